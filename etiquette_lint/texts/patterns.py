"""Patterns of pack authors, searched under a time limit."""

from collections.abc import Iterable
from functools import cached_property
from time import perf_counter, thread_time
from typing import TYPE_CHECKING
from unicodedata import normalize

from etiquette_lint.limits import TEXT_SECONDS
from etiquette_lint.texts import folding
from etiquette_lint.texts.needs import Need, exclusion, needs
from etiquette_lint.texts.prepared import Prepared, TextResult

if TYPE_CHECKING:
    import regex

_NOT_FOUND = TextResult(False)
_LONG = 2_000
"""The characters of a text that is searched at once, for to look for needs takes time as well."""
_QUICK = 0.0005
"""The seconds that are enough for most searches; to ask how long they took would take longer."""


class Pattern:
    """A pattern for folded texts: case plays no part, `’` is `'` and `？` a literal `?`.

    It is compiled when a text has what it needs, for few texts have.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._folded = "".join(map(_as_folded, normalize("NFC", source)))
        self._needs = needs(self._folded)
        excluded, self._left = exclusion(self._folded)
        self._excluded = [needs(each) for each in excluded]

    def may_be_in(self, prepared: Prepared) -> bool:
        """Say whether a text has what the pattern needs."""
        return _may_have(self._needs, prepared)

    def compiled(self, prepared: Prepared) -> "regex.Pattern[str]":
        """Return the pattern compiled, without what it excludes if the text cannot hold that.

        Raises: regex.error
        """
        if self._excluded and not any(_may_have(each, prepared) for each in self._excluded):
            return self._without
        return self._whole

    @cached_property
    def _whole(self) -> "regex.Pattern[str]":
        import regex

        try:
            return _compiled(self._folded)
        except regex.error:  # a range or a group name that folding broke
            return _compiled(self.source)

    @cached_property
    def _without(self) -> "regex.Pattern[str]":
        return _compiled(self._left)


def search(pattern: Pattern, prepared: Prepared) -> TextResult:
    """Search a text for a pattern; what takes too long is unknown."""
    budget = prepared.budget
    seconds = min(TEXT_SECONDS, budget.remaining)
    if not seconds or budget.has_stopped(pattern.source):
        return TextResult(None, timed_out=pattern.source)
    return _search(pattern, prepared, seconds) if pattern.may_be_in(prepared) else _NOT_FOUND


def _search(pattern: Pattern, prepared: Prepared, seconds: float) -> TextResult:
    compiled = pattern.compiled(prepared)
    began = perf_counter()
    try:
        match = compiled.search(prepared.folded, timeout=min(seconds, _QUICK))
    except (TimeoutError, MemoryError):
        return _search_long(pattern.source, compiled, prepared, seconds)
    finally:
        # By the clock, on which other programs take their time too: no more than it can have been.
        budget = prepared.budget
        budget.spend(prepared.allowance.take(min(perf_counter() - began, _QUICK)))
    return _result(match, prepared)


def _search_long(
    source: str, compiled: "regex.Pattern[str]", prepared: Prepared, seconds: float
) -> TextResult:
    """Search again for what takes longer, by the time of this thread alone."""
    budget = prepared.budget
    began = thread_time()  # not the clock: other programs take their time too
    try:
        match = compiled.search(prepared.folded, timeout=seconds)
    except (TimeoutError, MemoryError):
        if thread_time() - began > seconds / 2:
            budget.strike(source)
        return TextResult(None, timed_out=source)
    finally:
        budget.spend(prepared.allowance.take(thread_time() - began))
    return _result(match, prepared)


def _result(match: "regex.Match[str] | None", prepared: Prepared) -> TextResult:
    if match is None:
        return _NOT_FOUND
    start, end = match.span()
    return TextResult(True, (prepared.span_of_folded(start, end),) if start < end else ())


def _may_have(needs: Iterable[Need], prepared: Prepared) -> bool:
    return len(prepared.folded) > _LONG or all(need.is_met(prepared) for need in needs)


def _compiled(pattern: str) -> "regex.Pattern[str]":
    import regex

    return regex.compile(pattern, regex.VERSION0 | regex.IGNORECASE)


def _as_folded(character: str) -> str:
    # What a folded text cannot hold would never match; escaped, lest it turn into syntax.
    folded = folding.fold(character)
    if character.isascii() or folded == character:
        return character
    import regex

    return regex.escape(folded)
