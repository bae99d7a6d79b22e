"""Any text wherever a report repeats somebody's words: every format stays what it is."""

import json
import os
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from typing import Any

from test_hostile_logs import CHECKS, is_tidy

from etiquette_lint import check_log, read_log
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.reporters.table import REPORTERS
from etiquette_lint.reporters.view import View

from .laws import are_sound
from .places import desk, put

PIECE = "\x1f"
"""Between two texts."""
FORMS = tuple(CHECKS)
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


def _acts(pieces: Sequence[str], to: str) -> Iterator[dict[str, Any]]:
    one, two, three, four, five, six = islice(cycle(reversed(pieces)), 6)
    ignored = [{"rule": "hays/no-request-before-interview", "reason": f"r{two}"}]
    yield {"kind": "connect_request", "to": to, "id": f"a{one[:200]}", "text": three, **_AT}
    yield {"kind": "connect_request", "to": to, "ignore": ignored, **_AT}
    yield {"kind": "comment", "to": to, "post": {"id": f"o{four[:200]}"}, "text": five, **_AT}
    yield {"kind": "message", "to": f"nobody {six[:200]}", "text": one, **_AT}
    yield {"kind": two, "to": to, three: four, **_AT}
    yield {"kind": "follow", "to": to, "status": five, "topic": six, **_AT, "at": one}


def _pack(pieces: Sequence[str]) -> Iterator[Pack]:
    """Yield a pack whose words are these, where it is one."""
    one, two, three, four, five, six = islice(cycle(pieces[1:] or pieces), 6)
    source = {"title": f"S{one}", "publisher": f"P{two}", "published": "2020"}
    said = {
        "message": {"en": f"M{three}"},
        "why": {"en": f"W{four}"},
        "instead": {"en": f"I{five}"},
    }
    rule = {"level": "error", "when": {"kind": "any_request"}, "source": "s", "basis": "editorial"}
    whole = {
        "format": 1,
        "pack": "t",
        "version": "1.0.0",
        "title": f"T{six}",
        "language": "en",
        "sources": {"s": {**source, "url": f"https://www.hays.example/{one}"}},
        "rules": {"r": {**rule, **said}},
    }
    try:
        yield read_pack(json.dumps(whole), "t.yaml")
    except EtiquetteError as error:
        are_sound(error.problems)
