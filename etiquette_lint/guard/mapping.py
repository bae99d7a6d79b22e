"""From a call to acts: what the maps say of it, and what is asked where they say nothing."""

from collections.abc import Iterator, Mapping
from typing import Any

from etiquette_lint.guard.arguments import found, names, nested
from etiquette_lint.guard.calls import Call, Mapped
from etiquette_lint.guard.names import ToolName, tool_name
from etiquette_lint.guard.reading import NOTHING, joined, odd, read
from etiquette_lint.guard.tools import ActTool, AskTool, ForwardTool, Tool, ToolMap, ToolMaps
from etiquette_lint.located import BROKEN

_ANYWHERE = frozenset({"message", "comment", "react", "share", "post", "invite", "research"})
"""Acts whose tools other programs have too, under the same names."""
_TELLING = frozenset({"argument-odd", "tool-unknown", "too-many"})
"""What is only asked where the arguments are those that a map knows."""
_FORWARDS = 3
"""So many tools in a row may call one another."""
_FEW = 4
"""So many tools, with so many arguments, one call may hand on to."""


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
    known = _known(name, given, maps, forwards)
    is_social = bool(name.platform) or maps.serve(name.server)
    made = _told(known) if known else _of_unknown(name, is_social)
    if name.is_disguised:
        return Mapped(made.acts, "tool-disguised", name.shown)
    return made


def _known(name: ToolName, given: Mapping[str, Any], maps: ToolMaps, forwards: int) -> list[Mapped]:
    """Return what each map that knows the tool makes of the call."""
    for tier in (maps.own, maps.bundled):
        told: list[Mapped] = []
        for one in tier:
            tool = one.find(name.tools)
            if isinstance(tool, ForwardTool):
                told.append(joined(_forwarded(tool, name, given, maps, forwards)))
            elif tool is not None:
                made = read(tool, (given,), one.platform, name.shown)
                told += [made] if _is_meant(one, tool, made, name, tier) else []
        if told:
            return told
    return []


def _is_meant(
    one: ToolMap, tool: Tool, made: Mapped, name: ToolName, tier: tuple[ToolMap, ...]
) -> bool:
    """Say whether a call may be for the server of a map: what it says counts as its name does."""
    if not name.server or one.serves(name.server) or made.acts or made.ask in _TELLING:
        return True
    if isinstance(tool, AskTool) and tool.mentions:
        return True
    is_social = isinstance(tool, ActTool) and tool.kind not in _ANYWHERE
    return is_social and not any(other.serves(name.server) for other in tier)


def _forwarded(
    tool: ForwardTool, name: ToolName, given: Mapping[str, Any], maps: ToolMaps, forwards: int
) -> Iterator[Mapped]:
    """Yield what the tools come to that a call hands on to, at the same server."""
    inner = names(tool.name, (given,))
    handed = [nested(one) for one in found(tool.arguments, (given,))]
    yield odd(inner.odd or (tool.arguments.shown if BROKEN in handed else ""))
    if not forwards or not 0 < len(inner.values) <= _FEW or len(handed) > _FEW:
        yield Mapped(ask="unseen", about=name.shown)
    for one in inner.values[: _FEW * bool(forwards)]:
        written = f"mcp__{name.server}__{one}" if name.server and "__" not in one else one
        for arguments in handed[:_FEW] or [{}]:
            usable = arguments if isinstance(arguments, Mapping) else {}
            yield _mapped(Call(written, usable), maps, forwards - 1)


def _told(known: list[Mapped]) -> Mapped:
    """Return what all readings come to; that one misses somebody is told if no other knows."""
    knowing = [one for one in known if one.acts or one.ask != "target-missing"]
    return joined(knowing if any(one.acts or one.ask for one in knowing) else known)


def _of_unknown(name: ToolName, is_social: bool) -> Mapped:
    """Return what is asked of a tool that no map knows; what it says of itself does not count."""
    if not is_social or name.verb == "read":
        return NOTHING
    return Mapped(ask="tool-unknown", about=name.shown)
