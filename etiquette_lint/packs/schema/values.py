"""The simple values of a pack: names, numbers, durations, dates, plain text."""

import re
from collections.abc import Callable
from datetime import date

from etiquette_lint import times
from etiquette_lint.conditions import Number, Param
from etiquette_lint.models.findings import UNDATED
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.shapes import Shape, shown
from etiquette_lint.times import Duration
from etiquette_lint.words import locales
from etiquette_lint.words.found import found
from etiquette_lint.words.near import near

SLUG = r"^[a-z0-9][a-z0-9-]{0,63}$"
NAME = r"^[a-z][a-z0-9_]{0,63}$"
LANGUAGE_TAG = r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$"
_VERSION = r"^(0|[1-9][0-9]{0,8})(\.(0|[1-9][0-9]{0,8})){2}$"
_PUBLISHED = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_REGION = r"^[A-Z]{2}$"
_URL = r"^https?://[^\s/]+[^\s]*$"
_DURATION = r"^([0-9]{1,6}[wdhm]|P[0-9WDTHMS]+)$"
_REFERENCE = r"^\$[a-z][a-z0-9_]{0,63}$"
_DECIMAL = r"^-?[0-9]{1,9}\.[0-9]{1,9}$"
_QUOTES = "“”‘’＂＇「」"


def is_like(pattern: str, value: object) -> bool:
    """Say whether a value is text that a pattern of this module describes."""
    return isinstance(value, str) and re.match(pattern[:-1] + r"\Z", value) is not None


def slug(value: object, spot: Spot, *, key: bool = False) -> str:
    """Return a name of lower-case letters, digits and hyphens."""
    if isinstance(value, str) and is_like(SLUG, value):
        return value
    meant = re.sub(r"[^a-z0-9]+", "-", str(value).casefold()).strip("-")
    raise spot.refuse(
        "pack-slug-invalid", key=key, value=shown(value), meant=meant[:64] or "a-name"
    )


def name(value: str, spot: Spot) -> str:
    """Return a key that is a name of lower-case letters, digits and underscores."""
    if is_like(NAME, value):
        return value
    meant = re.sub(r"[^a-z0-9]+", "_", value.casefold()).strip("_0123456789")
    raise spot.refuse("pack-name-invalid", key=True, value=value, meant=meant[:64] or "a_name")


def language(value: object, spot: Spot, *, key: bool = False) -> str:
    """Return a language tag with its likely script: `zh_CN` as `zh-Hans`."""
    tag = normal_language(value)
    if tag is None:
        raise spot.refuse("pack-language-invalid", key=key, value=value)
    return tag


def normal_language(value: object) -> str | None:
    """Return a language tag with its likely script, `None` where it is no tag."""
    return locales.normal(str(value)) if is_like(LANGUAGE_TAG, value) else None


def text(value: object, spot: Spot) -> str:
    """Return text with something in it."""
    if isinstance(value, dict) and all(part is None for part in value.values()) and value:
        raise spot.refuse("yaml-placeholder", rest=spot.written)
    if not isinstance(value, str):
        raise spot.refuse("pack-not-text", found=found(value))
    if not value.strip():
        raise spot.refuse("pack-text-empty")
    if len(value) > 1 and value[0] in _QUOTES and value[-1] in _QUOTES and spot.is_plain:
        raise spot.refuse("yaml-fullwidth-quote", mark=value[0], meant='"')
    return value


def _matching(pattern: str, code: str) -> Callable[[object, Spot], str]:
    def read(value: object, spot: Spot) -> str:
        if isinstance(value, str) and is_like(pattern, value):
            return value
        raise spot.refuse(code, value=shown(value))

    return read


def _published(value: object, spot: Spot) -> str:
    if value == UNDATED:
        return UNDATED
    written = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(written, str) and is_like(_PUBLISHED, written):
        try:
            date.fromisoformat(written + "-01-01"[len(written) - 4 :])
        except ValueError:
            pass
        else:
            return written
    raise spot.refuse("pack-published-invalid", value=shown(value))


def _region(value: object, spot: Spot) -> str:
    if isinstance(value, str) and is_like(_REGION, value) and value != "UK":
        return value
    upper = str(value).upper()
    meant = {"UK": "GB"}.get(upper, upper if is_like(_REGION, upper) else "")
    raise spot.refuse("pack-region-invalid", value=value, near=meant)


