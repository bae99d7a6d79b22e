"""How a report is to be shown: values the command line knows and a report does not."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from etiquette_lint.words import labels, locales

SYMBOLS = {"error": "×", "warning": "!", "cannot_tell": "?", "ok": "√", "not_covered": "-"}
_PLAIN = {**SYMBOLS, "error": "x", "ok": "+"}
_COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "cannot_tell": "1;35",
    "ok": "32",
    "not_covered": "2",
}
NARROWEST = 60


def _none(kind: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class View:
    """Width in columns, colour, what the output can encode, and which acts are shown."""

    width: int = 80
    colour: bool = False
    encoding: str = "utf-8"
    """Of the output; what it lacks is written as an escape such as `\\u6797`."""
    show: Literal["all", "findings"] = "all"
    root: str = ""
    """The folder from which formats for other programs name files; empty: as they are called."""
    speaking: Callable[[str], tuple[str, ...]] = _none
    """Names the packs that speak of a kind of act; asked where those that judge do not."""

    @property
    def columns(self) -> int:
        """The width used: below 60 columns nothing would be aligned."""
        return max(self.width, NARROWEST)

    def asked(self, locale: str) -> str:
        """Return the locale to write in: English where the output lacks the tool's own words."""
        own = locales.pick(locale, locales.OWN)
        written = _encodes(labels.of("outcome", "error", own), self.encoding)
        return locale if written else "en"

    def symbol(self, outcome: str) -> str:
        """Return the sign of an outcome, an ASCII one where the encoding lacks the other."""
        return SYMBOLS[outcome] if _encodes(SYMBOLS[outcome], self.encoding) else _PLAIN[outcome]

    def coloured(self, text: str, outcome: str) -> str:
        """Return `text` in the outcome's colour, where colour is wanted."""
        return f"\x1b[{_COLOURS[outcome]}m{text}\x1b[0m" if self.colour else text


def _encodes(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
