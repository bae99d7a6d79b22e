"""Lists of phrases: new ones whole, inherited ones by what is added (`+`) and taken away (`-`)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from etiquette_lint.packs.pack import Edit, Rule
from etiquette_lint.packs.schema import values, wording
from etiquette_lint.packs.schema.extending import needs_parent
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.shapes import Check, Shape, as_map, gather, list_of, map_of
from etiquette_lint.texts import Phrases
from etiquette_lint.words.near import near

_SIGNS = ("+", "-")
_LISTED = wording.by_any_language(list_of(values.TEXT, unique=True))
_NAMED = values.NAME.replace("$", "[+-]?$")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a section of phrases says."""

    lists: Mapping[str, Phrases]
    edits: tuple[Edit, ...]


def _name(name: str, spot: Spot) -> None:
    """Check the name of a list, with a sign where an inherited one is edited."""
    values.name(name.rstrip("+-") if name.endswith(_SIGNS) else name, spot)
    if name.endswith(_SIGNS):
        needs_parent(spot)
        _check_inherited(name[:-1], spot)
    elif (parent := spot.reading.parent) and name in parent.phrases:
        raise spot.refuse("pack-phrases-inherited", key=True, value=name, pack=parent.name)


def _check_inherited(name: str, spot: Spot) -> None:
    parent = spot.reading.parent
    if parent is not None and name not in parent.phrases:
        raise spot.refuse(
            "pack-list-unknown",
            key=True,
            value=name,
            near=near(name, parent.phrases),
            pack=parent.name,
        )


def _listed(value: object, spot: Spot) -> Listed:
    return _sorted(_LISTS.read(value, spot), spot)


def _sorted(read: Mapping[str, Phrases], spot: Spot) -> Listed:
    """Tell new lists from edits, and check these against what they edit."""
    gather((), _misfits(read, spot))
    edits = (
        Edit(name[:-1], language, **{"add" if name[-1] == "+" else "remove": phrases})
        for name, lists in read.items()
        if name.endswith(_SIGNS)
        for language, phrases in lists.items()
    )
    new = {name: lists for name, lists in read.items() if not name.endswith(_SIGNS)}
    return Listed(new, tuple(edits))


def _misfits(read: Mapping[str, Phrases], spot: Spot) -> Iterator[Check]:
    parent = spot.reading.parent
    for name, lists in read.items():
        if parent is not None and name.endswith(_SIGNS):
            inherited = parent.phrases[name[:-1]]
            for tag in spot.inside(name).raw:
                language = values.normal_language(tag) or tag
                here = spot.inside(name).inside(tag)
                yield from misfits(name, lists[language], inherited.get(language, ()), here)


def misfits(
    key: str, entries: tuple[str, ...], inherited: tuple[str, ...], spot: Spot
) -> Iterator[Check]:
    """Refuse entries to add that are there, and entries to take away that are not."""
    code = "pack-entry-there" if key.endswith("+") else "pack-entry-absent"
    for index, entry in enumerate(entries):
        if (entry in inherited) == key.endswith("+"):
            here = spot.inside(index) if isinstance(spot.raw, list) else spot
            yield partial(_refuse_entry, code, entry, inherited, here)


def _refuse_entry(code: str, entry: str, inherited: tuple[str, ...], spot: Spot) -> None:
    meant = near(entry, inherited) if code == "pack-entry-absent" else ""
    pack = spot.reading.parent.name if spot.reading.parent else ""
    raise spot.refuse(code, value=entry, near=meant, pack=pack)


def edits_for(value: object, rule: Rule | None, spot: Spot) -> tuple[Edit, ...]:
    """Return the edits of lists that a rule uses."""
    checks = [partial(_check_used, name, rule, spot.inside(name)) for name in as_map(value, spot)]
    read: dict[str, Any] = gather([("edits", partial(_EDITS.read, value, spot))], checks)
    edits: tuple[Edit, ...] = _sorted(read["edits"], spot).edits
    return edits


def _edited_name(name: str, spot: Spot) -> None:
    if name.endswith(_SIGNS):
        _check_inherited(name[:-1], spot)
    else:
        raise spot.refuse("pack-edit-sign", key=True, value=name)


def _check_used(name: str, rule: Rule | None, spot: Spot) -> None:
    used = [] if rule is None else list(_used(rule))
    parent = spot.reading.parent
    if rule and parent and name[:-1] in parent.phrases and name[:-1] not in used:
        raise spot.refuse("pack-list-unused", key=True, value=name[:-1], near=near(name, used))


def _used(rule: Rule) -> Iterator[str]:
    tests = (test for clause in rule.text for test in clause if test.op != "matches")
    return (phrase[1:] for test in tests for phrase in test.phrases if phrase[:1] == "$")


_LISTS = map_of(_name, _LISTED, pattern=_NAMED, example="praise")
PHRASES = Shape(_listed, _LISTS.schema, _LISTS.example)
_EDITS = map_of(_edited_name, _LISTED, pattern=values.NAME.replace("$", "[+-]$"), example="praise+")
EDITS_SCHEMA = _EDITS.schema
