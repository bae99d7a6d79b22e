"""Beginners' slips: each is refused once, where it stands, in words of our own."""

import re

import jsonschema
import pytest
from osaka import PACK

from etiquette_lint.errors import PackError, Problem
from etiquette_lint.located import Unreadable
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.packs.schema.json_schema import pack_schema

NO_LINE = "rule 'osaka/no-line-before-interview': "
TOO_MANY = "rule 'osaka/too-many-comments': "
FOREIGN = re.compile(
    r"yaml\.|pyyaml|pydantic|Input should be|Extra inputs|Field required|expected <|"
    r"could not find expected|mapping values|block mapping|flow sequence|while (scanning|parsing)|"
    r"Traceback|NoneType|\bdict\b|\bstr\b|\bint\b|regex\.|missing \)|unterminated|KeyError|"
    r"None of|\\x|<class",
    re.IGNORECASE,
)

# name: (what stands in the pack, what is written instead with the blamed part in «», what is said)
SLIPS: dict[str, tuple[str, str, str]] = {
    "a fact misspelt": (
        "      phase: [b",
        "      «phse»: [b",
        NO_LINE + "unknown fact 'phse'; did you mean 'phase'?",
    ),
    "a question of its own misspelt": (
        "      went_well: true",
        "      «went_wel»: true",
        NO_LINE + "unknown fact 'went_wel'; did you mean 'went_well'?",
    ),
    "a level misspelt": (
        "level: error",
        "level: «eror»",
        NO_LINE + "'level' cannot be 'eror'; did you mean 'error'?",
    ),
    "a level of another tool": (
        "level: warning",
        "level: «caution»",
        TOO_MANY + "'level' cannot be 'caution'; did you mean 'warning'?",
    ),
    "a key misspelt": (
        "    overrules:",
        "    «overules»:",
        TOO_MANY + "unknown key 'overules'; did you mean 'overrules'?",
    ),
    "a required key misspelt": (
        "    basis: stated",
        "    «bassis»: stated",
        NO_LINE + "unknown key 'bassis'; did you mean 'basis'?",
    ),
    "a key of another tool": (
        "    level: warning",
        "    «severity»: warning",
        TOO_MANY + "unknown key 'severity'; did you mean 'level'?",
    ),
    "a section misspelt": (
        "params: {c",
        "«parms»: {c",
        "unknown key 'parms'; did you mean 'params'?",
    ),
    "a key without its value": (
        "    basis: stated\n",
        "    basis:«\n»",
        NO_LINE + "'basis' has no value",
    ),
    "a required key missing": (
        "  once-hired:\n    level: ok\n",
        "  «once-hired»:\n",
        "rule 'osaka/once-hired': 'level' is missing",
    ),
    "the pack's version missing": (
        "format: 1\npack: osaka\nversion: 0.1.0\n",
        "«f»ormat: 1\npack: osaka\n",
        "'version' is missing",
    ),
    "a kind misspelt": (
        "kind: any_request",
        "kind: «any_reqest»",
        NO_LINE + "'kind' is never 'any_reqest'; did you mean 'any_request'?",
    ),
    "another word for a kind": (
        "when: {kind: comment,",
        "when: {kind: «like»,",
        TOO_MANY + "'kind' is never 'like'; did you mean 'react'?",
    ),
    "a platform with a capital": (
        "when: {kind: connect_request,",
        "when: {platform: «LinkedIn»,",
        "rule 'osaka/once-hired': 'platform' is never 'LinkedIn'; did you mean 'linkedin'?",
    ),
    "a fact outside 'when'": (
        "    when:\n      kind: any_request\n",
        "    «kind»: any_request\n    when:\n",
        NO_LINE + "'kind' is a fact: it belongs under 'when' or 'unless'",
    ),
    "a message under 'when'": (
        "      went_well: true\n    unless:",
        "      went_well: true\n      «level»: error\n    unless:",
        NO_LINE + "'level' belongs to a rule, not here",
    ),
    "a message pushed under 'when' by two spaces": (
        '    when: {kind: connect_request, process: hired}\n    message: {en: "By all means."}\n',
        '    when:\n      kind: connect_request\n      «message»: {en: "By all means."}\n',
        "rule 'osaka/once-hired': 'message' belongs to a rule, not here",
    ),
    "a section inside a rule": (
        "  once-hired:\n",
        "  once-hired:\n    «params»: {limit: 2}\n",
        "rule 'osaka/once-hired': 'params' belongs to the pack as a whole, not here",
    ),
    "a list where keys belong": (
        "count: {of: posts, more_than: $comment_limit, within: process, per: target}",
        "count: «[»posts, 2]",
        TOO_MANY + "'count' must have keys under it, not be a list",
    ),
    "a word in place of conditions": (
        "when: {kind: connect_request, process: hired}",
        "when: «connect_request»",
        "rule 'osaka/once-hired': 'when' must have keys under it, not be \"connect_request\"",
    ),
    "conditions that are always true": (
        "when: {kind: connect_request, process: hired}",
        "when: «{»}",
        "rule 'osaka/once-hired': 'when' names no fact, so it would always hold",
    ),
    "keys in place of a list": (
        "overrules: [osaka/no-line-before-interview]",
        "overrules: «{»no-line-before-interview: true}",
        TOO_MANY + "'overrules' must be a list, not {...}",
    ),
    "an empty list": (
        'lacks: ["because"]',
        "lacks: «[»]",
        TOO_MANY + "the list 'text[1].lacks' is empty",
    ),
    "an unknown comparison": (
        "at_least: 9",
        "«atleast»: 9",
        NO_LINE + "unknown key 'atleast'; did you mean 'at_least'?",
    ),
    "a comparison sign": (
        "{at_least: 9",
        "{«'>='»: 9",
        NO_LINE + "unknown key '>='; did you mean 'at_least'?",
    ),
    "a comparison of words": (
        "weekday: {not: [sat, sun]}",
        "weekday: {«at_least»: mon}",
        NO_LINE + "'at_least' compares numbers, and 'weekday' is a word",
    ),
    "'not' of a number": (
        "local_hour: {at_least: 9, less_than: 18}",
        "local_hour: {«not»: [9]}",
        NO_LINE + "'not' is for words, and 'local_hour' is a number",
    ),
    "yes for true": (
        "is_reply: false",
        "is_reply: «no»",
        TOO_MANY + "'is_reply' is true or false, not \"no\"",
    ),
    "a word for a number": (
        "at_least: 9,",
        "at_least: «nine»,",
        NO_LINE + "'unless[0].local_hour.at_least' must be a number, not \"nine\"",
    ),
    "a quoted number": (
        "local_hour: {at_least: 9, less_than: 18}",
        "local_hour: «'9'»",
        NO_LINE + "'local_hour' is a number, and \"9\" is none",
    ),
    "a param without its sign": (
        "more_than: $comment_limit, within",
        "more_than: «comment_limit», within",
        TOO_MANY
        + "'count.more_than' must be a number, not \"comment_limit\"; "
        + "did you mean '$comment_limit'?",
    ),
    "a param misspelt": (
        "more_than: $comment_limit, within",
        "more_than: «$comment_limt», within",
        TOO_MANY + "there is no param '$comment_limt'; did you mean '$comment_limit'?",
    ),
    "a param that is no number": (
        "more_than: $comment_limit, within",
        "more_than: «$tone», within",
        TOO_MANY + "'$tone' is not a number, and 'count.more_than' must be one",
    ),
    "a number below its range": (
        "at_least: 70",
        "at_least: «0»",
        TOO_MANY + "'text[0].mostly.at_least' is 0, below 1",
    ),
    "a duration in words": (
        "just_after: 24h",
        "just_after: «24 hours»",
        "'24 hours' is not a duration",
    ),
    "a duration without its unit": (
        "just_after: 24h",
        "just_after: «24»",
        "'24' is not a duration",
    ),
    "a duration out of range": (
        "just_after: 24h",
        "just_after: «91d»",
        "'91d' is longer than 90d",
    ),
    "two limits in one count": (
        "more_than: $comment_limit, within",
        "more_than: 2, «at_most»: 3, within",
        TOO_MANY + "both 'more_than' and 'at_most'",
    ),
    "no limit in a count": (
        "    count: {of: posts, more_than: $comment_limit, ",
        "    «count»: {of: posts, ",
        TOO_MANY + "one of these is missing: more_than, at_most",
    ),
    "a count without its window": (
        "    count: {of: posts, more_than: $comment_limit, within: process",
        "    «count»: {of: posts, more_than: $comment_limit",
        TOO_MANY + "'count.within' is missing",
    ),
    "a region in lower case": ("[JP]", "[«jp»]", "'jp' is not a region; did you mean 'JP'?"),
    "a region that is no ISO code": (
        "[JP]",
        "[«UK»]",
        "'UK' is not a region; did you mean 'GB'?",
    ),
    "a version of two parts": ("version: 0.1.0", "version: «0.1»", "'0.1' is not a version"),
    "another format": ("format: 1", "format: «2»", "'2' is no format this version knows"),
    "a month in words": (
        "published: 2020-03",
        "published: «March 2020»",
        "'March 2020' is not a date of publication",
    ),
    "a month that is none": (
        "published: 2020-03",
        "published: «2020-13»",
        "'2020-13' is not a date of publication",
    ),
    "a language by its name": (
        "language: en",
        "language: «english»",
        "'english' is not a language",
    ),
    "a language twice": (
        "    zh_CN: [",
        "    zh-Hans: ['好']\n    «zh_CN»: [",
        "'zh_CN' and 'zh-Hans' are both 'zh-Hans'",
    ),
    "a message without the pack's language": (
        '    message:\n      en: "Wait with {person} on {platform}."\n',
        "    «message»:\n",
        NO_LINE + "'message' lacks 'en', the pack's language",
    ),
    "a message that does not say its language": (
        'message: {en: "By all means."}',
        'message: «"By all means."»',
        "rule 'osaka/once-hired': 'message' does not say its language",
    ),
    "a source misspelt": (
        "    source: handbook\n",
        "    source: «handbok»\n",
        "rule 'osaka/once-hired': there is no source 'handbok'; did you mean 'handbook'?",
    ),
    "a rule's name with capitals": (
        "  once-hired:",
        "  «Once_Hired»:",
        "rule 'osaka/Once_Hired': 'Once_Hired' is not a name: lower-case letters, digits and '-'",
    ),
    "a placeholder misspelt": (
        "{person} on {platform}",
        "«{persn}» on {platform}",
        NO_LINE + "unknown placeholder '{persn}'; did you mean '{person}'?",
    ),
    "an attribute in a placeholder": (
        "{person} on {platform}",
        "«{person.name}» on {platform}",
        NO_LINE + "'{person.name}': a placeholder is a plain name",
    ),
    "an index in a placeholder": (
        "{person} on {platform}",
        "«{person[0]}» on {platform}",
        NO_LINE + "'{person[0]}': a placeholder is a plain name",
    ),
    "an empty placeholder": (
        "{person} on {platform}",
        "«{}» on {platform}",
        NO_LINE + "an empty placeholder '{}'",
    ),
    "a lone brace": (
        "{person} on {platform}",
        "«{» on {platform}",
        NO_LINE + "a lone '{': braces are for placeholders",
    ),
    "full-width braces": (
        "请等一等，{person}",
        "请等一等，«｛person｝»",
        NO_LINE + "full-width brace '｛person｝'",
    ),
    "{count} where nothing is counted": (
        "By all means.",
        "By all «{count}» means.",
        "rule 'osaka/once-hired': '{count}' makes sense only in a rule with 'count'",
    ),
    "{matched} where no text is tested": (
        "By all means.",
        "By all «{matched}».",
        "rule 'osaka/once-hired': '{matched}' makes sense only in a rule with 'text'",
    ),
    "an unquoted placeholder": (
        'en: "withdraw it"',
        "en: «{person}» knows",
        NO_LINE + "a text that begins with '{' needs quotes",
    ),
    "an unquoted placeholder alone": (
        'en: "withdraw it"',
        "en: «{»person}",
        NO_LINE + "a text that begins with '{' needs quotes",
    ),
    "a sentence split by its comma": (
        'en: "withdraw it"',
        "en: [Wait«,» then connect.]",
        NO_LINE + "this comma splits the sentence in two",
    ),
    "a message cut off by its comma": (
        'message: {en: "By all means."}',
        "message: {en: Yes, «by all means.»}",
        "rule 'osaka/once-hired': 'by all means.' is cut off by the comma before it",
    ),
    "a sentence cut by a hash": (
        'en: "withdraw it"',
        "en: withdraw it «#»now",
        NO_LINE + "what follows ' #' is a comment, and cuts the text short",
    ),
    "full-width quotes": (
        'en: "withdraw it"',
        "en: «“withdraw it”»",
        NO_LINE + "full-width quote “; it does not quote anything here",
    ),
    "a tab": (
        "    level: warning",
        "«\t»level: warning",
        TOO_MANY + "a tab; YAML is indented with spaces only",
    ),
    "a full-width colon": (
        "      role: interviewer",
        "      role«：»interviewer",
        NO_LINE + 'full-width colon "：" after "role"; a key ends in ":" and a space',
    ),
    "a full-width colon in braces": (
        "when: {kind: comment,",
        "when: {kind«：»comment,",
        TOO_MANY + 'full-width colon "：" after "kind"; a key ends in ":" and a space',
    ),
    "no space after a colon": (
        "when: {kind: comment,",
        "when: {kind«:»comment,",
        TOO_MANY + 'a space is missing after "kind:"',
    ),
    "a key twice": (
        "    basis: stated\n",
        "    basis: stated\n    «level»: ok\n",
        NO_LINE + "'level' stands here twice; the first is in line 29",
    ),
    "a rule twice": (
        "  once-hired:",
        "  «too-many-comments»:",
        TOO_MANY + "'too-many-comments' stands here twice; the first is in line 63",
    ),
    "an alias inside itself": (
        "settings: {just_after: 24h, job_obtained: hired}",
        "settings: &a {just_after: «*a»}",
        "'*a' stands inside what it stands for",
    ),
    "a Python tag": (
        "level: error",
        "level: «!!python/object:os.system error»",
        NO_LINE + "the tag '!!python/object:os.system' is not read here",
    ),
    "a bracket never closed in a pattern": (
        "'please (hire|consider) me'",
        "'please (hire|consider m«e»'",
        TOO_MANY + "the pattern 'please (hire|consider me' opens a bracket that is never closed",
    ),
    "a pattern with nothing to repeat": (
        "'please (hire|consider) me'",
        "'«*»please'",
        TOO_MANY + "the pattern '*please' has nothing to repeat at character 1",
    ),
    "a pattern that fits everything": (
        "'please (hire|consider) me'",
        "«'(please)*'»",
        TOO_MANY + "the pattern '(please)*' fits every text, even an empty one",
    ),
    "a list of phrases misspelt": (
        "{contains: $praise",
        "{contains: «$prase»",
        TOO_MANY + "there is no list of phrases '$prase'; did you mean '$praise'?",
    ),
    "an empty phrase": (
        '"well said"]',
        '«""»]',
        "the text of 'phrases.praise.en[1]' is empty",
    ),
    "overruling nobody": (
        "[osaka/no-line-before-interview]",
        "[«no-line-before»]",
        TOO_MANY
        + "there is no rule 'no-line-before' in this pack; "
        + "did you mean 'no-line-before-interview'?",
    ),
    "overruling itself": (
        "[osaka/no-line-before-interview]",
        "[«too-many-comments»]",
        TOO_MANY + "a rule cannot overrule itself",
    ),
    "overruling in a circle": (
        "    basis: stated\n",
        "    basis: stated\n    overrules: [«too-many-comments»]\n",
        "rules that overrule one another in a circle: "
        "no-line-before-interview > too-many-comments > no-line-before-interview",
    ),
    "overruling the same twice": (
        "[osaka/no-line-before-interview]",
        "[osaka/no-line-before-interview, «no-line-before-interview»]",
        TOO_MANY + "'no-line-before-interview' stands in the list twice",
    ),
    "a former name that is in use": (
        "formerly: [no-line]",
        "formerly: [«once-hired»]",
        NO_LINE + "'once-hired' is a rule of this pack now",
    ),
    "a question named like a fact": (
        'interview go well?"}}\n',
        'interview go well?"}}\n  «phase»: {about: person, ask: {en: "Which?"}}\n',
        "'phase' is a fact that every pack has",
    ),
    "a param named like a placeholder": (
        "tone: calm}",
        "tone: calm, «person»: 1}",
        "'person' is a placeholder of its own in messages",
    ),
    "a number that nobody declared": (
        "[just_after, comment_limit]",
        "[just_after, «coment_limit»]",
        "'coment_limit' is neither a setting nor a param; did you mean 'comment_limit'?",
    ),
    "an example's kind misspelt": (
        "{at: 8d, kind: friend_request",
        "{at: 8d, kind: «freind_request»",
        NO_LINE + "unknown kind 'freind_request'; did you mean 'friend_request'?",
    ),
    "an example's field misspelt": (
        "{at: 8d, kind: friend_request, to:",
        "{at: 8d, kind: friend_request, «too»:",
        NO_LINE + "unknown field 'too'; did you mean 'to'?",
    ),
    "an example's person misspelt": (
        "to: stranger",
        "to: «strnger»",
        TOO_MANY + "there is no ready-made person 'strnger'; did you mean 'stranger'?",
    ),
    "an example's time in words": (
        "{at: 8d,",
        "{at: «8 days»,",
        NO_LINE + "'8 days' is not a time from the interview",
    ),
    "an example's time left out": (
        "{at: 8d, kind",
        "«{»kind",
        NO_LINE + "'examples[1].do[0].at' is missing",
    ),
    "an example's time centuries away": (
        "{at: 8d,",
        "{at: «99999w»,",
        NO_LINE + "'99999w' is more than 10 years from the interview",
    ),
    "a milestone misspelt": (
        "offer_accepted: 7d",
        "«offer_acepted»: 7d",
        NO_LINE + "unknown key 'offer_acepted'; did you mean 'offer_accepted'?",
    ),
    "an example that expects nothing known": (
        '      - silent: "first post"',
        '      - «silnt»: "first post"',
        TOO_MANY + "unknown key 'silnt'; did you mean 'silent'?",
    ),
    "an example that expects two things": (
        '      - silent: "first post"\n',
        '      - silent: "first post"\n        «applies»: "first post"\n',
        TOO_MANY + "both 'silent' and 'applies'",
    ),
    "an example's act that is not there": (
        "examine: 1",
        "examine: «3»",
        TOO_MANY + "there is no act 3; the example has 2",
    ),
    "an example that asks an unknown fact": (
        "asks: post_topic",
        "asks: «post_topc»",
        TOO_MANY + "unknown fact 'post_topc'; did you mean 'post_topic'?",
    ),
    "a mark that is not closed": (
        '"<<Great post>>, thanks"',
        '«"<<Great post, thanks"»',
        TOO_MANY + "one << and after it one >> mark what is matched",
    ),
    "two examples of one name": (
        '      - silent: "request once hired"',
        '      - «s»ilent: "Request, two days before!"',
        NO_LINE + "two examples of this rule are called 'request-two-days-before'",
    ),
    "an answer to a question nobody asks": (
        "answers: {went_well: true}",
        "answers: {«wentwell»: true}",
        NO_LINE + "the pack asks no question 'wentwell'; did you mean 'went_well'?",
    ),
}


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(PackError) as caught:
        read_pack(text, "osaka.yaml")
    return caught.value.problems


