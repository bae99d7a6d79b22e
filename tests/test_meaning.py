"""Outcomes and decisions, levels, overruling, bare dates: what rules amount to (DESIGN §2, §4)."""

from itertools import product
from typing import Any

import pytest
from small import Written, act, at, comment, judge, pack, timeline

from etiquette_lint import Linter, PackError, Verdict, check_action, load_pack
from etiquette_lint.models import vocabulary
from etiquette_lint.packs.pack import Pack


def rules_of(verdict: Verdict) -> dict[str, list[str]]:
    """Return the slugs of what a verdict holds, by where."""
    return {
        "findings": [one.rule.removeprefix("t/") for one in verdict.findings],
        "permissions": [one.rule.removeprefix("t/") for one in verdict.permissions],
        "questions": [one.rule.removeprefix("t/") for one in verdict.questions],
        "suppressed": [one.rule.removeprefix("t/") for one in verdict.suppressed],
    }


OUTCOMES = {
    "an error": (["error"], [], "error", "deny"),
    "an error beats a warning": (["warning", "error"], [], "error", "deny"),
    "an error beats a permission": (["ok", "error"], [], "error", "deny"),
    "a warning": (["warning"], [], "warning", "ask"),
    "a warning beats an open error": (["warning"], ["error"], "warning", "ask"),
    "an open error": ([], ["error"], "cannot_tell", "ask"),
    "an open warning": ([], ["warning"], "cannot_tell", "ask"),
    "an open warning beats a permission": (["ok"], ["warning"], "cannot_tell", "ask"),
    "a permission": (["ok"], [], "ok", "allow"),
    "a permission beside a note": (["ok", "info"], [], "ok", "allow"),
    "a note alone does not speak": (["info"], [], "not_covered", "allow"),
    "an open note asks nothing": ([], ["info"], "not_covered", "allow"),
    "an open permission asks nothing": ([], ["ok"], "not_covered", "allow"),
    "no rule": ([], [], "not_covered", "allow"),
    "a rule that is off": (["off"], [], "not_covered", "allow"),
    "an open rule that is off": ([], ["off"], "not_covered", "allow"),
}


@pytest.mark.parametrize(
    ("held", "open_", "outcome", "decision"), OUTCOMES.values(), ids=OUTCOMES.keys()
)
def test_what_rules_amount_to(held: Any, open_: Any, outcome: str, decision: str) -> None:
    when = {"sure": "{kind: message}", "open": "{kind: message, topic: thanks}"}
    text = "\n".join(
        f"{truth}-{n}: {{level: '{level}', when: {when[truth]}}}"
        for truth, levels in (("sure", held), ("open", open_), ("sure", ["off"]))
        for n, level in enumerate(levels, 100 * (levels == ["off"]))
    )
    verdict = judge(pack(text), act())
    assert (verdict.outcome, verdict.decision) == (outcome, decision)
    assert bool(verdict.questions) == (open_ in (["error"], ["warning"]))


def test_outcomes_are_ordered_as_in_the_design() -> None:
    order = sorted(vocabulary.SEVERITY, key=vocabulary.SEVERITY.__getitem__, reverse=True)
    assert order == ["error", "warning", "cannot_tell", "ok", "not_covered"]


def test_findings_are_given_worst_first_and_permissions_apart() -> None:
    rules = pack("""
      note: {level: info, when: {kind: message}}
      mild: {level: warning, when: {kind: message}}
      grave: {level: error, when: {kind: message}}
      fine: {level: ok, when: {kind: message}}
    """)
    assert rules_of(judge(rules, act())) == {
        "findings": ["grave", "mild", "note"],
        "permissions": ["fine"],
        "questions": [],
        "suppressed": [],
    }


