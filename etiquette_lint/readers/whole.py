"""A log that is one document: its zone, its timelines, its acts, and what else stands there."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal

from etiquette_lint.errors import Problem, pointer
from etiquette_lint.located import BROKEN, Document
from etiquette_lint.located.text import top
from etiquette_lint.loose import Loose, Path
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

KEYS: dict[str, Literal["timezone", "timeline", "action"]] = {
    "timezone": "timezone",
    "timeline": "timeline",
    "timelines": "timeline",
    "actions": "action",
}
"""What may stand in a log, in the order it is handed on, and what each holds."""
LISTS = ("timelines", "actions")
Trap = Callable[[Document, Path, object], Problem | None]
"""(document, path, data) of an act to what is wrong with the way it is written."""

_TIMELINE = frozenset({"company", "candidate", "interviews", "people", "milestones", "region"})
_SYNONYMS = {
    "acts": "actions",
    "action": "actions",
    "log": "actions",
    "entries": "actions",
    "events": "actions",
    "process": "timeline",
    "time_zone": "timezone",
    "tz": "timezone",
    "zone": "timezone",
}
_WIDE = re.compile(r"\s*([A-Za-z_][\w.-]*)\s*：\s*(.*)", re.DOTALL)


def no_trap(document: Document, path: Path, data: object) -> None:
    """Find nothing wrong."""


def is_pack(keys: object) -> bool:
    """Say whether these are the keys of a rule pack."""
    return isinstance(keys, dict | set) and "pack" in keys and bool({"rules", "format"} & set(keys))


def entries(document: Document, trap: Trap = no_trap) -> Iterator[Loose | Problem]:
    """Return what a document holds, or what it is if it is no log."""
    data = document.data
    other = _other(document)
    if other is not None or not isinstance(data, dict):
        if other is not None:
            yield other
        return
    yield from _strangers(document, data)
    for key in KEYS:
        if key in data:
            yield from under((key,), document, (key,), trap)


def under(
    path: Path, document: Document, inside: Path, trap: Trap = no_trap
) -> Iterator[Loose | Problem]:
    """Return the entries of one key of a log; `inside` is where it stands in the document."""
    key = path[0]
    data = value(document, inside)
    fault = _form(key, data)
    if fault:
        place = document.locate(inside)
        yield problem(fault, pointer(path), place, key=key)
        yield from broken(path)
    elif key not in LISTS:
        if data is not None:
            yield from one(path, document, inside, trap)
    elif isinstance(data, list):
        for number in range(len(data)):
            yield from one((*path, number), document, (*inside, number), trap)


def one(
    path: Path, document: Document, inside: Path, trap: Trap = no_trap
) -> Iterator[Loose | Problem]:
    """Return one entry, or what is wrong with the way it is written."""
    what = KEYS[str(path[0])]
    data = value(document, inside)
    fault = _wide_text(document, inside, data) or trap(document, inside, data)
    if fault is None:
        yield Loose(what, data, path, document.within(inside))
        return
    yield fault.at(fault.location, pointer(path))
    yield from broken(path)


def broken(path: Path) -> Iterator[Loose]:
    """Return what stands for an entry that could not be read."""
    what = KEYS.get(str(path[0]))
    if what == "timeline" or (what == "action" and len(path) > 1):
        yield Loose(what, BROKEN, path)


def stranger(key: str, document: Document, inside: Path) -> Problem:
    """Say that a log has no such key."""
    place = document.locate(inside, True)
    meant = near(key, KEYS, _SYNONYMS)
    options = ", ".join(KEYS)
    return problem("log-key-unknown", pointer((key,)), place, key=key, near=meant, options=options)


def pack_instead(file: str) -> Problem:
    """Say that a file is a rule pack."""
    return problem("file-is-a-pack", location=top(file), file=file)


def value(document: Document, path: Path) -> Any:
    """Return the part of a document that a path leads to."""
    data: Any = document.data
    for step in path:
        data = data[step]
    return data


def _other(document: Document) -> Problem | None:
    """Say what a document is if it is no log."""
    data, place = document.data, document.locate(())
    if isinstance(data, list):
        return problem("log-is-a-list", location=place)
    if data is None:
        return problem("file-empty", location=top(place.file))
    if not isinstance(data, dict):
        return _wide_text(document, (), data) or problem("log-not-a-map", location=place)
    if is_pack(data) and "actions" not in data:
        return pack_instead(place.file)
    if KEYS.keys() & data.keys() - {"timezone", "timeline"}:
        return None
    if "kind" in data and "actions" not in data:
        return problem("log-is-an-act", location=place)
    if "timeline" not in data and _TIMELINE & data.keys():
        return problem("log-is-a-timeline", location=place)
    return None


def _strangers(document: Document, data: dict[str, Any]) -> Iterator[Problem]:
    known = [key for key in data if key in KEYS]
    for key in data:
        if key not in KEYS:
            yield stranger(key, document, (key,))
    if "timeline" in data and "timelines" in data:
        yield problem("timelines-both", "/timelines", document.locate(("timelines",), True))
    if len(known) == len(data) and not set(known) - {"timezone"}:
        yield problem("log-nothing", location=document.locate(()))


def _form(key: str | int, data: object) -> str:
    """Return the code of the problem that the form of a key's value is."""
    if key == "timeline" and isinstance(data, list):
        return "timeline-is-a-list"
    if key in LISTS and not isinstance(data, list | None):
        return "log-list-expected"
    return ""


def _wide_text(document: Document, path: Path, data: object) -> Problem | None:
    """Tell an entry that is a text, because its colon is full-width."""
    found = _WIDE.match(data) if isinstance(data, str) else None
    if found is None:
        return None
    start, end = document.span(path)
    colon = document.source.text.find("：", start, end)
    place = document.source.place(colon if colon >= 0 else start)
    return problem("key-fullwidth-colon", location=place, field=found[1], rest=found[2])
