"""Which rules go by hours and days, so that one moment of a phase does not stand for all."""

from collections.abc import Mapping

from etiquette_lint.conditions import Clause, filled
from etiquette_lint.facts import FACTS
from etiquette_lint.facts.changing import with_the_phase
from etiquette_lint.models.matrix import Timing
from etiquette_lint.models.wanted import Wanted
from etiquette_lint.packs.compiled import CompiledPack
from etiquette_lint.packs.pack import Pack

CLOCK = frozenset(
    fact.name for fact in FACTS.values() if fact.changes not in (None, with_the_phase)
)
"""The facts that can change while the phase stays."""


def timed(pack: CompiledPack) -> Mapping[str, Timing]:
    """Return when the rules of a pack can speak that go by the clock, by id."""
    live = (rule for rule in pack.rules.values() if rule.level != "off")
    told = {
        rule.id: Timing(
            when=_bound(rule.rule.when, pack.pack), unless=_exempt(rule.rule.unless, pack.pack)
        )
        for rule in live
    }
    return {rule: timing for rule, timing in told.items() if timing.when or timing.unless}


def _bound(clauses: tuple[Clause, ...], pack: Pack) -> tuple[tuple[Wanted, ...], ...]:
    """Return what each clause wants of the clock; nothing where one wants nothing of it."""
    told = [
        tuple(filled(test, pack.params) for test in clause if test.fact in CLOCK)
        for clause in clauses
    ]
    return tuple(dict.fromkeys(told)) if all(told) else ()


def _exempt(clauses: tuple[Clause, ...], pack: Pack) -> tuple[tuple[Wanted, ...], ...]:
    """Return the clauses that look at the clock, whole."""
    return tuple(
        tuple(filled(test, pack.params) for test in clause)
        for clause in clauses
        if any(test.fact in CLOCK for test in clause)
    )
