"""Pieces that SARIF objects are made of: messages, places, names."""

import re
from collections.abc import Iterable

from etiquette_lint.errors import JsonDict, Location
from etiquette_lint.reporters import places

FINGERPRINT = "etiquetteLint/v1"
"""The key says how a fingerprint is made; made otherwise, it has another key."""
_LINK = re.compile(r"\](?=\()")
_ARGUMENT = re.compile(r"\{(?=\d+\})")


def message(lines: Iterable[str]) -> JsonDict:
    """Return lines as a plain text message: nothing in them is taken for a link or an argument."""
    return {"text": literal("\n".join(lines))}


def literal(text: str) -> str:
    """Return text in which SARIF finds neither `[links](...)` nor `{0}`; a blank parts them."""
    return _ARGUMENT.sub("{ ", _LINK.sub("] ", text))


def locations(place: Location | None, root: str) -> list[JsonDict]:
    """Return where something stands, as a list of one place or none."""
    if place is None or place.file == places.STDIN:
        return []
    return [{"physicalLocation": _physical(place, root)}]


def _physical(place: Location, root: str) -> JsonDict:
    """Return a place with all four numbers; what is known only by its start is a point there."""
    return {
        "artifactLocation": {"uri": places.uri(place.file, root)},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.line,
            "endColumn": place.end,
        },
    }


def camel(slug: str) -> str:
    """Return a name such as SARIF wants: `NoRequestBeforeInterview`."""
    return "".join(part.capitalize() for part in re.split(r"[^A-Za-z0-9]+", slug))
