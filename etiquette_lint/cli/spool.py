"""A folder for what passes through while a log is judged: standard input, lines of verdicts."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from etiquette_lint import limits
from etiquette_lint.assemble import Directory
from etiquette_lint.assemble.assembly import Assembly
from etiquette_lint.cli import output
from etiquette_lint.cli.faults import fault
from etiquette_lint.errors import Problem
from etiquette_lint.located import Unreadable
from etiquette_lint.loose import Loose
from etiquette_lint.readers import read, read_timelines
from etiquette_lint.readers.formats import LINES, refusal, tell
from etiquette_lint.readers.opened import open_input

_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Spool:
    """A folder for what passes through, which is gone in the end."""

    folder: Path

    @property
    def piped(self) -> Path:
        """What came in on standard input, so that it can be read again."""
        return self.folder / "stdin"

    def stdin(self) -> BinaryIO:
        """Return standard input from its beginning."""
        return self.piped.open("rb")

    def is_of_lines(self, log: str) -> bool:
        """Say whether a log is read line by line."""
        try:
            with self.stdin() as stdin, open_input(log, stdin) as opened:
                return refusal(opened) is None and tell(opened) in LINES
        except (Unreadable, OSError):
            return False

    def regions(self, log: str, timeline: str | None) -> list[str | None]:
        """Return the regions that the processes of a log state."""
        assembly = Assembly(Directory())
        with self.stdin() as stdin:
            for item in self._stating(log, timeline, stdin):
                if isinstance(item, Loose) and item.what != "action":
                    assembly.take(item)
        return [one.region for one in assembly.directory.cases]

    def _stating(
        self, log: str, timeline: str | None, stdin: BinaryIO
    ) -> Iterator[Loose | Problem]:
        """Yield what may state a region: most logs do not even hold the word, and are not read."""
        if self._holds(log, b"region"):
            return read(log, timeline_file=timeline, stdin=stdin)
        return read_timelines(timeline, stdin) if timeline else iter(())

    def _holds(self, log: str, word: bytes) -> bool:
        """Say whether a log holds a word; of one that cannot be read its reading tells."""
        try:
            with self.stdin() as stdin, open_input(log, stdin) as opened:
                seen = b""
                while piece := opened.stream.read(_PIECE):
                    seen = seen[1 - len(word) :] + piece
                    if word in seen:
                        return True
        except (Unreadable, OSError):
            return True
        return False


@contextmanager
def spooled(stdin: BinaryIO) -> Iterator[Spool]:
    """Keep what comes in on standard input while it is needed.

    Raises: MisuseError.
    """
    with ExitStack() as stack:
        with room():
            made = tempfile.TemporaryDirectory(prefix="etiquette-lint-", ignore_cleanup_errors=True)
            spool = Spool(Path(stack.enter_context(made)))
            with spool.piped.open("wb") as kept:
                for piece in _pieces(stdin):
                    kept.write(piece)
        yield spool


def _pieces(stdin: BinaryIO) -> Iterator[bytes]:
    """Yield what comes in, as long as somebody may wait for the end of it.

    Raises: MisuseError.
    """
    size = 0
    while size <= limits.PIPED:
        try:
            piece = stdin.read(_PIECE)
        except OSError:
            raise fault("file-unreadable", file=output.STDIO) from None
        if not piece:
            return
        size += len(piece)
        yield piece
    raise fault("stdin-endless", limit=limits.PIPED >> 30)


@contextmanager
def room() -> Iterator[None]:
    """Tell of a temporary folder that takes nothing in.

    Raises: MisuseError.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
        raise fault("temporary-full" if full else "temporary-failed") from None


def can_be_read_again(*files: str | None) -> bool:
    """Say whether all are files, or standard input, which is kept: a pipe is read but once."""
    return all(
        file is None or file == output.STDIO or os.path.isfile(file)  # noqa: PTH113 - never raises
        for file in files
    )
