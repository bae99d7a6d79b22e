"""Ids met so far, in eight bytes each: whether one may stand twice is told at the end."""

from array import array
from collections.abc import Callable, Iterable
from hashlib import blake2b

_SHARES = 256
"""So many shares are looked at one after the other: a set of all would be large."""


class Ids:
    """Of each id a mark: by Python's own hash, which is keyed anew in every run, or another."""

    __slots__ = ("_mark", "shares")

    def __init__(self, mark: Callable[[str], int] = hash) -> None:
        self._mark = mark
        self.shares = [array("q") for _ in range(_SHARES)]

    def add(self, id: str) -> None:
        """Add an id."""
        mark = self._mark(id)
        self.shares[mark % _SHARES].append(mark)


def may_repeat(met: Iterable[Ids]) -> bool:
    """Say whether an id may stand twice in all of these; where not, surely none does."""
    return any(
        len(set().union(*shares)) < sum(map(len, shares))
        for shares in zip(*(ids.shares for ids in met), strict=True)
    )


def lasting(id: str) -> int:
    """Return the same mark of an id in every process."""
    digest = blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
