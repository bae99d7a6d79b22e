"""The decision table: every cell is what the engine says, and what DESIGN §11 states."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osaka import PACK as OSAKA
from small import pack

from etiquette_lint import Linter, Verdict, check_action, load_pack
from etiquette_lint.cli.entry import main
from etiquette_lint.models.matrix import Answer, Cell, Matrix, Row, act_at
from etiquette_lint.models.vocabulary import KINDS, PHASES, ROLES, SEVERITY
from etiquette_lint.packs.pack import Pack
from etiquette_lint.proving.columns import moments
from etiquette_lint.proving.matrix import Place, differences, matrix
from etiquette_lint.reporters.lines import width
from etiquette_lint.reporters.matrix import MATRIX_REPORTERS, markdown
from etiquette_lint.reporters.view import View
from etiquette_lint.times import DAY, HOUR
from etiquette_lint.words import labels
from etiquette_lint.words.tables import SENTENCES

IN_TIME = (
    "before_application",
    "applied",
    "interview_undated",
    "before_interview",
    "during_interview",
    "just_after_interview",
    "between_interviews",
    "awaiting_decision",
    "offered",
    "hired",
    "closed",
)
UNTIL_JOB = IN_TIME[1:8]
EVER = IN_TIME


@cache
def hays() -> Pack:
    return load_pack("hays")


@cache
def table() -> Matrix:
    return matrix(hays())


def row_of(whole: Matrix, kind: str, role: str | None, **facts: Any) -> Row:
    (found,) = [row for row in whole.rows if (row.kind, row.role, row.facts) == (kind, role, facts)]
    return found


def told(row: Row) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return by phase the outcome and what decides it."""
    answers = zip(IN_TIME, row.cells, strict=True)
    return {phase: said(cell.answers[0]) for phase, cell in answers}


def said(answer: Answer | None) -> tuple[str, tuple[str, ...]]:
    assert answer is not None
    return answer.outcome, tuple(rule.partition("/")[2] for rule in answer.rules)


def with_level(whole: Pack, name: str, level: Any) -> Pack:
    rules = {**whole.rules, name: replace(whole.rules[name], level=level)}
    return replace(whole, rules=rules, digest="")


REQUESTS: list[tuple[str, dict[str, Any]]] = [
    ("connect_request", {}),
    ("friend_request", {}),
    ("follow", {"needs_approval": True}),
]
STATED: list[tuple[str, str, dict[str, Any], str, tuple[str, ...], str]] = [
    # rule, role, facts beside the kind, outcome, phases, kind ("" is any request)
    (
        "no-request-before-interview",
        "interviewer",
        {},
        "error",
        ("before_interview", "during_interview"),
        "",
    ),
    ("no-request-right-after-interview", "interviewer", {}, "error", ("just_after_interview",), ""),
    (
        "no-request-before-job",
        "interviewer",
        {},
        "error",
        ("applied", "interview_undated", "between_interviews", "awaiting_decision"),
        "",
    ),
    (
        "request-agreed-by-interviewer",
        "interviewer",
        {"consent": "asked_and_agreed"},
        "warning",
        UNTIL_JOB,
        "",
    ),
    (
        "request-to-someone-you-know",
        "interviewer",
        {"relationship": "acquaintance"},
        "warning",
        UNTIL_JOB,
        "",
    ),
    ("no-request-after-closed", "interviewer", {}, "warning", ("closed",), ""),
    ("no-request-to-likely-interviewer", "hiring_manager", {}, "warning", ("applied",), ""),
    ("connect-once-hired", "interviewer", {}, "ok", ("hired",), ""),
    ("connect-once-offered", "interviewer", {}, "ok", ("offered",), ""),
    ("accepting-is-fine", "interviewer", {"initiator": "target"}, "ok", EVER, ""),
    ("accepting-is-fine", "interviewer", {"initiator": "employer"}, "ok", EVER, ""),
    ("accepting-is-fine", "interviewer", {}, "ok", EVER, "accept_request"),
    ("accepting-is-fine", "interviewer", {"initiator": "target"}, "ok", EVER, "invite"),
    ("request-by-detour", "interviewer", {}, "warning", UNTIL_JOB, "invite"),
    ("research-is-fine", "interviewer", {"topic": "profile"}, "ok", IN_TIME[:5], "research"),
    ("research-is-fine", "other", {"topic": "profile"}, "ok", IN_TIME[:5], "research"),
    ("research-is-fine-later", "interviewer", {"topic": "profile"}, "ok", IN_TIME[5:], "research"),
    (
        "research-private-life",
        "interviewer",
        {"topic": "private_life"},
        "warning",
        UNTIL_JOB,
        "research",
    ),
    (
        "research-private-life",
        "interviewer",
        {"topic": "profile", "visibility": "restricted"},
        "warning",
        UNTIL_JOB,
        "research",
    ),
    ("ask-a-shared-contact", "mutual_contact", {"topic": "company"}, "ok", EVER, "message"),
    (
        "comment-on-industry-posts",
        "interviewer",
        {"post_topic": "industry"},
        "ok",
        ("applied", "interview_undated", "before_interview"),
        "comment",
    ),
    (
        "comment-on-personal-post",
        "interviewer",
        {"post_topic": "personal"},
        "warning",
        UNTIL_JOB,
        "comment",
    ),
    ("withdrawing-is-fine", "interviewer", {}, "ok", EVER, "withdraw_request"),
    ("company-page-is-public", "company_page", {}, "ok", EVER, "follow"),
]
CASES = [
    (rule, (kind, role, {**about, **facts}), outcome, phases)
    for rule, role, facts, outcome, phases, given_kind in STATED
    for kind, about in ([(given_kind, {})] if given_kind else REQUESTS)
]


