"""Text that is not JSON as we take it, token by token: everything that is wrong with it."""

import json
import re
from typing import Never

from etiquette_lint.errors import Problem, pointer
from etiquette_lint.limits import DIGITS
from etiquette_lint.located.json_faults import Fault, explain
from etiquette_lint.located.text import MOST, SURROGATE, Limits, Source, Unreadable
from etiquette_lint.words.problems import problem

_TOKEN = re.compile(
    r"""[ \t\n\r]*+(?:
        (?P<mark>[{}\[\],:])
      | (?P<text>"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+")
      | (?P<number>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?(?![\w.+-]))
      | (?P<word>(?:true|false|null)(?!\w))
    )""",
    re.VERBOSE | re.ASCII,
)
_SPACE = re.compile(r"[ \t\n\r]*")
_CLOSES = {"{": "}", "[": "]"}


class _Frame:
    """An object or an array while its parts come in."""

    __slots__ = ("key", "keys", "mark", "number", "start")

    def __init__(self, mark: str, start: int) -> None:
        self.mark = mark
        self.start = start
        self.keys: dict[str, int] = {}
        self.key = ""
        self.number = 0


def scan(source: Source, start: int, end: int, limits: Limits) -> list[Problem]:
    """Return what is wrong with the text between two offsets; it is known that something is."""
    try:
        problems = _Scan(source, start, end, limits).run()
    except Unreadable as unreadable:
        problems = list(unreadable.problems)
    return problems or [problem("json-unclear", "", source.place(start), mark="")]


class _Scan:
    """One pass over a text; `_awaits` says what may come next."""

    def __init__(self, source: Source, start: int, end: int, limits: Limits) -> None:
        self._source = source
        self._at = start
        self._end = end
        self._limits = limits
        self._problems: list[Problem] = []
        self._stack: list[_Frame] = []
        self._awaits = "value"
        self._comma = start
        self._nodes = 0

    def run(self) -> list[Problem]:
        text = self._source.text
        while self._awaits != "end":
            token = _TOKEN.match(text, self._at, self._end)
            if token is None or token.lastgroup is None:
                self._fail()
            self._take(token[token.lastgroup], token.lastgroup, token.start(token.lastgroup))
            self._at = token.end()
        self._at = self._skip_space()
        if self._at < self._end:
            self._fail()
        return self._problems

    def _take(self, token: str, group: str, at: int) -> None:
        if self._awaits in ("key", "first key") and group == "text":
            self._take_key(token, at)
        elif self._awaits == "colon" and token == ":":
            self._awaits = "value"
        elif self._awaits == "next" and token == ",":
            self._comma = at
            self._awaits = "key" if self._stack[-1].mark == "{" else "value"
        elif self._may_close(token):
            self._stack.pop()
            self._end_value()
        elif self._awaits in ("value", "first value") and group == "mark" and token in "{[":
            self._open(token, at)
        elif self._awaits in ("value", "first value") and group != "mark":
            self._scalar(token, group, at)
        else:
            self._fail()

    def _may_close(self, token: str) -> bool:
        if self._awaits not in ("next", "first key", "first value"):
            return False
        return bool(self._stack) and token == _CLOSES[self._stack[-1].mark]

    def _take_key(self, token: str, at: int) -> None:
        frame = self._stack[-1]
        key = frame.key = json.loads(token)
        self._count(at)
        if key in frame.keys:
            line = self._source.number(frame.keys[key])
            self._tell("key-repeated", at, len(token), key=key, line=line)
        frame.keys.setdefault(key, at)
        self._check_text(key, token, at)
        self._awaits = "colon"

    def _scalar(self, token: str, group: str, at: int) -> None:
        self._count(at)
        if group == "text":
            self._check_text(json.loads(token), token, at)
        elif group == "number":
            self._check_number(token, at)
        self._end_value()

    def _check_text(self, text: str, token: str, at: int) -> None:
        if SURROGATE.search(text):
            self._tell("surrogate", at, len(token))

    def _check_number(self, token: str, at: int) -> None:
        whole = token.removeprefix("-").isdigit()
        if whole and len(token.removeprefix("-")) > DIGITS:
            self._tell("json-number-long", at, len(token), limit=DIGITS)
        elif not whole and float(token) in (float("inf"), float("-inf")):
            self._tell("json-not-a-number", at, len(token), word=token)

    def _open(self, token: str, at: int) -> None:
        if len(self._stack) >= self._limits.depth:
            self._tell("too-deep", at, 1, limit=self._limits.depth)
            raise Unreadable(self._problems)
        self._count(at)
        self._stack.append(_Frame(token, at))
        self._awaits = "first key" if token == "{" else "first value"

    def _end_value(self) -> None:
        self._awaits = "next" if self._stack else "end"
        if self._stack:
            self._stack[-1].number += 1

    def _count(self, at: int) -> None:
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            self._tell("too-many-nodes", at, 1, limit=self._limits.nodes)
            raise Unreadable(self._problems)

    def _skip_space(self) -> int:
        found = _SPACE.match(self._source.text, self._at, self._end)
        return found.end() if found else self._at

    def _tell(self, code: str, at: int, width: int, /, **values: object) -> None:
        path = [frame.number if frame.mark == "[" else frame.key for frame in self._stack]
        place = self._source.place(at, at + width)
        self._problems.append(problem(code, pointer(path), place, **values))
        if len(self._problems) >= MOST:
            raise Unreadable(self._problems)

    def _fail(self) -> Never:
        fault = Fault(
            self._awaits,
            self._skip_space(),
            self._end,
            self._stack[-1].start if self._stack else None,
            self._comma,
        )
        raise Unreadable([*self._problems, explain(fault, self._source)])
