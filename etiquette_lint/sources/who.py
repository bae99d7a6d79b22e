"""Somebody, as what is read names them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody, as a source names them; what it does not tell is empty."""

    name: str = ""
    platform: str = ""
    handle: str = ""
    """Handle or profile URL on that platform, as the source writes it."""
    email: str = ""
