"""Phrases: which of many stand in a text as whole words, and where."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from etiquette_lint.texts import folding, tokens
from etiquette_lint.texts.folding import Span
from etiquette_lint.texts.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as plain text; where it begins or ends in Han or kana it may stand in a word."""

    text: str
    first_word: int | None
    """Where its first word starts, Han and kana left out."""
    last_word: int | None
    """Where its last word ends."""


PhraseIndex = Mapping[str, tuple[Phrase, ...]]
"""Phrases by their first word, else by their first character: most texts hold few of these."""


def index(phrases: Iterable[str]) -> PhraseIndex:
    """Make phrases ready to be looked up; empty ones are left out."""
    by_head: dict[str, list[Phrase]] = defaultdict(list)
    for text in dict.fromkeys(folding.smooth(folding.fold(phrase)) for phrase in phrases):
        if text:
            head, phrase = _made_ready(text)
            by_head[head].append(phrase)
    return {head: tuple(listed) for head, listed in by_head.items()}


def any_in(phrases: PhraseIndex, prepared: Prepared) -> bool:
    """Tell whether one of the phrases stands in the text."""
    return any(_firsts(phrases, prepared))


def first_places(phrases: PhraseIndex, prepared: Prepared) -> list[Span]:
    """Return the first place of each phrase in `plain`, overlapping ones as one."""
    return _merged(_firsts(phrases, prepared))


def places(phrases: PhraseIndex, prepared: Prepared) -> list[Span]:
    """Return all places of the phrases in `plain`, overlapping ones as one."""
    return _merged(
        place for phrase in _candidates(phrases, prepared) for place in _places(phrase, prepared)
    )


def uncovered_halves(places: Iterable[Span], plain: str) -> int:
    """Return how many words stand outside the places, in halves; these must not overlap."""
    edges = [0, *chain.from_iterable(places), len(plain)]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return tokens.halves(" ".join(plain[start:end] for start, end in gaps))


def _made_ready(text: str) -> tuple[str, Phrase]:
    words = tokens.spans(text)
    if not words:
        return text[0], Phrase(text, None, None)
    (first, first_end), (_, last) = words[0], words[-1]
    return text[:first_end] if first == 0 else text[0], Phrase(text, first, last)


def _candidates(phrases: PhraseIndex, prepared: Prepared) -> Iterator[Phrase]:
    plain = prepared.plain
    for head in phrases.keys() & prepared.heads:
        for phrase in phrases[head]:
            if phrase.text in plain:
                yield phrase


def _firsts(phrases: PhraseIndex, prepared: Prepared) -> Iterator[Span]:
    for phrase in _candidates(phrases, prepared):
        place = next(_places(phrase, prepared), None)
        if place is not None:
            yield place


def _places(phrase: Phrase, prepared: Prepared) -> Iterator[Span]:
    at = -1
    while (at := prepared.plain.find(phrase.text, at + 1)) >= 0:
        if _is_whole(phrase, at, prepared):
            yield at, at + len(phrase.text)


def _is_whole(phrase: Phrase, at: int, prepared: Prepared) -> bool:
    if phrase.first_word is None or phrase.last_word is None:
        return True
    return tokens.bounds_words(prepared.plain, at + phrase.first_word, at + phrase.last_word)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
