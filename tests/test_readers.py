"""Files to loose entries and problems, whatever is in them."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etiquette_lint.errors import Location, Problem
from etiquette_lint.located import BROKEN
from etiquette_lint.loose import Loose
from etiquette_lint.models.action import ACTIONS, Ignore, Post, Reply
from etiquette_lint.models.timeline import Person
from etiquette_lint.readers import READERS, read
from etiquette_lint.readers.columns import COLUMNS, FAMILIES, path_of

LOG = """\
timezone: Asia/Shanghai
timeline:
  id: acme
  interviews:
    - {starts_at: 2026-12-01 10:00, interviewers: [lin-wei]}

actions:
  - {id: a1, kind: comment, platform: linkedin, at: 2026-11-27 20:10,
     post: {id: p1, author: lin-wei}}
  - id: a2
    kind: connect_request
    to: lin-wei
  - {id: a3, kind: react}
"""
TIMELINE = {"id": "acme", "interviews": [{"starts_at": "2026-12-01"}]}
ACTS = [{"id": "a1", "kind": "comment"}, {"id": "a2", "kind": "react", "to": "lin-wei"}]


def items(data: str | bytes, *, timeline: str = "") -> list[Loose | Problem]:
    raw = data.encode() if isinstance(data, str) else data
    return list(read("-", stdin=io.BytesIO(raw), timeline_file=timeline or None))


def named(folder: Path, name: str, data: str | bytes) -> list[Loose | Problem]:
    return list(read(saved(folder, name, data)))


def saved(folder: Path, name: str, data: str | bytes) -> str:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def problems(found: list[Loose | Problem]) -> list[Problem]:
    return [item for item in found if isinstance(item, Problem)]


def loose(found: list[Loose | Problem], what: str) -> list[Loose]:
    return [item for item in found if isinstance(item, Loose) and item.what == what]


def codes(found: list[Loose | Problem]) -> list[str]:
    return [item.code for item in problems(found)]


def ids(found: list[Loose | Problem]) -> list[str | None]:
    """Return the ids of the acts, nothing for one that is broken."""
    return [
        item.data["id"] if isinstance(item.data, dict) else None for item in loose(found, "action")
    ]


def at(item: Loose, *path: str | int) -> tuple[int, int]:
    place = item.locate(path, False)
    assert place is not None
    return place.line, place.column


def line_column(problem: Problem) -> tuple[int, int]:
    assert problem.location is not None
    return problem.location.line, problem.location.column


def test_a_yaml_log_is_zone_timelines_and_acts_in_this_order() -> None:
    zone, timeline, *acts = items(LOG)
    assert isinstance(zone, Loose)
    assert isinstance(timeline, Loose)
    assert (zone.what, zone.data, zone.path) == ("timezone", "Asia/Shanghai", ("timezone",))
    assert (timeline.what, timeline.path, at(timeline)) == ("timeline", ("timeline",), (3, 3))
    assert ids(acts) == ["a1", "a2", "a3"]
    assert [act.path for act in loose(acts, "action")] == [("actions", n) for n in range(3)]


def test_zone_and_timelines_come_first_wherever_they_stand() -> None:
    found = items("actions: [{kind: react}]\ntimelines: [{id: a}, {id: b}]\ntimezone: UTC\n")
    assert [item.what for item in found if isinstance(item, Loose)] == [
        *("timezone", "timeline", "timeline"),
        "action",
    ]
    assert [item.path for item in loose(found, "timeline")] == [("timelines", 0), ("timelines", 1)]


def test_parts_of_acts_stand_where_they_stand() -> None:
    first, second, _ = loose(items(LOG), "action")
    assert at(first) == (8, 5)
    assert at(first, "post", "author") == (9, 29)
    assert at(second, "kind") == (11, 11)
    key = second.locate(("to",), True)
    assert key is not None
    assert (key.line, key.column, key.width) == (12, 5, 2)


def test_json_is_read_like_yaml() -> None:
    found = items(json.dumps({"timezone": "UTC", "timeline": TIMELINE, "actions": ACTS}, indent=1))
    assert ids(found) == ["a1", "a2"]
    assert codes(found) == []
    assert loose(found, "timeline")[0].data == TIMELINE
    assert at(loose(found, "action")[1], "to") == (19, 10)


def test_jsonl_is_read_line_by_line() -> None:
    lines = [{"timezone": "UTC"}, {"timeline": TIMELINE}, *ACTS]
    found = items("\n\n".join(json.dumps(line) for line in lines))
    assert [(item.what, item.path) for item in found if isinstance(item, Loose)] == [
        ("timezone", (1, "timezone")),
        ("timeline", (3, "timeline")),
        ("action", (5,)),
        ("action", (7,)),
    ]
    timeline, act = loose(found, "timeline")[0], loose(found, "action")[1]
    assert at(timeline, "interviews", 0, "starts_at") == (3, 58)
    assert (at(act), at(act, "to")) == ((7, 1), (7, 37))


CSV = (
    "\ufeffid,kind,at,to,to.name,to.roles,post.id,post.author,needs_approval,"
    "ignore.rule,ignore.reason,answers.Went Well,meta.row,text\r\n"
    "a1,comment,2026-11-27 20:10,lin-wei,,,p1,lin-wei,,,,TRUE,7,"
    '"two\r\nlines, with ""quotes"""\r\n'
    "\r\n"
    "a2,follow,2026-11-28,hans,Hans,employee; other,,,true,hays/x,known,,,\r\n"
    ",,,,,,,,,,,,,\r\n"
    "a3,react\r\n"
)


