"""Which timelines there are, whom each introduces, and which an act belongs to."""

from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.cases import Case, prepare
from etiquette_lint.models.named import BaseAction, Timeline


class Directory:
    """Which timelines there are, and which of them introduce whom."""

    def __init__(self, timezone: str | None = None) -> None:
        self.cases: list[Case] = []
        self.timezone = timezone
        self._by_id: dict[str, tuple[int]] = {}
        self._introducing: dict[str, tuple[int, ...]] = {}

    def add(self, timeline: Timeline) -> None:
        """Take in one more timeline."""
        here = (len(self.cases),)
        case = prepare(timeline)
        self.cases.append(case)
        self._by_id[timeline.id] = here
        for person in case.people:
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
        places = self._introducing.get(person, ())
        return any(person not in self.cases[index].undeclared for index in places)

    def zone(self, index: int | None) -> ZoneInfo | None:
        """Return the zone of local times in that timeline, or outside any."""
        if index is not None:
            return self.cases[index].zone
        return times.find_zone(self.timezone) if self.timezone else None

    def of(self, action: BaseAction) -> tuple[int | None, ...]:
        """Return the timelines to judge an act in; `(None,)` where there is none at all."""
        if action.timeline is not None:
            return self._by_id[action.timeline]
        target = action.target
        if target is not None and target in self._introducing:
            return self._introducing[target]
        return tuple(range(len(self.cases))) or (None,)

    def has(self, timeline: str) -> bool:
        """Say whether there is a timeline of that id."""
        return timeline in self._by_id
