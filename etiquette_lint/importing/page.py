"""A log that is to be written: timelines, acts, and the questions that stand beside them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from etiquette_lint.errors import Location
from etiquette_lint.importing.acts import Act, entry, first_acts
from etiquette_lint.importing.circle import Circle
from etiquette_lint.importing.names import Ids
from etiquette_lint.importing.people import Somebody
from etiquette_lint.importing.processes import Process
from etiquette_lint.importing.timelines import locate_in, person, timeline
from etiquette_lint.importing.wishes import Wishes
from etiquette_lint.loose import Locate, Loose, Path
from etiquette_lint.words.importing import beside
from etiquette_lint.writers.native import Item, Page, plain

First = Mapping[tuple[Somebody, str], int]


def page_of(
    known: Circle,
    processes: Sequence[Process],
    acts: Sequence[Act],
    zone: str | None,
    wishes: Wishes,
) -> Page:
    """Return the log that processes and acts make."""
    first = first_acts(acts)
    ids = Ids(str(one.given["id"]) for one in processes if one.given.get("id") is not None)
    others = _strangers(acts)
    timelines: list[Item] = []
    for process in processes:
        item = timeline(process, known.declared_for(process, processes), ids, first, wishes)
        timelines.append(item if timelines else _with_strangers(item, others, first, wishes))
    actions = tuple(entry(act, wishes.locale) for act in acts)
    notes = (beside("top", wishes.locale),)
    return Page(tuple(timelines), actions, zone, notes)


def loose_entries(page: Page, processes: Sequence[Process]) -> Iterator[Loose]:
    """Yield the entries of a log, each with the places its parts were found at."""
    if page.timezone is not None:
        yield Loose("timezone", page.timezone, ("timezone",))
    for number, (item, process) in enumerate(zip(page.timelines, processes, strict=True)):
        path = ("timelines", number)
        yield Loose("timeline", plain(item), path, locate_in(item, process))
    for number, item in enumerate(page.actions):
        yield Loose("action", plain(item), ("actions", number), _at(item.location))


def _at(location: Location | None) -> Locate:
    def locate(path: Path, key: bool = False) -> Location | None:
        return location

    return locate


def _strangers(acts: Sequence[Act]) -> list[Somebody]:
    """Return the people nobody named, those first to whom most was done."""
    met = Counter(act.target for act in acts if act.target and act.is_to_a_stranger)
    return [one for one, _ in met.most_common()]


def _with_strangers(
    item: Item, strangers: Sequence[Somebody], first: First, wishes: Wishes
) -> Item:
    """Return a timeline in which people nobody named are declared, or asked about."""
    people: Any = item.data.get("people", ())
    if not strangers or not isinstance(people, tuple):
        return item
    if wishes.others == "other":
        items = [person(one, first, wishes.locale, roles=["other"]) for one in strangers]
    else:
        offers = [person(one, first, wishes.locale, roles=["?"]).data for one in strangers]
        items = [Item({}, (beside("who-are-they", wishes.locale), *offers))]
    listed = {key: value for key, value in item.data.items() if key != "people"}
    data: dict[str, Any] = {"id": listed.pop("id"), **_head(listed), "people": (*people, *items)}
    return replace(item, data={**data, **listed})


def _head(data: dict[str, Any]) -> dict[str, Any]:
    """Take what stands before the people out of a timeline."""
    return {key: data.pop(key) for key in ("company", "region", "timezone") if key in data}
