"""Zips made in memory, good ones and others."""

import io
import stat
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip with these files in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def with_link(name: str, target: str) -> bytes:
    """Return a zip whose one member is a symbolic link."""
    member = zipfile.ZipInfo(name)
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(member, target)
    return buffer.getvalue()


def with_password(name: str, data: bytes) -> bytes:
    """Return a zip whose one member claims to want a password."""
    made = bytearray(zipped({name: data}))
    central = made.index(b"PK\x01\x02")
    for at in (6, central + 8):
        (flags,) = struct.unpack_from("<H", made, at)
        struct.pack_into("<H", made, at, flags | 1)
    return bytes(made)


def damaged(name: str, data: bytes) -> bytes:
    """Return a zip whose one member is not what its checksum says."""
    made = bytearray(zipped({name: data}, zipfile.ZIP_STORED))
    made[30 + len(name) + len(data) // 2] ^= 0xFF
    return bytes(made)


def put(folder: Path, name: str, data: bytes | str) -> str:
    """Write a file and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)
