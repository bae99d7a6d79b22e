"""What people see, made from verdicts written by hand."""

import json
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from wcwidth import wcswidth

from etiquette_lint import times
from etiquette_lint.errors import Location, Problem, Wording
from etiquette_lint.models import vocabulary
from etiquette_lint.models.action import ACTIONS
from etiquette_lint.models.findings import Finding, Later, Proof, Question, Said, Source
from etiquette_lint.models.report import PackInfo, Report, RuleInfo
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.models.verdict import Earliest, Told, Verdict
from etiquette_lint.reporters import problems
from etiquette_lint.reporters.lines import folded, visible, wrap
from etiquette_lint.reporters.table import REPORTERS
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels
from etiquette_lint.words.sentences import ACTS, REPORT

HAYS = Source("hays-2016", "Jobseekers, it's not okay", "Hays", "2016-04-14")
HAYS_PACK = PackInfo("hays", "1.0.0", "sha256:00", sources=(HAYS,), kinds=("connect_request",))
ACME = {
    "id": "acme",
    "company": "Acme Robotics",
    "timezone": "Asia/Shanghai",
    "people": [{"id": "lin-wei", "name": "Lin Wei"}],
    "interviews": [
        {
            "starts_at": "2026-12-01 10:00",
            "ends_at": "2026-12-01 11:00",
            "interviewers": ["lin-wei"],
        }
    ],
    "milestones": [{"kind": "applied", "at": "2026-11-16"}],
}
AFTER_OFFER = Earliest("after", after="offer_received", then="ok")
NOW = Earliest("now", then="ok")
PROOF = Later(lambda: Proof({}, "0" * 16))


def said(en: Any, zh: Any = None) -> Any:
    """Return `say` of a finding: words by language, each a message or (message, instead)."""

    def one(words: Any, language: str) -> Said:
        message, instead, remedy = (*words, ())[:3] if isinstance(words, tuple) else (words, (), ())
        return Said(message, "", tuple(instead), tuple(remedy), language)

    def say(locale: str) -> Said:
        return one(zh, "zh-Hans") if zh is not None and locale == "zh-Hans" else one(en, "en")

    return say


def finding(rule: str, level: Any, say: Any, basis: Any = "stated", **more: Any) -> Finding:
    fields = {"sources": (HAYS,), "against": (), "proof": PROOF, **more}
    return Finding(rule=rule, level=level, basis=basis, say=say, **fields)


def verdict(kind: str, at: str, outcome: Any = "not_covered", **given: Any) -> Verdict:
    names = {"findings", "permissions", "questions", "suppressed", "assumed", "packs"}
    fields: dict[str, Any] = {name: given.pop(name) for name in names & set(given)}
    earliest, line = given.pop("earliest", NOW), given.pop("line", None)
    by = given.pop("remedied_by", None)
    place = given.pop("place", Location("job-search.yaml", line, 5) if line else None)
    timeline = given.pop("judged_in", "acme")
    action = ACTIONS[kind].model_validate({"platform": "linkedin", "at": at, **given})
    told = Told(
        phase="before_interview",
        timeline=timeline,
        packs=tuple(fields.pop("packs", ("hays",))),
        later=Later(lambda: earliest),
        location=place,
        **fields,
    )
    first, _ = times.span(action.at, times.find_zone("Asia/Shanghai"))
    later = Later(lambda: told)
    return Verdict(action, action.id or "#1", first, outcome, later, remedied_by=by)


def post_by_lin_wei(name: str, **more: str) -> dict[str, str]:
    return {"id": name, "author": "lin-wei", **more}


