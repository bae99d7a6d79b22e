"""Text tests as one three-valued predicate over a prepared text."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial

from etiquette_lint.conditions import Params, number_of
from etiquette_lint.texts import phrases as phrase_lists
from etiquette_lint.texts.asked import Phrases, TextClause, TextOp, TextTest
from etiquette_lint.texts.emoji import only_emoji
from etiquette_lint.texts.folding import Span
from etiquette_lint.texts.patterns import compile_pattern, search
from etiquette_lint.texts.prepared import Prepared, TextResult

Judge = Callable[[Prepared], TextResult]
Lists = Mapping[str, Phrases]

_YES, _NO = TextResult(True), TextResult(False)
_MOST_SPANS = 20
"""How many places are told, so that a hostile text cannot swell the evidence."""


def compile_text(clauses: tuple[TextClause, ...], phrases: Lists, params: Params) -> Judge:
    """Compile clauses of which one must hold.

    Each test is made ready when it is first asked, for most never are: phrases stand before
    patterns, and most acts have no text. A pack's patterns are known to compile.
    """
    judges = [_clause(clause, phrases, params) for clause in sorted(clauses, key=_has_pattern)]

    def judge(prepared: Prepared) -> TextResult:
        return _one_of(one(prepared) for one in judges)

    return lambda prepared: prepared.once(judge)


def _has_pattern(clause: TextClause) -> bool:
    return any(test.op == "matches" for test in clause)


def _clause(clause: TextClause, lists: Lists, params: Params) -> Judge:
    tests = sorted(clause, key=lambda test: _CHEAPEST_FIRST.index(test.op))
    judges = [_when_asked(partial(_MAKERS[test.op], test, lists, params)) for test in tests]

    def judge(prepared: Prepared) -> TextResult:
        return _all_of(one(prepared) for one in judges)

    return judge


def _when_asked(make: Callable[[], Judge]) -> Judge:
    made = cache(make)
    return lambda prepared: made()(prepared)


def _one_of(results: Iterable[TextResult]) -> TextResult:
    unknown = None
    for result in results:
        if result.truth:
            return result
        if result.truth is None:
            unknown = unknown or result
    return unknown or _NO


def _all_of(results: Iterable[TextResult]) -> TextResult:
    # The first test that has places tells them: phrases say more of where than a pattern, which
    # often spans the whole text.
    unknown: TextResult | None = None
    spans: tuple[Span, ...] = ()
    for result in results:
        if result.truth is False:
            return _NO
        if result.truth is None:
            unknown = unknown or result
        spans = spans or result.spans
    return unknown or TextResult(True, spans)


def _contains(test: TextTest, lists: Lists, _: Params) -> Judge:
    index = phrase_lists.index(_phrases(test, lists))

    def judge(prepared: Prepared) -> TextResult:
        places = phrase_lists.first_places(index, prepared)
        return TextResult(True, _told(places, prepared)) if places else _NO

    return judge


def _lacks(test: TextTest, lists: Lists, _: Params) -> Judge:
    index = phrase_lists.index(_phrases(test, lists))
    return lambda prepared: _NO if phrase_lists.any_in(index, prepared) else _YES


def _mostly(test: TextTest, lists: Lists, params: Params) -> Judge:
    index, per_cent = phrase_lists.index(_phrases(test, lists)), number_of(test.number or 0, params)

    def judge(prepared: Prepared) -> TextResult:
        if not prepared.halves:
            return _NO
        places = phrase_lists.places(index, prepared)
        covered = prepared.halves - phrase_lists.uncovered_halves(places, prepared.plain)
        holds = covered * 100 >= per_cent * prepared.halves
        return TextResult(True, _told(places, prepared)) if holds else _NO

    return judge


def _fewer_words(test: TextTest, _: Lists, params: Params) -> Judge:
    bound = 2 * number_of(test.number or 0, params)
    return lambda prepared: _YES if prepared.halves < bound else _NO


def _more_words(test: TextTest, _: Lists, params: Params) -> Judge:
    bound = 2 * number_of(test.number or 0, params)
    return lambda prepared: _YES if prepared.halves > bound else _NO


def _only_emoji(*_: object) -> Judge:
    def judge(prepared: Prepared) -> TextResult:
        text = prepared.text
        if not only_emoji(text):
            return _NO
        return TextResult(True, ((len(text) - len(text.lstrip()), len(text.rstrip())),))

    return judge


def _matches(test: TextTest, _: Lists, __: Params) -> Judge:
    patterns = [compile_pattern(source) for source in test.phrases]

    def judge(prepared: Prepared) -> TextResult:
        return _one_of(search(pattern, prepared) for pattern in patterns)

    return judge


_MAKERS: Mapping[TextOp, Callable[[TextTest, Lists, Params], Judge]] = {
    "fewer_words_than": _fewer_words,
    "more_words_than": _more_words,
    "lacks": _lacks,
    "contains": _contains,
    "only_emoji": _only_emoji,
    "mostly": _mostly,
    "matches": _matches,
}
_CHEAPEST_FIRST = tuple(_MAKERS)


def _phrases(test: TextTest, lists: Lists) -> Iterable[str]:
    for name in test.phrases:
        if name.startswith("$"):
            for words in lists[name[1:]].values():
                yield from words
        else:
            yield name


def _told(places: Iterable[Span], prepared: Prepared) -> tuple[Span, ...]:
    return tuple(prepared.span_of_plain(*place) for place in list(places)[:_MOST_SPANS])
