"""Which events are interviews: those that say so, and those whose title somebody points to."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from fnmatch import translate

from etiquette_lint.errors import Problem
from etiquette_lint.importing.names import folded
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
    events: Sequence[FoundInterview], patterns: Sequence[str]
) -> tuple[list[FoundInterview], list[Problem]]:
    """Return the events that are interviews, and what keeps that from being told."""
    open_events = [one for one in events if not one.certain]
    meant = [re.compile(_translated(one)) for one in patterns]
    chosen = [
        one
        for one in events
        if one.certain or any(pattern.match(folded(one.title)) for pattern in meant)
    ]
    if not open_events or any(not one.certain for one in chosen):
        return chosen, []
    listed = titles(open_events)
    code = "interviews-none" if patterns else "interviews-open"
    told = problem(
        code,
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
