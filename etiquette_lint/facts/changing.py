"""When each fact can change: the later instants at which it has to be read again."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from etiquette_lint import times
from etiquette_lint.cases import Act
from etiquette_lint.limits import FOLLOWED_FOR
from etiquette_lint.times import Instant

Numbers = tuple[float, ...]
"""What a rule compares the fact with."""


def with_the_phase(act: Act, numbers: Numbers) -> Iterator[Instant]:
    """Yield the instants at which a phase or the process can change."""
    return act.case.boundaries(act.settings.just_after)


def hours_before(act: Act, numbers: Numbers) -> Iterator[Instant]:
    """Yield when the hours to an interview pass a number."""
    for start in act.rounds.starts:
        yield start
        for number in numbers:
            yield from _around(start - round(number * times.HOUR))


def hours_after(act: Act, numbers: Numbers) -> Iterator[Instant]:
    """Yield when the hours since an interview pass a number."""
    for end in act.rounds.ends:
        yield end
        for number in numbers:
            yield from _around(end + round(number * times.HOUR))


def _around(at: Instant) -> Iterator[Instant]:
    """Return an instant and the one after it: a bound may or may not hold at its own value."""
    yield at
    yield at + 1


def days_after_interview(act: Act, numbers: Numbers) -> Iterator[Instant]:
    """Yield when the days since an interview pass a number."""
    yield from act.rounds.ends
    yield from _days_after(act, act.rounds.ends, numbers)


def days_after_application(act: Act, numbers: Numbers) -> Iterator[Instant]:
    """Yield when the days since the application pass a number."""
    applied = () if act.case.applied is None else (act.case.applied,)
    yield from applied
    yield from _days_after(act, applied, numbers)


def _days_after(act: Act, since: Iterable[Instant], numbers: Numbers) -> Iterator[Instant]:
    zone = act.case.zone
    if zone is None:
        return
    for instant in since:
        day = times.moment(instant, zone).date()
        for number in numbers:
            for days in (int(number), int(number) + 1):
                yield times.day_start(day + timedelta(days=days), zone)


def hourly(act: Act, numbers: Numbers) -> Iterator[Instant]:
    """Yield when the hour of the day passes a number, day after day."""
    zone = act.case.zone
    if zone is None:
        return
    hours = {hour for number in numbers for hour in (int(number), int(number) + 1)}
    midnight = datetime.combine(times.moment(act.at, zone).date(), time())
    for days in range(FOLLOWED_FOR + 1):
        for hour in (0, *sorted(hours & set(range(24)))):
            yield times.first_instant(midnight + timedelta(days=days, hours=hour), zone)


def daily(act: Act, numbers: Numbers) -> Iterator[Instant]:
    """Yield each midnight to come."""
    zone = act.case.zone
    at = act.at
    for _ in range(FOLLOWED_FOR if zone else 0):
        at = times.next_midnight(at, zone)  # type: ignore[arg-type]
        yield at


RECURRING = frozenset({hourly, daily})
"""What changes day after day, while all else changes a few times."""
