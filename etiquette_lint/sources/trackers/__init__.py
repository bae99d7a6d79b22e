"""Job trackers, whatever program or person made them: CSV, Markdown and XLSX with known columns."""

from collections.abc import Iterator

from etiquette_lint.errors import Problem
from etiquette_lint.readers.opened import Opened
from etiquette_lint.sources import markdown, table, workbook
from etiquette_lint.sources.archive import is_workbook
from etiquette_lint.sources.found import Found, Options, Remark
from etiquette_lint.sources.once import Told
from etiquette_lint.sources.table import Record
from etiquette_lint.sources.trackers.rows import found_in
from etiquette_lint.sources.trackers.words import bundled


def is_mine(opened: Opened) -> bool:
    """Say whether a file is a tracker; of a workbook that is seen only when it is read."""
    if is_workbook(opened.head):
        return True
    known = bundled().knows
    return table.header_of(opened, known) is not None or markdown.head_of(opened, known) is not None


def read(opened: Opened, options: Options) -> Iterator[Found]:
    """Return what the rows of a tracker say; a remark that many rows ask for is made once."""
    words = bundled()
    fields: dict[tuple[str, ...], dict[str, str]] = {}
    told = Told()
    made: set[tuple[str, str]] = set()
    for item in _records(opened):
        if isinstance(item, Problem):
            yield item
            continue
        if item.columns not in fields:
            fields[item.columns] = words.fields(frozenset(item.columns))
        for found in found_in(item, fields[item.columns], words, options.date_order, told):
            if not isinstance(found, Remark) or _is_new(found, made):
                yield found


def _records(opened: Opened) -> Iterator[Record | Problem]:
    known = bundled().knows
    if is_workbook(opened.head):
        yield from workbook.records(opened, known)
    elif header := table.header_of(opened, known):
        yield from table.records(opened, header)
    elif head := markdown.head_of(opened, known):
        yield from markdown.records(opened, head)


def _is_new(remark: Remark, made: set[tuple[str, str]]) -> bool:
    key = (remark.code, str(sorted(remark.values.items())))
    if key in made:
        return False
    made.add(key)
    return True
