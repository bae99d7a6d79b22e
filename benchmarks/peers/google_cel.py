"""cel-expr-python: Google's CEL in C++, all rules as one typed list program."""

from importlib import import_module
from typing import Any

from benchmarks.facts import FACT_TYPES, Rules
from benchmarks.peers import Engine, importable
from benchmarks.peers.dialect import CEL


def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    return importable("cel_expr_python.cel", "cel-expr-python")


def engine(rules: Rules) -> Engine:
    """Compile the rules."""
    cel: Any = import_module("cel_expr_python.cel")
    types = {bool: cel.Type.BOOL, int: cel.Type.INT, str: cel.Type.STRING}
    variables = {name: types[kind] for name, kind in FACT_TYPES.items()}
    environment = cel.NewEnv(variables=variables)
    program = environment.compile(f"[{', '.join(CEL.expressions(rules).values())}]")
    names = list(rules)

    def holding(facts: dict[str, Any]) -> list[str]:
        truths = program.eval(data=facts).value()
        return [name for name, truth in zip(names, truths, strict=True) if truth.value()]

    return holding
