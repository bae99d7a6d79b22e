"""Guard any function that reaches people: a decorator for agents built by hand.

Run it with `python examples/guarded.py`; it sends nothing.
"""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ParamSpec, TypeVar

from etiquette_lint.guard import Answer, Call, Guard

P = ParamSpec("P")
R = TypeVar("R")


class HeldBackError(Exception):
    """A call that is not made; the message says why, and is meant for the agent."""


def nobody(answer: Answer) -> bool:
    """Stand for a person who could be asked, where there is none."""
    return False


def guarded(
    guard: Guard, tool: str, confirm: Callable[[Answer], bool] = nobody
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a function be called only where the guard allows it, or a person confirms it.

    `tool` is the name under which the guard's tool maps know it; the function's parameters are
    named as the tool's arguments.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        named = signature(function)

        @wraps(function)
        def held(*args: P.args, **kwargs: P.kwargs) -> R:
            call = Call(tool, dict(named.bind(*args, **kwargs).arguments))
            answer = guard.decide(call)
            if answer.decision == "deny" or (answer.decision == "ask" and not confirm(answer)):
                raise HeldBackError(answer.reason)
            try:
                result = function(*args, **kwargs)
            except Exception:
                guard.confirm(call, failed=True)
                raise
            guard.confirm(call)
            return result

        return held

    return decorate


TIMELINE = """\
timeline:
  id: acme
  timezone: Asia/Shanghai
  people:
    - {id: lin-wei, name: Lin Wei, handles: {linkedin: lin-wei}}
    - {id: sam, name: Sam Roe, roles: [employee], handles: {linkedin: sam-roe}}
  interviews:
    - {starts_at: 2199-12-01 10:00, interviewers: [lin-wei]}
"""


def main() -> None:
    """Try to connect with two people; one of them is to interview."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "job-search.yaml")
        file.write_text(TIMELINE, encoding="utf-8")
        guard = Guard(file, memory=Path(folder, "memory.db"))

        @guarded(guard, "mcp__linkedin__connect_with_person")
        def connect(linkedin_username: str, note: str = "") -> str:
            return f"sent to {linkedin_username}"

        for name in ("sam-roe", "lin-wei"):
            try:
                print(connect(name))
            except HeldBackError as held:
                print(f"held back: {held}")


if __name__ == "__main__":
    main()
