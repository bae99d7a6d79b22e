"""Acts taken out of a text: as comments where the format has them, else with their lines."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from etiquette_lint.errors import Location
from etiquette_lint.limits import HEAD
from etiquette_lint.located import Document, Path, Unreadable
from etiquette_lint.located.json_ import read_json
from etiquette_lint.located.text import Source
from etiquette_lint.located.yaml_ import read_yaml
from etiquette_lint.loose import Loose
from etiquette_lint.readers.opened import Opened
from etiquette_lint.readers.rows import Feed, first_row, rows
from etiquette_lint.words.problems import problem

Piece = tuple[int, int, str]
"""Between which offsets of a text something else is to stand, and what."""
_BEFORE = re.compile(r"[ \t]*(?:-[ \t]+)?")
_AFTER = re.compile(r"[ \t]*,?[ \t]*(?:#.*)?")
"""What may stand on the lines of an act besides it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """An act that is to be taken out."""

    act: Loose
    number: int
    note: str


def opened(data: bytes, file: str) -> Opened:
    """Return a log at hand as readers take it."""
    return Opened(file, data[:HEAD], io.BufferedReader(io.BytesIO(data)))


def offset(source: Source, place: Location) -> int:
    """Return where in a text a place stands."""
    return source.bounds(place.line - 1)[0] + place.column - 1


def in_yaml(source: Source, cuts: Sequence[Cut]) -> list[Piece]:
    """Return the acts as comments, each under one that says why.

    Raises: Unreadable, where an act shares a line with something else.
    """
    document = read_yaml(source)
    return [_commented(document, cut) for cut in cuts]


def in_json(source: Source, cuts: Sequence[Cut]) -> list[Piece]:
    """Return nothing in place of the acts, and of the commas that part them from others."""
    document = read_json(source)
    total = len(value_of(document.data, ("actions",)))
    spans = [document.span(("actions", number)) for number in range(total)]
    gone = {cut.number - 1 for cut in cuts}
    last = max((number for number in range(total) if number not in gone), default=-1)
    pieces = [(spans[n][0], spans[n + 1][0], "") for n in sorted(gone) if n < last]
    if last < total - 1:
        start = spans[0][0] if last < 0 else spans[last][1]
        pieces.append((start, spans[-1][1], ""))
    return pieces


def in_jsonl(source: Source, cuts: Sequence[Cut]) -> list[Piece]:
    """Return nothing in place of the acts' lines."""
    return [_line(source, int(cut.act.path[0]) - 1) for cut in cuts]


def in_table(source: Source, cuts: Sequence[Cut]) -> list[Piece]:
    """Return nothing in place of the acts' rows, which may span lines."""
    feed = Feed(opened(source.text.encode(), source.file))
    header = first_row(feed)
    width = len(header.cells) if header else 0
    found = rows(feed, header.delimiter if header else ",", width)
    texts = {row.line: row.text for row in found}
    starts = [(source.bounds(line - 1)[0], line) for line in (int(c.act.path[0]) for c in cuts)]
    return [(start, start + len(texts[line]), "") for start, line in starts]


def _commented(document: Document, cut: Cut) -> Piece:
    source = document.source
    path: Path = ("actions", cut.number - 1)
    start, end = document.span(path)[0], end_of(document, path)
    first, last = source.row(start), source.row(max(start, end - 1))
    opening, closing = source.bounds(first)[0], source.bounds(last)[1]
    if source.text[start] in "&*!":
        raise Unreadable([problem("edit-not-possible", location=cut.act.locate((), False))])
    alone = _BEFORE.fullmatch(source.text, opening, start)
    if not alone or not _AFTER.fullmatch(source.text, end, closing):
        raise Unreadable([problem("edit-shared-line", location=cut.act.locate((), False))])
    lines = [source.text[slice(*source.bounds(row))] for row in range(first, last + 1)]
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    new = [_comment(cut.note, indent), *(_as_comment(line, indent) for line in lines)]
    return opening, closing, break_of(source).join(new)


def _comment(note: str, indent: int) -> str:
    return f"{' ' * indent}# {note}"


def _as_comment(line: str, indent: int) -> str:
    """Return a line as a comment, its own indentation kept; a blank one as it is."""
    if not line.strip():
        return line
    at = min(indent, len(line) - len(line.lstrip(" ")))
    return f"{line[:at]}# {line[at:]}"


def end_of(document: Document, path: Path) -> int:
    """Return where a value ends: of a block, where the last thing in it does."""
    start, end = document.span(path)
    value = value_of(document.data, path)
    if not isinstance(value, dict | list) or not value or document.source.text[start] in "{[&*!":
        return start + len(document.source.text[start:end].rstrip())
    last = (*path, list(value)[-1] if isinstance(value, dict) else len(value) - 1)
    key = document.locate(last, True)
    return max(end_of(document, last), offset(document.source, key) + key.width)


def value_of(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _line(source: Source, row: int) -> Piece:
    """Return nothing in place of a line and its break."""
    start, end = source.bounds(row)
    for mark in ("\r\n", "\n", "\r"):
        if source.text.startswith(mark, end):
            return start, end + len(mark), ""
    return start, end, ""


def break_of(source: Source) -> str:
    """Return the line break that the text has."""
    return next(_breaks(source.text), "\n")


def _breaks(text: str) -> Iterator[str]:
    for mark in ("\r\n", "\n", "\r"):
        if mark in text:
            yield mark
