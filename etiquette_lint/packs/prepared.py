"""Bundled packs as JSON: what is judged by, so that no answer waits for the YAML to be checked.

Each holds the digests of the file it was made of and of those that one builds on, and is used
only where these are the same. It has no examples, and no places.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from etiquette_lint.cases import Settings
from etiquette_lint.conditions import Number, Param, Test
from etiquette_lint.errors import JsonDict
from etiquette_lint.models.findings import Source
from etiquette_lint.packs.pack import Change, Count, Edit, Extends, OwnQuestion, Pack, Rule
from etiquette_lint.texts.asked import TextTest

_LEFT_OUT = frozenset(
    {"changes_examples", "digest", "examples", "file", "is_tried", "location", "notes", "parent"}
)
"""Fields that nothing is judged by, and those that are known without being written."""
_Parts = Mapping[str, Callable[[Any], object]]
"""Fields that are not as JSON has them, and how they are read."""


def written(pack: Pack) -> str:
    """Return a pack as JSON; it is one that is not merged."""
    told = {"digests": _digests(pack), "pack": _plain(pack)}
    return json.dumps(told, ensure_ascii=False, indent=0) + "\n"


def read(
    text: bytes, digest: str, file: str, parent_of: Callable[[str], Pack | None]
) -> Pack | None:
    """Return the pack as it was written, if it was made of a file of that digest.

    `parent_of` finds what it builds on. There is none where anything is not as it should be: the
    YAML tells what that is.
    """
    try:
        told = json.loads(text)
        extends = told["pack"].pop("extends")
        parent = parent_of(extends["name"]) if extends else None
        pack = Pack(**_with(told["pack"], _PACK), digest=digest, file=file, is_tried=True)
        pack = replace(pack, extends=Extends(parent, **extends)) if parent else pack
        return pack if told["digests"] == _digests(pack) else None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _digests(pack: Pack | None) -> list[str]:
    """Return the digest of a pack's file, and those of the files it builds on."""
    return [pack.digest, *_digests(pack.parent)] if pack else []


def _plain(value: object) -> object:
    if isinstance(value, Param):
        return f"${value.name}"
    if is_dataclass(value):
        names = [one.name for one in fields(value) if one.name not in _LEFT_OUT]
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {name: _plain(part) for name, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


def _with(told: JsonDict, parts: _Parts) -> JsonDict:
    return {name: parts[name](part) if name in parts else part for name, part in told.items()}


def _made(kind: Callable[..., Any], parts: _Parts) -> Callable[[JsonDict], Any]:
    return lambda told: kind(**_with(told, parts))


def _each(read_one: Callable[[Any], object]) -> Callable[[JsonDict], JsonDict]:
    return lambda told: {name: read_one(one) for name, one in told.items()}


def _all(read_one: Callable[[Any], object]) -> Callable[[list[Any]], tuple[object, ...]]:
    return lambda told: tuple(read_one(one) for one in told)


def _maybe(read_one: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda told: None if told is None else read_one(told)


def _number(told: float | str) -> Number:
    return Param(told[1:]) if isinstance(told, str) else told


def _bound(told: list[Any]) -> tuple[str, Number]:
    name, number = told
    return name, _number(number)


_LISTS = _each(tuple)
_TEST = _made(Test, {"any_of": _maybe(tuple), "none_of": _maybe(tuple), "bounds": _all(_bound)})
_CLAUSES = _all(_all(_TEST))
_TEXT_TEST = _made(TextTest, {"phrases": tuple, "number": _maybe(_number)})
_RULE: _Parts = {
    **dict.fromkeys(("source", "against", "overrules", "formerly"), tuple),
    **dict.fromkeys(("when", "unless"), _CLAUSES),
    **dict.fromkeys(("instead", "remedy"), _LISTS),
    "text": _all(_all(_TEXT_TEST)),
    "count": _maybe(_made(Count, {"number": _number})),
}
_EDITS = _all(_made(Edit, {"add": tuple, "remove": tuple}))
_CHANGE: _Parts = {"restated": lambda told: _with(told, _RULE), "edits": _EDITS}
_PACK: _Parts = {
    **dict.fromkeys(("regions", "not_in_source"), tuple),
    "sources": _each(_made(Source, {})),
    "rules": _each(_made(Rule, _RULE)),
    "settings": _made(Settings, {}),
    "phrases": _each(_LISTS),
    "questions": _each(_made(OwnQuestion, {})),
    "changes": _each(_made(Change, _CHANGE)),
    "edits": _EDITS,
}
