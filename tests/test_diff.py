"""What changes from one pack to another: every part of a rule, settings, verdicts on a log."""

import json
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from job_search import BROKEN, LOG, write
from small import pack

from etiquette_lint import check_log, load_pack, read_log
from etiquette_lint.cli.entry import main
from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.packs import diff_json, diff_page
from etiquette_lint.models.vocabulary import LEVELS, OUTCOMES
from etiquette_lint.packs.pack import Pack
from etiquette_lint.proving.diff import PARTS, PackDiff, diff
from etiquette_lint.proving.matrix import differences
from etiquette_lint.reporters.lines import width
from etiquette_lint.reporters.view import View

ENGLISH = {"LANG": "en_US.UTF-8"}
TOP = """
sources:
  s: {title: S, publisher: P, published: 2020}
  o: {title: O, publisher: Q, published: 2021}
params: {limit: 2}
phrases: {praise: {en: [nice, great]}}
settings: {just_after: 48h}
"""
RULES = """
first:
  level: error
  when: {kind: comment, role: interviewer}
  unless: {is_reply: true}
  text: {contains: $praise}
  count: {of: posts, more_than: $limit, within: process, per: target}
  instead: {en: ["wait"]}
second:
  level: ok
  when: {kind: react}
"""
OTHERS = {
    "level": "level: warning",
    "basis": "basis: stated",
    "source": "source: o",
    "against": "against: [o]",
    "when": "when: {kind: comment, role: recruiter}",
    "unless": "unless: {sent_by: automation}",
    "text": "text: {lacks: $praise}",
    "count": "count: {of: acts, at_most: $limit, within: 7d, per: everyone}",
    "overrules": "overrules: [second]",
    "message": "message: {en: Another message.}",
    "why": "why: {en: For a reason.}",
    "instead": "instead: {en: [wait, write]}",
    "remedy": "remedy: {en: [say sorry]}",
    "ask": "ask: {en: 'Who is it?'}",
}
OTHER_TOPS = {
    "params": ("{limit: 2}", "{limit: 3}"),
    "phrases": ("[nice, great]", "[nice, lovely]"),
}


@cache
def before() -> Pack:
    return pack(RULES, TOP)


def with_part(part: str) -> Pack:
    """Return the pack with one thing about its first rule changed."""
    if part in OTHER_TOPS:
        return pack(RULES, TOP.replace(*OTHER_TOPS[part]))
    if part == "name":
        return pack(RULES.replace("first:", "renamed:\n  formerly: [first]", 1), TOP)
    kept = [line for line in RULES.splitlines() if line]
    end = kept.index("second:")
    first = [line for line in kept[:end] if not line.startswith(f"  {part}:")]
    return pack("\n".join([*first, f"  {OTHERS[part]}", *kept[end:]]), TOP)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_is_changed_is_the_one_that_is_told(part: str) -> None:
    told = diff(before(), with_part(part))
    (change,) = told.changed
    assert change.before == "t/first"
    assert [one.name for one in change.parts] == [part]
    assert (told.added, told.removed) == ((), ())
    assert bool(told.settings) is (part == "params")
    back = diff(with_part(part), before())
    if part != "name":
        assert [(one.after, one.before) for one in back.changed[0].parts] == [
            (one.before, one.after) for one in change.parts
        ]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("locale", ["en", "zh-Hans"])
def test_every_part_is_told_in_words(part: str, locale: str) -> None:
    other = with_part(part)
    text = list(page(diff(before(), other), before(), other, locale))
    assert all(width(line) <= 80 for line in text)
    assert any("->" in line or line.lstrip().startswith(("+", "-")) for line in text[1:])


def page(told: PackDiff, a: Pack, b: Pack, locale: str = "en") -> Any:
    return diff_page.lines(told, (a, b), Page(locale, View()))


def test_equal_packs_are_alike() -> None:
    told = diff(before(), before())
    assert (told.added, told.removed, told.changed, told.settings) == ((), (), (), ())
    assert list(page(told, before(), before())) == [
        "t 1.0.0 -> t 1.0.0",
        "The two packs are alike.",
    ]
    assert diff(load_pack("hays"), load_pack("hays")).changed == ()


