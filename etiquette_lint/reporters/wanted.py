"""What a rule wants of a fact, in people's words."""

from collections.abc import Iterable

from etiquette_lint.models.vocabulary import ANY_REQUEST
from etiquette_lint.models.wanted import Wanted, Word
from etiquette_lint.reporters.blocks import value_label
from etiquette_lint.words import labels, platforms
from etiquette_lint.words.pages import page


def wanted(one: Wanted, locale: str) -> str:
    """Return a fact, and what a rule wants of it."""
    parts = []
    if one.any_of is not None:
        parts.append(_listed(one.fact, one.any_of, locale))
    if one.none_of is not None:
        parts.append(page("none-of", locale, values=_listed(one.fact, one.none_of, locale)))
    parts += [page(name, locale, number=f"{bound:g}") for name, bound in one.bounds]
    fact = labels.of("fact", one.fact, locale)
    return page("value-is", locale, fact=fact, values=page("and", locale).join(parts))


def value(fact: str, word: Word, locale: str) -> str:
    """Return a value of a fact."""
    written = str(word).lower() if isinstance(word, bool) else str(word)
    if written == ANY_REQUEST:
        return page("any_request", locale)
    if fact == "platform":
        return platforms.name(written, locale)
    return value_label(fact, written, locale)


def _listed(fact: str, words: Iterable[Word], locale: str) -> str:
    return page("or", locale).join(value(fact, word, locale) for word in words)
