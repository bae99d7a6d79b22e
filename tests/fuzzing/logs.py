"""Logs of every notation, packs, tool maps and configurations from any bytes."""

from pathlib import Path

from guarding import MIRA
from test_hostile_logs import is_tidy
from test_quick import agree
from tool_calls import CALLS

from etiquette_lint import Linter, load_pack, read_log
from etiquette_lint import config as configuration
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.guard.calls import Call
from etiquette_lint.guard.library import tool_maps
from etiquette_lint.guard.mapping import mapped
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.packs.writing import to_yaml

from .hooks import said
from .laws import are_sound, is_judged
from .places import put

TIMELINE = b"""\
{timezone: Europe/Berlin, timeline: {id: acme, people: [{id: mira, name: Mira Okonkwo}],
interviews: [{starts_at: 2026-12-03 10:00, interviewers: [mira]}]}}
"""
ACT = {"kind": "message", "at": "2026-12-01T10:00:00Z", "platform": "linkedin", "to": "mira"}


def yaml(data: bytes) -> None:
    is_judged(read_log(put("log.yaml", data)), data)


def json(data: bytes) -> None:
    is_judged(read_log(put("log.json", data)), data)


def jsonl(data: bytes) -> None:
    for line in data.splitlines():
        agree(line)
    is_judged(read_log(put("log.jsonl", data)), data)


def csv(data: bytes) -> None:
    log = read_log(put("log.csv", data), timeline=put("timeline.yaml", TIMELINE))
    is_judged(log, data)


def fix(data: bytes) -> None:
    """Correct a plan; what is written is read, is judged, and needs no second correction."""
    suffix = "json" if data.startswith(b"{") else "csv" if data.startswith(b"kind,") else "yaml"
    suffix = "jsonl" if suffix == "json" and b"}\n{" in data else suffix
    file, out = put(f"plan.{suffix}", data), put(f"fixed.{suffix}", b"")
    more = ["--timeline", put("timeline.yaml", TIMELINE)] if suffix == "csv" else []
    code, _, told = said(["fix", file, "--write", "-o", out, "--no-config", *more])
    assert code in {0, 1, 2} and is_tidy(told)
    new = Path(out).read_bytes()
    if code == 2 or not new:
        assert told
        return
    assert read_log(out, timeline=more[1] if more else None).problems == ()
    assert said(["fix", out, "--no-config", *more])[1] == "", "a second correction"


def pack(data: bytes) -> None:
    """Read a pack; one that is read judges, and is the same written out and read again."""
    try:
        found = load_pack(put("pack.yaml", data))
    except EtiquetteError as error:
        assert error.problems
        are_sound(error.problems)
        return
    Linter(found).session({"id": "acme"}).check({**ACT, "text": "Hello!"})
    again = read_pack(to_yaml(found), "again.yaml")
    assert to_yaml(again) == to_yaml(found)


def tools(data: bytes) -> None:
    """Read a tool map; one that is read says something of every call, and never fails."""
    try:
        maps = tool_maps([put("tools.yaml", data)])
    except EtiquetteError as error:
        assert error.problems
        are_sound(error.problems, data)
        return
    for tool in sorted({name for one in maps.own for name in one.tools}):
        mapped(Call(tool, {"to": MIRA, "text": "Hello", "people": [MIRA, {"id": MIRA}]}), maps)
    for tool, arguments, _ in CALLS.values():
        mapped(Call(tool, arguments), maps)


def config(data: bytes) -> None:
    try:
        configuration.read(put("etiquette-lint.yaml", data))
    except EtiquetteError as error:
        assert error.problems
        are_sound(error.problems, data)
