"""What agents asked for, what they were told, and what they did: kept from one call to the next."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.storage import connected

State = Literal["pending", "asked", "denied", "done", "failed"]
COUNTS = ("pending", "done")
"""States of acts that are history: done, or allowed and not known to have failed."""
_KEPT_OUT = frozenset({"text", "sent_by"})
"""Fields that are not remembered: what was written is nobody's business."""


class Key(NamedTuple):
    """Which call it was: who made it, what its harness calls it, what it was."""

    session: str
    call: str
    """Empty where the harness has no name for it."""
    digest: str


@dataclass(frozen=True, slots=True)
class Told:
    """What was answered to a call."""

    at: str
    tool: str
    decision: str
    outcome: str
    rule: str | None = None


class New(NamedTuple):
    """One act to be remembered."""

    candidate: str
    process: str
    """Id of the timeline it was judged in; empty where there was none."""
    fields: JsonDict
    """As an entry of a native log."""


class Remembered(NamedTuple):
    """One act, and what became of it."""

    number: int
    candidate: str
    process: str
    """Id of the timeline it was judged in; empty where there was none."""
    at: str
    state: State
    action: JsonDict
    """As an entry of a native log, without the words that were written."""

    @property
    def id(self) -> str:
        """What the act is called in a log."""
        return f"guard-{self.number}"


class Row(NamedTuple):
    """One call of the log: when, what was answered, and its acts."""

    told: Told
    acts: tuple[Remembered, ...]


def digest(tool: str, arguments: Mapping[str, Any]) -> str:
    """Return what tells a call from all others: the same for the same tool and arguments."""
    written = json.dumps([tool, arguments], ensure_ascii=True, sort_keys=True, default=str)
    return sha256(written.encode()).hexdigest()


class Book:
    """The memory within one transaction, while nobody else writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def history(self, candidates: Iterable[str], but: int | None = None) -> list[Remembered]:
        """Return the acts of candidates that count, in the order they came; not those of a call."""
        wanted = tuple(dict.fromkeys(candidates))
        found = self._acts(
            f"state IN {_holes(COUNTS)} AND candidate IN {_holes(wanted)} AND call IS NOT ?",
            (*COUNTS, *wanted, but),
        )
        return [act for _, act in found]

    def repeated(self, key: Key) -> int | None:
        """Return the number of the same call, asked about before and not known to be over."""
        return self._last_open(key) if key.call else None

    def drop(self, number: int) -> None:
        """Forget a call, for its new answer stands in its place."""
        self._connection.execute("DELETE FROM calls WHERE number = ?", (number,))

    def keep(self, key: Key, told: Told, acts: Iterable[New], state: State) -> None:
        """Write down a call, its answer, and its acts."""
        call = self._connection.execute(
            "INSERT INTO calls (session, call, digest, at, tool, decision, outcome, rule)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*_named(key), told.at, told.tool, told.decision, told.outcome, told.rule),
        ).lastrowid
        self._connection.executemany(
            "INSERT INTO acts (call, candidate, process, at, state, action)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (call, act.candidate, act.process, told.at, state, _written(act.fields))
                for act in acts
            ],
        )

    def settle(self, key: Key, state: State) -> bool:
        """Say what became of a call's acts; return whether any are known.

        What is known to be done stays done.
        """
        number = self._last(key) if key.call else self._last_open(key)
        told = "state = CASE state WHEN 'done' THEN state ELSE ? END"
        found = self._connection.execute(f"UPDATE acts SET {told} WHERE call IS ?", (state, number))
        return found.rowcount > 0

    def rows(self) -> list[Row]:
        """Return all calls with their acts, in the order they came."""
        acts: dict[int, list[Remembered]] = {}
        for call, act in self._acts("1"):
            acts.setdefault(call, []).append(act)
        found = self._connection.execute(
            "SELECT number, at, tool, decision, outcome, rule FROM calls ORDER BY number"
        )
        return [Row(Told(*told), tuple(acts.get(number, ()))) for number, *told in found]

    def forget(self, before: str | None = None, process: str | None = None) -> int:
        """Forget what was before an instant, or of one process, or both; else everything.

        Return how many calls are gone.
        """
        given = {"at < ?": before, "process = ?": process}
        where = " AND ".join(clause for clause, value in given.items() if value is not None)
        values = tuple(value for value in given.values() if value is not None)
        empty = "number NOT IN (SELECT call FROM acts)"
        had = self._connection.execute(
            f"SELECT DISTINCT call FROM acts WHERE {where or '1'}", values
        ).fetchall()
        self._connection.execute(f"DELETE FROM acts WHERE {where or '1'}", values)
        gone = self._connection.executemany(
            f"DELETE FROM calls WHERE number = ? AND {empty}", had
        ).rowcount
        if process is None:
            gone += self._connection.execute(
                f"DELETE FROM calls WHERE {where or '1'} AND {empty}", values
            ).rowcount
        return max(gone, 0)

    def _last(self, key: Key, where: str = "1") -> int | None:
        found = self._connection.execute(
            "SELECT max(number) FROM calls"
            f" WHERE session = ? AND call = ? AND digest = ? AND {where}",
            _named(key),
        )
        number: int | None = found.fetchone()[0]
        return number

    def _last_open(self, key: Key) -> int | None:
        return self._last(
            key, "number IN (SELECT call FROM acts WHERE state IN ('pending', 'asked'))"
        )

    def _acts(self, where: str, values: Sequence[object] = ()) -> list[tuple[int, Remembered]]:
        found = self._connection.execute(
            "SELECT call, number, candidate, process, at, state, action FROM acts"
            f" WHERE {where} ORDER BY number",
            tuple(values),
        )
        return [
            (call, Remembered(number, candidate, process, at, state, json.loads(action)))
            for call, number, candidate, process, at, state, action in found
        ]


@contextmanager
def writing(file: Path, wait: float) -> Iterator[Book]:
    """Open the memory for reading and writing in one step; others wait until it is over.

    What was written stands on the disk when this ends, and nothing of it if anything is raised.
    Raises: InputError.
    """
    with connected(file, wait) as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield Book(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def reading(file: Path, wait: float) -> Iterator[Book]:
    """Open the memory as it is at one moment.

    Raises: InputError.
    """
    with connected(file, wait) as connection:
        connection.execute("BEGIN")
        yield Book(connection)


def _named(key: Key) -> tuple[str, str, str]:
    return key.session, key.call, key.digest


def _written(fields: JsonDict) -> str:
    kept = {name: value for name, value in fields.items() if name not in _KEPT_OUT}
    return json.dumps(kept)


def _holes(values: Sequence[object]) -> str:
    """Return as many placeholders as there are values."""
    return f"({', '.join('?' * len(values))})"
