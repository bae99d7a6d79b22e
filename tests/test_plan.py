"""A plan corrected: what offends is moved, held or dropped, and nothing else is touched."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
import strategies as made
from hypothesis import given, settings
from hypothesis import strategies as st
from small import Written, act, at, comment, pack, timeline

from etiquette_lint import InputError, PlanReport, check_plan, load_pack
from etiquette_lint.guard.mending import offends
from etiquette_lint.packs.library import bundled

SCHEMA = json.loads(files("etiquette_lint").joinpath("schemas/plan.schema.json").read_text("utf-8"))
HAYS = load_pack("hays")
SILENT_DAYS = pack(
    """
not-yet: {level: error, when: {kind: message, hours_since_interview: {less_than: 24}}}
fine: {level: ok, when: {kind: message, hours_since_interview: {at_least: 24}}}
"""
)
"""Messages are wrong within a day of the interview, and fine from then on."""
ONE_A_WEEK = pack(
    """
fine: {level: ok, when: {kind: message}}
one-a-week:
  level: warning
  overrules: [fine]
  when: {kind: message}
  count: {of: acts, more_than: 1, within: 7d}
"""
)
"""A second message within seven days is too much."""


def changed(report: PlanReport) -> dict[str, tuple[str, str | None]]:
    """Return what was done with which act, and where to or what it waits for."""
    return {
        one.id: (one.way, one.at.isoformat() if one.at else one.after) for one in report.changes
    }


def left(report: PlanReport) -> list[str | None]:
    return [one.id for one in report.actions]


def test_what_is_fine_later_is_moved_there() -> None:
    report = check_plan([act(when="2h", id="a")], timeline(), pack=SILENT_DAYS)
    assert changed(report) == {"a": ("moved", "2026-12-02T11:00:00+00:00")}
    assert [one.outcome for one in report.given.verdicts] == ["error"]
    assert [one.outcome for one in report.corrected.verdicts] == ["ok"]
    assert report.changes[0].rule == "t/not-yet"


def test_what_is_fine_after_a_milestone_is_held_for_it() -> None:
    report = check_plan([act("connect_request", id="a")], timeline(), pack=HAYS)
    assert changed(report) == {"a": ("held", "offer_received")}
    assert left(report) == []


def test_what_is_never_fine_is_dropped_with_the_reason() -> None:
    private = act("research", id="a", topic="private_life")
    report = check_plan([private], timeline(), pack=HAYS)
    assert changed(report) == {"a": ("dropped", None)}
    assert report.changes[0].rule == "hays/research-private-life"
    assert report.changes[0].why


STAYS: dict[str, Written] = {
    "what is done already": act("connect_request", status="done"),
    "what is fine": act("research"),
    "what no rule speaks of": act("react"),
    "what a question is asked about": comment(topic=None),
    "what is suppressed with a reason": act(
        "connect_request", ignore=[{"rule": "hays/no-request-before-interview", "reason": "known"}]
    ),
    "an ignore of no use": act("research", ignore=[{"rule": "hays/pushy-text", "reason": "known"}]),
}


@pytest.mark.parametrize("action", STAYS.values(), ids=STAYS)
def test_stays_as_it_is(action: Written) -> None:
    report = check_plan([action], timeline(), pack=HAYS)
    assert report.changes == ()
    assert report.corrected.to_dict() == report.given.to_dict()


def test_moving_one_act_makes_room_for_the_next_and_both_are_settled() -> None:
    plan = [act(when=f"{day}d", id=f"m{day}") for day in (1, 2, 3)]
    report = check_plan(plan, timeline(), pack=ONE_A_WEEK)
    assert changed(report) == {
        "m2": ("moved", "2026-12-09T10:00:00+00:00"),
        "m3": ("moved", "2026-12-16T10:00:00+00:00"),
    }


def test_an_act_that_leaves_the_plan_counts_no_more() -> None:
    rules = pack(
        """
comments:
  level: warning
  when: {kind: comment}
  count: {of: acts, more_than: 1, within: process}
never: {level: error, when: {kind: comment, post_topic: personal}, overrules: [comments]}
"""
    )
    plan = [comment("p1", "personal", when="1d", id="a"), comment("p2", when="2d", id="b")]
    assert changed(check_plan(plan, timeline(), pack=rules)) == {"a": ("dropped", None)}


@pytest.mark.parametrize(
    ("when", "becomes"),
    [
        ("2026-12-01T13:00:00", "2026-12-02T12:00:00"),
        ("2026-12-01", "2026-12-02T12:00:00"),
        ("2026-12-01T13:00/2026-12-01T15:00", "2026-12-02T12:00:00"),
        ("2026-12-01T13:00+01:00", "2026-12-02T12:00:00+01:00"),
        ("2026-12-01T20:00+08:00", "2026-12-02T12:00:00+01:00"),
    ],
    ids=["a local time", "a bare date", "an interval", "an offset", "another offset"],
)
def test_the_new_time_is_written_as_the_old_one_was(when: str, becomes: str) -> None:
    process = timeline(timezone="Europe/Berlin")
    report = check_plan([act(when=when, id="a")], process, pack=SILENT_DAYS)
    assert changed(report) == {"a": ("moved", becomes)}


def test_a_moment_after_a_bound_is_rounded_up_to_the_minute() -> None:
    rules = pack(
        """
