"""The pack as a whole: its keys, and the way from text to a pack or to all its problems."""

from collections.abc import Mapping
from typing import Any, Literal, get_args

from etiquette_lint import times
from etiquette_lint.cases import Settings
from etiquette_lint.errors import PackError, Problem
from etiquette_lint.facts import FACTS
from etiquette_lint.located import PACK as LIMITS
from etiquette_lint.located import Document, Unreadable, load_yaml
from etiquette_lint.models.refusals import found
from etiquette_lint.models.verdict import Source
from etiquette_lint.packs.pack import OwnQuestion, Pack
from etiquette_lint.packs.schema import values, wording
from etiquette_lint.packs.schema.reading import Enough, Reading, Refused, Spot
from etiquette_lint.packs.schema.rules import RULE_KEYS, RULES, drafts
from etiquette_lint.packs.schema.shapes import Key, Shape, list_of, map_of, one_word, record, shown
from etiquette_lint.packs.schema.unreadable import pack_error
from etiquette_lint.words.near import near

EXTENDING = ("extends", "change", "because")
"""Keys of packs that build on another, which is not possible yet."""
_RESERVED = "log"
"""Names the tool's own findings, such as `log/unused-ignore`."""
_LOG_KEYS = frozenset({"actions", "timeline", "timelines"})


def _pack_name(value: object, spot: Spot) -> str:
    if value == _RESERVED:
        raise spot.refuse("pack-name-reserved", value=value)
    return values.slug(value, spot)


def _source_name(name: str, spot: Spot) -> None:
    values.slug(name, spot, key=True)


def _param_name(name: str, spot: Spot) -> None:
    values.name(name, spot)
    if name in wording.PLACEHOLDERS:
        raise spot.refuse("pack-param-reserved", key=True, value=name)


def _question_name(name: str, spot: Spot) -> None:
    values.name(name, spot)
    if name in FACTS:
        raise spot.refuse("pack-question-reserved", key=True, value=name)


def _param(value: object, spot: Spot) -> int | float | str:
    plain = values.plain_number(value)
    if plain is not None:
        return plain
    if isinstance(value, str) and value.strip():
        return value
    raise spot.refuse("pack-param-invalid", found=found(value))


def _ours(value: object, spot: Spot) -> str:
    params = spot.reading.declared["params"]
    known = (*SETTING_KEYS, *(params or ()))
    if isinstance(value, str) and (value in known or params is None):
        return value
    raise spot.refuse(
        "pack-number-unknown",
        value=shown(value),
        near=near(value, known),
        options=", ".join(known),
    )


def _source(good: Mapping[str, Any], spot: Spot) -> Source:
    return Source(id=str(spot.path[-1]), **good)


def _own_question(good: Mapping[str, Any], spot: Spot) -> OwnQuestion:
    return OwnQuestion(name=str(spot.path[-1]), **good)


