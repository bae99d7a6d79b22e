"""When an event that recurs takes place: its first times, for a while."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, tzinfo

from etiquette_lint.limits import EVENT_TIMES
from etiquette_lint.sources.calendars.moments import Clock, Moment, Unclear
from etiquette_lint.sources.calendars.properties import Properties, Property
from etiquette_lint.sources.calendars.rules import WINDOW, days, rule_of


@dataclass(frozen=True, slots=True)
class Times:
    """When an event takes place, and what of that could not be followed."""

    moments: tuple[Moment, ...]
    remark: str = ""
    """A row of `etiquette_lint.words.imports.REMARKS`."""


def times(start: Moment, found: Properties, clock: Clock) -> Times:
    """Return the times of an event that recurs: the first is `start`, unless it is excepted."""
    rule, more = found.one("RRULE"), False
    try:
        excepted = {one.key for one in _listed(found.all("EXDATE"), start, clock)}
        moments, more = _follow(rule, start, clock) if rule else ([start], False)
    except (Unclear, ValueError):
        return Times((start,), "event-recurs-oddly")
    kept = tuple(one for one in moments if not {one.key, _day(one)} & excepted)
    if found.all("RDATE"):
        return Times(kept, "event-recurs-oddly")
    return Times(kept, "event-recurs-on" if more else "")


def _follow(said: Property, start: Moment, clock: Clock) -> tuple[list[Moment], bool]:
    """Return the times a rule gives, and whether there may be more of them.

    Raises: ValueError, Unclear.
    """
    first = _local(start.value)
    rule = rule_of(said.value, first.date())
    until = clock.read(said, rule.until, _zone(start)) if rule.until else None
    found = [start]
    for day in days(rule, first.date()):
        moment = _like(start, datetime.combine(day, first.time()))
        if len(found) == rule.count or (until and not _until(moment, until)):
            return found, False
        if len(found) == EVENT_TIMES:
            return found, True
        found.append(moment)
    over = until is not None and _local(until.value) <= first + WINDOW
    return found, not over and len(found) != rule.count


def _until(moment: Moment, until: Moment) -> bool:
    """Tell whether a time is not after the last one; a day includes all its hours."""
    if until.timed and moment.timed:
        return moment.order <= until.order
    return _day(moment) <= _day(until)


def _listed(said: Iterable[Property], start: Moment, clock: Clock) -> Iterator[Moment]:
    for one in said:
        for text in filter(None, one.value.split(",")):
            yield clock.read(one, text, _zone(start))


def _like(start: Moment, local: datetime) -> Moment:
    """Return another time of an event, by the same clock."""
    if isinstance(start.value, datetime):
        return replace(start, value=local.replace(tzinfo=start.value.tzinfo))
    return replace(start, value=local.date())


def _zone(start: Moment) -> tzinfo | None:
    return start.value.tzinfo if isinstance(start.value, datetime) else None


def _local(value: date | datetime) -> datetime:
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    return datetime.combine(value, time())


def _day(moment: Moment) -> str:
    return _local(moment.value).date().isoformat()
