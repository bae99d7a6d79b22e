"""What became of all that was read: an honest account, for people and for machines."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from etiquette_lint.errors import JsonDict
from etiquette_lint.sources.found import Remark
from etiquette_lint.words.importing import account, reason, remark


@dataclass(frozen=True, slots=True)
class Account:
    """Rows read, used, and left out, and what is not certain."""

    rows: int = 0
    acts: int = 0
    interviews: int = 0
    milestones: int = 0
    contacts: int = 0
    duplicates: int = 0
    skipped: Mapping[str, int] = field(default_factory=dict)
    """By reason."""
    problems: int = 0
    interviewers: int = 0
    unmatched: tuple[str, ...] = ()
    """Interviewers without an account by which acts towards them could be told, by id."""
    strangers: int = 0
    """People nobody named whom an act that is judged is addressed to."""
    bystanders: int = 0
    """The same, where they are declared to have no part in the hiring."""
    authors: int = 0
    """Posts whose author is not known."""
    remarks: tuple[Remark, ...] = ()

    def lines(self, locale: str) -> Iterator[str]:
        """Yield the account for people."""
        used = [
            account(key, locale, count=count)
            for key in ("acts", "interviews", "milestones", "contacts")
            if (count := getattr(self, key)) or key == "acts"
        ]
        yield account("read", locale, count=self.rows, used=account("comma", locale).join(used))
        for code, count in self.skipped.items():
            yield account("skipped", locale, count=count, reason=reason(code, locale))
        yield from (_told(self, key, locale) for key in _COUNTED if getattr(self, key))
        for one in self.remarks[:_REMARKS]:
            yield f"{_place(one)}: {remark(one.code, locale, one.values)}"
        if len(self.remarks) > _REMARKS:
            yield account("more", locale, count=len(self.remarks) - _REMARKS)

    def to_dict(self, locale: str = "en") -> JsonDict:
        """Return the account for machines, version 1."""
        counts = ("rows", "acts", "interviews", "milestones", "contacts", "duplicates")
        doubts = ("problems", "interviewers", "strangers", "bystanders", "authors")
        return {
            "version": 1,
            **{key: getattr(self, key) for key in counts},
            "skipped": dict(self.skipped),
            **{key: getattr(self, key) for key in doubts},
            "unmatched": list(self.unmatched),
            "remarks": [_remark(one, locale) for one in self.remarks],
        }


_REMARKS = 20
"""So many remarks people are told."""
_SHOWN = 5
"""So many people are told by name."""
_COUNTED = ("duplicates", "problems", "unmatched", "strangers", "bystanders", "authors")


def once(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """Return of remarks that say the same the first."""
    first: dict[tuple[str, str], Remark] = {}
    for one in remarks:
        first.setdefault((one.code, repr(one.values)), one)
    return tuple(first.values())


def _place(one: Remark) -> str:
    return f"{one.location.file}:{one.location.line}"


def _told(one: Account, key: str, locale: str) -> str:
    counted = getattr(one, key)
    if not isinstance(counted, tuple):
        return account(key, locale, count=counted)
    names = account("comma", locale).join(counted[:_SHOWN])
    return account(key, locale, count=len(counted), total=one.interviewers, names=names)


def _remark(one: Remark, locale: str) -> JsonDict:
    said = remark(one.code, locale, one.values)
    return {"code": one.code, **one.location.to_dict(), "message": said}
