"""`guard log`: what was asked and answered."""

import json
from collections.abc import Iterator, Mapping, Sequence

import click

from etiquette_lint import times
from etiquette_lint.cli import options, output
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.guard.remembered import described, file_of, rows_of, to_dict
from etiquette_lint.cli.guard.setup import memory_option
from etiquette_lint.cli.layout import Page
from etiquette_lint.guard.memory import Row
from etiquette_lint.reporters import moments
from etiquette_lint.words.guard import say

FORMATS = ("text", "json")


def run(memory: str | None, locale: str | None, form: str, environ: Mapping[str, str]) -> int:
    """Print each call with its answer and its acts, the oldest first."""
    rows = rows_of(file_of(memory, environ))
    if form == "json":
        told = {"version": 1, "calls": [to_dict(row) for row in rows]}
        output.put(json.dumps(told, ensure_ascii=False, indent=2).splitlines(), is_json=True)
    else:
        page = Page.on(output.view(environ), options.locale_of(locale, environ))
        output.put(_lines(rows, page, environ))
    return 0


def _lines(rows: Sequence[Row], page: Page, environ: Mapping[str, str]) -> Iterator[str]:
    if not rows:
        yield from page.text(say("log-empty", page.locale))
    zone = times.find_zone(times.here(environ))
    for row in rows:
        at = moments.local(times.parse_when(row.told.at), zone)
        decision = say(f"log:{row.told.decision}", page.locale)
        when = moments.full(at, page.locale)
        head = say("log-call", page.locale, when=when, decision=decision, tool=row.told.tool)
        rule = [row.told.rule] if row.told.rule else []
        yield from page.text(head)
        for line in (*(described(act, page.locale) for act in row.acts), *rule):
            yield from page.text(line, indent=4)


def _run(memory: str | None, locale: str | None, format: str) -> int:
    return run(memory, locale, format, environment())


command = Command(
    "log",
    callback=_run,
    help="""\
Show what agents asked, what they were told, and what became of it.

\b
  etiquette-lint guard log
  etiquette-lint guard log --format json
""",
    params=[
        memory_option(),
        options.locale_option(),
        click.Option(
            ["--format"],
            metavar="|".join(FORMATS),
            default="text",
            callback=options.listed(FORMATS),
            help="How it is written. [text]",
        ),
    ],
)
