"""A pack ready to judge: conditions compiled, rules indexed by kind, overruling resolved."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from etiquette_lint.cases import Settings
from etiquette_lint.conditions import Clause, Params, Test, compile_clauses, number_of
from etiquette_lint.facts import FACTS, Fact, own_question
from etiquette_lint.messages import Wordings, render
from etiquette_lint.models.report import PackInfo
from etiquette_lint.models.vocabulary import ANY_REQUEST, KINDS, Level
from etiquette_lint.packs.pack import Pack, Rule, Texts
from etiquette_lint.packs.rule import CompiledRule, Limit
from etiquette_lint.packs.table import DecisionTable
from etiquette_lint.texts import compile_text

_REQUESTS = frozenset({"connect_request", "friend_request"})


class CompiledPack(NamedTuple):
    """A pack ready to judge."""

    pack: Pack
    settings: Settings
    rules: Mapping[str, CompiledRule]
    """By id, those that are off included."""
    tables: Mapping[str, DecisionTable]
    """The rules that can speak of a kind, none that is off."""
    facts: Mapping[str, Fact]
    """The facts its rules may ask, own questions included."""
    info: PackInfo

    def of_kind(self, kind: str) -> tuple[CompiledRule, ...]:
        """Return the rules that can speak of a kind."""
        return self.tables[kind].rules

    def ask(self, fact: str) -> Texts:
        """Return the wording of an own question, else nothing."""
        question = self.pack.questions.get(fact)
        return question.ask if question else {}

    def named(self, rule: str) -> CompiledRule | None:
        """Return the rule of that id, or that was formerly called so."""
        known = self.rules.get(rule)
        formerly = (one for one in self.rules.values() if rule in one.rule.former_ids)
        return known or next(formerly, None)


def compile_pack(pack: Pack, levels: Mapping[str, Level] | None = None) -> CompiledPack:
    """Return a pack ready to judge; `levels` restates the level of rules by id."""
    return _compiled(pack, frozenset((levels or {}).items()))


@lru_cache(maxsize=32)
def _compiled(pack: Pack, levels: frozenset[tuple[str, Level]]) -> CompiledPack:
    given = dict(levels)
    by_id = {rule.id: rule for rule in pack.rules.values()}
    at_level = {name: given.get(name, rule.level) for name, rule in by_id.items()}
    own = {name: own_question(name, question.about) for name, question in pack.questions.items()}
    facts = {**FACTS, **own}
    overruled = _overruled(pack, at_level)
    rules = {
        name: _compile(pack, rule, at_level[name], facts, overruled.get(name, ()))
        for name, rule in by_id.items()
    }
    tables = {kind: DecisionTable(speaking, facts) for kind, speaking in _by_kind(rules)}
    return CompiledPack(
        pack=pack,
        settings=pack.settings,
        rules=rules,
        tables=tables,
        facts=facts,
        info=PackInfo(
            name=pack.name,
            version=pack.version,
            digest=pack.digest,
            title=pack.title.get(pack.language, next(iter(pack.title.values()), pack.name)),
            sources=tuple(pack.sources.values()),
            drafts=tuple(rule.id for rule in _untried(pack, rules.values())),
            kinds=tuple(kind for kind, table in tables.items() if table.rules),
            rules=tuple(rule.info for rule in rules.values() if rule.level != "off"),
        ),
    )


def _untried(pack: Pack, rules: Iterable[CompiledRule]) -> Iterator[CompiledRule]:
    return (rule for rule in rules if rule.rule.is_draft and not pack.is_tried)


def spoken_of(pack: Pack) -> frozenset[str]:
    """Return the kinds of act that a pack's rules can speak of, those that are off aside."""
    live = (rule for rule in pack.rules.values() if rule.level != "off")
    return frozenset(kind for rule in live for kind in _kinds(rule.when))


def _compile(
    pack: Pack,
    rule: Rule,
    level: Level,
    facts: Mapping[str, Fact],
    overruled_by: tuple[str, ...],
) -> CompiledRule:
    wordings = Wordings(rule.message, rule.why, rule.instead, rule.remedy, pack.language)
    limit = _limit(rule, pack.params)
    count = limit.at if limit else None
    return CompiledRule(
        id=rule.id,
        rule=rule,
        level=level,
        when=compile_clauses(rule.when, facts, pack.params, default=True),
        unless=compile_clauses(rule.unless, facts, pack.params, default=False),
        text=compile_text(rule.text, pack.phrases, pack.params) if rule.text else None,
        limit=limit,
        wordings=wordings,
        general=partial(render, wordings, {**pack.params, "count": count}, in_general=True),
        sources=tuple(pack.sources[source] for source in rule.source),
        against=tuple(pack.sources[source] for source in rule.against),
        kinds=_kinds(rule.when),
        overruled_by=overruled_by,
    )


def _limit(rule: Rule, params: Params) -> Limit | None:
    return Limit(rule.count, number_of(rule.count.number, params)) if rule.count else None


def _overruled(pack: Pack, levels: Mapping[str, Level]) -> dict[str, tuple[str, ...]]:
    """Return for each rule those that overrule it; one that is off overrules nothing."""
    overruled: dict[str, tuple[str, ...]] = {}
    for rule in pack.rules.values():
        if levels[rule.id] == "off":
            continue
        for silent in rule.overrules:
            key = pack.rules[silent].id
            overruled[key] = (*overruled.get(key, ()), rule.id)
    return overruled


def _by_kind(
    rules: Mapping[str, CompiledRule],
) -> Iterator[tuple[str, Iterator[CompiledRule]]]:
    live = [rule for rule in rules.values() if rule.level != "off"]
    return ((kind, (rule for rule in live if kind in rule.kinds)) for kind in KINDS)


def _kinds(clauses: Iterable[Clause]) -> frozenset[str]:
    return frozenset(kind for clause in clauses for kind in _kinds_of(clause))


def _kinds_of(clause: Clause) -> Iterator[str]:
    tests = [test for test in clause if test.fact == "kind"]
    return (kind for kind in KINDS if all(_can_be(test, kind) for test in tests))


def _can_be(test: Test, kind: str) -> bool:
    """Say whether an act of that kind can pass a test of its kind."""
    words = {kind} | ({ANY_REQUEST} if kind in _REQUESTS else set())
    maybe = words | ({ANY_REQUEST} if kind == "follow" else set())
    wanted = test.any_of is None or not maybe.isdisjoint(test.any_of)
    return wanted and words.isdisjoint(test.none_of or ())
