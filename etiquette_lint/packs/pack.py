"""A rule pack as it is written: every value checked, `$names` still standing for params."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from etiquette_lint.cases import Settings
from etiquette_lint.conditions import Clause, Number
from etiquette_lint.errors import Location, Problem
from etiquette_lint.models.findings import Source
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
    location: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Reference:
    """An inherited example that a pack makes come out differently."""

    rule: str
    """The slug of the rule it belongs to."""
    example: str
    location: Location | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """Rule and example, as a pack would write them."""
        return f"{self.rule}/{self.example}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, with its source and its examples."""

    name: str
    """The slug, without the pack."""
    pack: str
    """The pack that defined it; a pack that inherits the rule keeps its name."""
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
    changes_examples: tuple[Reference, ...] = ()
    """Inherited examples that come out differently because of this rule."""
    equivalent: Texts = field(default_factory=dict)
    """Changes that no example can notice, and why; only `packs test --mutate` reads it."""
    location: Location | None = field(default=None, compare=False)

    @property
    def id(self) -> str:
        """The full name, by the pack that defined it."""
        return f"{self.pack}/{self.name}"

    @property
    def former_ids(self) -> tuple[str, ...]:
        """The full names it had before."""
        return tuple(f"{self.pack}/{name}" for name in self.formerly)

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
class Edit:
    """Phrases added to an inherited list in one language, or taken from it."""

    name: str
    """The list."""
    language: str
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What a pack says otherwise of an inherited rule."""

    rule: str
    """The rule's slug."""
    because: str
    reviewed_against: str = ""
    """The version of the parent it was last compared with; empty where nobody says."""
    restated: Mapping[str, Any] = field(default_factory=dict)
    """Fields of the rule as they are from here on."""
    edits: tuple[Edit, ...] = ()
    changes_examples: tuple[Reference, ...] = ()
    location: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Extends:
    """The pack that a pack builds on."""

    parent: "Pack"
    """Merged with what it builds on itself."""
    name: str
    """As it is written: a name, or the path of a file."""
    wanted: str
    """The versions it may have."""
    location: Location | None = field(default=None, compare=False)


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
    extends: Extends | None = None
    changes: Mapping[str, Change] = field(default_factory=dict)
    """By the slug of the inherited rule."""
    edits: tuple[Edit, ...] = ()
    because: Texts = field(default_factory=dict)
    """Why a setting, a param or a list of phrases is not as the parent has it."""
    digest: str = ""
    file: str = ""
    is_tried: bool = field(default=False, compare=False)
    """Whether its examples are left out, for they held when it was released."""
    notes: tuple[Problem, ...] = ()
    """What is no error: rules that are drafts, reviews that are out of date."""

    def __hash__(self) -> int:
        return hash((self.name, self.version, self.digest))

    def __repr__(self) -> str:
        return f"Pack({self.name!r}, {self.version!r})"

    @property
    def parent(self) -> "Pack | None":
        """The pack it builds on."""
        return self.extends.parent if self.extends else None

    @property
    def own_rules(self) -> tuple[Rule, ...]:
        """The rules it does not inherit."""
        inherited = self.parent.rules if self.parent else ()
        return tuple(rule for name, rule in self.rules.items() if name not in inherited)

    @property
    def lineage(self) -> tuple[str, ...]:
        """Its name and the names of the packs its rules come from."""
        return tuple(dict.fromkeys([self.name, *(rule.pack for rule in self.rules.values())]))
