"""Rows of a CSV file: their cells, and where each of them stands."""

import csv
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from etiquette_lint.errors import Location, Problem
from etiquette_lint.limits import CELL, LINE
from etiquette_lint.located.encoding import bad_byte
from etiquette_lint.located.text import BREAK, EXCERPT, Source
from etiquette_lint.readers.columns import cells_of, delimiter_of
from etiquette_lint.readers.opened import Opened
from etiquette_lint.words.problems import problem

_LIMITS = {"cell-too-long": CELL, "line-too-long": LINE >> 20}
_BOM = b"\xef\xbb\xbf"
_QUOTED = re.compile(r'\s*"((?:[^"]|"")*+)("?)')


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells as text, or what is wrong with it."""

    file: str
    line: int
    text: str
    """As it stands in the file; it may span lines."""
    delimiter: str
    cells: tuple[str, ...] = ()
    fault: Problem | None = None

    def place(self, number: int) -> Location:
        """Return where a cell stands, or the end of the row if it has none of that number."""
        spans = islice(_spans(self.text, self.delimiter), number, None)
        start, end = next(spans, (len(self.text.rstrip()), 0))
        return Source(self.text, self.file, self.line).place(start, end)

    def whole(self) -> Location:
        """Return where the row begins, and how far it reaches."""
        bare = self.text.rstrip("\r\n")
        if len(bare) <= EXCERPT and '"' not in bare:  # most rows by far, and much faster
            width = bare.find(self.delimiter)
            width = max(1, len(bare) if width < 0 else width)
            return Location(self.file, self.line, 1, width, bare, 0, len(bare.rstrip()))
        first = next(_spans(self.text, self.delimiter), (0, 0))
        return Source(self.text, self.file, self.line).place(*first, len(self.text))


class Feed:
    """Lines of a file as text, with what the row at hand took of them."""

    def __init__(self, opened: Opened) -> None:
        self.file = opened.file
        self.taken: list[str] = []
        self._size = 0
        self.line = 1
        """Number of the line the row at hand begins in."""
        self.fault: Problem | None = None
        self._lines = opened.lines()
        self._again: deque[str] = deque()
        self._first = True

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._read()
        self.taken.append(line)
        self._size += len(line)
        if self._size > LINE:
            raise csv.Error
        return line

    def begin(self) -> None:
        """Let a new row begin."""
        self.line += len(BREAK.findall("".join(self.taken)))
        self.taken.clear()
        self._size = 0
        self.fault = None

    def give_back(self, count: int) -> None:
        """Let all lines but the first `count` that the row took be read again."""
        self._again.extendleft(reversed(self.taken[count:]))
        del self.taken[count:]

    def _read(self) -> str:
        raw = next(self._lines)
        if self._first:
            raw, self._first = raw.removeprefix(_BOM), False
        try:
            return raw.decode()
        except UnicodeDecodeError as error:
            line = self.line + len(self.taken)
            self.fault = self.fault or bad_byte(raw, error.start, self.file, line)
            return raw.decode(errors="replace")


def first_row(feed: Feed) -> Row | None:
    """Return the first row that is not blank, with the separator that makes most of it known."""
    try:
        for line in feed:
            if line.strip():
                mark = delimiter_of(line)
                return Row(
                    feed.file, feed.line, line, mark, tuple(cells_of(line, mark)), feed.fault
                )
            feed.begin()
    except csv.Error:
        return _faulty(feed, ",")
    return None


def rows(feed: Feed, delimiter: str, width: int) -> Iterator[Row]:
    """Return row after row; `width` is how many cells a row should have."""
    reader = csv.reader(feed, delimiter=delimiter, strict=True)
    while True:
        feed.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            _shorten(feed, delimiter, width)
            yield _faulty(feed, delimiter)
            reader = csv.reader(feed, delimiter=delimiter, strict=True)
        else:
            text = "".join(feed.taken)
            yield Row(feed.file, feed.line, text, delimiter, tuple(cells), feed.fault)


def _shorten(feed: Feed, delimiter: str, width: int) -> None:
    """Let a row that swallowed others, because a quote is open, end before the first of them."""
    for count, line in enumerate(feed.taken[1:], start=1):
        try:
            cells = next(csv.reader([line], delimiter=delimiter, strict=True), [])
        except csv.Error:
            continue
        if len(cells) == width:
            feed.give_back(count)
            return


def _faulty(feed: Feed, delimiter: str) -> Row:
    text = "".join(feed.taken)
    code, at = _slip(text, delimiter)
    place = Source(text, feed.file, feed.line).place(at)
    told = feed.fault or problem(code, location=place, limit=_LIMITS.get(code, 0))
    return Row(feed.file, feed.line, text, delimiter, (), told)


def _slip(text: str, delimiter: str) -> tuple[str, int]:
    """Return the code of what is wrong with a row, and where."""
    for start, end in _spans(text, delimiter):
        quoted = _QUOTED.match(text, start)
        if quoted and not quoted[2]:
            return "csv-quote-open", start
        if end - start > CELL:
            return "cell-too-long", start
        if quoted and quoted.end() < end:
            return "csv-after-quote", quoted.end()
    return "line-too-long" if len(text) > LINE else "csv-unclear", 0


def _spans(text: str, delimiter: str) -> Iterator[tuple[int, int]]:
    """Return where the cells of a row begin and end."""
    bare = text.rstrip("\r\n")
    start = 0
    while True:
        quoted = _QUOTED.match(bare, start) if bare[start : start + 1] == '"' else None
        end = bare.find(delimiter, quoted.end() if quoted else start)
        end = len(bare) if end < 0 else end
        yield start, end
        if end == len(bare):
            return
        start = end + 1
