"""Where the entries of a log stand in a text that as a whole cannot be read."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from etiquette_lint.errors import Problem
from etiquette_lint.located.text import Source
from etiquette_lint.loose import Path
from etiquette_lint.readers.whole import LISTS
from etiquette_lint.words.problems import problem


@dataclass(frozen=True, slots=True)
class Part:
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
        name = section[1] if section else ""
        if name in first:
            told = again.get(name) or _repeated(source, name, first[name], top.start())
            again[name] = replace(told, more=told.more + (name in again))
            continue
        first[name] = top.start()
        if section and section[2] == "：":
            yield _wide(source, top.start() + section.start(2), name, section[3])
        yield from _section(source.text, top, section, end)
    yield from again.values()


def _section(
    text: str, top: re.Match[str], section: re.Match[str] | None, end: int
) -> Iterator[Part]:
    name = section[1] if section else ""
    if section and name in LISTS and (not section[3].strip() or section[3].startswith("#")):
        items = list(_ITEM.finditer(text, top.end(), end))
        depth = len(items[0][1]) if items else 0
        starts = [item.start() for item in items if len(item[1]) <= depth]
        for number, start in enumerate(starts):
            stop = starts[number + 1] if number + 1 < len(starts) else end
            yield Part((name, number), start, stop, (0,))
        if starts:
            return
    if not section or section[2] == ":":
        yield Part((name,), top.start(), end, (name,))


def _repeated(source: Source, name: str, first: int, at: int) -> Problem:
    place = source.place(at, at + len(name))
    return problem("key-repeated", "/" + name, place, key=name, line=source.number(first))


def _wide(source: Source, at: int, name: str, rest: str) -> Problem:
    place = source.place(at, at + 1)
    return problem("key-fullwidth-colon", "/" + name, place, field=name, rest=rest.strip())


def json_parts(source: Source) -> Iterator[Part | Problem]:
    """Return the parts of a log in JSON, told by how its brackets match."""
    open_: list[re.Match[str]] = []
    name, number = "", 0
    for token in _TOKEN.finditer(source.text):
        mark = token[0]
        if mark in "{[":
            open_.append(token)
        elif mark in _CLOSES:
            if not open_ or open_[-1][0] != _CLOSES[mark]:
                yield _mismatch(source, token, open_)
                return
            opened = open_.pop()
            part = Part((name,), opened.start(), token.end())
            if len(open_) == 2 and open_[1][0] == "[" and name in LISTS:
                yield Part((name, number), part.start, part.end)
                number += 1
            elif len(open_) == 1 and not (opened[0] == "[" and name in LISTS):
                yield part
                name = ""
        elif len(open_) == 1:
            if _COLON.match(source.text, token.end()):
                name, number = mark[1:-1], 0
            elif name:
                yield Part((name,), token.start(), token.end())
                name = ""
    if open_:
        place = source.place(open_[-1].start())
        yield problem("json-unclosed", location=place, mark=open_[-1][0])


def _mismatch(source: Source, token: re.Match[str], open_: list[re.Match[str]]) -> Problem:
    place = source.place(token.start())
    if not open_:
        return problem("json-extra", location=place)
    opened = open_[-1]
    line = source.number(opened.start())
    return problem("json-bracket-other", location=place, mark=token[0], opened=opened[0], line=line)
