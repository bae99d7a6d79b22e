"""All commands: one table, and the program they make up."""

import os
from typing import TYPE_CHECKING

import click

from etiquette_lint.cli.group import LazyGroup, Sections

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS: Sections = {
    "Judge": {
        "check": ("check", "Judge the acts of a log (a bare file name means this)."),
        "ask": ("ask", "Judge one act without a file; asks for what is missing."),
        "fix": ("fix", "Correct a plan: move or take out what would hurt you."),
    },
    "Understand": {
        "explain": ("explain", "What a rule says and who says so; all kinds, facts, phases."),
        "why": ("why", "Condition by condition, why a rule spoke of an act or did not."),
        "matrix": ("matrix", "The whole decision table of packs."),
    },
    "Begin, and rules of your own": {
        "import": ("import_", "Make a log of a LinkedIn archive, a calendar, a tracker."),
        "init": ("init", "Write a commented log to start from."),
        "packs": ("packs", "List, show, validate and test rule packs."),
    },
    "Agents": {
        "guard": ("guard", "Judge an agent's calls before they are made, with memory."),
        "mcp": ("mcp", "Serve tools to an agent: check an act or a plan, explain a rule."),
    },
    "Where you work": {
        "config": ("config", "Each setting, and where it comes from."),
        "completion": ("completion", "Let a shell complete commands, options and values."),
    },
}
BARE = "check"
"""What a command line without a command means."""


class Program(LazyGroup):
    """The program: a file or an option where a command is expected means `check`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, the command filled in where it was left out."""
        if args and self._means_check(args[0]):
            args = [BARE, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Return the commands that may be meant; a log may stand in their place."""
        from click.shell_completion import CompletionItem

        found = super().shell_complete(ctx, incomplete)
        return found or [CompletionItem(incomplete, type="file")]

    def _means_check(self, word: str) -> bool:
        if word in self.homes or word in {"-h", "--help", "--version"}:
            return False
        looks_like_a_file = "." in word or "/" in word or os.sep in word
        return word.startswith("-") or looks_like_a_file or os.path.exists(word)  # noqa: PTH110


def _print_version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from etiquette_lint.cli.output import put
        from etiquette_lint.cli.version import told

        put(told())
        ctx.exit()


program = Program(
    name="etiquette-lint",
    sections=COMMANDS,
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_print_version,
            help="Show the version, and those of the rule packs.",
        )
    ],
    help="""\
Can I add my interviewer yet?

Checks what you plan to do on LinkedIn, WeChat and other networks around a job
interview: what would hurt you, who says so, what to do instead, and from when
it is fine. Runs on this computer and sends nothing anywhere.

\b
  etiquette-lint ask                           asks you, and answers
  etiquette-lint ask friend_request wechat --to interviewer --interview +3d
  etiquette-lint init job-search.yaml          a log to start from
  etiquette-lint job-search.yaml               judges every act in it
  etiquette-lint explain hays/comment-quota    what a rule says, and why
""",
    epilog="""\
\b
Exit codes: 0 nothing found, 1 findings, 2 not understood.
Answers are in the language of this computer, or --locale: en, zh-CN.
""",
)
