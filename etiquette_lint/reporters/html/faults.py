"""What could not be understood, as the page shows it: place, the line of the file, the remedy."""

from collections.abc import Iterator
from dataclasses import dataclass

from etiquette_lint.errors import Location
from etiquette_lint.models.report import Report
from etiquette_lint.reporters import problems


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file, in three parts: before, at, and after the place."""

    before: str
    at: str
    after: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One problem."""

    place: str
    message: str
    excerpt: Excerpt | None
    remedy: tuple[str, ...]


def faults(report: Report, locale: str) -> Iterator[Fault]:
    """Yield the problems of a report."""
    for problem in report.problems:
        message, remedy = problems.told(problem, locale)
        yield Fault(problems.place(problem), message, _excerpt(problem.location), tuple(remedy))


def _excerpt(place: Location | None) -> Excerpt | None:
    if place is None or not place.excerpt.strip():
        return None
    start = min(max(place.column - 1 - place.cut, 0), len(place.excerpt))
    end = start + place.width
    return Excerpt(place.excerpt[:start].lstrip(), place.excerpt[start:end], place.excerpt[end:])