@pytest.mark.parametrize(
    ("rule", "act", "outcome", "phases"),
    CASES,
    ids=[f"{rule} speaks of {act[0]} with {act[2]}" for rule, act, *_ in CASES],
)
def test_hays_says_what_it_is_said_to_say(
    rule: str, act: tuple[str, str, dict[str, Any]], outcome: str, phases: tuple[str, ...]
) -> None:
    kind, role, facts = act
    answers = told(row_of(table(), kind, role, **facts))
    assert {phase for phase, (_, rules) in answers.items() if rule in rules} == set(phases)
    assert {answers[phase][0] for phase in phases} == {outcome}


SILENT: list[tuple[str, str, tuple[str | None, ...]]] = [
    ("likes", "react", ROLES),
    ("endorsements", "endorse", ROLES),
    ("posts of one's own", "post", (None,)),
    ("open follows of a person", "follow", tuple(r for r in ROLES if r != "company_page")),
    (
        "requests to those who only schedule",
        "connect_request",
        ("recruiter", "hr_contact", "agency_recruiter", "employee"),
    ),
]


@pytest.mark.parametrize(("kind", "roles"), [row[1:] for row in SILENT], ids=[r[0] for r in SILENT])
def test_hays_is_silent_on(kind: str, roles: tuple[str | None, ...]) -> None:
    for role in roles:
        answers = told(row_of(table(), kind, role)).values()
        assert set(answers) == {("not_covered", ())}


def cells(whole: Matrix) -> Iterator[Place]:
    for row in whole.rows:
        for moment, cell in zip(whole.moments, row.cells, strict=True):
            yield Place(row, moment, cell)


LOOKS_AT_NETWORKS = """
only-if-given:
  level: warning
  when: {kind: message, network: private, role: recruiter, gave_number: false}
before-thanks:
  level: ok
  when: {kind: message, topic: [thanks, follow_up], platform: [email, xing]}
  unless: {sent_by: automation}
not-by-machine:
  level: error
  when: {kind: [message, connect_request], sent_by: automation, went_well: false}
  overrules: [before-thanks]
soon:
  level: info
  when: {kind: react, role: interviewer, connected: true}
"""
OWN_QUESTIONS = """
questions:
  gave_number: {about: person, ask: {en: "Did they give you the number?"}}
  went_well: {about: timeline, ask: {en: "Did it go well?"}}
  is_short: {about: action, ask: {en: "Is it short?"}}
settings: {just_after: 0h}
"""


@cache
def asking() -> Pack:
    return pack(LOOKS_AT_NETWORKS, OWN_QUESTIONS)


