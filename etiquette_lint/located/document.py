"""Plain data that knows where each part of it stands in its text."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from etiquette_lint.errors import Location
from etiquette_lint.located.text import Source

Path = tuple[str | int, ...]
Locate = Callable[[Path, bool], Location | None]
"""The place of a path (of its key, if asked); an absent path has that of its nearest ancestor."""


class Place(Protocol):
    """Where a node stands."""

    @property
    def marks(self) -> Sequence[int]:
        """Own start and end; then of each part start and end, in a map the key's before them."""

    @property
    def kids(self) -> "Mapping[int, Place]":
        """The maps and lists among the parts, by their number."""


class Document(NamedTuple):
    """What a text says, and where; the data is never changed."""

    data: object
    source: Source
    place: Place

    def locate(self, path: Path, key: bool = False) -> Location:
        """Return where the value of a path stands, or its key."""
        start, end, whole = self._find(path, key)
        return self.source.place(start, start + 1, end) if whole else self.source.place(start, end)

    def span(self, path: Path) -> tuple[int, int]:
        """Return the offsets in the text between which the value of a path stands."""
        return self._find(path, False)[:2]

    def within(self, prefix: Path) -> Locate:
        """Return `locate` for paths that begin below `prefix`."""

        def locate(path: Path, key: bool = False) -> Location:
            return self.locate(prefix + path, key)

        return locate

    def _find(self, path: Path, key: bool) -> tuple[int, int, bool]:
        node, place = self.data, self.place
        at = (place.marks[0], place.marks[1])
        for depth, step in enumerate(path, 1):
            number = _number(node, step)
            if number is None:
                break
            keyed = isinstance(node, dict)
            first = 2 + (4 * number + 2 if keyed else 2 * number)
            if key and keyed and depth == len(path):
                return place.marks[first - 2], place.marks[first - 1], False
            at = (place.marks[first], place.marks[first + 1])
            node = node[step]  # type: ignore[index]
            place = place.kids.get(number, place)
        return *at, isinstance(node, dict | list)


def _number(node: object, step: str | int) -> int | None:
    if isinstance(node, dict):
        return next((number for number, key in enumerate(node) if key == step), None)
    if isinstance(node, list) and isinstance(step, int) and 0 <= step < len(node):
        return step
    return None
