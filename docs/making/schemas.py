"""JSON Schema in words."""

from collections.abc import Mapping
from typing import Any

from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.acts import WHEN
from etiquette_lint.packs.schema.overruling import OVERRULED
from making.markdown import codes

Schema = Mapping[str, Any]

WORDS: Mapping[str, str] = {
    values.TEXT.schema["pattern"]: "text",
    values.SLUG: "name with hyphens",
    values.NAME: "name",
    values.LANGUAGE_TAG: "language tag",
    values.VERSION.schema["pattern"]: "version",
    values.URL.schema["pattern"]: "address",
    values.REGION.schema["pattern"]: "two-letter region",
    values.PUBLISHED.schema["anyOf"][0]["pattern"]: "date",
    values.duration(0, "").schema["pattern"]: "duration",
    values.number(example="").schema["anyOf"][1]["pattern"]: "number",
    values.number(example="").schema["anyOf"][2]["pattern"]: "`$param`",
    OVERRULED.schema["items"]["pattern"]: "rule",
    WHEN.schema["anyOf"][0]["pattern"]: "offset",
    WHEN.schema["anyOf"][1]["pattern"]: "instant",
}
"""What the text is called that a pattern of the pack schema describes."""
_MANY = {"name with hyphens": "names with hyphens", "person": "people"}
_TYPES = {"boolean": "`true` or `false`", "integer": "whole number", "number": "number"}
_BY_LANGUAGE = {"pattern": values.LANGUAGE_TAG}


def said(schema: Schema) -> str:
    """Return in words what a schema allows."""
    for key, reading in _READINGS.items():
        if key in schema:
            return reading(schema)
    return "text"


def _any_of(schema: Schema) -> str:
    some = schema.get("anyOf", schema.get("oneOf", ()))
    return " or ".join(dict.fromkeys(said(one) for one in some if one.get("type") != "null"))


def _of_type(schema: Schema) -> str:
    kind = str(schema["type"])
    if kind == "array":
        items = said(schema["items"])
        return f"list of {items if '`' in items else _MANY.get(items, items + 's')}"
    if kind == "object":
        return _map(schema)
    if kind == "string":
        return WORDS.get(schema.get("pattern", ""), schema.get("format", "text"))
    return _TYPES[kind]


def _map(schema: Schema) -> str:
    inside = schema.get("additionalProperties")
    by = "language" if schema.get("propertyNames") == _BY_LANGUAGE else "name"
    return f"{said(inside)} by {by}" if isinstance(inside, Mapping) else "map"


_READINGS = {
    "anyOf": _any_of,
    "oneOf": _any_of,
    "enum": lambda schema: codes(schema["enum"]),
    "const": lambda schema: codes([schema["const"]]),
    "$ref": lambda schema: str(schema["$ref"]).rsplit("/", 1)[-1].lower(),
    "type": _of_type,
}
