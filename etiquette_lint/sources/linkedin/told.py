"""What rows of an archive become: acts on LinkedIn that are done, and who is named."""

from hashlib import sha256

from etiquette_lint.errors import JsonDict
from etiquette_lint.sources.found import FoundAct, Who
from etiquette_lint.sources.linkedin.clock import Moment
from etiquette_lint.sources.table import Record

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


def act(
    kind: str,
    moment: Moment,
    record: Record,
    *,
    target: Who | None = None,
    actor: Who | None = None,
    same: tuple[str, ...] = (),
    meta: JsonDict | None = None,
    **fields: object,
) -> FoundAct:
    """Return an act of a row; fields that are empty are left out.

    `same` is what tells it from other acts of that kind at that time towards the same person.
    """
    told = {
        name: _lines(value) if isinstance(value, str) else value
        for name, value in fields.items()
        if value
    }
    return FoundAct(
        {
            "kind": kind,
            "platform": PLATFORM,
            "at": moment.at,
            "status": "done",
            **told,
            "meta": {**moment.meta, **(meta or {})},
        },
        record.location,
        target,
        actor,
        key(kind, moment.at, _called(target), *same),
    )


def key(*parts: str) -> str:
    """Return what the same act has in every export: years differ in whether they tell URLs."""
    joined = "\x1f".join(_lines(part).replace("\x1f", " ") for part in parts)
    return f"linkedin:{sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def _lines(text: str) -> str:
    """Return a text with plain line ends: exports have both of the same text."""
    return text.replace("\r\n", "\n")


def _called(target: Who | None) -> str:
    return (target.name or target.handle).casefold() if target else ""
