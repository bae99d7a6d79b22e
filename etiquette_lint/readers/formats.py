"""Which format a file is in: told by its first bytes, and where they leave it open by its name."""

import json
import re
from pathlib import PurePath

from etiquette_lint.errors import Problem
from etiquette_lint.limits import HEAD
from etiquette_lint.located.encoding import foreign, is_utf8
from etiquette_lint.located.text import top
from etiquette_lint.readers.columns import is_header
from etiquette_lint.readers.opened import Opened
from etiquette_lint.words.problems import problem

_SUFFIXES = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
}
LINES = frozenset({"jsonl", "csv"})
"""The formats that are read line by line."""
_OF_LINES = frozenset({"nul-byte", "encoding-foreign"})
"""What may be wrong with one line of many."""
_WHOLE = frozenset({"actions", "timelines", "pack", "rules"})
"""Keys of a file that is one document, however few lines it has."""
_ONE_LINE = re.compile(r'"(?:actions|timelines|pack)"\s*:')
_YAML = re.compile(r"[\w.-]+ *[:：]( |$)|#|---|- |%YAML")


def refusal(opened: Opened) -> Problem | None:
    """Say what a file is that no reader could make anything of."""
    found = foreign(opened.head, opened.file)
    if found and found.code in _OF_LINES and tell(opened) in LINES and _is_sound(opened.head):
        return None
    text = _text(opened).lstrip()
    if found or text[:15].upper() == "BEGIN:VCALENDAR":
        return found or problem("file-is-a-calendar", location=top(opened.file), file=opened.file)
    if text or len(opened.head) >= HEAD:
        return None
    return problem("file-empty", location=top(opened.file))


def _is_sound(head: bytes) -> bool:
    """Say whether most lines are text: those that are not are told one by one."""
    lines = [line for line in head.splitlines() if line.strip()]
    sound = sum(b"\0" not in line and is_utf8(line) for line in lines)
    return 2 * sound > len(lines)


def tell(opened: Opened) -> str:
    """Return the name of a file's format."""
    named = _SUFFIXES.get(PurePath(opened.file).suffix.lower(), "")
    text = _text(opened).lstrip()
    line = text.splitlines()[0].strip() if text else ""
    if text[:1] in ("{", "["):
        return _bracketed(text, line, named)
    if is_header(line):
        return "csv"
    if named and not _YAML.match(line):
        return named
    return "csv" if _is_table(line) and not _YAML.match(line) else "yaml"


def _text(opened: Opened) -> str:
    return opened.head.decode(errors="replace").removeprefix("\ufeff")


def _bracketed(text: str, line: str, named: str) -> str:
    """Tell JSON, JSONL and YAML in brackets."""
    keys = _keys(line)
    if keys is not None and named != "csv":
        return "json" if named != "jsonl" and (not keys or keys & _WHOLE) else "jsonl"
    if named in ("json", "jsonl", "yaml"):
        return named
    if line.startswith('{"') and line.endswith("}") and not _ONE_LINE.search(line):
        return "jsonl"
    return "json" if text[1:].lstrip()[:1] in ("", '"', "'", "{", "}", "[", "]") else "yaml"


def _keys(line: str) -> frozenset[str] | None:
    """Return the keys of a line that is one JSON object."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return frozenset(data) if isinstance(data, dict) else None


def _is_table(line: str) -> bool:
    return ": " not in line and any(line.count(mark) >= 2 for mark in ",;\t")
