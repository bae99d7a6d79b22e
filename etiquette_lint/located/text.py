"""Text with lines: offsets become places; how much of it is taken in, and how it is refused."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from functools import cached_property
from typing import Final, NamedTuple

from etiquette_lint import limits
from etiquette_lint.errors import Location, Problem
from etiquette_lint.words.problems import problem

SURROGATE = re.compile("[\ud800-\udfff]")
BREAK = re.compile(r"\r\n?|\n")
MOST = limits.TOLD
"""So many problems of one text are told; whoever has more needs no more of them."""
EXCERPT = 200
_BEFORE = 80
"""Of a longer line, so many characters are shown, and so many of them before the place."""


class Limits(NamedTuple):
    """How much of somebody's text is taken in."""

    size: int
    """Bytes."""
    nodes: int
    """Maps, lists and scalars, aliases counted as what they stand for."""
    depth: int = limits.NESTING
    aliases: int = limits.ALIASES


PACK = Limits(size=limits.PACK_SIZE, nodes=limits.PACK_NODES)
LOG = Limits(size=limits.LOG_SIZE, nodes=limits.LOG_NODES)


class Broken(Enum):
    """What stands for an entry that could not be read and whose problem is told already."""

    BROKEN = "broken"


BROKEN: Final = Broken.BROKEN


class Unreadable(Exception):  # noqa: N818 - what it says, not what it is
    """Text that is not what it should be; `problems` says where and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)


class Source:
    """A text, the name of its file, and the number of its first line there."""

    def __init__(self, text: str, file: str, line: int = 1) -> None:
        self.text = text
        self.file = file
        self._line = line

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in BREAK.finditer(self.text))]

    def row(self, offset: int) -> int:
        """Return the index of the line that holds an offset, from 0."""
        return bisect_right(self._starts, offset) - 1

    def bounds(self, row: int) -> tuple[int, int]:
        """Return where the line of that index begins and ends, its line break left out."""
        start = self._starts[row]
        last = row + 1 == len(self._starts)
        end = len(self.text) if last else self._starts[row + 1]
        return start, start + len(self.text[start:end].rstrip("\r\n"))

    def line(self, offset: int) -> str:
        """Return the line that holds an offset."""
        start, end = self.bounds(self.row(offset))
        return self.text[start:end]

    def number(self, offset: int) -> int:
        """Return the number of the line that holds an offset, as people count."""
        return self._line + self.row(offset)

    def place(self, start: int, end: int = 0, whole: int = 0) -> Location:
        """Return the place from `start` to `end`, at most to the end of its first line.

        `whole` is the end of the map or list that begins there.
        """
        start = max(0, min(start, len(self.text)))
        row = self.row(start)
        first, last = self.bounds(row)
        start = min(start, last)
        cut = max(0, start - first - _BEFORE) if last - first > EXCERPT else 0
        return Location(
            self.file,
            self._line + row,
            start - first + 1,
            max(1, min(end, last) - start),
            self.text[first + cut : min(last, first + cut + EXCERPT)],
            cut,
            len(self.text[start : min(whole, last)].rstrip()),
        )


def line_start(text: str, file: str, line: int) -> Location:
    """Return the first place in a line that is not blank; `text` is that line."""
    column = len(text) - len(text.lstrip()) + 1
    if column > _BEFORE or "\r" in text:
        return Source(text, file, line).place(column - 1, whole=len(text))
    return Location(file, line, column, 1, text[:EXCERPT], reach=len(text.strip()))


def top(file: str) -> Location:
    """Return the place of a problem that is about a file as a whole."""
    return Location(file, 1, 1)


def too_large(file: str, within: Limits) -> Problem:
    """Say that a file is larger than what is taken in."""
    return problem("file-too-large", location=top(file), limit=within.size >> 20)
