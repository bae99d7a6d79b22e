"""The sections of a pack beside its rules: sources, settings, params, questions."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Literal, get_args

from etiquette_lint import times
from etiquette_lint.cases import Settings
from etiquette_lint.facts import FACTS
from etiquette_lint.models.findings import Source
from etiquette_lint.packs.pack import OwnQuestion
from etiquette_lint.packs.schema import values, wording
from etiquette_lint.packs.schema.extending import check_param, restatements
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.shapes import (
    Key,
    Shape,
    gather,
    list_of,
    map_of,
    one_word,
    record,
    shown,
)
from etiquette_lint.words.found import found
from etiquette_lint.words.near import near


def _refuse_inherited(name: str, section: Mapping[str, object], code: str, spot: Spot) -> None:
    parent = spot.reading.parent
    if parent is not None and name in section:
        raise spot.refuse(code, key=True, value=name, pack=parent.name)


def _source_name(name: str, spot: Spot) -> None:
    values.slug(name, spot, key=True)
    parent = spot.reading.parent
    _refuse_inherited(name, parent.sources if parent else {}, "pack-source-inherited", spot)


def _param_name(name: str, spot: Spot) -> None:
    values.name(name, spot)
    if name in wording.PLACEHOLDERS:
        raise spot.refuse("pack-param-reserved", key=True, value=name)


def _question_name(name: str, spot: Spot) -> None:
    values.name(name, spot)
    if name in FACTS:
        raise spot.refuse("pack-question-reserved", key=True, value=name)
    parent = spot.reading.parent
    _refuse_inherited(name, parent.questions if parent else {}, "pack-question-inherited", spot)


def _param(value: object, spot: Spot) -> int | float | str:
    plain = values.plain_number(value)
    if plain is None and not (isinstance(value, str) and value.strip()):
        raise spot.refuse("pack-param-invalid", found=found(value))
    read = value if plain is None else plain
    check_param(str(spot.path[-1]), read, spot)
    return read  # type: ignore[return-value]


def _params(value: object, spot: Spot) -> dict[str, int | float | str]:
    read = _PARAMS.read(value, spot)
    parent = spot.reading.parent
    gather((), restatements(read, parent.params if parent else {}, spot))
    return read


def _settings(good: Mapping[str, Any], spot: Spot) -> Settings:
    parent = spot.reading.parent
    if parent is None:
        return Settings(**good)
    inherited = {each.name: getattr(parent.settings, each.name) for each in fields(Settings)}
    gather((), restatements(good, inherited, spot))
    return replace(parent.settings, **good)


def _regions(value: object, spot: Spot) -> tuple[str, ...]:
    """Read regions; an empty list says that no region chooses the pack."""
    return () if value == [] else _REGIONS.read(value, spot)


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
        values.PUBLISHED,
        "When: a year, a month or a day; `unknown` where it does not say.",
        required=True,
        example="2016-04-14",
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
SOURCES = map_of(
    _source_name, record(SOURCE_KEYS, _source), pattern=values.SLUG, example="a-source"
)
SETTINGS = record(SETTING_KEYS, _settings)
_PARAMS = map_of(
    _param_name,
    Shape(_param, {"type": ["number", "string"]}, "2"),
    pattern=values.NAME,
    example="comment_limit",
)
PARAMS = Shape(_params, _PARAMS.schema, _PARAMS.example)
QUESTIONS = map_of(
    _question_name,
    record(QUESTION_KEYS, _own_question),
    pattern=values.NAME,
    example="went_well",
)
OURS = list_of(Shape(_ours, {"type": "string"}, "just_after"), unique=True)
_REGIONS = list_of(values.REGION, unique=True)
REGIONS = Shape(_regions, {**_REGIONS.schema, "minItems": 0}, _REGIONS.example)