def answer_of(verdict: Verdict, place: Place) -> Answer | None:
    if verdict.phase != place.moment.phase:
        return None
    spoken = (*verdict.findings, *verdict.permissions)
    deciding = {one.rule for one in spoken if one.level == verdict.outcome}
    questions = {one.rule for one in verdict.questions}
    return Answer(
        verdict.outcome,
        tuple(sorted(questions if verdict.outcome == "cannot_tell" else deciding)),
        tuple(sorted({one.fact for one in verdict.questions})),
        tuple(sorted(one.rule for one in verdict.findings if one.level == "info")),
    )


def in_order(answer: Answer | None) -> Answer | None:
    if answer is None:
        return None
    return Answer(
        answer.outcome,
        tuple(sorted(answer.rules)),
        tuple(sorted(answer.asks)),
        tuple(sorted(answer.notes)),
    )


@pytest.mark.parametrize("whole", [hays, asking], ids=["hays", "a pack with its own questions"])
def test_every_cell_is_what_the_engine_says_of_that_act_alone(whole: Any) -> None:
    linter = Linter(whole())
    for place in cells(table() if whole is hays else matrix(whole())):
        act, timeline = act_at(place.row, place.moment)
        verdict = linter.session(timeline).check(act)
        assert in_order(place.cell.answers[0]) == answer_of(verdict, place)


@given(st.data())
def test_a_cell_is_what_check_action_says(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(list(cells(table()))))
    act, timeline = act_at(place.row, place.moment)
    verdict = check_action(act, timeline, pack=hays())
    assert in_order(place.cell.answers[0]) == answer_of(verdict, place)


def test_every_kind_every_role_and_every_phase_is_there() -> None:
    assert {row.kind for row in table().rows} == set(KINDS)
    assert {row.role for row in table().rows} == {*ROLES, None}
    assert tuple(moment.phase for moment in table().moments) == IN_TIME
    assert set(IN_TIME) == set(PHASES)
    assert len({str(act_at(row, table().moments[0])) for row in table().rows}) == len(table().rows)


@given(st.lists(st.integers(0, 60 * DAY) | st.integers(1, HOUR), min_size=1, max_size=3))
@settings(max_examples=25)
def test_each_column_is_in_its_phase_whatever_just_after_is(lengths: list[int]) -> None:
    columns = moments(lengths)
    act = {"kind": "message", "platform": "email", "to": "interviewer"}
    for length in lengths:
        one = replace(asking(), settings=replace(asking().settings, just_after=length))
        for moment in columns:
            verdict = check_action({**act, "at": moment.at}, moment.timeline, pack=one)
            cannot_be = moment.phase == "just_after_interview" and length == 0
            assert (verdict.phase == moment.phase) is not cannot_be


def test_a_phase_that_cannot_occur_is_said_to_be_so() -> None:
    whole = matrix(asking())
    assert whole.impossible(0) == ("just_after_interview",)
    assert "t: just after the interview cannot occur with its settings." in lines(whole)
    assert table().impossible(0) == ()


def test_rows_are_added_for_what_rules_ask() -> None:
    rows = [row for row in matrix(asking()).rows if row.kind == "message"]
    assert {row.platform for row in rows} == {"email", "wechat", "xing"}
    told_apart = [(row.platform, dict(row.facts)) for row in rows if row.role == "recruiter"]
    assert ("wechat", {"topic": "other", "gave_number": False}) in told_apart
    assert ("wechat", {"topic": "other"}) in told_apart
    assert ("email", {"topic": "thanks"}) in told_apart
    assert ("xing", {"topic": "other"}) in told_apart
    assert ("email", {"topic": "follow_up", "sent_by": "automation"}) in told_apart


def test_what_only_people_know_is_asked_in_its_cell() -> None:
    row = next(
        row
        for row in matrix(asking()).rows
        if (row.kind, row.platform, row.role) == ("message", "wechat", "recruiter")
        and row.facts == {"topic": "other"}
    )
    answer = row.cells[0].answers[0]
    assert answer == Answer("cannot_tell", ("t/only-if-given",), ("gave_number",))


def test_rules_that_no_cell_names_are_listed() -> None:
    named = {
        rule
        for place in cells(table())
        for answer in place.cell.answers
        if answer is not None
        for rule in (*answer.rules, *answer.notes)
    }
    live = {f"hays/{name}" for name, rule in hays().rules.items() if rule.level != "off"}
    assert set(table().unseen[0]) == live - named
    assert "hays/comment-quota" in table().unseen[0]


