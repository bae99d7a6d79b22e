"""YAML that parses, but not to what was meant: for rooms that know which texts are sentences."""

import re

from etiquette_lint.errors import Location
from etiquette_lint.located.document import Document, Path

_CUT = re.compile(r"[ \t]+(#)[^\s#!]")
_COMMA = re.compile(r"\s*(,)")


def comment_cut(document: Document, path: Path) -> Location | None:
    """Return the `#` that cuts an unquoted text short, as in `I love #rust`.

    A `#` with a space after it is taken for a comment that was meant.
    """
    start, end = document.span(path)
    text = document.source.text
    if start == end or text[start] in "\"'|>":
        return None
    found = _CUT.match(text, end)
    return document.source.place(found.start(1)) if found else None


def comma_split(document: Document, path: Path) -> tuple[Location, str] | None:
    """Return the comma at which `[Wait, then connect.]` splits, and the text that was meant."""
    text = document.source.text
    start, _ = document.span(path)
    items = _items(document, path)
    if text[start : start + 1] != "[" or len(items) < 2:
        return None
    spans = [document.span((*path, number)) for number in range(len(items))]
    if any(text[first] in "\"'" for first, _ in spans if first < len(text)):
        return None
    if not _is_sentence(items):
        return None
    comma = _COMMA.match(text, spans[0][1])
    at = comma.start(1) if comma else spans[0][1]
    return document.source.place(at), ", ".join(items)


def _items(document: Document, path: Path) -> list[str]:
    node: object = document.data
    for step in path:
        node = node[step]  # type: ignore[index]
    if isinstance(node, list) and all(isinstance(item, str) for item in node):
        return node
    return []


def _is_sentence(items: list[str]) -> bool:
    """Say whether items read as one sentence: it starts once, or it ends once."""
    starts = items[0][:1].isupper() and all(item[:1].islower() for item in items[1:])
    ends = [item.endswith((".", "!", "?")) for item in items]
    spaced = any(" " in item for item in items)
    return spaced and (starts or (ends[-1] and not any(ends[:-1])))
