"""Which rules a rule silences: names that exist, never itself, never in a circle."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from graphlib import CycleError, TopologicalSorter

from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.shapes import Check, Shape, list_of
from etiquette_lint.words.near import near

REFERENCE = values.SLUG.replace("^", "^([a-z0-9][a-z0-9-]{0,63}/)?", 1)


def _overruled(value: object, spot: Spot) -> str:
    """Return the slug of a rule, inherited or not, written with or without its pack."""
    known = spot.reading.declared["rules"]
    own, name = str(spot.path[1]), spot.reading.slug(value)
    if not isinstance(value, str) or (known is not None and name not in known):
        others = [rule for rule in known or () if rule != own]
        raise spot.refuse("pack-rule-unknown", value=value, near=near(value, others))
    if name == own:
        raise spot.refuse("pack-overrules-itself")
    return name


def circles(rules: Mapping[str, object], spot: Spot) -> Iterator[Check]:
    """Refuse rules that overrule one another in a circle, each circle at its first rule."""
    edges = {name: _edges(name, raw, rules, spot) for name, raw in rules.items()}
    order = {name: number for number, name in enumerate(rules)}
    while circle := _circle(edges):
        first = circle.index(min(circle, key=order.__getitem__))
        turned = [*circle[first:], *circle[:first]]
        index = edges[turned[0]].pop(turned[1])
        yield partial(_refuse_circle, turned, index, spot)


def _edges(name: str, raw: object, rules: Iterable[str], spot: Spot) -> dict[str, int]:
    """Return the rules that one overrules, each with its place in the list."""
    listed = raw.get("overrules") if isinstance(raw, dict) else None
    slugs = [spot.reading.slug(each) for each in listed] if isinstance(listed, list) else []
    return {slug: index for index, slug in enumerate(slugs) if slug in rules and slug != name}


def _circle(edges: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Return rules of which each overrules the next, and the last the first, if there are such."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return list(reversed(error.args[1][1:]))
    return []


def _refuse_circle(circle: list[str], index: int, spot: Spot) -> None:
    name = circle[0]
    here = spot.inside(name).inside("overrules").inside(index)
    raise here.refuse("pack-overrules-circle", value=" > ".join([*circle, name]))


OVERRULED = list_of(
    Shape(_overruled, {"type": "string", "pattern": REFERENCE}, "comment-quota"), unique=True
)
