"""What a pack says otherwise of inherited rules: everything but their logic."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from etiquette_lint.errors import Problem
from etiquette_lint.packs.pack import Change, Pack, Rule
from etiquette_lint.packs.schema import altered, phrases, values, wording
from etiquette_lint.packs.schema.extending import needs_parent
from etiquette_lint.packs.schema.overruling import REFERENCE
from etiquette_lint.packs.schema.reading import Reading, Spot
from etiquette_lint.packs.schema.references import IN_CHANGES
from etiquette_lint.packs.schema.rules import RULE_KEYS, RULE_SYNONYMS, SOURCES
from etiquette_lint.packs.schema.shapes import Check, Key, Shape, as_map, gather, record
from etiquette_lint.words.near import near

LOGIC = ("when", "unless", "count", "text", "overrules")


def _edits(name: str, shape: Shape[Any], what: str) -> dict[str, Key]:
    """Return a list's key, and those that add to it and take from it."""
    return {
        name: Key(shape, f"{what}: as they are from here on."),
        f"{name}+": Key(shape, f"{what}: those to add."),
        f"{name}-": Key(shape, f"{what}: those to take away."),
    }


def _phrases(value: object, spot: Spot) -> object:
    return phrases.edits_for(value, _rule(spot), spot)


CHANGE_KEYS: Mapping[str, Key] = {
    "because": Key(values.TEXT, "Why it is otherwise here.", required=True),
    "reviewed_against": Key(
        values.VERSION, "The parent's version it was last compared with; a newer one is noted."
    ),
    "level": Key(RULE_KEYS["level"].shape, "How severe it is; `off` keeps it listed but silent."),
    "basis": Key(RULE_KEYS["basis"].shape, RULE_KEYS["basis"].meaning),
    **_edits("source", SOURCES, "Sources"),
    **_edits("against", SOURCES, "Sources that say the contrary"),
    "message": Key(wording.SOME_TEXTS, "What is said of the act; other languages stay."),
    "why": Key(wording.SOME_TEXTS, "The reason; other languages stay."),
    "ask": Key(wording.SOME_TEXTS, "How the question is put; other languages stay."),
    **_edits("instead", wording.SOME_LISTS, "What to do instead, by language"),
    **_edits("remedy", wording.SOME_LISTS, "How to mend a done act, by language"),
    "phrases": Key(
        Shape(_phrases, phrases.EDITS_SCHEMA, '{praise+: {en: ["great post"]}}'),
        "Lists that the rule uses: `name+` adds phrases, `name-` takes some away.",
    ),
    "changes_examples": Key(
        IN_CHANGES, "Inherited examples that come out differently because of this."
    ),
}
_SYNONYMS = {
    **{word: key for word, key in RULE_SYNONYMS.items() if key in CHANGE_KEYS},
    "reason": "because",
    "reviewed": "reviewed_against",
}


def _rule(spot: Spot) -> Rule | None:
    """Return the inherited rule that a spot in a change belongs to, where it can be told."""
    parent = spot.reading.parent
    return parent.rules.get(spot.reading.slug(spot.path[1])) if parent else None


def _build(good: Mapping[str, Any], spot: Spot) -> Change:
    rule = _rule(spot)
    gather((), _checks(good, rule, spot))
    return Change(
        rule=spot.reading.slug(spot.path[1]),
        because=good["because"],
        reviewed_against=good.get("reviewed_against", ""),
        restated=dict(altered.restated(good, rule)) if rule else {},
        edits=good.get("phrases", ()),
        changes_examples=good.get("changes_examples", ()),
        location=spot.place(key=True),
    )


_RECORD = record(CHANGE_KEYS, _build, synonyms=_SYNONYMS, name="change")


def _read(value: object, spot: Spot) -> Change:
    given = as_map(value, spot)
    gather((), (partial(_refuse_logic, key, spot) for key in given if key in LOGIC))
    return _RECORD.read(value, spot)


def _refuse_logic(key: str, spot: Spot) -> None:
    raise spot.inside(key).refuse("pack-change-logic", key=True, field=key)


