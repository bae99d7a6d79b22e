"""A timeline prepared once, and an act resolved against it."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.models.named import Action, Interview, Person, Timeline
from etiquette_lint.models.vocabulary import MilestoneKind
from etiquette_lint.times import Instant


class Lack(Enum):
    """Why a fact has no value."""

    UNKNOWN = "unknown"
    """The log could say it and does not."""
    NOT_APPLICABLE = "not applicable"
    """There is nothing to say."""


UNKNOWN: Final = Lack.UNKNOWN
NOT_APPLICABLE: Final = Lack.NOT_APPLICABLE
_EMPTY: Mapping[str, Any] = MappingProxyType({})


def _nothing() -> Mapping[str, Any]:
    """Return one empty map for all: a log can have very many processes."""
    return _EMPTY


FactValue = str | bool | int | float | frozenset[str] | Lack


@dataclass(frozen=True, slots=True)
class Traits:
    """What rules may ask of somebody; equal ones are one object in all processes."""

    name: str | None = None
    roles: frozenset[str] = frozenset()
    relationship: str = "stranger"
    connected: frozenset[str] = frozenset()
    """Platforms."""
    answers: Mapping[str, bool] = field(default_factory=_nothing)


_STRANGER = Traits()


class Rounds(NamedTuple):
    """The interviews that matter to one target, ready for bisection."""

    starts: tuple[Instant, ...] = ()
    ends: tuple[Instant, ...] = ()
    busy_from: tuple[Instant, ...] = ()
    """Starts of the merged intervals `[from, to)` in which an interview is on."""
    busy_to: tuple[Instant, ...] = ()
    undated: bool = False
    """Whether one of them has no time."""

    def during(self, at: Instant) -> bool:
        """Say whether one is on."""
        index = bisect_right(self.busy_from, at) - 1
        return index >= 0 and at < self.busy_to[index]

    def next_start(self, at: Instant) -> Instant | None:
        """Return the first start after `at`."""
        index = bisect_right(self.starts, at)
        return self.starts[index] if index < len(self.starts) else None

    def last_end(self, at: Instant) -> Instant | None:
        """Return the latest end at or before `at`."""
        index = bisect_right(self.ends, at) - 1
        return self.ends[index] if index >= 0 else None


_NO_ROUNDS = Rounds()


@dataclass(frozen=True, slots=True)
class Case:
    """One hiring process, prepared once: what rules may ask of it, in little room."""

    id: str | None = None
    zone: ZoneInfo | None = None
    region: str | None = None
    company: str | None = None
    answers: Mapping[str, bool] = field(default_factory=_nothing)
    people: Mapping[str, Traits] = field(default_factory=_nothing)
    """By id everybody whom `people` or an interview introduces."""
    undeclared: frozenset[str] = frozenset()
    """Those whom only an interview introduces."""
    all_rounds: Rounds = _NO_ROUNDS
    """The interviews of the whole process."""
    own_rounds: Mapping[str, Rounds] = field(default_factory=_nothing)
    """The interviews somebody conducts, where these are not all."""
    milestones: tuple[MilestoneKind, ...] = ()
    """All but `applied`, by instant; of equal ones the later in the file is later."""
    milestone_instants: tuple[Instant, ...] = ()
    applied: Instant | None = None
    """The earliest application."""

    def rounds(self, target: str | None) -> Rounds:
        """Return the interviews the target conducts, or all of them if there are none."""
        return self.own_rounds.get(target or "", self.all_rounds)

    def with_milestone(self, kind: MilestoneKind, at: Instant) -> "Case":
        """Return the case as it would be if that were recorded too."""
        told = [*zip(self.milestone_instants, self.milestones, strict=True), (at, kind)]
        instants, kinds = _in_order(told)
        return replace(self, milestones=kinds, milestone_instants=instants)

    def boundaries(self, just_after: times.Duration) -> Iterator[Instant]:
        """Return every instant at which a phase or the process can change."""
        yield from self.all_rounds.starts
        yield from self.all_rounds.ends
        yield from (end + just_after for end in self.all_rounds.ends)
        yield from self.milestone_instants
        if self.applied is not None:
            yield self.applied


def prepare(timeline: Timeline) -> Case:
    """Return the case of a checked timeline: all its local times have a zone."""
    zone = times.find_zone(timeline.timezone) if timeline.timezone else None
    told = [(times.span(one.at, zone)[0], one.kind) for one in timeline.milestones]
    instants, kinds = _in_order((at, kind) for at, kind in told if kind != "applied")
    people = {person.id: traits_of(person) for person in timeline.people}
    conducting = dict.fromkeys(n for one in timeline.interviews for n in one.interviewers)
    undeclared = conducting.keys() - people.keys()
    for name in conducting:
        people[name] = as_interviewer(people.get(name, _STRANGER))
    every, own = _rounds_of(timeline, zone)
    return Case(
        id=timeline.id,
        zone=zone,
        region=timeline.region,
        company=timeline.company,
        answers=timeline.answers or _EMPTY,
        people=people or _EMPTY,
        undeclared=frozenset(undeclared),
        all_rounds=every,
        own_rounds=own or _EMPTY,
        milestones=kinds,
        milestone_instants=instants,
        applied=min((at for at, kind in told if kind == "applied"), default=None),
    )


def _in_order(
    told: Iterable[tuple[Instant, MilestoneKind]],
) -> tuple[tuple[Instant, ...], tuple[MilestoneKind, ...]]:
    ordered = sorted(told, key=lambda one: one[0])
    return tuple(at for at, _ in ordered), tuple(kind for _, kind in ordered)


def traits_of(person: Person) -> Traits:
    """Return what rules may ask of somebody as declared."""
    if person.answers:
        return Traits(
            person.name, person.roles, person.relationship, person.connected, person.answers
        )
    return _shared(person.name, person.roles, person.relationship, person.connected)


def as_interviewer(traits: Traits) -> Traits:
    """Return somebody who is listed on an interview: an interviewer besides."""
    roles = traits.roles | {"interviewer"}
    if traits.answers:
        return replace(traits, roles=roles)
    return _shared(traits.name, roles, traits.relationship, traits.connected)


@lru_cache(maxsize=4096)
def _shared(
    name: str | None, roles: frozenset[str], relationship: str, connected: frozenset[str]
) -> Traits:
    return Traits(name, roles, relationship, connected)


def _rounds_of(timeline: Timeline, zone: ZoneInfo | None) -> tuple[Rounds, dict[str, Rounds]]:
    """Return all interviews that were not cancelled, and those of whoever conducts but some."""
    held = [one for one in timeline.interviews if one.status == "scheduled"]
    spans = [_span(one, zone) for one in held]
    conducted: dict[str, list[_Span]] = {}
    for one, span in zip(held, spans, strict=True):
        for name in dict.fromkeys(one.interviewers):
            conducted.setdefault(name, []).append(span)
    some = {name: mine for name, mine in conducted.items() if len(mine) < len(held)}
    return _rounds(spans), {name: _rounds(mine) for name, mine in some.items()}


_Span = tuple[Instant, Instant] | None
"""Start and end of an interview; `None` where it has no time."""


def _span(interview: Interview, zone: ZoneInfo | None) -> _Span:
    """Return an interview's interval; the end of a bare date is the end of that day."""
    if interview.starts_at is None:
        return None
    first, last = times.span(interview.starts_at, zone)
    if interview.ends_at is None:
        return first, first + times.HOUR if first == last else last + 1
    first_end, last_end = times.span(interview.ends_at, zone)
    return first, last_end if first_end == last_end else last_end + 1


