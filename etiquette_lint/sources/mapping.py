"""How the columns of foreign files become parts of a log: what the pages about them are made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One column, or property, of a file."""

    column: str
    """As the file writes it."""
    field: str
    """The part of a log it fills: `at`, `interview.starts_at`; empty where it only decides."""
    becomes: str = ""
    """What it becomes there: how it is read, which zone, which words."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """One file of a source."""

    file: str
    """How it is called, or what it is."""
    gives: str
    """What each row of it becomes, in one sentence."""
    parts: tuple[Part, ...]
    cannot_tell: tuple[str, ...] = ()
    """What this file does not say, and what follows from that; a sentence each."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the manual about one source."""

    name: str
    """Of the file in `docs/inputs/`, without its ending."""
    title: str
    opening: str
    mappings: tuple[Mapping, ...]
    cannot_tell: tuple[str, ...] = ()
    """What no file of this source says."""
