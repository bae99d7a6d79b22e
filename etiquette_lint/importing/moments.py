"""When things were, as far as that is needed to sort them: written times as instants."""

from datetime import timedelta

from etiquette_lint import times
from etiquette_lint.times import Instant

_BEFORE_INTERVIEW = timedelta(days=90) // timedelta(microseconds=1)


def moment(written: object, zone: str | None = None) -> Instant | None:
    """Return the first instant a written time may mean; nothing where it means none.

    Without a zone local times are read as UTC: they are only put in order.
    """
    first = str(written).partition("/")[0]
    try:
        when = times.parse_when(first)
        return times.span(when, times.find_zone(zone or "UTC"))[0]
    except times.TimeError:
        return None


def lead(start: Instant) -> Instant:
    """Return from when on a process is taken to be under way that begins with an interview."""
    return start - _BEFORE_INTERVIEW
