"""What the commands about the memory share: which file, and acts in words and in JSON."""

from collections.abc import Mapping
from pathlib import Path

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.memory import Remembered, Row, reading
from etiquette_lint.guard.storage import default_file
from etiquette_lint.words import labels, platforms
from etiquette_lint.words.guard import say

WAIT = 5.0
"""Seconds to wait for a memory that others write in."""


def file_of(given: str | None, environ: Mapping[str, str]) -> Path:
    """Return which file is the memory."""
    return Path(given) if given is not None else default_file(environ)


def rows_of(file: Path) -> list[Row]:
    """Return all that is remembered; nothing where nothing was remembered yet.

    Raises: InputError.
    """
    if not file.exists():
        return []
    with reading(file, WAIT) as book:
        return book.rows()


def described(act: Remembered, locale: str) -> str:
    """Return an act in words."""
    action = act.action
    kind = labels.of("kind", str(action["kind"]), locale)
    platform = platforms.name(str(action["platform"]), locale)
    whom = str(action.get("to") or "")
    key = "act" if whom else "act-nobody"
    state = say(f"state:{act.state}", locale)
    return say(key, locale, kind=kind, whom=whom, platform=platform, state=state)


def to_dict(row: Row) -> JsonDict:
    """Return a call as `guard log --format json` has it."""
    told = row.told
    return {
        "at": told.at,
        "tool": told.tool,
        "decision": told.decision or None,
        "outcome": told.outcome or None,
        "rule": told.rule,
        "acts": [
            {
                "id": act.id,
                "state": act.state,
                "candidate": act.candidate or None,
                "timeline": act.process or None,
                "kind": act.action["kind"],
                "to": act.action.get("to"),
                "platform": act.action["platform"],
            }
            for act in row.acts
        ],
    }
