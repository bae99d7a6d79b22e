"""Where packs are found: bundled by name, offered by an installed package, or a file."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.errors import Location, PackError, Problem
from etiquette_lint.located import PACK as LIMITS
from etiquette_lint.located import Unreadable, decode, load_yaml
from etiquette_lint.models.refusals import found
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack
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
_FOLDER = "regions"
_SLUG = re.compile(SLUG)
_REGIONS = re.compile(r"^regions:.*(?:\n[ \-\]].*)*", re.MULTILINE)


def load_pack(ref: str | Path | Pack) -> Pack:
    """Return a pack by its name, or by the path of its file; a pack as it is.

    A name is looked for among the bundled packs, then among the entry points of the group
    `etiquette_lint.packs` (each a path, or a function that returns one). Text with a path
    separator, or that ends in .yaml or .yml, is a path. A file that has not changed is read
    once. Raises: PackError.
    """
    if isinstance(ref, Pack):
        return ref
    if not isinstance(ref, str | Path):
        raise PackError([_not_found(found(ref))])
    if isinstance(ref, Path) or _is_path(ref):
        return _load(Path(ref), str(ref))
    file = _bundled(ref) or _offered(ref)
    if file is None:
        raise PackError([_not_found(ref)])
    return _load(file, str(file))


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


def _is_path(ref: str) -> bool:
    separators = {"/", os.sep, os.altsep or os.sep}
    return ref.endswith(_ENDINGS) or any(separator in ref for separator in separators)


def _load(file: Traversable, name: str) -> Pack:
    try:
        if file.is_dir():
            raise PackError([_at_top("file-is-a-folder", name, file=name)])
        with file.open("rb") as stream:
            data = stream.read(LIMITS.size + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise PackError([_missing(name)]) from None
    except PermissionError:
        raise PackError([_at_top("file-not-permitted", name, file=name)]) from None
    except OSError:
        raise PackError([_at_top("file-unreadable", name, file=name)]) from None
    return _parse(data, name)


@lru_cache(maxsize=64)
def _parse(data: bytes, name: str) -> Pack:
    """Return the pack that a file holds, with its digest; the same bytes are read once."""
    try:
        text = decode(data, name, limits=LIMITS)
        return replace(read_pack(text, name), digest=f"sha256:{sha256(data).hexdigest()}")
    except Unreadable as error:
        raise pack_error(error) from None


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
