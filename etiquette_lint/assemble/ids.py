"""Ids met so far, in eight bytes each: whether one may stand twice is told at the end."""

from array import array

_MASK = (1 << 64) - 1
_SHARES = 256
"""So many shares are looked at one after the other: a set of all would be large."""


class Ids:
    """Of each id a hash, keyed anew in every run of Python."""

    __slots__ = ("shares",)

    def __init__(self) -> None:
        self.shares = [array("Q") for _ in range(_SHARES)]

    def add(self, id: str) -> None:
        """Add an id."""
        mark = hash(id) & _MASK
        self.shares[mark % _SHARES].append(mark)

    def may_repeat(self) -> bool:
        """Say whether an id may stand twice; where not, surely none does."""
        return any(len(set(share)) < len(share) for share in self.shares)
