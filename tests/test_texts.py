"""What text tests say of texts, and laws that hold for any text."""

import sys
from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from unicodedata import combining, decomposition, normalize

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from etiquette_lint.conditions import Param
from etiquette_lint.texts import (
    Budget,
    Judge,
    TextOp,
    TextResult,
    TextTest,
    compile_text,
    folding,
    prepare,
    tokens,
)
from etiquette_lint.texts.budget import Allowance
from etiquette_lint.texts.patterns import Pattern, search

LISTS = {
    "praise": {"en": ("great post", "well said"), "zh-Hans": ("写得真好", "学习了")},
    "substance": {"en": ("because", "how did")},
}
PARAMS: dict[str, int | float | str] = {"few": 3}
HANGS, HANGS_ON = r"(?:a|aa)+$", "a" * 60 + "b"


def asks(op: TextOp, *phrases: str, number: int | Param | None = None) -> TextTest:
    return TextTest(op, phrases, number)


def compiled(*clauses: tuple[TextTest, ...]) -> Judge:
    return compile_text(clauses, LISTS, PARAMS)


def result(text: str, *tests: TextTest) -> TextResult:
    return compiled(tests)(prepare(text))


def found(text: str, *tests: TextTest) -> list[str]:
    return [text[start:end] for start, end in result(text, *tests).spans]


CONTAINED = {
    "a phrase is found whatever its case": ("GREAT post!", "great post", "GREAT post"),
    "a phrase of the pack may have capitals": ("great post", "Great Post", "great post"),
    "full-width letters are letters": ("ｇｒｅａｔ post", "great", "ｇｒｅａｔ"),
    "a ligature is its letters": ("ﬁne work", "fine", "ﬁne"),
    "part of a ligature tells all of it": ("ﬁ", "f", None),
    "sharp s is double s": ("Großartig", "grossartig", "Großartig"),
    "an accent may be a character of its own": ("cafe\u0301 talk", "café", "cafe\u0301"),
    "a letter without its accent is another": ("cafe\u0301", "cafe", None),
    "a typographic apostrophe is an apostrophe": ("I don’t", "don't", "don’t"),
    "also where the pack has the typographic one": ("I don't", "don’t", "don't"),
    "an acute used as apostrophe is one": ("I don´t", "don't", "don´t"),
    "white space of any kind is a space": ("great\n\t post", "great post", "great\n\t post"),
    "white space around a text does not shift places": ("  \n great post", "great", "great"),
    "an invisible joint in a word is passed over": ("gr\u00adeat", "great", "gr\u00adeat"),
    "an emoji selector makes no difference": ("so ❤\ufe0f", "❤", "❤\ufe0f"),
    "a phrase in a longer word is not found": ("postage", "post", None),
    "a phrase at the end of a longer word is not found": ("outpost", "post", None),
    "a later place may be whole": ("postage post", "post", "post"),
    "don is not don't": ("don't", "don", None),
    "that is not that's": ("that’s", "that", None),
    "a quoted word is whole": ("'great'", "great", "great"),
    "an underscore ends a word": ("_great_", "great", "great"),
    "a number in a longer number is not found": ("3.14", "3", None),
    "a full stop without a space ends a word": ("Thanks.Great", "great", "Great"),
    "plus one is not plus ten": ("+10", "+1", None),
    "plus one is found": ("+1!", "+1", "+1"),
    "Latin words stand alone among Han": ("很nice啊", "nice", "nice"),
    "Han is found within Han": ("这篇写得真好呀", "写得真好", "写得真好"),
    "a phrase that ends in Latin must end a word": ("很niceness", "很nice", None),
    "a phrase that begins in Han may begin anywhere": ("真很nice", "很nice", "很nice"),
    "kana is found within kana": ("とてもありがとうございます", "ありがとう", "ありがとう"),
    "half-width kana is kana": ("ｽｺﾞｲ", "スゴイ", "ｽｺﾞｲ"),
    "forty accents on one letter hide nothing after it": ("a" + "\u0301" * 40 + " ok", "ok", "ok"),
    "emoji are found among emoji": ("👏👏", "👏", "👏"),
    "an empty text holds nothing": ("", "great", None),
    "an empty phrase is nowhere": ("great", " ", None),
}