def example(locale: str = "en") -> Report:
    ask = {
        "en": "Is that post about the industry, or personal?",
        "zh-Hans": "这篇帖子谈的是行业，还是私人生活？",
    }
    verdicts = (
        verdict(
            "comment",
            "2026-11-27 20:10",
            "ok",
            id="a1",
            status="done",
            post=post_by_lin_wei("p1", topic="industry"),
            line=13,
            permissions=(
                finding(
                    "hays/comment-on-industry-posts",
                    "ok",
                    said(
                        "Commenting on one or two of an interviewer's industry posts is fine. "
                        "This is 1 of 2.",
                        "面试官的行业类帖子，评论一两篇没有问题。这是第 1 篇，最多 2 篇。",
                    ),
                ),
            ),
        ),
        verdict(
            "connect_request",
            "2026-11-28 09:00",
            "error",
            id="a2",
            to="lin-wei",
            line=16,
            earliest=AFTER_OFFER,
            findings=(
                finding(
                    "hays/no-request-before-interview",
                    "error",
                    said(
                        (
                            "Do not ask your interviewer to connect before the interview: "
                            "it implies a familiarity that is not there yet.",
                            ["comment on one of Lin Wei's articles, if it adds something"],
                        ),
                        (
                            "面试前不要请求与面试官建立联系：会显得你们很熟，其实还没有。",
                            ["评论 Lin Wei 的一篇文章，前提是言之有物"],
                        ),
                    ),
                ),
            ),
        ),
        verdict(
            "comment",
            "2026-11-29 21:00",
            "cannot_tell",
            id="a3",
            post=post_by_lin_wei("p2"),
            line=17,
            earliest=Earliest("after", after="offer_received", then="not_covered"),
            questions=(
                Question(
                    "post_topic",
                    "hays/comment-on-personal-post",
                    "warning",
                    {"industry": "ok", "personal": "warning"},
                    ask.__getitem__,
                    location=Location("job-search.yaml", 18, 6),
                    basis="derived",
                    sources=(HAYS,),
                ),
            ),
        ),
        verdict(
            "research",
            "2026-11-30 22:15",
            "warning",
            id="a4",
            platform="facebook",
            to="lin-wei",
            topic="private_life",
            line=20,
            earliest=Earliest("after", after="offer_received", then="not_covered"),
            findings=(
                finding(
                    "hays/research-private-life",
                    "warning",
                    said(
                        (
                            "Keep research to public, professional things.",
                            ["role, culture, projects, shared contacts, published articles"],
                        ),
                        (
                            "只了解公开的、与工作有关的信息。",
                            ["了解职位、公司文化、项目、共同联系人、发表的文章"],
                        ),
                    ),
                    "derived",
                ),
            ),
        ),
        verdict(
            "friend_request",
            "2026-12-01 12:00",
            "error",
            id="a5",
            platform="wechat",
            to="lin-wei",
            line=21,
            earliest=AFTER_OFFER,
            findings=(
                finding(
                    "hays/no-request-right-after-interview",
                    "error",
                    said(
                        (
                            "Not right after the interview either; it ended an hour earlier.",
                            ["wait; if Lin Wei adds you, accepting is fine"],
                        ),
                        (
                            "面试结束才一小时，这时也不要加。",
                            ["等一等；如果 Lin Wei 主动加你，可以通过"],
                        ),
                    ),
                ),
            ),
        ),
        verdict("react", "2026-12-02 08:30", id="a6", post=post_by_lin_wei("p3"), line=22),
    )
    return Report(
        tuple(replace(one, locale=locale) for one in verdicts),
        packs=(HAYS_PACK,),
        timelines=(Timeline.model_validate(ACME),),
        locale=locale,
    )


ENGLISH = """\
Acme Robotics: interview Tue 1 Dec 2026, 10:00 to 11:00, with Lin Wei
Times: Asia/Shanghai. Rules: hays 1.0.0 (Hays, 14 Apr 2016)

 √ FINE     Fri 27 Nov 20:10  comment on a post by Lin Wei, LinkedIn (done)
    Commenting on one or two of an interviewer's industry posts is fine.
    This is 1 of 2.
    Hays, stated | hays/comment-on-industry-posts | job-search.yaml:13

 × DON'T    Sat 28 Nov 09:00  connection request to Lin Wei, LinkedIn
    Do not ask your interviewer to connect before the interview: it
    implies a familiarity that is not there yet.
    Instead    comment on one of Lin Wei's articles, if it adds something
    Fine from  the day you have the offer
    Hays, stated | hays/no-request-before-interview | job-search.yaml:16

 ? UNSURE   Sun 29 Nov 21:00  comment on a post by Lin Wei, LinkedIn
    Is that post about the industry, or personal?
    industry: FINE    personal: CAREFUL
    Answer     add "topic: industry" to the post in line 18
    Hays, derived | hays/comment-on-personal-post | job-search.yaml:17

 ! CAREFUL  Mon 30 Nov 22:15  look into Lin Wei's private life, Facebook
    Keep research to public, professional things.
    Instead    role, culture, projects, shared contacts, published articles
    Hays, derived | hays/research-private-life | job-search.yaml:20

 × DON'T    Tue 1 Dec 12:00   friend request to Lin Wei, WeChat
    Not right after the interview either; it ended an hour earlier.
    Instead    wait; if Lin Wei adds you, accepting is fine
    Fine from  the day you have the offer
    Hays, stated | hays/no-request-right-after-interview | job-search.yaml:21

 - NO RULE  Wed 2 Dec 08:30   like a post by Lin Wei, LinkedIn
    Hays says nothing about likes. That is not a yes.
    job-search.yaml:22

6 acts: 2 don't, 1 careful, 1 unsure, 1 fine, 1 no rule
Why? etiquette-lint explain hays/no-request-before-interview
"""
CHINESE = """\
Acme Robotics：2026年12月1日（周二）10:00 至 11:00 面试，面试官 Lin Wei
时间：Asia/Shanghai。规则包：hays 1.0.0（Hays，2016年4月14日）

 √ 可以    11月27日 周五 20:10  在领英评论 Lin Wei 的帖子（已做）
    面试官的行业类帖子，评论一两篇没有问题。这是第 1 篇，最多 2 篇。
    Hays，原文明说 | hays/comment-on-industry-posts | job-search.yaml:13

 × 不要    11月28日 周六 09:00  在领英向 Lin Wei 发送人脉邀请
    面试前不要请求与面试官建立联系：会显得你们很熟，其实还没有。
    可以改做  评论 Lin Wei 的一篇文章，前提是言之有物
    何时可以  拿到 offer 之日起
    Hays，原文明说 | hays/no-request-before-interview | job-search.yaml:16

 ? 待确认  11月29日 周日 21:00  在领英评论 Lin Wei 的帖子
    这篇帖子谈的是行业，还是私人生活？
    行业：可以    私人生活：当心
    如何回答  在第 18 行的 post 里加上 topic: industry
    Hays，由原文推论 | hays/comment-on-personal-post | job-search.yaml:17

 ! 当心    11月30日 周一 22:15  在 Facebook 查看 Lin Wei 的私人生活
    只了解公开的、与工作有关的信息。
    可以改做  了解职位、公司文化、项目、共同联系人、发表的文章
    Hays，由原文推论 | hays/research-private-life | job-search.yaml:20

 × 不要    12月1日  周二 12:00  在微信申请添加 Lin Wei 为好友
    面试结束才一小时，这时也不要加。
    可以改做  等一等；如果 Lin Wei 主动加你，可以通过
    何时可以  拿到 offer 之日起
    Hays，原文明说 | hays/no-request-right-after-interview | job-search.yaml:21

 - 无规则  12月2日  周三 08:30  在领英给 Lin Wei 的帖子点赞
    Hays 没有谈到点赞。没有规定不等于可以。
    job-search.yaml:22

共 6 项：不要 2，当心 1，待确认 1，可以 1，无规则 1
为什么？etiquette-lint explain hays/no-request-before-interview
"""


