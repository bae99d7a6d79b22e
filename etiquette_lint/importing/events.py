"""Which events are interviews: those that say so, and those whose title somebody points to."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from fnmatch import translate

from etiquette_lint.errors import Problem
from etiquette_lint.importing.names import folded
from etiquette_lint.importing.wishes import Wishes
from etiquette_lint.sources.found import FoundInterview
from etiquette_lint.words.problems import problem

_WILD = frozenset("*?[")
SHOWN = 5
"""So many titles a problem lists."""


def titles(events: Iterable[FoundInterview]) -> list[str]:
    """Return the titles of events that may be interviews, the most frequent first."""
    found = Counter(" ".join(one.title.split()) for one in events if not one.certain)
    return [title for title, _ in found.most_common()]


def interviews(
    events: Sequence[FoundInterview], wishes: Wishes
) -> tuple[list[FoundInterview], list[Problem]]:
    """Return the events that are interviews, and what keeps that from being told."""
    patterns = wishes.interviews or ()
    meant = [re.compile(_translated(one)) for one in patterns]
    whole = {folded(one) for one in wishes.titles}

    def is_meant(title: str) -> bool:
        return title in whole or any(pattern.match(title) for pattern in meant)

    chosen = [one for one in events if one.certain or is_meant(folded(one.title))]
    unsaid = wishes.interviews is None and not whole
    fruitless = bool(patterns) and all(one.certain for one in chosen)
    open_events = [one for one in events if not one.certain]
    if not open_events or not (unsaid or fruitless):
        return chosen, []
    listed = titles(open_events)
    told = problem(
        "interviews-open" if unsaid else "interviews-none",
        location=open_events[0].location,
        count=len(open_events),
        value=", ".join(patterns),
        options="; ".join(f"'{one[:60]}'" for one in listed[:SHOWN]),
    )
    return chosen, [told]


def _translated(pattern: str) -> str:
    """Return a pattern as a regular expression; a word without `*` may stand anywhere."""
    word = folded(pattern)
    return translate(word if _WILD & set(word) else f"*{word}*")
