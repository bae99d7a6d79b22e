"""Several packs: each judges with its own settings and overrules only in itself (DESIGN §2)."""

from typing import Any

import pytest
from small import act, at, judge, pack, timeline

from etiquette_lint import Linter, PackError, check_action, load_pack


def named(name: str, rules: str, **top: Any) -> Any:
    settings = ", ".join(f"{key}: {value}" for key, value in top.items())
    return pack(rules, f"{{pack: {name}, {settings}}}" if settings else f"{{pack: {name}}}")


ERROR = named("strict", "r: {level: error, when: {kind: message}}")
WARNING = named("careful", "r: {level: warning, when: {kind: message}}")
FINE = named(
    "kind",
    "r: {level: ok, when: {kind: message}, overrules: [bad]}\n"
    "bad: {level: error, when: {kind: message}}",
)
SILENT = named("silent", "r: {level: error, when: {kind: post}}")
OPEN = named("open", "r: {level: error, when: {kind: message, topic: other}}")

TOGETHER = {
    "an error beside a permission": ([ERROR, FINE], "error"),
    "the order does not matter": ([FINE, ERROR], "error"),
    "a warning beside a permission": ([FINE, WARNING], "warning"),
    "a permission beside silence": ([SILENT, FINE], "ok"),
    "silence beside silence": (
        [SILENT, named("quiet", "r: {level: ok, when: {kind: post}}")],
        "not_covered",
    ),
    "a question beside a permission": ([OPEN, FINE], "cannot_tell"),
    "a question beside a warning": ([OPEN, WARNING], "warning"),
    "a question beside an error": ([OPEN, ERROR], "error"),
}


@pytest.mark.parametrize(("packs", "outcome"), TOGETHER.values(), ids=TOGETHER.keys())
def test_the_outcome_is_taken_over_all(packs: Any, outcome: str) -> None:
    verdict = judge(packs, act())
    assert verdict.outcome == outcome
    assert verdict.packs == tuple(one.name for one in packs)


def test_overruling_stays_within_its_pack() -> None:
    verdict = judge([FINE, named("other", "bad: {level: error, when: {kind: message}}")], act())
    assert [finding.rule for finding in verdict.findings] == ["other/bad"]
    assert [finding.rule for finding in verdict.permissions] == ["kind/r"]


SOON = "r: {level: warning, when: {kind: message, phase: just_after_interview}}"


def test_each_judges_by_its_own_settings_and_the_phase_is_the_firsts() -> None:
    short, long = (
        named("short", SOON, settings="{just_after: 1h}"),
        named("long", SOON, settings="{just_after: 3d}"),
    )
    late = act(when="1d")
    first, second = judge([short, long], late), judge([long, short], late)
    assert (first.phase, first.outcome) == ("awaiting_decision", "warning")
    assert (second.phase, second.outcome) == ("just_after_interview", "warning")
    assert [finding.rule for finding in first.findings] == ["long/r"]


def test_what_the_job_is_each_decides_for_itself() -> None:
    rule = "r: {level: error, when: {kind: message, until_job: true}}"
    offer = timeline(milestones=[{"kind": "offer_received", "at": at("-3d")}])
    offered = named("offered", rule, settings="{job_obtained: offered}")
    hired = named("hired", rule, settings="{job_obtained: hired}")
    assert [f.rule for f in judge([offered, hired], act(), offer).findings] == ["hired/r"]


def test_each_counts_by_its_own_rules() -> None:
    def quota(name: str, limit: int) -> Any:
        return named(
            name,
            "r: {level: warning, when: {kind: message},"
            f" count: {{of: acts, more_than: {limit}, within: process, per: target}}}}",
        )

    verdict = judge([quota("one", 1), quota("two", 2)], act(), history=[act()])
    assert [(f.rule, f.evidence["count"]) for f in verdict.findings] == [("one/r", 2)]


def test_one_that_counts_nothing_keeps_no_other_from_counting() -> None:
    plain = pack("r: {level: info, when: {kind: message}}", "{pack: plain}")
    counting = pack("""
      r:
        level: error
        when: {kind: message}
        count: {of: acts, more_than: 1, within: process, per: target}
    """)
    assert judge([plain, counting], act(), history=[act(when="-3d")]).outcome == "error"


def test_own_questions_of_one_name_are_answered_together() -> None:
    question = "{went_well: {about: timeline, ask: {en: 'Did it go well?'}}}"
    rule = "r: {level: warning, when: {kind: message, went_well: true}}"
    both = [named(name, rule, questions=question) for name in ("one", "two")]
    (asked,) = judge(both, act()).questions
    assert asked.answers == {"true": "warning", "false": "not_covered"}
    answered = judge(both, act(), timeline(answers={"went_well": True}))
    assert [finding.rule for finding in answered.findings] == ["one/r", "two/r"]


def test_levels_are_restated_by_the_full_name() -> None:
    verdict = judge([ERROR, WARNING], act(), levels={"strict/r": "off"})
    assert [finding.rule for finding in verdict.findings] == ["careful/r"]


def test_the_same_pack_given_twice_judges_and_counts_once() -> None:
    quota = named(
        "quota",
        "r: {level: warning, when: {kind: message},"
        " count: {of: acts, more_than: 2, within: process, per: target}}",
    )
    assert judge([quota, quota], act(), history=[act()]).outcome == "not_covered"
    verdict = judge([quota, quota], act(), history=[act(), act()])
    assert (len(verdict.findings), verdict.packs) == (1, ("quota",))


def test_two_packs_of_one_name_are_refused() -> None:
    with pytest.raises(PackError) as caught:
        Linter([ERROR, named("strict", "r: {level: ok, when: {kind: message}}")])
    assert [problem.code for problem in caught.value.problems] == ["pack-name-twice"]


def test_a_bundled_pack_and_a_pack_of_ones_own() -> None:
    verdict = check_action(act("connect_request"), timeline(), pack=["hays", SILENT])
    assert verdict.outcome == "error"
    assert [pack.name for pack in Linter([load_pack("hays"), SILENT]).info] == ["hays", "silent"]
