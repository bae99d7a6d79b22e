"""The report as annotations of GitHub Actions: findings, questions and problems at their place."""

from collections.abc import Iterator, Mapping

from etiquette_lint.errors import Location
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import Level
from etiquette_lint.reporters import plain
from etiquette_lint.reporters.annotations import Sort, annotation, of_problem
from etiquette_lint.reporters.blocks import Block, Sheet, of_finding, of_question
from etiquette_lint.reporters.scene import told
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels, locales
from etiquette_lint.words.sentences import say

SORTS: Mapping[Level, Sort] = {"error": "error", "warning": "warning", "info": "notice"}
_WORDS: Mapping[Level, tuple[str, str]] = {
    "error": ("outcome", "error"),
    "warning": ("outcome", "warning"),
    "info": ("level", "info"),
}
"""What people call a finding of a level: where the label is."""


def render(report: Report, view: View) -> Iterator[str]:
    """Yield one workflow command a line, in input order, then the problems."""
    asked = view.asked(report.locale)
    for verdict, scene in told(report, locales.pick(asked, locales.OWN)):
        yield from _of_act(verdict, Sheet(scene, view, report.packs, asked))
    for problem in report.problems:
        yield of_problem(problem, "error", locales.pick(asked, locales.OWN), view.root)


def _of_act(verdict: Verdict, sheet: Sheet) -> Iterator[str]:
    for finding in verdict.findings:
        word = labels.of(*_WORDS[finding.level], sheet.locale)
        grave = finding.level != "info"
        block = of_finding(finding, verdict, sheet, with_earliest=grave)
        yield _annotation(SORTS[finding.level], word, block, verdict, verdict.location, sheet)
    for question in verdict.questions:
        word = labels.of("outcome", "cannot_tell", sheet.locale)
        block = of_question(question, verdict, sheet, with_earliest=True)
        place = question.location or verdict.location
        yield _annotation("notice", word, block, verdict, place, sheet)


def _annotation(
    sort: Sort,
    word: str,
    block: Block,
    verdict: Verdict,
    place: Location | None,
    sheet: Sheet,
) -> str:
    title = say("title", sheet.locale, name=word, rest=sheet.scene.told(verdict))
    return annotation(sort, title, plain.lines(block, sheet.locale), place, sheet.view.root)
