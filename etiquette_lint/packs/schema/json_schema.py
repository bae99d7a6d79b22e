"""The JSON Schema of packs, for editors: made of the tables that the reader reads."""

import json

from etiquette_lint.errors import JsonDict
from etiquette_lint.packs.schema.acts import ACT, INTERVIEW, TIMELINE, WHEN
from etiquette_lint.packs.schema.changes import CHANGE
from etiquette_lint.packs.schema.conditions import CLAUSE
from etiquette_lint.packs.schema.examples import EXAMPLE
from etiquette_lint.packs.schema.measures import COUNT, TEXT_CLAUSE
from etiquette_lint.packs.schema.rules import RULE
from etiquette_lint.packs.schema.top import FIRST, PACK

_DEFINED = (RULE, CHANGE, CLAUSE, COUNT, TEXT_CLAUSE, EXAMPLE, TIMELINE, ACT, WHEN, INTERVIEW)


def pack_schema() -> JsonDict:
    """Return the schema of a pack (draft 2020-12).

    It says what stands where; what refers to something else in the file only the reader checks.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "pack.schema.json",
        "title": "Rule pack of etiquette-lint, format 1",
        **PACK.schema,
        "required": list(FIRST),
        "if": {"required": ["extends"]},
        "else": {
            "required": PACK.schema["required"],
            "properties": dict.fromkeys(("change", "because"), False),
        },
        "$defs": {shape.name: shape.schema for shape in _DEFINED},
    }


if __name__ == "__main__":
    print(json.dumps(pack_schema(), indent=2, ensure_ascii=False))
