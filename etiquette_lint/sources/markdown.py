"""Tables in Markdown: the first one with known columns, row after row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from etiquette_lint.errors import Location, Problem
from etiquette_lint.limits import CELL, LINE, TABLE_ROWS
from etiquette_lint.located.text import Source, line_start
from etiquette_lint.readers.opened import Opened
from etiquette_lint.sources.table import Known, Record, fold
from etiquette_lint.words.problems import problem

_CELL = re.compile(r"(?:[^|\\]|\\.)*", re.DOTALL)
_RULE = re.compile(r"[\s|:-]+")
_EMPHASIS = re.compile(r"^(\*\*|__|[*_`])(.*)\1$")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Head:
    """The header of a table in Markdown."""

    names: tuple[str, ...]
    before: int
    """Lines that stand before it."""


def head_of(opened: Opened, known: Known) -> Head | None:
    """Return the first header that names known columns, told from the first bytes of a file."""
    lines = opened.head.decode(errors="replace").removeprefix("\ufeff").split("\n")
    for before, (line, rule) in enumerate(pairwise(lines)):
        if "|" in line and "-" in rule and _RULE.fullmatch(rule):
            names = tuple(fold(text) for text, _, _ in _cells(line))
            if known(frozenset(names)):
                return Head(names, before)
    return None


def records(opened: Opened, head: Head) -> Iterator[Record | Problem]:
    """Return the rows of the table under a header; it ends with the first line that is no row."""
    first = head.before + 2
    for number, raw in enumerate(opened.lines()):
        if number < first:
            continue
        text = raw.decode(errors="replace").rstrip("\r\n")
        if "|" not in text:
            return
        if len(raw) > LINE or len(text) > CELL:
            place = line_start(text, opened.file, number + 1)
            yield problem("row-too-large", f"/{number + 1}", place, limit=CELL)
        elif number - first >= TABLE_ROWS:
            place = line_start(text, opened.file, number + 1)
            yield problem("table-too-long", location=place, limit=TABLE_ROWS)
            return
        else:
            yield _record(text, head, opened.file, number + 1)


def _record(text: str, head: Head, file: str, line: int) -> Record:
    cells: dict[str, str] = {}
    spans: dict[str, tuple[int, int]] = {}
    for name, (cell, start, end) in zip(head.names, _cells(text), strict=False):
        spans.setdefault(name, (start, end))
        if cell:
            cells.setdefault(name, cell)

    def locate(name: str) -> Location:
        return Source(text, file, line).place(*spans.get(name, (0, 0)))

    return Record(head.names, cells, line_start(text, file, line), locate)


def _cells(line: str) -> Iterator[tuple[str, int, int]]:
    """Return the cells of a row as plain text, and where each of them stands."""
    bare = line.rstrip()
    at = len(bare) - len(bare.lstrip())
    at += bare.startswith("|", at)
    while at < len(bare):
        found = _CELL.match(bare, at)
        end = found.end() if found else at
        text = bare[at:end]
        start = at + len(text) - len(text.lstrip())
        yield _plain(text.strip()), start, start + len(text.strip())
        at = end + 1


def _plain(text: str) -> str:
    """Return text without emphasis, links and escapes."""
    if text.isalnum():
        return text
    unlinked = _LINK.sub(r"\1", text)
    return _EMPHASIS.sub(r"\2", unlinked).replace("\\|", "|").strip()
