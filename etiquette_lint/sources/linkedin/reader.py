"""One file of a LinkedIn archive to what it tells."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from etiquette_lint import times
from etiquette_lint.errors import Location
from etiquette_lint.located.text import top
from etiquette_lint.readers.opened import Opened
from etiquette_lint.sources.found import Found, Options, Remark, Skipped
from etiquette_lint.sources.linkedin.clock import Clock
from etiquette_lint.sources.linkedin.sheets import SHEETS, Sheet, sheet_of
from etiquette_lint.sources.table import Header, header_of, records
from etiquette_lint.words.problems import problem


def is_mine(opened: Opened) -> bool:
    """Say whether a file is one of an archive, by its header."""
    return _header(opened) is not None


def read(opened: Opened, options: Options) -> Iterator[Found]:
    """Return what the rows of a file tell, and first, if there are any, what to know of them."""
    header = _header(opened)
    sheet = sheet_of(frozenset(header.names), opened.file) if header else None
    if header is None or sheet is None:
        yield problem("source-unknown", location=top(opened.file), file=opened.file)
        return
    place = replace(top(opened.file), line=header.before + 1)
    if sheet.read is None:
        yield from _counted(opened, header, sheet, place)
        return
    try:
        clock = Clock(times.find_zone(options.linkedin_zone), sheet.measured)
    except times.TimeError as error:
        yield problem(error.code, location=place, value=options.linkedin_zone, near="")
        return
    found = sheet.read(records(opened, header, spill=sheet.spill), clock)
    for first in islice(found, 1):
        values = {"zone": clock.zone.key}
        yield from (Remark(code, place, values) for code in sheet.remarks)
        yield first
    yield from found


def _header(opened: Opened) -> Header | None:
    return header_of(opened, lambda columns: any(one.fits(columns, "") for one in _NAMELESS))


_NAMELESS = tuple(replace(sheet, named="") for sheet in SHEETS)


def _counted(opened: Opened, header: Header, sheet: Sheet, place: Location) -> Iterator[Found]:
    """Return how many rows there are; what is broken in rows of no use does not matter."""
    count = sum(1 for _ in records(opened, header, wide=True))
    if count:
        yield Skipped(sheet.reason, place, count)
