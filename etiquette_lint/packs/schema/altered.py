"""What a change makes of an inherited rule, and changes that would make nothing of it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from etiquette_lint.packs.pack import Rule
from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.extending import refuse_same
from etiquette_lint.packs.schema.phrases import misfits
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.shapes import Check

LISTS = ("source", "against")
BY_LANGUAGE = ("instead", "remedy")
"""The lists of a rule that can be edited: `name+` and `name-`."""
_WORDS = ("message", "why", "ask")


def needless(good: Mapping[str, Any], rule: Rule, spot: Spot) -> Iterator[Check]:
    """Refuse what is the parent's value, and edits that find nothing to do."""
    for key, value in good.items():
        if key in _COMPARED:
            yield from _COMPARED[key](key, value, rule, spot.inside(key))
    if "source-" in good and not _edited(rule.source, "source", good):
        yield partial(_refuse_none_left, spot.inside("source-"))


def _same(key: str, value: object, rule: Rule, spot: Spot) -> Iterator[Check]:
    if value == getattr(rule, key):
        yield partial(
            refuse_same, spot, value if isinstance(value, str) else ", ".join(rule.source)
        )


def _same_words(key: str, value: Mapping[str, object], rule: Rule, spot: Spot) -> Iterator[Check]:
    for language, here in _tags(spot):
        if value[language] == getattr(rule, key).get(language):
            yield partial(refuse_same, here, "...")


def _list_edit(key: str, value: tuple[str, ...], rule: Rule, spot: Spot) -> Iterator[Check]:
    inherited = getattr(rule, key[:-1])
    yield from misfits(key, value, inherited, spot)


def _refuse_none_left(spot: Spot) -> None:
    raise spot.refuse("pack-source-none-left", key=True)


def _list_edits(
    key: str, value: Mapping[str, tuple[str, ...]], rule: Rule, spot: Spot
) -> Iterator[Check]:
    for language, here in _tags(spot):
        inherited = getattr(rule, key[:-1]).get(language, ())
        yield from misfits(key, value[language], inherited, here)


def _tags(spot: Spot) -> Iterator[tuple[str, Spot]]:
    return ((values.normal_language(tag) or tag, spot.inside(tag)) for tag in spot.raw)


_COMPARED: Mapping[str, Callable[[str, Any, Rule, Spot], Iterator[Check]]] = {
    **dict.fromkeys(("level", "basis", *LISTS), _same),
    **dict.fromkeys((*_WORDS, *BY_LANGUAGE), _same_words),
    **{f"{name}{sign}": _list_edit for name in LISTS for sign in "+-"},
    **{f"{name}{sign}": _list_edits for name in BY_LANGUAGE for sign in "+-"},
}


def restated(good: Mapping[str, Any], rule: Rule) -> Iterator[tuple[str, object]]:
    """Yield each field of the rule that is otherwise, as it is from here on."""
    for name in ("level", "basis"):
        if name in good:
            yield name, good[name]
    for name in LISTS:
        after = good.get(name, _edited(getattr(rule, name), name, good))
        if after != getattr(rule, name):
            yield name, after
    for name in _WORDS:
        if name in good:
            yield name, {**getattr(rule, name), **good[name]}
    for name in BY_LANGUAGE:
        lists = getattr(rule, name)
        plus, minus = good.get(f"{name}+", {}), good.get(f"{name}-", {})
        edited = {tag: _edit(lists.get(tag, ()), plus, minus, tag) for tag in {**plus, **minus}}
        after = {**lists, **good.get(name, {}), **edited}
        if after != lists:
            yield name, {tag: items for tag, items in after.items() if items}


def _edited(now: tuple[str, ...], name: str, good: Mapping[str, Any]) -> tuple[str, ...]:
    kept = (entry for entry in now if entry not in good.get(f"{name}-", ()))
    return (*kept, *good.get(f"{name}+", ()))


def _edit(
    now: tuple[str, ...],
    plus: Mapping[str, tuple[str, ...]],
    minus: Mapping[str, tuple[str, ...]],
    tag: str,
) -> tuple[str, ...]:
    return (*(entry for entry in now if entry not in minus.get(tag, ())), *plus.get(tag, ()))
