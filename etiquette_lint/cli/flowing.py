"""Logs of lines to lines of verdicts: judged while they are read, by several processes if asked."""

import signal
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from etiquette_lint.assemble.ids import Ids, lasting, may_repeat
from etiquette_lint.cases import FactValue
from etiquette_lint.cli import options, output, redacting, standing
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.judging import exit_code, tell_regions
from etiquette_lint.cli.request import Request
from etiquette_lint.cli.spool import Spool, room
from etiquette_lint.engine.checking import Choice, chosen, of_regions
from etiquette_lint.engine.flowing import Flow, MustBeWholeError, MustReadAllError
from etiquette_lint.engine.linter import Linter
from etiquette_lint.errors import Problem
from etiquette_lint.models.report import Report, Tally
from etiquette_lint.models.vocabulary import Level
from etiquette_lint.readers import read
from etiquette_lint.readers.sharing import Share
from etiquette_lint.redact import stand_ins
from etiquette_lint.redact.verdicts import Redaction
from etiquette_lint.reporters import jsonl, problems


@dataclass(frozen=True, slots=True)
class Work:
    """A log to be judged, and how; processes are handed it."""

    log: str
    timeline: str | None
    spool: Spool
    choice: Choice
    locale: str
    levels: Mapping[str, Level]
    assumed: Mapping[str, FactValue]
    jobs: int
    by_lines: bool = True
    """Whether each of several processes leaves the lines of the others unread."""
    redaction: Redaction | None = None
    """Whom it has not met yet: every process meets the whole log."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one process made of its share of the processes of the log."""

    file: str
    """The lines of its verdicts, in the order of the log."""
    numbers: "array[int]"
    """The number of each one's act."""
    tally: Tally
    read: int
    """How many acts the log had."""
    ids: Ids
    """Of the acts it judged."""
    problems: tuple[Problem, ...] = ()
    unjudged: int = 0
    timed_out: frozenset[str] = frozenset()


def run(request: Request, spool: Spool, environ: Mapping[str, str]) -> int | None:
    """Judge a log of lines while it is read, hand the verdicts on, and return the exit code.

    It is `None` where the log must be read whole; nothing is written then.
    """
    work = _work(request, spool, environ)
    found = judged(work) if work else None
    if found is None:
        return None
    report, parts = found
    view = output.view(environ, request.show, request.out)
    output.put(chain(lines(parts), jsonl.render(report, view)), request.out, is_json=True)
    output.tell(problems.render(report, output.side_view()))
    return exit_code([report], request.fail_on)


def _work(request: Request, spool: Spool, environ: Mapping[str, str]) -> Work | None:
    """Return how a log is to be judged while it is read; `None` if it is not one of lines."""
    if not spool.is_of_lines(request.log):
        if request.jobs > 1:
            raise fault("jobs-need-lines")
        return None
    locale = options.locale_of(request.locale, environ)
    is_given = bool(request.packs or request.region)
    regions = [request.region] if is_given else spool.regions(request.log, request.timeline)
    choice = chosen(request.packs, request.region) if is_given else of_regions(regions)
    redaction = redacting.begun([request], request.locale, environ) if request.redact else None
    shown = [stand_ins.region(one) for one in regions] if redaction else regions
    tell_regions(shown, request.packs, output.aside(locale))
    told = standing.terms(request.config, choice.packs, request.ignore, request.assume)
    return Work(
        log=request.log,
        timeline=request.timeline,
        spool=spool,
        choice=choice,
        locale=locale,
        levels=told.levels,
        assumed=told.assumed,
        jobs=request.jobs,
        by_lines=redaction is None,
        redaction=redaction,
    )


def judged(work: Work) -> tuple[Report, list[Part]] | None:
    """Return the report on a log, and the parts its lines are in.

    It is `None` where a log must be read whole. Raises: MisuseError, where a process died.
    """
    try:
        with room():
            parts = _in_parallel(work) if work.jobs > 1 else [_part(work, 0)]
    except MustReadAllError:
        return judged(replace(work, by_lines=False))
    except MustBeWholeError:
        return None
    linter = _linter(work)
    report = Report(
        verdicts=(),
        problems=tuple(problem for part in parts for problem in part.problems),
        packs=linter.info,
        unjudged=sum(part.unjudged for part in parts),
        assumed=linter.assumed_values,
        locale=linter.locale,
        timed_out=tuple(sorted(frozenset().union(*(part.timed_out for part in parts)))),
        handed_on=sum((part.tally for part in parts), Tally()),
    )
    return (work.redaction.report(report) if work.redaction else report), parts


def lines(parts: Sequence[Part]) -> Iterator[str]:
    """Yield the lines of all parts in the order of the log."""
    whose = bytearray(1 + max((part.numbers[-1] for part in parts if part.numbers), default=0))
    for place, part in enumerate(parts, start=1):
        for number in part.numbers:
            whose[number] = place
    with ExitStack() as stack:
        files = [stack.enter_context(Path(part.file).open(encoding="utf-8")) for part in parts]
        for place in whose:
            if place:
                yield next(files[place - 1]).rstrip("\n")


def _in_parallel(work: Work) -> list[Part]:
    # Loaded here: most logs are judged by one process, and starts without these.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    context = multiprocessing.get_context()
    try:
        with ProcessPoolExecutor(work.jobs, mp_context=context, initializer=_obey) as pool:
            parts = _all_of(pool.map(partial(_part, work), range(work.jobs)))
    except BrokenProcessPool:
        raise fault("worker-died") from None
    if any(part.problems or part.unjudged for part in parts):
        raise MustBeWholeError  # whose problem it is, no part can tell
    if len({part.read for part in parts}) > 1:
        raise MustBeWholeError  # the log grew meanwhile, and no part has all of it
    if may_repeat(part.ids for part in parts):
        raise MustBeWholeError
    return parts


def _obey() -> None:
    """Let a process end when it is told to, without a word."""
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_DFL)


def _all_of(parts: Iterable[Part]) -> list[Part]:
    """Return all parts; where one is not to be had, nobody waits for the others."""
    try:
        return list(parts)
    except BaseException:
        import multiprocessing

        for child in multiprocessing.active_children():
            child.terminate()
        raise


def _part(work: Work, number: int) -> Part:
    """Judge the acts of every process whose turn it is."""
    linter, redaction = _linter(work), work.redaction
    share = Share(number, work.jobs, work.by_lines) if work.jobs > 1 else None
    flow = Flow(
        linter,
        met=redaction.meet if redaction else None,
        mine=share.has if share else None,
        ids=Ids(lasting) if share else Ids(),
    )
    if redaction:
        redaction.allow(rule.id for pack in linter.info for rule in pack.rules)
    numbers = array("Q")
    file = work.spool.folder / f"{number}.jsonl"
    with work.spool.stdin() as stdin, file.open("w", encoding="utf-8") as out:
        items = read(work.log, timeline_file=work.timeline, stdin=stdin, share=share)
        for act, verdict in flow.verdicts(items):
            numbers.append(act)
            shown = redaction.verdict(verdict) if redaction else verdict
            out.write(jsonl.line(shown) + "\n")
    met = flow.assembly
    return Part(
        file=str(file),
        numbers=numbers,
        tally=flow.tally,
        read=met.number,
        ids=flow.ids,
        problems=tuple(met.problems),
        unjudged=met.unjudged,
        timed_out=frozenset(flow.timed_out),
    )


def _linter(work: Work) -> Linter:
    return Linter(
        work.choice.packs,
        locale=work.locale,
        levels=work.levels,
        assumed=work.assumed,
        by_region=work.choice.by_region,
    )
