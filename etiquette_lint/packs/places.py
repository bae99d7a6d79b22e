"""Where packs stand: bundled by name, offered by an installed package, or in a file."""

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.errors import Location, PackError, Problem
from etiquette_lint.words.problems import problem

if TYPE_CHECKING:  # they load much, and most answers need neither
    from importlib.metadata import EntryPoints
    from importlib.resources.abc import Traversable

DEFAULT = "hays"
"""The pack used where none is named and no region chooses one."""
ENDINGS = (".yaml", ".yml")
PREPARED = "prepared"
"""The folder of what is bundled, as it was once checked: no answer waits for that."""
_GROUP = "etiquette_lint.packs"
_FOLDER = "regions"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_REGIONS = re.compile(rb"^regions:.*(?:\n[ \-\]].*)*", re.MULTILINE)
_REGION = re.compile(r"\b[A-Z]{2}\b")


@lru_cache(maxsize=1)
def rules_root() -> "Traversable":
    """Return the folder of the bundled packs: in the package, else beside it in a checkout.

    Raises: PackError.
    """
    package = Path(__file__).parents[1]
    for root in (package / "rules", package.parent / "rules"):
        if (root / f"{DEFAULT}.yaml").is_file():
            return root
    return _zipped_root()


def _zipped_root() -> "Traversable":
    from importlib.resources import files

    root = files("etiquette_lint") / "rules"
    if (root / f"{DEFAULT}.yaml").is_file():
        return root
    raise PackError([problem("pack-rules-missing")])


def bundled() -> "dict[str, Traversable]":
    """Return the files of the bundled packs by name, those of regions last."""
    root = rules_root()
    regions = root / _FOLDER
    files = [*_packs_in(root), *(_packs_in(regions) if regions.is_dir() else ())]
    return {file.name.removesuffix(ENDINGS[0]): file for file in files}


def _packs_in(folder: "Traversable") -> "Iterator[Traversable]":
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    return (file for file in files if file.name.endswith(ENDINGS[0]) and file.is_file())


def find(name: str) -> "Traversable | None":
    """Return the file of the pack of that name, bundled or offered."""
    return bundled_file(name) or _offered(name)


def bundled_file(name: str) -> "Traversable | None":
    """Return the file of one bundled pack, without a look at the others."""
    root = rules_root()
    files = (folder / f"{name}{ENDINGS[0]}" for folder in (root, root / _FOLDER))
    return next((file for file in files if _NAME.fullmatch(name) and file.is_file()), None)


def prepared(name: str) -> bytes | None:
    """Return what is kept of one bundled pack, or of all bundled tool maps, once checked."""
    file = rules_root() / PREPARED / f"{name}.json"
    return file.read_bytes() if file.is_file() else None


def available() -> tuple[str, ...]:
    """Return the names of all packs that need no path."""
    return tuple(dict.fromkeys([*bundled(), *_offers().names]))


def choose(region: str | None) -> str | None:
    """Return the name of the bundled pack for a region (ISO 3166), if there is one."""
    country = (region or "").partition("-")[0].strip().upper()
    if not country:
        return None
    names = (name for name, file in bundled().items() if country in _regions(file.read_bytes()))
    return next(names, None)


@lru_cache(maxsize=64)
def _regions(data: bytes) -> frozenset[str]:
    """Return the regions of a bundled pack without reading the rest: they are written one way."""
    found = _REGIONS.search(data)
    return frozenset(_REGION.findall(found[0].decode())) if found else frozenset()


def is_path(ref: str) -> bool:
    separators = {"/", os.sep, os.altsep or os.sep}
    return ref.endswith(ENDINGS) or any(separator in ref for separator in separators)


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


def digest_of(data: bytes) -> str:
    """Return the digest by which a file that has not changed is known."""
    return f"sha256:{sha256(data).hexdigest()}"


def read(file: "Traversable", name: str, most: int) -> bytes:
    """Return what a file holds, of more than `most` bytes one more.

    Raises: PackError.
    """
    try:
        if file.is_dir():
            raise PackError([_at_top("file-is-a-folder", name, file=name)])
        with file.open("rb") as stream:
            return stream.read(most + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise PackError([_missing(name)]) from None
    except PermissionError:
        raise PackError([_at_top("file-not-permitted", name, file=name)]) from None
    except OSError:
        raise PackError([_at_top("file-unreadable", name, file=name)]) from None


def _missing(name: str) -> Problem:
    return _at_top("pack-file-missing", name, value=name, options=", ".join(available()))


def _at_top(code: str, name: str, **values: object) -> Problem:
    return problem(code, "", Location(name, 1, 1), **values)
