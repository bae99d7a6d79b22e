"""zen-engine: all rules as one compiled list expression."""

from importlib import import_module
from itertools import compress
from typing import Any

from benchmarks.facts import Rules
from benchmarks.peers import Engine, importable
from benchmarks.peers.dialect import Dialect

_DIALECT = Dialect(contains="contains({fact}, {value})")


def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    return importable("zen", "zen-engine")


def engine(rules: Rules) -> Engine:
    """Compile the rules."""
    zen: Any = import_module("zen")
    listed = zen.compile_expression(f"[{', '.join(_DIALECT.expressions(rules).values())}]")
    names = list(rules)
    return lambda facts: list(compress(names, listed.evaluate(facts)))