def read_duration(value: object, spot: Spot) -> Duration:
    """Return a duration in microseconds."""
    try:
        if isinstance(value, str):
            return times.parse_duration(value)
    except times.TimeError:
        pass
    raise spot.refuse("pack-duration-invalid", value=shown(value))


def duration(most: Duration, written: str) -> Shape[Duration]:
    """Return the shape of a duration of at most so much, `written` as people would."""

    def read(value: object, spot: Spot) -> Duration:
        length = read_duration(value, spot)
        if length > most:
            raise spot.refuse("pack-duration-long", value=value, most=written)
        return length

    return Shape(read, {"type": "string", "pattern": _DURATION}, "48h")


def plain_number(value: object) -> int | float | None:
    """Return a number as it was written, also one with decimals; nothing else is one."""
    if isinstance(value, str) and is_like(_DECIMAL, value):
        return float(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return None


def number(least: int | None = None, most: int | None = None, *, example: str) -> Shape[Number]:
    """Return the shape of a number between two others, or of `$name` where a param is one."""

    def read(value: object, spot: Spot) -> Number:
        if isinstance(value, str) and value.startswith("$"):
            known = _param(value, spot)
            if known is not None:
                check_range(known, least, most, spot)
            return Param(value[1:])
        plain = plain_number(value)
        if plain is None:
            raise _not_number(value, spot)
        check_range(plain, least, most, spot)
        return plain

    numeric: dict[str, object] = {"type": "number"}
    numeric |= {} if least is None else {"minimum": least}
    numeric |= {} if most is None else {"maximum": most}
    return Shape(read, {"anyOf": [numeric, _string(_DECIMAL), _string(_REFERENCE)]}, example)


def _param(value: str, spot: Spot) -> float | None:
    """Return the number that `$name` stands for, `None` where the params cannot be told."""
    params = spot.reading.declared["params"]
    if params is None:
        return None
    if value[1:] not in params:
        meant = near(value, [f"${known}" for known in params])
        raise spot.refuse("pack-param-unknown", cause=value, value=value, near=meant)
    plain = plain_number(params[value[1:]])
    if plain is None:
        raise spot.refuse("pack-param-not-number", value=value)
    return plain


def check_range(plain: float, least: int | None, most: int | None, spot: Spot) -> None:
    """Refuse a number outside a range."""
    if least is not None and plain < least:
        raise spot.refuse("pack-number-low", value=plain, limit=least)
    if most is not None and plain > most:
        raise spot.refuse("pack-number-high", value=plain, limit=most)


def _not_number(value: object, spot: Spot) -> Exception:
    params = spot.reading.declared["params"] or {}
    meant = near(value, params)
    return spot.refuse("pack-not-number", found=found(value), near=f"${meant}" if meant else "")


def _flag(value: object, spot: Spot) -> bool:
    if isinstance(value, bool):
        return value
    raise spot.refuse("pack-not-flag", found=found(value))


def _only_true(value: object, spot: Spot) -> bool:
    if value is True:
        return True
    raise spot.refuse("pack-not-true", found=found(value))


def _format(value: object, spot: Spot) -> int:
    if value == 1 and type(value) is int:
        return value
    raise spot.refuse("pack-format-unknown", value=found(value))


def _string(pattern: str) -> dict[str, object]:
    return {"type": "string", "pattern": pattern}


FORMAT = Shape(_format, {"const": 1}, "1")
FLAG = Shape(_flag, {"type": "boolean"}, "true")
ONLY_TRUE = Shape(_only_true, {"const": True}, "true")
SLUGGED = Shape(slug, _string(SLUG), "a-name")
LANGUAGE = Shape(language, _string(LANGUAGE_TAG), "en")
TEXT = Shape(text, _string(r"\S"), '"..."')
VERSION = Shape(_matching(_VERSION, "pack-version-invalid"), _string(_VERSION), "1.0.0")
URL = Shape(_matching(_URL, "pack-url-invalid"), _string(_URL), "https://www.example.com/guide")
REGION = Shape(_region, _string(_REGION), "SG")
PUBLISHED = Shape(
    _published,
    {
        "anyOf": [
            _string(_PUBLISHED),
            {"type": "integer", "minimum": 1000, "maximum": 9999},
            {"const": UNDATED},
        ]
    },
    "2016-04-14",
)
