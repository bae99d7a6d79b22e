"""When the act of an example may be: a moment of each phase, and those about a rule's numbers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import floor

from etiquette_lint import times
from etiquette_lint.packs.rule import CompiledRule

Timeline = Mapping[str, object]
DAY, HOUR = 24 * 60, 60
"""In minutes."""
LASTS = HOUR
"""An interview takes an hour."""
_BASE_HOUR = 10
"""The hour of the day at which the interview of an example begins."""
_INTERVIEW: Timeline = {"interview": "0d"}
_NUMBERS = (0, 1, -1)
"""A number is tried itself, then one up and one down."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A process, and a time in it."""

    timeline: Timeline
    minutes: int
    """From the start of the interview."""

    @property
    def at(self) -> str:
        """The time as an example has it."""
        return offset(self.minutes)


def offset(minutes: int) -> str:
    """Return an offset in the largest unit that fits: `-2d`."""
    sign, size = ("-" if minutes < 0 else ""), abs(minutes)
    for unit, length in (("d", DAY), ("h", HOUR)):
        if size % length == 0:
            return f"{sign}{size // length}{unit}"
    return f"{sign}{size}m"


def minutes_of(value: object) -> int | None:
    """Return an offset in minutes, `None` where it is none."""
    try:
        return times.parse_offset(str(value)) // times.MINUTE
    except times.TimeError:
        return None


PHASES: Mapping[str, Moment] = {
    "before_interview": Moment(_INTERVIEW, -2 * DAY),
    "during_interview": Moment(_INTERVIEW, HOUR // 2),
    "just_after_interview": Moment(_INTERVIEW, 2 * HOUR),
    "awaiting_decision": Moment(_INTERVIEW, 8 * DAY),
    "offered": Moment({**_INTERVIEW, "offer_received": "7d"}, 8 * DAY),
    "hired": Moment({**_INTERVIEW, "offer_accepted": "7d"}, 8 * DAY),
    "closed": Moment({**_INTERVIEW, "rejected": "7d"}, 8 * DAY),
    "between_interviews": Moment({**_INTERVIEW, "interview_2": "7d"}, 4 * DAY),
    "interview_undated": Moment({"interview": "undated"}, 0),
    "applied": Moment({"applied": "0d"}, DAY),
    "before_application": Moment({**_INTERVIEW, "applied": "-5d"}, -6 * DAY),
}
TIMED = frozenset({"phase", "process", "until_job", "local_hour", "weekday"}) | {
    "hours_to_interview",
    "hours_since_interview",
    "days_since_interview",
    "days_since_application",
}
"""Facts that depend on when the act is."""


def moments(rule: CompiledRule) -> list[Moment]:
    """Return when an act may be, as far as a rule can tell it apart: what it names first."""
    named = [
        PHASES[str(word)]
        for check in rule.when.checks
        if check.fact.name == "phase"
        for word in check.test.any_of or ()
        if word in PHASES
    ]
    plain = [*_about_numbers(rule.facts), *named, *PHASES.values()]
    found = [*plain, *_by_the_clock(plain, rule.facts)]
    return [moment for place, moment in enumerate(found) if moment not in found[:place]]


def near(moment: Moment, others: Iterable[Moment]) -> list[Moment]:
    """Return the others, those of the same process first, by how far off they are."""

    def distance(other: Moment) -> tuple[bool, int, bool]:
        if other.timeline != moment.timeline:
            return True, 0, False
        return False, abs(other.minutes - moment.minutes), other.minutes < moment.minutes

    return sorted((other for other in others if other != moment), key=distance)


def _about_numbers(facts: Mapping[str, tuple[float, ...]]) -> Iterator[Moment]:
    for name, numbers in facts.items():
        for number in numbers:
            for step in _NUMBERS:
                yield from _where(name, floor(number) + step)


def _where(fact: str, number: int) -> Iterator[Moment]:
    """Yield the moment at which a fact is that number."""
    if fact == "hours_to_interview":
        yield Moment(_INTERVIEW, -number * HOUR)
    elif fact == "hours_since_interview" and number >= 0:
        yield Moment(_INTERVIEW, LASTS + number * HOUR)
    elif fact == "days_since_interview" and number >= 0:
        yield Moment(_INTERVIEW, number * DAY if number else 8 * HOUR)
    elif fact == "days_since_application" and number >= 0:
        yield Moment({"applied": "0d"}, number * DAY if number else HOUR)


def _by_the_clock(
    plain: Iterable[Moment], facts: Mapping[str, tuple[float, ...]]
) -> Iterator[Moment]:
    """Yield each moment at other hours of its day, and on other days of its week."""
    hours = [floor(number) + step for number in facts.get("local_hour", ()) for step in _NUMBERS]
    days = range(7) if "weekday" in facts else range(1)
    for moment in plain if hours or "weekday" in facts else ():
        on = moment.minutes // DAY
        for day in days:
            other = (on + day if on >= 0 else on - day) * DAY
            moved = [other + (hour % 24 - _BASE_HOUR) * HOUR for hour in hours]
            yield from (replace(moment, minutes=minutes) for minutes in moved or [other])
