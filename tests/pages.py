"""HTML pages read back strictly: what is open is closed, and what is said can be searched."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

VOID = frozenset({"br", "input", "link", "meta", "wbr"})
RAW = frozenset({"script", "style"})
CELLS = frozenset({"td", "th"})
TAGS = frozenset(
    re.findall(
        r"\w+",
        """html head meta title style script body header main footer section article nav figure
        figcaption h1 h2 h3 p b a bdi span time code pre mark ul ol li dl dt dd div details summary
        table caption thead tbody tr th td fieldset legend label input output svg defs g path
        circle rect line use text desc""",
    )
)
"""All that a page may consist of."""
ONCE = ("h1", "header", "main", "footer")


@dataclass
class Element:
    """An element with what it holds."""

    tag: str
    attributes: dict[str, str]
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What is to be read in it, but for style and script."""
        if self.tag in RAW:
            return ""
        text = "".join(one if isinstance(one, str) else one.text for one in self.inside)
        return f"{text} " if self.tag in CELLS else text

    def all(self, tag: str = "", **wanted: str) -> list["Element"]:
        """Return the elements within, of that tag and with those words in their attributes."""
        found = []
        for one in self.inside:
            if isinstance(one, Element):
                if tag in ("", one.tag) and all(
                    value in one.attributes.get(name.strip("_"), "").split()
                    for name, value in wanted.items()
                ):
                    found.append(one)
                found += one.all(tag, **wanted)
        return found

    def one(self, tag: str = "", **wanted: str) -> "Element":
        """Return the only such element."""
        (found,) = self.all(tag, **wanted)
        return found


class Reader(HTMLParser):
    """Reads a page into elements, and complains where a browser would guess."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), (tag, attrs)
        self._open[-1].inside.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)

    def handle_decl(self, decl: str) -> None:
        assert decl == "doctype html"

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)


def read(page: str) -> Element:
    """Return a page's root; every element is closed where it should be."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader._open == [reader.root]
    return reader.root


def faults(page: str) -> list[str]:
    """Return what makes a page less than sound: unknown parts, broken references, odd order."""
    root = read(page)
    every = root.all()
    ids = Counter(one.attributes["id"] for one in every if "id" in one.attributes)
    levels = [int(one.tag[1]) for one in every if re.fullmatch("h[1-6]", one.tag)]
    return [
        *(f"tag {one.tag}" for one in every if one.tag not in TAGS),
        *(f"{tag} not once" for tag in ONCE if len(root.all(tag)) != 1),
        *(f"id {name} twice" for name, count in ids.items() if count > 1),
        *(f"h{after} after h{one}" for one, after in pairwise(levels) if after > one + 1),
        *(fault for one in every for fault in _of_attributes(one, set(ids))),
    ]


def _of_attributes(one: Element, ids: set[str]) -> Iterator[str]:
    for name, value in one.attributes.items():
        if name in ("style", "src", "srcset", "action") or name.startswith("on"):
            yield f"{name} of {one.tag}"
        if name in ("aria-labelledby", "aria-describedby") and not set(value.split()) <= ids:
            yield f"{name}: no {value}"
        if name == "href" and value.startswith("#") and value[1:] not in ids:
            yield f"no {value}"
        if name == "href" and not re.match(r"(?i)#|https?://", value):
            yield f"link to {value}"
        if name == "href" and value[0] != "#" and one.attributes["rel"] != "noopener noreferrer":
            yield f"link to {value} with a way back"


def squeezed(text: str) -> str:
    """Return text without white space: where lines break does not matter."""
    return re.sub(r"\s+", "", text)
