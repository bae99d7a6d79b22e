"""A decision table made short: equal rows joined, silent ones left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from etiquette_lint.models.matrix import Answer, Cell, Matrix, Row
from etiquette_lint.models.vocabulary import Role

Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """People of whom the same is said at every moment."""

    roles: tuple[Role | None, ...]
    cells: Cells
    is_anybody: bool
    """Whether the act can be towards nobody else."""


@dataclass(frozen=True, slots=True)
class Block:
    """Acts of which the same is said, whoever they are towards; each as its first row."""

    acts: tuple[Row, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Grouped:
    """What is worth showing of a table, and what is not."""

    blocks: tuple[Block, ...]
    silent: tuple[Row, ...]
    """Acts no rule speaks of, whoever they are towards."""
    numbers: Mapping[str, int]
    """The rules that cells name, counted from 1 as they come."""
    asks: Mapping[str, tuple[str, ...]]
    """By rule, the facts it asks for."""
    notes: frozenset[str]
    """The rules that decide no cell."""


def grouped(matrix: Matrix) -> Grouped:
    """Return the acts that rules speak of, those of which the same is said in one block."""
    by_lines: dict[tuple[Line, ...], list[Row]] = {}
    silent: list[Row] = []
    for rows in _by_act(matrix.rows):
        lines = tuple(_lines(rows))
        if lines:
            by_lines.setdefault(lines, []).append(rows[0])
        else:
            silent.append(rows[0])
    blocks = tuple(Block(tuple(acts), lines) for lines, acts in by_lines.items())
    answers = [answer for block in blocks for line in block.lines for answer in _answers(line)]
    rules = dict.fromkeys(rule for answer in answers for rule in heard(answer))
    decisive = {rule for answer in answers for rule in answer.rules}
    return Grouped(
        blocks=blocks,
        silent=tuple(silent),
        numbers={rule: number for number, rule in enumerate(rules, 1)},
        asks=_asked(answers),
        notes=frozenset(rules) - decisive,
    )


def heard(answer: Answer) -> tuple[str, ...]:
    """Return the rules a cell names: those that decide, else those that add a note."""
    return answer.rules or answer.notes


def _by_act(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows of each act: the same but for whom it is towards."""
    by_act: dict[object, list[Row]] = {}
    for row in rows:
        key = (row.kind, row.platform, frozenset(row.facts.items()))
        by_act.setdefault(key, []).append(row)
    yield from by_act.values()


def _lines(rows: Sequence[Row]) -> Iterator[Line]:
    by_cells: dict[Cells, list[Role | None]] = {}
    for row in rows:
        by_cells.setdefault(row.cells, []).append(row.role)
    for cells, roles in by_cells.items():
        if not all(_is_silent(cell) for cell in cells):
            yield Line(tuple(roles), cells, is_anybody=len(roles) == len(rows) > 1)


def _is_silent(cell: Cell) -> bool:
    return all(answer is None or answer.is_silent for answer in cell.answers)


def _answers(line: Line) -> Iterator[Answer]:
    return (answer for cell in line.cells for answer in cell.answers if answer is not None)


def _asked(answers: Sequence[Answer]) -> dict[str, tuple[str, ...]]:
    asked: dict[str, tuple[str, ...]] = {}
    for answer in answers:
        for rule in answer.rules if answer.outcome == "cannot_tell" else ():
            asked[rule] = tuple(dict.fromkeys((*asked.get(rule, ()), *answer.asks)))
    return asked
