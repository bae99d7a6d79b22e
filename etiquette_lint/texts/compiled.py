"""Text tests as one three-valued predicate over a prepared text."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import NamedTuple

from etiquette_lint.conditions import Params, number_of
from etiquette_lint.texts.asked import Phrases, TextClause, TextOp, TextTest
from etiquette_lint.texts.emoji import only_emoji
from etiquette_lint.texts.folding import Span
from etiquette_lint.texts.phrases import Lookup, PhraseList, uncovered_halves
from etiquette_lint.texts.prepared import Prepared, TextResult

Judge = Callable[[Prepared], TextResult]
Lists = Callable[[Iterable[str]], Lookup]
"""Makes lists ready that a test names; a phrase is a list of its own."""

_YES, _NO = TextResult(True), TextResult(False)
_MOST_SPANS = 20
"""How many places are told, so that a hostile text cannot swell the evidence."""


class _Clause(NamedTuple):
    """Tests that must all hold: of lists of phrases, and others."""

    contained: tuple[frozenset[str], ...]
    """Of each of these, one list must stand in the text."""
    lacking: frozenset[str]
    """None of these may."""
    others: tuple[Judge, ...]


Narrow = Callable[[list[_Clause], Prepared], list[_Clause]]
"""Leaves the clauses that can still hold."""


def compile_text(
    clauses: tuple[TextClause, ...], phrases: Mapping[str, Phrases], params: Params
) -> Judge:
    """Compile clauses of which one must hold.

    All is made ready when it is first asked, for most never is: clauses without patterns stand
    first, and most acts have no text. A pack's patterns are known to compile.
    """
    made_ready = cache(partial(_made_ready, clauses, phrases, params))

    def judge(prepared: Prepared) -> TextResult:
        left, narrowing, contained = made_ready()
        for narrow in narrowing:
            left = narrow(left, prepared)
        return _one_of(_judge(clause, contained, prepared) for clause in left)

    return lambda prepared: prepared.once(judge)


def _made_ready(
    clauses: tuple[TextClause, ...], phrases: Mapping[str, Phrases], params: Params
) -> tuple[list[_Clause], tuple[Narrow, Narrow], Lookup]:
    lists = partial(_looked_up, cache(partial(_list, phrases)))
    in_order = sorted(clauses, key=_has_pattern)
    ready = [_clause(clause, lists, params) for clause in in_order]
    contained = lists(name for clause in clauses for name in _names(clause, "contains"))
    lacking = lists(name for clause in clauses for name in _names(clause, "lacks"))
    narrowing = partial(_containing, contained), partial(_lacking, lacking)
    # Where no clause may contain something without lacking something, the latter settles most.
    if all(clause.lacking for clause in ready if clause.contained):
        narrowing = narrowing[::-1]
    return ready, narrowing, contained


def _has_pattern(clause: TextClause) -> bool:
    return any(test.op == "matches" for test in clause)


def _containing(lookup: Lookup, clauses: list[_Clause], prepared: Prepared) -> list[_Clause]:
    if not any(clause.contained for clause in clauses):
        return clauses
    standing = lookup.standing(prepared)
    return [one for one in clauses if not any(map(standing.isdisjoint, one.contained))]


def _lacking(lookup: Lookup, clauses: list[_Clause], prepared: Prepared) -> list[_Clause]:
    if not any(clause.lacking for clause in clauses):
        return clauses
    standing = lookup.standing(prepared)
    return [one for one in clauses if standing.isdisjoint(one.lacking)]


def _judge(clause: _Clause, contained: Lookup, prepared: Prepared) -> TextResult:
    result = _all_of(judge(prepared) for judge in clause.others)
    if not (result.truth and clause.contained):
        return result
    # Phrases say more of where than a pattern, which often spans the whole text.
    return _held(contained.first_places(prepared, clause.contained[0]), prepared)


def _looked_up(list_of: Callable[[str], PhraseList], names: Iterable[str]) -> Lookup:
    return Lookup({name: list_of(name) for name in names})


def _list(phrases: Mapping[str, Phrases], name: str) -> PhraseList:
    if not name.startswith("$"):
        return PhraseList((name,))
    return PhraseList(phrase for listed in phrases[name[1:]].values() for phrase in listed)


def _names(clause: TextClause, op: TextOp) -> list[str]:
    return [name for test in clause if test.op == op for name in test.phrases]


def _clause(clause: TextClause, lists: Lists, params: Params) -> _Clause:
    others = [test for op in _MAKERS for test in clause if test.op == op]
    return _Clause(
        contained=tuple(frozenset(test.phrases) for test in clause if test.op == "contains"),
        lacking=frozenset(_names(clause, "lacks")),
        others=tuple(_when_asked(partial(_MAKERS[one.op], one, lists, params)) for one in others),
    )


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
    # The first test that has places tells them.
    unknown: TextResult | None = None
    spans: tuple[Span, ...] = ()
    for result in results:
        if result.truth is False:
            return _NO
        if result.truth is None:
            unknown = unknown or result
        spans = spans or result.spans
    return unknown or TextResult(True, spans)


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


def _mostly(test: TextTest, lists: Lists, params: Params) -> Judge:
    lookup, per_cent = lists(test.phrases), number_of(test.number or 0, params)

    def judge(prepared: Prepared) -> TextResult:
        if not prepared.halves:
            return _NO
        covering = lookup.places(prepared)
        covered = prepared.halves - uncovered_halves(covering, prepared.plain)
        return _held(covering, prepared) if covered * 100 >= per_cent * prepared.halves else _NO

    return judge


def _matches(test: TextTest, _: Lists, __: Params) -> Judge:
    from etiquette_lint.texts.patterns import Pattern, search

    patterns = [Pattern(source) for source in test.phrases]

    def judge(prepared: Prepared) -> TextResult:
        return _one_of(search(pattern, prepared) for pattern in patterns)

    return judge


_MAKERS: Mapping[TextOp, Callable[[TextTest, Lists, Params], Judge]] = {
    "fewer_words_than": _fewer_words,
    "more_words_than": _more_words,
    "only_emoji": _only_emoji,
    "mostly": _mostly,
    "matches": _matches,
}
"""The tests that are not of which lists stand in a text, the cheapest first."""


def _held(places: Iterable[Span], prepared: Prepared) -> TextResult:
    told = list(places)[:_MOST_SPANS]
    return TextResult(True, tuple(prepared.span_of_plain(*place) for place in told))
