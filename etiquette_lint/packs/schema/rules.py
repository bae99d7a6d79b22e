"""Rules: their keys, which rules they overrule, and what a rule still lacks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Any, get_args

from etiquette_lint.errors import Problem
from etiquette_lint.models.vocabulary import LEVELS, Basis
from etiquette_lint.packs.pack import Rule
from etiquette_lint.packs.schema import measures, values, wording
from etiquette_lint.packs.schema.conditions import CLAUSES
from etiquette_lint.packs.schema.examples import EXAMPLES
from etiquette_lint.packs.schema.overruling import OVERRULED, circles
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.references import IN_RULES
from etiquette_lint.packs.schema.shapes import (
    Check,
    Key,
    Shape,
    as_map,
    gather,
    list_of,
    map_of,
    one_word,
    record,
    shown,
)
from etiquette_lint.words.near import near

_LEVEL_SYNONYMS = {
    "critical": "error",
    "forbidden": "error",
    "deny": "error",
    "warn": "warning",
    "caution": "warning",
    "hint": "info",
    "note": "info",
    "allow": "ok",
    "fine": "ok",
    "allowed": "ok",
    "none": "off",
    "disabled": "off",
}
RULE_SYNONYMS = {
    "severity": "level",
    "sources": "source",
    "cite": "source",
    "if": "when",
    "condition": "when",
    "conditions": "when",
    "match": "when",
    "except": "unless",
    "exception": "unless",
    "exceptions": "unless",
    "msg": "message",
    "description": "message",
    "reason": "why",
    "because": "why",
    "suggestion": "instead",
    "alternatives": "instead",
    "fix": "remedy",
    "tests": "examples",
    "example": "examples",
    "overrides": "overrules",
    "override": "overrules",
    "overrule": "overrules",
    "question": "ask",
}


def _source(value: object, spot: Spot) -> str:
    declared = spot.reading.declared["sources"]
    if isinstance(value, str) and (declared is None or value in declared):
        return value
    known = tuple(declared or ())
    raise spot.refuse(
        "pack-source-unknown",
        cause=str(value),
        value=shown(value),
        near=near(value, known),
        options=", ".join(known),
    )


def _former(value: object, spot: Spot) -> str:
    name = values.slug(value, spot)
    if name in spot.reading.section("rules"):
        raise spot.refuse("pack-former-in-use", value=name)
    return name


def _home(value: object, spot: Spot) -> str:
    """Return the pack that defined a rule, in a pack that was written out whole."""
    if spot.reading.extends:
        raise spot.refuse("pack-defined-in-extends", key=True)
    return pack_name(value, spot)


def pack_name(value: object, spot: Spot) -> str:
    """Return the name of a pack."""
    if value == RESERVED:
        raise spot.refuse("pack-name-reserved", value=value)
    return values.slug(value, spot)


def _change(name: str, spot: Spot) -> None:
    values.text(name, spot)


RESERVED = "log"
"""Names the tool's own findings, such as `log/unused-ignore`."""
PACK_NAME = Shape(pack_name, {**values.SLUGGED.schema, "not": {"const": RESERVED}}, "my-pack")
_NAMED = {"type": "string", "pattern": values.SLUG}
SOURCES = list_of(Shape(_source, _NAMED, "hays-2016"), lone=True, unique=True)
RULE_KEYS: Mapping[str, Key] = {
    "level": Key(one_word(LEVELS, synonyms=_LEVEL_SYNONYMS), "How severe it is.", True, "warning"),
    "source": Key(SOURCES, "The source, or a list of them.", True, "hays-2016"),
    "against": Key(SOURCES, "Sources that say the contrary."),
    "basis": Key(
        one_word(get_args(Basis)),
        "Whether the source says so (`stated`), it follows from it (`derived`), or we say so "
        "(`editorial`).",
        True,
        "derived",
    ),
    "when": Key(CLAUSES, "The facts that must hold: one map, or a list of which any.", True),
    "unless": Key(CLAUSES, "Facts that keep the rule silent: one map, or a list of which any."),
    "count": Key(measures.COUNT, "How many acts or posts there may be."),
    "text": Key(measures.TEXT, "What is asked of the text: one map, or a list of which any."),
    "overrules": Key(OVERRULED, "Rules that are silent where this one holds."),
    "message": Key(wording.TEXTS, "What is said of the act, by language.", True),
    "why": Key(wording.TEXTS, "The reason, by language."),
    "ask": Key(wording.TEXTS, "How the question is put where a fact is unknown, by language."),
    "instead": Key(wording.LISTS, "What to do instead of a planned act, by language."),
    "remedy": Key(wording.LISTS, "How to mend a done act, by language."),
    "examples": Key(EXAMPLES, "Acts it speaks of, and acts it does not."),
    "formerly": Key(
        list_of(Shape(_former, _NAMED, "an-old-name"), unique=True),
        "Names the rule had before: what was said of them still counts.",
    ),
    "changes_examples": Key(
        IN_RULES, "Examples of inherited rules that come out differently because of this one."
    ),
    "defined_in": Key(
        Shape(_home, PACK_NAME.schema, "hays"),
        "The pack whose rule it is, in a pack written out whole by `packs show --format yaml`.",
    ),
    "equivalent": Key(
        map_of(_change, values.TEXT, pattern=r"\S", example='"when: without kind"'),
        "Changes that no example can notice, as `packs test --mutate` names them, and why.",
    ),
}


