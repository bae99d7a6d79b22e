"""`packs schema`: the JSON Schemas that are shipped."""

from importlib import resources
from typing import Any

import click

from etiquette_lint.cli import options, output
from etiquette_lint.cli.group import Command

SCHEMAS = ("pack", "log", "verdicts", "matrix", "diff", "plan", "tools")


def run(name: str) -> int:
    """Print the schema of packs, of logs, of tool maps, or of what a command writes as JSON."""
    file = resources.files("etiquette_lint") / "schemas" / f"{name}.schema.json"
    output.put(file.read_text(encoding="utf-8").splitlines(), is_json=True)
    return 0


def _run(**given: Any) -> int:
    return run(**given)


command = Command(
    "schema",
    callback=_run,
    help="""\
Print a JSON Schema: of packs (for editors), of logs, or of a command's JSON.

verdicts is what check and ask write, matrix and diff are those of the commands, plan is
what check_plan tells, tools is that of tool maps.

\b
  etiquette-lint packs schema > pack.schema.json
  etiquette-lint packs schema verdicts
""",
    params=[
        click.Argument(
            ["name"],
            required=False,
            default=SCHEMAS[0],
            metavar=f"[{'|'.join(SCHEMAS)}]",
            callback=options.listed(SCHEMAS),
        ),
    ],
)
