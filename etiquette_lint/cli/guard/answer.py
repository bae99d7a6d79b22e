"""`guard` alone: one event read from standard input, and answered in its caller's form."""

import sys
from collections.abc import Mapping
from typing import Any

import click

from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import MisuseError, fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.guard.setup import Setup, setup, setup_options
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.guard.answers import Answer, failed, unable
from etiquette_lint.guard.deciding import Guard
from etiquette_lint.guard.forms import FORMS, LARGEST, Event, Form, OddEventError
from etiquette_lint.words.guard import say

BLOCKED = 2
"""The one exit code that no caller takes for leave to go on."""


def run(form: Form, given: Setup, environ: Mapping[str, str]) -> int:
    """Read one event, answer it, and return the exit code."""
    if output.is_terminal(sys.stdin):
        raise fault("guard-no-event")
    guard = given.guard(environ)
    try:
        event = form.read(output.standard_input(output.STDIO).read(LARGEST + 1))
    except OddEventError:
        own = options.own(guard.locale)
        told = say("malformed", own, form=form.name)
        return _put(form.answer(failed(told, guard.decisions, own)))
    if event.what == "before":
        return _put(form.answer(_decided(guard, event)))
    return _put(form.settled(_settled(guard, event)))


def _decided(guard: Guard, event: Event) -> Answer:
    return guard.decide(event.call, session=event.session, id=event.id, asks=event.asks)


def _settled(guard: Guard, event: Event) -> str:
    """Remember what became of a call, and return what went wrong, or nothing."""
    if event.what == "open":
        return ""
    try:
        is_over = event.what == "failed"
        guard.confirm(event.call, session=event.session, id=event.id, failed=is_over)
    except EtiquetteError as error:
        return unable(error.problems, {}, guard.locale).reason
    return ""


def _put(line: str) -> int:
    output.put([line] if line else [])
    return 0


class AnswerCommand(Command):
    """A command after which no caller goes on because something went wrong here."""

    def invoke(self, ctx: click.Context) -> Any:
        """Answer; where that fails, as the form says no, and else by the exit code."""
        try:
            try:
                return super().invoke(ctx)
            except Exception as error:
                if output.is_terminal(sys.stdin):
                    raise
                return _put(FORMS[ctx.params["form"]].answer(_of_fault(error, ctx.obj)))
        except (KeyboardInterrupt, OSError):
            output.drop_stdout()
            return BLOCKED


def _of_fault(error: Exception, environ: Mapping[str, str]) -> Answer:
    """Return the answer where not even the setup was understood."""
    locale = options.locale_of(None, environ)
    if isinstance(error, EtiquetteError):
        return unable(error.problems, {}, locale)
    if isinstance(error, MisuseError):
        return unable([error.problem], {}, locale)
    own = options.own(locale)
    return failed(say("internal", own, error=type(error).__name__), {}, own)


def _run(form: str, **given: Any) -> int:
    return run(FORMS[form], setup(**given), environment())


command = AnswerCommand(
    "answer",
    callback=_run,
    judges=True,
    help="""\
Read one event from standard input and answer it on standard output.

Exits 0 with an answer, else 2, which no caller takes for a yes.

\b
  etiquette-lint guard answer --for json --timeline acme.yaml < event.json
  etiquette-lint guard --for claude-code --timeline acme.yaml
""",
    params=[
        click.Option(
            ["--for", "form"],
            metavar="|".join(FORMS),
            default="json",
            callback=options.listed(FORMS),
            help="Who calls: how the event is written, and the answer. [json]",
        ),
        *setup_options(),
    ],
)
