"""What a pack says to people: texts by language, their placeholders, and slips of punctuation."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, TypeVar

from etiquette_lint.located.traps import comma_split, comment_cut
from etiquette_lint.packs.schema.reading import Refused, Spot
from etiquette_lint.packs.schema.shapes import Check, Shape, as_map, gather, list_of
from etiquette_lint.packs.schema.values import LANGUAGE_TAG, TEXT, is_like, language, text
from etiquette_lint.words.near import near

T = TypeVar("T")

PLACEHOLDERS: Mapping[str, str] = {
    "person": "the name of the target",
    "platform": "the platform, as people call it",
    "company": "the company of the process",
    "count": "how many were counted, where the rule has `count`",
    "hours": "hours to or since the interview",
    "matched": "the words that were matched, where the rule has `text`",
}
_BRACES = re.compile(r"\{([^{}]*)\}|[｛{][^{}｛｝]*[｝}]|[{}｛｝]")


def by_language(item: Shape[T]) -> Shape[dict[str, T]]:
    """Return the shape of a map by language that has the pack's own."""
    return _by_language(item, needs_own=True)


def by_any_language(item: Shape[T]) -> Shape[dict[str, T]]:
    """Return the shape of a map by language, whichever these are."""
    return _by_language(item, needs_own=False)


def _by_language(item: Shape[T], *, needs_own: bool) -> Shape[dict[str, T]]:
    def read(value: object, spot: Spot) -> dict[str, T]:
        own = spot.reading.language
        if isinstance(value, str | list):
            raise spot.refuse("pack-language-none", language=own or "en", shown=item.example)
        given = as_map(value, spot)
        needed = own if needs_own and not spot.reading.is_mixed else None
        if not given and not needed:
            raise spot.refuse("pack-map-empty")
        checks = _checks(given, needed, spot)
        reads = (
            (tag, partial(item.read, each, spot.inside(tag, f"{tag}: {item.example}")))
            for tag, each in given.items()
            if is_like(LANGUAGE_TAG, tag)
        )
        return {language(tag, spot): each for tag, each in gather(reads, checks).items()}

    schema = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": LANGUAGE_TAG},
        "additionalProperties": item.reference,
    }
    return Shape(read, schema, f"{{en: {item.example}}}")


def _checks(given: Mapping[str, object], own: str | None, spot: Spot) -> Iterator[Check]:
    before: dict[str, str] = {}
    for tag, value in given.items():
        here = spot.inside(tag)
        if not is_like(LANGUAGE_TAG, tag):
            code = "pack-comma-ends" if value is None else "pack-language-invalid"
            yield _refusal(here, code, value=tag)
            continue
        normal = language(tag, here)
        if normal in before:
            other = before[normal]
            yield _refusal(here, "pack-language-repeated", value=tag, other=other, language=normal)
        before[normal] = tag
    if own and own not in before:
        yield _refusal(spot, "pack-language-missing", language=own)


def _refusal(spot: Spot, code: str, **values: str) -> Check:
    def check() -> None:
        told: Any = values
        raise spot.refuse(code, key=True, **told)

    return check


def _sentence(value: object, spot: Spot) -> str:
    said = text(value, spot)
    gather((), (partial(check, said, spot) for check in (_check_cut, _check_braces)))
    return said


def _check_cut(_: str, spot: Spot) -> None:
    if cut := comment_cut(spot.reading.document, spot.path):
        raise spot.refuse("yaml-comment-cut", at=cut)


def _check_braces(said: str, spot: Spot) -> None:
    bad = [match for match in _BRACES.finditer(said) if match[1] not in _placeholders(spot)]
    gather((), (partial(_refuse_brace, match, spot) for match in bad))


def _placeholders(spot: Spot) -> list[str]:
    """Return the placeholders that make sense here."""
    lacking = {"count": spot.counts, "matched": spot.matches}
    known = [name for name in PLACEHOLDERS if lacking.get(name, True)]
    return [*known, *(spot.reading.declared["params"] or ())]


def _refuse_brace(match: re.Match[str], spot: Spot) -> None:
    written, name = match[0], match[1]
    refuse: Callable[..., Refused] = partial(spot.refuse, piece=written, value=written)
    options = _placeholders(spot)
    listed = ", ".join(f"{{{option}}}" for option in options)
    if name in PLACEHOLDERS:
        raise refuse("pack-placeholder-" + name)
    if not name:
        code = "pack-brace-lone" if written in "{}" else "pack-brace-fullwidth"
        raise refuse("pack-placeholder-empty" if name == "" else code, options=listed)
    if not name.isidentifier():
        raise refuse("pack-placeholder-access", options=listed)
    if spot.reading.declared["params"] is not None:
        meant = near(name, options)
        raise refuse(
            "pack-placeholder-unknown", near=f"{{{meant}}}" if meant else "", options=listed
        )


def _sentences(value: object, spot: Spot) -> tuple[str, ...]:
    if split := comma_split(spot.reading.document, spot.path):
        place, meant = split
        raise spot.refuse("pack-comma-splits", at=place, value=meant)
    return _LIST.read(value, spot)


SENTENCE = Shape(_sentence, TEXT.schema, '"..."')
_LIST = list_of(SENTENCE, lone=True)
SENTENCES = Shape(_sentences, _LIST.schema, '["..."]')
TEXTS: Shape[dict[str, Any]] = by_language(SENTENCE)
LISTS: Shape[dict[str, Any]] = by_language(SENTENCES)
SOME_TEXTS: Shape[dict[str, Any]] = by_any_language(SENTENCE)
SOME_LISTS: Shape[dict[str, Any]] = by_any_language(SENTENCES)
