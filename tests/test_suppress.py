"""What the candidate has chosen to ignore (DESIGN §7)."""

from typing import Any

import pytest
from small import Written, act, at, comment, judge, pack, timeline

from etiquette_lint import Verdict, check_log, load_pack
from etiquette_lint.assemble import assemble
from etiquette_lint.loose import Loose

RULES = pack("""
  bad: {level: error, when: {kind: message}, formerly: [old-bad]}
  mild: {level: warning, when: {kind: message}}
  note: {level: info, when: {kind: message}}
  fine: {level: ok, when: {kind: message}}
  private: {level: warning, when: {kind: comment, post_topic: personal}}
  silent: {level: error, when: {kind: post}}
""")


def ignoring(*rules: str, **rest: Any) -> list[Written]:
    return [{"rule": rule, "reason": "she asked for it", **rest} for rule in rules]


def told(verdict: Verdict) -> tuple[str, list[str], list[str]]:
    """Return the outcome, what stands, and what is suppressed."""
    findings = [finding.rule for finding in verdict.findings]
    return verdict.outcome, findings, [finding.rule for finding in verdict.suppressed]


IGNORED: dict[str, tuple[list[str], tuple[Any, ...]]] = {
    "nothing": ([], ("error", ["t/bad", "t/mild", "t/note"], [])),
    "an error, a warning remains": (["t/bad"], ("warning", ["t/mild", "t/note"], ["t/bad"])),
    "an error and a warning, a permission remains": (
        ["t/bad", "t/mild"],
        ("ok", ["t/note"], ["t/bad", "t/mild"]),
    ),
    "a note": (["t/note"], ("error", ["t/bad", "t/mild"], ["t/note"])),
    "a rule by the name it had": (["t/old-bad"], ("warning", ["t/mild", "t/note"], ["t/bad"])),
    "a permission, which cannot be": (
        ["t/fine"],
        ("error", ["t/bad", "t/mild", "t/note", "log/unused-ignore"], []),
    ),
    "a rule that did not speak": (
        ["t/silent"],
        ("error", ["t/bad", "t/mild", "t/note", "log/unused-ignore"], []),
    ),
    "a rule that a loaded pack has not": (
        ["t/gone"],
        ("error", ["t/bad", "t/mild", "t/note", "log/unused-ignore"], []),
    ),
    "a rule of a pack that is not loaded": (
        ["hays/comment-quota"],
        ("error", ["t/bad", "t/mild", "t/note"], []),
    ),
    "the tool's own warning": (
        ["log/unused-ignore"],
        ("error", ["t/bad", "t/mild", "t/note"], []),
    ),
    "the tool's own warning does not silence it": (
        ["t/silent", "log/unused-ignore"],
        ("error", ["t/bad", "t/mild", "t/note", "log/unused-ignore"], []),
    ),
    "a rule twice: the second is of no use": (
        ["t/bad", "t/bad"],
        ("warning", ["t/mild", "t/note", "log/unused-ignore"], ["t/bad"]),
    ),
}


@pytest.mark.parametrize(("rules", "expected"), IGNORED.values(), ids=IGNORED.keys())
def test_ignoring(rules: list[str], expected: tuple[Any, ...]) -> None:
    assert told(judge(RULES, act(ignore=ignoring(*rules)))) == expected


def test_a_permission_that_is_ignored_still_stands() -> None:
    verdict = judge(RULES, act(ignore=ignoring("t/bad", "t/mild", "t/fine")))
    assert [one.rule for one in verdict.permissions] == ["t/fine"]


def test_an_ignore_without_use_makes_a_fine_act_a_warning() -> None:
    verdict = judge(RULES, act("react", ignore=ignoring("t/bad")))
    assert (verdict.outcome, verdict.decision) == ("warning", "ask")
    (finding,) = verdict.findings
    shown = finding.to_dict()
    assert (shown["rule"], shown["level"]) == ("log/unused-ignore", "warning")
    assert (shown["basis"], shown["sources"]) == (None, [])
    assert "t/bad" in finding.message
    assert finding.text("zh-Hans") != finding.text("en")


def test_what_is_suppressed_says_why_and_until_when() -> None:
    ignore = ignoring("t/bad", until="2026-12-31")
    (shown,) = judge(RULES, act(ignore=ignore)).to_dict()["suppressed"]
    assert (shown["rule"], shown["reason"], shown["until"]) == (
        "t/bad",
        "she asked for it",
        "2026-12-31",
    )
    (shown,) = judge(RULES, act(ignore=ignoring("t/bad"))).to_dict()["suppressed"]
    assert shown["until"] is None


def test_a_suppressed_rule_asks_nothing() -> None:
    open_ = comment(topic=None)
    assert judge(RULES, open_).outcome == "cannot_tell"
    verdict = judge(RULES, {**open_, "ignore": ignoring("t/private")})
    assert (verdict.outcome, verdict.questions, verdict.findings) == ("not_covered", (), ())


