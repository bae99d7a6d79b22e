"""Files written whole or not at all."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path


def write_whole(target: Path, pieces: Iterable[bytes]) -> None:
    """Write a file whole, piece by piece, or leave it as it was.

    Raises: OSError.
    """
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:  # a device or a pipe: there is nothing to replace
            stream.writelines(pieces)
        return
    import tempfile  # loads much, for one file in many answers

    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
        part.chmod(_mode(target))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Return the permissions a file has, or would have if it were made afresh."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
