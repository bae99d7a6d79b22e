"""What a rule counts (`count`) and what it asks of a text (`text`)."""

import warnings
from collections.abc import Callable, Mapping
from typing import Any, Literal

from etiquette_lint import limits, times
from etiquette_lint.packs.pack import Count
from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.conditions import map_or_list
from etiquette_lint.packs.schema.reading import Refused, Spot
from etiquette_lint.packs.schema.shapes import Key, Shape, list_of, one_word, record
from etiquette_lint.texts import TextClause, TextOp, TextTest
from etiquette_lint.times import Duration
from etiquette_lint.words.found import found
from etiquette_lint.words.near import near

_PROCESS = "process"
_LONGEST = 3660 * times.DAY
_NUMBER = values.number(0, 10_000, example="2")
_WORDS = values.number(1, 10_000, example="10")
_PER_CENT = values.number(1, 100, example="70")
_WINDOW = values.duration(_LONGEST, "10 years")
_REASONS = {
    "missing )": "unclosed",
    "unterminated character set": "unclosed",
    "missing ]": "unclosed",
    "unbalanced parenthesis": "unopened",
    "nothing to repeat": "repeat",
    "multiple repeat": "repeat",
    "bad escape (end of pattern)": "backslash",
}
"""The slips that have a message of their own, by what the `regex` package says."""


def _within(value: object, spot: Spot) -> Duration | None:
    return None if value == _PROCESS else _WINDOW.read(value, spot)


def _count(good: Mapping[str, Any], spot: Spot) -> Count:
    test: Literal["more_than", "at_most"] = "more_than" if "more_than" in good else "at_most"
    return Count(good["of"], test, good[test], good["within"], good.get("per", "target"))


COUNT_KEYS: Mapping[str, Key] = {
    "of": Key(
        one_word(("acts", "posts")), "What is counted: acts, or distinct posts.", required=True
    ),
    "more_than": Key(_NUMBER, "The rule speaks where there are more, the act itself included."),
    "at_most": Key(_NUMBER, "The rule speaks where there are this many or fewer."),
    "within": Key(
        Shape(_within, {"anyOf": [{"const": _PROCESS}, _WINDOW.schema]}, _PROCESS),
        "How far back is counted: a duration, or the whole `process`.",
        required=True,
    ),
    "per": Key(
        one_word(("target", "everyone")),
        "Whose acts are counted together: those to one target (unless told), or to everyone.",
    ),
}
COUNT = record(COUNT_KEYS, _count, one_of=("more_than", "at_most"), name="count")


def _phrase(value: object, spot: Spot) -> str:
    """Return a phrase, or `$name` of a list that the pack declares."""
    written = values.text(value, spot)
    declared = spot.reading.declared["phrases"]
    if not written.startswith("$") or declared is None or written[1:] in declared:
        return written
    options = [f"${name}" for name in declared]
    raise spot.refuse(
        "pack-phrases-unknown", cause=written, value=written, near=near(written, options)
    )


def _pattern(value: object, spot: Spot) -> str:
    """Return a pattern of the `regex` package that compiles and does not match everything."""
    written = values.text(value, spot)
    if spot.reading.tried:
        return written
    import regex

    if len(written) > limits.PATTERN:
        raise spot.refuse("pack-pattern-long", limit=limits.PATTERN)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled = regex.compile(written, regex.VERSION0)
        empty = compiled.search("", timeout=1) is not None
    except regex.error as error:
        reason, position = getattr(error, "msg", ""), getattr(error, "pos", None)
        raise _bad_pattern(written, reason, position, spot) from None
    except (RecursionError, MemoryError, OverflowError, ValueError, TimeoutError, Warning):
        raise _bad_pattern(written, "", None, spot) from None
    if empty:
        raise spot.refuse("pack-pattern-empty", value=written)
    return written


def _bad_pattern(written: str, reason: str, position: int | None, spot: Spot) -> Refused:
    code = "pack-pattern-" + _REASONS.get(reason, "invalid")
    if position is None:
        return spot.refuse("pack-pattern-unusable", value=written)
    at = min(position, len(written) - 1)
    return spot.refuse(code, piece=written, letter=at, value=written, position=at + 1)


PHRASE = Shape(_phrase, values.TEXT.schema, '"great post"')
PHRASES = list_of(PHRASE, lone=True, unique=True)
PATTERN = Shape(_pattern, values.TEXT.schema, '"please (hire|consider) me"')
PATTERNS = list_of(PATTERN, lone=True, unique=True)
MOSTLY_KEYS: Mapping[str, Key] = {
    "of": Key(PHRASES, "Phrases, or `$name` of a list of them.", required=True, example="$praise"),
    "at_least": Key(_PER_CENT, "Per cent of the words of the text.", required=True),
}


def _mostly(good: Mapping[str, Any], spot: Spot) -> TextTest:
    return TextTest("mostly", good["of"], good["at_least"])


def _only_emoji(value: object, spot: Spot) -> TextTest:
    if value is True:
        return TextTest("only_emoji")
    raise spot.refuse("pack-not-true", found=found(value))


def _with_phrases(op: TextOp, phrases: Shape[tuple[str, ...]]) -> Shape[TextTest]:
    return _test_of(phrases, lambda value: TextTest(op, phrases=value))


def _with_number(op: TextOp) -> Shape[TextTest]:
    return _test_of(_WORDS, lambda value: TextTest(op, number=value))


def _test_of(shape: Shape[Any], build: Callable[[Any], TextTest]) -> Shape[TextTest]:
    return Shape(lambda value, spot: build(shape.read(value, spot)), shape.schema, shape.example)


TEXT_KEYS: Mapping[str, Key] = {
    "contains": Key(_with_phrases("contains", PHRASES), "Has one of these phrases."),
    "lacks": Key(_with_phrases("lacks", PHRASES), "Has none of these phrases."),
    "mostly": Key(record(MOSTLY_KEYS, _mostly), "Is made mostly of these phrases."),
    "fewer_words_than": Key(_with_number("fewer_words_than"), "Has fewer words than this."),
    "more_words_than": Key(_with_number("more_words_than"), "Has more words than this."),
    "matches": Key(
        _with_phrases("matches", PATTERNS), "Matches one of these patterns of the `regex` package."
    ),
    "only_emoji": Key(
        Shape(_only_emoji, {"const": True}, "true"), "Is emoji and nothing else; only `true`."
    ),
}


def _text_clause(good: Mapping[str, Any], spot: Spot) -> TextClause:
    if not good:
        raise spot.refuse("pack-map-empty")
    return tuple(good.values())


TEXT_CLAUSE = record(TEXT_KEYS, _text_clause, name="text")
TEXT = map_or_list(TEXT_CLAUSE)
