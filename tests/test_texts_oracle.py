"""The fast ways of looking into texts against slow ones that say what is meant."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from unicodedata import category, normalize

import pytest
import regex
from hypothesis import assume, given
from hypothesis import strategies as st

from etiquette_lint.texts import Span, TextTest, compile_text, folding, prepare, tokens
from etiquette_lint.texts.needs import exclusion, needs
from etiquette_lint.texts.patterns import Pattern, search

KEYCAP = "\u20e3"


def is_letter(character: str) -> bool:
    """A letter, digit or mark that belongs to a word; Han, kana and the keycap do not."""
    kind = category(character)
    spaced = not regex.match(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]", character)
    return (kind[0] in "LM" or kind == "Nd") and spaced and character != KEYCAP


def is_digit(character: str) -> bool:
    return category(character) == "Nd" if character else False


def joins(plain: str, at: int) -> bool:
    """Whether the character joins those beside it: both letters, or both digits."""
    before, after = plain[max(at - 1, 0) : at], plain[at + 1 : at + 2]
    if not before or not after:
        return False
    if plain[at] == "'":
        return is_letter(before) and is_letter(after)
    return plain[at] in ".," and is_digit(before) and is_digit(after)


def is_keycap(plain: str, at: int) -> bool:
    return is_digit(plain[at]) and plain[at + 1 : at + 2] == KEYCAP


def starts(plain: str, at: int) -> bool:
    """Whether a word starts at a letter."""
    return not (
        is_keycap(plain, at)
        or (at > 0 and is_letter(plain[at - 1]))
        or (at > 1 and joins(plain, at - 1))
    )


def ends(plain: str, at: int) -> bool:
    """Whether a word ends before this place, a letter being last."""
    return at == len(plain) or not (is_letter(plain[at]) or joins(plain, at))


def slow_words(plain: str) -> list[Span]:
    found, at = [], 0
    while at < len(plain):
        if is_letter(plain[at]) and not is_keycap(plain, at):
            end = at + 1
            while not ends(plain, end):
                end += 1
            found.append((at, end))
            at = end
        else:
            at += 1
    return found


def slow_plain(text: str) -> str:
    return folding.smooth(folding.fold(text))


def slow_places(phrase: str, plain: str) -> Iterator[Span]:
    """Where a phrase stands: as it is written, its first word and its last one whole."""
    words = slow_words(phrase)
    for at in range(len(plain)):
        if phrase and plain.startswith(phrase, at):
            whole = not words or (
                starts(plain, at + words[0][0]) and ends(plain, at + words[-1][1])
            )
            if whole:
                yield at, at + len(phrase)


def together(places: Iterator[Span]) -> list[Span]:
    """The places without those that overlap: these are one."""
    covered: list[Span] = []
    for start, end in sorted(places):
        if covered and start < covered[-1][1]:
            start, last = covered.pop()
            end = max(end, last)
        covered.append((start, end))
    return covered


def slow_halves(plain: str) -> int:
    han_or_kana = regex.findall(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]", plain)
    return 2 * len(slow_words(plain)) + len(han_or_kana)


PIECES = (
    *("great", "Great post", "post", "ost", "a", "i'd", "d", "3.14", "14", "+1", "1", "I", "so so"),
    *(
        "写得真好",
        "真好",
        "好",
        "很nice",
        "nice",
        "ありがとう",
        "가",
        "café",
        "e",
        "é",
        "don’t",
        "t",
    ),
    *(
        "👍",
        "❤",
        "❤\ufe0f",
        "1\ufe0f\u20e3",
        "１",
        "ﬁ",
        "ｇｒｅａｔ",
        "ß",
        "ss",
        "...",
        "!",
        "ı",
        "K",
    ),
)
BETWEEN = (
    " ",
    "",
    "  ",
    "\n",
    "'",
    "’",
    ".",
    ",",
    "，",
    "_",
    "-",
    "\u00ad",
    "\u200b",
    "\u0301",
    "？",
)
TEXTS = st.lists(st.sampled_from((*PIECES, *BETWEEN, *BETWEEN)), max_size=14).map("".join)
LISTS = st.lists(TEXTS, min_size=1, max_size=6).map(tuple)


@given(TEXTS)
def test_words_are_what_they_are_said_to_be(text: str) -> None:
    plain = slow_plain(text)
    assert tokens.spans(plain) == slow_words(plain)
    assert prepare(text).halves == slow_halves(plain)


@given(TEXTS, LISTS, LISTS)
def test_lists_stand_where_a_slow_search_finds_their_phrases(
    text: str, one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    plain = slow_plain(text)
    found = [list(slow_places(slow_plain(phrase), plain)) for phrase in (*one, *other)]
    lists = {"one": {"en": one}, "other": {"en": other}}
    contains, lacks, mostly = (
        compile_text(((TextTest(op, ("$one", "$other"), 0),),), lists, {})(prepare(text))
        for op in ("contains", "lacks", "mostly")
    )
    prepared = prepare(text)
    firsts = together(places[0] for places in found if places)
    assert contains.truth is not lacks.truth is not any(found)
    assert contains.spans == tuple(prepared.span_of_plain(*place) for place in firsts[:20])
    everywhere = together(chain.from_iterable(found)) if mostly.truth else []
    assert mostly.spans == tuple(prepared.span_of_plain(*place) for place in everywhere[:20])


@given(TEXTS, LISTS, st.integers(0, 100))
def test_mostly_counts_the_words_outside_the_phrases(
    text: str, phrases: tuple[str, ...], per_cent: int
) -> None:
    plain = slow_plain(text)
    places = together(
        place for phrase in phrases for place in slow_places(slow_plain(phrase), plain)
    )
    rest = [*plain]
    for start, end in reversed(places):
        rest[start:end] = " "
    whole, left = slow_halves(plain), slow_halves("".join(rest))
    test = TextTest("mostly", ("$list",), per_cent)
    judge = compile_text(((test,),), {"list": {"en": phrases}}, {})
    assert judge(prepare(text)).truth is (whole > 0 and (whole - left) * 100 >= per_cent * whole)


NAMES = ("one", "two", "three")
CLAUSES = st.lists(
    st.tuples(
        st.sets(st.sampled_from(NAMES), max_size=2), st.sets(st.sampled_from(NAMES), max_size=2)
    ),
    min_size=1,
    max_size=4,
)


@given(st.sets(st.sampled_from(NAMES)), CLAUSES)
def test_a_clause_holds_that_contains_and_lacks_what_it_asks(
    text: set[str], clauses: list[tuple[set[str], set[str]]]
) -> None:
    asked = tuple(
        (
            *(TextTest("contains", (name,)) for name in sorted(contained)),
            *(TextTest("lacks", (name,)) for name in sorted(lacking)),
        )
        for contained, lacking in clauses
    )
    holds = any(contained <= text and not lacking & text for contained, lacking in clauses)
    assert compile_text(asked, {}, {})(prepare(" ".join(sorted(text)))).truth is holds


NEEDED = {
    "one of some words": (r"\b(?:ask|tell)(?:ing)? +me\b", "Asking ME", "asked me"),
    "each of several words": (r"\bask\b.*\btell\b", "ask, tell", "ask"),
    "a word at the edge of the text": (r"\Aask\Z", "ask", "tasks"),
    "a word inside a wording": (r"x ask y", "ax ask yes", "ax asked yes"),
    "a piece where a word may go on": (r"hir(?:e|ing)", "rehired", "her"),
    "a piece of Han": (r"求(?:通过|回复)", "请求通过", "请求"),
    "the longest words of each alternative": (r"\b(?:a man|\w+ woman)\b", "a man", "human"),
    "what is looked for ahead": (r"\w+(?= please\b)", "now please", "pleased"),
    "what is looked for behind": (r"(?<=\bno )\w+", "no way", "nose way"),
    "what is there at least once": (r"(?:\+1)+", "+1", "1+"),
    "a character of its own at the start": (r"\A[xy]+\Z", "xyx", "zx"),
    "a set with a hyphen": (r"\A[x-]b", "-b", "a-b"),
    "what a flag is set for": (r"(?s:a.c) now\b", "a\nc now", "nowhere"),
    "what is escaped": (r"\?\!", "so?!", "so?"),
}
NOT_NEEDED = {
    "what may be left out": r"(?:ask)?(?:tell)*(?:say){0,2}",
    "one side of an alternative": r"ask|\w",
    "what must not be there": r"(?!ask)(?<!tell)",
    "a set that may be left out": r"\A[xy]*",
    "a set of one side": r"\A[xy]|z|\w",
    "letters with other forms": "é",
    "white space": r" \w",
    "a repeated letter that may be missing": "a?",
    "what is not understood: a named group": r"(?P<name>ask)",
    "a range of other letters": "[à-é]ask",
    "a flag": "(?i)ask",
    "a reference": r"(ask)\1",
    "a fuzzy match": "(?:ask){e<=1}",
}


@pytest.mark.parametrize(("pattern", "has", "lacks"), NEEDED.values(), ids=NEEDED)
def test_a_pattern_needs(pattern: str, has: str, lacks: str) -> None:
    assert search(Pattern(pattern), prepare(has)).truth is True
    assert Pattern(pattern).may_be_in(prepare(has))
    assert not Pattern(pattern).may_be_in(prepare(lacks))


@pytest.mark.parametrize("pattern", NOT_NEEDED.values(), ids=NOT_NEEDED)
def test_a_pattern_does_not_need(pattern: str) -> None:
    assert needs(pattern) == ()


def test_many_wordings_are_not_all_written_out() -> None:
    many = "".join(f"(?:{letter}|{letter.upper()}{letter})" for letter in "abcdefgh")
    text = prepare("xabbcddefgh")
    assert Pattern(many).may_be_in(text) and search(Pattern(many), text).truth is True
    assert not Pattern(many).may_be_in(prepare("abcdefg"))


def test_a_long_text_is_searched_at_once() -> None:
    assert not Pattern("ask").may_be_in(prepare("a" * 2_000))
    assert Pattern("ask").may_be_in(prepare("a" * 2_001))


def test_a_pattern_is_said_to_need_eight_things() -> None:
    assert len(needs(r"\b".join("abcdefghijkl"))) == 8


def test_a_text_is_not_looked_through_for_many_pieces() -> None:
    pieces = [f"x{number:02}" for number in range(17)]
    assert len(needs("|".join(pieces[:16]))) == 1
    assert needs("|".join(pieces)) == ()


LITERALS = ("ask", "tell", "a", "i", "me", " ", " me ", "é", "好", "求通过", "'", r"\.", "-", "１")
MARKS = (r"\b", r"\A", r"\Z", r"\w", r"\W", ".", r"\p{L}", "[am]", "[^a]", r"\A[am]", "")
ATOMS = st.sampled_from((*LITERALS, *LITERALS, *MARKS))


def grown(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    group = st.tuples(
        st.sampled_from(("(?:", "(?:", "(", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?s:")),
        st.lists(parts, min_size=1, max_size=3).map("|".join),
        st.sampled_from((")", ")", ")?", ")*", ")+", "){1,2}", "){0,2}", ")??")),
    ).map("".join)
    return st.lists(group | parts, min_size=1, max_size=3).map("".join)


PATTERNS = st.recursive(ATOMS, grown, max_leaves=12)
WORDING = st.lists(
    st.sampled_from(
        ("ask", "tell", "a", "i", "me", "é", "好", "求通过", "'", ".", "-", " ", "\u200b", "É")
    ),
    max_size=9,
).map("".join)


def compiles(pattern: str) -> bool:
    try:
        regex.compile(pattern, cache_pattern=False)
    except regex.error:
        return False
    return True


def slow_search(pattern: str, text: str) -> "regex.Match[str] | None":
    folded = "".join(
        one if one.isascii() else folding.fold(one) for one in normalize("NFC", pattern)
    )
    flags = regex.IGNORECASE | regex.VERSION0
    return regex.compile(folded, flags, cache_pattern=False).search(prepare(text).folded)


@given(PATTERNS, WORDING)
def test_a_text_in_which_a_pattern_is_found_has_what_it_needs(pattern: str, text: str) -> None:
    assume(compiles(pattern))
    prepared = prepare(text)
    match = slow_search(pattern, text)
    said = search(Pattern(pattern), prepared)
    assert said.truth is (match is not None)
    place = match.span() if match else (0, 0)
    assert said.spans == ((prepared.span_of_folded(*place),) if place[0] < place[1] else ())


@given(PATTERNS, PATTERNS, WORDING)
def test_what_a_pattern_excludes_at_its_start_is_excluded(
    excluded: str, rest: str, text: str
) -> None:
    pattern = rf"\A(?!{excluded}){rest}"
    assume(compiles(pattern))
    said = search(Pattern(pattern), prepare(text))
    assert said.truth is (slow_search(pattern, text) is not None)


def test_what_is_excluded_is_parted_from_the_rest() -> None:
    assert exclusion(r"\A(?!a(?:b|c)|(?s:.*)d)x|y") == (["a(?:b|c)", "(?s:.*)d"], r"\Ax|y")
    many = rf"\A(?!{'|'.join('abcdefghi')})x"
    assert exclusion(many) == ([], many)
    assert exclusion(r"(?!a)b") == ([], "(?!a)b")
    assert exclusion(r"\A(?!a)(?P<name>b)") == ([], r"\A(?!a)(?P<name>b)")


@pytest.mark.parametrize("length", range(8, 20, 2))
def test_a_search_that_takes_a_while_is_searched_to_its_end(length: int) -> None:
    assert search(Pattern("(?:a|aa)+$"), prepare("a" * length + "b")).truth is False


@pytest.mark.parametrize("before", range(40))
def test_a_long_run_of_marks_is_put_in_order_by_pieces_wherever_it_stands(before: int) -> None:
    run = "a" + "\u0315\u0300" * 20
    assert prepare("x" * before + run).folded == "x" * before + prepare(run).folded
    assert prepare(run).folded != normalize("NFKC", run)


@pytest.mark.parametrize("character", "，！？：；（）～")
def test_full_width_punctuation_is_what_nfkc_makes_of_it(character: str) -> None:
    assert prepare(f"好{character}好").folded == normalize("NFKC", f"好{character}好")


def test_what_reads_no_other_text_loads_no_tables_of_characters() -> None:
    asked = """
import sys
from etiquette_lint.texts import TextTest, compile_text, prepare
judge = compile_text(((TextTest("contains", ("great post",)),),), {}, {})
assert judge(prepare("A great post!")).truth and not judge(prepare("写得真好，学习了")).truth
print("regex" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
