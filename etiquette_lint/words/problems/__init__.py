"""What is said of input that was not understood: one table a room, one row a code.

A row gives, by language, the message and the remedy; both take the same named values.
"""

from collections.abc import Mapping
from functools import cache

from etiquette_lint.errors import Location, Problem, Wording

_NEAR = {"en": "; did you mean '{}'?", "zh-Hans": "；是不是想写“{}”？"}
_SHOWN = 80
"""Longest piece of somebody's input that is repeated in a message, in characters."""
_WHOLE = frozenset({"options", "command", "file", "change", "entry"})
"""Values that are of no use when cut."""


@cache
def _catalogue() -> Mapping[str, Mapping[str, tuple[str, str]]]:
    """Return the rows of all rooms, loaded when the first fault is told: most input has none."""
    from etiquette_lint.words.problems.catalogue import CATALOGUE

    return CATALOGUE


def problem(
    code: str, path: str = "", location: Location | None = None, **values: object
) -> Problem:
    """Make the problem of that code; `near` is a word that was perhaps meant, or empty."""
    wordings = {
        language: Wording(*(_fill(text, language, values) for text in texts))
        for language, texts in _catalogue()[code].items()
    }
    return Problem(code, path, wordings, location)


def general(code: str, language: str) -> Wording:
    """Return what all problems of a code say: `...` stands for what each has of its own."""
    texts = _catalogue().get(code, {"en": (code, "")})
    return Wording(*(_unfilled(text) for text in texts.get(language, texts["en"])))


def _unfilled(template: str) -> str:
    from string import Formatter

    names = {name for _, name, _, _ in Formatter().parse(template) if name}
    return template.format_map({**dict.fromkeys(names, "..."), "near": ""})


def _fill(template: str, language: str, values: Mapping[str, object]) -> str:
    shown = {name: _shown(value, name in _WHOLE) for name, value in values.items()}
    near = shown.get("near", "")
    shown["near"] = _NEAR[language].format(near) if near else ""
    return template.format_map(shown)


def _shown(value: object, whole: bool) -> str:
    """Return a value as it is repeated; its line breaks would make lines that look like ours."""
    text = str(value)
    text = text if whole or len(text) <= _SHOWN else text[:_SHOWN] + "..."
    return text.replace("\r", r"\r").replace("\n", r"\n")
