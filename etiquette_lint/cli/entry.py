"""The way in: arguments to an exit code, and no exception out."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from etiquette_lint import limits
from etiquette_lint.cli import faults
from etiquette_lint.cli.commands import program
from etiquette_lint.cli.configured import LOCALE as LOCALE_VARIABLE
from etiquette_lint.cli.faults import COMPLETE, PROGRAM, MisuseError
from etiquette_lint.cli.group import LOCALE
from etiquette_lint.cli.output import aside, drop_stdout, side_view, tell
from etiquette_lint.errors import EtiquetteError, Problem
from etiquette_lint.words import locales
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

MISUSED = 2
INTERRUPTED = 130
PIPE_CLOSED = 141


def main(argv: Sequence[str], environ: Mapping[str, str] = os.environ) -> int:
    """Run a command line; return 0, 1 (findings) or 2 (not understood).

    Besides, as shells have it: 130 if interrupted, 141 if nobody reads the output any more.
    """
    known: dict[str, Any] = {}
    try:
        if instruction := environ.get(COMPLETE):
            return _answer(instruction)
        _refuse_odd_limits(environ)
        return _run(list(argv), environ, known)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        drop_stdout()
        return PIPE_CLOSED
    except Exception as error:
        asked = known.get(LOCALE)
        locale = locales.pick(asked, locales.OWN) if asked else asked_locale(argv, environ)
        tell(_told(_shown(_problems(error), argv), locale))
        return MISUSED


def asked_locale(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """Return the language to speak before the command line is understood."""
    for place, word in enumerate(argv):
        if word.startswith("--locale="):
            return locales.pick(word.partition("=")[2], locales.OWN)
        if word == "--locale" and place + 1 < len(argv):
            return locales.pick(argv[place + 1], locales.OWN)
    asked = environ.get(LOCALE_VARIABLE)
    return locales.pick(asked, locales.OWN) if asked else locales.from_environment(environ)


def _refuse_odd_limits(environ: Mapping[str, str]) -> None:
    try:
        limits.asked(environ.get(limits.VARIABLE, ""))
    except limits.OddLimitError as odd:
        names = [one.name for one in limits.LIMITS if one.can_change]
        meant = near(str(odd).partition("=")[0].upper(), names)
        raise faults.fault(
            "limit-odd", value=str(odd), variable=limits.VARIABLE, near=meant
        ) from None


def _answer(instruction: str) -> int:
    from etiquette_lint.cli.completion import answer

    return answer(instruction, program)


def _run(argv: list[str], environ: Mapping[str, str], known: dict[str, Any]) -> int:
    """Run a command line; what is learned on the way stands in `known`, whatever happens."""
    try:
        with program.make_context(PROGRAM, argv, obj=environ) as context:
            try:
                code = program.invoke(context)
            finally:
                known.update(context.meta)
    except click.exceptions.Exit as done:
        code = done.exit_code
    if sys.stdout is not None:
        sys.stdout.flush()
    return int(code)


def _problems(error: Exception) -> Sequence[Problem]:
    if isinstance(error, MisuseError):
        return (error.problem,)
    if isinstance(error, EtiquetteError):
        return error.problems
    if isinstance(error, click.ClickException):
        return (faults.of_click(error),)
    return (_internal(error),)


def _shown(problems: Sequence[Problem], argv: Sequence[str]) -> Sequence[Problem]:
    """Return what may be told of problems, however far the command line was understood."""
    if "--redact" not in argv:
        return problems
    from etiquette_lint.cli.redacting import faults as without_names

    return without_names(problems)


def _internal(error: Exception) -> Problem:
    """Return what to report of a fault that is ours, without a page of traceback."""
    from traceback import extract_tb

    frames = extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return problem("internal", error=f"{type(error).__name__}: {error}", place=place)


def _told(problems: Sequence[Problem], locale: str) -> Iterator[str]:
    from etiquette_lint.reporters.problems import lines

    view, own = side_view(), aside(locale)
    for one in problems:
        first, *others = lines(one, own, view)
        yield first if one.location or one.path else f"{PROGRAM}: {first}"
        yield from others
