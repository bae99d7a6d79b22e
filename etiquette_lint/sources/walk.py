"""From a path that people give to the files that can be read there, one open at a time."""

import os
import re
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from etiquette_lint.errors import Problem
from etiquette_lint.limits import FOLDER_DEPTH, FOLDER_FILES
from etiquette_lint.located.text import Unreadable, top
from etiquette_lint.readers.opened import Opened, open_input
from etiquette_lint.sources.archive import is_archive, members
from etiquette_lint.sources.decoded import as_utf8
from etiquette_lint.sources.found import Skipped
from etiquette_lint.sources.private import is_private
from etiquette_lint.words.problems import problem

Met = Opened | Skipped | Problem
_HIDDEN = re.compile(r"\.|__MACOSX$")


def walk(path: str) -> Iterator[Met]:
    """Return every file of a path: of a folder in order of names, of a zip its members.

    What is opened is closed when the next one is asked for; text comes as UTF-8.
    """
    if path and Path(path).is_dir():
        yield from _folder(path)
    else:
        yield from _file(path)


def _file(path: str) -> Iterator[Met]:
    if is_private(path):
        yield Skipped("private", top(path))
        return
    try:
        with open_input(path) as found:
            if not is_archive(found.head):
                yield as_utf8(found)
            elif is_seekable(path):
                yield from members(path)
            else:
                yield problem("zip-not-a-file", location=top(path))
    except Unreadable as unreadable:
        yield from unreadable.problems
    except OSError:
        yield problem("file-unreadable", location=top(path), file=path)


def is_seekable(path: str) -> bool:
    """Say whether a path is a file that can be read twice."""
    return path != "-" and stat.S_ISREG(Path(path).stat().st_mode)


def _folder(folder: str) -> Iterator[Met]:
    found = list(islice(_paths(folder, FOLDER_DEPTH), FOLDER_FILES + 1))
    if len(found) > FOLDER_FILES:
        yield problem("folder-too-many", location=top(folder), limit=FOLDER_FILES)
        return
    for met in found:
        if isinstance(met, str):
            yield from _file(met)
        else:
            yield met


def _paths(folder: str, depth: int) -> Iterator[str | Skipped | Problem]:
    """Return the paths of files; what is no file, and what is hidden, is never opened."""
    try:
        with os.scandir(folder) as entries:
            found = sorted(islice(entries, FOLDER_FILES + 1), key=lambda entry: entry.name)
    except OSError:
        yield problem("file-not-permitted", location=top(folder), file=folder)
        return
    for entry in found:
        if _HIDDEN.match(entry.name):
            yield Skipped("not-read", top(entry.path))
        elif entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, depth)
        elif entry.is_file(follow_symlinks=False):
            yield entry.path
        else:
            yield Skipped("link" if entry.is_symlink() else "not-a-file", top(entry.path))


def _below(folder: str, depth: int) -> Iterator[str | Skipped | Problem]:
    if depth:
        yield from _paths(folder, depth - 1)
    else:
        yield problem("folder-too-deep", location=top(folder), limit=FOLDER_DEPTH)
