"""azuma: Sigma rules in memory."""

from importlib import import_module
from typing import Any

from benchmarks.facts import Clause, Rules, Test
from benchmarks.peers import Engine, importable

_SUFFIX = {"above": "|gt", "at most": "|lte", "contains": "|contains"}


def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    return importable("azuma", "azuma")


def engine(rules: Rules) -> Engine:
    """Compile the rules."""
    azuma: Any = import_module("azuma")
    made = [
        azuma.Rule.model_validate(
            {"title": name, "logsource": {"category": "act"}, "detection": _detection(clauses)}
        )
        for name, clauses in rules.items()
    ]
    return lambda facts: [rule.title for rule in made if rule.match(facts)]


def _detection(clauses: tuple[Clause, ...]) -> dict[str, Any]:
    detection: dict[str, Any] = {}
    conditions = []
    for number, clause in enumerate(clauses):
        refused = [test for test in clause if test.op == "not in"]
        detection[f"wanted{number}"] = dict(_item(test) for test in clause if test not in refused)
        names = [f"refused{number}{test.fact}" for test in refused]
        detection |= {name: dict([_item(test)]) for name, test in zip(names, refused, strict=True)}
        conditions.append(" and not ".join([f"wanted{number}", *names]))
    joined = " or ".join(f"({one})" for one in conditions)
    return {**detection, "condition": joined}


def _item(test: Test) -> tuple[str, Any]:
    value = list(test.value) if isinstance(test.value, tuple) else test.value
    return test.fact + _SUFFIX.get(test.op, ""), value
