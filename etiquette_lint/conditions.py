"""What a rule asks of the facts: `when` and `unless` as a three-valued predicate."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeGuard

from etiquette_lint.cases import NOT_APPLICABLE, UNKNOWN, Act, FactValue
from etiquette_lint.facts import Fact
from etiquette_lint.models.wanted import Wanted, Word

Truth = bool | None
"""Kleene's three values; `None` is unknown."""


@dataclass(frozen=True, slots=True)
class Param:
    """`$name`, standing where a number or a duration may stand."""

    name: str


Number = int | float | Param
Params = Mapping[str, int | float | str]


@dataclass(frozen=True, slots=True)
class Test:
    """One fact compared with what a rule wants of it; all parts given must hold."""

    fact: str
    any_of: tuple[Word, ...] | None = None
    """A value, or a list of which one must be it (of a set: be in it)."""
    none_of: tuple[Word, ...] | None = None
    """`{not: [...]}`"""
    bounds: tuple[tuple[str, Number], ...] = ()
    """`at_least`, `more_than`, `at_most`, `less_than` with their number."""


Clause = tuple[Test, ...]
"""Tests that must all hold."""

_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "at_least": lambda value, bound: value >= bound,
    "more_than": lambda value, bound: value > bound,
    "at_most": lambda value, bound: value <= bound,
    "less_than": lambda value, bound: value < bound,
}


class Check(NamedTuple):
    """A test, compiled."""

    test: Test
    fact: Fact
    accepts: Callable[[FactValue], bool]
    """Says of a value that is there whether the test holds."""
    numbers: tuple[float, ...] = ()
    """What the fact is compared with."""

    def holds(self, act: Act) -> Truth:
        """Say whether the test holds; not applicable fails every test."""
        value = act.fact(self.fact.name, self.fact.read)
        if value is UNKNOWN:
            return None
        return value is not NOT_APPLICABLE and self.accepts(value)


class Condition(NamedTuple):
    """Clauses of which any must hold; with none at all it holds by `default`."""

    clauses: tuple[tuple[Check, ...], ...]
    default: bool

    def holds(self, act: Act) -> Truth:
        """Say whether it holds of an act."""
        if not self.clauses:
            return self.default
        return any_of(all_of(check.holds(act) for check in clause) for clause in self.clauses)

    def lacking(self, act: Act) -> Iterator[Fact]:
        """Return the unknown facts that leave it undecided."""
        if self.holds(act) is not None:
            return
        for clause in self.clauses:
            truths = [check.holds(act) for check in clause]
            if False not in truths:
                yield from (
                    check.fact for check, truth in zip(clause, truths, strict=True) if truth is None
                )

    @property
    def checks(self) -> Iterator[Check]:
        """Every test of every clause."""
        return (check for clause in self.clauses for check in clause)


def all_of(truths: Iterator[Truth]) -> Truth:
    """Return Kleene's *and*."""
    result: Truth = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            result = None
    return result


def any_of(truths: Iterator[Truth]) -> Truth:
    """Return Kleene's *or*."""
    result: Truth = False
    for truth in truths:
        if truth is True:
            return True
        if truth is None:
            result = None
    return result


def negate(truth: Truth) -> Truth:
    """Return Kleene's *not*."""
    return None if truth is None else not truth


def compile_clauses(
    clauses: tuple[Clause, ...], facts: Mapping[str, Fact], params: Params, *, default: bool
) -> Condition:
    """Return `when` (default true) or `unless` (default false) ready to be asked."""
    return Condition(
        tuple(tuple(_compile(test, facts[test.fact], params) for test in one) for one in clauses),
        default,
    )


def number_of(number: Number, params: Params) -> float:
    """Return a number, a param looked up."""
    return float(params[number.name]) if isinstance(number, Param) else number


def filled(test: Test, params: Params) -> Wanted:
    """Return a test with its params looked up."""
    bounds = tuple((name, number_of(bound, params)) for name, bound in test.bounds)
    return Wanted(test.fact, test.any_of, test.none_of, bounds)


def _compile(test: Test, fact: Fact, params: Params) -> Check:
    bounds = [(_COMPARE[name], number_of(bound, params)) for name, bound in test.bounds]
    wanted = None if test.any_of is None else frozenset(test.any_of)
    refused = frozenset(test.none_of or ())
    words = (*(test.any_of or ()), *refused)
    numbers = {bound for _, bound in bounds} | {float(word) for word in words if _is_number(word)}

    def accepts(value: FactValue) -> bool:
        if isinstance(value, frozenset):
            return (wanted is None or not wanted.isdisjoint(value)) and refused.isdisjoint(value)
        return (
            (wanted is None or value in wanted)
            and value not in refused
            and all(compare(value, bound) for compare, bound in bounds)  # type: ignore[arg-type]
        )

    return Check(test, fact, accepts, tuple(sorted(numbers)))


def _is_number(word: Word) -> TypeGuard[int]:
    return isinstance(word, int | float) and not isinstance(word, bool)
