"""JSON to plain data, strictly: the standard library reads, the scan finds faults and places."""

import json
from typing import Any, Never

from etiquette_lint.errors import Location
from etiquette_lint.limits import DIGITS
from etiquette_lint.located.document import Document, Locate, Path
from etiquette_lint.located.json_places import json_place
from etiquette_lint.located.text import (
    LOG,
    SURROGATE,
    Limits,
    Source,
    Unreadable,
    line_start,
    too_large,
)


def _faults(source: Source, start: int, end: int, limits: Limits) -> Unreadable:
    """Return what is wrong with a text that could not be read."""
    from etiquette_lint.located.json_scan import scan  # most texts have no fault

    return Unreadable(scan(source, start, end, limits))


class _RefusedError(ValueError):
    """Something the scan will tell, with its place."""


def _pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(items)
    if len(data) != len(items):
        raise _RefusedError
    return data


def _integer(text: str) -> int:
    if len(text) > DIGITS and len(text.lstrip("-")) > DIGITS:
        raise _RefusedError
    return int(text)


def _fraction(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise _RefusedError
    return value


def _refuse(text: str) -> Never:
    raise _RefusedError


_DECODER = json.JSONDecoder(
    object_pairs_hook=_pairs, parse_int=_integer, parse_float=_fraction, parse_constant=_refuse
)


def load_json(text: str, file: str, *, limits: Limits = LOG) -> Document:
    """Return the document a JSON text holds; keys repeated, NaN and huge numbers are refused.

    Raises: Unreadable.
    """
    return read_json(Source(text, file), limits=limits)


def read_json(
    source: Source, start: int = 0, end: int | None = None, *, limits: Limits = LOG
) -> Document:
    """Return the document between two offsets of a text.

    Raises: Unreadable.
    """
    end = len(source.text) if end is None else end
    if end - start > limits.size:
        raise Unreadable([too_large(source.file, limits)])
    try:
        data = _decode(source.text[start:end], limits)
    except (ValueError, RecursionError):
        raise _faults(source, start, end, limits) from None
    return Document(data, source, json_place(source.text, start, end))


def load_json_line(text: str, file: str, line: int, *, limits: Limits = LOG) -> object:
    """Return what one line of a JSONL file says; `text` is that line.

    Raises: Unreadable.
    """
    try:
        return _decode(text, limits)
    except (ValueError, RecursionError):
        raise _faults(Source(text, file, line), 0, len(text), limits) from None


def locate_json_line(text: str, file: str, line: int, prefix: Path = ()) -> Locate:
    """Return where things stand in one line of a JSONL file; it is scanned when first asked.

    `prefix` leads to the entry within the line.
    """

    def locate(path: Path, key: bool = False) -> Location:
        if prefix or path:
            return read_json(Source(text, file, line)).locate(prefix + path, key)
        return line_start(text, file, line)

    return locate


def _decode(text: str, limits: Limits) -> object:
    """Return the data of a text, with its size checked.

    Raises: ValueError, RecursionError: the scan knows the reason and the place.
    """
    data: object = _DECODER.decode(text)
    if "\\u" in text and _has_surrogate(data):
        raise _RefusedError
    if not text.isascii() and SURROGATE.search(text):
        raise _RefusedError
    if text.count("[") + text.count("{") > limits.depth or len(text) > limits.nodes:
        _measure(data, limits)
    return data


def _levels(data: object) -> Any:
    """Return the data level by level: on each the maps and lists."""
    level = [data] if isinstance(data, dict | list) else []
    while level:
        yield level
        level = [part for node in level for part in _parts(node) if isinstance(part, dict | list)]


def _parts(node: Any) -> Any:
    return node.values() if isinstance(node, dict) else node


def _measure(data: object, limits: Limits) -> None:
    nodes = 1
    for depth, level in enumerate(_levels(data), 1):
        nodes += sum(len(node) * (1 + isinstance(node, dict)) for node in level)
        if depth > limits.depth or nodes > limits.nodes:
            raise _RefusedError


def _has_surrogate(data: object) -> bool:
    if isinstance(data, str):
        return SURROGATE.search(data) is not None
    return any(
        isinstance(text, str) and SURROGATE.search(text)
        for level in _levels(data)
        for node in level
        for text in (*node, *_parts(node))
    )
