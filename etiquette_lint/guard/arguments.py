"""What stands where in a call's arguments; they are somebody else's, and may be anything."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from etiquette_lint.guard.tools import Places
from etiquette_lint.located import Limits, Unreadable, load_json_line
from etiquette_lint.models.fields import TEXT_LIMIT

Scope = Sequence[Mapping[str, Any]]
"""Where things are looked up: a call's arguments; of a step in a workflow those around it too."""
MOST = 200
"""So many values are taken from one place, and so many steps from one workflow."""
_LONGEST = 500
_WRAPPERS = ("params", "input", "args", "arguments", "request", "body", "data", "json", "payload")
"""Names under which servers put all arguments of a call."""
_NESTED = Limits(size=1 << 20, nodes=20_000, depth=30)


class Odd(Exception):  # noqa: N818 - what it says, not what it is
    """Something in the arguments that is not what it should be; the text names where."""


def found(places: Places, scope: Scope) -> list[object]:
    """Return what stands at these places, lists taken apart; nothing where it is empty.

    Of a scope's layers the first counts that has something.
    """
    for layer in scope:
        values = [value for value in _all(places, layer) if not _is_empty(value)]
        if values:
            return values[: MOST + 1]
    return []


def names(places: Places, scope: Scope) -> list[str]:
    """Return the accounts, names or ids at these places, each once.

    Raises: Odd, where something else stands there.
    """
    return list(dict.fromkeys(_name(value, places) for value in found(places, scope)))


def text(places: Places, scope: Scope) -> str:
    """Return the text at these places.

    Raises: Odd, where something else stands there.
    """
    parts = found(places, scope)
    if not all(isinstance(part, str) for part in parts):
        raise Odd(str(places))
    whole = "\n".join(map(str, parts))
    if len(whole) > TEXT_LIMIT or _is_broken(whole):
        raise Odd(str(places))
    return whole


def nested(value: object, places: Places) -> object:
    """Return a value that may be given as JSON text.

    Raises: Odd, where text is no such thing.
    """
    if not isinstance(value, str):
        return value
    try:
        return load_json_line(value, "", 1, limits=_NESTED)
    except Unreadable:
        raise Odd(str(places)) from None


def _all(places: Places, layer: Mapping[str, Any]) -> Iterator[object]:
    wrapped = [layer, *(layer[name] for name in _WRAPPERS if isinstance(layer.get(name), Mapping))]
    for path in places.paths:
        for start in wrapped:
            yield from _at(path, start)


def _at(path: tuple[str, ...], value: object) -> Iterator[object]:
    if isinstance(value, list | tuple):
        for part in value[: MOST + 1]:
            yield from _at(path, part) if not isinstance(part, list | tuple) else (part,)
    elif not path:
        yield value
    elif isinstance(value, Mapping) and path[0] in value:
        yield from _at(path[1:], value[path[0]])


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _name(value: object, places: Places) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST or _is_broken(value):
        raise Odd(str(places))
    name = value.strip()
    if any(unicodedata.category(one)[0] == "C" for one in name):
        raise Odd(str(places))
    return name


def _is_broken(text: str) -> bool:
    """Say whether a text holds halves of characters, which no model takes."""
    return any("\ud800" <= one <= "\udfff" for one in text)
