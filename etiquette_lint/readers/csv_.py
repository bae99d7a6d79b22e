"""Logs as tables: CSV, one act a row, the columns named as fields."""

from collections.abc import Iterator, Sequence
from typing import Any

from etiquette_lint.errors import Location, Problem, pointer
from etiquette_lint.located import BROKEN
from etiquette_lint.located.text import MOST, top
from etiquette_lint.loose import Locate, Loose, Path
from etiquette_lint.readers.columns import COLUMNS, FAMILIES, path_of, value_of
from etiquette_lint.readers.opened import Opened
from etiquette_lint.readers.rows import Feed, Row, first_row, rows
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

Columns = Sequence[Path | None]
"""Of each column the part of an act it fills, or nothing if it is not read."""


def read(opened: Opened) -> Iterator[Loose | Problem]:
    """Return an act for each row, and a problem for each that cannot be read."""
    feed = Feed(opened)
    header = first_row(feed)
    if header is None:
        yield problem("file-empty", location=top(opened.file))
        return
    if header.fault is not None:
        yield header.fault
        return
    columns, faults = _columns(header)
    yield from faults
    if ("kind",) not in columns:
        return
    for row in rows(feed, header.delimiter, len(header.cells)):
        yield from _entry(row, columns)


def _columns(header: Row) -> tuple[Columns, list[Problem]]:
    columns: list[Path | None] = []
    faults: list[Problem] = []
    seen: set[Path | None] = set()
    for number, name in enumerate(header.cells):
        path = path_of(name)
        strange = bool(name.strip()) if path is None else path in seen
        if strange and len(faults) < MOST:
            faults.append(_strange(header, number, path))
        columns.append(None if path in seen else path)
        seen.add(path)
    if ("kind",) not in seen:
        return columns, [_kindless(header, columns)]
    return columns, faults


def _strange(header: Row, number: int, path: Path | None) -> Problem:
    """Say that a column is unknown, or there already."""
    place, name = header.place(number), header.cells[number].strip()
    if path is not None:
        return problem("column-repeated", location=place, column=name)
    options = ", ".join([*COLUMNS, *(family + "NAME" for family in FAMILIES)])
    meant = near(name, COLUMNS)
    return problem("column-unknown", location=place, column=name, near=meant, options=options)


def _kindless(header: Row, columns: Columns) -> Problem:
    """Say what a table without a column `kind` is."""
    for number, name in enumerate(header.cells[:MOST]):
        if columns[number] is None and near(name, COLUMNS) == "kind":
            return _strange(header, number, None)
    if sum(path is not None for path in columns) >= 2 and ("at",) in columns:
        return problem("column-kind-missing", location=header.place(0))
    return problem("file-is-a-tracker", location=top(header.file), file=header.file)


def _entry(row: Row, columns: Columns) -> Iterator[Loose | Problem]:
    if row.fault is None and not any(cell.strip() for cell in row.cells):
        return
    path = (row.line,)
    fault = row.fault
    if fault is None and len(row.cells) > len(columns):
        place = row.place(len(columns))
        found, expected = len(row.cells), len(columns)
        fault = problem("row-too-long", location=place, found=found, expected=expected)
    if fault is not None:
        yield fault.at(fault.location, pointer(path))
        yield Loose("action", BROKEN, path)
        return
    yield Loose("action", _act(row.cells, columns), path, _locate(row, columns))


def _act(cells: Sequence[str], columns: Columns) -> dict[str, Any]:
    act: dict[str, Any] = {}
    for path, cell in zip(columns, cells, strict=False):
        if path is None or not cell.strip():
            continue
        part = act
        for step in path[:-1]:
            part = part.setdefault(str(step), {})
        part[str(path[-1])] = value_of(path, cell.strip())
    if "to" in act and act["to"].keys() == {"id"}:
        act["to"] = act["to"]["id"]
    if "ignore" in act:
        act["ignore"] = [act["ignore"]]
    return act


def _locate(row: Row, columns: Columns) -> Locate:
    def locate(path: Path, key: bool = False) -> Location:
        wanted = tuple(step for step in path if isinstance(step, str))
        for length in range(len(wanted), 0, -1):
            for number, column in enumerate(columns):
                filled = number < len(row.cells) and row.cells[number].strip()
                if filled and column is not None and column[:length] == wanted[:length]:
                    return row.place(number)
        return row.whole()

    return locate
