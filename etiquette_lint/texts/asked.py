"""What a rule asks of an act's text, as the pack writes it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from etiquette_lint.conditions import Number

Phrases = Mapping[str, tuple[str, ...]]
"""A named word list by language; a text is tested with all of them."""
TextOp = Literal[
    "contains",
    "lacks",
    "mostly",
    "fewer_words_than",
    "more_words_than",
    "matches",
    "only_emoji",
]


@dataclass(frozen=True, slots=True)
class TextTest:
    """One thing asked of a text."""

    op: TextOp
    phrases: tuple[str, ...] = ()
    """Phrases, or `$name` for a named list; for `matches` the patterns."""
    number: Number | None = None
    """Words for the word counts, per cent of the words for `mostly`."""


TextClause = tuple[TextTest, ...]
"""Tests that must all hold."""
