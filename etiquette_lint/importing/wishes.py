"""What people say of their sources, because the files do not say it."""

from dataclasses import dataclass, field
from datetime import date

from etiquette_lint import times
from etiquette_lint.errors import InputError
from etiquette_lint.models.vocabulary import Others
from etiquette_lint.sources.found import Options
from etiquette_lint.words.problems import problem


@dataclass(frozen=True, slots=True)
class Wishes:
    """All that may be said of an import."""

    options: Options = field(default_factory=Options)
    """Of reading."""
    me: tuple[str, ...] = ()
    """Handles, profile URLs, addresses or names of the owner."""
    people: str | None = None
    """File that declares people."""
    timeline: str | None = None
    """Native log or timeline that found interviews and milestones join."""
    authors: str | None = None
    """File that says who wrote which post."""
    interviews: tuple[str, ...] | None = None
    """Which events are interviews: words, or patterns with `*`, of their titles; `None`, if
    that was not said."""
    titles: tuple[str, ...] = ()
    """The whole titles of events that are interviews."""
    company: str | None = None
    """Of interviews that name none."""
    region: str | None = None
    """Of processes that the sources found."""
    others: Others = "ask"
    since: str | None = None
    """Bare date; acts before it towards people nobody named are left out."""
    locale: str = "en"
    """Of what is said beside the entries."""


def zone_of(name: str | None, option: str) -> str | None:
    """Return a zone under its own name; `option` is where it was said.

    Raises: InputError.
    """
    try:
        return None if name is None else times.find_zone(name).key
    except times.TimeError:
        raise InputError([problem("zone-invalid", option=option, value=name)]) from None


def day_of(written: str | None, option: str) -> str | None:
    """Return a bare date as it is written.

    Raises: InputError.
    """
    try:
        if written is None or type(times.parse_when(written)) is date:
            return written
    except times.TimeError:
        pass
    raise InputError([problem("since-invalid", option=option, value=written)])
