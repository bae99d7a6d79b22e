"""What an event says, property by property, each with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from etiquette_lint.errors import Location, Problem
from etiquette_lint.located.encoding import bad_byte
from etiquette_lint.sources.calendars import library
from etiquette_lint.sources.calendars.lines import LONGEST, Line
from etiquette_lint.sources.calendars.scan import Part
from etiquette_lint.words.problems import problem

MANY = frozenset({"ORGANIZER", "ATTENDEE", "EXDATE", "RDATE"})
"""Properties of which an event may have several."""
_PEOPLE = frozenset({"ORGANIZER", "ATTENDEE"})


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its parameters, named in capitals, and its value as text."""

    name: str
    params: Mapping[str, str]
    value: str
    place: Location


@dataclass(slots=True)
class Properties:
    """What an event says, and what of it cannot be read."""

    said: dict[str, list[Property]] = field(default_factory=dict)
    faults: list[Problem] = field(default_factory=list)
    broken: bool = False
    """Something is at fault that the event cannot be used without."""

    def one(self, name: str) -> Property | None:
        """Return the only property of that name."""
        return next(iter(self.said.get(name, ())), None)

    def text(self, name: str) -> str:
        """Return its value, empty where it is absent."""
        found = self.one(name)
        return found.value.strip() if found else ""

    def all(self, *names: str) -> Sequence[Property]:
        """Return all of these names."""
        return [found for name in names for found in self.said.get(name, ())]


def properties(part: Part, file: str) -> Properties:
    """Read the lines of an event; of a guest that cannot be read only he is lost."""
    found = Properties()
    for line in part.lines:
        name = line.name
        made = _property(line, name, file)
        if isinstance(made, Property) and name in found.said and name not in MANY:
            made = problem("event-says-twice", location=made.place, name=name)
        if isinstance(made, Property):
            found.said.setdefault(name, []).append(made)
        else:
            found.faults.append(made)
            found.broken |= name not in _PEOPLE
    return found


def _property(line: Line, name: str, file: str) -> Property | Problem:
    place = line.place(file)
    if line.long:
        return problem("event-too-large", location=place, limit=LONGEST >> 10)
    try:
        params, value = library.parts(line.data.decode().strip())
    except UnicodeDecodeError as error:
        return _bad_byte(line, error.start, file)
    except ValueError:
        return problem("event-line-unreadable", location=place, name=name)
    return Property(name, params, value, place)


def _bad_byte(line: Line, at: int, file: str) -> Problem:
    """Say which byte is no UTF-8; of a folded line its beginning is shown."""
    found = bad_byte(line.data, at, file, line.number)
    return found if at < len(line.first) else found.at(line.place(file))
