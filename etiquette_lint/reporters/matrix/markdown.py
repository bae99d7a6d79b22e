"""A decision table as GitHub shows tables, every text escaped."""

from collections.abc import Iterator

from etiquette_lint.models.matrix import Answer, Cell, Matrix
from etiquette_lint.reporters.marked import cells, escaped
from etiquette_lint.reporters.matrix import told
from etiquette_lint.reporters.matrix.grouped import Block, Grouped, Line, grouped
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels, locales
from etiquette_lint.words.tables import table

_LOUD = {"outcome": "**{}**", "rule": "*{}*"}
"""How a cell is set in which packs differ."""
_BREAK = "<br>"


def render(matrix: Matrix, view: View, locale: str) -> Iterator[str]:
    """Yield one table, the rules its numbers stand for, and what it leaves out."""
    own = locales.pick(locale, locales.OWN)
    shown = grouped(matrix)
    yield from (f"- {escaped(pack)}" for pack in told.packs(matrix, own))
    yield ""
    heads = [labels.of("phase", moment.phase, own) for moment in matrix.moments]
    names = [table("act", own), table("towards", own), *heads]
    yield cells(escaped(name) for name in names)
    yield cells("---" for _ in names)
    for block in shown.blocks:
        yield from _block(block, shown, own)
    yield ""
    yield from (f"{number}. {escaped(rule)}" for number, rule in told.rules(matrix, shown, own))
    yield ""
    if len(matrix.packs) > 1:
        meant = (_LOUD[name].format(word) for name, word in _meanings(own).items())
        yield from (f"- {one}" for one in meant)
    yield from (f"- {escaped(note)}" for note in told.notes(matrix, shown, heads, own))


def _meanings(locale: str) -> dict[str, str]:
    return {"outcome": table("differs", locale), "rule": table("other-rule", locale)}


def _block(block: Block, shown: Grouped, locale: str) -> Iterator[str]:
    acts = _BREAK.join(escaped(told.act(row, locale)) for row in block.acts)
    for line in block.lines:
        yield cells([acts, *_line(line, shown, locale)])
        acts = ""


def _line(line: Line, shown: Grouped, locale: str) -> Iterator[str]:
    yield escaped(told.joined(told.people(line, locale), locale))
    yield from (_cell(cell, shown, locale) for cell in line.cells)


def _cell(cell: Cell, shown: Grouped, locale: str) -> str:
    """Return what the packs say, once where they agree."""
    answers = cell.answers if cell.differs else cell.answers[:1]
    text = " / ".join(_answer(answer, shown, locale) for answer in answers)
    return _LOUD[cell.differs].format(text) if cell.differs else text


def _answer(answer: Answer | None, shown: Grouped, locale: str) -> str:
    if answer is None:
        return "."
    word = labels.of("outcome", answer.outcome, locale)
    return escaped(f"{word} {told.number(answer, shown)}".rstrip())
