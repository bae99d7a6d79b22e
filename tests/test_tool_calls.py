"""Calls of agents' tools, and the acts they come to."""

from collections.abc import Mapping

import pytest
from tool_calls import CALLS, LIN_URL, UNIPILE, Arguments, shown, told

from etiquette_lint.errors import JsonDict
from etiquette_lint.words.tool_calls import REASONS, reason


@pytest.mark.parametrize(("tool", "arguments", "expected"), CALLS.values(), ids=CALLS)
def test_a_call_comes_to_its_acts(tool: str, arguments: Arguments, expected: list[str]) -> None:
    assert shown(told(tool, arguments)) == expected


# Workflows


def workflow(definition: object) -> list[str]:
    return shown(told("mcp__linkedapi__execute_custom_workflow", {"definition": definition}))


def step(name: str, **rest: object) -> JsonDict:
    return {"actionType": name, **rest}


WORKFLOWS: Mapping[str, tuple[object, list[str]]] = {
    "a step of its own": (
        step("st.sendConnectionRequest", personUrl=LIN_URL, note="Hi"),
        [f"connect_request {LIN_URL}: Hi"],
    ),
    "a step on the page that is open": (
        step("st.openPersonPage", personUrl=LIN_URL, then=[step("st.sendConnectionRequest")]),
        [f"research {LIN_URL}", f"connect_request {LIN_URL}"],
    ),
    "a step with a page of its own": (
        step(
            "st.openPersonPage",
            personUrl=LIN_URL,
            then=step("st.sendMessage", personUrl="bo-li", text="Hi"),
        ),
        [f"research {LIN_URL}", "message bo-li: Hi"],
    ),
    "a step for everybody who is found": (
        step(
            "st.searchPeople",
            term="hr",
            then=step("st.doForPeople", then=step("st.sendConnectionRequest", note="Hi")),
        ),
        ["research", "ask: target-missing"],
    ),
    "an unknown step beside a known one": (
        [step("st.pokePerson"), step("st.sendMessage", personUrl="bo-li", text="Hi")],
        ["message bo-li: Hi", "ask: tool-unknown"],
    ),
    "a workflow as text": (
        '{"actionType": "st.sendConnectionRequest", "personUrl": "bo-li"}',
        ["connect_request bo-li"],
    ),
    "text that is no workflow": ("send them all", ["ask: argument-odd"]),
    "no step": ({"then": [{}]}, ["ask: target-missing"]),
}


@pytest.mark.parametrize(("definition", "expected"), WORKFLOWS.values(), ids=WORKFLOWS)
def test_a_workflow_is_taken_apart(definition: object, expected: list[str]) -> None:
    assert workflow(definition) == expected


@pytest.mark.parametrize("depth", [1, 5, 25])
def test_a_step_is_found_however_deep_it_stands(depth: int) -> None:
    definition: object = step("st.sendConnectionRequest", personUrl="bo-li")
    for _ in range(depth):
        definition = {"then": definition}
    assert workflow(definition) == ["connect_request bo-li"]


def deep(levels: int) -> object:
    value: object = step("st.sendConnectionRequest", personUrl="bo-li")
    for _ in range(levels):
        value = {"then": [value]}
    return value


def nested_calls(levels: int) -> JsonDict:
    call: JsonDict = {"name": "send_inmail", "arguments": {"username": "lin-wei"}}
    for _ in range(levels):
        call = {"name": "call_tool", "arguments": call}
    return call


# Calls that are odd

