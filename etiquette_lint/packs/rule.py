"""One rule ready to judge."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from etiquette_lint.cases import Act
from etiquette_lint.conditions import Condition, Truth, all_of, negate
from etiquette_lint.messages import Wordings
from etiquette_lint.models.findings import Said, Source
from etiquette_lint.models.report import RuleInfo
from etiquette_lint.models.vocabulary import Level
from etiquette_lint.packs.pack import Count, Rule
from etiquette_lint.texts import Judge


@dataclass(frozen=True, slots=True)
class Limit:
    """How many acts or posts a rule allows, or waits for."""

    count: Count
    number: float

    def holds(self, counted: int) -> bool:
        """Say whether the count is what the rule waits for."""
        more = counted > self.number
        return more if self.count.test == "more_than" else not more

    @property
    def at(self) -> int:
        """The count at which the rule begins, or ceases, to hold."""
        return int(self.number) + (self.count.test == "more_than")


@dataclass(frozen=True, eq=False)
class CompiledRule:
    """One rule ready to judge."""

    id: str
    rule: Rule
    level: Level
    when: Condition
    unless: Condition
    text: Judge | None
    limit: Limit | None
    wordings: Wordings
    general: Callable[[str], Said]
    """Its words in a language, about no act in particular."""
    sources: tuple[Source, ...]
    against: tuple[Source, ...]
    kinds: frozenset[str]
    """The kinds it can speak of."""
    overruled_by: tuple[str, ...]
    """Ids of the rules before which it is silent; none that is off."""

    @property
    def info(self) -> RuleInfo:
        """What reports need to know of it."""
        basis = self.rule.basis
        return RuleInfo(self.id, self.level, basis, self.sources, self.against, self.general)

    @cached_property
    def facts(self) -> Mapping[str, tuple[float, ...]]:
        """The facts it asks, with the numbers each is compared with."""
        asked: dict[str, tuple[float, ...]] = {}
        for check in (*self.when.checks, *self.unless.checks):
            asked[check.fact.name] = asked.get(check.fact.name, ()) + check.numbers
        return asked

    @cached_property
    def is_plain(self) -> bool:
        """Whether its conditions are all there is to it: neither text nor count."""
        return self.text is None and self.limit is None

    def own_truth(self, act: Act) -> Truth:
        """Say whether its `when` and `unless` hold, text and count aside."""
        when = self.when.holds(act)
        if when is False:
            return False
        return all_of(iter((when, negate(self.unless.holds(act)))))
