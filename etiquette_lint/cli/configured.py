"""Options that the environment and a configuration file may set, and how these lie under them."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, NamedTuple

import click
from click.core import ParameterSource

from etiquette_lint import config as room
from etiquette_lint.cli.faults import fault
from etiquette_lint.config import ALL, Config, Entry
from etiquette_lint.errors import InputError, Location, PackError, Problem

PREFIX = "ETIQUETTE_LINT_"
CONFIG = f"{PREFIX}CONFIG"
"""The variable that stands for `--config`."""
LOCALE = f"{PREFIX}LOCALE"
_SEEN = "etiquette_lint.configurations"
_LOST = frozenset({"pack-not-found", "pack-file-missing"})
Check = Callable[[str, str], str]
"""A value and what it is called there, to the value that is meant; raises MisuseError."""
Source = Literal["command line", "environment", "file", "default"]
SOURCES: tuple[Source, ...] = ("command line", "environment", "file", "default")
"""What beats what."""


def _as_it_is(value: str, called: str) -> str:
    return value


class Configured(click.Option):
    """An option that the environment and a configuration file may set too."""

    def __init__(
        self, *args: Any, check: Check = _as_it_is, section: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, callback=_checked, **kwargs)
        self.check = check
        self.section = section

    @property
    def key(self) -> str:
        """What a configuration file calls it: `fail-on`, in a section `guard.timeline`."""
        return (f"{self.section}." if self.section else "") + typed(self).lstrip("-")

    @property
    def variable(self) -> str:
        """What the environment calls it; empty where it takes names with values."""
        mapped = ALL[self.key].shape == "map"
        return "" if mapped else PREFIX + re.sub("[-.]", "_", self.key).upper()

    def read(self, texts: Iterable[str], called: str) -> Any:
        """Return what the texts mean.

        Raises: MisuseError.
        """
        values = tuple(self.check(text, called) for text in texts)
        return values if self.multiple else values[-1]


def _checked(ctx: click.Context, param: click.Parameter, value: Any) -> Any:
    if not isinstance(param, Configured) or value is None:
        return value
    return param.read(value if param.multiple else [value], typed(param))


class Layer(NamedTuple):
    """A value under an option, and where it came from."""

    value: Any
    source: Source
    variable: str = ""
    """Of the environment."""
    location: Location | None = None
    """In the file."""


def typed(param: click.Parameter) -> str:
    """Return a parameter as it is typed: `--to`, or `KIND`."""
    if isinstance(param, click.Argument):
        return (param.metavar or param.human_readable_name).strip("[].")
    return max(param.opts, key=len)


def config_options() -> list[click.Option]:
    """Return the options that say which configuration file is read."""
    return [
        click.Option(
            ["--config"],
            metavar="FILE",
            help=f"Read this configuration, not the nearest {room.FILE}.",
        ),
        click.Option(["--no-config"], is_flag=True, help="Read no configuration file."),
    ]


def configuration(ctx: click.Context, log: str | None) -> Config:
    """Return the configuration a command works by: the one given, else the log's nearest.

    Raises: InputError, MisuseError.
    """
    given, none = ctx.params.get("config"), ctx.params.get("no_config")
    if given is not None and none:
        raise fault("config-and-none")
    if none:
        return Config()
    file = given if given is not None else ctx.obj.get(CONFIG) or room.nearest(log)
    seen: dict[str | None, Config] = ctx.meta.setdefault(_SEEN, {None: Config()})
    if file not in seen:
        seen[file] = room.read(str(file))
    return seen[file]


def laid(ctx: click.Context, log: str | None = None) -> dict[str, Any]:
    """Return a command's parameters, with environment and configuration under those not given.

    A command that judges gets the configuration as `config` too: what it says of rules and
    facts can be checked only when the packs are at hand. Raises: InputError, MisuseError.
    """
    config = configuration(ctx, log)
    params = {name: ctx.params[name] for name in ctx.params if name not in {"config", "no_config"}}
    found = layers(ctx, config)
    for option in options_of(ctx.command):
        layer = found[option.key]
        if not (layer.source == "file" and ALL[option.key].needs_packs):
            params[str(option.name)] = layer.value
    return params | ({"config": config} if getattr(ctx.command, "judges", False) else {})


def options_of(command: click.Command) -> list[Configured]:
    """Return the options of a command that can be configured."""
    return [one for one in command.params if isinstance(one, Configured)]


def layers(ctx: click.Context, config: Config) -> dict[str, Layer]:
    """Return what holds for each configurable option of a command, by its key.

    Raises: InputError, MisuseError.
    """
    options = options_of(ctx.command)
    found = _without_outranked({one.key: _layer(one, ctx, config) for one in options})
    if "pack" in found and found["pack"].source == "file":
        _refuse_lost(config.entries("pack"))
    return found


def _refuse_lost(entries: Iterable[Entry]) -> None:
    """Say of packs that are not to be had where they are named; a broken one tells of itself."""
    from etiquette_lint.packs.library import load_pack

    problems: list[Problem] = []
    for entry in entries:
        try:
            load_pack(entry.text)
        except PackError as error:
            lost = (one.at(entry.location, entry.path) for one in error.problems)
            problems += [one for one in lost if one.code in _LOST]
    if problems:
        raise InputError(problems)


def _layer(option: Configured, ctx: click.Context, config: Config) -> Layer:
    name = str(option.name)
    if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE:
        return Layer(ctx.params[name], "command line")
    written = _in_environment(option, ctx.obj)
    if written:
        return Layer(option.read(written, option.variable), "environment", option.variable)
    entries = config.entries(option.key)
    if not entries:
        return Layer(ctx.params[name], "default")
    texts = tuple(f"{one.name}={one.text}" if one.name else one.text for one in entries)
    place = config.settings[option.key].location
    return Layer(texts if option.multiple else texts[0], "file", location=place)


def _in_environment(option: Configured, environ: Mapping[str, str]) -> list[str]:
    text = environ.get(option.variable, "") if option.variable else ""
    words = text.split(",") if option.multiple else [text]
    return [word.strip() for word in words if word.strip()]


def _without_outranked(found: dict[str, Layer]) -> dict[str, Layer]:
    """Let a region stand against packs that were named in a lower place."""
    region, pack = found.get("region"), found.get("pack")
    if region and pack and SOURCES.index(region.source) < SOURCES.index(pack.source):
        return {**found, "pack": Layer((), "default")}
    return found
