"""What is wrong with text that is not JSON: the slip people made, at its own place."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from etiquette_lint.errors import Problem
from etiquette_lint.located.text import Source
from etiquette_lint.words.problems import problem

_WORD = re.compile(r"[^\W\d][\w.-]*")
_NUMBER = re.compile(r"[-+.]?[0-9][\w.+-]*")
_NOT_NUMBERS = re.compile(r"-?(?:NaN|Infinity|inf|nan)(?!\w)")
_PYTHON = {"True": "true", "False": "false", "None": "null"}
_WIDE = {
    "：": ":",
    "，": ",",
    "“": '"',
    "”": '"',
    "＂": '"',
    "‘": '"',
    "’": '"',
    "｛": "{",
    "｝": "}",
    "［": "[",
    "］": "]",
    "【": "[",
    "】": "]",
    "\u3000": " ",
    "\xa0": " ",
}
_ESCAPE = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')


@dataclass(frozen=True, slots=True)
class Fault:
    """What was awaited, where something else stood, and what was open."""

    awaits: str
    at: int
    end: int
    opened: int | None
    comma: int
    """Where the comma before it stands."""


@dataclass(frozen=True, slots=True)
class _Scene:
    fault: Fault
    source: Source

    @property
    def mark(self) -> str:
        """The character that should not stand here; empty at the end of the text."""
        fault = self.fault
        return self.source.text[fault.at : min(fault.at + 1, fault.end)]

    def match(self, form: re.Pattern[str]) -> str:
        found = form.match(self.source.text, self.fault.at, self.fault.end)
        return found[0] if found else ""

    def tell(
        self, code: str, start: int | None = None, width: int = 1, **values: object
    ) -> Problem:
        start = self.fault.at if start is None else start
        return problem(code, "", self.source.place(start, start + width), **values)


def explain(fault: Fault, source: Source) -> Problem:
    """Return the problem of a text that stops being JSON at some place."""
    scene = _Scene(fault, source)
    for slip in _SLIPS:
        if told := slip(scene):
            return told
    return scene.tell("json-unclear", mark=scene.mark)


def _unclosed(scene: _Scene) -> Problem | None:
    if scene.mark:
        return None
    if scene.fault.opened is None:
        return scene.tell("json-nothing")
    opened = scene.fault.opened
    return scene.tell("json-unclosed", opened, mark=scene.source.text[opened])


def _comment(scene: _Scene) -> Problem | None:
    following = scene.source.text[scene.fault.at : scene.fault.at + 2]
    if scene.mark == "#" or following in ("//", "/*"):
        return scene.tell("json-comment")
    return None


def _wide(scene: _Scene) -> Problem | None:
    meant = _WIDE.get(scene.mark)
    return scene.tell("json-fullwidth", mark=scene.mark, meant=meant) if meant else None


def _single_quote(scene: _Scene) -> Problem | None:
    return scene.tell("json-single-quote") if scene.mark in ("'", "`") else None


def _trailing_comma(scene: _Scene) -> Problem | None:
    if scene.mark not in ("}", "]") or scene.fault.awaits not in ("key", "value"):
        return None
    between = scene.source.text[scene.fault.comma + 1 : scene.fault.at]
    if scene.source.text[scene.fault.comma : scene.fault.comma + 1] != "," or between.strip():
        return scene.tell("json-value-missing")
    return scene.tell("json-trailing-comma", scene.fault.comma)


def _bad_text(scene: _Scene) -> Problem | None:
    """Tell why something that begins with a quote is no text."""
    if scene.mark != '"' or scene.fault.awaits not in ("key", "first key", "value", "first value"):
        return None
    at, end = scene.fault.at, scene.fault.end
    found = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+').match(
        scene.source.text, at, end
    )
    stop = found.end() if found else at
    if stop >= end or scene.source.text[stop] in "\r\n":
        return scene.tell("json-quote-open", at)
    if scene.source.text[stop] == "\\":
        return scene.tell("json-escape", stop, 2, mark=scene.source.text[stop : stop + 2])
    if scene.source.text[stop] < " ":
        return scene.tell("json-control", stop, mark=f"U+{ord(scene.source.text[stop]):04X}")
    return None


def _word(scene: _Scene) -> Problem | None:
    if scene.fault.awaits not in ("key", "first key", "value", "first value"):
        return None
    if word := scene.match(_NOT_NUMBERS):
        return scene.tell("json-not-a-number", width=len(word), word=word)
    if word := scene.match(_NUMBER):
        return scene.tell("json-number", width=len(word), word=word)
    word = scene.match(_WORD)
    if not word:
        return None
    if "key" in scene.fault.awaits:
        return scene.tell("json-key-unquoted", width=len(word), word=word)
    if word in _PYTHON:
        return scene.tell("json-word", width=len(word), word=word, meant=_PYTHON[word])
    return scene.tell("json-text-unquoted", width=len(word), word=word)


def _missing(scene: _Scene) -> Problem | None:
    """Tell what is missing before a token that would be fine a little later."""
    awaits, fault = scene.fault.awaits, scene.fault
    if awaits == "end":
        return scene.tell("json-extra")
    if awaits == "colon":
        return scene.tell("json-colon-missing")
    if awaits == "next" and scene.mark in ("}", "]") and fault.opened is not None:
        opened = scene.source.text[fault.opened]
        line = scene.source.number(fault.opened)
        return scene.tell("json-bracket-other", mark=scene.mark, opened=opened, line=line)
    if awaits == "next":
        return scene.tell("json-comma-missing")
    return scene.tell("json-value-missing") if scene.mark in ",:" else None


_SLIPS: tuple[Callable[[_Scene], Problem | None], ...] = (
    _unclosed,
    _comment,
    _wide,
    _single_quote,
    _trailing_comma,
    _bad_text,
    _word,
    _missing,
)
