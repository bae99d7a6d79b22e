"""The report for people: by process and time, at most as wide as the view."""

from collections.abc import Iterable, Iterator
from functools import cache

from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import OUTCOMES
from etiquette_lint.reporters.blocks import ROWS, Choices, Origin, Part, Prose, Row, Sheet, blocks
from etiquette_lint.reporters.closing import closing
from etiquette_lint.reporters.heading import heading
from etiquette_lint.reporters.lines import flow, folded, hang, pad, visible, width
from etiquette_lint.reporters.scene import scenes
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels, locales
from etiquette_lint.words.sentences import say

READING_WIDTH = 72
"""Columns after which prose is wrapped: longer lines are hard to read."""
_INDENT = "    "
_SIDE_BY_SIDE = "    "
_BETWEEN = " | "
_FINDINGS = frozenset({"error", "warning", "cannot_tell"})


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the lines of the report, without line ends; problems are told elsewhere."""
    asked = view.asked(report.locale)
    locale = locales.pick(asked, locales.OWN)
    seen: list[Verdict] = []
    for scene in scenes(report, locale):
        shown = [one for one in scene.verdicts if view.show == "all" or one.outcome in _FINDINGS]
        if not shown:
            continue
        seen += shown
        yield from heading(scene, report, view)
        yield ""
        for verdict in shown:
            yield from act(verdict, Sheet(scene, view, report.packs, asked))
            yield ""
    yield from closing(report, seen, locale, view)


def act(verdict: Verdict, sheet: Sheet) -> Iterator[str]:
    """Yield the lines of one act: its outcome, what it is, and all that is said of it."""
    yield from _title(verdict, sheet)
    for part in blocks(verdict, sheet):
        yield from _lines(part, sheet)


def _lines(part: Part, sheet: Sheet) -> Iterator[str]:
    """Yield one part, wrapped and indented."""
    match part:
        case Prose(text):
            columns = min(READING_WIDTH, sheet.view.columns)
            yield from hang(_INDENT, folded(text, sheet.view.encoding), columns)
        case Row(label, items):
            yield from _row(label, items, sheet)
        case Choices(answers):
            yield from _side_by_side(answers, _SIDE_BY_SIDE, sheet.view)
        case Origin(said, rule, place):
            where = f"{place.file}:{place.line}" if place else ""
            yield from _side_by_side((said, rule, where), _BETWEEN, sheet.view)


def _row(label: str, items: Iterable[str], sheet: Sheet) -> Iterator[str]:
    """Yield a label and what belongs to it, each item on its own line."""
    first = _INDENT + pad(label, _label_columns(sheet.locale) + 2)
    for item in items:
        yield from hang(first, folded(item, sheet.view.encoding), sheet.view.columns)
        first = " " * width(first)


def _side_by_side(parts: Iterable[str], gap: str, view: View) -> Iterator[str]:
    """Yield parts on one line, on several where it is too narrow."""
    pieces = [visible(part, view.encoding) for part in parts if part]
    return (_INDENT + line for line in flow(pieces, gap, view.columns - len(_INDENT)))


def _title(verdict: Verdict, sheet: Sheet) -> Iterator[str]:
    """Yield the outcome, the time and the act, in columns."""
    scene, view = sheet.scene, sheet.view
    symbol = view.symbol(verdict.outcome)
    word = labels.of("outcome", verdict.outcome, scene.locale)
    columns = _outcome_columns(scene.locale)
    when = pad(scene.when(verdict), scene.time_columns)
    first = f" {symbol} {pad(word, columns)}  {when}  "
    told = visible(scene.told(verdict), view.encoding)
    for number, line in enumerate(hang(first, told, view.columns)):
        yield line if number else line.replace(word, view.coloured(word, verdict.outcome), 1)


@cache
def _outcome_columns(locale: str) -> int:
    return max(width(labels.of("outcome", one, locale)) for one in OUTCOMES)


@cache
def _label_columns(locale: str) -> int:
    return max(width(say(row, locale)) for row in ROWS)
