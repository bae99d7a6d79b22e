"""Rows about posts: comments, reactions, reposts, and posts of the owner's own."""

import re
from collections.abc import Iterator, Sequence

from etiquette_lint.errors import JsonDict, Problem
from etiquette_lint.sources.found import Found
from etiquette_lint.sources.linkedin.clock import Clock
from etiquette_lint.sources.linkedin.told import act
from etiquette_lint.sources.linkedin.urns import answered_by, post_of, written_at
from etiquette_lint.sources.table import Record

_DATED = re.compile(r"\s*\d{4}[-/]\d\d[-/]\d\d", re.ASCII)
_LIMITED = re.compile(r"connection|contact", re.IGNORECASE)
_OPEN = re.compile(r"public|member_?network|anyone|everyone|logged_?in", re.IGNORECASE)


def is_rest(cells: Sequence[str]) -> bool:
    """Say whether a row is the rest of a comment with a line break: it begins with no date."""
    return not _DATED.match(cells[0])


def comment(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a comment; whose post it is about is not told."""
    answered = answered_by(record.get("link"))
    yield from _about("comment", record, clock, text=record.get("message"), answered=answered)


def reaction(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a reaction, one kind of them as good as another."""
    sort = record.get("type").casefold()
    yield from _about("react", record, clock, meta={"reaction": sort} if sort else {})


def repost(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a repost without words."""
    yield from _about("share", record, clock)


def own_post(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a post of the owner's own."""
    moment = clock.moment(record, "date")
    if isinstance(moment, Problem):
        yield moment
        return
    text, link = record.get("sharecommentary"), record.get("sharelink")
    post = post_of(link)
    meta = {"post": post, "shared_url": record.get("sharedurl"), **_of_post(post, link)}
    yield act(
        "post",
        moment,
        record,
        same=(post or text,),
        meta={name: value for name, value in meta.items() if value},
        text=text,
        visibility=_visibility(record.get("visibility")),
    )


def _about(
    kind: str,
    record: Record,
    clock: Clock,
    *,
    text: str = "",
    answered: str = "",
    meta: JsonDict | None = None,
) -> Iterator[Found]:
    moment = clock.moment(record, "date")
    if isinstance(moment, Problem):
        yield moment
        return
    link = record.get("link")
    post = post_of(link)
    about = {**_of_post(post, link), **(meta or {})}
    yield act(
        kind,
        moment,
        record,
        same=(link, text, *(meta or {}).values()),
        meta=about,
        text=text,
        post=_named(post),
        in_reply_to=_named(answered),
    )


def _named(urn: str) -> JsonDict | None:
    return {"id": urn} if urn else None


def _of_post(post: str, link: str) -> JsonDict:
    """Return what is known of a post besides its name."""
    known = {"post_url": link, "post_at": written_at(post)}
    return {name: value for name, value in known.items() if value}


def _visibility(text: str) -> str:
    if _LIMITED.search(text):
        return "restricted"
    return "public" if _OPEN.search(text) else ""
