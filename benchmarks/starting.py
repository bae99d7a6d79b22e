"""Whole commands: the CPU time from nothing to the end, and what several processes save."""

import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import gettempdir
from time import perf_counter

Figures = dict[str, float]
_ROOT = Path(__file__).parent.parent
_UNCACHED = frozenset({"PYTHONDONTWRITEBYTECODE"})
"""What would have Python compile this package, and no other, in every process anew."""
_MODELS = """
from datetime import datetime
from pydantic import BaseModel
class Person(BaseModel, frozen=True):
    id: str
    roles: frozenset[str] = frozenset()
class Interview(BaseModel, frozen=True):
    starts_at: datetime
    interviewers: tuple[str, ...] = ()
class Timeline(BaseModel, frozen=True):
    id: str
    people: tuple[Person, ...] = ()
    interviews: tuple[Interview, ...] = ()
class Act(BaseModel, frozen=True):
    kind: str
    at: datetime
    to: str | None = None
"""
_FIRST = """
from etiquette_lint import check_action
check_action(
    {"kind": "connect_request", "platform": "linkedin", "to": "w", "at": "2026-11-28T09:00:00Z"},
    {"id": "a", "interviews": [{"starts_at": "2026-12-01T10:00:00Z", "interviewers": ["w"]}]},
).outcome
"""
COMMANDS: Mapping[str, Sequence[str]] = {
    "bare": ["-c", "pass"],
    "import": ["-c", "import etiquette_lint"],
    "libraries": ["-c", "import pydantic, yaml, click"],
    "models": ["-c", _MODELS],
    "first verdict": ["-c", _FIRST],
    "check": ["-m", "etiquette_lint", "check", str(_ROOT / "examples" / "job-search.yaml")],
    "guard": [
        *("-m", "etiquette_lint", "guard", "--for", "claude-code"),
        *("--timeline", str(_ROOT / "examples" / "job-search.yaml")),
        *("--memory", str(Path(gettempdir()) / "etiquette-lint-bench.db")),
    ],
}
_ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in _UNCACHED}
_ASKED = b"""{"hook_event_name": "PreToolUse",
"tool_name": "mcp__linkedin__send_connection_request", "tool_input": {"profile_id": "lin-wei"}}"""


def command(name: str) -> Figures:
    """Measure the CPU time of a whole command; the first time its code is compiled and kept."""
    _run(name)
    before = _spent()
    _run(name)
    return {"cpu_ms": (_spent() - before) * 1000}


def check_log(log: Path, jobs: int) -> Figures:
    """Measure the wall time of judging a log by so many processes, and their CPU time."""
    before, began = _spent(), perf_counter()
    given = [sys.executable, "-m", "etiquette_lint", "check", str(log), "--format", "jsonl"]
    with Path(os.devnull).open("wb") as nowhere:
        ran = subprocess.run([*given, "--jobs", str(jobs)], stdout=nowhere, check=False, cwd=_ROOT)
    if ran.returncode > 1:
        raise SystemExit(f"check --jobs {jobs} failed")
    return {"wall_s": perf_counter() - began, "cpu_s": _spent() - before}


def _run(name: str) -> None:
    command = [sys.executable, *COMMANDS[name]]
    ran = subprocess.run(
        command, input=_ASKED, capture_output=True, check=False, env=_ENVIRONMENT, cwd=_ROOT
    )
    if ran.returncode > 1:
        raise SystemExit(f"{name}: {ran.stderr.decode()}")


def has_guard() -> bool:
    """Say whether there is a command `guard` by now."""
    from etiquette_lint.cli import commands

    return any("guard" in section for section in commands.COMMANDS.values())


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
