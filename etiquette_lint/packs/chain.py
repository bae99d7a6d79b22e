"""A pack and all it builds on, read from YAML and checked against the language of rules."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.located import PACK as LIMITS
from etiquette_lint.located import Document, Unreadable
from etiquette_lint.located.encoding import decode
from etiquette_lint.packs import places
from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema.extending import extended
from etiquette_lint.packs.schema.reading import Lost
from etiquette_lint.packs.schema.top import open_pack, read_document
from etiquette_lint.packs.schema.unreadable import pack_error
from etiquette_lint.words.near import near

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_EXAMPLES = re.compile(rb"^( *)(?:changes_)?examples: *(?:#.*)?\n(?:(?:\1  .*)?\n)*", re.MULTILINE)
"""The examples of a bundled pack: our own files, written in one way."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """A file of a chain of packs, as it was read."""

    data: bytes
    """What is read of it."""
    name: str
    digest: str
    """Of the whole file."""
    tried: bool = False
    """Whether it is a bundled pack without its examples."""
    lost: Lost | None = None
    """Why the pack it extends cannot be had."""


Chain = tuple[_Layer, ...]
"""A pack's file and those of all it builds on, each before what it extends."""


def chain(file: "Traversable", name: str, *, examples: bool = True) -> Chain:
    """Return the files of a pack; without `examples` it is a bundled one, and they are left out.

    Raises: PackError.
    """
    layers: list[_Layer] = []
    seen: dict[str, str] = {}
    while True:
        layer = _layer(file, name, examples)
        seen[_real(file)] = _name_of(layer.data, name)
        parent = extended(_document(layer.data, name).data)
        if parent is None:
            return (*layers, layer)
        above = _parent_file(parent, name)
        if isinstance(above, Lost):
            return (*layers, replace(layer, lost=above))
        layers.append(layer)
        if _real(above) in seen:
            circle = " > ".join([*seen.values(), seen[_real(above)]])
            return (replace(layers[0], lost=Lost("pack-extends-circle", (("value", circle),))),)
        file, name = above, str(above)


@lru_cache(maxsize=64)
def pack_of(layers: Chain) -> Pack:
    """Return the pack of the first file, merged; packs of the same bytes are read once.

    Raises: PackError.
    """
    return merged(unmerged(layers))


def unmerged(layers: Chain) -> Pack:
    """Return the pack of the first file as it stands there, with that file's digest.

    Raises: PackError.
    """
    first, *above = layers
    parent = pack_of(tuple(above)) if above else first.lost
    pack = read_document(_document(first.data, first.name), parent, tried=first.tried)
    if first.tried:
        pack = replace(pack, is_tried=True, notes=())
    return replace(pack, digest=first.digest)


def _layer(file: "Traversable", name: str, examples: bool) -> _Layer:
    """Return a file as it is read.

    Raises: PackError.
    """
    data = places.read(file, name, LIMITS.size)
    bare = data if examples else _bare(data)
    return _Layer(bare, name, places.digest_of(data), tried=not examples)


def _bare(data: bytes) -> bytes:
    """Return a bundled pack without the examples of its rules; every line stays where it was."""
    return _EXAMPLES.sub(lambda found: b"\n" * found[0].count(b"\n"), data)


def _real(file: "Traversable") -> str:
    return str(file.resolve()) if isinstance(file, Path) else str(file)


def _name_of(data: bytes, name: str) -> str:
    top = _document(data, name).data
    return str(top.get("pack", name)) if isinstance(top, dict) else name


def _parent_file(ref: str, child: str) -> "Traversable | Lost":
    """Return the file of the pack that another extends, by name or seen from that one's file."""
    if places.is_path(ref):
        beside = Path(child).parent / ref
        options = ", ".join(places.available())
        if "\0" in ref or not beside.is_file():
            return Lost("pack-parent-file", (("value", ref), ("options", options)))
        return beside
    found = places.find(ref)
    if found is not None:
        return found
    known = places.available()
    told = (("value", ref), ("near", near(ref, known)), ("options", ", ".join(known)))
    return Lost("pack-parent-unknown", told)


@lru_cache(maxsize=16)
def _document(data: bytes, name: str) -> Document:
    """Return the plain data of a file; the same bytes are read once.

    Raises: PackError.
    """
    try:
        return open_pack(decode(data, name, limits=LIMITS), name)
    except Unreadable as error:
        raise pack_error(error) from None