def test_a_table_is_an_act_a_row() -> None:
    found = items(CSV)
    assert codes(found) == []
    assert [item.data for item in loose(found, "action")] == [
        {
            "id": "a1",
            "kind": "comment",
            "at": "2026-11-27 20:10",
            "to": "lin-wei",
            "post": {"id": "p1", "author": "lin-wei"},
            "answers": {"Went Well": True},
            "meta": {"row": "7"},
            "text": 'two\r\nlines, with "quotes"',
        },
        {
            "id": "a2",
            "kind": "follow",
            "at": "2026-11-28",
            "to": {"id": "hans", "name": "Hans", "roles": ["employee", "other"]},
            "needs_approval": True,
            "ignore": [{"rule": "hays/x", "reason": "known"}],
        },
        {"id": "a3", "kind": "react"},
    ]


def test_cells_stand_where_they_stand() -> None:
    first, second, third = loose(items(CSV), "action")
    assert [first.path, second.path, third.path] == [(2,), (5,), (7,)]
    assert at(first, "post", "author") == (2, 42)
    assert at(first, "text") == (2, 60)
    assert at(second, "to") == at(second, "to", "id") == (5, 22)
    assert at(second, "to", "roles", 1) == (5, 32)
    assert at(second, "ignore", 0, "reason") == (5, 62)
    assert at(third, "at") == at(third) == (7, 1)


@pytest.mark.parametrize("mark", [";", "\t"], ids=["semicolons", "tabs"])
def test_tables_with_other_separators_are_read(mark: str) -> None:
    found = items(mark.join(["kind", "at", "to"]) + "\n" + mark.join(["react", "x", "l"]) + "\n")
    assert [item.data for item in loose(found, "action")] == [
        {"kind": "react", "at": "x", "to": "l"}
    ]


def test_columns_are_known_whatever_their_case() -> None:
    found = items("Kind, AT ,Post.ID\nreact,x,p1\n")
    assert codes(found) == []
    assert loose(found, "action")[0].data == {"kind": "react", "at": "x", "post": {"id": "p1"}}


def test_an_unknown_column_is_one_problem_at_the_header() -> None:
    found = items("kind,at,platfrom\nreact,x,linkedin\nreact,y,wechat\n")
    (problem,) = problems(found)
    assert (problem.code, *line_column(problem)) == ("column-unknown", 1, 9)
    assert "did you mean 'platform'?" in problem.message
    assert [item.data for item in loose(found, "action")] == [
        {"kind": "react", "at": "x"},
        {"kind": "react", "at": "y"},
    ]


