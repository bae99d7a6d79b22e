"""A native log in YAML that people can read and complete: its order, and what is said beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from etiquette_lint.errors import JsonDict, Location
from etiquette_lint.writers.scalars import flow, scalar, shown

Note = str | Mapping[str, Any]
"""What is said beside an entry: a sentence, or an entry that is offered and not made."""


@dataclass(frozen=True, slots=True)
class Item:
    """One map of a log; without data it is what is said there alone."""

    data: Mapping[str, Any]
    """Plain values; a list of maps may be a tuple of items."""
    notes: tuple[Note, ...] = ()
    location: Location | None = None
    """Where it was found."""


@dataclass(frozen=True, slots=True)
class Page:
    """A whole log."""

    timelines: tuple[Item, ...] = ()
    actions: tuple[Item, ...] = ()
    timezone: str | None = None
    notes: tuple[Note, ...] = ()


def lines(page: Page) -> Iterator[str]:
    """Yield a log line by line, without their ends."""
    yield from _remarks(page.notes, "")
    if page.timezone is not None:
        yield f"timezone: {scalar(page.timezone)}"
    for key, items in (("timelines", page.timelines), ("actions", page.actions)):
        if items or key == "actions":
            yield from ("", f"{key}:" if items else f"{key}: []")
        for number, item in enumerate(items):
            yield from [""] if number else []
            yield from _block(item, "  ")


def plain(item: Item) -> JsonDict:
    """Return what an item says, without what is said beside it."""
    return {key: _plain(value) for key, value in item.data.items()}


def is_listed(value: object) -> bool:
    """Say whether a value is a list of items."""
    return isinstance(value, tuple) and any(isinstance(one, Item) for one in value)


def _plain(value: Any) -> Any:
    return [plain(one) for one in value if one.data] if is_listed(value) else value


def _block(item: Item, indent: str) -> Iterator[str]:
    """Yield an entry of a list, a key a line; what it lists has a line each."""
    yield from _remarks(item.notes, indent)
    start = f"{indent}- "
    for key, value in item.data.items():
        if is_listed(value):
            empty = not any(one.data for one in value)
            yield f"{start}{'# ' * empty}{scalar(key)}:"
            yield from _listed(value, indent + "    ")
        else:
            yield f"{start}{scalar(key)}: {flow(value)}"
        start = f"{indent}  "


def _listed(items: Iterable[Item], indent: str) -> Iterator[str]:
    for item in items:
        yield from _remarks(item.notes, indent)
        if item.data:
            yield f"{indent}- {flow(item.data)}"


def _remarks(notes: Iterable[Note], indent: str) -> Iterator[str]:
    for note in notes:
        yield f"{indent}# {shown(note) if isinstance(note, str) else '- ' + flow(note)}"
