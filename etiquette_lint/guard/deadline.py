"""Work that must be over in time: what takes longer is given up, and changes nothing any more."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TypeVar

T = TypeVar("T")


class TooLateError(Exception):
    """What was worked on has been given up."""


class Deadline:
    """Whether somebody still waits for what is being worked on."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state = "open"

    def claim(self) -> None:
        """Say that what follows holds: it is waited for from now on.

        Raises: TooLateError, where nobody waits any more.
        """
        if not self._move("claimed"):
            raise TooLateError

    def give_up(self) -> bool:
        """Wait no longer; return whether that is possible, for what is claimed holds."""
        return self._move("given up")

    def _move(self, state: str) -> bool:
        with self._lock:
            if self._state in ("open", state):
                self._state = state
            return self._state == state


def within(seconds: float, work: Callable[[Deadline], T], otherwise: Callable[[], T]) -> T:
    """Return what `work` comes to, or `otherwise` where that takes longer than so many seconds.

    What was claimed in time is waited for once more as long. What `work` raises is raised here.
    """
    deadline = Deadline()
    outcome: SimpleQueue[T | BaseException] = SimpleQueue()

    def run() -> None:
        try:
            outcome.put(work(deadline))
        except BaseException as error:
            outcome.put(error)

    threading.Thread(target=run, name="etiquette-lint-guard", daemon=True).start()
    try:
        found = _waited(outcome, seconds, deadline)
    except Empty:
        return otherwise()
    if isinstance(found, TooLateError):
        return otherwise()
    if isinstance(found, BaseException):
        raise found
    return found


def _waited(
    outcome: "SimpleQueue[T | BaseException]", seconds: float, deadline: Deadline
) -> T | BaseException:
    try:
        return outcome.get(timeout=seconds)
    except Empty:
        if deadline.give_up():
            raise
        return outcome.get(timeout=seconds)
