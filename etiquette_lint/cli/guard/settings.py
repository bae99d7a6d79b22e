"""The settings of Claude Code: the guard's hooks put in, everything else left as it is."""

import json
import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

from etiquette_lint.errors import InputError, JsonDict
from etiquette_lint.located import Limits, Unreadable
from etiquette_lint.located.encoding import decode
from etiquette_lint.located.json_ import load_json
from etiquette_lint.located.text import top
from etiquette_lint.words.problems import problem

LIMITS = Limits(size=1 << 20, nodes=50_000, depth=60)
EVENTS = ("PreToolUse", "PostToolUse", "PostToolUseFailure")
"""Before a call it is judged; after it the memory learns what came of it."""
MATCHER = "mcp__.*"
_SECONDS = 30
"""When Claude Code stops waiting; the guard's own time-out comes long before."""
_OURS = re.compile(r"etiquette[-_]lint\b.* guard\b")


def read_settings(file: Path) -> str:
    """Return what the settings hold, or nothing where there are none.

    Raises: InputError.
    """
    try:
        return file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError):
        raise InputError(
            [problem("file-unreadable", location=top(str(file)), file=str(file))]
        ) from None


def with_guard(text: str, file: Path, command: str, kept: list[str]) -> str:
    """Return the settings with the guard's hooks, and with files that no tool may edit.

    Settings that have them already come back as they are. Raises: InputError.
    """
    settings = _settings(text, str(file))
    before = json.dumps(settings)
    hooks = _part(settings, "hooks", {}, str(file))
    for event in EVENTS:
        _hook(_part(hooks, event, [], str(file)), event, command)
    denied = _part(_part(settings, "permissions", {}, str(file)), "deny", [], str(file))
    denied += [rule for rule in map(_edit_rule, kept) if rule not in denied]
    if json.dumps(settings) == before:
        return text
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"


def changes(old: str, new: str, file: str) -> Iterator[str]:
    """Yield what changes, line by line."""
    lines = unified_diff(old.splitlines(), new.splitlines(), file, file, n=2, lineterm="")
    yield from lines


def _settings(text: str, file: str) -> JsonDict:
    if not text.strip():
        return {}
    try:
        found = load_json(decode(text.encode(), file, limits=LIMITS), file, limits=LIMITS)
    except Unreadable as error:
        raise InputError(error.problems) from None
    if not isinstance(found.data, dict):
        raise InputError([problem("guard-settings-odd", location=found.locate(()), key="{}")])
    return found.data


def _part(parent: JsonDict, key: str, empty: Any, file: str) -> Any:
    """Return what stands under a key, made empty where there is nothing.

    Raises: InputError, where something else stands there.
    """
    part = parent.setdefault(key, empty)
    if not isinstance(part, type(empty)):
        raise InputError([problem("guard-settings-odd", location=top(file), key=key)])
    return part


def _hook(groups: list[Any], event: str, command: str) -> None:
    """Put the guard's hook into an event's groups, in the place of an earlier one of its own."""
    wanted: JsonDict = {"type": "command", "command": command, "timeout": _SECONDS}
    if event == "PreToolUse":
        wanted["onFailure"] = "block"
    for group in groups:
        hooks = group.get("hooks") if isinstance(group, dict) else None
        for place, hook in enumerate(hooks if isinstance(hooks, list) else ()):
            if isinstance(hook, dict) and _OURS.search(str(hook.get("command", ""))):
                hooks[place] = {**hook, **wanted}  # type: ignore[index]
                return
    groups.append({"matcher": MATCHER, "hooks": [wanted]})


def _edit_rule(file: str) -> str:
    """Return the rule that keeps a file, given by its whole path, from being edited by a tool."""
    return f"Edit(/{Path(file).as_posix()})"
