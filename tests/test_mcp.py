"""The server of tools, asked by the official client."""

import io
import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest
import strategies as made
from hypothesis import given
from job_search import LOG, write
from mcp import Client, StdioServerParameters
from mcp.shared.exceptions import MCPError
from mcp.types import ElicitResult

from etiquette_lint import InputError, check_plan, read_log
from etiquette_lint.cli.entry import main
from etiquette_lint.cli.mcp import _explained
from etiquette_lint.guard.desk import EXCUSES, Desk
from etiquette_lint.integrations.mcp import server
from etiquette_lint.packs.library import available

REQUEST = {"kind": "connect_request", "platform": "linkedin", "to": "lin-wei"}
EARLY = {**REQUEST, "at": "2026-11-28 08:00"}
COMMENT = {
    "kind": "comment",
    "platform": "linkedin",
    "at": "2026-11-28 09:00",
    "post": {"id": "p9", "author": "Lin Wei"},
}
MODES = ["auto", "legacy"]
"""How client and server agree on a version: as of 2026, and as before."""
TOOLS = ("check_action", "check_plan", "explain_rule", "list_packs", "add_interview")


class User:
    """Somebody before the client, who answers as told and remembers what was asked."""

    def __init__(self, action: str = "accept", **content: Any) -> None:
        self.answer = ElicitResult(action=action, content=content or None)  # type: ignore[arg-type]
        self.asked: list[Any] = []

    async def __call__(self, context: Any, params: Any) -> ElicitResult:
        self.asked.append(params)
        return self.answer


@pytest.fixture
def log(tmp_path: Path) -> str:
    return write(tmp_path, "job-search.yaml", LOG)


def desk(log: str | None, **options: Any) -> Any:
    made = Desk(log, **options)
    return server(made, partial(_explained, packs=(), locale=made.locale))


def call(
    served: Any, tool: str, arguments: Any, user: User | None = None, mode: str = "auto"
) -> Any:
    """Return what the official client gets, its schema checked by it."""

    async def run() -> Any:
        async with Client(served, mode=mode, elicitation_callback=user) as client:
            return await client.call_tool(tool, arguments)

    return anyio.run(run)


def told(result: Any) -> Any:
    assert not result.is_error, result.content[0].text
    return result.structured_content


def fault(result: Any) -> str:
    assert result.is_error
    text: str = result.content[0].text
    assert "pydantic" not in text
    assert "Error executing" not in text
    return text


@pytest.mark.parametrize("mode", MODES)
def test_the_tools_say_what_they_take_give_and_touch(log: str, mode: str) -> None:
    async def run() -> Any:
        async with Client(desk(log), mode=mode) as client:
            return (await client.list_tools()).tools

    tools = {tool.name: tool for tool in anyio.run(run)}
    assert tuple(tools) == TOOLS
    assert [name for name, one in tools.items() if not one.annotations.read_only_hint] == [
        "add_interview"
    ]
    assert all(one.output_schema["type"] == "object" for one in tools.values())
    act = tools["check_action"].input_schema["properties"]["action"]["properties"]
    assert not set(EXCUSES) & act.keys()
    assert tools["add_interview"].input_schema["required"] == ["starts_at"]


@pytest.mark.parametrize("mode", MODES)
def test_an_act_is_judged_by_the_users_file(log: str, mode: str) -> None:
    found = told(call(desk(log), "check_action", {"action": EARLY}, mode=mode))
    assert (found["outcome"], found["decision"], found["timeline"]) == ("error", "deny", "acme")
    assert found["findings"][0]["rule"] == "hays/no-request-before-interview"
    assert found["earliest"] == {
        "when": "after",
        "at": None,
        "after": "offer_received",
        "then": "ok",
    }


def test_a_name_or_an_address_means_the_person_of_the_file(tmp_path: Path) -> None:
    text = LOG.replace("name: Lin Wei", "name: Lin Wei, handles: {linkedin: linkedin.com/in/lwei}")
    served = desk(write(tmp_path, "log.yaml", text))
    for to in ("lin-wei", "Lin Wei", "https://www.linkedin.com/in/lwei/"):
        assert (
            told(call(served, "check_action", {"action": {**EARLY, "to": to}}))["to"] == "lin-wei"
        )


def test_what_was_done_counts(log: str) -> None:
    plan = [
        {**COMMENT, "post": {**COMMENT["post"], "id": f"q{n}", "topic": "industry"}} for n in (1, 2)
    ]
    found = told(call(desk(log), "check_plan", {"actions": plan}))
    assert [one["outcome"] for one in found["verdicts"]] == ["ok", "warning"]
    assert [(one["place"], one["change"]) for one in found["changes"]] == [(2, "dropped")]


