"""Files by which people say who is who: declared people, and who wrote which post."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any
from urllib.parse import unquote

from etiquette_lint.errors import JsonDict, Location, Problem
from etiquette_lint.located import Document, Unreadable
from etiquette_lint.located.text import top
from etiquette_lint.models.refusals import read_model
from etiquette_lint.models.timeline import Person
from etiquette_lint.readers import json_, yaml_
from etiquette_lint.readers.formats import refusal, tell
from etiquette_lint.readers.opened import Opened, open_input
from etiquette_lint.readers.rows import Feed, first_row, rows
from etiquette_lint.readers.salvage import source_of
from etiquette_lint.words.problems import problem

_POST = re.compile(r"(?:activity|share|ugcPost|groupPost)[:-](\d{6,})")


@dataclass
class Told:
    """What a file says, and what was not understood of it."""

    people: list[tuple[JsonDict, Location]] = field(default_factory=list)
    authors: dict[str, str] = field(default_factory=dict)
    """Key of a post to an id, a handle or a URL."""
    problems: list[Problem] = field(default_factory=list)


Take = Callable[[Opened, Told], Iterable[Problem]]
"""Takes what a file says into `Told`; what is returned was not understood."""


def post_key(written: str) -> str:
    """Return what all ways of naming one post share."""
    found = _POST.search(unquote(written))
    return found[1] if found else written.strip().casefold()


def read_people(file: str) -> Told:
    """Return the people a file declares: under `people`, or as a list."""
    return _told(file, _take_people)


def read_authors(file: str) -> Told:
    """Return who wrote which post: a map in YAML or JSON, or two columns of CSV."""
    return _told(file, _take_authors)


def _take_people(opened: Opened, told: Told) -> Iterator[Problem]:
    document = _document(opened)
    data: Any = document.data
    prefix: tuple[str | int, ...] = ()
    if isinstance(data, dict) and "people" in data:
        data, prefix = data["people"], ("people",)
    if not isinstance(data, list):
        yield problem("people-file-form", location=document.locate(prefix))
        return
    seen: set[str] = set()
    for number, person in enumerate(data):
        path = (*prefix, number)
        if not isinstance(person, dict):
            yield problem("people-file-form", location=document.locate(path))
            continue
        read = read_model(Person, person, document.within(path), path)
        if isinstance(read, list):
            yield from read
        elif read.id in seen:
            yield problem("person-repeated", location=document.locate(path), value=read.id)
        else:
            seen.add(read.id)
            told.people.append(({**person, "id": read.id}, document.locate(path)))


def _take_authors(opened: Opened, told: Told) -> Iterator[Problem]:
    if tell(opened) == "csv":
        yield from _take_rows(opened, told)
        return
    document = _document(opened)
    data: Any = document.data
    prefix: tuple[str | int, ...] = ()
    if isinstance(data, dict) and isinstance(data.get("authors"), dict):
        data, prefix = data["authors"], ("authors",)
    if not isinstance(data, dict):
        yield problem("authors-file-form", location=document.locate(prefix))
        return
    for post, author in data.items():
        if isinstance(author, str) and author.strip():
            told.authors[post_key(post)] = author.strip()
        else:
            yield problem("authors-file-form", location=document.locate((*prefix, post)))


def _take_rows(opened: Opened, told: Told) -> Iterator[Problem]:
    feed = Feed(opened)
    first = first_row(feed)
    if first is None:
        yield problem("file-empty", location=top(opened.file))
        return
    others = rows(feed, first.delimiter, 2)
    is_header = not _POST.search(unquote(first.text)) and "//" not in first.text
    for row in others if is_header else chain([first], others):
        cells = [cell.strip() for cell in row.cells]
        if row.fault is not None:
            yield row.fault
        elif len(cells) >= 2 and cells[0] and cells[1]:
            told.authors[post_key(cells[0])] = cells[1]
        elif any(cells):
            yield problem("authors-file-form", location=row.place(0))


def _document(opened: Opened) -> Document:
    """Return what a file in YAML or JSON holds.

    Raises: Unreadable.
    """
    load = json_.load if tell(opened) in ("json", "jsonl") else yaml_.load
    return load(source_of(opened), 0, None)


def _told(file: str, take: Take) -> Told:
    """Return what a file says, with whatever can go wrong on the way turned into problems."""
    told = Told()
    try:
        with open_input(file) as opened:
            refused = refusal(opened)
            told.problems += [refused] if refused else take(opened, told)
    except Unreadable as unreadable:
        told.problems += unreadable.problems
    except OSError:
        told.problems.append(problem("file-unreadable", location=top(file), file=file))
    return told
