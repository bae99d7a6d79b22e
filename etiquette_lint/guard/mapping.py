"""From a call to acts: what the maps say of it, and what is asked where they say nothing."""

from collections.abc import Iterator, Mapping
from typing import Any

from etiquette_lint.guard.arguments import Odd, found, names, nested
from etiquette_lint.guard.calls import Call, Mapped
from etiquette_lint.guard.names import ToolName, tool_name
from etiquette_lint.guard.reading import NOTHING, joined, read
from etiquette_lint.guard.tools import ActTool, ForwardTool, Tool, ToolMap, ToolMaps

_ANYWHERE = frozenset({"message", "comment", "react", "share", "post", "invite", "research"})
"""Acts whose tools other programs have too, under the same names."""
_FORWARDS = 3
"""So many tools in a row may call one another."""


def mapped(call: Call, maps: ToolMaps) -> Mapped:
    """Return the acts of a call, why a person must be asked about it, or nothing.

    A call that several maps could mean comes to the acts of all of them: it may not pick the
    one that suits it. People's own maps come first: where one knows a tool, no other is asked.
    Never raises.
    """
    return _mapped(call, maps, _FORWARDS)


def _mapped(call: Call, maps: ToolMaps, forwards: int) -> Mapped:
    name = tool_name(call.tool if isinstance(call.tool, str) else "")
    given = call.arguments if isinstance(call.arguments, Mapping) else {}
    tiers = (maps.own, maps.bundled)
    told = next(filter(None, (_known(name, given, tier) for tier in tiers)), [])
    known = [
        one if isinstance(one, Mapped) else joined(_forwarded(one, name, given, maps, forwards))
        for one in told
    ]
    is_social = bool(name.platform) or any(
        one.serves(name.server) for tier in tiers for one in tier
    )
    made = _told(known) if known else _of_unknown(name, is_social)
    if name.is_disguised and (known or is_social):
        return Mapped(made.acts, "tool-disguised", name.shown)
    return made


def _known(
    name: ToolName, given: Mapping[str, Any], maps: tuple[ToolMap, ...]
) -> list[Mapped | ForwardTool]:
    """Return what each map that knows the tool makes of the call."""
    is_served = any(one.serves(name.server) for one in maps)
    told: list[Mapped | ForwardTool] = []
    for one in maps:
        tool = one.find(name.tools)
        if isinstance(tool, ForwardTool):
            told.append(tool)
        elif tool is not None:
            made = read(tool, (given,), one.platform, name.shown)
            is_ours = not name.server or one.serves(name.server)
            if is_ours or made.acts or (not is_served and _is_social(tool)):
                told.append(made)
    return told


def _forwarded(
    tool: ForwardTool, name: ToolName, given: Mapping[str, Any], maps: ToolMaps, forwards: int
) -> Iterator[Mapped]:
    """Yield what the tools come to that a call hands on to, at the same server."""
    try:
        inner = names(tool.name, (given,))
        handed = [nested(one, tool.arguments) for one in found(tool.arguments, (given,))] or [{}]
    except Odd as odd:
        yield Mapped(ask="argument-odd", about=str(odd))
        return
    if not inner or not forwards:
        yield Mapped(ask="unseen", about=name.shown)
        return
    for one in inner:
        written = f"mcp__{name.server}__{one}" if name.server and "__" not in one else one
        for arguments in handed:
            usable = arguments if isinstance(arguments, Mapping) else {}
            yield _mapped(Call(written, usable), maps, forwards - 1)


def _told(known: list[Mapped]) -> Mapped:
    """Return what all readings come to; that a map misses somebody counts if no other knows more."""
    knowing = [one for one in known if one.acts or one.ask != "target-missing"]
    return joined(knowing if any(one.acts or one.ask for one in knowing) else known)


def _is_social(tool: Tool) -> bool:
    """Say whether only social networks have such a tool."""
    return isinstance(tool, ActTool) and tool.kind not in _ANYWHERE


def _of_unknown(name: ToolName, is_social: bool) -> Mapped:
    """Return what is asked of a tool that no map knows; what it says of itself does not count."""
    if not is_social or name.verb == "read":
        return NOTHING
    return Mapped(ask="tool-unknown", about=name.shown)
