"""Where tool maps are found: the bundled ones, and people's own files."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.errors import InputError, Problem
from etiquette_lint.guard import prepared
from etiquette_lint.guard.tools import ToolMap, ToolMaps
from etiquette_lint.located import PACK as LIMITS
from etiquette_lint.located import Unreadable
from etiquette_lint.located.encoding import decode
from etiquette_lint.located.files import bytes_of
from etiquette_lint.packs import places

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FOLDER = "tools"


def tool_maps(files: Iterable[str | Path] = ()) -> ToolMaps:
    """Return people's own maps, in their order, and the bundled ones.

    A file that has not changed is read once. Raises: InputError, with all that is wrong in the
    files; PackError, where nothing is bundled.
    """
    own: list[ToolMap] = []
    told: list[Problem] = []
    for file in files:
        try:
            own.append(_parsed(_read(Path(file), str(file)), str(file)))
        except InputError as error:
            told.extend(error.problems)
    if told:
        raise InputError(told)
    return ToolMaps(tuple(own), bundled_maps())


@lru_cache(maxsize=1)
def bundled_maps() -> tuple[ToolMap, ...]:
    """Return the bundled tool maps, by the names of their files; those kept, if none changed."""
    files = _bundled_files()
    kept = places.prepared(FOLDER)
    found = prepared.read(kept, _digest(files)) if kept else None
    return found or tuple(_parsed(data, name) for name, data in files.items())


def prepared_maps() -> str:
    """Return the bundled tool maps as they are kept once checked."""
    files = _bundled_files()
    return prepared.written((_parsed(data, name) for name, data in files.items()), _digest(files))


def _bundled_files() -> dict[str, bytes]:
    """Return what the bundled tool maps hold, by the names of their files."""
    folder = places.rules_root() / FOLDER
    files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []
    named = [file for file in files if file.name.endswith(".yaml")]
    return {str(file): _read(file, str(file)) for file in named}


def _digest(files: Mapping[str, bytes]) -> str:
    """Return the digest of all files, each with its own: what stands where cannot be moved."""
    each = (f"{Path(name).name} {sha256(data).hexdigest()}" for name, data in files.items())
    return places.digest_of("\n".join(each).encode())


def _read(file: "Path | Traversable", name: str) -> bytes:
    """Return what a tool map holds.

    Raises: InputError.
    """
    try:
        return bytes_of(file, name, LIMITS, missing="tools-missing", folder="file-is-a-folder")
    except Unreadable as error:
        raise InputError(error.problems) from None


@lru_cache(maxsize=64)
def _parsed(data: bytes, name: str) -> ToolMap:
    from etiquette_lint.guard.schema import read_map  # the whole language of maps

    try:
        return read_map(decode(data, name, limits=LIMITS), name)
    except Unreadable as error:
        raise InputError(error.problems) from None
