"""What rules say: findings and questions, with their words, sources and evidence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from etiquette_lint.errors import JsonDict, Location
from etiquette_lint.models.vocabulary import Basis, Level, Outcome

T = TypeVar("T")
Value = str | int | float | bool | tuple[str, ...]
"""What a fact can be, once known."""
Blanks = Mapping[str, object]
"""What stands for the placeholders of words."""
UNDATED = "unknown"
"""Stands for the date of a source that shows none."""


def written(values: Mapping[str, Value]) -> JsonDict:
    """Return values of facts as JSON has them."""
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in values.items()
    }


@dataclass(frozen=True, slots=True)
class Source:
    """Who published the guidance a rule rests on."""

    id: str
    title: str
    publisher: str
    published: str
    """YYYY, YYYY-MM or YYYY-MM-DD, or `UNDATED`."""
    url: str | None = None
    read: Literal["whole", "excerpt"] = "whole"
    """How much of it was read."""

    def to_dict(self) -> JsonDict:
        """Return the source as JSON version 1."""
        return {
            "id": self.id,
            "title": self.title,
            "publisher": self.publisher,
            "published": None if self.published == UNDATED else self.published,
            "url": self.url,
        }


@dataclass(frozen=True, slots=True)
class Said:
    """A rule's words in one language, placeholders filled."""

    message: str
    why: str = ""
    instead: tuple[str, ...] = ()
    remedy: tuple[str, ...] = ()
    language: str = "en"
    """The language they are in: another than asked for where the pack lacks it."""


class Later(Generic[T]):
    """A value that is worked out when it is first read."""

    __slots__ = ("_found", "_given", "_work")

    def __init__(self, work: Callable[..., T], *given: Any) -> None:
        self._work = work
        self._given = given
        self._found: T | None = None

    def __call__(self) -> T:
        """Return the value."""
        if self._found is None:
            self._found = self._work(*self._given)
        return self._found


@dataclass(frozen=True, slots=True)
class Telling(Generic[T]):
    """Words in any language, and apart from them what fills their blanks."""

    tell: Callable[[Blanks, str], T]
    blanks: Callable[[], Blanks]

    def __call__(self, locale: str) -> T:
        """Return the words in a language."""
        return self.tell(self.blanks(), locale)


@dataclass(frozen=True, slots=True)
class Proof:
    """What made a rule hold, and what stays the same while the act moves within its file."""

    evidence: Mapping[str, object]
    """Fact to the value that made the rule hold; ids of counted acts; the matched span."""
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that speaks of an act; also a permission, whose level is `ok`."""

    rule: str
    """`pack/slug` of the pack that defined it."""
    level: Level
    basis: Basis | None
    sources: tuple[Source, ...]
    against: tuple[Source, ...]
    """Sources that say the contrary."""
    proof: Later[Proof]
    say: Telling[Said]
    """The rule's words in a language."""
    planned: bool = True
    locale: str = "en"
    reason: str | None = None
    """Why it is suppressed, where it is."""
    until: str | None = None

    @property
    def evidence(self) -> Mapping[str, object]:
        """Fact to the value that made the rule hold; ids of counted acts; the matched span."""
        return self.proof().evidence

    @property
    def fingerprint(self) -> str:
        """Stable over moves of the act within its file."""
        return self.proof().fingerprint

    @property
    def message(self) -> str:
        """What the rule says of this act, in the verdict's language."""
        return self.say(self.locale).message

    @property
    def instead(self) -> tuple[str, ...]:
        """What to do instead of a planned act; empty for a done one."""
        return self.say(self.locale).instead if self.planned else ()

    @property
    def remedy(self) -> tuple[str, ...]:
        """How to mend a done act, where the platform has a way; empty for a planned one."""
        return () if self.planned else self.say(self.locale).remedy

    @property
    def help(self) -> str:
        """The command that prints the rule's page."""
        return f"etiquette-lint explain {self.rule}"

    def text(self, locale: str = "en") -> str:
        """Return the message in `locale`, else in the pack's own language."""
        return self.say(locale).message

    def to_dict(self) -> JsonDict:
        """Return the finding as JSON version 1."""
        said = self.say(self.locale)
        return {
            "rule": self.rule,
            "level": self.level,
            "message": said.message,
            "instead": list(said.instead) if self.planned else [],
            "remedy": [] if self.planned else list(said.remedy),
            "basis": self.basis,
            "sources": [source.to_dict() for source in self.sources],
            "evidence": dict(self.evidence),
            "fingerprint": self.fingerprint,
            "help": self.help,
        }


@dataclass(frozen=True, slots=True)
class Question:
    """A fact that is not known and that could make the outcome worse."""

    fact: str
    rule: str
    would_be: Outcome
    """The worst outcome an answer would give."""
    answers: Mapping[str, Outcome]
    """Each answer to the outcome it would give."""
    say: Telling[str]
    """The question in a language."""
    locale: str = "en"
    location: Location | None = None
    """Where the answer would stand."""
    basis: Basis | None = None
    """Of the rule that asks."""
    sources: tuple[Source, ...] = ()
    about: Literal["action", "person", "timeline"] = "action"
    """Whose `answers` have it, where it is a pack's own question."""
    fingerprint: str = ""
    """Stable over moves of the act within its file, as a finding's."""

    @property
    def ask(self) -> str:
        """The question in the verdict's language."""
        return self.say(self.locale)

    def to_dict(self) -> JsonDict:
        """Return the question as JSON version 1."""
        return {
            "fact": self.fact,
            "rule": self.rule,
            "ask": self.ask,
            "would_be": self.would_be,
            "answers": dict(self.answers),
        }
