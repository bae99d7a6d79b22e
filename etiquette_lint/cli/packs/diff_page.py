"""What changes from one pack to another, for people."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from etiquette_lint.cli import conditions
from etiquette_lint.cli.layout import Page
from etiquette_lint.errors import Location
from etiquette_lint.models.findings import Source
from etiquette_lint.packs.pack import Pack
from etiquette_lint.proving.diff import Change, PackDiff, Part, RuleName, VerdictChange
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.lines import width
from etiquette_lint.words import labels
from etiquette_lint.words.tables import table

_SHORT = 30
"""Columns up to which two values stand on one line."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the packs, and the page to write on."""

    pack: Pack
    page: Page


def lines(told: PackDiff, packs: tuple[Pack, Pack], page: Page) -> Iterator[str]:
    """Yield rules, settings and verdicts that are not the same."""
    sides = (_Side(packs[0], page), _Side(packs[1], page))
    before, after = (f"{one.name} {one.version}" for one in (told.a, told.b))
    yield from page.text(_say(page, "from-to", before=before, after=after))
    if not (told.added or told.removed or told.changed or told.settings):
        yield from page.text(_say(page, "alike"))
    yield from _section("settings", [_setting(one, page) for one in told.settings], page)
    yield from _section("added", [[_name(one, page)] for one in told.added], page)
    yield from _section("removed", [[_name(one, page)] for one in told.removed], page)
    yield from _section("changed", [_change(one, sides, page) for one in told.changed], page)
    yield from _verdicts(told, page)


def _section(key: str, entries: Iterable[Iterable[str]], page: Page) -> Iterator[str]:
    """Yield a heading and what stands under it, if anything does."""
    entries = list(entries)
    if entries:
        yield ""
        yield from page.text(_say(page, key))
    for entry in entries:
        for line in entry:
            indent = len(line) - len(line.lstrip(" "))
            yield from page.text(line, indent=2 + indent)


def _name(one: RuleName, page: Page) -> str:
    level = labels.of("level", one.level, page.locale)
    return _say(page, "rule-at", rule=one.rule, level=level)


def _setting(one: Part, page: Page) -> Iterator[str]:
    values = (_value(one, value, page) for value in (one.before, one.after))
    before, after = (_say(page, "nothing") if one is None else one for one in values)
    yield f"{one.name}: {_say(page, 'from-to', before=before, after=after)}"


def _value(one: Part, value: Any, page: Page) -> str | None:
    if value is None:
        return None
    return conditions.duration(value, page) if one.name == "just_after" else str(value)


def _change(one: Change, sides: tuple[_Side, _Side], page: Page) -> Iterator[str]:
    same = one.before == one.after
    yield one.before if same else _say(page, "from-to", before=one.before, after=one.after)
    for part in one.parts:
        yield from _part(part, sides, page)


def _part(part: Part, sides: tuple[_Side, _Side], page: Page) -> Iterator[str]:
    """Yield what is gone and what is new; both on one line where they are short."""
    said = _SAID[part.name]
    values = (list(said(one, side)) for one, side in zip(_only(part), sides, strict=True))
    before, after = values
    gone = [one for one in before if one not in after] or (before if before != after else [])
    new = [one for one in after if one not in before] or (after if before != after else [])
    label = _say(page, f"part:{part.name}")
    if len(gone) == len(new) == 1 and max(width(gone[0]), width(new[0])) <= _SHORT:
        yield f"  {label}: {_say(page, 'from-to', before=gone[0], after=new[0])}"
        return
    yield f"  {label}"
    yield from (f"    - {one}" for one in gone)
    yield from (f"    + {one}" for one in new)


def _only(part: Part) -> tuple[Any, Any]:
    """Return the two values; of lists of phrases only the phrases that are in but one."""
    if part.name != "phrases":
        return part.before, part.after
    return _without(part.before, part.after), _without(part.after, part.before)


def _without(lists: Mapping[str, Any], others: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        name: {
            language: [one for one in phrases if one not in others.get(name, {}).get(language, ())]
            for language, phrases in by_language.items()
        }
        for name, by_language in lists.items()
    }


def _verdicts(told: PackDiff, page: Page) -> Iterator[str]:
    if told.judged is None:
        return
    yield ""
    yield from page.text(_say(page, "verdicts", changed=len(told.verdicts), acts=told.judged))
    for one in told.verdicts:
        yield from page.text(_verdict(one, page), indent=2)
        rules = (_rules(names, page) for names in (one.rules_before, one.rules_after))
        before, after = rules
        yield from page.text(_say(page, "by", before=before, after=after), indent=6)


def _verdict(one: VerdictChange, page: Page) -> str:
    outcomes = (labels.of("outcome", word, page.locale) for word in (one.before, one.after))
    before, after = outcomes
    place = _place(one.location)
    change = _say(page, "from-to", before=before, after=after)
    return "  ".join(part for part in (one.id, place, change) if part)


def _place(place: Location | None) -> str:
    return f"{place.file}:{place.line}" if place else ""


def _rules(names: tuple[str, ...], page: Page) -> str:
    return page.joined(names) or _say(page, "no-rule")


def _sources(sources: Iterable[Source], side: _Side) -> Iterator[str]:
    for one in sources:
        yield _say(
            side.page,
            "source-is",
            source=one.id,
            publisher=one.publisher,
            published=moments.published(one.published, side.page.locale),
        )


def _texts(texts: Mapping[str, str], side: _Side) -> Iterator[str]:
    for language, text in texts.items():
        yield _say(side.page, "in-language", language=language, text=text)


def _lists(texts: Mapping[str, Iterable[str]], side: _Side) -> Iterator[str]:
    for language, items in texts.items():
        for text in items:
            yield _say(side.page, "in-language", language=language, text=text)


def _phrases(lists: Mapping[str, Mapping[str, list[str]]], side: _Side) -> Iterator[str]:
    for name, by_language in lists.items():
        for language, phrases in by_language.items():
            if phrases:
                told = side.page.joined(phrases)
                yield _say(side.page, "list-has", name=name, language=language, phrases=told)


def _say(page: Page, key: str, **values: object) -> str:
    return table(key, page.locale, **values)


_SAID: Mapping[str, Callable[[Any, _Side], Iterable[str]]] = {
    "name": lambda name, side: [name],
    "level": lambda level, side: [labels.of("level", level, side.page.locale)],
    "basis": lambda basis, side: [labels.of("basis", basis, side.page.locale)],
    "source": _sources,
    "against": _sources,
    "when": lambda clauses, side: conditions.clauses(clauses, side.pack, side.page),
    "unless": lambda clauses, side: conditions.clauses(clauses, side.pack, side.page),
    "text": lambda clauses, side: conditions.texts(clauses, side.pack, side.page),
    "count": lambda count, side: [conditions.count(count, side.pack, side.page)] if count else [],
    "overrules": lambda rules, side: rules,
    "message": _texts,
    "why": _texts,
    "instead": _lists,
    "remedy": _lists,
    "ask": _texts,
    "params": lambda params, side: [f"{name}: {value}" for name, value in params.items()],
    "phrases": _phrases,
}
"""How each part of a rule is told."""
