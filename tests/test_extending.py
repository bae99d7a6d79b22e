"""A pack that builds on another: what it inherits, what it may change, and how slips are told."""

import re
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from kobe import CHILD, child, parent
from osaka import PACK
from small import act, judge, pack
from test_pack_slips import FOREIGN

from etiquette_lint import times
from etiquette_lint.cases import Settings
from etiquette_lint.cli.entry import main
from etiquette_lint.errors import PackError, Problem
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.packs import library
from etiquette_lint.packs.compiled import compile_pack
from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.packs.schema.json_schema import pack_schema

LINE = "rule 'osaka/no-line-before-interview': "
COMMENTS = "rule 'osaka/too-many-comments': "
THANKS = "rule 'kobe/thanks-in-kobe': "

# name: (what stands in the pack, what is written instead with the blamed part in «», what is said)
SLIPS: dict[str, tuple[str, str, str]] = {
    "a parent of another version": (
        '{osaka: ">=0.1,<1"}',
        '{osaka: «">=1.0,<2"»}',
        "osaka is at version 0.1.0, outside '>=1.0,<2'",
    ),
    "a range in words": (
        '{osaka: ">=0.1,<1"}',
        "{osaka: «any version»}",
        "'any version' is not a range of versions",
    ),
    "a version for a range": (
        '{osaka: ">=0.1,<1"}',
        "{osaka: «0.1.0»}",
        "'0.1.0' is not a range of versions",
    ),
    "two parents": (
        '{osaka: ">=0.1,<1"}',
        '{osaka: ">=0.1,<1", «hays»: ">=1.0"}',
        "a pack extends one other, and 'osaka' is one already",
    ),
    "a parent without a range": (
        '{osaka: ">=0.1,<1"}',
        "«osaka»",
        "'extends' must have keys under it, not be \"osaka\"",
    ),
    "the parent's name": (
        "pack: kobe\n",
        "pack: «osaka»\n",
        "'osaka' is the name of a pack this one builds on",
    ),
    "a rule to change misspelt": (
        "  once-hired:\n",
        "  «one-hired»:\n",
        "osaka has no rule 'one-hired'; did you mean 'once-hired'?",
    ),
    "a rule of its own to change": (
        "  once-hired:\n",
        "  «thanks-in-kobe»:\n",
        "osaka has no rule 'thanks-in-kobe'",
    ),
    "a rule of another pack to change": (
        "  osaka/too-many-comments:\n",
        "  «hays/too-many-comments»:\n",
        "osaka has no rule 'hays/too-many-comments'; did you mean 'too-many-comments'?",
    ),
    "one rule changed twice": (
        "  osaka/too-many-comments:\n",
        "  «osaka/once-hired»:\n    because: x\n    level: off\n  osaka/too-many-comments:\n",
        "",
    ),
    "conditions changed": (
        "    level: off\n",
        "    «when»: {kind: comment}\n",
        "rule 'osaka/once-hired': a change leaves 'when' as it is",
    ),
    "exceptions changed": (
        "    level: off\n",
        "    level: off\n    «unless»: {kind: comment}\n",
        "rule 'osaka/once-hired': a change leaves 'unless' as it is",
    ),
    "a count changed": (
        "    level: off\n",
        "    level: off\n    «count»: {more_than: 3}\n",
        "rule 'osaka/once-hired': a change leaves 'count' as it is",
    ),
    "a test of text changed": (
        "    level: off\n",
        "    level: off\n    «text»: {only_emoji: true}\n",
        "rule 'osaka/once-hired': a change leaves 'text' as it is",
    ),
    "a change without a reason": (
        '    because: "Kobe says nothing about it."\n    level: off\n',
        "    level: off\n",
        "",
    ),
    "a key of a change misspelt": (
        "    basis: derived\n",
        "    «bassis»: derived\n",
        LINE + "unknown key 'bassis'; did you mean 'basis'?",
    ),
    "a level misspelt": (
        "    level: warning\n",
        "    level: «warnin»\n",
        LINE + "'level' cannot be 'warnin'; did you mean 'warning'?",
    ),
    "the level it has": (
        "    level: warning\n",
        "    level: «error»\n",
        LINE + "osaka says just this: 'level' changes nothing",
    ),
    "the basis it has": (
        "    basis: derived\n",
        "    basis: «stated»\n",
        LINE + "osaka says just this: 'basis' changes nothing",
    ),
    "the sources it has": (
        "    source: kobe-2024\n    against: [handbook]\n",
        "    source: «[office-2020, handbook]»\n",
        COMMENTS + "osaka says just this: 'source' changes nothing",
    ),
    "the words it has": (
        '"再等一等，{person}。"',
        '«"请等一等，{person}。"»',
        LINE + "osaka says just this: 'message.zh-Hans' changes nothing",
    ),
    "a change of nothing": (
        '    because: "Kobe says nothing about it."\n    level: off\n',
        '    because: "Kobe says nothing about it."\n    reviewed_against: 0.1.0\n',
        "",
    ),
    "a source to add that is there": (
        "source+: [kobe-2024]",
        "source+: [kobe-2024, «office-2020»]",
        LINE + "'office-2020' is in the list of osaka already",
    ),
    "a source to take away that is not there": (
        "against-: [handbook]",
        "against-: [handbook, «kobe-2024»]",
        LINE + "'kobe-2024' is not in the list of osaka",
    ),
    "a text to take away that is not there": (
        'remedy-: {en: ["withdraw it"]}',
        'remedy-: {en: ["withdraw it", «"withdraw them"»]}',
        LINE + "'withdraw them' is not in the list of osaka; did you mean 'withdraw it'?",
    ),
    "a lone text to take away that is not there": (
        'remedy-: {en: ["withdraw it"]}',
        'remedy-: {en: «"withdraw them"»}',
        LINE + "'withdraw them' is not in the list of osaka; did you mean 'withdraw it'?",
    ),
    "no source left": (
        "    source: kobe-2024\n    against: [handbook]\n",
        "    «source-»: [office-2020, handbook]\n    against: [handbook]\n",
        COMMENTS + "this leaves the rule without a source",
    ),
    "a list whole and edited": (
        "    source: kobe-2024\n",
        "    source: kobe-2024\n    «source-»: [handbook]\n",
        COMMENTS + "both 'source' and 'source-'",
    ),
    "a source misspelt": (
        "    source: kobe-2024\n",
        "    source: «kobe-2042»\n",
        COMMENTS + "there is no source 'kobe-2042'; did you mean 'kobe-2024'?",
    ),
    "a placeholder misspelt": (
        '"It is {tone} in Kobe."',
        '"It is «{tine}» in Kobe."',
        LINE + "unknown placeholder '{tine}'; did you mean '{tone}'?",
    ),
    "a placeholder of rules with text": (
        '"It is {tone} in Kobe."',
        '"It is «{matched}» in Kobe."',
        LINE + "'{matched}' makes sense only in a rule with 'text'",
    ),
    "a review of a version to come": (
        "reviewed_against: 0.1.0",
        "reviewed_against: «0.2.0»",
        LINE + "osaka is at version 0.1.0; nobody can have compared this with 0.2.0",
    ),
    "a review of half a version": (
        "reviewed_against: 0.1.0",
        "reviewed_against: «0.1»",
        LINE + "'0.1' is not a version",
    ),
    "an example misspelt": (
        "changes_examples: [request-two-days-before]",
        "changes_examples: [«request-two-days-befor»]",
        LINE + "osaka has no example 'request-two-days-befor'; "
        "did you mean 'request-two-days-before'?",
    ),
    "an example of a rule misspelt": (
        "[no-line-before-interview/request-two-days-before]",
        "[«no-lin-before-interview/request-two-days-before»]",
        THANKS + "osaka has no example 'no-lin-before-interview/request-two-days-before'; "
        "did you mean 'no-line-before-interview/request-two-days-before'?",
    ),
    "an example without its rule": (
        "[no-line-before-interview/request-two-days-before]",
        "[«request-two-days-before»]",
        THANKS + "osaka has no example 'request-two-days-before'; "
        "did you mean 'no-line-before-interview/request-two-days-before'?",
    ),
    "an inherited rule written again": (
        "  thanks-in-kobe:\n",
        "  «once-hired»: {level: ok}\n  thanks-in-kobe:\n",
        "rule 'kobe/once-hired': 'once-hired' is a rule of osaka already",
    ),
    "an inherited source written again": (
        "  kobe-2024:\n",
        "  «handbook»: {title: A, publisher: B, published: 2020}\n  kobe-2024:\n",
        "'handbook' is a source of osaka already",
    ),
    "an inherited question written again": (
        "  in_person: {",
        '  «went_well»: {about: person, ask: {en: "?"}}\n  in_person: {',
        "'went_well' is a question of osaka already",
    ),
    "an inherited list written again": (
        '  praise+: {en: ["so true"]}\n  praise-: {en: ["well said"]}\n',
        '  «praise»: {en: ["so true"]}\n',
        "'praise' is a list of phrases of osaka already",
    ),
    "a list to edit misspelt": (
        '  praise+: {en: ["so true"]}\n',
        '  «prase+»: {en: ["so true"]}\n',
        "osaka has no list of phrases 'prase'; did you mean 'praise'?",
    ),
    "a phrase to add that is there": (
        '["so true"]',
        '["so true", «"great post"»]',
        "'great post' is in the list of osaka already",
    ),
    "a phrase to take away that is not there": (
        '["well said"]',
        '[«"well sad"»]',
        "'well sad' is not in the list of osaka; did you mean 'well said'?",
    ),
    "a list to edit that the rule does not use": (
        "    phrases:\n      praise+: {zh_CN",
        "    phrases:\n      «tone+»: {zh_CN",
        COMMENTS + "osaka has no list of phrases 'tone'",
    ),
    "an edit without a sign": (
        "      praise+: {zh_CN",
        "      «praise»: {zh_CN",
        COMMENTS + "'praise' does not say whether to add or to take away",
    ),
    "a setting restated for no reason": (
        '  just_after: "Two days are usual in Kobe."\n',
        "",
        "'settings.just_after' is not as in osaka, and nothing says why",
    ),
    "a param restated for no reason": (
        '  comment_limit: "Kobe counts one post more."\n',
        "",
        "",
    ),
    "a reason for nothing": (
        '  comment_limit: "Kobe counts one post more."\n',
        '  comment_limit: "Kobe counts one post more."\n  «thanks_within»: "A day."\n',
        "'thanks_within' is nothing that this pack restates",
    ),
    "the setting it has": (
        "{just_after: 48h}",
        "{just_after: «1d»}",
        "osaka says just this: 'settings.just_after' changes nothing",
    ),
    "the param it has": (
        "comment_limit: 3,",
        "comment_limit: «2»,",
        "osaka says just this: 'params.comment_limit' changes nothing",
    ),
    "a param of another sort": (
        "comment_limit: 3,",
        "comment_limit: «three»,",
        "'params.comment_limit' is three here, and a value of another sort in osaka",
    ),
    "a param too high for its rules": (
        "comment_limit: 3,",
        "comment_limit: «30000»,",
        "'params.comment_limit' is 30000, above 10000",
    ),
    "an inherited rule to overrule misspelt": (
        "overrules: [no-line-before-interview,",
        "overrules: [«no-line-before-intervew»,",
        THANKS + "there is no rule 'no-line-before-intervew' in this pack; "
        "did you mean 'no-line-before-interview'?",
    ),
    "an inherited rule under this pack's name": (
        "osaka/too-many-comments]",
        "«kobe/too-many-comments»]",
        "",
    ),
    "an inherited list misspelt": (
        "[$thanks, $praise]",
        "[$thanks, «$prase»]",
        THANKS + "there is no list of phrases '$prase'; did you mean '$praise'?",
    ),
    "an inherited param misspelt": (
        "more_than: $comment_limit",
        "more_than: «$coment_limit»",
        THANKS + "there is no param '$coment_limit'; did you mean '$comment_limit'?",
    ),
    "an inherited question misspelt": (
        "      went_well: true\n      in_person",
        "      «went_wel»: true\n      in_person",
        THANKS + "unknown fact 'went_wel'; did you mean 'went_well'?",
    ),
    "a rule said to be another's": (
        "  thanks-in-kobe:\n    level: ok\n",
        "  thanks-in-kobe:\n    «defined_in»: osaka\n    level: ok\n",
        "",
    ),
    "the parent's key misspelt": (
        "extends: {osaka",
        "«extend»: {osaka",
        "unknown key 'extend'; did you mean 'extends'?",
    ),
    "reasons misspelt": (
        "because:\n  just_after",
        "«becuase»:\n  just_after",
        "unknown key 'becuase'; did you mean 'because'?",
    ),
}
# Where the blamed part is not what was written wrong: what is said, and the text it stands at.
BLAMED = {
    "one rule changed twice": (
        "rule 'osaka/once-hired': 'once-hired' and 'osaka/once-hired' are the same rule",
        'once-hired:\n    because: "Kobe',
    ),
    "a change without a reason": (
        "rule 'osaka/once-hired': 'because' is missing",
        "once-hired:\n    level",
    ),
    "a change of nothing": ("rule 'osaka/once-hired': this changes nothing", "once-hired:\n"),
    "a setting restated for no reason": (
        "'just_after' is not as in osaka, and nothing says why",
        "just_after: 48h",
    ),
    "a param restated for no reason": (
        "'comment_limit' is not as in osaka, and nothing says why",
        "comment_limit: 3",
    ),
    "an inherited rule under this pack's name": (
        THANKS + "there is no rule 'kobe/too-many-comments' in this pack; "
        "did you mean 'too-many-comments'?",
        "kobe/too-many-comments]",
    ),
    "a rule said to be another's": (
        "rule 'osaka/thanks-in-kobe': 'defined_in' is for packs written out whole, "
        "not for one that extends another",
        "defined_in: osaka",
    ),
}


