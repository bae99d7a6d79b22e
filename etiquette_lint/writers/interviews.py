"""One more interview in a file, put where it belongs; every other character is kept."""

import json
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from etiquette_lint.errors import JsonDict
from etiquette_lint.located import Document, Path, Unreadable
from etiquette_lint.located.encoding import decode
from etiquette_lint.located.json_ import read_json
from etiquette_lint.located.text import Source, top
from etiquette_lint.located.yaml_ import read_yaml
from etiquette_lint.readers.formats import tell
from etiquette_lint.words.problems import problem
from etiquette_lint.writers.cuts import break_of, end_of, offset, opened, value_of
from etiquette_lint.writers.scalars import flow

_BOM = b"\xef\xbb\xbf"
_READ = {"yaml": read_yaml, "json": read_json, "jsonl": read_json}
"""A timeline on one line reads as JSON lines; several lines of such are no one document."""


def with_interview(data: bytes, file: str, process: str, interview: JsonDict) -> bytes:
    """Return the bytes of a file with one more interview in a process.

    Raises: Unreadable, where there is no safe place for it.
    """
    read = _READ.get(tell(opened(data, file)))
    source = Source(decode(data, file), file)
    try:
        document = read(source) if read is not None else None
    except Unreadable:
        document = None
    if document is None:
        raise _unplaced(file)
    base = _base(document.data, process)
    if base is None:
        raise _unplaced(file)
    at, new = _piece(document, base, interview)
    text = source.text[:at] + new + source.text[at:]
    if not _says(read, text, file, _expected(document.data, base, interview)):
        raise _unplaced(file)
    return _BOM * data.startswith(_BOM) + text.encode()


def _says(read: Any, text: str, file: str, wanted: object) -> bool:
    try:
        return bool(read(Source(text, file)).data == wanted)
    except Unreadable:
        return False


def _base(data: Any, process: str) -> Path | None:
    """Return where a process stands in a file: a log's, or one timeline by itself."""
    if not isinstance(data, dict):
        return None
    places: list[Path] = [("timelines", n) for n, _ in enumerate(data.get("timelines") or ())]
    places += [("timeline",)] if "timeline" in data else []
    places += [()] if not places else []
    return next((one for one in places if _id(value_of(data, one)) == process), None)


def _id(timeline: object) -> object:
    return timeline.get("id") if isinstance(timeline, Mapping) else None


def _expected(data: Any, base: Path, interview: JsonDict) -> object:
    wanted = deepcopy(data)
    timeline = value_of(wanted, base)
    timeline["interviews"] = [*(timeline.get("interviews") or ()), dict(interview)]
    return wanted


def _piece(document: Document, base: Path, interview: JsonDict) -> tuple[int, str]:
    """Return the offset at which to add what."""
    path = (*base, "interviews")
    timeline = value_of(document.data, base)
    listed = timeline.get("interviews")
    text, start = document.source.text, document.span(path)[0]
    item = _item(document, interview)
    if listed:
        last = end_of(document, (*path, len(listed) - 1))
        if text[start] == "[":
            return last, f", {item}"
        return _below(document, last, f"{' ' * _column(document, start)}- {item}")
    if listed is not None:
        return start + 1, item
    return _first(document, base, item, is_there="interviews" in timeline)


def _first(document: Document, base: Path, item: str, *, is_there: bool) -> tuple[int, str]:
    """Return where the first interview of a process goes, its key before it if need be."""
    end = end_of(document, base)
    if document.source.text[document.span(base)[0]] == "{":
        quote = '"' if _is_json(document) else ""
        return end - 1, f", {quote}interviews{quote}: [{item}]"
    keys = list(value_of(document.data, base))
    key = offset(document.source, document.locate((*base, keys[0]), True))
    indent = " " * _column(document, key)
    line = f"{indent}  - {item}"
    if not is_there:
        line = f"{indent}interviews:{break_of(document.source)}{line}"
        return _below(document, end, line)
    place = document.locate((*base, "interviews"), True)
    return _below(document, offset(document.source, place) + place.width, line)


def _below(document: Document, at: int, line: str) -> tuple[int, str]:
    """Return the end of the line that holds an offset, and one line more."""
    source = document.source
    return source.bounds(source.row(max(0, at - 1)))[1], break_of(source) + line


def _column(document: Document, at: int) -> int:
    return at - document.source.bounds(document.source.row(at))[0]


def _is_json(document: Document) -> bool:
    return tell(opened(document.source.text.encode(), document.source.file)) != "yaml"


def _item(document: Document, interview: JsonDict) -> str:
    """Return an interview on one line: in YAML bare where that can be, in JSON as JSON has it."""
    if _is_json(document):
        return json.dumps(interview, ensure_ascii=False)
    return flow(interview)


def _unplaced(file: str) -> Unreadable:
    return Unreadable([problem("interview-not-placed", location=top(file), file=file)])
