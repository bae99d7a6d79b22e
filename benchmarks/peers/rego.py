"""celine-regorus: Rego in Rust, a set of names, facts handed over as JSON."""

import json
from importlib import import_module
from typing import Any

from benchmarks.facts import Rules
from benchmarks.peers import Engine, importable
from benchmarks.peers.dialect import Dialect, quoted


def _set(value: Any) -> str:
    return f"{{{quoted(value)[1:-1]}}}" if isinstance(value, tuple) else quoted(value)


_DIALECT = Dialect(
    fact="input.{name}",
    not_in="not {fact} in {value}",
    both="\n  ",
    quote=_set,
)


def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    return importable("regorus", "celine-regorus")


def engine(rules: Rules) -> Engine:
    """Compile the rules."""
    rego: Any = import_module("regorus").Engine()
    rego.add_policy("etiquette.rego", _policy(rules))

    def holding(facts: dict[str, Any]) -> list[str]:
        rego.set_input_json(json.dumps(facts))
        return list(rego.eval_rule("data.etiquette.spoken"))

    return holding


def _policy(rules: Rules) -> str:
    head = "package etiquette\nimport rego.v1\n"
    return head + "\n".join(
        f'spoken contains "{name}" if {{\n  {_body(clause)}\n}}'
        for name, clauses in rules.items()
        for clause in clauses
    )


def _body(clause: Any) -> str:
    return "\n  ".join(
        f"some phrase in {quoted(test.value)}\n  contains(input.{test.fact}, phrase)"
        if test.op == "contains"
        else _DIALECT.test(test)
        for test in clause
    )
