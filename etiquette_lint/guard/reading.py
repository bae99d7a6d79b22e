"""From the arguments of one tool to its acts."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.arguments import MOST, Odd, Scope, certain, each, names, nested, text
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
from etiquette_lint.sources.found import Who
from etiquette_lint.times import TimeError, parse_when

NOTHING = Mapped()
_DEPTH = 30
_NODES = 20_000
_WORD = 100
"""Characters of a word that says what is done."""
_LONG = 1_000_000
"""Characters of a script; what is longer is not read."""
_HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})


def read(tool: Tool, scope: Scope, platform: str, about: str) -> Mapped:
    """Return what a call of a tool comes to; `about` is the tool's name."""
    try:
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
    except Odd as odd:
        return Mapped(ask="argument-odd", about=str(odd))


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
    texts = each(tool.inside, scope)
    read = [_folded(one) for one in texts if isinstance(one, str) and len(one) < _LONG]
    signs = [sign.casefold() for sign in tool.mentions]
    return len(read) < len(texts) or any(sign in one for sign in signs for one in read)


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
    said, odd = _said(tool, scope)
    odd = next((one.odd for one in (to, named, posts, replies) if one.odd), odd)
    wanted = next((one for one in (tool.to, tool.named, tool.post, tool.reply) if one), None)
    if wanted and not whom and not any(about):
        return Mapped(ask="argument-odd" if odd else "target-missing", about=odd or wanted.shown)
    fields = {"kind": tool.kind, "platform": on, **tool.fixed, **said}
    people: list[Who | None] = [*whom] or [None]
    acts = islice(
        (MappedAct({**fields, **each}, who) for who in people for each in about), MOST + 1
    )
    return _bounded(tuple(acts), Mapped(ask="argument-odd" if odd else "", about=odd))


def _if(field: str, thing: str) -> JsonDict:
    return {field: {"id": thing}} if thing else {}


def _said(tool: ActTool, scope: Scope) -> tuple[JsonDict, str]:
    """Return what the call says itself, its words and a time of its own; and where it is odd."""
    words, at = text(tool.text, scope), text(tool.at, scope)
    when = "".join(at.values).strip()
    told = {"text": "".join(words.values), "at": when if _is_time(when) else ""}
    odd = words.odd or at.odd or (tool.at.shown if when and not told["at"] else "")
    return {key: value for key, value in told.items() if value}, odd


def _is_time(text: str) -> bool:
    try:
        parse_when(text)
    except TimeError:
        return False
    return True


def _of_group(tool: GroupedTool, scope: Scope, platform: str, about: str) -> Iterator[Mapped]:
    """Yield what each word comes to; what was found counts even where the rest cannot be read."""
    words = 0
    try:
        for step in _steps(tool.inside, scope) if tool.inside else [scope]:
            for word in _words(tool.by, step[:1] if tool.inside else step):
                words += 1
                yield _of_word(tool, word, step, platform)
                if words > MOST:
                    raise Odd((tool.inside or tool.by).shown)
    except Odd as odd:
        yield Mapped(ask="argument-odd", about=str(odd))
        return
    if not words and tool.otherwise:
        yield read(tool.otherwise, scope, platform, about)
    elif not words:
        yield Mapped(ask="target-missing", about=(tool.inside or tool.by).shown)


def _words(by: Places, scope: Scope) -> tuple[str, ...]:
    """Return the words that say what is done; whole numbers are words too.

    Raises: Odd, where something else stands there.
    """
    there = each(by, scope)
    numbers = tuple(str(one) for one in there if type(one) is int)
    words = tuple(one for one in there if isinstance(one, str) and len(one) <= _WORD)
    if len(numbers) + len(words) < len(there):
        raise Odd(by.shown)
    return numbers + words


def _of_word(tool: GroupedTool, word: str, scope: Scope, platform: str) -> Mapped:
    case = tool.exact.get(squashed(unmasked(word)), tool.otherwise)
    if case is not None:
        return read(case, scope, platform, word)
    return NOTHING if tool_name(word).verb == "read" else Mapped(ask="tool-unknown", about=word)


def _steps(inside: Places, scope: Scope) -> Iterator[Scope]:
    """Yield each map below a place, with those around it, the nearest first.

    Raises: Odd, where it is nested too deep or too large.
    """
    level: list[tuple[object, Scope]] = [
        (nested(value, inside), ()) for value in each(inside, scope)
    ]
    seen = 0
    for _ in range(_DEPTH):
        inner: list[tuple[object, Scope]] = []
        for value, around in level:
            if isinstance(value, Mapping):
                around = (value, *around)
                yield around
                inner += ((part, around) for part in islice(value.values(), _NODES + 1))
            elif isinstance(value, list | tuple):
                inner += ((part, around) for part in value[: _NODES + 1])
        seen += len(inner)
        if not inner:
            return
        if seen > _NODES:
            break
        level = inner
    raise Odd(inside.shown)


def _of_requests(tool: RequestTool, scope: Scope, platform: str) -> Iterator[Mapped]:
    methods = [one.upper() for one in certain(names(tool.method, scope))] or ["GET"]
    for url in each(tool.url, scope):
        host, path = _address(url, tool.url)
        if tool.hosts and not any(pattern.fullmatch(host) for pattern in tool.hosts):
            continue
        for method in methods:
            yield from _of_request(tool, method, path, scope, platform)


def _address(url: object, places: Places) -> tuple[str, str]:
    """Return host and path of an address, as whoever sends a request to it understands it.

    Raises: Odd, where it is none.
    """
    try:
        written = (url if isinstance(url, str) else "//[").strip().replace("\\", "/")
        parts = urlsplit(written if "//" in written or written[:1] == "/" else f"//{written}")
        host = (parts.hostname or "").removesuffix(".")
    except ValueError:
        raise Odd(places.shown) from None
    return host, normpath(unquote(parts.path)).lstrip("/")


def _of_request(
    tool: RequestTool, method: str, path: str, scope: Scope, platform: str
) -> Iterator[Mapped]:
    about = f"{method} /{path}"[:100]
    for route, inner in tool.routes:
        if route.method == method and (fits := route.path.fullmatch(path)):
            for body in each(tool.body, scope) or [{}]:
                yield _with_body(tool, inner, body, (fits.groupdict(), *scope), platform, about)
            return
    if method not in _HARMLESS:
        yield Mapped(ask="tool-unknown", about=about)


def _with_body(
    tool: RequestTool, inner: Tool, body: object, scope: Scope, platform: str, about: str
) -> Mapped:
    """Return what a request comes to with one of its bodies; the path counts even without."""
    try:
        sent, odd = nested(body, tool.body), ""
    except Odd as error:
        sent, odd = None, str(error)
    around = (*scope[:1], sent, *scope[1:]) if isinstance(sent, Mapping) else scope
    made = read(inner, around, platform, about)
    return Mapped(made.acts, "argument-odd", odd) if odd else made
