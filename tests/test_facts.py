"""The words rules may use (PACKS.md, Facts): their values, when unknown, when not applicable."""

from typing import Any

import pytest
from small import Written, act, at, comment, judge, pack, timeline

from etiquette_lint import check_log
from etiquette_lint.assemble import assemble
from etiquette_lint.cases import NOT_APPLICABLE, UNKNOWN, Act, Settings, prepare
from etiquette_lint.facts import FACTS
from etiquette_lint.loose import Loose
from etiquette_lint.models.action import ACTIONS
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.times import HOUR, span

NA = NOT_APPLICABLE
NAMES = """
    kind platform network role relationship connected initiator consent phase process until_job
    topic post_topic visibility needs_approval is_reply sent_by status has_text hours_to_interview
    hours_since_interview days_since_interview days_since_application local_hour weekday
"""


def fact(name: str, action: Written, process: Written, settings: Settings | None = None) -> Any:
    case = prepare(Timeline.model_validate(process))
    model = ACTIONS[action["kind"]].model_validate(action)
    first, _ = span(model.at, case.zone)
    made = Act(model, case, first, settings or Settings(48 * HOUR, "offered"), {})
    return made.fact(name, FACTS[name].read)


def person(**fields: Any) -> Written:
    return timeline(people=[{"id": "zhao", **fields}])


def with_mark(kind: str, when: str) -> Written:
    return timeline(milestones=[{"kind": kind, "at": at(when)}])


def test_the_words_are_those_of_the_manual() -> None:
    assert list(FACTS) == NAMES.split()


def test_every_word_has_its_page() -> None:
    for name, row in FACTS.items():
        assert row.name == name
        assert row.meaning.endswith(".")


