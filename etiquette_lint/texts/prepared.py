"""A text made ready once for all rules that ask something of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from etiquette_lint.texts import folding, tokens
from etiquette_lint.texts.budget import Allowance, Budget
from etiquette_lint.texts.folding import Span

Found = tuple[str, str]
"""A phrase that is in a text, as whole words or not, and the name of its list."""
_NONE: frozenset[int] = frozenset()


class TextResult(NamedTuple):
    """What became of a text test."""

    truth: bool | None
    """`None` where a pattern took too long."""
    spans: tuple[Span, ...] = ()
    """The places of the original text that made it hold, none empty."""
    timed_out: str | None = None
    """The pattern that took too long, or for which no time was left."""


@dataclass(eq=False)
class Prepared:
    """A text, and what is worked out of it once; made by the million, so not frozen."""

    text: str
    folded: str
    """What patterns are searched in."""
    plain: str
    """What phrases are looked up in."""
    runs: frozenset[bytes]
    """The words of ASCII in `folded` and in `plain`, and the empty one."""
    others: frozenset[int]
    """The characters of `plain` that are not ASCII, alone and in pairs."""
    budget: Budget
    found: dict[object, list[Found]] = field(default_factory=dict)
    """By who looked them up."""
    _judged: dict[object, TextResult] = field(default_factory=dict)

    @cached_property
    def halves(self) -> int:
        """How many words there are, in halves."""
        return tokens.halves(self.plain)

    @cached_property
    def allowance(self) -> Allowance:
        """The time that all searches together take for nothing."""
        return Allowance.of(self.folded)

    @cached_property
    def _spans_in_text(self) -> list[Span] | None:
        return folding.spans_in_text(self.text, self.folded)

    @cached_property
    def _places_in_folded(self) -> list[int] | None:
        return folding.places_in_folded(self.folded, self.plain)

    def span_of_folded(self, start: int, end: int) -> Span:
        """Return the place in the original of a stretch, not empty, of `folded`."""
        spans = None if self.text.isascii() else self._spans_in_text
        return (start, end) if spans is None else (spans[start][0], spans[end - 1][1])

    def span_of_plain(self, start: int, end: int) -> Span:
        """Return the place in the original of a stretch, not empty, of `plain`."""
        places = self._places_in_folded
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        return self.span_of_folded(start, end)

    def once(self, judge: Callable[["Prepared"], TextResult]) -> TextResult:
        """Return what `judge` says, from memory if it was asked before.

        An act is judged again to find its earliest moment; a pattern that ran out of time must
        not come out otherwise then, nor spend the time again.
        """
        known = self._judged.get(judge)
        return known or self._judged.setdefault(judge, judge(self))


def prepare(text: str, budget: Budget | None = None) -> Prepared:
    """Make a text ready; `budget` is shared by the texts of one log."""
    folded = folding.fold(text)
    plain = folding.smooth(folded)
    # What is left out may stand between two words.
    words = plain if folded.isascii() else f"{folded} {plain}"
    return Prepared(
        text=text,
        folded=folded,
        plain=plain,
        runs=frozenset((b"", *tokens.runs(words))),
        others=_NONE if plain.isascii() else frozenset(tokens.others(plain)),
        budget=budget or Budget(),
    )