TABLES = {
    "a column twice": ("kind,at,kind\nreact,x,y\n", "column-repeated", 1, 9, 1),
    "a person's id twice": ("kind,to,to.id\nreact,x,y\n", "column-repeated", 1, 9, 1),
    "too many cells": ("kind,at\nreact,x,y\nreact,z\n", "row-too-long", 2, 9, 2),
    "a quote never closed": ('kind,at\nreact,"x\nreact,z\n', "csv-quote-open", 2, 7, 2),
    "a quote closed in another row": ('kind,at\nreact,"x\nreact,"z"\n', "csv-quote-open", 2, 7, 2),
    "text after a quote": ('kind,at\nreact,"x"y\nreact,z\n', "csv-after-quote", 2, 10, 2),
    "a bad byte": (b"kind,at\nreact,caf\xe9\nreact,z\n", "byte-not-utf8", 2, 10, 2),
    "a cell too long": (f"kind,at\nreact,{'x' * 140_000}\nreact,z\n", "cell-too-long", 2, 7, 2),
    "a quote open for ever": (
        'kind,at\nreact,"x\n' + "react,z\n" * 150_000,
        "csv-quote-open",
        2,
        7,
        150_001,
    ),
    "a return inside a row": ("kind,at\nre\ract,x\nreact,z\n", "csv-unclear", 2, 1, 2),
}


@pytest.mark.parametrize(("text", "code", "line", "column", "acts"), TABLES.values(), ids=TABLES)
def test_a_slip_in_a_table_costs_its_row(
    text: str | bytes, code: str, line: int, column: int, acts: int
) -> None:
    found = items(text)
    (problem,) = problems(found)
    assert (problem.code, *line_column(problem)) == (code, line, column)
    assert len(loose(found, "action")) == acts
    assert [item.data is BROKEN for item in loose(found, "action")].count(True) <= 1


def broken_yaml(old: str, new: str) -> str:
    assert old in LOG
    return LOG.replace(old, new)


SALVAGED = {
    "a full-width colon in braces": (
        broken_yaml("a3, kind: react", "a3, kind：react"),
        ["key-fullwidth-colon"],
        ["a1", "a2", None],
    ),
    "a full-width colon in a block": (
        broken_yaml("    kind: connect_request", "    kind：connect_request"),
        ["key-fullwidth-colon"],
        ["a1", None, "a3"],
    ),
    "an open quote": (broken_yaml("id: a2", 'id: "a2'), ["yaml-quote-open"], ["a1", None, "a3"]),
    "an open bracket": (
        broken_yaml("lin-wei}}", "lin-wei}"),
        ["yaml-bracket-open"],
        [None, "a2", "a3"],
    ),
    "a tab": (broken_yaml("    to:", "\tto:"), ["yaml-tab"], ["a1", None, "a3"]),
    "a dash without space": (
        broken_yaml("- {id: a3", "-{id: a3"),
        ["yaml-dash-space"],
        ["a1", "a2", None],
    ),
    "a repeated key": (broken_yaml("    to:", "    id:"), ["key-repeated"], ["a1", None, "a3"]),
    "a tag": (broken_yaml("id: a2", "id: !x a2"), ["yaml-tag"], ["a1", None, "a3"]),
    "two broken acts": (
        broken_yaml("id: a2", 'id: "a2').replace("{id: a3", "{id: 'a3"),
        ["yaml-quote-open", "yaml-quote-open"],
        ["a1", None, None],
    ),
    "a text cut by a hash": (
        broken_yaml("    to: lin-wei", "    text: I love #rust"),
        ["yaml-comment-cut"],
        ["a1", None, "a3"],
    ),
    "an act that is a text": (
        broken_yaml("- {id: a3, kind: react}", "- kind：react"),
        ["key-fullwidth-colon"],
        ["a1", "a2", None],
    ),
    "a full-width colon after actions": (
        broken_yaml("actions:", "actions："),
        ["key-fullwidth-colon"],
        ["a1", "a2", "a3"],
    ),
    "a broken timeline": (
        broken_yaml("id: acme", "id：acme"),
        ["key-fullwidth-colon"],
        ["a1", "a2", "a3"],
    ),
    "a broken zone": (
        broken_yaml("Asia/Shanghai", "'Asia/Shanghai"),
        ["yaml-quote-open"],
        ["a1", "a2", "a3"],
    ),
    "actions twice": (LOG + "actions: []\n", ["key-repeated"], ["a1", "a2", "a3"]),
    "an unknown key besides a broken act": (
        broken_yaml("id: a2", 'id: "a2') + "actoins: []\n",
        ["log-key-unknown", "yaml-quote-open"],
        ["a1", None, "a3"],
    ),
    "a stray line besides a broken act": (
        broken_yaml("id: a2", 'id: "a2') + "what\n",
        ["yaml-key-colon-missing", "yaml-quote-open"],
        ["a1", None, "a3"],
    ),
    "an act indented less": (
        broken_yaml("  - {id: a3", " - {id: a3"),
        ["yaml-indent"],
        ["a1", "a2", "a3"],
    ),
    "a line that belongs nowhere": (LOG + "what\n", ["yaml-key-colon-missing"], ["a1", "a2", "a3"]),
}


