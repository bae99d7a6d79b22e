"""Which of several processes reads a line: told by its bytes, so that nobody has to read all.

Only lines whose process stands plainly in them are shared out; all others everybody reads. Where
a line says something else than it seems to, whoever reads it is not the one to judge it, which
shows.
"""

import re
from typing import NamedTuple
from zlib import crc32

from etiquette_lint.loose import ELSEWHERE, Loose

_ACT = re.compile(rb'"timeline": ?"([^"\\]*)"')
_TIMELINE = re.compile(rb'{"timeline": ?{"id": ?"([^"\\]*)"')
_END = b"}}"
_LEFT_ACT = Loose("action", ELSEWHERE)
_LEFT_TIMELINE = Loose("timeline", ELSEWHERE)


class Share(NamedTuple):
    """What one of several processes reads and judges."""

    number: int
    """Which one it is, from 0."""
    of: int
    by_lines: bool = True
    """Whether it leaves lines of others unread."""

    def has(self, timeline: str | None) -> bool:
        """Say whether it judges the acts of a timeline."""
        return self._is_own((timeline or "").encode("utf-8", "surrogatepass"))

    def left(self, line: bytes) -> Loose | None:
        """Return what stands for a line that another process reads, else `None`."""
        if not self.by_lines:
            return None
        named = _TIMELINE.match(line)
        if named is not None:
            is_whole = line.rstrip().endswith(_END)  # nothing after the timeline, such as a zone
            return _LEFT_TIMELINE if is_whole and not self._is_own(named[1]) else None
        named = _ACT.search(line)
        if named is None or self._is_own(named[1]):
            return None
        return _LEFT_ACT if b'"kind"' in line and line.count(b'"timeline"') == 1 else None

    def _is_own(self, timeline: bytes) -> bool:
        return crc32(timeline) % self.of == self.number
