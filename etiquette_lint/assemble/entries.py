"""One timeline, one act: read, and checked against what else there is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from etiquette_lint import times
from etiquette_lint.assemble.directory import Directory
from etiquette_lint.errors import Problem, pointer
from etiquette_lint.loose import Locate, Loose, Path, nowhere
from etiquette_lint.models.action import MODELS, Action, BaseAction
from etiquette_lint.models.refusals import found, read_action, read_model
from etiquette_lint.models.timeline import Person, Timeline
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem


@dataclass(slots=True)
class Entry:
    """One act of a log, understood. Never changed; made by the million, so not frozen."""

    action: Action
    number: int
    """Its place among all acts, counted from 1, unreadable ones included."""
    locate: Locate = nowhere
    exact: times.Instant | None = field(init=False)
    """When it is, where that is one instant wherever it is read."""

    def __post_init__(self) -> None:
        self.exact = times.exact(self.action.at)

    @property
    def id(self) -> str:
        """The id given, else `#n`."""
        return self.action.id or f"#{self.number}"


def read_timeline(loose: Loose, timezone: str | None) -> Timeline | list[Problem]:
    """Return one timeline with its zone filled in, or all that is wrong with it."""
    data = loose.data
    if isinstance(data, Timeline):
        timeline: Timeline | list[Problem] = data
    elif isinstance(data, Mapping):
        timeline = read_model(Timeline, data, loose.locate, loose.path)
    else:
        return [_not_a_map(loose, "{id: acme, interviews: [{starts_at: 2026-12-01 10:00}]}")]
    if isinstance(timeline, list):
        return timeline
    if timeline.timezone is None and timezone is not None:
        timeline = timeline.model_copy(update={"timezone": timezone})
    return list(_timeline_faults(timeline, loose)) or timeline


def read_entry(loose: Loose, number: int, directory: Directory) -> Entry | list[Problem]:
    """Return one act checked against the timelines, or all that is wrong with it."""
    data = loose.data
    action: Action | list[Problem]
    if type(data) in MODELS:
        action = data  # type: ignore[assignment]
    elif isinstance(data, Mapping):
        action = read_action(data, loose.locate, loose.path)
    elif isinstance(data, BaseAction):
        action = data  # type: ignore[assignment]
    elif isinstance(data, BaseModel):
        return read_entry(replace(loose, data=data.model_dump()), number, directory)
    else:
        return [_not_a_map(loose, "{kind: comment, platform: linkedin, at: 2026-11-28 09:00}")]
    if isinstance(action, list):
        return action
    entry = Entry(action, number, loose.locate)
    if is_plain(entry, directory):
        return entry
    return list(_action_faults(action, loose, directory)) or entry


def is_plain(entry: Entry, directory: Directory) -> bool:
    """Say whether nothing in an act asks for a closer look at what else there is."""
    action = entry.action
    return (
        entry.exact is not None
        and not (action.id is not None and action.id.startswith("#"))
        and (action.timeline is None or directory.has(action.timeline))
        and (action.to is None or isinstance(action.to, str))
    )


def _timeline_faults(timeline: Timeline, loose: Loose) -> Iterator[Problem]:
    zone = times.find_zone(timeline.timezone) if timeline.timezone else None
    seen: set[str] = set()
    for index, person in enumerate(timeline.people):
        if person.id in seen:
            yield repeated("person-repeated", person.id, loose, ("people", index))
        seen.add(person.id)
    for path, value in _times_of(timeline):
        try:
            times.span(value, zone)
        except times.TimeError as error:
            yield time_fault(error, value, path, loose, zone)
    yield from _early_ends(timeline, zone, loose)


def _times_of(timeline: Timeline) -> Iterator[tuple[Path, times.When]]:
    for index, interview in enumerate(timeline.interviews):
        if interview.starts_at is not None:
            yield ("interviews", index, "starts_at"), interview.starts_at
        if interview.ends_at is not None:
            yield ("interviews", index, "ends_at"), interview.ends_at
    for index, milestone in enumerate(timeline.milestones):
        yield ("milestones", index, "at"), milestone.at


def _early_ends(timeline: Timeline, zone: ZoneInfo | None, loose: Loose) -> Iterator[Problem]:
    for index, interview in enumerate(timeline.interviews):
        if interview.starts_at is None or interview.ends_at is None:
            continue
        try:
            early = (
                times.span(interview.ends_at, zone)[1] < times.span(interview.starts_at, zone)[0]
            )
        except times.TimeError:
            continue
        if early:
            path: Path = ("interviews", index, "ends_at")
            yield problem(
                "interview-ends-early", pointer(loose.path + path), loose.locate(path, False)
            )


def _action_faults(action: Action, loose: Loose, directory: Directory) -> Iterator[Problem]:
    if action.id is not None and action.id.startswith("#"):
        yield repeated("id-reserved", action.id, loose)
    if action.timeline is not None and not directory.has(action.timeline):
        path: Path = ("timeline",)
        yield problem(
            "timeline-unknown",
            pointer(loose.path + path),
            loose.locate(path, False),
            value=action.timeline,
            near=near(action.timeline, directory.ids),
            options=", ".join(directory.ids[:20]) or "-",
        )
        return
    if isinstance(action.to, Person) and directory.declares(action.to.id):
        yield repeated("person-inline-known", action.to.id, loose, ("to",))
    if times.exact(action.at) is not None:
        return
    for index in directory.of(action):
        zone = directory.zone(index)
        try:
            times.span(action.at, zone)
        except times.TimeError as error:
            yield time_fault(error, action.at, ("at",), loose, zone)
            return


def time_fault(
    error: times.TimeError,
    value: times.ActTime,
    path: Path,
    loose: Loose,
    zone: ZoneInfo | None,
) -> Problem:
    where, location = pointer(loose.path + path), loose.locate(path, False)
    local = _written(value)
    if error.code == "time-zone-missing" and location is None:
        told = problem(
            "time-zone-missing-python", where, None, value=repr(value), zone=times.here()
        )
        return replace(told, code=error.code)
    shown = {"zone": zone.key if zone else times.here(), "example": _with_offset(value)}
    return problem(error.code, where, location, value=local, **shown)


def _written(value: times.ActTime) -> str:
    """Return a time as people write it."""
    if isinstance(value, times.Interval):
        return f"{_written(value.first)}/{_written(value.last)}"
    return value.isoformat(" ", "minutes") if isinstance(value, datetime) else str(value)


def _with_offset(value: times.ActTime) -> str:
    if isinstance(value, times.Interval):
        return f"{_with_offset(value.first)}/{_with_offset(value.last)}"
    if not isinstance(value, datetime):
        return f"{value}T10:00+08:00"
    return value.isoformat("T", "minutes") + "+08:00" * times.needs_zone(value)


def repeated(code: str, value: str, loose: Loose, path: Path = ()) -> Problem:
    inside = (*path, "id") if path != ("to",) else path
    return problem(code, pointer(loose.path + inside), loose.locate(inside, False), value=value)


def _not_a_map(loose: Loose, example: str) -> Problem:
    return problem(
        "entry-not-a-map",
        pointer(loose.path),
        loose.locate((), False),
        found=found(loose.data),
        example=example,
    )
