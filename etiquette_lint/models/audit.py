"""What came of looking over one rule pack: what is wrong with it, where it could be read at all."""

from dataclasses import dataclass

from etiquette_lint.errors import Problem


@dataclass(frozen=True, slots=True)
class Audit:
    """One pack, looked over."""

    name: str
    """As it was asked for: a name, or the path of a file."""
    told: str
    """What came of it, in a sentence."""
    faults: tuple[Problem, ...] = ()
    """Slips in the pack, examples that fail, changes nobody notices."""
    notes: tuple[Problem, ...] = ()
    """What its author should know and need not mend."""
    unread: tuple[Problem, ...] = ()
    """Why there was no pack to look over."""
