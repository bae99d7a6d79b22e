"""Phrases: which of many stand in a text as whole words, and where.

Each is looked up by two marks that a text with it has: words of ASCII, or other characters alone
and in pairs.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, cached_property
from itertools import chain
from typing import TypeVar

from etiquette_lint.texts import folding, tokens
from etiquette_lint.texts.folding import Span
from etiquette_lint.texts.prepared import Found, Prepared

Mark = TypeVar("Mark", bytes, int)
Listed = tuple[Mark, str]
"""The second mark of a phrase, and the phrase."""
Named = tuple[Mark, str, str]
"""The same, and the name of its list."""


class PhraseList:
    """Phrases by the first mark of each."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrases)

    @cached_property
    def of_ascii(self) -> Mapping[bytes, list[Listed[bytes]]]:
        """Phrases of ASCII; what begins in Han is none of them, however it is folded."""
        phrases = (phrase for phrase in self._phrases if not folding.is_han(phrase[:1]))
        texts = {text for text in map(_plain, phrases) if text and text.isascii()}
        return _listed((text, sorted(tokens.runs(text) or [b""], key=len)) for text in texts)

    @cached_property
    def others(self) -> Mapping[int, list[Listed[int]]]:
        """The other phrases, which only a text that is not ASCII asks for."""
        phrases = (phrase for phrase in self._phrases if not phrase.isascii())
        texts = {text for text in map(_plain, phrases) if not text.isascii()}
        return _listed((text, tokens.others(text)) for text in texts)


class Lookup:
    """Lists by name, all looked up at once."""

    def __init__(self, lists: Mapping[str, PhraseList]) -> None:
        self._lists = lists
        self._stretch = cache(tokens.stretch)

    def standing(self, prepared: Prepared) -> set[str]:
        """Return the names of the lists of which a phrase stands in the text."""
        standing: set[str] = set()
        for phrase, name in self._found(prepared):
            if name not in standing and any(self._places(phrase, prepared.plain)):
                standing.add(name)
        return standing

    def first_places(self, prepared: Prepared, names: Container[str]) -> list[Span]:
        """Return the first place of each phrase of some lists, overlapping ones as one."""
        found = (phrase for phrase, name in self._found(prepared) if name in names)
        each = (next(self._places(phrase, prepared.plain), None) for phrase in found)
        return _merged(place for place in each if place)

    def places(self, prepared: Prepared) -> list[Span]:
        """Return all places of the phrases in `plain`, overlapping ones as one."""
        found = self._found(prepared)
        return _merged(
            place for phrase, _ in found for place in self._places(phrase, prepared.plain)
        )

    def _found(self, prepared: Prepared) -> list[Found]:
        """Return the phrases that are in the text, as whole words or not."""
        found = prepared.found.get(self)
        if found is None:
            found = _found(self._of_ascii, prepared.runs, prepared.plain)
            if prepared.others:
                found += _found(self._others, prepared.others, prepared.plain)
            prepared.found[self] = found
        return found

    def _places(self, phrase: str, plain: str) -> Iterator[Span]:
        words = self._stretch(phrase)
        at = plain.find(phrase)
        while at >= 0:
            if words is None or tokens.bounds_words(plain, at + words[0], at + words[1]):
                yield at, at + len(phrase)
            at = plain.find(phrase, at + 1)

    @cached_property
    def _of_ascii(self) -> Mapping[bytes, list[Named[bytes]]]:
        return _named({name: one.of_ascii for name, one in self._lists.items()})

    @cached_property
    def _others(self) -> Mapping[int, list[Named[int]]]:
        return _named({name: one.others for name, one in self._lists.items()})


def uncovered_halves(places: Iterable[Span], plain: str) -> int:
    """Return how many words stand outside the places, in halves; these must not overlap."""
    edges = [0, *chain.from_iterable(places), len(plain)]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return tokens.halves(" ".join(plain[start:end] for start, end in gaps))


def _plain(phrase: str) -> str:
    return folding.smooth(folding.fold(phrase))


def _listed(marked: Iterable[tuple[str, Sequence[Mark]]]) -> Mapping[Mark, list[Listed[Mark]]]:
    """Return phrases by the last of their marks, which are given from the likely to the rare."""
    listed: dict[Mark, list[Listed[Mark]]] = defaultdict(list)
    for phrase, marks in marked:
        listed[marks[-1]].append((marks[-2:][0], phrase))
    return listed


def _named(
    lists: Mapping[str, Mapping[Mark, list[Listed[Mark]]]],
) -> Mapping[Mark, list[Named[Mark]]]:
    named: dict[Mark, list[Named[Mark]]] = defaultdict(list)
    for name, listed in lists.items():
        for mark, phrases in listed.items():
            named[mark] += [(second, phrase, name) for second, phrase in phrases]
    return named


def _found(named: Mapping[Mark, list[Named[Mark]]], marks: Set[Mark], plain: str) -> list[Found]:
    return [
        (phrase, name)
        for first in named.keys() & marks
        for second, phrase, name in named[first]
        if second in marks and phrase in plain
    ]


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
