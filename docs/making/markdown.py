"""Pieces of Markdown, and what reports call a word."""

from collections.abc import Iterable, Iterator

from etiquette_lint.words import labels

BEGIN, END = "<!-- table -->", "<!-- /table -->"
"""Between these two lines of a page written by hand a table stands that is not."""


def placed(page: str, lines: Iterable[str]) -> str:
    """Return a page with its table written anew."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return "\n".join([f"{before}{BEGIN}", *lines, "", f"{END}{after}"])


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield a table after an empty line."""
    names = list(head)
    yield from ("", _row(names), _row("---" for _ in names))
    yield from (_row(row) for row in rows)


def codes(words: Iterable[object]) -> str:
    """Return words as code, with commas between."""
    return ", ".join(f"`{_plain(word)}`" for word in words)


def label(table: str, word: str) -> str:
    """Return what reports call a word of a closed list."""
    return labels.of(table, word, "en")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _plain(word: object) -> str:
    return str(word).lower() if isinstance(word, bool) else str(word)