SOURCE_KEYS: Mapping[str, Key] = {
    "title": Key(values.TEXT, "Its title.", required=True),
    "publisher": Key(values.TEXT, "Who published it.", required=True, example="Hays"),
    "published": Key(
        values.PUBLISHED, "When: a year, a month or a day.", required=True, example="2016-04-14"
    ),
    "url": Key(values.URL, "Where it can be read."),
    "read": Key(
        one_word(("whole", "excerpt")), "How much of it was read; `whole` where not given."
    ),
}
SETTING_KEYS: Mapping[str, Key] = {
    "just_after": Key(
        values.duration(90 * times.DAY, "90d"),
        "How long after its end an interview counts as just over.",
    ),
    "job_obtained": Key(
        one_word(("offered", "hired")), "The process from which a request may be sent."
    ),
}
QUESTION_KEYS: Mapping[str, Key] = {
    "about": Key(
        one_word(get_args(Literal["action", "person", "timeline"])),
        "Whose `answers` have it.",
        required=True,
    ),
    "ask": Key(wording.TEXTS, "The question, by language.", required=True),
}
_SOURCES = map_of(
    _source_name, record(SOURCE_KEYS, _source), pattern=values.SLUG, example="a-source"
)
_PARAMS = map_of(
    _param_name,
    Shape(_param, {"type": ["number", "string"]}, "2"),
    pattern=values.NAME,
    example="comment_limit",
)
_PHRASES = map_of(
    values.name,
    wording.by_any_language(list_of(values.TEXT, unique=True)),
    pattern=values.NAME,
    example="praise",
)
_QUESTIONS = map_of(
    _question_name,
    record(QUESTION_KEYS, _own_question),
    pattern=values.NAME,
    example="went_well",
)
PACK_KEYS: Mapping[str, Key] = {
    "format": Key(values.FORMAT, "The version of this language.", required=True),
    "pack": Key(
        Shape(_pack_name, {**values.SLUGGED.schema, "not": {"const": _RESERVED}}, "my-pack"),
        "The pack's name.",
        required=True,
    ),
    "version": Key(values.VERSION, "The pack's version.", required=True),
    "title": Key(values.TEXT, "What the pack holds, in its language.", required=True),
    "language": Key(values.LANGUAGE, "The language all its texts have.", required=True),
    "regions": Key(
        list_of(values.REGION, unique=True), "Regions that choose this pack (ISO 3166)."
    ),
    "sources": Key(_SOURCES, "What the rules rest on, by id.", required=True),
    "settings": Key(
        record(SETTING_KEYS, lambda good, spot: Settings(**good)), "What the engine reads."
    ),
    "params": Key(_PARAMS, "Numbers and words that rules refer to as `$name`."),
    "not_in_source": Key(
        list_of(Shape(_ours, {"type": "string"}, "just_after"), unique=True),
        "Settings and params whose numbers are the pack's own.",
    ),
    "phrases": Key(_PHRASES, "Lists of phrases by language, referred to as `$name`."),
    "questions": Key(_QUESTIONS, "Yes/no facts that only people know."),
    "rules": Key(RULES, "The rules, by name.", required=True),
}
_REFERRED = ("sources", "params", "phrases", "questions", "rules")


def _build(good: Mapping[str, Any], spot: Spot) -> Pack:
    fields = {name: value for name, value in good.items() if name not in ("format", "pack")}
    return Pack(
        **{**fields, "title": {good["language"]: good["title"]}},
        name=good["pack"],
        file=spot.reading.document.source.file,
        notes=tuple(drafts(good["rules"], spot.inside("rules"))),
    )


PACK = record(PACK_KEYS, _build)


def read_pack(text: str, file: str) -> Pack:
    """Return the pack that a YAML text describes; `digest` is left empty.

    Raises: PackError, with all that is wrong, in the order of the file.
    """
    try:
        document = load_yaml(text, file, limits=LIMITS)
    except Unreadable as error:
        raise pack_error(error, text) from None
    reading = _reading(document)
    spot = Spot(reading)
    try:
        _check_whole(document.data, spot)
        return PACK.read(document.data, spot)
    except (Refused, Enough):
        raise PackError(sorted(reading.problems, key=_in_file)) from None


def _in_file(found: Problem) -> tuple[int, int]:
    place = found.location
    return (place.line, place.column) if place else (0, 0)


def _reading(document: Document) -> Reading:
    top = document.data if isinstance(document.data, dict) else {}
    misspelt = {near(key, PACK_KEYS) for key in top if key not in PACK_KEYS}
    name, language = top.get("pack"), top.get("language")
    return Reading(
        document,
        {section: _declared(section, top, misspelt) for section in _REFERRED},
        _HOMES,
        pack=name if isinstance(name, str) and values.is_like(values.SLUG, name) else "",
        language=values.normal_language(language),
    )


def _declared(
    section: str, top: Mapping[str, object], misspelt: set[str]
) -> Mapping[str, object] | None:
    """Return what a section declares, `None` where that cannot be told."""
    if section not in top and section not in misspelt and not PACK_KEYS[section].required:
        return {}
    there = top.get(section)
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
    for key in EXTENDING:
        if key in data:
            raise spot.inside(key).refuse("pack-extends", key=True)
    version = data.get("format")
    if type(version) is int and version != 1:
        raise spot.inside("format").refuse("pack-format-unknown", value=version)


_HOMES = {
    **dict.fromkeys(PACK_KEYS, "pack"),
    **dict.fromkeys(RULE_KEYS, "rule"),
    **dict.fromkeys(FACTS, "when"),
}
