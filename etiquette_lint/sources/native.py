"""What is given as a file of another program and is one of the tool's own."""

import re

from etiquette_lint.errors import Problem
from etiquette_lint.located.text import top
from etiquette_lint.readers.columns import is_header
from etiquette_lint.readers.opened import Opened
from etiquette_lint.words.problems import problem

_OWN = (
    ("file-is-a-pack", re.compile(r"""^[ \t{]*["']?pack["']?\s*:""", re.MULTILINE)),
    (
        "source-is-a-log",
        re.compile(r"""^[ \t{]*["']?(actions|timelines?|interviews)["']?\s*:""", re.MULTILINE),
    ),
    ("source-is-a-log", re.compile(r"""^\s*\{.*["'](kind|timeline)["']\s*:""")),
)


def native(opened: Opened) -> Problem | None:
    """Name the right command for a log or a rule pack."""
    text = opened.head.decode(errors="replace").removeprefix("\ufeff")
    code = next((code for code, shape in _OWN if shape.search(text)), "")
    first = text.lstrip().partition("\n")[0]
    if not code and is_header(first) and "kind" in first.casefold():
        code = "source-is-a-log"
    return problem(code, location=top(opened.file), file=opened.file) if code else None
