"""What actions, people and timelines may hold (DESIGN §2), and what is said of the rest."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError
from small import Written, act, timeline

import etiquette_lint
from etiquette_lint import (
    Comment,
    ConnectRequest,
    InputError,
    Interview,
    Message,
    Person,
    Post,
    Timeline,
    check_action,
)
from etiquette_lint.models import vocabulary
from etiquette_lint.models.action import ACTIONS

COMMON = set(ACTIONS["endorse"].model_fields)
BESIDES = {
    "text": "connect_request friend_request comment share mention post message recommend invite",
    "post": "comment react share mention",
    "in_reply_to": "comment",
    "topic": "research message post",
    "visibility": "research post",
    "needs_approval": "follow",
    "withdraws": "withdraw_request",
}
VALUES = {
    "text": "words",
    "post": {"id": "p1", "author": "lin-wei"},
    "in_reply_to": {"id": "c1", "author": "lin-wei"},
    "topic": None,
    "visibility": "public",
    "needs_approval": True,
    "withdraws": "a1",
}
TOPICS = {"research": "role", "message": "thanks", "post": "thanks"}


def told(action: Any, timelines: Any = None, **options: Any) -> list[tuple[str, str]]:
    """Return code and path of every problem of an act."""
    with pytest.raises(InputError) as caught:
        check_action(action, timelines, **options)
    return [(problem.code, problem.path) for problem in caught.value.problems]


def test_there_is_one_model_a_kind_and_its_kind_is_filled_in() -> None:
    assert tuple(ACTIONS) == vocabulary.KINDS
    for kind, model in ACTIONS.items():
        assert model.model_fields["kind"].default == kind
        assert getattr(etiquette_lint, model.__name__) is model


def test_every_kind_takes_the_common_fields() -> None:
    assert " ".join(sorted(COMMON)) == (
        "answers at consent id ignore initiator kind meta platform sent_by status timeline to"
    )


@pytest.mark.parametrize("kind", vocabulary.KINDS)
def test_a_kind_takes_the_fields_of_the_design(kind: str) -> None:
    own = {field for field, kinds in BESIDES.items() if kind in kinds.split()}
    assert set(ACTIONS[kind].model_fields) == COMMON | own


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        pytest.param(kind, field, id=f"{kind} has no {field}")
        for field, kinds in BESIDES.items()
        for kind in vocabulary.KINDS
        if kind not in kinds.split()
    ],
)
def test_a_field_that_makes_no_sense_for_a_kind_is_a_problem(kind: str, field: str) -> None:
    value = VALUES[field] or "thanks"
    assert told(act(kind, **{field: value})) == [("field-not-for-kind", f"/action/{field}")]


DEFAULTS = {
    "status": "planned",
    "initiator": "candidate",
    "consent": "none",
    "sent_by": "human",
    "answers": {},
    "ignore": (),
    "meta": {},
    "id": None,
    "timeline": None,
}


@pytest.mark.parametrize("kind", vocabulary.KINDS)
def test_what_is_left_out_has_the_default_of_the_design(kind: str) -> None:
    made = ACTIONS[kind].model_validate(act(kind))
    expected = {**DEFAULTS, **({"initiator": "target"} if kind == "accept_request" else {})}
    assert {field: getattr(made, field) for field in DEFAULTS} == expected


def test_research_is_of_a_public_profile_unless_it_says_otherwise() -> None:
    made = ACTIONS["research"].model_validate(act("research"))
    assert (made.topic, made.visibility) == ("profile", "public")  # type: ignore[union-attr]


NO_TARGET_NEEDED = {"post", "research"}


@pytest.mark.parametrize("kind", vocabulary.KINDS)
def test_a_target_is_needed_but_for_posts_and_research(kind: str) -> None:
    action = {key: value for key, value in act(kind).items() if key != "to"}
    if kind in NO_TARGET_NEEDED:
        assert check_action(action).timeline is None
    else:
        code = "author-missing" if kind in {"comment", "react", "share"} else "target-missing"
        assert told(action) == [(code, "/action")]


@pytest.mark.parametrize("kind", ["comment", "react", "share"])
def test_the_author_of_the_post_is_the_target(kind: str) -> None:
    action = {**act(kind), "post": {"author": "lin-wei"}}
    del action["to"]
    assert check_action(action, timeline()).action.target == "lin-wei"
    assert check_action({**action, "to": "lin-wei"}, timeline()).action.target == "lin-wei"
    assert told({**action, "to": "chen-bo"}) == [("target-differs", "/action")]


def test_a_mention_may_name_somebody_else_than_the_author_of_the_post() -> None:
    action = act("mention", post={"id": "p1", "author": "chen-bo"})
    assert check_action(action, timeline()).action.target == "lin-wei"


BROKEN: dict[str, tuple[Written, str, str]] = {
    "no kind": ({"kind": ...}, "kind-missing", "/action"),
    "an unknown kind": ({"kind": "poke"}, "kind-unknown", "/action/kind"),
    "another word for a kind": ({"kind": "like"}, "kind-synonym", "/action/kind"),
    "another word in Chinese": ({"kind": "加好友"}, "kind-synonym", "/action/kind"),
    "a kind that is no text": ({"kind": ["comment"]}, "kind-unknown", "/action/kind"),
    "no at": ({"at": ...}, "at-missing", "/action/at"),
    "no platform": ({"platform": ...}, "field-missing", "/action/platform"),
    "an at that is no time": ({"at": "soon"}, "time-invalid", "/action/at"),
    "an at that is a number": ({"at": 1}, "time-invalid", "/action/at"),
    "an at that is null": ({"at": None}, "time-invalid", "/action/at"),
    "a year out of reach": ({"at": "0001-01-01"}, "time-out-of-range", "/action/at"),
    "a platform in capitals": ({"platform": "LinkedIn"}, "platform-invalid", "/action/platform"),
    "a platform with a blank": ({"platform": "linked in"}, "platform-invalid", "/action/platform"),
    "an empty platform": ({"platform": ""}, "platform-invalid", "/action/platform"),
    "an unknown field": ({"plattform": "x"}, "field-unknown", "/action/plattform"),
    "an unknown status": ({"status": "sent"}, "value-not-listed", "/action/status"),
    "an unknown initiator": ({"initiator": "her"}, "value-not-listed", "/action/initiator"),
    "an unknown consent": ({"consent": "yes"}, "value-not-listed", "/action/consent"),
    "an empty id": ({"id": ""}, "text-empty", "/action/id"),
    "an empty target": ({"to": ""}, "text-empty", "/action/to"),
    "a target that is a list": ({"to": ["lin-wei"]}, "value-wrong-type", "/action/to"),
    "an inline person without id": ({"to": {"name": "Lin"}}, "field-missing", "/action/to/id"),
    "an unknown role": (
        {"to": {"id": "a", "roles": ["boss"]}},
        "value-not-listed",
        "/action/to/roles/0",
    ),
    "an unknown field of a person": (
        {"to": {"id": "a", "role": "employee"}},
        "field-unknown",
        "/action/to/role",
    ),
    "an answer that is no yes or no": (
        {"answers": {"went_well": "very"}},
        "value-wrong-type",
        "/action/answers/went_well",
    ),
    "an ignore without reason": (
        {"ignore": [{"rule": "hays/a"}]},
        "field-missing",
        "/action/ignore/0/reason",
    ),
    "an ignore with an empty reason": (
        {"ignore": [{"rule": "hays/a", "reason": ""}]},
        "reason-missing",
        "/action/ignore/0/reason",
    ),
    "an ignore with a blank reason": (
        {"ignore": [{"rule": "hays/a", "reason": "  "}]},
        "reason-missing",
        "/action/ignore/0/reason",
    ),
    "an ignore of no full rule name": (
        {"ignore": [{"rule": "comment-quota", "reason": "x"}]},
        "rule-name-invalid",
        "/action/ignore/0/rule",
    ),
    "an ignore until no day": (
        {"ignore": [{"rule": "hays/a", "reason": "x", "until": "2026-02-30"}]},
        "time-invalid",
        "/action/ignore/0/until",
    ),
    "an ignore until a time of day": (
        {"ignore": [{"rule": "hays/a", "reason": "x", "until": "2026-02-28T10:00Z"}]},
        "time-invalid",
        "/action/ignore/0/until",
    ),
    "a timeline nobody knows": ({"timeline": "acne"}, "timeline-unknown", "/action/timeline"),
    "a meta that is no map": ({"meta": "x"}, "value-wrong-type", "/action/meta"),
    "a person who is in people already": (
        {"to": {"id": "hr-zhao", "roles": ["recruiter"]}},
        "person-inline-known",
        "/action/to",
    ),
}


@pytest.mark.parametrize(("change", "code", "path"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_wrong_with_an_act_is_told(change: Written, code: str, path: str) -> None:
    action = {key: value for key, value in {**act(), **change}.items() if value is not ...}
    people = [{"id": "hr-zhao", "roles": ["hr_contact"]}]
    assert told(action, timeline(people=people)) == [(code, path)]


@pytest.mark.parametrize("action", [None, 5, "comment", [], [act()], True, 1.5])
def test_an_act_that_is_no_map_is_a_problem(action: Any) -> None:
    assert told(action) == [("entry-not-a-map", "/action")]


BROKEN_TIMELINES: dict[str, tuple[Any, str, str]] = {
    "no id": ({"id": ...}, "field-missing", "/timeline/id"),
    "an unknown zone": ({"timezone": "Asia/Beijing"}, "zone-unknown", "/timeline/timezone"),
    "an unknown field": ({"interview": []}, "field-unknown", "/timeline/interview"),
    "a person twice": (
        {"people": [{"id": "a"}, {"id": "a"}]},
        "person-repeated",
        "/timeline/people/1/id",
    ),
    "an interview that ends before it starts": (
        {"interviews": [{"starts_at": "2026-12-01 10:00", "ends_at": "2026-12-01 09:59"}]},
        "interview-ends-early",
        "/timeline/interviews/0/ends_at",
    ),
    "a bare ends_at the day before": (
        {"interviews": [{"starts_at": "2026-12-02", "ends_at": "2026-12-01"}]},
        "interview-ends-early",
        "/timeline/interviews/0/ends_at",
    ),
    "an unknown status of an interview": (
        {"interviews": [{"status": "moved"}]},
        "value-not-listed",
        "/timeline/interviews/0/status",
    ),
    "an unknown milestone": (
        {"milestones": [{"kind": "ghosted", "at": "2026-12-01"}]},
        "value-not-listed",
        "/timeline/milestones/0/kind",
    ),
    "a milestone without time": (
        {"milestones": [{"kind": "applied"}]},
        "at-missing",
        "/timeline/milestones/0/at",
    ),
    "a local time without zone": (
        {"timezone": None, "interviews": [{"starts_at": "2026-12-01 10:00"}]},
        "time-zone-missing",
        "/timeline/interviews/0/starts_at",
    ),
    "a bare date without zone": (
        {"timezone": None, "milestones": [{"kind": "applied", "at": "2026-12-01"}]},
        "time-zone-missing",
        "/timeline/milestones/0/at",
    ),
    "a time in the gap of summer time": (
        {"timezone": "Europe/Berlin", "interviews": [{"starts_at": "2026-03-29 02:30"}]},
        "time-in-gap",
        "/timeline/interviews/0/starts_at",
    ),
}


@pytest.mark.parametrize(
    ("change", "code", "path"), BROKEN_TIMELINES.values(), ids=BROKEN_TIMELINES.keys()
)
def test_what_is_wrong_with_a_timeline_is_told(change: Any, code: str, path: str) -> None:
    given = {k: v for k, v in {**timeline(), **change}.items() if v is not ...}
    assert told(act(), given) == [(code, path)]
    assert told(act(), [timeline(id="other"), given]) == [
        (code, path.replace("/timeline", "/timelines/1", 1))
    ]


def test_a_time_missing_in_a_milestone_is_told_like_one_missing_in_an_act() -> None:
    with pytest.raises(InputError) as caught:
        check_action({"kind": "message", "platform": "linkedin", "to": "lin-wei"}, timeline())
    assert caught.value.problems[0].code == "at-missing"
    assert "reads no clock" in caught.value.problems[0].message


def test_all_problems_are_told_at_once_each_where_it_stands() -> None:
    with pytest.raises(InputError) as caught:
        check_action(
            {"kind": "comment", "platform": "LinkedIn", "to": "lin-wei"},
            {"id": "acme", "interviews": [{"starts_at": datetime(2026, 12, 1, 10)}]},
            history=[act(status="sent")],
        )
    assert [(p.code, p.path) for p in caught.value.problems] == [
        ("time-zone-missing", "/timeline/interviews/0/starts_at"),
        ("value-not-listed", "/history/0/status"),
        ("at-missing", "/action/at"),
        ("platform-invalid", "/action/platform"),
    ]
    assert all(p.message and p.fix for p in caught.value.problems)


MODELS = {
    "an action": lambda: Message(at="2026-12-01T10:00Z", platform="linkedin", to="lin-wei"),
    "a person": lambda: Person(id="lin-wei", roles={"interviewer"}),
    "a timeline": lambda: Timeline(id="acme"),
}


@pytest.mark.parametrize("make", MODELS.values(), ids=MODELS.keys())
def test_inputs_are_frozen(make: Any) -> None:
    made = make()
    with pytest.raises(ValidationError, match="frozen"):
        made.id = "other"


def test_models_and_dicts_give_the_same_verdict() -> None:
    moment = datetime(2026, 11, 29, 10, tzinfo=UTC)
    model = ConnectRequest(at=moment, platform="linkedin", to="lin-wei")
    process = Timeline(
        id="acme",
        timezone="UTC",
        interviews=(Interview(starts_at="2026-12-01T10:00Z", interviewers=("lin-wei",)),),
    )
    as_dict = {"kind": "connect_request", "at": moment, "platform": "linkedin", "to": "lin-wei"}
    verdicts = [
        check_action(action, given).to_dict()
        for action in (model, as_dict)
        for given in (process, timeline(), [process], (one for one in [process]))
    ]
    assert verdicts[0]["outcome"] == "error"
    assert all(verdict == verdicts[0] for verdict in verdicts)


WHENS = {
    "an aware datetime": (datetime(2026, 11, 29, 10, tzinfo=UTC), "2026-11-29T10:00:00Z"),
    "a naive datetime is a local time": (datetime(2026, 11, 29, 10), "2026-11-29T02:00:00Z"),
    "a date is a bare date": (date(2026, 11, 29), "2026-11-29"),
}


@pytest.mark.parametrize(("when", "written"), WHENS.values(), ids=WHENS.keys())
def test_python_times_are_accepted(when: Any, written: str) -> None:
    verdict = check_action({**act(), "at": when}, timeline(timezone="Asia/Shanghai"))
    assert verdict.to_dict()["action"]["at"] == written


def test_meta_is_returned_untouched() -> None:
    meta = {"origin": {"file": "inbox.csv", "line": 7}, "tags": [1, None, {"a": 2.5}]}
    assert check_action(act(meta=meta), timeline()).to_dict()["action"]["meta"] == meta


def test_a_kind_is_given_in_the_result_by_its_word_and_the_target_by_its_id() -> None:
    shown = check_action(act(to={"id": "guest", "name": "A Guest"}), timeline()).to_dict()["action"]
    assert (shown["kind"], shown["to"]) == ("message", "guest")


def test_one_role_may_be_written_without_a_list() -> None:
    assert Person(id="a", roles="recruiter").roles == {"recruiter"}  # type: ignore[arg-type]


def test_numbers_are_accepted_as_ids() -> None:
    verdict = check_action(act(id=7, to=12), timeline(people=[{"id": 12, "roles": ["other"]}]))
    assert (verdict.id, verdict.action.target, verdict.timeline) == ("7", "12", "acme")


def test_a_post_without_fields_is_a_post_of_nobody() -> None:
    made = Comment(at="2026-12-01T10:00Z", platform="linkedin", to="lin-wei", post=Post())
    assert made.target == "lin-wei"


def test_numbers_that_python_will_not_write_are_told() -> None:
    huge = 10**5000
    for wrong in ({"kind": huge}, {"kind": [huge]}, {"id": huge}, {"status": huge}, {huge: 1}):
        given = {"kind": "post", "platform": "x", "at": "2026-11-28T09:00Z", **wrong}
        with pytest.raises(InputError) as caught:
            check_action(given)
        assert str(caught.value)
