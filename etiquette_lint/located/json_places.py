"""Where the parts of a JSON text stand; a map or list is looked through when first asked about."""

import re
from array import array
from collections.abc import Mapping, Sequence

from etiquette_lint.located.document import Place

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]]|[^\s{}\[\],:"]++')


class JsonPlace:
    """Where a value stands in a text that is known to be JSON."""

    __slots__ = ("_kids", "_marks", "_text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._marks = array("I", (start, end))
        self._kids: dict[int, JsonPlace] | None = None

    @property
    def marks(self) -> Sequence[int]:
        self._look()
        return self._marks

    @property
    def kids(self) -> Mapping[int, Place]:
        return self._look()

    def _look(self) -> "dict[int, JsonPlace]":
        if self._kids is None:
            self._kids = {}
            if self._text[self._marks[0] : self._marks[0] + 1] in ("{", "["):
                self._look_through(self._kids)
        return self._kids

    def _look_through(self, kids: "dict[int, JsonPlace]") -> None:
        """Note the parts of a map or list, skipping what stands in them."""
        start, end = self._marks
        keyed = self._text[start] == "{"
        depth = opened = parts = 0
        for token in _TOKEN.finditer(self._text, start + 1, end - 1):
            mark = token[0]
            if mark in "{[":
                opened = opened if depth else token.start()
                depth += 1
                continue
            first = token.start()
            if mark in "}]":
                depth -= 1
                first = opened
            if depth:
                continue
            self._marks.extend((first, token.end()))
            if mark in "}]":
                number = parts // 2 if keyed else parts
                kids[number] = JsonPlace(self._text, first, token.end())
            parts += 1


def json_place(text: str, start: int, end: int) -> JsonPlace:
    """Return the place of the one value between two offsets of a text."""
    stretch = text[start:end]
    last = start + len(stretch.rstrip(" \t\n\r"))
    return JsonPlace(text, last - len(stretch.strip(" \t\n\r")), last)
