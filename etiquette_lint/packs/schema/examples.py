"""Examples of rules: what each expects, of which act; kept in their shape."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Literal

from etiquette_lint.facts import FACTS
from etiquette_lint.packs.pack import Example
from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.acts import ACT, TIMELINE
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.shapes import Check, Key, Shape, gather, list_of, record, shown
from etiquette_lint.words.found import found
from etiquette_lint.words.near import near

_EXPECTS: tuple[Literal["applies", "silent", "asks"], ...] = ("applies", "silent", "asks")


def _fact(value: object, spot: Spot) -> str:
    own = spot.reading.declared["questions"]
    known = (*FACTS, *(own or ()))
    if isinstance(value, str) and (value in known or own is None):
        return value
    raise spot.refuse(
        "pack-fact-unknown",
        field=shown(value),
        near=near(value, known),
        options=", ".join(known),
    )


def _id(value: object, spot: Spot) -> str:
    written = values.text(value, spot)
    if written == slug_of(written):
        return written
    raise spot.refuse("pack-slug-invalid", value=written, meant=slug_of(written) or "an-id")


def slug_of(title: str) -> str:
    """Return a title as an id: letters and digits of any script, hyphens between."""
    return re.sub(r"[\W_]+", "-", title.casefold()).strip("-")[:64].rstrip("-")


def _whole(value: object, spot: Spot) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise spot.refuse("pack-not-number", found=found(value))


def _build(good: Mapping[str, Any], spot: Spot) -> Example:
    expects = next(each for each in _EXPECTS if each in good)
    do = good["do"]
    examine = good.get("examine", len(do))
    if not 1 <= examine <= len(do):
        raise spot.inside("examine").refuse("pack-examine-outside", value=examine, limit=len(do))
    asks = good[expects] if expects == "asks" else None
    title = good.get("title") or (f"asks {asks}" if asks else good[expects])
    return Example(
        id=good.get("id") or slug_of(title) or f"example-{spot.path[-1]}",
        expects=expects,
        title=title,
        timeline=good.get("timeline", {}),
        do=do,
        examine=examine,
        asks=asks,
        todo=good.get("todo", False),
        location=spot.place(),
    )


EXAMPLE_KEYS: Mapping[str, Key] = {
    "applies": Key(values.TEXT, "The rule speaks of the act; the text is the example's title."),
    "silent": Key(values.TEXT, "The rule does not speak of it; the text is the example's title."),
    "asks": Key(
        Shape(_fact, {"type": "string", "pattern": values.NAME}, "post_topic"),
        "The rule asks for this fact.",
    ),
    "title": Key(values.TEXT, "The title of an example that `asks`."),
    "id": Key(Shape(_id, {"type": "string"}, "an-id"), "The example's id; else its title's slug."),
    "timeline": Key(
        TIMELINE,
        "The process: offsets from the interview, which is on 2026-12-01 at 10:00 UTC.",
        example="{interview: 0d}",
    ),
    "do": Key(list_of(ACT), "The acts, in any order.", required=True),
    "examine": Key(
        Shape(_whole, {"type": "integer", "minimum": 1}, "1"),
        "Which act is examined, counted from 1; else the last.",
    ),
    "todo": Key(values.FLAG, "A known gap: a failure is noted and not counted."),
}
EXAMPLE = record(EXAMPLE_KEYS, _build, one_of=_EXPECTS, name="example")
_EXAMPLES = list_of(EXAMPLE)


def _read_examples(value: object, spot: Spot) -> tuple[Example, ...]:
    examples = _EXAMPLES.read(value, spot)
    gather((), _repeated(examples, spot))
    return examples


def _repeated(examples: tuple[Example, ...], spot: Spot) -> Iterator[Check]:
    seen: set[str] = set()
    for index, example in enumerate(examples):
        if example.id in seen:
            yield partial(_refuse_repeated, example, spot.inside(index))
        seen.add(example.id)


def _refuse_repeated(example: Example, spot: Spot) -> None:
    raise spot.refuse("pack-example-repeated", value=example.id)


EXAMPLES = Shape(_read_examples, _EXAMPLES.schema, _EXAMPLES.example)
