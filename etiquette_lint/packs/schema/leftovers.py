"""What an author has yet to fill in: TODO, `...`, `<fill in>`."""

import re
from collections.abc import Iterator

from etiquette_lint.errors import Problem
from etiquette_lint.loose import Path
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.rules import spot_of

_LEFT = re.compile(r"\b(?:TODO|FIXME|XXX)\b|<[^\W\d_][^<>]*>|^\s*(?:\.{3}|…)\s*$")
_NOT_PROSE = frozenset({"do", "phrases", "text", "when", "unless", "url"})
"""Sections whose texts are taken as they are: acts, phrases, patterns."""


def leftovers(spot: Spot) -> Iterator[Problem]:
    """Return a note on each text that waits to be filled in."""
    for path, text in _texts(spot.raw, ()):
        if left := _LEFT.search(text):
            yield _at(path, spot).tell("pack-leftover", piece=left[0], value=left[0].strip())


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, part in steps:
            if step not in _NOT_PROSE:
                yield from _texts(part, (*path, step))


def _at(path: Path, spot: Spot) -> Spot:
    """Return the place of a text, said to be of the rule it belongs to."""
    if path[0] == "rules":
        section = spot.inside("rules")
        name, *rest = path[1:]
        spot = spot_of(str(name), section.inside(name).raw, section)
    else:
        rest = list(path)
    for step in rest:
        spot = spot.inside(step)
    return spot
