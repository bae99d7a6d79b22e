"""Where packs are found: bundled by name, offered by an installed package, or a file."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.errors import Location, PackError, Problem
from etiquette_lint.located import PACK as LIMITS
from etiquette_lint.located import Document, Unreadable, decode, load_yaml
from etiquette_lint.models.refusals import found
from etiquette_lint.packs.compiled import spoken_of
from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema.extending import extended
from etiquette_lint.packs.schema.reading import Lost
from etiquette_lint.packs.schema.top import open_pack, read_document
from etiquette_lint.packs.schema.unreadable import pack_error
from etiquette_lint.packs.schema.values import SLUG
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints

DEFAULT = "hays"
"""The pack used where none is named and no region chooses one."""
_GROUP = "etiquette_lint.packs"
_ENDINGS = (".yaml", ".yml")
SPEAKING = "speaking.json"
"""What `speaking` returns, kept beside the packs so that no answer waits for all of them."""
_FOLDER = "regions"
_SLUG = re.compile(SLUG)
_EXAMPLES = re.compile(rb"^( *)(?:changes_)?examples: *(?:#.*)?\n(?:(?:\1  .*)?\n)*", re.MULTILINE)
"""The examples of a bundled pack: our own files, written in one way."""
_REGIONS = re.compile(r"^regions:.*(?:\n[ \-\]].*)*", re.MULTILINE)


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
        raise PackError([_not_found(found(ref))])
    if isinstance(ref, Path) or is_path(ref):
        return _load(Path(ref), str(ref), examples)
    file = _bundled(ref) or _offered(ref)
    if file is None:
        raise PackError([_not_found(ref)])
    return _load(file, str(file), examples)


@lru_cache(maxsize=1)
def rules_root() -> Traversable:
    """Return the folder of the bundled packs: in the package, else beside it in a checkout.

    Raises: PackError.
    """
    package = resources.files("etiquette_lint")
    for root in (package / "rules", Path(str(package)).parent / "rules"):
        if (root / f"{DEFAULT}.yaml").is_file():
            return root
    raise PackError([problem("pack-rules-missing")])


def bundled() -> dict[str, Traversable]:
    """Return the files of the bundled packs by name, those of regions last."""
    root = rules_root()
    regions = root / _FOLDER
    files = [*_packs_in(root), *(_packs_in(regions) if regions.is_dir() else ())]
    return {file.name.removesuffix(_ENDINGS[0]): file for file in files}


def _bundled(name: str) -> Traversable | None:
    """Return the file of one bundled pack, without a look at the others."""
    root = rules_root()
    files = (folder / f"{name}{_ENDINGS[0]}" for folder in (root, root / _FOLDER))
    return next((file for file in files if _SLUG.fullmatch(name) and file.is_file()), None)


def available() -> tuple[str, ...]:
    """Return the names of all packs that need no path."""
    return tuple(dict.fromkeys([*bundled(), *_offers().names]))


def choose(region: str | None) -> str | None:
    """Return the name of the bundled pack for a region (ISO 3166), if there is one."""
    country = (region or "").partition("-")[0].strip().upper()
    names = (name for name, file in bundled().items() if country in _regions(file.read_bytes()))
    return next(names, None) if country else None


@lru_cache(maxsize=32)
def packs_that_speak_of(kind: str) -> tuple[str, ...]:
    """Return the names of the bundled packs that have a rule about a kind of act."""
    spoken: dict[str, list[str]] = json.loads((rules_root() / SPEAKING).read_text("utf-8"))
    return tuple(name for name, kinds in spoken.items() if kind in kinds)


def speaking() -> dict[str, list[str]]:
    """Return the kinds of act that each bundled pack has a rule about, by reading all of them."""
    return {name: sorted(spoken_of(load_pack(name))) for name in bundled()}


def _packs_in(folder: Traversable) -> Iterator[Traversable]:
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    return (file for file in files if file.name.endswith(_ENDINGS[0]) and file.is_file())


@lru_cache(maxsize=64)
def _regions(data: bytes) -> frozenset[str]:
    """Return the regions of a bundled pack without reading the rest of it."""
    found = _REGIONS.search(data.decode())
    top = load_yaml(found[0], "").data if found else {}
    listed = top.get("regions") if isinstance(top, dict) else None
    return frozenset(map(str, listed)) if isinstance(listed, list) else frozenset()


def is_path(ref: str) -> bool:
    separators = {"/", os.sep, os.altsep or os.sep}
    return ref.endswith(_ENDINGS) or any(separator in ref for separator in separators)


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


def _load(file: Traversable, name: str, examples: bool) -> Pack:
    is_ours = name.startswith(str(rules_root()))  # and so is all that it builds on
    return _parse(_chain(file, name, examples or not is_ours))


def _read(file: Traversable, name: str) -> bytes:
    """Return what a file holds.

    Raises: PackError.
    """
    try:
        if file.is_dir():
            raise PackError([_at_top("file-is-a-folder", name, file=name)])
        with file.open("rb") as stream:
            return stream.read(LIMITS.size + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise PackError([_missing(name)]) from None
    except PermissionError:
        raise PackError([_at_top("file-not-permitted", name, file=name)]) from None
    except OSError:
        raise PackError([_at_top("file-unreadable", name, file=name)]) from None


def _layer(file: Traversable, name: str, examples: bool) -> _Layer:
    """Return a file as it is read.

    Raises: PackError.
    """
    data = _read(file, name)
    digest = f"sha256:{sha256(data).hexdigest()}"
    return _Layer(data if examples else _bare(data), name, digest, tried=not examples)


def _bare(data: bytes) -> bytes:
    """Return a bundled pack without the examples of its rules; every line stays where it was."""
    return _EXAMPLES.sub(lambda found: b"\n" * found[0].count(b"\n"), data)


def _chain(file: Traversable, name: str, examples: bool) -> tuple[_Layer, ...]:
    """Return a pack's file and those of all it builds on, each before what it extends.

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


