"""Processes as timelines of a log: what people gave, and what was found, side by side."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from etiquette_lint import times
from etiquette_lint.errors import JsonDict, Location
from etiquette_lint.importing.moments import moment
from etiquette_lint.importing.names import Ids
from etiquette_lint.importing.people import Somebody, joined
from etiquette_lint.importing.processes import Known, Process
from etiquette_lint.importing.wishes import Wishes
from etiquette_lint.limits import NAME
from etiquette_lint.loose import Locate, Path
from etiquette_lint.sources.found import FoundInterview, FoundMilestone
from etiquette_lint.words.importing import beside
from etiquette_lint.writers.native import Item, is_listed

_LISTS = ("people", "interviews", "milestones")
_NOTE = 200
"""Longest remark beside an interview, in characters."""


def timeline(
    process: Process,
    people: Sequence[Somebody],
    ids: Ids,
    first_acts: Mapping[tuple[Somebody, str], int],
    wishes: Wishes,
) -> Item:
    """Return a process as it stands in a log; `people` are those to be declared in it."""
    given = process.given
    place = process.location()
    data: JsonDict = {"id": process.id(ids)}
    if process.company:
        data["company"] = process.company[:NAME]
    if wishes.region and not process.loose:
        data["region"] = wishes.region
    data |= {key: value for key, value in given.items() if key not in (*data, *_LISTS)}
    zone = given.get("timezone") or wishes.options.zone
    declared = [person(one, first_acts, wishes.locale) for one in people]
    found = {
        "people": _people(given.get("people"), declared),
        "interviews": _interviews(given.get("interviews"), process.interviews, zone),
        "milestones": _milestones(given.get("milestones"), process.milestones),
    }
    data |= {key: items for key, items in found.items() if items}
    if place is not None and not process.loose:
        job = {"job": process.job} if process.job else {}
        data["meta"] = {**job, "origin": {"file": place.file, "line": place.line}}
    return Item(data, location=place)


def person(
    one: Somebody, first_acts: Mapping[tuple[Somebody, str], int], locale: str, **more: Any
) -> Item:
    """Return somebody as a person of a log, with what is known and no role nobody stated."""
    handles = {
        platform: handle
        for platform, handle in one.handles.items()
        if platform and len(handle) <= NAME
    }
    connected = [name for name in one.since if _was_connected(one, name, first_acts)]
    found = {"id": one.id, "name": one.name[:NAME], "handles": handles}
    data = joined(one.declared or {}, {key: value for key, value in found.items() if value})
    data |= more
    if connected:
        data = joined(data, {"connected": connected})
    if one.location is not None and one.declared is None and not more:
        data["meta"] = {"origin": {"file": one.location.file, "line": one.location.line}}
    later = [
        beside("connected-later", locale, platform=name, since=since)
        for name, since in one.since.items()
        if name not in connected
    ]
    return Item(data, tuple(later), one.location)


def locate_in(item: Item, process: Process) -> Locate:
    """Return what tells the place of each part of a timeline: given ones in their own file."""
    theirs = process.loose

    def locate(path: Path, key: bool = False) -> Location | None:
        if theirs is not None and _stands(theirs.data, path):
            return theirs.locate(path, key)
        match path:
            case (str(list_name), int(number), *_) if is_listed(item.data.get(list_name)):
                listed = [one for one in item.data[list_name] if one.data]
                return (listed[number].location if number < len(listed) else None) or item.location
        return item.location

    return locate


def _stands(data: Any, path: Path) -> bool:
    """Say whether there is something in data that a path leads to."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def _was_connected(
    one: Somebody, platform: str, first_acts: Mapping[tuple[Somebody, str], int]
) -> bool:
    """Say whether a connection was there before every act: a person is connected or is not."""
    first = first_acts.get((one, platform))
    since = moment(one.since[platform])
    return first is None or (since is not None and since + times.DAY <= first)


def _people(given: object, declared: Sequence[Item]) -> object:
    """Return the people given, each with what else is known, and those found."""
    if not isinstance(given, list | None):
        return given
    found = {one.data["id"]: one for one in declared}
    theirs = [_filled(one, found) for one in given or ()]
    return (*theirs, *found.values())


def _filled(given: object, found: dict[str, Item]) -> Item:
    known = found.pop(str(given.get("id")), None) if isinstance(given, dict) else None
    return known or _given(given)


def _interviews(given: object, found: Sequence[Known], zone: object) -> object:
    """Return the interviews given, and those found that are none of them."""
    if not isinstance(given, list | None):
        return given
    known = zone if isinstance(zone, str) else None
    theirs = [_given(one) for one in given or ()]
    items: list[Item] = []
    for event, people in sorted(found, key=lambda one: moment(one[0].starts_at, known) or 0):
        same = (n for n, one in enumerate(theirs) if _is_at(one.data, event, known))
        number = next(same, None)
        if number is None:
            items.append(_interview(event, people))
        else:
            theirs[number] = _with(theirs[number], people)
    return (*theirs, *items)


def _is_at(data: Mapping[str, Any], event: FoundInterview, zone: str | None) -> bool:
    start = moment(data.get("starts_at", ""), zone)
    return start is not None and start == moment(event.starts_at, zone)


def _with(item: Item, people: Iterable[Somebody]) -> Item:
    listed = item.data.get("interviewers", [])
    if not isinstance(listed, list):
        return item
    both = dict.fromkeys([*listed, *(one.id for one in people)])
    return Item({**item.data, "interviewers": list(both)}, item.notes, item.location)


def _interview(event: FoundInterview, people: Iterable[Somebody]) -> Item:
    data: JsonDict = {
        "starts_at": event.starts_at,
        "ends_at": event.ends_at,
        "interviewers": [one.id for one in people],
        "status": event.status if event.status != "scheduled" else "",
    }
    return Item(
        {key: value for key, value in data.items() if value or key == "interviewers"},
        (" ".join(f"{_place(event.location)} {event.title}".split())[:_NOTE],),
        event.location,
    )


def _milestones(given: object, found: Iterable[FoundMilestone]) -> object:
    if not isinstance(given, list | None):
        return given
    once: dict[tuple[str, str], FoundMilestone] = {}
    for one in found:
        once.setdefault((one.kind, one.at), one)
    ordered = sorted(once.values(), key=lambda one: moment(one.at) or 0)
    items = [
        Item({"kind": one.kind, "at": one.at}, (_place(one.location),), one.location)
        for one in ordered
    ]
    return (*(_given(one) for one in given or ()), *items)


def _given(data: object) -> Item:
    """Return an entry that people gave, whatever it is: what is wrong with it is told later."""
    return Item(data if isinstance(data, dict) else {"": data})


def _place(location: Location) -> str:
    return f"{location.file}:{location.line}"
