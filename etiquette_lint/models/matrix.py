"""What a decision table says: acts by person and moment, and each pack's answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from etiquette_lint.models.findings import Said, Source
from etiquette_lint.models.report import PackInfo
from etiquette_lint.models.vocabulary import Basis, Kind, Level, Outcome, Phase, Role
from etiquette_lint.models.wanted import Wanted
from etiquette_lint.times import Duration

Word = str | bool
Anchor = Literal["application", "start", "end"]
"""What the moment of a column is told by: the application, or the first interview."""
Difference = Literal["outcome", "rule"] | None


@dataclass(frozen=True, slots=True)
class Moment:
    """One column: a small timeline, and an instant at which it is in that phase."""

    phase: Phase
    at: str
    """RFC 3339, in UTC."""
    timeline: Mapping[str, Any]
    anchor: Anchor
    away: Duration
    """From the anchor; negative before it."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When a rule can speak within a phase: where it goes by hours or days."""

    when: tuple[tuple[Wanted, ...], ...]
    """Of which one must hold, as far as it goes by the clock; empty where none has to."""
    unless: tuple[tuple[Wanted, ...], ...]
    """Of which none may hold."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one pack says of an act at a moment."""

    outcome: Outcome
    rules: tuple[str, ...] = ()
    """Those that decide the outcome: all of its level, or those that ask."""
    asks: tuple[str, ...] = ()
    """Facts that are not known, and would make it worse."""
    notes: tuple[str, ...] = ()
    """Rules of level `info`: they speak, and decide nothing."""

    @property
    def is_silent(self) -> bool:
        """Whether no rule says anything at all."""
        return self.outcome == "not_covered" and not self.notes


@dataclass(frozen=True, slots=True)
class Cell:
    """What each pack says; `None` where the phase cannot occur under its settings."""

    answers: tuple[Answer | None, ...]

    @property
    def differs(self) -> Difference:
        """Whether the packs differ: in the outcome, or only in what decides it.

        Rules of one name in several packs count as the same.
        """
        if len({answer and answer.outcome for answer in self.answers}) > 1:
            return "outcome"
        return "rule" if len({_spoken(answer) for answer in self.answers}) > 1 else None


@dataclass(frozen=True, slots=True)
class Row:
    """One act towards somebody of one role, at every moment."""

    kind: Kind
    platform: str
    role: Role | None
    """Of the target; `None` where there is none."""
    facts: Mapping[str, Word]
    """What tells the act from others of its kind, but for the platform."""
    act: Mapping[str, Any]
    """The act as a log would have it, `at` left out."""
    answers: Mapping[str, bool]
    """Answers to questions about the timeline."""
    cells: tuple[Cell, ...]
    """One for each moment."""


@dataclass(frozen=True, slots=True)
class Guidance:
    """What a rule of a pack says of no act in particular, and who says so."""

    level: Level
    basis: Basis
    sources: tuple[Source, ...]
    against: tuple[Source, ...]
    """Sources that say the contrary."""
    say: Callable[[str], Said]
    """The rule's words in a language."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A decision table of one pack, or of several side by side."""

    packs: tuple[PackInfo, ...]
    moments: tuple[Moment, ...]
    rows: tuple[Row, ...]
    unseen: tuple[tuple[str, ...], ...]
    """By pack, the rules that are not off and that no cell names."""
    timed: tuple[Mapping[str, Timing], ...]
    """By pack, the rules that are not off and that go by hours or days: the moment of a column
    may not be theirs."""
    just_after: tuple[Duration, ...]
    """By pack, how long after its end an interview counts as just over."""
    guidance: tuple[Mapping[str, Guidance], ...]
    """By pack, its rules that are not off, by id."""

    def impossible(self, pack: int) -> tuple[Phase, ...]:
        """Return the phases that cannot occur under the settings of a pack."""
        return tuple(
            moment.phase
            for column, moment in enumerate(self.moments)
            if all(row.cells[column].answers[pack] is None for row in self.rows)
        )


def act_at(row: Row, moment: Moment) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the act and the timeline that a cell asks about, as a log would have them."""
    answers = {"answers": dict(row.answers)} if row.answers else {}
    return {**row.act, "at": moment.at}, {**moment.timeline, **answers}


def _spoken(answer: Answer | None) -> object:
    if answer is None:
        return None
    rules = frozenset(rule.partition("/")[2] for rule in answer.rules)
    notes = frozenset(rule.partition("/")[2] for rule in answer.notes)
    return rules, notes, frozenset(answer.asks)
