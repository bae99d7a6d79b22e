"""Columns of a table of acts: which there are, and which part of an act each of them is."""

import csv
from collections.abc import Sequence

from etiquette_lint.located import Path

COLUMNS: tuple[str, ...] = (
    "id",
    "kind",
    "at",
    "platform",
    "status",
    "text",
    "initiator",
    "consent",
    "sent_by",
    "to",
    "to.id",
    "to.name",
    "to.roles",
    "to.relationship",
    "to.connected",
    "post.id",
    "post.author",
    "post.topic",
    "in_reply_to.id",
    "in_reply_to.author",
    "topic",
    "visibility",
    "needs_approval",
    "withdraws",
    "timeline",
    "ignore.rule",
    "ignore.reason",
    "ignore.until",
)
FAMILIES = ("answers.", "meta.", "to.handles.", "to.answers.", "to.meta.")
"""Columns with a name of the author's own after the point."""
LISTS = frozenset({("to", "roles"), ("to", "connected")})
"""Cells that hold several words, with `;` between them."""
_FLAGS = {"true": True, "false": False}
_KNOWN = frozenset(COLUMNS)


def path_of(column: str) -> Path | None:
    """Return the path inside an act that a column fills, if there is such a column."""
    name = column.strip()
    folded = name.casefold()
    for family in FAMILIES:
        if folded.startswith(family) and len(name) > len(family):
            return (*family.removesuffix(".").split("."), name[len(family) :])
    if folded not in _KNOWN:
        return None
    path = tuple(folded.split("."))
    return ("to", "id") if path == ("to",) else path


def value_of(path: Path, cell: str) -> object:
    """Return what a cell says."""
    if path in LISTS:
        return [word.strip() for word in cell.split(";") if word.strip()]
    if path == ("needs_approval",) or "answers" in path[:-1]:
        return _FLAGS.get(cell.casefold(), cell)
    return cell


def cells_of(line: str, delimiter: str) -> list[str]:
    """Return the cells of a header, of as much of it as is readable."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return line.split(delimiter)


def delimiter_of(line: str) -> str:
    """Return the mark that makes most columns known: a comma, a semicolon or a tab."""
    return max(",;\t", key=lambda mark: (_known(cells_of(line, mark)), line.count(mark)))


def is_header(line: str) -> bool:
    """Say whether a line reads as the header of a table of acts."""
    return _known(cells_of(line, delimiter_of(line))) >= 2


def _known(cells: Sequence[str]) -> int:
    return sum(path_of(cell) is not None for cell in cells)
