"""Inherited examples, named by those who make them come out differently: `rule/example`."""

from collections.abc import Iterator

from etiquette_lint.packs.pack import Pack, Reference
from etiquette_lint.packs.schema.extending import needs_parent
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.shapes import Shape, list_of
from etiquette_lint.words.found import found
from etiquette_lint.words.near import near

_SCHEMA = {"type": "string", "pattern": r"\S"}


def _of_a_rule(value: object, spot: Spot) -> Reference:
    return _reference(value, "", spot)


def _of_a_change(value: object, spot: Spot) -> Reference:
    """Read a reference; without a rule it is to an example of the rule that is changed."""
    return _reference(value, spot.reading.slug(spot.path[1]), spot)


def _reference(value: object, home: str, spot: Spot) -> Reference:
    if not isinstance(value, str):
        raise spot.refuse("pack-not-text", found=found(value))
    rule, slash, example = value.rpartition("/")
    slug = spot.reading.slug(rule) if slash else home
    parent = spot.reading.parent
    if parent is not None and example not in _examples(parent, slug):
        meant = near(value if slash else f"{home}/{value}", list(_names(parent)))
        at_home = not slash and meant.startswith(f"{home}/")
        meant = meant.partition("/")[2] if at_home else meant
        raise spot.refuse("pack-example-unknown", value=value, near=meant, pack=parent.name)
    return Reference(slug, example, spot.place())


def _examples(parent: Pack, rule: str) -> tuple[str, ...]:
    known = parent.rules.get(rule)
    return tuple(example.id for example in known.examples) if known else ()


def _names(parent: Pack) -> Iterator[str]:
    return (f"{name}/{example}" for name in parent.rules for example in _examples(parent, name))


def _listed(value: object, spot: Spot) -> tuple[Reference, ...]:
    needs_parent(spot)
    return _IN_RULES.read(value, spot)


_IN_RULES = list_of(Shape(_of_a_rule, _SCHEMA, "comment-quota/third-post"), unique=True)
IN_RULES = Shape(_listed, _IN_RULES.schema, _IN_RULES.example)
IN_CHANGES = list_of(Shape(_of_a_change, _SCHEMA, "third-post"), unique=True)
