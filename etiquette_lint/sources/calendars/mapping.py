"""How the properties of a calendar become interviews: what the page about it is made of."""

from etiquette_lint.limits import EVENT_TIMES
from etiquette_lint.sources.calendars.rules import WINDOW
from etiquette_lint.sources.mapping import Mapping, Page, Part

_EVENT = (
    Part("SUMMARY", "title", "shown when it is asked which events are interviews"),
    Part(
        "DTSTART",
        "interview.starts_at",
        "an instant with the offset of its own zone; a day stays a day",
    ),
    Part("DTEND", "interview.ends_at", "of days the last one, which a calendar does not count"),
    Part("DURATION", "interview.ends_at", "where there is no `DTEND`; with neither it is left out"),
    Part(
        "TZID",
        "",
        "an IANA name, else the `VTIMEZONE` of the file, else a name of Windows; "
        "any other is a problem, or read in the zone you give, and that is told",
    ),
    Part(
        "X-WR-TIMEZONE",
        "",
        "the zone of times that name none; without it the one you give, else a problem",
    ),
    Part(
        "ORGANIZER, ATTENDEE",
        "people",
        "name and address; rooms, lists, calendars and no-reply addresses are left out",
    ),
    Part("STATUS", "interview.status", "`CANCELLED` cancels"),
    Part(
        "METHOD",
        "interview.status",
        "`CANCEL` cancels every event of its calendar; answers of guests (`REPLY`) are left out",
    ),
    Part(
        "UID, RECURRENCE-ID",
        "",
        "tell which messages are about one event, whatever files they are in",
    ),
    Part(
        "SEQUENCE, DTSTAMP",
        "",
        "of several messages about one event the highest sequence holds, then the latest stamp, "
        "then a cancellation",
    ),
    Part(
        "RRULE, EXDATE",
        "",
        f"at most {EVENT_TIMES} times within {WINDOW.days} days; of hourly rules, and of those "
        "with `INTERVAL=0`, `BYSETPOS` and the like, the first time only, and that is told",
    ),
)

PAGE = Page(
    name="calendars",
    title="Calendars",
    opening=(
        "Invitations saved as `.ics`, and calendars exported by Google Calendar, Outlook and "
        'others. Reading them needs `python -m pip install "etiquette-lint[calendar]"`.'
    ),
    mappings=(
        Mapping(
            file="An event (VEVENT)",
            gives=(
                "An event becomes an interview once you say that it is one; of its text only the "
                "title is kept, never a description, a place or a link."
            ),
            parts=_EVENT,
            cannot_tell=(
                "Which events are interviews: that is asked, or told by a pattern, never guessed.",
                "Who interviews: an organiser or a guest may be a recruiter, an assistant or "
                "another candidate. You are asked or say it in the log.",
                "All interviewers: programs for hiring often send the candidate a copy of the "
                "event that names nobody. Add them by hand.",
                "The company and the job.",
                "Changes made after the file was saved. Hand over the later message as well.",
            ),
        ),
    ),
)