def test_rules_of_another_pack_are_matched_by_their_name() -> None:
    told = diff(before(), pack(RULES, TOP + "pack: u\n"))
    assert (told.added, told.removed, told.changed) == ((), (), ())


def test_rules_that_only_one_has_are_added_or_removed() -> None:
    fewer = pack("second: {level: ok, when: {kind: react}}", TOP)
    more = diff(fewer, before())
    assert [(one.rule, one.level) for one in more.added] == [("t/first", "error")]
    less = diff(before(), fewer)
    assert less.removed == more.added
    assert less.added == more.removed == ()


def test_settings_are_told_once_and_not_of_every_rule() -> None:
    told = diff(before(), pack(RULES, TOP.replace("48h", "24h")))
    assert [one.name for one in told.settings] == ["just_after"]
    assert told.changed == ()
    text = list(page(told, before(), before()))
    assert "  just_after: 48 hours -> 24 hours" in text


def stricter() -> Pack:
    whole = load_pack("hays")
    names = ("comment-on-industry-posts", "research-private-life")
    changed = {name: replace(whole.rules[name], level="error") for name in names}
    return replace(whole, rules={**whole.rules, **changed}, version="1.0.1", digest="")


def test_the_verdicts_told_are_those_that_change(tmp_path: Path) -> None:
    log = read_log(write(tmp_path, "job-search.yaml", LOG))
    told = diff(load_pack("hays"), stricter(), log)
    one, two = (check_log(log, each).verdicts for each in (load_pack("hays"), stricter()))
    changed = [(a, b) for a, b in zip(one, two, strict=True) if a.outcome != b.outcome]
    assert changed
    assert [(each.id, each.before, each.after) for each in told.verdicts] == [
        (a.id, a.outcome, b.outcome) for a, b in changed
    ]
    assert [each.location for each in told.verdicts] == [a.location for a, _ in changed]
    assert told.judged == len(one)
    for each, (_, b) in zip(told.verdicts, changed, strict=True):
        assert each.rules_after == tuple(f.rule for f in b.findings if f.level == "error")


def test_a_log_on_which_nothing_changes_says_so(tmp_path: Path) -> None:
    log = read_log(write(tmp_path, "job-search.yaml", LOG))
    whole = load_pack("hays")
    told = diff(whole, whole, log)
    assert told.verdicts == ()
    assert list(page(told, whole, whole))[-1] == f"Verdicts: 0 of {told.judged} change"


OVERLAY = """
format: 1
pack: mild
version: 0.1.0
title: "Hays, milder"
language: en
extends: {hays: ">=1,<2"}
sources:
  me: {title: "My own notes", publisher: "Northside Careers", published: 2026}
because: {comment_limit: "Three are few enough."}
params: {comment_limit: 3}
change:
  request-by-detour:
    because: "A talk open to all is no detour."
    reviewed_against: 1.0.0
    level: info
rules:
  likes-are-fine:
    level: ok
    source: me
    basis: editorial
    when: {kind: react, role: interviewer}
    message: {en: "A like is fine."}
"""


@pytest.fixture
def overlay(tmp_path: Path) -> Pack:
    return load_pack(write(tmp_path, "mild.yaml", OVERLAY))


def test_of_a_pack_that_builds_on_another_only_its_own_doing_is_told(overlay: Pack) -> None:
    told = diff(load_pack("hays"), overlay)
    assert [one.rule for one in told.added] == ["mild/likes-are-fine"]
    assert told.removed == ()
    assert [(one.before, one.after) for one in told.changed] == [
        (f"hays/{name}", f"hays/{name}")
        for name in ("request-by-detour", "comment-on-industry-posts", "comment-quota")
    ]
    parts = {one.after: [part.name for part in one.parts] for one in told.changed}
    assert parts["hays/request-by-detour"] == ["level"]
    assert parts["hays/comment-quota"] == ["params"]
    assert [(one.name, one.before, one.after) for one in told.settings] == [("comment_limit", 2, 3)]


