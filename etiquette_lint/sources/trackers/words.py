"""The words of job trackers: a file that ships with the packs, checked as it is read."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from etiquette_lint.errors import InputError, Problem, pointer
from etiquette_lint.located import Document, Limits, Unreadable
from etiquette_lint.located.encoding import decode
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.models.vocabulary import MILESTONES
from etiquette_lint.packs.places import rules_root
from etiquette_lint.sources.table import fold
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

FIELDS = (
    "company",
    "job",
    "applied_on",
    "interview_at",
    "round_at",
    "interview_time",
    "interview_end",
    "interviewer",
    "contact",
    "status",
    "updated_on",
    "date",
    "event",
    "event_at",
    "event_end",
    "event_done",
)
"""What columns of a tracker are read as."""
ROUND = "round_at"
"""The one field that a table may have several columns of."""
MEANINGS = (*MILESTONES, "interview", "interview_cancelled", "idle")
"""What a status can mean: a milestone, an interview, or nothing that is dated."""
LIMITS = Limits(size=1 << 20, nodes=5_000, depth=4)
_SECTIONS = ("columns", "statuses", "nothing")
_ASIDE = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_MARKS = re.compile(r"[\W\d_]+")
_SHORT = 20
"""Longest cell that may say nothing, in characters."""
_EXAMPLE = {"columns": "company: [company, employer]", "statuses": "rejected: [rejected, 拒]"}


@dataclass(frozen=True, slots=True)
class Words:
    """Names of columns and meanings of cells, all folded."""

    columns: Mapping[str, tuple[str, ...]]
    """Field to names, the best first."""
    statuses: Mapping[str, str]
    """Status to one of `MEANINGS`."""
    nothing: frozenset[str]
    """Cells that say that nothing is said."""

    def fields(self, names: frozenset[str]) -> dict[str, str]:
        """Return which column of a table each field is read from; a second round is `round_at2`."""
        found: dict[str, str] = {}
        for field, known in self.columns.items():
            there = [name for name in known if name in names]
            for number, name in enumerate(there if field == ROUND else there[:1]):
                found[f"{field}{number + 1}" if number else field] = name
        return found

    def is_nothing(self, cell: str) -> bool:
        """Say whether a cell says that nothing is said."""
        return len(cell) <= _SHORT and fold(cell) in self.nothing

    def knows(self, names: frozenset[str]) -> bool:
        """Say whether these are the columns of a tracker."""
        found = self.fields(names).keys()
        return "company" in found and bool(found & _TELLING)


_TELLING = frozenset({"status", "applied_on", "interview_at", "round_at", "event"})
"""A table with a company and one of these is a tracker."""


def status_fold(text: str) -> str:
    """Return what a status is compared by: its letters, but for those in brackets."""
    return _MARKS.sub("", _ASIDE.sub("", text).casefold())


@lru_cache(maxsize=1)
def bundled() -> Words:
    """Return the words that are shipped."""
    file = rules_root() / "sources" / "trackers.yaml"
    return words(file.read_bytes(), str(file))


def words(data: bytes, file: str) -> Words:
    """Read words from YAML.

    Raises: InputError.
    """
    try:
        document = load_yaml(decode(data, file, limits=LIMITS), file, limits=LIMITS)
    except Unreadable as unreadable:
        raise InputError(unreadable.problems) from None
    faults = list(_faults(document))
    if faults:
        raise InputError(faults)
    said: Any = document.data
    return Words(
        {field: tuple(map(fold, names)) for field, names in said.get("columns", {}).items()},
        {
            status_fold(name): meaning
            for meaning, names in said.get("statuses", {}).items()
            for name in names
        },
        frozenset(fold(name) for name in said.get("nothing", [])),
    )


def _faults(document: Document) -> Iterator[Problem]:
    """Tell everything that is wrong, each with its place."""
    if not isinstance(document.data, dict):
        yield problem("words-not-a-map", location=document.locate(()), options="columns, statuses")
        return
    known = {"columns": FIELDS, "statuses": MEANINGS}
    yield from _strangers(document, (), _SECTIONS)
    for section, options in known.items():
        if section not in document.data:
            continue
        lists = document.data[section]
        if not isinstance(lists, dict):
            place = document.locate((section,))
            example = _EXAMPLE[section]
            yield problem("words-not-lists", f"/{section}", place, key=section, example=example)
            continue
        yield from _strangers(document, (section,), options)
        yield from _twice(document, section, status_fold if section == "statuses" else fold)
    if "nothing" in document.data:
        yield from _words(document, ("nothing",), document.data["nothing"])


def _strangers(
    document: Document, path: tuple[str, ...], options: tuple[str, ...]
) -> Iterator[Problem]:
    keys: Any = document.data
    for step in path:
        keys = keys[step]
    for key in keys:
        if key not in options:
            place = document.locate((*path, key), key=True)
            yield problem(
                "words-key-unknown",
                pointer((*path, key)),
                place,
                key=key,
                near=near(key, options),
                options=", ".join(options),
            )


def _twice(document: Document, section: str, folded: Callable[[str], str]) -> Iterator[Problem]:
    """Tell lists that are none, and a word that stands in two of them."""
    lists: Any = document.data
    seen: dict[str, str] = {}
    for key, names in lists[section].items():
        faults = list(_words(document, (section, key), names))
        yield from faults
        for number, name in enumerate(() if faults else names):
            word = folded(name)
            if word and seen.setdefault(word, key) != key:
                path = (section, key, number)
                place = document.locate(path)
                yield problem("words-twice", pointer(path), place, word=name, other=seen[word])
            elif not word:
                path = (section, key, number)
                yield problem("words-empty", pointer(path), document.locate(path), word=name)


def _words(document: Document, path: tuple[str, ...], names: object) -> Iterator[Problem]:
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        example = f"{path[-1]}: [...]"
        place = document.locate(path)
        yield problem("words-not-lists", pointer(path), place, key=path[-1], example=example)
