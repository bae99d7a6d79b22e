"""What no example notices: the rules of a pack changed one thing at a time."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from etiquette_lint.cli import output
from etiquette_lint.cli.layout import Page
from etiquette_lint.errors import Problem
from etiquette_lint.packs.block import quoted
from etiquette_lint.packs.pack import Pack, Rule
from etiquette_lint.proving.mutate import survivors
from etiquette_lint.reporters import problems
from etiquette_lint.words.notes import note
from etiquette_lint.words.problems import problem


def unnoticed(pack: Pack, page: Page) -> list[Problem]:
    """Return the changes of its own rules that no example notices and nobody explains.

    Also explanations that explain nothing.
    """
    rules = [rule for rule in pack.own_rules if rule.level != "off"]
    with _ticking(pack, len(rules), page.locale) as tick:
        return [fault for rule in rules for fault in _of_rule(pack, rule, tick)]


def lines(faults: list[Problem], pack: Pack, page: Page) -> Iterator[str]:
    """Yield what no example notices, and how much that is."""
    for fault in faults:
        yield from problems.lines(fault, page.locale, page.view)
    yield from page.text(told(faults, pack, page))


def told(faults: list[Problem], pack: Pack, page: Page) -> str:
    """Return how much no example notices."""
    explained = sum(len(rule.equivalent) for rule in pack.own_rules)
    key = ("unnoticed" if faults else "noticed") + ("-but" if explained else "")
    return page.say(key, pack=pack.name, changes=len(faults), count=explained)


def _of_rule(pack: Pack, rule: Rule, tick: Callable[[], None]) -> Iterator[Problem]:
    found = [mutant.change for mutant in survivors(pack, rule.name)]
    path, place = f"/rules/{rule.name}", rule.location
    for change in found:
        if change not in rule.equivalent:
            entry = quoted(change)
            yield problem("change-unnoticed", path, place, rule=rule.id, change=change, entry=entry)
    for change in rule.equivalent:
        if change not in found:
            yield problem("equivalent-needless", path, place, rule=rule.id, change=change)
    tick()


@contextmanager
def _ticking(pack: Pack, rules: int, locale: str) -> Iterator[Callable[[], None]]:
    """Show on a terminal how many rules have been tried."""
    if not output.is_terminal(sys.stderr):
        yield lambda: None
        return
    label = note("mutating", output.aside(locale), pack=pack.name)
    with click.progressbar(length=rules, label=label, file=sys.stderr) as bar:
        yield lambda: bar.update(1)
