"""Phrases: which of many stand in a text as whole words, and where.

Each is looked up by its two rarest words or characters: a text without these is without it.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from itertools import chain
from typing import TypeVar

from etiquette_lint.texts import folding, tokens
from etiquette_lint.texts.folding import Span
from etiquette_lint.texts.prepared import Prepared

Unit = TypeVar("Unit", bytes, str)
"""A word of ASCII, or a character that is not."""
Listed = tuple[Unit, str]
"""The second unit that a phrase is looked up by, and the phrase."""
Named = tuple[Unit, str, str]
"""The same, and the name of the list."""

_COMMON = "要说到地国和为大上来中们这个他我有人在了不是一的"
"""What most Chinese texts have, the commonest last."""


class PhraseList:
    """Phrases by the first unit that they are looked up by."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrases)

    @cached_property
    def of_ascii(self) -> Mapping[bytes, list[Listed[bytes]]]:
        """Phrases of ASCII; what begins in Han is none of them, however it is folded."""
        phrases = (phrase for phrase in self._phrases if not tokens.is_han(phrase[:1]))
        texts = (text for text in map(_plain, phrases) if text and text.isascii())
        return _listed((text, sorted(tokens.runs(text) or [b""], key=_length)) for text in texts)

    @cached_property
    def others(self) -> Mapping[str, list[Listed[str]]]:
        """The other phrases, which only a text that is not ASCII asks for."""
        phrases = (phrase for phrase in self._phrases if not phrase.isascii())
        texts = (text for text in map(_plain, phrases) if not text.isascii())
        return _listed((text, sorted(tokens.others(text), key=_COMMON.find)) for text in texts)


class Lookup:
    """Lists by name, all looked up at once."""

    def __init__(self, lists: Mapping[str, PhraseList]) -> None:
        self._lists = lists

    def standing(self, prepared: Prepared) -> Set[str]:
        """Return the lists of which a phrase stands in the text."""
        standing: set[str] = set()
        for phrase, name in self._found(prepared):
            if name not in standing and _next_place(phrase, 0, prepared.plain):
                standing.add(name)
        return standing

    def first_places(self, prepared: Prepared, lists: Container[str]) -> list[Span]:
        """Return the first place of each phrase of some lists, overlapping ones as one."""
        found = [phrase for phrase, name in self._found(prepared) if name in lists]
        each = (_next_place(phrase, 0, prepared.plain) for phrase in found)
        return _merged(place for place in each if place)

    def places(self, prepared: Prepared) -> list[Span]:
        """Return all places of the phrases in `plain`, overlapping ones as one."""
        found = self._found(prepared)
        return _merged(place for phrase, _ in found for place in _places(phrase, prepared.plain))

    def _found(self, prepared: Prepared) -> list[tuple[str, str]]:
        """Return the phrases that are in the text, as whole words or not, and their lists."""
        found = _found(self._of_ascii, prepared.runs, prepared.plain)
        if prepared.others:
            found += _found(self._others, prepared.others, prepared.plain)
        return found

    @cached_property
    def _of_ascii(self) -> Mapping[bytes, list[Named[bytes]]]:
        return _named({name: one.of_ascii for name, one in self._lists.items()})

    @cached_property
    def _others(self) -> Mapping[str, list[Named[str]]]:
        return _named({name: one.others for name, one in self._lists.items()})


def uncovered_halves(places: Iterable[Span], plain: str) -> int:
    """Return how many words stand outside the places, in halves; these must not overlap."""
    edges = [0, *chain.from_iterable(places), len(plain)]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return tokens.halves(" ".join(plain[start:end] for start, end in gaps))


def _plain(phrase: str) -> str:
    return folding.smooth(folding.fold(phrase))


def _length(word: bytes) -> int:
    return -len(word)


def _listed(rarest: Iterable[tuple[str, list[Unit]]]) -> Mapping[Unit, list[Listed[Unit]]]:
    listed: dict[Unit, list[Listed[Unit]]] = defaultdict(list)
    for phrase, units in rarest:
        listed[units[0]].append((units[:2][-1], phrase))
    return listed


def _named(
    lists: Mapping[str, Mapping[Unit, list[Listed[Unit]]]],
) -> Mapping[Unit, list[Named[Unit]]]:
    named: dict[Unit, list[Named[Unit]]] = defaultdict(list)
    for name, listed in lists.items():
        for unit, phrases in listed.items():
            named[unit] += [(second, phrase, name) for second, phrase in phrases]
    return named


def _found(
    named: Mapping[Unit, list[Named[Unit]]], units: Set[Unit], plain: str
) -> list[tuple[str, str]]:
    return [
        (phrase, name)
        for first in named.keys() & units
        for second, phrase, name in named[first]
        if second in units and phrase in plain
    ]


def _places(phrase: str, plain: str) -> Iterator[Span]:
    at = 0
    while place := _next_place(phrase, at, plain):
        yield place
        at = place[0] + 1


def _next_place(phrase: str, start: int, plain: str) -> Span | None:
    words = tokens.stretch(phrase)
    at = plain.find(phrase, start)
    while at >= 0:
        if words is None or tokens.bounds_words(plain, at + words[0], at + words[1]):
            return at, at + len(phrase)
        at = plain.find(phrase, at + 1)
    return None


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
