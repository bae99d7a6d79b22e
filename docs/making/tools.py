"""The tables of the page about tools: the keys of a map, and every tool that is known."""

from collections.abc import Iterator, Mapping

from etiquette_lint.guard.library import bundled_maps
from etiquette_lint.guard.schema import MAP_KEYS, TOOL_KEYS
from etiquette_lint.guard.tools import (
    ActTool,
    AskTool,
    ForwardTool,
    GroupedTool,
    Places,
    ReadTool,
    RequestTool,
    Tool,
    ToolMap,
)
from etiquette_lint.packs.schema.shapes import Key
from making.markdown import codes, placed, table

ASKS = {
    "campaign": "it does not name the people",
    "no-word": "the rules have no word for it",
    "unseen": "what it does cannot be seen",
}
"""Why a tool is asked about, in a few words."""


def page(text: str) -> str:
    """Return the page with its tables written anew."""
    return placed(text, _tables())


def _tables() -> Iterator[str]:
    yield from ("", "## Keys of a map")
    yield from _keys(MAP_KEYS)
    yield from (
        "",
        "## Keys of a tool",
        "",
        "One of `kind`, `reads`, `asks`, `by`, `calls`, `url`.",
    )
    yield from _keys(TOOL_KEYS)
    yield from ("", "## Known tools")
    for one in bundled_maps():
        yield from _of_map(one)


def _keys(keys: Mapping[str, Key]) -> Iterator[str]:
    rows = ((f"`{name}`", f"`{key.shown(name)}`", key.meaning) for name, key in keys.items())
    return table(("Key", "For example", "Meaning"), rows)


def _of_map(one: ToolMap) -> Iterator[str]:
    link = f"[{one.source.partition('://')[2]}]({one.source}), " if one.source else ""
    yield from ("", f"### {one.title}", "", f"`{one.name}`. Seen: {link}{one.seen}.")
    rows = (row for names, tool in _alike(one) for row in _rows(names, tool))
    yield from table(("Tool", "Act", "Whom, or on what", "Words"), rows)


def _alike(one: ToolMap) -> Iterator[tuple[str, Tool]]:
    """Yield each thing that tools do, with the names of all that do it."""
    told: list[Tool] = []
    for tool in one.tools.values():
        if tool not in told:
            told.append(tool)
            yield codes(name for name, other in one.tools.items() if other == tool), tool


def _rows(names: str, tool: Tool) -> Iterator[tuple[str, ...]]:
    """Yield a row for each thing that a tool can do."""
    match tool:
        case ActTool():
            about = (tool.to, tool.named, tool.post, tool.reply)
            yield names, f"`{tool.kind}`", _shown(*about), _shown(tool.text)
        case ReadTool():
            yield names, "reads", "", ""
        case AskTool():
            yield names, f"asks: {ASKS[tool.reason]}", _shown(tool.inside), ""
        case ForwardTool():
            yield names, "calls another tool", _shown(tool.name), ""
        case GroupedTool():
            yield names, "does what one word says:", _shown(tool.by), ""
            for words, inner in _cases(tool):
                yield from _rows(f"… {words}", inner)
        case RequestTool():
            yield names, "sends a request:", _shown(tool.url), ""
            for route, inner in tool.routes:
                yield from _rows(f"… `{route.written}`", inner)


def _cases(tool: GroupedTool) -> Iterator[tuple[str, Tool]]:
    told: list[Tool] = []
    for case in tool.cases.values():
        if case not in told:
            told.append(case)
            yield codes(word for word, other in tool.cases.items() if other == case), case
    if tool.otherwise:
        yield "otherwise", tool.otherwise


def _shown(*places: Places) -> str:
    return ", ".join(f"`{one}`" for one in places if one)
