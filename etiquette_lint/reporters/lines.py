"""Lines of text: unsafe characters made visible, widths measured, words wrapped."""

import re
import unicodedata
from collections.abc import Iterator

_SPACE = re.compile(r"[ \t\r\n]+")
_PRINTABLE_ASCII = re.compile(r"[ -~]*")
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
"""Format characters that Persian, Indic scripts and emoji cannot do without."""

_WIDE = (
    r"\u2e80-\u2fff\u3004-\u3007\u3021-\u4dbf\u4e00-\ua4cf"
    r"\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
)
"""Han, kana and full-width letters: a line may end after any of them."""
_OPENING = r"（〔［｛《〈「『【〖“‘"
_CLOSING = r"，。；：、！？）〕］｝》〉」』】〗”’…—～·％"
_WORD = rf"[^\s{_WIDE}{_OPENING}{_CLOSING}]"
_UNIT = (
    rf"\s+|[{_OPENING}]*(?:[{_WIDE}]|{_WORD}+(?:’{_WORD}+)*)[{_CLOSING}]*|[{_OPENING}{_CLOSING}]+"
)
"""What stays on one line: no line starts with closing or ends with opening punctuation."""
_ASCII_UNIT = re.compile(r"\s+|\S+")
"""The same of ASCII, which has none of these marks."""
_NARROW = str.maketrans(dict.fromkeys("×√·–—‘’“”…", "x"))
"""Marks of the tool's own words that take one column."""


def visible(text: str, encoding: str = "utf-8") -> str:
    r"""Return text with controls, bidi marks and what `encoding` lacks as `\x1b` or `\u202e`."""
    if _PRINTABLE_ASCII.fullmatch(text):
        return text
    shown = "".join(_escape(char) if _is_unsafe(char) else char for char in text)
    return shown.encode(encoding, "backslashreplace").decode(encoding)


def _is_unsafe(char: str) -> bool:
    return unicodedata.category(char) in _UNSAFE and char not in _JOINERS


def _escape(char: str) -> str:
    named = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
    code = ord(char)
    if code < 0x100:
        return named.get(char, f"\\x{code:02x}")
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def folded(text: str, encoding: str = "utf-8") -> str:
    """Return prose with its line breaks as spaces, and all else that is unsafe made visible."""
    return visible(_SPACE.sub(" ", text).strip(" "), encoding)


def width(text: str) -> int:
    """Return how many columns a terminal gives to visible text."""
    if text.isascii() or text.translate(_NARROW).isascii():
        return len(text)
    from wcwidth import wcswidth  # most answers need none of its tables

    return max(wcswidth(text), 0)


def pad(text: str, columns: int) -> str:
    """Return text filled up with spaces to that many columns."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """Return text as lines of at most that many columns; too long a word is broken."""
    if width(text) <= columns:
        return [text.strip(" ")]
    lines, line = [], ""
    for unit in _units(text, columns):
        if line and width(line + unit.rstrip()) > columns:
            lines.append(line.rstrip())
            line = ""
        line = line + unit if line else unit.lstrip()
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def hang(first: str, text: str, columns: int) -> Iterator[str]:
    """Yield text after `first`, its other lines indented to where it began."""
    indent = " " * width(first)
    for number, line in enumerate(wrap(text, columns - len(indent))):
        yield (indent if number else first) + line


def flow(pieces: list[str], gap: str, columns: int) -> list[str]:
    """Return pieces side by side with `gap` between, a new line where one does not fit."""
    lines: list[str] = []
    for piece in pieces:
        if lines and width(lines[-1] + gap + piece) <= columns:
            lines[-1] += gap + piece
        else:
            lines.extend(wrap(piece, columns))
    return lines


def _units(text: str, columns: int) -> Iterator[str]:
    units = _ASCII_UNIT if text.isascii() else re.compile(_UNIT)  # which takes long the first time
    for match in units.finditer(text):
        unit = match[0]
        if width(unit) <= columns:
            yield unit
        else:
            yield from _broken(unit, columns)


def _broken(word: str, columns: int) -> Iterator[str]:
    """Yield pieces of a word that no line can hold."""
    from wcwidth import wcwidth

    start = used = 0
    for index, char in enumerate(word):
        taken = 1 if _may_widen(char) else max(wcwidth(char), 0)
        if used + taken > columns:
            yield word[start:index]
            start, used = index, 0
        used += taken
    yield word[start:]


def _may_widen(char: str) -> bool:
    """Say whether a character widens what it follows, or may: a selector, a spacing mark."""
    return char == "\ufe0f" or unicodedata.category(char) == "Mc"