UNTIL: dict[str, tuple[str, str, str, bool]] = {
    "on its last day": ("2026-11-29", "2026-11-29T23:59:59Z", "UTC", True),
    "the day after": ("2026-11-29", "2026-11-30T00:00:00Z", "UTC", False),
    "its last day ends in the timeline's zone": (
        "2026-11-29",
        "2026-11-29T16:00:00Z",
        "Asia/Shanghai",
        False,
    ),
    "and lasts until then": ("2026-11-29", "2026-11-29T15:59:59Z", "Asia/Shanghai", True),
    "whatever the offset of the act": (
        "2026-11-29",
        "2026-11-29T23:30:00-05:00",
        "America/New_York",
        True,
    ),
    "a bare date on its last day": ("2026-11-29", "2026-11-29", "Asia/Shanghai", True),
    "a bare date the day after": ("2026-11-29", "2026-11-30", "Asia/Shanghai", False),
    "long past": ("1999-01-01", "2026-11-29", "UTC", False),
    "for ever": ("9999-12-31", "2026-11-29", "UTC", True),
    "in the last year an act can have": ("2199-01-01", "2199-01-02", "UTC", False),
    "on the first day there is": ("0001-01-01", "2026-11-29", "Asia/Shanghai", False),
}


@pytest.mark.parametrize(("until", "when", "zone", "holds"), UNTIL.values(), ids=UNTIL.keys())
def test_until_includes_its_day(until: str, when: str, zone: str, holds: bool) -> None:
    rules = pack("bad: {level: error, when: {kind: message}}")
    action = act(when=when, ignore=ignoring("t/bad", until=until))
    verdict = judge(rules, action, timeline(timezone=zone))
    expected = (
        ("not_covered", [], ["t/bad"]) if holds else ("error", ["t/bad", "log/unused-ignore"], [])
    )
    assert told(verdict) == expected
    assert verdict.earliest.when in {"now", "never"}


def test_past_and_silent_ignores_are_told_apart() -> None:
    past = judge(RULES, act(ignore=ignoring("t/bad", until="2026-11-01")))
    silent = judge(RULES, act(ignore=ignoring("t/silent")))
    assert "2026-11-01" in past.findings[-1].message
    assert past.findings[-1].message != silent.findings[-1].message
    still = judge(RULES, act(ignore=ignoring("t/silent", until="2026-12-31")))
    assert still.findings[-1].message == silent.findings[-1].message


def test_of_two_ignores_the_one_that_still_holds_is_used() -> None:
    both = [*ignoring("t/bad", until="2026-11-01"), *ignoring("t/bad", until="2026-12-31")]
    for ignores in (both, both[::-1]):
        verdict = judge(RULES, act(ignore=ignores))
        assert [one.until for one in verdict.suppressed] == ["2026-12-31"]


def test_suppressed_findings_are_counted_in_the_report() -> None:
    hays = load_pack("hays")
    items = [
        Loose("timeline", timeline()),
        Loose(
            "action",
            act("connect_request", ignore=ignoring("hays/no-request-before-interview")),
            ("actions", 0),
        ),
        Loose("action", act("react"), ("actions", 1)),
    ]
    summary = check_log(assemble(items), hays).summary
    assert (summary["suppressed"], summary["error"], summary["not_covered"]) == (1, 0, 2)


def test_only_the_rule_named_is_ignored_a_milder_one_overruled_stays_silent() -> None:
    hays = load_pack("hays")
    request = act("connect_request", ignore=ignoring("hays/no-request-before-interview"))
    assert told(judge(hays, request)) == (
        "not_covered",
        [],
        ["hays/no-request-before-interview"],
    )


def test_an_ignore_is_of_no_use_where_its_rule_is_off() -> None:
    verdict = judge(RULES, act(ignore=ignoring("t/bad")), levels={"t/bad": "off"})
    assert [one.rule for one in verdict.findings][-1] == "log/unused-ignore"


def test_several_packs_are_ignored_each_by_its_name() -> None:
    other = pack("bad: {level: warning, when: {kind: message}}", "{pack: other}")
    one = pack("bad: {level: error, when: {kind: message}}")
    verdict = judge([one, other], act(ignore=ignoring("other/bad")))
    assert told(verdict) == ("error", ["t/bad"], ["other/bad"])


def test_a_day_is_that_of_each_process() -> None:
    processes = [
        timeline(id="here", timezone="UTC"),
        timeline(id="there", timezone="Pacific/Kiritimati"),
    ]
    rules = pack("bad: {level: error, when: {kind: message}}")
    action = act(when=at("-2d"), ignore=ignoring("t/bad", until="2026-11-29"))
    verdict = judge(rules, action, processes)
    assert (verdict.timeline, verdict.outcome) == ("there", "error")
