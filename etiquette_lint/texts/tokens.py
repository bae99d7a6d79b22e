"""Words: what counts as one, where one starts and where it ends.

A *word* is a run of letters, digits and their marks; an apostrophe joins letters, and a full
stop or comma joins digits: `don't`, `3.14`, `1,000` are one word each. Han characters and kana
are written without spaces: each counts as half a word. Everything else (emoji, keycaps,
punctuation, `_`) is no word. Words are counted in halves, so that every count is whole.
"""

import re
from dataclasses import dataclass

import regex

from etiquette_lint.texts.folding import Span

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}ー"
_unspaced_runs = regex.compile(f"[{_UNSPACED}]++").findall


@dataclass(frozen=True, slots=True)
class _Scanner:
    """The patterns of words: whole, and of the places where one can start or end."""

    word: "re.Pattern[str] | regex.Pattern[str]"
    start: "re.Pattern[str] | regex.Pattern[str]"
    end: "re.Pattern[str] | regex.Pattern[str]"


def _patterns(letter: str, first: str = "") -> tuple[str, str, str]:
    return (
        rf"{first}{letter}+(?:'{letter}+|[.,](?<=\d.)(?=\d){letter}+)*",
        rf"{first}(?<!{letter})(?<!{letter}')(?<!\d[.,](?=\d))",
        rf"(?!{letter})(?!'{letter})(?!(?<=\d)[.,]\d)",
    )


_ANY = _Scanner(
    *(
        regex.compile(pattern, regex.V1)
        for pattern in _patterns(
            rf"[\p{{L}}\p{{M}}\p{{Nd}}--[{_UNSPACED}\u20e3]]", first=r"(?!\d\u20e3)"
        )
    )
)
_ASCII = _Scanner(*(re.compile(pattern) for pattern in _patterns("[a-z0-9]")))  # same, faster


def words(plain: str) -> list[str]:
    """Return the words of a plain text, Han and kana left out."""
    found: list[str] = _scanner(plain).word.findall(plain)
    return found


def spans(plain: str) -> list[Span]:
    """Return where the words of a plain text stand, Han and kana left out."""
    return [match.span() for match in _scanner(plain).word.finditer(plain)]


def halves(plain: str) -> int:
    """Return how many words there are, in halves."""
    return 2 * len(words(plain)) + unspaced(plain)


def unspaced(plain: str) -> int:
    """Return how many characters are Han or kana."""
    return 0 if plain.isascii() else sum(map(len, _unspaced_runs(plain)))


def bounds_words(plain: str, start: int, end: int) -> bool:
    """Tell whether the stretch, which begins and ends in a letter, cuts no word at either end."""
    scanner = _scanner(plain)
    return bool(scanner.start.match(plain, start) and scanner.end.match(plain, end))


def _scanner(plain: str) -> _Scanner:
    return _ASCII if plain.isascii() else _ANY