VALUES: dict[str, tuple[str, Written, Written, Any]] = {
    "a connection request is any request": (
        "kind",
        act("connect_request"),
        timeline(),
        {"connect_request", "any_request"},
    ),
    "a friend request is any request": (
        "kind",
        act("friend_request"),
        timeline(),
        {"friend_request", "any_request"},
    ),
    "a follow that needs approval is any request": (
        "kind",
        act("follow", needs_approval=True),
        timeline(),
        {"follow", "any_request"},
    ),
    "an open follow is no request": ("kind", act("follow"), timeline(), {"follow"}),
    "accepting is no request": ("kind", act("accept_request"), timeline(), {"accept_request"}),
    "the platform": ("platform", act(platform="weibo"), timeline(), "weibo"),
    "linkedin is professional": ("network", act(), timeline(), "professional"),
    "wechat is private": ("network", act(platform="wechat"), timeline(), "private"),
    "weibo is public": ("network", act(platform="weibo"), timeline(), "public"),
    "email is direct": ("network", act(platform="email"), timeline(), "direct"),
    "anything else is other": ("network", act(platform="myspace"), timeline(), "other"),
    "who is on an interview is an interviewer": ("role", act(), timeline(), {"interviewer"}),
    "also on a cancelled one": (
        "role",
        act(),
        timeline(interviews=[{"interviewers": ["lin-wei"], "status": "cancelled"}]),
        {"interviewer"},
    ),
    "besides the roles declared": (
        "role",
        act(),
        timeline(people=[{"id": "lin-wei", "roles": ["recruiter"]}]),
        {"interviewer", "recruiter"},
    ),
    "a declared person has the roles stated": (
        "role",
        act(to="zhao"),
        person(roles=["recruiter", "employee"]),
        {"recruiter", "employee"},
    ),
    "and no others": ("role", act(to="zhao"), person(), set()),
    "the role of somebody unknown": ("role", act(to="who"), timeline(), UNKNOWN),
    "the role of nobody": ("role", {**act("research"), "to": None}, timeline(), NA),
    "an inline person's role": (
        "role",
        act(to={"id": "guest", "roles": ["recruiter"]}),
        timeline(),
        {"recruiter"},
    ),
    "an interviewer is a stranger unless declared": ("relationship", act(), timeline(), "stranger"),
    "a declared person is a stranger by default": (
        "relationship",
        act(to="zhao"),
        person(),
        "stranger",
    ),
    "a relationship declared": (
        "relationship",
        act(to="zhao"),
        person(relationship="colleague"),
        "colleague",
    ),
    "the relationship to somebody unknown": ("relationship", act(to="who"), timeline(), UNKNOWN),
    "the relationship to nobody": ("relationship", {**act("post"), "to": None}, timeline(), NA),
    "connected on the act's platform": (
        "connected",
        act(to="zhao"),
        person(connected=["linkedin"]),
        True,
    ),
    "connected elsewhere only": ("connected", act(to="zhao"), person(connected=["xing"]), False),
    "not connected unless declared": ("connected", act(), timeline(), False),
    "connected with somebody unknown": ("connected", act(to="who"), timeline(), UNKNOWN),
    "connected with nobody": ("connected", {**act("post"), "to": None}, timeline(), NA),
    "the candidate opens a contact by default": ("initiator", act(), timeline(), "candidate"),
    "accepting answers the target": ("initiator", act("accept_request"), timeline(), "target"),
    "consent is none by default": ("consent", act(), timeline(), "none"),
    "consent given": ("consent", act(consent="asked_and_agreed"), timeline(), "asked_and_agreed"),
    "the phase": ("phase", act(), timeline(), "before_interview"),
    "the process": ("process", act(), timeline(), "pending"),
    "the process after an offer": ("process", act(), with_mark("offer_received", "-3d"), "offered"),
    "pending is until the job": ("until_job", act(), timeline(), True),
    "offered is no longer until the job": (
        "until_job",
        act(),
        with_mark("offer_received", "-3d"),
        False,
    ),
    "closed is not until the job": ("until_job", act(), with_mark("rejected", "-3d"), False),
    "hired is not until the job": ("until_job", act(), with_mark("started", "-3d"), False),
    "before the application is not until the job": (
        "until_job",
        act(),
        with_mark("applied", "-1d"),
        False,
    ),
    "after the application is": ("until_job", act(), with_mark("applied", "-3d"), True),
    "the topic of research by default": ("topic", act("research"), timeline(), "profile"),
    "the topic of a message": ("topic", act(topic="thanks"), timeline(), "thanks"),
    "a message without topic": ("topic", act(), timeline(), UNKNOWN),
    "an own post without topic": ("topic", act("post"), timeline(), UNKNOWN),
    "the topic of a request": ("topic", act("connect_request"), timeline(), NA),
    "the topic of the post": ("post_topic", comment(topic="personal"), timeline(), "personal"),
    "a post without topic": ("post_topic", comment(topic=None), timeline(), UNKNOWN),
    "a comment without post": ("post_topic", act("comment"), timeline(), UNKNOWN),
    "a like without post": ("post_topic", act("react"), timeline(), UNKNOWN),
    "a message has no post": ("post_topic", act(), timeline(), NA),
    "a mention outside any post": ("post_topic", act("mention"), timeline(), NA),
    "research is public by default": ("visibility", act("research"), timeline(), "public"),
    "research restricted": (
        "visibility",
        act("research", visibility="restricted"),
        timeline(),
        "restricted",
    ),
    "an own post that does not say": ("visibility", act("post"), timeline(), UNKNOWN),
    "the visibility of a message": ("visibility", act(), timeline(), NA),
    "a follow is open by default": ("needs_approval", act("follow"), timeline(), False),
    "approval of a message": ("needs_approval", act(), timeline(), NA),
    "a comment is no reply by default": ("is_reply", comment(), timeline(), False),
    "answering the target is a reply": (
        "is_reply",
        comment(in_reply_to={"id": "c1", "author": "lin-wei"}),
        timeline(),
        True,
    ),
    "answering somebody else is not": (
        "is_reply",
        comment(in_reply_to={"id": "c1", "author": "zhao"}),
        timeline(),
        False,
    ),
    "answering the post itself is not": (
        "is_reply",
        comment("p1", in_reply_to={"id": "p1", "author": "lin-wei"}),
        timeline(),
        False,
    ),
    "answering nobody knows whom": (
        "is_reply",
        comment(in_reply_to={"id": "c1"}),
        timeline(),
        UNKNOWN,
    ),
    "whether a message is a reply": ("is_reply", act(), timeline(), NA),
    "a person sends it by default": ("sent_by", act(), timeline(), "human"),
    "an act is planned by default": ("status", act(), timeline(), "planned"),
    "a note has text": ("has_text", act("connect_request", text="hello"), timeline(), True),
    "a request without note has none": ("has_text", act("connect_request"), timeline(), False),
    "blanks are no text": ("has_text", act(text=" \n"), timeline(), False),
    "a like cannot have text": ("has_text", act("react"), timeline(), NA),
    "hours to the interview": ("hours_to_interview", act(when="-36h"), timeline(), 36.0),
    "hours to the next one during it": ("hours_to_interview", act(when="30m"), timeline(), NA),
    "hours to the one after it": (
        "hours_to_interview",
        act(when="0h"),
        timeline(interviews=[{"starts_at": at("0h")}, {"starts_at": at("24h")}]),
        24.0,
    ),
    "hours to an interview without time": (
        "hours_to_interview",
        act(),
        timeline(interviews=[{"interviewers": ["lin-wei"]}]),
        UNKNOWN,
    ),
    "a cancelled interview has no hours": (
        "hours_to_interview",
        act(),
        timeline(interviews=[{"starts_at": at("0h"), "status": "cancelled"}]),
        NA,
    ),
    "hours to her interview, not to his": (
        "hours_to_interview",
        act(),
        timeline(
            interviews=[
                {"starts_at": at("-1d"), "interviewers": ["chen-bo"]},
                {"starts_at": at("0h"), "interviewers": ["lin-wei"]},
            ]
        ),
        48.0,
    ),
    "hours since its end": ("hours_since_interview", act(when="3h"), timeline(), 2.0),
    "hours at its end": ("hours_since_interview", act(when="1h"), timeline(), 0.0),
    "no hours since one that is on": ("hours_since_interview", act(when="30m"), timeline(), NA),
    "hours since the latest of two ends": (
        "hours_since_interview",
        act(when="30h"),
        timeline(interviews=[{"starts_at": at("0h")}, {"starts_at": at("24h")}]),
        5.0,
    ),
    "days since are calendar days": (
        "days_since_interview",
        act(when="2026-12-02T00:00Z"),
        timeline(),
        1,
    ),
    "in the timeline's zone": (
        "days_since_interview",
        act(when="2026-12-01T16:00Z"),
        timeline(timezone="Asia/Shanghai"),
        1,
    ),
    "the same day is none": ("days_since_interview", act(when="5h"), timeline(), 0),
    "days since one that ended on the next day there": (
        "days_since_interview",
        act(when="2026-12-02T17:00Z"),
        timeline(
            timezone="Asia/Shanghai",
            interviews=[{"starts_at": "2026-12-01T16:00Z", "interviewers": ["lin-wei"]}],
        ),
        1,
    ),
    "days since the application, at its own instant": (
        "days_since_application",
        act(when="-1d"),
        with_mark("applied", "-1d"),
        0,
    ),
    "days since nothing": ("days_since_interview", act(), timeline(), NA),
    "days since, without zone": (
        "days_since_interview",
        act(when="5h"),
        timeline(timezone=None),
        UNKNOWN,
    ),
    "days since the application": (
        "days_since_application",
        act(when="2026-11-20T23:00Z"),
        timeline(milestones=[{"kind": "applied", "at": "2026-11-16"}]),
        4,
    ),
    "days since the earliest application": (
        "days_since_application",
        act(when="2026-11-20"),
        timeline(
            milestones=[
                {"kind": "applied", "at": "2026-11-19"},
                {"kind": "applied", "at": "2026-11-10"},
            ]
        ),
        10,
    ),
    "days since an application ahead": (
        "days_since_application",
        act(),
        with_mark("applied", "-1d"),
        NA,
    ),
    "days since an application nobody recorded": (
        "days_since_application",
        act(),
        timeline(),
        UNKNOWN,
    ),
    "the hour is the timeline's": (
        "local_hour",
        act(when="2026-12-01T10:00+01:00"),
        timeline(timezone="Asia/Shanghai"),
        17,
    ),
    "never the offset's": ("local_hour", act(when="2026-12-01T23:30-05:00"), timeline(), 4),
    "the hour without zone": ("local_hour", act(), timeline(timezone=None), UNKNOWN),
    "the weekday": ("weekday", act(when="2026-12-01T10:00Z"), timeline(), "tue"),
    "the weekday of the timeline": (
        "weekday",
        act(when="2026-12-01T10:00Z"),
        timeline(timezone="Pacific/Kiritimati"),
        "wed",
    ),
    "the weekday without zone": ("weekday", act(), timeline(timezone=None), UNKNOWN),
}