@pytest.mark.parametrize(("text", "told", "acts"), SALVAGED.values(), ids=SALVAGED)
def test_one_slip_in_yaml_costs_one_entry(
    text: str, told: list[str], acts: list[str | None]
) -> None:
    found = items(text)
    assert codes(found) == told
    assert ids(found) == acts
    assert [item.path for item in loose(found, "action")] == [("actions", n) for n in range(3)]


def test_a_broken_timeline_is_told_and_stands_as_broken() -> None:
    found = items(broken_yaml("id: acme", "id：acme"))
    (problem,) = problems(found)
    assert line_column(problem) == (3, 5)
    assert [(item.data, item.path) for item in loose(found, "timeline")] == [
        (BROKEN, ("timeline",))
    ]


def test_the_pointer_of_a_broken_act_begins_at_the_top() -> None:
    (problem,) = problems(items(broken_yaml("    to:", "    id:")))
    assert problem.path == "/actions/1/id"


def test_what_is_salvaged_stands_where_it_stands() -> None:
    _, second, third = loose(items(broken_yaml("{id: a1", "{id：a1")), "action")
    assert (at(second), at(second, "to"), at(third, "kind")) == ((10, 5), (12, 9), (13, 20))


JSON_LOG = json.dumps({"timeline": TIMELINE, "actions": ACTS}, indent=1)
JSON_SALVAGED = {
    "a comma after the last act": (
        '{"actions": [{"id": "a1"}, {"id": "a2"},]}',
        ["json-trailing-comma"],
        ["a1", "a2"],
    ),
    "a comma missing between acts": (
        '{"actions": [{"id": "a1"} {"id": "a2"}]}',
        ["json-comma-missing"],
        ["a1", "a2"],
    ),
    "a broken act": (
        '{"actions": [{"id": a1}, {"id": "a2"}]}',
        ["json-text-unquoted"],
        [None, "a2"],
    ),
    "a repeated key": (
        '{"actions": [{"id": "a1", "id": "b"}, {"id": "a2"}]}',
        ["key-repeated"],
        [None, "a2"],
    ),
    "a file cut off": ('{"actions": [{"id": "a1"}, {"id": "a2"', ["json-unclosed"], ["a1"]),
    "a broken timeline": (
        '{"timeline": {"id": NaN}, "actions": [{"id": "a1"}]}',
        ["json-not-a-number"],
        ["a1"],
    ),
    "a comment": ('{"actions": [ // no\n{"id": "a1"}]}', ["json-comment"], ["a1"]),
    "a wrong bracket": (
        '{"actions": [{"id": "a1"}, {"id": ["x"}]}',
        ["json-bracket-other"],
        ["a1"],
    ),
}


@pytest.mark.parametrize(("text", "told", "acts"), JSON_SALVAGED.values(), ids=JSON_SALVAGED)
def test_one_slip_in_json_costs_one_entry(
    text: str, told: list[str], acts: list[str | None]
) -> None:
    found = items(text)
    assert codes(found) == told
    assert ids(found) == acts


