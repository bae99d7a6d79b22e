"""A rule pack as it is written: every value checked, `$names` still standing for params."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from etiquette_lint.cases import Settings
from etiquette_lint.conditions import Clause, Number
from etiquette_lint.errors import Location, Problem
from etiquette_lint.models.verdict import Source
from etiquette_lint.models.vocabulary import Basis, Level
from etiquette_lint.texts import Phrases, TextClause
from etiquette_lint.times import Duration

Texts = Mapping[str, str]
"""By language tag, likely scripts filled in."""
Lists = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Count:
    """How many acts, or distinct posts, there may be; the act itself is one of them."""

    of: Literal["acts", "posts"]
    test: Literal["more_than", "at_most"]
    number: Number
    within: Duration | None
    """Window `(t - within, t]` in microseconds; `None` is the whole process."""
    per: Literal["target", "everyone"]


@dataclass(frozen=True, slots=True)
class Example:
    """An act the rule speaks of, stays silent on, or asks about."""

    id: str
    expects: Literal["applies", "silent", "asks"]
    title: str
    timeline: Mapping[str, object]
    """Offsets from the interview, still as text; kinds of milestones, `interview`, ..."""
    do: tuple[Mapping[str, object], ...]
    """Acts as a log would have them, `at` an offset."""
    examine: int
    """Which act is examined, from 1."""
    asks: str | None = None
    """The fact asked for, where `asks` is expected."""
    todo: bool = False
    """A known gap: a failure is noted, not counted."""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, with its source and its examples."""

    name: str
    """The slug, without the pack."""
    level: Level
    source: tuple[str, ...]
    against: tuple[str, ...]
    basis: Basis
    when: tuple[Clause, ...]
    """Any of them must hold; the tests of each must all hold."""
    message: Texts
    unless: tuple[Clause, ...] = ()
    text: tuple[TextClause, ...] = ()
    count: Count | None = None
    overrules: tuple[str, ...] = ()
    ask: Texts = field(default_factory=dict)
    why: Texts = field(default_factory=dict)
    instead: Lists = field(default_factory=dict)
    remedy: Lists = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    formerly: tuple[str, ...] = ()
    location: Location | None = None

    @property
    def is_draft(self) -> bool:
        """Whether an example is missing of an act it speaks of, or of one it does not."""
        return not {"applies", "silent"} <= {example.expects for example in self.examples}


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A yes/no fact that only people know, declared by a pack."""

    name: str
    about: Literal["action", "person", "timeline"]
    ask: Texts


@dataclass(frozen=True, slots=True)
class Pack:
    """A rule pack, read and checked, not yet compiled."""

    name: str
    version: str
    title: Texts
    """Under the pack's own language."""
    language: str
    sources: Mapping[str, Source]
    rules: Mapping[str, Rule]
    """By slug, in the order of the file."""
    regions: tuple[str, ...] = ()
    settings: Settings = field(default_factory=Settings)
    params: Mapping[str, int | float | str] = field(default_factory=dict)
    not_in_source: tuple[str, ...] = ()
    phrases: Mapping[str, Phrases] = field(default_factory=dict)
    questions: Mapping[str, OwnQuestion] = field(default_factory=dict)
    digest: str = ""
    file: str = ""
    notes: tuple[Problem, ...] = ()
    """What is no error: rules that are drafts."""
