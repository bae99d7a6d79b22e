"""Patterns of pack authors, searched under a time limit."""

from dataclasses import dataclass
from time import thread_time
from unicodedata import normalize

import regex

from etiquette_lint.limits import TEXT_SECONDS
from etiquette_lint.texts import folding
from etiquette_lint.texts.prepared import Prepared, TextResult

_NOT_FOUND = TextResult(False)
_FLAGS = regex.VERSION0 | regex.IGNORECASE


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern as written, and compiled."""

    source: str
    compiled: regex.Pattern[str]


def compile_pattern(source: str) -> Pattern:
    """Compile a pattern for folded texts: case plays no part, `’` is `'` and `？` a literal `?`.

    Raises: regex.error
    """
    folded = "".join(map(_as_folded, normalize("NFC", source)))
    try:
        return Pattern(source, regex.compile(folded, _FLAGS))
    except regex.error:  # a range or a group name that folding broke
        return Pattern(source, regex.compile(source, _FLAGS))


def search(pattern: Pattern, prepared: Prepared) -> TextResult:
    """Search a text for a pattern; what takes too long is unknown."""
    budget = prepared.budget
    seconds = min(TEXT_SECONDS, budget.remaining)
    if not seconds or budget.has_stopped(pattern.source):
        return TextResult(None, timed_out=pattern.source)
    began = thread_time()  # not the clock: other programs take their time too
    try:
        match = pattern.compiled.search(prepared.folded, timeout=seconds)
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
    return character if character.isascii() or folded == character else regex.escape(folded)
