"""From the arguments of one tool to its acts."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.arguments import MOST, Odd, Scope, found, names, nested, text
from etiquette_lint.guard.calls import Mapped, MappedAct
from etiquette_lint.guard.names import squashed, tool_name, unmasked
from etiquette_lint.guard.tools import (
    ActTool,
    AskTool,
    GroupedTool,
    Places,
    ReadTool,
    RequestTool,
    Tool,
)
from etiquette_lint.sources.found import Who

NOTHING = Mapped()
_DEPTH = 30
_NODES = 20_000
_HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})


def read(tool: Tool, scope: Scope, platform: str, about: str) -> Mapped:
    """Return what a call of a tool comes to; `about` is the tool's name."""
    try:
        match tool:
            case ReadTool():
                return NOTHING
            case AskTool():
                return Mapped(ask=tool.reason, about=about)
            case ActTool():
                return _of_act(tool, scope, platform)
            case GroupedTool():
                return joined(_of_group(tool, scope, platform, about))
            case RequestTool():
                return joined(_of_requests(tool, scope, platform))
    except Odd as odd:
        return Mapped(ask="argument-odd", about=str(odd))


def joined(told: Iterable[Mapped]) -> Mapped:
    """Return all that several readings come to: each act once, and the first that is asked."""
    acts: list[MappedAct] = []
    asked = NOTHING
    for one in told:
        acts += [act for act in one.acts if act not in acts]
        asked = asked if asked.ask else one
    return Mapped(tuple(acts), asked.ask, asked.about)


def _of_act(tool: ActTool, scope: Scope, platform: str) -> Mapped:
    on = tool.fixed.get("platform", platform)
    whom = [
        *(Who(platform=on, handle=one) for one in names(tool.to, scope)),
        *(Who(platform=on, name=one) for one in names(tool.named, scope)),
    ]
    about = [{"post": {"id": one}} for one in names(tool.post, scope)]
    about += [{"in_reply_to": {"id": one}} for one in names(tool.reply, scope)]
    wanted = next((one for one in (tool.to, tool.named, tool.post, tool.reply) if one), None)
    if wanted and not whom and not about:
        return Mapped(ask="target-missing", about=str(wanted))
    fields = {"kind": tool.kind, "platform": on, **tool.fixed, **_said(tool, scope)}
    people: list[Who | None] = [*whom] or [None]
    acts = [MappedAct({**fields, **each}, who) for who in people for each in about or [{}]]
    is_more = len(acts) > MOST
    return Mapped(tuple(acts[:MOST]), "too-many" if is_more else "", str(wanted) if is_more else "")


def _said(tool: ActTool, scope: Scope) -> JsonDict:
    """Return what the call says itself: the words, and a time of its own."""
    told = {"text": text(tool.text, scope), "at": text(tool.at, scope).strip()}
    return {key: value for key, value in told.items() if value}


def _of_group(tool: GroupedTool, scope: Scope, platform: str, about: str) -> Iterator[Mapped]:
    steps = _steps(tool.inside, scope) if tool.inside else iter([scope])
    words = [(word, step) for step in steps for word in names(tool.by, step[:1])]
    for word, step in words[:MOST]:
        yield _of_word(tool, word, step, platform)
    if not words:
        yield Mapped(ask="target-missing", about=str(tool.inside or tool.by))
    if len(words) > MOST:
        yield Mapped(ask="too-many", about=about)


def _of_word(tool: GroupedTool, word: str, scope: Scope, platform: str) -> Mapped:
    case = tool.cases.get(squashed(unmasked(word)))
    if case is not None:
        return read(case, scope, platform, word)
    return NOTHING if tool_name(word).verb == "read" else Mapped(ask="tool-unknown", about=word)


def _steps(inside: Places, scope: Scope) -> Iterator[Scope]:
    """Yield each map below a place, with those around it, the nearest first.

    Raises: Odd, where it is nested too deep or too large.
    """
    level: list[tuple[object, Scope]] = [
        (nested(value, inside), ()) for value in found(inside, scope)
    ]
    seen = 0
    for _ in range(_DEPTH):
        inner: list[tuple[object, Scope]] = []
        for value, around in level:
            if isinstance(value, Mapping):
                around = (value, *around)
                yield around
                inner += ((part, around) for part in islice(value.values(), _NODES))
            elif isinstance(value, list | tuple):
                inner += ((part, around) for part in value[:_NODES])
        seen += len(inner)
        if not inner:
            return
        if seen > _NODES:
            break
        level = inner
    raise Odd(str(inside))


def _of_requests(tool: RequestTool, scope: Scope, platform: str) -> Iterator[Mapped]:
    methods = [one.upper() for one in names(tool.method, scope)] or ["GET"]
    bodies = [nested(one, tool.body) for one in found(tool.body, scope)] or [{}]
    for url in names(tool.url, scope):
        for method in methods:
            for body in bodies:
                around = (body, *scope) if isinstance(body, Mapping) else scope
                yield _of_request(tool, method, url, around, platform)


def _of_request(tool: RequestTool, method: str, url: str, scope: Scope, platform: str) -> Mapped:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removesuffix(".")
    except ValueError:
        raise Odd(str(tool.url)) from None
    if host and not any(pattern.fullmatch(host) for pattern in tool.hosts):
        return NOTHING
    path = normpath(unquote(parts.path)).lstrip("/")
    for (wanted, pattern), inner in tool.routes:
        if wanted == method and (fits := pattern.fullmatch(path)):
            return read(inner, (fits.groupdict(), *scope), platform, f"{method} /{path}")
    if not host or method in _HARMLESS:
        return NOTHING
    return Mapped(ask="tool-unknown", about=f"{method} /{path}"[:100])