def test_a_pack_does_not_differ_from_itself() -> None:
    assert differences(hays(), hays()) == ()
    assert differences(asking(), asking()) == ()


def test_a_pack_of_another_name_does_not_differ_for_that() -> None:
    renamed = pack(LOOKS_AT_NETWORKS, OWN_QUESTIONS + "pack: u\n")
    assert differences(asking(), renamed) == ()


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("request-by-detour", "error"),
        ("connect-once-hired", "off"),
        ("research-is-fine", "info"),
        ("comment-on-personal-post", "ok"),
    ],
)
def test_a_changed_level_marks_the_cells_of_that_rule_and_no_others(name: str, level: Any) -> None:
    rule = f"hays/{name}"
    spoken = {
        (str(place.row.act), place.moment.phase)
        for place in cells(table())
        if place.cell.answers[0] is not None and rule in place.cell.answers[0].rules
    }
    marked = differences(hays(), with_level(hays(), name, level))
    assert {(str(one.row.act), one.moment.phase) for one in marked} == spoken
    assert spoken


def test_a_cell_tells_another_outcome_from_another_reason() -> None:
    def cell(*answers: Answer | None) -> str | None:
        return Cell(answers).differs

    one = Answer("error", ("a/x",))
    assert cell(one) is None
    assert cell(one, Answer("error", ("b/x",))) is None
    assert cell(one, Answer("error", ("a/y",))) == "rule"
    assert cell(one, Answer("error", ("a/x",), notes=("a/n",))) == "rule"
    assert cell(one, Answer("warning", ("a/x",))) == "outcome"
    assert cell(one, None) == "outcome"
    assert cell(None, None) is None


def lines(whole: Matrix, form: str = "text", locale: str = "en", **view: Any) -> list[str]:
    return list(MATRIX_REPORTERS[form](whole, View(**view), locale))


@cache
def both() -> Matrix:
    return matrix(hays(), with_level(hays(), "request-by-detour", "error"))


@pytest.mark.parametrize("locale", ["en", "zh-Hans"])
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "ascii"])
def test_the_text_fits_and_can_be_printed(locale: str, encoding: str) -> None:
    for whole in (table(), both()):
        for line in lines(whole, locale=locale, encoding=encoding):
            line.encode(encoding)
            assert width(line) <= 80


NOBODY = {"en": ("anybody", "nobody in particular"), "zh-Hans": ("任何人", "不针对某人")}


@pytest.mark.parametrize("locale", ["en", "zh-Hans"])
@pytest.mark.parametrize("names", [("hays",), ("hays", "us")], ids=["one pack", "two packs"])
def test_no_name_of_a_role_is_broken(names: tuple[str, ...], locale: str) -> None:
    whole = matrix(*(load_pack(name) for name in names))
    text = lines(whole, locale=locale)
    assert all(width(line) <= 80 for line in text)
    labelled = [labels.of("role", role, locale) for role in ROLES]
    known = {word for label in (*labelled, *NOBODY[locale]) for word in label.split()}
    named = (re.match(r"  ([^\W\d]\S*(?: \S+)*)", line) for line in text)
    words = {word for name in named if name for word in re.split("[ ,、]+", name[1])}
    assert words - {"A", "B", "AB", ""} <= known
    assert words >= {word for label in labelled for word in label.split()}


BY_THE_CLOCK = """
soon:
  level: ok
  when: {kind: message, hours_since_interview: {at_most: $soon}}
late:
  level: warning
  when: {kind: message, days_since_interview: {more_than: 30}}
either:
  level: ok
  when: [{kind: react, hours_to_interview: {less_than: 1}}, {kind: share}]
at-night:
  level: warning
  when: {kind: endorse}
  unless: {weekday: [mon, tue], local_hour: {at_least: 8}}
thrice:
  level: info
  when: {kind: message}
  count: {of: acts, more_than: 2, within: process, per: target}
switched-off:
  level: "off"
  when: {kind: message, local_hour: 3}
"""


@cache
def timed() -> Matrix:
    return matrix(pack(BY_THE_CLOCK, "{params: {soon: 24}, settings: {just_after: 48h}}"))


