"""Packs by name or path: bundled ones as they were checked at release, others read and checked."""

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint import limits
from etiquette_lint.errors import PackError, Problem
from etiquette_lint.packs import places, prepared
from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.places import DEFAULT, available, bundled, choose, is_path
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = [
    "DEFAULT",
    "SPEAKING",
    "available",
    "bundled",
    "choose",
    "is_path",
    "load_pack",
    "packs_that_speak_of",
]

SPEAKING = "speaking.json"
"""The file of the kinds of act that each bundled pack has a rule about."""


def load_pack(ref: str | Path | Pack, *, examples: bool = True) -> Pack:
    """Return a pack by its name, or by the path of its file; a pack as it is.

    A name is looked for among the bundled packs, then among the entry points of the group
    `etiquette_lint.packs` (each a path, or a function that returns one). Text with a path
    separator, or that ends in .yaml or .yml, is a path. A file that has not changed is read
    once. Without `examples` those of bundled packs may be left out: nothing is judged by them,
    and they are most of what there is to read. Raises: PackError.
    """
    if isinstance(ref, Pack):
        return ref
    if not isinstance(ref, str | Path):
        raise PackError([_no_ref(ref)])
    if isinstance(ref, Path) or is_path(ref):
        return _load(Path(ref), str(ref), examples)
    file = places.find(ref)
    if file is None:
        raise PackError([_not_found(ref)])
    return _load(file, str(file), examples)


@lru_cache(maxsize=32)
def packs_that_speak_of(kind: str) -> tuple[str, ...]:
    """Return the names of the bundled packs that have a rule about a kind of act."""
    spoken: dict[str, list[str]] = json.loads((places.rules_root() / SPEAKING).read_text("utf-8"))
    return tuple(name for name, kinds in spoken.items() if kind in kinds)


def _load(file: "Traversable", name: str, examples: bool) -> Pack:
    is_ours = name.startswith(str(places.rules_root()))  # and so is all that it builds on
    if is_ours and not examples:
        kept = _kept(file)
        if kept is not None:
            return kept
    from etiquette_lint.packs.chain import chain, pack_of  # the whole language of rules

    return pack_of(chain(file, name, examples=examples or not is_ours))


def _kept(file: "Traversable") -> Pack | None:
    """Return a bundled pack as it is kept, if neither it nor what it builds on changed since."""
    data = places.read(file, str(file), limits.PACK_SIZE)
    kept = places.prepared(Path(file.name).stem)
    return _unchanged(data, kept, str(file)) if kept else None


@lru_cache(maxsize=16)
def _unchanged(data: bytes, kept: bytes, name: str) -> Pack | None:
    found = prepared.read(kept, places.digest_of(data), name, _kept_parent)
    return merged(found) if found else None


def _kept_parent(name: str) -> Pack | None:
    file = places.bundled_file(name)
    return _kept(file) if file else None


def _no_ref(ref: object) -> Problem:
    from etiquette_lint.words.found import found

    return _not_found(found(ref))


def _not_found(name: str) -> Problem:
    known = available()
    beside = f"{name}{places.ENDINGS[0]}"
    there = len(name) < 100 and "\0" not in name and Path(beside).is_file()
    meant = beside if there else near(name, known)
    return problem("pack-not-found", value=name, near=meant, options=", ".join(known))