class TestLevels:
    RULES = pack("""
      a: {level: error, when: {kind: message}}
      b: {level: warning, when: {kind: message}, overrules: [a]}
    """)

    @pytest.mark.parametrize(
        ("levels", "findings"),
        [
            pytest.param({}, [("b", "warning")], id="as written"),
            pytest.param({"t/b": "error"}, [("b", "error")], id="raised"),
            pytest.param({"t/b": "info"}, [("b", "info")], id="lowered, it still overrules"),
            pytest.param({"t/b": "off"}, [("a", "error")], id="off, it overrules nothing"),
            pytest.param({"t/a": "off"}, [("b", "warning")], id="the overruled one off"),
            pytest.param({"t/a": "off", "t/b": "off"}, [], id="both off"),
        ],
    )
    def test_configuration_restates_levels(self, levels: Any, findings: Any) -> None:
        verdict = judge(self.RULES, act(), levels=levels)
        assert [(f.rule[2:], f.level) for f in verdict.findings] == findings

    def test_a_rule_made_ok_is_a_permission(self) -> None:
        verdict = judge(self.RULES, act(), levels={"t/b": "ok"})
        assert (verdict.outcome, rules_of(verdict)["permissions"]) == ("ok", ["b"])


HOLDS, OPEN, FAILS = "holds", "open", "fails"
TOPIC = {HOLDS: "{kind: message}", OPEN: "{kind: message, topic: thanks}", FAILS: "{kind: post}"}


def two(top: str, under: str, over_level: str = "ok", under_level: str = "error") -> Pack:
    """Return a pack of two rules, the first overruling the second."""
    return pack(f"""
      over: {{level: '{over_level}', when: {TOPIC[top]}, overrules: [under]}}
      under: {{level: '{under_level}', when: {TOPIC[under]}}}
    """)


OVERRULING = {
    (HOLDS, HOLDS): "ok",
    (HOLDS, OPEN): "ok",
    (HOLDS, FAILS): "ok",
    (OPEN, HOLDS): "cannot_tell",
    (OPEN, OPEN): "not_covered",
    (OPEN, FAILS): "not_covered",
    (FAILS, HOLDS): "error",
    (FAILS, OPEN): "cannot_tell",
    (FAILS, FAILS): "not_covered",
}


@pytest.mark.parametrize(
    ("over", "under", "outcome"),
    [
        pytest.param(over, under, outcome, id=f"one that {over} over one that {under}")
        for (over, under), outcome in OVERRULING.items()
    ],
)
def test_a_permission_overrules_an_error(over: str, under: str, outcome: str) -> None:
    assert judge(two(over, under), act()).outcome == outcome


def test_a_rule_overruled_by_an_open_one_is_no_finding_and_its_answers_are_shown() -> None:
    verdict = judge(two(OPEN, HOLDS), act())
    assert verdict.findings == ()
    (question,) = verdict.questions
    assert (question.fact, question.rule, question.would_be) == ("topic", "t/under", "error")
    assert {key for key, value in question.answers.items() if value == "ok"} == {"thanks"}
    assert {value for key, value in question.answers.items() if key != "thanks"} == {"error"}


BELOW = {
    "one that goes by facts": "bottom: {level: error, when: {kind: message}}",
    "one that counts": """
      bottom: {level: error, when: {kind: message},
        count: {of: acts, more_than: 0, within: 24h, per: target}}
    """,
    "one that goes by the text and silences another": """
      bottom: {level: error, when: {kind: message}, text: {contains: hello}, overrules: [last]}
      last: {level: warning, when: {kind: message}, text: {contains: hello}}
    """,
}


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW.keys())
def test_a_rule_that_is_overruled_itself_still_overrules(below: str) -> None:
    rules = pack(f"""
      top: {{level: ok, when: {{kind: message}}, overrules: [middle]}}
      middle: {{level: warning, when: {{kind: message}}, overrules: [bottom]}}
      {below.strip()}
    """)
    verdict = judge(rules, act(text="Oh, hello"))
    assert (verdict.outcome, rules_of(verdict)["findings"]) == ("ok", [])


def test_a_rule_that_is_suppressed_still_overrules() -> None:
    ignore = [{"rule": "t/over", "reason": "it is known"}]
    verdict = judge(two(HOLDS, HOLDS, "warning"), act(ignore=ignore))
    assert (verdict.outcome, rules_of(verdict)["suppressed"]) == ("not_covered", ["over"])


