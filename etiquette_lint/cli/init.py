"""`init`: a commented log to start from."""

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import click

from etiquette_lint import times
from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import PROGRAM
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.words.notes import note
from etiquette_lint.words.starter import starter

DEFAULT_FILE = "job-search.yaml"
_AHEAD, _AGO = timedelta(days=14), timedelta(days=7)
"""How far the interview lies ahead, and how long ago the application was."""


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    file: str
    locale: str | None
    now: str | None


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Write the starter, never over a file that is there."""
    locale = options.locale_of(request.locale, environ)
    if output.is_stdout(request.file):
        locale = output.view(environ).asked(locale)
    locale = options.own(locale)
    output.refuse_existing(request.file)
    zone = times.find_zone(times.here(environ))
    today = times.moment(options.instant_of(request.now), zone).date()
    file = DEFAULT_FILE if output.is_stdout(request.file) else request.file
    text = starter(
        locale,
        file=shlex.quote(file).replace("\n", " "),
        zone=zone.key,
        today=today.isoformat(),
        tomorrow=(today + timedelta(days=1)).isoformat(),
        interview=(today + _AHEAD).isoformat(),
        applied=(today - _AGO).isoformat(),
    )
    output.put(text.splitlines(), request.file)
    side = output.aside(locale)
    if not output.is_stdout(request.file):
        command = f"{PROGRAM} check {shlex.quote(request.file)}"
        output.tell([note("written", side, file=file), note("next", side, command=command)])
    return 0


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "init",
    callback=_run,
    help=f"""\
Write a commented log to start from: {DEFAULT_FILE}, or FILE; - prints it.

A file that is there is left alone.

\b
  etiquette-lint init
  etiquette-lint init acme.yaml --locale zh-CN
""",
    params=[
        click.Argument(["file"], required=False, default=DEFAULT_FILE, metavar="[FILE]"),
        options.locale_option(),
        options.now_option("Which day its dates start from. [today]"),
    ],
)
