"""What stands where in a call's arguments; they are somebody else's, and may be anything."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from etiquette_lint.guard.tools import Places
from etiquette_lint.limits import CALL_DEPTH, CALL_NODES, MIB, TAKEN, TEXT
from etiquette_lint.located import BROKEN, Limits, Unreadable
from etiquette_lint.located.json_ import load_json_line
from etiquette_lint.located.text import SURROGATE

Scope = Sequence[Mapping[str, Any]]
"""Where things are looked up: a call's arguments; of a step in a workflow those around it too."""
MOST = TAKEN
"""So many values are taken from one place, and so many steps from one workflow."""
_LONGEST = 500
_WORD = 100
_WRAPPERS = ("params", "input", "args", "arguments", "request", "body", "data", "json", "payload")
"""Names under which servers put all arguments of a call."""
_NESTED = Limits(size=MIB, nodes=CALL_NODES, depth=CALL_DEPTH)


class Taken(NamedTuple):
    """What was found at some places, each once."""

    values: tuple[str, ...]
    odd: str = ""
    """The places, if something stands there too that is not what it should be."""


def found(places: Places, scope: Scope) -> list[object]:
    """Return what stands at these places, lists taken apart; nothing where it is empty.

    Of a scope's layers the first counts that has something. One more than `MOST` is the most.
    """
    for layer in scope:
        there = (value for value in _all(places, layer) if not _is_empty(value))
        if values := list(islice(there, MOST + 1)):
            return values
    return []


def names(places: Places, scope: Scope) -> Taken:
    """Return the accounts, display names or ids at these places."""
    there = found(places, scope)
    good = [value.strip() for value in there if isinstance(value, str) and _is_name(value)]
    is_odd = len(good) < len(there) or len(there) > MOST
    return Taken(tuple(dict.fromkeys(good)), places.shown if is_odd else "")


def text(places: Places, scope: Scope) -> Taken:
    """Return the text at these places as one."""
    there = found(places, scope)
    whole = "\n".join(part for part in there if isinstance(part, str))
    is_odd = len(there) > MOST or not all(isinstance(part, str) for part in there)
    if len(whole) > TEXT or SURROGATE.search(whole):
        return Taken((), places.shown)
    return Taken((whole,) if whole else (), places.shown if is_odd else "")


def words(places: Places, scope: Scope) -> Taken:
    """Return the short words at these places; whole numbers are words too."""
    there = found(places, scope)
    good = [str(one) for one in there if type(one) is int or _is_word(one)]
    is_odd = len(good) < len(there) or len(there) > MOST
    return Taken(tuple(dict.fromkeys(good)), places.shown if is_odd else "")


def nested(value: object) -> object:
    """Return a value that may be given as JSON text, `BROKEN` where text is no such thing."""
    if not isinstance(value, str):
        return value
    try:
        return load_json_line(value, "", 1, limits=_NESTED)
    except Unreadable:
        return BROKEN


def _all(places: Places, layer: Mapping[str, Any]) -> Iterator[object]:
    starts = [layer, *_wrapped(layer)]
    for path in places.paths:
        is_taken_apart = any(other[: len(path)] == path != other for other in places.paths)
        for start in starts:
            for value in _at(path, start):
                if not (is_taken_apart and isinstance(value, Mapping)):
                    yield value


def _wrapped(layer: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the maps that may hold all arguments, those written as JSON text among them."""
    for name in _WRAPPERS:
        value = layer.get(name)
        if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
            value = nested(value)
        parts = value if isinstance(value, list | tuple) else (value,)
        yield from (part for part in parts if isinstance(part, Mapping))


def _at(path: tuple[str, ...], value: object) -> Iterator[object]:
    if isinstance(value, list | tuple):
        for part in value:
            yield from _at(path, part) if not isinstance(part, list | tuple) else (part,)
    elif not path:
        yield value
    elif isinstance(value, Mapping) and path[0] in value:
        yield from _at(path[1:], value[path[0]])


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _is_word(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _WORD


def _is_name(text: str) -> bool:
    """Say whether a text may name somebody or something: short, with nothing hidden in it."""
    return len(text) <= _LONGEST and all(
        unicodedata.category(one)[0] != "C" for one in text.strip()
    )
