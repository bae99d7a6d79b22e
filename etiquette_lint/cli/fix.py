"""`fix`: a plan corrected where it stands, its comments and order kept."""

import difflib
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import click

from etiquette_lint.assemble import Log
from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.judging import exit_code, tell_regions
from etiquette_lint.cli.standing import terms
from etiquette_lint.config import Config
from etiquette_lint.engine.checking import chosen
from etiquette_lint.errors import InputError
from etiquette_lint.guard.plan import Change, PlanReport, check_plan
from etiquette_lint.located import Unreadable
from etiquette_lint.models.report import Report
from etiquette_lint.models.vocabulary import FAIL_ON
from etiquette_lint.readers.log import read_log
from etiquette_lint.reporters import problems
from etiquette_lint.reporters.lines import folded, visible
from etiquette_lint.times import ActTime
from etiquette_lint.words import labels
from etiquette_lint.words.plans import told
from etiquette_lint.writers.edits import Edit, edited


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    log: str | None
    write: bool
    diff: bool
    out: str | None
    timeline: str | None
    packs: tuple[str, ...]
    region: str | None
    locale: str | None
    fail_on: str
    assume: tuple[str, ...]
    ignore: tuple[str, ...]
    config: Config


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Correct the plan, show or write it, and return what `check` would now return."""
    file = _refuse_oddities(request)
    log, data = _read(file, request)
    if log.problems or log.unjudged:
        output.tell(problems.render(Report((), log.problems), output.side_view()))
        return 2
    locale = options.locale_of(request.locale, environ)
    report = _corrected(log, request, locale)
    side = output.aside(locale)
    new = _edited(data, file, report, options.own(locale))
    _put(data, new, file, request)
    output.tell(_summary(report, side))
    return exit_code([report.corrected if request.write else report.given], request.fail_on)


def _refuse_oddities(request: Request) -> str:
    """Return the file to correct.

    Raises: MisuseError.
    """
    if request.log is None:
        raise fault("argument-missing", name="PLAN", command="etiquette-lint fix job-search.yaml")
    if (request.log, request.timeline) == ("-", "-"):
        raise fault("stdin-twice")
    if request.write and request.diff:
        raise fault("fix-both")
    if request.write and request.log == "-" and request.out is None:
        raise fault("fix-needs-file")
    for one in (request.log, request.timeline, request.config.file, *request.packs):
        if output.is_same(one, request.out):
            raise fault("out-is-input", file=one)
    return request.log


def _read(file: str, request: Request) -> tuple[Log, bytes]:
    """Return the plan, and the bytes it was read from."""
    stdin = output.standard_input(file, request.timeline)
    if file == "-":
        data = stdin.read()
        return read_log(file, timeline=request.timeline, stdin=BytesIO(data)), data
    log = read_log(file, timeline=request.timeline, stdin=stdin)
    return log, b"" if log.problems else Path(file).read_bytes()


def _corrected(log: Log, request: Request, locale: str) -> PlanReport:
    choice = chosen(request.packs, request.region, log.timelines)
    on = terms(request.config, choice.packs, request.ignore, request.assume)
    regions = [request.region] if request.region else [one.region for one in log.timelines]
    tell_regions(regions, request.packs, output.aside(locale))
    return check_plan(
        log,
        pack=request.packs,
        region=request.region,
        locale=locale,
        levels=on.levels,
        assumed=on.assumed,
    )


def _edited(data: bytes, file: str, report: PlanReport, locale: str) -> bytes:
    """Return the bytes of the corrected plan.

    Raises: InputError, where it cannot be edited in place.
    """
    edits = [Edit(one.number, one.at, _line(one, locale)) for one in report.changes]
    try:
        return edited(data, file, edits) if edits else data
    except Unreadable as unreadable:
        raise InputError(unreadable.problems) from None


def _put(old: bytes, new: bytes, file: str, request: Request) -> None:
    if not request.write:
        output.put(_diff(old, new, file), request.out)
    elif request.out is not None or new != old:
        target = file if request.out is None else request.out
        if output.is_stdout(target):
            output.put(new.decode().removesuffix("\n").split("\n"))
        else:
            output.write_file(target, [new.decode()])


def _diff(old: bytes, new: bytes, file: str) -> Iterator[str]:
    """Yield a unified diff; on a terminal nothing in it can play tricks."""
    safe = visible if output.is_terminal(sys.stdout) else str
    before, after = (_lines(one.decode()) for one in (old, new))
    for line in difflib.unified_diff(before, after, file, file):
        text = line.removesuffix("\n")
        yield safe(text)
        if text == line:
            yield "\\ No newline at end of file"


def _lines(text: str) -> Sequence[str]:
    """Return lines with their ends, told by line feeds alone, as `patch` does."""
    parts = text.split("\n")
    return [*(f"{part}\n" for part in parts[:-1]), *filter(None, parts[-1:])]


def _summary(report: PlanReport, locale: str) -> Iterator[str]:
    for change in report.changes:
        yield _line(change, locale)
    for verdict in report.corrected.verdicts:
        if verdict.outcome == "cannot_tell":
            first = verdict.questions[0]
            yield folded(told("open", locale, act=verdict.id, why=first.say(locale)))
    if not report.changes:
        yield told("nothing", locale)


def _line(change: Change, locale: str) -> str:
    """Return in one line what is done with an act, and why."""
    if change.finding is None:
        return folded(told("stray", locale, act=change.id))
    why = told("by-rule", locale, why=change.finding.text(locale), rule=change.rule)
    after = labels.of("milestone", change.after, locale) if change.after else ""
    before, at = _written(change.before), _written(change.at)
    values = {"act": change.id, "before": before, "at": at, "after": after, "why": why}
    return folded(told(change.way, locale, **values))


def _written(when: ActTime | None) -> str:
    if isinstance(when, datetime) and not when.second and not when.microsecond:
        return when.isoformat(" ", "minutes")
    return "" if when is None else str(when)


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "fix",
    callback=_run,
    judges=True,
    help="""\
Correct a plan: move, hold or take out each planned act that draws DON'T or CAREFUL.

An act moves to the time from which it is fine; one that is fine only after a
milestone, or never, becomes a comment that says why (in YAML; elsewhere its
lines go). Done acts, and all else in the file, stay as they are. An act you
want to keep as it is needs an `ignore` with a reason.

\b
  etiquette-lint fix job-search.yaml             shows the difference
  etiquette-lint fix job-search.yaml --write     writes it
""",
    params=[
        click.Argument(["log"], required=False, metavar="PLAN"),
        click.Option(["--diff"], is_flag=True, help="Show what would change. [the default]"),
        click.Option(["--write"], is_flag=True, help="Write the plan, whole or not at all."),
        click.Option(
            ["-o", "--output", "out"],
            metavar="FILE",
            help="Write the difference, or with --write the plan, here.",
        ),
        options.timeline_option("Interviews and people for plans that have none, such as CSV."),
        options.pack_option(),
        options.region_option(),
        options.locale_option(),
        options.listed_option("--fail-on", FAIL_ON, "Exit with 1 from this on.", "error"),
        options.assume_option("What is so where the plan does not say (see: explain facts)."),
        options.ignore_option(),
    ],
)
