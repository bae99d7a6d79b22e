"""Ids met so far, in eight bytes each: says surely that one is new, never surely that it is not."""

from array import array

_EMPTY = 0
_MASK = (1 << 64) - 1
_FULL = 0.6
"""Share of the places taken from which on the table is made twice as large."""


class Ids:
    """A set of texts that keeps of each only a hash, keyed anew in every run of Python."""

    __slots__ = ("_count", "_places")

    def __init__(self) -> None:
        self._places = array("Q", bytes(8 * 1024))
        self._count = 0

    def add(self, text: str) -> bool:
        """Add a text; return whether it is surely new."""
        mark = (hash(text) & _MASK) or 1
        if not _put(self._places, mark):
            return False
        self._count += 1
        if self._count > _FULL * len(self._places):
            self._grow()
        return True

    def _grow(self) -> None:
        larger = array("Q", bytes(16 * len(self._places)))
        for mark in self._places:
            if mark != _EMPTY:
                _put(larger, mark)
        self._places = larger


def _put(places: "array[int]", mark: int) -> bool:
    """Put a mark in its place, or the next that is free; return whether it was not there."""
    last = len(places) - 1
    at = mark & last
    while (there := places[at]) != _EMPTY:
        if there == mark:
            return False
        at = (at + 1) & last
    places[at] = mark
    return True