@pytest.mark.parametrize(("name", "action", "process", "value"), VALUES.values(), ids=VALUES.keys())
def test_a_fact_has_its_value(name: str, action: Written, process: Written, value: Any) -> None:
    action = {key: one for key, one in action.items() if one is not None}
    assert fact(name, action, process) == value


def test_every_fact_is_tried_above() -> None:
    assert {name for name, *_ in VALUES.values()} == set(FACTS)


def test_offered_is_until_the_job_where_the_job_is_obtained_by_signing() -> None:
    settings = Settings(0, "hired")
    assert fact("until_job", act(), with_mark("offer_received", "-3d"), settings) is True
    assert fact("until_job", act(), with_mark("offer_accepted", "-3d"), settings) is False


TESTS: dict[str, tuple[str, Written, Any]] = {
    "a value": ("{kind: message, platform: linkedin}", act(), True),
    "another value": ("{kind: message, platform: xing}", act(), False),
    "a list means any of": ("{kind: message, platform: [xing, linkedin]}", act(), True),
    "keys mean and": ("{kind: message, platform: linkedin, status: done}", act(), False),
    "maps in a list mean any of": (
        "[{kind: message, status: done}, {kind: message, platform: linkedin}]",
        act(),
        True,
    ),
    "not excludes": ("{kind: message, platform: {not: [linkedin]}}", act(), False),
    "not of something else holds": ("{kind: message, platform: {not: [xing]}}", act(), True),
    "a role among several": ("{kind: message, role: interviewer}", act(), True),
    "any role of a list": ("{kind: message, role: [recruiter, interviewer]}", act(), True),
    "not a role has none of them": ("{kind: message, role: {not: [recruiter]}}", act(), True),
    "not a role fails where one is had": (
        "{kind: message, role: {not: [recruiter, interviewer]}}",
        act(),
        False,
    ),
    "not a role holds of who has none": (
        "{kind: message, role: {not: [interviewer]}}",
        act(to="nobody-special"),
        True,
    ),
    "at_least at its number": ("{kind: message, hours_to_interview: {at_least: 48}}", act(), True),
    "more_than at its number": (
        "{kind: message, hours_to_interview: {more_than: 48}}",
        act(),
        False,
    ),
    "at_most at its number": ("{kind: message, hours_to_interview: {at_most: 48}}", act(), True),
    "less_than at its number": (
        "{kind: message, hours_to_interview: {less_than: 48}}",
        act(),
        False,
    ),
    "bounds must all hold": (
        "{kind: message, local_hour: {at_least: 9, less_than: 10}}",
        act(),
        False,
    ),
    "bounds that all hold": (
        "{kind: message, local_hour: {at_least: 9, less_than: 18}}",
        act(),
        True,
    ),
    "a number itself": ("{kind: message, local_hour: 10}", act(), True),
    "a list of numbers": ("{kind: message, local_hour: [9, 10]}", act(), True),
    "what is not applicable fails a value": (
        "{kind: message, post_topic: industry}",
        act(),
        False,
    ),
    "and not, too": ("{kind: message, post_topic: {not: [industry]}}", act(), False),
    "and bounds": ("{kind: message, hours_since_interview: {at_least: 0}}", act(), False),
    "and a flag": ("{kind: message, is_reply: false}", act(), False),
    "an unknown fact is open": ("{kind: message, topic: thanks}", act(), None),
    "not of an unknown fact is open": ("{kind: message, topic: {not: [thanks]}}", act(), None),
    "unknown and false is false": ("{kind: message, topic: thanks, platform: xing}", act(), False),
    "unknown or true is true": (
        "[{kind: message, topic: thanks}, {kind: message, platform: linkedin}]",
        act(),
        True,
    ),
    "unknown or false is open": (
        "[{kind: message, topic: thanks}, {kind: message, platform: xing}]",
        act(),
        None,
    ),
    "any_request among kinds": ("{kind: [any_request, message]}", act("friend_request"), True),
    "a kind not meant": ("{kind: any_request}", act("follow"), False),
    "no kind at all is any kind": ("{role: interviewer}", act("endorse"), True),
    "all kinds but one": ("{kind: {not: [message]}}", act(), False),
    "all kinds but requests": ("{kind: {not: [any_request]}}", act("connect_request"), False),
    "all kinds but requests, an open follow": ("{kind: {not: [any_request]}}", act("follow"), True),
}
KNOWN = timeline(people=[{"id": "nobody-special"}])


