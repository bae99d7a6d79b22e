"""Questions on a terminal: numbered choices in people's words, and lines written freely."""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from etiquette_lint.cli import output, spellings
from etiquette_lint.cli.faults import MisuseError
from etiquette_lint.cli.options import folded
from etiquette_lint.cli.plan import NONE, UNDATED, Plan
from etiquette_lint.cli.when import Clock
from etiquette_lint.models.vocabulary import KINDS, ROLES
from etiquette_lint.reporters.lines import visible
from etiquette_lint.words import labels, platforms
from etiquette_lint.words.near import near
from etiquette_lint.words.prompts import prompt

Understand = Callable[[str], str | None]
"""What somebody typed, to the word it means."""
_COMMON: Mapping[str, tuple[str, ...]] = {
    "en": ("linkedin", "wechat", "facebook", "instagram", "x", "whatsapp", "xing", "email"),
    "zh-Hans": ("wechat", "linkedin", "maimai", "weibo", "qq", "zhihu", "email"),
}


class NoAnswerError(Exception):
    """The input ended before a question was answered."""


def complete(plan: Plan, clock: Clock, locale: str) -> Plan:
    """Ask for what is missing, nothing else.

    Raises: NoAnswerError.
    """
    while plan.missing:
        name = plan.missing[0]
        given: dict[str, Any] = {name: _QUESTIONS[name](clock, locale)}
        plan = replace(plan, **given)
    return plan


def choose(
    question: str, choices: Mapping[str, str], understand: Understand, locale: str, more: str = ""
) -> str:
    """Ask until one of the choices, or another word, is understood; return the word.

    Raises: NoAnswerError.
    """
    encoding = output.encoding_of(sys.stderr)
    shown = [f"{number:>4}  {text}" for number, text in enumerate(choices.values(), 1)]
    hint = [f"{'':>4}  {more}"] if more else []
    output.tell(visible(line, encoding) for line in (question, *shown, *hint))
    while True:
        typed = _read_line().strip()
        if typed.isascii() and typed.isdigit() and 1 <= int(typed[:9]) <= len(choices):
            return tuple(choices)[int(typed[:9]) - 1]
        meant = _listed(typed, choices) or (understand(typed) if typed else None)
        if meant is not None:
            return meant
        output.tell([_again(typed, choices, locale)])


def several(
    question: str, choices: Sequence[str], more: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ask which of the choices are meant; return those, or else the words that were typed.

    Raises: NoAnswerError.
    """
    encoding = output.encoding_of(sys.stderr)
    shown = [f"{number:>4}  {text}" for number, text in enumerate(choices, 1)]
    output.tell(visible(line, encoding) for line in (question, *shown, f"{'':>4}  {more}"))
    while not (typed := _read_line().strip()):
        pass
    numbers = [part.strip() for part in re.split("[,，、 ]+", typed)]
    if all(part.isascii() and part.isdigit() for part in numbers):
        chosen = (int(part[:9]) for part in numbers)
        return tuple(choices[one - 1] for one in chosen if 1 <= one <= len(choices)), ()
    return (), (typed,)


def written(question: str, default: str, locale: str) -> str:
    """Return what somebody writes, what is offered where that is nothing.

    Raises: NoAnswerError.
    """
    asked = prompt("default", locale, question=question, default=default) if default else question
    output.tell([visible(asked, output.encoding_of(sys.stderr))])
    return _read_line().strip() or default


def _listed(typed: str, choices: Mapping[str, str]) -> str | None:
    by_label = {folded(label): word for word, label in choices.items()}
    return typed if typed in choices else by_label.get(folded(typed))


def _again(typed: str, choices: Mapping[str, str], locale: str) -> str:
    meant = near(typed, choices)
    told = prompt("again", locale, count=len(choices))
    return f"{told}{prompt('meant', locale, near=meant)}" if meant else told


def _read_line() -> str:
    """Return what is typed.

    Raises: NoAnswerError, if nothing more will be.
    """
    output.tell_open("> ")
    try:
        line = sys.stdin.readline() if sys.stdin is not None else ""
    except UnicodeDecodeError:
        return ""
    if not line:
        raise NoAnswerError
    return line


def _kind(clock: Clock, locale: str) -> str:
    choices: dict[str, str] = {kind: labels.of("kind", kind, locale) for kind in KINDS}
    return choose(prompt("kind", locale), choices, _word(spellings.kinds()), locale)


def _platform(clock: Clock, locale: str) -> str:
    choices = {slug: platforms.name(slug, locale) for slug in _COMMON[locale]}
    more = prompt("platform-help", locale)
    return choose(prompt("platform", locale), choices, spellings.platform_of, locale, more)


def _to(clock: Clock, locale: str) -> str:
    choices: dict[str, str] = {role: labels.of("role", role, locale) for role in ROLES}
    return choose(prompt("to", locale), choices, _word(spellings.roles()), locale)


def _interview(clock: Clock, locale: str) -> str:
    choices = {NONE: prompt(NONE, locale), UNDATED: prompt(UNDATED, locale)}

    def understand(typed: str) -> str | None:
        named = spellings.whens().get(folded(typed))
        return named or (typed if _is_time(typed, clock) else None)

    more = prompt("when-help", locale)
    return choose(prompt("interview", locale), choices, understand, locale, more)


def _word(synonyms: Mapping[str, str]) -> Understand:
    return lambda typed: synonyms.get(folded(typed))


def _is_time(typed: str, clock: Clock) -> bool:
    try:
        clock.read(typed, "--interview")
    except MisuseError:
        return False
    return True


_QUESTIONS: Mapping[str, Callable[[Clock, str], str]] = {
    "kind": _kind,
    "platform": _platform,
    "to": _to,
    "interview": _interview,
}
