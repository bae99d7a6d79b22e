"""One action, or one log, to its verdicts: the public way in."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from etiquette_lint.assemble import Entry, Log, assemble
from etiquette_lint.cases import FactValue
from etiquette_lint.engine.judge import Subject
from etiquette_lint.engine.linter import Linter, Session, loose_timelines
from etiquette_lint.engine.verdicts import Judgement, worst
from etiquette_lint.errors import InputError
from etiquette_lint.loose import Loose
from etiquette_lint.models.findings import Later
from etiquette_lint.models.named import Action, Timeline
from etiquette_lint.models.report import Band, Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import Level
from etiquette_lint.packs.library import DEFAULT, choose, load_pack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.phases import stretches
from etiquette_lint.texts import Budget

PackRef = str | Path | Pack
Packs = PackRef | Sequence[PackRef] | None
AnyAction = Action | Mapping[str, Any]
AnyTimeline = Timeline | Mapping[str, Any]


def check_action(
    action: AnyAction,
    timeline: AnyTimeline | Iterable[AnyTimeline] | None = None,
    *,
    history: Iterable[AnyAction] = (),
    pack: Packs = None,
    region: str | None = None,
    locale: str = "en",
) -> Verdict:
    """Judge one act against one timeline, or several, and what was done before.

    Without `pack` it is the pack of `region`, else of each timeline's region, else `hays`.
    Raises: InputError, PackError.
    """
    past = [Loose("action", one, ("history", index)) for index, one in enumerate(history)]
    loose = [*loose_timelines(timeline), *past, Loose("action", action, ("action",))]
    log = assemble(loose, plain=True)  # only the verdict is handed on, and it knows its model
    if log.problems:
        raise InputError(log.problems)
    choice = chosen(pack, region, log.timelines)
    linter = Linter(choice.packs, locale=locale, by_region=choice.by_region)
    session = _session(linter, log)
    for entry in log.entries[:-1]:
        session.remember(entry)
    return session.verdict(log.entries[-1])


def check_log(
    log: Log,
    pack: Packs = None,
    *,
    region: str | None = None,
    locale: str = "en",
    levels: Mapping[str, Level] | None = None,
    assumed: Mapping[str, FactValue] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Judge every act of a log, in time order per timeline; the report is in input order.

    Without `pack` it is the pack of `region`, else of each timeline's region, else `hays`.
    `progress` is told how many acts have been judged. Raises: PackError.
    """
    choice = chosen(pack, region, log.timelines)
    linter = Linter(
        choice.packs, locale=locale, levels=levels, assumed=assumed, by_region=choice.by_region
    )
    verdicts: dict[int, Verdict] = {}
    stopped: set[str] = set()
    for entry, judgements in judgements_of(log, linter):
        verdicts[entry.number] = worst(judgements, linter.locale)
        stopped.update(name for judgement in judgements for name in judgement.timed_out)
        if progress is not None:
            progress(len(verdicts))
    return Report(
        verdicts=tuple(_linked(log, verdicts)),
        problems=log.problems,
        packs=linter.info,
        timelines=log.timelines,
        unjudged=log.unjudged,
        assumed=linter.assumed_values,
        locale=linter.locale,
        timed_out=tuple(sorted(stopped)),
        stretches=Later(_bands, log, linter),
    )


def judge_log(log: Log, linter: Linter) -> Iterator[tuple[Entry, Verdict]]:
    """Yield the verdict on each act once all its processes are judged."""
    for entry, judgements in judgements_of(log, linter):
        yield entry, worst(judgements, linter.locale)


def judgements_of(log: Log, linter: Linter) -> Iterator[tuple[Entry, tuple[Judgement, ...]]]:
    """Yield each act with what the rules say of it in each of its processes."""
    session = _session(linter, log)
    belongs = {entry.number: session.timelines(entry) for entry in log.entries}
    waiting: dict[int, dict[int | None, Judgement]] = {}
    budget = Budget()
    for index, entry in _in_time_order(log, session, belongs):
        subject = Subject(entry, budget)
        judged = waiting.setdefault(entry.number, {})
        judged[index] = session.take(subject, index)
        if len(judged) == len(belongs[entry.number]):
            del waiting[entry.number]
            yield entry, tuple(judged[one] for one in belongs[entry.number])


def _in_time_order(
    log: Log, session: Session, belongs: Mapping[int, tuple[int | None, ...]]
) -> Iterator[tuple[int | None, Entry]]:
    """Yield process after process its acts by time; of equal instants in input order."""
    mine: dict[int | None, list[Entry]] = {}
    for entry in log.entries:
        for index in belongs[entry.number]:
            mine.setdefault(index, []).append(entry)
    for index, entries in mine.items():
        for entry in sorted(entries, key=lambda one: session.span(one, index)[0]):
            yield index, entry


def _bands(log: Log, linter: Linter) -> tuple[Band, ...]:
    return tuple(
        Band(timeline.id, *stretch)
        for timeline, case in zip(log.timelines, log.directory.cases, strict=True)
        for first in linter.judging(case.region)[:1]
        for stretch in stretches(case, first.settings.just_after)
    )


@dataclass(frozen=True, slots=True)
class Choice:
    """Which packs judge."""

    packs: tuple[Pack, ...]
    """All of them."""
    by_region: Mapping[str | None, str] = field(default_factory=dict)
    """Which one judges the timelines of a region; empty where all packs judge all."""


def chosen(pack: Packs, region: str | None = None, timelines: Iterable[Timeline] = ()) -> Choice:
    """Return the packs to judge by: those given, else the region's, else each timeline's own.

    Where a region has no pack, and where none is stated, it is `hays`. Bundled ones come without
    their examples. Raises: PackError.
    """
    if given := _given(pack):
        return Choice(tuple(load_pack(one, examples=False) for one in given))
    if region:
        return Choice((_of_region(region),))
    return of_regions(timeline.region for timeline in timelines)


def of_regions(regions: Iterable[str | None]) -> Choice:
    """Return the pack of each region.

    Raises: PackError.
    """
    by_region = {one: _of_region(one) for one in dict.fromkeys(regions) or (None,)}
    packs = {pack.name: pack for pack in by_region.values()}
    return Choice(tuple(packs.values()), {one: pack.name for one, pack in by_region.items()})


def _of_region(region: str | None) -> Pack:
    return load_pack(choose(region) or DEFAULT, examples=False)


def _given(pack: Packs) -> tuple[PackRef, ...]:
    if pack is None:
        return ()
    if isinstance(pack, Iterable) and not isinstance(pack, str | Mapping):
        return tuple(pack)
    return (pack,)


def _session(linter: Linter, log: Log) -> Session:
    return Session(linter, log.directory)


def _linked(log: Log, verdicts: Mapping[int, Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts in input order, each withdrawn act linked to what withdrew it."""
    withdrawn = {
        entry.action.withdraws: entry.id
        for entry in log.entries
        if entry.action.kind == "withdraw_request" and entry.action.withdraws
    }
    for number in sorted(verdicts):
        verdict = verdicts[number]
        by = withdrawn.get(verdict.id)
        yield replace(verdict, remedied_by=by) if by else verdict