@pytest.mark.parametrize(("when", "action", "holds"), TESTS.values(), ids=TESTS.keys())
def test_a_condition_holds_or_not(when: str, action: Written, holds: bool | None) -> None:
    verdict = judge(pack(f"r: {{level: warning, when: {when}}}"), action, KNOWN)
    expected = {True: "warning", False: "not_covered", None: "cannot_tell"}[holds]
    assert verdict.outcome == expected


@pytest.mark.parametrize(("when", "action", "holds"), TESTS.values(), ids=TESTS.keys())
def test_unless_is_the_contrary_of_when(when: str, action: Written, holds: bool | None) -> None:
    rules = pack(f"r: {{level: warning, when: {{status: planned}}, unless: {when}}}")
    expected = {False: "warning", True: "not_covered", None: "cannot_tell"}[holds]
    assert judge(rules, action, KNOWN).outcome == expected


OWN = """
questions:
  went_well: {about: ABOUT, ask: {en: "Did it go well?"}}
"""
ANSWERED = {
    "about the act, yes": ("action", {"answers": {"went_well": True}}, {}, "warning"),
    "about the act, no": ("action", {"answers": {"went_well": False}}, {}, "not_covered"),
    "about the act, not said": ("action", {}, {"answers": {"went_well": True}}, "cannot_tell"),
    "about the timeline, yes": ("timeline", {}, {"answers": {"went_well": True}}, "warning"),
    "about the timeline, not said": (
        "timeline",
        {"answers": {"went_well": True}},
        {},
        "cannot_tell",
    ),
    "about the person, yes": (
        "person",
        {},
        {"people": [{"id": "lin-wei", "answers": {"went_well": True}}]},
        "warning",
    ),
    "about the person, of an inline one": (
        "person",
        {"to": {"id": "guest", "answers": {"went_well": True}}},
        {},
        "warning",
    ),
    "about the person, not said": ("person", {"answers": {"went_well": True}}, {}, "cannot_tell"),
}