def test_what_goes_by_the_clock_is_told_with_its_hours() -> None:
    text = " ".join(" ".join(lines(timed())).split())
    assert re.search(r" \d t/soon \(only if hours since the interview: at most 24\)", text)
    assert (
        "Rules no cell names, that go by the clock: "
        "t/late (only if days since the interview: more than 30)." in text
    )
    assert "t/at-night (unless weekday: Mon or Tue, local hour: at least 8)" in text
    assert "more facts at once, or yield to others: t/thrice." in text
    assert "t/either (" not in text
    assert "switched-off" not in text
    chinese = "".join(lines(timed(), locale="zh-Hans"))
    assert "t/soon（仅当面试后小时数：至多 24）" in chinese


def test_packs_that_restate_the_hours_are_told_apart() -> None:
    one, two = (pack(BY_THE_CLOCK, f"params: {{soon: {hours}}}\n") for hours in (24, 36))
    text = " ".join(" ".join(lines(matrix(one, two))).split())
    assert (
        "t/soon (only if hours since the interview: at most 24, "
        "or only if hours since the interview: at most 36)" in text
    )


def test_the_moment_of_each_column_is_told() -> None:
    text = " ".join(" ".join(lines(timed())).split())
    assert "pre: 1d before the application; app, und: 1d after the application;" in text
    assert "dur: 30m into the interview;" in text
    assert "All of them are on" in text
    assert "All of them are on" not in " ".join(lines(table()))


@pytest.mark.parametrize("just_after", [0, HOUR, 48 * HOUR])
def test_the_moment_told_is_the_one_judged(just_after: int) -> None:
    for moment in moments([just_after]):
        applied, *_ = (one["at"] for one in moment.timeline["milestones"])
        starts = [one.get("starts_at") for one in moment.timeline["interviews"]]
        start = datetime.fromisoformat(starts[0]) if starts and starts[0] else None
        since = {"application": datetime.fromisoformat(applied)}
        since |= {"start": start, "end": start + timedelta(hours=1)} if start else {}
        away = timedelta(microseconds=moment.away)
        assert datetime.fromisoformat(moment.at) == since[moment.anchor] + away


def test_the_text_names_by_number_the_rules_its_cells_hold() -> None:
    text = lines(table())
    listed = [int(line.split()[0]) for line in text if re.match(r" +\d+ hays/", line)]
    grid = [line for line in text if re.match(r"  \S.* {2,}", line)]
    used = {int(number) for line in grid for number in re.findall(r"[×!?√](\d+)", line)}
    assert listed == list(range(1, len(listed) + 1))
    assert used == set(listed)


def test_the_text_says_which_acts_it_leaves_out() -> None:
    text = " ".join(lines(table()))
    assert "No rule speaks of:" in text
    for act in ("like, LinkedIn", "endorsement, LinkedIn", "post of your own, LinkedIn"):
        assert act in text


def test_a_note_that_decides_nothing_is_named_all_the_same() -> None:
    text = lines(matrix(asking()))
    number = next(line.split()[0] for line in text if "t/soon (a note)" in line)
    assert any(f"-{number} " in line for line in text)


def test_the_text_marks_the_cells_that_differ() -> None:
    text = lines(both())
    marked = [line for line in text if "*" in line and line.startswith(" ")]
    per_line = [line.count("*") for line in marked]
    assert per_line == [len(UNTIL_JOB)] * 2
    outcomes = [place.cell.differs for place in cells(both()) if place.cell.differs]
    assert f"{len(outcomes)} cells differ in the outcome." in text
    assert not any("*" in line or "~" in line for line in lines(table()))


def columns_of(line: str) -> list[str]:
    """Return the cells of a line of a GitHub table."""
    assert line.startswith("| ") and line.endswith(" |")
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


@pytest.mark.parametrize("locale", ["en", "zh-Hans"])
def test_the_markdown_is_one_table(locale: str) -> None:
    for whole in (table(), both()):
        text = lines(whole, "markdown", locale)
        found = [index for index, line in enumerate(text) if line.startswith("|")]
        assert found == list(range(found[0], found[-1] + 1))
        head, rule, *rows = (columns_of(text[index]) for index in found)
        assert len(head) == len(IN_TIME) + 2
        assert set(rule) == {"---"}
        assert rows and all(len(row) == len(head) for row in rows)
        assert text[found[0] - 1] == text[found[-1] + 1] == ""


