"""Logs in JSON."""

from collections.abc import Iterator

from etiquette_lint.errors import Problem
from etiquette_lint.located import Document
from etiquette_lint.located.json_ import read_json
from etiquette_lint.located.text import Source
from etiquette_lint.loose import Loose
from etiquette_lint.readers.opened import Opened
from etiquette_lint.readers.parts import json_parts
from etiquette_lint.readers.salvage import read_whole

find_parts = json_parts


def load(source: Source, start: int, end: int | None) -> Document:
    """Return the JSON document between two offsets.

    Raises: Unreadable.
    """
    return read_json(source, start, end)


def read(opened: Opened) -> Iterator[Loose | Problem]:
    """Return the entries of a log in JSON."""
    return read_whole(opened, load, json_parts)