not-yet: {level: error, when: {kind: message, hours_since_interview: {at_most: 24}}}
fine: {level: ok, when: {kind: message, hours_since_interview: {more_than: 24}}}
"""
    )
    report = check_plan([act(when="2h", id="a")], timeline(), pack=rules)
    assert changed(report) == {"a": ("moved", "2026-12-02T11:01:00+00:00")}


WITHDRAWN: dict[str, tuple[str, dict[str, tuple[str, str | None]]]] = {
    "goes too if planned": (
        "planned",
        {"a": ("held", "offer_received"), "w": ("dropped", None)},
    ),
    "pins it if done": ("done", {}),
}


@pytest.mark.parametrize(("status", "expected"), WITHDRAWN.values(), ids=WITHDRAWN)
def test_the_withdrawal_of_an_act_that_offends(
    status: str, expected: dict[str, tuple[str, str | None]]
) -> None:
    plan = [
        act("connect_request", "-3d", id="a"),
        act("withdraw_request", "-2d", id="w", withdraws="a", status=status),
    ]
    assert changed(check_plan(plan, timeline(), pack=HAYS)) == expected


def test_a_withdrawal_is_dropped_where_its_request_was_moved_past_it() -> None:
    plan = [
        act(when="2h", id="a"),
        act("withdraw_request", "3h", id="w", withdraws="a"),
    ]
    report = check_plan(plan, timeline(), pack=SILENT_DAYS)
    assert changed(report) == {
        "a": ("moved", "2026-12-02T11:00:00+00:00"),
        "w": ("dropped", None),
    }
    assert report.changes[1].rule is None


def test_what_else_is_planned_counts_and_stays() -> None:
    others = [act(when="1d", id="mine")]
    plan = [act(when="2d", id="a")]
    report = check_plan(plan, timeline(), history=others, pack=ONE_A_WEEK)
    assert changed(report) == {"a": ("moved", "2026-12-09T10:00:00+00:00")}
    assert left(report) == ["a"]
    assert [one.id for one in report.given.verdicts] == ["a"]


def test_a_plan_that_is_not_understood_is_refused_as_a_whole() -> None:
    with pytest.raises(InputError) as caught:
        check_plan([act(), {"kind": "dm"}], timeline(), pack=HAYS)
    assert {one.path.rpartition("/")[0] for one in caught.value.problems} <= {"/actions/1", ""}


@pytest.mark.parametrize("locale", ["en", "zh-Hans"])
def test_the_report_is_json_as_its_schema_says(locale: str) -> None:
    plan = [
        act("connect_request", id="a"),
        act("research", id="b", topic="private_life", meta={"k": [1, None]}),
        comment(topic=None),
        act("research", when="2026-11-29", to={"id": "zoe", "roles": ["other"]}),
    ]
    report = check_plan(plan, timeline(), pack=HAYS, locale=locale).to_dict()
    jsonschema.validate(json.loads(json.dumps(report)), SCHEMA)
    assert report["summary"] == {
        "actions": 4,
        "kept": 2,
        "moved": 0,
        "held": 1,
        "dropped": 1,
        "questions": 1,
        "problems": 0,
    }


def test_what_two_schemas_share_is_the_same() -> None:
    other = json.loads(
        files("etiquette_lint").joinpath("schemas/verdicts.schema.json").read_text("utf-8")
    )
    shared = SCHEMA["$defs"].keys() & other["$defs"].keys()
    assert len(shared) > 8
    assert {name: SCHEMA["$defs"][name] for name in shared} == {
        name: other["$defs"][name] for name in shared
    }


PACKS = st.sampled_from(sorted(bundled())) | made.packs()
PLANS = st.lists(made.acts(), max_size=7).map(
    lambda acts: [{**one, "id": f"a{number}"} for number, one in enumerate(acts)]
)
PROCESSES = st.lists(made.timelines("one"), min_size=1, max_size=1) | st.tuples(
    made.timelines("one"), made.timelines("two")
).map(list)


@given(PACKS, PROCESSES, PLANS)
def test_what_is_left_is_fine_or_untouched(
    rules: Any, processes: list[Written], plan: list[Written]
) -> None:
    report = check_plan(plan, processes, pack=rules)
    before = {one.id: one for one in report.given.verdicts}
    moved = {one.id for one in report.changes if one.way == "moved"}
    gone = {one.id for one in report.changes if one.way != "moved"}
    after = {one.id: one for one in report.corrected.verdicts}
    assert after.keys() == before.keys() - gone
    for name, verdict in after.items():
        if name in moved:
            assert verdict.earliest.when == "now"
            assert verdict.earliest.then == "ok"
        else:
            assert verdict.action == before[name].action
        assert verdict.action.status == "done" or offends(verdict) is None
    assert all(before[one.id].action.status == "planned" for one in report.changes)


@settings(max_examples=30)
@given(PACKS, PROCESSES, PLANS)
def test_fixing_twice_changes_nothing(
    rules: Any, processes: list[Written], plan: list[Written]
) -> None:
    once = check_plan(plan, processes, pack=rules)
    again = check_plan(once.log, pack=rules)
    assert again.changes == ()
    assert again.corrected.to_dict() == once.corrected.to_dict()


@settings(max_examples=30)
@given(PACKS, PROCESSES, PLANS)
def test_the_report_says_the_corrected_plan_as_a_log_has_it(
    rules: Any, processes: list[Written], plan: list[Written]
) -> None:
    report = check_plan(plan, processes, pack=rules)
    told = json.loads(json.dumps(report.to_dict()))
    jsonschema.validate(told, SCHEMA)
    again = check_plan(told["corrected"]["actions"], processes, pack=rules)
    assert again.changes == ()
    assert again.actions == report.actions


def test_acts_come_no_earlier_than_planned() -> None:
    plan = [act(when=f"{hour}h", id=f"m{hour}") for hour in range(1, 30)]
    report = check_plan(plan, timeline(), pack=SILENT_DAYS)
    assert {one.at.isoformat() for one in report.changes if one.at} == {
        at("25h").replace("Z", "+00:00")
    }
