"""From the arguments of one tool to its acts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from itertools import islice
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.arguments import MOST, Scope, found, names, nested, text, words
from etiquette_lint.guard.calls import Mapped, MappedAct
from etiquette_lint.guard.names import squashed, tool_name, unmasked
from etiquette_lint.guard.tools import (
    ActTool,
    AskTool,
    ForwardTool,
    GroupedTool,
    Places,
    ReadTool,
    RequestTool,
    Tool,
)
from etiquette_lint.limits import CALL_DEPTH, CALL_NODES, SCRIPT
from etiquette_lint.located import BROKEN
from etiquette_lint.sources.who import Who
from etiquette_lint.times import TimeError, parse_when

NOTHING = Mapped()
_HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})


def read(tool: Tool, scope: Scope, platform: str, about: str) -> Mapped:
    """Return what a call of a tool comes to; `about` is the tool's name."""
    match tool:
        case ReadTool():
            return NOTHING
        case AskTool():
            return Mapped(ask=tool.reason, about=about) if _applies(tool, scope) else NOTHING
        case ActTool():
            return _of_act(tool, scope, platform)
        case GroupedTool():
            return joined(_of_group(tool, scope, platform, about))
        case RequestTool():
            return joined(_of_requests(tool, scope, platform))
        case ForwardTool():
            return Mapped(ask="unseen", about=about)


def odd(places: str) -> Mapped:
    """Return that something stands at these places that is not what it should be."""
    return Mapped(ask="argument-odd", about=places) if places else NOTHING


def joined(told: Iterable[Mapped]) -> Mapped:
    """Return all that several readings come to: each act once, and the first that is asked."""
    told = list(told)
    asked = next((one for one in told if one.ask), NOTHING)
    return _bounded(_once(act for one in told for act in one.acts), asked)


def _bounded(acts: tuple[MappedAct, ...], asked: Mapped) -> Mapped:
    """Return acts with what is asked; that there are too many is asked before all else."""
    if len(acts) > MOST:
        return Mapped(acts[:MOST], "too-many", str(acts[0].fields["kind"]))
    return Mapped(acts, asked.ask, asked.about)


def _once(acts: Iterable[MappedAct]) -> tuple[MappedAct, ...]:
    """Return acts without those of which another says the same and more; one too many ends it."""
    kept: list[MappedAct] = []
    for act in acts:
        if not any(_says(other, act) for other in kept):
            kept = [other for other in kept if not _says(act, other)]
            kept.append(act)
        if len(kept) > MOST:
            break
    return tuple(kept)


def _says(act: MappedAct, less: MappedAct) -> bool:
    return act.target == less.target and less.fields.items() <= act.fields.items()


def _applies(tool: AskTool, scope: Scope) -> bool:
    """Say whether a text mentions what is asked about; a text that cannot be read may."""
    if not tool.mentions:
        return True
    texts = found(tool.inside, scope)
    read = [_folded(one) for one in texts if isinstance(one, str) and len(one) < SCRIPT]
    signs = [sign.casefold() for sign in tool.mentions]
    is_read = len(read) == len(texts) <= MOST
    return not is_read or any(sign in one for sign in signs for one in read)


def _folded(text: str) -> str:
    return " ".join(unmasked(text).casefold().split())


def _of_act(tool: ActTool, scope: Scope, platform: str) -> Mapped:
    """Return an act for everybody who is named; what is odd besides is asked about."""
    on = tool.fixed.get("platform", platform)
    to, named = names(tool.to, scope), names(tool.named, scope)
    whom = [Who(platform=on, handle=one) for one in to.values]
    whom += [Who(platform=on, name=one) for one in named.values]
    posts, replies = names(tool.post, scope), names(tool.reply, scope)
    about = [
        {**_if("post", post), **_if("in_reply_to", reply)}
        for post in posts.values or ("",)
        for reply in replies.values or ("",)
    ]
    said, strange = _said(tool, scope)
    strange = next((one.odd for one in (to, named, posts, replies) if one.odd), strange)
    wanted = next((one for one in (tool.to, tool.named, tool.post, tool.reply) if one), None)
    if wanted and not whom and not any(about):
        return odd(strange) if strange else Mapped(ask="target-missing", about=wanted.shown)
    fields = {"kind": tool.kind, "platform": on, **tool.fixed, **said}
    people: list[Who | None] = [*whom] or [None]
    acts = islice(
        (MappedAct({**fields, **each}, who) for who in people for each in about), MOST + 1
    )
    return _bounded(tuple(acts), odd(strange))


def _if(field: str, thing: str) -> JsonDict:
    return {field: {"id": thing}} if thing else {}


