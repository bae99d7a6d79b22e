"""What is wrong with YAML that does not parse: the cause people can see, at its own place.

A parser blames the place where it noticed. The traps below look at the lines around it first;
only what none of them knows is told by the table of the parser's own reasons.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from etiquette_lint.errors import Problem
from etiquette_lint.located.text import Source
from etiquette_lint.words.problems import problem

_QUOTED = re.compile(r"""(?<![^\s\[{,:(-])(?:"(?:[^"\\\n]|\\.)*+"|'(?:[^'\n]|'')*+')""")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
_NAME = r"[A-Za-z_][\w.-]*"
_WIDE_BLOCK = re.compile(rf"\s*(?:- +)*({_NAME})\s*(：)\s*(.*)")
_WIDE_FLOW = re.compile(rf"[{{,]\s*({_NAME})\s*(：)\s*([^,}}\]]*)")
_PLACEHOLDER = re.compile(rf"(?:: +|- +|, *|\[ *)(\{{{_NAME}\}}(?= *[^\s,}}\]:]).*)")
_WIDE_QUOTE = re.compile(r"(?:: *|- +|[\[{,] *)([“”‘’＂＇「『])")
_WIDE_COMMA = re.compile(rf"(，)\s*{_NAME}\s*[:：]")
_WIDE_BRACKET = re.compile(r"(?:[:,\-\[{] *)([｛［【])")
_UNSPACED = re.compile(rf"\s*(?:- +)*({_NAME})(:)(?!//)([^\s].*)")
_UNDASHED = re.compile(r"\s*(-)([^\s\-\d.].*)")
_KEYED = re.compile(rf"(\s*(?:- +)*)({_NAME}): +(.*)")
_MEANT = {"｛": "{", "［": "[", "【": "[", "，": ",", "“": '"', "”": '"', "‘": '"', "’": '"'}
_CLOSING = {"｝": "}", "］": "]", "】": "]"}


@dataclass(frozen=True, slots=True)
class Fault:
    """What the parser says, what it was at, where it noticed, and where that began."""

    reason: str
    context: str
    at: int
    opened: int

    def says(self, *parts: str) -> bool:
        return any(part in self.reason for part in parts)

    @property
    def in_flow(self) -> bool:
        return "flow" in self.context

    @property
    def in_quotes(self) -> bool:
        return "quoted" in self.context and self.says("end of stream", "document separator")


@dataclass(frozen=True)
class _Line:
    start: int
    text: str

    @cached_property
    def unquoted(self) -> str:
        """The line with all that stands in quotes blanked."""
        return _QUOTED.sub(lambda found: "\0" * len(found[0]), self.text)

    @cached_property
    def bare(self) -> str:
        """The line without its comment too."""
        return _COMMENT.sub("", self.unquoted)


@dataclass(frozen=True, slots=True)
class _Scene:
    """A fault and the lines around it, from `start` to `end` of the text."""

    fault: Fault
    source: Source
    start: int
    end: int
    lines: dict[int, _Line] = field(default_factory=dict)
    """Those looked at, by where they begin."""

    def line(self, offset: int) -> _Line:
        first, last = self.source.bounds(self.source.row(offset))
        first = max(first, self.start)
        if first not in self.lines:
            text = self.source.text[first : max(first, min(last, self.end))]
            self.lines[first] = _Line(first, text)
        return self.lines[first]

    def above(self, line: _Line) -> _Line | None:
        """Return the nearest line above that is not blank."""
        while line.start > self.start:
            line = self.line(line.start - 1)
            if line.bare.strip("\0 \t"):
                return line
        return None

    def noticed(self) -> Iterator[_Line]:
        """Return the line where the parser stopped, then the nearest one above it."""
        line = self.line(self.fault.at)
        yield line
        above = self.above(line)
        if above is not None:
            yield above

    def between(self) -> Iterator[_Line]:
        """Return the lines from where something was opened to where the parser stopped."""
        first, last = self.source.row(self.fault.opened), self.source.row(self.fault.at)
        for row in range(first, min(last, first + 50) + 1):
            yield self.line(self.source.bounds(row)[0])

    def tell(self, code: str, start: int, end: int = 0, **values: object) -> Problem:
        return problem(code, "", self.source.place(start, end or start + 1), **values)

    def match(self, code: str, line: _Line, form: re.Pattern[str]) -> Problem | None:
        """Tell that a mark (group 1) stands in a line, and what was meant."""
        found = form.search(line.bare)
        if found is None:
            return None
        mark = found[1]
        return self.tell(code, line.start + found.start(1), mark=mark, meant=_MEANT.get(mark, '"'))


def explain(fault: Fault, source: Source, start: int, end: int) -> Problem:
    """Return the problem that a fault of the parser makes, between two offsets of the text."""
    scene = _Scene(fault, source, start, end)
    for trap in _TRAPS:
        if told := trap(scene):
            return told
    for parts, code in _REASONS.items():
        if fault.says(*parts):
            return scene.tell(code, fault.at, mark=source.text[fault.at : fault.at + 1])
    return scene.tell("yaml-unclear", fault.at)


def _tab(scene: _Scene) -> Problem | None:
    for line in scene.noticed():
        indent = line.text[: len(line.text) - len(line.text.lstrip())]
        if "\t" in indent and line.text.strip():
            return scene.tell("yaml-tab", line.start + indent.index("\t"))
    if scene.source.text[scene.fault.at : scene.fault.at + 1] == "\t":
        return scene.tell("yaml-tab", scene.fault.at)
    return None


def _wide_colon(scene: _Scene) -> Problem | None:
    """Blame the first of the lines above that end a key with a full-width colon."""
    noticed, *above = scene.noticed()
    first = None
    line: _Line | None = above[0] if above else None
    while line is not None and (found := _WIDE_BLOCK.match(line.bare)):
        first = (line, found)
        line = scene.above(line)
    if first is not None:
        return _wide_key(scene, *first)
    line = noticed
    found = _WIDE_BLOCK.match(line.bare)
    if not found and (scene.fault.in_flow or "{" in line.bare):
        found = _WIDE_FLOW.search(line.bare)
    return _wide_key(scene, line, found) if found else None


def _wide_key(scene: _Scene, line: _Line, found: re.Match[str]) -> Problem:
    at = line.start + found.start(2)
    rest = line.text[found.start(3) : found.end(3)].strip()
    told = scene.tell("key-fullwidth-colon", at, field=found[1], rest=rest)
    others = scene.source.text[line.start : scene.end].splitlines()[1:]
    return replace(told, more=sum(_WIDE_BLOCK.match(other) is not None for other in others))


def _placeholder(scene: _Scene) -> Problem | None:
    for line in scene.noticed():
        if found := _PLACEHOLDER.search(line.bare):
            at = line.start + found.start(1)
            rest = line.text[found.start(1) :].strip()
            return scene.tell("yaml-placeholder", at, at + rest.index("}") + 1, rest=rest)
    return None


def _wide_marks(scene: _Scene) -> Problem | None:
    line = scene.line(scene.fault.at)
    if told := scene.match("yaml-fullwidth-quote", line, _WIDE_QUOTE):
        return told
    flow = "{" in line.bare or "[" in line.bare or scene.fault.in_flow
    comma = scene.match("yaml-fullwidth", line, _WIDE_COMMA) if flow else None
    return comma or scene.match("yaml-fullwidth", line, _WIDE_BRACKET)


def _open_quote(scene: _Scene) -> Problem | None:
    if not scene.fault.in_quotes:
        return None
    opened = scene.fault.opened
    line = scene.line(opened)
    mark, rest = scene.source.text[opened : opened + 1], line.text[opened - line.start + 1 :]
    wide = re.search("[”“＂]", rest) if mark == '"' else None
    if wide:
        at = opened + 1 + wide.start()
        return scene.tell("yaml-fullwidth-quote", at, mark=wide[0], meant='"')
    return scene.tell("yaml-quote-open", opened, mark=mark)


def _after_quote(scene: _Scene) -> Problem | None:
    before = scene.source.text[scene.start : scene.fault.at]
    last = before.rstrip(" ")[-1:]
    if last not in ("'", '"') or not scene.fault.says("expected"):
        return None
    next_ = scene.source.text[scene.fault.at : scene.fault.at + 1]
    return None if next_ in "\r\n:,#" else scene.tell("yaml-after-quote", scene.fault.at, mark=last)


def _open_bracket(scene: _Scene) -> Problem | None:
    if not scene.fault.in_flow or not scene.fault.says("',' or"):
        return None
    opened = scene.fault.opened
    for line in scene.between():
        if cut := re.search(r"(?<=\s)#.*[}\]]", line.unquoted):
            return scene.tell("yaml-comment-cut", line.start + cut.start())
        if wide := re.search("[｝］】]", line.bare):
            place = line.start + wide.start()
            return scene.tell("yaml-fullwidth", place, mark=wide[0], meant=_CLOSING[wide[0]])
    if _closes(scene):
        return scene.tell("yaml-comma-missing", scene.fault.at)
    return scene.tell("yaml-bracket-open", opened, mark=scene.source.text[opened : opened + 1])


def _closes(scene: _Scene) -> bool:
    """Say whether the bracket that was opened is closed somewhere."""
    text = scene.source.text[scene.fault.opened : scene.end]
    bare = _QUOTED.sub("", text)
    level = 0
    for mark in re.findall(r"[{}\[\]]", bare):
        level += 1 if mark in "{[" else -1
        if level == 0:
            return True
    return False


def _no_space(scene: _Scene) -> Problem | None:
    for line in scene.noticed():
        if found := _UNDASHED.match(line.bare):
            rest = line.text[found.start(2) :].strip()
            return scene.tell("yaml-dash-space", line.start + found.start(1), rest=rest)
        if found := _UNSPACED.match(line.bare):
            rest = line.text[found.start(3) :].strip()
            at = line.start + found.start(2)
            return scene.tell("yaml-colon-space", at, field=found[1], rest=rest)
    return None


def _second_colon(scene: _Scene) -> Problem | None:
    """Tell a colon inside a text from a line that is indented wrongly."""
    if not scene.fault.says("mapping values are not allowed"):
        return None
    line = scene.line(scene.fault.at)
    found = _KEYED.match(line.text)
    if found and line.start + found.start(3) <= scene.fault.at:
        at = line.start + found.start(3)
        return scene.tell("yaml-colon-in-text", scene.fault.at, field=found[2], text=found[3]).at(
            scene.source.place(at, at + len(found[3]))
        )
    indent = len(line.text) - len(line.text.lstrip())
    return scene.tell("yaml-indent", line.start + indent)


def _colonless(scene: _Scene) -> Problem | None:
    if not scene.fault.says("could not find expected ':'"):
        return None
    line = scene.line(scene.fault.opened)
    word = line.text[scene.fault.opened - line.start :].strip()
    end = scene.fault.opened + len(word)
    return scene.tell("yaml-key-colon-missing", scene.fault.opened, end, word=word)


_TRAPS: tuple[Callable[[_Scene], Problem | None], ...] = (
    _tab,
    _wide_colon,
    _placeholder,
    _open_quote,
    _wide_marks,
    _after_quote,
    _open_bracket,
    _no_space,
    _second_colon,
    _colonless,
)
_REASONS: dict[tuple[str, ...], str] = {
    ("cannot start any token",): "yaml-character",
    ("escape",): "yaml-escape",
    ("expected <block end>", "expected key", "expected '-'", "not allowed"): "yaml-indent",
    ("directive", "%YAML", "document start", "tag handle", "incompatible"): "yaml-directive",
}