def test_the_markdown_sets_in_bold_the_cells_that_differ() -> None:
    rows = [columns_of(line) for line in lines(both(), "markdown") if line.startswith("|")]
    bold = [cell for row in rows for cell in row if cell.startswith("**")]
    assert len(bold) == len(UNTIL_JOB)
    assert all(re.fullmatch(r"\*\*CAREFUL \d+ / DON'T \d+\*\*", cell) for cell in bold)


def test_nothing_in_a_text_is_taken_for_markdown() -> None:
    hostile = "a|b <img src=x> [c](d) `e` *f* _g_ # \\ \n| h"
    told_apart = markdown.escaped(hostile)
    assert "\n" not in told_apart
    assert re.search(r"(?<!\\)[|<>\[\]`*_#]", told_apart) is None
    titled = replace(asking(), title={"en": hostile})
    text = lines(matrix(titled), "markdown")
    assert [line for line in text if "img" in line] == [f"- t 1.0.0: {told_apart}"]


SCHEMA = json.loads(
    files("etiquette_lint").joinpath("schemas/matrix.schema.json").read_text("utf-8")
)


def test_the_closed_lists_of_the_shipped_schema_are_the_programs() -> None:
    defs = SCHEMA["$defs"]
    row, answer = defs["row"]["properties"], defs["answer"]["properties"]
    assert tuple(defs["phase"]["enum"]) == PHASES
    assert tuple(row["kind"]["enum"]) == KINDS
    assert tuple(row["role"]["enum"]) == (*ROLES, None)
    assert set(answer["outcome"]["enum"]) == set(SEVERITY)


def read_back(written: dict[str, Any]) -> list[Row]:
    def answer(one: dict[str, Any] | None) -> Answer | None:
        if one is None:
            return None
        return Answer(one["outcome"], *(tuple(one[key]) for key in ("rules", "asks", "notes")))

    return [
        Row(
            kind=row["kind"],
            platform=row["platform"],
            role=row["role"],
            facts=row["facts"],
            act=row["act"],
            answers=row["timeline_answers"],
            cells=tuple(Cell(tuple(map(answer, one["answers"]))) for one in row["cells"]),
        )
        for row in written["rows"]
    ]


@pytest.mark.parametrize("make", [table, both, lambda: matrix(asking())], ids=["one", "two", "own"])
def test_json_holds_the_whole_table(make: Any) -> None:
    whole = make()
    written = json.loads("\n".join(lines(whole, "json")))
    jsonschema.validate(written, SCHEMA)
    assert tuple(read_back(written)) == whole.rows
    assert [one["timeline"] for one in written["columns"]] == [m.timeline for m in whole.moments]
    differs = [cell["differs"] for row in written["rows"] for cell in row["cells"]]
    assert differs == [place.cell.differs for place in cells(whole)]


def test_the_command_prints_what_the_reporters_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = {"LANG": "en_US.UTF-8"}
    file = tmp_path / "table.md"
    assert main(["matrix", "hays", "--format", "markdown", "-o", str(file)], english) == 0
    assert file.read_text("utf-8").splitlines() == lines(table(), "markdown")
    written = tmp_path / "osaka.yaml"
    written.write_text(OSAKA, "utf-8")
    assert main(["matrix", str(written), str(written), "--locale", "zh-CN"], english) == 0
    osaka = load_pack(written)
    printed = capsys.readouterr().out
    assert printed.splitlines() == lines(matrix(osaka, osaka), locale="zh-Hans")


SLIPS = {
    "no pack": ([], "PACK is missing"),
    "a pack that is none": (["hayz"], "did you mean 'hays'?"),
    "a format that is none": (["hays", "--format", "markdwon"], "did you mean 'markdown'?"),
}


@pytest.mark.parametrize(("argv", "message"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told(argv: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", *argv], {"LANG": "en_US.UTF-8"}) == 2
    shown = capsys.readouterr()
    assert (shown.out, message in shown.err) == ("", True)


def test_sentences_are_in_both_languages() -> None:
    for row in SENTENCES.values():
        assert set(row) == {"en", "zh-Hans"} and all(row.values())
        row["en"].encode("ascii")
        row["zh-Hans"].encode("gbk")
        holes = [sorted(re.findall(r"\{\w+\}", text)) for text in row.values()]
        assert holes[0] == holes[1]
