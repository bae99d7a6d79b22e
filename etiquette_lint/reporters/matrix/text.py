"""A decision table for people: a sign and the number of a rule in each cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from etiquette_lint.models.matrix import Cell, Matrix
from etiquette_lint.models.vocabulary import OUTCOMES
from etiquette_lint.reporters.lines import flow, folded, hang, pad, width
from etiquette_lint.reporters.matrix import told
from etiquette_lint.reporters.matrix.grouped import Block, Grouped, Line, grouped
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels, locales
from etiquette_lint.words.tables import table

_INDENT = "  "
_GAP = "   "
_NARROWEST = 16
"""Columns the names of people need beside the cells; with fewer they get lines of their own."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the cells of one table are written."""

    matrix: Matrix
    shown: Grouped
    view: View
    locale: str
    letters: Sequence[str]
    cell_columns: int = 0
    """How wide a column is, the space after it included."""

    @property
    def letter_columns(self) -> int:
        """What the letters of the packs need, the space after them included."""
        together = "".join(self.letters)
        return len(together) + 1 if together else 0

    @property
    def label_columns(self) -> int:
        """What stands before letters and cells: the names of people, if there is room."""
        taken = self.cell_columns * len(self.matrix.moments) + self.letter_columns
        left = self.view.columns - taken
        return left if left >= _NARROWEST else 2 * len(_INDENT)

    @property
    def is_narrow(self) -> bool:
        """Whether the names of people stand above the cells."""
        return self.label_columns < _NARROWEST

    def head(self, phase: str) -> str:
        """Return what stands above a column."""
        return labels.of("phase_short", phase, self.locale)

    def text(self, cell: Cell, pack: int) -> str:
        """Return sign, number and mark; nothing where the phase cannot occur."""
        answer = cell.answers[pack]
        mark = told.MARKS[cell.differs] if cell.differs else ""
        if answer is None:
            return mark
        return self.view.symbol(answer.outcome) + told.number(answer, self.shown) + mark


def render(matrix: Matrix, view: View, locale: str) -> Iterator[str]:
    """Yield the table, what its signs mean, and what it leaves out."""
    own = locales.pick(view.asked(locale), locales.OWN)
    grid = _Grid(matrix, grouped(matrix), view, own, told.letters(matrix))
    grid = replace(grid, cell_columns=_cell_columns(grid))
    for pack in told.packs(matrix, own):
        yield from _prose(pack, view)
    yield ""
    yield from _legend(grid)
    yield ""
    heads = [grid.head(moment.phase) for moment in matrix.moments]
    above = "".join(pad(head, grid.cell_columns) for head in heads)
    yield (" " * (grid.label_columns + grid.letter_columns) + above).rstrip()
    for block in grid.shown.blocks:
        yield from _block(block, grid)
    yield ""
    if grid.shown.numbers:
        for number, rule in told.rules(matrix, grid.shown, own):
            yield from hang(f"{number:>3} ", folded(rule, view.encoding), view.columns)
        yield ""
    for note in told.notes(matrix, grid.shown, heads, own):
        yield from _prose(note, view)


def _cell_columns(grid: _Grid) -> int:
    lines = (line for block in grid.shown.blocks for line in block.lines)
    cells = (cell for line in lines for cell in line.cells)
    texts = (grid.text(cell, pack) for cell in cells for pack in range(len(grid.letters)))
    heads = (grid.head(moment.phase) for moment in grid.matrix.moments)
    return 1 + max(width(one) for one in (*heads, *texts))


def _legend(grid: _Grid) -> Iterator[str]:
    """Yield what the heads of the columns and the signs of the cells stand for."""
    phases = [
        f"{grid.head(one.phase)} {labels.of('phase', one.phase, grid.locale)}"
        for one in grid.matrix.moments
    ]
    signs = told.meanings({one: grid.view.symbol(one) for one in OUTCOMES}, grid.locale)
    marks = told.marks(grid.locale) if any(grid.letters) else []
    yield from flow(phases, _GAP, grid.view.columns)
    yield from flow(signs, _GAP, grid.view.columns)
    yield from flow(marks, _GAP, grid.view.columns)


def _block(block: Block, grid: _Grid) -> Iterator[str]:
    for row in block.acts:
        yield from _prose(told.act(row, grid.locale), grid.view)
    for line in block.lines:
        yield from _line(line, grid)


def _line(line: Line, grid: _Grid) -> Iterator[str]:
    """Yield whom it is about, and what the packs say, one under the other where they differ."""
    names = _names(line, grid)
    if grid.is_narrow:
        yield from (_INDENT + name for name in names)
        names = []
    for name, cells in zip_longest(names, _cells(line, grid), fillvalue=""):
        yield (pad(_INDENT + name, grid.label_columns) + cells).rstrip()


def _names(line: Line, grid: _Grid) -> list[str]:
    """Return whom a line is about, each name whole on one line."""
    columns = grid.view.columns if grid.is_narrow else grid.label_columns - 1
    comma = table("and", grid.locale)
    *most, last = told.people(line, grid.locale)
    pieces = [*(name + comma.rstrip() for name in most), last]
    return flow(pieces, comma[len(comma.rstrip()) :], columns - len(_INDENT))


def _cells(line: Line, grid: _Grid) -> Iterator[str]:
    packs = range(len(grid.letters))
    alike = not any(cell.differs for cell in line.cells)
    for pack in packs[:1] if alike else packs:
        letter = "".join(grid.letters) if alike else grid.letters[pack]
        cells = "".join(_cell(cell, pack, grid) for cell in line.cells)
        yield pad(letter, grid.letter_columns) + cells


def _cell(cell: Cell, pack: int, grid: _Grid) -> str:
    answer, text = cell.answers[pack], grid.text(cell, pack)
    gap = " " * (grid.cell_columns - width(text))
    return (grid.view.coloured(text, answer.outcome) if answer else text) + gap


def _prose(text: str, view: View) -> Iterator[str]:
    return hang("", folded(text, view.encoding), view.columns)
