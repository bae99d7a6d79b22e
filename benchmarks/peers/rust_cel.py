"""common-expression-language: CEL in Rust, all rules as one list program."""

from importlib import import_module
from itertools import compress
from typing import Any

from benchmarks.facts import Rules
from benchmarks.peers import Engine, importable
from benchmarks.peers.dialect import CEL


def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    return importable("cel", "common-expression-language")


def engine(rules: Rules) -> Engine:
    """Compile the rules."""
    cel: Any = import_module("cel")
    program = cel.compile(f"[{', '.join(CEL.expressions(rules).values())}]")
    names = list(rules)
    return lambda facts: list(compress(names, program.execute(facts)))
