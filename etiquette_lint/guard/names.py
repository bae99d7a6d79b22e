"""Names of tools: server and tool told apart, disguises taken off, and what a name lets expect."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST = 512
"""Characters of a tool's name that are looked at; nothing real comes near."""
_ALIKE = str.maketrans(
    {
        other: letter
        for letter, others in {
            "a": "аαɑ",
            "b": "вβЬ",
            "c": "сϲ",
            "d": "ԁ",
            "e": "еєёε",
            "g": "ɡ",
            "h": "һн",
            "i": "іıιɩΙІӀ",
            "j": "јϳ",
            "k": "кκΚК",
            "l": "ӏⅼǀ",
            "m": "мМΜ",
            "n": "пηΝ",
            "o": "оοσОΟ",
            "p": "рρРΡ",
            "q": "ԛ",
            "s": "ѕЅ",
            "t": "тτТΤ",
            "u": "υս",
            "v": "ѵν",
            "w": "ԝωѡ",
            "x": "хχХΧ",
            "y": "уγУΥ",
        }.items()
        for other in others
    }
)
"""Letters of other scripts that look like Latin ones."""
_PLAIN = ("CJK UNIFIED", "HIRAGANA", "KATAKANA", "HANGUL")
"""Scripts beside ASCII that look like nothing else."""
_SEPARATOR = re.compile(r"[./:]+(?=[^./:]*$)")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W\d_A-Za-z]+")
_NETWORKS = {
    "linkedin": ("linkedin", "linkedapi", "unipile", "领英"),
    "wechat": ("wechat", "weixin", "wxauto", "itchat", "wechaty", "微信"),
    "facebook": ("facebook", "脸书"),
    "instagram": ("instagram",),
    "x": ("twitter",),
    "weibo": ("weibo", "微博"),
    "maimai": ("maimai", "脉脉"),
    "whatsapp": ("whatsapp",),
    "telegram": ("telegram",),
    "kakaotalk": ("kakaotalk",),
    "bluesky": ("bluesky",),
    "mastodon": ("mastodon",),
    "zhihu": ("zhihu", "知乎"),
    "wantedly": ("wantedly",),
    "viadeo": ("viadeo",),
    "xiaohongshu": ("xiaohongshu", "小红书"),
}
"""Platforms, and what in a name tells of them wherever it stands."""
_SHORT = {
    "xing": "xing",
    "x": "x",
    "fb": "facebook",
    "ig": "instagram",
    "wx": "wechat",
    "qq": "qq",
    "line": "line",
    "threads": "threads",
}
"""Names of servers that are told only where nothing else is said."""
_TELLING = {"xing": "xing", "tweet": "x", "inmail": "linkedin"}
"""Words of a tool that tell of a network."""
_READS = (
    "get search list fetch read view find lookup retrieve check count describe show query poll",
    "sync scan browse export download monitor is has",
)
_DOES = (
    "send connect invite add react endorse create accept withdraw publish engage repost retweet",
    "recommend remove delete unfollow disconnect update edit submit apply upload write",
)
_EITHER = (
    "post comment like follow message reply share request tweet mention tag friend schedule dm",
)
READS, DOES, EITHER = (frozenset(" ".join(some).split()) for some in (_READS, _DOES, _EITHER))
"""Verbs of tools that read, that do something, and words that may also be what is read."""
_JOINS = frozenset({"and", "then"})
_FILLING = frozenset({"mcp", "server", "tool", "tools", "bot", "api", "nv", "batch", "bulk"})


class ToolName(NamedTuple):
    """A tool's name in the forms it is compared in."""

    server: str
    """Letters and digits only, lower case; empty where the name has none."""
    tools: tuple[str, ...]
    """The tool alike: with its class or server, without, and without a server's name in it."""
    platform: str
    """The network that the name tells of, or empty."""
    verb: str
    """`read`, `write`, or empty where neither can be told."""
    shown: str
    """The tool as it is told to people."""
    is_disguised: bool
    """Whether it is too long, or has characters that may not be what they look like."""


def tool_name(written: str) -> ToolName:
    """Return a tool's name in the forms it is compared in."""
    return _tool_name(written[: LONGEST + 1])


@lru_cache(maxsize=1024)
def _tool_name(written: str) -> ToolName:
    plain = unmasked(written[:LONGEST])
    server, tool = _parts(plain)
    words = [word.casefold() for word in _WORD.findall(tool)]
    owner = server.rpartition(".")[2]
    known_as = [squashed(owner + tool), squashed(tool), *_unprefixed(words)]
    return ToolName(
        squashed(server),
        tuple(dict.fromkeys(known_as)),
        _network(server) or _short(server) or _network(tool) or _telling(words),
        _verb([word for word in words if not _network(word) and word not in _FILLING]),
        tool[:100] or "?",
        len(written) > LONGEST or any(map(_is_odd, written)),
    )


def unmasked(text: str) -> str:
    """Return text without invisible characters, each letter as the Latin one it looks like."""
    seen = "".join(one for one in text if unicodedata.category(one)[0] != "C")
    return unicodedata.normalize("NFKC", seen).translate(_ALIKE)


def squashed(text: str) -> str:
    """Return the letters and digits of a text, in lower case."""
    return "".join(filter(str.isalnum, text.casefold()))


def _is_odd(letter: str) -> bool:
    """Say whether a character may hide what a name says: no real name has it."""
    if letter.isascii():
        return not letter.isprintable()
    return not unicodedata.name(letter, "").startswith(_PLAIN)


def _parts(name: str) -> tuple[str, str]:
    """Return server and tool of `mcp__server__tool`, `Class.method`, `server/tool` or `tool`."""
    rest = name[5:] if name[:5].casefold() == "mcp__" else ""
    server, between, tool = rest.partition("__")
    if between and tool:
        return server, tool
    cut = _SEPARATOR.search(name)
    return (name[: cut.start()], name[cut.end() :]) if cut else ("", name)


def _unprefixed(words: list[str]) -> Iterator[str]:
    """Yield a name without the server's before it: `linkedin_send_message` as `sendmessage`."""
    for cut in range(1, min(len(words), 5)):
        if any(map(_network, words[:cut])):
            yield "".join(words[cut:])


def _network(name: str) -> str:
    """Return the network that a name tells of wherever it stands, or an empty string."""
    whole = squashed(name)
    named = (network for network, signs in _NETWORKS.items() for sign in signs if sign in whole)
    return next(named, "")


def _short(server: str) -> str:
    words = [word.casefold() for word in _WORD.findall(server)]
    telling = [word for word in words if word not in _FILLING]
    return _SHORT.get(telling[0], "") if len(telling) == 1 else ""


def _telling(words: list[str]) -> str:
    return next((_TELLING[word] for word in words if word in _TELLING), "")


def _verb(words: list[str]) -> str:
    """Say what a name lets expect: it reads if its first word does and no other does more."""
    after = {word for join in _JOINS if join in words for word in words[words.index(join) :]}
    does = DOES & set(words[1:]) or EITHER & after
    if words[:1] and words[0] in READS and not does:
        return "read"
    return "write" if (DOES | EITHER) & set(words) else ""
