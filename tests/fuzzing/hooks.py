"""The guard's command from any bytes: always an answer in the caller's form, or a plain no."""

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any
from unittest.mock import patch

from guarding import NOW, Desk

from etiquette_lint.cli.entry import main
from etiquette_lint.guard.forms import FORMS

from .places import desk

_DECISIONS = frozenset({"allow", "ask", "deny"})


@cache
def _table() -> Desk:
    folder = desk() / "guard"
    folder.mkdir()
    return Desk(folder)


def event(data: bytes) -> None:
    """Hand an event over in every form."""
    for form in FORMS:
        shutil.rmtree(_table().memory.parent, ignore_errors=True)
        _is_answered(form, data)


def _is_answered(form: str, data: bytes) -> None:
    code, out = _run(form, data)
    assert code in {0, 2}
    assert out.isascii() and out.count("\n") <= 1
    if code == 0:
        _ANSWERS[form](out, _is_call(data))


def _run(form: str, data: bytes) -> tuple[int, str]:
    given = ["--timeline", str(_table().timeline), "--memory", str(_table().memory)]
    given += ["--tools", str(_table().tools), "--now", NOW, "--no-config", "--time-out", "60"]
    out = StringIO()
    stdin = TextIOWrapper(BytesIO(data), "utf-8")
    with patch.object(sys, "stdin", stdin), redirect_stdout(out), redirect_stderr(StringIO()):
        code = main(["guard", "--for", form, *given], {})
    return code, out.getvalue()


def _is_call(data: bytes) -> bool:
    """Say whether bytes could be an event of any form at all."""
    try:
        return isinstance(json.loads(data), dict)
    except (ValueError, RecursionError):
        return False


def _for_claude(out: str, is_call: bool) -> None:
    if not out:
        assert is_call, "what is no event is never let through"
        return
    told = json.loads(out)
    if "systemMessage" in told:
        assert told.keys() == {"systemMessage"} and told["systemMessage"].strip()
        return
    answer = told["hookSpecificOutput"]
    assert told.keys() == {"hookSpecificOutput"}
    assert answer["hookEventName"] == "PreToolUse" and answer["permissionDecisionReason"].strip()
    assert answer["permissionDecision"] in _DECISIONS
    assert is_call or answer["permissionDecision"] != "allow"


def _for_json(out: str, is_call: bool) -> None:
    told: dict[str, Any] = json.loads(out)
    if "remembered" in told:
        assert is_call and told["remembered"] is (told["problem"] is None)
        return
    assert told["decision"] in {*_DECISIONS, "pass"}
    assert is_call or told["decision"] in {"ask", "deny"}


_ANSWERS: Mapping[str, Callable[[str, bool], None]] = {
    "claude-code": _for_claude,
    "json": _for_json,
}
