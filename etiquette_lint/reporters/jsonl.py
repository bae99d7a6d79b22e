"""The report as JSON lines: each has one key, `verdict`, `problem`, or last `summary`."""

from collections.abc import Iterator

from etiquette_lint.models.report import Report
from etiquette_lint.reporters.json_ import dumps
from etiquette_lint.reporters.view import View


def render(report: Report, view: View) -> Iterator[str]:
    """Yield verdicts in input order, then problems, then the counts."""
    for verdict in report.verdicts:
        yield dumps({"verdict": verdict.to_dict()})
    for problem in report.problems:
        yield dumps({"problem": problem.to_dict(report.locale)})
    yield dumps({"summary": report.summary})