def _real(file: Traversable) -> str:
    return str(file.resolve()) if isinstance(file, Path) else str(file)


def _name_of(data: bytes, name: str) -> str:
    top = _document(data, name).data
    return str(top.get("pack", name)) if isinstance(top, dict) else name


def _parent_file(ref: str, child: str) -> Traversable | Lost:
    """Return the file of the pack that another extends, by name or seen from that one's file."""
    if is_path(ref):
        beside = Path(child).parent / ref
        options = ", ".join(available())
        if "\0" in ref or not beside.is_file():
            return Lost("pack-parent-file", (("value", ref), ("options", options)))
        return beside
    found = _bundled(ref) or _offered(ref)
    if found is not None:
        return found
    known = available()
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


@lru_cache(maxsize=64)
def _parse(layers: tuple[_Layer, ...]) -> Pack:
    """Return the pack of the first file, merged, with that file's digest.

    Packs of the same bytes are read once. Raises: PackError.
    """
    first, *above = layers
    parent = _parse(tuple(above)) if above else first.lost
    document = _document(first.data, first.name)
    pack = merged(read_document(document, parent, tried=first.tried))
    return replace(pack, digest=first.digest)


def _offers() -> "EntryPoints":
    """Return what installed packages offer; only asked for a name that is not bundled."""
    from importlib.metadata import entry_points

    return entry_points(group=_GROUP)


def _offered(name: str) -> Path | None:
    """Return the file that an installed package offers under a name.

    Raises: PackError, where what it offers is no path.
    """
    for offer in _offers().select(name=name):
        try:
            value = offer.load()
            return Path(value() if callable(value) else value)
        except (ImportError, AttributeError, TypeError, ValueError, OSError):
            raise PackError([problem("pack-entry-point", value=name)]) from None
    return None


def _not_found(name: str) -> Problem:
    known = available()
    beside = f"{name}{_ENDINGS[0]}"
    there = len(name) < 100 and "\0" not in name and Path(beside).is_file()
    meant = beside if there else near(name, known)
    return problem("pack-not-found", value=name, near=meant, options=", ".join(known))


def _missing(name: str) -> Problem:
    return _at_top("pack-file-missing", name, value=name, options=", ".join(available()))


def _at_top(code: str, name: str, **values: object) -> Problem:
    return problem(code, "", Location(name, 1, 1), **values)
