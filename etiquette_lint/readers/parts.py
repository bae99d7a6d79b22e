"""Where the entries of a log stand in a text that as a whole cannot be read."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from etiquette_lint.errors import Problem
from etiquette_lint.located.text import Source
from etiquette_lint.loose import Path
from etiquette_lint.readers.whole import LISTS
from etiquette_lint.words.problems import problem


class Part(NamedTuple):
    """A stretch of text that may be read by itself."""

    path: Path
    start: int
    end: int
    inside: Path = ()
    """Where, in what that stretch holds, the part itself stands."""


Parts = Callable[[Source], Iterator[Part | Problem]]

_TOP = re.compile(r"^[^\s#.-].*", re.MULTILINE)
_SECTION = re.compile(r"[\"']?([\w.-]+)[\"']? *([:：])[ \t]*(.*)")
_ITEM = re.compile(r"^([ \t]*)-(?=[ \r\n{\[\"'A-Za-z_]|\Z)", re.MULTILINE)
_TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*+"|[{}\[\]]')
_COLON = re.compile(r"\s*[:：]")
_CLOSES = {"}": "{", "]": "["}


def yaml_parts(source: Source) -> Iterator[Part | Problem]:
    """Return the parts of a log in block style, told by how its lines are indented."""
    tops = list(_TOP.finditer(source.text))
    ends = [found.start() for found in tops[1:]] + [len(source.text)]
    first: dict[str, int] = {}
    again: dict[str, Problem] = {}
    for top, end in zip(tops, ends, strict=False):
        section = _SECTION.match(top[0])
        if section is None:
            yield from _stray(source, top)
            continue
        name = section[1]
        if name in first:
            told = again.get(name) or _repeated(source, name, first[name], top.start())
            again[name] = replace(told, more=told.more + (name in again))
            continue
        first[name] = top.start()
        if section[2] == "：":
            yield _wide(source, top.start() + section.start(2), name, section[3])
        yield from _section(source.text, top, section, end)
    yield from again.values()


def _section(text: str, top: re.Match[str], section: re.Match[str], end: int) -> Iterator[Part]:
    name, rest = section[1], section[3].strip()
    items: list[re.Match[str]] = []
    if name in LISTS and (not rest or rest.startswith("#")):
        items = list(_ITEM.finditer(text, top.end(), end))
    depth = len(items[0][1]) if items else 0
    starts = [item.start() for item in items if len(item[1]) <= depth]
    for number, (start, stop) in enumerate(zip(starts, [*starts[1:], end], strict=False)):
        yield Part((name, number), start, stop, (0,))
    if not starts and section[2] == ":":
        yield Part((name,), top.start(), end, (name,))


def _stray(source: Source, top: re.Match[str]) -> Iterator[Problem]:
    """Tell a line that begins with a word, but one that is no key."""
    word = top[0].rstrip()
    if word[0].isalnum():
        place = source.place(top.start(), top.start() + len(word))
        yield problem("yaml-key-colon-missing", location=place, word=word)


def _repeated(source: Source, name: str, first: int, at: int) -> Problem:
    place = source.place(at, at + len(name))
    return problem("key-repeated", "/" + name, place, key=name, line=source.number(first))


def _wide(source: Source, at: int, name: str, rest: str) -> Problem:
    place = source.place(at, at + 1)
    return problem("key-fullwidth-colon", "/" + name, place, field=name, rest=rest.strip())


def json_parts(source: Source) -> Iterator[Part | Problem]:
    """Return the parts of a log in JSON, told by how its brackets match."""
    brackets = _Brackets(source)
    for token in _TOKEN.finditer(source.text):
        found = brackets.take(token)
        if found is not None:
            yield found
        if isinstance(found, Problem):
            return
    if brackets.open:
        innermost = brackets.open[-1]
        place = source.place(innermost.start())
        yield problem("json-unclosed", location=place, mark=innermost[0])


class _Brackets:
    """Texts and brackets as they come, and the key of the log they stand under."""

    def __init__(self, source: Source) -> None:
        self.open: list[re.Match[str]] = []
        self._source = source
        self._name = ""
        self._number = 0

    def take(self, token: re.Match[str]) -> Part | Problem | None:
        """Take the next token; return the part that ends with it, or what is wrong with it."""
        if token[0] in "{[":
            self.open.append(token)
            return None
        if token[0] not in _CLOSES:
            return self._text(token) if len(self.open) == 1 else None
        if not self.open or self.open[-1][0] != _CLOSES[token[0]]:
            return self._mismatch(token)
        return self._closed(self.open.pop(), token.end())

    def _text(self, token: re.Match[str]) -> Part | None:
        if _COLON.match(self._source.text, token.end()):
            self._name, self._number = token[0][1:-1], 0
            return None
        return self._end_value(token.start(), token.end())

    def _closed(self, opened: re.Match[str], end: int) -> Part | None:
        listed = self._name in LISTS
        if len(self.open) == 2 and self.open[1][0] == "[" and listed:
            self._number += 1
            return Part((self._name, self._number - 1), opened.start(), end)
        if len(self.open) != 1 or (opened[0] == "[" and listed):
            return None
        return self._end_value(opened.start(), end)

    def _end_value(self, start: int, end: int) -> Part | None:
        name, self._name = self._name, ""
        return Part((name,), start, end) if name else None

    def _mismatch(self, token: re.Match[str]) -> Problem:
        place = self._source.place(token.start())
        if not self.open:
            return problem("json-extra", location=place)
        opened = self.open[-1]
        line = self._source.number(opened.start())
        return problem(
            "json-bracket-other", location=place, mark=token[0], opened=opened[0], line=line
        )
