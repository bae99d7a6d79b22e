"""`check`: the acts of logs, judged and reported."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from etiquette_lint.assemble import Log
from etiquette_lint.cli import options, output, sources, standing
from etiquette_lint.cli.configured import laid
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.judging import exit_code, tell_regions
from etiquette_lint.cli.request import Request
from etiquette_lint.cli.standing import Terms
from etiquette_lint.engine.checking import check_log, chosen
from etiquette_lint.models.findings import Later
from etiquette_lint.models.report import Report
from etiquette_lint.models.vocabulary import FAIL_ON, SHOW
from etiquette_lint.packs.pack import Pack
from etiquette_lint.readers.log import read_log, read_plain
from etiquette_lint.reporters import problems
from etiquette_lint.reporters.table import JSON, REPORTERS
from etiquette_lint.reporters.view import View
from etiquette_lint.words.notes import note

if TYPE_CHECKING:
    from etiquette_lint.importing.account import Account

_LONG = 2_000
"""Acts from which on it is worth showing how far the judging is."""
_STEP = 100
_TELL_ALL = frozenset({"github"})
"""Formats with nothing beside them: a runner looks for commands on standard error too."""


def run(requests: Sequence[Request], environ: Mapping[str, str]) -> int:
    """Judge the logs, report as it is asked for the first, and return the exit code."""
    _refuse_oddities(requests)
    stdin = output.standard_input(*(file for one in requests for file in one.inputs))
    judged = _handed_on if _may_flow(requests) else _whole
    return judged(requests, stdin, environ)


def _may_flow(requests: Sequence[Request]) -> bool:
    """Say whether verdicts may be handed on one by one: one log in, lines out."""
    first, *others = requests
    return first.format == "jsonl" and not others and first.sources is None


def _handed_on(requests: Sequence[Request], stdin: BinaryIO, environ: Mapping[str, str]) -> int:
    """Judge a log while it is read, or else once all of it is."""
    # Loaded here: most reports are for people, and need the whole log.
    from etiquette_lint.cli import flowing
    from etiquette_lint.cli.spool import can_be_read_again, spooled

    first = requests[0]
    if not can_be_read_again(first.log, first.timeline):
        return _whole(requests, stdin, environ)
    with spooled(stdin) as spool, spool.stdin() as again:
        status = flowing.run(first, spool, environ)
        return _whole(requests, again, environ) if status is None else status


def _whole(requests: Sequence[Request], stdin: BinaryIO, environ: Mapping[str, str]) -> int:
    """Judge logs each once all of it is read."""
    first = requests[0]
    side = output.aside(options.locale_of(first.locale, environ))
    joined = {one.log: sources.read(one.sources, stdin, side) for one in requests if one.sources}
    own = read_log if first.redact else read_plain  # stand-ins are made of models
    logs = [
        joined[one.log].log if one.sources else own(one.log, timeline=one.timeline, stdin=stdin)
        for one in requests
    ]
    reports = judge(requests, logs, environ)
    if first.redact:
        from etiquette_lint.cli import redacting

        redaction = redacting.begun(requests, first.locale, environ)
        reports = [redaction.report(one) for one in reports]
    put(reports, first, output.view(environ, first.show, first.out))
    if first.format not in _TELL_ALL:
        for one in joined.values():
            sources.tell(_shown(one.account, first), side, asks=any(map(_asks, reports)))
    return max(
        exit_code([report], request.fail_on)
        for request, report in zip(requests, reports, strict=True)
    )


def _shown(account: "Account", request: Request) -> "Account":
    """Return what may be told of what became of the rows of sources."""
    if not request.redact:
        return account
    from etiquette_lint.cli import redacting

    return redacting.account(account)


def _asks(report: Report) -> bool:
    return any(verdict.questions for verdict in report.verdicts)


def judge(
    requests: Sequence[Request], logs: Sequence[Log], environ: Mapping[str, str]
) -> list[Report]:
    """Judge each log on its own, once all that is asked was found to make sense."""
    tasks = list(zip(requests, logs, strict=True))
    packs = (pack for one, log in tasks for pack in _chosen(one, log))
    known = tuple({pack.name: pack for pack in packs}.values())
    terms = [standing.terms(one.config, known, one.ignore, one.assume) for one in requests]
    _tell_regions(tasks, environ)
    return [
        _judged(one, log, options.locale_of(one.locale, environ), told)
        for (one, log), told in zip(tasks, terms, strict=True)
    ]


def _tell_regions(tasks: Iterable[tuple[Request, Log]], environ: Mapping[str, str]) -> None:
    """Say on the side, once for all logs, which regions have no pack of their own."""
    told = {(region, one.packs): one for one, log in tasks for region in _regions(one, log)}
    for (region, packs), one in told.items():
        tell_regions([region], packs, output.aside(options.locale_of(one.locale, environ)))


def _judged(request: Request, log: Log, locale: str, terms: Terms) -> Report:
    with ticking(len(log.entries), output.aside(locale)) as progress:
        return check_log(
            log,
            request.packs,
            region=request.region,
            locale=locale,
            levels=terms.levels,
            assumed=terms.assumed,
            progress=progress,
        )


def _chosen(request: Request, log: Log) -> tuple[Pack, ...]:
    return chosen(request.packs, request.region, log.timelines).packs


def _regions(request: Request, log: Log) -> list[str | None]:
    """Return the regions that choose packs."""
    if request.region:
        return [request.region]
    stated = [timeline.region for timeline in log.timelines]
    if not request.redact:
        return stated
    from etiquette_lint.redact.stand_ins import region

    return [region(one) for one in stated]


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
        lines = REPORTERS[request.format](whole, view)
        output.put(lines, request.out, is_json=request.format in JSON)
        if request.format not in _TELL_ALL:
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


def _refuse_oddities(requests: Sequence[Request]) -> None:
    first = requests[0]
    piped = [*(one.log for one in requests), *first.inputs[1:]]
    if piped.count("-") > 1:
        raise fault("stdin-twice")
    if first.format == "sarif" and "-" in piped:
        raise fault("sarif-needs-file")
    if first.jobs > 1 and not _may_flow(requests):
        raise fault("jobs-need-lines")
    for one in requests:
        sources.refuse_over((*one.inputs, one.config.file, *one.packs), one.out)
    options.instant_of(first.now)


def _requests(logs: Sequence[str]) -> Iterator[Request]:
    """Yield what is asked of each log, and of all files of other programs together."""
    context = click.get_current_context()
    own, foreign = sources.parted(logs)
    for log in logs:
        if log in own or log == foreign[0]:
            given = laid(context, log)
            del given["logs"]
            yield Request(log, sources=_joined(given, foreign if log in foreign else ()), **given)


def _joined(given: dict[str, Any], files: Sequence[str]) -> sources.Sources | None:
    """Take what was said of sources out of what was given; it is of no use without any."""
    if files:
        locale = options.own(options.locale_of(given["locale"], environment()))
        return sources.taken(given, files, locale)
    for name in sources.NAMES:
        del given[name]
    return None


def _run(**first: Any) -> int:
    logs = first["logs"]
    if not logs:
        raise fault("argument-missing", name="LOG", command="etiquette-lint check job-search.yaml")
    requests = list(_requests(logs))
    if not any(one.sources for one in requests):
        sources.refuse_useless(first)
    return run(requests, environment())


command = Command(
    "check",
    callback=_run,
    judges=True,
    help="""\
