"""A whole plan of acts: its verdicts, and the same plan with nothing in it that offends."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from etiquette_lint import times
from etiquette_lint.assemble import Entry, Log, assemble
from etiquette_lint.cases import FactValue
from etiquette_lint.engine.checking import (
    AnyAction,
    AnyTimeline,
    Packs,
    check_log,
    chosen,
)
from etiquette_lint.engine.linter import Linter, loose_timelines
from etiquette_lint.errors import InputError, JsonDict
from etiquette_lint.guard.mending import Mend, Way, mended
from etiquette_lint.loose import Loose
from etiquette_lint.models.action import Action
from etiquette_lint.models.findings import Finding
from etiquette_lint.models.report import Report
from etiquette_lint.models.vocabulary import Level, MilestoneKind
from etiquette_lint.reporters.json_ import plain


@dataclass(frozen=True, slots=True)
class Change:
    """What is done with one planned act that offends, and why."""

    id: str
    """The act's id, or `#n`."""
    number: int
    """Its place among all acts, counted from 1, what else is done or planned included."""
    way: Way
    """`moved` to a later time, `held` until a milestone, or `dropped`."""
    before: times.ActTime
    """When it was planned, as written."""
    at: datetime | None = None
    """When it is planned now, if it was moved."""
    after: MilestoneKind | None = None
    """What it waits for, if it is held."""
    finding: Finding | None = None
    """The rule that speaks against it; none where what it takes back is not done by then."""

    @property
    def rule(self) -> str | None:
        """The rule that speaks against it."""
        return self.finding.rule if self.finding else None

    @property
    def why(self) -> str | None:
        """What that rule says, in the report's language."""
        return self.finding.message if self.finding else None

    def to_dict(self) -> JsonDict:
        """Return the change as JSON version 1."""
        return {
            "action": self.id,
            "change": self.way,
            "from": written(self.before),
            "to": written(self.at) if self.at else None,
            "after": self.after,
            "rule": self.rule,
            "why": self.why,
        }


def written(when: times.ActTime) -> str:
    """Return a time as a log may have it."""
    return when.isoformat() if isinstance(when, date) else str(when)


@dataclass(frozen=True, slots=True)
class PlanReport:
    """A plan as it was given and as it is corrected."""

    given: Report
    """The verdicts on the plan as it was given."""
    changes: tuple[Change, ...]
    """In the order of the plan."""
    log: Log
    """The corrected plan."""
    corrected: Report
    """The verdicts on that: no planned act draws an error or a warning any more."""
    past: int = 0
    """How many acts were counted before the plan's own."""

    @property
    def actions(self) -> tuple[Action, ...]:
        """The acts of the corrected plan, done ones included."""
        return tuple(entry.action for entry in self.log.entries)

    @property
    def summary(self) -> dict[str, int]:
        """Counts of acts by what became of them; `questions`: left with a question."""
        ways = Counter(change.way for change in self.changes)
        open_acts = sum(one.outcome == "cannot_tell" for one in self.corrected.verdicts)
        return {
            "actions": len(self.given.verdicts),
            "kept": len(self.given.verdicts) - len(self.changes),
            **{way: ways[way] for way in ("moved", "held", "dropped")},
            "questions": open_acts,
            "problems": len(self.given.problems),
        }

    def to_dict(self) -> JsonDict:
        """Return the report as JSON version 1."""
        given = self.given.to_dict()
        return {
            **{key: given[key] for key in ("version", "tool", "packs", "assumed")},
            "summary": self.summary,
            "changes": [change.to_dict() for change in self.changes],
            "verdicts": given["verdicts"],
            "corrected": {
                "actions": [_written(action) for action in self.actions],
                "verdicts": [verdict.to_dict() for verdict in self.corrected.verdicts],
            },
            "problems": given["problems"],
        }


def check_plan(
    plan: Log | Iterable[AnyAction],
    timelines: AnyTimeline | Iterable[AnyTimeline] | None = None,
    *,
    history: Iterable[AnyAction] = (),
    pack: Packs = None,
    region: str | None = None,
    locale: str = "en",
    levels: Mapping[str, Level] | None = None,
    assumed: Mapping[str, FactValue] | None = None,
) -> PlanReport:
    """Judge a plan of acts, and correct it.

    A plan is a log, or acts with the timelines they belong to and what else is done or planned,
    which stays as it is. Each planned act that draws an error or a warning is moved to when it is
    `ok`, held until the milestone after which it is, or else dropped. Done acts, and those that a
    question is asked about, stay as they are.
    Raises: InputError, PackError.
    """
    past = [Loose("action", one, ("history", index)) for index, one in enumerate(history)]
    log = plan if isinstance(plan, Log) else _log(plan, timelines, past)
    return corrected(
        log, len(past), pack=pack, region=region, locale=locale, levels=levels, assumed=assumed
    )


def corrected(
    log: Log,
    past: int = 0,
    *,
    pack: Packs = None,
    region: str | None = None,
    locale: str = "en",
    levels: Mapping[str, Level] | None = None,
    assumed: Mapping[str, FactValue] | None = None,
) -> PlanReport:
    """Judge and correct the acts of a log after its first `past` ones, which are no part of it.

    Raises: PackError.
    """
    choice = chosen(pack, region, log.timelines)
    linter = Linter(
        choice.packs, locale=locale, levels=levels, assumed=assumed, by_region=choice.by_region
    )
    after, mends = mended(log, linter, past)
    given, settled = (
        check_log(one, pack, region=region, locale=locale, levels=levels, assumed=assumed)
        for one in (log, after)
    )
    changes = tuple(_changes(log.entries, mends))
    return PlanReport(
        replace(given, verdicts=given.verdicts[past:]),
        changes,
        replace(after, entries=after.entries[past:]),
        replace(settled, verdicts=settled.verdicts[past:]),
        past,
    )


def _changes(entries: Iterable[Entry], mends: Mapping[int, Mend]) -> Iterator[Change]:
    for entry in entries:
        mend = mends.get(entry.number)
        if mend is not None:
            before = entry.action.at
            yield Change(
                entry.id, entry.number, mend.way, before, mend.at, mend.after, mend.finding
            )


def _log(
    actions: Iterable[AnyAction],
    timelines: AnyTimeline | Iterable[AnyTimeline] | None,
    past: Sequence[Loose],
) -> Log:
    """Return a plan as a log.

    Raises: InputError.
    """
    acts = [Loose("action", one, ("actions", index)) for index, one in enumerate(actions)]
    log = assemble([*loose_timelines(timelines), *past, *acts])
    if log.problems:
        raise InputError(log.problems)
    return log


def _written(action: Action) -> Any:
    """Return an act as a log has it: what is as it would be anyway is left out."""
    told = action.model_dump(exclude_defaults=True)
    return plain({"kind": action.kind, **told})
