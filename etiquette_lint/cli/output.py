"""Where output goes: what a stream can encode, whole files or none, colour on terminals only."""

import codecs
import contextlib
import errno
import io
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO, Literal, TextIO

from etiquette_lint.cli.faults import MisuseError, fault
from etiquette_lint.reporters.lines import visible
from etiquette_lint.reporters.view import View
from etiquette_lint.words import locales
from etiquette_lint.writers.files import write_whole

STDIO = "-"
_WIDEST = 80
_REASONS: Mapping[int, str] = {
    errno.ENOENT: "out-no-folder",
    errno.ENOTDIR: "out-no-folder",
    errno.EISDIR: "out-is-a-folder",
    errno.EACCES: "out-not-permitted",
    errno.EPERM: "out-not-permitted",
    errno.EROFS: "out-not-permitted",
    errno.ENOSPC: "out-full",
}


def view(
    environ: Mapping[str, str],
    show: Literal["all", "findings"] = "all",
    out: str | None = None,
) -> View:
    """Return how text looks on standard output, or in the file `out`."""
    if not is_stdout(out):
        return View(width=_WIDEST, show=show, root=_folder(), speaking=_speaking)
    stream = sys.stdout
    return View(
        width=_columns() if is_terminal(stream) else _WIDEST,
        colour=wants_colour(stream, environ),
        encoding=encoding_of(stream),
        show=show,
        root=_folder(),
        speaking=_speaking,
    )


def _columns() -> int:
    from shutil import get_terminal_size  # loads much, and nobody sits before a pipe

    return min(get_terminal_size((_WIDEST, 24)).columns, _WIDEST)


def _folder() -> str:
    """Return the working folder; empty if it has been taken away."""
    try:
        return str(Path.cwd())
    except OSError:
        return ""


def _speaking(kind: str) -> tuple[str, ...]:
    """Return the bundled packs that speak of a kind of act; most commands never ask."""
    from etiquette_lint.packs.library import packs_that_speak_of

    return packs_that_speak_of(kind)


def wants_colour(stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Say whether to colour: on terminals, unless the environment says otherwise."""
    if environ.get("NO_COLOR"):
        return False
    forced = environ.get("FORCE_COLOR", "")
    if forced:
        return forced != "0"
    return is_terminal(stream) and environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether somebody sits before a stream."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def is_stdout(out: str | None) -> bool:
    """Say whether output goes to standard output."""
    return out is None or out == STDIO


def encoding_of(stream: TextIO | None) -> str:
    """Return the encoding of a stream; one without has no limits."""
    name = getattr(stream, "encoding", None) or "utf-8"
    try:
        codecs.lookup(name)
    except LookupError:
        return "utf-8"
    return str(name)


def put(lines: Iterable[str], out: str | None = None, *, is_json: bool = False) -> None:
    """Write lines to standard output, or to the file `out`: whole or not at all.

    Raises: MisuseError, if that is not possible; BrokenPipeError, if nobody reads any more.
    """
    if out is not None and not is_stdout(out):
        write_file(out, (f"{line}\n" for line in lines))
        return
    try:
        _write(sys.stdout, lines, is_json=is_json)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_stdout()
        raise not_written("stdout", error) from None


def drop_stdout() -> None:
    """Let what is still to be written to standard output go nowhere, quietly."""
    with contextlib.suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)


def aside(locale: str) -> str:
    """Return the language of the tool's own words on standard error."""
    return locales.pick(side_view().asked(locale), locales.OWN)


def side_view() -> View:
    """Return how text looks on standard error."""
    return View(encoding=encoding_of(sys.stderr))


def standard_input(*files: str | None) -> BinaryIO:
    """Return standard input as bytes if one of the files is `-`, whatever stands in its place."""
    stream = sys.stdin
    if stream is None or STDIO not in files:
        return io.BytesIO()
    binary: BinaryIO | None = getattr(stream, "buffer", None)
    return io.BytesIO(stream.read().encode("utf-8", "surrogatepass")) if binary is None else binary


def tell(lines: Iterable[str], *, is_json: bool = False) -> None:
    """Write lines to standard error, what is unsafe made visible; if nobody listens, no fault."""
    shown = lines if is_json else map(visible, lines)
    with contextlib.suppress(OSError, ValueError):
        _write(sys.stderr, shown, is_json=is_json)
        if sys.stderr is not None:
            sys.stderr.flush()


def tell_open(text: str) -> None:
    """Write to standard error without ending the line."""
    with contextlib.suppress(OSError, ValueError):
        if sys.stderr is not None:
            sys.stderr.write(text)
            sys.stderr.flush()


def write_file(file: str, pieces: Iterable[str]) -> None:
    """Write a file whole, piece by piece, or leave it as it was.

    Raises: MisuseError.
    """
    data = (piece.encode("utf-8", "backslashreplace") for piece in pieces)
    try:
        target = Path(file).resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise not_written(file, error) from None
    try:
        write_whole(target, data)
    except OSError as error:
        raise not_written(file, error) from None


def is_same(file: str | None, out: str | None) -> bool:
    """Say whether writing `out` would write over `file`."""
    if file is None or out is None or is_stdout(out):
        return False
    try:
        return Path(file).is_file() and Path(file).samefile(out)
    except (OSError, ValueError):
        return False


def refuse_existing(file: str, code: str = "file-exists") -> None:
    """Refuse to write over what is there; `code` says what would allow it.

    Raises: MisuseError.
    """
    try:
        exists = not is_stdout(file) and os.path.lexists(file)
    except ValueError as error:  # a zero byte
        raise not_written(file, error) from None
    if exists:
        raise fault(code, file=file)


def not_written(file: str, error: Exception) -> MisuseError:
    """Return the fault that a file could not be written."""
    number = error.errno if isinstance(error, OSError) else None
    return fault(_REASONS.get(number or 0, "out-failed"), file=file)


def _write(stream: TextIO | None, lines: Iterable[str], *, is_json: bool) -> None:
    if stream is None:
        return
    encoding = encoding_of(stream)
    for line in lines:
        stream.write(f"{_encodable(line, encoding, is_json=is_json)}\n")


def _encodable(text: str, encoding: str, *, is_json: bool) -> str:
    """Return text with what the encoding lacks as escapes; in JSON such as JSON has."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        if is_json:
            import json

            return "".join(char if char.isascii() else json.dumps(char)[1:-1] for char in text)
        return text.encode(encoding, "backslashreplace").decode(encoding)
    return text