def test_the_table_marks_only_what_a_pack_that_builds_on_another_does(overlay: Pack) -> None:
    marked = differences(load_pack("hays"), overlay)
    assert {one.row.kind for one in marked} == {"invite", "react"}
    assert {one.row.role for one in marked} == {"interviewer"}


SCHEMA = json.loads(files("etiquette_lint").joinpath("schemas/diff.schema.json").read_text("utf-8"))


def test_the_closed_lists_of_the_shipped_schema_are_the_programs() -> None:
    defs = SCHEMA["$defs"]
    assert defs["named"]["properties"]["level"]["enum"] == list(LEVELS)
    assert defs["part"]["properties"]["part"]["enum"] == list(PARTS)
    assert defs["outcome"]["enum"] == list(OUTCOMES)


@pytest.mark.parametrize("part", PARTS)
def test_json_tells_every_part(part: str) -> None:
    told = diff(before(), with_part(part))
    written = json.loads("\n".join(diff_json.lines(told)))
    jsonschema.validate(written, SCHEMA)
    assert written == diff_json.to_dict(told)
    (one,) = written["changed"][0]["parts"]
    assert one["part"] == part
    assert one["before"] != one["after"]


def test_the_command_tells_verdicts_and_exits_with_0(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = write(tmp_path, "job-search.yaml", LOG)
    assert main(["packs", "diff", "hays", "hays", log, "--format", "json"], ENGLISH) == 0
    written = json.loads(capsys.readouterr().out)
    jsonschema.validate(written, SCHEMA)
    assert written["verdicts"] == []
    assert main(["packs", "diff", "hays", "hays"], {"LANG": "zh_CN.UTF-8"}) == 0
    assert "两个规则包没有区别。" in capsys.readouterr().out


CSV_LOG = "id,kind,platform,at,to\nx,react,linkedin,2026-11-28 09:00,lin-wei\n"
ITS_TIMELINE = """
timeline:
  id: acme
  timezone: Asia/Shanghai
  interviews: [{starts_at: 2026-12-01 10:00, interviewers: [lin-wei]}]
"""


def test_a_csv_log_has_its_timelines_in_another_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = write(tmp_path, "acts.csv", CSV_LOG)
    timeline = write(tmp_path, "acme.yaml", ITS_TIMELINE)
    argv = ["packs", "diff", "hays", write(tmp_path, "mild.yaml", OVERLAY), log, "--format", "json"]
    assert main([*argv, "--timeline", timeline], ENGLISH) == 0
    written = json.loads(capsys.readouterr().out)
    jsonschema.validate(written, SCHEMA)
    (changed,) = written["verdicts"]
    assert changed["action"] == "x"
    assert (changed["before"], changed["after"]) == ("not_covered", "ok")
    assert changed["rules_after"] == ["mild/likes-are-fine"]
    assert main(argv, ENGLISH) == 2
    assert "in which time zone?" in capsys.readouterr().err


def test_what_is_not_understood_of_a_log_is_told_and_exits_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = write(tmp_path, "log.yaml", BROKEN)
    assert main(["packs", "diff", "hays", "hays", log], ENGLISH) == 2
    told = capsys.readouterr()
    assert 'log.yaml:14:12: "dm" is called "message" here' in told.err
    assert "Verdicts: 0 of" in told.out


SLIPS = {
    "no pack": ([], "A is missing"),
    "one pack": (["hays"], "write  etiquette-lint packs diff hays coach.yaml"),
    "a pack that is none": (["hays", "hayz"], "did you mean 'hays'?"),
    "a format that is none": (["hays", "hays", "--format", "jsn"], "did you mean 'json'?"),
    "timelines without a log": (["hays", "us", "--timeline", "acme.yaml"], "LOG is missing"),
    "everything from standard input": (
        ["hays", "us", "-", "--timeline", "-"],
        "standard input ('-') can be read once",
    ),
    "an argument too many": (["a", "b", "c", "d"], "'d' is one argument too many"),
}


@pytest.mark.parametrize(("argv", "message"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told(argv: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "diff", *argv], ENGLISH) == 2
    shown = capsys.readouterr()
    assert (shown.out, message in shown.err) == ("", True)
