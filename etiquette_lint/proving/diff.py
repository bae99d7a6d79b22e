"""What changes from one pack to another: rules, settings, and the verdicts on a log."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from etiquette_lint.assemble import Log
from etiquette_lint.conditions import Param
from etiquette_lint.engine.checking import check_log
from etiquette_lint.errors import Location
from etiquette_lint.models.report import PackInfo
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import Level, Outcome
from etiquette_lint.packs.compiled import CompiledPack, compile_pack
from etiquette_lint.packs.pack import Pack, Rule
from etiquette_lint.packs.rule import CompiledRule
from etiquette_lint.proving.deciding import deciding


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is not the same; the values as the packs hold them, `None` if absent."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RuleName:
    """A rule that only one of the packs has."""

    rule: str
    level: Level


@dataclass(frozen=True, slots=True)
class Change:
    """A rule that both packs have, and that is not the same."""

    before: str
    """Its id in the first pack."""
    after: str
    """Its id in the second, which may have taken it over or named it anew."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """An act on which the packs do not agree."""

    id: str
    location: Location | None
    before: Outcome
    after: Outcome
    rules_before: tuple[str, ...]
    """Those that decide."""
    rules_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackDiff:
    """What changes from `a` to `b`."""

    a: PackInfo
    b: PackInfo
    added: tuple[RuleName, ...]
    removed: tuple[RuleName, ...]
    changed: tuple[Change, ...]
    settings: tuple[Part, ...]
    """Settings and params."""
    judged: int | None = None
    """How many acts of a log were judged; `None` without a log."""
    verdicts: tuple[VerdictChange, ...] = ()


def diff(a: Pack, b: Pack, log: Log | None = None) -> PackDiff:
    """Return what changes from one pack to another; with a log, which verdicts do.

    Rules are matched by id, then by slug, then by a former name.
    """
    one, two = compile_pack(a), compile_pack(b)
    pairs = _pairs(one, two)
    removed = (rule for name, rule in one.rules.items() if name not in pairs)
    added = (rule for name, rule in two.rules.items() if name not in pairs.values())
    changes = (_change(one.rules[x], two.rules[y], one, two) for x, y in pairs.items())
    return PackDiff(
        a=one.info,
        b=two.info,
        added=tuple(RuleName(rule.id, rule.level) for rule in added),
        removed=tuple(RuleName(rule.id, rule.level) for rule in removed),
        changed=tuple(change for change in changes if change.parts),
        settings=tuple(_settings(a, b)),
        judged=None if log is None else len(log.entries),
        verdicts=() if log is None else tuple(_verdicts(a, b, log)),
    )


def _pairs(a: CompiledPack, b: CompiledPack) -> dict[str, str]:
    """Return which rule of `b` each rule of `a` has become."""
    pairs = {name: name for name in a.rules if name in b.rules}
    for become in (_of_slug, _of_former_name):
        for name in a.rules:
            if name not in pairs:
                free = (rule for rule in b.rules.values() if rule.id not in pairs.values())
                found = next((rule.id for rule in free if become(rule, name)), None)
                pairs |= {} if found is None else {name: found}
    return {name: pairs[name] for name in a.rules if name in pairs}


def _of_slug(rule: CompiledRule, name: str) -> bool:
    return rule.rule.name == name.partition("/")[2]


def _of_former_name(rule: CompiledRule, name: str) -> bool:
    return name.partition("/")[2] in rule.rule.formerly


_PLAIN: Mapping[str, Callable[[CompiledRule], Any]] = {
    "name": lambda one: one.rule.name,
    "level": lambda one: one.level,
    "basis": lambda one: one.rule.basis,
    "source": lambda one: one.sources,
    "against": lambda one: one.against,
    "when": lambda one: one.rule.when,
    "unless": lambda one: one.rule.unless,
    "text": lambda one: one.rule.text,
    "count": lambda one: one.rule.count,
    "overrules": lambda one: _slugs(one.rule.overrules),
    "message": lambda one: dict(one.rule.message),
    "why": lambda one: dict(one.rule.why),
    "instead": lambda one: dict(one.rule.instead),
    "remedy": lambda one: dict(one.rule.remedy),
    "ask": lambda one: dict(one.rule.ask),
}
"""The parts of a rule that are compared, but for what it takes from the pack."""
PARTS = (*_PLAIN, "params", "phrases")
"""All parts of a rule that are told."""


def _slugs(rules: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(rule.rpartition("/")[2] for rule in rules)


def _change(x: CompiledRule, y: CompiledRule, a: CompiledPack, b: CompiledPack) -> Change:
    plain = ((name, read(x), read(y)) for name, read in _PLAIN.items())
    taken = (
        ("params", _params(x.rule, a.pack), _params(y.rule, b.pack)),
        ("phrases", _phrases(x.rule, a.pack), _phrases(y.rule, b.pack)),
    )
    told = (Part(*part) for part in (*plain, *taken) if part[1] != part[2])
    return Change(x.id, y.id, tuple(told))


def _params(rule: Rule, pack: Pack) -> dict[str, Any]:
    """Return the params a rule uses, in a number or in its words."""
    numbers = [
        number
        for clause in (*rule.when, *rule.unless)
        for test in clause
        for _, number in test.bounds
    ]
    numbers += [test.number for clause in rule.text for test in clause if test.number is not None]
    numbers += [rule.count.number] if rule.count else []
    names = {one.name for one in numbers if isinstance(one, Param)}
    said = "".join(_said(rule))
    names |= {name for name in pack.params if f"{{{name}}}" in said}
    return {name: pack.params.get(name) for name in sorted(names)}


def _said(rule: Rule) -> Iterator[str]:
    yield from (*rule.message.values(), *rule.why.values(), *rule.ask.values())
    for texts in (*rule.instead.values(), *rule.remedy.values()):
        yield from texts


def _phrases(rule: Rule, pack: Pack) -> dict[str, Any]:
    """Return the phrase lists a rule looks for."""
    named = {one for clause in rule.text for test in clause for one in test.phrases}
    names = sorted(one.removeprefix("$") for one in named if one.startswith("$"))
    return {name: dict(pack.phrases[name]) for name in names if name in pack.phrases}


def _settings(a: Pack, b: Pack) -> Iterator[Part]:
    """Yield the settings and params that are not the same."""
    for one in fields(a.settings):
        yield from _differing(
            one.name, getattr(a.settings, one.name), getattr(b.settings, one.name)
        )
    for name in dict.fromkeys((*a.params, *b.params)):
        yield from _differing(name, a.params.get(name), b.params.get(name))


def _differing(name: str, before: Any, after: Any) -> Iterator[Part]:
    if before != after:
        yield Part(name, before, after)


def _verdicts(a: Pack, b: Pack, log: Log) -> Iterator[VerdictChange]:
    before, after = (check_log(log, one).verdicts for one in (a, b))
    for one, two in zip(before, after, strict=True):
        if one.outcome != two.outcome:
            yield _verdict(one, two)


def _verdict(one: Verdict, two: Verdict) -> VerdictChange:
    return VerdictChange(
        id=one.id,
        location=one.location,
        before=one.outcome,
        after=two.outcome,
        rules_before=deciding(one),
        rules_after=deciding(two),
    )