def problems(read: Callable[[], Pack]) -> tuple[Problem, ...]:
    with pytest.raises(PackError) as caught:
        read()
    return caught.value.problems


def slip(name: str) -> tuple[str, str, tuple[int, int]]:
    """Return the pack with that slip in it, what is said of it, and its line and column."""
    right, wrong, said = SLIPS[name]
    assert CHILD.count(right) == 1, "the slip must have one place"
    marked = CHILD.replace(right, wrong)
    text = marked.replace("«", "").replace("»", "")
    said, at = BLAMED.get(name, (said, ""))
    start = text.index(at) if at else marked.index("«")
    return text, said, (text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_and_where_it_stands(name: str) -> None:
    text, said, place = slip(name)
    (problem,) = problems(lambda: child(text))
    found = problem.location
    assert found is not None
    assert (problem.message, (found.line, found.column)) == (said, place)


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_with_a_remedy_in_both_languages_and_in_our_words(name: str) -> None:
    (problem,) = problems(lambda: child(slip(name)[0]))
    for locale in ("en", "zh-Hans"):
        said = problem.wording(locale)
        assert said.fix
        assert not FOREIGN.search(said.message + said.fix)
    assert re.search("[\u4e00-\u9fff]", problem.wording("zh-Hans").message)


@pytest.mark.parametrize("key", ["change: {a: {because: b}}", "because: {just_after: x}"])
def test_only_a_pack_that_extends_may_change(key: str) -> None:
    (problem,) = problems(lambda: read_pack(f"{PACK}{key}\n", "osaka.yaml"))
    assert problem.message == f"'{key.partition(':')[0]}' is for packs that extend another"


@pytest.mark.parametrize(
    "written", ["    changes_examples: [a/b]\n", "    formerly: [x]\nphrases+: {}\n"]
)
def test_a_pack_that_stands_alone_changes_no_examples(written: str) -> None:
    assert len(problems(lambda: read_pack(PACK + written, "osaka.yaml"))) == 1


def test_a_list_of_a_pack_that_stands_alone_is_not_edited() -> None:
    text = PACK.replace("  praise:\n", "  praise+:\n", 1)
    assert "'praise+' is for packs that extend another" in {
        problem.message for problem in problems(lambda: read_pack(text, "osaka.yaml"))
    }


# --- What is inherited ---------------------------------------------------------------------------


def test_an_inherited_rule_keeps_its_name_and_its_place() -> None:
    assert list(compile_pack(child()).rules) == [
        "osaka/no-line-before-interview",
        "osaka/too-many-comments",
        "osaka/once-hired",
        "kobe/thanks-in-kobe",
    ]


def test_what_is_restated_holds_and_the_rest_is_inherited() -> None:
    pack = child()
    assert pack.settings == Settings(48 * times.HOUR, "hired")
    assert pack.params == {"comment_limit": 3, "tone": "calm", "thanks_within": 24}
    assert (pack.language, pack.title) == ("en", {"en": "Osaka careers office"})
    assert pack.regions == ("KR",)
    assert set(pack.questions) == {"went_well", "in_person"}


def test_a_number_restated_is_ours_only_if_this_pack_says_so() -> None:
    assert child().not_in_source == ("comment_limit",)


def test_its_own_sources_come_first() -> None:
    assert list(child().sources) == ["kobe-2024", "office-2020", "handbook"]


def test_a_change_restates_what_it_names() -> None:
    rule = child().rules["no-line-before-interview"]
    assert (rule.level, rule.basis, rule.source) == ("warning", "derived", ("kobe-2024",))
    assert rule.against == ("office-2020",)
    assert rule.message == {
        "en": "Wait with {person} on {platform}.",
        "zh-Hans": "再等一等，{person}。",
    }
    assert rule.instead == {"en": ("write an e-mail",)}
    assert rule.remedy == {"ja": ("取り消す",)}
    assert rule.when == parent().rules["no-line-before-interview"].when


def test_lists_of_phrases_are_edited_for_all_rules_that_use_them() -> None:
    assert child().phrases == {
        "praise": {"en": ("great post", "so true"), "zh-Hans": ("写得真好", "学习了")},
        "thanks": {"en": ("thank you",)},
    }


def test_merging_changes_neither_pack_and_merging_again_changes_nothing() -> None:
    above = parent()
    pack = child(above=above)
    assert above == parent()
    assert merged(pack) == pack


def test_a_rule_that_is_off_stays_listed_and_overrules_nothing() -> None:
    change = '    because: "Kobe says so as well."\n'
    off = CHILD.replace(change, change + "    level: off\n", 1)
    before, after = (compile_pack(child(text)).rules for text in (CHILD, off))
    overruled = "osaka/no-line-before-interview"
    assert before[overruled].overruled_by == ("osaka/too-many-comments", "kobe/thanks-in-kobe")
    assert after[overruled].overruled_by == ("kobe/thanks-in-kobe",)
    assert after["osaka/too-many-comments"].level == "off"


def test_only_the_first_three_words_are_required() -> None:
    pack = child('format: 1\npack: kobe\nversion: 1.0.0\nextends: {osaka: ">=0.1"}\n')
    assert pack.rules == parent().rules
    assert pack.notes == ()


def test_a_grandchild_inherits_through_both() -> None:
    text = (
        "format: 1\npack: nada\nversion: 1.0.0\nextends: {kobe: '>=0.2'}\n"
        "params: {comment_limit: 4}\nbecause: {comment_limit: 'More still.'}\n"
        "change:\n  kobe/thanks-in-kobe: {because: x, level: info}\n"
        "  once-hired: {because: y, level: ok}\n"
    )
    pack = child(text, child())
    assert pack.params["comment_limit"] == 4
    levels = {rule.id: rule.level for rule in pack.rules.values()}
    assert levels["kobe/thanks-in-kobe"] == "info"
    assert levels["osaka/once-hired"] == "ok"
    assert levels["osaka/no-line-before-interview"] == "warning"
    assert pack.lineage == ("nada", "osaka", "kobe")


def test_a_grandchild_may_not_be_called_like_the_first_of_them() -> None:
    text = "format: 1\npack: osaka\nversion: 1.0.0\nextends: {kobe: '>=0.2'}\n"
    (problem,) = problems(lambda: child(text, child()))
    assert problem.code == "pack-name-inherited"


def test_another_language_falls_back_to_the_words_there_are() -> None:
    text = (
        "format: 1\npack: kobe\nversion: 1.0.0\nextends: {t: '>=1.0'}\nlanguage: ja\n"
        "questions: {q: {about: action, ask: {ja: '質問'}}}\n"
    )
    above = pack("a: {level: warning, when: {kind: message, went_well: true}}", QUESTION)
    child_of_t = merged(read_pack(text, "kobe.yaml", above))
    verdict = judge(child_of_t, act(), locale="ja")
    assert verdict.questions[0].ask == "Went it well?"
    assert judge(child_of_t, act(answers={"went_well": True})).findings[0].message


QUESTION = "{questions: {went_well: {about: action, ask: {en: 'Went it well?'}}}}"


def test_a_review_of_an_older_version_is_noted_and_no_error() -> None:
    above = read_pack(PACK.replace("version: 0.1.0", "version: 0.1.4"), "osaka.yaml")
    (note,) = child(above=above).notes
    assert note.code == "pack-review-older"
    assert (
        note.message == LINE + "this was last compared with osaka 0.1.0, and osaka is at 0.1.4 now"
    )
    assert note.location is not None
    assert CHILD.splitlines()[note.location.line - 1] == "    reviewed_against: 0.1.0"


# --- Judging -------------------------------------------------------------------------------------

RULES = """
a: {level: error, when: {kind: message}, formerly: [old]}
b: {level: ok, when: {kind: message, platform: xing}, overrules: [a]}
"""
OVERLAY = "format: 1\npack: over\nversion: 1.0.0\nextends: {t: '>=1.0'}\n"


def over(text: str) -> Pack:
    return merged(read_pack(OVERLAY + text, "over.yaml", pack(RULES)))


def test_findings_name_the_pack_that_defined_the_rule() -> None:
    assert judge(over(""), act()).findings[0].rule == "t/a"


@pytest.mark.parametrize("name", ["t/a", "t/old"])
def test_an_inherited_rule_is_ignored_by_the_name_it_has_or_had(name: str) -> None:
    verdict = judge(over(""), act(ignore=[{"rule": name, "reason": "agreed"}]))
    assert [one.rule for one in verdict.suppressed] == ["t/a"]
    assert verdict.findings == ()


def test_an_ignore_of_a_rule_of_the_parent_that_is_silent_is_told() -> None:
    verdict = judge(over(""), act("post", to=None, ignore=[{"rule": "t/a", "reason": "x"}]))
    assert [one.rule for one in verdict.findings] == ["log/unused-ignore"]


def test_levels_are_restated_by_the_inherited_name() -> None:
    assert judge(over(""), act(), levels={"t/a": "off"}).outcome == "not_covered"


def test_an_overruler_switched_off_lets_the_inherited_rule_speak() -> None:
    assert judge(over(""), act(platform="xing")).outcome == "ok"
    off = over("change: {b: {because: x, level: off}}\n")
    assert judge(off, act(platform="xing")).outcome == "error"


def test_parent_and_child_side_by_side_count_apart() -> None:
    above = pack(
        "a: {level: warning, when: {kind: message}, "
        "count: {of: acts, more_than: $most, within: process}}",
        "{params: {most: 1}}",
    )
    text = OVERLAY + "params: {most: 2}\nbecause: {most: More.}\n"
    both = [above, merged(read_pack(text, "over.yaml", above))]
    verdict = judge(both, act(), history=[act("message", "-3d")])
    assert [one.evidence["count"] for one in verdict.findings] == [2]


# --- Files ---------------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "osaka.yaml").write_text(PACK, "utf-8")
    return tmp_path


def on(desk: Path, name: str, text: str) -> Path:
    file = desk / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def beside(ref: str, text: str = CHILD) -> str:
    return text.replace('{osaka: ">=0.1,<1"}', f'{{{ref}: ">=0.1,<1"}}')


def test_a_parent_is_found_as_seen_from_the_childs_file(desk: Path) -> None:
    file = on(desk, "more/kobe.yaml", beside("../osaka.yaml"))
    pack = library.load_pack(file)
    assert pack.lineage == ("kobe", "osaka")
    assert library.load_pack(file) is pack, "read once"


def test_a_parent_that_changed_is_read_again(desk: Path) -> None:
    file = on(desk, "kobe.yaml", beside("./osaka.yaml"))
    before = library.load_pack(file)
    on(desk, "osaka.yaml", PACK.replace("tone: calm", "tone: quiet"))
    after = library.load_pack(file)
    assert (before.params["tone"], after.params["tone"]) == ("calm", "quiet")
    assert before.digest == after.digest, "of the child's file"


def test_a_bundled_parent_is_found_by_name(desk: Path) -> None:
    text = "format: 1\npack: mine\nversion: 1.0.0\nextends: {hays: '>=1.0,<2'}\n"
    pack = library.load_pack(on(desk, "mine.yaml", text))
    assert pack.rules == library.load_pack("hays").rules


ABOVE = {
    "a name misspelt": ("hay", "there is no rule pack 'hay' to extend; did you mean 'hays'?"),
    "no such name": ("kyoto", "there is no rule pack 'kyoto' to extend"),
    "no such file": (
        "./kyoto.yaml",
        "the file './kyoto.yaml' to extend is not there or cannot be read",
    ),
    "a folder": ("./", "the file './' to extend is not there or cannot be read"),
    "itself": (
        "./kobe.yaml",
        "packs that extend one another in a circle: kobe > kobe",
    ),
    "one that extends it": (
        "./nada.yaml",
        "packs that extend one another in a circle: kobe > nada > kobe",
    ),
}


@pytest.mark.parametrize("name", ABOVE)
def test_a_parent_that_cannot_be_had_is_one_problem(desk: Path, name: str) -> None:
    ref, said = ABOVE[name]
    on(desk, "nada.yaml", "format: 1\npack: nada\nversion: 1.0.0\nextends: {./kobe.yaml: '>=0'}\n")
    file = on(desk, "kobe.yaml", beside(ref))
    (problem,) = problems(lambda: library.load_pack(file))
    assert problem.location is not None
    where = problem.location.file, problem.location.line, problem.location.column
    assert (problem.message, where) == (said, (str(file), 4, 11))
    assert problem.wording("zh-Hans").fix


def test_slips_are_told_even_where_the_parent_is_not_found(desk: Path) -> None:
    file = on(desk, "kobe.yaml", beside("hay", CHILD.replace("level: warning", "level: warnin")))
    codes = [problem.code for problem in problems(lambda: library.load_pack(file))]
    assert codes == ["pack-parent-unknown", "pack-word-unknown"]


def test_a_parent_that_is_broken_is_told_at_its_own_place(desk: Path) -> None:
    above = on(desk, "osaka.yaml", PACK.replace("level: error", "level: eror"))
    file = on(desk, "kobe.yaml", beside("./osaka.yaml"))
    (problem,) = problems(lambda: library.load_pack(file))
    assert problem.location is not None
    assert problem.location.file == str(above)


def test_no_two_bundled_packs_share_a_region() -> None:
    regions = [region for name in library.bundled() for region in library.load_pack(name).regions]
    assert sorted(regions) == sorted(set(regions))


LOG = """\
timeline:
  id: acme
  timezone: Asia/Kolkata
  region: {region}
  interviews: [{{starts_at: 2026-12-01 10:00, interviewers: [lin-wei]}}]
actions:
  - {{kind: connect_request, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}}
"""


@pytest.mark.parametrize(
    ("region", "locale", "told"),
    [
        ("IN", "en", "no bundled pack is for the region IN; judged by hays"),
        ("IN", "zh-CN", "没有适用于 IN 的内置规则包，按 hays 判断"),
        ("HK", "en", ""),
    ],
)
def test_a_process_in_a_region_without_a_pack_is_judged_by_hays_with_a_note(
    region: str, locale: str, told: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = on(desk, "log.yaml", LOG.format(region=region))
    assert main(["check", str(file), "--locale", locale]) == 1
    assert capsys.readouterr().err.strip() == (f"etiquette-lint: {told}" if told else "")


# --- The schema for editors ----------------------------------------------------------------------

VALIDATOR = jsonschema.Draft202012Validator(pack_schema())


def faults(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(load_yaml(text, "kobe.yaml").data)]


def test_the_schema_accepts_a_pack_that_extends() -> None:
    assert faults(CHILD) == []


@pytest.mark.parametrize(
    "name",
    [
        "conditions changed",
        "a change without a reason",
        "a key of a change misspelt",
        "a level misspelt",
        "an edit without a sign",
        "a review of half a version",
        "two parents",
        "the parent's key misspelt",
        "reasons misspelt",
    ],
)
def test_the_schema_refuses_it_too(name: str) -> None:
    assert faults(slip(name)[0])


def test_the_schema_wants_extends_where_something_is_changed() -> None:
    assert faults(PACK + "change: {a: {because: b, level: off}}\n")