def shown(report: Report, view: View | None = None, form: str = "text") -> str:
    return "".join(f"{line}\n" for line in REPORTERS[form](report, view or View()))


@pytest.mark.parametrize(("locale", "expected"), [("en", ENGLISH), ("zh-Hans", CHINESE)])
def test_the_example_reads_as_designed(locale: str, expected: str) -> None:
    assert shown(example(locale)) == expected


def test_json_gives_the_same_as_the_report() -> None:
    report = example()
    assert json.loads(shown(report, form="json")) == report.to_dict()


def block(one: Verdict, locale: str = "en", **more: Any) -> list[str]:
    """Return the lines of the only act of a report."""
    fields = {"packs": (HAYS_PACK,), "timelines": (Timeline.model_validate(ACME),), **more}
    report = Report((one,), locale=locale, **fields)
    return shown(report).split("\n\n")[1].split("\n")


def columns(line: str) -> int:
    return max(wcswidth(line), 0)


WARNED = finding("hays/comment-quota", "warning", said("Three posts commented on."))
FORBIDDEN = finding("hays/no-request-before-job", "error", said(("Not yet.", ["wait"], ["undo"])))
TOLD = [
    (
        "of several findings each has its own block, notes last",
        {"outcome": "error", "earliest": AFTER_OFFER},
        (
            finding("hays/generic-comment", "info", said("It could stand anywhere.")),
            WARNED,
            FORBIDDEN,
        ),
        [
            "    Not yet.",
            "    Instead    wait",
            "    Fine from  the day you have the offer",
            "    Hays, stated | hays/no-request-before-job",
            "    Three posts commented on.",
            "    Hays, stated | hays/comment-quota",
            "    Note: It could stand anywhere.",
            "    Hays, stated | hays/generic-comment",
        ],
    ),
    (
        "of a done act the remedy is told, and no day from which it would be fine",
        {"outcome": "error", "earliest": AFTER_OFFER, "status": "done"},
        (replace(FORBIDDEN, planned=False),),
        [
            "    Not yet.",
            "    Remedy     undo",
            "    Hays, stated | hays/no-request-before-job",
        ],
    ),
    (
        "an instant from which it is fine is rounded up to the minute, in local time",
        {
            "outcome": "warning",
            "earliest": Earliest(
                "at", at=times.instant(datetime(2026, 12, 3, 3, 0, 1, tzinfo=UTC), None), then="ok"
            ),
        },
        (WARNED,),
        [
            "    Three posts commented on.",
            "    Fine from  Thu 3 Dec 2026, 11:01",
            "    Hays, stated | hays/comment-quota",
        ],
    ),
    (
        "what only ceases to be covered is no promise",
        {"outcome": "warning", "earliest": Earliest("at", at=0, then="not_covered")},
        (WARNED,),
        ["    Three posts commented on.", "    Hays, stated | hays/comment-quota"],
    ),
    (
        "a finding of the log itself has no source",
        {"outcome": "warning"},
        (finding("log/unused-ignore", "warning", said("Ignored."), None, sources=()),),
        ["    Ignored.", "    log/unused-ignore"],
    ),
]


@pytest.mark.parametrize(
    ("given", "findings", "expected"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD]
)
def test_under_an_act(given: dict[str, Any], findings: Any, expected: list[str]) -> None:
    one = verdict("connect_request", "2026-11-28 09:00", to="lin-wei", findings=findings, **given)
    assert block(one)[1:] == expected


