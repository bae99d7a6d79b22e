"""Where tool maps are found: the bundled ones, and people's own files."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path

from etiquette_lint.errors import InputError, Problem
from etiquette_lint.guard.schema import read_map
from etiquette_lint.guard.tools import ToolMap, ToolMaps
from etiquette_lint.located import PACK as LIMITS
from etiquette_lint.located import Unreadable, decode
from etiquette_lint.located.text import top
from etiquette_lint.packs.library import rules_root
from etiquette_lint.words.problems import problem

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
    """Return the bundled tool maps, by the names of their files."""
    folder = rules_root() / FOLDER
    files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []
    named = [file for file in files if file.name.endswith(".yaml")]
    return tuple(_parsed(_read(file, str(file)), str(file)) for file in named)


def _read(file: Traversable, name: str) -> bytes:
    """Return what a file holds, of more than is taken in one byte more.

    Raises: InputError.
    """
    try:
        if file.is_dir():
            raise InputError([problem("file-is-a-folder", location=top(name), file=name)])
        with file.open("rb") as stream:
            return stream.read(LIMITS.size + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        code = "tools-missing"
    except PermissionError:
        code = "file-not-permitted"
    except OSError:
        code = "file-unreadable"
    raise InputError([problem(code, location=top(name), file=name)])


@lru_cache(maxsize=64)
def _parsed(data: bytes, name: str) -> ToolMap:
    try:
        return read_map(decode(data, name, limits=LIMITS), name)
    except Unreadable as error:
        raise InputError(error.problems) from None
