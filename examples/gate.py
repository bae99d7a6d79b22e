"""Ask before an act is sent: a gate for job trackers, browser extensions and agents.

Run it with `python examples/gate.py`; it sends nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from etiquette_lint import InputError, Verdict, check_action

TIMELINE = {
    "id": "acme",
    "company": "Acme Robotics",
    "timezone": "Asia/Shanghai",
    "interviews": [{"starts_at": "2026-12-01 10:00", "interviewers": ["lin-wei"]}],
    "people": [{"id": "lin-wei", "name": "Lin Wei"}],
}


def gate(
    action: Mapping[str, Any],
    send: Callable[[Mapping[str, Any]], None],
    confirm: Callable[[Verdict], bool],
    history: Sequence[Mapping[str, Any]] = (),
) -> str:
    """Send an act only if the rules allow it, or a person confirms it; say what was done."""
    try:
        verdict = check_action(action, TIMELINE, history=history)
    except InputError as error:  # never guess what a broken act may have meant
        return f"held back: {error.problems[0].message}"
    if verdict.decision == "deny" or (verdict.decision == "ask" and not confirm(verdict)):
        return f"held back: {verdict}"
    send(action)
    return f"sent: {verdict}"


def main() -> None:
    """Try three acts on Saturday before the interview."""
    saturday = datetime(2026, 11, 28, 1, tzinfo=UTC)
    to_lin_wei = {"platform": "linkedin", "to": "lin-wei", "at": saturday}
    sent: list[Mapping[str, Any]] = []
    for action in (
        {"kind": "connect_request", **to_lin_wei},
        {"kind": "research", "topic": "publications", **to_lin_wei},
        {"kind": "comment", "post": {"id": "p7"}, **to_lin_wei},
    ):
        print(gate(action, sent.append, confirm=lambda verdict: False, history=sent))


if __name__ == "__main__":
    main()
