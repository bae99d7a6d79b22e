"""How much is taken in of anything, from anybody: all limits, and what each protects from.

Whatever is over one is told as a problem that names it, and all else is read. The command takes
other limits from a variable, and from no file: a configuration lies beside a log, and may be of
the same stranger.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

MIB = 1 << 20

# Files
LOG_SIZE = 32 * MIB
LOG_NODES = 2_000_000
PACK_SIZE = 1 * MIB
PACK_NODES = 100_000
NESTING = 32
ALIASES = 100
DIGITS = 18
LINE = 1 * MIB
CELL = 131_072
HEAD = 1 << 16
TOLD = 100
TOLD_OF_PACK = 200
# What a log says
TEXT = 100_000
NAME = 1_000
REASON = 1_000
PEOPLE = 2_000
INTERVIEWS = 200
INTERVIEWERS = 200
MILESTONES = 200
IGNORES = 100
FIRST_YEAR, LAST_YEAR = 1900, 2199
# Rules
PATTERN = 2_000
TEXT_SECONDS = 0.05
LOG_SECONDS = 5.0
FREE_A_TEXT = 0.003
FREE_A_CHARACTER = 2e-6
STRIKES = 3
ROWS_KEPT = 4_096
FOLLOWED_FOR = 60
# Files of other programs
FOLDER_DEPTH = 8
FOLDER_FILES = 5_000
ZIP_DIRECTORY = 4 * MIB
ZIP_MEMBERS = 10_000
ZIP_RATIO = 200
ZIP_SMALL = 1 * MIB
ZIP_UNPACKED = 1 << 30
ZIP_GROWTH = 20
ZIP_SPARE = 64 * MIB
PREAMBLE = 20
TABLE_ROWS = 200_000
WORKBOOK = 16 * MIB
WORKBOOK_UNPACKED = 64 * MIB
SHEET_ROWS = 100_000
SHEET_COLUMNS = 256
SHEETS = 20
CALENDAR_PARTS = 50_000
EVENT_LINES = 1_000
EVENT_LINE = 1 << 15
EVENT_TIMES = 50
ZONES = 50
# Calls of an agent
EVENT = 64 * MIB
CALL_DEPTH = 30
CALL_NODES = 20_000
TAKEN = 200
SCRIPT = 1_000_000
# The command line
PIPED = 8 << 30
JOBS = 99

VARIABLE = "ETIQUETTE_LINT_LIMITS"
"""What the command takes other limits from: `LOG_SIZE=64000000 TEXT=200000`."""
_FIXED = frozenset({"year", "levels", "digits"})
"""Clocks, Python's stack and its numbers do not grow with a limit."""
_MOST = 10**15

Unit = Literal["bytes", "characters", "levels", "times", "seconds", "days", "digits", "year", ""]


class Limit(NamedTuple):
    """One limit; whoever keeps to it imports its value from here."""

    name: str
    unit: Unit
    """Empty: so many of what `of` says."""
    of: str
    against: str
    """What it protects from."""
    where: str
    """The module that keeps to it, below `etiquette_lint`."""
    code: str = ""
    """The problem that tells of it; empty where nothing is lost."""

    @property
    def value(self) -> float:
        """How much it is."""
        value: float = globals()[self.name]
        return value

    @property
    def can_change(self) -> bool:
        """Whether another value may be asked for."""
        return self.unit not in _FIXED