JSONL_SLIPS = {
    "a broken line": (
        b'{"kind": "react"}\n{"kind": react}\n{"kind": "x"}',
        "json-text-unquoted",
        2,
        10,
    ),
    "a line cut off": (
        b'{"kind": "react"}\n{"kind": "x"}\n{"kind": "rea',
        "json-quote-open",
        3,
        10,
    ),
    "a bad byte": (b'{"kind": "react"}\n{"kind": "\xff"}\n{"kind": "x"}', "byte-not-utf8", 2, 11),
    "a line too long": (
        b'{"kind": "react"}\n{"text": "' + b"x" * (1 << 21) + b'"}\n{"kind": "x"}',
        "line-too-long",
        2,
        1,
    ),
    "too many levels": (
        b'{"kind": "react"}\n{"kind": ' + b"[" * 40 + b"]" * 40 + b'}\n{"kind": "x"}',
        "too-deep",
        2,
        41,
    ),
}


@pytest.mark.parametrize(("data", "code", "line", "column"), JSONL_SLIPS.values(), ids=JSONL_SLIPS)
def test_one_slip_in_jsonl_costs_one_line(data: bytes, code: str, line: int, column: int) -> None:
    found = items(data)
    (problem,) = problems(found)
    assert (problem.code, *line_column(problem)) == (code, line, column)
    assert problem.path.startswith(f"/{line}")
    assert len(loose(found, "action")) == 3
    assert [item.data is BROKEN for item in loose(found, "action")].count(True) == 1


def test_a_broken_timeline_line_stands_as_a_broken_timeline() -> None:
    found = items('{"timeline": {"id": acme}}\n{"kind": "react"}\n')
    assert [item.data for item in loose(found, "timeline")] == [BROKEN]


def test_a_log_in_a_line_is_told() -> None:
    found = items('{"kind": "react"}\n{"actions": []}\n')
    (problem,) = problems(found)
    assert (problem.code, problem.path, *line_column(problem)) == (
        "line-is-a-log",
        "/2/actions",
        2,
        2,
    )


def test_jsonl_is_not_read_ahead() -> None:
    class Endless(io.RawIOBase):
        sent = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            line = b'{"kind": "react"}\n'
            self.sent += 1
            buffer[: len(line)] = line
            return len(line)

    stream = Endless()
    found: Iterator[Loose | Problem] = read("-", stdin=io.BufferedReader(stream))
    first = next(found)
    assert isinstance(first, Loose)
    assert stream.sent < 10_000


WRONG = {
    "nothing": ("", "file-empty"),
    "blanks": (" \n\n", "file-empty"),
    "comments only": ("# nothing yet\n", "file-empty"),
    "a list of acts": ("- {kind: react}\n", "log-is-a-list"),
    "a list of acts in JSON": ('[{"kind": "react"}]', "log-is-a-list"),
    "a text": ("hello there\n", "log-not-a-map"),
    "one act": ("kind: react\nat: 2026-11-28\n", "log-is-an-act"),
    "a timeline": ("id: acme\ncompany: Acme\ninterviews: []\n", "log-is-a-timeline"),
    "a zone only": ("timezone: UTC\n", "log-nothing"),
    "no log at all": ("{}", "log-nothing"),
    "acts that are a map": ("actions:\n  id: a1\n", "log-list-expected"),
    "timelines that are a map": ("timelines: {id: acme}\n", "log-list-expected"),
    "a timeline that is a list": ("timeline: [{id: acme}]\n", "timeline-is-a-list"),
    "both timeline and timelines": ("timeline: {}\ntimelines: []\n", "timelines-both"),
    "a misspelt key": ("action: []\n", "log-key-unknown"),
    "a pack": ("format: 1\npack: osaka\nrules: {}\n", "file-is-a-pack"),
    "a pack in JSON": ('{"format": 1, "pack": "osaka"}', "file-is-a-pack"),
    "a broken pack": ("format: 1\npack: osaka\nrules:\n  a：b\n  c: d\n", "file-is-a-pack"),
    "a calendar": ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "file-is-a-calendar"),
    "a tracker": ("Company,Job Title,Status\nAcme,Engineer,Applied\n", "file-is-a-tracker"),
    "a tracker in Chinese": ("公司名称,岗位,当前状态\n甲,工程师,一面\n", "file-is-a-tracker"),
    "a table without kinds": ("at,platform,to\nx,y,z\n", "column-kind-missing"),
    "a table with a misspelt kind": ("at,platform,kindd\nx,y,z\n", "column-unknown"),
    "a workbook": (b"PK\x03\x04\x14\0\0\0\0\0xl/workbook.xml", "file-is-binary"),
    "a text in GBK": ("actions: [{text: 你的文章写得真好}]\n".encode("gbk"), "encoding-foreign"),
    "a text in UTF-16": ("actions: []\n".encode("utf-16"), "encoding-foreign"),
    "JSONL in GBK": ('{"text": "你的文章写得真好"}\n'.encode("gbk") * 9, "encoding-foreign"),
    "endless zeros": (b"\0" * (1 << 17), "nul-byte"),
}