@pytest.mark.parametrize(("text", "phrase", "place"), CONTAINED.values(), ids=CONTAINED)
def test_contains(text: str, phrase: str, place: str | None) -> None:
    assert found(text, asks("contains", phrase)) == ([place] if place else [])
    assert result(text, asks("contains", phrase)).truth is bool(place)
    assert result(text, asks("lacks", phrase)).truth is not bool(place)


def test_a_named_list_is_searched_in_all_its_languages() -> None:
    assert found("写得真好, well said", asks("contains", "$praise")) == ["写得真好", "well said"]


def test_of_a_named_list_all_must_be_lacking() -> None:
    assert result("well, said he", asks("lacks", "$praise")).truth is True
    assert result("学习了，谢谢", asks("lacks", "$praise")).truth is False


def test_lists_and_phrases_may_stand_together() -> None:
    assert found("because I agree", asks("contains", "$substance", "i agree", "nope")) == [
        "because",
        "I agree",
    ]


def test_overlapping_phrases_tell_one_place() -> None:
    assert found("a great post here", asks("contains", "a great", "great post", "post")) == [
        "a great post"
    ]


def test_phrases_that_touch_tell_two_places() -> None:
    assert found("学习了写得真好", asks("mostly", "$praise", number=100)) == ["学习了", "写得真好"]


def test_no_more_than_twenty_places_are_told() -> None:
    assert len(found("great post. " * 50, asks("mostly", "$praise", number=50))) == 20


WORDS = {
    "nothing has no words": ("", 0),
    "an apostrophe joins": ("Don’t stop", 2),
    "a trailing apostrophe does not": ("the students' work", 3),
    "figures with a stop or comma are one word": ("3.14 and 1,000", 3),
    "a stop between letters parts them": ("e.g.", 2),
    "a hyphen parts": ("sign-off", 2),
    "two Han characters are a word": ("学习", 1),
    "three are one and a half": ("先校准", 1.5),
    "kana counts like Han": ("コメント", 2),
    "Han and Latin add up": ("用 ROS 做的", 2.5),
    "Hangul counts by spaces": ("좋은 글", 2),
    "marks belong to their letters": ("नमस्ते दुनिया", 2),
    "emoji are no words": ("👏🏽 👨‍👩‍👧 🇨🇳 ❤️ 🅰️", 0),
    "keycaps are no words": ("1️⃣ 2️⃣ #️⃣", 0),
    "punctuation is no word": ("!!! ... ——，。", 0),
}


@pytest.mark.parametrize(("text", "words"), WORDS.values(), ids=WORDS)
def test_words(text: str, words: float) -> None:
    assert prepare(text).halves == 2 * words
    for bound in (0, 1, 2, 3):
        fewer = result(text, asks("fewer_words_than", number=bound)).truth
        more = result(text, asks("more_words_than", number=bound)).truth
        assert (fewer, more) == (words < bound, words > bound)


PARAM = {
    "fewer words": (asks("fewer_words_than", number=Param("few")), "two words", "three words now"),
    "more words": (asks("more_words_than", number=Param("few")), "now four words here", "not four"),
    "a share": (asks("mostly", "on", number=Param("few")), "on " + "x " * 32, "on " + "x " * 33),
}


@pytest.mark.parametrize(("test", "holds", "fails"), PARAM.values(), ids=PARAM)
def test_a_number_may_be_a_param(test: TextTest, holds: str, fails: str) -> None:
    assert (result(holds, test).truth, result(fails, test).truth) == (True, False)


MOSTLY = {
    "all of it": ("Great post!", "$praise", 100, True),
    "two of four words": ("great post about drift", "$praise", 50, True),
    "two of four words are not 51 per cent": ("great post about drift", "$praise", 51, False),
    "two of three words, the first is but a letter": ("A great post", "$praise", 67, False),
    "no per cent at all": ("drift", "$praise", 0, True),
    "repeated phrases that overlap": ("ha ha ha", "ha ha", 100, True),
    "Han by the character": ("写得真好，漂移", "$praise", 66, True),
    "Han, and one per cent more": ("写得真好，漂移", "$praise", 67, False),
    "emoji do not water it down": ("Great post 👏👏👏", "$praise", 100, True),
    "a text without words is never mostly anything": ("👏👏", "👏", 0, False),
}