def test_what_the_user_planned_excuses_and_is_not_counted_twice(tmp_path: Path) -> None:
    text = LOG.replace(
        "at: 2026-11-28 09:00, to: lin-wei", "at: 2026-11-28, to: lin-wei, initiator: target"
    )
    served = desk(write(tmp_path, "log.yaml", text))
    assert told(call(served, "check_action", {"action": EARLY}))["outcome"] == "ok"
    other = {**EARLY, "platform": "xing"}
    assert told(call(served, "check_action", {"action": other}))["outcome"] == "error"


@pytest.mark.parametrize("field", EXCUSES)
def test_a_caller_cannot_excuse_an_act(log: str, field: str) -> None:
    text = fault(call(desk(log), "check_action", {"action": {**EARLY, field: "target"}}))
    assert f"action.{field}: '{field}' is for the user to say" in text
    text = fault(call(desk(log), "check_plan", {"actions": [{**EARLY, field: "target"}]}))
    assert f"actions[0].{field}: " in text


def test_a_caller_cannot_say_who_somebody_is(log: str) -> None:
    person = {"id": "zoe", "roles": ["other"]}
    text = fault(call(desk(log), "check_action", {"action": {**EARLY, "to": person}}))
    assert "action.to: who somebody is, is for the user to say" in text


@pytest.mark.parametrize("mode", MODES)
def test_the_user_is_asked_what_only_they_can_say(log: str, mode: str) -> None:
    user = User(post_topic="industry")
    found = told(call(desk(log), "check_action", {"action": COMMENT}, user, mode))
    assert (found["outcome"], found["answered"]) == ("ok", {"post_topic": "industry"})
    field = user.asked[0].requested_schema["properties"]["post_topic"]
    assert field["enum"] == ["industry", "personal"]
    assert field["title"] == "Is that post about the industry, or personal?"


def test_an_answer_can_make_it_worse(log: str) -> None:
    found = told(call(desk(log), "check_action", {"action": COMMENT}, User(post_topic="personal")))
    assert (found["outcome"], found["decision"]) == ("warning", "ask")


def test_an_answer_holds_for_that_act_alone(log: str) -> None:
    served = desk(log)
    told(call(served, "check_action", {"action": COMMENT}, User(post_topic="industry")))
    assert told(call(served, "check_action", {"action": COMMENT}))["outcome"] == "cannot_tell"


