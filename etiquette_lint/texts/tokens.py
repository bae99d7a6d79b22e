"""Words: what counts as one, where one starts and where it ends.

A *word* is a run of letters, digits and their marks; an apostrophe joins letters, and a full
stop or comma joins digits: `don't`, `3.14`, `1,000` are one word each. Han characters and kana
are written without spaces: each counts as half a word. Everything else (emoji, keycaps,
punctuation, `_`) is no word. Words are counted in halves, so that every count is whole.
"""

import re
from collections.abc import Callable
from functools import cache
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING, NamedTuple

from etiquette_lint.texts.folding import Span, is_han

if TYPE_CHECKING:
    import regex

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}ー"
_PARTING = frozenset(["", *' !"#$%&()*+-/:;<=>?@[]^_`{|}~'])
"""What stands between words, or before and after all of them, and joins none."""
_ASCII = bytes(range(128))
_RUNS = bytes(code if chr(code) in ascii_lowercase + digits else 32 for code in range(256))


class _Scanner(NamedTuple):
    """The patterns of words: whole, and of the places where one can start or end."""

    word: "re.Pattern[str] | regex.Pattern[str]"
    start: "re.Pattern[str] | regex.Pattern[str]"
    end: "re.Pattern[str] | regex.Pattern[str]"


def runs(plain: str) -> list[bytes]:
    """Return the runs of a-z and 0-9, of which the words of ASCII are made."""
    return plain.encode("ascii", "replace").translate(_RUNS).split()


def others(plain: str) -> list[int]:
    """Return the characters that are not ASCII as numbers, each alone, then each two neighbours."""
    kept = plain.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    units = kept.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    evenly, oddly = units[: len(units) & ~3], units[2:][: len(units) - 2 & ~3]
    alone = memoryview(units).cast("H")
    return [*alone, *memoryview(evenly).cast("I"), *memoryview(oddly).cast("I")]


def words(plain: str) -> list[str]:
    """Return the words of a plain text, Han and kana left out."""
    found: list[str] = _scanner(plain).word.findall(plain)
    return found


def spans(plain: str) -> list[Span]:
    """Return where the words of a plain text stand, Han and kana left out."""
    return [match.span() for match in _scanner(plain).word.finditer(plain)]


def stretch(plain: str) -> Span | None:
    """Return where the first word of a phrase starts and its last ends; `None` without words."""
    if plain.isascii():
        if plain[0].isalnum() and plain[-1].isalnum():
            return 0, len(plain)
    elif is_han(min(plain)) and is_han(max(plain)):
        return None
    found = spans(plain)
    return (found[0][0], found[-1][1]) if found else None


def halves(plain: str) -> int:
    """Return how many words there are, in halves."""
    if plain.isascii():
        return 2 * (len(runs(plain)) - len(_joints()(plain)))
    return 2 * len(words(plain)) + sum(map(len, _unspaced_runs()(plain)))


def bounds_words(plain: str, start: int, end: int) -> bool:
    """Tell whether the stretch, which begins and ends in a letter, cuts no word at either end."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if before in _PARTING and (after in _PARTING or (after in ",." and plain[end - 1].isalpha())):
        return True
    scanner = _scanner(plain)
    return bool(scanner.start.match(plain, start) and scanner.end.match(plain, end))


def _scanner(plain: str) -> _Scanner:
    return _of_ascii() if plain.isascii() else _of_any()


@cache
def _of_ascii() -> _Scanner:
    """Return what finds the same in ASCII as the patterns for any text, but faster."""
    return _Scanner(*(re.compile(pattern) for pattern in _patterns("[a-z0-9]")))


@cache
def _of_any() -> _Scanner:
    import regex

    letter = rf"[\p{{L}}\p{{M}}\p{{Nd}}--[{_UNSPACED}\u20e3]]"
    patterns = _patterns(letter, first=r"(?!\d\u20e3)")
    return _Scanner(*(regex.compile(pattern, regex.V1) for pattern in patterns))


@cache
def _joints() -> Callable[[str], list[str]]:
    """Return what finds the characters that join two runs of ASCII to one word."""
    return re.compile(r"['.,](?:(?<=[a-z0-9]')(?=[a-z0-9])|(?<=\d[.,])(?=\d))").findall


@cache
def _unspaced_runs() -> Callable[[str], list[str]]:
    import regex

    return regex.compile(f"[{_UNSPACED}]++").findall


def _patterns(letter: str, first: str = "") -> tuple[str, str, str]:
    return (
        rf"{first}{letter}+(?:'{letter}+|[.,](?<=\d.)(?=\d){letter}+)*",
        rf"{first}(?<!{letter})(?<!{letter}')(?<!\d[.,](?=\d))",
        rf"(?!{letter})(?!'{letter})(?!(?<=\d)[.,]\d)",
    )
