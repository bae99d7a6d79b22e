"""Which texts of a pack are still to be translated."""

from collections.abc import Iterator
from dataclasses import dataclass

from etiquette_lint.packs.pack import Pack
from etiquette_lint.words import locales

_TEXTS = ("message", "why", "ask")
_LISTS = ("instead", "remedy")


@dataclass(frozen=True, slots=True)
class Untranslated:
    """A text that a language lacks."""

    path: tuple[str, ...]
    """Where it is to stand: `rules comment-quota message ja`."""
    language: str
    """The one it is given in here."""
    text: tuple[str, ...]
    """What is to be translated; of a list, each entry."""


def untranslated(pack: Pack, language: str) -> Iterator[Untranslated]:
    """Yield what a language lacks of the questions, and of the rules that are not off.

    The text is the English one where there is one, else that of the pack's own language.
    """
    wanted = locales.normal(language)
    for path, said in _texts(pack):
        if said and wanted not in said:
            shown = next(one for one in ("en", pack.language, *said) if one in said)
            yield Untranslated((*path, wanted), shown, said[shown])


def _texts(pack: Pack) -> Iterator[tuple[tuple[str, ...], dict[str, tuple[str, ...]]]]:
    for name, question in pack.questions.items():
        yield ("questions", name, "ask"), {tag: (one,) for tag, one in question.ask.items()}
    for name, rule in pack.rules.items():
        if rule.level == "off":
            continue
        for key in _TEXTS:
            texts = getattr(rule, key)
            yield ("rules", name, key), {tag: (one,) for tag, one in texts.items()}
        for key in _LISTS:
            yield ("rules", name, key), dict(getattr(rule, key))
