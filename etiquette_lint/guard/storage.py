"""The file in which the guard remembers: made whole, opened by its owner alone, versioned."""

import contextlib
import os
import sqlite3
import stat
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from etiquette_lint.errors import InputError
from etiquette_lint.located.text import top
from etiquette_lint.words.problems import problem

APPLICATION = 0x65746C67
"""Marks the file as the guard's: `etlg`."""
VERSION = 1
_TABLES = """
CREATE TABLE calls (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  session TEXT NOT NULL,
  call TEXT NOT NULL,
  digest TEXT NOT NULL,
  tool TEXT NOT NULL,
  decision TEXT NOT NULL,
  outcome TEXT NOT NULL,
  rule TEXT
);
CREATE INDEX calls_by_call ON calls (session, call, digest);
CREATE TABLE acts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  call INTEGER NOT NULL REFERENCES calls (number) ON DELETE CASCADE,
  candidate TEXT NOT NULL,
  process TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL,
  action TEXT NOT NULL
);
CREATE INDEX acts_by_candidate ON acts (candidate, state);
CREATE INDEX acts_by_call ON acts (call);
"""
MIGRATIONS: Mapping[int, str] = {}
"""From each older version, what makes it one newer."""
_OWNER_ONLY, _FOLDER = 0o600, 0o700


def default_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Return where the guard remembers unless told otherwise: in the user's state folder."""
    given = environ.get("XDG_STATE_HOME", "")
    local = environ.get("LOCALAPPDATA", "")
    if os.path.isabs(given):  # noqa: PTH117 - a relative one is to be ignored
        state = Path(given)
    else:
        state = Path(local) if os.name == "nt" and local else Path.home() / ".local" / "state"
    return state / "etiquette-lint" / "guard.sqlite3"


@contextmanager
def connected(file: Path, wait: float) -> Iterator[sqlite3.Connection]:
    """Open the memory, made anew where there is none; wait so many seconds for others.

    Raises: InputError.
    """
    try:
        _prepare(file)
        with closing(_open(file, wait)) as connection:
            _check(connection, file)
            yield connection
    except sqlite3.Error as error:
        raise _refused(error, file) from None
    except (OSError, ValueError, RuntimeError):
        raise fault("guard-memory-unusable", file) from None


def fault(code: str, file: Path) -> InputError:
    """Return what is wrong with the memory, ready to be raised."""
    return InputError([problem(code, location=top(str(file)), file=str(file))])


def _prepare(file: Path) -> None:
    """See that there is a memory, and that nobody else can read it."""
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        _make(file)
        return
    if not stat.S_ISREG(mode):
        raise fault("guard-memory-foreign", file)
    if os.name == "posix" and stat.S_IMODE(mode) & ~_OWNER_ONLY:
        file.chmod(_OWNER_ONLY)


def _make(file: Path) -> None:
    """Make an empty memory in one step: two that make it at once end up with the same one."""
    if not file.parent.exists():
        file.parent.parent.mkdir(parents=True, exist_ok=True)
        file.parent.mkdir(mode=_FOLDER, exist_ok=True)
        file.parent.chmod(_FOLDER)
    import tempfile  # loads much, and is needed but once

    handle, name = tempfile.mkstemp(prefix=".guard.", suffix=".new", dir=file.parent)
    os.close(handle)
    fresh = Path(name)
    try:
        fresh.chmod(_OWNER_ONLY)
        with closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(f"BEGIN; {_TABLES} {_marks(VERSION)} COMMIT;")
        with contextlib.suppress(FileExistsError):
            os.link(fresh, file)  # unlike a rename it never replaces what somebody made meanwhile
    finally:
        for leftover in (fresh, *(Path(f"{fresh}{end}") for end in ("-wal", "-shm"))):
            leftover.unlink(missing_ok=True)


def _marks(version: int) -> str:
    return f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {version};"


def _open(file: Path, wait: float) -> sqlite3.Connection:
    """Open what is there; never make it: an empty file would have forgotten everything."""
    connection = sqlite3.connect(
        f"file:{quote(str(file.resolve()))}?mode=rw", uri=True, timeout=wait, isolation_level=None
    )
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    return connection


def _check(connection: sqlite3.Connection, file: Path) -> None:
    """Refuse what is not ours or newer than this; bring up to date what is older."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise fault("guard-memory-foreign", file)
    if version > VERSION:
        raise fault("guard-memory-newer", file)
    for older in range(version, VERSION):
        connection.executescript(
            f"BEGIN IMMEDIATE; {MIGRATIONS[older]} {_marks(older + 1)} COMMIT;"
        )


def _refused(error: sqlite3.Error, file: Path) -> InputError:
    name = getattr(error, "sqlite_errorname", "")
    code = next((code for start, code in _REFUSALS.items() if name.startswith(start)), "")
    return fault(code or "guard-memory-unusable", file)


_REFUSALS: Mapping[str, str] = {
    "SQLITE_BUSY": "guard-memory-locked",
    "SQLITE_LOCKED": "guard-memory-locked",
    "SQLITE_FULL": "guard-memory-full",
    "SQLITE_NOTADB": "guard-memory-foreign",
    "SQLITE_CORRUPT": "guard-memory-foreign",
}