LIMITS = (
    Limit("LOG_SIZE", "bytes", "a log in YAML or JSON", "memory", "located.text", "file-too-large"),
    Limit("LOG_NODES", "", "values of such a log", "memory", "located.text", "too-many-nodes"),
    Limit("PACK_SIZE", "bytes", "a rule pack", "memory", "located.text", "file-too-large"),
    Limit("PACK_NODES", "", "values of a pack", "memory", "located.text", "too-many-nodes"),
    Limit("NESTING", "levels", "maps within lists", "the stack", "located.text", "too-deep"),
    Limit("ALIASES", "", "aliases of a YAML file", "memory", "located.text", "yaml-aliases"),
    Limit("DIGITS", "digits", "a number", "time", "located.json_scan", "json-number-long"),
    Limit("LINE", "bytes", "a line of JSONL or CSV", "memory", "readers.opened", "line-too-long"),
    Limit("CELL", "characters", "a cell of a table", "memory", "readers.rows", "cell-too-long"),
    Limit("HEAD", "bytes", "what tells a format", "waiting for a pipe", "readers.opened"),
    Limit("TOLD", "", "problems of a text", "an endless page", "located.text"),
    Limit(
        "TOLD_OF_PACK",
        "",
        "problems of a pack",
        "the same",
        "packs.schema.reading",
        "pack-too-many",
    ),
    Limit("TEXT", "characters", "the text of an act", "time", "models.fields", "text-too-long"),
    Limit("NAME", "characters", "a name, an id", "memory", "models.fields", "text-too-long"),
    Limit(
        "REASON",
        "characters",
        "the reason of an ignore",
        "memory",
        "models.action",
        "text-too-long",
    ),
    Limit("PEOPLE", "", "people of a process", "time an act", "models.timeline", "list-too-long"),
    Limit(
        "INTERVIEWS",
        "",
        "interviews of a process",
        "time an act",
        "models.timeline",
        "list-too-long",
    ),
    Limit(
        "INTERVIEWERS",
        "",
        "people in an interview",
        "time an act",
        "models.timeline",
        "list-too-long",
    ),
    Limit(
        "MILESTONES",
        "",
        "milestones of a process",
        "time an act",
        "models.timeline",
        "list-too-long",
    ),
    Limit("IGNORES", "", "ignores of an act", "time an act", "models.action", "list-too-long"),
    Limit("FIRST_YEAR", "year", "any time", "clocks that fail", "times", "time-out-of-range"),
    Limit("LAST_YEAR", "year", "any time", "clocks that fail", "times", "time-out-of-range"),
    Limit(
        "PATTERN", "characters", "a pattern", "time", "packs.schema.measures", "pack-pattern-long"
    ),
    Limit(
        "TEXT_SECONDS",
        "seconds",
        "a pattern in a text",
        "patterns that never end",
        "texts.patterns",
    ),
    Limit(
        "LOG_SECONDS", "seconds", "slow patterns in a log", "the same, many times", "texts.budget"
    ),
    Limit("FREE_A_TEXT", "seconds", "all patterns in a text", "many quick ones", "texts.budget"),
    Limit("FREE_A_CHARACTER", "seconds", "the same, besides", "many quick ones", "texts.budget"),
    Limit("STRIKES", "times", "a pattern that takes too long", "the same pattern", "texts.budget"),
    Limit("ROWS_KEPT", "", "rows of a decision table", "memory", "packs.table"),
    Limit("FOLLOWED_FOR", "days", "an hour that recurs", "an endless search", "facts.changing"),
    Limit("FOLDER_DEPTH", "levels", "folders", "loops", "sources.walk", "folder-too-deep"),
    Limit("FOLDER_FILES", "", "files of a folder", "time", "sources.walk", "folder-too-many"),
    Limit(
        "ZIP_DIRECTORY", "bytes", "the list of a zip", "memory", "sources.archive", "zip-too-many"
    ),
    Limit("ZIP_MEMBERS", "", "files of a zip", "time", "sources.archive", "zip-too-many"),
    Limit("ZIP_RATIO", "times", "growth of a member", "zip bombs", "sources.archive", "zip-bomb"),
    Limit(
        "ZIP_SMALL",
        "bytes",
        "a member that may grow more",
        "zip bombs",
        "sources.archive",
        "zip-bomb",
    ),
    Limit(
        "ZIP_UNPACKED",
        "bytes",
        "all read out of a zip",
        "zip bombs",
        "sources.archive",
        "zip-too-large",
    ),
    Limit(
        "ZIP_GROWTH", "times", "growth of a zip", "zip bombs", "sources.archive", "zip-too-large"
    ),
    Limit(
        "ZIP_SPARE", "bytes", "read out of any zip", "zip bombs", "sources.archive", "zip-too-large"
    ),
    Limit("PREAMBLE", "", "lines before a header", "time", "sources.table"),
    Limit("TABLE_ROWS", "", "rows of a table", "memory", "sources.table", "table-too-long"),
    Limit("WORKBOOK", "bytes", "a workbook", "memory", "sources.workbook", "workbook-too-large"),
    Limit(
        "WORKBOOK_UNPACKED",
        "bytes",
        "its parts",
        "zip bombs",
        "sources.workbook",
        "workbook-too-large",
    ),
    Limit("SHEET_ROWS", "", "rows of a sheet", "time", "sources.workbook", "table-too-long"),
    Limit("SHEET_COLUMNS", "", "columns of a sheet", "memory", "sources.workbook"),
    Limit("SHEETS", "", "sheets looked at", "time", "sources.workbook"),
    Limit(
        "CALENDAR_PARTS",
        "",
        "events of a calendar",
        "memory",
        "sources.calendars.scan",
        "calendar-too-many",
    ),
    Limit(
        "EVENT_LINES",
        "",
        "lines of an event",
        "memory",
        "sources.calendars.scan",
        "event-has-too-many-lines",
    ),
    Limit(
        "EVENT_LINE",
        "bytes",
        "a line of an event",
        "memory",
        "sources.calendars.lines",
        "event-too-large",
    ),
    Limit(
        "EVENT_TIMES",
        "",
        "times of an event",
        "rules that never end",
        "sources.calendars.recurring",
    ),
    Limit("ZONES", "", "zones a calendar describes", "time", "sources.calendars.zones"),
    Limit("EVENT", "bytes", "an event of a hook", "memory", "guard.forms"),
    Limit("CALL_DEPTH", "levels", "arguments of a call", "time", "guard.reading"),
    Limit("CALL_NODES", "", "values of a call", "time", "guard.reading"),
    Limit("TAKEN", "", "acts and people of a call", "time", "guard.arguments"),
    Limit("SCRIPT", "characters", "a script in a call", "time", "guard.reading"),
    Limit("PIPED", "bytes", "what comes by a pipe", "a full disk", "cli.spool", "stdin-endless"),
    Limit(
        "JOBS",
        "",
        "processes of `--jobs`",
        "a machine that stands still",
        "cli.options",
        "jobs-invalid",
    ),
)


class OddLimitError(ValueError):
    """What is no limit that can be changed, or no value of one; its text is what was written."""


def asked(text: str) -> dict[str, float]:
    """Return the limits that a text states. Raises: OddLimitError."""
    known = {one.name: one for one in LIMITS if one.can_change}
    found: dict[str, float] = {}
    for part in text.replace(",", " ").split():
        name, _, value = part.partition("=")
        number = _number(value, known[name].unit) if name in known else None
        if number is None:
            raise OddLimitError(part)
        found[name] = number
    return found


def change(values: Mapping[str, float]) -> None:
    """Let other limits hold, before whoever keeps to them is loaded."""
    globals().update(values)


def _number(text: str, unit: Unit) -> float | None:
    try:
        value = float(text) if unit == "seconds" else int(text)
    except ValueError:
        return None
    return value if 0 < value <= _MOST else None
