"""Files as other programs name them: from a folder, with slashes, or as URI references."""

import ntpath
import os.path
from types import ModuleType
from urllib.parse import quote

STDIN = "-"


def name(file: str, root: str, path: ModuleType = os.path) -> str:
    """Return a file's name from the folder `root`; one that lies elsewhere keeps its whole path.

    `path` is `ntpath` or `posixpath`. Nothing is looked up: a link is what it is called.
    """
    whole, inside = _whole(file, root, path), path.join(path.normpath(root), "")
    if root and path.normcase(whole).startswith(path.normcase(inside)):
        whole = whole[len(inside) :]
    return whole.replace("\\", "/") if path is ntpath else whole


def uri(file: str, root: str, path: ModuleType = os.path) -> str:
    """Return a file as a URI reference: relative if it lies in `root`, else `file:`."""
    named = name(file, root, path)
    if path.isabs(named):
        drive = path.splitdrive(named)[0]
        if drive.startswith("//"):
            return f"file:{_quoted(named)}"
        letter = f"/{drive}" if drive else ""
        return f"file://{letter}{_quoted(named[len(drive) :])}"
    return _quoted(named)


def _whole(file: str, root: str, path: ModuleType) -> str:
    whole: str = path.normpath(path.join(root, file))
    return whole


def _quoted(text: str) -> str:
    """Return text percent-encoded; what was no UTF-8 in the name of a file is those bytes."""
    try:
        data = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = text.encode("utf-8", "surrogatepass")
    return quote(data, safe="/")