def _said(tool: ActTool, scope: Scope) -> tuple[JsonDict, str]:
    """Return what the call says itself, its words and a time of its own; and where it is odd."""
    said, at = text(tool.text, scope), text(tool.at, scope)
    when = "".join(at.values).strip()
    told = {"text": "".join(said.values), "at": when if _is_time(when) else ""}
    strange = said.odd or at.odd or (tool.at.shown if when and not told["at"] else "")
    return {key: value for key, value in told.items() if value}, strange


def _is_time(text: str) -> bool:
    try:
        parse_when(text)
    except TimeError:
        return False
    return True


def _of_group(tool: GroupedTool, scope: Scope, platform: str, about: str) -> Iterator[Mapped]:
    """Yield what each word comes to; it counts even where the rest cannot be read."""
    seen = 0
    for step in _steps(tool.inside, scope) if tool.inside else [scope]:
        if isinstance(step, Mapped):
            yield step
            continue
        told = words(tool.by, step[:1] if tool.inside else step)
        yield odd(told.odd)
        for word in told.values:
            seen += 1
            yield _of_word(tool, word, step, platform)
        if seen > MOST:
            yield Mapped(ask="too-many", about=about)
            return
    if not seen and tool.otherwise:
        yield read(tool.otherwise, scope, platform, about)
    elif not seen:
        yield Mapped(ask="target-missing", about=(tool.inside or tool.by).shown)


def _of_word(tool: GroupedTool, word: str, scope: Scope, platform: str) -> Mapped:
    case = tool.exact.get(squashed(unmasked(word)), tool.otherwise)
    if case is not None:
        return read(case, scope, platform, word)
    return NOTHING if tool_name(word).verb == "read" else Mapped(ask="tool-unknown", about=word)


def _steps(inside: Places, scope: Scope) -> Iterator[Scope | Mapped]:
    """Yield each map below a place, with those around it, the nearest first.

    Where it is nested too deep, is too large or cannot be read, that is told last.
    """
    there = [nested(one) for one in found(inside, scope)]
    level: list[tuple[object, Scope]] = [(one, ()) for one in there]
    seen = len(level)
    for _ in range(CALL_DEPTH):
        yield from ((value, *around) for value, around in level if isinstance(value, Mapping))
        level = list(islice(_below(level), CALL_NODES + 1))
        seen += len(level)
        if not level or seen > CALL_NODES:
            break
    yield odd(inside.shown if level or BROKEN in there or len(there) > MOST else "")


def _below(level: Iterable[tuple[object, Scope]]) -> Iterator[tuple[object, Scope]]:
    for value, around in level:
        if isinstance(value, Mapping):
            yield from ((part, (value, *around)) for part in value.values())
        elif isinstance(value, list | tuple):
            yield from ((part, around) for part in value)


def _of_requests(tool: RequestTool, scope: Scope, platform: str) -> Iterator[Mapped]:
    methods, urls = words(tool.method, scope), found(tool.url, scope)
    yield odd(methods.odd or (tool.url.shown if len(urls) > MOST else ""))
    for url in urls:
        address = _address(url)
        if address is None:
            yield odd(tool.url.shown)
        elif not tool.hosts or any(fnmatchcase(address[0], host) for host in tool.hosts):
            for method in methods.values or ("GET",):
                yield from _of_request(tool, method.strip().upper(), address[1], scope, platform)


def _address(url: object) -> tuple[str, str] | None:
    """Return host and path of an address, as whoever sends a request to it understands it."""
    if not isinstance(url, str):
        return None
    written = url.strip().replace("\\", "/")
    try:
        parts = urlsplit(written if "//" in written or written[:1] == "/" else f"//{written}")
        host = (parts.hostname or "").removesuffix(".")
    except ValueError:
        return None
    return host, normpath(unquote(parts.path)).lstrip("/")


def _of_request(
    tool: RequestTool, method: str, path: str, scope: Scope, platform: str
) -> Iterator[Mapped]:
    about = f"{method} /{path}"[:100]
    for route, inner in tool.routes:
        if route.method == method and (fits := re.fullmatch(route.path, path)):
            bodies = [nested(body) for body in found(tool.body, scope)]
            yield odd(tool.body.shown if BROKEN in bodies or len(bodies) > MOST else "")
            for body in bodies or [None]:
                sent = (body,) if isinstance(body, Mapping) else ()
                yield read(inner, (fits.groupdict(), *sent, *scope), platform, about)
            return
    if method not in _HARMLESS:
        yield Mapped(ask="tool-unknown", about=about)
