"""Which stand-in each name of a log has: counted as they are met, so that none tells its name."""

import re
from collections import Counter
from pathlib import PurePath
from typing import Literal

from etiquette_lint.words import platforms
from etiquette_lint.words.redacted import hidden_text

Sort = Literal["person", "contact", "process", "company", "act", "post", "file", "platform"]
HIDDEN = "..."
_STDIN = "-"
_ENDINGS = frozenset(
    {".yaml", ".yml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".md", ".ics", ".zip", ".xlsx"}
)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
"""A character where words are written without blanks between, else what stands between blanks."""
_REGION = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z0-9]{1,3})?")


class StandIns:
    """What stands for each name that was met."""

    def __init__(self, locale: str = "en") -> None:
        self._given: dict[tuple[Sort, str], str] = {}
        self._counts: Counter[Sort] = Counter()
        self._locale = locale

    def of(self, sort: Sort, name: str) -> str:
        """Return what stands for a name: `company-1`, `company-2`, in the order they are met."""
        given = self._given.get((sort, name))
        if given is None:
            self._counts[sort] += 1
            given = self._given[sort, name] = f"{sort}-{self._counts[sort]}"
        return given

    def person(self, name: str) -> str:
        """Return what stands for somebody; whom no process introduced is a contact."""
        return self.of("person" if ("person", name) in self._given else "contact", name)

    def act(self, name: str) -> str:
        """Return what stands for the id of an act; its number, where it has no id, is kept."""
        return name if name.startswith("#") else self.of("act", name)

    def platform(self, slug: str) -> str:
        """Return a platform that everybody knows, else what stands for it."""
        return slug if platforms.is_known(slug) else self.of("platform", slug)

    def file(self, name: str) -> str:
        """Return what stands for the name of a file; what kind of file it is can be seen."""
        if name == _STDIN:
            return name
        ending = PurePath(name).suffix.lower()
        return self.of("file", name) + (ending if ending in _ENDINGS else "")

    def text(self, text: str) -> str:
        """Return how many words somebody's text has."""
        return hidden_text(len(_WORD.findall(text)), self._locale)


def region(name: str | None) -> str | None:
    """Return what may be the code of a region, else that there was something."""
    return name if name is None or _REGION.fullmatch(name) else HIDDEN
