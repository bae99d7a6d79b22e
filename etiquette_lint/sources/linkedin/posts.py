"""Rows about posts: comments, reactions, reposts, and posts of the owner's own."""

import re
from collections.abc import Iterator, Sequence

from etiquette_lint.errors import JsonDict
from etiquette_lint.sources.found import Found
from etiquette_lint.sources.linkedin.clock import Clock
from etiquette_lint.sources.linkedin.told import acts
from etiquette_lint.sources.linkedin.urns import answered_by, post_of, written_at
from etiquette_lint.sources.table import Record

_DATED = re.compile(r"\s*\d{4}[-/]\d\d[-/]\d\d", re.ASCII)
_LIMITED = re.compile(r"connection|contact", re.IGNORECASE)
_OPEN = re.compile(r"public|member_?network|anyone|everyone|logged_?in", re.IGNORECASE)


def is_rest(cells: Sequence[str]) -> bool:
    """Say whether a row is the rest of a comment with a line break: no date, and no link."""
    return not _DATED.match(cells[0]) and not any("urn" in cell for cell in cells[1:2])


def comment(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a comment; whose post it is about is not told."""
    answered = answered_by(record.get("link"))
    yield from _about("comment", record, clock, text=record.get("message"), answered=answered)


def reaction(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a reaction, one kind of them as good as another."""
    yield from _about("react", record, clock, reaction=record.get("type").casefold())


def repost(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a repost without words."""
    yield from _about("share", record, clock)


def own_post(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a post of the owner's own."""
    text, link = record.get("sharecommentary"), record.get("sharelink")
    post = post_of(link)
    yield from acts(
        "post",
        record,
        clock.moment(record, "date"),
        same=[post or text],
        meta={"post": post, "shared_url": record.get("sharedurl"), **_of_post(post, link)},
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
    reaction: str = "",
) -> Iterator[Found]:
    link = record.get("link")
    post = post_of(link)
    yield from acts(
        kind,
        record,
        clock.moment(record, "date"),
        same=[post, answered, text, reaction],
        meta={"reaction": reaction, **_of_post(post, link)},
        text=text,
        post=_named(post),
        in_reply_to=_named(answered),
    )


def _named(urn: str) -> JsonDict | None:
    return {"id": urn} if urn else None


def _of_post(post: str, link: str) -> JsonDict:
    """Return what is known of a post besides its name."""
    return {"post_url": link, "post_at": written_at(post)}


def _visibility(text: str) -> str:
    if _LIMITED.search(text):
        return "restricted"
    return "public" if _OPEN.search(text) else ""
