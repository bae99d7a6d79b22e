"""What `packs test` asks of a pack: inherited examples, mute rules, twins, what is left over."""

import pytest
from kobe import CHILD, child
from osaka import PACK

from etiquette_lint.errors import Problem
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.proving.examples import try_pack
from etiquette_lint.proving.inherited import try_inherited
from etiquette_lint.proving.mutate import survivors
from etiquette_lint.proving.proof import prove

TOP = 'format: 1\npack: over\nversion: 1.0.0\nextends: {hays: ">=1.0,<2"}\n'
PRIVATE = """\
rules:
  no-private-request:
    level: error
    source: hays-2016
    basis: derived
    overrules: [no-request-after-closed]
{listed}    when: {{kind: any_request, network: private, role: interviewer, process: closed}}
    message: {{en: "Not there."}}
    examples:
      - applies: "friend request after a rejection"
        timeline: {{interview: 0d, rejected: 3d}}
        do: [{{at: 8d, kind: friend_request, to: interviewer, platform: facebook}}]
      - silent: "LinkedIn request after a rejection"
        timeline: {{interview: 0d, rejected: 3d}}
        do: [{{at: 8d, kind: connect_request, to: interviewer, platform: linkedin}}]
"""


def over(text: str) -> Pack:
    return merged(read_pack(TOP + text, "over.yaml", load_pack("hays")))


def faults(pack: Pack) -> list[Problem]:
    proof = prove(pack)
    return [*(trial.fault for trial in proof.trials if trial.fault), *proof.faults]


def line(problem: Problem, text: str) -> str:
    assert problem.location is not None
    return text.splitlines()[problem.location.line - 1]


def test_a_pack_that_changes_nothing_changes_no_example() -> None:
    pack = over("regions: [US]\n")
    assert list(try_pack(pack)) == []
    assert len(list(try_inherited(pack))) == len(list(try_pack(load_pack("hays"))))
    assert faults(pack) == []


def test_a_level_changed_is_told_at_the_change_until_its_examples_are_listed() -> None:
    text = "change:\n  comment-quota:\n    because: Better one.\n    level: info\n"
    told = faults(over(text))
    applies = [
        e for e in load_pack("hays").rules["comment-quota"].examples if e.expects == "applies"
    ]
    assert [one.code for one in told] == ["example-changed"] * len(applies)
    assert {line(one, TOP + text) for one in told} == {"  comment-quota:"}
    assert told[0].fix == "if it should  changes_examples: [comment-quota/third-post]"
    listed = ", ".join(example.id for example in applies)
    assert faults(over(f"{text}    changes_examples: [{listed}]\n")) == []


def test_an_example_listed_for_nothing_is_told_where_it_is_listed() -> None:
    text = "change:\n  comment-quota:\n    because: x\n    why: {en: New.}\n"
    text += "    changes_examples:\n      - third-post\n"
    (told,) = faults(over(text))
    assert told.code == "example-change-needless"
    assert line(told, TOP + text) == "      - third-post"
    assert told.message == "rule \"hays/comment-quota\": 'third post' comes out as in hays"


def test_new_words_and_sources_change_no_example() -> None:
    sources = "sources: {b: {title: B, publisher: B, published: unknown}}\n"
    text = "change: {comment-quota: {because: x, why: {en: New.}, source+: b}}\n"
    assert faults(over(sources + text)) == []


def test_what_a_new_rule_overrules_is_told_at_that_rule() -> None:
    text = PRIVATE.format(listed="").replace("network: private, ", "")
    text = text.replace("platform: linkedin}", "platform: linkedin, initiator: target}")
    text = text.replace("process: closed}", "process: closed, initiator: [candidate, third_party]}")
    told = [one for one in faults(over(text)) if one.code == "example-changed"]
    assert told
    assert {line(one, TOP + text) for one in told} == {"  no-private-request:"}


def test_a_restated_setting_is_told_at_the_parent() -> None:
    text = "settings: {just_after: 1h}\nbecause: {just_after: Shorter.}\n"
    told = faults(over(text))
    assert "example-changed" in {one.code for one in told}
    assert {line(one, TOP + text) for one in told} == {'extends: {hays: ">=1.0,<2"}'}


def test_an_inherited_rule_switched_off_comes_out_differently() -> None:
    text = "change:\n  comment-quota: {because: x, level: off}\n"
    told = faults(over(text))
    rules = {"comment-quota", "comment-on-industry-posts"}
    assert {one.path.split("/")[2] for one in told} == rules, "what it overruled speaks now"
    assert {line(one, TOP + text) for one in told} == {text.splitlines()[1]}


