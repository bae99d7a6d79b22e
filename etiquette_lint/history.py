"""What was done before: counts over past acts, in O(log n) where they came in time order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from etiquette_lint.times import Duration, Instant


class Past(NamedTuple):
    """One act that is counted."""

    at: Instant
    stamp: int
    """Its place in the order of recording."""
    id: str
    post: str
    """The post it is about; an act without one has a post of its own."""


class View(NamedTuple):
    """Which past acts count for an act: `(after, until]`, recorded before `stamp`."""

    after: Instant | None
    until: Instant
    stamp: int


@dataclass(slots=True)
class Posts:
    """The posts of acts one after the other: how many distinct ones any stretch of acts has."""

    block: int = 256
    """So many acts are looked at together."""
    last: dict[str, int] = field(default_factory=dict)
    """The number of the latest act on each post."""
    before: list[int] = field(default_factory=list)
    """Of each act the number of the one before it on the same post; -1 of the first."""
    blocks: list[list[int]] = field(default_factory=list)
    """The same, of each full block in order of size."""

    def add(self, post: str) -> None:
        """Add the post of the next act."""
        self.before.append(self.last.get(post, -1))
        self.last[post] = len(self.before) - 1
        if len(self.before) % self.block == 0:
            self.blocks.append(sorted(self.before[-self.block :]))

    def count(self, start: int, end: int) -> int:
        """Return how many distinct posts the acts from `start` to before `end` have."""
        first = -(-start // self.block)
        whole = range(first, max(first, end // self.block))
        if not whole:
            return self._looked_at(start, end, start)
        found = sum(bisect_left(self.blocks[number], start) for number in whole)
        head = self._looked_at(start, whole.start * self.block, start)
        return head + found + self._looked_at(whole.stop * self.block, end, start)

    def _looked_at(self, start: int, end: int, since: int) -> int:
        return sum(before < since for before in self.before[start:end])


@dataclass(slots=True)
class Shelf:
    """The past acts one rule counts together, by instant."""

    acts: list[Past] = field(default_factory=list)
    firsts: list[Past] = field(default_factory=list)
    """The first act of each post, by instant."""
    first_of: dict[str, Past] = field(default_factory=dict)
    posts: Posts = field(default_factory=Posts)
    """Of the acts in the order in which they were recorded."""
    in_order: bool = True
    """Whether the order of recording is the order of time, so that a stamp cuts a prefix."""

    def add(self, at: Instant, stamp: int, id: str, post: str) -> None:
        """Remember one more act; its stamp is above all others here."""
        past = Past(at, stamp, id, post)
        self.in_order = self.in_order and not (self.acts and past.at < self.acts[-1].at)
        _insert(self.acts, past)
        self.posts.add(post)
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
        if not self.in_order:
            return len({past.post for past in self.seen(view)} | {own})
        start, end = _start(self.acts, view), _end(self.acts, view)
        distinct = self.posts.count(start, end) if start < end else 0
        return distinct if self._has_post(own, start, end) else distinct + 1

    def _has_post(self, post: str, start: int, end: int) -> bool:
        """Say whether an act from `start` to before `end` is on a post."""
        number = self.posts.last.get(post, -1)
        while number >= end:
            number = self.posts.before[number]
        return number >= start

    def seen(self, view: View) -> Iterator[Past]:
        """Return the acts the view shows, the earliest first."""
        shown = self.acts[_start(self.acts, view) : bisect_right(self.acts, view.until, key=_at)]
        return (past for past in shown if past.stamp < view.stamp)

    def latest(self, view: View) -> Iterator[Past]:
        """Return the acts the view shows, the latest first, each found when it is asked for."""
        for index in range(bisect_right(self.acts, view.until, key=_at) - 1, -1, -1):
            past = self.acts[index]
            if view.after is not None and past.at <= view.after:
                return
            if past.stamp < view.stamp:
                yield past

    def passing(
        self, view: View, within: Duration, number: float, own: str | None
    ) -> Instant | None:
        """Return when so much has left a window `(t - within, t]` that `number` is not passed.

        Counted are acts, or with the post `own` of the act at hand posts; `None`: never passed.
        """
        if number < 1:
            return None  # the act itself never leaves
        met = 1
        posts = {own}
        for past in self.latest(view):
            posts.add(past.post)
            met = met + 1 if own is None else len(posts)
            if met > number:
                return past.at + within
        return None


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