def test_a_note_may_overrule() -> None:
    verdict = judge(two(HOLDS, HOLDS, "info"), act())
    assert (verdict.outcome, rules_of(verdict)["findings"]) == ("not_covered", ["over"])


def test_a_rule_written_as_off_overrules_nothing() -> None:
    assert judge(two(HOLDS, HOLDS, "off"), act()).outcome == "error"


def test_a_permission_may_be_overruled() -> None:
    verdict = judge(two(HOLDS, HOLDS, "warning", "ok"), act())
    assert (verdict.outcome, rules_of(verdict)["permissions"]) == ("warning", [])


def test_what_counts_overrules_only_once_the_count_is_reached() -> None:
    rules = pack("""
      fine: {level: ok, when: {kind: comment}}
      quota:
        level: warning
        when: {kind: comment}
        count: {of: posts, more_than: 1, within: process, per: target}
        overrules: [fine]
    """)
    assert judge(rules, comment("p1")).outcome == "ok"
    assert judge(rules, comment("p2"), history=[comment("p1")]).outcome == "warning"


def test_holding_includes_the_text() -> None:
    rules = pack("""
      fine: {level: ok, when: {kind: message}, text: {contains: [thanks]}, overrules: [bad]}
      bad: {level: error, when: {kind: message}}
    """)
    assert judge(rules, act(text="many thanks")).outcome == "ok"
    assert judge(rules, act(text="many words")).outcome == "error"
    assert judge(rules, act()).outcome == "error"


def test_a_rule_of_a_kind_the_act_is_not_overrules_nothing() -> None:
    assert judge(two(FAILS, HOLDS), act()).outcome == "error"


SEVERE_FIRST = ("error", "warning", "ok", "'off'")


def around(before: str, after: str) -> Pack:
    """Return a pack of one rule before the interview and one after it, by level."""
    return pack(
        f"""
        before: {{level: {before}, when: {{kind: message, phase: before_interview}}}}
        after: {{level: {after}, when: {{kind: message, phase: just_after_interview}}}}
        """,
        "{settings: {just_after: 48h}}",
    )


class TestBareDates:
    """The interview is at 10:00; a bare date is judged at its first and last instant."""

    @pytest.mark.parametrize(
        ("first", "last"),
        [
            pytest.param(first, last, id=f"{first} in the morning, {last} at night")
            for first, last in product(SEVERE_FIRST, SEVERE_FIRST)
        ],
    )
    def test_the_more_severe_end_is_given_the_first_if_equal(self, first: str, last: str) -> None:
        verdict = judge(around(first, last), act(when="2026-12-01"))
        worse_last = SEVERE_FIRST.index(last) < SEVERE_FIRST.index(first)
        assert verdict.phase == ("just_after_interview" if worse_last else "before_interview")
        worst = min(first, last, key=SEVERE_FIRST.index)
        assert verdict.outcome == ("not_covered" if worst == "'off'" else worst)

    def test_the_day_is_the_timelines(self) -> None:
        process = timeline(timezone="Pacific/Kiritimati")
        assert (
            judge(around("error", "warning"), act(when="2026-12-02"), process).outcome == "warning"
        )
        assert judge(around("error", "warning"), act(when="2026-12-01"), process).outcome == "error"

    def test_it_stays_a_date_in_the_result(self) -> None:
        verdict = judge(around("error", "warning"), act(when="2026-12-01"))
        assert verdict.to_dict()["action"]["at"] == "2026-12-01"


def test_the_phase_of_the_verdict_is_given_even_where_no_rule_speaks() -> None:
    assert judge(pack("r: {level: ok, when: {kind: post}}"), act()).phase == "before_interview"


def test_a_verdict_says_all_that_json_promises() -> None:
    keys = """action timeline phase outcome decision packs findings permissions questions suppressed
        assumed remedied_by earliest location"""
    finding_keys = "rule level message instead remedy basis sources evidence fingerprint help"
    verdict = judge(
        pack("r: {level: warning, when: {kind: message}}"), act(), locale="en"
    ).to_dict()
    assert list(verdict) == keys.split()
    assert list(verdict["action"]) == "id kind to platform at status meta".split()  # noqa: SIM905
    assert list(verdict["findings"][0]) == finding_keys.split()
    assert (verdict["remedied_by"], verdict["location"]) == (None, None)