def slip(name: str) -> tuple[str, tuple[int, int, int]]:
    """Return the pack with that slip in it, and the line, column and width to be blamed."""
    right, wrong, _ = SLIPS[name]
    assert PACK.count(right) == 1, "the slip must have one place"
    marked = PACK.replace(right, wrong)
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return text, (text.count("\n", 0, start) + 1, column, end - start)


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_and_where_it_stands(name: str) -> None:
    text, place = slip(name)
    (problem,) = problems(text)
    found = problem.location
    assert found is not None
    assert (problem.message, (found.line, found.column, found.width)) == (SLIPS[name][2], place)
    assert found.excerpt == text.splitlines()[found.line - 1]


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_with_a_remedy_in_both_languages_and_in_our_words(name: str) -> None:
    (problem,) = problems(slip(name)[0])
    for locale in ("en", "zh-Hans"):
        said = problem.wording(locale)
        assert said.fix
        assert not FOREIGN.search(said.message + said.fix.replace("!!str !!int", ""))
    assert re.search("[\u4e00-\u9fff]", problem.wording("zh-Hans").message)


def test_a_word_that_was_meant_is_the_remedy() -> None:
    (problem,) = problems(slip("a fact misspelt")[0])
    assert problem.fix == "write  phase"
    assert problem.wording("zh-Hans").fix == "改成  phase"


