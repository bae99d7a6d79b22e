"""`matrix`: the whole decision table of packs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click

from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.packs.library import load_pack
from etiquette_lint.proving.matrix import matrix
from etiquette_lint.reporters.matrix import MATRIX_REPORTERS

FORMATS = tuple(MATRIX_REPORTERS)


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    packs: tuple[str, ...]
    locale: str | None
    format: str
    out: str | None


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Ask the engine for every cell, and print the table."""
    if not request.packs:
        raise fault("argument-missing", name="PACK", command="etiquette-lint matrix hays")
    first, *others = (load_pack(one) for one in request.packs)
    locale = options.locale_of(request.locale, environ)
    view = output.view(environ, out=request.out)
    lines = MATRIX_REPORTERS[request.format](matrix(first, *others), view, locale)
    output.put(lines, request.out, is_json=request.format == "json")
    return 0


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "matrix",
    callback=_run,
    help="""\
The whole decision table of a pack: acts and people by phase, each cell with the rule.

Several packs stand side by side, and the cells in which they differ are marked.

\b
  etiquette-lint matrix hays
  etiquette-lint matrix hays coach.yaml --format markdown -o matrix.md
""",
    params=[
        click.Argument(["packs"], nargs=-1, metavar="PACK..."),
        options.locale_option(),
        click.Option(
            ["--format"],
            metavar="|".join(FORMATS),
            default="text",
            callback=options.listed(FORMATS),
            help="How the table is written. [text]",
        ),
        click.Option(
            ["-o", "--output", "out"],
            metavar="FILE",
            help="Write the table here, whole or not at all.",
        ),
    ],
)
