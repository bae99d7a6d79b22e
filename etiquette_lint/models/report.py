"""What was found in a log: verdicts in input order, problems, and the counts."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from etiquette_lint.errors import JsonDict, Problem
from etiquette_lint.models.findings import Later, Said, Source, Value, written
from etiquette_lint.models.named import Timeline
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import OUTCOMES, Basis, Level, Outcome, Phase
from etiquette_lint.times import Instant
from etiquette_lint.version import __version__


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """One rule that judged, whether it spoke or not."""

    id: str
    level: Level
    """As it judged: what the pack says may be restated."""
    basis: Basis | None
    """`None` of what is said about the log itself."""
    sources: tuple[Source, ...]
    against: tuple[Source, ...]
    """Sources that say the contrary."""
    say: Callable[[str], Said]
    """The rule's words in a language, about no act in particular."""


@dataclass(frozen=True, slots=True)
class PackInfo:
    """Which pack judged."""

    name: str
    version: str
    digest: str
    """`sha256:` and the hex digest of the file's bytes."""
    title: str = ""
    sources: tuple[Source, ...] = ()
    drafts: tuple[str, ...] = ()
    """Rules that lack an example."""
    kinds: tuple[str, ...] | None = None
    """The kinds of act its rules speak of; `None` where that is not known."""
    rules: tuple[RuleInfo, ...] = field(default=(), compare=False, repr=False)
    """None that is off."""

    def to_dict(self) -> JsonDict:
        """Return name, version and digest as JSON version 1."""
        return {"name": self.name, "version": self.version, "digest": self.digest}


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of a process that is all of one phase, seen from nobody in particular."""

    timeline: str
    phase: Phase
    start: Instant | None
    """`None`: since ever."""
    end: Instant | None
    """Not inside any more; `None`: from then on."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many verdicts there were, by outcome, and how many findings were suppressed."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    suppressed: int = 0

    @classmethod
    def of(cls, verdicts: Iterable[Verdict]) -> "Tally":
        """Return the tally of these verdicts."""
        outcomes: Counter[Outcome] = Counter()
        suppressed = 0
        for verdict in verdicts:
            outcomes[verdict.outcome] += 1
            suppressed += len(verdict.suppressed)
        return cls(outcomes, suppressed)

    def __add__(self, other: "Tally") -> "Tally":
        """Return both taken together."""
        return Tally(self.outcomes + other.outcomes, self.suppressed + other.suppressed)


@dataclass(frozen=True, slots=True)
class Report:
    """The verdicts on a log, in input order, with all that could not be understood."""

    verdicts: tuple[Verdict, ...]
    """Empty where they were handed on one by one and not kept: `handed_on` counts them."""
    problems: tuple[Problem, ...] = ()
    packs: tuple[PackInfo, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    unjudged: int = 0
    """Acts that were understood but whose timeline was not."""
    assumed: Mapping[str, Value] = field(default_factory=dict)
    locale: str = "en"
    timed_out: tuple[str, ...] = ()
    """Patterns that were stopped for taking too long."""
    stretches: Later[tuple[Band, ...]] = field(default=Later(tuple), compare=False)
    handed_on: Tally = field(default_factory=Tally)
    parts: tuple["Report", ...] = field(default=(), repr=False)
    """The reports on each log, where this is the report on several."""

    @property
    def summary(self) -> dict[str, int]:
        """Counts of verdicts by outcome, and of what was suppressed or not understood."""
        tally = Tally.of(self.verdicts) + self.handed_on
        return {
            "actions": tally.outcomes.total(),
            **{outcome: tally.outcomes[outcome] for outcome in OUTCOMES},
            "suppressed": tally.suppressed,
            "unjudged": self.unjudged,
            "problems": len(self.problems),
        }

    @property
    def bands(self) -> tuple[Band, ...]:
        """The phases of each timeline in time order, by the settings of its first pack."""
        return self.stretches()

    def to_dict(self) -> JsonDict:
        """Return the report as JSON version 1."""
        return {
            "version": 1,
            "tool": {"name": "etiquette-lint", "version": __version__},
            "packs": [pack.to_dict() for pack in self.packs],
            "assumed": written(self.assumed),
            "summary": self.summary,
            "verdicts": [verdict.to_dict() for verdict in self.verdicts],
            "problems": [problem.to_dict(self.locale) for problem in self.problems],
        }
