"""The report on a log as SARIF: findings are results, what was not understood notifications."""

from collections.abc import Iterator

from etiquette_lint.errors import JsonDict
from etiquette_lint.models.report import Report
from etiquette_lint.reporters.lines import folded
from etiquette_lint.reporters.sarif import descriptors, document
from etiquette_lint.reporters.sarif.notices import notices
from etiquette_lint.reporters.sarif.pieces import message
from etiquette_lint.reporters.sarif.results import results
from etiquette_lint.reporters.view import View
from etiquette_lint.words import locales
from etiquette_lint.words.sentences import say


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the lines of one SARIF file."""
    own = locales.pick(report.locale, locales.OWN)
    rules = descriptors.rules(report.packs)
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    run = document.Run(
        rules=[descriptors.of_rule(rule, report.locale, own) for rule in rules],
        results=results(report, view, own, numbers),
        notices=notices(report.problems, own, view.root, _stopped(report, own)),
        is_whole=not (report.problems or report.unjudged),
        locale=own,
    )
    return document.lines(run)


def _stopped(report: Report, locale: str) -> Iterator[JsonDict]:
    for pattern in report.timed_out:
        told = folded(say("timed-out", locale, pattern=pattern))
        yield {"level": "warning", "message": message([told])}
