"""How tool maps are written: YAML text to a checked map, by tables of keys."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import partial
from typing import Any, get_args

from etiquette_lint.errors import InputError, JsonDict, Problem
from etiquette_lint.guard.names import squashed
from etiquette_lint.guard.notation import (
    GLOB,
    GLOBBED,
    HOST,
    PLACES,
    PLATFORM,
    ROUTE,
    case_name,
    is_glob,
    route,
    route_name,
    squashed_glob,
    tool_name,
)
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
from etiquette_lint.located import PACK as LIMITS
from etiquette_lint.located import Unreadable
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.models.action import ACTIONS
from etiquette_lint.models.vocabulary import (
    KINDS,
    TARGET_IS_AUTHOR,
    TARGETLESS,
    MessageTopic,
    ResearchTopic,
)
from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.reading import Enough, Reading, Refused, Spot
from etiquette_lint.packs.schema.shapes import (
    Key,
    Shape,
    gather,
    list_of,
    map_of,
    one_word,
    record,
)
from etiquette_lint.words.near import KIND_SYNONYMS
from etiquette_lint.words.tool_calls import MAP_REASONS

EXCUSES = (
    "consent",
    "initiator",
    "relationship",
    "roles",
    "milestones",
    "answers",
    "ignore",
    "status",
    "sent_by",
    "timeline",
    "connected",
)
"""What no call may say of itself; people say it in their timeline."""


def _tool(good: Mapping[str, Any], spot: Spot) -> Tool:
    if "kind" in good:
        return _act(good, spot)
    _check_fits(good, _ALLOWED[next(key for key in ONE_OF if key in good)], spot)
    if "reads" in good:
        return ReadTool()
    if "asks" in good:
        if "mentions" in good:
            _check_there("in", good, spot)
        return AskTool(good["asks"], good.get("in", Places()), good.get("mentions", ()))
    if "by" in good:
        return _grouped(good, spot)
    if "calls" in good:
        return ForwardTool(good["calls"], good.get("with", Places()))
    return RequestTool(
        good["url"],
        good.get("method", Places()),
        good.get("body", Places()),
        good.get("hosts", ()),
        tuple((route(name), tool) for name, tool in good.get("routes", {}).items()),
    )


def _grouped(good: Mapping[str, Any], spot: Spot) -> GroupedTool:
    _check_there("cases", good, spot)
    cases = good["cases"]
    exact = _by_name(cases, spot.inside("cases"))
    return GroupedTool(good["by"], cases, exact, good.get("in", Places()), good.get("otherwise"))


def _check_there(key: str, good: Mapping[str, Any], spot: Spot) -> None:
    if key not in good:
        example = TOOL_KEYS[key].shown(key)
        raise spot.refuse("pack-key-missing", key=True, field=key, example=example)


def _by_name(tools: Mapping[str, Tool], spot: Spot) -> dict[str, Tool]:
    """Return tools by squashed name."""
    written: dict[str, str] = {}
    for name in tools:
        other = written.setdefault(squashed(name), name)
        if other != name:
            raise spot.inside(name).refuse("tools-name-twice", key=True, value=name, other=other)
    return {squashed(name): tool for name, tool in tools.items()}


def _act(good: Mapping[str, Any], spot: Spot) -> ActTool:
    kind = good["kind"]
    _check_fits(good, _ACT_KEYS - {key for key in _FIELD_OF if not _takes(kind, key)}, spot)
    _check_topic(kind, good, spot)
    if not _has_target(kind, good):
        raise spot.refuse("tools-target-missing", key=True, kind=kind)
    named = {each.name for each in fields(ActTool)}
    fixed = {key: good[key] for key in ("platform", "topic", "visibility") if key in good}
    return ActTool(**{key: value for key, value in good.items() if key in named}, fixed=fixed)


def _check_topic(kind: str, good: Mapping[str, Any], spot: Spot) -> None:
    if "topic" in good:
        topics = get_args(ResearchTopic if kind == "research" else MessageTopic)
        one_word(topics).read(good["topic"], spot.inside("topic"))


def _takes(kind: str, key: str) -> bool:
    return _FIELD_OF[key] in ACTIONS[kind].model_fields


def _has_target(kind: str, good: Mapping[str, Any]) -> bool:
    if kind in TARGETLESS or {"to", "named"} & good.keys():
        return True
    return kind in TARGET_IS_AUTHOR and bool({"post", "reply"} & good.keys())


def _check_fits(good: Mapping[str, Any], allowed: set[str], spot: Spot) -> None:
    """Refuse keys that make no sense beside the others."""
    what = str(good.get("kind") or next(key for key in ONE_OF if key in good))
    wrong = (key for key in good if key not in allowed)
    gather((), (partial(_misfit, key, what, spot) for key in wrong))


def _misfit(key: str, what: str, spot: Spot) -> None:
    raise spot.inside(key).refuse("tools-key-unfit", key=True, field=key, what=what)


def _later(value: object, spot: Spot) -> Tool:
    return TOOL.read(value, spot)


_INNER: Shape[Tool] = Shape(_later, {"$ref": "#/$defs/tool"}, "{kind: message, to: recipient}")
CASES = map_of(case_name, _INNER, pattern=r"\S", example="send_invitation")
ROUTES = map_of(route_name, _INNER, pattern=ROUTE, example="POST /users/invite")
_TOPICS = tuple(dict.fromkeys((*get_args(ResearchTopic), *get_args(MessageTopic))))
ONE_OF = ("kind", "reads", "asks", "by", "calls", "url")
TOOL_KEYS: Mapping[str, Key] = {
    "kind": Key(one_word(KINDS, synonyms=KIND_SYNONYMS), "The act it does."),
    "reads": Key(values.ONLY_TRUE, "It only reads; there is nothing to judge."),
    "asks": Key(one_word(MAP_REASONS), "It cannot be told as acts: a person is asked, and why."),
    "to": Key(
        PLACES,
        "Where the account stands: of a person, or of a post's author.",
        example="linkedin_username",
    ),
    "named": Key(PLACES, "Where a display name stands, as chats have it.", example="chat_name"),
    "post": Key(PLACES, "Where the post stands.", example="post_urn"),
    "reply": Key(PLACES, "Where the comment stands that is answered.", example="comment_urn"),
    "text": Key(PLACES, "Where the words stand.", example="note"),
    "at": Key(PLACES, "Where the time stands at which it will be done.", example="scheduled_at"),
    "topic": Key(one_word(_TOPICS), "The act's topic, always.", example="profile"),
    "visibility": Key(one_word(("public", "restricted")), "Of what it reads or posts, always."),
    "platform": Key(PLATFORM, "Where it differs from the map's.", example="email"),
    "by": Key(PLACES, "Where the word stands that says what is done.", example="action"),
    "cases": Key(CASES, "With `by`: what each word does."),
    "otherwise": Key(_INNER, "With `by`: what every other word does, and none."),
    "in": Key(
        PLACES,
        "With `by`: below which place such words stand, at any depth. With `asks`: the text that "
        "`mentions` is looked for in.",
        example="definition",
    ),
    "mentions": Key(
        list_of(values.TEXT), "With `asks`: only where one of these stands in the text."
    ),
    "calls": Key(PLACES, "It calls another tool: where that one's name stands.", example="name"),
    "with": Key(PLACES, "With `calls`: where its arguments stand.", example="arguments"),
    "url": Key(PLACES, "Where the address of an HTTP request stands.", example="url"),
    "method": Key(PLACES, "With `url`: where the method stands.", example="method"),
    "body": Key(PLACES, "With `url`: where the body stands.", example="json | body"),
    "hosts": Key(list_of(HOST), "With `url`: the hosts it is about."),
    "routes": Key(ROUTES, "With `url`: what each method and end of a path does."),
}
_FIELD_OF = {
    "to": "to",
    "named": "to",
    "post": "post",
    "reply": "in_reply_to",
    "text": "text",
    "at": "at",
    "topic": "topic",
    "visibility": "visibility",
    "platform": "platform",
}
"""Keys of a tool, and the field of an act that each fills."""
_ACT_KEYS = {"kind", *_FIELD_OF}
_ALLOWED = {
    "reads": {"reads"},
    "asks": {"asks", "in", "mentions"},
    "by": {"by", "cases", "in", "otherwise"},
    "calls": {"calls", "with"},
    "url": {"url", "method", "body", "hosts", "routes"},
}
TOOL: Shape[Tool] = replace(
    record(TOOL_KEYS, _tool, one_of=ONE_OF, name="tool"), example=_INNER.example
)


def _map(good: Mapping[str, Any], spot: Spot) -> ToolMap:
    tools: dict[str, Tool] = good["tools"]
    exact = {name: tool for name, tool in tools.items() if not is_glob(name)}
    return ToolMap(
        name=good["map"],
        title=good.get("title", good["map"]),
        platform=good["platform"],
        servers=good.get("servers", ()),
        tools=tools,
        exact=_by_name(exact, spot.inside("tools")),
        globs=tuple(
            (squashed_glob(name), tool) for name, tool in tools.items() if name not in exact
        ),
        source=good.get("source", ""),
        seen=good.get("seen", ""),
    )


MAP_KEYS: Mapping[str, Key] = {
    "format": Key(values.FORMAT, "The version of this language.", required=True),
    "map": Key(values.SLUGGED, "The map's name.", required=True, example="my-server"),
    "title": Key(values.TEXT, "What it maps."),
    "source": Key(values.URL, "Where the tools are described or defined."),
    "seen": Key(values.PUBLISHED, "When that was read.", example="2026-08"),
    "platform": Key(PLATFORM, "The platform its acts are on.", required=True),
    "servers": Key(list_of(GLOBBED), "Names its server may have; `*` stands for anything."),
    "tools": Key(
        map_of(tool_name, TOOL, pattern=GLOB, example="send_message"),
        "The tools by name, without the server's; `*` stands for anything.",
        required=True,
        example="{send_message: {kind: message, to: recipient}}",
    ),
}
MAP = record(MAP_KEYS, _map, name="map")


def read_map(text: str, file: str) -> ToolMap:
    """Return the tool map that a YAML text holds.

    Raises: InputError, with all that is wrong, in the order of the file.
    """
    try:
        document = load_yaml(text, file, limits=LIMITS)
    except Unreadable as error:
        raise InputError(error.problems) from None
    reading = Reading(document, {}, dict.fromkeys(EXCUSES, "excuse"))
    spot = Spot(reading)
    try:
        if not isinstance(document.data, dict) or not {"map", "tools"} & document.data.keys():
            raise spot.refuse("tools-not-a-map")
        return MAP.read(document.data, spot)
    except (Refused, Enough):
        raise InputError(sorted(reading.problems, key=_in_file)) from None


def _in_file(told: Problem) -> tuple[int, int]:
    return (told.location.line, told.location.column) if told.location else (0, 0)


def map_schema() -> JsonDict:
    """Return the JSON Schema of tool maps (draft 2020-12)."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "tools.schema.json",
        "title": "Tool map of etiquette-lint, format 1",
        **MAP.schema,
        "$defs": {"tool": TOOL.schema},
    }


if __name__ == "__main__":
    print(json.dumps(map_schema(), indent=2, ensure_ascii=False))