def test_all_slips_are_told_at_once_in_the_order_of_the_file() -> None:
    text = PACK
    names = ["a level misspelt", "a source misspelt", "a region in lower case", "a param misspelt"]
    for name in names:
        right, wrong, _ = SLIPS[name]
        text = text.replace(right, wrong.replace("«", "").replace("»", ""))
    told = problems(text)
    assert [problem.code for problem in told] == [
        "pack-region-invalid",
        "pack-word-unknown",
        "pack-param-unknown",
        "pack-source-unknown",
    ]


def test_a_source_declared_under_another_name_is_one_problem() -> None:
    (problem,) = problems(PACK.replace("  handbook:\n", "  handbok:\n"))
    assert (problem.code, problem.more) == ("pack-source-unknown", 2)


def test_rules_written_as_a_list_are_one_problem() -> None:
    head = PACK.partition("rules:")[0]
    (problem,) = problems(head + "rules:\n  - name: no-line\n    level: error\n")
    assert problem.message == "'rules' must have keys under it, not be a list"
    (problem,) = problems(head + "rules:\n  - name: no-line\n    level: [error\n")
    assert problem.message == "this '[' is never closed"


def test_two_circles_are_two_problems() -> None:
    one = "    overrules: [too-many-comments]\n"
    text = PACK.replace("    basis: stated\n", "    basis: stated\n" + one)
    text = text.replace("    basis: editorial\n", "    basis: editorial\n" + one)
    text = text.replace(
        "[osaka/no-line-before-interview]", "[no-line-before-interview, once-hired]"
    )
    codes = [problem.code for problem in problems(text)]
    assert codes == ["pack-overrules-circle", "pack-overrules-circle"]


