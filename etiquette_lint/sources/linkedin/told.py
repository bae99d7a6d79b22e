"""What rows of an archive become: acts on LinkedIn that are done, and who is named."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from etiquette_lint.errors import JsonDict, Problem
from etiquette_lint.sources.found import Found, FoundAct
from etiquette_lint.sources.linkedin.clock import Moment
from etiquette_lint.sources.table import Record
from etiquette_lint.sources.who import Who

PLATFORM = "linkedin"
_HIDDEN = frozenset({"linkedin member", "linkedin user"})
"""What stands for somebody who left or is not shown."""


def who(name: str, url: str = "", email: str = "") -> Who | None:
    """Return whoever a row names, `None` where it names nobody."""
    shown = "" if name.casefold() in _HIDDEN else name
    return Who(shown, PLATFORM, url, email) if shown or url or email else None


def full_name(record: Record, first: str, last: str) -> str:
    """Return a name that stands in two columns."""
    return f"{record.get(first)} {record.get(last)}".strip()


def acts(
    kind: str,
    record: Record,
    moment: Moment | Problem,
    *,
    towards: Sequence[Who | None] = (None,),
    actor: Who | None = None,
    same: Sequence[str] = (),
    meta: JsonDict | None = None,
    **fields: object,
) -> Iterator[Found]:
    """Return the act of a row, one towards each; fields that are empty are left out.

    `same` is what tells it from other acts of that kind at that time towards the same person.
    """
    if isinstance(moment, Problem):
        yield moment
        return
    told: JsonDict = {
        "kind": kind,
        "platform": PLATFORM,
        "at": moment.at,
        "status": "done",
        **_filled(fields),
        "meta": {**moment.meta, **_filled(meta or {})},
    }
    for target in towards:
        called = _called(target)
        yield FoundAct(
            dict(told), record.location, target, actor, key(kind, told["at"], called, *same)
        )


def _filled(fields: JsonDict) -> JsonDict:
    return {
        name: _lines(value) if isinstance(value, str) else value
        for name, value in fields.items()
        if value
    }


def key(*parts: str) -> str:
    """Return what the same act has in every export: years differ in whether they tell URLs."""
    joined = "\x1f".join(_lines(part).replace("\x1f", " ") for part in parts)
    return f"linkedin:{sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def _lines(text: str) -> str:
    """Return a text with plain line ends: exports have both of the same text."""
    return text.replace("\r\n", "\n")


def _called(target: Who | None) -> str:
    return (target.name or target.handle).casefold() if target else ""
