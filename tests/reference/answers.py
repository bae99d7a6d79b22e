"""What could be answered where a fact is not known: values that tell apart all that rules ask."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import Any

from etiquette_lint.models import vocabulary as closed
from etiquette_lint.packs.pack import Pack

WHO = ("role", "relationship", "connected")
"""Facts of somebody nobody introduced: who that is, is one question."""
_LISTS: dict[str, tuple[Any, ...]] = {
    "relationship": ("stranger", "acquaintance", "colleague", "friend"),
    "topic": ("company", "logistics", "thanks", "follow_up", "interview", "other"),
    "post_topic": ("industry", "personal"),
    "visibility": ("public", "restricted"),
    "weekday": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "local_hour": tuple(range(24)),
}


def wanted(packs: Iterable[Pack], name: str) -> set[Any]:
    """Return every value and number that rules compare a fact with."""
    return {
        pack.params[one.name] if hasattr(one, "name") else one
        for pack in packs
        for rule in pack.rules.values()
        for clause in (*rule.when, *rule.unless)
        for test in clause
        if test.fact == name
        for one in (*(test.any_of or ()), *(test.none_of or ()), *(n for _, n in test.bounds))
    }


def possible(packs: list[Pack], name: str) -> list[Any]:
    """Return the answers to one fact."""
    if name == "role":
        roles = (
            sorted(wanted(packs, name))
            + [one for one in closed.ROLES if one not in wanted(packs, name)][:1]
        )
        return [set(some) for size in (0, 1, 2) for some in combinations(roles, size)]
    if name in _LISTS:
        return list(_LISTS[name])
    if name in ("days_since_interview", "days_since_application", "hours_to_interview"):
        numbers = {0, *wanted(packs, name)}
        around = {one + step for one in numbers for step in (-1, -0.5, 0, 0.5, 1)}
        return sorted(one for one in around if one >= 0)
    return [True, False]


def to_who(packs: list[Pack]) -> Iterator[dict[str, Any]]:
    """Yield who somebody could be."""
    for given in product(*(possible(packs, name) for name in WHO)):
        yield dict(zip(WHO, given, strict=True))


def to(packs: list[Pack], name: str) -> list[dict[str, Any]]:
    """Return what could be answered when one fact is asked."""
    if name == "role":
        return list(to_who(packs))
    return [{name: one} for one in possible(packs, name)]