def question(fact: str, answers: dict[str, Any], line: int | None = 16) -> Question:
    place = Location("job-search.yaml", line, 6) if line else None
    worst = max(answers.values(), key=vocabulary.SEVERITY.__getitem__)
    return Question(fact, "hays/x", worst, answers, lambda locale: "Which?", location=place)


ROLES: dict[str, Any] = dict.fromkeys(vocabulary.ROLES, "not_covered") | {
    "interviewer": "error",
    "hiring_manager": "error",
    "recruiter": "warning",
}
ASKED = [
    (
        "of a role only the worst answers are told, and how to introduce the person",
        question("role", ROLES),
        [
            "    as interviewer, hiring manager: DON'T",
            "    Answer     people: [{id: lin-wie, roles: [other]}]",
            '               or mend "lin-wie" in line 16',
        ],
    ),
    (
        "a post that is missing is written whole",
        question("post_topic", {"industry": "ok", "personal": "warning"}),
        [
            "    industry: FINE    personal: CAREFUL",
            '    Answer     add "post: {topic: industry}" to the act in line 16',
        ],
    ),
    (
        "of many answers only the worst are told",
        question(
            "topic", dict.fromkeys(get_args(vocabulary.MessageTopic), "ok") | {"thanks": "error"}
        ),
        ["    thanks: DON'T", '    Answer     add "topic: company" to the act in line 16'],
    ),
    (
        "a pack's own question is answered by its name",
        question("went_well", {"true": "ok", "false": "warning"}),
        [
            "    yes: FINE    no: CAREFUL",
            '    Answer     add "answers: {went_well: true}", or false, to the act',
        ],
    ),
    (
        "without a file no line is named",
        question("topic", {"thanks": "error", "company": "ok"}, None),
        ["    thanks: DON'T    the company: FINE", '    Answer     add "topic: thanks" to the act'],
    ),
    (
        "what nobody can answer has no advice",
        question("text", {"true": "error", "false": "ok"}),
        ["    yes: DON'T    no: FINE"],
    ),
]


@pytest.mark.parametrize(
    ("asked", "expected"), [row[1:] for row in ASKED], ids=[row[0] for row in ASKED]
)
def test_a_question_says_how_to_answer_it(asked: Question, expected: list[str]) -> None:
    one = verdict("comment", "2026-11-28 09:00", "cannot_tell", to="lin-wie", questions=(asked,))
    assert block(one)[1:] == ["    Which?", *expected, "    hays/x"]


ACTS_TOLD: list[tuple[dict[str, Any], str, str]] = [
    ({"kind": "follow", "to": "lin-wei"}, "follow Lin Wei, LinkedIn", "在领英关注 Lin Wei"),
    (
        {"kind": "follow", "to": "lin-wei", "needs_approval": True, "platform": "x"},
        "ask to follow Lin Wei, X",
        "在 X 申请关注 Lin Wei",
    ),
    (
        {"kind": "comment", "post": {"author": "lin-wei"}, "in_reply_to": {"author": "lin-wei"}},
        "reply to Lin Wei, LinkedIn",
        "在领英回复 Lin Wei",
    ),
    (
        {"kind": "message", "to": {"id": "hr", "name": "陈洁"}, "platform": "email"},
        "e-mail to 陈洁",
        "给陈洁发电子邮件",
    ),
    ({"kind": "research", "topic": "role"}, "look into the role, LinkedIn", "在领英了解职位"),
    ({"kind": "post", "platform": "somewhere"}, "post of your own, somewhere", "在 somewhere 发帖"),
    ({"kind": "endorse", "to": "who"}, "endorse who, LinkedIn", "在领英认可 who 的技能"),
    (
        {"kind": "mention", "to": "lin-wei", "status": "done", "remedied_by": "a7"},
        "mention Lin Wei, LinkedIn (done, taken back by a7)",
        "在领英提到 Lin Wei（已做，已由 a7 撤回）",
    ),
]


@pytest.mark.parametrize(("given", "en", "zh"), ACTS_TOLD, ids=[row[1] for row in ACTS_TOLD])
def test_an_act_is_told_in_words(given: dict[str, Any], en: str, zh: str) -> None:
    given = dict(given)
    one = verdict(given.pop("kind"), "2026-11-28 09:00", **given)
    assert block(one)[0] == f" - NO RULE  Sat 28 Nov 09:00  {en}"
    assert block(one, "zh-Hans")[0] == f" - 无规则  11月28日 周六 09:00  {zh}"


SILENCES = [
    ("a kind no rule speaks of", "react", "hays", "Hays says nothing about likes."),
    ("this one act", "connect_request", "hays", "Hays says nothing about this connection request."),
    ("a pack whose kinds are not known", "react", "us", "us says nothing about this like."),
    ("several packs", "react", "hays us", "Hays and us say nothing about this like."),
]


