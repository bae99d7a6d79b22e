"""Moments in a row at which packs say the same of an act: a cell as wide as it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from etiquette_lint.models.matrix import Answer, Cell, Difference


@dataclass(frozen=True, slots=True)
class Stretch:
    """What packs say from one moment on, for so many."""

    start: int
    length: int
    answers: tuple[Answer | None, ...]
    """Of each pack asked for; `None` where the phases cannot occur under its settings."""
    differs: Difference
    """Whether the packs of the table differ there."""


def stretches(cells: Sequence[Cell], packs: Sequence[int]) -> Iterator[Stretch]:
    """Yield the cells of a line, those joined at which these packs say the same."""

    def said(cell: Cell) -> tuple[tuple[Answer | None, ...], Difference]:
        return tuple(cell.answers[pack] for pack in packs), cell.differs

    start = 0
    for (answers, differs), joined in groupby(cells, said):
        length = len(list(joined))
        yield Stretch(start, length, answers, differs)
        start += length
