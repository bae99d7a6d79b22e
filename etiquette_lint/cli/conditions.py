"""Conditions of rules in people's words."""

from collections.abc import Iterator, Sequence

from etiquette_lint import times
from etiquette_lint.cli.layout import Page
from etiquette_lint.conditions import Clause, Number, Test, filled, number_of
from etiquette_lint.packs.pack import Count, Pack
from etiquette_lint.reporters import wanted as wanting
from etiquette_lint.texts import TextClause, TextTest
from etiquette_lint.words import locales

_PHRASES = 3
"""So many phrases of a list are shown."""


def clauses(told: tuple[Clause, ...], pack: Pack, page: Page) -> Iterator[str]:
    """Yield each test on a line; of alternatives, each after a mark."""
    return _alternatives([[wanted(test, pack, page) for test in one] for one in told], page)


def texts(told: tuple[TextClause, ...], pack: Pack, page: Page) -> Iterator[str]:
    """Yield what is asked of a text, as `clauses` does."""
    return _alternatives([[_of_text(test, pack, page) for test in one] for one in told], page)


def wanted(test: Test, pack: Pack, page: Page) -> str:
    """Return what a rule wants of a fact."""
    return wanting.wanted(filled(test, pack.params), page.locale)


def count(told: Count, pack: Pack, page: Page) -> str:
    """Return how many acts or posts a rule waits for."""
    number = page.say(told.test, number=_plain(told.number, pack))
    within = (
        page.say("within-process")
        if told.within is None
        else page.say("within", duration=duration(told.within, page))
    )
    per = page.say(f"per-{told.per}")
    return page.say("counted", number=number, what=page.say(told.of), per=per, within=within)


def duration(told: times.Duration, page: Page) -> str:
    """Return a duration in hours, or days from three on."""
    hours = told / times.HOUR
    if hours >= 72 and hours % 24 == 0:
        return page.say("days", number=f"{hours / 24:g}")
    return page.say("hours", number=f"{hours:g}")


def _alternatives(told: Sequence[Sequence[str]], page: Page) -> Iterator[str]:
    if len(told) > 1:
        yield page.say("one-of")
    for clause in told:
        if len(told) == 1:
            yield from clause
        else:
            yield f"- {page.joined(clause)}"


def _plain(number: Number, pack: Pack) -> str:
    return f"{number_of(number, pack.params):g}"


def _of_text(test: TextTest, pack: Pack, page: Page) -> str:
    number = "" if test.number is None else _plain(test.number, pack)
    return page.say(test.op, number=number, phrases=_phrases(test, pack, page))


def _phrases(test: TextTest, pack: Pack, page: Page) -> str:
    """Return the phrases of a test, of a list its name and the first few."""
    return page.joined((_phrase(one, pack, page) for one in test.phrases), "or")


def _phrase(phrase: str, pack: Pack, page: Page) -> str:
    name = phrase.removeprefix("$")
    named = pack.phrases.get(name) if name != phrase else None
    if named is None:
        return f'"{phrase}"'
    shown = named[locales.pick(page.locale, named, next(iter(named)))][:_PHRASES]
    return page.say("listed", name=name, phrases=page.joined(f'"{one}"' for one in shown))
