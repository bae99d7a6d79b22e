"""`guard export`: what was done, as a log that `check` reads."""

from collections.abc import Iterator, Mapping, Sequence

import click

from etiquette_lint.cli import options, output
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.guard.remembered import file_of, rows_of
from etiquette_lint.cli.guard.setup import memory_option
from etiquette_lint.cli.saving import native
from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.memory import COUNTS, Row
from etiquette_lint.words.guard import say
from etiquette_lint.words.notes import note


def run(memory: str | None, locale: str | None, out: str | None, environ: Mapping[str, str]) -> int:
    """Write the acts that count."""
    side = output.aside(options.locale_of(locale, environ))
    acts = list(_acts(rows_of(file_of(memory, environ))))
    if not acts:
        output.tell([say("log-empty", side)])
        return 0
    if out is not None:
        output.refuse_existing(out)
    output.put(native({"actions": acts}).splitlines(), out)
    output.tell([] if output.is_stdout(out) else [note("written", side, file=out)])
    return 0


def _acts(rows: Sequence[Row]) -> Iterator[JsonDict]:
    for act in (act for row in rows for act in row.acts if act.state in COUNTS):
        status = "done" if act.state == "done" else "planned"
        kept = {name: value for name, value in act.action.items() if name != "at"}
        yield {"id": act.id, **kept, "at": act.at, "status": status, "sent_by": "automation"}


def _run(memory: str | None, locale: str | None, out: str | None) -> int:
    return run(memory, locale, out, environment())


command = Command(
    "export",
    callback=_run,
    help="""\
Write what agents did, or were allowed to do, as a log: whom, where, when, what about,
not the words. Judge it with your own file beside it.

\b
  etiquette-lint guard export -o done.yaml
  etiquette-lint check done.yaml --timeline acme.yaml
""",
    params=[
        memory_option(),
        options.locale_option(),
        click.Option(["-o", "--output", "out"], metavar="FILE", help="Write it here."),
    ],
)
