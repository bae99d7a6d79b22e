"""A log edited where it stands: times replaced, acts taken out, every other character kept.

Nothing is handed back unless the edited text, read again, says exactly what was asked for.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from etiquette_lint import times
from etiquette_lint.errors import Problem, pointer
from etiquette_lint.located import Unreadable
from etiquette_lint.located.encoding import decode
from etiquette_lint.located.text import Source
from etiquette_lint.loose import Loose, nowhere
from etiquette_lint.models.action import BaseAction
from etiquette_lint.models.refusals import read_action
from etiquette_lint.readers import READERS
from etiquette_lint.readers.formats import tell
from etiquette_lint.words.problems import problem
from etiquette_lint.writers.cuts import (
    Cut,
    Piece,
    in_json,
    in_jsonl,
    in_table,
    in_yaml,
    offset,
    opened,
)

_BOM = b"\xef\xbb\xbf"
CUTS: Mapping[str, Callable[[Source, Sequence[Cut]], list[Piece]]] = {
    "yaml": in_yaml,
    "json": in_json,
    "jsonl": in_jsonl,
    "csv": in_table,
}
"""How acts are taken out of each format."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to be done with one act of a log."""

    number: int
    """Its place among all acts of the file, counted from 1."""
    at: times.When | None = None
    """When it is to be done; without it, the act is taken out."""
    note: str = ""
    """Why it is taken out: a comment, where the format has such."""


def edited(data: bytes, file: str, edits: Sequence[Edit]) -> bytes:
    """Return the bytes of a log with some of its acts changed.

    Raises: Unreadable, where that would change anything else, or the format has no way.
    """
    try:
        return _checked(data, file, edits)
    except Unreadable:
        for one in edits if len(edits) > 1 else ():
            _checked(data, file, [one])
        raise


def _checked(data: bytes, file: str, edits: Sequence[Edit]) -> bytes:
    acts, others = _read(data, file)
    source = Source(decode(data, file), file)
    cuts = [Cut(acts[one.number - 1], one.number, one.note) for one in edits if one.at is None]
    pieces = [_moved(source, acts[one.number - 1], one.at) for one in edits if one.at is not None]
    if cuts:
        _refuse_numbers(acts, cuts)
        pieces += CUTS[tell(opened(data, file))](source, cuts)
    changed = _BOM * data.startswith(_BOM) + _replaced(source.text, pieces).encode()
    if not _says(changed, file, _wanted(acts, edits), others):
        raise Unreadable([_refusal(acts[edits[0].number - 1])])
    return changed


def _says(data: bytes, file: str, acts: Sequence[object], others: Sequence[Loose]) -> bool:
    """Say whether a text, read again, holds just these acts, and what else it held before."""
    try:
        found, beside = _read(data, file)
    except Unreadable:
        return False
    return [_meant(one.data) for one in found] == acts and _said(beside) == _said(others)


def _read(data: bytes, file: str) -> tuple[list[Loose], list[Loose]]:
    """Return the acts of a log, and what else it holds.

    Raises: Unreadable.
    """
    log = opened(data, file)
    items = list(READERS[tell(log)](log))
    problems = [one for one in items if isinstance(one, Problem)]
    if problems:
        raise Unreadable(problems)
    loose = [one for one in items if isinstance(one, Loose)]
    acts = [one for one in loose if one.what == "action"]
    return acts, [one for one in loose if one.what != "action"]


def _refuse_numbers(acts: Sequence[Loose], cuts: Sequence[Cut]) -> None:
    """Refuse to take acts out where another is told by its number, which would change.

    Raises: Unreadable.
    """
    gone = {cut.number for cut in cuts}
    for number, act in enumerate(acts, 1):
        told = getattr(_meant(act.data), "withdraws", None)
        if number not in gone and isinstance(told, str) and told.startswith("#"):
            path = ("withdraws",)
            place = act.locate(path, False)
            where = pointer((*act.path, *path))
            raise Unreadable([problem("act-told-by-number", where, place, value=told)])


def _moved(source: Source, act: Loose, at: times.When) -> Piece:
    """Return the new time in place of the old, in quotes as that is."""
    place = act.locate(("at",), False)
    if place is None:
        raise Unreadable([_refusal(act)])
    start = offset(source, place)
    whole = source.text[start : start + place.width]
    old = whole.strip()
    start += len(whole) - len(whole.lstrip())
    quote = old[0] if old[:1] in ("'", '"') and old[-1:] == old[:1] else ""
    return start, start + len(old), f"{quote}{_like(at, old)}{quote}"


def _like(at: times.When, old: str) -> str:
    """Write a time with the mark between day and hour that the old one has."""
    if not isinstance(at, datetime):
        return at.isoformat()
    exact = "auto" if at.second or at.microsecond else "minutes"
    told = at.isoformat("T" if "T" in old else " ", exact)
    return told.replace("+00:00", "Z") if old.rstrip("'\"")[-1:] == "Z" else told


def _wanted(acts: Sequence[Loose], edits: Sequence[Edit]) -> list[object]:
    """Return what the acts that are left are to say when they are read again."""
    by_number = {edit.number: edit for edit in edits}
    return [
        _edited(act.data, by_number.get(number))
        for number, act in enumerate(acts, 1)
        if number not in by_number or by_number[number].at is not None
    ]


def _meant(data: object) -> object:
    """Return what an act says; of lines written as programs do, readers tell that already."""
    if not isinstance(data, Mapping):
        return data
    found = read_action(data, nowhere, ())
    return data if isinstance(found, list) else found


def _edited(data: object, edit: Edit | None) -> object:
    meant = _meant(data)
    if edit is None or edit.at is None or not isinstance(meant, BaseAction):
        return meant
    return meant.model_copy(update={"at": edit.at})


def _said(items: Sequence[Loose]) -> list[tuple[str, object]]:
    return [(one.what, one.data) for one in items]


def _replaced(text: str, pieces: Sequence[Piece]) -> str:
    parts, last = [], 0
    for start, end, new in sorted(pieces):
        parts += [text[last:start], new]
        last = end
    return "".join([*parts, text[last:]])


def _refusal(act: Loose) -> Problem:
    return problem("edit-not-possible", pointer(act.path), act.locate((), False))
