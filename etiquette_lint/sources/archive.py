"""Members of a zip, read as they stand there: nothing is extracted, nothing grows without bound."""

import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from etiquette_lint.errors import Problem
from etiquette_lint.limits import (
    ZIP_DIRECTORY,
    ZIP_GROWTH,
    ZIP_MEMBERS,
    ZIP_RATIO,
    ZIP_SMALL,
    ZIP_SPARE,
    ZIP_UNPACKED,
)
from etiquette_lint.located.text import Unreadable, top
from etiquette_lint.readers.opened import Opened, opened
from etiquette_lint.sources.decoded import as_utf8
from etiquette_lint.sources.found import Skipped
from etiquette_lint.sources.private import is_private
from etiquette_lint.words.problems import problem

Member = zipfile.ZipInfo
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""All that Python raises for a zip that is not as it should be."""
_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_WORKBOOK = re.compile(rb"\[Content_Types\]\.xml|_rels/|docProps/|xl/")
_UNSAFE = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|[\x00-\x1f\x7f\\]")
_HIDDEN = re.compile(r"(^|/)(\.|__MACOSX/)")
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_LOCKED = 1
"""Bit of a member's flags: it wants a password."""


def is_archive(head: bytes) -> bool:
    """Say whether a file is a zip and no workbook, which is one too."""
    return head.startswith(_MARKS) and not is_workbook(head)


def is_workbook(head: bytes) -> bool:
    """Say whether a file is a zip that begins as those of office programs do."""
    return head.startswith(_MARKS[0]) and _WORKBOOK.match(head, 30) is not None


def members(file: str) -> Iterator[Opened | Skipped | Problem]:
    """Return the members of a zip in order of names; each is closed when the next is asked for."""
    try:
        with _Bounded(file) as raw, zipfile.ZipFile(raw) as archive:
            found = sorted(archive.infolist(), key=lambda member: member.filename)
            if len(found) > ZIP_MEMBERS:
                raise _TooMany
            left = _Left(file)
            for member in found:
                if not member.filename.endswith("/"):
                    yield from _member(archive, member, file, left)
    except _TooMany:
        yield problem("zip-too-many", location=top(file), limit=ZIP_MEMBERS)
    except BROKEN:
        yield problem("zip-broken", location=top(file))


def _member(
    archive: zipfile.ZipFile, member: Member, file: str, left: "_Left"
) -> Iterator[Opened | Skipped | Problem]:
    name = f"{file}/{member.filename}"
    refused = next((code for code, applies in _REFUSALS.items() if applies(member)), None)
    if refused:
        yield problem(refused, location=top(file), member=member.filename)
    elif is_private(name):
        yield Skipped("private", top(name))
    elif _HIDDEN.search(member.filename):
        yield Skipped("not-read", top(name))
    else:
        yield from _open(archive, member, name, left)


def _open(
    archive: zipfile.ZipFile, member: Member, name: str, left: "_Left"
) -> Iterator[Opened | Problem]:
    try:
        with archive.open(member) as stream:
            found = opened(name, _Unpacked(stream, name, left))
            if is_archive(found.head):
                yield problem("zip-nested", location=top(name))
            else:
                yield as_utf8(found)
    except Unreadable as unreadable:
        yield from unreadable.problems
    except BROKEN:
        yield problem("zip-member-broken", location=top(name))


def _is_link(member: Member) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)


def is_bomb(member: Member) -> bool:
    """Say whether a member would become far larger than text does."""
    return member.file_size > max(ZIP_SMALL, ZIP_RATIO * member.compress_size)


_REFUSALS: dict[str, Callable[[Member], bool]] = {
    "zip-unnamed": lambda member: not member.filename,
    "zip-name": lambda member: _UNSAFE.search(member.filename) is not None,
    "zip-link": _is_link,
    "zip-encrypted": lambda member: bool(member.flag_bits & _LOCKED),
    "zip-method": lambda member: member.compress_type not in _METHODS,
    "zip-bomb": is_bomb,
}
"""Why a member is not opened; Python reads no more of one than the size it states."""


class _TooMany(zipfile.BadZipFile):
    """More members than are taken in."""


class _Bounded(io.FileIO):
    """A zip on disk; a list of members that is too long is not read into memory."""

    def read(self, size: int | None = -1, /) -> bytes:
        wanted = size if size is not None and size >= 0 else self._rest()
        if min(wanted, self._rest()) > ZIP_DIRECTORY:
            raise _TooMany
        return super().read(wanted) or b""

    def _rest(self) -> int:
        return os.fstat(self.fileno()).st_size - self.tell()


class _Left:
    """How much may still be read out of one zip."""

    def __init__(self, file: str) -> None:
        self.size = min(ZIP_UNPACKED, ZIP_SPARE + ZIP_GROWTH * Path(file).stat().st_size)


class _Unpacked(io.RawIOBase):
    """A member while it is read; what is wrong with it is told in the tool's own words."""

    def __init__(self, stream: IO[bytes], name: str, left: _Left) -> None:
        self._stream = stream
        self._name = name
        self._left = left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self._stream.read(len(buffer))
        except BROKEN:
            raise Unreadable([problem("zip-member-broken", location=top(self._name))]) from None
        self._left.size -= len(data)
        if self._left.size < 0:
            raise Unreadable([problem("zip-too-large", location=top(self._name))])
        buffer[: len(data)] = data
        return len(data)
