"""Whether a text is nothing but emoji."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

# A symbol that could be either (a heart, a check mark) is an emoji unless the text says that it
# is text (U+FE0E); the marks of copyright and trade are emoji only if the text says so (U+FE0F).
# Unassigned places of the emoji blocks are kept for emoji to come.
_SINGLE = (
    r"(?:\p{Emoji_Presentation}"
    r"|[\p{Emoji}--[0-9#*]]\ufe0f"
    r"|[[\p{Emoji}&&\p{So}]--[©®™]](?!\ufe0e)"
    r"|[\p{Extended_Pictographic}&&[\U0001f300-\U0001faff]](?!\ufe0e))"
)
_MODIFIED = rf"{_SINGLE}\ufe0f?\p{{Emoji_Modifier}}?[\U000e0020-\U000e007f]*+"
_EMOJI = rf"(?:[0-9#*]\ufe0f?\u20e3|{_MODIFIED}(?:\u200d{_MODIFIED})*+)"
_BETWEEN = r"[\s\p{P}\p{Cf}~～]"


def only_emoji(text: str) -> bool:
    """Tell whether there is an emoji and besides nothing but spaces and punctuation."""
    if text.isascii():
        return False
    whole, some = _patterns()
    return bool(whole.fullmatch(text) and some.search(text))


@cache
def _patterns() -> "tuple[regex.Pattern[str], regex.Pattern[str]]":
    import regex

    whole = regex.compile(rf"(?:{_EMOJI}|{_BETWEEN})++", regex.V1)
    return whole, regex.compile(_EMOJI, regex.V1)