NO_ANSWER: dict[str, User | None] = {
    "the user declines": User("decline"),
    "the user goes away": User("cancel"),
    "nobody can be asked": None,
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("user", NO_ANSWER.values(), ids=NO_ANSWER)
def test_without_an_answer_it_cannot_be_told(log: str, user: User | None, mode: str) -> None:
    found = told(call(desk(log), "check_action", {"action": COMMENT}, user, mode))
    assert (found["outcome"], found["decision"]) == ("cannot_tell", "ask")
    assert found["questions"][0]["fact"] == "post_topic"
    assert "answers" not in found["questions"][0]


def test_who_an_unknown_name_is_can_be_answered(log: str) -> None:
    user = User(role="interviewer")
    found = told(call(desk(log), "check_action", {"action": {**EARLY, "to": "bob"}}, user))
    assert found["answered"] == {"role": "interviewer"}
    assert found["outcome"] == "error"


def test_a_plan_is_corrected_and_the_users_own_plans_stay(log: str) -> None:
    plan = [
        {**EARLY, "id": "x"},
        {"kind": "research", "platform": "linkedin", "to": "lin-wei"},
        COMMENT,
    ]
    found = told(call(desk(log), "check_plan", {"actions": plan}))
    assert [(one["id"], one["place"], one["change"]) for one in found["changes"]] == [
        ("x", 1, "held")
    ]
    assert [one["kind"] for one in found["corrected"]] == ["research", "comment"]
    assert [one["place"] for one in found["questions"]] == [3]
    assert found["summary"] == {
        "actions": 3,
        "kept": 2,
        "moved": 0,
        "held": 1,
        "dropped": 0,
        "questions": 1,
    }


def test_rules_are_explained_and_packs_listed(log: str) -> None:
    page = told(call(desk(log), "explain_rule", {"rule": "hays/comment-quota"}))["page"]
    assert page.startswith("hays/comment-quota\n")
    packs = told(call(desk(log), "list_packs", {}))["packs"]
    assert {one["name"] for one in packs} == set(available())
    assert [one["name"] for one in packs if one["in_use"]] == ["hays"]


BAD: dict[str, tuple[str, Any, str]] = {
    "no act": ("check_action", {}, "action: 'action' is missing"),
    "an act that is a word": ("check_action", {"action": "x"}, "'action' must be an act"),
    "an unknown kind": (
        "check_action",
        {"action": {**REQUEST, "kind": "dm"}},
        'action.kind: "dm" is',
    ),
    "a time that is none": (
        "check_action",
        {"action": {**REQUEST, "at": "soon"}},
        "action.at: 'soon'",
    ),
    "a field that is none": ("check_action", {"action": {**REQUEST, "note": "x"}}, "action.note: "),
    "an argument that is none": (
        "check_action",
        {"action": REQUEST, "acton": 1},
        "did you mean 'action'?",
    ),
    "a plan that is none": ("check_plan", {"actions": REQUEST}, "'actions' must be a list of acts"),
    "an act of a plan": ("check_plan", {"actions": [REQUEST, {"kind": "dm"}]}, "actions[1].kind: "),
    "two acts of one id": (
        "check_plan",
        {"actions": [{**REQUEST, "id": "z"}, {**REQUEST, "id": "z"}]},
        "actions[1].id: ",
    ),
    "an unknown rule": (
        "explain_rule",
        {"rule": "hays/coment-quota"},
        "did you mean 'hays/comment-quota'?",
    ),
    "a time of an interview": (
        "add_interview",
        {"starts_at": "soon"},
        "starts_at: 'soon' is not a time",
    ),
    "an end before the start": (
        "add_interview",
        {"starts_at": "2026-12-05 10:00", "ends_at": "2026-12-05 09:00"},
        "ends_at: ",
    ),
    "a process that is none": (
        "add_interview",
        {"starts_at": "2026-12-05 10:00", "process": "other"},
        "write  process: one of acme",
    ),
    "people that are none": (
        "add_interview",
        {"starts_at": "2026-12-05 10:00", "interviewers": "lin-wei"},
        "'interviewers' must be a list",
    ),
}


@pytest.mark.parametrize(("tool", "arguments", "said"), BAD.values(), ids=BAD)
def test_bad_arguments_are_told_in_our_words(
    log: str, tool: str, arguments: Any, said: str
) -> None:
    assert said in fault(call(desk(log), tool, arguments, User(starts_at="2026-12-05")))
    assert Path(log).read_text("utf-8") == LOG


HOSTILE: dict[str, Any] = {
    "half a character": {**REQUEST, "to": "\ud800", "at": "2026-11-28T09:00Z"},
    "marks that turn text round": {**REQUEST, "kind": "\u202edm\x1b[2J"},
    "a list as a kind": {**REQUEST, "kind": ["x"]},
    "a map as a platform": {**REQUEST, "platform": {}},
    "a number as a post": {**REQUEST, "kind": "comment", "post": 7},
    "an author that is a list": {**REQUEST, "kind": "comment", "post": {"author": [1]}},
    "a text of a megabyte": {**REQUEST, "text": "x" * (1 << 20)},
    "an address that is none": {**REQUEST, "to": "https://[::1/in/x"},
    "lists within lists": {**REQUEST, "meta": {"x": [[[[[[[[[[]]]]]]]]]]}, "to": [[]]},
}


@pytest.mark.parametrize("action", HOSTILE.values(), ids=HOSTILE)
def test_nonsense_is_refused_or_judged_and_nothing_breaks(log: str, action: Any) -> None:
    for tool, arguments in (
        ("check_action", {"action": action}),
        ("check_plan", {"actions": [action]}),
    ):
        result = call(desk(log), tool, arguments)
        text = result.content[0].text
        assert "Error executing" not in text
        assert "\x1b" not in text
        assert "\u202e" not in text


@given(made.damaged(made.acts()))
def test_whatever_a_caller_says_is_judged_or_refused(action: Any) -> None:
    try:
        verdict = Desk().check(action)
    except InputError as error:
        assert error.problems
    else:
        assert verdict.action.sent_by == "automation"
        assert verdict.action.consent == "none"


def test_problems_come_in_the_users_language(log: str) -> None:
    text = fault(
        call(desk(log, locale="zh-CN"), "check_action", {"action": {**EARLY, "status": "done"}})
    )
    assert "应由用户自己说明" in text


def test_a_broken_file_is_told_with_its_place(tmp_path: Path) -> None:
    served = desk(write(tmp_path, "log.yaml", LOG.replace("kind: react", "kind: likes")))
    assert "log.yaml:22:" in fault(call(served, "check_action", {"action": EARLY}))


def test_without_a_file_people_are_unknown() -> None:
    act = {**EARLY, "at": "2026-11-28T09:00Z"}
    assert told(call(desk(None), "check_action", {"action": act}))["outcome"] == "cannot_tell"


NEW = {"starts_at": "2026-12-05 10:00", "interviewers": ["Lin Wei"]}
LINE = "    - {starts_at: 2026-12-01 10:00, ends_at: 2026-12-01 11:00, interviewers: [lin-wei]}\n"


@pytest.mark.parametrize("mode", MODES)
def test_an_interview_is_added_once_the_user_agrees(log: str, mode: str) -> None:
    user = User(starts_at="2026-12-05 10:30", interviewers="Lin Wei, zoe")
    found = told(call(desk(log), "add_interview", NEW, user, mode))
    added = {"starts_at": "2026-12-05 10:30", "interviewers": ["lin-wei", "zoe"]}
    assert found == {"file": log, "timeline": "acme", "interview": added}
    line = "    - {starts_at: 2026-12-05 10:30, interviewers: [lin-wei, zoe]}\n"
    assert Path(log).read_text("utf-8") == LOG.replace(LINE, LINE + line)
    asked = user.asked[0]
    assert log in asked.message
    assert asked.requested_schema["properties"]["interviewers"]["default"] == "lin-wei"


REFUSED: dict[str, tuple[User | None, str]] = {
    "the user declines": (User("decline"), "the user did not agree; nothing was written"),
    "the user goes away": (User("cancel"), "the user did not agree; nothing was written"),
    "the user writes no time": (User(starts_at="later"), "starts_at: 'later' is not a time"),
    "nobody can be asked": (None, "the user cannot be asked here"),
}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("user", "said"), REFUSED.values(), ids=REFUSED)
def test_no_interview_is_added_where(log: str, user: User | None, said: str, mode: str) -> None:
    assert said in fault(call(desk(log), "add_interview", NEW, user, mode))
    assert Path(log).read_text("utf-8") == LOG