Judge the acts of a log and say who says so.

LOG is a file (YAML, JSON, JSON lines or CSV), or - for standard input. Several
are judged each on its own. Or it is what you have: a LinkedIn archive, a
calendar (.ics), a table of applications; these are joined into one.

\b
  etiquette-lint check job-search.yaml
  etiquette-lint check acts.csv --timeline acme.yaml --locale zh-CN
  etiquette-lint check export.zip invite.ics --people people.yaml --interviews panel
  etiquette-lint check job-search.yaml --format json -o report.json
""",
    params=[
        click.Argument(["logs"], nargs=-1, metavar="LOG..."),
        options.timeline_option("Interviews and people for logs that have none, such as CSV."),
        options.pack_option(),
        options.region_option(),
        options.locale_option(),
        options.format_option(),
        click.Option(
            ["-o", "--output", "out"],
            metavar="FILE",
            help="Write the report here, whole or not at all.",
        ),
        options.listed_option("--fail-on", FAIL_ON, "Exit with 1 from this on.", "error"),
        options.assume_option("What is so where the log does not say (see: explain facts)."),
        options.ignore_option(),
        options.now_option("Accepted, with no effect: a log has its own times."),
        click.Option(
            ["--jobs"],
            metavar="NUMBER",
            default="1",
            callback=options.count,
            help="Judge a log of lines by N processes, with --format jsonl. [1]",
        ),
        click.Option(
            ["--redact"],
            is_flag=True,
            help="Name nobody: names, texts, ids, companies, files have stand-ins.",
        ),
        options.listed_option("--show", SHOW, "All acts, or only those to think about.", "all"),
        *sources.sources_options(),
    ],
)