LONG = "x" * 1_000_000
ODD: Mapping[str, tuple[str, object, list[str]]] = {
    "a request to nobody": ("mcp__linkedin__connect_with_person", {}, ["ask: target-missing"]),
    "arguments that are no map": (
        "mcp__linkedin__connect_with_person",
        ["lin-wei"],
        ["ask: target-missing"],
    ),
    "a number for a name": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": 7},
        ["ask: argument-odd"],
    ),
    "no number for a name": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": float("nan")},
        ["ask: argument-odd"],
    ),
    "a map for a name": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": {"a": "b"}},
        ["ask: argument-odd"],
    ),
    "a list in a list": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": [["lin-wei"]]},
        ["ask: argument-odd"],
    ),
    "an empty name": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": " "},
        ["ask: target-missing"],
    ),
    "a name with an invisible letter": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": "lin\u200b-wei"},
        ["ask: argument-odd"],
    ),
    "half a character": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": "lin\ud800"},
        ["ask: argument-odd"],
    ),
    "a very long name": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": LONG},
        ["ask: argument-odd"],
    ),
    "a very long note": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": "lin-wei", "note": LONG},
        ["connect_request lin-wei", "ask: argument-odd"],
    ),
    "a note that is a list of numbers": (
        "mcp__linkedapi__send_connection_request",
        {"personUrl": "lin-wei", "note": [1]},
        ["connect_request lin-wei", "ask: argument-odd"],
    ),
    "a very deep workflow": (
        "mcp__linkedapi__execute_custom_workflow",
        {"definition": [deep(1000), step("st.sendMessage", personUrl="bo-li")]},
        ["message bo-li", "ask: argument-odd"],
    ),
    "a name beside what is none": (
        "mcp__linkedin__send_message",
        {"linkedin_username": "lin-wei", "profile_urn": 7, "message": "Hi"},
        ["message lin-wei: Hi", "ask: argument-odd"],
    ),
    "a comment with its thread": (
        "mcp__gtm__create_linkedin_comment",
        {"entity_urn": "p1", "parent_comment_urn": "c1", "text": "Hi"},
        ["comment: Hi on p1"],
    ),
    "a body that cannot be read, the chat in the path": (
        "http_request",
        {"method": "POST", "url": f"{UNIPILE}/chats/c7/messages", "body": "Hi"},
        ["message c7", "ask: argument-odd"],
    ),
    "a stranger behind many of the same": (
        "mcp__linkedin__send_message",
        {"recipients": ["bo-li"] * 300 + ["lin-wei"], "text": "Hi"},
        ["message bo-li: Hi", "ask: argument-odd"],
    ),
    "a stranger behind much that is empty": (
        "mcp__linkedin__send_message",
        {"recipients": [None, ""] * 300 + ["lin-wei"], "text": "Hi"},
        ["message lin-wei: Hi"],
    ),
    "arguments below, as text": (
        "mcp__linkedin__connect_with_person",
        {"linkedin_username": "bo-li", "params": '{"linkedin_username": "lin-wei"}'},
        ["connect_request bo-li", "connect_request lin-wei"],
    ),
    "a word beside a number": (
        "itchat.add_friend",
        {"userName": "a1", "status": [3, "2"]},
        ["accept_request a1", "friend_request a1"],
    ),
    "a word that is neither": (
        "linkedin",
        {"action": [{"a": 1}], "provider_id": "a1"},
        ["ask: argument-odd"],
    ),
    "an address with other strokes": (
        "fetch",
        {"method": "POST", "url": "https:\\\\api1.unipile.com\\api\\v1\\users\\invite"},
        ["ask: target-missing"],
    ),
    "an address without its beginning": (
        "fetch",
        {"method": "POST", "url": "www.linkedin.com/voyager/api/invite"},
        ["ask: tool-unknown"],
    ),
    "an address of one's own": ("fetch", {"method": "POST", "url": "/users/invite"}, []),
    "a command with more space": (
        "Bash",
        {"command": "linkedin   comment \n create"},
        ["ask: unseen"],
    ),
    "tools that call one another": (
        "call_tool",
        nested_calls(40),
        ["ask: unseen"],
    ),
    "many tools called by one": (
        "call_tool",
        {
            "name": ["send_inmail"] + [f"x{number}" for number in range(90)],
            "args": {"username": "a"},
        },
        ["message a", "ask: unseen"],
    ),
    "a command at a server of its own": (
        "mcp__terminal__bash",
        {"command": "curl -X POST https://api1.unipile.com/api/v1/users/invite"},
        ["ask: unseen"],
    ),
    "another command at a server of its own": ("mcp__terminal__bash", {"command": "ls"}, []),
    "a request at a server of its own": (
        "mcp__web__fetch",
        {"method": "POST", "url": "https://www.linkedin.com/voyager/api/invite"},
        ["ask: tool-unknown"],
    ),
    "a number for a name at another server": (
        "mcp__jobs__send_message",
        {"linkedin_username": 7, "message": "Hi"},
        ["ask: argument-odd"],
    ),
    "a long address elsewhere": ("web_fetch", {"url": "https://acme.example/?" + LONG}, []),
    "a text sent elsewhere": (
        "http_request",
        {"method": "POST", "url": "https://acme.example/", "body": "Hi"},
        [],
    ),
    "a very long script": ("Bash", {"command": "ls " + LONG}, ["ask: unseen"]),
    "a script that is no text": ("Bash", {"command": 7}, ["ask: unseen"]),
    "a URL that is none": (
        "http_request",
        {"method": "POST", "url": "https://[linkedin.com/in/x"},
        ["ask: argument-odd"],
    ),
    "a body that cannot be read": (
        "http_request",
        {"method": "POST", "url": f"{UNIPILE}/users/invite", "data": "provider_id=x1"},
        ["ask: argument-odd"],
    ),
    "an invisible letter in a tool": (
        "mcp__linkedin__connect_with\u200b_person",
        {"linkedin_username": "lin-wei"},
        ["connect_request lin-wei", "ask: tool-disguised"],
    ),
    "a Cyrillic letter in a server": (
        "mcp__l\u0456nkedin__connect_with_person",
        {"linkedin_username": "lin-wei"},
        ["connect_request lin-wei", "ask: tool-disguised"],
    ),
    "a wide letter in a tool": ("mcp__x__\uff53end_dm", {}, ["ask: tool-disguised"]),
    "a letter no table has": ("mcp__\u029finkedin__poke", {}, ["ask: tool-disguised"]),
    "a very long tool": ("mcp__linkedin__" + "send" * 1000, {}, ["ask: tool-disguised"]),
    "capital letters": (
        "MCP__LinkedIn__Connect_With_Person",
        {"linkedin_username": "lin-wei"},
        ["connect_request lin-wei"],
    ),
    "words without lines between": (
        "mcp__linkedin__connectWithPerson",
        {"linkedin_username": "lin-wei"},
        ["connect_request lin-wei"],
    ),
    "a server's name before the tool's": (
        "linkedin_connect_with_person",
        {"linkedin_username": "lin-wei"},
        ["connect_request lin-wei"],
    ),
    "another name for the server": (
        "mcp__jobs__connect_with_person",
        {"linkedin_username": "lin-wei"},
        ["connect_request lin-wei"],
    ),
    "a request at another name of the server, to nobody": (
        "mcp__jobs__connect_with_person",
        {"who": "lin-wei"},
        ["ask: target-missing"],
    ),
    "no name of a tool": ("", {}, []),
}


