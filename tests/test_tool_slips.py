"""People's own tool maps: what comes first, and slips in them, each refused where it stands."""

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import yaml
from tool_calls import MAPS, shown

from etiquette_lint.errors import InputError
from etiquette_lint.guard.calls import Call
from etiquette_lint.guard.library import FOLDER, tool_maps
from etiquette_lint.guard.mapping import mapped
from etiquette_lint.guard.schema import map_schema, read_map
from etiquette_lint.packs.library import available, bundled
from etiquette_lint.packs.places import rules_root

OWN = """\
format: 1
map: my-server
title: A server of my own
seen: 2026-11
platform: xing
servers: ["*my-jobs*"]

tools:
  ask_to_meet: {kind: connect_request, to: whom.account | who, text: note}
  send_message: {reads: true}
  many:
    by: action
    cases:
      follow: {kind: follow, to: who}
"""
SCHEMA = json.loads(
    files("etiquette_lint").joinpath("schemas/tools.schema.json").read_text("utf-8")
)

# name: (what stands in the map, what is written instead with the blamed part in «», what is said)
SLIPS: dict[str, tuple[str, str, str]] = {
    "a key misspelt": (
        "platform: xing",
        "«plattform»: xing",
        "unknown key 'plattform'; did you mean 'platform'?",
    ),
    "a key of a tool misspelt": (
        "text: note",
        "«txt»: note",
        "unknown key 'txt'; did you mean 'text'?",
    ),
    "a kind misspelt": (
        "kind: connect_request",
        "kind: «conect_request»",
        "'tools.ask_to_meet.kind' cannot be 'conect_request'; did you mean 'connect_request'?",
    ),
    "a kind by another name": (
        "kind: connect_request",
        "kind: «invitation»",
        "'tools.ask_to_meet.kind' cannot be 'invitation'; did you mean 'connect_request'?",
    ),
    "consent": (
        "text: note",
        "«consent»: agreed",
        "a call cannot say 'consent': what excuses an act is for people to say",
    ),
    "an initiator": (
        "text: note",
        "«initiator»: who",
        "a call cannot say 'initiator': what excuses an act is for people to say",
    ),
    "roles": (
        "text: note",
        "«roles»: who",
        "a call cannot say 'roles': what excuses an act is for people to say",
    ),
    "a relationship": (
        "text: note",
        "«relationship»: friend",
        "a call cannot say 'relationship': what excuses an act is for people to say",
    ),
    "answers in a case": (
        "follow, to: who",
        "follow, to: who, «answers»: all",
        "a call cannot say 'answers': what excuses an act is for people to say",
    ),
    "milestones of a map": (
        "platform: xing",
        "platform: xing\n«milestones»: []",
        "a call cannot say 'milestones': what excuses an act is for people to say",
    ),
    "no target": (
        "  ask_to_meet: {kind: connect_request, to: whom.account | who, text: note}",
        "  «ask_to_meet»: {kind: connect_request, text: note}",
        "a connect_request is for somebody, and nothing says where the call names them",
    ),
    "a key that the kind has not": (
        "follow, to: who",
        "follow, to: who, «text»: note",
        "'text' makes no sense with 'follow'",
    ),
    "a topic of another kind": (
        "ask_to_meet: {kind: connect_request, to: whom.account | who, text: note}",
        "ask_to_meet: {kind: research, topic: «thanks»}",
        "'tools.ask_to_meet.topic' cannot be 'thanks'",
    ),
    "two things at once": (
        "{reads: true}",
        "{reads: true, «asks»: campaign}",
        "both 'reads' and 'asks'",
    ),
    "a reason nobody knows": (
        "{reads: true}",
        "{asks: «campagn»}",
        "'tools.send_message.asks' cannot be 'campagn'; did you mean 'campaign'?",
    ),
    "reads without being so": (
        "{reads: true}",
        "{reads: «false»}",
        "'tools.send_message.reads' can only be true, not false",
    ),
    "a path in another language": (
        "whom.account | who",
        '«"$.whom[0]"»',
        "'$.whom[0]' does not say where something stands in a call",
    ),
    "a server that is any": (
        '["*my-jobs*"]',
        '[«"*"»]',
        "'*' cannot be a name here",
    ),
    "a platform with capitals": (
        "platform: xing",
        "platform: «XING»",
        "'XING' is not the name of a platform",
    ),
    "the cases missing": (
        "  many:\n    by: action\n    cases:\n      follow: {kind: follow, to: who}\n",
        "  «many»:\n    by: action\n",
        "'cases' is missing",
    ),
    "words to look for and nowhere to look": (
        "  send_message: {reads: true}",
        "  «send_message»: {asks: unseen, mentions: [x]}",
        "'in' is missing",
    ),
    "one tool by two names": (
        "  many:",
        "  «AskToMeet»: {reads: true}\n  many:",
        "'AskToMeet' and 'ask_to_meet' are the same name",
    ),
    "no platform": ("platform: xing\n", "", "'platform' is missing"),
    "another format": ("format: 1", "format: «2»", "'2' is no format this version knows"),
    "an indentation": ("  many:", " «many»:", ""),
}


