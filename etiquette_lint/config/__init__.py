"""The configuration file: where it is found, and what it says, each value with its place."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from etiquette_lint.config.keys import ALL, GUARD, KEYS, LEVELS, SECONDS, SECTION, Key
from etiquette_lint.errors import InputError, Location, Problem, pointer
from etiquette_lint.located import Document, Limits, Unreadable
from etiquette_lint.located.encoding import decode
from etiquette_lint.located.files import bytes_of
from etiquette_lint.located.text import MOST, top
from etiquette_lint.words.locales import is_tag
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

__all__ = ["ALL", "FILE", "GUARD", "KEYS", "LEVELS", "Config", "Entry", "Key", "nearest", "read"]

Steps = tuple[str | int, ...]
FILE = "etiquette-lint.yaml"
"""The name of the file that is looked for."""
LIMITS = Limits(size=1 << 20, nodes=5_000, depth=8)
_TOO_LARGE = frozenset({"file-too-large", "too-many-nodes"})
_SYNONYMS = {"lang": "locale", "language": "locale", "country": "region", "levels": "rules"}
_FOREIGN: Mapping[str, frozenset[str]] = {
    "config-is-a-pack": frozenset({"sources", "version"}),
    "config-is-a-log": frozenset({"actions", "timelines"}),
}
"""Keys that only other files have, and what is said of them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value, and where it stands."""

    text: str
    location: Location
    path: str
    name: str = ""
    """Its key in a map."""
    named: Location | None = None
    """Where that key stands."""


class Setting(NamedTuple):
    """What stands under a key of the file: one value, or several."""

    entries: tuple[Entry, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says; nothing where there is none."""

    file: str | None = None
    settings: Mapping[str, Setting] = field(default_factory=dict)

    def entries(self, key: str) -> tuple[Entry, ...]:
        """Return the values under a key."""
        return self.settings[key].entries if key in self.settings else ()


def nearest(beside: str | None = None) -> str | None:
    """Return the file in the folder of `beside`, else in the nearest one above that has it.

    Without `beside`, or for `-`, it is looked for from the current folder. It is named as seen
    from there where it lies in it, else whole. Raises: InputError, if what is there is no file.
    """
    try:
        here = Path.cwd()
    except OSError:  # the current folder is gone
        return None
    start = Path(os.path.normpath(here / ("." if beside in (None, "-") else str(beside))))
    folders = (start, *start.parents) if os.path.isdir(start) else start.parents  # noqa: PTH112
    found = next((one / FILE for one in folders if os.path.lexists(one / FILE)), None)
    if found is None:
        return None
    name = str(found.relative_to(here) if found.is_relative_to(here) else found)
    if not os.path.isfile(found):  # noqa: PTH113 - pathlib raises where a link may not be followed
        raise InputError([problem("config-not-a-file", location=top(name), file=name)])
    return name


def read(file: str) -> Config:
    """Return what a configuration file says.

    Raises: InputError, with all that is wrong in it.
    """
    from etiquette_lint.located.yaml_ import load_yaml  # most commands find no such file

    try:
        held = bytes_of(
            Path(file), file, LIMITS, missing="config-missing", folder="config-not-a-file"
        )
        document = load_yaml(decode(held, file, limits=LIMITS), file, limits=LIMITS)
    except Unreadable as error:
        raise InputError([_of_config(one) for one in error.problems]) from None
    told = list(islice(_faults(document), MOST))
    if told:
        raise InputError(told)
    data = document.data if isinstance(document.data, dict) else {}
    found = ((key, _setting(key, path, value, document)) for key, path, value in _keys(data))
    return Config(file, dict(found))


def _keys(data: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, ...], object]]:
    """Yield each key with the path to it; those of a section as `guard.timeline`."""
    for key, value in data.items():
        if key == SECTION and isinstance(value, dict):
            for name, part in value.items():
                yield f"{key}.{name}", (key, str(name)), part
        else:
            yield key, (key,), value


def _of_config(found: Problem) -> Problem:
    if found.code in _TOO_LARGE:
        return problem("config-too-large", found.path, found.location)
    return found


