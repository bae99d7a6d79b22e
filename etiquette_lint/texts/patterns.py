"""Patterns of pack authors, searched under a time limit."""

from functools import cached_property
from time import thread_time
from typing import TYPE_CHECKING
from unicodedata import normalize

from etiquette_lint.limits import TEXT_SECONDS
from etiquette_lint.texts import folding
from etiquette_lint.texts.needs import needs
from etiquette_lint.texts.prepared import Prepared, TextResult

if TYPE_CHECKING:
    import regex

_NOT_FOUND = TextResult(False)


class Pattern:
    """A pattern for folded texts: case plays no part, `’` is `'` and `？` a literal `?`."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._folded = "".join(map(_as_folded, normalize("NFC", source)))
        self.needs = needs(self._folded)

    @cached_property
    def compiled(self) -> "regex.Pattern[str]":
        """The pattern compiled: few come to a text that has what they need.

        Raises: regex.error
        """
        import regex

        flags = regex.VERSION0 | regex.IGNORECASE
        try:
            return regex.compile(self._folded, flags)
        except regex.error:  # a range or a group name that folding broke
            return regex.compile(self.source, flags)


def search(pattern: Pattern, prepared: Prepared) -> TextResult:
    """Search a text for a pattern; what takes too long is unknown."""
    for need in pattern.needs:
        if not need.is_met(prepared):
            return _NOT_FOUND
    budget = prepared.budget
    seconds = min(TEXT_SECONDS, budget.remaining)
    if not seconds or budget.has_stopped(pattern.source):
        return TextResult(None, timed_out=pattern.source)
    compiled = pattern.compiled
    began = thread_time()  # not the clock: other programs take their time too
    try:
        match = compiled.search(prepared.folded, timeout=seconds)
    except (TimeoutError, MemoryError):
        if thread_time() - began > seconds / 2:
            budget.strike(pattern.source)
        return TextResult(None, timed_out=pattern.source)
    finally:
        budget.spend(prepared.allowance.take(thread_time() - began))
    if match is None:
        return _NOT_FOUND
    start, end = match.span()
    return TextResult(True, (prepared.span_of_folded(start, end),) if start < end else ())


def _as_folded(character: str) -> str:
    # What a folded text cannot hold would never match; escaped, lest it turn into syntax.
    folded = folding.fold(character)
    if character.isascii() or folded == character:
        return character
    import regex

    return regex.escape(folded)