@pytest.mark.parametrize(
    ("kind", "packs", "expected"), [row[1:] for row in SILENCES], ids=[row[0] for row in SILENCES]
)
def test_silence_is_told_and_is_not_a_yes(kind: str, packs: str, expected: str) -> None:
    given = {"post": post_by_lin_wei("p")} if kind == "react" else {"to": "lin-wei"}
    one = verdict(kind, "2026-11-28", packs=packs.split(), **given)
    lines = block(one, packs=(HAYS_PACK, PackInfo("us", "0.1.0", "")))
    assert " ".join(line.strip() for line in lines[1:]) == f"{expected} That is not a yes."


INTERVIEWS = [
    ("none", [], ["Acme Robotics: no interview yet"]),
    ("one without a date", [{}], ["Acme Robotics: interview, no date yet"]),
    (
        "one on a whole day",
        [{"starts_at": "2026-12-01", "interviewers": ["lin-wei", "b", "c"]}],
        ["Acme Robotics: interview Tue 1 Dec 2026, with Lin Wei, b and c"],
    ),
    (
        "one over midnight, one cancelled",
        [
            {"starts_at": "2026-12-01T15:00Z", "ends_at": "2026-12-02 00:30"},
            {"starts_at": "2026-12-03 09:00", "status": "cancelled"},
        ],
        [
            "Acme Robotics",
            "  interview Tue 1 Dec 2026, 23:00 to Wed 2 Dec 2026, 00:30",
            "  cancelled: interview Thu 3 Dec 2026, 09:00",
        ],
    ),
]


@pytest.mark.parametrize(
    ("interviews", "expected"), [row[1:] for row in INTERVIEWS], ids=[row[0] for row in INTERVIEWS]
)
def test_the_heading_names_interviews(interviews: Any, expected: list[str]) -> None:
    timeline = Timeline.model_validate({**ACME, "interviews": interviews})
    report = Report((verdict("follow", "2026-11-28", to="lin-wei"),), timelines=(timeline,))
    assert shown(report).split("\n\n")[0].split("\n") == [*expected, "Times: Asia/Shanghai."]


def test_names_are_listed_in_chinese_too() -> None:
    crowd = {"starts_at": "2026-12-01", "interviewers": ["lin-wei", "陈洁", "Bo"]}
    timeline = Timeline.model_validate({**ACME, "interviews": [crowd]})
    one = verdict("follow", "2026-11-28", to="lin-wei")
    text = shown(Report((one,), timelines=(timeline,), locale="zh-Hans"))
    assert text.startswith("Acme Robotics：2026年12月1日（周二）面试，面试官 Lin Wei、陈洁和 Bo\n")


def test_milestones_that_changed_the_process_stand_in_the_heading() -> None:
    milestones = [{"kind": kind, "at": "2026-12-09"} for kind in vocabulary.MILESTONES]
    timeline = Timeline.model_validate({**ACME, "milestones": milestones})
    report = Report((verdict("follow", "2026-11-28", to="lin-wei"),), timelines=(timeline,))
    heading = shown(report).split("\n\n")[0].split("\n")
    assert "  offer received Wed 9 Dec 2026" in heading
    assert len(heading) == 1 + 1 + len(vocabulary.MILESTONES) - 1 + 1


def test_acts_are_told_by_process_and_time_with_the_year_where_it_differs() -> None:
    other = Timeline.model_validate({"id": "beta", "people": [{"id": "bo", "name": "Bo"}]})
    report = Report(
        (
            verdict("follow", "2026-11-29", to="nobody", judged_in=None),
            verdict("follow", "2025-11-30 10:00+08:00", to="bo", judged_in="beta"),
            verdict("follow", "2026-11-29", to="lin-wei"),
            verdict("follow", "2026-11-28 08:00", to="lin-wei"),
        ),
        timelines=(Timeline.model_validate(ACME), other),
    )
    assert [line for line in shown(report).split("\n") if line and line[0] != " "] == [
        "Acme Robotics: interview Tue 1 Dec 2026, 10:00 to 11:00, with Lin Wei",
        "Times: Asia/Shanghai.",
        "beta: no interview yet",
        "Times: as written.",
        "No interview timeline",
        "Times: as written.",
        "4 acts: 4 no rule",
    ]
    assert [line for line in shown(report).split("\n") if line.startswith(" -")] == [
        " - NO RULE  Sat 28 Nov 08:00  follow Lin Wei, LinkedIn",
        " - NO RULE  Sun 29 Nov        follow Lin Wei, LinkedIn",
        " - NO RULE  Sun 30 Nov 2025 10:00  follow Bo, LinkedIn",
        " - NO RULE  Sun 29 Nov 2026  follow nobody, LinkedIn",
    ]


