"""`guard forget`: what is remembered, forgotten."""

from collections.abc import Mapping
from datetime import datetime

import click

from etiquette_lint import times
from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.guard.remembered import WAIT, file_of
from etiquette_lint.cli.guard.setup import memory_option
from etiquette_lint.cli.when import Clock
from etiquette_lint.guard.memory import writing
from etiquette_lint.words.guard import plural


def run(
    memory: str | None,
    locale: str | None,
    before: str | None,
    process: str | None,
    everything: bool,
    now: str | None,
    environ: Mapping[str, str],
) -> int:
    """Forget, and say how many calls are gone."""
    if everything == (before is not None or process is not None):
        raise fault("guard-forget-what")
    file = file_of(memory, environ)
    limit = _instant(before, now, environ) if before is not None else None
    gone = 0
    if file.exists():
        with writing(file, WAIT) as book:
            gone = book.forget(limit, process)
    side = output.aside(options.locale_of(locale, environ))
    output.tell([plural("forgotten", gone, side)])
    return 0


def _instant(text: str, now: str | None, environ: Mapping[str, str]) -> str:
    zone = times.find_zone(times.here(environ))
    when = Clock(options.instant_of(now), zone).read(text, "--before")
    first, _ = times.span(when, None if isinstance(when, datetime) and when.tzinfo else zone)
    return times.rfc3339(first)


def _run(
    memory: str | None,
    locale: str | None,
    before: str | None,
    process: str | None,
    everything: bool,
    now: str | None,
) -> int:
    return run(memory, locale, before, process, everything, now, environment())


command = Command(
    "forget",
    callback=_run,
    help="""\
Forget what agents asked and did. It no longer counts for what they do next.

\b
  etiquette-lint guard forget --before 2026-11-01
  etiquette-lint guard forget --process acme
  etiquette-lint guard forget --all
""",
    params=[
        memory_option(),
        options.locale_option(),
        click.Option(["--before"], metavar="WHEN", help="What was before: a date, -30d, ..."),
        click.Option(["--process"], metavar="ID", help="What was in that timeline."),
        click.Option(["--all", "everything"], is_flag=True, help="All of it."),
        options.now_option("What -30d is counted from. [this computer's clock]"),
    ],
)
