"""Annotations as GitHub Actions takes them: one workflow command a line, fully escaped."""

from collections.abc import Iterable, Mapping
from typing import Literal

from etiquette_lint.errors import Location, Problem
from etiquette_lint.reporters import places, plain
from etiquette_lint.reporters.lines import visible

Sort = Literal["error", "warning", "notice"]
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}
_DATA_TABLE = str.maketrans(_DATA)
_PROPERTY_TABLE = str.maketrans(_PROPERTY)


def annotation(
    sort: Sort, title: str, lines: Iterable[str], place: Location | None, root: str
) -> str:
    """Return one annotation; without a file it is shown with the whole run."""
    properties = {**_place(place, root), "title": visible(title)}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = "\n".join(visible(line) for line in lines)
    return f"::{sort} {told}::{message.translate(_DATA_TABLE)}"


def of_problem(problem: Problem, sort: Sort, locale: str, root: str) -> str:
    """Return what could not be understood, or does not hold, as an annotation."""
    told = plain.of_problem(problem, locale)
    return annotation(sort, problem.code, told, problem.location, root)


def _place(place: Location | None, root: str) -> Mapping[str, str]:
    if place is None or place.file == places.STDIN:
        return {}
    return {
        "file": visible(places.name(place.file, root)),
        "line": str(place.line),
        "endLine": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.end),
    }


def _property(value: str) -> str:
    return value.translate(_PROPERTY_TABLE)
