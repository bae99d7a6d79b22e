"""What a rule asks of the facts: `when` and `unless`, the facts themselves taken from one table."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from etiquette_lint.conditions import Clause, Number, Test
from etiquette_lint.errors import JsonDict
from etiquette_lint.facts import FACTS, Fact
from etiquette_lint.models.vocabulary import PLATFORM_FORM
from etiquette_lint.models.wanted import Word
from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.shapes import (
    Key,
    Shape,
    T,
    as_map,
    gather,
    list_of,
    record,
    shown,
    unknown_key,
)
from etiquette_lint.words.found import found
from etiquette_lint.words.near import KIND_SYNONYMS, near
from etiquette_lint.words.platforms import NETWORKS

_BOUND = values.number(example="9")
BOUND_KEYS: Mapping[str, Key] = {
    "at_least": Key(_BOUND, "The fact is this number or above."),
    "more_than": Key(_BOUND, "The fact is above this number."),
    "at_most": Key(_BOUND, "The fact is this number or below."),
    "less_than": Key(_BOUND, "The fact is below this number."),
}
_BOUND_SYNONYMS = {
    ">=": "at_least",
    "min": "at_least",
    "gte": "at_least",
    ">": "more_than",
    "gt": "more_than",
    "<=": "at_most",
    "max": "at_most",
    "lte": "at_most",
    "<": "less_than",
    "lt": "less_than",
}
_NOT = "not"
_PLATFORMS = tuple(name for names in NETWORKS.values() for name in names)
_SYNONYMS: Mapping[str, Mapping[str, str]] = {"kind": KIND_SYNONYMS}


def map_or_list(clause: Shape[T]) -> Shape[tuple[T, ...]]:
    """Return the shape of one map, or of a list of maps of which any must hold."""
    many = list_of(clause)

    def read(value: object, spot: Spot) -> tuple[T, ...]:
        if isinstance(value, list):
            return many.read(value, spot)
        return (clause.read(value, spot),)

    return Shape(read, {"anyOf": [clause.reference, many.schema]}, clause.example)


def _clause(value: object, spot: Spot) -> Clause:
    given = as_map(value, spot)
    if not given:
        raise spot.refuse("pack-clause-empty")
    own = spot.reading.declared["questions"]
    known = {**FACTS, **dict.fromkeys(own or ())}
    unknown = [] if own is None else [name for name in given if name not in known]
    tests = gather(
        (
            (name, partial(_test, FACTS.get(name), name, given[name], spot.inside(name)))
            for name in given
            if name in known
        ),
        (
            partial(unknown_key, name, known, near(name, known), spot, "pack-fact-unknown")
            for name in unknown
        ),
    )
    return tuple(tests.values())


def _test(fact: Fact | None, name: str, value: object, spot: Spot) -> Test:
    """Return the test of one fact; a fact that is in no table is a question of the pack's own."""
    if value is None:
        raise spot.refuse("pack-value-empty")
    if fact is None:
        return Test(name, any_of=(_flag(value, spot),))
    return _BY_TYPE[fact.type](fact, value, spot)


def _of_flag(fact: Fact, value: object, spot: Spot) -> Test:
    return Test(fact.name, any_of=(_flag(value, spot),))


def _flag(value: object, spot: Spot) -> bool:
    if isinstance(value, bool):
        return value
    raise spot.refuse("pack-fact-not-flag", fact=spot.path[-1], found=found(value))


def _of_words(fact: Fact, value: object, spot: Spot) -> Test:
    words = list_of(_word(fact), lone=True, unique=True)
    if not isinstance(value, dict):
        return Test(fact.name, any_of=words.read(value, spot))
    for key in value:
        if key in BOUND_KEYS:
            raise spot.inside(key).refuse(
                "pack-bound-of-word", key=True, fact=fact.name, field=key, shown=_example(fact)
            )
    return Test(fact.name, none_of=_excluding(words).read(value, spot))


def _excluding(words: Shape[tuple[T, ...]]) -> Shape[tuple[T, ...]]:
    keys = {_NOT: Key(words, "None of these.", required=True)}
    return record(keys, lambda good, spot: good[_NOT])


def _word(fact: Fact) -> Shape[str]:
    def read(value: object, spot: Spot) -> str:
        plain = shown(value)
        if value in fact.values or (not fact.values and values.is_like(PLATFORM_FORM, value)):
            return plain
        options = fact.values or _PLATFORMS
        meant = near(value, options, dict(_SYNONYMS.get(fact.name, {})))
        listed = ", ".join(options)
        raise spot.refuse(
            "pack-fact-value", fact=fact.name, value=plain, near=meant, options=listed
        )

    schema: JsonDict = {"type": "string", "pattern": PLATFORM_FORM}
    return Shape(read, {"enum": list(fact.values)} if fact.values else schema, _example(fact))


def _example(fact: Fact) -> str:
    return (fact.values or _PLATFORMS)[0]


def _of_numbers(fact: Fact, value: object, spot: Spot) -> Test:
    if not isinstance(value, dict):
        return Test(fact.name, any_of=_NUMBERS.read(value, spot))
    if not value:
        raise spot.refuse("pack-map-empty")
    if _NOT in value:
        here = spot.inside(_NOT)
        raise here.refuse("pack-not-of-number", key=True, fact=fact.name)
    return Test(fact.name, bounds=_BOUNDS.read(value, spot))


def _number(value: object, spot: Spot) -> Word:
    plain = values.plain_number(value)
    if plain is None:
        raise spot.refuse("pack-fact-not-number", fact=_fact_of(spot), found=found(value))
    return plain


def _fact_of(spot: Spot) -> str:
    return next(step for step in reversed(spot.path) if isinstance(step, str))


def _in_order(good: Mapping[str, Any], spot: Spot) -> tuple[tuple[str, Number], ...]:
    return tuple((name, good[name]) for name in BOUND_KEYS if name in good)


_BOUNDS = record(BOUND_KEYS, _in_order, synonyms=_BOUND_SYNONYMS)
_NUMBERS = list_of(Shape(_number, {"type": "number"}, "9"), lone=True, unique=True)
_BY_TYPE: Mapping[str, Callable[[Fact, object, Spot], Test]] = {
    "word": _of_words,
    "set": _of_words,
    "flag": _of_flag,
    "number": _of_numbers,
}


def _fact_schema(fact: Fact) -> JsonDict:
    if fact.type == "flag":
        shape: JsonDict = {"type": "boolean"}
    elif fact.type == "number":
        some = {**_BOUNDS.schema, "minProperties": 1}
        shape = {"anyOf": [*_NUMBERS.schema["anyOf"], some]}
    else:
        words = list_of(_word(fact), lone=True, unique=True)
        shape = {"anyOf": [*words.schema["anyOf"], _excluding(words).schema]}
    return {**shape, "description": fact.meaning}


def _clause_schema() -> JsonDict:
    """Say what a clause is; facts that are not in the table can only be own questions."""
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {name: _fact_schema(fact) for name, fact in FACTS.items()},
        "propertyNames": {"pattern": values.NAME},
        "additionalProperties": {"type": "boolean"},
    }


CLAUSE = Shape(_clause, _clause_schema(), "{kind: comment}", "clause")
CLAUSES = map_or_list(CLAUSE)
