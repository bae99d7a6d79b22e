"""The pages about files of other programs: what becomes of each, and what it cannot tell."""

from collections.abc import Iterable, Iterator, Mapping

from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.packs.places import rules_root
from etiquette_lint.sources import mapping
from etiquette_lint.sources.calendars.mapping import PAGE as CALENDARS
from etiquette_lint.sources.linkedin.mapping import PAGE as LINKEDIN
from etiquette_lint.sources.trackers.mapping import PAGE as TRACKERS
from etiquette_lint.sources.trackers.words import FIELDS, MEANINGS
from making.markdown import codes, table

PAGES: tuple[mapping.Page, ...] = (LINKEDIN, CALENDARS, TRACKERS)


def lines(page: mapping.Page) -> Iterator[str]:
    """Yield the page of a source."""
    yield from (f"# {page.title}", "", page.opening)
    yield from _silent("No file of these says:", page.cannot_tell)
    for one in page.mappings:
        yield from ("", f"## {one.file}", "", one.gives)
        yield from table(("Read", "Fills", "How"), (_row(part) for part in one.parts))
        yield from _silent("It does not say:", one.cannot_tell)
    if page is TRACKERS:
        yield from _words()


def _row(part: mapping.Part) -> tuple[str, str, str]:
    return f"`{part.column}`", f"`{part.field}`" if part.field else "", part.becomes


def _silent(opening: str, sentences: Iterable[str]) -> Iterator[str]:
    told = [f"- {sentence}" for sentence in sentences]
    if told:
        yield from ("", opening, "", *told)


def _words() -> Iterator[str]:
    """Yield the words of the file that ships with the packs."""
    file = rules_root() / "sources" / "trackers.yaml"
    said = load_yaml(file.read_text("utf-8"), "trackers.yaml").data
    assert isinstance(said, dict)
    yield from ("", "## How columns may be called", "")
    yield "Case, spaces, `_` and hyphens do not matter; of several the first named here is read."
    yield from _lists("Field", FIELDS, said["columns"])
    yield from ("", "## What a status may be called", "")
    yield "Case, numbers, emoji and what stands in brackets do not matter. Anything else is told as"
    yield "not known; `idle` is known, and nothing that is dated. Cells such as"
    yield f"{codes(said['nothing'][:4])} say nothing in any column."
    yield from _lists("Meaning", MEANINGS, said["statuses"])


def _lists(head: str, keys: Iterable[str], words: Mapping[str, list[str]]) -> Iterator[str]:
    return table((head, "Words"), ((f"`{key}`", ", ".join(words[key])) for key in keys))
