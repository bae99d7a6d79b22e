"""The rules of a decision table by what they mean for people, numbered, with who says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from etiquette_lint.models.findings import Said, Source
from etiquette_lint.models.matrix import Guidance, Matrix
from etiquette_lint.models.vocabulary import Level
from etiquette_lint.reporters.matrix.grouped import Grouped

LEVELS: tuple[Level, ...] = ("error", "warning", "ok", "info")
"""Prohibitions first, then permissions, then notes."""

Key = tuple[int, str]
"""A pack by its place in the table, and a rule by its id."""


@dataclass(frozen=True, eq=False, slots=True)
class Entry:
    """What a rule says; once for all packs that say it in the same words."""

    number: int
    rule: str
    packs: tuple[int, ...]
    guidance: Guidance
    said: Said
    asks: tuple[str, ...]
    """Facts it asks for where they are not known."""
    is_shown: bool
    """Whether a cell names it."""


@dataclass(frozen=True, slots=True)
class Legend:
    """All that the numbers of a table stand for."""

    groups: Mapping[Level, Sequence[Entry]]
    entries: Mapping[Key, Entry]
    sources: Mapping[Source, int]
    """Those the rules cite, counted from 1 as they come."""


@dataclass(slots=True)
class _Found:
    guidance: Guidance
    rule: str
    said: Said
    packs: list[int] = field(default_factory=list)


def legend(matrix: Matrix, shown: Grouped, asked: str) -> Legend:
    """Return the rules that are not off; `asked` is the locale their words are wanted in."""
    found = [one for rule in _rules(matrix, shown) for one in _versions(rule, matrix, asked)]
    number = count(1)
    groups = {
        level: [_entry(one, next(number), shown) for one in found if one.guidance.level == level]
        for level in LEVELS
    }
    entries = [entry for group in groups.values() for entry in group]
    cited = (source for one in entries for source in _cited(one.guidance))
    return Legend(
        groups={level: group for level, group in groups.items() if group},
        entries={(pack, one.rule): one for one in entries for pack in one.packs},
        sources={source: place for place, source in enumerate(dict.fromkeys(cited), 1)},
    )


def _rules(matrix: Matrix, shown: Grouped) -> Iterator[str]:
    """Yield the rules cells name as they come, then all others."""
    others = (rule for guidance in matrix.guidance for rule in guidance)
    yield from dict.fromkeys((*shown.numbers, *others))


def _versions(rule: str, matrix: Matrix, asked: str) -> Iterator[_Found]:
    """Yield a rule in each form it has: a pack that inherits it may restate it."""
    forms: dict[object, _Found] = {}
    for pack, known in enumerate(matrix.guidance):
        if rule in known:
            one = known[rule]
            said = one.say(asked)
            form = (said, one.level, one.basis, one.sources, one.against)
            forms.setdefault(form, _Found(one, rule, said)).packs.append(pack)
    yield from forms.values()


def _entry(found: _Found, number: int, shown: Grouped) -> Entry:
    return Entry(
        number=number,
        rule=found.rule,
        packs=tuple(found.packs),
        guidance=found.guidance,
        said=found.said,
        asks=shown.asks.get(found.rule, ()),
        is_shown=found.rule in shown.numbers,
    )


def _cited(guidance: Guidance) -> tuple[Source, ...]:
    return guidance.sources + guidance.against
