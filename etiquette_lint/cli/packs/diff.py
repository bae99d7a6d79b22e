"""`packs diff`: what changes from one pack to another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click

from etiquette_lint.assemble import Log
from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.packs import diff_json, diff_page
from etiquette_lint.cli.packs.validate import tell_problems
from etiquette_lint.packs.library import load_pack
from etiquette_lint.proving.diff import diff
from etiquette_lint.readers.log import read_log

FORMATS = ("text", "json")


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    a: str | None
    b: str | None
    log: str | None
    timeline: str | None
    locale: str | None
    format: str


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Print what changes; return 2 if a log was not understood."""
    if request.a is None or request.b is None:
        command = f"etiquette-lint packs diff {request.a or 'hays'} coach.yaml"
        raise fault("argument-missing", name="A" if request.a is None else "B", command=command)
    page = Page.on(output.view(environ), options.locale_of(request.locale, environ))
    packs = (load_pack(request.a), load_pack(request.b))
    log = _read(request)
    told = diff(*packs, log)
    if request.format == "json":
        output.put(diff_json.lines(told), is_json=True)
    else:
        output.put(diff_page.lines(told, packs, page))
    return _tell(log, page)


def _read(request: Request) -> Log | None:
    """Return the log, if there is one.

    Raises: MisuseError.
    """
    file, timeline = request.log, request.timeline
    if file is None:
        if timeline is None:
            return None
        command = f"etiquette-lint packs diff {request.a} {request.b} acts.csv --timeline FILE"
        raise fault("argument-missing", name="LOG", command=command)
    if file == timeline == output.STDIO:
        raise fault("stdin-twice")
    return read_log(file, timeline=timeline, stdin=output.standard_input(file, timeline))


def _tell(log: Log | None, page: Page) -> int:
    """Say on the side what was not understood of a log."""
    if log is None or not (log.problems or log.unjudged):
        return 0
    tell_problems(log.problems, page.locale)
    return 2


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "diff",
    callback=_run,
    help="""\
What changes from pack A to pack B: rules added, removed, changed; settings.

With a log, also which verdicts change. Rules are matched by name.

\b
  etiquette-lint packs diff hays coach.yaml
  etiquette-lint packs diff hays coach.yaml job-search.yaml
  etiquette-lint packs diff hays coach.yaml acts.csv --timeline acme.yaml
""",
    params=[
        click.Argument(["a"], required=False, metavar="A"),
        click.Argument(["b"], required=False, metavar="B"),
        click.Argument(["log"], required=False, metavar="[LOG]"),
        options.timeline_option("Interviews and people for a log that has none, such as CSV."),
        options.locale_option(),
        click.Option(
            ["--format"],
            metavar="|".join(FORMATS),
            default="text",
            callback=options.listed(FORMATS),
            help="How the answer is written. [text]",
        ),
    ],
)
