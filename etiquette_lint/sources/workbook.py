"""Workbooks (XLSX): the first sheet with known columns; the only place that knows openpyxl."""

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from etiquette_lint.errors import ExtraError, Location, Problem
from etiquette_lint.limits import (
    PREAMBLE,
    SHEET_COLUMNS,
    SHEET_ROWS,
    SHEETS,
    WORKBOOK,
    WORKBOOK_UNPACKED,
    ZIP_MEMBERS,
)
from etiquette_lint.located.text import Unreadable, top
from etiquette_lint.readers.opened import Opened
from etiquette_lint.sources.archive import BROKEN, is_bomb
from etiquette_lint.sources.table import Known, Record, fold
from etiquette_lint.words.problems import problem

Values = Sequence[Any]
_DECLARED = re.compile(rb"<!(DOCTYPE|ENTITY)")
"""No office program writes these; they are how a small XML text becomes a large one."""


def records(opened: Opened, known: Known) -> Iterator[Record | Problem]:
    """Return the rows of the first sheet with known columns.

    Raises: Unreadable; ExtraError, where openpyxl is not installed.
    """
    data = _guarded(opened)
    load = _loader()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = load(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            sheets = book.worksheets[:SHEETS]
        except Exception:
            raise Unreadable([problem("workbook-broken", location=top(opened.file))]) from None
        yield from _first_known(sheets, opened.file, known)


def _loader() -> Callable[..., Any]:
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise ExtraError([problem("extra-missing", extra="xlsx", part="openpyxl")]) from None
    return load_workbook


def _guarded(opened: Opened) -> bytes:
    """Return a workbook whose parts are neither too large nor a trap.

    Raises: Unreadable.
    """
    data = opened.whole(WORKBOOK)
    if len(data) > WORKBOOK:
        raise _refused("workbook-too-large", opened, limit=WORKBOOK)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            found = parts.infolist()
            if "xl/workbook.xml" not in parts.namelist():
                raise _refused("source-unknown", opened)
            total = sum(part.file_size for part in found)
            if len(found) > ZIP_MEMBERS or total > WORKBOOK_UNPACKED or any(map(is_bomb, found)):
                raise _refused("workbook-too-large", opened, limit=WORKBOOK_UNPACKED)
            if any(_DECLARED.search(_beginning(parts, part)) for part in found):
                raise _refused("workbook-broken", opened)
    except BROKEN:
        raise _refused("workbook-broken", opened) from None
    return data


def _beginning(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with parts.open(part) as stream:
        return stream.read(4096)


def _refused(code: str, opened: Opened, limit: int = 0) -> Unreadable:
    place = top(opened.file)
    return Unreadable([problem(code, location=place, limit=limit >> 20, file=opened.file)])


def _first_known(sheets: Sequence[Any], file: str, known: Known) -> Iterator[Record | Problem]:
    for sheet in sheets:
        rows = _rows(sheet, file)
        for number, row in enumerate(rows, start=1):
            if isinstance(row, Problem):
                yield row
                return
            names = tuple(fold(_text(value)) for value in row)
            if known(frozenset(names)):
                yield from _records(rows, names, number, file)
                return
            if number == PREAMBLE:
                break
    yield problem("workbook-no-table", location=top(file))


def _rows(sheet: Any, file: str) -> Iterator[Values | Problem]:
    """Return row after row; what a sheet says of its own size is not believed."""
    try:
        sheet.reset_dimensions()
        yield from sheet.iter_rows(max_row=SHEET_ROWS + 1, max_col=SHEET_COLUMNS, values_only=True)
    except Exception:
        yield problem("workbook-broken", location=top(file))


def _records(
    rows: Iterator[Values | Problem], names: tuple[str, ...], before: int, file: str
) -> Iterator[Record | Problem]:
    for number, row in enumerate(rows, start=before + 1):
        if isinstance(row, Problem):
            yield row
            return
        if number > SHEET_ROWS:
            place = Location(file, number, 1)
            yield problem("table-too-long", location=place, limit=SHEET_ROWS)
            return
        cells = _by_name(row, names) if any(row) else {}
        if cells:
            yield Record(names, cells, Location(file, number, 1), _locate(file, number, names))


def _by_name(row: Values, names: tuple[str, ...]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name, value in zip(names, row, strict=False):
        text = _text(value)
        if text:
            cells.setdefault(name, text)
    return cells


def _locate(file: str, number: int, names: tuple[str, ...]) -> Callable[[str], Location]:
    """Return places of cells; the column is that of the sheet, counted from 1."""
    return lambda name: Location(file, number, names.index(name) + 1 if name in names else 1)


def _text(value: object) -> str:
    """Return what a cell shows, dates as a native log writes them."""
    match value:
        case None:
            return ""
        case datetime():
            is_day = value.time() == time()
            return value.date().isoformat() if is_day else value.isoformat(timespec="minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="minutes")
        case float() if value.is_integer():
            return str(int(value))
    return str(value).strip()
