"""Times as LinkedIn writes them: which shape is in which zone, and what they are in UTC."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Literal
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.errors import JsonDict, Problem
from etiquette_lint.sources.found import Options
from etiquette_lint.sources.linkedin.faults import fault
from etiquette_lint.sources.table import Record
from etiquette_lint.times import Instant, TimeError

ZoneSource = Literal["stated", "measured", "assumed", "told"]
"""How the zone of a time is known: the file says it, real archives showed it, it is likely, or
whoever handed the archive over said it."""

_MEASURED = Options().linkedin_zone
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_STAMP = re.compile(
    r"(\d{4})([-/])(\d\d)\2(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?(\s?UTC|Z)?", re.ASCII
)
"""`2024-03-13 00:41:00 UTC`; UTC as well where it does not say so."""
_ONE, _TWO = "([0-9]{1,2})", "([0-9]{2})"
_AMERICAN = re.compile(
    rf"{_ONE}/{_ONE}/([0-9]{{2}}|[0-9]{{4}}),?\s+{_ONE}:{_TWO}(?::{_TWO})?\s?([AP])\.?M\.?", re.I
)
"""`9/8/22, 5:06 PM`: month first; the blank before AM and PM is often a special one."""
_DAY = re.compile(r"(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d\d|\d{4})", re.ASCII)
"""`08 Feb 2026`, and `5-Mar-24` once a spreadsheet has saved it."""
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant, or the two that a time of the hour that comes twice may mean."""

    first: Instant
    last: Instant
    zone: str
    source: ZoneSource

    @property
    def at(self) -> str:
        """It as a log has it: of two instants the interval."""
        return "/".join(map(times.rfc3339, dict.fromkeys((self.first, self.last))))

    @property
    def meta(self) -> JsonDict:
        """What an act's `meta` says of its time."""
        return {"zone": self.zone, "zone_source": self.source}


@dataclass(frozen=True, slots=True)
class Clock:
    """How the times of one file are read."""

    zone: ZoneInfo
    """Of the times that are not UTC."""
    measured: bool = False
    """Whether real archives showed the zone of this file's times."""

    def moment(self, record: Record, column: str) -> Moment | Problem:
        """Return the time in a column of a row."""
        try:
            return self.read(record.get(column))
        except TimeError as error:
            return fault(_CODES[error.code], record, column, zone=self.zone.key)

    def day(self, record: Record, column: str) -> str | Problem:
        """Return the date in a column of a row as a log has it, empty where there is none."""
        text = record.get(column)
        try:
            return read_day(text).isoformat() if text else ""
        except TimeError as error:
            return fault(_CODES[error.code], record, column)

    def read(self, text: str) -> Moment:
        """Return the time that a text of LinkedIn's means.

        Raises: TimeError (`time-invalid`, `time-out-of-range`, `time-in-gap`).
        """
        if stamp := _STAMP.fullmatch(text):
            year, _, month, day, hour, minute, second, stated = stamp.groups()
            known = map(int, (year, month, day, hour, minute, second or 0))
            exact = times.instant(_checked(known, UTC), None)
            return Moment(exact, exact, "UTC", "stated" if stated else self._unsaid)
        if american := _AMERICAN.fullmatch(text):
            return self._local(_american(*american.groups()))
        raise TimeError("time-invalid")

    def _local(self, local: datetime) -> Moment:
        first, last = (
            times.instant(local.replace(tzinfo=self.zone, fold=fold), None) for fold in (0, 1)
        )
        if last < first:
            raise TimeError("time-in-gap")
        told = self.zone.key != _MEASURED
        return Moment(first, last, self.zone.key, "told" if told else self._unsaid)

    @property
    def _unsaid(self) -> ZoneSource:
        """How a zone is known that the file does not say."""
        return "measured" if self.measured else "assumed"


_CODES = {
    "time-invalid": "linkedin-time",
    "time-out-of-range": "time-out-of-range",
    "time-in-gap": "linkedin-time-in-gap",
}


def read_day(text: str) -> date:
    """Return the date that a text of LinkedIn's means.

    Raises: TimeError (`time-invalid`, `time-out-of-range`).
    """
    if named := _DAY.fullmatch(text):
        day, month, year = named.groups()
        number = _MONTHS.index(month.casefold()) + 1 if month.casefold() in _MONTHS else 0
        return _checked((_year(year), number, int(day))).date()
    if iso := _ISO_DAY.fullmatch(text):
        return _checked(map(int, iso.groups())).date()
    if american := _AMERICAN.fullmatch(text):
        return _american(*american.groups()).date()
    raise TimeError("time-invalid")


def _american(
    month: str, day: str, year: str, hour: str, minute: str, second: str | None, half: str
) -> datetime:
    if not 1 <= int(hour) <= 12:
        raise TimeError("time-invalid")
    clock = int(hour) % 12 + 12 * (half.casefold() == "p")
    return _checked((_year(year), int(month), int(day), clock, int(minute), int(second or 0)))


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _checked(parts: Iterable[int], zone: tzinfo | None = None) -> datetime:
    year, month, day, hour, minute, second, *_ = (*parts, 0, 0, 0)
    try:
        made = datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        raise TimeError("time-invalid") from None
    times.check_when(made)
    return made
