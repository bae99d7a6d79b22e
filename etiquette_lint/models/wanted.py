"""What a rule wants of a fact, its numbers filled in."""

from typing import NamedTuple

Word = str | bool | int | float


class Wanted(NamedTuple):
    """One test of a rule; all parts given must hold."""

    fact: str
    any_of: tuple[Word, ...] | None = None
    none_of: tuple[Word, ...] | None = None
    bounds: tuple[tuple[str, float], ...] = ()
    """`at_least`, `more_than`, `at_most`, `less_than` with their number."""