def _build(good: Mapping[str, Any], spot: Spot) -> Rule:
    fields = {"against": (), **good}
    home = fields.pop("defined_in", spot.reading.pack)
    return Rule(name=str(spot.path[1]), pack=home, location=spot.place(key=True), **fields)


RULE = record(RULE_KEYS, _build, synonyms=RULE_SYNONYMS, name="rule")


def _read_rules(value: object, spot: Spot) -> dict[str, Rule]:
    given = as_map(value, spot)
    if not given:
        raise spot.refuse("pack-map-empty")
    spots = {name: spot_of(name, raw, spot) for name, raw in given.items()}
    checks: Iterator[Check] = chain(
        (partial(_check_name, name, here) for name, here in spots.items()),
        circles(given, spot),
        _former_twice(given, spots),
    )
    own = {name: raw for name, raw in given.items() if name not in _inherited(spot)}
    return gather(
        ((name, partial(RULE.read, raw, spots[name])) for name, raw in own.items()), checks
    )


def _inherited(spot: Spot) -> Mapping[str, Rule]:
    return spot.reading.parent.rules if spot.reading.parent else {}


def _check_name(name: str, spot: Spot) -> None:
    values.slug(name, spot, key=True)
    if inherited := _inherited(spot).get(name):
        raise spot.refuse("pack-rule-inherited", key=True, value=name, pack=inherited.pack)


def spot_of(name: str, raw: object, spot: Spot) -> Spot:
    """Return the place of a rule in the place of all."""
    keys = raw if isinstance(raw, dict) else {}
    here = spot.inside(name, f"{name}: {{...}}")
    home = keys.get("defined_in", spot.reading.pack)
    full = f"{home}/{name}" if isinstance(home, str) and home else name
    return replace(here, rule=full, counts="count" in keys, matches="text" in keys)


def _former_twice(given: Mapping[str, object], spots: Mapping[str, Spot]) -> Iterator[Check]:
    """Refuse two rules that once had the same name."""
    seen: dict[str, str] = {}
    for rule, raw in given.items():
        names = raw.get("formerly") if isinstance(raw, dict) else None
        for index, name in enumerate(names if isinstance(names, list) else ()):
            if isinstance(name, str) and seen.setdefault(name, rule) != rule:
                here = spots[rule].inside("formerly").inside(index)
                yield partial(_refuse_former, name, seen[name], here)


def _refuse_former(name: str, other: str, spot: Spot) -> None:
    raise spot.refuse("pack-former-twice", value=name, other=other)


def drafts(rules: Mapping[str, Rule], spot: Spot) -> Iterator[Problem]:
    """Return a note on each rule that lacks an example."""
    for name, rule in rules.items():
        if rule.is_draft:
            expected = {example.expects for example in rule.examples}
            lack = _LACKS["applies" in expected, "silent" in expected]
            told = spot_of(name, {}, spot).tell(lack, key=True)
            yield replace(told, code="rule-draft")


_LACKS = {
    (False, False): "rule-draft",
    (False, True): "rule-draft-applies",
    (True, False): "rule-draft-silent",
}
_RULE_SCHEMA = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": {"pattern": values.SLUG},
    "additionalProperties": RULE.reference,
}
RULES = Shape(_read_rules, _RULE_SCHEMA, "{a-rule: {...}}")
