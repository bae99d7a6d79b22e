"""The table of the page about configuration."""

from collections.abc import Iterator

from etiquette_lint.cli import check
from etiquette_lint.cli.configured import Configured, options_of
from etiquette_lint.cli.group import Command
from etiquette_lint.cli.guard import answer
from etiquette_lint.config import ALL, Key
from making.markdown import codes, placed, table

SHAPES = {
    "text": "text",
    "texts": "text, or a list",
    "map": "names with values",
    "seconds": "seconds",
}


def page(text: str) -> str:
    """Return the page with its table written anew."""
    return placed(text, _table(check.command, answer.command))


def _table(*commands: Command) -> Iterator[str]:
    options = {option.key: option for command in commands for option in options_of(command)}
    rows = (
        (f"`{name}`", _value(key), *_elsewhere(options.get(name)), key.meaning)
        for name, key in ALL.items()
    )
    return table(("Key", "Value", "Option", "Variable", "Meaning"), rows)


def _value(key: Key) -> str:
    return codes(key.words) if key.words and key.shape == "text" else SHAPES[key.shape]


def _elsewhere(option: Configured | None) -> tuple[str, str]:
    """Return option and variable of a key, empty where there is none."""
    if option is None:
        return "", ""
    return f"`{option.opts[0]}`", f"`{option.variable}`" if option.variable else ""
