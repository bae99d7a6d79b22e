"""One reading of a pack: what it declares, where we are in it, and what was wrong so far."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from etiquette_lint import limits
from etiquette_lint.errors import Location, Problem, Wording, dotted, pointer
from etiquette_lint.located import Document
from etiquette_lint.loose import Path
from etiquette_lint.packs.pack import Pack
from etiquette_lint.words.problems import problem
from etiquette_lint.words.problems.packs import MEANT, OF_RULE

MOST = limits.TOLD_OF_PACK
"""Problems after which reading stops: more would help nobody."""


class Refused(Exception):  # noqa: N818 - it is no error of ours, it says that one was noted
    """A value that means nothing; what is wrong with it is noted already."""


class Enough(Exception):  # noqa: N818 - it ends the reading
    """So many problems that the rest is not looked for."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Why the pack that a pack extends cannot be had."""

    code: str
    values: tuple[tuple[str, str], ...] = ()


Parent = Pack | Lost | None
"""What a pack extends; `None` where it extends nothing, or does not say what in words we know."""


class Reading:
    """The problems of one pack, and what may be referred to in it."""

    def __init__(
        self,
        document: Document,
        declared: Mapping[str, Mapping[str, object] | None],
        homes: Mapping[str, str],
        *,
        pack: str = "",
        language: str | None = None,
        extends: bool = False,
        parent: Parent = None,
    ) -> None:
        self.document = document
        self.extends = extends
        """Whether the pack builds on another."""
        self.lost = parent if isinstance(parent, Lost) else None
        self.parent = parent if isinstance(parent, Pack) else None
        """The pack it builds on, where that is at hand."""
        self.declared = declared
        """By section what the pack declares there; `None` where that cannot be told."""
        self.homes = homes
        """Keys that are easily put in the wrong place, and where they belong."""
        self.pack = pack
        self.language = language
        """The pack's own language, where it can be told."""
        self.tried = False
        """Whether its patterns were compiled before, as those of bundled packs are by tests."""
        self.problems: list[Problem] = []
        self._told: dict[tuple[str, str], int] = {}

    @property
    def top(self) -> Mapping[str, Any]:
        """The pack as it is written, empty where it has no keys."""
        return self.document.data if isinstance(self.document.data, dict) else {}

    @property
    def is_mixed(self) -> bool:
        """Whether it holds rules that other packs defined, perhaps in another language."""
        rules = self.section("rules").values()
        return any(isinstance(rule, dict) and "defined_in" in rule for rule in rules)

    def section(self, name: str) -> Mapping[str, Any]:
        """Return a section as it is written, empty where it has no keys."""
        there = self.top.get(name)
        return there if isinstance(there, dict) else {}

    def slug(self, rule: object) -> str:
        """Return the name of a rule without the pack that defined it; others as they are."""
        pack, slash, slug = str(rule).rpartition("/")
        inherited = self.parent.rules.get(slug) if self.parent else None
        home = inherited.pack if inherited else self._home(slug)
        return slug if slash and pack == home else str(rule)

    def _home(self, slug: str) -> str:
        rule = self.section("rules").get(slug)
        stated = rule.get("defined_in") if isinstance(rule, dict) else None
        return stated if isinstance(stated, str) else self.pack

    def note(self, found: Problem, cause: str = "") -> None:
        """Keep a problem; of several with the same cause the first, with their number."""
        before = self._told.get((found.code, cause)) if cause else None
        if before is not None:
            first = self.problems[before]
            self.problems[before] = replace(first, more=first.more + 1)
            return
        if len(self.problems) >= MOST:
            self.problems.append(problem("pack-too-many", "", found.location, limit=MOST))
            raise Enough
        self._told[found.code, cause] = len(self.problems)
        self.problems.append(found)


@dataclass(frozen=True, slots=True)
class Spot:
    """A value's place in the pack."""

    reading: Reading
    path: Path = ()
    example: str = ""
    """How the value might look, with its key."""
    rule: str = ""
    """The rule it belongs to, as reports name it."""
    counts: bool = False
    """Whether that rule has a count."""
    matches: bool = False
    """Whether that rule tests the text."""

    @property
    def label(self) -> str:
        """The place as people would call it, within its rule: `message.en`."""
        return dotted(pointer(self.path[2:] if self.rule else self.path))

    @property
    def raw(self) -> Any:
        """The value as it is written, as plain data; `None` where there is none."""
        value: Any = self.reading.document.data
        for step in self.path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    @property
    def written(self) -> str:
        """The value as it stands in the file, quotes and all."""
        start, end = self.reading.document.span(self.path)
        return self.reading.document.source.text[start:end]

    @property
    def is_plain(self) -> bool:
        """Whether it is written without quotes and not as a block of text."""
        return self.written[:1] not in ('"', "'", "|", ">")

    def inside(self, step: str | int, example: str = "") -> "Spot":
        """Return the place of a part."""
        rule = (self.rule, self.counts, self.matches)
        return Spot(self.reading, (*self.path, step), example, *rule)

    def place(self, *, key: bool = False, piece: str = "", letter: int | None = None) -> Location:
        """Return where the value stands, or its key, or a piece of it, or one letter of that."""
        document = self.reading.document
        if piece:
            start, end = document.span(self.path)
            found = document.source.text.find(piece, start, end)
            if found >= 0:
                start = found if letter is None else found + letter
                return document.source.place(start, start + (len(piece) if letter is None else 1))
        return document.locate(self.path, key)

    def tell(
        self,
        code: str,
        *,
        key: bool = False,
        piece: str = "",
        letter: int | None = None,
        at: Location | None = None,
        **values: object,
    ) -> Problem:
        """Return the problem of that code here, or `at` another place."""
        shown = {"key": self.label, "example": self.example, "near": "", **values}
        flat = {name: " ".join(str(value).split("\n")) for name, value in shown.items()}
        place = at or self.place(key=key, piece=piece, letter=letter)
        told = problem(code, pointer(self.path), place, **flat)
        return self.of_rule(_with_near(told, flat["near"]) if flat["near"] else told)

    def refuse(self, code: str, *, cause: str = "", **told: Any) -> Refused:
        """Note what is wrong here, told as `tell` does, and return what to raise."""
        self.reading.note(self.tell(code, **told), cause)
        return Refused()

    def of_rule(self, found: Problem) -> Problem:
        """Return a problem, said to be of the rule we are in."""
        return of_rule(found, self.rule) if self.rule else found


def of_rule(found: Problem, rule: str) -> Problem:
    """Return a problem, said to be of that rule."""
    wordings = {
        language: Wording(OF_RULE[language].format(rule, said.message), said.fix)
        for language, said in found.wordings.items()
    }
    return replace(found, wordings=wordings)


def _with_near(told: Problem, near: str) -> Problem:
    """Return a problem with the word that was perhaps meant as its remedy."""
    wordings = {
        language: replace(said, fix=MEANT[language].format(near))
        for language, said in told.wordings.items()
    }
    return replace(told, wordings=wordings)