ADVICE = pack("""
  r:
    level: warning
    when: {kind: message}
    instead: {en: ["wait"]}
    remedy: {en: ["apologise"]}
""")


@pytest.mark.parametrize(
    ("status", "instead", "remedy"),
    [
        pytest.param("planned", ("wait",), (), id="planned: what to do instead"),
        pytest.param("done", (), ("apologise",), id="done: how to mend it"),
    ],
)
def test_advice_fits_the_status(status: str, instead: Any, remedy: Any) -> None:
    (finding,) = judge(ADVICE, act(status=status)).findings
    assert (finding.instead, finding.remedy) == (instead, remedy)


def test_what_an_agent_does_the_candidate_does() -> None:
    request = act("connect_request", sent_by="automation")
    assert judge(load_pack("hays"), request).outcome == "error"


WHO_OPENED = {"candidate": "error", "third_party": "error", "target": "ok", "employer": "ok"}


@pytest.mark.parametrize(("initiator", "outcome"), WHO_OPENED.items(), ids=WHO_OPENED.keys())
def test_it_matters_who_opened_the_contact(initiator: str, outcome: str) -> None:
    request = act("connect_request", initiator=initiator)
    assert judge(load_pack("hays"), request).outcome == outcome


class TestEvidence:
    def test_it_holds_the_facts_that_made_the_rule_hold(self) -> None:
        rules = pack(
            "r: {level: error, when: {kind: any_request, role: interviewer, until_job: true}}"
        )
        (finding,) = judge(rules, act("connect_request")).findings
        assert finding.evidence == {
            "kind": "connect_request",
            "role": ["interviewer"],
            "until_job": True,
            "hours_to_interview": 48.0,
        }

    def test_it_shows_what_was_matched(self) -> None:
        rules = pack("r: {level: info, when: {kind: message}, text: {contains: [please reply]}}")
        (finding,) = judge(rules, act(text="Hello, Please REPLY soon")).findings
        assert finding.evidence["matched"] == "Please REPLY"
        start, end = finding.evidence["span"]  # type: ignore[misc]
        assert "Hello, Please REPLY soon"[start:end] == "Please REPLY"


class TestFingerprints:
    RULES = pack("""
      a: {level: warning, when: {kind: comment}}
      b: {level: info, when: {kind: comment}}
    """)

    def prints(self, action: Written, **process: Any) -> list[str]:
        return [one.fingerprint for one in judge(self.RULES, action, timeline(**process)).findings]

    def test_each_rule_has_its_own(self) -> None:
        assert len(set(self.prints(comment()))) == 2

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param({"id": "other"}, id="its id"),
            pytest.param({"meta": {"line": 9}}, id="its meta"),
            pytest.param({"at": "2026-11-29T18:00:00+08:00"}, id="the offset it is written with"),
            pytest.param({"at": "2026-11-29 10:00"}, id="a local time instead of an offset"),
        ],
    )
    def test_it_stays_the_same_whatever(self, change: Written) -> None:
        assert self.prints({**comment(), **change}) == self.prints(comment())

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param({"at": at("-3d")}, id="another time"),
            pytest.param({"platform": "xing"}, id="another platform"),
            pytest.param({"text": "words"}, id="other words"),
            pytest.param({"post": {"id": "p2", "author": "lin-wei"}}, id="another post"),
        ],
    )
    def test_it_differs_with(self, change: Written) -> None:
        assert self.prints({**comment(), **change}) != self.prints(comment())


def test_a_verdict_is_one_line_of_text() -> None:
    said = pack("r: {level: warning, when: {kind: message}, message: {en: 'Better not.'}}")
    assert str(judge(said, act())) == "CAREFUL: Better not. [t/r]"
    assert str(judge(said, act("react"))) == "NO RULE"
    assert str(judge(two(FAILS, OPEN), act())).startswith("UNSURE: ")