@pytest.mark.parametrize(("text", "phrase", "per_cent", "holds"), MOSTLY.values(), ids=MOSTLY)
def test_mostly(text: str, phrase: str, per_cent: int, holds: bool) -> None:
    assert result(text, asks("mostly", phrase, number=per_cent)).truth is holds


def test_overlapping_phrases_cover_a_word_once() -> None:
    overlapping = ("well well", "well", "well well well")
    assert result("well well said", asks("mostly", *overlapping, number=66)).truth is True
    assert result("well well said", asks("mostly", *overlapping, number=67)).truth is False


EMOJI = {
    "one": "👍",
    "with a skin tone": "👍🏽",
    "a family joined by invisible joiners": "👨‍👩‍👧‍👦",
    "a flag": "🇨🇳",
    "a flag written in tags": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "keycaps": "1️⃣#️⃣*️⃣",
    "a heart with its selector": "❤️",
    "a heart without": "❤",
    "a heart on fire": "❤️‍🔥",
    "between spaces and punctuation": " 👍 !!! 👏～。",
    "a trade mark told to be an emoji": "™️",
    "a squared letter": "🅰️",
}
NO_EMOJI = {
    "nothing": "",
    "only punctuation": "?!",
    "classic emoticons": ":) ;-)",
    "an emoticon made of letters": ":D",
    "a word beside it": "👍 ok",
    "Han beside it": "赞👍",
    "plus one": "+1 👍",
    "a plain digit": "👍 1",
    "a trade mark": "™",
    "a heart told to be text": "❤\ufe0e",
}


@pytest.mark.parametrize("text", EMOJI.values(), ids=EMOJI)
def test_only_emoji(text: str) -> None:
    assert result(text, asks("only_emoji")).truth is True
    assert found(text, asks("only_emoji")) == [text.strip()]


@pytest.mark.parametrize("text", NO_EMOJI.values(), ids=NO_EMOJI)
def test_not_only_emoji(text: str) -> None:
    assert result(text, asks("only_emoji")).truth is False


MATCHED = {
    "case plays no part": ("reply asap", r"\bASAP\b", "asap"),
    "a full-width figure is a figure": ("call １５", r"\d+", "１５"),
    "full-width punctuation in a text is ASCII": ("有吗？", r"吗\?", "吗？"),
    "full-width punctuation in a pattern is itself": ("有吗?", "吗？", "吗?"),
    "also within a class": ("好!", "[！。]", "!"),
    "apostrophes are alike": ("I don’t", "don’t|won't", "don’t"),
    "white space is as it was": ("a\n\nb", r"\n{2}", "\n\n"),
    "properties of Unicode work": ("→ ok", r"\p{Latin}+", "ok"),
    "nothing matched": ("abc", r"\d", None),
}


@pytest.mark.parametrize(("text", "pattern", "place"), MATCHED.values(), ids=MATCHED)
def test_matches(text: str, pattern: str, place: str | None) -> None:
    assert found(text, asks("matches", r"\d{9}", pattern)) == ([place] if place else [])


def test_an_empty_match_holds_and_tells_no_place() -> None:
    assert result("abc", asks("matches", r"\Z")) == TextResult(True)


def test_a_range_that_cannot_be_folded_stays_as_written() -> None:
    assert found("a — B", asks("matches", "[‐-…] B")) == ["— B"]
    assert Pattern("[‐-…] B").source == "[‐-…] B"


def test_a_broken_pattern_is_refused_when_compiled() -> None:
    with pytest.raises(regex.error):
        search(Pattern("("), prepare("great post"))


def test_phrases_tell_the_place_rather_than_a_pattern() -> None:
    assert found("Great post, all", asks("matches", r"\A.*\Z"), asks("contains", "$praise")) == [
        "Great post"
    ]


TRUE, FALSE = asks("contains", "aaa"), asks("contains", "nope")
KLEENE = {
    "true and unknown is unknown": (((TRUE, "unknown"),), None),
    "false and unknown is false": (((FALSE, "unknown"),), False),
    "true or unknown is true": (((TRUE,), ("unknown",)), True),
    "unknown or true is true": ((("unknown",), (TRUE,)), True),
    "false or unknown is unknown": (((FALSE,), ("unknown",)), None),
    "false or true is true": (((FALSE,), (TRUE,)), True),
    "true and false is false": (((TRUE, FALSE),), False),
}


