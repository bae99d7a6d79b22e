"""The acts, people and rules of a decision table in people's words."""

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_uppercase

from etiquette_lint.models.matrix import Answer, Matrix, Row
from etiquette_lint.models.vocabulary import OUTCOMES, Role
from etiquette_lint.reporters.blocks import value_label
from etiquette_lint.reporters.matrix import clock
from etiquette_lint.reporters.matrix.grouped import Grouped, Line, heard
from etiquette_lint.times import HOUR
from etiquette_lint.words import labels, platforms
from etiquette_lint.words.tables import table

MARKS = {"outcome": "*", "rule": "~"}
_SET = "just_after_interview"
"""The phase whose length a pack sets."""
_WORDS = {"outcome": "differs", "rule": "other-rule"}


def act(row: Row, locale: str) -> str:
    """Return the act of a row, and what tells it from others of its kind."""
    kind = labels.of("kind", row.kind, locale)
    plain = table("act-on", locale, kind=kind, platform=platforms.name(row.platform, locale))
    more = facts(row, locale)
    return table("variant", locale, act=plain, facts=more) if more else plain


def facts(row: Row, locale: str) -> str:
    """Return what tells the act of a row from others of its kind; empty where it is plain."""
    return joined((_fact(fact, word, locale) for fact, word in row.facts.items()), locale)


def people(line: Line, locale: str) -> list[str]:
    """Return whom a line is about."""
    if line.is_anybody:
        return [table("anybody", locale)]
    return [_role(role, locale) for role in line.roles]


def packs(matrix: Matrix, locale: str) -> Iterator[str]:
    """Yield each pack with its version and title; of several, with its letter."""
    for letter, one in zip(letters(matrix), matrix.packs, strict=True):
        told = table("pack", locale, name=one.name, version=one.version, title=one.title)
        yield table("lettered", locale, letter=letter, pack=told) if letter else told


def letters(matrix: Matrix) -> Sequence[str]:
    """Return what stands for each pack; nothing where there is but one."""
    several = len(matrix.packs) > 1
    return [ascii_uppercase[index % 26] if several else "" for index in range(len(matrix.packs))]


def meanings(signs: dict[str, str], locale: str) -> list[str]:
    """Return what the signs of outcomes mean."""
    return [
        table("means", locale, sign=signs[one], meaning=labels.of("outcome", one, locale))
        for one in OUTCOMES
    ]


def marks(locale: str) -> list[str]:
    """Return what the marks of cells that differ mean."""
    return [
        table("means", locale, sign=sign, meaning=table(_WORDS[name], locale))
        for name, sign in MARKS.items()
    ]


def number(answer: Answer, shown: Grouped) -> str:
    """Return the number of the rule a cell names, with a plus where there are others."""
    rules = heard(answer)
    return f"{shown.numbers[rules[0]]}{'+' if len(rules) > 1 else ''}" if rules else ""


def rules(matrix: Matrix, shown: Grouped, locale: str) -> Iterator[tuple[int, str]]:
    """Yield the rules by number, with the facts they ask for, and when they can speak."""
    for rule, count in shown.numbers.items():
        asked = [labels.of("fact", fact, locale) for fact in shown.asks.get(rule, ())]
        told = table("note", locale, rule=rule) if rule in shown.notes else rule
        if asked:
            told = table("asks", locale, rule=told, facts=joined(asked, locale))
        yield count, clock.bound(told, clock.timings(matrix, rule), locale)


def notes(matrix: Matrix, shown: Grouped, heads: Sequence[str], locale: str) -> Iterator[str]:
    """Yield what the table leaves out, and why; `heads` stand above its columns."""
    yield from counted(matrix, locale)
    if shown.blocks:
        yield table("unlisted", locale)
    if shown.silent:
        acts = table("acts-joined", locale).join(act(row, locale) for row in shown.silent)
        yield table("silent", locale, acts=acts)
    yield from _unseen(matrix, locale)
    yield from settings(matrix, locale)
    yield from clock.moments(matrix, heads, locale)


def _unseen(matrix: Matrix, locale: str) -> Iterator[str]:
    """Yield the rules no cell names: those that go by the clock apart, with their hours."""
    unseen = dict.fromkeys(rule for rules in matrix.unseen for rule in rules)
    found = {rule: clock.timings(matrix, rule) for rule in unseen}
    bound = [clock.bound(rule, timings, locale) for rule, timings in found.items() if timings]
    if bound:
        yield table("unseen-timed", locale, rules=table("acts-joined", locale).join(bound))
    others = [rule for rule, timings in found.items() if not timings]
    if others:
        yield table("unseen", locale, rules=joined(others, locale))


def counted(matrix: Matrix, locale: str) -> Iterator[str]:
    """Yield in how many cells several packs differ."""
    if len(matrix.packs) > 1:
        count = sum(cell.differs == "outcome" for row in matrix.rows for cell in row.cells)
        yield table("differing-one" if count == 1 else "differing", locale, cells=count)


def settings(matrix: Matrix, locale: str) -> Iterator[str]:
    """Yield how long the phase lasts that each pack sets, and which phases cannot occur."""
    for index, pack in enumerate(matrix.packs):
        impossible = matrix.impossible(index)
        for phase in impossible:
            label = labels.of("phase", phase, locale)
            yield table("impossible", locale, pack=pack.name, phase=label)
        if _SET not in impossible:
            label = labels.of("phase", _SET, locale)
            hours = f"{matrix.just_after[index] / HOUR:g}"
            yield table("lasts", locale, pack=pack.name, phase=label, hours=hours)


def joined(parts: Iterable[str], locale: str) -> str:
    """Return parts as a list in words."""
    return table("and", locale).join(parts)


def _role(role: Role | None, locale: str) -> str:
    return table("nobody", locale) if role is None else labels.of("role", role, locale)


def _fact(fact: str, word: str | bool, locale: str) -> str:
    written = str(word).lower() if isinstance(word, bool) else word
    label = labels.of("fact", fact, locale)
    return table("fact-is", locale, fact=label, value=value_label(fact, written, locale))