def test_the_closing_counts_everything_once() -> None:
    ignored = replace(WARNED, reason="she asked\nfor it", until="2026-12-31")
    one = verdict(
        "comment",
        "2026-11-28",
        "ok",
        to="lin-wei",
        suppressed=(ignored,),
        assumed={"post_topic": "industry"},
    )
    report = Report(
        (one,),
        problems=(Problem("x", "", {"en": Wording("no")}),),
        packs=(replace(HAYS_PACK, drafts=("hays/new", "hays/newer")),),
        unjudged=2,
        timed_out=("(a+)+",),
    )
    lines = shown(report).split("\n")
    assert lines[4:6] == [
        "    (assumed: post topic = industry)",
        "    suppressed: hays/comment-quota (she asked for it; until 2026-12-31)",
    ]
    assert lines[7:-1] == [
        "1 act: 1 fine; 1 suppressed, 2 not judged, 1 problem",
        "Stopped for taking too long, so its rule asks: (a+)+",
        "Draft rules, examples missing: hays/new, hays/newer",
    ]


def test_texts_in_another_language_than_asked_for_are_counted_once() -> None:
    both = finding("hays/b", "warning", said("b", "乙"))
    one = verdict("comment", "2026-11-28", "warning", to="lin-wei", findings=(WARNED, both))
    assert "1 段规则文字没有简体中文版" in shown(Report((one, one), locale="zh-Hans"))
    assert "no German version" not in shown(Report((one,), locale="en-GB"))
    assert "2 rule texts have no de version" in shown(Report((one,), locale="de"))


def test_only_findings_are_shown_when_asked_for() -> None:
    text = shown(example(), View(show="findings"))
    assert [line[3:11].strip() for line in text.split("\n") if line[:1] == " " != line[1:2]] == [
        "DON'T",
        "UNSURE",
        "CAREFUL",
        "DON'T",
    ]
    assert text.endswith(ENGLISH[ENGLISH.index("6 acts") :])


def test_without_acts_only_the_counts_are_told() -> None:
    assert shown(Report(())) == "0 acts\n"


def test_symbols_and_letters_follow_the_encoding() -> None:
    ascii_only = shown(example(), View(encoding="ascii"))
    assert " x DON'T " in ascii_only and " + FINE " in ascii_only
    named = verdict("message", "2026-11-28", to={"id": "a", "name": "林薇"})
    assert r"message to \u6797\u8587, LinkedIn" in shown(Report((named,)), View(encoding="ascii"))
    assert shown(example("zh-Hans"), View(encoding="gbk")) == CHINESE


def test_colour_touches_only_the_outcome() -> None:
    coloured = shown(example(), View(colour=True))
    assert " × \x1b[1;31mDON'T\x1b[0m    Sat" in coloured
    for code in ("1;31", "1;33", "1;35", "32", "2", "0"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == ENGLISH


@pytest.mark.parametrize("locale", ["en", "zh-Hans"])
def test_every_line_fits_and_can_be_written_in_gbk(locale: str) -> None:
    long = "Bartholomew-" * 12
    report = example(locale)
    crowded = replace(
        report,
        verdicts=(
            *report.verdicts,
            verdict("invite", "2026-12-03", to={"id": "b", "name": long}, line=12345),
            verdict("message", "2026-12-03", "ok", to="x", permissions=(WARNED,), line=9),
        ),
    )
    text = shown(crowded)
    text.encode("gbk")
    assert [line for line in text.split("\n") if columns(line) > 80] == []
    assert long in text.replace("\n", "").replace(" ", "")


def test_chinese_wraps_between_characters_but_not_before_punctuation() -> None:
    text = "面试前不要请求（与面试官）建立联系，会显得你们很熟；其实还没有：“真的没有”！" * 5
    for width in range(10, 60):
        lines = wrap(text, width)
        assert "".join(lines) == text
        assert not [line for line in lines if line[0] in "，。；：、！？）”" or line[-1] in "（“"]
        assert max(map(columns, lines)) <= width


def test_latin_words_stay_whole_where_they_fit() -> None:
    assert wrap("Lin Wei’s  article, offer之日起", 9) == [
        "Lin Wei’s",
        "article,",
        "offer之日",
        "起",
    ]


UNSAFE = [
    ("escape", "a\x1b[31mb", r"a\x1b[31mb"),
    ("right-to-left override", "a\u202eb", r"a\u202eb"),
    ("nul, tab, line break", "\0\t\n", r"\x00\t\n"),
    ("half a surrogate pair", "\ud800", r"\ud800"),
    ("a tag character", "\U000e0041", r"\U000e0041"),
    ("line separator", "a\u2028b\x85", r"a\u2028b\x85"),
    ("an emoji family stays", "👩\u200d👧", "👩\u200d👧"),
    ("letters stay", "Žluťoučký 林薇", "Žluťoučký 林薇"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in UNSAFE], ids=[row[0] for row in UNSAFE]
)
def test_what_is_unsafe_becomes_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_prose_is_folded() -> None:
    assert folded(" a\n  b\x07 ") == r"a b\x07"


def is_clean(line: str) -> bool:
    return not any(
        unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} for char in line
    ) and not (
        set(line) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
    )


