"""What is said of an act, as lines of text."""

from collections.abc import Iterable, Iterator
from functools import cache

from etiquette_lint.reporters.blocks import ROWS, Block, Row, Sheet
from etiquette_lint.reporters.lines import flow, folded, hang, pad, visible, width
from etiquette_lint.words.sentences import say

READING_WIDTH = 72
"""Columns after which prose is wrapped: longer lines are hard to read."""
_INDENT = "    "
_SIDE_BY_SIDE = "    "


def laid_out(block: Block, sheet: Sheet) -> Iterator[str]:
    """Yield the lines of one block."""
    columns = min(READING_WIDTH, sheet.view.columns)
    yield from hang(_INDENT, folded(block.prose, sheet.view.encoding), columns)
    yield from _side_by_side((choice.text for choice in block.choices), _SIDE_BY_SIDE, sheet)
    for row in block.rows:
        yield from _row(row, sheet)
    if block.origin is not None:
        origin = (block.origin.said, block.origin.rule, block.origin.place)
        yield from _side_by_side(origin, " | ", sheet)


def _row(row: Row, sheet: Sheet) -> Iterator[str]:
    """Yield a label and what belongs to it, each item on its own line."""
    label = pad(say(row.key, sheet.locale), _label_columns(sheet.locale) + 2)
    for item in row.items:
        text = folded(item, sheet.view.encoding)
        yield from hang(_INDENT + label, text, sheet.view.columns)
        label = " " * width(label)


def _side_by_side(parts: Iterable[str], gap: str, sheet: Sheet) -> Iterator[str]:
    """Yield parts on one line, on several where it is too narrow."""
    pieces = [visible(part, sheet.view.encoding) for part in parts if part]
    room = sheet.view.columns - len(_INDENT)
    return (_INDENT + line for line in flow(pieces, gap, room))


@cache
def _label_columns(locale: str) -> int:
    return max(width(say(row, locale)) for row in ROWS)
