"""Names of tools: server and tool told apart, disguises taken off, and what a name lets expect."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

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
    "tweet": "x",
    "fb": "facebook",
    "ig": "instagram",
    "wx": "wechat",
    "qq": "qq",
    "line": "line",
    "threads": "threads",
    "inmail": "linkedin",
}
"""Names that are told only as a whole word."""
_READS = (
    "get search list fetch read view find lookup retrieve check count describe show query poll",
    "sync scan browse export download monitor is has",
)
_WRITES = (
    "send connect invite add post comment react like follow message endorse create reply accept",
    "withdraw publish share engage request repost retweet tweet mention tag recommend friend",
    "remove delete unfollow disconnect update edit schedule submit apply upload write dm",
)
READS, WRITES = (frozenset(" ".join(verbs).split()) for verbs in (_READS, _WRITES))
"""Verbs of tools; where none is known a person is asked as for one that does something."""
_JOINS = frozenset({"and", "then"})
_FILLING = frozenset({"mcp", "tool", "nv", "api", "batch", "bulk"})


@dataclass(frozen=True, slots=True)
class ToolName:
    """A tool's name in the forms it is compared in."""

    server: str
    """Letters and digits only, lower case; empty where the name has none."""
    tools: tuple[str, ...]
    """The tool alike; then without what stands before it, where that is a server's name."""
    platform: str
    """The network that the name tells of, or empty."""
    verb: str
    """`read`, `write`, or empty where neither can be told."""
    shown: str
    """The tool as it is told to people."""
    is_disguised: bool
    """Whether it has letters that are not what they look like."""


@lru_cache(maxsize=1024)
def tool_name(written: str) -> ToolName:
    """Return a tool's name in the forms it is compared in."""
    plain = unmasked(written[:LONGEST])
    server, tool = _parts(plain)
    words = [word.casefold() for word in _WORD.findall(tool)]
    prefixes = [squashed(tool), *_unprefixed(words)]
    return ToolName(
        squashed(server),
        tuple(dict.fromkeys(prefixes)),
        platform_in(server) or platform_in(tool),
        _verb([word for word in words if not platform_in(word) and word not in _FILLING]),
        tool[:100] or "?",
        squashed(plain) != _bare(written[:LONGEST]) or len(written) > LONGEST,
    )


def unmasked(text: str) -> str:
    """Return text without invisible characters, each letter as the Latin one it looks like."""
    seen = "".join(one for one in text if unicodedata.category(one)[0] != "C")
    return unicodedata.normalize("NFKC", seen).translate(_ALIKE)


def squashed(text: str) -> str:
    """Return the letters and digits of a text, in lower case."""
    return "".join(filter(str.isalnum, text.casefold()))


def _bare(text: str) -> str:
    """Return what `squashed` gives for text that hides nothing; what is hidden stays."""
    return "".join(
        one for one in text.casefold() if one.isalnum() or unicodedata.category(one)[0] == "C"
    )


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
        if any(map(platform_in, words[:cut])):
            yield "".join(words[cut:])


def platform_in(name: str) -> str:
    """Return the network that a name tells of, or an empty string."""
    whole = squashed(name)
    for platform, signs in _NETWORKS.items():
        if any(sign in whole for sign in signs):
            return platform
    words = (word.casefold() for word in _WORD.findall(name))
    return next((_SHORT[word] for word in words if word in _SHORT), "")


def _verb(words: list[str]) -> str:
    """Say what a name lets expect: its first word counts, and what it is joined with."""
    after = {word for join in _JOINS if join in words for word in words[words.index(join) :]}
    if words[:1] and words[0] in READS and not after & WRITES:
        return "read"
    return "write" if WRITES & set(words) else ""
