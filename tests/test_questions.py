"""What is not known, what is asked, and what each answer would give (DESIGN §2, PACKS.md)."""

from typing import Any, get_args

import pytest
from small import Written, act, at, comment, judge, pack, timeline

from etiquette_lint import Verdict, check_action, check_log, load_pack
from etiquette_lint.assemble import assemble
from etiquette_lint.errors import Location
from etiquette_lint.loose import Loose
from etiquette_lint.models import vocabulary

HAYS = load_pack("hays")


def asked(verdict: Verdict) -> list[tuple[str, str]]:
    """Return fact and would-be outcome of each question."""
    return [(question.fact, question.would_be) for question in verdict.questions]


class TestAnswers:
    def test_a_post_without_topic_has_two(self) -> None:
        verdict = judge(HAYS, comment(topic=None))
        (question,) = verdict.questions
        assert verdict.outcome == "cannot_tell"
        assert question.to_dict() == {
            "fact": "post_topic",
            "rule": "hays/comment-on-personal-post",
            "ask": "Is that post about the industry, or personal?",
            "would_be": "warning",
            "answers": {"industry": "ok", "personal": "warning"},
        }

    @pytest.mark.parametrize("topic", ["industry", "personal"])
    def test_each_is_what_the_act_would_get_with_it(self, topic: str) -> None:
        (question,) = judge(HAYS, comment(topic=None)).questions
        assert judge(HAYS, comment(topic=topic)).outcome == question.answers[topic]

    @pytest.mark.parametrize("role", ["interviewer", "hiring_manager", "recruiter", "employee"])
    def test_those_to_who_she_is_are_what_she_would_get_declared_so(self, role: str) -> None:
        request = act("connect_request", to="who")
        (question,) = judge(HAYS, request).questions
        declared = timeline(people=[{"id": "who", "roles": [role]}])
        assert judge(HAYS, request, declared).outcome == question.answers[role]

    @pytest.mark.parametrize(
        "rules",
        [
            "r: {level: error, when: {role: interviewer}, unless: {role: {not: hiring_manager}}}",
            "{r: {level: error, when: {role: interviewer}}, s: {level: ok, overrules: [r],"
            " when: {role: {not: hiring_manager}}}}",
        ],
        ids=["by one rule", "by two"],
    )
    def test_somebody_unknown_may_have_two_roles_that_are_forbidden_only_together(
        self, rules: str
    ) -> None:
        verdict = judge(pack(rules), act(to="who"))
        assert (verdict.outcome, asked(verdict)) == ("cannot_tell", [("role", "error")])

    def test_a_slip_of_the_pen_is_one_also_where_she_answers_herself(self) -> None:
        rules = pack(
            "r: {level: error, when: {phase: just_after_interview, is_reply: true}}",
            "{settings: {just_after: 24h}}",
        )
        processes = timeline(
            interviews=[
                {"starts_at": at("-2h"), "interviewers": ["lin-wei"]},
                {"starts_at": at("0h"), "interviewers": ["chen-bo"]},
            ]
        )
        answer = act("comment", "10m", to="lin-wie", in_reply_to={"author": "lin-wie"})
        assert judge(rules, answer, processes).outcome == "cannot_tell"

    def test_somebody_asked_about_is_taken_to_be_connected_only_where_declared_so(self) -> None:
        rules = pack("""
          apart: {level: warning, when: {role: interviewer, connected: false}}
          connected: {level: error, when: {role: interviewer, connected: true}}
        """)
        (question,) = judge(rules, act(to="who")).questions
        assert question.answers["interviewer"] == "warning"

    @pytest.mark.parametrize(
        ("about", "outcome"), [("person", "not_covered"), ("timeline", "cannot_tell")]
    )
    def test_of_nobody_nothing_is_asked(self, about: str, outcome: str) -> None:
        rules = pack(
            "r: {level: error, when: {kind: post, mine: true}}",
            f"{{questions: {{mine: {{about: {about}, ask: {{en: 'Mine?'}}}}}}}}",
        )
        own_post = {"kind": "post", "at": at("-2d"), "platform": "linkedin"}
        assert judge(rules, own_post).outcome == outcome

    def test_a_flag_has_yes_and_no(self) -> None:
        rules = pack("r: {level: error, when: {kind: comment}, unless: {is_reply: true}}")
        (question,) = judge(rules, comment(in_reply_to={"id": "c1"})).questions
        assert (question.fact, question.answers) == (
            "is_reply",
            {"true": "not_covered", "false": "error"},
        )

    def test_a_number_has_one_on_each_side_of_its_bound(self) -> None:
        rules = pack(
            "r: {level: error, when: {kind: message, hours_to_interview: {less_than: 24}}}"
        )
        undated = timeline(interviews=[{"interviewers": ["lin-wei"]}])
        (question,) = judge(rules, act(), undated).questions
        assert (question.fact, question.would_be) == ("hours_to_interview", "error")
        assert [question.answers[n] for n in ("23", "24", "25")] == [
            "error",
            "not_covered",
            "not_covered",
        ]

    def test_of_several_bounds_every_region_is_tried(self) -> None:
        rules = pack("""
          near: {level: warning, when: {kind: message, hours_to_interview: {less_than: 24}}}
          fine: {level: ok, when: {kind: message, hours_to_interview: {less_than: 24}},
            overrules: [near]}
          mid: {level: warning, when: {kind: message,
            hours_to_interview: {more_than: 72, less_than: 72.5}}}
        """)
        undated = timeline(interviews=[{"interviewers": ["lin-wei"]}])
        (question,) = judge(rules, act(), undated).questions
        assert question.answers == {
            "23": "ok",
            "24": "not_covered",
            "48": "not_covered",
            "72": "not_covered",
            "72.25": "warning",
            "72.5": "not_covered",
            "73.5": "not_covered",
        }

    @pytest.mark.parametrize(
        ("bound", "asked"),
        {
            "less_than: 0": False,
            "at_most: -1": False,
            "at_most: 0": True,
            "less_than: 1": True,
        }.items(),
    )
    def test_no_time_is_below_nought(self, bound: str, asked: bool) -> None:
        rules = pack(
            f"r: {{level: error, when: {{kind: message, days_since_application: {{{bound}}}}}}}"
        )
        verdict = judge(rules, act(), timeline(milestones=[]))
        assert [one.fact for one in verdict.questions] == ["days_since_application"] * asked

    def test_a_message_is_asked_for_the_topics_of_messages(self) -> None:
        rules = pack("r: {level: error, when: {kind: message, topic: follow_up}}")
        (question,) = judge(rules, act()).questions
        assert set(question.answers) == set(get_args(vocabulary.MessageTopic))

    def test_one_that_leaves_another_fact_open_cannot_tell_either(self) -> None:
        rules = pack(
            "r: {level: error, when: {kind: message, topic: other, went_well: false}}",
            "{questions: {went_well: {about: timeline, ask: {en: 'Did it go well?'}}}}",
        )
        verdict = judge(rules, act())
        assert asked(verdict) == [("topic", "cannot_tell"), ("went_well", "cannot_tell")]
        assert verdict.questions[1].answers == {"true": "not_covered", "false": "cannot_tell"}

    @pytest.mark.parametrize("level", ["warning", "error"])
    def test_a_pattern_that_takes_too_long_may_hold_or_not(self, level: str) -> None:
        rules = pack(f"""
          slow: {{level: {level}, when: {{kind: message}}, text: {{matches: "(?:a|aa)+$"}}}}
          fine: {{level: ok, when: {{kind: message}}}}
        """)
        verdict = judge(rules, act(text="a" * 60 + "b"))
        assert (verdict.outcome, asked(verdict)) == ("cannot_tell", [("text", level)])
        assert verdict.questions[0].answers == {"true": level, "false": "ok"}


