"""Problems told without a word of the file they are about."""

from dataclasses import replace

from etiquette_lint.errors import Location, Problem, pointer
from etiquette_lint.models.action import ACTIONS, Ignore, Post, Reply
from etiquette_lint.models.timeline import Interview, Milestone, Person, Timeline
from etiquette_lint.redact.stand_ins import HIDDEN, StandIns
from etiquette_lint.words.locales import OWN
from etiquette_lint.words.problems import general

_MODELS = (*ACTIONS.values(), Ignore, Post, Reply, Interview, Milestone, Person, Timeline)
_OURS = frozenset({name for model in _MODELS for name in model.model_fields}) | {
    "action",
    "actions",
    "history",
    "timelines",
}
"""What may stand in a path as it is: names of our own."""
_LONGEST_NUMBER = 8
"""In digits; what is longer is no place in a list."""


def of_problem(problem: Problem, names: StandIns) -> Problem:
    """Return what all problems of its code say, at its place."""
    wordings = {language: general(problem.code, language) for language in OWN}
    place = of_place(problem.location, names)
    return replace(problem, path=_path(problem.path), wordings=wordings, location=place)


def of_place(place: Location | None, names: StandIns) -> Location | None:
    """Return a place without the line of the file."""
    return None if place is None else Location(names.file(place.file), place.line, place.column)


def _path(path: str) -> str:
    return pointer([one if _is_ours(one) else HIDDEN for one in path.split("/")[1:]])


def _is_ours(segment: str) -> bool:
    if segment.isdecimal():
        return len(segment) <= _LONGEST_NUMBER
    return all(part in _OURS for part in segment.split("."))
