"""A value that was not expected, as a message shows it."""

from collections.abc import Mapping

_WRITABLE = 10**100
"""From here on Python may refuse to write a whole number out."""


def found(value: object) -> str:
    """Return a value as it would be written, long or nested ones cut short."""
    if isinstance(value, Mapping):
        return "{...}"
    if isinstance(value, (list, tuple, set, frozenset)):
        return "[...]"
    words = {None: "null", True: "true", False: "false"}
    if value is None or isinstance(value, bool):
        return words[value]
    if isinstance(value, int) and abs(value) >= _WRITABLE:
        return "..."
    return f'"{value}"' if isinstance(value, str) else str(value)
