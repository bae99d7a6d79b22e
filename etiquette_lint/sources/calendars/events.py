"""One event of a calendar to what may be an interview, or why it is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from etiquette_lint.errors import Location
from etiquette_lint.sources.calendars.moments import Clock, Moment, Unclear, length
from etiquette_lint.sources.calendars.people import people
from etiquette_lint.sources.calendars.properties import Properties, properties
from etiquette_lint.sources.calendars.recurring import times
from etiquette_lint.sources.calendars.scan import MOST_LINES, Part
from etiquette_lint.sources.found import Found, FoundInterview, Remark, Skipped
from etiquette_lint.words.problems import problem

_CANCELLED = re.compile(r"^(?:cancell?ed|abgesagt|annulé|cancelad[oa]|已取消)\s?[:：]\s*", re.I)
"""What mail programs put before the title of a cancelled event."""
_LONGEST = 300
"""Longest title, and UID, that is taken in, in characters."""
_STAMP = re.compile(r"\d{8}T\d{6}Z?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Scene:
    """What an event's file and calendar say of all their events."""

    file: str
    clock: Clock
    cancels: bool
    """The calendar was sent to cancel its events."""


def event(part: Part, scene: Scene) -> Iterator[Found]:
    """Yield what one event tells: of one that recurs each of its first times."""
    place = part.begins.place(scene.file)
    if not part.closed or part.large:
        code = "event-has-too-many-lines" if part.closed else "event-unclosed"
        yield problem(code, location=place, limit=MOST_LINES)
        return
    found = properties(part, scene.file)
    yield from found.faults
    if found.broken:
        return
    told = _told(found, place, scene.cancels)
    if told.status == "scheduled" and _CANCELLED.match(told.title):
        yield Remark("event-says-cancelled", place)
    try:
        yield from _timed(told, found, scene.clock)
    except Unclear as unclear:
        yield unclear.problem


def _told(found: Properties, place: Location, cancels: bool) -> FoundInterview:
    """Return all of an event but its times."""
    title = " ".join(found.text("SUMMARY").split())
    cancelled = cancels or found.text("STATUS").upper() == "CANCELLED"
    title = _CANCELLED.sub("", title) if cancelled else title
    uid = _short(found.text("UID"))
    return FoundInterview(
        place,
        key=uid,
        title=title[:_LONGEST],
        status="cancelled" if cancelled else "scheduled",
        people=people(found.all("ORGANIZER", "ATTENDEE")),
        series=uid,
        edition=(0, _number(found.text("SEQUENCE")), _stamp(found.text("DTSTAMP"))),
    )


def _timed(told: FoundInterview, found: Properties, clock: Clock) -> Iterator[Found]:
    """Yield an event at each of its times.

    Raises: Unclear.
    """
    begins, instance = found.one("DTSTART"), found.one("RECURRENCE-ID")
    if instance:
        told = _instance(told, clock.read(instance), 1)
    if begins is None:
        yield from _undated(told)
        return
    start = clock.read(begins)
    yield from clock.remark(start, told.location)
    lasts: timedelta | None = None
    try:
        lasts = _lasts(start, found, clock)
    except Unclear as unclear:
        yield unclear.problem
    if instance or not found.all("RRULE", "RDATE", "EXDATE"):
        yield _at(told, start, lasts)
        return
    yield from _each(told, start, lasts, found, clock)


def _each(
    told: FoundInterview, start: Moment, lasts: timedelta | None, found: Properties, clock: Clock
) -> Iterator[Found]:
    """Yield an event that recurs at each of its times."""
    when = times(start, found, clock)
    if when.remark:
        yield Remark(when.remark, told.location, {"count": len(when.moments)})
    if not when.moments:
        yield Skipped("event-excepted", told.location)
    for moment in when.moments:
        yield _at(_instance(told, moment, 0), moment, lasts)


def _undated(told: FoundInterview) -> Iterator[Found]:
    """A message that cancels need not say when; any other event without a time is of no use."""
    if told.status == "cancelled" and told.key:
        yield told
    else:
        yield Skipped("event-undated", told.location)


def _instance(told: FoundInterview, moment: Moment, own: int) -> FoundInterview:
    """Return one time of an event that recurs; `own` is 1 where the calendar tells it apart."""
    key = f"{told.series} {moment.key}" if told.series else ""
    return replace(told, key=key, edition=(own, *told.edition[1:]))


def _lasts(start: Moment, found: Properties, clock: Clock) -> timedelta | None:
    """Return how long an event lasts, where it says so; days are counted whole.

    Raises: Unclear.
    """
    said = found.one("DTEND")
    if said is None:
        duration = found.one("DURATION")
        return length(duration) if duration else None
    end = clock.read(said)
    if end.timed != start.timed:
        raise Unclear(problem("event-ends-otherwise", location=said.place, value=said.value))
    if end.order < start.order:
        raise Unclear(problem("event-ends-first", location=said.place))
    return end.order - start.order


def _at(told: FoundInterview, start: Moment, lasts: timedelta | None) -> FoundInterview:
    """Return the event at a time; the day on which a calendar lets days end is not one of them."""
    if not isinstance(start.value, datetime):
        days = max((lasts or timedelta()).days - 1, 0)
        end = start.value + timedelta(days=days)
        return replace(told, starts_at=str(start), ends_at=end.isoformat() if days else "")
    if not lasts:
        return replace(told, starts_at=str(start))
    zone = start.value.tzinfo
    until = replace(start, value=(start.order + lasts).astimezone(zone))
    return replace(told, starts_at=str(start), ends_at=str(until))


def _short(uid: str) -> str:
    """Return a UID, or what stands for one that is too long to be kept many times."""
    return uid if len(uid) <= _LONGEST else sha256(uid.encode()).hexdigest()


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _stamp(text: str) -> str:
    return text if _STAMP.fullmatch(text) else ""
