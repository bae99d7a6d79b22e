"""YAML events to data and places: few types, no repeated keys, no merging, no tricks."""

import re
from array import array
from collections.abc import Callable
from typing import Any, NamedTuple, Never

from etiquette_lint.errors import Problem, pointer
from etiquette_lint.located.document import Document, Place
from etiquette_lint.located.text import MOST, SURROGATE, Limits, Source, Unreadable
from etiquette_lint.words.problems import problem

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})", re.ASCII)
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_STANDARD = "tag:yaml.org,2002:"
_TYPES: dict[str, type] = {"int": int, "bool": bool, "null": type(None)}
_SWALLOWED = {
    "key-fullwidth-colon": re.compile(r"([A-Za-z_][\w.-]*)\s*(：)\s*(.*)", re.DOTALL),
    "yaml-colon-space": re.compile(r"([A-Za-z_][\w.-]*)(:)(?!//)(\S.*)", re.DOTALL),
}
_UNDASHED = re.compile(r"-[{\[\"'A-Za-z_]")


class _Marks:
    """A place, as compact as can be: a log has millions."""

    __slots__ = ("kids", "marks")

    def __init__(self, start: int, end: int) -> None:
        self.marks = array("I", (start, end))
        self.kids: dict[int, Place] = {}


class _Frame:
    """A map or a list while its parts come in."""

    __slots__ = ("anchor", "data", "flow", "height", "key", "keys", "nodes", "place", "plain")

    def __init__(self, data: Any, place: _Marks, event: Any, nodes: int) -> None:
        self.data = data
        self.place = place
        self.anchor: str | None = event.anchor
        self.flow: bool = event.flow_style
        self.nodes = nodes
        self.height = 1
        self.keys: dict[str, tuple[int, int]] | None = {} if isinstance(data, dict) else None
        self.key: str | None = None
        self.plain = False
        """Whether the key that waits for its value stands without quotes."""

    @property
    def wants_key(self) -> bool:
        return self.keys is not None and self.key is None


class _Anchored(NamedTuple):
    """What an alias stands for, how many nodes that is, and how many levels."""

    value: object
    place: Place | None = None
    nodes: int = 1
    height: int = 0


