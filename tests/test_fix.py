"""`fix`: a plan corrected where it stands; nothing else in its text changes."""

import csv
import io
import json
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import strategies as made
from hypothesis import given, settings
from hypothesis import strategies as st
from job_search import LOG, acts, write
from small import Written

from etiquette_lint import InputError, check_plan, read_log
from etiquette_lint.cli.entry import main
from etiquette_lint.located import Unreadable
from etiquette_lint.writers.edits import Edit, edited

REQUEST = "{id: a2, kind: connect_request, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}"
MOVING = """\
timezone: Asia/Shanghai
timeline:
  id: acme
  region: SG
  interviews: [{starts_at: 2026-12-01 10:00, interviewers: [tan]}]
  milestones: [{kind: offer_received, at: 2026-12-20}]
actions:
  # the note of an act
  - kind: connect_request   # after a word
    platform: linkedin
    at: "2026-12-01 18:00"  # in quotes
    to: tan
"""


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def fixed(text: str, tmp_path: Path, name: str = "plan.yaml", *more: str) -> str:
    file = tmp_path / name
    file.write_bytes(text.encode())
    assert main(["fix", str(file), "--write", *more]) == 0
    return file.read_bytes().decode()


def test_the_difference_is_shown_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "plan.yaml", acts(REQUEST))
    assert main(["fix", file]) == 1
    told = capsys.readouterr()
    assert f"-  - {REQUEST}\n" in told.out
    assert f"+  # - {REQUEST}\n" in told.out
    assert "+  # a2: held until 'offer received': Do not ask" in told.out
    assert told.err.startswith("a2: held until 'offer received': Do not ask")
    assert Path(file).read_text("utf-8") == acts(REQUEST)


def test_a_moved_act_has_its_time_replaced_and_nothing_else(tmp_path: Path) -> None:
    assert fixed(MOVING, tmp_path) == MOVING.replace("12-01 18:00", "12-20 00:00")


