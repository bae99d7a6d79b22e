"""What must hold of whatever comes out, however odd what went in was."""

from collections.abc import Iterable

from test_hostile_logs import is_tidy

from etiquette_lint import Log, check_log
from etiquette_lint.errors import Problem
from etiquette_lint.models.report import Report
from etiquette_lint.reporters import problems
from etiquette_lint.reporters.table import REPORTERS
from etiquette_lint.reporters.view import View
from etiquette_lint.words.problems.catalogue import CATALOGUE

VIEW = View()
_BREAKS = (b"\n", b"\r", b"\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\x28\x20", b"\x20\x28")
"""All that some notation ends a line with, also in UTF-16."""


def are_sound(told: Iterable[Problem], data: bytes | None = None) -> None:
    """Check that problems are ours, say what to do, and stand where something stands."""
    for problem in told:
        assert problem.code in CATALOGUE, problem.code
        place = problem.location
        if place is not None:
            assert place.line >= 1 and place.column >= 1 and place.width >= 1, place
            if data is not None:
                assert place.line <= 1 + sum(map(data.count, _BREAKS)), place
        for locale in ("en", "zh-Hans"):
            assert problem.wording(locale).message.strip()
            for line in problems.lines(problem, locale, VIEW):
                assert "\n" not in line and is_tidy(line), repr(line)


def is_judged(log: Log, data: bytes | None = None) -> Report:
    """Check that all of a log that was understood is judged and told."""
    are_sound(log.problems, data)
    report = check_log(log)
    assert report.summary["actions"] + report.unjudged >= len(log.entries)
    for form in ("text", "json"):
        for line in REPORTERS[form](report, VIEW):
            assert is_tidy(line), repr(line)
    return report
