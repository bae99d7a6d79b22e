"""A pack of many rules, one of which never ends, over a long log: how long, and what was stopped.

`python -m benchmarks.hostile [--rules 1000] [--acts 100000] [--processes 100]`
"""

import argparse
import json
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from etiquette_lint.cli.entry import main as run
from etiquette_lint.models.vocabulary import KINDS

CATASTROPHE = r"(?:[a-z ]|[a-z ][a-z ])+$"
"""Tries every way of parting words, and finds none."""
TEXT = "Thank you so much for the pleasant conversation about robots and grippers last week!"
START = datetime(2026, 11, 1, tzinfo=UTC)


def pack(rules: int) -> dict[str, Any]:
    """Return a pack whose rules all have a pattern."""
    return {
        "format": 1,
        "pack": "hostile",
        "version": "1.0.0",
        "title": "Many rules",
        "language": "en",
        "sources": {"s": {"title": "S", "publisher": "P", "published": "2020"}},
        "rules": {f"r{number}": _rule(number) for number in range(rules)},
    }


def _rule(number: int) -> dict[str, Any]:
    pattern = CATASTROPHE if number == 0 else rf"\bword{number}\w* (?:is|was) here\b"
    return {
        "level": "warning",
        "when": {"kind": "message" if number == 0 else KINDS[number % len(KINDS)]},
        "text": {"matches": [pattern]},
        "source": "s",
        "basis": "editorial",
        "message": {"en": "A rule."},
    }


def log(acts: int, processes: int) -> Iterator[dict[str, Any]]:
    """Yield the lines of a log: processes, then messages in the order of time."""
    for number in range(processes):
        interview = {"starts_at": "2026-12-01T10:00:00Z", "interviewers": ["lin-wei"]}
        yield {"timeline": {"id": f"t{number}", "timezone": "UTC", "interviews": [interview]}}
    for number in range(acts):
        yield {
            "kind": "message",
            "platform": "email",
            "to": "lin-wei",
            "timeline": f"t{number % processes}",
            "at": f"{START + timedelta(seconds=10 * number):%Y-%m-%dT%H:%M:%SZ}",
            "text": TEXT,
        }


def measured(rules: int, acts: int, processes: int) -> tuple[float, int, list[str]]:
    """Return the seconds it took, the exit code, the counts, and what was stopped."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pack.yaml").write_text(json.dumps(pack(rules)), encoding="utf-8")
        with (folder / "log.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in log(acts, processes))
        out = folder / "out"
        words = ["check", str(folder / "log.jsonl"), "--pack", str(folder / "pack.yaml")]
        began = perf_counter()
        code = run([*words, "-o", str(out)], {"LANG": "en"})
        took = perf_counter() - began
        lines = out.read_text(encoding="utf-8").splitlines()
        return took, code, [line for line in lines[-400:] if _tells(line)]


def _tells(line: str) -> bool:
    """Say whether a line has the counts, or names what was stopped."""
    return " acts: " in line or "topped for" in line


def main() -> None:
    """Measure, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("rules", 1_000), ("acts", 100_000), ("processes", 100)):
        parser.add_argument(f"--{name}", type=int, default=default)
    given = parser.parse_args()
    took, code, told = measured(given.rules, given.acts, given.processes)
    print(f"{given.rules} rules, {given.acts} acts: {took:.1f} s, exit {code}")
    print("\n".join(told))


if __name__ == "__main__":
    main()