@pytest.mark.parametrize(("data", "code"), WRONG.values(), ids=WRONG)
def test_what_is_no_log_is_one_problem(data: str | bytes, code: str) -> None:
    found = items(data)
    assert codes(found) == [code]
    assert ids(found) == []


def test_the_right_command_is_named_for_a_pack(tmp_path: Path) -> None:
    (problem,) = problems(named(tmp_path, "osaka.yaml", "format: 1\npack: osaka\nrules: {}\n"))
    path = tmp_path / "osaka.yaml"
    assert problem.message == f"{path} is a rule pack, not a log of acts"
    assert problem.fix == (
        f"to test it         etiquette-lint packs test {path}\n"
        f"to judge with it   etiquette-lint check LOG --pack {path}"
    )


def test_a_misspelt_key_is_recognised() -> None:
    (problem,) = problems(items("timeline: {id: a}\nactoins: []\n"))
    assert "did you mean 'actions'?" in problem.message
    assert line_column(problem) == (2, 1)


def test_a_zone_with_a_list_of_acts_but_no_timeline_is_a_log() -> None:
    assert codes(items("actions: []\n")) == []
    assert codes(items("actions:\n")) == []
    assert codes(items("timeline: {id: acme}\n")) == []


def test_a_table_with_a_header_too_long_is_one_problem() -> None:
    assert codes(items("kind,at" + "," * (1 << 21) + "\nreact,x\n")) == ["line-too-long"]


def test_columns_without_a_name_are_not_read() -> None:
    found = items("kind,at,,\nreact,x,,y\n")
    assert [item.data for item in found if isinstance(item, Loose)] == [
        {"kind": "react", "at": "x"}
    ]


def test_every_field_of_an_act_has_a_column() -> None:
    fields = {name for model in ACTIONS.values() for name in model.model_fields}
    filled = {str(path[0]) for path in map(path_of, COLUMNS) if path}
    assert fields - filled == {"answers", "meta"}
    assert filled <= fields
    assert {family.partition(".")[0] for family in FAMILIES} == {"answers", "meta", "to"}
    paths = [path_of(column) for column in (*COLUMNS, *(family + "x" for family in FAMILIES))]
    for whole, model in {
        "to": Person,
        "post": Post,
        "in_reply_to": Reply,
        "ignore": Ignore,
    }.items():
        filled = {str(path[1]) for path in paths if path and path[0] == whole}
        assert filled == set(model.model_fields)


