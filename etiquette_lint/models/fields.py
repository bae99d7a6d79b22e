"""Field types the input models share, and the base every input model has."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from etiquette_lint import limits, times
from etiquette_lint.models.vocabulary import PLATFORM_FORM, RULE_FORM


class Input(BaseModel):
    """What every input model is: frozen, and with no field nobody asked for."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        coerce_numbers_to_str=True,
        defer_build=True,  # one answer needs two of the models, and each takes long to build
    )


def _act_time(value: object) -> times.ActTime:
    try:
        return times.act_time(value)
    except times.TimeError as error:
        raise PydanticCustomError(error.code, "{value}", {"value": str(value)}) from None


def _dumped(value: times.ActTime) -> datetime | date | str:
    return str(value) if isinstance(value, times.Interval) else value


def _when(value: object) -> times.When:
    try:
        return times.when(value)
    except times.TimeError as error:
        raise PydanticCustomError(error.code, "{value}", {"value": str(value)}) from None


def _zone(value: str) -> str:
    try:
        return times.find_zone(value).key
    except times.TimeError as error:
        raise PydanticCustomError(error.code, "{value}", {"value": value}) from None


When = Annotated[datetime | date, PlainValidator(_when, json_schema_input_type=str)]
"""RFC 3339 instant, local time or bare date (DESIGN: a bare date means the whole local day)."""
ActTime = Annotated[
    datetime | date | times.Interval,
    PlainValidator(_act_time, json_schema_input_type=str),
    PlainSerializer(_dumped),
]
"""A `When`, or an interval of two times."""
Zone = Annotated[str, AfterValidator(_zone)]
Name = Annotated[str, Field(min_length=1, max_length=limits.NAME)]
Text = Annotated[str, Field(max_length=limits.TEXT)]
Platform = Annotated[str, Field(pattern=PLATFORM_FORM)]
RuleName = Annotated[str, Field(pattern=RULE_FORM)]
Answers = dict[str, bool]
Meta = dict[str, Any]
