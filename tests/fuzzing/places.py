"""One folder for the files that targets need, in memory where the system has some."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

_MEMORY = Path("/dev/shm")


@cache
def desk() -> Path:
    """Return the folder; it is gone when the program ends."""
    folder = Path(tempfile.mkdtemp(dir=_MEMORY if _MEMORY.is_dir() else None))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def put(name: str, data: bytes) -> str:
    """Write a file there and return its path."""
    file = desk() / name
    file.write_bytes(data)
    return str(file)