def test_two_rules_cannot_have_had_the_same_name() -> None:
    text = PACK.replace("    basis: editorial\n", "    basis: editorial\n    formerly: [no-line]\n")
    (problem,) = problems(text)
    assert problem.message == (
        "rule 'osaka/once-hired': 'no-line' is a former name of 'no-line-before-interview' already"
    )


def test_a_pack_may_not_be_called_like_findings_about_a_log() -> None:
    found = {problem.code for problem in problems(PACK.replace("pack: osaka", "pack: log"))}
    assert "pack-name-reserved" in found


WHOLE = {
    "nothing": ("", "pack-empty"),
    "only comments": ("# later\n", "pack-empty"),
    "a list": ("- a\n- b\n", "pack-not-a-pack"),
    "a word": ("hays\n", "pack-not-a-pack"),
    "an empty map": ("{}", "pack-not-a-pack"),
    "something else": ("on: push\njobs: {}\n", "pack-not-a-pack"),
    "a log": ("timeline: {id: acme}\nactions: []\n", "pack-is-log"),
    "two documents": ("format: 1\n---\nformat: 1\n", "yaml-documents"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_no_pack_at_all_is_one_problem(name: str) -> None:
    text, code = WHOLE[name]
    (problem,) = problems(text)
    assert problem.code == code
    assert problem.location is not None


def test_a_log_given_as_a_pack_is_told_the_right_command() -> None:
    (problem,) = problems("actions: []\n")
    assert problem.fix == "to judge it  etiquette-lint check osaka.yaml"


def test_a_pack_too_large_is_told_as_a_pack() -> None:
    (problem,) = problems("rules: [" + "1," * 100_000 + "]")
    assert problem.code == "pack-too-large"


def test_a_flood_of_problems_is_cut_short() -> None:
    told = problems("format: 1\npack: p\n" + "".join(f"k{number}: 1\n" for number in range(500)))
    assert (len(told), told[-1].code) == (201, "pack-too-many")


REFUSED_BY_THE_SCHEMA = [
    "a fact misspelt",
    "a level misspelt",
    "a key misspelt",
    "a required key missing",
    "a kind misspelt",
    "a list where keys belong",
    "an unknown comparison",
    "a comparison of words",
    "yes for true",
    "a word for a number",
    "a duration in words",
    "two limits in one count",
    "no limit in a count",
    "a region in lower case",
    "a version of two parts",
    "another format",
    "a message that does not say its language",
    "a rule's name with capitals",
    "an example's kind misspelt",
    "an example's field misspelt",
    "an example's time in words",
    "a milestone misspelt",
    "an example that expects two things",
]


@pytest.mark.parametrize("name", REFUSED_BY_THE_SCHEMA)
def test_the_schema_for_editors_refuses_it_too(name: str) -> None:
    data = load_yaml(slip(name)[0], "osaka.yaml").data
    assert list(jsonschema.Draft202012Validator(pack_schema()).iter_errors(data))


def test_what_cannot_be_read_at_all_never_gets_to_the_schema() -> None:
    with pytest.raises(Unreadable):
        load_yaml(slip("a tab")[0], "osaka.yaml")