@pytest.mark.parametrize(
    ("about", "of_act", "of_timeline", "outcome"), ANSWERED.values(), ids=ANSWERED.keys()
)
def test_a_pack_asks_what_only_people_know(
    about: str, of_act: Any, of_timeline: Any, outcome: str
) -> None:
    rules = pack(
        "r: {level: warning, when: {kind: message, went_well: true}}", OWN.replace("ABOUT", about)
    )
    assert judge(rules, act(**of_act), timeline(**of_timeline)).outcome == outcome


def test_params_stand_for_numbers() -> None:
    rules = pack(
        "r: {level: warning, when: {kind: message, hours_to_interview: {less_than: $notice}}}",
        "{params: {notice: 49}}",
    )
    assert judge(rules, act()).outcome == "warning"
    assert judge(rules, act(when="-3d")).outcome == "not_covered"


def test_the_hour_without_zone_asks() -> None:
    rules = pack("r: {level: warning, when: {kind: message, local_hour: {at_least: 22}}}")
    log = assemble(
        [
            Loose("timeline", timeline(timezone=None), ("timeline",)),
            Loose("action", act(), ("actions", 0)),
        ]
    )
    (verdict,) = check_log(log, rules).verdicts
    assert [question.fact for question in verdict.questions] == ["local_hour"]
