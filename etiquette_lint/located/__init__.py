"""Text to data that knows the line and column of every node: YAML and JSON, within limits."""

from etiquette_lint.located.document import Document, Locate, Path
from etiquette_lint.located.encoding import decode
from etiquette_lint.located.json_ import load_json, load_json_line, locate_json_line
from etiquette_lint.located.text import BROKEN, LOG, PACK, Limits, Unreadable
from etiquette_lint.located.traps import comma_split, comment_cut
from etiquette_lint.located.yaml_ import load_yaml

__all__ = [
    "BROKEN",
    "LOG",
    "PACK",
    "Document",
    "Limits",
    "Locate",
    "Path",
    "Unreadable",
    "comma_split",
    "comment_cut",
    "decode",
    "load_json",
    "load_json_line",
    "load_yaml",
    "locate_json_line",
]
