"""The pack as a whole: its keys, and the way from text to a pack or to all its problems."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from etiquette_lint.cases import Settings
from etiquette_lint.errors import PackError, Problem
from etiquette_lint.facts import FACTS
from etiquette_lint.located import PACK as LIMITS
from etiquette_lint.located import Document, Unreadable
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.changes import CHANGES, outdated
from etiquette_lint.packs.schema.extending import BECAUSE, EXTENDS, extended
from etiquette_lint.packs.schema.leftovers import leftovers
from etiquette_lint.packs.schema.phrases import PHRASES, Listed
from etiquette_lint.packs.schema.reading import Enough, Lost, Parent, Reading, Refused, Spot
from etiquette_lint.packs.schema.rules import PACK_NAME, RULE_KEYS, RULES, drafts, pack_name
from etiquette_lint.packs.schema.sections import OURS, PARAMS, QUESTIONS, REGIONS, SETTINGS, SOURCES
from etiquette_lint.packs.schema.shapes import Key, Shape, record
from etiquette_lint.packs.schema.unreadable import pack_error
from etiquette_lint.words.found import found
from etiquette_lint.words.near import near

FIRST = ("format", "pack", "version")
"""All that a pack must say of itself that extends another."""
_LOG_KEYS = frozenset({"actions", "timeline", "timelines"})


def _name(value: object, spot: Spot) -> str:
    """Return the pack's name, which none of the packs it builds on may have."""
    name = pack_name(value, spot)
    parent = spot.reading.parent
    if parent is not None and name in parent.lineage:
        raise spot.refuse("pack-name-inherited", value=name)
    return name


PACK_KEYS: Mapping[str, Key] = {
    "format": Key(values.FORMAT, "The version of this language.", required=True),
    "pack": Key(
        Shape(_name, PACK_NAME.schema, PACK_NAME.example), "The pack's name.", required=True
    ),
    "version": Key(values.VERSION, "The pack's version.", required=True),
    "extends": Key(EXTENDS, "The pack it builds on, and in which versions."),
    "title": Key(values.TEXT, "What the pack holds, in its language.", required=True),
    "language": Key(values.LANGUAGE, "The language all its texts have.", required=True),
    "regions": Key(
        REGIONS,
        "Regions that choose this pack (ISO 3166).",
    ),
    "sources": Key(SOURCES, "What the rules rest on, by id.", required=True),
    "settings": Key(SETTINGS, "What the engine reads."),
    "params": Key(PARAMS, "Numbers and words that rules refer to as `$name`."),
    "because": Key(BECAUSE, "Why settings, params and lists are not as the parent has them."),
    "not_in_source": Key(OURS, "Settings and params whose numbers are the pack's own."),
    "phrases": Key(
        PHRASES,
        "Lists of phrases by language, referred to as `$name`; `name+` and `name-` edit an "
        "inherited one.",
    ),
    "questions": Key(QUESTIONS, "Yes/no facts that only people know."),
    "change": Key(CHANGES, "What is otherwise of inherited rules, by the rule's name."),
    "rules": Key(RULES, "The rules, by name.", required=True),
}


_SYNONYMS = {
    "inherits": "extends",
    "inherit": "extends",
    "parent": "extends",
    "base": "extends",
    "overrides": "change",
    "override": "change",
    "modify": "change",
    "reasons": "because",
}
_REFERRED = ("sources", "params", "phrases", "questions", "rules")


def _build(good: Mapping[str, Any], spot: Spot) -> Pack:
    parent = spot.reading.parent
    return Pack(
        name=good["pack"],
        version=good["version"],
        **_head(good, parent),
        **{name: good.get(name, {}) for name in ("sources", "params", "questions", "rules")},
        **{name: good[name] for name in ("regions", "not_in_source", "because") if name in good},
        settings=good.get("settings") or (parent.settings if parent else Settings()),
        **_listed(good),
        changes=good.get("change", {}),
        extends=good.get("extends"),
        file=spot.reading.document.source.file,
        notes=tuple(_notes(good, spot)),
    )


def _head(good: Mapping[str, Any], parent: Pack | None) -> dict[str, Any]:
    """Return language and title, where they are not given the parent's."""
    language = good.get("language") or (parent.language if parent else "")
    if "title" in good:
        return {"language": language, "title": {language: good["title"]}}
    return {"language": language, "title": parent.title if parent else {}}


def _listed(good: Mapping[str, Any]) -> dict[str, Any]:
    listed: Listed | None = good.get("phrases")
    return {"phrases": listed.lists, "edits": listed.edits} if listed else {}


def _notes(good: Mapping[str, Any], spot: Spot) -> Iterator[Problem]:
    yield from drafts(good.get("rules", {}), spot.inside("rules"))
    yield from outdated(good.get("change", {}), spot.inside("change"))
    yield from leftovers(spot)