def _faults(document: Document) -> Iterator[Problem]:
    """Yield all that is wrong, as far as the file alone can tell."""
    data = document.data
    if data is None:
        return
    if not isinstance(data, dict):
        yield problem("config-not-a-map", location=document.locate(()))
        return
    foreign = next((code for code, keys in _FOREIGN.items() if keys & data.keys()), None)
    if foreign:
        yield problem(foreign, location=document.locate(()), file=document.source.file)
        return
    for key, path, value in _keys(data):
        if key in ALL:
            yield from _faults_of(key, path, value, document)
        else:
            yield _stranger(key, path, document)


def _stranger(key: str, path: tuple[str, ...], document: Document) -> Problem:
    """Say that a key is none, or that a section is no map."""
    if key == SECTION:
        example = f"{SECTION}: {{timeline: acme.yaml}}"
        place = document.locate(path)
        return problem("config-not-map", pointer(path), place, key=key, example=example)
    section = f"{SECTION}." if len(path) > 1 else ""
    known = [one.removeprefix(section) for one in (GUARD if section else (*KEYS, SECTION))]
    meant, place = near(path[-1], known, _SYNONYMS), document.locate(path, key=True)
    options = ", ".join(known)
    return problem("config-key-unknown", pointer(path), place, key=key, near=meant, options=options)


def _example(key: str) -> str:
    section, _, name = key.rpartition(".")
    example = f"{name}: {ALL[key].example}"
    return f"{section}: {{{example}}}" if section else example


def _faults_of(
    key: str, path: tuple[str, ...], value: object, document: Document
) -> Iterator[Problem]:
    if not _fits(key, value):
        code, place = f"config-not-{ALL[key].shape}", document.locate(path)
        yield problem(code, pointer(path), place, key=key, example=_example(key))
        return
    for entry in _entries(path, value, document):
        yield from _fault_of(entry, key)


def _fault_of(entry: Entry, key: str) -> Iterator[Problem]:
    words, text, called = ALL[key].words, entry.text, entry.name or key
    place, names = (entry.path, entry.location), ALL[key].names_of
    if not text.strip() or (ALL[key].shape == "map" and not entry.name):
        yield problem("config-empty", *place, key=called, example=_example(key))
    elif names and entry.name not in names:
        options = ", ".join(names)
        yield problem(
            "config-name-unknown",
            entry.path,
            entry.named or entry.location,
            key=key,
            value=entry.name,
            near=near(entry.name, names),
            options=options,
        )
    elif words and text not in words:
        meant, options = near(text, words), ", ".join(words)
        yield problem(
            "choice-unknown", *place, option=called, value=text, near=meant, options=options
        )
    elif key == "locale" and not is_tag(text):
        yield problem("locale-invalid", *place, value=text)


def _fits(key: str, value: object) -> bool:
    shape = ALL[key].shape
    if shape == "map":
        return isinstance(value, dict) and all(map(_is_value, value.values()))
    if shape == "seconds":
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return is_number and SECONDS[0] <= float(str(value)) <= SECONDS[1]
    if shape == "texts" and isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str)


def _is_value(value: object) -> bool:
    parts = value if isinstance(value, list) else [value]
    return all(isinstance(one, str | bool | int) for one in parts)


def _setting(key: str, path: tuple[str, ...], value: object, document: Document) -> Setting:
    entries = tuple(_entries(path, value, document))
    folder = os.path.dirname(document.source.file)  # noqa: PTH120
    if ALL[key].names != "nothing":
        entries = tuple(replace(one, text=_named(key, one.text, folder)) for one in entries)
    return Setting(entries, document.locate(path, key=True))


def _named(key: str, text: str, folder: str) -> str:
    """Return the file that is meant, as seen from the current folder; a pack's name as it is."""
    if ALL[key].names == "a pack":
        from etiquette_lint.packs.library import is_path

        if not is_path(text):
            return text
    return text if folder == "" and text != "-" else os.path.join(folder or ".", text)  # noqa: PTH118


def _entries(path: tuple[str, ...], value: object, document: Document) -> Iterator[Entry]:
    """Yield the values under a key, each as text."""
    if isinstance(value, dict):
        for name, part in value.items():
            inside: Steps = (*path, name)
            named = document.locate(inside, key=True)
            yield Entry(_written(part), document.locate(inside), pointer(inside), name, named)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            item: Steps = (*path, index)
            yield Entry(_written(part), document.locate(item), pointer(item))
    else:
        yield Entry(_written(value), document.locate(path), pointer(path))


def _written(value: object) -> str:
    """Return a value as it would be typed: `true`, `24`, `interviewer,recruiter`."""
    if isinstance(value, list):
        return ",".join(map(_written, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
