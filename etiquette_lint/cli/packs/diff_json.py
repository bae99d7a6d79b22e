"""What changes from one pack to another as JSON, version 1."""

from collections.abc import Iterator, Mapping
from typing import Any

from etiquette_lint import times
from etiquette_lint.conditions import Clause, Number, Param, Test
from etiquette_lint.errors import JsonDict
from etiquette_lint.packs.pack import Count
from etiquette_lint.proving.diff import Change, PackDiff, Part, RuleName, VerdictChange
from etiquette_lint.reporters.json_ import dumps
from etiquette_lint.texts import TextClause
from etiquette_lint.version import __version__


def lines(told: PackDiff) -> Iterator[str]:
    """Yield the lines of one JSON object, each key on its own."""
    whole = to_dict(told)
    yield "{"
    for number, (key, value) in enumerate(whole.items(), 1):
        yield f"{dumps(key)}: {dumps(value)}{',' if number < len(whole) else ''}"
    yield "}"


def to_dict(told: PackDiff) -> JsonDict:
    """Return the object; the same keys whatever there is to tell."""
    return {
        "version": 1,
        "tool": {"name": "etiquette-lint", "version": __version__},
        "before": told.a.to_dict(),
        "after": told.b.to_dict(),
        "added": [_name(one) for one in told.added],
        "removed": [_name(one) for one in told.removed],
        "changed": [_change(one) for one in told.changed],
        "settings": [_setting(one) for one in told.settings],
        "judged": told.judged,
        "verdicts": [_verdict(one) for one in told.verdicts],
    }


def _name(one: RuleName) -> JsonDict:
    return {"rule": one.rule, "level": one.level}


def _change(one: Change) -> JsonDict:
    return {"before": one.before, "after": one.after, "parts": [_part(part) for part in one.parts]}


def _part(one: Part) -> JsonDict:
    write = _WRITTEN.get(one.name, _plain)
    return {"part": one.name, "before": write(one.before), "after": write(one.after)}


def _setting(one: Part) -> JsonDict:
    return {"name": one.name, "before": setting(one, one.before), "after": setting(one, one.after)}


def setting(part: Part, value: Any) -> Any:
    """Return a setting as a pack would write it."""
    return duration(value) if part.name == "just_after" else value


def duration(value: times.Duration) -> str:
    """Return a duration as a pack would write it."""
    return f"{value / times.HOUR:g}h"


def _verdict(one: VerdictChange) -> JsonDict:
    return {
        "action": one.id,
        "location": one.location.to_dict() if one.location else None,
        "before": one.before,
        "after": one.after,
        "rules_before": list(one.rules_before),
        "rules_after": list(one.rules_after),
    }


def _plain(value: Any) -> Any:
    """Return texts by language, and names, as JSON has them."""
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _clauses(clauses: tuple[Clause, ...]) -> list[JsonDict]:
    return [{test.fact: _test(test) for test in clause} for clause in clauses]


def _test(test: Test) -> Any:
    """Return what is wanted of a fact as a pack would write it, lists always as lists."""
    bounds: JsonDict = {compare: _number(number) for compare, number in test.bounds}
    if test.none_of is not None:
        bounds["not"] = list(test.none_of)
    return bounds if test.any_of is None else [*test.any_of, *([bounds] if bounds else [])]


def _texts(clauses: tuple[TextClause, ...]) -> list[list[JsonDict]]:
    return [
        [
            {
                "test": test.op,
                "phrases": list(test.phrases),
                "number": None if test.number is None else _number(test.number),
            }
            for test in clause
        ]
        for clause in clauses
    ]


def _count(count: Count | None) -> JsonDict | None:
    if count is None:
        return None
    return {
        "of": count.of,
        count.test: _number(count.number),
        "within": "process" if count.within is None else duration(count.within),
        "per": count.per,
    }


def _number(number: Number) -> int | float | str:
    return f"${number.name}" if isinstance(number, Param) else number


_WRITTEN: Mapping[str, Any] = {
    "source": lambda sources: [one.to_dict() for one in sources],
    "against": lambda sources: [one.to_dict() for one in sources],
    "when": _clauses,
    "unless": _clauses,
    "text": _texts,
    "count": _count,
}
"""The parts of a rule that are more than words."""
