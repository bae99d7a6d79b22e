"""How tool maps are written: YAML text to a checked map, by tables of keys."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from fnmatch import translate
from functools import partial
from typing import Any

from etiquette_lint.errors import InputError, JsonDict, Problem
from etiquette_lint.guard.names import squashed, unmasked
from etiquette_lint.guard.tools import (
    ActTool,
    AskTool,
    GroupedTool,
    Places,
    ReadTool,
    RequestTool,
    Route,
    Tool,
    ToolMap,
)
from etiquette_lint.located import PACK as LIMITS
from etiquette_lint.located import Unreadable, load_yaml
from etiquette_lint.models.action import ACTIONS, TARGET_IS_AUTHOR, TARGETLESS
from etiquette_lint.models.vocabulary import KINDS
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
    shown,
)
from etiquette_lint.words.near import KIND_SYNONYMS
from etiquette_lint.words.tool_calls import MAP_REASONS

_PLATFORM = r"^[a-z0-9][a-z0-9_-]{0,63}$"
_PATH = r"^[\w-]+(\.[\w-]+)*( \| [\w-]+(\.[\w-]+)*)*$"
_GLOB = r"^[\w.*?/:-]{1,100}$"
_ROUTE = r"^(GET|POST|PUT|PATCH|DELETE) (/([\w.~-]+|\{\w+\}))+$"
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


def _pattern(pattern: str, code: str) -> Callable[[object, Spot], str]:
    def read(value: object, spot: Spot) -> str:
        if isinstance(value, str) and values.is_like(pattern, value):
            return value
        raise spot.refuse(code, value=shown(value))

    return read


def _places(value: object, spot: Spot) -> Places:
    written = _pattern(_PATH, "tools-path-invalid")(value, spot)
    return Places(tuple(tuple(path.split(".")) for path in written.split(" | ")))


def _glob(value: object, spot: Spot) -> re.Pattern[str]:
    written = _pattern(_GLOB, "tools-name-invalid")(value, spot)
    return _compiled(written)


def _compiled(glob: str) -> re.Pattern[str]:
    """Return a glob for squashed names."""
    kept = "".join(one for one in unmasked(glob).casefold() if one.isalnum() or one in "*?")
    return re.compile(translate(kept))


def _host(value: object, spot: Spot) -> re.Pattern[str]:
    written = _pattern(_GLOB, "tools-name-invalid")(value, spot)
    return re.compile(translate(written.casefold()))


def _tool_name(name: str, spot: Spot) -> None:
    if not values.is_like(_GLOB, name):
        raise spot.refuse("tools-name-invalid", key=True, value=name)


def _case_name(name: str, spot: Spot) -> None:
    if not name.strip():
        raise spot.refuse("tools-name-invalid", key=True, value=name)


def _route_name(name: str, spot: Spot) -> None:
    if not values.is_like(_ROUTE, name):
        raise spot.refuse("tools-route-invalid", key=True, value=name)


def _tool(good: Mapping[str, Any], spot: Spot) -> Tool:
    if "kind" in good:
        return _act(good, spot)
    _check_fits(good, _ALLOWED[next(key for key in ONE_OF if key in good)], spot)
    if "reads" in good:
        return ReadTool()
    if "asks" in good:
        return AskTool(good["asks"])
    if "by" in good:
        return GroupedTool(good["by"], _squashed(good, "cases", spot), good.get("in", Places()))
    return RequestTool(
        good["url"],
        good.get("method", Places()),
        good.get("body", Places()),
        good.get("hosts", ()),
        tuple((_route(name), tool) for name, tool in good.get("routes", {}).items()),
    )


def _squashed(good: Mapping[str, Any], key: str, spot: Spot) -> dict[str, Tool]:
    if key not in good:
        raise spot.refuse(
            "pack-key-missing", key=True, field=key, example=TOOL_KEYS[key].shown(key)
        )
    return {squashed(name): tool for name, tool in good[key].items()}


def _act(good: Mapping[str, Any], spot: Spot) -> ActTool:
    kind = good["kind"]
    _check_fits(good, _ACT_KEYS - {key for key in _FIELD_OF if not _takes(kind, key)}, spot)
    if not _has_target(kind, good):
        raise spot.refuse("tools-target-missing", key=True, kind=kind)
    named = {each.name for each in fields(ActTool)}
    fixed = {key: good[key] for key in ("platform", "topic", "visibility") if key in good}
    return ActTool(**{key: value for key, value in good.items() if key in named}, fixed=fixed)


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


def _topic(value: object, spot: Spot) -> str:
    return values.text(value, spot)


def _later(value: object, spot: Spot) -> Tool:
    return TOOL.read(value, spot)


PLACES = Shape(_places, {"type": "string", "pattern": _PATH}, "personUrl | threadId")
PLATFORM = Shape(
    _pattern(_PLATFORM, "tools-platform-invalid"),
    {"type": "string", "pattern": _PLATFORM},
    "linkedin",
)
_GLOBBED = Shape(_glob, {"type": "string", "pattern": _GLOB}, '"*linkedin*"')
_HOST = Shape(_host, {"type": "string", "pattern": _GLOB}, '"*.unipile.com"')
_INNER: Shape[Tool] = Shape(_later, {"$ref": "#/$defs/tool"}, "{kind: message, to: recipient}")
CASES = map_of(_case_name, _INNER, pattern=r"\S", example="send_invitation")
ROUTES = map_of(_route_name, _INNER, pattern=_ROUTE, example="POST /users/invite")
ONE_OF = ("kind", "reads", "asks", "by", "url")
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
    "topic": Key(Shape(_topic, {"type": "string"}, "profile"), "The act's topic, always."),
    "visibility": Key(one_word(("public", "restricted")), "Of what it reads or posts, always."),
    "platform": Key(PLATFORM, "Where it differs from the map's.", example="email"),
    "by": Key(PLACES, "Where the word stands that says what is done.", example="action"),
    "cases": Key(CASES, "With `by`: what each word does."),
    "in": Key(
        PLACES, "With `by`: below which place such words stand, at any depth.", example="definition"
    ),
    "url": Key(PLACES, "Where the address of an HTTP request stands.", example="url"),
    "method": Key(PLACES, "With `url`: where the method stands.", example="method"),
    "body": Key(PLACES, "With `url`: where the body stands.", example="json | body"),
    "hosts": Key(list_of(_HOST), "With `url`: the hosts it is about."),
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
    "asks": {"asks"},
    "by": {"by", "cases", "in"},
    "url": {"url", "method", "body", "hosts", "routes"},
}
TOOL: Shape[Tool] = record(TOOL_KEYS, _tool, one_of=ONE_OF, name="tool")


def _map(good: Mapping[str, Any], spot: Spot) -> ToolMap:
    tools: dict[str, Tool] = good["tools"]
    return ToolMap(
        name=good["map"],
        title=good.get("title", good["map"]),
        platform=good["platform"],
        servers=good.get("servers", ()),
        tools=tools,
        exact={squashed(name): tool for name, tool in tools.items() if not _is_glob(name)},
        globs=tuple((_compiled(name), tool) for name, tool in tools.items() if _is_glob(name)),
        source=good.get("source", ""),
        seen=good.get("seen", ""),
        file=spot.reading.document.source.file,
    )


def _is_glob(name: str) -> bool:
    return "*" in name or "?" in name


def _route(name: str) -> Route:
    method, path = name.split(" ")
    steps = (
        f"(?P<{step[1:-1]}>[^/]+)" if step[0] == "{" else re.escape(step)
        for step in path.split("/")[1:]
    )
    return method, re.compile("(?:.*/)?" + "/".join(steps) + "/?")


MAP_KEYS: Mapping[str, Key] = {
    "format": Key(values.FORMAT, "The version of this language.", required=True),
    "map": Key(values.SLUGGED, "The map's name.", required=True, example="my-server"),
    "title": Key(values.TEXT, "What it maps."),
    "source": Key(values.URL, "Where the tools are described or defined."),
    "seen": Key(values.PUBLISHED, "When that was read.", example="2026-08"),
    "platform": Key(PLATFORM, "The platform its acts are on.", required=True),
    "servers": Key(list_of(_GLOBBED), "Names its server may have; `*` stands for anything."),
    "tools": Key(
        map_of(_tool_name, TOOL, pattern=_GLOB, example="send_message"),
        "The tools by name, without the server's; `*` stands for anything.",
        required=True,
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
        if not isinstance(document.data, dict):
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
