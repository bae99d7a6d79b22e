"""Packs of strangers: many rules and patterns that never end, over many acts."""

import pytest

from benchmarks import hostile
from etiquette_lint.texts import prepare
from etiquette_lint.texts.budget import Allowance, Budget
from etiquette_lint.texts.patterns import Pattern, search


def test_a_pattern_that_never_ends_is_stopped_for_good_and_the_others_are_not() -> None:
    budget = Budget()
    never, quick = Pattern(hostile.CATASTROPHE), Pattern("robots")
    said = [search(never, prepare(hostile.TEXT, budget)) for _ in range(20)]
    assert {one.timed_out for one in said} == {hostile.CATASTROPHE}
    left = budget.remaining
    assert budget.has_stopped(hostile.CATASTROPHE) and not budget.has_stopped("robots")
    assert search(quick, prepare(hostile.TEXT, budget)).truth is True
    assert search(never, prepare(hostile.TEXT, budget)).truth is None and budget.remaining == left


def test_what_a_text_is_allowed_does_not_grow_with_the_patterns() -> None:
    allowance = Allowance.of("x" * 1_000)
    over = sum(allowance.take(0.001) for _ in range(1_000))
    assert over == pytest.approx(1 - 0.003 - 0.002)


@pytest.mark.slow
def test_a_pack_of_many_rules_over_a_long_log_says_what_was_stopped() -> None:
    took, code, told = hostile.measured(rules=300, acts=3_000, processes=10)
    assert code == 0 and took < 120
    stopped = [line for line in told if "topped for" in line]
    assert len(stopped) == 1 and "hostile/r0" in stopped[0]
    assert any("3000 unsure" in line or "3,000 unsure" in line for line in told)
