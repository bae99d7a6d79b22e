"""What is asked of one log on the command line of `check`."""

from dataclasses import dataclass
from typing import Literal

from etiquette_lint.cli.sources import Sources
from etiquette_lint.config import Config


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given, for one of its logs: with that one's configuration."""

    log: str
    timeline: str | None
    packs: tuple[str, ...]
    region: str | None
    locale: str | None
    format: str
    out: str | None
    fail_on: str
    assume: tuple[str, ...]
    ignore: tuple[str, ...]
    now: str | None
    show: Literal["all", "findings"]
    config: Config
    jobs: int = 1
    redact: bool = False
    sources: Sources | None = None
    """Files of other programs that are joined into this log."""

    @property
    def inputs(self) -> tuple[str | None, ...]:
        """Every file that is read as a log or for one."""
        return (self.log, *(self.sources.inputs if self.sources else ()), self.timeline)
