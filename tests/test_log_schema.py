"""The shipped schema of logs says what the models accept."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from etiquette_lint.models.json_schema import log_schema

SCHEMAS = Path(__file__).parent.parent / "etiquette_lint" / "schemas"
EXAMPLES = Path(__file__).parent.parent / "examples"
ACT = {"kind": "comment", "platform": "linkedin", "at": "2026-11-28", "to": "lin-wei"}


def is_valid(log: dict[str, Any], part: str = "") -> bool:
    schema = log_schema()
    if part:
        schema = {"$ref": f"#/$defs/{part}", "$defs": schema["$defs"]}
    return jsonschema.Draft202012Validator(schema).is_valid(log)


def test_the_shipped_schema_is_the_one_the_models_make() -> None:
    shipped = json.loads((SCHEMAS / "log.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(shipped)
    assert shipped == log_schema()


def test_the_example_log_is_valid() -> None:
    text = (EXAMPLES / "job-search.yaml").read_text(encoding="utf-8")
    assert is_valid(yaml.load(text, Loader=yaml.BaseLoader))


def test_every_line_of_the_example_in_jsonl_is_valid() -> None:
    lines = (EXAMPLES / "job-search.jsonl").read_text(encoding="utf-8").splitlines()
    assert all(is_valid(json.loads(line), "line") for line in lines)


@pytest.mark.parametrize(
    "log",
    [
        pytest.param({"actions": [{**ACT, "kind": "like"}]}, id="a kind that is none"),
        pytest.param({"actions": [{**ACT, "topic": "role"}]}, id="a field of another kind"),
        pytest.param({"actions": [{"kind": "comment"}]}, id="an act without time and place"),
        pytest.param({"timeline": {"id": "a"}, "timelines": []}, id="timelines given twice"),
        pytest.param({"acts": []}, id="a section that is none"),
        pytest.param({"timeline": {"company": "Acme"}}, id="a timeline without an id"),
    ],
)
def test_what_is_no_log_is_refused(log: dict[str, Any]) -> None:
    assert not is_valid(log)
