"""What holds of events that several files, or several messages of one file, tell of."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from etiquette_lint.sources.found import FoundInterview

Numbered = tuple[int, FoundInterview]


def latest(found: Iterable[FoundInterview]) -> list[FoundInterview]:
    """Return the last word on each event, in the order they were found.

    Whatever the order of the files: the highest sequence holds, then the later stamp, then a
    cancellation. Of words that are equal in all that, the later found holds.
    """
    series: dict[str, list[Numbered]] = {}
    for number, one in enumerate(found):
        series.setdefault(one.series or one.key or f"\0{number}", []).append((number, one))
    kept = [held for members in series.values() for held in _held(members)]
    return [one for _, one in sorted(kept, key=lambda held: held[0])]


def _held(members: list[Numbered]) -> Iterator[Numbered]:
    """Yield what holds of one event: each of its times, if it recurs."""
    whole = [one for _, one in members if not one.edition[0]]
    last = max((one.edition for one in whole), default=None)
    over = any(one.status == "cancelled" for one in whole if one.edition == last)
    times: dict[str, list[Numbered]] = {}
    for number, one in members:
        if one.edition[0] or one.edition == last:
            times.setdefault(one.key, []).append((number, one))
    for words in times.values():
        number, one = max(words, key=_weight)
        if last and over and one.edition[1:] <= last[1:]:
            one = replace(one, status="cancelled")
        yield number, _dated(one, members)


def _weight(held: Numbered) -> tuple[tuple[int, int, str], bool, int]:
    number, one = held
    return one.edition, one.status == "cancelled", number


def _dated(one: FoundInterview, members: list[Numbered]) -> FoundInterview:
    """Return a word that does not say when with the time of the word before it."""
    before = [held for held in members if held[1].key == one.key and held[1].starts_at]
    if one.starts_at or not before:
        return one
    known = max(before, key=_weight)[1]
    title, people = one.title or known.title, one.people or known.people
    return replace(
        one, starts_at=known.starts_at, ends_at=known.ends_at, title=title, people=people
    )