@pytest.mark.parametrize(("tool", "arguments", "expected"), ODD.values(), ids=ODD)
def test_an_odd_call_is_asked_about(tool: str, arguments: object, expected: list[str]) -> None:
    assert shown(told(tool, arguments)) == expected


def test_people_beyond_a_bound_are_asked_about() -> None:
    many = [f"p{number}" for number in range(1000)]
    got = told("mcp__linkedin__send_message", {"recipients": many, "text": "Hi"})
    assert (len(got.acts), got.ask) == (200, "too-many")


def test_a_call_may_not_pick_the_map_that_suits_it() -> None:
    arguments = {"profile_id": "a-friend", "personUrl": LIN_URL, "note": "Hi"}
    got = shown(told("mcp__linkedin__send_connection_request", arguments))
    assert got == ["connect_request a-friend: Hi", f"connect_request {LIN_URL}: Hi"]


def test_a_request_may_not_pick_the_body_that_suits_it() -> None:
    bodies = {"json": {"provider_id": "a-friend"}, "data": {"provider_id": "lin-wei"}}
    got = shown(
        told("http_request", {"method": "POST", "url": f"{UNIPILE}/users/invite", **bodies})
    )
    assert got == ["connect_request a-friend", "connect_request lin-wei"]


# Tools that no map knows

UNKNOWN: Mapping[str, tuple[str, list[str]]] = {
    "one that does something on LinkedIn": ("mcp__linkedin__poke_person", ["ask: tool-unknown"]),
    "one that sends": ("mcp__linkedin__send_gift", ["ask: tool-unknown"]),
    "one that reads": ("mcp__linkedin__get_weather", []),
    "one that reads and writes": ("mcp__linkedin__find_and_invite", ["ask: tool-unknown"]),
    "one that promises to read": ("mcp__linkedin__engagement", ["ask: tool-unknown"]),
    "WeChat": ("mcp__weixin__send_red_packet", ["ask: tool-unknown"]),
    "XING": ("mcp__xing__add_contact", ["ask: tool-unknown"]),
    "X": ("mcp__x__post_tweet", ["ask: tool-unknown"]),
    "Twitter": ("twitter_reply", ["ask: tool-unknown"]),
    "Facebook": ("facebook.send_friend_request", ["ask: tool-unknown"]),
    "Instagram": ("mcp__ig__follow_user", ["ask: tool-unknown"]),
    "Weibo": (
        "mcp__weibo__create_comment",
        [
            "ask: tool-unknown",
        ],
    ),
    "Maimai": ("mcp__maimai__add_friend", ["ask: tool-unknown"]),
    "a Chinese name": ("微信_发送好友申请", ["ask: tool-unknown"]),
    "a known server": ("mcp__gtm__nudge", ["ask: tool-unknown"]),
    "one that finds and connects": ("mcp__linkedin__find_connect_people", ["ask: tool-unknown"]),
    "a post that is read": ("mcp__linkedin__get_post", []),
    "LINE": ("mcp__line-bot__push_flex", ["ask: tool-unknown"]),
    "a command line": ("mcp__command-line__run", []),
    "a line of text": ("insert_line", []),
    "a place on a grid": ("mcp__grid__move_x", []),
    "nothing social": ("mcp__github__create_issue", []),
    "a message elsewhere": ("mcp__slack__send_message", []),
    "an index, not XING": ("mcp__search__rebuild_indexing", []),
}


@pytest.mark.parametrize(("tool", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_an_unknown_tool_of_a_social_network_is_asked_about(tool: str, expected: list[str]) -> None:
    arguments = {"annotations": {"readOnlyHint": True}, "readOnlyHint": True, "message": "Hi"}
    assert shown(told(tool, arguments)) == expected


def test_every_reason_is_told_in_both_languages() -> None:
    for code in REASONS:
        english, chinese = (reason(code, "send_gift", tag) for tag in ("en", "zh-Hans"))
        assert "send_gift" in english
        assert "send_gift" in chinese
        assert english != chinese
