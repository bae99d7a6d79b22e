"""What could not be understood, as SARIF notifications: they are no results."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etiquette_lint.errors import JsonDict, Problem
from etiquette_lint.reporters import plain
from etiquette_lint.reporters.sarif import descriptors
from etiquette_lint.reporters.sarif.pieces import locations, message


@dataclass(frozen=True, slots=True)
class Notices:
    """Notifications, and what the sorts of them mean."""

    sorts: Sequence[JsonDict]
    told: Sequence[JsonDict]


def notices(
    problems: Sequence[Problem], locale: str, root: str, more: Iterable[JsonDict] = ()
) -> Notices:
    """Return problems as notifications, and `more` after them."""
    codes = list(dict.fromkeys(problem.code for problem in problems))
    sorts = [descriptors.of_problem(code, "error", locale) for code in codes]
    told = [_notice(one, codes.index(one.code), locale, root) for one in problems]
    return Notices(sorts, [*told, *more])


def _notice(problem: Problem, number: int, locale: str, root: str) -> JsonDict:
    return {
        "descriptor": {"id": problem.code, "index": number},
        "level": "error",
        "message": message(plain.of_problem(problem, locale)),
        "locations": locations(problem.location, root),
        "properties": {"path": problem.path},
    }
