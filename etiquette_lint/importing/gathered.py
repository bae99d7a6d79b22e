"""Found items sorted by what they are; what two exports both tell is counted once."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from etiquette_lint import handles
from etiquette_lint.errors import Problem
from etiquette_lint.located.text import top
from etiquette_lint.sources.found import (
    Found,
    FoundAct,
    FoundContact,
    FoundInterview,
    FoundMilestone,
    FoundOwner,
    Remark,
    Skipped,
)
from etiquette_lint.sources.latest import latest
from etiquette_lint.sources.who import Who


@dataclass
class Gathered:
    """All that sources tell, by what it is."""

    acts: list[FoundAct] = field(default_factory=list)
    contacts: list[FoundContact] = field(default_factory=list)
    events: list[FoundInterview] = field(default_factory=list)
    milestones: list[FoundMilestone] = field(default_factory=list)
    owners: list[FoundOwner] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    """Rows that are of no use, by reason."""
    rows: set[tuple[str, int]] = field(default_factory=set)
    """Where something was found."""
    more: int = 0
    """Rows that stand for others too."""
    duplicates: int = 0

    @property
    def read(self) -> int:
        """How many rows were read."""
        return len(self.rows) + self.more

    def skip(self, reason: str, rows: int = 1) -> None:
        """Count rows that are of no use."""
        self.skipped[reason] += rows


def gathered(items: Iterable[Found]) -> Gathered:
    """Return found items sorted, each act and each event once."""
    all_of = Gathered()
    seen: set[object] = set()
    for item in items:
        _note_row(all_of, item)
        if isinstance(item, FoundAct):
            _take_act(all_of, item, seen)
        elif isinstance(item, Skipped):
            all_of.skip(item.reason, item.rows)
            all_of.more += item.rows - 1
        else:
            _list_of(all_of, item).append(item)
    told = len(all_of.events)
    all_of.events = latest(all_of.events)
    all_of.skip("replaced", told - len(all_of.events))
    return all_of


def _list_of(all_of: Gathered, item: Found) -> list[Any]:
    """Return where an item goes of which nothing is counted."""
    homes: Mapping[type, list[Any]] = {
        FoundContact: all_of.contacts,
        FoundInterview: all_of.events,
        FoundMilestone: all_of.milestones,
        FoundOwner: all_of.owners,
        Remark: all_of.remarks,
        Problem: all_of.problems,
    }
    return homes[type(item)]


def _take_act(all_of: Gathered, act: FoundAct, seen: set[object]) -> None:
    """Take an act in; the same one in another export is counted."""
    same = (act.key, _name_of(act.target))
    if act.key and same in seen:
        all_of.duplicates += 1
        return
    seen.add(same)
    all_of.acts.append(act)


def _note_row(all_of: Gathered, item: Found) -> None:
    """Note the row an item is from; what is said of a whole file is said of none."""
    place = item.location
    is_whole = isinstance(item, Problem) and place == top(place.file if place else "")
    if place is not None and not is_whole and not isinstance(item, Remark):
        all_of.rows.add((place.file, place.line))


def _name_of(who: Who | None) -> object:
    if who is None:
        return None
    if who.handle:
        return handles.account(who.handle, who.platform)
    return who.email.casefold() or who.name
