"""A rule that lacks an example is shown one that would do."""

from dataclasses import replace
from pathlib import Path

import pytest

from etiquette_lint.cli.entry import main
from etiquette_lint.engine.linter import Linter
from etiquette_lint.packs.library import load_pack
from etiquette_lint.proving.examples import try_example
from etiquette_lint.proving.proposals import proposed

HEAD = """\
format: 1
pack: osaka
version: 0.1.0
title: "A coach's rules"
language: en
sources:
  me: {title: "My notes", publisher: "A coach", published: 2026}
settings: {just_after: 48h}
questions:
  gave_number: {about: person, ask: {en: "Did they give you the number?"}}
  went_well: {about: timeline, ask: {en: "Did it go well?"}}
  in_private: {about: action, ask: {en: "In private?"}}
phrases:
  praise: {en: ["great post", "well said"], ja: ["素晴らしい"]}
rules:
  a-rule:
    level: warning
    source: me
    basis: stated
    message: {en: "Better not."}
"""
RULES = {
    "a request on LINE until the job": "{kind: friend_request, platform: line, until_job: true}",
    "any request in a phase": "{kind: any_request, phase: [offered, hired]}",
    "within a day": "{kind: message, days_since_interview: {at_most: 1}}",
    "within hours": "{kind: message, topic: thanks, hours_since_interview: {less_than: 24}}",
    "shortly before": "{kind: message, hours_to_interview: {at_most: 3}}",
    "late in the evening": "{kind: message, local_hour: {at_least: 21}}",
    "one evening after": "{kind: share, phase: just_after_interview, local_hour: 21}",
    "at the weekend": "{kind: [message, comment], weekday: [sat, sun]}",
    "a week after applying": "{kind: message, days_since_application: {at_least: 7}}",
    "a network": "{kind: friend_request, network: private}",
    "a role": "{kind: endorse, role: [recruiter, hr_contact]}",
    "any but a role": "{kind: recommend, role: {not: [interviewer]}}",
    "somebody known": "{kind: message, relationship: friend}",
    "somebody connected": "{kind: message, connected: true}",
    "a question about a person": "{kind: message, platform: whatsapp, gave_number: false}",
    "a question about the process": "{kind: message, went_well: true}",
    "a question about the act": "{kind: invite, in_private: true}",
    "a personal post": "{kind: react, post_topic: personal}",
    "a reply": "{kind: comment, is_reply: true}",
    "a follow that needs approval": "{kind: follow, needs_approval: true}",
    "a post of one's own": "{kind: post, topic: interview, visibility: public}",
    "by a program": "{kind: comment, sent_by: automation}",
    "once asked": "{kind: connect_request, consent: asked_and_agreed}",
}
OTHERS = {
    "a third post": "kind: comment} | count: {of: posts, more_than: 2, within: 7d, per: target}",
    "a fifth act": "kind: react} | count: {of: acts, more_than: 4, within: 7d, per: everyone}",
    "at most three": "kind: share} | count: {of: posts, at_most: 3, within: 7d, per: target}",
    "praise": "kind: comment} | text: {contains: $praise, fewer_words_than: 6}",
    "mostly praise": "kind: comment} | text: {mostly: {of: $praise, at_least: 60}}",
    "emoji": "kind: comment} | text: {only_emoji: true}",
    "an exception": "kind: message} | unless: {role: recruiter}",
}
MORE = {name: "    when: {" + rule.replace(" | ", "\n    ") + "\n" for name, rule in OTHERS.items()}
WHOLE = {**{name: f"    when: {when}\n" for name, when in RULES.items()}, **MORE}


def pack_of(rule: str, folder: Path) -> Path:
    path = folder / "osaka.yaml"
    path.write_text(HEAD + rule, "utf-8")
    return path


@pytest.mark.parametrize("rule", WHOLE.values(), ids=WHOLE)
def test_what_is_proposed_can_be_pasted_and_passes(
    rule: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = pack_of(rule, tmp_path)
    assert main(["packs", "test", str(path), "--locale", "en"]) == 1
    _, _, after = capsys.readouterr().out.partition("would do:\n")
    pasted = after[: after.index("osaka: ")]
    path.write_text(path.read_text("utf-8") + pasted, "utf-8")
    assert main(["packs", "test", str(path), "--locale", "en"]) == 0, capsys.readouterr().out


ONE = """\
    when: {kind: friend_request, platform: line, role: interviewer, until_job: true}
    examples:
      - applies: "LINE request two days before"
        timeline: {interview: 0d}
        do:
          - {at: -2d, kind: friend_request, to: interviewer, platform: line}
"""


def test_only_the_example_that_is_missing_is_proposed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["packs", "test", str(pack_of(ONE, tmp_path)), "--locale", "en"]) == 1
    out = capsys.readouterr().out
    assert "This would do:\n      - silent: " in out
    assert "timeline: {interview: 0d, offer_received: 7d}\n" in out
    assert "- {at: 8d, kind: friend_request, to: interviewer, platform: line}\n" in out
    assert "    examples:" not in out


def test_a_rule_that_can_never_speak_gets_no_proposal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    never = "    when: {kind: message, local_hour: {at_least: 21, less_than: 7}}\n"
    assert main(["packs", "test", str(pack_of(never, tmp_path)), "--locale", "en"]) == 1
    assert "No act was found" in capsys.readouterr().out


def test_a_proposal_in_chinese(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["packs", "test", str(pack_of(ONE, tmp_path)), "--locale", "zh-CN"])
    assert '- silent: "收到 offer 之后：好友申请（面试官）"' in capsys.readouterr().out


@pytest.mark.parametrize("name", load_pack("hays").rules)
def test_both_examples_are_found_for_every_rule_of_hays(name: str) -> None:
    pack = load_pack("hays")
    bare = replace(pack, rules={**pack.rules, name: replace(pack.rules[name], examples=())})
    found = proposed(bare, name, "en")
    assert [example.expects for example in found] == ["applies", "silent"]
    linter = Linter(bare)
    assert all(try_example(linter, bare, name, one).fault is None for one in found)
