"""Pages of text: labels in a column, what belongs to them beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from etiquette_lint.reporters.lines import folded, hang, pad, width
from etiquette_lint.reporters.view import View
from etiquette_lint.words import locales
from etiquette_lint.words.pages import page

_GAP = 2


@dataclass(frozen=True, slots=True)
class Page:
    """A language and a view to write lines for."""

    locale: str
    """One of the languages of the tool's own words."""
    view: View
    columns: int = 0
    """Columns of the labels, the gap after them included."""

    @classmethod
    def on(cls, view: View, locale: str) -> "Page":
        """Return a page in the language asked for, as far as the output can show it."""
        return cls(locales.pick(view.asked(locale), locales.OWN), view)

    def say(self, key: str, **values: object) -> str:
        """Return a sentence of the pages."""
        return page(key, self.locale, **values)

    def text(self, text: str, indent: int = 0, mark: str = "") -> Iterator[str]:
        """Yield a paragraph, its first line marked."""
        first = f"{mark:>{indent - 1}} " if mark else " " * indent
        return hang(first, folded(text, self.view.encoding), self.view.columns)

    def row(self, label: str, items: Iterable[str]) -> Iterator[str]:
        """Yield a label and what belongs to it, each item on a line of its own."""
        first = pad(label, max(self.columns, width(label) + _GAP))
        for item in items:
            indent = len(item) - len(item.lstrip(" "))
            text = folded(item, self.view.encoding)
            yield from hang(first + " " * indent, text, self.view.columns)
            first = " " * width(first)

    def table(self, rows: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
        """Yield rows of labels as wide as the widest."""
        rows = [(label, tuple(items)) for label, items in rows]
        widest = max((width(label) for label, items in rows if items), default=0)
        wider = Page(self.locale, self.view, widest + _GAP)
        for label, items in rows:
            yield from wider.row(label, items)

    def joined(self, parts: Iterable[str], joint: str = "and") -> str:
        """Return parts as a list in words."""
        return self.say(joint).join(parts)
