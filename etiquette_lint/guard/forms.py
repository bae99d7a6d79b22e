"""How callers hand over a call and take an answer: one row of a table for each."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple

from etiquette_lint import limits
from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.answers import Answer
from etiquette_lint.guard.calls import Call

What = Literal["before", "done", "failed", "open"]
"""Before a call; after it; after it went wrong; after it was broken off, done or not."""
LARGEST = limits.EVENT
"""Bytes of an event that are taken in."""


class OddEventError(Exception):
    """What was handed over is not what this form hands over."""


class Event(NamedTuple):
    """A call, and how far it is."""

    what: What
    call: Call
    session: str = ""
    id: str = ""
    asks: bool = True
    """Whether there is somebody who could be asked."""


class Form(NamedTuple):
    """How one kind of caller talks."""

    name: str
    of: Callable[[JsonDict], Event]
    answer: Callable[[Answer], str]
    """What is written before a call; empty where nothing is to be said."""
    settled: Callable[[str], str]
    """What is written after a call: with what went wrong, or with nothing."""

    def read(self, data: bytes) -> Event:
        """Return the event that was handed over.

        Raises: OddEventError.
        """
        try:
            found = json.loads(data) if len(data) <= LARGEST else None
        except (ValueError, RecursionError):
            raise OddEventError from None
        if not isinstance(found, dict):
            raise OddEventError
        return self.of(found)


_CLAUDE_EVENTS: Mapping[str, What] = {
    "PreToolUse": "before",
    "PostToolUse": "done",
    "PostToolUseFailure": "failed",
}
_NOBODY_ASKED = frozenset({"bypassPermissions", "dontAsk"})
"""Permission modes of Claude Code in which a question would be put to nobody."""


def _of_claude(event: JsonDict) -> Event:
    what = _CLAUDE_EVENTS.get(_text(event, "hook_event_name"))
    if what is None:
        raise OddEventError
    if what == "failed" and event.get("is_interrupt") is True:
        what = "open"
    return Event(
        what,
        _call(event, "tool_name", "tool_input"),
        _text(event, "session_id", ""),
        _text(event, "tool_use_id", ""),
        event.get("permission_mode") not in _NOBODY_ASKED,
    )


def _for_claude(answer: Answer) -> str:
    if answer.decision == "pass":
        return ""
    told = {
        "hookEventName": "PreToolUse",
        "permissionDecision": answer.decision,
        "permissionDecisionReason": answer.reason,
    }
    return _line({"hookSpecificOutput": told})


def _claude_settled(problem: str) -> str:
    return _line({"systemMessage": problem}) if problem else ""


_JSON_EVENTS: Mapping[str, What] = {"before": "before", "done": "done", "failed": "failed"}


def _of_json(event: JsonDict) -> Event:
    what = _JSON_EVENTS.get(_text(event, "event", "before"))
    if what is None:
        raise OddEventError
    call = _call(event, "tool", "arguments")
    asks = event.get("asks", True)
    if not isinstance(asks, bool):
        raise OddEventError
    return Event(what, call, _text(event, "session", ""), _text(event, "id", ""), asks)


def _for_json(answer: Answer) -> str:
    return _line(answer.to_dict())


def _json_settled(problem: str) -> str:
    return _line({"remembered": not problem, "problem": problem or None})


_ROWS = (
    Form("claude-code", _of_claude, _for_claude, _claude_settled),
    Form("json", _of_json, _for_json, _json_settled),
)
FORMS: Mapping[str, Form] = {form.name: form for form in _ROWS}
"""Who can call, by the word of `--for`; another caller is one row more."""


def _call(event: JsonDict, tool: str, arguments: str) -> Call:
    given = event.get(arguments)
    name = _text(event, tool)
    if not name or not isinstance(given, dict):
        raise OddEventError
    return Call(name, given)


def _text(event: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = event.get(key)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise OddEventError
    return value


def _line(value: JsonDict) -> str:
    """Return JSON on one line, in ASCII: no caller's encoding can spoil it."""
    return json.dumps(value, ensure_ascii=True)
