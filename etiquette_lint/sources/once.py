"""Problems of a file with one cause told once, and never without end."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from etiquette_lint.errors import Location, Problem
from etiquette_lint.located.text import MOST
from etiquette_lint.sources.found import Found
from etiquette_lint.words.problems import problem


def once(found: Iterable[Found]) -> Iterator[Found]:
    """Return what was found, its problems last: of those of one file, code and path the first.

    Beyond the first hundred they are told by their code alone.
    """
    told: dict[tuple[str, ...], Problem] = {}
    for item in found:
        if not isinstance(item, Problem):
            yield item
            continue
        file = item.location.file if item.location else ""
        key: tuple[str, ...] = (file, item.code, item.path)
        if key not in told and len(told) >= MOST:
            key = (item.code,)
        first = told.get(key)
        told[key] = replace(first, more=first.more + item.more + 1) if first else item
    yield from told.values()


class Told:
    """What is told of one file: the first hundred problems of a code are made, then one stands in.

    Making one takes far longer than reading a row; `once` counts how often it is told.
    """

    def __init__(self) -> None:
        self._last: dict[str, Problem] = {}
        self._made: Counter[str] = Counter()

    def problem(
        self, code: str, path: str, place: Callable[[], Location], **values: object
    ) -> Problem:
        """Return the problem of that code; one without a path is the same for the whole file."""
        if self._made[code] < (MOST if path else 1):
            self._made[code] += 1
            self._last[code] = problem(code, path, place(), **values)
        return self._last[code]
