"""The words people may use for kinds, roles, platforms and interviews to come."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from etiquette_lint.cli.options import folded
from etiquette_lint.models.vocabulary import KINDS, ROLES
from etiquette_lint.words import labels, locales, platforms
from etiquette_lint.words.near import KIND_SYNONYMS, near
from etiquette_lint.words.prompts import ROLE_SYNONYMS, WHEN_SYNONYMS, person

PLATFORMS = tuple(name for names in platforms.NETWORKS.values() for name in names)
"""The slugs of the platforms that have a name of their own."""


@lru_cache(maxsize=1)
def kinds() -> Mapping[str, str]:
    """Return other words for kinds: synonyms, and the labels of reports."""
    return {**_labelled("kind", KINDS), **_labelled("kinds", KINDS), **KIND_SYNONYMS}


@lru_cache(maxsize=1)
def roles() -> Mapping[str, str]:
    """Return other words for roles."""
    called = {folded(person(role, one)): role for role in ROLES for one in locales.OWN}
    return {**_labelled("role", ROLES), **called, **ROLE_SYNONYMS}


def whens() -> Mapping[str, str]:
    """Return other words for an interview that is not there, or has no date."""
    return WHEN_SYNONYMS


@lru_cache(maxsize=1)
def platform_names() -> Mapping[str, str]:
    """Return the names of platforms in all languages, folded, to their slugs."""
    return {folded(platforms.name(slug, one)): slug for slug in PLATFORMS for one in locales.OWN}


def platform_of(word: str) -> str:
    """Return the slug of a platform by its name; a slug may be any."""
    return platform_names().get(folded(word), word.strip().lower())


def familiar(platform: str) -> str:
    """Return which platform was perhaps meant by a slug that no table has."""
    return "" if platform in PLATFORMS else near(platform, PLATFORMS)


def _labelled(table: str, words: Iterable[str]) -> dict[str, str]:
    return {
        folded(labels.of(table, word, locale)): word for word in words for locale in locales.OWN
    }
