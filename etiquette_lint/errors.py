"""What can be wrong with input, where it stands, and how that is raised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

JsonDict = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file: 1-based line and column, counted in characters."""

    file: str
    line: int
    column: int
    width: int = 1
    """How many characters the place covers, at least 1."""
    excerpt: str = ""
    """The line of the file, where it was at hand; of a long line the part around the place."""
    cut: int = 0
    """How many characters of the line stand before the excerpt."""

    def to_dict(self) -> JsonDict:
        """Return `file`, `line` and `column`."""
        return {"file": self.file, "line": self.line, "column": self.column}


@dataclass(frozen=True, slots=True)
class Wording:
    """What is wrong, and what would be right; both may span lines."""

    message: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Input that was not understood: never a finding, always located."""

    code: str
    path: str
    """JSON Pointer (RFC 6901) to the value."""
    wordings: Mapping[str, Wording]
    """By language tag; `en` is always there."""
    location: Location | None = None
    more: int = 0
    """How many more times the same cause was met."""

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.wordings["en"].message

    @property
    def fix(self) -> str:
        """What would be right, in English; empty where there is nothing to say."""
        return self.wordings["en"].fix

    def wording(self, locale: str) -> Wording:
        """Return message and fix in `locale`, else in English."""
        return self.wordings.get(locale, self.wordings["en"])

    def at(self, location: Location | None, path: str | None = None) -> "Problem":
        """Return the same problem at another place."""
        return replace(self, location=location, path=self.path if path is None else path)

    def to_dict(self, locale: str = "en") -> JsonDict:
        """Return the problem as JSON version 1."""
        said = self.wording(locale)
        place = self.location
        return {
            "code": self.code,
            "file": place.file if place else None,
            "line": place.line if place else None,
            "column": place.column if place else None,
            "path": self.path,
            "message": said.message,
            "fix": said.fix or None,
        }


class EtiquetteError(Exception):
    """Input that was not understood; `problems` says what, where, and what would be right."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return all problems, each with its remedy."""
        count = len(self.problems)
        head = f"{count} problem{'s' * (count != 1)}, {self.consequence}"
        return "\n".join([head, *(_lines(problem) for problem in self.problems)])

    consequence = "nothing done"


class InputError(EtiquetteError):
    """An action, a timeline or a log that was not understood."""

    consequence = "nothing judged"


class PackError(EtiquetteError):
    """A rule pack that was not understood or not found."""

    consequence = "the pack was not loaded"


class ExtraError(EtiquetteError):
    """An optional part that is needed and not installed."""


def dotted(path: str) -> str:
    """Return a JSON Pointer as Python would write it: `timeline.interviews[0].starts_at`."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in path.split("/")[1:]]
    text = "".join(f"[{part}]" if part.isdigit() else f".{part}" for part in parts)
    return text.removeprefix(".")


def pointer(parts: Sequence[str | int]) -> str:
    """Return path parts as a JSON Pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def _lines(problem: Problem) -> str:
    place = problem.location
    where = f"{place.file}:{place.line}:{place.column}" if place else dotted(problem.path)
    fix = "".join(f"\n    {line}" for line in problem.fix.splitlines())
    more = f"\n    {problem.more} more for the same reason" if problem.more else ""
    return f"  {where + ': ' if where else ''}{problem.message}{fix}{more}"
