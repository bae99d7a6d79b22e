"""The report for people: by process and time, at most as wide as the view."""

from collections.abc import Iterator
from functools import cache

from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import OUTCOMES
from etiquette_lint.reporters.blocks import Sheet, blocks
from etiquette_lint.reporters.closing import closing
from etiquette_lint.reporters.columns import laid_out
from etiquette_lint.reporters.heading import heading
from etiquette_lint.reporters.lines import hang, pad, visible, width
from etiquette_lint.reporters.scene import scenes
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels, locales

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
    for block in blocks(verdict, sheet):
        yield from laid_out(block, sheet)


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
