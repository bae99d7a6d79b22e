"""Commands that are imported when they are run, listed in groups."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from etiquette_lint.cli.configured import config_options, laid, options_of
from etiquette_lint.cli.faults import command_of, fault
from etiquette_lint.cli.offers import Offered
from etiquette_lint.words.near import near

Sections = Mapping[str, Mapping[str, tuple[str, str]]]
"""Heading to commands; of each the module below `cli`, and what it does in one line."""
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 88}
LOCALE = "etiquette_lint.locale"
"""Under which a context keeps the language that was asked for, also in a configuration."""


def environment() -> Mapping[str, str]:
    """Return the environment the running command was given."""
    environ: Mapping[str, str] = click.get_current_context().obj
    return environ


@contextmanager
def _in_context(ctx: click.Context) -> Iterator[None]:
    """Let what click finds wrong tell of which command it is."""
    try:
        yield
    except click.UsageError as error:
        error.ctx = error.ctx or ctx
        raise


class Command(click.Command):
    """A command whose options can be configured, and that tells its faults in our words.

    One that judges is given the configuration as `config` too.
    """

    def __init__(self, *args: Any, judges: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", {**SETTINGS, "allow_extra_args": True})
        super().__init__(*args, **kwargs)
        self.judges = judges
        if options_of(self):
            self.params += config_options()
        for param in self.params:
            if param.metavar is not None:
                param.type = Offered(param.metavar)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, and refuse what is left over."""
        with _in_context(ctx):
            rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise fault("argument-extra", value=rest[0], command=command_of(ctx))
        return rest

    def invoke(self, ctx: click.Context) -> Any:
        """Run it, with environment and configuration under the options that were not given."""
        if self.callback is None or not options_of(self):
            return super().invoke(ctx)
        log = ctx.params.get("log") or next(iter(ctx.params.get("logs", ())), None)
        params = laid(ctx, log)
        ctx.meta[LOCALE] = params.get("locale")
        return ctx.invoke(self.callback, **params)


class LazyGroup(click.Group):
    """Commands found in a table of modules; each module has its command as `command`."""

    def __init__(self, *args: Any, sections: Sections, **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", SETTINGS)
        kwargs.setdefault("subcommand_metavar", "COMMAND ...")
        kwargs.setdefault("no_args_is_help", False)
        super().__init__(*args, **kwargs)
        self.sections = sections
        self.homes: dict[str, tuple[str, str]] = {}
        for commands in sections.values():
            self.homes.update(commands)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order of the table."""
        return list(self.homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.homes:
            return None
        module = import_module(f"etiquette_lint.cli.{self.homes[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command named by the first argument."""
        name = args[0]
        command = self.get_command(ctx, name)
        if command is None and ctx.resilient_parsing:
            return None, None, []
        if command is None:
            raise fault(
                "subcommand-unknown" if ctx.parent else "command-unknown",
                value=name,
                command=command_of(ctx),
                near=near(name, self.homes),
                options=", ".join(self.homes),
            )
        return name, command, args[1:]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; a group alone does nothing."""
        with _in_context(ctx):
            rest = super().parse_args(ctx, args)
        if not args and not ctx.resilient_parsing:
            code = "subcommand-missing" if ctx.parent else "command-missing"
            raise fault(code, command=command_of(ctx), options=", ".join(self.homes))
        return rest

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands under their headings, importing none."""
        for heading, commands in self.sections.items():
            with formatter.section(heading):
                formatter.write_dl([(name, short) for name, (_, short) in commands.items()])