SCHEMA = json.loads(files("etiquette_lint").joinpath("schemas/verdicts.schema.json").read_text())
VALID = Draft202012Validator(SCHEMA)
VALID_LINE = Draft202012Validator({"$defs": SCHEMA["$defs"], "$ref": "#/$defs/line"})
ANY_TEXT = st.text(st.characters(codec=None, categories=None), min_size=1, max_size=60)
HARD_TEXT = st.text(
    st.sampled_from("\x1b\u202e\ud800\0\n\r\u2028\x9b林！ａ👩️\u200d a[-（"), min_size=1
)
TEXT = ANY_TEXT | HARD_TEXT
NAME = TEXT.map(lambda text: text.replace("\ud800", "\x00")).filter(
    lambda text: not any("\ud800" <= char <= "\udfff" for char in text)
)
"""What the input models let through: no half surrogate pairs."""


@st.composite
def hostile_reports(draw: st.DrawFn) -> Report:
    """Return reports whose names, messages and files hold anything at all."""
    name, company, message, file = (draw(text) for text in (NAME, NAME, TEXT, TEXT))
    locale = draw(st.sampled_from(["en", "zh-Hans"]))
    hostile = finding("hays/x", "error", said((message, [message], [message])), reason=message)
    one = verdict(
        "comment",
        "2026-11-28 09:00",
        "error",
        to={"id": name, "name": name},
        findings=(
            hostile,
            replace(hostile, level="info", sources=(replace(HAYS, publisher=name),)),
        ),
        suppressed=(hostile,),
        questions=(
            replace(question("role", {"interviewer": "error"}), say=lambda locale: message),
        ),
        remedied_by=name,
        judged_in=company,
        place=Location(file, 3, 1),
    )
    timeline = Timeline.model_validate({**ACME, "id": company, "company": company})
    wrong = Problem("x", "/a", {"en": Wording(message, message)}, Location(file, 3, 2, 5, message))
    source = replace(HAYS, title=message, publisher=name, url=message)
    rule = RuleInfo("hays/x", "error", "stated", (source,), (source,), hostile.say)
    pack = replace(HAYS_PACK, rules=(rule,))
    return Report((one,), (wrong,), (pack,), (timeline,), locale=locale)


@given(report=hostile_reports())
@settings(max_examples=150, deadline=None)
def test_no_text_can_forge_lines(report: Report) -> None:
    for encoding in ("utf-8", "gbk", "ascii"):
        view = View(encoding=encoding)
        lines = list(REPORTERS["text"](report, view))
        told = list(problems.render(report, view))
        assert [line for line in (*lines, *told) if not is_clean(line)] == []
        assert [line for line in lines if columns(line) > 80] == []
        "".join((*lines, *told)).encode(encoding)


def keyed(values: Any) -> Any:
    return st.dictionaries(TEXT | st.integers() | st.none(), values, max_size=3)


ODD = (
    TEXT
    | st.floats()
    | st.integers()
    | st.datetimes()
    | st.binary()
    | st.frozensets(st.integers() | TEXT, max_size=3)
    | st.builds(object)
)
META = st.recursive(ODD, lambda inner: st.lists(inner, max_size=3) | keyed(inner), max_leaves=8)


@given(meta=st.dictionaries(NAME, META, max_size=3), name=NAME, text=TEXT)
@settings(max_examples=150, deadline=None)
def test_json_is_valid_whatever_is_in_it(meta: dict[str, Any], name: str, text: str) -> None:
    one = verdict(
        "message",
        "2026-11-28",
        "error",
        to=name,
        meta=meta,
        findings=(finding("hays/x", "error", said(text)),),
    )
    wrong = Problem("x", "/a", {"en": Wording(text, text)}, Location(text, 3, 2, 5, text))
    report = Report((one,), (wrong,), (HAYS_PACK,))
    lines = list(REPORTERS["json"](report, View()))
    assert lines == list(REPORTERS["json"](report, View(show="findings", encoding="ascii")))
    assert all(is_clean(line) for line in lines)
    VALID.validate(json.loads("\n".join(lines), parse_constant=pytest.fail))
    for line in REPORTERS["jsonl"](report, View()):
        assert is_clean(line)
        VALID_LINE.validate(json.loads(line, parse_constant=pytest.fail))


def test_meta_that_cannot_be_written_is_written() -> None:
    circle: dict[str, Any] = {}
    circle["again"] = circle
    circle["number"] = 10**5000
    one = verdict("message", "2026-11-28", to="x").action.model_copy(update={"meta": circle})
    report = Report((replace(verdict("message", "2026-11-28", to="x"), act=one),))
    meta = json.loads(shown(report, form="json"))["verdicts"][0]["action"]["meta"]
    assert meta["again"]["number"] == hex(10**5000)


def test_the_example_is_valid_json_in_both_forms() -> None:
    report = replace(example(), problems=(Problem("x", "", {"en": Wording("no")}),))
    VALID.validate(json.loads(shown(report, form="json")))
    lines = [json.loads(line) for line in shown(report, form="jsonl").splitlines()]
    assert [next(iter(line)) for line in lines] == ["verdict"] * 6 + ["problem", "summary"]
    for line in lines:
        VALID_LINE.validate(line)


