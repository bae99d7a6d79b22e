"""Texts as they are compared, and where each of their characters stood in the original.

*Folded* is NFKC, then case-folded, with straight apostrophes: what patterns are searched in.
*Plain* is folded with each run of white space one space, none at the ends, and invisible
characters (soft hyphen, joiners, direction marks, emoji selectors) left out: what phrases are
looked up in.
"""

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    import regex

Span = tuple[int, int]
"""Start and end, half-open, counted in characters."""

APOSTROPHES = "\u2018\u2019\u02bc\u00b4"
_ALIKE = dict.fromkeys(APOSTROPHES, "'") | dict(zip("，！？：；（）～", ",!?:;()~", strict=True))
"""What becomes one other character; of a Chinese text, often all that NFKC would change."""

# Characters that may join the one before under NFKC: marks; Hangul vowels and finals, those of
# the compatibility and half-width blocks too; half-width kana voicing; vowels of Kirat Rai.
JOINING = r"[\p{M}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc\U00016d63\U00016d67-\U00016d6a]"
_RUN = 30
"""The bound of Unicode's stream-safe format: sorting a longer run takes quadratic time."""

_INVISIBLE_CLASS = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
)
_INVISIBLE = re.compile(f"[{_INVISIBLE_CLASS}]+")
_SEEN = re.compile(rf"[^\s{_INVISIBLE_CLASS}]+")


def is_han(character: str) -> bool:
    """Say whether a character is of the commonest block of Han, which are no part of a word."""
    return "\u4e00" <= character <= "\u9fff"


def fold(text: str) -> str:
    """Return a text as patterns see it."""
    if text.isascii():
        return text.lower()
    text = _straight(text)
    if _has_long_run(text):
        return "".join(map(_folded, _joining().piece.findall(text)))
    return _folded(text)


def smooth(folded: str) -> str:
    """Return a folded text as phrases see it."""
    seen = folded if folded.isascii() else _INVISIBLE.sub("", folded)
    return " ".join(seen.split())


def spans_in_text(text: str, folded: str) -> list[Span] | None:
    """Return where each character of `folded` stands in `text`; `None` if it is the same place."""
    if len(text) == len(folded) and not _joining().one.search(text):
        return None
    return list(chain.from_iterable(map(_spread, _joining().piece.finditer(_straight(text)))))


def places_in_folded(folded: str, plain: str) -> list[int] | None:
    """Return where each character of `plain` stands in `folded`; `None` if it is the same place."""
    if len(plain) == len(folded):
        return None
    places: list[int] = []
    for run in _SEEN.finditer(folded):
        if places and _INVISIBLE.sub("", folded[places[-1] + 1 : run.start()]):
            places.append(places[-1] + 1)
        places.extend(range(*run.span()))
    return places


def _folded(text: str) -> str:
    return normalize("NFKC", text).casefold()


def _straight(text: str) -> str:
    for one, other in _ALIKE.items():
        text = text.replace(one, other)
    return text


def _has_long_run(text: str) -> bool:
    # A run longer than 30 holds one of the characters 30, 61, 92 and so on.
    some = text[_RUN :: _RUN + 1]
    return any(map(_may_join, some)) and bool(_joining().long_run.search(text))


def _may_join(character: str) -> bool:
    """Say what needs a closer look: the commonest of Europe and China is known to join nothing."""
    is_known = character < "\u0300" or "\u3000" <= character < "\u302a" or is_han(character)
    return not is_known


def _spread(piece: "regex.Match[str]") -> list[Span]:
    return [piece.span()] * len(_folded(piece.group()))


class _Joining(NamedTuple):
    """What finds characters that may join the one before."""

    one: "regex.Pattern[str]"
    long_run: "regex.Pattern[str]"
    piece: "regex.Pattern[str]"
    """A character and those that may join it."""


@cache
def _joining() -> _Joining:
    import regex

    return _Joining(
        regex.compile(JOINING),
        regex.compile(JOINING + f"{{{_RUN + 1}}}"),
        regex.compile(rf"(?s).{JOINING}{{0,{_RUN}}}+"),
    )
