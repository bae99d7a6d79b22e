"""`mcp`: a server of tools for agents, on standard input and output."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from etiquette_lint.cli import options
from etiquette_lint.cli.explain import text_of
from etiquette_lint.cli.faults import MisuseError, fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.standing import terms
from etiquette_lint.config import Config
from etiquette_lint.engine.checking import chosen
from etiquette_lint.errors import InputError
from etiquette_lint.guard.desk import Desk
from etiquette_lint.readers.log import read_log


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    timeline: str | None
    packs: tuple[str, ...]
    region: str | None
    locale: str | None
    assume: tuple[str, ...]
    ignore: tuple[str, ...]
    config: Config


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Serve until the client goes away.

    Raises: ExtraError, where the SDK is not installed; MisuseError, where nothing can be served.
    """
    from etiquette_lint.integrations.mcp import server

    desk = desk_of(request, environ)
    if not all(hasattr(stream, "buffer") for stream in (sys.stdin, sys.stdout)):
        raise fault("serving-needs-pipes")
    explain = partial(_explained, packs=request.packs, locale=desk.locale)
    server(desk, explain).run("stdio")
    return 0


def desk_of(request: Request, environ: Mapping[str, str]) -> Desk:
    """Return what the tools judge by; what is wrong with the user's file, they tell when asked."""
    timelines = read_log(request.timeline).timelines if request.timeline else ()
    packs = chosen(request.packs, request.region, timelines).packs
    on = terms(request.config, packs, request.ignore, request.assume)
    return Desk(
        request.timeline,
        request.packs,
        request.region,
        options.locale_of(request.locale, environ),
        on.levels,
        on.assumed,
    )


def _explained(name: str, packs: tuple[str, ...], locale: str) -> str:
    """Return the page of a rule.

    Raises: InputError, PackError.
    """
    try:
        return text_of(name, packs, locale)
    except MisuseError as error:
        raise InputError([error.problem]) from None


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "mcp",
    callback=_run,
    judges=True,
    help="""\
Serve tools to an agent (Model Context Protocol, on standard input and output).

The agent can check an act or a plan, read the rules, and propose an interview;
only you can add it, and only you can say who agreed or who somebody is: the
server reads that from --timeline FILE, or asks you.

\b
  etiquette-lint mcp --timeline job-search.yaml
""",
    params=[
        options.timeline_option("Your own file: interviews, people, and what you did or plan."),
        options.pack_option(),
        options.region_option(),
        options.locale_option(),
        options.assume_option("What is so where the file does not say (see: explain facts)."),
        options.ignore_option(),
    ],
)
