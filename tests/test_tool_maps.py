"""Calls of agents' tools, and the acts they come to."""

from etiquette_lint.guard.calls import Call, Mapped
from etiquette_lint.guard.library import tool_maps
from etiquette_lint.guard.mapping import mapped

MAPS = tool_maps()


def told(tool: str, **arguments: object) -> Mapped:
    return mapped(Call(tool, arguments), MAPS)


def test_a_connection_request_names_whom_it_is_for() -> None:
    got = told("mcp__linkedin__connect_with_person", linkedin_username="lin-wei", note="Hello")
    (act,) = got.acts
    assert act.fields == {"kind": "connect_request", "platform": "linkedin", "text": "Hello"}
    assert act.target is not None
    assert act.target.handle == "lin-wei"
