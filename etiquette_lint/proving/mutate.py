"""What a pack's examples do not notice: each rule changed in turn, a little at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from etiquette_lint.conditions import Clause, Number, Param, Params, Test, number_of
from etiquette_lint.engine.linter import Linter
from etiquette_lint.models.wanted import Word
from etiquette_lint.packs.pack import Example, Pack, Rule
from etiquette_lint.proving.examples import try_example
from etiquette_lint.texts import TextClause, TextTest

T = TypeVar("T")
Result = tuple[str, Example, bool]
"""A rule, one of its examples, and whether that comes out as it says."""
_INVERSE = {
    "at_least": "less_than",
    "less_than": "at_least",
    "at_most": "more_than",
    "more_than": "at_most",
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One rule with one thing changed."""

    change: str
    """What was changed, in words."""
    rule: Rule


def survivors(pack: Pack, name: str) -> Iterator[Mutant]:
    """Yield the changes of one rule after which every example still comes out as before."""
    results = _results(pack, name)
    for mutant in mutants(pack.rules[name], pack.params):
        changed = replace(pack, rules={**pack.rules, name: mutant.rule})
        if not _is_noticed(changed, results):
            yield mutant


def mutants(rule: Rule, params: Params) -> Iterator[Mutant]:
    """Yield a rule with one thing changed at a time: none that could not be compiled."""
    yield Mutant("switched off", replace(rule, level="off"))
    for name in rule.overrules:
        kept = tuple(other for other in rule.overrules if other != name)
        yield Mutant(f"overrules: without {name}", replace(rule, overrules=kept))
    for clauses, change in _clauses(rule.when, params, "when"):
        yield Mutant(change, replace(rule, when=clauses))
    for clauses, change in _clauses(rule.unless, params, "unless"):
        yield Mutant(change, replace(rule, unless=clauses))
    for texts, change in _text_clauses(rule.text, params):
        yield Mutant(change, replace(rule, text=texts))
    yield from _counts(rule, params)


def _results(pack: Pack, first: str) -> list[Result]:
    """Return how every example comes out, those of one rule first.

    Of inherited examples some come out otherwise than they say: the pack makes them.
    """
    linter = Linter(pack)
    names = [first, *(name for name in pack.rules if name != first)]
    return [
        (name, example, try_example(linter, pack, name, example).fault is None)
        for name in names
        for example in pack.rules[name].examples
        if not example.todo and (name == first or pack.rules[name].level != "off")
    ]


def _is_noticed(pack: Pack, results: list[Result]) -> bool:
    """Say whether any example comes out otherwise than before."""
    linter = Linter(pack)
    return any(
        (try_example(linter, pack, name, example).fault is None) != before
        for name, example, before in results
    )


def _clauses(
    clauses: tuple[Clause, ...], params: Params, part: str
) -> Iterator[tuple[tuple[Clause, ...], str]]:
    for index, clause in enumerate(clauses):
        where = f"{part} {index + 1}" if len(clauses) > 1 else part
        if len(clauses) > 1:
            yield _without(clauses, index), f"{part}: without alternative {index + 1}"
        for place, test in enumerate(clause):
            dropped = _without(clause, place)
            if dropped or part == "when":
                yield _with(clauses, index, dropped), f"{where}: without {test.fact}"
            for mutant, change in _tests(test, params):
                mutated = _with(clause, place, mutant)
                yield _with(clauses, index, mutated), f"{where}: {test.fact} {change}"


def _tests(test: Test, params: Params) -> Iterator[tuple[Test, str]]:
    if test.any_of is not None or test.none_of is not None:
        yield replace(test, any_of=test.none_of, none_of=test.any_of), "negated"
    for kept, word in _shorter(test.any_of):
        yield replace(test, any_of=kept), f"without {word}"
    for kept, word in _shorter(test.none_of):
        yield replace(test, none_of=kept), f"without {word}"
    for index, (compare, number) in enumerate(test.bounds):
        inverted = _with(test.bounds, index, (_INVERSE[compare], number))
        yield replace(test, bounds=inverted), f"{compare} negated"
        for moved, change in _moved(number, params):
            shifted = _with(test.bounds, index, (compare, moved))
            yield replace(test, bounds=shifted), f"{compare} {change}"


def _shorter(words: tuple[Word, ...] | None) -> Iterator[tuple[tuple[Word, ...], Word]]:
    for index, word in enumerate(words or ()):
        if words is not None and len(words) > 1:
            yield _without(words, index), word


def _text_clauses(
    clauses: tuple[TextClause, ...], params: Params
) -> Iterator[tuple[tuple[TextClause, ...], str]]:
    for index, clause in enumerate(clauses):
        where = f"text {index + 1}" if len(clauses) > 1 else "text"
        if len(clauses) > 1:
            yield _without(clauses, index), f"text: without alternative {index + 1}"
        for place, test in enumerate(clause):
            if len(clause) > 1:
                dropped = _without(clause, place)
                yield _with(clauses, index, dropped), f"{where}: without {test.op}"
            for mutant, change in _text_tests(test, params):
                mutated = _with(clause, place, mutant)
                yield _with(clauses, index, mutated), f"{where}: {test.op} {change}"


def _text_tests(test: TextTest, params: Params) -> Iterator[tuple[TextTest, str]]:
    if len(test.phrases) > 1:
        for index, phrase in enumerate(test.phrases):
            yield replace(test, phrases=_without(test.phrases, index)), f"without {phrase}"
    if test.number is not None:
        for moved, change in _moved(test.number, params):
            yield replace(test, number=moved), change


def _counts(rule: Rule, params: Params) -> Iterator[Mutant]:
    count = rule.count
    if count is None:
        return
    yield Mutant("count: dropped", replace(rule, count=None))
    for moved, change in _moved(count.number, params):
        yield Mutant(f"count: {change}", replace(rule, count=replace(count, number=moved)))
    per: Literal["target", "everyone"] = "everyone" if count.per == "target" else "target"
    yield Mutant(f"count: per {per}", replace(rule, count=replace(count, per=per)))
    if count.of == "posts":
        yield Mutant("count: of acts", replace(rule, count=replace(count, of="acts")))


def _moved(number: Number, params: Params) -> Iterator[tuple[Number, str]]:
    here = number_of(number, params)
    shown = f"${number.name}" if isinstance(number, Param) else f"{here:g}"
    for step in (1, -1):
        yield here + step, f"{shown} {'one up' if step > 0 else 'one down'}"


def _without(items: tuple[T, ...], index: int) -> tuple[T, ...]:
    return (*items[:index], *items[index + 1 :])


def _with(items: tuple[T, ...], index: int, item: T) -> tuple[T, ...]:
    return (*items[:index], item, *items[index + 1 :])
