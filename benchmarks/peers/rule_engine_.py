"""rule-engine: one compiled rule a rule."""

from importlib import import_module
from typing import Any

from benchmarks.facts import Rules
from benchmarks.peers import Engine, importable
from benchmarks.peers.dialect import Dialect


def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    return importable("rule_engine", "rule-engine")


def engine(rules: Rules) -> Engine:
    """Compile the rules."""
    rule_engine: Any = import_module("rule_engine")
    made = [(name, rule_engine.Rule(text)) for name, text in Dialect().expressions(rules).items()]
    return lambda facts: [name for name, rule in made if rule.matches(facts)]
