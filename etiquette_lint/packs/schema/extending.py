"""What a pack builds on: which pack, in which versions, and why it restates its numbers."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from etiquette_lint.conditions import Param
from etiquette_lint.packs.pack import Extends, Pack, Rule
from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.reading import Reading, Spot
from etiquette_lint.packs.schema.shapes import Check, Shape, as_map, gather, map_of, shown
from etiquette_lint.words.found import found
from etiquette_lint.words.near import near

_EXAMPLE = 'hays: ">=1.0,<2"'
_SHARES = (1, 100)
_WORDS = (1, 10_000)
_COUNTS = (0, 10_000)
"""The least and the most a number may be, by where a rule uses it."""


def extended(data: object) -> str | None:
    """Return which pack a pack says it extends, `None` where it does not or cannot be told."""
    there = data.get("extends") if isinstance(data, dict) else None
    return next(iter(there)) if isinstance(there, dict) and len(there) == 1 else None


def needs_parent(spot: Spot) -> None:
    """Refuse what only a pack that builds on another may say."""
    if not spot.reading.extends:
        raise spot.refuse("pack-needs-extends", key=True, field=str(spot.path[-1]))


def _extends(value: object, spot: Spot) -> Extends | None:
    given = as_map(value, spot)
    if not given:
        raise spot.refuse("pack-map-empty")
    name, *others = given
    if others:
        raise spot.inside(others[0]).refuse("pack-one-parent", key=True, value=name)
    here = spot.inside(name, _EXAMPLE)
    read = {"wanted": partial(_range, given[name], here)}
    wanted = gather(read.items(), (partial(_check_found, here),))["wanted"]
    parent = spot.reading.parent
    if parent is None:
        return None
    _check_version(parent, wanted, here)
    return Extends(parent, name, wanted, here.place(key=True))


def _check_found(spot: Spot) -> None:
    lost = spot.reading.lost
    if lost:
        raise spot.refuse(lost.code, key=True, **dict(lost.values))


def _range(value: object, spot: Spot) -> str:
    """Return a range of versions as it is written."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    parent = spot.reading.parent
    example = _suggested(parent.version) if parent else ">=1.0,<2"
    if isinstance(value, str) and value.strip():
        try:
            SpecifierSet(value)
        except InvalidSpecifier:
            pass
        else:
            return value
    given = shown(value) if isinstance(value, str) else found(value)
    raise spot.refuse("pack-range-invalid", value=given, meant=example)


def _check_version(parent: Pack, wanted: str, spot: Spot) -> None:
    from packaging.specifiers import SpecifierSet

    if parent.version not in SpecifierSet(wanted):
        raise spot.refuse(
            "pack-version-outside",
            value=wanted,
            pack=parent.name,
            version=parent.version,
            meant=_suggested(parent.version),
        )


def _suggested(version: str) -> str:
    """Return the range that begins with a version and ends before the next large one."""
    major, minor, _ = version.split(".")
    return f">={major}.{minor},<{int(major) + 1}"


EXTENDS: Shape[Extends | None] = Shape(
    _extends,
    {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": {"type": "string"},
    },
    f"{{{_EXAMPLE}}}",
)


def _reason_for(name: str, spot: Spot) -> None:
    reading = spot.reading
    if reading.parent is not None and name not in restated(reading):
        options = restated(reading)
        raise spot.refuse("pack-because-of-nothing", key=True, value=name, near=near(name, options))


def _because(value: object, spot: Spot) -> dict[str, str]:
    needs_parent(spot)
    return _REASONS.read(value, spot)


_REASONS = map_of(_reason_for, values.TEXT, pattern=values.NAME, example="just_after")
BECAUSE = Shape(_because, _REASONS.schema, '{just_after: "..."}')


def restated(reading: Reading) -> tuple[str, ...]:
    """Return the settings, params and lists of the parent that a pack has otherwise."""
    parent = reading.parent
    if parent is None:
        return ()
    params = (name for name in reading.section("params") if name in parent.params)
    lists = (name.rstrip("+-") for name in reading.section("phrases"))
    edited = (name for name in lists if name in parent.phrases)
    return tuple(dict.fromkeys([*reading.section("settings"), *params, *edited]))


def restatements(
    given: Mapping[str, object], inherited: Mapping[str, object], spot: Spot
) -> Iterator[Check]:
    """Refuse values that are the parent's, or that nobody gives a reason for."""
    for name, value in given.items():
        if name in inherited:
            here = spot.inside(name)
            if value == inherited[name]:
                yield partial(_refuse_same, value, here)
            elif not _is_explained(name, spot.reading):
                yield partial(_refuse_unexplained, name, here)


def _refuse_same(value: object, spot: Spot) -> None:
    refuse_same(spot, value)


def refuse_same(spot: Spot, value: object = "") -> None:
    """Refuse a value that is the inherited one: it would change nothing."""
    parent = spot.reading.parent
    raise spot.refuse("pack-change-same", pack=parent.name if parent else "", value=value)


def _is_explained(name: str, reading: Reading) -> bool:
    """Say whether there is a reason, or none can be looked for."""
    reasons = reading.declared["because"]
    return reasons is None or name in reasons


def _refuse_unexplained(name: str, spot: Spot) -> None:
    pack = spot.reading.parent.name if spot.reading.parent else ""
    raise spot.refuse("pack-because-missing", key=True, field=name, pack=pack)


def check_param(name: str, value: object, spot: Spot) -> None:
    """Refuse a restated param that the inherited rules could not use."""
    parent = spot.reading.parent
    if parent is None or name not in parent.params:
        return
    if isinstance(value, str) != isinstance(parent.params[name], str):
        raise spot.refuse("pack-param-other-type", value=shown(value), pack=parent.name)
    limits = [limit for rule in parent.rules.values() for limit in _limits(rule, name)]
    if limits and isinstance(value, int | float):
        values.check_range(value, max(low for low, _ in limits), min(up for _, up in limits), spot)


def _limits(rule: Rule, name: str) -> Iterable[tuple[int, int]]:
    """Return the ranges of the places where a rule uses a param."""
    if rule.count and rule.count.number == Param(name):
        yield _COUNTS
    for clause in rule.text:
        for test in clause:
            if test.number == Param(name):
                yield _SHARES if test.op == "mostly" else _WORDS
