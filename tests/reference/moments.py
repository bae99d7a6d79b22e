"""When things are: microseconds since 1970, and calendar days in a zone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from etiquette_lint.times import ActTime, Interval

HOUR = 3_600_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def micro(moment: datetime, zone: str | None) -> int:
    """Return an instant; a local time is one of `zone`."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(str(zone)), fold=0)
    return (moment.astimezone(UTC) - _EPOCH) // timedelta(microseconds=1)


def midnight(day: date, zone: str | None) -> int:
    """Return the first instant of a local day."""
    return micro(datetime.combine(day, time()), zone)


def first(when: datetime | date, zone: str | None) -> int:
    """Return an instant as it is, of a bare date its first."""
    return micro(when, zone) if isinstance(when, datetime) else midnight(when, zone)


def after_last(when: datetime | date, zone: str | None) -> int:
    """Return an instant as it is, of a bare date the first instant that is not in it any more."""
    if isinstance(when, datetime):
        return micro(when, zone)
    return midnight(when + timedelta(days=1), zone)


def judged(when: ActTime, zone: str | None) -> tuple[int, ...]:
    """Return the instants at which an act is judged, the first of them the one it counts at."""
    if isinstance(when, Interval):
        return micro(when.first, zone), micro(when.last, zone)
    if isinstance(when, datetime):
        return (micro(when, zone),)
    return midnight(when, zone), after_last(when, zone) - 1


def local(instant: int, zone: str) -> datetime:
    """Return the clock of a zone at an instant."""
    return (_EPOCH + timedelta(microseconds=instant)).astimezone(ZoneInfo(zone))