@pytest.mark.parametrize(("clauses", "truth"), KLEENE.values(), ids=KLEENE)
def test_three_valued_logic(
    clauses: tuple[tuple[TextTest | str, ...], ...], truth: bool | None
) -> None:
    hangs = asks("matches", HANGS)
    tests = [tuple(hangs if test == "unknown" else test for test in each) for each in clauses]
    said = compiled(*tests)(prepare("aaa " + HANGS_ON))  # type: ignore[arg-type]
    assert said.truth is truth
    assert said.timed_out == (HANGS if truth is None else None)


def test_a_pattern_that_takes_too_long_is_asked_once_a_text() -> None:
    budget = Budget()
    text, judge = prepare(HANGS_ON, budget), compiled((asks("matches", HANGS),))
    assert judge(text) == TextResult(None, timed_out=HANGS)
    left = budget.remaining
    assert left < Budget().remaining
    assert judge(text).truth is None
    assert budget.remaining == left


def test_a_pattern_is_not_searched_for_where_a_phrase_decides() -> None:
    text = prepare("aaa " + HANGS_ON, Budget())
    assert compiled((asks("matches", HANGS),), (TRUE,))(text).truth is True
    assert text.budget.remaining == Budget().remaining


def test_a_pattern_that_took_too_long_three_times_is_stopped() -> None:
    budget, stopped = Budget(), []
    for _ in range(3):
        budget.strike(HANGS)
        stopped.append(budget.has_stopped(HANGS))
    assert stopped == [False, False, True]


def test_without_budget_a_pattern_is_unknown_and_a_phrase_is_not() -> None:
    text = prepare("great post", Budget(0))
    assert compiled((asks("matches", "great"),))(text) == TextResult(None, timed_out="great")
    assert compiled((asks("contains", "great"),))(text).truth is True


def test_quick_searches_are_free() -> None:
    budget = Budget(1)
    allowance = Allowance.of("great post")
    budget.spend(allowance.take(0.002))
    assert budget.remaining == 1
    assert allowance.take(1) == pytest.approx(1 - 0.001 - 2e-5)
    budget.spend(3)
    assert budget.remaining == 0


def test_threads_may_share_what_is_compiled_and_the_budget() -> None:
    budget, judge = Budget(), compiled((asks("contains", "$praise"),))
    texts = [f"{number}: well said" for number in range(200)]
    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(lambda text: judge(prepare(text, budget)).truth, texts))
    assert said == [True] * 200


