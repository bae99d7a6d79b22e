"""What the tool is for, in a handful of sentences."""

import json
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint import Verdict, check_action, check_log, read_log
from etiquette_lint.cli.entry import main

TIMELINE: dict[str, Any] = {
    "id": "acme",
    "timezone": "Asia/Shanghai",
    "people": [{"id": "lin-wei", "name": "Lin Wei"}],
    "interviews": [{"starts_at": "2026-12-01 10:00", "interviewers": ["lin-wei"]}],
    "milestones": [
        {"kind": "applied", "at": "2026-11-16"},
        {"kind": "offer_accepted", "at": "2026-12-20 09:00"},
    ],
}


def judged(
    kind: str, at: str, *, history: int = 0, platform: str = "linkedin", **more: Any
) -> Verdict:
    """Judge an act to Lin Wei, after some comments on other posts of hers."""
    act = {"kind": kind, "at": at, "platform": platform, **more}
    if "post" not in more:
        act.setdefault("to", "lin-wei")
    past = [
        {
            "kind": "comment",
            "platform": "linkedin",
            "at": f"2026-11-2{number} 12:00",
            "post": {"id": f"p{number}", "author": "lin-wei", "topic": "industry"},
        }
        for number in range(history)
    ]
    return check_action(act, TIMELINE, history=past)


def rules(verdict: Verdict) -> set[str]:
    return {one.rule for one in (*verdict.findings, *verdict.permissions)}


def test_a_request_two_days_before_is_an_error_until_the_offer() -> None:
    pending = {**TIMELINE, "milestones": TIMELINE["milestones"][:1]}
    act = {
        "kind": "connect_request",
        "platform": "linkedin",
        "to": "lin-wei",
        "at": "2026-11-29 10:00",
    }
    verdict = check_action(act, pending)
    assert verdict.outcome == "error"
    assert "hays/no-request-before-interview" in rules(verdict)
    earliest = verdict.earliest
    assert (earliest.when, earliest.after, earliest.then) == ("after", "offer_received", "ok")


def test_a_wechat_request_an_hour_after_is_an_error() -> None:
    verdict = judged("friend_request", "2026-12-01 12:00", platform="wechat")
    assert verdict.outcome == "error"
    assert "hays/no-request-right-after-interview" in rules(verdict)


def test_a_third_commented_post_is_a_warning() -> None:
    post = {"id": "p9", "author": "lin-wei", "topic": "industry"}
    assert judged("comment", "2026-11-29 10:00", post=post, history=1).outcome == "ok"
    verdict = judged("comment", "2026-11-29 10:00", post=post, history=2)
    assert verdict.outcome == "warning"
    assert rules(verdict) == {"hays/comment-quota"}


def test_a_request_once_hired_is_fine_and_says_by_which_rule() -> None:
    verdict = judged("connect_request", "2026-12-21 10:00")
    assert verdict.outcome == "ok"
    assert rules(verdict) == {"hays/connect-once-hired"}


def test_no_rule_speaks_of_a_like() -> None:
    verdict = judged("react", "2026-11-29 10:00", post={"id": "p1", "author": "lin-wei"})
    assert verdict.outcome == "not_covered"


def test_a_post_without_a_topic_is_asked_about_with_both_answers() -> None:
    verdict = judged("comment", "2026-11-29 10:00", post={"id": "p1", "author": "lin-wei"})
    assert verdict.outcome == "cannot_tell"
    assert [(one.fact, one.answers) for one in verdict.questions] == [
        ("post_topic", {"industry": "ok", "personal": "warning"})
    ]


def test_a_slip_in_a_name_is_asked_about() -> None:
    verdict = judged("connect_request", "2026-11-29 10:00", to="lin-wie")
    assert verdict.outcome == "cannot_tell"
    assert "lin-wei" in verdict.questions[0].ask
    assert verdict.questions[0].answers["interviewer"] == "error"


def test_a_request_that_hr_asked_for_is_fine() -> None:
    assert judged("connect_request", "2026-11-29 10:00", initiator="employer").outcome == "ok"


BROKEN = {
    3: {"kind": "like"},
    7: {"at": "yesterday"},
    8: {"platform": "Linked In"},
    13: {"to": None},
    19: {"colour": "red"},
}
"""Five acts of twenty, by their place, each with one thing wrong."""


@pytest.fixture
def twenty(tmp_path: Path) -> Path:
    acts = [
        {"kind": "research", "platform": "linkedin", "at": "2026-11-29 10:00", "to": "lin-wei"}
        | ({"kind": "message"} if number == 13 else {})
        | BROKEN.get(number, {})
        for number in range(20)
    ]
    path = tmp_path / "twenty.json"
    path.write_text(json.dumps({"timeline": TIMELINE, "actions": acts}, indent=1), "utf-8")
    return path


def test_five_broken_acts_of_twenty_are_located_and_fifteen_are_judged(
    twenty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = check_log(read_log(twenty))
    assert len(report.verdicts) == 15
    told = [(one.path.split("/")[2], one.location and one.location.line) for one in report.problems]
    assert [int(place) for place, _ in told] == list(BROKEN)
    assert all(line for _, line in told)
    assert main(["check", str(twenty)]) == 2
    assert "5 entries not judged; the 15 others are above." in capsys.readouterr().err
