"""In which zone a calendar's times are: known by name, or described in the file itself."""

import re
from collections.abc import Iterable
from datetime import tzinfo

from etiquette_lint import limits
from etiquette_lint.sources.calendars import library
from etiquette_lint.sources.calendars.scan import ZONE, Part
from etiquette_lint.times import TimeError, find_zone

MOST_ZONES = limits.ZONES
"""So many zones of a file's own are taken in; the same one in each calendar counts once."""
_WEEKDAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_ALWAYS = rf"INTERVAL=1|BYMONTH=(?:0?[1-9]|1[0-2])|WKST={_WEEKDAY}|UNTIL=[12]\d{{3}}[\dTZ]{{4,12}}"
_DATES = r"BYMONTHDAY=(?:0?[1-9]|1\d|2[0-8])(?:,(?:0?[1-9]|1\d|2[0-8])){0,6}"
_USUAL = {
    "RRULE": re.compile(
        rf"FREQ=YEARLY(?:(?:;(?:{_ALWAYS}|BYDAY=[+-]?[1-5]?{_WEEKDAY}))*"
        rf"|(?:;(?:{_ALWAYS}|BYDAY={_WEEKDAY}|{_DATES}))*)",
        re.ASCII,
    ),
    "DTSTART": re.compile(r"[12]\d{7}T\d{6}", re.ASCII),
    "TZOFFSETFROM": re.compile(r"[+-][01]\d[0-5]\d(?:[0-5]\d)?", re.ASCII),
    "TZOFFSETTO": re.compile(r"[+-][01]\d[0-5]\d(?:[0-5]\d)?", re.ASCII),
}
"""How the clocks are ever set; other rules could be made to run for hours."""
_MOST_LINES = 60


Described = dict[str, tzinfo | None]
"""Zones of a file's own, by how they are described."""


class Zones:
    """The zones of one calendar, found when they are asked for."""

    def __init__(self, parts: Iterable[Part], described: Described) -> None:
        self._own = {_name(part): part for part in parts if part.name == ZONE}
        self._described = described
        self._found: dict[str, tzinfo | None] = {}

    def find(self, name: str) -> tzinfo | None:
        """Return the zone of that name: the world's, else the calendar's own, else Windows's."""
        if name not in self._found:
            self._found[name] = self._look_up(name)
        return self._found[name]

    def _look_up(self, name: str) -> tzinfo | None:
        text = _description(self._own[name]) if name in self._own else ""
        return _iana(name) or self._read(text) or _maker(name) or library.known_zone(name)

    def _read(self, text: str) -> tzinfo | None:
        if text and text not in self._described and len(self._described) < MOST_ZONES:
            self._described[text] = library.own_zone(text)
        return self._described.get(text)


def _iana(name: str) -> tzinfo | None:
    try:
        return find_zone(name)
    except TimeError:
        return None


def _maker(name: str) -> tzinfo | None:
    """Return the IANA zone at the end of a name such as `/example.org/20260101/Europe/Berlin`."""
    parts = name.strip("/").split("/", 8) if name.startswith("/") else []
    endings = ("/".join(parts[start:]) for start in range(len(parts)))
    return next(filter(None, map(_iana, endings)), None)


def _name(part: Part) -> str:
    return next((line.value for line in part.lines if line.name == "TZID"), "")


def _description(part: Part) -> str:
    """Return how a part describes its zone, if it does so in the usual way."""
    if not part.closed or len(part.lines) > _MOST_LINES or any(line.long for line in part.lines):
        return ""
    body = [(line.name, line.value) for line in part.lines if line.name != "TZID"]
    if not all(_USUAL[name].fullmatch(value) for name, value in body if name in _USUAL):
        return ""
    said = [f"{name}:{value}" for name, value in body]
    return "\n".join(["BEGIN:VTIMEZONE", "TZID:own", *said, "END:VTIMEZONE"])
