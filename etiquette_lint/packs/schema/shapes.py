"""Shapes: what a value of a pack may be, as a reader, as JSON Schema, and as an example."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, NoReturn, TypeVar

from etiquette_lint.errors import JsonDict
from etiquette_lint.packs.schema.reading import Refused, Spot
from etiquette_lint.words.found import found
from etiquette_lint.words.near import near

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
K = TypeVar("K", bound=Hashable)
Check = Callable[[], object]
"""Raises Refused where something is wrong."""


@dataclass(frozen=True, slots=True)
class Shape(Generic[T_co]):
    """What a value may be."""

    reader: Callable[[Any, Spot], T_co]
    schema: JsonDict
    example: str
    name: str = ""
    """Under which the JSON Schema defines it once; empty: wherever it is used."""

    def read(self, value: object, spot: Spot) -> T_co:
        """Return what a value means.

        Raises: Refused; what is wrong is noted at the spot.
        """
        if value is None:
            raise spot.refuse("pack-value-empty")
        return self.reader(value, spot)

    @property
    def reference(self) -> JsonDict:
        """The schema, or where it is defined."""
        return {"$ref": f"#/$defs/{self.name}"} if self.name else self.schema


@dataclass(frozen=True, slots=True)
class Key:
    """One word of the vocabulary at its level."""

    shape: Shape[Any]
    meaning: str
    required: bool = False
    example: str = ""

    def shown(self, name: str) -> str:
        """Return the key with a value as it might be written."""
        return f"{name}: {self.example or self.shape.example}"


Keys = Mapping[str, Key]


def gather(reads: Iterable[tuple[K, Callable[[], T]]], checks: Iterable[Check] = ()) -> dict[K, T]:
    """Return what every one of the reads gives, once all reads and checks have been tried.

    Raises: Refused, if one of them was.
    """
    good: dict[K, T] = {}
    refused = False
    for name, read in reads:
        try:
            good[name] = read()
        except Refused:
            refused = True
    for check in checks:
        try:
            check()
        except Refused:
            refused = True
    if refused:
        raise Refused
    return good


def as_map(value: object, spot: Spot) -> Mapping[str, object]:
    """Return a value that has keys."""
    if isinstance(value, dict):
        return value
    code = "pack-list-for-map" if isinstance(value, list) else "pack-not-map"
    raise spot.refuse(code, found=found(value))


def shown(value: object) -> str:
    """Return a value as a message repeats it: text as it is, the rest as it would be written."""
    return value if isinstance(value, str) else found(value)


def record(
    keys: Keys,
    build: Callable[[Mapping[str, Any], Spot], T],
    *,
    one_of: tuple[str, ...] = (),
    synonyms: Mapping[str, str] | None = None,
    name: str = "",
) -> Shape[T]:
    """Return the shape of a map with a closed list of keys, exactly one of `one_of` among them."""

    def read(value: object, spot: Spot) -> T:
        given = as_map(value, spot)
        meant = {key: near(key, keys, dict(synonyms or {})) for key in given if key not in keys}
        reads = (
            (name, partial(key.shape.read, given[name], spot.inside(name, key.shown(name))))
            for name, key in keys.items()
            if name in given
        )
        return build(gather(reads, _key_checks(keys, given, meant, one_of, spot)), spot)

    first = [key.shown(name) for name, key in keys.items() if key.required or name in one_of]
    return Shape(read, _record_schema(keys, one_of), f"{{{', '.join(first[:2])}}}", name)


def _key_checks(
    keys: Keys,
    given: Mapping[str, object],
    meant: Mapping[str, str],
    one_of: tuple[str, ...],
    spot: Spot,
) -> Iterator[Check]:
    for name, near_key in meant.items():
        yield partial(unknown_key, name, keys, near_key, spot)
    elsewhere = {*given, *meant.values(), *_one_level_deeper(given)}
    for name, key in keys.items():
        if key.required and name not in elsewhere:
            yield partial(_missing, name, key, spot)
    there = [name for name in given if name in one_of]
    if len(there) > 1:
        yield partial(_one_too_many, there, spot)
    elif one_of and elsewhere.isdisjoint(one_of):
        yield partial(_one_missing, one_of, keys, spot)


def _one_level_deeper(given: Mapping[str, object]) -> Iterator[str]:
    """Return keys that may belong one level up: one slip of indentation, one problem."""
    return (key for value in given.values() if isinstance(value, dict) for key in value)


def unknown_key(
    name: str, options: Iterable[str], meant: str, spot: Spot, code: str = "pack-key-unknown"
) -> NoReturn:
    """Refuse a key, with the one that was perhaps meant, or the level it belongs to."""
    here, home = spot.inside(name), spot.reading.homes.get(name)
    if home:
        raise here.refuse("pack-key-misplaced-" + home, key=True, field=name)
    raise here.refuse(code, key=True, field=name, near=meant, options=", ".join(options))


def _missing(name: str, key: Key, spot: Spot) -> NoReturn:
    label = spot.inside(name).label
    raise spot.refuse("pack-key-missing", key=True, field=label, example=key.shown(name))


def _one_too_many(there: list[str], spot: Spot) -> NoReturn:
    second = spot.inside(there[1])
    raise second.refuse("pack-one-too-many", key=True, field=there[1], other=there[0])


def _one_missing(one_of: tuple[str, ...], keys: Keys, spot: Spot) -> NoReturn:
    example = keys[one_of[0]].shown(one_of[0])
    raise spot.refuse("pack-one-missing", key=True, options=", ".join(one_of), example=example)


def _record_schema(keys: Keys, one_of: tuple[str, ...]) -> JsonDict:
    schema: JsonDict = {
        "type": "object",
        "properties": {
            name: {**key.shape.reference, "description": key.meaning} for name, key in keys.items()
        },
        "additionalProperties": False,
    }
    if required := [name for name, key in keys.items() if key.required]:
        schema["required"] = required
    if one_of:
        schema["oneOf"] = [{"required": [name]} for name in one_of]
    return schema


def map_of(
    check_name: Callable[[str, Spot], object], value: Shape[T], *, pattern: str, example: str
) -> Shape[dict[str, T]]:
    """Return the shape of a map whose keys are names of the author's own."""

    def read(raw: object, spot: Spot) -> dict[str, T]:
        given = as_map(raw, spot)
        if not given:
            raise spot.refuse("pack-map-empty")
        spots = {key: spot.inside(key, f"{key}: {value.example}") for key in given}
        return gather(
            ((key, partial(value.read, each, spots[key])) for key, each in given.items()),
            (partial(check_name, key, spots[key]) for key in given),
        )

    schema = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": pattern},
        "additionalProperties": value.reference,
    }
    return Shape(read, schema, f"{{{example}: {value.example}}}")


