"""Acts and timelines of examples: offsets from the interview, and people who are ready-made."""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from etiquette_lint import times
from etiquette_lint.models.action import ACTIONS
from etiquette_lint.models.refusals import read_action
from etiquette_lint.models.vocabulary import KINDS, MILESTONES, ROLES
from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.reading import Refused, Spot
from etiquette_lint.packs.schema.shapes import (
    Check,
    Key,
    Shape,
    as_map,
    gather,
    map_of,
    record,
    shown,
)
from etiquette_lint.words.near import near

READY = (*ROLES, "interviewer_2", "stranger")
"""Ids of the people every example may address without introducing them."""
_INTERVIEWER = re.compile(r"interviewer_[2-9]")
"""Whoever conducts the interview of that number."""
UNDATED = "undated"
_FIXED = "2026-12-01T10:00:00Z"
"""Stands in for the offset while the rest of an act is checked."""
_FAR_YEARS = 10
_OFFSET = r"^[+-]?[0-9]{1,6}[wdhm]$"
_INSTANT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ].+)?$"
_MARKS = re.compile(r"<<|>>")


def _when(value: object, spot: Spot) -> str:
    """Return an offset from the interview or an instant, as it is written."""
    if not isinstance(value, str):
        raise spot.refuse("pack-when-invalid", value=shown(value))
    try:
        if not re.match(_OFFSET, value):
            times.parse_when(value)
        elif abs(times.parse_offset(value)) > _FAR_YEARS * 366 * times.DAY:
            raise spot.refuse("pack-when-far", value=value, years=_FAR_YEARS)
    except times.TimeError:
        raise spot.refuse("pack-when-invalid", value=value) from None
    return value


def _interview(value: object, spot: Spot) -> str:
    return UNDATED if value == UNDATED else _when(value, spot)


def _zone(value: object, spot: Spot) -> str:
    try:
        return times.find_zone(values.text(value, spot)).key
    except times.TimeError:
        raise spot.refuse("zone-unknown", value=value) from None


def _question(name: str, spot: Spot) -> None:
    own = spot.reading.declared["questions"]
    if own is not None and name not in own:
        raise spot.refuse(
            "pack-question-unknown", cause=name, key=True, value=name, near=near(name, own)
        )


_WHEN_SCHEMA = [{"type": "string", "pattern": _OFFSET}, {"type": "string", "pattern": _INSTANT}]
WHEN = Shape(_when, {"anyOf": _WHEN_SCHEMA}, "-2d", "when")
INTERVIEW = Shape(_interview, {"anyOf": [*_WHEN_SCHEMA, {"const": UNDATED}]}, "0d", "interview")
ANSWERS = map_of(_question, values.FLAG, pattern=values.NAME, example="went_well")
TIMELINE_KEYS: Mapping[str, Key] = {
    "interview": Key(INTERVIEW, "The interview: an offset, an instant, or `undated`."),
    **{f"interview_{number}": Key(INTERVIEW, "One more interview.") for number in range(2, 10)},
    **{kind: Key(WHEN, f"The milestone `{kind}`.", example="7d") for kind in MILESTONES},
    "company": Key(values.TEXT, "The name of the company."),
    "region": Key(values.REGION, "The region of the process."),
    "timezone": Key(
        Shape(_zone, {"type": "string"}, "Asia/Singapore"), "The IANA zone; UTC where not given."
    ),
    "answers": Key(ANSWERS, "Answers to the pack's own questions about the process."),
}


def _act(value: object, spot: Spot) -> Mapping[str, object]:
    given = as_map(value, spot)
    gather((), _act_checks(given, spot))
    return dict(given)


def _act_checks(given: Mapping[str, object], spot: Spot) -> Iterator[Check]:
    if "at" in given:
        yield partial(WHEN.read, given["at"], spot.inside("at", "at: -2d"))
    else:
        yield partial(_no_at, spot)
    yield partial(_check_act, given, spot)
    for path in (("to",), ("post", "author"), ("in_reply_to", "author")):
        yield partial(_check_person, given, path, spot)
    if isinstance(given.get("answers"), dict):
        yield partial(ANSWERS.read, given["answers"], spot.inside("answers"))
    if isinstance(given.get("text"), str):
        yield partial(_check_marks, given["text"], spot.inside("text"))


def _no_at(spot: Spot) -> None:
    raise spot.refuse("pack-key-missing", field=spot.inside("at").label, example="at: -2d")


def _check_act(given: Mapping[str, object], spot: Spot) -> None:
    """Check an act as a log's acts are checked, all but its time."""
    place = spot.reading.document.within(spot.path)
    data = {key: value for key, value in given.items() if key != "answers"}
    told = read_action({**data, "at": _FIXED}, place, spot.path)
    if isinstance(told, list):
        for each in told:
            spot.reading.note(spot.of_rule(each))
        raise Refused


def _check_person(given: Mapping[str, object], path: tuple[str, ...], spot: Spot) -> None:
    """Refuse a ready-made person misspelt; any other id is somebody nobody introduced."""
    value: object = given
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
        spot = spot.inside(step)
    if value in READY or _INTERVIEWER.fullmatch(str(value)):
        return
    if meant := near(value, READY):
        raise spot.refuse("pack-person-unknown", value=value, near=meant, options=", ".join(READY))


def _check_marks(said: object, spot: Spot) -> None:
    marks = [match[0] for match in _MARKS.finditer(str(said))]
    if marks not in ([], ["<<", ">>"]):
        raise spot.refuse("pack-marks-invalid")


def _act_schema() -> dict[str, object]:
    fields = dict.fromkeys(name for model in ACTIONS.values() for name in model.model_fields)
    known: dict[str, object] = {name: {} for name in fields}
    return {
        "type": "object",
        "properties": {**known, "kind": {"enum": list(KINDS)}, "at": WHEN.reference},
        "required": ["at", "kind", "platform"],
        "additionalProperties": False,
    }


ACT = Shape(
    _act, _act_schema(), "{at: -2d, kind: comment, to: interviewer, platform: linkedin}", "act"
)
TIMELINE = record(TIMELINE_KEYS, lambda good, spot: dict(good), name="timeline")
