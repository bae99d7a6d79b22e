"""A timeline prepared once, and an act resolved against it."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from typing import Final
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.models.action import Action
from etiquette_lint.models.timeline import Interview, Person, Timeline
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
FactValue = str | bool | int | float | frozenset[str] | Lack


@dataclass(frozen=True, slots=True)
class Slot:
    """One interview that was not cancelled; undated where `starts` is `None`."""

    starts: Instant | None
    ends: Instant | None
    interviewers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rounds:
    """The interviews that matter to one target, ready for bisection."""

    starts: tuple[Instant, ...]
    ends: tuple[Instant, ...]
    busy_from: tuple[Instant, ...]
    """Starts of the merged intervals `[from, to)` in which an interview is on."""
    busy_to: tuple[Instant, ...]
    undated: bool
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


@dataclass(frozen=True)
class Case:
    """One hiring process, prepared once."""

    id: str | None = None
    zone: ZoneInfo | None = None
    timeline: Timeline | None = None
    people: Mapping[str, Person] = field(default_factory=dict)
    slots: tuple[Slot, ...] = ()
    milestones: tuple[tuple[Instant, MilestoneKind], ...] = ()
    """All but `applied`, by instant; of equal ones the later in the file is later."""
    applied: Instant | None = None
    """The earliest application."""

    @cached_property
    def milestone_instants(self) -> tuple[Instant, ...]:
        """The instants of `milestones`."""
        return tuple(at for at, _ in self.milestones)

    @cached_property
    def all_rounds(self) -> Rounds:
        """The interviews of the whole process."""
        return _rounds(self.slots)

    @cached_property
    def _by_target(self) -> Mapping[str, Rounds]:
        conducted: dict[str, list[Slot]] = {}
        for slot in self.slots:
            for person in slot.interviewers:
                conducted.setdefault(person, []).append(slot)
        return {person: _rounds(slots) for person, slots in conducted.items()}

    def rounds(self, target: str | None) -> Rounds:
        """Return the interviews the target conducts, or all of them if there are none."""
        return self._by_target.get(target or "", self.all_rounds)

    def with_milestone(self, kind: MilestoneKind, at: Instant) -> "Case":
        """Return the case as it would be if that were recorded too."""
        return replace(self, milestones=_in_order((*self.milestones, (at, kind))))

    def has_milestone(self, kind: MilestoneKind) -> bool:
        """Say whether that is recorded, at whatever instant."""
        return any(kind == recorded for _, recorded in self.milestones)

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
    milestones = [(times.span(one.at, zone)[0], one.kind) for one in timeline.milestones]
    return Case(
        id=timeline.id,
        zone=zone,
        timeline=timeline,
        people=_people(timeline),
        slots=tuple(
            _slot(interview, zone)
            for interview in timeline.interviews
            if interview.status == "scheduled"
        ),
        milestones=_in_order((at, kind) for at, kind in milestones if kind != "applied"),
        applied=min((at for at, kind in milestones if kind == "applied"), default=None),
    )


def _in_order(
    milestones: Iterable[tuple[Instant, MilestoneKind]],
) -> tuple[tuple[Instant, MilestoneKind], ...]:
    return tuple(sorted(milestones, key=lambda one: one[0]))


def _people(timeline: Timeline) -> Mapping[str, Person]:
    """Return everybody introduced; who is listed on an interview is an interviewer."""
    people = {person.id: person for person in timeline.people}
    for interview in timeline.interviews:
        for name in interview.interviewers:
            people[name] = _as_interviewer(people.get(name) or Person(id=name))
    return people


def _as_interviewer(person: Person) -> Person:
    return person.model_copy(update={"roles": person.roles | {"interviewer"}})


def _slot(interview: Interview, zone: ZoneInfo | None) -> Slot:
    """Return an interview's interval; the end of a bare date is the end of that day."""
    people = frozenset(interview.interviewers)
    if interview.starts_at is None:
        return Slot(None, None, people)
    first, last = times.span(interview.starts_at, zone)
    if interview.ends_at is None:
        return Slot(first, first + times.HOUR if first == last else last + 1, people)
    first_end, last_end = times.span(interview.ends_at, zone)
    return Slot(first, last_end if first_end == last_end else last_end + 1, people)


def _rounds(slots: Iterable[Slot]) -> Rounds:
    slots = tuple(slots)
    dated = sorted(
        (slot.starts, slot.ends)
        for slot in slots
        if slot.starts is not None and slot.ends is not None
    )
    busy: list[list[Instant]] = []
    for start, end in dated:
        if busy and start <= busy[-1][1]:
            busy[-1][1] = max(busy[-1][1], end)
        else:
            busy.append([start, end])
    return Rounds(
        starts=tuple(start for start, _ in dated),
        ends=tuple(sorted(end for _, end in dated)),
        busy_from=tuple(start for start, _ in busy),
        busy_to=tuple(end for _, end in busy),
        undated=len(dated) < len(slots),
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
        "order",
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
        order: Instant,
        settings: Settings,
        assumed: Mapping[str, FactValue],
    ) -> None:
        self.action = action
        self.case = case
        self.at = at
        self.order = order
        """Its place among the acts: the first instant it may have been done at."""
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


def _person(action: Action, case: Case, target: str | None) -> Person | None:
    """Return the target as declared for this act, else as the timeline introduces her."""
    known = None if target is None else case.people.get(target)
    if action.to is None or isinstance(action.to, str):
        return known
    return action.to if known is None else _as_interviewer(action.to)