def test_what_is_written_needs_no_second_fix(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    once = fixed(LOG, tmp_path)
    capsys.readouterr()
    assert fixed(once, tmp_path) == once
    assert "nothing to change" in capsys.readouterr().err


def test_a_comment_taken_away_gives_the_act_back(tmp_path: Path) -> None:
    text = fixed(LOG, tmp_path)
    lines = [line.replace("  # - ", "  - ", 1) for line in text.split("\n")]
    lines = [line.replace("  #   ", "    ", 1) for line in lines]
    lines = [line for line in lines if not line.startswith(("  # a2:", "  # a4:", "  # a5:"))]
    assert "\n".join(lines).replace("  #    ", "     ") == LOG


BLOCK = """\
actions:
  - id: a2
    kind: connect_request
    platform: linkedin
    at: 2026-11-28 09:00
    to: lin-wei
    text: |
      Dear Lin Wei,

      yours

  # of the next act
  - {kind: research, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}
# the end
"""
BLOCK_FIXED = """\
  # - id: a2
  #   kind: connect_request
  #   platform: linkedin
  #   at: 2026-11-28 09:00
  #   to: lin-wei
  #   text: |
  #     Dear Lin Wei,

  #     yours

  # of the next act
  - {kind: research, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}
# the end
"""
HEAD = LOG.partition("actions:\n")[0]
OPEN_FLOW = """\
actions: [
  {kind: connect_request, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei},
  {kind: research, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}
]
"""


def test_a_block_becomes_a_comment_line_by_line(tmp_path: Path) -> None:
    assert fixed(HEAD + BLOCK, tmp_path).endswith(BLOCK_FIXED)


def test_windows_line_ends_and_a_byte_order_mark_stay(tmp_path: Path) -> None:
    text = "\ufeff" + (HEAD + BLOCK).replace("\n", "\r\n")
    new = fixed(text, tmp_path)
    assert new.startswith("\ufeff")
    assert new.endswith(BLOCK_FIXED.replace("\n", "\r\n"))
    assert "\n" not in new.replace("\r\n", "")


def test_acts_in_brackets_are_comments_where_each_has_its_lines(tmp_path: Path) -> None:
    new = fixed(HEAD + OPEN_FLOW, tmp_path)
    assert "\n  # {kind: connect_request, " in new
    assert len(read_log(tmp_path / "plan.yaml").entries) == 1


def test_the_last_act_may_go(tmp_path: Path) -> None:
    fixed(acts(REQUEST), tmp_path)
    log = read_log(tmp_path / "plan.yaml")
    assert (log.entries, log.problems) == ((), ())


def told(action: Written, **more: Any) -> Written:
    return {"kind": "research", "platform": "linkedin", "to": "lin-wei", **action, **more}


ACTS = [
    told({"id": "a1", "at": "2026-11-28T09:00"}),
    told({"id": "a2", "at": "2026-11-28T09:00"}, kind="connect_request"),
    told({"id": "a3", "at": "2026-11-29T09:00"}),
    told({"id": "a4", "at": "2026-11-30T09:00"}, kind="connect_request"),
]
TIMELINE = {
    "id": "acme",
    "timezone": "Asia/Shanghai",
    "interviews": [{"starts_at": "2026-12-01 10:00", "interviewers": ["lin-wei"]}],
}


@pytest.mark.parametrize("indent", [None, 2], ids=["on one line", "indented"])
@pytest.mark.parametrize("keep", [[0, 1, 2, 3], [1, 3], [0, 1], [1, 2, 3]], ids=str)
def test_json_loses_the_acts_and_their_commas(
    indent: int | None, keep: list[int], tmp_path: Path
) -> None:
    plan = [ACTS[one] for one in keep]
    text = json.dumps({"timeline": TIMELINE, "actions": plan}, indent=indent)
    new = fixed(text, tmp_path, "plan.json")
    assert json.loads(new)["actions"] == [one for one in plan if one["kind"] == "research"]
    assert json.loads(new)["timeline"] == TIMELINE


def test_jsonl_loses_the_lines(tmp_path: Path) -> None:
    lines = [json.dumps(one) for one in ({"timeline": TIMELINE}, *ACTS)]
    new = fixed("\n".join(lines), tmp_path, "plan.jsonl")
    assert new == "\n".join([lines[0], lines[1], lines[3], ""])


def test_a_table_loses_the_rows_also_those_of_several_lines(tmp_path: Path) -> None:
    timeline = write(tmp_path, "acme.json", json.dumps(TIMELINE))
    head = "kind,platform,at,to,text\r\n"
    fine = "research,linkedin,2026-11-28 09:00,lin-wei,\r\n"
    wrong = 'connect_request,linkedin,2026-11-28 09:00,lin-wei,"Dear\r\nLin Wei"\r\n'
    text = head + wrong + "\r\n" + fine + wrong
    new = fixed(text, tmp_path, "plan.csv", "--timeline", timeline)
    assert new == head + "\r\n" + fine


REFUSED: dict[str, tuple[str, str]] = {
    "acts side by side": (
        f"actions: [{REQUEST}, {{kind: research, platform: x, at: 2026-11-28, to: lin-wei}}]\n",
        "shares a line with something else",
    ),
    "an act another is an alias of": (
        "actions:\n  - &one\n    " + REQUEST + "\n  - *one\n",
        "without changing something else",
    ),
    "a time another is an alias of": (
        "actions:\n"
        "  - {kind: connect_request, platform: linkedin, at: &then 2026-11-28 09:00, to: lin-wei}\n"
        "  - {kind: research, platform: linkedin, at: *then, to: lin-wei}\n",
        "without changing something else",
    ),
    "an act told by its number": (
        f"actions:\n  - {REQUEST}\n"
        "  - {kind: connect_request, platform: linkedin, at: 2026-11-28, to: sam, status: done}\n"
        "  - {kind: withdraw_request, platform: linkedin, at: 2026-11-29, to: sam, "
        'withdraws: "#2"}\n',
        "tells an act by its place",
    ),
    "what is not understood": ("actions:\n  - {kind: dm}\n", "plan.yaml:14:"),
}


@pytest.mark.parametrize(("actions", "said"), REFUSED.values(), ids=REFUSED)
def test_refused_and_nothing_is_written(
    actions: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = HEAD.replace("id: lin-wei,", "id: lin-wei}\n    - {id: sam,") + actions
    if actions.startswith("actions:\n  - &one"):
        text = text.replace("id: a2, ", "")
    file = write(tmp_path, "plan.yaml", text)
    assert main(["fix", file, "--write"]) == 2
    assert said in capsys.readouterr().err
    assert Path(file).read_text("utf-8") == text


MISUSES: dict[str, tuple[list[str], str]] = {
    "no plan": ([], "PLAN is missing"),
    "both ways": (["plan.yaml", "--diff", "--write"], "--write writes"),
    "standard input, written": (["-", "--write"], "standard input cannot be written to"),
    "over the plan": (["plan.yaml", "-o", "plan.yaml"], "plan.yaml is read"),
}


@pytest.mark.parametrize(("words", "said"), MISUSES.values(), ids=MISUSES)
def test_misused(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "plan.yaml", LOG)
    assert main(["fix", *words]) == 2
    assert said in capsys.readouterr().err


def test_another_file_may_be_written(tmp_path: Path) -> None:
    write(tmp_path, "plan.yaml", LOG)
    assert main(["fix", "plan.yaml", "--write", "-o", "new.yaml"]) == 0
    assert Path("plan.yaml").read_text("utf-8") == LOG
    assert check_plan(read_log("new.yaml")).changes == ()


def test_standard_input_is_corrected_to_standard_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MOVING.encode())))
    assert main(["fix", "-", "--write", "-o", "-"]) == 0
    assert capsys.readouterr().out == MOVING.replace("12-01 18:00", "12-20 00:00")


