"""Tables of other programs: where the header stands, and row after row by the names of columns."""

import csv
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from etiquette_lint.errors import Location, Problem, pointer
from etiquette_lint.limits import CELL, PREAMBLE, TABLE_ROWS
from etiquette_lint.readers.opened import Opened
from etiquette_lint.readers.rows import Feed, Row, rows
from etiquette_lint.words.problems import problem

Known = Callable[[frozenset[str]], bool]
"""Say whether columns, by their folded names, are those of a table that can be read."""
_MARKS = ",;\t"
_TALL = 5
"""Lines a header may span: a spreadsheet lets people break a line inside a cell."""
_IGNORED = re.compile(r"[\s_\-\u200b-\u200f\ufeff]+")


def fold(name: str) -> str:
    """Return what a column is compared by: its name without case, spaces, `_` and hyphens."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", name).casefold())


@dataclass(frozen=True, slots=True)
class Header:
    """Where the names of columns stand in a text, and what they are."""

    names: tuple[str, ...]
    """Folded, in order."""
    delimiter: str
    before: int = 0
    """Lines that stand before it."""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table."""

    columns: tuple[str, ...]
    """Folded names of all columns."""
    cells: Mapping[str, str]
    """By folded name of the column, without blanks around; empty ones are left out."""
    location: Location
    locate: Callable[[str], Location]
    """Where the cell of a column stands, by its folded name."""
    rest: tuple[str, ...] = ()
    """Cells beyond the last column."""

    def get(self, name: str) -> str:
        """Return what stands in a column, empty where nothing does."""
        return self.cells.get(name, "")


@dataclass(frozen=True, slots=True)
class Spill:
    """What becomes of rows that are the rest of the row before, broken by a line break."""

    into: str
    """Folded name of the column they belong to."""
    told: Callable[[Sequence[str]], bool] = lambda cells: len(cells) == 1
    """Whether the cells of a row are such a rest."""


def header_of(opened: Opened, known: Known) -> Header | None:
    """Return the first row that names known columns, told from the first bytes of a file."""
    text = opened.head.decode(errors="replace").removeprefix("\ufeff")
    lines = text.split("\n", PREAMBLE + _TALL)[: PREAMBLE + _TALL]
    for before in range(min(PREAMBLE, len(lines))):
        for mark in _MARKS:
            if mark in lines[before]:
                names, taken = _names(lines[before : before + _TALL], mark)
                if known(frozenset(names)):
                    return Header(names, mark, before, taken)
    return None


def _names(lines: Sequence[str], mark: str) -> tuple[tuple[str, ...], int]:
    """Return the names in the first row of some lines, and how many lines it takes."""
    reader = csv.reader((line + "\n" for line in lines), delimiter=mark, strict=True)
    try:
        cells = next(reader, [])
    except csv.Error:
        return (), 0
    return tuple(fold(cell) for cell in cells), reader.line_num


def records(
    opened: Opened, header: Header, *, spill: Spill | None = None, wide: bool = False
) -> Iterator[Record | Problem]:
    """Return the rows under a header, and a problem for each that cannot be read.

    A row with more cells than columns is one, unless the table is `wide`.
    """
    feed = Feed(opened)
    for lines in (*[1] * header.before, header.lines):
        feed.begin()
        for _ in islice(feed, lines):
            pass
    body = rows(feed, header.delimiter, len(header.names))
    for number, row in enumerate(_joined(body, header, spill) if spill else body):
        if number == TABLE_ROWS:
            yield problem("table-too-long", location=row.whole(), limit=TABLE_ROWS)
            return
        yield from _record(row, header, wide)


def _record(row: Row, header: Header, wide: bool) -> Iterator[Record | Problem]:
    width = len(header.names)
    rest = tuple(cell.strip() for cell in row.cells[width:])
    if row.fault is not None:
        yield row.fault.at(row.fault.location, pointer((row.line,)))
    elif any(rest) and not wide:
        place, found = row.place(width), len(row.cells)
        path = pointer((row.line,))
        yield problem("row-too-long", path, place, found=found, expected=width)
    elif any(cell.strip() for cell in row.cells):
        yield Record(header.names, _by_name(row, header), row.whole(), _locate(row, header), rest)


def _by_name(row: Row, header: Header) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name, cell in zip(header.names, row.cells, strict=False):
        if cell.strip():
            cells.setdefault(name, cell.strip())
    return cells


def _locate(row: Row, header: Header) -> Callable[[str], Location]:
    def locate(name: str) -> Location:
        numbers = [number for number, column in enumerate(header.names) if column == name]
        filled = (n for n in numbers if n < len(row.cells) and row.cells[n].strip())
        number = next(filled, numbers[0] if numbers else None)
        return row.whole() if number is None else row.place(number)

    return locate


def _joined(body: Iterator[Row], header: Header, spill: Spill) -> Iterator[Row]:
    """Return rows with the rests that follow them put where they belong."""
    last: Row | None = None
    rests: list[str] = []
    size = 0
    for row in body:
        if row.fault is None and not any(cell.strip() for cell in row.cells):
            continue
        size += len(row.text)
        is_rest = row.fault is None and spill.told(row.cells) and size <= CELL
        if is_rest and last is not None and last.fault is None:
            rests.append(header.delimiter.join(row.cells))
            continue
        if last is not None:
            yield _longer(last, rests, header.names.index(spill.into))
        last, rests, size = row, [], len(row.text)
    if last is not None:
        yield _longer(last, rests, header.names.index(spill.into))


def _longer(row: Row, rests: Sequence[str], number: int) -> Row:
    """Return a row with what follows it at the end of one of its cells."""
    if not rests:
        return row
    cells = [*row.cells, *[""] * (number + 1 - len(row.cells))]
    cells[number] = "\n".join([cells[number], *rests])
    return Row(row.file, row.line, row.text, row.delimiter, tuple(cells))
