"""What was done before: counts over past acts, in O(log n) where they came in time order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from etiquette_lint.times import Duration, Instant


@dataclass(frozen=True, slots=True)
class Past:
    """One act that is counted."""

    at: Instant
    stamp: int
    """Its place in the order of recording."""
    id: str
    post: str
    """The post it is about; an act without one has a post of its own."""


@dataclass(frozen=True, slots=True)
class View:
    """Which past acts count for an act: `(after, until]`, recorded before `stamp`."""

    after: Instant | None
    until: Instant
    stamp: int


@dataclass(slots=True)
class Shelf:
    """The past acts one rule counts together, by instant."""

    acts: list[Past] = field(default_factory=list)
    firsts: list[Past] = field(default_factory=list)
    """The first act of each post, by instant."""
    first_of: dict[str, Past] = field(default_factory=dict)
    in_order: bool = True
    """Whether the order of recording is the order of time, so that a stamp cuts a prefix."""

    def add(self, at: Instant, stamp: int, id: str, post: str) -> None:
        """Remember one more act; its stamp is above all others here."""
        past = Past(at, stamp, id, post)
        self.in_order = self.in_order and not (self.acts and past.at < self.acts[-1].at)
        _insert(self.acts, past)
        known = self.first_of.get(past.post)
        if known is not None and known.at <= past.at:
            return
        if known is not None:
            self.firsts.remove(known)
        self.first_of[past.post] = past
        _insert(self.firsts, past)

    def count_acts(self, view: View) -> int:
        """Return how many acts the view shows."""
        if self.in_order:
            return max(0, _end(self.acts, view) - _start(self.acts, view))
        return sum(1 for _ in self.seen(view))

    def count_posts(self, view: View, own: str) -> int:
        """Return how many distinct posts the view shows, `own` among them."""
        if view.after is None and self.in_order:
            first = self.first_of.get(own)
            shown = first is not None and first.at <= view.until and first.stamp < view.stamp
            return _end(self.firsts, view) + (not shown)
        return len({past.post for past in self.seen(view)} | {own})

    def seen(self, view: View) -> Iterator[Past]:
        """Return the acts the view shows, the earliest first."""
        shown = self.acts[_start(self.acts, view) : bisect_right(self.acts, view.until, key=_at)]
        return (past for past in shown if past.stamp < view.stamp)

    def leaving(self, view: View, within: Duration) -> Iterator[Instant]:
        """Return when each act the view shows falls out of a window `(t - within, t]`."""
        return (past.at + within for past in self.seen(view))


def _at(past: Past) -> Instant:
    return past.at


def _stamp(past: Past) -> int:
    return past.stamp


def _insert(acts: list[Past], past: Past) -> None:
    acts.insert(bisect_right(acts, past.at, key=_at), past)


def _start(acts: list[Past], view: View) -> int:
    return 0 if view.after is None else bisect_right(acts, view.after, key=_at)


def _end(acts: list[Past], view: View) -> int:
    return min(bisect_right(acts, view.until, key=_at), bisect_left(acts, view.stamp, key=_stamp))
