"""Time as a share of a drawing's width: even near the interviews, shorter where little happens."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from etiquette_lint.times import DAY, Instant

Stretch = tuple[Instant, Instant]

NEAR = 7 * DAY
"""So far from an interview every day is as wide as another."""
_MARGINS = (DAY, 3 * DAY)
_FAR_SHARE = 0.6
"""All that is farther off takes at most so much of what is near."""
_EMPTY = 5 * DAY
"""A farther stretch in which nothing happens is drawn no wider than so long a one."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Knots of time and place; straight between them."""

    instants: tuple[Instant, ...]
    places: tuple[float, ...]
    """Shares of the width, rising."""
    breaks: tuple[float, ...] = ()
    """Where an empty stretch is drawn shorter than it is."""

    def at(self, instant: Instant) -> float:
        """Return the place of an instant; what lies outside is at the edge."""
        after = bisect_right(self.instants, instant)
        if after in (0, len(self.instants)):
            return self.places[0 if after == 0 else -1]
        start, end = self.instants[after - 1], self.instants[after]
        left, right = self.places[after - 1], self.places[after]
        return left + (right - left) * ((instant - start) / (end - start))

    def pieces(self) -> Iterator[tuple[Instant, Instant, float]]:
        """Yield each stretch between knots, with its share of the width."""
        for (start, end), (left, right) in zip(
            pairwise(self.instants), pairwise(self.places), strict=True
        ):
            yield start, end, right - left


def axis(events: Iterable[Instant], interviews: Iterable[Stretch], width: float) -> Axis:
    """Return the axis over all events, at least one, on the first `width` of the drawing."""
    seen = sorted(set(events))
    pad = min(max((seen[-1] - seen[0]) // 20, _MARGINS[0]), _MARGINS[1])
    first, last = seen[0] - pad, seen[-1] + pad
    near = _joined((start - NEAR, end + NEAR) for start, end in interviews)
    edges = (edge for stretch in near for edge in stretch if first < edge < last)
    knots = sorted({first, *seen, last, *edges})
    close = [_is_in(near, start) for start, _ in pairwise(knots)]
    lengths = [end - start for start, end in pairwise(knots)]
    ends = [0.0, *accumulate(_weights(lengths, close))]
    places = tuple(width * end / ends[-1] for end in ends)
    breaks = (
        (left + right) / 2
        for (left, right), length, is_close in zip(pairwise(places), lengths, close, strict=True)
        if length > _EMPTY and not is_close
    )
    return Axis(tuple(knots), places, tuple(breaks))


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches in order, those that touch as one."""
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is_in(stretches: Sequence[Stretch], at: Instant) -> bool:
    index = bisect_right(stretches, at, key=lambda stretch: stretch[0]) - 1
    return index >= 0 and at < stretches[index][1]


def _weights(lengths: Sequence[int], close: Sequence[bool]) -> Iterator[float]:
    """Yield how wide each stretch is against the others."""
    cut = [
        length if is_close else min(length, _EMPTY)
        for length, is_close in zip(lengths, close, strict=True)
    ]
    near = sum(length for length, is_close in zip(cut, close, strict=True) if is_close)
    far = sum(cut) - near
    shrunk = min(1.0, _FAR_SHARE * near / far) if near and far else 1.0
    for length, is_close in zip(cut, close, strict=True):
        yield length if is_close else length * shrunk
