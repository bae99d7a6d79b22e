"""JSON Schema (draft 2020-12) of a log of acts, made from the input models.

`python -m etiquette_lint.models.json_schema` prints it; the package ships it as
`schemas/log.schema.json`.
"""

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from etiquette_lint.models.action import ACTIONS
from etiquette_lint.models.timeline import Timeline

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def log_schema() -> dict[str, Any]:
    """Return the schema of a YAML or JSON log; `$defs/line` is that of a JSONL line."""
    models = [*ACTIONS.values(), Timeline]
    _, told = models_json_schema([(model, "validation") for model in models])
    definitions: dict[str, Any] = told["$defs"]
    for model in ACTIONS.values():
        required = definitions[model.__name__].setdefault("required", [])
        definitions[model.__name__]["required"] = ["kind", *required]
    act = {"oneOf": [{"$ref": f"#/$defs/{model.__name__}"} for model in ACTIONS.values()]}
    timeline = {"$ref": "#/$defs/Timeline"}
    zone = {"type": "string", "description": "IANA name of the zone of local times."}
    return {
        "$schema": _DIALECT,
        "title": "A log of social-media acts, for etiquette-lint",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "timezone": zone,
            "timeline": timeline,
            "timelines": {"type": "array", "items": timeline},
            "actions": {"type": "array", "items": {"$ref": "#/$defs/act"}},
        },
        "not": {"required": ["timeline", "timelines"]},
        "$defs": {
            **definitions,
            "act": act,
            "line": {
                "anyOf": [
                    {"$ref": "#/$defs/act"},
                    _alone("timeline", timeline),
                    _alone("timezone", zone),
                ]
            },
        },
    }


def _alone(key: str, value: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key],
        "properties": {key: value},
    }


if __name__ == "__main__":
    print(json.dumps(log_schema(), indent=2, ensure_ascii=False))
