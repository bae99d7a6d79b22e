"""Which rules of a kind hold for which facts: worked out once, then looked up."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from etiquette_lint import limits
from etiquette_lint.cases import Act, FactValue
from etiquette_lint.conditions import Truth
from etiquette_lint.facts import Fact
from etiquette_lint.packs.rule import CompiledRule

Row = tuple[tuple[CompiledRule, Truth], ...]
"""The rules whose conditions hold, or may; text and count are not asked yet."""
_MOST = limits.ROWS_KEPT
"""So many rows are kept: facts with open lists, such as the platform, could swell the table."""


class DecisionTable:
    """The rules that can speak of one kind of act, none that is off.

    Conditions see nothing but facts, and of what a number is, only how it compares; so a row
    holds for every act with the same facts, however many rules there are.
    """

    __slots__ = ("_asked", "_cuts", "_rows", "counts", "rules")

    def __init__(self, rules: Iterable[CompiledRule], facts: Mapping[str, Fact]) -> None:
        self.rules = tuple(rules)
        self.counts = any(rule.limit for rule in self.rules)
        cuts: dict[str, set[float]] = {}
        for rule in self.rules:
            for name, numbers in rule.facts.items():
                cuts.setdefault(name, set()).update(numbers)
        self._asked = tuple((name, facts[name].read) for name in cuts)
        self._cuts = tuple(
            (place, sorted(cuts[name]))
            for place, name in enumerate(cuts)
            if facts[name].type == "number"
        )
        self._rows: dict[tuple[object, ...], Row] = {}

    def row(self, act: Act) -> Row:
        """Return the rules whose conditions hold of an act, or may."""
        key = act.facts(self._asked)
        if self._cuts:
            key = self._compared(key)
        found = self._rows.get(key)
        return self._added(key, act) if found is None else found

    def _compared(self, values: tuple[FactValue, ...]) -> tuple[FactValue, ...]:
        """Return the values with each number as its place among those it is compared with."""
        places = list(values)
        for place, cuts in self._cuts:
            value = places[place]
            if isinstance(value, int | float):
                index = bisect_left(cuts, value)
                places[place] = 2 * index + (index < len(cuts) and cuts[index] == value)
        return tuple(places)

    def _added(self, key: tuple[object, ...], act: Act) -> Row:
        truths = ((rule, rule.own_truth(act)) for rule in self.rules)
        row = _audible(tuple((rule, truth) for rule, truth in truths if truth is not False))
        if len(self._rows) >= _MOST:
            self._rows.clear()
        self._rows[key] = row
        return row


def _audible(row: Row) -> Row:
    """Return a row without the rules that are overruled whatever text and count will say.

    What counts stays, to be remembered; and one that is overruled still silences those that stay.
    """
    sure = {rule.id for rule, truth in row if truth is True and rule.is_plain}
    while True:
        kept = tuple(
            (rule, truth)
            for rule, truth in row
            if rule.limit
            or sure.isdisjoint(rule.overruled_by)
            or any(rule.id in other.overruled_by for other, _ in row)
        )
        if len(kept) == len(row):
            return kept
        row = kept
