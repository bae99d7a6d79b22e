"""What agents use: tool calls told as acts, whom they mean, and whether they may be made."""

from etiquette_lint.guard.answers import Answer
from etiquette_lint.guard.calls import Call
from etiquette_lint.guard.deciding import Guard

__all__ = ["Answer", "Call", "Guard"]
