"""The report as JSON, version 1: one line a verdict, so that a diff or a search finds it."""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from etiquette_lint.errors import JsonDict
from etiquette_lint.models.report import Report
from etiquette_lint.reporters.view import View

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ESCAPED = re.compile(r"[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_DELETE = "\x7f"
"""The one ASCII character among them."""
_STRICT = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
_DEEPEST = 64
_LONGEST_NUMBER = 10_000
"""In bits; Python refuses to write much longer ones in decimal."""
_LISTS = ("verdicts", "problems")


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the lines of one JSON object; the same keys whatever the view."""
    head = replace(report, verdicts=(), problems=()).to_dict() | {"summary": report.summary}
    yield "{"
    for key, value in head.items():
        if key not in _LISTS:
            yield f"{json.dumps(key)}: {dumps(value)},"
    yield from listed("verdicts", (verdict.to_dict() for verdict in report.verdicts), "],")
    yield from listed("problems", (one.to_dict(report.locale) for one in report.problems), "]")
    yield "}"


def listed(key: str, entries: Iterable[JsonDict], end: str) -> Iterator[str]:
    """Yield one key and its entries, one a line, each made when its line is asked for."""
    yield f"{json.dumps(key)}: ["
    line = ""
    for entry in entries:
        if line:
            yield line + ","
        line = dumps(entry)
    if line:
        yield line
    yield end


def dumps(value: object) -> str:
    """Write a value on one line, whatever is in its `meta`, safe to print anywhere.

    What JSON has no word for becomes its text; half a surrogate pair becomes U+FFFD.
    """
    try:
        text = _STRICT(value)
    except (TypeError, ValueError, RecursionError):
        text = json.dumps(plain(value), ensure_ascii=False)
    return _safe(text)


def indented(value: object) -> list[str]:
    """Return the lines of a value written for people to read, as safe to print."""
    return _safe(json.dumps(plain(value), ensure_ascii=False, indent=2)).split("\n")


def _safe(text: str) -> str:
    if text.isascii() and _DELETE not in text:
        return text
    return _ESCAPED.sub(_escape, _SURROGATE.sub("\ufffd", text))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def plain(value: object, depth: int = 0) -> Any:
    """Return a value made of what JSON has words for."""
    if depth > _DEEPEST:
        return "..."
    if isinstance(value, Mapping):
        return {_text(key): plain(entry, depth + 1) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry, depth + 1) for entry in value]
    if isinstance(value, set | frozenset):
        return sorted((plain(entry, depth + 1) for entry in value), key=dumps)
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int):
        return value if value.bit_length() <= _LONGEST_NUMBER else hex(value)
    if isinstance(value, float) and math.isfinite(value):
        return value
    return _text(value)


def _text(value: object) -> str:
    """Return the text of a value, of an object without one the name of its type."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date | time):
        return value.isoformat()
    mute = type(value).__str__ is object.__str__ and type(value).__repr__ is object.__repr__
    return type(value).__name__ if mute else str(value)
