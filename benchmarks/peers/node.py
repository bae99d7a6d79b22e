"""json-rules-engine on Node.js: fetched by npm into a folder of its own, handed a file."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.facts import Clause, Rules, Test

_FOLDER = Path(tempfile.gettempdir()) / "etiquette-lint-bench-node"
_PACKAGE = "json-rules-engine@7"
_OPERATORS = {
    "is": "equal",
    "in": "in",
    "not in": "notIn",
    "above": "greaterThan",
    "at most": "lessThanInclusive",
}
_SCRIPT = """
const { Engine } = require("json-rules-engine");
const fs = require("fs");
const [file, rules, limit] = process.argv.slice(2);
const engine = new Engine();
for (const rule of JSON.parse(rules)) engine.addRule(rule);
(async () => {
  const lines = fs.readFileSync(file, "utf8").trim().split("\\n").slice(0, Number(limit));
  const out = [];
  for (const line of lines) {
    const { events } = await engine.run(JSON.parse(line));
    out.push(events.map((event) => event.type));
  }
  process.stdout.write(JSON.stringify(out));
})();
"""


@cache
def missing() -> str:
    """Return why it cannot be measured; empty where it can."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return "there is no Node.js here"
    if not (_FOLDER / "node_modules" / "json-rules-engine").is_dir():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--silent", "--prefix", str(_FOLDER), _PACKAGE]
        if subprocess.run(command, capture_output=True, check=False).returncode:
            return f"npm does not install {_PACKAGE} here"
    return ""


def version() -> str:
    """Return the version that is measured."""
    package = _FOLDER / "node_modules" / "json-rules-engine" / "package.json"
    return str(json.loads(package.read_text(encoding="utf-8"))["version"])


def in_bulk(file: Path, rules: Rules, limit: int = 3_000) -> list[Sequence[str]]:
    """Return the rules that hold of each act."""
    script = _FOLDER / "judge.js"
    script.write_text(_SCRIPT, encoding="utf-8")
    made = [
        {"conditions": {"any": [_all(clause) for clause in clauses]}, "event": {"type": name}}
        for name, clauses in rules.items()
    ]
    command = ["node", str(script), str(file), json.dumps(made), str(limit)]
    ran = subprocess.run(command, capture_output=True, check=True, cwd=_FOLDER)
    names: list[Sequence[str]] = json.loads(ran.stdout)
    return names


def _all(clause: Clause) -> dict[str, Any]:
    return {"all": [_condition(test) for test in clause]}


def _condition(test: Test) -> dict[str, Any]:
    value = list(test.value) if isinstance(test.value, tuple) else test.value
    return {"fact": test.fact, "operator": _OPERATORS[test.op], "value": value}
