"""Foreign text as UTF-8, whatever it was saved in, so that every reader meets UTF-8 only."""

import codecs
import io

from etiquette_lint.located.encoding import codec_of
from etiquette_lint.readers.opened import Opened, opened

_PIECE = 1 << 16
_REPLACED = "\ufffd".encode()
_NO_TEXT = b"\xff"
"""Never part of UTF-8: whoever reads on tells it, with its place."""


def as_utf8(found: Opened) -> Opened:
    """Return a file as UTF-8: UTF-16 and UTF-32 with their mark, and GB18030, are converted."""
    codec = codec_of(found.head)
    return opened(found.file, _Recoded(found.stream, codec)) if codec else found


class _Recoded(io.RawIOBase):
    """A stream of text in another encoding, as UTF-8."""

    def __init__(self, stream: io.BufferedReader, codec: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(codec)(errors="replace")
        self._ready = b""
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._ready and not self._ended:
            raw = self._stream.read(_PIECE)
            self._ended = not raw
            text = self._decoder.decode(raw, final=self._ended)
            self._ready = text.encode().replace(_REPLACED, _NO_TEXT)
        taken, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)
