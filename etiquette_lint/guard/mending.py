"""Planned acts that offend, moved to when they are fine or taken out: the laws of a correction.

Acts are settled in time order. A later act never changes an earlier verdict, so what is settled
stays as it is; an act that is moved goes later, and is judged again when its time comes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from heapq import heapify, heappop, heappush
from typing import Literal

from etiquette_lint import limits, times
from etiquette_lint.assemble import Directory, Entry, Log
from etiquette_lint.engine.checking import judge_log
from etiquette_lint.engine.linter import Linter, Session
from etiquette_lint.models.action import WithdrawRequest
from etiquette_lint.models.findings import Finding
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import MilestoneKind
from etiquette_lint.times import Instant

Way = Literal["moved", "held", "dropped"]
_OFFENDS = frozenset({"error", "warning"})


@dataclass(frozen=True, slots=True)
class Mend:
    """What is done with one planned act."""

    way: Way
    finding: Finding | None = None
    """Why; none where what it would take back is not done by then."""
    at: datetime | None = None
    """When a moved act is planned now."""
    after: MilestoneKind | None = None
    """What a held act waits for."""


Mends = Mapping[int, Mend]
"""The number of an act to what is done with it."""


def mended(log: Log, linter: Linter, past: int = 0) -> tuple[Log, Mends]:
    """Return the plan with no planned act left that offends, and what was done for that.

    The first `past` acts, and those that something done took back already, stay as they are.
    """
    out: dict[int, Mend] = {}
    while True:
        told = _Settling(log, linter, past, out).run()
        more = {**dict(_left(told)), **dict(_strays(told))}
        if not more:
            return told.log(), told.mends
        out.update(more)


def offends(verdict: Verdict) -> Finding | None:
    """Return the gravest rule that speaks against an act; notes on the log itself do not count."""
    grave = (one for one in verdict.findings if one.level in _OFFENDS and one.basis is not None)
    return next(grave, None)


@dataclass
class _Settling:
    """One pass over a plan; `out` has what is to be taken out whatever the rules say."""

    given: Log
    linter: Linter
    past: int
    out: Mends
    mends: dict[int, Mend] = field(default_factory=dict)
    settled: dict[int, Entry] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.directory = self.given.directory
        self.session = Session(self.linter, self.directory)
        self.pinned = _pinned(self.given)

    def run(self) -> "_Settling":
        """Settle act after act."""
        self.mends.update(self.out)
        queue = [self._keyed(one) for one in self.given.entries if one.number not in self.out]
        heapify(queue)
        while queue:
            entry = heappop(queue)[2]
            moved = self._settle(entry)
            if moved is not None:
                heappush(queue, self._keyed(moved))
        return self

    def log(self) -> Log:
        """Return what is left, in the order of the file."""
        return replace(self.given, entries=tuple(self.settled[n] for n in sorted(self.settled)))

    def start(self, entry: Entry) -> Instant:
        """Return the first instant an act may be done at, in whichever process."""
        return min(self.session.span(entry, index)[0] for index in self.session.timelines(entry))

    def may_change(self, entry: Entry) -> bool:
        """Say whether an act is the plan's to change."""
        is_part = entry.number > self.past and entry.number not in self.pinned
        return is_part and entry.action.status == "planned"

    def _keyed(self, entry: Entry) -> tuple[Instant, int, Entry]:
        return self.start(entry), entry.number, entry

    def _settle(self, entry: Entry) -> Entry | None:
        """Keep an act, take it out, or return it with a later time."""
        if self.may_change(entry):
            verdict = self.session.verdict(entry)
            if _must_move(verdict, moved=entry.number in self.mends):
                return self._mend(entry, verdict)
        self.session.remember(entry)
        self.settled[entry.number] = entry
        return None

    def _mend(self, entry: Entry, verdict: Verdict) -> Entry | None:
        before = self.mends.get(entry.number)
        finding = before.finding if before else offends(verdict)
        earliest = verdict.earliest
        promised = earliest.then == "ok"
        if promised and earliest.at is not None and _can_be_written(earliest.at):
            at = self._moved(entry, earliest.at)
            self.mends[entry.number] = Mend("moved", finding, at=at)
            return _at(entry, at)
        held = promised and earliest.after is not None
        after = earliest.after if held else None
        self.mends[entry.number] = Mend("held" if held else "dropped", finding, after=after)
        return None

    def _moved(self, entry: Entry, at: Instant) -> datetime:
        """Return an instant as the act has its time, or the next full minute if fine then too."""
        rounded = at + -at % times.MINUTE
        later = self._written(entry, rounded)
        if rounded == at or self.session.verdict(_at(entry, later)).outcome == "ok":
            return later
        return self._written(entry, at)

    def _written(self, entry: Entry, at: Instant) -> datetime:
        indices = self.session.timelines(entry)
        zone = self.directory.zone(indices[0])
        there = times.moment(at, zone)
        local = there.replace(tzinfo=None, fold=0)
        action = entry.action
        given = action.at.first if isinstance(action.at, times.Interval) else action.at
        if isinstance(given, datetime) and given.utcoffset() is not None:
            there = there if zone else there.astimezone(given.tzinfo)
        elif all(_reads(local, at, self.directory, index) for index in indices):
            there = local
        return there


def _at(entry: Entry, when: datetime) -> Entry:
    """Return an act at another time."""
    return replace(entry, action=entry.action.model_copy(update={"at": when}))


def _reads(local: datetime, at: Instant, directory: Directory, index: int | None) -> bool:
    """Say whether a local time means that instant in a process."""
    try:
        return times.instant(local, directory.zone(index)) == at
    except times.TimeError:
        return False


def _can_be_written(at: Instant) -> bool:
    return times.moment(at + times.DAY).year <= limits.LAST_YEAR


def _must_move(verdict: Verdict, *, moved: bool) -> bool:
    """Say whether an act cannot stay: what was moved must be fine, not merely unspoken of."""
    if verdict.outcome == "ok":
        return False
    return offends(verdict) is not None or (moved and verdict.earliest.then != "ok")


def _pinned(log: Log) -> frozenset[int]:
    """Return the acts that something done took back: for a plan they are done too."""
    back = {
        entry.action.withdraws
        for entry in log.entries
        if isinstance(entry.action, WithdrawRequest) and entry.action.status == "done"
    }
    return frozenset(entry.number for entry in log.entries if entry.id in back)


def _strays(told: _Settling) -> Iterator[tuple[int, Mend]]:
    """Yield planned withdrawals of what is not in the plan any more, or was moved past them."""
    ids = {entry.id: number for number, entry in told.settled.items()}
    for number, entry in told.settled.items():
        action = entry.action
        if not isinstance(action, WithdrawRequest) or action.withdraws is None:
            continue
        back = ids.get(action.withdraws)
        if told.may_change(entry) and (back is None or _is_late(back, entry, told)):
            yield number, Mend("dropped")


def _is_late(number: int, withdrawal: Entry, told: _Settling) -> bool:
    """Say whether an act was moved past what takes it back."""
    return number in told.mends and told.start(told.settled[number]) > told.start(withdrawal)


def _left(told: _Settling) -> Iterator[tuple[int, Mend]]:
    """Yield acts that offend all the same: a local time is two instants in two zones."""
    if len({timeline.timezone for timeline in told.given.timelines}) < 2:
        return
    for entry, verdict in judge_log(told.log(), told.linter):
        if told.may_change(entry) and _must_move(verdict, moved=entry.number in told.mends):
            yield entry.number, Mend("dropped", offends(verdict))