FORMATS = {
    "JSONL named JSON": ("log.json", '{"kind": "react"}\n{"kind": "share"}\n', 2),
    "JSON named JSONL": ("log.jsonl", '{\n"actions": [{"kind": "react"}]}\n', None),
    "JSON without a name": ("log", '{"actions": [{"kind": "react"}]}\n', 1),
    "JSON named YAML": ("log.yaml", '{\n"actions": [{"kind": "react"}]}\n', 1),
    "YAML in braces": ("log", "{actions: [{kind: react}]}\n", 1),
    "YAML named text": ("log.txt", "actions:\n- {kind: react}\n", 1),
    "YAML named CSV": ("log.csv", "actions:\n- {kind: react}\n", 1),
    "YAML after a comment": ("log", "# a, b, c\nactions:\n- {kind: react}\n", 1),
    "YAML with a mark of its own": ("log.yml", "---\nactions:\n- {kind: react}\n", 1),
    "CSV named text": ("log.txt", "kind,at\nreact,x\n", 1),
    "CSV without a name": ("log", "at;kind\nx;react\n", 1),
    "one line of JSONL": ("log", '{"kind": "react"}', 1),
    "a broken first line of JSONL": ("log", '{"kind": react}\n{"kind": "share"}\n', 2),
    "JSONL with a byte order mark": ("log.jsonl", '\ufeff{"kind": "react"}\n', 1),
    "JSONL after blank lines": ("log", '\n\n{"kind": "react"}\n', 1),
}


@pytest.mark.parametrize(("name", "data", "acts"), FORMATS.values(), ids=FORMATS)
def test_the_format_is_told_by_content_first(
    tmp_path: Path, name: str, data: str, acts: int | None
) -> None:
    found = named(tmp_path, name, data)
    if acts is None:
        assert problems(found)
    else:
        assert len(loose(found, "action")) == acts


def test_every_format_has_a_reader() -> None:
    assert list(READERS) == ["yaml", "json", "jsonl", "csv"]


def test_a_missing_file_is_a_problem_that_names_its_neighbour(tmp_path: Path) -> None:
    saved(tmp_path, "job-search.yaml", LOG)
    missing = str(tmp_path / "job-serach.yaml")
    (problem,) = problems(list(read(missing)))
    assert problem.code == "file-missing"
    assert problem.location == Location(missing, 1, 1)
    assert "did you mean 'job-search.yaml'?" in problem.message


def test_a_folder_is_a_problem(tmp_path: Path) -> None:
    assert codes(list(read(tmp_path))) == ["file-is-a-folder"]


@pytest.mark.parametrize("path", ["no\0name", "x" * 5000, "", "a-file-that-is/not/there"])
def test_an_impossible_path_is_a_problem(path: str) -> None:
    (problem,) = problems(list(read(path)))
    assert problem.code.startswith("file-")
    assert "Errno" not in problem.message


def test_a_file_one_may_not_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*given: object, **more: object) -> object:
        raise PermissionError(13, "Permission denied")

    path = saved(tmp_path, "log.yaml", LOG)
    monkeypatch.setattr(Path, "open", refused)  # whoever runs the tests may be root
    found = list(read(path))
    monkeypatch.undo()
    assert codes(found) == ["file-not-permitted"]


