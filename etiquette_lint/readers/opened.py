"""A file or standard input while it is read: its first bytes, all of it, or line by line."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from etiquette_lint.errors import Problem
from etiquette_lint.limits import HEAD, LINE
from etiquette_lint.located.text import Unreadable, top
from etiquette_lint.readers.sharing import Share
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem

_REFUSALS: dict[type[OSError], str] = {
    FileNotFoundError: "file-missing",
    NotADirectoryError: "file-missing",
    IsADirectoryError: "file-is-a-folder",
    PermissionError: "file-not-permitted",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """What is being read; `stream` begins with `head`."""

    file: str
    head: bytes
    """The first bytes: at least the first line that is not blank, at most `HEAD`."""
    stream: io.BufferedReader
    share: Share | None = None
    """Which of its lines are to be read, if not all."""

    def whole(self, size: int) -> bytes:
        """Return everything; of more than `size` bytes, one byte more than that."""
        return self.stream.read(size + 1)

    def lines(self) -> Iterator[bytes]:
        """Return line after line with their ends; of one that is too long, more than `LINE`."""
        while line := self.stream.readline(LINE + 1):
            yield line
            while len(line) > LINE and not line.endswith(b"\n"):
                line = self.stream.readline(LINE + 1)


@contextmanager
def open_input(file: str, stdin: BinaryIO | None = None) -> Iterator[Opened]:
    """Open a file, or standard input for `-`.

    Raises: Unreadable; OSError while it is read.
    """
    if file == "-":
        yield opened(file, stdin or sys.stdin.buffer)
        return
    try:
        stream = Path(file).open("rb", buffering=0)  # noqa: SIM115 - closed by the block below
    except OSError as error:
        raise Unreadable([_refusal(error, file)]) from None
    except ValueError:
        raise Unreadable([_missing(file)]) from None
    with stream:
        yield opened(file, stream)


def opened(file: str, stream: BinaryIO | io.RawIOBase) -> Opened:
    """Return a stream with its first bytes looked at."""
    take = getattr(stream, "read1", stream.read)
    head = b""
    while len(head) < HEAD and b"\n" not in head.lstrip():
        more = take(HEAD - len(head))
        if not more:
            break
        head += more
    return Opened(file, head, io.BufferedReader(_Rejoined(head, take), HEAD))


class _Rejoined(io.RawIOBase):
    """A stream with the bytes that were read ahead put before it again."""

    def __init__(self, head: bytes, take: Callable[[int], bytes | None]) -> None:
        self._head = head
        self._take = take

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] or self._take(len(buffer)) or b""
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


def _refusal(error: OSError, file: str) -> Problem:
    code = _REFUSALS.get(type(error), "file-unreadable")
    if Path(file).is_dir():
        code = "file-is-a-folder"
    return (
        _missing(file) if code == "file-missing" else problem(code, location=top(file), file=file)
    )


def _missing(file: str) -> Problem:
    return problem("file-missing", location=top(file), file=file, near=_neighbour(file))


def _neighbour(file: str) -> str:
    """Return the file beside it that was perhaps meant."""
    folder, name = os.path.split(file)
    try:
        with os.scandir(folder or ".") as entries:
            names = [entry.name for entry in islice(entries, 1000) if entry.is_file()]
    except (OSError, ValueError):
        return ""
    return near(name, names)