class TestAssuming:
    RULES = pack("""
      personal: {level: warning, when: {kind: comment, post_topic: personal}}
      industry: {level: ok, when: {kind: comment, post_topic: industry}}
    """)

    def test_it_fills_what_is_unknown_and_is_marked(self) -> None:
        verdict = judge(self.RULES, comment(topic=None), assumed={"post_topic": "industry"})
        assert (verdict.outcome, verdict.assumed) == ("ok", {"post_topic": "industry"})

    def test_it_never_replaces_what_is_known(self) -> None:
        verdict = judge(self.RULES, comment(topic="personal"), assumed={"post_topic": "industry"})
        assert (verdict.outcome, verdict.assumed) == ("warning", {})

    def test_it_is_not_marked_where_no_rule_asks(self) -> None:
        verdict = judge(self.RULES, act("react"), assumed={"post_topic": "industry"})
        assert verdict.assumed == {}

    def test_it_says_nothing_of_what_is_not_applicable(self) -> None:
        rules = pack("r: {level: error, when: {kind: message, post_topic: industry}}")
        assert judge(rules, act(), assumed={"post_topic": "industry"}).outcome == "not_covered"

    def test_a_role_assumed_makes_a_stranger_of_somebody_unknown(self) -> None:
        rules = pack(
            "r: {level: error, when: {kind: message, role: interviewer, relationship: stranger}}"
        )
        verdict = judge(rules, act(to="who"), assumed={"role": frozenset({"interviewer"})})
        assert verdict.outcome == "error"
        assert verdict.to_dict()["assumed"] == {"role": ["interviewer"]}

    def test_answers_of_own_questions_are_assumed_too(self) -> None:
        rules = pack(
            "r: {level: warning, when: {kind: message, went_well: false}}",
            "{questions: {went_well: {about: timeline, ask: {en: 'Did it go well?'}}}}",
        )
        assert judge(rules, act(), assumed={"went_well": False}).outcome == "warning"
        assert judge(rules, act(), assumed={"went_well": True}).outcome == "not_covered"

    def test_assumed_acts_are_counted(self) -> None:
        rules = pack("""
          second:
            level: warning
            when: {kind: comment, post_topic: industry}
            count: {of: posts, more_than: 1, within: process, per: target}
        """)
        history = [comment("p1", None)]
        assert judge(rules, comment("p2"), history=history).outcome == "not_covered"
        filled = judge(rules, comment("p2"), history=history, assumed={"post_topic": "industry"})
        assert filled.outcome == "warning"


class TestChoiceOfPack:
    @pytest.mark.parametrize(
        ("given", "names"),
        [
            pytest.param({"pack": "hays"}, ("hays",), id="by name"),
            pytest.param({}, ("hays",), id="none given: hays"),
            pytest.param({"region": "CN"}, ("hays",), id="by region"),
            pytest.param({"region": "ZZ"}, ("hays",), id="a region no pack is for: hays"),
            pytest.param({"pack": ADVICE}, ("t",), id="a pack itself"),
            pytest.param({"pack": ["hays", ADVICE]}, ("hays", "t"), id="a list"),
            pytest.param({"pack": ADVICE, "region": "CN"}, ("t",), id="given beats region"),
        ],
    )
    def test_it_is_as_the_design_says(self, given: Any, names: Any) -> None:
        assert check_action(act(), timeline(), **given).packs == names


@pytest.mark.parametrize("given", ["", "hais", 5, True, {"format": 1}, [5], [None], ["hays", {}]])
def test_what_is_no_pack_is_a_pack_error(given: Any) -> None:
    with pytest.raises(PackError):
        check_action(act(), timeline(), pack=given)


def test_locale_chooses_the_words() -> None:
    rules = pack("r: {level: warning, when: {kind: message}, message: {en: 'No', zh-Hans: 不}}")
    assert judge(rules, act(), locale="zh_CN").findings[0].message == "不"
    assert judge(rules, act(), locale="fr").findings[0].message == "No"
    assert judge(rules, act()).findings[0].text("zh-Hans") == "不"


def test_a_linter_judges_without_packs() -> None:
    assert Linter([]).session(timeline()).check(act()).outcome == "not_covered"
