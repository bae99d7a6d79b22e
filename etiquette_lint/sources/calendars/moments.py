"""Times of a calendar: values of an event to instants and days as a native log writes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from etiquette_lint.errors import Location, Problem
from etiquette_lint.limits import FIRST_YEAR, LAST_YEAR
from etiquette_lint.sources.calendars.properties import Property
from etiquette_lint.sources.calendars.zones import Zones
from etiquette_lint.sources.found import Options, Remark
from etiquette_lint.times import TimeError, find_zone, here, parse_duration
from etiquette_lint.words.problems import problem

_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?", re.ASCII)
_LONGEST = timedelta(days=366)


class Unclear(Exception):  # noqa: N818 - what it says, not what it is
    """A time that cannot be placed; `problem` says why."""

    def __init__(self, told: Problem) -> None:
        super().__init__(told.code)
        self.problem = told


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a time with its zone."""

    value: date | datetime
    assumed: str = ""
    """The name of a zone that is not known, where another was taken for it."""

    @property
    def timed(self) -> bool:
        """A time, not a day."""
        return isinstance(self.value, datetime)

    @property
    def order(self) -> datetime:
        """What it is compared by."""
        if isinstance(self.value, datetime):
            return self.value.astimezone(UTC)
        return datetime(self.value.year, self.value.month, self.value.day, tzinfo=UTC)

    def __str__(self) -> str:
        """Return it as a native log writes it, with the offset of its own zone."""
        if not isinstance(self.value, datetime):
            return self.value.isoformat()
        offset = self.value.utcoffset() or timedelta()
        odd = offset.total_seconds() % 60 != 0
        shown = self.value.astimezone(UTC) if odd else self.value
        return shown.isoformat(timespec="seconds").replace("+00:00", "Z")

    @property
    def key(self) -> str:
        """The same for the same instant, whatever its zone."""
        return self.order.strftime("%Y-%m-%dT%H:%M:%SZ") if self.timed else str(self)


@dataclass(frozen=True, slots=True)
class Clock:
    """What is known of the zones of a calendar's times."""

    zones: Zones
    shown_in: str
    """The zone in which the calendar is shown, where it says so."""
    options: Options

    def read(self, said: Property, text: str = "", zone: tzinfo | None = None) -> Moment:
        """Return the time a property says; `text` is one of several it lists.

        `zone` is that of a time that names none, where it is known from another property.
        Raises: Unclear.
        """
        text = (text or said.value).strip()
        local = _local(text)
        if local is None:
            raise Unclear(problem("event-time-invalid", location=said.place, value=text))
        if not FIRST_YEAR < local.year < LAST_YEAR:
            raise Unclear(problem("event-time-far", location=said.place, value=text))
        if not isinstance(local, datetime):
            return Moment(local)
        if text.endswith("Z"):
            return Moment(local.replace(tzinfo=UTC))
        return self._placed(local, zone or self._usual(), said)

    def _placed(self, local: datetime, usual: tzinfo | None, said: Property) -> Moment:
        name = said.params.get("TZID", "")
        known = self.zones.find(name) if name else usual
        if known is not None:
            return Moment(local.replace(tzinfo=known))
        if self.options.zone is None:
            raise Unclear(_zoneless(said, name))
        return Moment(local.replace(tzinfo=find_zone(self.options.zone)), name)

    def _usual(self) -> tzinfo | None:
        """Return the zone of times that name none, where the calendar says one."""
        return self.zones.find(self.shown_in) if self.shown_in else None

    def remark(self, moment: Moment, place: Location) -> Iterator[Remark]:
        """Say that a zone is not known and another was taken."""
        if moment.assumed:
            values = {"zone": moment.assumed, "assumed": self.options.zone}
            yield Remark("event-zone-assumed", place, values)


def _local(text: str) -> datetime | date | None:
    """Return the digits of a time as a day or a local time; a leap second as the one before."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None:
            return day
        clock = time(int(found[4]), int(found[5]), min(int(found[6]), 59))
    except ValueError:
        return None
    return datetime.combine(day, clock)


def length(said: Property) -> timedelta:
    """Return how long an event lasts.

    Raises: Unclear.
    """
    try:
        lasts = timedelta(microseconds=parse_duration(said.value.strip().removeprefix("+")))
    except (TimeError, OverflowError):
        lasts = -_LONGEST
    if not timedelta() <= lasts <= _LONGEST:
        raise Unclear(problem("event-duration-invalid", location=said.place, value=said.value))
    return lasts


def _zoneless(said: Property, name: str) -> Problem:
    if name:
        return problem("event-zone-unknown", location=said.place, zone=name, here=here())
    return problem("event-zone-missing", location=said.place, value=said.value, here=here())
