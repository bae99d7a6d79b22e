"""A file to a checked log."""

import os
from typing import BinaryIO

from etiquette_lint.assemble import Log, assemble
from etiquette_lint.readers import read


def read_log(
    path: str | os.PathLike[str],
    *,
    timeline: str | os.PathLike[str] | None = None,
    stdin: BinaryIO | None = None,
) -> Log:
    """Read a log of acts: YAML, JSON, JSONL or CSV; `-` is standard input.

    `timeline` is a file with the timelines of a log that has none, such as a CSV file. What
    could not be understood stands in the log's `problems`; the rest can be judged.
    """
    return assemble(read(path, timeline_file=timeline, stdin=stdin), file=os.fspath(path))


def read_plain(path: str, *, timeline: str | None, stdin: BinaryIO | None) -> Log:
    """Read a log as `read_log` does, with plain values for models: nobody is handed it."""
    return assemble(read(path, timeline_file=timeline, stdin=stdin), file=path, plain=True)
