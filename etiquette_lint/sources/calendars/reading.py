"""A calendar file to all that it tells, each with its place."""

from collections.abc import Iterator

from etiquette_lint.errors import ExtraError
from etiquette_lint.located.encoding import foreign
from etiquette_lint.located.text import LOG, top
from etiquette_lint.readers.opened import Opened
from etiquette_lint.sources.calendars import library
from etiquette_lint.sources.calendars.events import Scene, event
from etiquette_lint.sources.calendars.lines import lines
from etiquette_lint.sources.calendars.moments import Clock
from etiquette_lint.sources.calendars.scan import EVENT, MOST_PARTS, OTHERS, Calendar, calendars
from etiquette_lint.sources.calendars.zones import Described, Zones
from etiquette_lint.sources.found import Found, Options, Skipped
from etiquette_lint.words.problems import problem

MOST_TIMES = 2 * MOST_PARTS
"""So much is told of a file: an event that recurs is told at each of its times."""
_BOM = b"\xef\xbb\xbf"
_ANSWERS = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
"""Messages of guests: they change nothing, and name no guest but one."""
_ENDINGS = (".ics", ".ical", ".ifb", ".icalendar")


def is_mine(opened: Opened) -> bool:
    """Say whether a file is a calendar, or is named as one."""
    head = opened.head.removeprefix(_BOM).lstrip()[:15].upper()
    return head == b"BEGIN:VCALENDAR" or opened.file.lower().endswith(_ENDINGS)


def read(opened: Opened, options: Options) -> Iterator[Found]:
    """Yield each event of a file as an interview there may be; nothing is guessed."""
    place = top(opened.file)
    data = opened.whole(LOG.size)
    if len(data) > LOG.size:
        yield problem("calendar-too-large", location=place, limit=LOG.size >> 20)
        return
    if found := foreign(data, opened.file):
        yield found
        return
    try:
        library.ready()
    except ExtraError as missing:
        yield from (told.at(place) for told in missing.problems)
        return
    yield from _all(data.removeprefix(_BOM), opened.file, options)


def _all(data: bytes, file: str, options: Options) -> Iterator[Found]:
    met, room = False, MOST_TIMES
    described: Described = {}
    for calendar in calendars(lines(data)):
        met = met or calendar.begins is not None or bool(calendar.parts)
        for found in _each(calendar, Zones(calendar.parts, described), file, options):
            if not room:
                break
            room -= 1
            yield found
        if calendar.cut or not room:
            yield problem("calendar-too-many", location=top(file), limit=MOST_PARTS)
            return
    if not met:
        yield problem("calendar-none", location=top(file), file=file)


def _each(calendar: Calendar, zones: Zones, file: str, options: Options) -> Iterator[Found]:
    """Yield what each part of a calendar tells; its zones are its own."""
    library.ready()
    shown_in = calendar.zone.value if calendar.zone else ""
    clock = Clock(zones, shown_in, options)
    scene = Scene(file, clock, calendar.method == "CANCEL")
    for part in calendar.parts:
        if part.name == EVENT and calendar.method in _ANSWERS:
            yield Skipped("event-answer", part.begins.place(file))
        elif part.name == EVENT:
            yield from event(part, scene)
        elif part.name in OTHERS:
            yield Skipped("calendar-other", part.begins.place(file))
