"""A pack written out whole: YAML that stands alone and judges the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from etiquette_lint import times
from etiquette_lint.conditions import Clause, Number, Param, Test
from etiquette_lint.models.findings import Source
from etiquette_lint.packs.block import block
from etiquette_lint.packs.pack import Count, Example, Pack, Rule
from etiquette_lint.texts import TextClause, TextTest
from etiquette_lint.times import Duration

_UNITS = {"d": times.DAY, "h": times.HOUR, "m": times.MINUTE}
_MOST = 999_999
"""The largest number that may stand before a unit."""
_WORDS = ("message", "why", "ask", "instead", "remedy")


def to_yaml(pack: Pack) -> str:
    """Return a merged pack as the YAML of one that extends no other.

    A rule that it inherits says in `defined_in` which pack's it is, and so keeps its name.
    """
    return block(_filled(_pack(pack)))


def _pack(pack: Pack) -> Iterator[tuple[str, object]]:
    yield "format", 1
    yield "pack", pack.name
    yield "version", pack.version
    yield "title", pack.title.get(pack.language, next(iter(pack.title.values()), pack.name))
    yield "language", pack.language
    yield "regions", pack.regions
    yield "sources", {name: _filled(_source(source)) for name, source in pack.sources.items()}
    yield (
        "settings",
        {
            "just_after": duration(pack.settings.just_after),
            "job_obtained": pack.settings.job_obtained,
        },
    )
    yield "params", pack.params
    yield "not_in_source", pack.not_in_source
    yield "phrases", {name: _filled(lists.items()) for name, lists in pack.phrases.items()}
    yield (
        "questions",
        {
            name: {"about": question.about, "ask": question.ask}
            for name, question in pack.questions.items()
        },
    )
    yield "rules", {name: _filled(_rule(rule, pack)) for name, rule in pack.rules.items()}


def _filled(parts: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Return what is not empty."""
    empty: tuple[object, ...] = (None, "", (), [], {})
    return {name: value for name, value in parts if value not in empty}


def _source(source: Source) -> Iterator[tuple[str, object]]:
    return ((each.name, getattr(source, each.name)) for each in fields(source) if each.name != "id")


def _rule(rule: Rule, pack: Pack) -> Iterator[tuple[str, object]]:
    yield "defined_in", rule.pack if rule.pack != pack.name else None
    yield from ((name, getattr(rule, name)) for name in ("level", "source", "against", "basis"))
    yield "when", _either([clause(one) for one in rule.when])
    yield "unless", _either([clause(one) for one in rule.unless])
    yield "count", _count(rule.count) if rule.count else None
    yield "text", _either([text_clause(one) for one in rule.text])
    yield "overrules", tuple(pack.rules[name].id for name in rule.overrules)
    yield from ((name, getattr(rule, name)) for name in _WORDS)
    yield "examples", [_filled(_example(example)) for example in rule.examples]
    yield "formerly", rule.formerly
    yield "equivalent", rule.equivalent


def _either(clauses: list[dict[str, object]]) -> object:
    return clauses[0] if len(clauses) == 1 else clauses


def clause(tests: Clause) -> dict[str, object]:
    """Return conditions as they are written."""
    return {test.fact: _test(test) for test in tests}


def _test(test: Test) -> object:
    if test.bounds:
        return {name: _number(number) for name, number in test.bounds}
    if test.none_of is not None:
        return {"not": test.none_of}
    any_of = test.any_of or ()
    return any_of[0] if len(any_of) == 1 else any_of


def _number(number: Number) -> int | float | str:
    return f"${number.name}" if isinstance(number, Param) else number


def text_clause(tests: TextClause) -> dict[str, object]:
    """Return what is asked of a text as it is written."""
    return {test.op: _text(test) for test in tests}


def _text(test: TextTest) -> object:
    if test.op == "only_emoji":
        return True
    if test.op == "mostly" and test.number is not None:
        return {"of": test.phrases, "at_least": _number(test.number)}
    return test.phrases if test.number is None else _number(test.number)


def _count(count: Count) -> dict[str, object]:
    return {
        "of": count.of,
        count.test: _number(count.number),
        "within": "process" if count.within is None else duration(count.within),
        "per": count.per,
    }


def duration(length: Duration) -> str:
    """Return a duration in the largest unit that fits, else as ISO 8601."""
    for unit, size in _UNITS.items():
        if length % size == 0 and length // size <= _MOST:
            return f"{length // size}{unit}"
    days, rest = divmod(length, times.DAY)
    return f"P{days}DT{rest // times.SECOND}S"


def _example(example: Example) -> Iterator[tuple[str, object]]:
    asks: Mapping[str, object] = {"asks": example.asks, "title": example.title}
    yield from asks.items() if example.asks else [(example.expects, example.title)]
    yield "id", example.id
    yield "timeline", example.timeline
    yield "do", example.do
    yield "examine", example.examine
    yield "todo", example.todo or None
