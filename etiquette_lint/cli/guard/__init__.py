"""`guard`: an agent's calls judged before they are made, and what is remembered of them."""

import click

from etiquette_lint.cli.group import LazyGroup, Sections

COMMANDS: Sections = {
    "Commands": {
        "answer": ("guard.answer", "Read an event of a caller and answer it (guard alone)."),
        "init": ("guard.init", "Set the guard up: the caller's hook, and a timeline file."),
        "test": ("guard.trying", "Replay three calls against your setup and show the answers."),
        "log": ("guard.log", "What was asked and answered."),
        "export": ("guard.export", "Write what was done as a log."),
        "forget": ("guard.forget", "Forget what was done."),
    }
}
BARE = "answer"
"""What `guard` without a command means."""


class GuardGroup(LazyGroup):
    """The commands; callers use the shortest one, without a name."""

    bare = BARE

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, the command filled in where it was left out."""
        if not args or (args[0].startswith("-") and args[0] not in {"-h", "--help"}):
            args = [BARE, *args]
        return super().parse_args(ctx, args)


command = GuardGroup(
    name="guard",
    sections=COMMANDS,
    help="""\
Judge an agent's calls before they are made, with memory of what was done.

Alone it reads one event from standard input and answers it, as hooks do; its
options: guard answer --help.

\b
  etiquette-lint guard init --for claude-code
  etiquette-lint guard --for claude-code --timeline acme.yaml
  etiquette-lint guard log
""",
)
