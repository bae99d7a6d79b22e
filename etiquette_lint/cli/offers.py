"""What a shell may offer where the help says FILE, RULE, KIND: one table, by that word."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

import click
from click.types import StringParamType

from etiquette_lint.errors import PackError
from etiquette_lint.words import locales

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Words = Callable[[str], Iterable[str]]
"""What has been typed so far to all that may be meant."""


def _packs(typed: str) -> Iterable[str]:
    from etiquette_lint.packs.library import available

    return available()


def _rules(typed: str) -> Iterable[str]:
    """Return the rules of all packs that have a name; of the one named so far if there is one."""
    from etiquette_lint.packs.library import available, load_pack

    pack, slash, _ = typed.partition("/")
    for name in [pack] if slash else available():
        with suppress(PackError):
            yield from (rule.id for rule in load_pack(name, examples=False).rules.values())


def _regions(typed: str) -> Iterable[str]:
    from etiquette_lint.packs.library import bundled, load_pack

    return sorted(
        {region for name in bundled() for region in load_pack(name, examples=False).regions}
    )


def _pages(typed: str) -> Iterable[str]:
    from etiquette_lint.cli.lists import PAGES

    return [*PAGES, *_rules(typed)]


def _facts(typed: str) -> Iterable[str]:
    from etiquette_lint.facts import FACTS

    return [f"{fact.name}=" for fact in FACTS.values() if fact.unknown]


def _platforms(typed: str) -> Iterable[str]:
    from etiquette_lint.cli.spellings import PLATFORMS

    return PLATFORMS


def _zones(typed: str) -> Iterable[str]:
    from zoneinfo import available_timezones

    return sorted(available_timezones())


def _vocabulary(name: str) -> Words:
    def words(typed: str) -> Iterable[str]:
        from etiquette_lint.models import vocabulary

        return tuple(getattr(vocabulary, name))

    return words


OFFERS: Mapping[str, Words] = {
    "NAME|FILE": _packs,
    "PACK": _packs,
    "A": _packs,
    "B": _packs,
    "RULE": _rules,
    "PACK/RULE": _rules,
    "RULE|PAGE": _pages,
    "FACT=VALUE": _facts,
    "CC": _regions,
    "TAG": lambda typed: locales.OWN,
    "PLATFORM": _platforms,
    "ZONE": _zones,
    "KIND": _vocabulary("KINDS"),
    "ROLE": _vocabulary("ROLES"),
    "PHASE": _vocabulary("PHASES"),
    "LEVEL": _vocabulary("LEVELS"),
}
FILES = frozenset({"FILE", "LOG", "PLAN", "SOURCE", "NAME|FILE", "PACK", "A", "B"})
"""What names a file, or may."""
FREE = frozenset(
    {"NAME", "NAME[=yes|no]", "TEXT", "TOPIC", "DATE", "INSTANT", "WHEN", "ACTION"}
    | {"NUMBER", "WORDS", "WHO", "SECONDS", "ID"}
)
"""What nobody can guess."""


class Offered(StringParamType):
    """A text that is completed as its word in the help tells."""

    def __init__(self, metavar: str) -> None:
        word = metavar.rstrip(".")
        self.metavar = word.strip("[]") if word.startswith("[") else word

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        """Return what may be meant; a file is left to the shell, which looks for it itself."""
        from click.shell_completion import CompletionItem

        files = [CompletionItem(incomplete, type="file")] if self.metavar in FILES else []
        words = (word for word in self._words(incomplete) if word.startswith(incomplete))
        return [*files, *map(CompletionItem, words)]

    def _words(self, typed: str) -> Iterable[str]:
        if self.metavar in OFFERS:
            return OFFERS[self.metavar](typed)
        parts = () if self.metavar in FREE else self.metavar.split("|")
        return (word for word in parts if word not in FILES | FREE)