HOSTILE = {
    "one letter": "a" * 100_000,
    "a phrase in every word": "xgreat postx" * 8_000,
    "a phrase over and over": "great post " * 9_000,
    "one Han character": "好" * 100_000,
    "marks upon marks": "a" + "\u0315\u0300" * 50_000,
    "joined emoji": "👨\u200d" * 50_000,
    "flags": "🇨" * 99_999,
    "spaces and invisible ones": " \u200b" * 50_000,
    "apostrophes": "a'" * 50_000,
    "figures": "1." * 50_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_takes_no_time(text: str) -> None:
    tests = (
        asks("mostly", "$praise", "a", "1", "好", "好好", "great", number=1),
        asks("contains", "$praise", "a", "1", "好"),
        asks("only_emoji"),
    )
    began = perf_counter()
    compiled(*((test,) for test in tests))(prepare(text))
    assert perf_counter() - began < 3  # linear: well under half a second; quadratic: minutes


JOINERS = "\u0301\u0315\u0345\u00ad\u200b\u200d\ufe0f\u20e3\u1161\U0001f1e8\U0001f3fd"
TRICKY = st.sampled_from("aA'’.,1１ßﬁİǰ學学ガｶﾞㅋㅏ가ﷺ \n\t_-!？+❤👍👨©™" + JOINERS)
TEXTS = st.one_of(st.text(TRICKY, max_size=60), st.text(max_size=60))
PHRASES = TEXTS.filter(lambda text: not text.startswith("$"))
OPS: tuple[TextTest, ...] = (
    asks("contains", "a", "学", "great"),
    asks("lacks", "a"),
    asks("mostly", "a", "学", "1", number=50),
    asks("fewer_words_than", number=3),
    asks("more_words_than", number=3),
    asks("matches", "[^a]+"),
    asks("only_emoji"),
)


@given(TEXTS)
@example("\ud800 lone surrogate")
def test_no_text_raises_and_places_lie_inside(text: str) -> None:
    for test in OPS:
        said = result(text, test)
        assert said.truth is not None
        assert all(0 <= start < end <= len(text) for start, end in said.spans)
        assert list(said.spans) == sorted(said.spans)


@given(TEXTS, PHRASES, TEXTS)
def test_a_place_holds_its_phrase(before: str, phrase: str, after: str) -> None:
    text = before + phrase + after
    wanted = folding.smooth(folding.fold(phrase))
    for start, end in result(text, asks("contains", phrase)).spans:
        assert wanted in folding.smooth(folding.fold(text[start:end]))


@given(st.text(st.characters(exclude_characters=folding.APOSTROPHES), max_size=60))
def test_a_folded_text_is_nfkc_and_case_folded(text: str) -> None:
    assert prepare(text).folded == normalize("NFKC", text).casefold()


@given(TEXTS)
def test_every_folded_character_has_its_place(text: str) -> None:
    prepared = prepare(text)
    for at, character in enumerate(prepared.plain):
        start, end = prepared.span_of_plain(at, at + 1)
        assert character in " '" or character in folding.fold(text[start:end])
    spans = [prepared.span_of_folded(at, at + 1) for at in range(len(prepared.folded))]
    assert spans == sorted(spans)


@given(TEXTS)
@example("a b  c")
def test_every_plain_character_stands_where_it_is_told(text: str) -> None:
    prepared = prepare(text)
    places = folding.places_in_folded(prepared.folded, prepared.plain)
    if places is not None:
        assert places == sorted(set(places))
        told = [prepared.folded[place] for place in places]
        assert all(one in (" ", two) for one, two in zip(prepared.plain, told, strict=True))


@given(PHRASES)
@example("1️⃣")
def test_a_phrase_surrounded_by_spaces_is_found(phrase: str) -> None:
    stands = bool(folding.smooth(folding.fold(phrase)))
    assert result(f"x {phrase} x", asks("contains", phrase)).truth is stands


@given(TEXTS)
def test_words_start_and_end_where_the_scan_says(text: str) -> None:
    plain = prepare(text).plain
    for start, end in tokens.spans(plain):
        assert tokens.bounds_words(plain, start, end)
        for inner in range(start + 1, end):
            if plain[inner].isalnum() and plain[inner - 1].isalnum():
                assert not tokens.bounds_words(plain, inner, end)
                assert not tokens.bounds_words(plain, start, inner)


@given(st.text(st.sampled_from("aZ09'’.,_- "), max_size=40))
def test_words_of_ascii_are_the_words_of_any_text(text: str) -> None:
    plain = prepare(text).plain
    assert tokens.words(plain) == tokens.words(f"{plain} é")[:-1]


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_mostly_is_monotone(text: str, one: int, other: int) -> None:
    low, high = sorted((one, other))
    stricter = result(text, asks("mostly", "a", "学", number=high)).truth
    assert not stricter or result(text, asks("mostly", "a", "学", number=low)).truth


@given(st.text("学习写得真好", max_size=50))
def test_han_counts_by_halves(text: str) -> None:
    assert prepare(text).halves == len(text)
    assert prepare("，".join(text)).halves == len(text)


@given(TEXTS)
def test_what_is_contained_is_not_lacking(text: str) -> None:
    contains, lacks = (result(text, asks(op, "a", "学", "1")) for op in ("contains", "lacks"))
    assert contains.truth is not lacks.truth


def test_every_character_that_joins_the_one_before_is_known() -> None:
    """A newer Unicode may add one: places in the original would then be off."""
    seconds = {
        int(parts[1], 16)
        for parts in (decomposition(chr(code)).split() for code in range(sys.maxunicode + 1))
        if len(parts) == 2 and not parts[0].startswith("<")
    }
    vowels_and_finals = {*range(0x1161, 0x1176), *range(0x11A8, 0x11C3)}
    joining = seconds | vowels_and_finals
    for code in range(sys.maxunicode + 1):
        first = normalize("NFKD", chr(code))[0]
        if combining(first) or ord(first) in joining:
            assert regex.fullmatch(folding.JOINING, chr(code)), hex(code)
