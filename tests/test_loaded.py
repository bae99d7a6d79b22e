"""What each command loads: nothing that its answer does not need, so that it starts fast."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROBE = """
import io, json, sys
{code}
sys.stdout.flush()
print("\\n" + json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
COMMAND = """
from etiquette_lint.cli.entry import main
sys.stdin = io.TextIOWrapper(io.BytesIO({stdin!r}))
main({words!r}, {{"LANG": "C.UTF-8"}})
"""
FIRST = """
from etiquette_lint import check_action
check_action(
    {"kind": "connect_request", "platform": "linkedin", "to": "w", "at": "2026-11-28T09:00:00Z"},
    {"id": "a", "interviews": [{"starts_at": "2026-12-01T10:00:00Z", "interviewers": ["w"]}]},
).outcome
"""
TIMELINE = {
    "id": "a",
    "people": [{"id": "w", "handles": {"linkedin": "wei"}}],
    "interviews": [{"starts_at": "2026-12-01T10:00:00Z", "interviewers": ["w"]}],
}
ACT = {"kind": "react", "platform": "linkedin", "at": "2026-11-28T09:00:00Z", "to": "w"}
HOOK = {
    "hook_event_name": "PreToolUse",
    "tool_name": "mcp__linkedin__send_connection_request",
    "tool_input": {"profile_id": "wei"},
}
READ = {**HOOK, "tool_name": "Read", "tool_input": {"file_path": "notes.md"}}
EVERYWHERE = (
    *("asyncio", "concurrent.futures", "email", "importlib.metadata", "multiprocessing", "socket"),
    *("importlib.resources", "traceback", "unittest", "wcwidth", "packaging"),
    *("etiquette_lint.words.problems.catalogue", "regex"),
)
"""What no answer needs to an act without words."""
NOT_YAML = (
    *("yaml", "etiquette_lint.located.yaml_", "etiquette_lint.readers.yaml_"),
    *("etiquette_lint.packs.schema", "etiquette_lint.guard.schema"),
)
OTHER = (
    *("etiquette_lint.redact", "etiquette_lint.importing", "etiquette_lint.sources.found"),
    *("etiquette_lint.reporters.html", "etiquette_lint.reporters.sarif", "jinja2"),
    *("etiquette_lint.cli.flowing", "etiquette_lint.cli.dialogue", "etiquette_lint.integrations"),
    *("etiquette_lint.packs.chain", "etiquette_lint.proving", "etiquette_lint.writers.native"),
)
"""What only some commands, or some of their options, need."""
MODELS = ("pydantic", "etiquette_lint.models.action", "etiquette_lint.models.refusals")
FAULTS = ("etiquette_lint.located.yaml_faults", "etiquette_lint.located.json_scan")


def files(folder: Path) -> None:
    log = {"timeline": TIMELINE, "actions": [ACT]}
    (folder / "log.yaml").write_text(json.dumps(log).replace("{", "{ ", 1))
    (folder / "log.json").write_text(json.dumps(log))
    (folder / "timeline.json").write_text(json.dumps(TIMELINE))
    (folder / "log.csv").write_text("kind,platform,at,to\n" + ",".join(map(str, ACT.values())))
    (folder / "log.yml").write_text("timeline: {id: a}\nactions: []\n")


def loaded(code: str, folder: Path) -> set[str]:
    """Return the modules that are loaded once some code has run."""
    files(folder)
    ran = subprocess.run(
        [sys.executable, "-c", PROBE.format(code=code)],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    return set(json.loads(ran.stderr.splitlines()[-1]))


def command(*words: str, stdin: object = None) -> str:
    return COMMAND.format(stdin=json.dumps(stdin).encode(), words=list(words))


GUARD = ("guard", "--for", "claude-code", "--timeline", "log.yml", "--memory", "memory.db")
NEVER = (*MODELS, *OTHER, *FAULTS)
CASES = {
    "the package alone": ("import etiquette_lint", (*NEVER, *NOT_YAML, "click", "typing")),
    "a first verdict": (FIRST, (*NEVER, *NOT_YAML, "click", "sqlite3", "tempfile")),
    "a log in YAML": (command("check", "log.yml"), (*NEVER, "sqlite3", "tempfile")),
    "a log in JSON": (command("check", "log.json"), (*NEVER, *NOT_YAML, "sqlite3", "tempfile")),
    "a table": (
        command("check", "log.csv", "--timeline", "timeline.json"),
        (*MODELS, *FAULTS, "etiquette_lint.readers.yaml_", "tempfile"),
    ),
    "a call that is an act": (command(*GUARD, stdin=HOOK), (*NEVER, "etiquette_lint.guard.schema")),
    "a call that is none": (
        command(*GUARD, stdin=READ),
        (*NEVER, *NOT_YAML, "etiquette_lint.engine", "etiquette_lint.readers", "tempfile"),
    ),
}


@pytest.mark.parametrize(("code", "needless"), CASES.values(), ids=CASES)
def test_it_loads_nothing_that_it_does_not_need(
    code: str, needless: tuple[str, ...], tmp_path: Path
) -> None:
    found = loaded(code, tmp_path)
    unwanted = {*needless, *EVERYWHERE}
    assert not {one for one in found for name in unwanted if f"{one}.".startswith(f"{name}.")}
