"""pycasbin: one enforcer a rule, its matcher over the attributes of the facts."""

from importlib import import_module
from types import SimpleNamespace
from typing import Any

from benchmarks.facts import Rules
from benchmarks.peers import Engine, importable
from benchmarks.peers.dialect import Dialect

_DIALECT = Dialect(fact="r.sub.{name}", both=" && ", either=" || ", quote=repr)
_MODEL = """
[request_definition]
r = sub
[policy_definition]
p = sub
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = {}
"""


def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    return importable("casbin", "pycasbin")


def engine(rules: Rules) -> Engine:
    """Compile the rules."""
    casbin: Any = import_module("casbin")
    made = {name: _enforcer(casbin, text) for name, text in _DIALECT.expressions(rules).items()}

    def holding(facts: dict[str, Any]) -> list[str]:
        subject = SimpleNamespace(**facts)
        return [name for name, one in made.items() if one.enforce(subject)]

    return holding


def _enforcer(casbin: Any, matcher: str) -> Any:
    model = casbin.Model()
    model.load_model_from_text(_MODEL.format(matcher))
    return casbin.Enforcer(model)
