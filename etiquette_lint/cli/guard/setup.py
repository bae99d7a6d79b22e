"""What the commands of the guard are set up with: options, environment, configuration."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import click

from etiquette_lint.cases import FactValue
from etiquette_lint.cli import options
from etiquette_lint.cli.configured import Configured
from etiquette_lint.cli.faults import fault
from etiquette_lint.config import Config
from etiquette_lint.config.keys import SECONDS
from etiquette_lint.guard.deciding import TIME_OUT, Guard, clock
from etiquette_lint.models.vocabulary import GuardCase, GuardDecision, Level

_TERMS = ("rules", "ignore", "assume")


@dataclass(frozen=True, slots=True)
class Setup:
    """What was given, wherever it was."""

    timeline: tuple[str, ...]
    tools: tuple[str, ...]
    memory: str | None
    time_out: str
    packs: tuple[str, ...]
    region: str | None
    locale: str | None
    ignore: tuple[str, ...]
    now: str | None
    config: Config

    def guard(self, environ: Mapping[str, str]) -> Guard:
        """Return the guard.

        Raises: InputError, PackError, MisuseError.
        """
        levels, assumed = self._terms()
        now = options.instant_of(self.now) if self.now is not None else None
        return Guard(
            self.timeline,
            pack=self.packs or None,
            region=self.region,
            locale=options.locale_of(self.locale, environ),
            levels=levels,
            assumed=assumed,
            tools=self.tools,
            memory=self.memory,
            decisions={
                cast(GuardCase, one.name): cast(GuardDecision, one.text)
                for one in self.config.entries("guard.decisions")
            },
            time_out=float(self.time_out),
            now=clock if now is None else lambda: now,
        )

    def _terms(self) -> tuple[Mapping[str, Level], Mapping[str, FactValue]]:
        """Return what is said of rules and facts; the packs are looked at only if there is any."""
        if not self.ignore and not any(map(self.config.entries, _TERMS)):
            return {}, {}
        from etiquette_lint.assemble import assemble
        from etiquette_lint.cli.standing import terms
        from etiquette_lint.engine.checking import chosen
        from etiquette_lint.readers import read

        log = assemble(item for file in self.timeline for item in read(file))
        packs = chosen(self.packs, self.region, log.timelines, examples=False).packs
        told = terms(self.config, packs, self.ignore)
        return told.levels, told.assumed


def setup(**given: Any) -> Setup:
    """Return what a command was given."""
    return Setup(**{name: given[name] for name in Setup.__slots__})


def setup_options() -> list[click.Option]:
    """Return the options by which calls are judged."""
    return [
        Configured(
            ["--timeline"],
            section="guard",
            multiple=True,
            metavar="FILE",
            help="Your own file with interviews, people, acts; several stand side by side.",
        ),
        Configured(
            ["--tools"],
            section="guard",
            multiple=True,
            metavar="FILE",
            help="A tool map of your own, before the bundled ones.",
        ),
        memory_option(),
        Configured(
            ["--time-out"],
            section="guard",
            metavar="SECONDS",
            default=f"{TIME_OUT:g}",
            check=_seconds,
            help=f"How long an answer may take. [{TIME_OUT:g}]",
        ),
        options.pack_option(),
        options.region_option(),
        options.locale_option(),
        options.ignore_option(),
        options.now_option("What 'now' is. [this computer's clock]"),
    ]


def memory_option() -> Configured:
    """Return `--memory`."""
    return Configured(
        ["--memory"],
        section="guard",
        metavar="FILE",
        help="Where acts are remembered. [your state folder]",
    )


def _seconds(value: str, called: str) -> str:
    try:
        fits = SECONDS[0] <= float(value) <= SECONDS[1]
    except ValueError:
        fits = False
    if not fits:
        raise fault("seconds-invalid", option=called, value=value)
    return value
