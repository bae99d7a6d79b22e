"""What tools of agents do, in values: the maps from a call to acts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import NamedTuple

from etiquette_lint.models.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Route:
    """A method, and the end of a path."""

    written: str
    method: str
    path: str
    """A pattern; it is compiled when it is first asked, for most never are."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where in a call's arguments something stands: any of several paths."""

    paths: tuple[tuple[str, ...], ...] = ()

    def __str__(self) -> str:
        """Return the paths as they are written."""
        return " | ".join(".".join(path) for path in self.paths)

    @property
    def shown(self) -> str:
        """The first places, as people are told of them."""
        few = str(Places(self.paths[:3]))
        return few if len(self.paths) <= 3 else f"{few} | ..."

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return bool(self.paths)


@dataclass(frozen=True, slots=True)
class ActTool:
    """A tool that does one kind of act."""

    kind: Kind
    to: Places = Places()
    """An account: of the person addressed, or of the author of the post."""
    named: Places = Places()
    """A display name, as chats have it."""
    post: Places = Places()
    reply: Places = Places()
    text: Places = Places()
    at: Places = Places()
    fixed: Mapping[str, str] = field(default_factory=dict)
    """Fields that are the same for each call: topic, visibility, platform."""


@dataclass(frozen=True, slots=True)
class ReadTool:
    """A tool with nothing to judge."""


@dataclass(frozen=True, slots=True)
class AskTool:
    """A tool that cannot be told as acts."""

    reason: str
    inside: Places = Places()
    mentions: tuple[str, ...] = ()
    """It is asked about only if a text inside has one of these; without any, always."""


@dataclass(frozen=True, slots=True)
class GroupedTool:
    """A tool that does what one of its arguments says; with `inside`, at any depth below it."""

    by: Places
    cases: "Mapping[str, Tool]"
    """By word, as written."""
    exact: "Mapping[str, Tool]"
    """By squashed word."""
    inside: Places = Places()
    otherwise: "Tool | None" = None
    """Where it is none of these words."""


@dataclass(frozen=True, slots=True)
class ForwardTool:
    """A tool that calls another tool."""

    name: Places
    arguments: Places = Places()


@dataclass(frozen=True, slots=True)
class RequestTool:
    """A tool that sends HTTP requests."""

    url: Places
    method: Places = Places()
    body: Places = Places()
    hosts: tuple[str, ...] = ()
    """With wildcards; without any, it counts wherever it is sent."""
    routes: "tuple[tuple[Route, Tool], ...]" = ()


Tool = ActTool | ReadTool | AskTool | GroupedTool | ForwardTool | RequestTool


@dataclass(frozen=True, slots=True)
class ToolMap:
    """The tools of one server, or of one library."""

    name: str
    title: str
    platform: str
    tools: Mapping[str, Tool]
    """By name or glob, as written."""
    exact: Mapping[str, Tool] = field(default_factory=dict)
    """By squashed name."""
    servers: tuple[str, ...] = ()
    """Squashed names, with wildcards, that its server may have."""
    globs: tuple[tuple[str, Tool], ...] = ()
    """By squashed name with wildcards."""
    source: str = ""
    seen: str = ""

    def find(self, names: tuple[str, ...]) -> Tool | None:
        """Return the tool of one of these squashed names, the first that is known."""
        for name in names:
            if name in self.exact:
                return self.exact[name]
        fits = (tool for glob, tool in self.globs if any(fnmatchcase(one, glob) for one in names))
        return next(fits, None)

    def serves(self, server: str) -> bool:
        """Say whether a server of that squashed name may be this one."""
        return any(fnmatchcase(server, glob) for glob in self.servers)


class ToolMaps(NamedTuple):
    """All maps: people's own, which are asked first, and the bundled ones."""

    own: tuple[ToolMap, ...] = ()
    bundled: tuple[ToolMap, ...] = ()

    def serve(self, server: str) -> bool:
        """Say whether any of them is about a server of that squashed name."""
        return any(one.serves(server) for one in (*self.own, *self.bundled))
