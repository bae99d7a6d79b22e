"""The dates under a drawing: as many as there is room for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.reporters.html.axis import Axis
from etiquette_lint.reporters.html.room import NARROW, WIDE, Fit, share
from etiquette_lint.reporters.moments import tick
from etiquette_lint.times import DAY

_SPACE = 0.018
"""Ticks stand no nearer to each other, in shares of the width."""
_AIR = 0.025
"""So much is kept free between dates."""
_ROOMS: tuple[tuple[Fit, int], ...] = (("all", NARROW), ("wide", WIDE))
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A midnight on the axis, and its date where there is room."""

    place: float
    day: date
    is_major: bool
    """Whether it is dated before others are."""
    text: str = ""
    fit: Fit = ""
    """Where the date has room."""

    def extent(self, pixels: int) -> tuple[float, float]:
        """From where to where the date would reach on a drawing so wide."""
        half = share(self.text, pixels) / 2
        return self.place - half, self.place + half


def _monday(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _first(day: date) -> date:
    return day if day.day == 1 else _first_of_next(day)


def _first_of_next(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _new_year(day: date) -> date:
    return day if (day.month, day.day) == (1, 1) else date(day.year + 1, 1, 1)


_STEPS: tuple[tuple[float, Callable[[date], date]], ...] = (
    (1, lambda day: day),
    (7, _monday),
    (30.4, _first),
    (365.2, _new_year),
)
"""About how many days a step has, and where the next begins, not before a day."""


def ticks(axis: Axis, zone: ZoneInfo, locale: str) -> list[Tick]:
    """Return the ticks of an axis from left to right, dated as far as the dates fit."""
    found = list(_dated(list(_apart(_midnights(axis, zone))), locale))
    majors = [one for one in found if one.is_major]
    preferred = majors if len(majors) > 1 else found
    chosen: dict[float, Tick] = {}
    for fit, pixels in _ROOMS:
        for one in preferred:
            if one.place not in chosen and _has_room(one, chosen.values(), pixels):
                chosen[one.place] = replace(one, fit=fit)
    return [chosen.get(one.place, one) for one in found]


def _midnights(axis: Axis, zone: ZoneInfo) -> Iterator[Tick]:
    for start, end, width in axis.pieces():
        a_day = width * DAY / (end - start)
        step = next((step for step in _STEPS if a_day * step[0] >= _SPACE), None)
        if step is None:
            continue
        days, following = step
        day = following(times.moment(start, zone).date())
        while (at := times.day_start(day, zone)) < end:
            if at >= start:
                yield Tick(axis.at(at), day, days > 1 or day.weekday() == 0)
            day = following(day + _ONE)


def _apart(found: Iterable[Tick]) -> Iterator[Tick]:
    last = -1.0
    for one in found:
        if one.place - last >= _SPACE / 2:
            yield one
            last = one.place


def _dated(found: Sequence[Tick], locale: str) -> Iterator[Tick]:
    """Yield the ticks with their dates, and with the year where there are several."""
    with_year = len({one.day.year for one in found}) > 1
    for one in found:
        yield replace(one, text=tick(one.day, locale, with_year))


def _has_room(one: Tick, dated: Iterable[Tick], pixels: int) -> bool:
    left, right = one.extent(pixels)
    if left < -_AIR or right > 1:
        return False
    reaches = (other.extent(pixels) for other in dated)
    return all(right + _AIR <= start or end + _AIR <= left for start, end in reaches)
