"""Files to loose entries and problems: one module a format, one table."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from types import ModuleType
from typing import Any, BinaryIO

from etiquette_lint.errors import Problem
from etiquette_lint.late import late
from etiquette_lint.located import BROKEN, Document, Unreadable
from etiquette_lint.located.text import top
from etiquette_lint.loose import Loose
from etiquette_lint.readers.formats import refusal, tell
from etiquette_lint.readers.opened import Opened, open_input
from etiquette_lint.readers.salvage import salvage, source_of
from etiquette_lint.readers.sharing import Share
from etiquette_lint.readers.whole import entries, is_pack, no_trap
from etiquette_lint.words.problems import problem

Reader = Callable[[Opened], Iterator[Loose | Problem]]

READERS: Mapping[str, Reader] = {
    "yaml": late("readers.yaml_", "read"),
    "json": late("readers.json_", "read"),
    "jsonl": late("readers.jsonl", "read"),
    "csv": late("readers.csv_", "read"),
}
"""Every format a log may be in, told by content first, by name second."""
_LOG = frozenset({"timeline", "timelines", "actions"})


def read(
    path: str | os.PathLike[str],
    *,
    timeline_file: str | os.PathLike[str] | None = None,
    stdin: BinaryIO | None = None,
    share: Share | None = None,
) -> Iterator[Loose | Problem]:
    """Return what a log holds, as it is reached; `-` is standard input.

    What a timeline file holds comes first: its zone, then its timelines. Of a log of JSON lines
    only a share is read, if one is given.
    """
    if timeline_file is not None:
        yield from read_timelines(timeline_file, stdin)
    yield from _guarded(
        os.fspath(path),
        stdin,
        lambda opened: READERS[tell(opened)](replace(opened, share=share)),
    )


def read_timelines(
    path: str | os.PathLike[str], stdin: BinaryIO | None = None
) -> Iterator[Loose | Problem]:
    """Return the zone and the timelines of a file, and nothing else that stands there."""
    yield from _guarded(os.fspath(path), stdin, _timelines)


def _guarded(file: str, stdin: BinaryIO | None, reader: Reader) -> Iterator[Loose | Problem]:
    """Read a file with whatever can go wrong on the way turned into problems."""
    try:
        with open_input(file, stdin) as opened:
            refused = refusal(opened)
            if refused is None:
                yield from reader(opened)
            else:
                yield refused
                yield from _lost(reader)
    except Unreadable as unreadable:
        yield from unreadable.problems
        yield from _lost(reader)
    except OSError:
        yield problem("file-unreadable", location=top(file), file=file)
        yield from _lost(reader)


def _lost(reader: Reader) -> Iterator[Loose]:
    """Return what stands for a timeline whose file could not be read."""
    if reader is _timelines:
        yield Loose("timeline", BROKEN)


def _timelines(opened: Opened) -> Iterator[Loose | Problem]:
    """Return the zone and the timelines of a file: a log's, or one timeline by itself."""
    notation: Any = _notation(tell(opened))
    if notation is None:
        raise Unreadable([problem("timeline-file-table", location=top(opened.file))])
    source = source_of(opened)
    try:
        document = notation.load(source, 0, None)
    except Unreadable as unreadable:
        items = list(salvage(source, unreadable.problems, notation.load, notation.find_parts))
        yield from (item for item in items if not _is_act(item))
        if not any(isinstance(item, Loose) and item.what == "timeline" for item in items):
            yield Loose("timeline", BROKEN)
    else:
        yield from _of_document(document)


def _notation(format: str) -> ModuleType | None:
    """Return what reads a document that is written in a format; of tables there is none."""
    name = {"yaml": "yaml_", "json": "json_", "jsonl": "json_"}.get(format)
    return import_module(f"etiquette_lint.readers.{name}") if name else None


def _of_document(document: Document) -> Iterator[Loose | Problem]:
    data = document.data
    if isinstance(data, dict) and not is_pack(data) and not _LOG & data.keys():
        yield Loose("timeline", data, (), document.within(()))
        return
    found = [item for item in entries(document, no_trap) if not _is_act(item)]
    yield from found
    if not any(isinstance(item, Loose) and item.what == "timeline" for item in found):
        if not any(isinstance(item, Problem) for item in found):
            yield problem("timeline-file-nothing", location=document.locate(()))
        yield Loose("timeline", BROKEN)


def _is_act(item: Loose | Problem) -> bool:
    return isinstance(item, Loose) and item.what == "action"
