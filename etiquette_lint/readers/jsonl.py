"""Logs in JSONL: a line is an act, a timeline or the zone; a million of them are streamed."""

from collections.abc import Iterator
from functools import partial
from typing import Any, Literal

from etiquette_lint.errors import Location, Problem, pointer
from etiquette_lint.limits import LINE
from etiquette_lint.located import BROKEN, Unreadable, load_json_line, locate_json_line
from etiquette_lint.located.encoding import bad_byte
from etiquette_lint.loose import Loose, Path
from etiquette_lint.readers.opened import Opened
from etiquette_lint.readers.quick import read_act
from etiquette_lint.readers.sharing import Share
from etiquette_lint.words.problems import problem

_SETTINGS: dict[str, Literal["timezone", "timeline"]] = {
    "timezone": "timezone",
    "timeline": "timeline",
}
"""What a line may hold that is no act, in the order it is handed on."""
_BOM = b"\xef\xbb\xbf"


def read(opened: Opened, share: Share | None = None) -> Iterator[Loose | Problem]:
    """Return what each line says, and a problem for each that says nothing.

    Lines that are none of one's share are not read.
    """
    for number, line in _numbered(opened.lines()):
        left = share.left(line) if share else None
        if left is not None:
            yield left
            continue
        act = read_act(line)
        if act is not None:
            yield Loose("action", act, (number,), partial(_locate, line, opened.file, number))
            continue
        if line.isspace() or not line:
            continue
        try:
            text = _text(line, opened.file, number)
            data = load_json_line(text, opened.file, number)
        except Unreadable as unreadable:
            yield from _broken(unreadable, line, number)
        else:
            if isinstance(data, dict) and "kind" in data:
                place_of = locate_json_line(text, opened.file, number)
                yield Loose("action", data, (number,), place_of)
            else:
                yield from _others(data, text, opened.file, number)


def _locate(line: bytes, file: str, number: int, path: Path, key: bool = False) -> Location | None:
    """Return where a part of an act stands that was read the quick way."""
    return locate_json_line(line.decode().rstrip("\r\n"), file, number)(path, key)


def _numbered(lines: Iterator[bytes]) -> Iterator[tuple[int, bytes]]:
    """Return lines with their numbers; a lone return within one counts, as it does in editors."""
    number = 1
    for raw in lines:
        yield number, raw.removeprefix(_BOM) if number == 1 else raw
        number += 1
        if b"\r" in raw:
            number += raw.count(b"\r") - raw.count(b"\r\n")


def _text(line: bytes, file: str, number: int) -> str:
    if len(line) > LINE and not line.endswith(b"\n"):
        place = Location(file, number, 1)
        raise Unreadable([problem("line-too-long", location=place, limit=LINE >> 20)])
    try:
        return line.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise Unreadable([bad_byte(line, error.start, file, number)]) from None


def _broken(unreadable: Unreadable, line: bytes, number: int) -> Iterator[Loose | Problem]:
    for told in unreadable.problems:
        yield told.at(told.location, pointer((number,)) + told.path)
    about = line[:100].replace(b" ", b"")
    what = "timeline" if about.startswith(b'{"timeline":{') else "action"
    yield Loose("timeline" if what == "timeline" else "action", BROKEN, (number,))


def _others(data: Any, text: str, file: str, number: int) -> Iterator[Loose | Problem]:
    """Return what a line that is no ordinary act holds."""
    keys = data.keys() if isinstance(data, dict) else frozenset()
    whole = next((key for key in ("actions", "timelines") if key in keys), "")
    if whole:
        place = locate_json_line(text, file, number)((whole,), True)
        yield problem("line-is-a-log", pointer((number, whole)), place, key=whole)
    elif keys and keys <= _SETTINGS.keys():
        for key, what in _SETTINGS.items():
            if key in keys:
                place_of = locate_json_line(text, file, number, (key,))
                yield Loose(what, data[key], (number, key), place_of)
    else:
        yield Loose("action", data, (number,), locate_json_line(text, file, number))