def _checks(good: Mapping[str, Any], rule: Rule | None, spot: Spot) -> Iterator[Check]:
    yield partial(_check_review, good.get("reviewed_against"), spot)
    if set(good) <= {"because", "reviewed_against"}:
        yield partial(_refuse_empty, spot)
    for name in (*altered.LISTS, *altered.BY_LANGUAGE):
        yield partial(_check_either, name, good, spot)
    if rule is not None:
        yield from altered.needless(good, rule, spot)


def _refuse_empty(spot: Spot) -> None:
    raise spot.refuse("pack-change-empty", key=True)


def _check_either(name: str, good: Mapping[str, Any], spot: Spot) -> None:
    """Refuse a list that is given whole and edited as well."""
    edit = next((key for key in (f"{name}+", f"{name}-") if key in good), None)
    if name in good and edit:
        raise spot.inside(edit).refuse("pack-one-too-many", key=True, field=edit, other=name)


def _check_review(version: str | None, spot: Spot) -> None:
    parent = spot.reading.parent
    if parent is not None and version is not None and is_newer(version, parent.version):
        raise spot.inside("reviewed_against").refuse(
            "pack-review-newer", value=version, pack=parent.name, version=parent.version
        )


def is_newer(version: str, other: str) -> bool:
    """Say whether a version comes after another."""
    return [int(part) for part in version.split(".")] > [int(part) for part in other.split(".")]


CHANGE: Shape[Change] = Shape(_read, _RECORD.schema, '{because: "...", level: info}', "change")


def _read_changes(value: object, spot: Spot) -> dict[str, Change]:
    needs_parent(spot)
    given = as_map(value, spot)
    if not given:
        raise spot.refuse("pack-map-empty")
    spots = {name: _spot_of(name, spot) for name in given}
    known = [name for name in given if _is_known(name, spot.reading)]
    unknown = [name for name in given if name not in known]
    changes = gather(
        ((name, partial(CHANGE.read, given[name], spots[name])) for name in known),
        (
            *(partial(_refuse_unknown, name, spots[name]) for name in unknown),
            *_twice(known, spots, spot.reading),
        ),
    )
    return {change.rule: change for change in changes.values()}


def _is_known(name: str, reading: Reading) -> bool:
    return reading.parent is None or reading.slug(name) in reading.parent.rules


def _spot_of(name: str, spot: Spot) -> Spot:
    """Return the place of a change, said to be of the rule it changes."""
    here = spot.inside(name, f"{name}: {CHANGE.example}")
    parent = spot.reading.parent
    rule = parent.rules.get(spot.reading.slug(name)) if parent else None
    if rule is None:
        return here
    return Spot(
        here.reading, here.path, here.example, rule.id, rule.count is not None, bool(rule.text)
    )


def _refuse_unknown(name: str, spot: Spot) -> None:
    parent: Pack | None = spot.reading.parent
    rules = parent.rules if parent else {}
    raise spot.refuse(
        "pack-change-unknown",
        key=True,
        value=name,
        near=near(name.rpartition("/")[2], rules),
        pack=parent.name if parent else "",
    )


def _twice(names: list[str], spots: Mapping[str, Spot], reading: Reading) -> Iterator[Check]:
    seen: dict[str, str] = {}
    for name in names:
        other = seen.setdefault(reading.slug(name), name)
        if other != name:
            yield partial(_refuse_twice, name, other, spots[name])


def _refuse_twice(name: str, other: str, spot: Spot) -> None:
    raise spot.refuse("pack-change-twice", key=True, value=name, other=other)


def outdated(changes: Mapping[str, Change], spot: Spot) -> Iterator[Problem]:
    """Return a note on each change that was last compared with an older parent."""
    parent = spot.reading.parent
    for name in spot.raw or ():
        change = changes.get(spot.reading.slug(name))
        reviewed = change.reviewed_against if change else ""
        if parent is not None and reviewed and is_newer(parent.version, reviewed):
            here = _spot_of(name, spot).inside("reviewed_against")
            version = parent.version
            yield here.tell("pack-review-older", value=reviewed, pack=parent.name, version=version)


CHANGES = Shape(
    _read_changes,
    {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": REFERENCE},
        "additionalProperties": CHANGE.reference,
    },
    '{comment-quota: {because: "...", level: info}}',
)
