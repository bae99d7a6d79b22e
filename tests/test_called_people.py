"""Whom a call means: accounts, opaque ids and chat names, and people whom nobody knows."""

import pytest

from etiquette_lint import check_action
from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.calls import MappedAct
from etiquette_lint.guard.people import addressed, known_people
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.sources.who import Who

ACME: JsonDict = {
    "id": "acme",
    "people": [
        {
            "id": "wei",
            "name": "林薇",
            "roles": ["interviewer"],
            "handles": {
                "linkedin": "https://www.linkedin.com/in/lin-wei",
                "linkedin_id": "ACoAAB1c2d",
                "email": "lin@acme.example",
                "wechat": "lin_wx",
            },
        },
        {"id": "bo", "name": "Bo Li", "relationship": "friend", "handles": {"wechat": "Bo"}},
        {"id": "bo-2", "name": "Bo Li"},
    ],
    "interviews": [{"starts_at": "2026-12-01T10:00Z", "interviewers": ["wei"]}],
}
KNOWN = known_people([Timeline.model_validate(ACME)])


def to(who: Who | None, **fields: object) -> list[object]:
    act = MappedAct({"kind": "message", "platform": "linkedin", **fields}, who)
    return [one.get("to") for one in addressed(act, KNOWN)]


def account(handle: str, platform: str = "linkedin") -> Who:
    return Who(platform=platform, handle=handle)


MEANT: dict[str, tuple[Who, list[object]]] = {
    "a slug": (account("Lin-Wei"), ["wei"]),
    "a URL": (account("https://de.linkedin.com/in/lin-wei/?x=1"), ["wei"]),
    "an opaque id": (account("ACoAAB1c2d"), ["wei"]),
    "a URL with the opaque id": (account("https://www.linkedin.com/in/ACoAAB1c2d"), ["wei"]),
    "a URN": (account("urn:li:fsd_profile:ACoAAB1c2d"), ["wei"]),
    "an address": (account("lin@acme.example"), ["wei"]),
    "a WeChat id": (account("lin_wx", "wechat"), ["wei"]),
    "a chat by its name": (Who(platform="wechat", name="林薇"), ["wei"]),
    "a chat named as the handle": (Who(platform="wechat", name="Bo"), ["bo"]),
    "a chat that two people's name fits": (Who(platform="wechat", name="Bo Li"), ["bo", "bo-2"]),
    "a name as an account": (account("Bo Li"), ["linkedin:bo li"]),
    "a part of a name": (Who(platform="wechat", name="Bo"), ["bo"]),
    "an unknown slug": (account("mei-chen"), ["linkedin:mei-chen"]),
    "an id of a timeline as a slug": (account("wei"), ["linkedin:wei"]),
    "an account of another platform": (account("lin_wx"), ["linkedin:lin_wx"]),
    "an unknown chat": (Who(platform="wechat", name="林"), ["linkedin:林"]),
}


@pytest.mark.parametrize(("who", "ids"), MEANT.values(), ids=MEANT)
def test_somebody_is_found_or_stays_unknown(who: Who, ids: list[object]) -> None:
    assert to(who) == ids


def test_the_author_of_a_post_is_unknown() -> None:
    assert to(None, post={"id": "urn:li:activity:1"}) == ["linkedin:urn:li:activity:1"]
    assert to(None, in_reply_to={"id": "c1"}) == ["linkedin:c1"]


def test_an_act_for_nobody_stays_one() -> None:
    assert to(None, kind="post") == [None]


def outcome(handle: str) -> str:
    act = MappedAct({"kind": "connect_request", "platform": "linkedin"}, account(handle))
    (fields,) = addressed(act, KNOWN)
    return check_action({**fields, "at": "2026-11-28T09:00Z"}, ACME).outcome


def test_an_unknown_account_is_asked_about_and_a_known_one_judged() -> None:
    assert outcome("urn:li:fsd_profile:ACoAAB1c2d") == "error"
    assert outcome("mei-chen") == "cannot_tell"
    assert outcome("wei") == "cannot_tell"
