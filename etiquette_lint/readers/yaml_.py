"""Logs in YAML."""

from collections.abc import Iterator

from etiquette_lint.errors import Problem
from etiquette_lint.located import Document
from etiquette_lint.located.text import Source
from etiquette_lint.located.traps import comment_cut
from etiquette_lint.located.yaml_ import read_yaml
from etiquette_lint.loose import Loose, Path
from etiquette_lint.readers.opened import Opened
from etiquette_lint.readers.parts import yaml_parts
from etiquette_lint.readers.salvage import read_whole
from etiquette_lint.words.problems import problem

find_parts = yaml_parts


def load(source: Source, start: int, end: int | None) -> Document:
    """Return the YAML document between two offsets.

    Raises: Unreadable.
    """
    return read_yaml(source, start, end)


def read(opened: Opened) -> Iterator[Loose | Problem]:
    """Return the entries of a log in YAML."""
    return read_whole(opened, load, yaml_parts, cut_text)


def cut_text(document: Document, path: Path, data: object) -> Problem | None:
    """Tell an act whose text a `#` cuts short: what is left of it must not be judged."""
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        return None
    place = comment_cut(document, (*path, "text"))
    return None if place is None else problem("yaml-comment-cut", location=place)