RULES = """
  open-error: {level: 'LEVEL', when: {kind: comment, post_topic: personal}}
  sure: {level: 'KNOWN', when: {kind: comment}}
"""
WORSE = {
    "an open error under nothing": ("error", "off", True, "cannot_tell"),
    "an open error under a permission": ("error", "ok", True, "cannot_tell"),
    "an open error under a note": ("error", "info", True, "cannot_tell"),
    "an open error under a warning": ("error", "warning", True, "warning"),
    "an open error under an error": ("error", "error", False, "error"),
    "an open warning under nothing": ("warning", "off", True, "cannot_tell"),
    "an open warning under a permission": ("warning", "ok", True, "cannot_tell"),
    "an open warning under a warning": ("warning", "warning", False, "warning"),
    "an open warning under an error": ("warning", "error", False, "error"),
    "an open note": ("info", "off", False, "not_covered"),
    "an open permission": ("ok", "off", False, "not_covered"),
}


@pytest.mark.parametrize(("level", "known", "listed", "outcome"), WORSE.values(), ids=WORSE.keys())
def test_a_question_is_listed_only_if_an_answer_could_worsen(
    level: str, known: str, listed: bool, outcome: str
) -> None:
    rules = pack(RULES.replace("LEVEL", level).replace("KNOWN", known))
    verdict = judge(rules, comment(topic=None))
    assert (bool(verdict.questions), verdict.outcome) == (listed, outcome)


