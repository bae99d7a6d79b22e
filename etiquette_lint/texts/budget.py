"""How much time patterns may take."""

from collections import Counter
from dataclasses import dataclass
from threading import Lock

from etiquette_lint.limits import FREE_A_CHARACTER, FREE_A_TEXT, LOG_SECONDS, STRIKES


@dataclass(slots=True)
class Allowance:
    """The seconds that all searches of one text together take for nothing.

    A long log of ordinary texts never runs out; what a log can take grows with it, and not with
    the number of patterns.
    """

    seconds: float

    @classmethod
    def of(cls, text: str) -> "Allowance":
        """Return what a text is allowed: more, the longer it is."""
        return cls(FREE_A_TEXT + FREE_A_CHARACTER * len(text))

    def take(self, seconds: float) -> float:
        """Take what one search took; return what was more than allowed."""
        taken = min(seconds, self.seconds)
        self.seconds -= taken
        return seconds - taken


class Budget:
    """The seconds that are left in a log for slow searches; threads may share it."""

    __slots__ = ("_lock", "_remaining", "_strikes")

    def __init__(self, seconds: float = LOG_SECONDS) -> None:
        self._lock = Lock()
        self._remaining = seconds
        self._strikes: Counter[str] = Counter()

    @property
    def remaining(self) -> float:
        """Seconds left, never below 0."""
        return max(self._remaining, 0.0)

    def spend(self, seconds: float) -> None:
        """Take off what searches took beyond what they are allowed."""
        if seconds > 0:
            with self._lock:
                self._remaining -= seconds

    def strike(self, pattern: str) -> None:
        """Note that a pattern took too long."""
        with self._lock:
            self._strikes[pattern] += 1

    def has_stopped(self, pattern: str) -> bool:
        """Say whether a pattern took too long so often that it is not searched for any more."""
        return self._strikes.get(pattern, 0) >= STRIKES