def test_examples_of_a_grandparent_are_compared_with_the_parent() -> None:
    listed = "changes_examples: [third-post, third-post-after-the-interview]"
    middle = over(f"change: {{comment-quota: {{because: x, level: info, {listed}}}}}\n")
    assert faults(middle) == []
    top = "format: 1\npack: last\nversion: 1.0.0\nextends: {over: '>=1'}\n"
    assert faults(merged(read_pack(top, "last.yaml", middle))) == []
    back = f"{top}change: {{comment-quota: {{because: x, level: warning, {listed}}}}}\n"
    assert faults(merged(read_pack(back, "last.yaml", middle))) == []


# --- What examples alone do not show -------------------------------------------------------------


def test_a_rule_that_no_example_makes_speak_is_told() -> None:
    text = PACK.replace('    examples:\n      - applies: "request two', "    level: ", 0)
    codes = {one.code for one in faults(read_pack(text, "osaka.yaml"))}
    assert "rule-mute" in codes


def test_an_inherited_rule_that_no_example_makes_speak_any_more_is_told_at_its_overruler() -> None:
    text = PRIVATE.format(listed="").replace("no-request-after-closed", "company-page-is-public")
    text = text.replace("network: private, role: interviewer, process: closed", "consent: none")
    text = text.replace("kind: any_request", "kind: [follow, any_request]")
    told = [one for one in faults(over(text)) if one.code == "rule-muted"]
    assert [one.message for one in told] == [
        "rule 'hays/company-page-is-public': no example makes it speak here any more"
    ]
    assert line(told[0], TOP + text) == "  no-private-request:"


def test_the_same_acts_twice_are_told_at_the_second() -> None:
    act = "        do: [{at: 8d, kind: connect_request, to: interviewer, platform: linkedin}]\n"
    again = '      - silent: "once more"\n        timeline: {interview: 0d, rejected: 3d}\n' + act
    text = PRIVATE.format(listed="") + again
    told = [one for one in faults(over(text)) if one.code == "example-twin"]
    assert [one.message for one in told] == [
        "rule 'over/no-private-request': 'once more' is the same as "
        "'LinkedIn request after a rejection'"
    ]
    assert line(told[0], TOP + text) == '      - silent: "once more"'


def test_a_rule_that_says_when_as_another_does_is_told() -> None:
    text = (
        "rules:\n  page:\n    level: ok\n    source: hays-2016\n    basis: derived\n"
        "    when: {kind: follow, role: company_page}\n    message: {en: Fine.}\n"
    )
    told = [one for one in faults(over(text)) if one.code == "rule-twin"]
    assert "'hays/company-page-is-public'" in told[0].message
    assert line(told[0], TOP + text) == "  page:"


LEFT = {
    "a title": ('title: "A leaflet"', 'title: "TODO"', "TODO"),
    "a reason": ("Two days are usual in Kobe.", "...", "..."),
    "a message": ('"Fine, {tone}: {matched}."', '"<say it here>"', "<say it here>"),
    "part of a text": ("It is {tone} in Kobe.", "It is {tone}. TODO: more", "TODO"),
}


@pytest.mark.parametrize("name", LEFT)
def test_what_is_left_to_fill_in_is_noted_and_fails(name: str) -> None:
    right, wrong, left = LEFT[name]
    text = CHILD.replace(right, wrong)
    (note,) = child(text).notes
    assert (note.code, line(note, text).count(left)) == ("pack-leftover", 1)
    assert note in prove(child(text)).faults


def test_an_ellipsis_in_a_sentence_and_marks_in_acts_are_left_alone() -> None:
    assert child(CHILD.replace("It is {tone} in Kobe.", "Well... {tone}.")).notes == ()
    assert "pack-leftover" not in {note.code for note in read_pack(PACK, "osaka.yaml").notes}


def test_a_review_that_is_out_of_date_is_told_and_fails_nothing() -> None:
    above = read_pack(PACK.replace("version: 0.1.0", "version: 0.1.4"), "osaka.yaml")
    proof = prove(child(above=above))
    assert [note.code for note in proof.notes] == ["pack-review-older"]
    assert "pack-review-older" not in {fault.code for fault in proof.faults}


def test_own_rules_of_a_pack_that_extends_are_mutated() -> None:
    pack = over(PRIVATE.format(listed=""))
    assert [mutant.change for mutant in survivors(pack, "no-private-request")]
