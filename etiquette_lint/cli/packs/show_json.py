"""A pack as JSON, version 1: each value with the pack that set it, or what a language lacks."""

from collections.abc import Iterator, Sequence

from etiquette_lint.errors import JsonDict
from etiquette_lint.packs.compiled import CompiledPack
from etiquette_lint.packs.languages import Untranslated
from etiquette_lint.packs.origins import Value, values
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.rule import CompiledRule
from etiquette_lint.packs.writing import duration
from etiquette_lint.reporters.json_ import dumps
from etiquette_lint.version import __version__


def lines(pack: CompiledPack) -> Iterator[str]:
    """Yield the lines of one JSON object: an entry a line."""
    told = pack.pack
    above = {"name": told.extends.name, "versions": told.extends.wanted} if told.extends else None
    sources = [source.to_dict() for source in told.sources.values()]
    yield from _object(
        {
            **_head(told),
            "title": dict(told.title),
            "regions": list(told.regions),
            "extends": above,
        },
        {
            "sources": sources,
            "rules": [_rule(rule) for rule in pack.rules.values()],
            "values": [_value(value) for value in values(told)],
        },
    )


def missing_lines(pack: Pack, language: str, found: Sequence[Untranslated]) -> Iterator[str]:
    """Yield the lines of one JSON object: a text to be translated a line."""
    told = [
        {"path": list(one.path), "language": one.language, "text": list(one.text)} for one in found
    ]
    yield from _object({**_head(pack), "missing": language}, {"texts": told})


def _head(pack: Pack) -> JsonDict:
    return {
        "version": 1,
        "tool": {"name": "etiquette-lint", "version": __version__},
        "pack": {"name": pack.name, "version": pack.version, "digest": pack.digest},
    }


def _rule(rule: CompiledRule) -> JsonDict:
    return {
        "rule": rule.id,
        "level": rule.level,
        "basis": rule.rule.basis,
        "sources": list(rule.rule.source),
        "kinds": sorted(rule.kinds),
        "overruled_by": list(rule.overruled_by),
        "draft": rule.rule.is_draft,
    }


def _value(value: Value) -> JsonDict:
    return {
        "path": list(value.path),
        "value": plain(value),
        "pack": value.pack,
        "because": value.because or None,
        "reviewed_against": value.reviewed_against or None,
    }


def plain(value: Value) -> object:
    """Return a value as a pack would have it."""
    if value.path == ("settings", "just_after") and isinstance(value.value, int):
        return duration(value.value)
    return list(value.value) if isinstance(value.value, tuple) else value.value


def _object(head: JsonDict, lists: dict[str, list[JsonDict]]) -> Iterator[str]:
    yield "{"
    yield from (f"{dumps(key)}: {dumps(value)}," for key, value in head.items())
    for number, (key, entries) in enumerate(lists.items(), 1):
        yield f"{dumps(key)}: ["
        for place, entry in enumerate(entries, 1):
            yield f"  {dumps(entry)}{',' if place < len(entries) else ''}"
        yield f"]{',' if number < len(lists) else ''}"
    yield "}"
