"""`completion`: the script that lets a shell complete, and the answers to what it then asks."""

import click
from click.shell_completion import ShellComplete, get_completion_class, shell_complete

from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import COMPLETE, PROGRAM, fault
from etiquette_lint.cli.group import Command

SHELLS = ("bash", "zsh", "fish")


def run(shell: str | None, program: click.Command) -> int:
    """Print the script of a shell."""
    if shell is None:
        raise fault("argument-missing", name="SHELL", command="etiquette-lint completion bash")
    found = get_completion_class(shell)
    if found is None:
        raise LookupError(shell)
    # Not its own `source`: that of bash starts a bash, to look how old it is.
    output.put(ShellComplete.source(found(program, {}, PROGRAM, COMPLETE)).splitlines())
    return 0


def answer(instruction: str, program: click.Command) -> int:
    """Print what may come next in the line a shell tells of; 1 if it tells of none."""
    try:
        return shell_complete(program, {}, PROGRAM, COMPLETE, instruction)
    except (LookupError, ValueError):
        return 1


def _run(shell: str | None) -> int:
    return run(shell, click.get_current_context().find_root().command)


command = Command(
    "completion",
    callback=_run,
    help="""\
Print the script that lets a shell complete commands, options, files and words.

\b
  etiquette-lint completion bash >> ~/.bashrc
  etiquette-lint completion zsh >> ~/.zshrc
  etiquette-lint completion fish > ~/.config/fish/completions/etiquette-lint.fish
""",
    params=[
        click.Argument(
            ["shell"],
            required=False,
            metavar="[bash|zsh|fish]",
            callback=options.listed(SHELLS),
        ),
    ],
)
