"""From a call to acts: what the maps say of it, and what is asked where they say nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

from etiquette_lint.guard.calls import Call, Mapped
from etiquette_lint.guard.names import ToolName, tool_name
from etiquette_lint.guard.reading import NOTHING, joined, read
from etiquette_lint.guard.tools import ActTool, Tool, ToolMap, ToolMaps

_ANYWHERE = frozenset({"message", "comment", "react", "share", "post", "invite", "research"})
"""Acts whose tools other programs have too, under the same names."""


def mapped(call: Call, maps: ToolMaps) -> Mapped:
    """Return the acts of a call, why a person must be asked about it, or nothing.

    A call that several maps could mean comes to the acts of all of them: it may not pick the
    one that suits it. People's own maps come first: where one knows a tool, no other is asked.
    Never raises.
    """
    name = tool_name(call.tool if isinstance(call.tool, str) else "")
    given = call.arguments if isinstance(call.arguments, Mapping) else {}
    known = _known(name, given, maps.own) or _known(name, given, maps.bundled)
    is_social = bool(name.platform) or any(
        one.serves(name.server) for one in (*maps.own, *maps.bundled)
    )
    told = _told(known) if known else _of_unknown(name, is_social)
    if name.is_disguised and (known or is_social):
        return Mapped(told.acts, "tool-disguised", name.shown)
    return told


def _known(name: ToolName, given: Mapping[str, Any], maps: Iterable[ToolMap]) -> list[Mapped]:
    """Return what each map that knows the tool makes of the call."""
    maps = tuple(maps)
    is_served = any(one.serves(name.server) for one in maps)
    told = []
    for one in maps:
        tool = one.find(name.tools)
        if tool is None:
            continue
        made = read(tool, (given,), one.platform, name.shown)
        is_ours = not name.server or one.serves(name.server)
        if is_ours or made.acts or (not is_served and _is_social(tool)):
            told.append(made)
    return told


def _told(known: list[Mapped]) -> Mapped:
    """Return what all readings come to; that one map misses somebody whom another finds is fine."""
    if not any(one.acts for one in known):
        return joined(known)
    return joined(one for one in known if one.acts or one.ask != "target-missing")


def _is_social(tool: Tool) -> bool:
    """Say whether only social networks have such a tool."""
    return isinstance(tool, ActTool) and tool.kind not in _ANYWHERE


def _of_unknown(name: ToolName, is_social: bool) -> Mapped:
    """Return what is asked of a tool that no map knows; what it says of itself does not count."""
    if not is_social or name.verb == "read":
        return NOTHING
    return Mapped(ask="tool-unknown", about=name.shown)
