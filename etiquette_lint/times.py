"""Instants, durations, zones and bare dates, as people write them and as the engine counts them.

An instant is a whole number of microseconds since 1970-01-01T00:00Z; a duration is a whole
number of microseconds. Stretches are half-open: the start is inside, the end is not; an
`Interval` is none of them, but a moment that is not known exactly.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from etiquette_lint.limits import FIRST_YEAR, LAST_YEAR

Instant = int
Duration = int
When = datetime | date
"""As written: an aware datetime, a naive one (local time), or a bare date."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Some moment from `first` to `last`, both included; which one is not known."""

    first: datetime
    last: datetime

    def __str__(self) -> str:
        """Return it as a log has it."""
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


ActTime = When | Interval
"""When an act was or will be done, as written."""

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = _EPOCH.replace(tzinfo=None)
_MICROSECOND = timedelta(microseconds=1)
_WHEN = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?"
    r"(?: ?(?:([Zz])|([+-])(\d\d):?(\d\d)))?)?",
    re.ASCII,
)
_USUAL = re.compile(
    r"(?:19|20|21)\d\d-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d(?:Z|[+-]\d\d:[0-5]\d)", re.ASCII
)
"""What programs write; the standard library reads it, and this much of it alike everywhere."""
_SHORT = re.compile(r"(\d{1,6})([wdhm])", re.ASCII)
_ISO = re.compile(
    r"P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?",
    re.ASCII,
)
_UNITS = {"w": 7 * DAY, "d": DAY, "h": HOUR, "m": MINUTE}


