"""Pages that list the words of the tool: kinds, facts, phases, roles, platforms, milestones."""

from collections.abc import Callable, Iterator, Mapping

from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.spellings import PLATFORMS
from etiquette_lint.facts import FACTS, Fact
from etiquette_lint.models.action import ACTIONS, BaseAction
from etiquette_lint.models.vocabulary import (
    KINDS,
    MILESTONES,
    OUTCOMES,
    PHASES,
    PROCESS_AFTER,
    ROLES,
)
from etiquette_lint.words import labels, meanings, platforms
from etiquette_lint.words.near import KIND_SYNONYMS

Lines = Iterator[str]
_COMMON = tuple(BaseAction.model_fields)


def kinds(page: Page) -> Lines:
    """Yield every kind with its name, its own fields, and other words for it."""
    for kind in KINDS:
        own = [field for field in ACTIONS[kind].model_fields if field not in _COMMON]
        also = [word for word, meant in KIND_SYNONYMS.items() if meant == kind]
        yield kind
        yield from page.text(labels.of("kind", kind, page.locale), indent=4)
        if own:
            yield from page.text(page.say("fields", fields=", ".join(own)), indent=4)
        if also:
            yield from page.text(page.say("also", words=", ".join(also)), indent=4)
    yield ""
    yield from page.text(page.say("all-kinds", fields=", ".join(_COMMON)))


def facts(page: Page) -> Lines:
    """Yield every fact rules may ask: what it means, what it can be, when it is unknown."""
    for fact in FACTS.values():
        meaning, unknown = meanings.of_fact(fact.name, (fact.meaning, fact.unknown), page.locale)
        yield fact.name
        yield from page.text(meaning, indent=4)
        yield from page.text(_values(fact, page), indent=4)
        if unknown:
            yield from page.text(page.say("unknown", when=unknown), indent=4)


def phases(page: Page) -> Lines:
    """Yield every phase, the first that holds first."""
    return page.table((one, [_told("phase", one, page)]) for one in PHASES)


def roles(page: Page) -> Lines:
    """Yield every role a person can have."""
    return page.table((one, [_told("role", one, page)]) for one in ROLES)


def outcomes(page: Page) -> Lines:
    """Yield every outcome, with what a program should do."""
    return page.table((one, [_told("outcome", one, page)]) for one in OUTCOMES)


def milestones(page: Page) -> Lines:
    """Yield every milestone with the process it leads to."""
    return page.table(
        (
            one,
            [
                page.say(
                    "word-meaning",
                    word=labels.of("milestone", one, page.locale),
                    meaning=labels.of("process", PROCESS_AFTER[one], page.locale),
                )
            ],
        )
        for one in MILESTONES
    )


def known_platforms(page: Page) -> Lines:
    """Yield the platforms that have a name of their own, with the network they belong to."""
    return page.table(
        (
            slug,
            [
                page.say(
                    "word-meaning",
                    word=platforms.name(slug, page.locale),
                    meaning=platforms.network(slug),
                )
            ],
        )
        for slug in PLATFORMS
    )


PAGES: Mapping[str, Callable[[Page], Lines]] = {
    "kinds": kinds,
    "facts": facts,
    "phases": phases,
    "roles": roles,
    "outcomes": outcomes,
    "milestones": milestones,
    "platforms": known_platforms,
}


def _told(table: str, word: str, page: Page) -> str:
    label = labels.of(table, word, page.locale)
    return page.say("word-meaning", word=label, meaning=meanings.meaning(table, word, page.locale))


def _values(fact: Fact, page: Page) -> str:
    if fact.type == "flag":
        return page.say("values", values=page.say("flags"))
    if fact.type == "number":
        return page.say("values", values=page.say("numbers"))
    return page.say("values", values=", ".join(fact.values) or "...")
