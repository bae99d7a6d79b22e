"""Which source a file is from, and what all files that people hand over tell: one table."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from etiquette_lint.errors import EtiquetteError, Problem
from etiquette_lint.located.encoding import foreign
from etiquette_lint.located.text import Unreadable, top
from etiquette_lint.readers.opened import Opened, open_input
from etiquette_lint.sources import calendars, linkedin, trackers
from etiquette_lint.sources.archive import is_archive
from etiquette_lint.sources.decoded import as_utf8
from etiquette_lint.sources.found import Found, Options, Reader, Skipped
from etiquette_lint.sources.native import native
from etiquette_lint.sources.once import once
from etiquette_lint.sources.private import is_private
from etiquette_lint.sources.walk import is_seekable, walk
from etiquette_lint.words.problems import problem


@dataclass(frozen=True, slots=True)
class Source:
    """Files of one program."""

    is_mine: Callable[[Opened], bool]
    """Told by what the file holds first, by its name second; only `head` is looked at."""
    read: Reader


SOURCES: Mapping[str, Source] = {
    "linkedin": Source(linkedin.is_mine, linkedin.read),
    "calendars": Source(calendars.is_mine, calendars.read),
    "trackers": Source(trackers.is_mine, trackers.read),
}
"""Everything that is read, by name; the first one that knows a file has it.

Trackers come last: their columns are common words, and files of others have some of them too.
"""
_EMPTY = frozenset({b"", b"No conversations found"})
"""All that stands in a file of which an export had nothing to tell."""


def tell(opened: Opened) -> Source | None:
    """Return the source that a file is from."""
    return next((source for source in SOURCES.values() if source.is_mine(opened)), None)


def is_source(path: str) -> bool:
    """Say whether a path is a folder, a zip or a file of another program.

    What can be read but once, as a pipe, is not looked into.
    """
    if os.path.isdir(path) or is_private(path):  # noqa: PTH112 - never raises
        return True
    try:
        if not is_seekable(path):
            return False
        with open_input(path) as found:
            return is_archive(found.head) or tell(as_utf8(found)) is not None
    except (Unreadable, OSError, ValueError):
        return False


def read_all(paths: Iterable[str], options: Options) -> Iterator[Found]:
    """Return what files, folders and zips tell, in the order of `paths` and of names.

    Of a file the problems come last; one that is given itself and is not known is a problem.
    """
    for path in dict.fromkeys(paths):
        yield from once(_read(path, options))


def _read(path: str, options: Options) -> Iterator[Found]:
    known = False
    others = 0
    for met in walk(path):
        if not isinstance(met, Opened):
            known = known or isinstance(met, Problem)
            yield met
            continue
        source = tell(met)
        if source is not None:
            known = True
            yield from once(_guarded(source, met, options))
        else:
            others += 1
            unread = _unread(met, path)
            known = known or isinstance(unread, Problem)
            yield unread
    if not known and (others or os.path.isdir(path)):  # noqa: PTH112 - never raises
        yield problem("source-nothing", location=top(path), count=others)


def _guarded(source: Source, opened: Opened, options: Options) -> Iterator[Found]:
    """Read a file with whatever can go wrong on the way turned into problems."""
    try:
        yield from source.read(opened, options)
    except (Unreadable, EtiquetteError) as error:
        yield from error.problems
    except OSError:
        yield problem("file-unreadable", location=top(opened.file), file=opened.file)


def _unread(opened: Opened, path: str) -> Skipped | Problem:
    """Say why a file is not read: what is given itself was meant to be."""
    if opened.head.strip() in _EMPTY:
        return Skipped("empty", top(opened.file))
    if opened.file == path:
        told = native(opened) or foreign(opened.head, path)
        return told or problem("source-unknown", location=top(path), file=path)
    return Skipped("not-read", top(opened.file))
