"""One document read whole; where it cannot be, entry by entry, so that one slip costs one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from etiquette_lint.errors import Problem, pointer
from etiquette_lint.located import LOG, Document, Unreadable
from etiquette_lint.located.encoding import decode
from etiquette_lint.located.text import Source
from etiquette_lint.loose import Loose
from etiquette_lint.readers.opened import Opened
from etiquette_lint.readers.parts import Part, Parts
from etiquette_lint.readers.whole import (
    KEYS,
    LISTS,
    Trap,
    broken,
    entries,
    is_pack,
    no_trap,
    one,
    pack_instead,
    stranger,
    under,
    value,
)

Load = Callable[[Source, int, int | None], Document]

_HOPELESS = frozenset({"file-too-large", "too-many-nodes"})
_ORDER = {key: number for number, key in enumerate(KEYS)}


def source_of(opened: Opened) -> Source:
    """Return the text of a whole file.

    Raises: Unreadable.
    """
    return Source(decode(opened.whole(LOG.size), opened.file), opened.file)


def read_whole(
    opened: Opened, load: Load, find: Parts, trap: Trap = no_trap
) -> Iterator[Loose | Problem]:
    """Return the entries of a log, and a problem for each that cannot be read."""
    source = source_of(opened)
    try:
        document = load(source, 0, None)
    except Unreadable as unreadable:
        yield from salvage(source, unreadable.problems, load, find, trap)
    else:
        yield from entries(document, trap)


def salvage(
    source: Source, problems: Sequence[Problem], load: Load, find: Parts, trap: Trap = no_trap
) -> Iterator[Loose | Problem]:
    """Return what can be read of a text that as a whole cannot; `problems` says why not."""
    found = [] if _HOPELESS & {told.code for told in problems} else list(find(source))
    parts = [part for part in found if isinstance(part, Part)]
    told = [problem for problem in found if isinstance(problem, Problem)]
    names = {str(part.path[0]) for part in parts}
    if is_pack(names) and "actions" not in names:
        yield pack_instead(source.file)
        return
    if not names & KEYS.keys():
        yield from problems
        return
    yield from told
    for part in sorted(parts, key=lambda part: _ORDER.get(str(part.path[0]), -1)):
        for item in _read_part(part, source, load, trap):
            told += [item] if isinstance(item, Problem) else []
            yield item
    if not told:
        yield from problems


def _read_part(part: Part, source: Source, load: Load, trap: Trap) -> Iterator[Loose | Problem]:
    try:
        document = load(source, part.start, part.end)
    except Unreadable as unreadable:
        yield from _one_each(unreadable.problems, part)
        yield from broken(part.path)
        return
    try:
        value(document, part.inside)
    except (KeyError, IndexError, TypeError):
        yield from broken(part.path)
        return
    name = str(part.path[0])
    if name not in KEYS:
        yield stranger(name, document, part.inside)
    elif name in LISTS and len(part.path) > 1:
        yield from one(part.path, document, part.inside, trap)
    else:
        yield from under(part.path, document, part.inside, trap)


def _one_each(problems: Sequence[Problem], part: Part) -> Iterator[Problem]:
    """Return one problem for each cause, with paths from the top of the log."""
    by_code: dict[str, list[Problem]] = {}
    for problem in problems:
        by_code.setdefault(problem.code, []).append(problem)
    for first, *others in by_code.values():
        below = first.path.removeprefix(pointer(part.inside))
        told = first.at(first.location, pointer(part.path) + below)
        yield replace(told, more=first.more + sum(1 + other.more for other in others))