def list_of(item: Shape[T], *, lone: bool = False, unique: bool = False) -> Shape[tuple[T, ...]]:
    """Return the shape of a list that is not empty; with `lone` one item needs no list."""

    def read(value: object, spot: Spot) -> tuple[T, ...]:
        if lone and not isinstance(value, list):
            return (item.read(value, spot),)
        if not isinstance(value, list):
            raise spot.refuse("pack-not-list", found=found(value))
        if not value:
            raise spot.refuse("pack-list-empty")
        items = gather(
            (index, partial(item.read, each, spot.inside(index, f"- {item.example}")))
            for index, each in enumerate(value)
        )
        if unique:
            _check_unique(items, spot)
        return tuple(items.values())

    many: JsonDict = {"type": "array", "minItems": 1, "items": item.reference}
    if unique:
        many["uniqueItems"] = True
    schema = {"anyOf": [item.reference, many]} if lone else many
    return Shape(read, schema, f"[{item.example}]")


def _check_unique(items: Mapping[int, Any], spot: Spot) -> None:
    seen = set()
    for index, item in items.items():
        if item in seen:
            raise spot.inside(index).refuse("pack-repeated", value=item)
        seen.add(item)


def one_word(options: Iterable[str], *, synonyms: Mapping[str, str] | None = None) -> Shape[Any]:
    """Return the shape of one word of a closed list."""
    words = tuple(options)

    def read(value: object, spot: Spot) -> str:
        if isinstance(value, str) and value in words:
            return value
        raise spot.refuse(
            "pack-word-unknown",
            value=shown(value),
            near=near(value, words, dict(synonyms or {})),
            options=", ".join(words),
        )

    return Shape(read, {"enum": list(words)}, words[0])
