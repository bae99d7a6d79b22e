"""A rule's words, placeholders filled, in the language asked for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from etiquette_lint.models.findings import Said
from etiquette_lint.words import labels, locales, platforms

Texts = Mapping[str, str]
Lists = Mapping[str, tuple[str, ...]]

_SHOWN = 60
"""Longest name, or stretch of an act's text, that is repeated in a message, in characters."""
_PLACEHOLDER = re.compile(r"( ?)\{([a-z][a-z0-9_]*)\}( ?)")
# Controls of terminals and of direction; those that are white space become a space.
_UNSPEAKABLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_SENTENCE_ENDS = (".", "!", "?")
_ELLIPSIS = "..."


@dataclass(frozen=True, slots=True)
class Wordings:
    """A rule's words by language, placeholders still standing."""

    message: Texts
    why: Texts = field(default_factory=dict)
    instead: Lists = field(default_factory=dict)
    remedy: Lists = field(default_factory=dict)
    language: str = "en"
    """The pack's own language, used where the one asked for is lacking."""


class _Word(NamedTuple):
    """What stands for a placeholder."""

    text: str
    ours: bool = False
    """A word of our own: it takes a capital, or a space, where the language wants one."""


_Lacking = Callable[[str, str], _Word | None]
"""What becomes of a placeholder without a value, by its name and the language."""


def render(
    words: Wordings, values: Mapping[str, object], locale: str, *, in_general: bool = False
) -> Said:
    """Return a rule's words in a language, else in the pack's own.

    `values` may hold `person`, `platform`, `company`, `count`, `hours`, `matched` and the params
    of the pack. A placeholder without a value stays as it is written; where `person` or
    `company` is not known, a word of ours stands for it. `in_general` speaks of no act: what only
    an act would tell is left open.
    """
    lacking = _left_open if in_general else _as_written

    def one(texts: Texts) -> str:
        language = _language(texts, words.language, locale)
        return _filled(texts.get(language, ""), values, language, lacking)

    def all_of(lists: Lists) -> tuple[str, ...]:
        language = _language(lists, words.language, locale)
        return tuple(_filled(item, values, language, lacking) for item in lists.get(language, ()))

    return Said(
        message=one(words.message),
        why=one(words.why),
        instead=all_of(words.instead),
        remedy=all_of(words.remedy),
        language=_language(words.message, words.language, locale),
    )


def _language(texts: Mapping[str, object], own: str, locale: str) -> str:
    language = locales.pick(locale, texts, default=own)
    return language if language in texts else next(iter(texts), own)


def _filled(template: str, values: Mapping[str, object], language: str, lacking: _Lacking) -> str:
    return _PLACEHOLDER.sub(partial(_replacement, values, language, lacking), template)


def _replacement(
    values: Mapping[str, object], language: str, lacking: _Lacking, match: re.Match[str]
) -> str:
    before, name, after = match.groups()
    word = _SPEAKERS.get(name, _given)(values.get(name), language) or lacking(name, language)
    if word is None:
        return match[0]
    left, right = match.string[: match.start()], match.string[match.end() :]
    text = _capital(word.text) if word.ours and _opens(left, right) else word.text
    if language.startswith("zh") and name in _SPEAKERS and name != "matched":
        before, after = _space(left[-1:], before, text), _space(text, after, right)
    return f"{before}{text}{after}"


def _opens(left: str, right: str) -> bool:
    """Tell whether a sentence begins here; an item of a list without a full stop is none."""
    return left.endswith(_SENTENCE_ENDS) or (not left and right.endswith(_SENTENCE_ENDS))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _space(left: str, written: str, right: str) -> str:
    """Return what Chinese wants between two texts: a space only between Han and other letters."""
    if not (left and right):
        return written
    han = [_is_han(character) for character in (left[-1], right[0])]
    if all(han):
        return ""
    return " " if any(han) and left[-1].isalnum() and right[0].isalnum() else written


def _is_han(character: str) -> bool:
    return character == "〇" or "㐀" <= character <= "鿿"


def _person(value: object, language: str) -> _Word:
    return _cut(value) if value else _phrase("this_person", language)


def _company(value: object, language: str) -> _Word:
    return _cut(value) if value else _phrase("the_company", language)


def _platform(value: object, language: str) -> _Word | None:
    return _Word(platforms.name(str(value), _own(language)), ours=True) if value else None


def _hours(value: object, language: str) -> _Word | None:
    if not isinstance(value, int | float):
        return None
    hours = int(value + 0.5)
    if value < 1:
        return _phrase("under_an_hour", language)
    if hours < _HOURS_UP_TO:
        return _phrase("an_hour" if hours == 1 else "hours", language, hours)
    return _phrase("days", language, int(value / 24 + 0.5))


def _matched(value: object, _: str) -> _Word | None:
    return None if value is None else _cut(value)


def _as_written(name: str, language: str) -> _Word | None:
    return None


def _left_open(name: str, language: str) -> _Word:
    words = labels.LABELS["left_open"].get(name, {})
    return _Word(words[language], ours=True) if language in words else _Word(_ELLIPSIS)


def _given(value: object, _: str) -> _Word | None:
    if isinstance(value, float):
        return _Word(f"{value:g}")
    return None if value is None else _Word(str(value))


_SPEAKERS: Mapping[str, Callable[[object, str], _Word | None]] = {
    "person": _person,
    "company": _company,
    "platform": _platform,
    "hours": _hours,
    "matched": _matched,
}
_HOURS_UP_TO = 48
"""From here on days are said."""


def _cut(value: object) -> _Word:
    text = " ".join(_UNSPEAKABLE.sub("", str(value)).split())
    return _Word(text if len(text) <= _SHOWN else text[: _SHOWN - 3] + "...")


def _phrase(name: str, language: str, number: int = 0) -> _Word:
    return _Word(labels.of("phrase", name, _own(language)).format(number), ours=True)


def _own(language: str) -> str:
    return locales.pick(language, locales.OWN)
