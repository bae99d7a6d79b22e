"""Content lines to calendars and their parts, of which only the lines that are read are kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from etiquette_lint import limits
from etiquette_lint.sources.calendars.lines import Line

EVENT, ZONE = "VEVENT", "VTIMEZONE"
OTHERS = frozenset({"VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"})
"""Parts of a calendar that are no events."""
KEPT = {
    EVENT: frozenset(
        {"UID", "SUMMARY", "STATUS", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "DURATION"}
        | {"ORGANIZER", "ATTENDEE", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE"}
    ),
    ZONE: frozenset(
        {"TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE", "BEGIN", "END"}
    ),
}
"""Lines that are read. Descriptions, places and attachments are not even kept."""
MOST_PARTS = limits.CALENDAR_PARTS
"""So many parts of a file are read."""
MOST_LINES = limits.EVENT_LINES
"""So many kept lines a part may have: an event of more guests is no interview."""


@dataclass(slots=True)
class Part:
    """An event, a time zone or something else of a calendar."""

    name: str
    begins: Line
    lines: list[Line] = field(default_factory=list)
    closed: bool = False
    inner: int = 0
    """How many parts are open within it."""

    @property
    def large(self) -> bool:
        """More than is taken in."""
        return len(self.lines) > MOST_LINES

    def keep(self, line: Line, name: str) -> None:
        """Keep a line of its own, if it is read and there is room."""
        own = self.name == ZONE or not self.inner
        if own and name in KEPT.get(self.name, ()) and not self.large:
            self.lines.append(line)


@dataclass(slots=True)
class Calendar:
    """One of the calendars of a file."""

    begins: Line | None = None
    method: str = ""
    zone: Line | None = None
    """The line that says in which zone Google shows it."""
    parts: list[Part] = field(default_factory=list)
    cut: bool = False
    """More parts follow, and they are not read."""


def calendars(lines: Iterable[Line]) -> Iterator[Calendar]:
    """Yield each calendar once it has ended; parts outside of one make one of their own."""
    calendar = Calendar()
    part: Part | None = None
    room = MOST_PARTS
    for line in lines:
        name = line.name
        word = line.value.upper() if name in ("BEGIN", "END") else ""
        if word == "VCALENDAR":
            yield calendar
            calendar, part = Calendar(line if name == "BEGIN" else None), None
        elif name == "BEGIN" and _begins(word, part):
            if not room:
                calendar.cut = True
                break
            part, room = Part(word, line), room - 1
            calendar.parts.append(part)
        elif part is None:
            _tell(calendar, line, name)
        else:
            part = _go_on(part, line, name, word)
    yield calendar


def _begins(word: str, part: Part | None) -> bool:
    """Tell whether a part begins; an event begins anew within one whose end is missing."""
    return word == EVENT or (part is None and (word == ZONE or word in OTHERS))


def _tell(calendar: Calendar, line: Line, name: str) -> None:
    if name == "METHOD":
        calendar.method = line.value.upper()
    elif name == "X-WR-TIMEZONE":
        calendar.zone = line


def _go_on(part: Part, line: Line, name: str, word: str) -> Part | None:
    """Take a line into a part; return the part, or nothing once it has ended."""
    if name == "END" and word == part.name:
        part.closed = True
        return None
    part.keep(line, name)
    part.inner += (name == "BEGIN") - (name == "END" and part.inner > 0)
    return part