def test_whether_fine_or_not_covered_is_no_question() -> None:
    rules = pack("""
      fine: {level: ok, when: {kind: comment, post_topic: industry}}
      bad: {level: warning, when: {kind: comment, post_topic: personal, role: recruiter}}
    """)
    verdict = judge(rules, comment(topic=None))
    assert (verdict.outcome, verdict.questions) == ("not_covered", ())


def test_a_warning_overruled_whatever_the_answer_asks_nothing() -> None:
    rules = pack("""
      fine: {level: ok, when: {kind: comment, post_topic: personal}, overrules: [bad]}
      bad: {level: warning, when: {kind: comment, post_topic: personal}}
    """)
    verdict = judge(rules, comment(topic=None))
    assert (verdict.outcome, verdict.questions) == ("not_covered", ())


def test_once_the_quota_is_passed_the_topic_no_longer_matters() -> None:
    verdict = judge(HAYS, comment("p3", None), history=[comment("p1"), comment("p2")])
    assert (verdict.outcome, verdict.questions) == ("warning", ())


def test_what_is_not_applicable_asks_nothing() -> None:
    rules = pack("r: {level: error, when: {kind: message, hours_since_interview: {less_than: 48}}}")
    verdict = judge(rules, act())
    assert (verdict.outcome, verdict.questions) == ("not_covered", ())


def test_a_question_is_asked_once_for_the_gravest_rule() -> None:
    rules = pack("""
      mild: {level: warning, when: {kind: comment, post_topic: personal}}
      grave: {level: error, when: {kind: comment, post_topic: personal}}
    """)
    (question,) = judge(rules, comment(topic=None)).questions
    assert (question.rule, question.would_be) == ("t/grave", "error")


def _slip(action: Written) -> Written:
    post = {**action["post"], "author": "lin-wie"}
    return {**action, "to": "lin-wie", "post": post}


