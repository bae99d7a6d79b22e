"""Field types the input models share, and the base every input model has."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from etiquette_lint import times

TEXT_LIMIT = 100_000
NAME_LIMIT = 1_000


class Input(BaseModel):
    """What every input model is: frozen, and with no field nobody asked for.

    A model is built when it is first needed: most processes meet few kinds of act.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, coerce_numbers_to_str=True, defer_build=True
    )


def _when(value: object) -> times.When:
    try:
        if isinstance(value, str):
            return times.parse_when(value)
        if isinstance(value, date):
            return times.check_when(value)
    except times.TimeError as error:
        raise PydanticCustomError(error.code, "{value}", {"value": str(value)}) from None
    raise PydanticCustomError("time-invalid", "{value}", {"value": str(value)})


def _zone(value: str) -> str:
    try:
        return times.find_zone(value).key
    except times.TimeError as error:
        raise PydanticCustomError(error.code, "{value}", {"value": value}) from None


When = Annotated[datetime | date, PlainValidator(_when, json_schema_input_type=str)]
"""RFC 3339 instant, local time or bare date (DESIGN: a bare date means the whole local day)."""
Zone = Annotated[str, AfterValidator(_zone)]
Name = Annotated[str, Field(min_length=1, max_length=NAME_LIMIT)]
Text = Annotated[str, Field(max_length=TEXT_LIMIT)]
Platform = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
RuleName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$")]
Answers = dict[str, bool]
Meta = dict[str, Any]
