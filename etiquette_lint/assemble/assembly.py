"""A log while its entries come in, each checked against those that came before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from etiquette_lint import times
from etiquette_lint.assemble.directory import Directory
from etiquette_lint.assemble.entries import Entry, read_entry, read_timeline, repeated, time_fault
from etiquette_lint.errors import Problem, pointer
from etiquette_lint.located import BROKEN
from etiquette_lint.loose import ELSEWHERE, Loose
from etiquette_lint.models.named import Timeline, is_action
from etiquette_lint.words.found import found
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem


@dataclass
class Assembly:
    """A log while its entries come in one by one; what concerns two acts is not seen here."""

    directory: Directory
    plain: bool = False
    """Whether plain values will do for models."""
    problems: list[Problem] = field(default_factory=list)
    unjudged: int = 0
    number: int = 0
    """How many acts came in, unreadable ones included."""
    broken: set[str] = field(default_factory=set)
    """Ids of the timelines that were not understood; `""` for one without a readable id."""
    zoneless: int | None = None
    """Where in `problems` the missing or unknown time zone is told: one cause, one message."""

    def take(self, loose: Loose | Problem) -> Entry | Timeline | None:
        """Take in what a reader found; return an act or a timeline that was understood."""
        if isinstance(loose, Problem):
            self.problems.append(loose)
        elif loose.what == "action":
            self.number += 1
            if loose.data is BROKEN or loose.data is ELSEWHERE:
                return None
            return self._take_action(loose)
        elif loose.what == "timeline":
            return self._take_timeline(loose)
        else:
            self._take_timezone(loose)
        return None

    def _take_timezone(self, loose: Loose) -> None:
        name = loose.data
        try:
            if isinstance(name, str):
                self.directory.timezone = times.find_zone(name).key
                return
        except times.TimeError:
            pass
        self.zoneless = len(self.problems)
        self.problems.append(_zone_fault(name, loose))
        self.broken.add("")

    def _take_timeline(self, loose: Loose) -> Timeline | None:
        if loose.data is ELSEWHERE:
            return None
        if loose.data is BROKEN:
            self.broken.add("")
            return None
        timeline = read_timeline(loose, self.directory.timezone, plain=self.plain)
        if not isinstance(timeline, list) and self.directory.has(timeline.id):
            timeline = [repeated("timeline-repeated", timeline.id, loose)]
        if isinstance(timeline, list):
            self.tell(timeline)
            self.broken.add(id_of(loose.data))
            return None
        self.directory.add(timeline)
        return timeline

    def _take_action(self, loose: Loose) -> Entry | None:
        if self.broken and self._needs_broken_timeline(loose.data):
            self._count_unjudged(loose)
            return None
        entry = read_entry(loose, self.number, self.directory, plain=self.plain)
        if isinstance(entry, list):
            self.tell(entry)
            return None
        return entry

    def _needs_broken_timeline(self, data: object) -> bool:
        """Say whether an act belongs, or may belong, to a timeline that was not understood."""
        if not (isinstance(data, Mapping) or is_action(data)):
            return False
        named, target = _belongs(data)
        if named:
            return not self.directory.has(named) and bool(self.broken & {named, ""})
        return not self.directory.introduces(target)

    def _count_unjudged(self, loose: Loose) -> None:
        """Tell what is wrong with an act itself; if nothing is, its timeline alone is missing."""
        alone = Directory("UTC")
        data: Any = loose.data
        if isinstance(data, Mapping):
            data = {key: value for key, value in data.items() if key != "timeline"}
        elif is_action(data):
            data = data.model_copy(update={"timeline": None})
        entry = read_entry(replace(loose, data=data), self.number, alone)
        if isinstance(entry, list):
            self.tell(entry)
            return
        self.unjudged += 1
        at = entry.action.at
        if self.zoneless is not None and times.needs_zone(at):
            self.tell([time_fault(times.TimeError("time-zone-missing"), at, ("at",), loose, None)])

    def tell(self, faults: Iterable[Problem]) -> None:
        """Note problems; the missing time zone of a file is one."""
        for fault in faults:
            if fault.code != "time-zone-missing":
                self.problems.append(fault)
            elif self.zoneless is None:
                self.zoneless = len(self.problems)
                self.problems.append(fault)
            else:
                first = self.problems[self.zoneless]
                self.problems[self.zoneless] = replace(first, more=first.more + 1)


def _zone_fault(name: object, loose: Loose) -> Problem:
    zones = ("UTC",)
    return problem(
        "zone-unknown",
        pointer(loose.path),
        loose.locate((), False),
        value=name if isinstance(name, str) else found(name),
        near=near(name, zones),
    )


def id_of(data: object) -> str:
    """Return the id that raw data give, as far as it can be read."""
    given = data.get("id") if isinstance(data, Mapping) else getattr(data, "id", "")
    return given if isinstance(given, str) else ""


def _belongs(data: Any) -> tuple[str, str]:
    """Return the timeline and the target an act names, as far as these can be read."""
    if not isinstance(data, Mapping):
        return data.timeline or "", data.target or ""
    named = data.get("timeline")
    return named if isinstance(named, str) else "", _target_of(data)


def _target_of(data: Mapping[str, object]) -> str:
    """Return whom raw data is addressed to, as far as that can be read."""
    to = data.get("to")
    if isinstance(to, str):
        return to
    post = data.get("post")
    author = post.get("author") if isinstance(post, Mapping) else None
    return author if isinstance(author, str) else ""
