"""The bundled tool maps as JSON: no call waits for their YAML to be checked.

They are used only where the digest is that of the files they were made of. Tools stand in one
list, each once and after those inside it; elsewhere is but its number.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, get_args

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.tools import Places, Route, Tool, ToolMap

_KINDS: Mapping[str, Callable[..., Tool]] = {one.__name__: one for one in get_args(Tool)}


def written(maps: Iterable[ToolMap], digest: str) -> str:
    """Return tool maps as JSON; `digest` is that of all their files."""
    numbers: dict[str, int] = {}
    told = [_fields(one, numbers) for one in maps]
    kept = {"digest": digest, "tools": [json.loads(tool) for tool in numbers], "maps": told}
    return json.dumps(kept, ensure_ascii=False, indent=0) + "\n"


def read(text: bytes, digest: str) -> tuple[ToolMap, ...] | None:
    """Return the maps as they were written, if they were made of files of that digest.

    There are none where anything is not as it should be.
    """
    try:
        told = json.loads(text)
        if told["digest"] != digest:
            return None
        tools: list[Tool] = []
        for kind, given in told["tools"]:
            tools.append(_KINDS[kind](**_read(given, _TOOL, tools)))
        return tuple(ToolMap(**_read(one, _MAP, tools)) for one in told["maps"])
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _fields(value: Tool | ToolMap, numbers: dict[str, int]) -> JsonDict:
    named = ((one.name, getattr(value, one.name)) for one in fields(value))
    return {name: _plain(part, numbers) for name, part in named if part}


def _plain(value: object, numbers: dict[str, int]) -> object:
    if isinstance(value, Places):
        return str(value)
    if isinstance(value, Route):
        return [value.written, value.method, value.path]
    if isinstance(value, Tool):
        told = json.dumps([type(value).__name__, _fields(value, numbers)])
        return numbers.setdefault(told, len(numbers))
    if isinstance(value, Mapping):
        return {name: _plain(part, numbers) for name, part in value.items()}
    return [_plain(part, numbers) for part in value] if isinstance(value, tuple) else value


def _read(given: JsonDict, parts: "_Parts", tools: list[Tool]) -> JsonDict:
    return {
        name: parts[name](part, tools) if name in parts else part for name, part in given.items()
    }


def _places(written: str, _: list[Tool]) -> Places:
    return Places(tuple(tuple(path.split(".")) for path in written.split(" | ")))


def _texts(told: list[str], _: list[Tool]) -> tuple[str, ...]:
    return tuple(told)


def _by_name(told: dict[str, int], tools: list[Tool]) -> dict[str, Tool]:
    return {name: tools[number] for name, number in told.items()}


_Parts = Mapping[str, Callable[[Any, list[Tool]], object]]
"""Fields that are not as JSON has them, and how they are read."""
_TOOL: _Parts = {
    **dict.fromkeys(("to", "named", "post", "reply", "text", "at"), _places),
    **dict.fromkeys(("by", "inside", "name", "arguments", "url", "method", "body"), _places),
    **dict.fromkeys(("hosts", "mentions"), _texts),
    **dict.fromkeys(("cases", "exact"), _by_name),
    "otherwise": lambda told, tools: tools[told],
    "routes": lambda told, tools: tuple((Route(*route), tools[number]) for route, number in told),
}
_MAP: _Parts = {
    **dict.fromkeys(("tools", "exact"), _by_name),
    "servers": _texts,
    "globs": lambda told, tools: tuple((glob, tools[number]) for glob, number in told),
}
