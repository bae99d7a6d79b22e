"""`import`: what archives, calendars and trackers tell, as a log to be completed."""

import json
import shlex
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from etiquette_lint.cli import options, output, sources
from etiquette_lint.cli.faults import PROGRAM, fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.sources import Sources
from etiquette_lint.importing.joining import Imported
from etiquette_lint.reporters import problems
from etiquette_lint.words.notes import note
from etiquette_lint.writers.native import lines

_MUST_BE_SAID = frozenset({"interviews-open", "interviews-none", "owner-unknown"})
"""What is wrong with a command line, not with a file: no log is made before it is said."""
_FORMATS = ("text", "json")


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    sources: Sources
    out: str | None
    format: str
    force: bool
    locale: str


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Write the log, tell what became of the rows, and return the exit code."""
    inputs = (*request.sources.inputs, request.sources.wishes.timeline)
    if inputs.count("-") > 1:
        raise fault("stdin-twice")
    sources.refuse_over(inputs, request.out)
    side = output.aside(request.locale)
    came = sources.read(request.sources, output.standard_input(*inputs), side)
    written = list(lines(came.page))
    if not _is_for_nothing(came):
        _refuse_other(request, written)
        output.put(written, request.out)
    for problem in came.log.problems:
        output.tell(problems.lines(problem, side, output.side_view()))
    _tell(request, came, side)
    return 2 if came.log.problems else 0


def _is_for_nothing(came: Imported) -> bool:
    """Say whether there is no log to be made: nothing was understood, or all must be said anew."""
    found = came.page.timelines or came.page.actions
    codes = {problem.code for problem in came.log.problems}
    return bool(codes and not found) or bool(_MUST_BE_SAID & codes)


def _refuse_other(request: Request, written: list[str]) -> None:
    """Refuse to write over a log that somebody may have completed; the same one is none.

    Raises: MisuseError.
    """
    if request.out is None or request.force:
        return
    with suppress(OSError, ValueError):
        if Path(request.out).read_bytes() == "".join(f"{one}\n" for one in written).encode():
            return
    output.refuse_existing(request.out, "file-exists-force")


def _tell(request: Request, came: Imported, side: str) -> None:
    """Tell what became of the rows: for machines where the log is not."""
    is_alone = not output.is_stdout(request.out)
    if request.format == "json":
        told = json.dumps(came.account.to_dict(side), ensure_ascii=False, indent=2).splitlines()
        if is_alone:
            output.put(told, is_json=True)
        else:
            output.tell(told)
        return
    sources.tell(came.account, side)
    if is_alone:
        command = f"{PROGRAM} check {shlex.quote(str(request.out))}"
        output.tell([note("next", side, command=command)])


def _run(**given: Any) -> int:
    files = given.pop("files")
    if not files:
        example = f"{PROGRAM} import export.zip -o job-search.yaml"
        raise fault("argument-missing", name="SOURCE", command=example)
    environ = environment()
    locale = options.own(options.locale_of(given.pop("locale"), environ))
    joined = sources.taken(given, files, locale)
    names = ("out", "format", "force")
    return run(Request(joined, **{name: given[name] for name in names}, locale=locale), environ)


command = Command(
    "import",
    callback=_run,
    help="""\
Make a log of what you have: a LinkedIn archive (the zip, its folder, or a CSV
of it), a calendar (.ics), a table of applications (CSV, Markdown, XLSX).

All SOURCEs are joined into one log. What they do not tell stands in it as a
question; what became of every row is told on the side.

\b
  etiquette-lint import export.zip invite.ics --interviews panel -o log.yaml
  etiquette-lint import export.zip --people people.yaml --others other
""",
    params=[
        click.Argument(["files"], nargs=-1, metavar="SOURCE..."),
        click.Option(
            ["-o", "--output", "out"],
            metavar="FILE",
            help="Write the log here, whole or not at all. [standard output]",
        ),
        options.timeline_option("Your own log or timeline, which what is found joins."),
        *sources.sources_options(),
        options.region_option(),
        options.locale_option(),
        click.Option(
            ["--format"],
            metavar="|".join(_FORMATS),
            default="text",
            callback=options.listed(_FORMATS),
            help="How it is told what became of the rows. [text]",
        ),
        click.Option(["--force"], is_flag=True, help="Write over a log that is there."),
    ],
)