def test_no_interview_is_added_without_a_file() -> None:
    text = fault(call(desk(None), "add_interview", NEW, User(starts_at="2026-12-05")))
    assert "start it with  --timeline FILE" in text


def test_packs_and_rules_can_be_read(log: str) -> None:
    async def run() -> Any:
        async with Client(desk(log)) as client:
            listed = [str(one.uri) for one in (await client.list_resources()).resources]
            packs = [await client.read_resource(uri) for uri in listed]
            page = await client.read_resource("etiquette-lint://rules/hays/comment-quota")
            with pytest.raises(MCPError, match="there is no rule"):
                await client.read_resource("etiquette-lint://rules/hays/nothing")
            return listed, packs, page

    listed, packs, page = anyio.run(run)
    assert listed == [f"etiquette-lint://packs/{name}" for name in available()]
    assert all(one.contents[0].text.startswith("format: 1\n") for one in packs)
    assert page.contents[0].text.startswith("hays/comment-quota\n")


def test_over_standard_input_and_output(log: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "etiquette_lint", "mcp", "--timeline", log, "--locale", "en"]
    served = StdioServerParameters(command=command[0], args=command[1:])
    user = User(starts_at="2026-12-05 10:00")
    calls: dict[str, Any] = {
        "check_action": {"action": EARLY},
        "check_plan": {"actions": [EARLY]},
        "explain_rule": {"rule": "hays/comment-quota"},
        "list_packs": {},
        "add_interview": {"starts_at": "2026-12-05 10:00"},
    }

    async def run() -> Any:
        async with Client(served, elicitation_callback=user) as client:
            names = [tool.name for tool in (await client.list_tools()).tools]
            return names, [await client.call_tool(name, args) for name, args in calls.items()]

    names, results = anyio.run(run)
    assert tuple(names) == TOOLS
    assert [one.is_error for one in results] == [False] * len(calls)
    assert len(user.asked) == 1
    assert len(read_log(log).timelines[0].interviews) == 2


def test_without_the_sdk_it_says_how_to_install_it(
    log: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [one for one in sys.modules if one.partition(".")[0] == "mcp"]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, "mcp", None)
    monkeypatch.delitem(sys.modules, "etiquette_lint.integrations.mcp")
    assert main(["mcp", "--timeline", log, "--locale", "en"]) == 2
    assert 'python -m pip install "etiquette-lint[mcp]"' in capsys.readouterr().err


def test_what_a_tool_corrects_is_what_the_library_corrects(log: str) -> None:
    found = told(call(desk(log), "check_plan", {"actions": [EARLY]}))
    file = read_log(log)
    others = [one.action for one in file.entries if one.id != "a2"]
    report = check_plan([EARLY], file.timelines, history=others)
    assert found["corrected"] == json.loads(json.dumps(report.to_dict()["corrected"]["actions"]))


def test_without_standard_input_and_output_nothing_is_served(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main(["mcp"]) == 2
    assert "speaks on standard input and output" in capsys.readouterr().err
