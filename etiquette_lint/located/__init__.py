"""Text to data that knows the line and column of every node: YAML and JSON, within limits.

What reads a notation is imported from its own module: whoever reads one loads no other.
"""

from etiquette_lint.located.document import Document, Locate, Path
from etiquette_lint.located.text import BROKEN, LOG, PACK, Limits, Unreadable

__all__ = ["BROKEN", "LOG", "PACK", "Document", "Limits", "Locate", "Path", "Unreadable"]
