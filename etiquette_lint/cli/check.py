"""`check`: the acts of logs, judged and reported."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Literal

import click

from etiquette_lint.assemble import Log
from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.judging import assumptions, exit_code, switched_off, tell_region
from etiquette_lint.engine.checking import check_log, choose_packs, stated_region
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Later
from etiquette_lint.readers.log import read_log
from etiquette_lint.reporters import problems
from etiquette_lint.reporters.table import REPORTERS
from etiquette_lint.reporters.view import View
from etiquette_lint.words.notes import note

_LONG = 2_000
"""Acts from which on it is worth showing how far the judging is."""
_STEP = 100
_SHOW: tuple[Literal["all", "findings"], ...] = ("all", "findings")


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    logs: tuple[str, ...]
    timeline: str | None
    packs: tuple[str, ...]
    region: str | None
    locale: str | None
    format: str
    out: str | None
    fail_on: str
    assume: tuple[str, ...]
    ignore: tuple[str, ...]
    now: str | None
    show: Literal["all", "findings"]


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Judge the logs, report, and return the exit code."""
    _refuse_oddities(request)
    locale = options.locale_of(request.locale, environ)
    stdin = output.standard_input(*request.logs, request.timeline)
    logs = [read_log(file, timeline=request.timeline, stdin=stdin) for file in request.logs]
    reports = judge(request, logs, locale)
    put(reports, request, output.view(environ, request.show, request.out))
    return exit_code(reports, request.fail_on)


def judge(request: Request, logs: Sequence[Log], locale: str) -> list[Report]:
    """Judge each log on its own."""
    chosen = [choose_packs(request.packs, request.region, log.timelines) for log in logs]
    known = tuple({pack.name: pack for packs in chosen for pack in packs}.values())
    levels = switched_off(request.ignore, known)
    assumed = assumptions(request.assume, known)
    for region in dict.fromkeys(stated_region(request.region, log.timelines) for log in logs):
        tell_region(region, request.packs, known, output.aside(locale))
    reports = []
    for log, packs in zip(logs, chosen, strict=True):
        with ticking(len(log.entries), output.aside(locale)) as progress:
            reports.append(
                check_log(
                    log, packs, locale=locale, levels=levels, assumed=assumed, progress=progress
                )
            )
    return reports


@contextmanager
def ticking(acts: int, locale: str) -> Iterator[Callable[[int], None] | None]:
    """Show on a terminal how far a long log is judged."""
    if acts <= _LONG or not output.is_terminal(sys.stderr):
        yield None
        return
    label = note("judging", locale)
    with click.progressbar(length=acts, label=label, file=sys.stderr) as bar:

        def progress(judged: int) -> None:
            if judged % _STEP == 0 or judged == acts:
                bar.update(judged - bar.pos)

        yield progress


def put(reports: Sequence[Report], request: Request, view: View) -> None:
    """Write the reports, and what was not understood on the side."""
    if request.format != "text":
        whole = merged(reports)
        output.put(REPORTERS[request.format](whole, view), request.out, is_json=True)
        _tell_problems(whole)
    elif output.is_stdout(request.out):
        begun = False
        for report in reports:
            page = list(_pages([report], view, separated=begun))
            output.put(page)
            _tell_problems(report)
            begun = begun or bool(page)
    else:
        output.put(_pages(reports, view), request.out)
        for report in reports:
            _tell_problems(report)


def merged(reports: Sequence[Report]) -> Report:
    """Return several reports as one: each verdict tells its file."""
    if len(reports) == 1:
        return reports[0]
    return replace(
        reports[0],
        verdicts=tuple(one for report in reports for one in report.verdicts),
        problems=tuple(one for report in reports for one in report.problems),
        packs=tuple({one.digest: one for report in reports for one in report.packs}.values()),
        timelines=tuple(one for report in reports for one in report.timelines),
        unjudged=sum(report.unjudged for report in reports),
        timed_out=tuple(one for report in reports for one in report.timed_out),
        stretches=Later(lambda: tuple(one for report in reports for one in report.bands)),
        parts=tuple(reports),
    )


def _pages(reports: Sequence[Report], view: View, *, separated: bool = False) -> Iterator[str]:
    """Yield the reports for people, but for those of which nothing was understood."""
    for report in reports:
        if report.verdicts or not report.problems:
            if separated:
                yield ""
            yield from REPORTERS["text"](report, view)
            separated = True


def _tell_problems(report: Report) -> None:
    output.tell(problems.render(report, output.side_view()))


def _refuse_oddities(request: Request) -> None:
    if not request.logs:
        raise fault("argument-missing", name="LOG", command="etiquette-lint check job-search.yaml")
    if (*request.logs, request.timeline).count("-") > 1:
        raise fault("stdin-twice")
    for file in (*request.logs, request.timeline, *request.packs):
        if output.is_same(file, request.out):
            raise fault("out-is-input", file=file)
    options.instant_of(request.now)


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "check",
    callback=_run,
    help="""\
Judge the acts of a log and say who says so.

LOG is a file (YAML, JSON, JSON lines or CSV), or - for standard input. Several
are judged each on its own.

\b
  etiquette-lint check job-search.yaml
  etiquette-lint check acts.csv --timeline acme.yaml --locale zh-CN
  etiquette-lint check job-search.yaml --format json -o report.json
""",
    params=[
        click.Argument(["logs"], nargs=-1, metavar="LOG..."),
        click.Option(
            ["--timeline"],
            metavar="FILE",
            help="Interviews and people for logs that have none, such as CSV.",
        ),
        options.pack_option(),
        options.region_option(),
        options.locale_option(),
        options.format_option(),
        click.Option(
            ["-o", "--output", "out"],
            metavar="FILE",
            help="Write the report here, whole or not at all.",
        ),
        click.Option(
            ["--fail-on"],
            metavar="|".join(options.FAIL_ON),
            default="error",
            callback=options.listed(options.FAIL_ON),
            help="Exit with 1 from this on. [error]",
        ),
        click.Option(
            ["--assume"],
            metavar="FACT=VALUE",
            multiple=True,
            help="What is so where the log does not say (see: explain facts).",
        ),
        click.Option(
            ["--ignore"],
            metavar="RULE",
            multiple=True,
            help="Switch a rule off, as hays/comment-quota.",
        ),
        options.now_option("Accepted as for ask; a log has its own times."),
        click.Option(
            ["--show"],
            metavar="|".join(_SHOW),
            default="all",
            callback=options.listed(_SHOW),
            help="All acts, or only those to think about. [all]",
        ),
    ],
)
