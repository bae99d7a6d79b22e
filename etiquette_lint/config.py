"""The configuration file: where it is found, and what it says, each value with its place."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Literal

from etiquette_lint.errors import InputError, Location, Problem, pointer
from etiquette_lint.located import Document, Limits, Unreadable, decode, load_yaml
from etiquette_lint.located.text import MOST, top
from etiquette_lint.models.vocabulary import FAIL_ON, FORMATS, SHOW
from etiquette_lint.words.locales import is_tag
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

FILE = "etiquette-lint.yaml"
"""The name of the file that is looked for."""
LEVELS = ("off", "info", "warning", "error")
"""What a rule can be set to."""
LIMITS = Limits(size=1 << 20, nodes=5_000, depth=8)
_TOO_LARGE = frozenset({"file-too-large", "too-many-nodes"})
_SYNONYMS = {"lang": "locale", "language": "locale", "country": "region", "levels": "rules"}
_FOREIGN: Mapping[str, frozenset[str]] = {
    "config-is-a-pack": frozenset({"sources", "version"}),
    "config-is-a-log": frozenset({"actions", "timelines"}),
}
"""Keys that only other files have, and what is said of them."""


@dataclass(frozen=True, slots=True)
class Key:
    """A word of the file."""

    shape: Literal["text", "texts", "map"]
    meaning: str
    example: str
    names: Literal["nothing", "a file", "a pack"] = "nothing"
    """What its text names; a file is looked for from the folder of the configuration."""
    words: tuple[str, ...] = ()
    """All that its values can be; empty: more than can be listed."""
    needs_packs: bool = False
    """Whether only the packs at hand tell if it is right."""


KEYS: Mapping[str, Key] = {
    "pack": Key("texts", "The packs to judge by: names, or files.", "[hays]", "a pack"),
    "region": Key("text", "Judge by the bundled pack of this region.", "US"),
    "locale": Key("text", "The language of answers.", "zh-CN"),
    "format": Key("text", "How `check` and `ask` write their answers.", "json", words=FORMATS),
    "fail-on": Key("text", "From what on `check` exits with 1.", "warning", words=FAIL_ON),
    "show": Key("text", "All acts, or only those to think about.", "findings", words=SHOW),
    "timeline": Key(
        "text", "A file with interviews and people for logs that have none.", "acme.yaml", "a file"
    ),
    "assume": Key(
        "map",
        "What is so where a log does not say: fact to value, several values as a list.",
        "{post_topic: industry}",
        needs_packs=True,
    ),
    "ignore": Key("texts", "Rules to switch off.", "[hays/pushy-text]", needs_packs=True),
    "rules": Key(
        "map",
        "Rule to level: " + ", ".join(f"`{level}`" for level in LEVELS) + ".",
        "{hays/generic-comment: warning}",
        words=LEVELS,
        needs_packs=True,
    ),
}
"""All words of the file; a table of another feature is one row more."""


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


@dataclass(frozen=True, slots=True)
class Setting:
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
    try:
        document = load_yaml(decode(_bytes(file), file, limits=LIMITS), file, limits=LIMITS)
    except Unreadable as error:
        raise InputError([_of_config(one) for one in error.problems]) from None
    told = list(islice(_faults(document), MOST))
    if told:
        raise InputError(told)
    data = document.data if isinstance(document.data, dict) else {}
    return Config(file, {key: _setting(key, value, document) for key, value in data.items()})


def _bytes(file: str) -> bytes:
    """Return what a file holds, of more than is taken in one byte more.

    Raises: Unreadable.
    """
    try:
        if Path(file).is_dir():
            raise Unreadable([problem("config-not-a-file", location=top(file), file=file)])
        with Path(file).open("rb") as stream:
            return stream.read(LIMITS.size + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        code = "config-missing"
    except PermissionError:
        code = "file-not-permitted"
    except OSError:
        code = "file-unreadable"
    raise Unreadable([problem(code, location=top(file), file=file)])


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
    for key, value in data.items():
        if key in KEYS:
            yield from _faults_of(key, value, document)
        else:
            meant, place = near(key, KEYS, _SYNONYMS), document.locate((key,), key=True)
            options = ", ".join(KEYS)
            yield problem(
                "config-key-unknown", pointer([key]), place, key=key, near=meant, options=options
            )


def _faults_of(key: str, value: object, document: Document) -> Iterator[Problem]:
    example = f"{key}: {KEYS[key].example}"
    if not _fits(key, value):
        code = f"config-not-{KEYS[key].shape}"
        yield problem(code, pointer([key]), document.locate((key,)), key=key, example=example)
        return
    for entry in _entries(key, value, document):
        yield from _fault_of(entry, key)


def _fault_of(entry: Entry, key: str) -> Iterator[Problem]:
    words, text, called = KEYS[key].words, entry.text, entry.name or key
    place = (entry.path, entry.location)
    if not text.strip() or (KEYS[key].shape == "map" and not entry.name):
        yield problem("config-empty", *place, key=called, example=f"{key}: {KEYS[key].example}")
    elif words and text not in words:
        meant, options = near(text, words), ", ".join(words)
        yield problem(
            "choice-unknown", *place, option=called, value=text, near=meant, options=options
        )
    elif key == "locale" and not is_tag(text):
        yield problem("locale-invalid", *place, value=text)


def _fits(key: str, value: object) -> bool:
    shape = KEYS[key].shape
    if shape == "map":
        return isinstance(value, dict) and all(map(_is_value, value.values()))
    if shape == "texts" and isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str)


def _is_value(value: object) -> bool:
    parts = value if isinstance(value, list) else [value]
    return all(isinstance(one, str | bool | int) for one in parts)


def _setting(key: str, value: object, document: Document) -> Setting:
    entries = tuple(_entries(key, value, document))
    folder = os.path.dirname(document.source.file)  # noqa: PTH120
    if KEYS[key].names != "nothing":
        entries = tuple(replace(one, text=_named(key, one.text, folder)) for one in entries)
    return Setting(entries, document.locate((key,), key=True))


def _named(key: str, text: str, folder: str) -> str:
    """Return the file that is meant, as seen from the current folder; a pack's name as it is."""
    if KEYS[key].names == "a pack":
        from etiquette_lint.packs.library import is_path

        if not is_path(text):
            return text
    return text if folder == "" and text != "-" else os.path.join(folder or ".", text)  # noqa: PTH118


def _entries(key: str, value: object, document: Document) -> Iterator[Entry]:
    """Yield the values under a key, each as text."""
    if isinstance(value, dict):
        for name, part in value.items():
            path = (key, name)
            named = document.locate(path, key=True)
            yield Entry(_written(part), document.locate(path), pointer(path), name, named)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            path_ = (key, index)
            yield Entry(_written(part), document.locate(path_), pointer(path_))
    else:
        yield Entry(_written(value), document.locate((key,)), pointer([key]))


def _written(value: object) -> str:
    """Return a value as it would be typed: `true`, `24`, `interviewer,recruiter`."""
    if isinstance(value, list):
        return ",".join(map(_written, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
