"""The page of one rule: what it says, who says so, when it applies, what it yields to."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from etiquette_lint import times
from etiquette_lint.cli import conditions
from etiquette_lint.cli.layout import Page
from etiquette_lint.models.findings import UNDATED, Said, Source
from etiquette_lint.packs.compiled import CompiledPack
from etiquette_lint.packs.rule import CompiledRule
from etiquette_lint.reporters import moments
from etiquette_lint.words import labels
from etiquette_lint.words.meanings import meaning

_OLD = 2
"""Years from which on the age of a source is told."""


def rule_page(
    pack: CompiledPack, rule: CompiledRule, page: Page, asked: str, now: times.Instant
) -> Iterator[str]:
    """Yield the page of a rule; `asked` is the locale its words are wanted in."""
    said = rule.general(asked)
    yield rule.id
    yield from page.text(said.message, indent=2)
    yield ""
    yield from page.table(
        (page.say(key), items) for key, items in _rows(pack, rule, page, said, now).items()
    )


def source_lines(source: Source, page: Page, now: times.Instant) -> Iterator[str]:
    """Yield who published what, when, and how much of it was read."""
    yield source.title
    published = page.say(
        "published",
        publisher=source.publisher,
        date=moments.published(source.published, page.locale),
    )
    years = _age(source.published, times.moment(now))
    if years >= _OLD:
        published = page.say("aged", published=published, years=years)
    yield page.say(f"read-{source.read}", published=published)
    if source.url:
        yield source.url


def _rows(
    pack: CompiledPack, rule: CompiledRule, page: Page, said: Said, now: times.Instant
) -> Mapping[str, list[str]]:
    written = rule.rule
    return {
        "level": [_meant("level", rule.level, page)],
        "basis": [_meant("basis", written.basis, page)],
        "source": [line for one in rule.sources for line in source_lines(one, page, now)],
        "against": [line for one in rule.against for line in source_lines(one, page, now)],
        "why": [said.why] if said.why else [],
        "when": list(conditions.clauses(written.when, pack.pack, page)),
        "unless": list(conditions.clauses(written.unless, pack.pack, page)),
        "text": list(conditions.texts(written.text, pack.pack, page)),
        "count": [conditions.count(written.count, pack.pack, page)] if written.count else [],
        "instead": list(said.instead),
        "remedy": list(said.remedy),
        "overrules": [pack.pack.rules[name].id for name in written.overrules],
        "overruled-by": list(rule.overruled_by),
        "examples": [page.say(one.expects, title=one.title) for one in written.examples],
    }


def _meant(table: str, word: str, page: Page) -> str:
    label = labels.of(table, word, page.locale)
    return page.say("word-meaning", word=label, meaning=meaning(table, word, page.locale))


def _age(published: str, now: datetime) -> int:
    """Return how many whole years ago that was, at least; of no date none."""
    if published == UNDATED:
        return 0
    parts = [int(part) for part in published.split("-")]
    year, month, day = [*parts, *(12, 31)[len(parts) - 1 :]]
    return now.year - year - ((now.month, now.day) < (month, day))
