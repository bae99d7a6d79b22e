"""How much time patterns may take."""

from threading import Lock

from etiquette_lint.limits import LOG_SECONDS

_QUICK = 0.001


class Budget:
    """The seconds that are left in a log for slow searches; threads may share it.

    The first millisecond of a search is free, so a long log of quick texts never runs out.
    """

    __slots__ = ("_lock", "_remaining")

    def __init__(self, seconds: float = LOG_SECONDS) -> None:
        self._lock = Lock()
        self._remaining = seconds

    @property
    def remaining(self) -> float:
        """Seconds left, never below 0."""
        return max(self._remaining, 0.0)

    def spend(self, seconds: float) -> None:
        """Take off what one search took."""
        if seconds > _QUICK:
            with self._lock:
                self._remaining -= seconds - _QUICK