def _rounds(spans: Sequence[_Span]) -> Rounds:
    dated = sorted(span for span in spans if span is not None)
    busy: list[list[Instant]] = []
    for start, end in dated:
        if busy and start <= busy[-1][1]:
            busy[-1][1] = max(busy[-1][1], end)
        else:
            busy.append([start, end])
    starts, ends = tuple(start for start, _ in dated), tuple(sorted(end for _, end in dated))
    apart = len(busy) == len(dated)
    return Rounds(
        starts=starts,
        ends=ends,
        busy_from=starts if apart else tuple(start for start, _ in busy),
        busy_to=ends if apart else tuple(end for _, end in busy),
        undated=len(dated) < len(spans),
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """What a pack sets for the engine."""

    just_after: times.Duration = 0
    """How long after its end an interview counts as just over, in microseconds."""
    job_obtained: str = "offered"
    """The process from which requests are no longer `until_job`: `offered` or `hired`."""


class Act:
    """An action at an instant, resolved against a case, under one pack's settings.

    Facts are worked out when first asked for, once.
    """

    __slots__ = (
        "_known",
        "action",
        "assumed",
        "at",
        "case",
        "introduced",
        "person",
        "rounds",
        "settings",
        "target",
    )

    def __init__(
        self,
        action: Action,
        case: Case,
        at: Instant,
        settings: Settings,
        assumed: Mapping[str, FactValue],
    ) -> None:
        self.action = action
        self.case = case
        self.at = at
        self.settings = settings
        self.assumed = assumed
        self.target = action.target
        self.person = _person(action, case, self.target)
        self.introduced = self.person is not None or self.target is None
        self.rounds = case.rounds(self.target)
        self._known: dict[str, FactValue] = {}

    def facts(
        self, asked: "Iterable[tuple[str, Callable[[Act], FactValue]]]"
    ) -> tuple[FactValue, ...]:
        """Return several facts, unknown ones as assumed."""
        known = self._known
        for name, read in asked:
            if name not in known:
                value = read(self)
                known[name] = self.assumed.get(name, value) if value is UNKNOWN else value
        return tuple([known[name] for name, _ in asked])

    def fact(self, name: str, read: "Callable[[Act], FactValue]") -> FactValue:
        """Return a fact, an unknown one as assumed."""
        value = self._known.get(name)
        if value is None:
            value = read(self)
            if value is UNKNOWN:
                value = self.assumed.get(name, value)
            self._known[name] = value
        return value


def _person(action: Action, case: Case, target: str | None) -> Traits | None:
    """Return the target as declared for this act, else as the timeline introduces her."""
    known = None if target is None else case.people.get(target)
    if action.to is None or isinstance(action.to, str):
        return known
    declared = traits_of(action.to)
    return declared if known is None else as_interviewer(declared)