COLON = Location(
    "job-search.yaml", 16, 18, 1, "  - {id: a2, kind：connect_request, platform: linkedin}"
)
LONG = "actions: [" + ", ".join(f"{{id: a{number}, kind: follow}}" for number in range(99)) + "]"
PROBLEMS = [
    (
        "a wide character is marked over both its columns",
        Problem("x", "/actions/1", {"en": Wording("full-width colon", "write  kind: x")}, COLON),
        [
            "job-search.yaml:16:18: full-width colon",
            "   16 |   - {id: a2, kind：connect_request, platform: linkedin}",
            "      |                  ^^",
            "   write  kind: x",
        ],
    ),
    (
        "a tab is shown as four columns",
        Problem("x", "", {"en": Wording("tab")}, Location("a", 7, 2, 2, "\tat: x"), more=8),
        [
            "a:7:2: tab",
            "    7 |     at: x",
            "      |     ^^",
            "   8 more times in this file for the same reason",
        ],
    ),
    (
        "of a long line what is about the place is shown",
        Problem(
            "x", "", {"en": Wording("m", "a\nb")}, Location("a", 1, LONG.index("a50") + 1, 3, LONG)
        ),
        [
            f"a:1:{LONG.index('a50') + 1}: m",
            "    1 | ...}, {id: a49, kind: follow}, {id: a50, kind: follow}, {id: a51, kin...",
            "      |                                     ^^^",
            "   a",
            "   b",
        ],
    ),
    (
        "what was cut off before is counted",
        Problem("x", "", {"en": Wording("m")}, Location("a", 1, 1003, 2, "b: x" + "y" * 100, 999)),
        [
            "a:1:1003: m",
            f"    1 | ...b: x{'y' * 62}...",
            "      |       ^^",
        ],
    ),
    (
        "without a file the path is told as Python writes it",
        Problem("x", "/action/at", {"en": Wording("missing", "write  at")}),
        ["action.at: missing", "   write  at"],
    ),
]


@pytest.mark.parametrize(
    ("wrong", "expected"), [row[1:] for row in PROBLEMS], ids=[row[0] for row in PROBLEMS]
)
def test_a_problem_shows_its_place(wrong: Problem, expected: list[str]) -> None:
    assert list(problems.lines(wrong, "en", View())) == expected


def test_problems_end_with_what_became_of_the_rest() -> None:
    one = Problem("x", "/actions/1/kind", {"en": Wording("no")})
    same = replace(one, path="/actions/1/at")
    timelines = (replace(one, path="/timelines/0/id"), replace(one, path="/3/timeline/id"))
    report = replace(example(), problems=(one, same, *timelines))
    assert list(problems.render(report, View()))[-1] == (
        "   1 entry not judged; the 6 others are above."
    )
    chinese = replace(report, locale="zh-Hans", unjudged=2)
    assert list(problems.render(chinese, View()))[-1] == "   3 项未判断；其余 6 项结果见上。"
    alone = replace(report, verdicts=())
    assert list(problems.render(alone, View()))[-1] == "   Nothing was judged."
    assert list(problems.render(example(), View())) == []


CLOSED_LISTS = {
    "kind": vocabulary.Kind,
    "kinds": vocabulary.Kind,
    "role": vocabulary.Role,
    "relationship": vocabulary.Relationship,
    "status": vocabulary.Status,
    "initiator": vocabulary.Initiator,
    "consent": vocabulary.Consent,
    "post_topic": vocabulary.PostTopic,
    "topic": vocabulary.ResearchTopic | vocabulary.MessageTopic,
    "visibility": vocabulary.Visibility,
    "sent_by": vocabulary.SentBy,
    "interview_status": vocabulary.InterviewStatus,
    "milestone": vocabulary.MilestoneKind,
    "process": vocabulary.Process,
    "phase": vocabulary.Phase,
    "phase_short": vocabulary.Phase,
    "level": vocabulary.Level,
    "basis": vocabulary.Basis,
    "outcome": vocabulary.Outcome,
    "decision": vocabulary.Decision,
}


@pytest.mark.parametrize("table", CLOSED_LISTS)
def test_every_closed_list_has_its_labels(table: str) -> None:
    flat = [get_args(word) or (word,) for word in get_args(CLOSED_LISTS[table])]
    assert set(labels.LABELS[table]) == {word for words in flat for word in words}


def test_labels_and_sentences_are_in_both_languages() -> None:
    rows = [row for table in labels.LABELS.values() for row in table.values()]
    for row in (*rows, *ACTS.values(), *REPORT.values()):
        assert set(row) == {"en", "zh-Hans"} and all(row.values())
        row["en"].encode("ascii")
        row["zh-Hans"].encode("gbk")
    assert set(vocabulary.KINDS) == {key.split(":")[0] for key in ACTS}
