"""Other rule engines on the same rules: one module each, one table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Literal

from benchmarks.facts import Facts, Rules

Engine = Callable[[Facts], Sequence[str]]
"""Facts to the names of the rules that hold."""
InBulk = Callable[[Path, Rules], list[Sequence[str]]]
"""A file of facts, one JSON object a line, to the names of the rules that hold of each."""


@dataclass(frozen=True, slots=True)
class Peer:
    """One other engine."""

    module: str
    package: str
    how: str
    """How it is used here."""
    takes: Literal["one", "file"] = "one"
    """Whether it is asked act by act, or handed a file."""
    calls: int = 20_000
    """How many acts it is asked at most: a slow one need not be waited for."""
    looks_in_texts: bool = True
    """Whether it can look for phrases by itself."""

    @property
    def missing(self) -> str:
        """Why it cannot be measured here; empty where it can."""
        why: str = import_module(f"benchmarks.peers.{self.module}").missing()
        return why

    @property
    def version(self) -> str:
        """The version that is measured."""
        try:
            return version(self.package)
        except PackageNotFoundError:
            told: str = import_module(f"benchmarks.peers.{self.module}").version()
            return told

    def engine(self, rules: Rules) -> Engine:
        """Compile the rules."""
        made: Engine = import_module(f"benchmarks.peers.{self.module}").engine(rules)
        return made

    def in_bulk(self, file: Path, rules: Rules) -> list[Sequence[str]]:
        """Judge a file of facts."""
        judge: Any = import_module(f"benchmarks.peers.{self.module}").in_bulk
        names: list[Sequence[str]] = judge(file, rules)
        return names


PEERS: dict[str, Peer] = {
    "zen-engine": Peer("zen", "zen-engine", "one compiled list expression"),
    "cel-expr-python": Peer("google_cel", "cel-expr-python", "C++ CEL, one list program"),
    "common-expression-language": Peer(
        "rust_cel", "common-expression-language", "Rust CEL, one list program"
    ),
    "celine-regorus": Peer("rego", "celine-regorus", "Rego in Rust, JSON in", calls=10_000),
    "cedarpy": Peer("cedar", "cedarpy", "Cedar, a policy a rule", calls=3_000),
    "rule-engine": Peer("rule_engine_", "rule-engine", "a Rule a rule", calls=3_000),
    "azuma": Peer("sigma", "azuma", "Sigma rules in memory", calls=3_000),
    "pycasbin": Peer("casbin_", "pycasbin", "an enforcer a rule, ABAC matchers", calls=300),
    "DuckDB": Peer("duck", "duckdb", "one query over the file, one thread", takes="file"),
    "json-rules-engine": Peer(
        "node",
        "json-rules-engine",
        "on Node.js, an engine for all rules",
        takes="file",
        calls=3_000,
        looks_in_texts=False,
    ),
}


def importable(module: str, package: str) -> str:
    """Return why a package cannot be measured; empty where it can."""
    try:
        import_module(module)
    except ImportError:
        return f"{package} is not installed: python -m pip install -e '.[bench]'"
    return ""
