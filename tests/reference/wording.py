"""What a text says, simply: whole words, or any part of it where a phrase is Han or kana."""

import math
import re
import unicodedata

import regex

from etiquette_lint.packs.pack import Pack

WORD = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]|[^\W_]+(?:['’][^\W_]+)*")
WIDE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
EMOJI = regex.compile(r"(?:\p{Extended_Pictographic}|[\u200d\ufe0f]|\p{Emoji_Modifier}|\s)+")


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def words(text: str) -> float:
    """Return how many words there are; two Han characters are one."""
    found = WORD.findall(folded(text))
    wide = sum(1 for word in found if WIDE.match(word))
    return len(found) - wide + math.ceil(wide / 2)


def spans(text: str, phrase: str) -> list[tuple[int, int]]:
    """Return where a phrase stands in a folded text."""
    inside = re.escape(folded(phrase)).replace(r"\ ", r"\s+")
    if not WIDE.search(phrase):
        inside = rf"(?<!\w){inside}(?!\w)"
    return [match.span() for match in re.finditer(inside, text)]


def phrases(pack: Pack, given: tuple[str, ...]) -> list[str]:
    """Return phrases with named lists written out, all languages together."""
    found: list[str] = []
    for one in given:
        lists = pack.phrases.get(one.removeprefix("$")) if one.startswith("$") else None
        found += [one] if lists is None else [part for some in lists.values() for part in some]
    return found


def holds(pack: Pack, op: str, given: tuple[str, ...], number: float | None, text: str) -> bool:
    """Whether one test of a text holds."""
    plain = folded(text)
    found = [span for one in phrases(pack, given) for span in spans(plain, one)]
    match op:
        case "contains":
            return bool(found)
        case "lacks":
            return not found
        case "fewer_words_than":
            return words(text) < (number or 0)
        case "more_words_than":
            return words(text) > (number or 0)
        case "mostly":
            return _share(plain, found) >= (number or 0)
        case "matches":
            return any(regex.search(one, text) for one in given)
        case _:
            return bool(text.strip()) and EMOJI.fullmatch(text) is not None


def _share(plain: str, found: list[tuple[int, int]]) -> float:
    every = [match.span() for match in WORD.finditer(plain)]
    covered = [span for span in every if any(a <= span[0] and span[1] <= b for a, b in found)]
    return 100 * len(covered) / len(every) if every else 0
