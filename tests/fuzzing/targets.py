"""Every target: what takes any bytes and raises where a law is broken, and where it begins."""

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from zipped import zipped

from . import exports, hooks, logs, texts

CORPUS = Path(__file__).parent / "corpus"
Run = Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Target:
    """What takes any bytes, and words that are of some use to it."""

    run: Run
    words: tuple[str, ...] = ()
    longest: int = 4096
    """Of what is tried, in bytes."""


_YAML = ("- ", ": ", "{", "[", "&a ", "*a", "!!", "|\n", "'", "<<: ", "? ", "---\n", "# ", "\t")
_LOG = ("timeline", "actions", "people", "interviews", "kind", "at", "to", "ignore", "post", "meta")
_VALUES = ("2026-11-28 09:00", "9999-12-31", "0001-01-01T00:00Z", "Asia/Shanghai", "comment")
_JSON = ('"', "{", "[", "null", "1e400", "\\ud800", "\\u0000", '":', '"a": 1, ', "NaN")
_TABLE = (",", ";", '"', '""', "\n", "|", "\t", "2026-11-28", "11/28/26, 9:00 AM", "\ufeff")
_PACK = ("rules", "when", "unless", "count", "text", "examples", "extends", "phrases", "matches")
_EVENT = ("BEGIN:VEVENT\n", "END:VEVENT\n", "EXDATE:", "RECURRENCE-ID:", "DURATION:", "\n ")
_RECURS = ("RRULE:FREQ=", "BYSETPOS=", "COUNT=", "UNTIL=", "INTERVAL=", "TZID=", ";VALUE=DATE:")
_HOSTILE = ("::error::", "\x1b[31m", "\u2028", "</script>", "](https://", "`", "|", "{0}", "%0A")

TARGETS: Mapping[str, Target] = {
    "yaml": Target(logs.yaml, (*_YAML, *_LOG, *_VALUES)),
    "json": Target(logs.json, (*_JSON, *_LOG, *_VALUES)),
    "jsonl": Target(logs.jsonl, (*_JSON, *_LOG, *_VALUES, "\n")),
    "csv": Target(logs.csv, (*_TABLE, *_LOG, *_VALUES)),
    "pack": Target(logs.pack, (*_YAML, *_PACK)),
    "tools": Target(logs.tools, (*_YAML, "tools", "kind", "each", "forward", "ask", "platform")),
    "config": Target(logs.config, (*_YAML, "guard", "rules", "assume", "packs", "locale")),
    "linkedin": Target(exports.linkedin, _TABLE),
    "calendar": Target(exports.calendar, (*_EVENT, *_RECURS)),
    "tracker": Target(exports.tracker, _TABLE),
    "markdown": Target(exports.markdown, (*_TABLE, "---", "| ")),
    "workbook": Target(exports.workbook, ("<c ", 't="d"', 't="s"', "<v>", "1e400", "</row>"), 8192),
    "archive": Target(exports.archive, ("\x1e", "\x1f", "../", "PK\x03\x04", ".csv"), 8192),
    "fix": Target(logs.fix, (*_YAML, *_JSON, *_TABLE, *_LOG, *_VALUES)),
    "report": Target(texts.report, (*_HOSTILE, texts.PIECE)),
    "command": Target(texts.command, (*_HOSTILE, texts.PIECE)),
    "ask": Target(hooks.ask, ("+3d", "-1h", "now", "none", "undated", "\x1f", *_VALUES, *_HOSTILE)),
    "plan": Target(hooks.plan, (*_JSON, *_LOG, *_VALUES)),
    "guard": Target(hooks.event, (*_JSON, "mcp__linkedin__", "tool_input", "arguments", "event")),
}


def seeds(name: str) -> dict[str, bytes]:
    """Return what a target begins with, by name."""
    found = {file.name: file.read_bytes() for file in sorted((CORPUS / name).iterdir())}
    if name == "archive":
        return {**found, "a zip": zipped({"Connections.csv": "a,b\n"}, zipfile.ZIP_STORED)}
    return found
