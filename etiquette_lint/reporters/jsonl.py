"""The report as JSON lines: each has one key, `verdict`, `problem`, or last `summary`."""

from collections.abc import Iterator

from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.reporters.json_ import dumps
from etiquette_lint.reporters.view import View


def line(verdict: Verdict) -> str:
    """Return the line of one verdict."""
    return dumps({"verdict": verdict.to_dict()})


def render(report: Report, view: View) -> Iterator[str]:
    """Yield verdicts in input order, then problems, then the counts."""
    yield from map(line, report.verdicts)
    for problem in report.problems:
        yield dumps({"problem": problem.to_dict(report.locale)})
    yield dumps({"summary": report.summary})
