"""cedarpy: Cedar in Rust, one permitting policy a rule, facts as the context."""

from importlib import import_module
from typing import Any

from benchmarks.facts import Rules
from benchmarks.peers import Engine, importable
from benchmarks.peers.dialect import Dialect

_DIALECT = Dialect(
    fact="context.{name}",
    is_in="{value}.contains({fact})",
    not_in="!{value}.contains({fact})",
    contains='{fact} like "*{value}*"',
    both=" && ",
    either=" || ",
)
_REQUEST = {"principal": 'Person::"c"', "action": 'Action::"act"', "resource": 'Person::"t"'}


def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    return importable("cedarpy", "cedarpy")


def engine(rules: Rules) -> Engine:
    """Compile the rules."""
    cedar: Any = import_module("cedarpy")
    spelled = _DIALECT.expressions(rules)
    policies = cedar.PolicySet.from_str("\n".join(map(_policy, spelled.values())))
    entities = cedar.Entities.from_json_str("[]")
    names = list(rules)

    def holding(facts: dict[str, Any]) -> list[str]:
        answer = cedar.is_authorized({**_REQUEST, "context": facts}, policies, entities)
        return [names[int(one.removeprefix("policy"))] for one in answer.diagnostics.reasons]

    return holding


def _policy(condition: str) -> str:
    pattern = condition.replace('like "*"', 'like "*').replace('"*"', '*"')
    return f"permit(principal, action, resource) when {{ {pattern} }};"
