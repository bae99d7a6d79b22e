"""Logs of every notation, packs, tool maps and configurations from any bytes."""

from guarding import MIRA
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
