"""What is wrong with a command line: our own words for it, whoever found it."""

from collections.abc import Iterable
from typing import Any

import click

from etiquette_lint.errors import Problem
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

PROGRAM = "etiquette-lint"
COMPLETE = "_ETIQUETTE_LINT_COMPLETE"
"""The variable by which a shell asks what may come next."""


class MisuseError(Exception):
    """A command line that was not understood."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def fault(code: str, **values: Any) -> MisuseError:
    """Return the fault of that code, ready to be raised."""
    return MisuseError(problem(code, **values))


def of_click(error: click.ClickException) -> Problem:
    """Return what click found wrong, in our words."""
    context = getattr(error, "ctx", None)
    command = command_of(context)
    if isinstance(error, click.NoSuchOption):
        meant = near(error.option_name, _options(context))
        return problem("option-unknown", value=error.option_name, near=meant, command=command)
    if isinstance(error, click.BadOptionUsage):
        return _bad_usage(error, context)
    return problem("arguments-odd", command=command)


def command_of(context: click.Context | None) -> str:
    """Return the command as it is typed, without the program's name."""
    return context.command_path.partition(" ")[2] if context else ""


def _bad_usage(error: click.BadOptionUsage, context: click.Context | None) -> Problem:
    found = next((one for one in _params(context) if error.option_name in one.opts), None)
    if isinstance(found, click.Option) and found.is_flag:
        return problem("option-takes-none", option=error.option_name)
    example = found.metavar if isinstance(found, click.Option) and found.metavar else "..."
    return problem("option-needs-value", option=error.option_name, example=example)


def _params(context: click.Context | None) -> Iterable[click.Parameter]:
    return context.command.get_params(context) if context else ()


def _options(context: click.Context | None) -> list[str]:
    options = (one for one in _params(context) if isinstance(one, click.Option))
    return [name for option in options for name in option.opts if name.startswith("--")]
