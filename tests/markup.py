"""Pages as a parser reads them: every element with its attributes and the text within."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "input", "col", "br", "hr", "img", "link"})


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: list[Element] = field(default_factory=list)
    """All elements within, however deep, in the order of the page."""

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    def all(self, tag: str, of_class: str = "") -> list[Element]:
        return [
            one
            for one in self.inside
            if one.tag == tag and (not of_class or of_class in one.classes)
        ]


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        for outer in self.open:
            outer.inside.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for outer in self.open:
            outer.text += data


def read(text: str) -> Element:
    """Return a page; every tag that is opened must be closed, in order."""
    reading = _Reading()
    reading.feed(text)
    reading.close()
    assert [one.tag for one in reading.open] == [""]
    return reading.open[0]
