"""Which timelines there are, whom each introduces, and which an act belongs to."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.models.action import BaseAction
from etiquette_lint.models.timeline import Timeline


class Directory:
    """Which timelines there are, and which of them introduce whom."""

    def __init__(self, timelines: Iterable[Timeline] = (), timezone: str | None = None) -> None:
        self.timelines: list[Timeline] = []
        self.timezone = timezone
        self._by_id: dict[str, tuple[int]] = {}
        self._declared: set[str] = set()
        self._introducing: dict[str, tuple[int, ...]] = {}
        for timeline in timelines:
            self.add(timeline)

    def add(self, timeline: Timeline) -> None:
        """Take in one more timeline."""
        here = (len(self.timelines),)
        self.timelines.append(timeline)
        self._by_id[timeline.id] = here
        self._declared.update(person.id for person in timeline.people)
        for person in introduced(timeline):
            others = self._introducing.get(person)
            self._introducing[person] = (*others, *here) if others else here

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all timelines."""
        return tuple(self._by_id)

    def introduces(self, person: str) -> bool:
        """Say whether any timeline introduces that person."""
        return person in self._introducing

    def declares(self, person: str) -> bool:
        """Say whether `people` of any timeline has that person."""
        return person in self._declared

    def zone(self, index: int | None) -> ZoneInfo | None:
        """Return the zone of local times in that timeline, or outside any."""
        name = self.timezone if index is None else self.timelines[index].timezone
        return times.find_zone(name) if name else None

    def of(self, action: BaseAction) -> tuple[int | None, ...]:
        """Return the timelines to judge an act in; `(None,)` where there is none at all."""
        if action.timeline is not None:
            return self._by_id[action.timeline]
        target = action.target
        if target is not None and target in self._introducing:
            return self._introducing[target]
        return tuple(range(len(self.timelines))) or (None,)

    def has(self, timeline: str) -> bool:
        """Say whether there is a timeline of that id."""
        return timeline in self._by_id


def introduced(timeline: Timeline) -> Iterator[str]:
    """Return the id of everybody whom `people` or an interview introduces, each once."""
    ids = dict.fromkeys(person.id for person in timeline.people)
    for interview in timeline.interviews:
        ids.update(dict.fromkeys(interview.interviewers))
    return iter(ids)
