"""The user's file and the rules made ready, and acts judged by them after what was done before."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.assemble import Entry, Log, assemble, read_entry
from etiquette_lint.cases import FactValue
from etiquette_lint.engine.checking import Packs, chosen
from etiquette_lint.engine.linter import Linter, Session
from etiquette_lint.errors import InputError, JsonDict
from etiquette_lint.guard.calls import MappedAct
from etiquette_lint.guard.excuses import carries_out, excused, reaches
from etiquette_lint.guard.memory import Remembered
from etiquette_lint.guard.people import Known, addressed, known_people
from etiquette_lint.loose import Loose
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import SEVERITY, GuardCase, Level
from etiquette_lint.readers import read
from etiquette_lint.words.problems import problem


class Judged(NamedTuple):
    """One act of a call, and what the rules say of it."""

    verdict: Verdict
    case: GuardCase
    fields: JsonDict
    candidate: str
    zone: ZoneInfo | None
    """Of the process that the verdict names."""


class Bench(NamedTuple):
    """The user's file, and the rules to judge by."""

    log: Log
    linter: Linter
    known: Known

    @property
    def candidates(self) -> tuple[str, ...]:
        """Return whose acts count: those of whom the file names, and those of nobody named."""
        return tuple(dict.fromkeys(["", *(one.candidate or "" for one in self.log.timelines)]))

    def judge(
        self, acts: Iterable[MappedAct], past: Iterable[Remembered], now: times.Instant
    ) -> Iterator[Judged | str]:
        """Yield what the rules say of each act, those of the same call before it included.

        Of one that makes no sense it is the name of the field that does not.

        Raises: InputError, where what is remembered cannot be read.
        """
        meant = [
            excused(fields, self.log.entries, act.target is not None)
            for act in acts
            for fields in addressed(act, self.known)
        ]
        session, number = self._session(meant, past, now)
        for fields in meant:
            number += 1
            entries = [self._entry(fields, at, number) for at in _instants(fields, now)]
            readable = [one for one in entries if isinstance(one, Entry)]
            if len(readable) < len(entries):
                yield "at" if readable else str(fields["kind"])
                continue
            verdicts = [session.verdict(one) for one in readable]
            verdict = max(verdicts, key=lambda one: SEVERITY[one.outcome])
            yield self._judged(verdict, {**fields, "at": times.rfc3339(now)})
            session.remember(readable[0])

    def _session(
        self, meant: Sequence[JsonDict], past: Iterable[Remembered], now: times.Instant
    ) -> tuple[Session, int]:
        """Return a session that knows what was done, and how many acts that are.

        What is planned in the file and carried out by a call, now or before, counts as that call.
        What is remembered came before, whatever the clock said then.
        """
        session, number = Session(self.linter, self.log.directory), len(self.log.entries)
        given = {entry.action.id for entry in self.log.entries}
        past = [one for one in past if one.id not in given]
        made = [*meant, *(one.action for one in past)]
        for entry in self.log.entries:
            action = entry.action
            if action.status == "done" or not any(carries_out(one, action) for one in made):
                session.remember(entry)
        for one in past:
            number += 1
            earlier = min(one.at, times.rfc3339(now))
            found = self._entry(one.action, earlier, number)
            if not isinstance(found, Entry):
                raise InputError([problem("guard-memory-odd")])
            session.remember(found)
        return session, number

    def _entry(self, fields: Mapping[str, object], at: str, number: int) -> Entry | None:
        act = {**fields, "at": at, "status": "planned", "sent_by": "automation"}
        loose = Loose("action", act, ("action",))
        found = read_entry(loose, number, self.log.directory, plain=True)
        return found if isinstance(found, Entry) else None

    def _judged(self, verdict: Verdict, fields: JsonDict) -> Judged:
        timelines = self.log.timelines
        process = next((one for one in timelines if one.id == verdict.timeline), None)
        case: GuardCase = verdict.outcome
        if case == "not_covered" and reaches(verdict.act, timelines):
            case = "not_covered_contact"
        zone = times.find_zone(process.timezone) if process and process.timezone else None
        return Judged(verdict, case, fields, (process and process.candidate) or "", zone)


def prepared(
    files: Sequence[str | os.PathLike[str]],
    packs: Packs = None,
    region: str | None = None,
    locale: str = "en",
    *,
    levels: Mapping[str, Level] | None = None,
    assumed: Mapping[str, FactValue] | None = None,
) -> Bench:
    """Return the user's files and the rules made ready.

    Raises: InputError, with all that is wrong in the files; PackError.
    """
    log = assemble(chain.from_iterable(map(read, files)), file=os.fspath(files[0]), plain=True)
    if log.problems:
        raise InputError(log.problems)
    choice = chosen(packs, region, log.timelines)
    linter = Linter(
        choice.packs, locale=locale, levels=levels, assumed=assumed, by_region=choice.by_region
    )
    return Bench(log, linter, known_people(log.timelines))


def _instants(fields: Mapping[str, object], now: times.Instant) -> list[str]:
    """Return when an act would be done: now and, where the call says so, later.

    A call that says when is judged for that instant too: it may not pick the milder one.
    """
    said = fields.get("at")
    return [times.rfc3339(now), *([said] if isinstance(said, str) else [])]
