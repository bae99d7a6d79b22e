"""What is said of input that was not understood: one table a room, one row a code.

A row gives, by language, the message and the remedy; both take the same named values.
"""

from collections.abc import Mapping
from string import Formatter

from etiquette_lint.errors import Location, Problem, Wording
from etiquette_lint.words.problems.calendars import CALENDARS
from etiquette_lint.words.problems.command import COMMAND
from etiquette_lint.words.problems.configuring import CONFIG
from etiquette_lint.words.problems.entries import ENTRIES
from etiquette_lint.words.problems.files import FILES
from etiquette_lint.words.problems.guarding import GUARDING
from etiquette_lint.words.problems.importing import IMPORTING
from etiquette_lint.words.problems.linkedin import LINKEDIN
from etiquette_lint.words.problems.packs import PACKS
from etiquette_lint.words.problems.proving import PROVING
from etiquette_lint.words.problems.scale import SCALE
from etiquette_lint.words.problems.serving import SERVING
from etiquette_lint.words.problems.sources import SOURCES
from etiquette_lint.words.problems.tools import TOOLS

Row = Mapping[str, tuple[str, str]]
CATALOGUE: Mapping[str, Row] = {
    **ENTRIES,
    **FILES,
    **SOURCES,
    **IMPORTING,
    **LINKEDIN,
    **PACKS,
    **PROVING,
    **COMMAND,
    **CONFIG,
    **SCALE,
    **TOOLS,
    **GUARDING,
    **CALENDARS,
    **SERVING,
}

_NEAR = {"en": "; did you mean '{}'?", "zh-Hans": "；是不是想写“{}”？"}
_SHOWN = 80
"""Longest piece of somebody's input that is repeated in a message, in characters."""
_WHOLE = frozenset({"options", "command", "file", "change", "entry"})
"""Values that are of no use when cut."""


def problem(
    code: str, path: str = "", location: Location | None = None, **values: object
) -> Problem:
    """Make the problem of that code; `near` is a word that was perhaps meant, or empty."""
    wordings = {
        language: Wording(*(_fill(text, language, values) for text in texts))
        for language, texts in CATALOGUE[code].items()
    }
    return Problem(code, path, wordings, location)


def general(code: str, language: str) -> Wording:
    """Return what all problems of a code say: `...` stands for what each has of its own."""
    texts = CATALOGUE.get(code, {"en": (code, "")})
    return Wording(*(_unfilled(text) for text in texts.get(language, texts["en"])))


def _unfilled(template: str) -> str:
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
