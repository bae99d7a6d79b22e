"""Acts of which the same is said, told in few words: kinds by platform, then what may be added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etiquette_lint.models.matrix import Row
from etiquette_lint.reporters.matrix import told
from etiquette_lint.words import labels, platforms
from etiquette_lint.words.tables import table


@dataclass(frozen=True, slots=True)
class Acts:
    """Kinds of act that come in the same variants."""

    names: tuple[str, ...]
    """Each kind with the platforms it is done on."""
    variants: str
    """What may be so besides; empty where there is only the plain act."""


def together(rows: Sequence[Row], locale: str) -> Iterator[Acts]:
    """Yield acts, those together of which the same facts are told."""
    by_variant: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        kinds = by_variant.setdefault(told.facts(row, locale), {})
        kinds.setdefault(row.kind, []).append(platforms.name(row.platform, locale))
    by_names: dict[tuple[str, ...], list[str]] = {}
    for variant, kinds in by_variant.items():
        names = tuple(_name(kind, on, locale) for kind, on in kinds.items())
        by_names.setdefault(names, []).append(variant)
    return (Acts(names, _variants(found, locale)) for names, found in by_names.items())


def _name(kind: str, on: Sequence[str], locale: str) -> str:
    kinds = labels.of("kind", kind, locale)
    return table("act-on-several", locale, kind=kinds, platforms=told.joined(on, locale))


def _variants(found: Sequence[str], locale: str) -> str:
    special = [variant for variant in found if variant]
    if not special:
        return ""
    key = "where" if len(special) == len(found) else "also-where"
    return table(key, locale, facts=table("or-else", locale).join(special))
