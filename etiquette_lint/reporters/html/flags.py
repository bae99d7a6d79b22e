"""What stands over a drawing: interviews and milestones, each with its name on a pole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from etiquette_lint.reporters.html.room import NARROW, cut, share
from etiquette_lint.times import Instant

Kind = Literal["interview", "cancelled", "milestone", "awaited"]
_MOST_ROWS = 4
_MOST_NAMED = 40
_AIR = 0.02
_NEAREST = 0.004
"""Poles nearer to each other than that would be one line."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A moment of a process, and where its name stands."""

    place: float
    text: str
    kind: Kind
    at: Instant | None = None
    """`None` where it is waited for."""
    end: float | None = None
    """Where it ends, if it lasts."""
    row: int | None = None
    """The row of its name from the top; `None` where there is no room for it."""
    anchor: Literal["start", "end"] = "start"

    @property
    def extent(self) -> tuple[float, float]:
        """From where to where the name reaches on a narrow drawing."""
        length = share(self.text) + _AIR
        if self.anchor == "start":
            return self.place, self.place + length
        return self.place - length, self.place


def hoisted(flags: Iterable[Flag]) -> list[Flag]:
    """Return flags from left to right, in rows in which no name crosses another or a pole.

    What is waited for has its name first, then what comes first; the last may have none.
    """
    up: list[Flag] = []
    apart = list(_apart(flags))
    for flag in sorted(apart, key=lambda one: (one.kind != "awaited", one.place)):
        room = max(flag.place, 1 - flag.place)  # on one side of its pole a name has that much
        short = replace(flag, text=cut(flag.text, int(NARROW * room)))
        up.append(_hoisted(short, up) if len(up) < _MOST_NAMED else short)
    return sorted(up, key=lambda one: one.place)


def _apart(flags: Iterable[Flag]) -> Iterator[Flag]:
    last: dict[str, float] = {}
    for flag in sorted(flags, key=lambda one: one.place):
        if flag.place - last.get(flag.kind, -1.0) >= _NEAREST:
            yield flag
            last[flag.kind] = flag.place


def _hoisted(flag: Flag, up: Sequence[Flag]) -> Flag:
    """Return the flag in the first row that is free, rather across a pole than nowhere."""
    tried = [
        replace(flag, row=row, anchor=anchor)
        for row in range(_MOST_ROWS)
        for anchor in _anchors(flag)
    ]
    named = [one for one in up if one.row is not None]
    for is_free in (_is_clear, _is_beside):
        for one in tried:
            if all(is_free(one, other) for other in named):
                return one
    return flag


def _anchors(flag: Flag) -> Iterable[Literal["start", "end"]]:
    """Return on which sides of its pole the name would stay inside the drawing."""
    length = share(flag.text)
    if flag.place + length <= 1:
        yield "start"
    if flag.place - length >= 0:
        yield "end"


def _is_beside(one: Flag, other: Flag) -> bool:
    """Say whether the names do not touch."""
    (left, right), (start, end) = one.extent, other.extent
    return one.row != other.row or right <= start or end <= left


def _is_clear(one: Flag, other: Flag) -> bool:
    """Say whether, besides, no name crosses the pole of a higher one."""
    upper, lower = sorted((one, other), key=lambda flag: flag.row or 0)
    left, right = lower.extent
    return _is_beside(one, other) and not (one.row != other.row and left < upper.place < right)
