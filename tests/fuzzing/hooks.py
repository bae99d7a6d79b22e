"""What agents and people ask, from any bytes: always an answer, in the caller's form."""

import json
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import cache, partial
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any
from unittest.mock import patch

from guarding import NOW, Desk
from test_hostile_logs import is_tidy

from etiquette_lint.cli.entry import main
from etiquette_lint.errors import EtiquetteError
from etiquette_lint.guard.desk import Desk as Plans
from etiquette_lint.guard.forms import FORMS

from .laws import are_sound
from .places import desk

_OPTIONS = ("--to", "--interview", "--at", "--text", "--post-topic", "--process", "--locale")
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
        ANSWERS[form](out, _is_call(data))


def _run(form: str, data: bytes) -> tuple[int, str]:
    given = ["--timeline", str(_table().timeline), "--memory", str(_table().memory)]
    given += ["--tools", str(_table().tools), "--now", NOW, "--no-config", "--time-out", "60"]
    code, out, _ = said(["guard", "--for", form, *given], data)
    return code, out


def said(argv: Sequence[str], data: bytes = b"") -> tuple[int, str, str]:
    """Run a command line; return the exit code and what was written."""
    out, err = StringIO(), StringIO()
    stdin = TextIOWrapper(BytesIO(data), "utf-8")
    with patch.object(sys, "stdin", stdin), redirect_stdout(out), redirect_stderr(err):
        code = main(argv, {})
    return code, out.getvalue(), err.getvalue()


def plan(data: bytes) -> None:
    """Hand a plan over as agents do, and each of its acts alone."""
    try:
        given = json.loads(data)
    except (ValueError, RecursionError):
        return
    desk = Plans(str(_table().timeline))
    asks = [partial(desk.check_plan, given)]
    asks += [partial(desk.check, one) for one in (given if isinstance(given, list) else [given])]
    for ask in asks:
        try:
            json.dumps(ask().to_dict())
        except EtiquetteError as error:
            assert error.problems
            are_sound(error.problems)


def ask(data: bytes) -> None:
    """Put pieces of a text into the options of `ask`."""
    pieces = data.decode("utf-8", "surrogateescape").split("\x1f")
    options = [f"{name}={piece}" for name, piece in zip(_OPTIONS, pieces[2:], strict=False)]
    words = [piece if piece.strip("-") == piece else "x" for piece in (pieces * 2)[:2]]
    code, out, err = said(["ask", *words, "--now", NOW, "--no-config", *options])
    assert code in {0, 1, 2} and is_tidy(out) and is_tidy(err)
    assert out if code < 2 else err


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


ANSWERS: Mapping[str, Callable[[str, bool], None]] = {
    "claude-code": _for_claude,
    "json": _for_json,
}