class TestUnknownPeople:
    def test_the_question_names_whom_it_was_perhaps_meant_to_be(self) -> None:
        verdict = judge(HAYS, act("connect_request", to="lin-wie"))
        assert verdict.outcome == "cannot_tell"
        assert asked(verdict) == [("role", "error")]
        assert verdict.questions[0].ask == (
            'Who is "lin-wie"? Did you mean "lin-wei" (interviewer)?'
        )

    def test_in_chinese_too(self) -> None:
        (question,) = judge(HAYS, act("connect_request", to="lin-wie"), locale="zh-CN").questions
        assert "lin-wie" in question.ask
        assert "lin-wei" in question.ask
        assert "面试官" in question.ask

    def test_it_names_nobody_where_nobody_is_near(self) -> None:
        (question,) = judge(HAYS, act("connect_request", to="zzz")).questions
        assert question.ask == 'Who is "zzz"?'

    def test_a_slip_is_asked_about_where_only_her_own_interview_makes_it_wrong(self) -> None:
        rules = pack("""
          r: {level: error, when: {kind: message, role: interviewer, phase: interview_undated}}
        """)
        his = {"starts_at": at("-9d"), "interviewers": ["chen-bo"]}
        process = timeline(interviews=[his, {"interviewers": ["lin-wei"]}])
        assert judge(rules, act(), process).outcome == "error"
        (question,) = judge(rules, act(to="lin-wie"), process).questions
        assert question.answers == {"chen-bo": "not_covered", "lin-wei": "error"}

    def test_a_slip_is_asked_about_where_only_her_count_makes_it_wrong(self) -> None:
        verdict = judge(HAYS, _slip(comment("p3")), history=[comment("p1"), comment("p2")])
        assert (verdict.outcome, asked(verdict)) == ("cannot_tell", [("role", "warning")])
        assert verdict.questions[0].rule == "hays/comment-quota"
        assert judge(HAYS, _slip(comment("p2")), history=[comment("p1")]).outcome == "not_covered"

    def test_somebody_declared_without_roles_is_not_asked_about(self) -> None:
        process = timeline(people=[{"id": "zhao"}])
        assert judge(HAYS, act("connect_request", to="zhao"), process).outcome == "not_covered"

    @pytest.mark.parametrize(
        "when",
        [
            "{kind: message, role: interviewer}",
            "{kind: message, role: {not: [interviewer]}}",
            "{kind: message, relationship: stranger}",
            "{kind: message, relationship: friend}",
            "{kind: message, relationship: {not: [stranger]}}",
            "{kind: message, role: interviewer, relationship: friend}",
            "{kind: message, connected: false}",
            "{kind: message, connected: true}",
            "{kind: message, role: employee, connected: true, relationship: colleague}",
        ],
    )
    @pytest.mark.parametrize("level", ["error", "warning"])
    def test_who_she_is_is_one_question_whatever_the_rule_asks(self, when: str, level: str) -> None:
        verdict = judge(pack(f"r: {{level: {level}, when: {when}}}"), act(to="lin-wie"))
        assert verdict.outcome == "cannot_tell"
        assert asked(verdict) == [("role", level)]
        assert "lin-wei" in verdict.questions[0].ask

    def test_what_a_pack_asks_of_a_person_is_asked_of_her_too(self) -> None:
        asking = "{questions: {known: {about: person, ask: {en: 'Is it known?'}}}}"
        rules = pack("r: {level: warning, when: {kind: message, known: true}}", asking)
        verdict = judge(rules, act(to="who"))
        assert asked(verdict) == [("known", "warning"), ("role", "cannot_tell")]

    def test_rules_that_do_not_ask_who_she_is_speak_as_ever(self) -> None:
        rules = pack("r: {level: error, when: {kind: message}}")
        verdict = judge(rules, act(to="lin-wie"))
        assert (verdict.outcome, verdict.questions) == ("error", ())

    def test_accepting_what_somebody_unknown_sent_is_fine(self) -> None:
        assert judge(HAYS, act("accept_request", to="who")).outcome == "ok"


LACKING: dict[str, tuple[str, Written, Any]] = {
    "post_topic": ("{kind: comment, post_topic: personal}", comment(topic=None), {}),
    "topic": ("{kind: message, topic: other}", act(), {}),
    "visibility": ("{kind: post, visibility: public}", act("post"), {}),
    "is_reply": ("{kind: comment, is_reply: true}", comment(in_reply_to={"id": "c"}), {}),
    "hours_to_interview": (
        "{kind: message, hours_to_interview: {less_than: 9}}",
        act(),
        {"interviews": [{"interviewers": ["lin-wei"]}]},
    ),
    "days_since_interview": (
        "{kind: message, days_since_interview: 0}",
        act(when="2h"),
        {"timezone": None},
    ),
    "days_since_application": ("{kind: message, days_since_application: 3}", act(), {}),
    "local_hour": ("{kind: message, local_hour: 3}", act(), {"timezone": None}),
    "weekday": ("{kind: message, weekday: [sat, sun]}", act(), {"timezone": None}),
}


