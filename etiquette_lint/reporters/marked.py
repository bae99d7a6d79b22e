"""Texts as pieces of Markdown that stay what they are: nothing in them is rendered or linked."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

from etiquette_lint.reporters.lines import folded, visible

_MEANT = re.compile(r"([\\`*_\[\]<>#|~&$])")
"""What Markdown could take for more than a letter."""
_OPENS = re.compile(r"^(?:(?=[-+=])|(\d{1,9})(?=[.)]))")
"""What makes a list or a heading of a line that begins with it."""
_APART = "\u200b"
"""A zero-width space: escapes are gone when GitHub looks for names, numbers and addresses."""
_CALLS = re.compile(
    r"(?<=[@#])(?=\w)"  # people and teams, numbers of issues
    r"|(?<=:)(?=//)|(?<=(?i:\bwww))(?=\.)"  # addresses
    r"|(?<=:)(?=[\w+-]+:)"  # names of emoji
    r"|(?<=(?i:\bgh-))(?=\d)"  # numbers again
)
_COMMIT = re.compile(r"\b[0-9a-f]{7,40}\b")
_SHORT = re.compile(r"(?<=[0-9a-f]{6})(?=[0-9a-f])")
_RUN = re.compile("`+")
_KEPT = "!#$%&'()*+,-./:;=?@[]_~"
"""What stays as it is in an address that stands in angle brackets."""


def escaped(text: str) -> str:
    """Return text of which Markdown, and GitHub after it, makes nothing but text."""
    apart = _CALLS.sub(_APART, _COMMIT.sub(_parted, folded(text)))
    return _OPENS.sub(r"\1\\", _MEANT.sub(r"\\\1", apart))


def _parted(commit: re.Match[str]) -> str:
    return _SHORT.sub(_APART, commit[0])


def strong(text: str) -> str:
    """Return text that stands out."""
    return f"**{escaped(text)}**"


def code(text: str) -> str:
    """Return text as code, whatever quotes it has; nothing for nothing."""
    shown = visible(text)
    if not shown.strip():
        return ""
    quotes = "`" * (_longest(shown) + 1)
    blank = " " if "`" in (shown[0], shown[-1]) or shown[0] == shown[-1] == " " else ""
    return f"{quotes}{blank}{shown}{blank}{quotes}"


def link(text: str, url: str | None) -> str:
    """Return text that leads to an address of the web; text alone where there is none."""
    if url is None or not _leads(url):
        return escaped(text)
    address = quote(url, safe=_KEPT, errors="replace").replace("&", "&amp;")
    return f"[{escaped(text)}](<{address}>)"


def block(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines as they are, as code."""
    shown = list(lines)
    fence = "`" * max(3, max(map(_longest, shown), default=0) + 1)
    yield from (f"{fence}text", *shown, fence)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield a table; its cells are escaped already."""
    names = list(head)
    yield from (cells(names), cells("---" for _ in names))
    yield from map(cells, rows)


def cells(texts: Iterable[str]) -> str:
    """Return one row of a table."""
    return f"| {' | '.join(texts)} |"


def _longest(text: str) -> int:
    return max((len(run) for run in _RUN.findall(text)), default=0)


def _leads(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
