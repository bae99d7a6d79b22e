"""WHEN on a command line: an instant, a local time, a date, `now`, `+3d`, `-1h`."""

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.cli.faults import MisuseError, fault
from etiquette_lint.times import Instant, TimeError, When

_RELATIVE = re.compile(r"([+-])\s*(\S+)")
_FAULTS = {"time-out-of-range": "when-out-of-range", "time-in-gap": "when-in-gap"}


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative and local times are relative to."""

    now: Instant
    zone: ZoneInfo

    def read(self, text: str, option: str) -> When:
        """Return the time meant, a relative one on the clock of this zone.

        Raises: MisuseError.
        """
        try:
            return self._read(text.strip())
        except TimeError as error:
            raise _fault(error, text, option) from None

    def _read(self, text: str) -> When:
        if text.casefold() in {"now", "现在"}:
            return times.moment(self.now, self.zone)
        relative = _RELATIVE.fullmatch(text)
        if relative is None:
            when = times.parse_when(text)
            times.span(when, self.zone)
            return when
        duration = times.parse_duration(relative[2])
        try:
            then = times.moment(self.now + (duration if relative[1] == "+" else -duration))
            return times.check_when(then.astimezone(self.zone))
        except (OverflowError, ValueError):
            raise TimeError("time-out-of-range") from None


def written(when: When) -> str:
    """Return a time as a log has it: local times stay local, others carry their offset."""
    if not isinstance(when, datetime):
        return when.isoformat()
    return when.isoformat(" ", "auto" if when.second or when.microsecond else "minutes")


def _fault(error: TimeError, text: str, option: str) -> MisuseError:
    return fault(_FAULTS.get(error.code, "when-invalid"), option=option, value=text)