def test_the_difference_is_a_patch_also_without_a_last_line_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "plan.yaml", MOVING.removesuffix("\n"))
    assert main(["fix", "plan.yaml"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("--- plan.yaml\n+++ plan.yaml\n@@ ")
    assert out.endswith("     to: tan\n\\ No newline at end of file\n")


Chunk = str
"""What stands in a text for one act."""
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
WHENS = DAYS | st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1))
EDITS = st.none() | st.just("out") | WHENS


def in_block(one: Written) -> Chunk:
    keys = [f"{key}: {json.dumps(value)}" for key, value in one.items()]
    return "  - " + "\n    ".join(keys) + "\n"


def in_brackets(one: Written) -> Chunk:
    return f"  - {json.dumps(one)}  # behind\n"


def out(chunk: Chunk) -> Chunk:
    lines = chunk.removesuffix("\n").split("\n")
    return "  # why\n" + "".join(f"  # {line[2:]}\n" for line in lines)


def at_of(edit: date, one: Written) -> str:
    if not isinstance(edit, datetime):
        return edit.isoformat()
    exact = "auto" if edit.second or edit.microsecond else "minutes"
    return edit.isoformat("T" if "T" in one["at"] else " ", exact)


@given(st.lists(st.tuples(made.acts(), EDITS, st.booleans()), min_size=1, max_size=6))
def test_in_yaml_nothing_but_what_is_asked_for_changes(given: list[Any]) -> None:
    text = new = "# a plan\nactions:\n"
    edits = []
    for number, (one, edit, block) in enumerate(given, 1):
        render = in_block if block else in_brackets
        text += f"  # {number}\n\n{render(one)}"
        new += f"  # {number}\n\n"
        if edit is None:
            new += render(one)
            continue
        is_out = edit == "out"
        edits.append(Edit(number, None if is_out else edit, "why"))
        new += out(render(one)) if is_out else render({**one, "at": at_of(edit, one)})
    end = "timezone: UTC # the end\n"
    assert edited((text + end).encode(), "plan.yaml", edits).decode() == new + end


@given(
    st.lists(st.tuples(made.acts(), EDITS), min_size=1, max_size=6),
    st.sampled_from(["json", "jsonl"]),
)
def test_in_json_nothing_but_what_is_asked_for_changes(given: list[Any], suffix: str) -> None:
    def render(acts: list[Written]) -> str:
        if suffix == "json":
            return json.dumps({"actions": acts, "timezone": "UTC"}, indent=1 if acts else None)
        return "".join(f"{json.dumps(one)}\n" for one in [{"timezone": "UTC"}, *acts])

    pairs = list(enumerate(given, 1))
    edits = [Edit(n, None if edit == "out" else edit) for n, (_, edit) in pairs if edit]
    left = [
        one if edit is None else {**one, "at": at_of(edit, one)}
        for one, edit in given
        if edit != "out"
    ]
    new = edited(render([one for one, _ in given]).encode(), f"plan.{suffix}", edits).decode()
    assert new == render(left) if left or suffix == "jsonl" else json.loads(new)["actions"] == []


PLANS = st.lists(made.acts(), min_size=1, max_size=5).map(
    lambda acts: [{"id": f"a{number}", **one} for number, one in enumerate(acts)]
)


@settings(max_examples=25)
@given(st.sampled_from(["hays", "us", "strict", "jp"]), made.timelines(), PLANS, st.booleans())
def test_the_text_read_again_is_the_corrected_plan(
    rules: str, process: Written, plan: list[Written], block: bool
) -> None:
    render = in_block if block else in_brackets
    text = f"timeline: {json.dumps(process)}\nactions:\n" + "".join(map(render, plan))
    log = read_log("-", stdin=io.BytesIO(text.encode()))
    report = check_plan(log, pack=rules)
    new = edited(text.encode(), "-", [Edit(one.number, one.at) for one in report.changes])
    again = check_plan(read_log("-", stdin=io.BytesIO(new)), pack=rules)
    assert again.actions == report.actions
    assert again.changes == ()


def test_a_table_is_edited_as_csv_reads_it() -> None:
    rows = [["kind", "platform", "at", "to"], ["research", "linkedin", " 2026-11-28 ", "lin-wei"]]
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    data = stream.getvalue().encode()
    new = edited(data, "plan.csv", [Edit(1, datetime(2026, 12, 1, 9, 30))])
    assert new == data.replace(b"2026-11-28", b"2026-12-01 09:30")


def test_an_edit_that_would_change_more_is_refused() -> None:
    data = b"actions:\n- {kind: research, platform: x, at: &a 2026-11-28}\n"
    data += b"- {kind: research, platform: x, at: *a}\n"
    with pytest.raises(Unreadable):
        edited(data, "plan.yaml", [Edit(1)])
    with pytest.raises(InputError):
        check_plan([{"kind": "dm"}])
