"""Bytes of a calendar to content lines: folded ones are joined, each knows where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from etiquette_lint import limits
from etiquette_lint.errors import Location
from etiquette_lint.located.text import line_start

LONGEST = limits.EVENT_LINE
"""Longest content line that is taken in, in bytes; attached files are longer and not wanted."""
_NAME = re.compile(rb"[ \t]*([A-Za-z0-9-]{1,64})(?:;[^:]{0,1000})?:")


@dataclass(frozen=True, slots=True)
class Line:
    """A content line, unfolded; of one that is too long, its beginning."""

    number: int
    first: bytes
    """As much of it as stands on its first line of the file."""
    data: bytes

    @property
    def name(self) -> str:
        """What it is about, in capitals; empty where it is no content line."""
        found = _NAME.match(self.data)
        return found[1].decode().upper() if found else ""

    @property
    def value(self) -> str:
        """What stands after the first colon: enough for lines without quoted parameters."""
        return self.data.partition(b":")[2].decode(errors="replace").strip()

    @property
    def long(self) -> bool:
        """More than is taken in."""
        return len(self.data) > LONGEST

    def place(self, file: str) -> Location:
        """Return where it begins."""
        return line_start(self.first.decode(errors="replace"), file, self.number)


def lines(data: bytes) -> Iterator[Line]:
    """Yield line after line; a fold may stand within a character, so bytes are joined."""
    at, first, parts, size = 0, b"", [b""], 0
    for number, raw in enumerate(BytesIO(data), 1):
        bare = raw[: LONGEST + 3].rstrip(b"\r\n")
        if at and bare[:1] in (b" ", b"\t"):
            if size <= LONGEST:
                parts.append(bare[1:])
                size += len(bare)
            continue
        if parts[0]:
            yield Line(at, first, b"".join(parts))
        at, first, parts, size = number, bare, [bare], len(bare)
    if parts[0]:
        yield Line(at, first, b"".join(parts))