class TestWording:
    ASKING = """
      r:
        level: warning
        when: {kind: comment, post_topic: personal}
        ask: {en: "Is it private?", zh-Hans: "是私事吗？"}
    """

    @pytest.mark.parametrize(
        ("locale", "ask"),
        [("en", "Is it private?"), ("zh_CN", "是私事吗？"), ("fr", "Is it private?")],
    )
    def test_a_rule_may_have_its_own(self, locale: str, ask: str) -> None:
        verdict = judge(pack(self.ASKING), comment(topic=None), locale=locale)
        assert verdict.questions[0].ask == ask

    def test_an_own_question_has_its_own(self) -> None:
        rules = pack(
            "r: {level: warning, when: {kind: message, went_well: false}}",
            "{questions: {went_well: {about: timeline, ask: {en: 'Did it go well?'}}}}",
        )
        (question,) = judge(rules, act()).questions
        assert (question.fact, question.ask, question.answers) == (
            "went_well",
            "Did it go well?",
            {"true": "not_covered", "false": "warning"},
        )

    def test_where_a_language_lacks_it_is_put_in_that_of_the_pack(self) -> None:
        asking = self.ASKING + "    message: {zh-Hans: 一条规则。}\n"
        rules = pack(asking, "{language: zh-Hans, title: 规则}")
        assert judge(rules, comment(topic=None), locale="fr").questions[0].ask == "是私事吗？"

    def test_that_of_a_rule_is_not_for_one_of_two_facts_that_it_lacks(self) -> None:
        rules = pack(self.ASKING.replace("personal}", "personal, is_reply: true}"))
        asks = {one.ask for one in judge(rules, comment(None, None, in_reply_to={})).questions}
        assert len(asks) == 2 and "Is it private?" not in asks

    @pytest.mark.parametrize("locale", ["en", "zh-Hans"])
    @pytest.mark.parametrize("fact", LACKING)
    def test_every_fact_that_can_lack_has_words(self, fact: str, locale: str) -> None:
        when, action, process = LACKING[fact]
        rules = pack(f"r: {{level: warning, when: {when}}}")
        (question,) = judge(rules, action, timeline(**process), locale=locale).questions
        assert question.fact == fact
        assert question.ask.endswith("?" if locale == "en" else "？")
        assert fact not in question.ask or fact == "topic"


def test_an_own_question_has_one_wording_in_every_locale() -> None:
    verdict = judge(pack(TestWording.ASKING), comment(topic=None))
    assert [verdict.questions[0].say(tag) for tag in ("en", "zh-Hans")] == [
        "Is it private?",
        "是私事吗？",
    ]


MINE = "{questions: {mine: {about: action, ask: {en: 'Mine?'}}}}"


def place(path: Any, key: bool = False) -> Location:
    line = {(): 10, ("post",): 11, ("to",): 12, ("answers",): 13}.get(tuple(path), 10)
    return Location("log.yaml", line, 1 if key else 9)


@pytest.mark.parametrize(
    ("action", "line"),
    [
        pytest.param(comment(topic=None), 11, id="a topic belongs into the post"),
        pytest.param(act("comment"), 10, id="without post into the act"),
        pytest.param(act("connect_request", to="lin-wie"), 12, id="who it is, at the target"),
        pytest.param(act("react"), 13, id="an own question among the answers"),
    ],
)
def test_a_question_says_where_its_answer_would_stand(action: Written, line: int) -> None:
    own = pack("r: {level: warning, when: {kind: react, mine: true}}", MINE)
    log = assemble([Loose("timeline", timeline()), Loose("action", action, ("actions", 0), place)])
    (verdict,) = check_log(log, [HAYS, own]).verdicts
    location = verdict.questions[0].location
    assert location is not None
    assert (location.line, location.column) == (line, 9)


@pytest.mark.parametrize("about", ["action", "person", "timeline"])
def test_a_question_says_who_asks_and_whose_answer_it_is(about: str) -> None:
    rules = pack(
        "r: {level: warning, basis: derived, when: {kind: message, known: true}}",
        f"{{questions: {{known: {{about: {about}, ask: {{en: 'Is it known?'}}}}}}}}",
    )
    (question,) = judge(rules, act()).questions
    assert (question.about, question.basis) == (about, "derived")
    assert [source.id for source in question.sources] == ["s"]


def test_the_worst_process_asks() -> None:
    rules = pack("""
      bad: {level: error, when: {kind: comment, post_topic: personal, process: pending}}
      fine: {level: ok, when: {kind: comment}}
    """)
    offered = timeline(id="offered", milestones=[{"kind": "offer_received", "at": at("-9d")}])
    verdict = judge(rules, comment(topic=None), [offered, timeline(id="pending")])
    assert (verdict.timeline, verdict.outcome) == ("pending", "cannot_tell")


def test_a_verdict_that_cannot_tell_asks_in_its_one_line() -> None:
    verdict = check_action(act("connect_request", to="lin-wie"), timeline(), pack="hays")
    assert 'Who is "lin-wie"?' in str(verdict)
    assert "[hays/no-request-before-interview]" in str(verdict)
