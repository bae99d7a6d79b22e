"""DuckDB: one query over a file of facts, one thread."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.facts import FACT_TYPES, Rules
from benchmarks.peers import importable
from benchmarks.peers.dialect import Dialect

_TYPES = {bool: "BOOLEAN", int: "BIGINT", str: "VARCHAR"}


def _literal(value: Any) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_literal, value))})"
    return f"'{value}'" if isinstance(value, str) else str(value).lower()


_DIALECT = Dialect(equal="{fact} = {value}", contains="contains({fact}, {value})", quote=_literal)


def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    return importable("duckdb", "duckdb")


def in_bulk(file: Path, rules: Rules) -> list[Sequence[str]]:
    """Return the rules that hold of each act."""
    duckdb: Any = import_module("duckdb")
    connection = duckdb.connect(config={"threads": 1})
    cases = (
        f"CASE WHEN {condition} THEN '{name},' ELSE '' END"
        for name, condition in _DIALECT.expressions(rules).items()
    )
    columns = ", ".join(f"{name}: '{_TYPES[kind]}'" for name, kind in FACT_TYPES.items())
    rows = connection.execute(
        f"SELECT {' || '.join(cases)} FROM read_json(?, "
        f"format='newline_delimited', columns={{{columns}}})",
        [str(file)],
    ).fetchall()
    return [names.split(",")[:-1] if names else () for (names,) in rows]
