"""What stands for a text that is not to be shown."""

from etiquette_lint.words import locales

_TEXT = {"en": ("[text of 1 word]", "[text of {} words]"), "zh-Hans": ("[{} 个词]", "[{} 个词]")}


def hidden_text(count: int, locale: str) -> str:
    """Return that a text has so many words."""
    one, several = _TEXT[locales.pick(locale, locales.OWN)]
    return (one if count == 1 else several).format(count)