class Composer:
    """Takes events in order, checks what syntax does not, and has a document in the end."""

    def __init__(self, source: Source, limits: Limits, escapes: bool) -> None:
        self._source = source
        self._limits = limits
        self._problems: list[Problem] = []
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Anchored] = {}
        self._root: tuple[object, Place] = (None, _Marks(0, 0))
        self._documents = self._nodes = self._aliases = 0
        self._escapes = escapes
        self._steps: dict[str, Callable[[Any, int, int], None]] = {
            "ScalarEvent": self._scalar,
            "MappingStartEvent": self._open_map,
            "SequenceStartEvent": self._open_list,
            "MappingEndEvent": self._close,
            "SequenceEndEvent": self._close,
            "AliasEvent": self._alias,
            "DocumentStartEvent": self._begin,
        }

    def take(self, event: Any, start: int, end: int) -> None:
        """Take the next event and where in the text it stands."""
        step = self._steps.get(type(event).__name__)
        if step is not None:
            step(event, start, end)

    def document(self) -> Document:
        """Return what was composed.

        Raises: Unreadable.
        """
        if self._problems:
            raise Unreadable(self._problems)
        data, place = self._root
        return Document(data, self._source, place)

    def _begin(self, event: Any, start: int, end: int) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop("yaml-documents", start, end)

    def _scalar(self, event: Any, start: int, end: int) -> None:
        frame = self._stack[-1] if self._stack else None
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            self._count(0, start, end)
        if self._escapes and SURROGATE.search(event.value):
            self._tell("surrogate", start, end)
        if frame is not None and frame.wants_key:
            self._take_key(frame, event, start, end)
            return
        if event.tag is not None:
            value = self._tagged(event, start, end)
        else:
            value = _resolve(event.value) if event.implicit[0] else event.value
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value)
        if frame is not None and frame.flow and start == end:
            self._check_swallowed(frame, start)
        self._put(value, start, end, None)

    def _put(self, value: object, start: int, end: int, place: Place | None) -> None:
        """Hang a finished value on the map or list it belongs to."""
        if not self._stack:
            self._root = (value, place or _Marks(start, end))
            return
        frame = self._stack[-1]
        if place is not None:
            frame.place.kids[len(frame.data)] = place
        if frame.keys is None:
            frame.data.append(value)
        elif frame.key is not None:
            frame.place.marks.extend(frame.keys[frame.key])
            frame.data[frame.key] = value
            frame.key = None
        frame.place.marks.extend((start, end))

    def _take_key(self, frame: _Frame, event: Any, start: int, end: int) -> None:
        assert frame.keys is not None
        key: str = event.value
        frame.plain = event.implicit[0] and event.tag is None
        if key in frame.keys:
            line = self._source.number(frame.keys[key][0])
            self._tell("key-repeated", start, end, key, key=key, line=line)
        elif frame.plain:
            self._check_plain_key(frame, key, start, end)
        elif event.tag is not None:
            self._tagged(event, start, end)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(key)
        frame.keys.setdefault(key, (start, end))
        frame.key = key

    def _check_plain_key(self, frame: _Frame, key: str, start: int, end: int) -> None:
        if key == "<<":
            self._tell("yaml-merge", start, end)
        elif not key:
            self._tell("yaml-key-empty", start, end)
        elif key[0] == "-" and not frame.flow and _UNDASHED.match(key):
            rest = self._source.line(start).partition("-")[2]
            self._tell("yaml-dash-space", start, start + 1, rest=rest)

    def _check_swallowed(self, frame: _Frame, at: int) -> None:
        """Tell `{kind：comment}` and `{kind:comment}`: keys that swallowed their values."""
        if frame.keys is None or frame.key is None or not frame.plain:
            return
        start, end = frame.keys[frame.key]
        for code, form in _SWALLOWED.items():
            found = form.fullmatch(frame.key)
            if found and at == end:
                colon = start + found.start(2)
                self._tell(code, colon, colon + 1, field=found[1], rest=found[3])

    def _tagged(self, event: Any, start: int, end: int) -> object:
        """Return the value of a scalar with a tag of its own, such as `!!str 12`."""
        name = event.tag.removeprefix(_STANDARD)
        if name in ("str", "!"):
            return event.value
        value = _resolve(event.value)
        if name not in _TYPES:
            self._tell("yaml-tag", start, end, tag=event.tag.replace(_STANDARD, "!!"))
        elif type(value) is not _TYPES[name]:
            self._tell("yaml-tag-value", start, end, tag=f"!!{name}", value=event.value)
        return value

    def _open_map(self, event: Any, start: int, end: int) -> None:
        self._open(event, start, end, {}, "map")

    def _open_list(self, event: Any, start: int, end: int) -> None:
        self._open(event, start, end, [], "seq")

    def _open(self, event: Any, start: int, end: int, data: Any, name: str) -> None:
        if self._stack and self._stack[-1].wants_key:
            self._stop("yaml-key-not-text", start, end)
        if event.tag not in (None, "!", _STANDARD + name):
            self._tell("yaml-tag", start, end, tag=event.tag.replace(_STANDARD, "!!"))
        self._check_depth(1, start, end)
        if event.anchor is not None:
            self._anchors.pop(event.anchor, None)
        self._stack.append(_Frame(data, _Marks(start, end), event, self._nodes))
        self._count(1, start, end)

    def _close(self, event: Any, start: int, end: int) -> None:
        frame = self._stack.pop()
        place = frame.place
        place.marks[1] = end
        if frame.anchor is not None:
            nodes = self._nodes - frame.nodes
            self._anchors[frame.anchor] = _Anchored(frame.data, place, nodes, frame.height)
        self._raise(frame.height)
        self._put(frame.data, place.marks[0], end, place)

    def _alias(self, event: Any, start: int, end: int) -> None:
        name = event.anchor
        self._aliases += 1
        if self._stack and self._stack[-1].wants_key:
            self._stop("yaml-key-not-text", start, end)
        if self._aliases > self._limits.aliases:
            self._stop("yaml-aliases", start, end, limit=self._limits.aliases)
        if any(frame.anchor == name for frame in self._stack):
            self._stop("yaml-alias-cycle", start, end, name=name)
        if name not in self._anchors:
            self._stop("yaml-alias-unknown", start, end, name=name)
        meant = self._anchors[name]
        self._check_depth(meant.height, start, end)
        self._count(meant.nodes, start, end)
        self._raise(meant.height)
        self._put(meant.value, start, end, meant.place)

    def _raise(self, height: int) -> None:
        """Let the innermost open map or list be higher than what was put into it."""
        if self._stack and height:
            self._stack[-1].height = max(self._stack[-1].height, height + 1)

    def _check_depth(self, more: int, start: int, end: int) -> None:
        if len(self._stack) + more > self._limits.depth:
            self._stop("too-deep", start, end, limit=self._limits.depth)

    def _count(self, nodes: int, start: int, end: int) -> None:
        self._nodes += nodes
        if self._nodes > self._limits.nodes:
            self._stop("too-many-nodes", start, end, limit=self._limits.nodes)

    def _path(self, key: str | None) -> list[str | int]:
        """Return the path of what comes next, or of a key of the innermost map."""
        path = [len(frame.data) if frame.key is None else frame.key for frame in self._stack]
        if self._stack and self._stack[-1].wants_key:
            path.pop()
        return path if key is None else [*path, key]

    def _tell(
        self, code: str, start: int, end: int, at: str | None = None, /, **values: object
    ) -> None:
        place = self._source.place(start, end)
        self._problems.append(problem(code, pointer(self._path(at)), place, **values))
        if len(self._problems) >= MOST:
            raise Unreadable(self._problems)

    def _stop(self, code: str, start: int, end: int, /, **values: object) -> Never:
        self._tell(code, start, end, **values)
        raise Unreadable(self._problems)


def _resolve(text: str) -> object:
    """Return a plain scalar as what it means; what means nothing else is text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "-0123456789" and _INTEGER.fullmatch(text):
        return int(text)
    return text