def test_a_stream_that_fails_is_a_problem() -> None:
    class Failing(io.BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    (problem,) = problems(list(read("-", stdin=Failing())))
    assert problem.code == "file-unreadable"
    assert "Input/output" not in problem.message


TIMELINE_FILES = {
    "one timeline": ("id: acme\ninterviews: []\n", [()], None),
    "one timeline in JSON": ('{"id": "acme"}', [()], None),
    "a log with a timeline": (
        "timeline: {id: acme}\nactions: [{kind: x}]\n",
        [("timeline",)],
        None,
    ),
    "a log with timelines": (
        "timezone: UTC\ntimelines: [{id: a}, {id: b}]\n",
        [("timelines", 0), ("timelines", 1)],
        "UTC",
    ),
}


@pytest.mark.parametrize(("data", "paths", "zone"), TIMELINE_FILES.values(), ids=TIMELINE_FILES)
def test_timelines_come_from_their_own_file(
    tmp_path: Path, data: str, paths: list[tuple[str | int, ...]], zone: str | None
) -> None:
    file = saved(tmp_path, "timeline.yaml", data)
    found = items("kind,at\nreact,x\n", timeline=file)
    assert codes(found) == []
    timelines = loose(found, "timeline")
    assert [item.path for item in timelines] == paths
    place = timelines[0].locate((), False)
    assert place is not None
    assert place.file == file
    assert [item.data for item in loose(found, "timezone")] == ([zone] if zone else [])
    assert [item.data for item in loose(found, "action")] == [{"kind": "react", "at": "x"}]


BROKEN_TIMELINE_FILES = {
    "a slip": ("id：acme\ncompany: x\n", "key-fullwidth-colon"),
    "a slip in a log": ("timeline:\n  id：acme\n  company: x\n", "key-fullwidth-colon"),
    "a pack": ("format: 1\npack: osaka\nrules: {}\n", "file-is-a-pack"),
    "a calendar": ("BEGIN:VCALENDAR\n", "file-is-a-calendar"),
    "a table": ("kind,at\nreact,x\n", "timeline-file-table"),
    "acts only": ("actions: []\n", "timeline-file-nothing"),
    "a list": ("- id: acme\n", "log-is-a-list"),
    "nothing": ("", "file-empty"),
}


@pytest.mark.parametrize(
    ("data", "code"), BROKEN_TIMELINE_FILES.values(), ids=BROKEN_TIMELINE_FILES
)
def test_a_broken_timeline_file_is_a_problem_and_a_broken_timeline(
    tmp_path: Path, data: str, code: str
) -> None:
    file = saved(tmp_path, "timeline.yaml", data)
    found = items("kind,at\nreact,x\n", timeline=file)
    assert codes(found) == [code]
    assert [item.data for item in loose(found, "timeline")] == [BROKEN]
    assert len(loose(found, "action")) == 1


# Laws

PIECES = st.sampled_from(
    [
        *("actions:", "timeline:", "timelines:", "timezone: UTC", "  - ", "- ", "  id: a", "\t"),
        *("kind,at,to", ",", ";", '"', "'", "\n", "\r\n", "\r", "{", "}", "[", "]", ":", "："),
        *('{"kind": "react"}', '{"timeline": {"id": "a"}}', '{"actions": [', '"a": ', "pack: x"),
        *("kind: react", "{kind: react}", "text: x #y", "#", "&x ", "*x", "\x07", "你好", "rules:"),
        *("-{", "BEGIN:VCALENDAR", "PK\x03\x04", "\0", "\ufeff", "|", "---\n", "<<: *x", "x" * 50),
    ]
)
CONTENTS = st.one_of(st.binary(), st.lists(PIECES).map(lambda bits: "".join(bits).encode()))


@given(CONTENTS, st.sampled_from(["yaml", "json", "jsonl", "csv", "txt"]))
@settings(deadline=None, max_examples=600)
def test_any_file_is_entries_and_located_problems(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str
) -> None:
    path = saved(tmp_path_factory.getbasetemp(), f"any.{suffix}", data)
    text = data.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    for item in read(path, timeline_file=path):
        place = item.location if isinstance(item, Problem) else item.locate((), False)
        if isinstance(item, Loose) and (place is None or item.data is BROKEN):
            assert item.data is BROKEN
            continue
        assert place is not None
        assert place.file == path
        assert 1 <= place.line <= text.count("\n") + 1
        assert 1 <= place.column <= len(text.split("\n")[place.line - 1]) + 1


@given(st.lists(st.sampled_from(["fine", "broken"]), min_size=1, max_size=8))
@settings(deadline=None, max_examples=60)
def test_every_broken_act_is_one_problem_and_keeps_its_number(kinds: list[str]) -> None:
    lines = [
        f"  - {{id: a{number}, kind{': ' if kind == 'fine' else '：'}react, at: x}}\n"
        for number, kind in enumerate(kinds)
    ]
    found = items("actions:\n" + "".join(lines))
    expected = [f"a{number}" if kind == "fine" else None for number, kind in enumerate(kinds)]
    assert ids(found) == expected
    assert len(problems(found)) == kinds.count("broken")


CELLS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: text.strip() == text
)


@given(st.lists(CELLS, min_size=1, max_size=5))
@settings(deadline=None, max_examples=200)
def test_a_table_says_what_was_written_into_it(texts: list[str]) -> None:
    import csv

    table = io.StringIO(newline="")
    csv.writer(table).writerows([["kind", "at", "text"], *(["react", "x", text] for text in texts)])
    found = loose(items(table.getvalue()), "action")
    assert [item.data for item in found] == [
        {"kind": "react", "at": "x", "text": text} for text in texts
    ]
