"""Problems of a file with one cause told once, and never without end."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from etiquette_lint.errors import Problem
from etiquette_lint.located.text import MOST
from etiquette_lint.sources.found import Found


def once(found: Iterable[Found]) -> Iterator[Found]:
    """Return what was found, its problems last: of those with one code and path the first.

    Beyond the first hundred they are told by their code alone.
    """
    told: dict[tuple[str, str], Problem] = {}
    for item in found:
        if not isinstance(item, Problem):
            yield item
            continue
        key = (item.code, item.path)
        if key not in told and len(told) >= MOST:
            key = (item.code, "")
        first = told.get(key)
        told[key] = replace(first, more=first.more + item.more + 1) if first else item
    yield from told.values()