class TimeError(ValueError):
    """A time that means nothing here; `code` is the code of the problem it makes."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def parse_when(text: str) -> When:
    """Read an RFC 3339 instant, a local time or a bare date; a space may stand for `T`.

    Raises: TimeError (`time-invalid`, `time-out-of-range`).
    """
    match = _WHEN.fullmatch(text.strip())
    if match is None:
        raise TimeError("time-invalid")
    year, month, day, hour, minute, second, fraction, zulu, sign, oh, om = match.groups()
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise TimeError("time-out-of-range")
    try:
        if hour is None:
            return date(int(year), int(month), int(day))
        zone: timezone | None = UTC if zulu else None
        if sign:
            offset = timedelta(hours=int(oh), minutes=int(om))
            if int(om) > 59:
                raise ValueError
            zone = timezone(-offset if sign == "-" else offset)
        micro = int((fraction or "0").ljust(6, "0")[:6])
        return datetime(
            int(year), int(month), int(day), int(hour), int(minute), int(second or 0), micro, zone
        )
    except ValueError:
        raise TimeError("time-invalid") from None


def parse_act_time(text: str) -> ActTime:
    """Read what `parse_when` reads, or an interval of two times: `START/END`.

    Raises: TimeError (`time-invalid`, `time-out-of-range`, `interval-of-dates`).
    """
    if _USUAL.fullmatch(text):
        return _usual(text)
    first, slash, last = text.partition("/")
    if not slash:
        return parse_when(text)
    start, end = parse_when(first), parse_when(last)
    if isinstance(start, datetime) and isinstance(end, datetime):
        return Interval(start, end)
    raise TimeError("interval-of-dates")


def _usual(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise TimeError("time-invalid") from None


def check_when(value: When) -> When:
    """Return a Python date or datetime if the tool can count with it.

    Raises: TimeError (`time-out-of-range`).
    """
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise TimeError("time-out-of-range")
    return value


def act_time(value: object) -> ActTime:
    """Return when an act is: text is read, what Python has for it is checked.

    Raises: TimeError (`time-invalid`, `time-out-of-range`, `interval-of-dates`).
    """
    if isinstance(value, str):
        return parse_act_time(value)
    if isinstance(value, date):
        return check_when(value)
    raise TimeError("time-invalid")


def when(value: object) -> When:
    """Return the same of what cannot be an interval.

    Raises: TimeError (as `act_time`; `interval-misplaced`).
    """
    found = act_time(value)
    if isinstance(found, Interval):
        raise TimeError("interval-misplaced")
    return found


@lru_cache(maxsize=1024)
def find_zone(name: str) -> ZoneInfo:
    """Return the IANA zone of that name.

    Raises: TimeError (`zone-unknown`).
    """
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        raise TimeError("zone-unknown") from None


def instant(value: datetime, zone: ZoneInfo | None) -> Instant:
    """Return the instant of an aware datetime, or of a local time in `zone` (fold=0).

    Raises: TimeError (`time-zone-missing`, `time-in-gap`: the clocks jumped over that hour).
    """
    at = exact(value)
    if at is not None:
        return at
    if zone is None:
        raise TimeError("time-zone-missing")
    local_time = value.replace(tzinfo=zone, fold=0)
    meant = local_time.astimezone(UTC)
    if meant.astimezone(zone).replace(tzinfo=None) != local_time.replace(tzinfo=None):
        raise TimeError("time-in-gap")
    return (meant - _EPOCH) // _MICROSECOND


def exact(value: ActTime) -> Instant | None:
    """Return the instant of a time that means the same wherever it is read, else `None`."""
    if not isinstance(value, datetime) or value.utcoffset() is None:
        return None
    since = value - _EPOCH
    return (since.days * 86_400 + since.seconds) * SECOND + since.microseconds


def needs_zone(value: ActTime) -> bool:
    """Say whether a time means nothing without a zone: a local one, or a bare date."""
    if isinstance(value, Interval):
        return needs_zone(value.first) or needs_zone(value.last)
    return not isinstance(value, datetime) or value.utcoffset() is None


def first_instant(local: datetime, zone: ZoneInfo) -> Instant:
    """Return when a local time is first reached or, where the clocks jump over it, passed."""
    return (local.replace(tzinfo=zone, fold=0).astimezone(UTC) - _EPOCH) // _MICROSECOND


def day_start(day: date, zone: ZoneInfo | None) -> Instant:
    """Return the first instant of a local day, also where midnight is skipped.

    Raises: TimeError (`time-zone-missing`).
    """
    if zone is None:
        raise TimeError("time-zone-missing")
    return first_instant(datetime.combine(day, time()), zone)


def span(value: ActTime, zone: ZoneInfo | None) -> tuple[Instant, Instant]:
    """Return the first and last instant meant: equal for a time, a local day for a bare date.

    Raises: TimeError (`time-zone-missing`, `time-in-gap`, `interval-reversed`).
    """
    if isinstance(value, datetime):
        exact = instant(value, zone)
        return exact, exact
    if isinstance(value, Interval):
        start, end = instant(value.first, zone), instant(value.last, zone)
        if end < start:
            raise TimeError("interval-reversed")
        return start, end
    first, next_first = day_start(value, zone), day_start(value + timedelta(days=1), zone)
    if first == next_first:
        raise TimeError("time-in-gap")
    return first, next_first - 1


def parse_duration(text: str) -> Duration:
    """Read `P2D`, `PT36H`, `2d`, `36h`, `90m` or `2w`; a day is 24 hours.

    Raises: TimeError (`duration-invalid`).
    """
    if short := _SHORT.fullmatch(text.strip()):
        return int(short[1]) * _UNITS[short[2]]
    iso = _ISO.fullmatch(text.strip())
    if iso is None or not any(iso.groups()):
        raise TimeError("duration-invalid")
    weeks, days, hours, minutes, seconds = (int(group or 0) for group in iso.groups())
    return (weeks * 7 + days) * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND


def parse_offset(text: str) -> Duration:
    """Read a duration that may have a sign: `-2d`, `+3d`, `0d`, `30m`.

    Raises: TimeError (`duration-invalid`).
    """
    text = text.strip()
    length = parse_duration(text[1:] if text[:1] in ("+", "-") else text)
    return -length if text.startswith("-") else length


def moment(at: Instant, zone: ZoneInfo | None = None) -> datetime:
    """Return an instant as an aware datetime in `zone`, else in UTC."""
    value = _EPOCH + timedelta(microseconds=at)
    return value.astimezone(zone) if zone else value


def rfc3339(at: Instant) -> str:
    """Write an instant in UTC: `2026-11-28T01:00:00Z`, with a fraction only where there is one."""
    value = (_NAIVE_EPOCH + timedelta(microseconds=at)).isoformat()
    return (value.rstrip("0") if "." in value else value) + "Z"


def next_midnight(at: Instant, zone: ZoneInfo) -> Instant:
    """Return the first instant of the next local day."""
    return day_start(moment(at, zone).date() + timedelta(days=1), zone)


def here(environ: Mapping[str, str] = os.environ) -> str:
    """Return the IANA name of this computer's zone, `UTC` where it cannot be told."""
    named = environ.get("TZ", "").removeprefix(":")
    linked = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
    for name in filter(None, (named, linked)):
        try:
            return find_zone(name).key
        except TimeError:
            continue
    return "UTC"
