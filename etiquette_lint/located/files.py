"""Small files read whole: what they hold, or why they cannot be read."""

from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint.located.text import Limits, Unreadable, top
from etiquette_lint.words.problems import problem

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def bytes_of(
    file: "Path | Traversable", name: str, limits: Limits, *, missing: str, folder: str
) -> bytes:
    """Return what a file holds, of more than is taken in one byte more.

    `missing` and `folder` are the codes of what is said where there is no file of that name, and
    where it is a folder. Raises: Unreadable.
    """
    try:
        if file.is_dir():
            raise Unreadable([problem(folder, location=top(name), file=name)])
        with file.open("rb") as stream:
            return stream.read(limits.size + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        code = missing
    except PermissionError:
        code = "file-not-permitted"
    except OSError:
        code = "file-unreadable"
    raise Unreadable([problem(code, location=top(name), file=name)])
