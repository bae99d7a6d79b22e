"""A log while its entries come in, and once it is checked as a whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from etiquette_lint import times
from etiquette_lint.assemble.directory import Directory
from etiquette_lint.assemble.entries import Entry, read_entry, read_timeline, repeated, time_fault
from etiquette_lint.errors import Problem, pointer
from etiquette_lint.located import BROKEN
from etiquette_lint.loose import Loose, Path
from etiquette_lint.models.action import BaseAction, WithdrawRequest
from etiquette_lint.models.refusals import found
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem


@dataclass(frozen=True, slots=True)
class Log:
    """A checked log: what can be judged, and what could not be understood."""

    timelines: tuple[Timeline, ...] = ()
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    unjudged: int = 0
    """Acts that were understood but whose timeline was not."""
    timezone: str | None = None
    """IANA name of the zone for local times where the timeline has none."""
    file: str | None = None


def assemble(
    items: Iterable[Loose | Problem], *, timezone: str | None = None, file: str | None = None
) -> Log:
    """Return the log that loose entries make; timelines stand before the acts that need them."""
    draft = _Draft(timezone=timezone)
    for item in items:
        if isinstance(item, Problem):
            draft.problems.append(item)
        else:
            draft.take(item)
    draft.drop_dangling_withdrawals()
    return Log(
        timelines=tuple(draft.timelines),
        entries=tuple(draft.entries),
        problems=tuple(draft.problems),
        unjudged=draft.unjudged,
        timezone=draft.timezone,
        file=file,
    )


@dataclass
class _Draft:
    """A log while its entries come in."""

    timezone: str | None = None
    timelines: list[Timeline] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unjudged: int = 0
    number: int = 0
    broken: set[str] = field(default_factory=set)
    """Ids of the timelines that were not understood; `""` for one without a readable id."""
    ids: set[str] = field(default_factory=set)
    met: dict[str, None] = field(default_factory=dict)
    """Ids of all acts, those that were not understood included, in the order of the file."""
    withdrawals: list[tuple[Entry, str, Path]] = field(default_factory=list)
    """Acts that withdraw another, with its id and their own path."""
    zoneless: int | None = None
    """Where in `problems` the missing or unknown time zone is told: one cause, one message."""
    directory: Directory = field(default_factory=lambda: Directory(()))

    def take(self, loose: Loose) -> None:
        if loose.what == "timezone":
            self._take_timezone(loose)
        elif loose.what == "timeline":
            self._take_timeline(loose)
        else:
            self.number += 1
            self.met[_id_of(loose.data) or f"#{self.number}"] = None
            if loose.data is not BROKEN:
                self._take_action(loose)
        if loose.what != "action":
            self.directory = Directory(self.timelines, self.timezone)

    def _take_timezone(self, loose: Loose) -> None:
        name = loose.data
        try:
            if isinstance(name, str):
                self.timezone = times.find_zone(name).key
                return
        except times.TimeError:
            pass
        self.zoneless = len(self.problems)
        self.problems.append(_zone_fault(name, loose))
        self.broken.add("")

    def _take_timeline(self, loose: Loose) -> None:
        if loose.data is BROKEN:
            self.broken.add("")
            return
        timeline = read_timeline(loose, self.timezone)
        if not isinstance(timeline, list) and self.directory.has(timeline.id):
            timeline = [repeated("timeline-repeated", timeline.id, loose)]
        if isinstance(timeline, list):
            self._tell(timeline)
            self.broken.add(_id_of(loose.data))
        else:
            self.timelines.append(timeline)

    def _take_action(self, loose: Loose) -> None:
        if self._needs_broken_timeline(loose.data):
            self._count_unjudged(loose)
            return
        entry = read_entry(loose, self.number, self.directory)
        if not isinstance(entry, list) and entry.action.id in self.ids:
            entry = [repeated("id-repeated", entry.id, loose)]
        if isinstance(entry, list):
            self._tell(entry)
            return
        self.ids.update([entry.action.id] if entry.action.id else [])
        self.met[entry.id] = None
        self.entries.append(entry)
        if isinstance(entry.action, WithdrawRequest) and entry.action.withdraws is not None:
            self.withdrawals.append((entry, entry.action.withdraws, loose.path))

    def _needs_broken_timeline(self, data: object) -> bool:
        """Say whether an act belongs, or may belong, to a timeline that was not understood."""
        if not self.broken or not isinstance(data, Mapping):
            return bool(self.broken) and isinstance(data, BaseAction)
        named = data.get("timeline")
        if isinstance(named, str):
            return not self.directory.has(named) and bool(self.broken & {named, ""})
        return not self.directory.introduces(_target_of(data))

    def _count_unjudged(self, loose: Loose) -> None:
        """Tell what is wrong with an act itself; if nothing is, its timeline alone is missing."""
        alone = Directory((), "UTC")
        data = loose.data
        if isinstance(data, Mapping):
            data = {key: value for key, value in data.items() if key != "timeline"}
        entry = read_entry(replace(loose, data=data), self.number, alone)
        if isinstance(entry, list):
            self._tell(entry)
            return
        self.unjudged += 1
        at = entry.action.at
        if self.zoneless is not None and times.needs_zone(at):
            self._tell([time_fault(times.TimeError("time-zone-missing"), at, ("at",), loose, None)])

    def _tell(self, faults: Iterable[Problem]) -> None:
        for fault in faults:
            if fault.code != "time-zone-missing":
                self.problems.append(fault)
            elif self.zoneless is None:
                self.zoneless = len(self.problems)
                self.problems.append(fault)
            else:
                first = self.problems[self.zoneless]
                self.problems[self.zoneless] = replace(first, more=first.more + 1)

    def drop_dangling_withdrawals(self) -> None:
        """Refuse what withdraws an act that is nowhere; one not understood is told already."""
        dangling = [one for one in self.withdrawals if one[1] not in self.met]
        for entry, withdrawn, path in dangling:
            self.problems.append(
                problem(
                    "withdraws-unknown",
                    pointer((*path, "withdraws")),
                    entry.locate(("withdraws",), False),
                    value=withdrawn,
                    near=near(withdrawn, self.met),
                )
            )
        refused = {entry.number for entry, _, _ in dangling}
        self.entries = [entry for entry in self.entries if entry.number not in refused]


def _zone_fault(name: object, loose: Loose) -> Problem:
    zones = ("UTC",)
    return problem(
        "zone-unknown",
        pointer(loose.path),
        loose.locate((), False),
        value=name if isinstance(name, str) else found(name),
        near=near(name, zones),
    )


def _id_of(data: object) -> str:
    given = data.get("id") if isinstance(data, Mapping) else getattr(data, "id", "")
    return given if isinstance(given, str) else ""


def _target_of(data: Mapping[str, object]) -> str:
    """Return whom raw data is addressed to, as far as that can be read."""
    to = data.get("to")
    if isinstance(to, str):
        return to
    post = data.get("post")
    author = post.get("author") if isinstance(post, Mapping) else None
    return author if isinstance(author, str) else ""