PACK = record(PACK_KEYS, _build, synonyms=_SYNONYMS)
_EXTENDING = record(
    {
        name: key if name in FIRST else replace(key, required=False)
        for name, key in PACK_KEYS.items()
    },
    _build,
    synonyms=_SYNONYMS,
)


def read_pack(text: str, file: str, parent: Parent = None) -> Pack:
    """Return the pack that a YAML text describes, not yet merged; `digest` is left empty.

    `parent` is the pack it extends, merged, or why that cannot be had. Raises: PackError, with
    all that is wrong, in the order of the file.
    """
    return read_document(open_pack(text, file), parent)


def open_pack(text: str, file: str) -> Document:
    """Return the plain data of a pack, with its places.

    Raises: PackError.
    """
    try:
        return load_yaml(text, file, limits=LIMITS)
    except Unreadable as error:
        raise pack_error(error, text) from None


def read_document(document: Document, parent: Parent = None, *, tried: bool = False) -> Pack:
    """Return the pack that a document describes; of a tried one no pattern is tried again.

    Raises: PackError.
    """
    reading = _reading(document, parent)
    reading.tried = tried
    spot = Spot(reading)
    try:
        _check_whole(document.data, spot)
        return (_EXTENDING if reading.extends else PACK).read(document.data, spot)
    except (Refused, Enough):
        raise PackError(sorted(reading.problems, key=_in_file)) from None


def _in_file(found: Problem) -> tuple[int, int]:
    place = found.location
    return (place.line, place.column) if place else (0, 0)


def _reading(document: Document, parent: Parent) -> Reading:
    top = document.data if isinstance(document.data, dict) else {}
    misspelt = {near(key, PACK_KEYS, dict(_SYNONYMS)) for key in top if key not in PACK_KEYS}
    extends = "extends" in {*top, *misspelt}
    known = parent if isinstance(parent, Pack) else None
    name = top.get("pack")
    own = values.normal_language(top.get("language")) if "language" in top else None
    inherits = known is not None and not {"language"} & {*top, *misspelt}
    return Reading(
        document,
        {
            **{each: _declared(each, top, misspelt, extends, known) for each in _REFERRED},
            "because": _reasons(top, misspelt),
        },
        _HOMES,
        pack=name if isinstance(name, str) and values.is_like(values.SLUG, name) else "",
        language=known.language if known and inherits else own,
        extends=extends,
        parent=(parent or _nobody(top)) if extends else None,
    )


def _nobody(top: Mapping[str, object]) -> Parent:
    """Return what to say of a parent that nobody looked for."""
    name = extended(top)
    return Lost("pack-parent-unknown", (("value", name), ("options", "hays"))) if name else None


def _declared(
    section: str,
    top: Mapping[str, object],
    misspelt: set[str],
    extends: bool,
    parent: Pack | None,
) -> Mapping[str, object] | None:
    """Return what can be referred to of a section, `None` where that cannot be told."""
    if extends and parent is None:
        return None
    inherited: Mapping[str, object] = getattr(parent, section) if parent else {}
    optional = extends or not PACK_KEYS[section].required
    if section not in top and section not in misspelt and optional:
        return inherited
    there = top.get(section)
    if not isinstance(there, dict):
        return None
    usable = (name for name in there if _can_stand_for(there[name], inherited.get(name)))
    return {**there, **inherited, **{name: there[name] for name in usable}}


def _can_stand_for(value: object, inherited: object) -> bool:
    """Say whether a value is of the inherited one's sort; if not, it is told where it stands."""
    return inherited is None or isinstance(value, str) == isinstance(inherited, str)


def _reasons(top: Mapping[str, object], misspelt: set[str]) -> Mapping[str, object] | None:
    """Return the reasons given for what is restated, `None` where that cannot be told."""
    there = top.get("because", None if "because" in misspelt else {})
    return there if isinstance(there, dict) else None


def _check_whole(data: object, spot: Spot) -> None:
    """Refuse at once what is no pack of this version: the rest would be told for nothing."""
    if data is None:
        raise spot.refuse("pack-empty")
    if not isinstance(data, dict):
        raise spot.refuse("pack-not-a-pack", found=found(data))
    if _LOG_KEYS & set(data) and not {"pack", "rules"} & set(data):
        raise spot.refuse("pack-is-log", file=spot.reading.document.source.file)
    if not any(key in PACK_KEYS or near(key, PACK_KEYS) for key in data):
        raise spot.refuse("pack-not-a-pack", found=", ".join(data) or found(data))
    version = data.get("format")
    if type(version) is int and version != 1:
        raise spot.inside("format").refuse("pack-format-unknown", value=version)


_HOMES = {
    **dict.fromkeys((key for key in PACK_KEYS if key != "because"), "pack"),
    **dict.fromkeys(RULE_KEYS, "rule"),
    **dict.fromkeys(FACTS, "when"),
}