def marked(pattern: str, replacement: str) -> tuple[str, int, int]:
    """Return the map with a slip in it, and the line and column of what is blamed."""
    assert pattern in OWN
    text = OWN.replace(pattern, replacement)
    before = text.partition("«")[0] if "«" in text else ""
    line = before.count("\n") + 1
    return text.replace("«", "").replace("»", ""), line, len(before.rpartition("\n")[2]) + 1


@pytest.mark.parametrize(("pattern", "replacement", "message"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_refused_where_it_stands(pattern: str, replacement: str, message: str) -> None:
    text, line, column = marked(pattern, replacement)
    with pytest.raises(InputError) as caught:
        read_map(text, "own.yaml")
    (told,) = caught.value.problems
    place = told.location
    assert place is not None
    assert message in told.message
    assert (place.file, place.line) == ("own.yaml", line)
    assert not message or place.column == column
    assert told.wording("zh-Hans") != told.wording("en")
    assert told.fix


@pytest.mark.parametrize(
    "text", ["", "[]", "connect: 1\n", "{", "\0", "actions: []\ntimelines: []"]
)
def test_what_is_no_map_is_refused_once(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_map(text, "own.yaml")
    assert len(caught.value.problems) == 1


def test_all_slips_are_told_at_once() -> None:
    text = OWN.replace("kind: follow", "kind: folow").replace("text: note", "txt: note")
    with pytest.raises(InputError) as caught:
        read_map(text, "own.yaml")
    assert [told.location and told.location.line for told in caught.value.problems] == [9, 14]


def test_peoples_own_maps_come_first(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(OWN, "utf-8")
    maps = tool_maps([own])
    assert shown(mapped(Call("mcp__my-jobs__ask_to_meet", {"who": "lin"}), maps)) == [
        "connect_request lin"
    ]
    message = Call("send_message", {"linkedin_username": "lin", "message": "Hi"})
    assert shown(mapped(message, maps)) == []
    assert shown(mapped(message, MAPS)) == ["message lin: Hi"]
    assert maps.bundled == MAPS.bundled


def test_a_server_of_a_map_is_a_social_one(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(OWN, "utf-8")
    call = Call("mcp__my-jobs__poke", {})
    assert shown(mapped(call, tool_maps([own]))) == ["ask: tool-unknown"]
    assert shown(mapped(call, MAPS)) == []


def test_files_that_cannot_be_had_are_told_together(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(OWN.replace("format: 1", "format: 2"), "utf-8")
    names = [tmp_path / "none.yaml", tmp_path, tmp_path / "bad.yaml"]
    with pytest.raises(InputError) as caught:
        tool_maps(names)
    codes = {told.code for told in caught.value.problems}
    assert {"tools-missing", "file-is-a-folder", "pack-format-unknown"} <= codes


def test_the_shipped_schema_is_that_of_the_tables() -> None:
    assert map_schema() == SCHEMA
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", [one.name for one in MAPS.bundled])
def test_the_schema_takes_every_bundled_map(name: str) -> None:
    text = (rules_root() / FOLDER / f"{name}.yaml").read_text("utf-8")
    jsonschema.validate(yaml.load(text, Loader=yaml.BaseLoader), _of_text(SCHEMA))


def _of_text(schema: object) -> object:
    """Return a schema for YAML read as text alone."""
    if isinstance(schema, dict):
        consts = {"const": str(schema["const"]).lower()} if "const" in schema else {}
        return {**{key: _of_text(value) for key, value in schema.items()}, **consts}
    return [_of_text(one) for one in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("name", ["a kind misspelt", "consent", "a key misspelt", "no platform"])
def test_the_schema_refuses_slips_too(name: str) -> None:
    text, _, _ = marked(*SLIPS[name][:2])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.load(text, Loader=yaml.BaseLoader), _of_text(SCHEMA))


def test_tool_maps_are_no_packs() -> None:
    names = {one.name for one in MAPS.bundled}
    assert names.isdisjoint(bundled())
    assert names.isdisjoint(available())


def test_the_map_of_the_manual_is_read() -> None:
    page = (Path(__file__).parents[1] / "docs/tools.md").read_text("utf-8")
    text = page.partition("```yaml\n")[2].partition("```")[0]
    assert set(read_map(text, "my-tools.yaml").tools) == {
        "ask_to_meet",
        "comment",
        "list_visitors",
        "start_outreach",
        "contact",
    }
