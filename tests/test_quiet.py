"""Nothing leaves this computer, nothing of a file is run, nothing is written unasked."""

import ast
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import watched
from watched import TOKEN

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "etiquette_lint"
BANNED = {
    *("asyncio", "ctypes", "ftplib", "http", "imaplib", "marshal", "pickle", "requests", "runpy"),
    *("shelve", "smtplib", "socket", "ssl", "subprocess", "urllib.request", "webbrowser", "xmlrpc"),
}
"""Modules by which a program talks to others, starts them, or takes data for code."""
CALLS = frozenset({"eval", "exec", "compile", "__import__", "system", "popen"})
LOG = f"""\
timeline:
  id: {TOKEN}
  company: "{{{{ {TOKEN} }}}} <script>{TOKEN}</script> {{% include '{TOKEN}' %}}"
  timezone: Asia/Shanghai
  people: [{{id: p, name: "__import__('os').system('{TOKEN}')", roles: [interviewer]}}]
  interviews: [{{starts_at: 2026-12-01 10:00, interviewers: [p]}}]
actions:
  - {{id: a, kind: connect_request, platform: linkedin, at: 2026-11-28 09:00, to: p,
     text: "=cmd|'{TOKEN}'!A1"}}
  - {{kind: comment, platform: linkedin, at: 2026-11-28 09:00, to: p,
     text: "$({TOKEN}) `{TOKEN}`"}}
"""
EVIL = {
    "tag.yaml": f"actions: !!python/object/apply:os.system ['{TOKEN}']\n",
    "new.yaml": f"actions: [!!python/object/new:subprocess.Popen [['{TOKEN}']]]\n",
    "merge.yaml": f"a: &a {{k: {TOKEN}}}\nactions: [{{<<: *a}}]\n",
    "calls.json": json.dumps({"__reduce__": TOKEN, "actions": [{"__class__": TOKEN}]}),
    "formula.csv": f'kind,at,platform,to\n=HYPERLINK("http://x.invalid/{TOKEN}"),2026-11-28,x,y\n',
    "tracker.csv": f"Company,Status,Date\n"
    f"{TOKEN},Applied,2026-11-01\n=cmd|'{TOKEN}',Interview,2026-11-09\n",
    "url.ics": "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:interview\r\n"
    f"DTSTART:20261201T100000Z\r\n"
    f"ATTACH:http://x.invalid/{TOKEN}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "etiquette-lint.yaml": "locale: en\n",
}
PACK = f"""\
format: 1
pack: evil
version: 1.0.0
title: {TOKEN}
language: en
sources: {{s: {{title: {TOKEN}, publisher: P, published: "2020", url: "https://x.invalid/{TOKEN}"}}}}
rules:
  r:
    level: error
    when: {{kind: connect_request}}
    text: {{matches: ['(?:{TOKEN}|.)*']}}
    source: s
    basis: editorial
    message: {{en: "{{{{7*7}}}} {TOKEN}"}}
"""
FORMATS = ("text", "json", "jsonl", "sarif", "github", "markdown", "html")
COMMANDS = [
    *(["check", "log.yaml", "--format", form] for form in FORMATS),
    *(["check", "log.yaml", "--format", form, "-o", f"out.{form}"] for form in FORMATS),
    *(
        ["check", "log.yaml", "--redact", "--pack", "evil.yaml", "--format", form]
        for form in FORMATS
    ),
    *(["check", name] for name in EVIL),
    ["check", "url.ics", "tracker.csv", "all.zip", "--interviews", "interview"],
    ["import", "url.ics", "tracker.csv", "all.zip", "-o", "made.yaml", "--interviews", "interview"],
    ["ask", "connect_request", "linkedin", "--to", "interviewer", "--interview", "+3d"],
    [
        "ask",
        "message",
        "email",
        "--to",
        "interviewer",
        "--interview",
        "+3d",
        "--save",
        "saved.yaml",
    ],
    ["why", "log.yaml", "a"],
    ["fix", "log.yaml"],
    ["guard", "test", "--timeline", "log.yaml", "--memory", "memory.db"],
    ["guard", "log", "--memory", "memory.db"],
    ["explain", "hays/comment-quota"],
    ["explain", "facts"],
    ["matrix", "hays"],
    ["init", "begun.yaml"],
    ["config"],
    ["completion", "bash"],
    ["packs", "list"],
    ["packs", "show", "evil.yaml"],
    ["packs", "validate", "evil.yaml"],
    ["packs", "test", "evil.yaml"],
    ["packs", "diff", "evil.yaml", "hays"],
    ["packs", "schema"],
    ["--version"],
]
WRITTEN = {*(f"out.{form}" for form in FORMATS), "made.yaml", "saved.yaml", "begun.yaml"}


def laid_out(folder: Path) -> set[str]:
    files = {"log.yaml": LOG, "evil.yaml": PACK, **EVIL}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.writestr("../../escaped.txt", TOKEN)
        archive.writestr(
            "Connections.csv", f"First Name,Last Name,URL\n{TOKEN},x,http://x.invalid\n"
        )
    return {*files, "all.zip"}


def test_no_command_reaches_out_runs_data_or_writes_unasked(tmp_path: Path) -> None:
    given = laid_out(tmp_path)
    ran = subprocess.run(
        [sys.executable, "-B", watched.__file__ or "", str(tmp_path)],
        input=json.dumps(COMMANDS),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert told["refused"] == [] and told["loaded"] == []
    assert len(told["codes"]) == len(COMMANDS) and set(told["codes"]) <= {0, 1, 2}
    written = {path.name for path in tmp_path.iterdir() if not path.name.startswith("memory.db")}
    assert written == given | WRITTEN


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        f"eval('{TOKEN}')",
        "open('/var/tmp/unasked', 'w')",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_the_watch_itself_sees_each_of_these(code: str, tmp_path: Path) -> None:
    script = (
        f"import watched; told = []; watched.watch([{str(tmp_path)!r}], told)\n"
        f"try:\n    exec({code!r})\n"
        "except BaseException: pass\n"
        "raise SystemExit(0 if told else 1)"
    )
    ran = subprocess.run([sys.executable, "-B", "-c", script], cwd=ROOT / "tests", timeout=60)
    assert ran.returncode == 0


def test_our_code_has_no_means_to_reach_out() -> None:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                named = {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                named = {node.module or "", *(f"{node.module}.{one.name}" for one in node.names)}
            else:
                named = set()
            assert not {one for one in named if one in BANNED or one.split(".")[0] in BANNED}, path
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in CALLS, path


def test_no_plugin_of_another_package_is_run(tmp_path: Path) -> None:
    told = tmp_path / "harm-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Name: harm\nVersion: 1.0\n", encoding="utf-8")
    (told / "entry_points.txt").write_text("[pydantic]\nharm = harm:it\n", encoding="utf-8")
    (tmp_path / "harm.py").write_text("raise SystemExit('harm')\n", encoding="utf-8")
    command = [sys.executable, "-m", "etiquette_lint", "check", "examples/job-search.yaml"]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
    done = subprocess.run(
        command, env=environ, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1 and "harm" not in done.stderr
