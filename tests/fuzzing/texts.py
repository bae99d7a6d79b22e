"""Any text wherever a report repeats somebody's words: every format stays what it is."""

import json
import os
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from typing import Any
from urllib.parse import quote

from test_hostile_logs import CHECKS, is_tidy

from etiquette_lint import check_log, read_log
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.reporters.table import REPORTERS
from etiquette_lint.reporters.view import View

from .hooks import said
from .laws import are_sound
from .places import desk, put

PIECE = "\x1f"
"""Between two texts."""
FORMS = tuple(CHECKS)
_NO_BRACES = str.maketrans("{}", "()")
_AT = {"platform": "linkedin", "at": "2026-11-28 09:00"}


def report(data: bytes) -> None:
    """Put texts into a log, a pack and the name of a file; the first byte chooses the format."""
    form, pieces = FORMS[(data or b"\0")[0] % len(FORMS)], _pieces(data[1:])
    name = _file_name(data[1:41])
    log = read_log(put(name, json.dumps(_log(pieces)).encode()))
    are_sound(log.problems)
    told = check_log(log, ["hays", *_pack(pieces)], locale="zh-CN" if data[:1] > b"\x7f" else "en")
    text = "".join(f"{line}\n" for line in REPORTERS[form](told, View(root=str(desk()))))
    assert is_tidy(text)
    CHECKS[form](text)


def _pieces(data: bytes) -> Sequence[str]:
    return data.decode("utf-8", "replace").split(PIECE)


def _file_name(data: bytes) -> str:
    """Return a name as a system hands it over that allows any bytes."""
    return os.fsdecode(data.replace(b"/", b"-").replace(b"\0", b"-") + b".json")


def _log(pieces: Sequence[str]) -> dict[str, Any]:
    one, two, three, four, five, six = islice(cycle(pieces), 6)
    people = [
        {"id": f"p{one[:200]}", "name": f"n{two[:200]}", "roles": ["interviewer"]},
        {"id": f"q{three[:200]}", "name": f"m{four[:200]}"},
    ]
    interview = {"starts_at": "2026-12-01 10:00", "interviewers": [people[0]["id"]]}
    timeline = {
        "id": f"t{five[:200]}",
        "company": f"c{six[:200]}",
        "timezone": "Asia/Shanghai",
        "people": people,
        "interviews": [interview],
    }
    return {"timeline": timeline, "actions": list(_acts(pieces, people[0]["id"]))}


def _understood(log: dict[str, Any]) -> dict[str, Any]:
    """Return a log without the acts in which words stand where none may."""
    return {**log, "actions": log["actions"][:-2]}


def _acts(pieces: Sequence[str], to: str) -> Iterator[dict[str, Any]]:
    one, two, three, four, five, six = islice(cycle(reversed(pieces)), 6)
    ignored = [{"rule": "hays/no-request-before-interview", "reason": f"r{two}"}]
    yield {"kind": "connect_request", "to": to, "id": f"a{one[:200]}", "text": three, **_AT}
    yield {"kind": "connect_request", "to": to, "ignore": ignored, **_AT}
    yield {"kind": "comment", "to": to, "post": {"id": f"o{four[:200]}"}, "text": five, **_AT}
    yield {"kind": "message", "to": f"nobody {six[:200]}", "text": one, **_AT}
    yield {"kind": two, "to": to, three: four, **_AT}
    yield {"kind": "follow", "to": to, "status": five, "topic": six, **_AT, "at": one}


def command(data: bytes) -> None:
    """Put texts into a pack and a log, and show them by every command that does."""
    shown, pieces = _COMMANDS[(data or b"\0")[0] % len(_COMMANDS)], _pieces(data[1:])
    files = {
        "PACK": put("t.yaml", json.dumps(_written(pieces)).encode()),
        "LOG": put("log.json", json.dumps(_understood(_log(pieces))).encode()),
        "TEXT": pieces[0],
    }
    argv = [files.get(word, word) for word in shown]
    code, out, err = said([*argv, "--no-config"])
    assert code in {0, 1, 2}
    assert is_tidy(out), out
    assert is_tidy(err), err


_COMMANDS: Sequence[tuple[str, ...]] = (
    ("packs", "show", "PACK"),
    ("packs", "show", "PACK", "--format", "yaml"),
    ("packs", "show", "PACK", "--format", "json"),
    ("packs", "show", "PACK", "--missing", "ja"),
    ("packs", "validate", "PACK"),
    ("packs", "test", "PACK"),
    ("packs", "test", "PACK", "--format", "github"),
    ("packs", "diff", "hays", "PACK"),
    ("packs", "diff", "hays", "PACK", "LOG", "--format", "json"),
    ("packs", "copy-rule", "t/r", "--pack", "PACK"),
    ("matrix", "PACK"),
    ("matrix", "PACK", "--format", "markdown"),
    ("matrix", "PACK", "--format", "json"),
    ("matrix", "PACK", "--format", "html"),
    ("explain", "t/r", "--pack", "PACK"),
    ("explain", "TEXT"),
    ("why", "LOG", "#1", "--pack", "PACK"),
    ("why", "LOG", "TEXT", "TEXT"),
    ("fix", "LOG", "--pack", "PACK"),
    ("check", "LOG", "--pack", "PACK", "--ignore", "TEXT"),
    ("check", "LOG", "--assume", "TEXT"),
    ("check", "LOG", "--region", "TEXT"),
)


def _pack(pieces: Sequence[str]) -> Iterator[Pack]:
    """Yield a pack whose words are these, where it is one."""
    try:
        yield read_pack(json.dumps(_written(pieces)), "t.yaml")
    except EtiquetteError as error:
        are_sound(error.problems)


def _written(pieces: Sequence[str]) -> dict[str, Any]:
    plain = [piece.translate(_NO_BRACES) for piece in pieces[1:] or pieces]  # else: placeholders
    one, two, three, four, five, six = islice(cycle(plain), 6)
    source = {"title": f"S{one}", "publisher": f"P{two}", "published": "2020"}
    words = {
        "message": {"en": f"M{three}"},
        "why": {"en": f"W{four}"},
        "instead": {"en": f"I{five}"},
    }
    rule = {"level": "error", "when": {"kind": "any_request"}, "source": "s", "basis": "editorial"}
    return {
        "format": 1,
        "pack": "t",
        "version": "1.0.0",
        "title": f"T{six}",
        "language": "en",
        "sources": {"s": {**source, "url": f"https://www.hays.example/{quote(one)}"}},
        "rules": {"r": {**rule, **words}},
    }
