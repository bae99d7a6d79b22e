"""What people say of their sources, because the files do not say it."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from etiquette_lint.sources.found import Options

Others = Literal["ask", "other", "skip"]
OTHERS: tuple[Others, ...] = get_args(Others)
"""What becomes of acts towards people nobody named: asked about, declared `other`, left out."""


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
