"""Tool maps: each tool of the bundled ones, and how people's own are read."""

from collections.abc import Iterator

import pytest
from tool_calls import CALLS, MAPS, told

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.names import squashed
from etiquette_lint.guard.tools import (
    ActTool,
    AskTool,
    GroupedTool,
    Places,
    ReadTool,
    RequestTool,
    Tool,
    ToolMap,
)

# Every tool of every map


def leaves(tool: Tool, arguments: JsonDict) -> Iterator[tuple[Tool, JsonDict]]:
    """Yield what a tool can do, each with the arguments that choose it."""
    if isinstance(tool, GroupedTool):
        for word, case in tool.cases.items():
            chosen = {**arguments, **at(tool.by, word)}
            yield from leaves(case, at(tool.inside, chosen) if tool.inside else chosen)
    elif isinstance(tool, RequestTool):
        for route, inner in tool.routes:
            path = route.written.split(" ")[1].replace("{", "").replace("}", "")
            url = f"https://a.unipile.com{path}"
            yield from leaves(inner, {"url": url, "method": route.method})
    else:
        yield tool, arguments


def at(places: Places, value: object) -> JsonDict:
    """Return arguments with a value at the first of these places."""
    for step in reversed(places.paths[0] if places else ()):
        value = {step: value}
    return value if isinstance(value, dict) else {}


def filled(tool: ActTool, value: str) -> Iterator[JsonDict]:
    """Yield arguments for each way in which a call can name whom or what it is about."""
    wanted = [one for one in (tool.to, tool.named, tool.post, tool.reply) if one]
    yield from (at(Places((path,)), value) for one in wanted for path in one.paths)
    if not wanted:
        yield {}


def every_tool() -> Iterator[tuple[str, ToolMap, str, Tool, JsonDict]]:
    for one in MAPS.bundled:
        for name, tool in one.tools.items():
            written = name.replace("*", "profile")
            for number, (leaf, arguments) in enumerate(leaves(tool, {})):
                yield f"{one.name}: {name} {number}", one, written, leaf, arguments


EVERY = {name: rest for name, *rest in every_tool()}


@pytest.mark.parametrize(("one", "name", "tool", "chosen"), EVERY.values(), ids=EVERY)
def test_every_tool_of_every_map_comes_to_an_act_or_is_asked_about(
    one: ToolMap, name: str, tool: Tool, chosen: JsonDict
) -> None:
    if isinstance(tool, ReadTool):
        assert not told(name, chosen).acts
        return
    if not isinstance(tool, ActTool):
        mentions = tool.mentions if isinstance(tool, AskTool) else ()
        inside = tool.inside if isinstance(tool, AskTool) else Places()
        assert told(name, {**chosen, **at(inside, "".join(mentions))}).ask
        return
    for arguments in filled(tool, "x-1"):
        got = told(name, merged(chosen, arguments))
        assert any(act.fields["kind"] == tool.kind for act in got.acts), arguments
        assert not any(code in got.ask for code in ("target", "unknown")), arguments


def merged(chosen: JsonDict, arguments: JsonDict) -> JsonDict:
    """Put arguments where the words are that choose: in a workflow, inside its step."""
    inner = chosen.get("definition")
    return {"definition": {**inner, **arguments}} if inner else {**chosen, **arguments}


def test_every_tool_stands_among_the_documented_calls() -> None:
    called = {squashed(tool) for tool, _, _ in CALLS.values()}
    shared = {"linkedin-common", "http", "shell", "gateways"}
    for one in MAPS.bundled:
        names = [squashed(name) for name in one.tools if "*" not in name]
        missing = [name for name in names if not any(call.endswith(name) for call in called)]
        assert one.name in shared or not missing


def test_each_map_says_where_its_tools_were_read() -> None:
    for one in MAPS.bundled:
        assert one.seen
        assert one.source or one.name in {"linkedin-common", "shell", "gateways"}
