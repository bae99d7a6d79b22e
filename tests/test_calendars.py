"""Calendars: what events tell, what is at fault with them, and what holds of several messages."""

import io
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from etiquette_lint.errors import Problem
from etiquette_lint.readers.opened import open_input
from etiquette_lint.sources import calendars
from etiquette_lint.sources.calendars import rules
from etiquette_lint.sources.found import Found, FoundInterview, Options, Remark, Skipped
from etiquette_lint.sources.latest import latest
from etiquette_lint.sources.who import Who
from etiquette_lint.words.imports import REASONS, REMARKS

ROOT = Path(__file__).parents[1]
FRESH = "UID:talk@acme.example\nDTSTAMP:20261118T080000Z\nSUMMARY:Interview\n"
WINDOWS = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:{summer}
TZOFFSETTO:{winter}
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:{winter}
TZOFFSETTO:{summer}
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def event(*lines: str, fresh: str = FRESH) -> str:
    return "BEGIN:VEVENT\n" + fresh + "".join(f"{line}\n" for line in lines) + "END:VEVENT\n"


def calendar(*parts: str) -> str:
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + "".join(parts) + "END:VCALENDAR\n"


def read(text: str | bytes, zone: str | None = None) -> list[Found]:
    data = text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode()
    with open_input("-", io.BytesIO(data)) as opened:
        return list(calendars.read(opened, Options(zone=zone)))


def interviews(found: Sequence[Found]) -> list[FoundInterview]:
    return [one for one in found if isinstance(one, FoundInterview)]


def only(text: str, zone: str | None = None) -> FoundInterview:
    (found,) = read(text, zone)
    assert isinstance(found, FoundInterview)
    return found


TIMES = {
    "an instant": (["DTSTART:20261201T020000Z"], "2026-12-01T02:00:00Z", ""),
    "a time in a zone that IANA names": (
        ["DTSTART;TZID=Asia/Shanghai:20261201T100000", "DTEND;TZID=Asia/Shanghai:20261201T110000"],
        "2026-12-01T10:00:00+08:00",
        "2026-12-01T11:00:00+08:00",
    ),
    "a time in a zone that Windows names": (
        ["DTSTART;TZID=China Standard Time:20261201T100000", "DURATION:PT45M"],
        "2026-12-01T10:00:00+08:00",
        "2026-12-01T10:45:00+08:00",
    ),
    "a zone with the name of its maker before it": (
        ["DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260706T100000"],
        "2026-07-06T10:00:00+02:00",
        "",
    ),
    "an instant although a zone stands beside it": (
        ["DTSTART;TZID=Asia/Shanghai:20261201T020000Z"],
        "2026-12-01T02:00:00Z",
        "",
    ),
    "a day, which its end does not reach": (
        ["DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261202"],
        "2026-12-01",
        "",
    ),
    "a day with a zone, still a day": (
        ["DTSTART;VALUE=DATE;TZID=Asia/Shanghai:20261201"],
        "2026-12-01",
        "",
    ),
    "three days": (
        ["DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261204"],
        "2026-12-01",
        "2026-12-03",
    ),
    "an offset with seconds, which no log takes": (
        ["DTSTART;TZID=Africa/Monrovia:19500101T120000"],
        "1950-01-01T12:44:30Z",
        "",
    ),
    "an end in another zone": (
        ["DTSTART;TZID=Asia/Shanghai:20261201T100000", "DTEND:20261201T030000Z"],
        "2026-12-01T10:00:00+08:00",
        "2026-12-01T11:00:00+08:00",
    ),
    "no length at all": (
        ["DTSTART:20261201T020000Z", "DTEND:20261201T020000Z"],
        "2026-12-01T02:00:00Z",
        "",
    ),
}


@pytest.mark.parametrize(("lines", "starts", "ends"), TIMES.values(), ids=TIMES.keys())
def test_times_are_instants_and_days(lines: list[str], starts: str, ends: str) -> None:
    found = only(calendar(event(*lines)))
    assert (found.starts_at, found.ends_at) == (starts, ends)


def test_a_zone_that_the_file_describes_is_read_as_it_says() -> None:
    zone = WINDOWS.format(name="Customized Time Zone", summer="+1400", winter="+1300")
    found = only(calendar(zone, event("DTSTART;TZID=Customized Time Zone:20261201T100000")))
    assert found.starts_at == "2026-12-01T10:00:00+13:00"


def test_zones_of_one_file_are_unknown_in_the_next() -> None:
    zone = WINDOWS.format(name="Customized Time Zone", summer="+1400", winter="+1300")
    talk = event("DTSTART;TZID=Customized Time Zone:20261201T100000")
    assert interviews(read(calendar(zone, talk)))
    (told,) = read(calendar(talk))
    assert isinstance(told, Problem)
    assert told.code == "event-zone-unknown"


def test_zones_of_one_calendar_are_unknown_in_the_next_of_its_file() -> None:
    zone = WINDOWS.format(name="Ours", summer="+0200", winter="+0100")
    talk = event("DTSTART;TZID=Ours:20261201T100000")
    first, second = read(calendar(zone, talk) + calendar(talk))
    assert isinstance(first, FoundInterview)
    assert isinstance(second, Problem)


def test_a_zone_may_stand_after_its_events() -> None:
    zone = WINDOWS.format(name="Ours", summer="+0200", winter="+0100")
    found = only(calendar(event("DTSTART;TZID=Ours:20261201T100000"), zone))
    assert found.starts_at == "2026-12-01T10:00:00+01:00"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTHDAY=20;BYDAY=1SU",
        "FREQ=YEARLY;INTERVAL=0",
    ],
)
def test_a_zone_with_a_rule_that_could_run_for_hours_is_unknown(rule: str) -> None:
    zone = WINDOWS.format(name="Ours", summer="+0200", winter="+0100")
    zone = zone.replace("FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", rule)
    (told,) = read(calendar(zone, event("DTSTART;TZID=Ours:20261201T100000")))
    assert isinstance(told, Problem)
    assert told.code == "event-zone-unknown"


def test_times_without_a_zone_take_that_of_the_calendar_then_the_given_one() -> None:
    talk = event("DTSTART:20261201T100000")
    shown = calendar("X-WR-TIMEZONE:Asia/Shanghai\n", talk)
    assert only(shown, "Europe/Paris").starts_at == "2026-12-01T10:00:00+08:00"
    assert only(calendar(talk), "Europe/Paris").starts_at == "2026-12-01T10:00:00+01:00"


def test_an_unknown_zone_is_told_where_another_is_taken_for_it() -> None:
    talk = event('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin":20261201T100000')
    remark, found = read(calendar(talk), "Europe/Paris")
    assert isinstance(remark, Remark)
    assert remark.values == {"zone": "(UTC+01:00) Amsterdam, Berlin", "assumed": "Europe/Paris"}
    assert isinstance(found, FoundInterview)
    assert found.starts_at == "2026-12-01T10:00:00+01:00"


FAULTS = {
    "a time of another notation": ("DTSTART:2026-12-01 10:00", "event-time-invalid", 7),
    "a day that does not exist": ("DTSTART:20260230T100000Z", "event-time-invalid", 7),
    "digits with a blank, which Python would take": (
        "DTSTART:2026120 T100000Z",
        "event-time-invalid",
        7,
    ),
    "a time before all logs": ("DTSTART:16010101T000000Z", "event-time-far", 7),
    "a time in no zone": ("DTSTART:20261201T100000", "event-zone-missing", 7),
    "a time in an unknown zone": ("DTSTART;TZID=Mars:20261201T100000", "event-zone-unknown", 7),
    "a folder of zones": ("DTSTART;TZID=Europe:20261201T100000", "event-zone-unknown", 7),
    "a path": ("DTSTART;TZID=../../etc/passwd:20261201T100000", "event-zone-unknown", 7),
    "a quote that stays open": ('DTSTART;TZID="Asia:20261201T100000', "event-line-unreadable", 7),
    "two beginnings": (
        "DTSTART:20261201T100000Z\nDTSTART:20261202T100000Z",
        "event-says-twice",
        8,
    ),
    "another event within": ("BEGIN:VEVENT\nDTSTART:20261201T100000Z", "event-unclosed", 3),
    "a line of a megabyte": ("SUMMARY:" + "x" * (1 << 20), "event-too-large", 7),
    "more guests than an interview has": (
        "\n".join(["ATTENDEE:mailto:a@b.example"] * 1001),
        "event-has-too-many-lines",
        3,
    ),
}


@pytest.mark.parametrize(("line", "code", "number"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_costs_its_event_alone(line: str, code: str, number: int) -> None:
    fresh = FRESH.replace("SUMMARY", "COMMENT") if line.startswith("SUMMARY") else FRESH
    fine = event("DTSTART:20261205T100000Z", fresh=FRESH.replace("talk@", "fine@"))
    found = read(calendar(event(line, fresh=fresh), fine))
    told = [one for one in found if isinstance(one, Problem)]
    assert [(one.code, one.location and one.location.line) for one in told] == [(code, number)]
    assert interviews(found)[-1].key == "fine@acme.example"


ENDS = {
    "before the beginning": ("DTEND:20261130T100000Z", "event-ends-first"),
    "a day after a time": ("DTEND;VALUE=DATE:20261202", "event-ends-otherwise"),
    "no time": ("DTEND:later", "event-time-invalid"),
    "in an unknown zone": ("DTEND;TZID=Mars:20261202T100000", "event-zone-unknown"),
    "a length that is none": ("DURATION:soon", "event-duration-invalid"),
    "a length of ages": ("DURATION:P999999W", "event-duration-invalid"),
}


@pytest.mark.parametrize(("line", "code"), ENDS.values(), ids=ENDS.keys())
def test_a_faulty_end_leaves_the_beginning(line: str, code: str) -> None:
    told, found = read(calendar(event("DTSTART:20261201T100000Z", line)))
    assert isinstance(told, Problem)
    assert (told.code, told.location and told.location.line) == (code, 8)
    assert isinstance(found, FoundInterview)
    assert (found.starts_at, found.ends_at) == ("2026-12-01T10:00:00Z", "")


FILES = {
    "nothing of a calendar": (b"id,name\n1,x\n", "calendar-none"),
    "UTF-16": (calendar().encode("utf-16"), "encoding-foreign"),
    "a zip": (b"PK\x03\x04....", "file-is-binary"),
    "more than is taken in": (b"x" * ((32 << 20) + 1), "calendar-too-large"),
}


@pytest.mark.parametrize(("data", "code"), FILES.values(), ids=FILES.keys())
def test_files_that_are_no_calendar_are_one_problem(data: bytes, code: str) -> None:
    (told,) = read(data)
    assert isinstance(told, Problem)
    assert told.code == code


SKIPPED = {
    "an event without a time": (event(), "event-undated"),
    "an answer of a guest": (
        "METHOD:REPLY\n" + event("DTSTART:20261201T100000Z"),
        "event-answer",
    ),
    "a task": ("BEGIN:VTODO\nDTSTART:20261201T100000Z\nEND:VTODO\n", "calendar-other"),
    "an event of which no time is left": (
        event("DTSTART:20261201T100000Z", "EXDATE:20261201T100000Z"),
        "event-excepted",
    ),
}


@pytest.mark.parametrize(("part", "reason"), SKIPPED.values(), ids=SKIPPED.keys())
def test_what_is_of_no_use_is_counted(part: str, reason: str) -> None:
    (found,) = read(calendar(part))
    assert isinstance(found, Skipped)
    assert found.reason == reason
    assert found.location.line == 3 + part.startswith("METHOD")
    assert reason in REASONS


PEOPLE = {
    "an organiser and a guest": (
        ["ORGANIZER;CN=Chen Jing:mailto:chen@acme.example", "ATTENDEE;CN=Lin Wei:MAILTO:l@a.cn"],
        [("Chen Jing", "chen@acme.example"), ("Lin Wei", "l@a.cn")],
    ),
    "one who is both": (
        ["ORGANIZER:mailto:L@a.cn", "ATTENDEE;CN=Lin Wei:mailto:l@a.cn"],
        [("Lin Wei", "l@a.cn")],
    ),
    "an address in place of a name": (["ATTENDEE;CN=l@a.cn:mailto:l@a.cn"], [("", "l@a.cn")]),
    "a name with a comma and colon": (
        ['ATTENDEE;CN="Lin, Wei: Head":mailto:l@a.cn'],
        [("Lin, Wei: Head", "l@a.cn")],
    ),
    "a name and no address": (["ATTENDEE;CN=Lin Wei:invalid:nomail"], [("Lin Wei", "")]),
    "an address beside": (["ATTENDEE;EMAIL=l@a.cn:urn:uuid:1"], [("", "l@a.cn")]),
    "a name folded within a character": (["ATTENDEE;CN=林薇:mailto:l@a.cn"], [("林薇", "l@a.cn")]),
    "rooms, lists and machines": (
        [
            "ATTENDEE;CUTYPE=ROOM:mailto:room@a.cn",
            "ATTENDEE;CUTYPE=RESOURCE:mailto:beamer@a.cn",
            "ATTENDEE;CUTYPE=GROUP:mailto:all@a.cn",
            "ATTENDEE:mailto:c_18@resource.calendar.google.com",
            "ORGANIZER;CN=Acme Recruiting:mailto:no-reply@ats.example",
            "ATTENDEE:mailto:notifications@ats.example",
            "ATTENDEE:mailto:acme.donotreply+7@ats.example",
        ],
        [],
    ),
}


@pytest.mark.parametrize(("lines", "people"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people_are_organiser_and_guests(lines: list[str], people: list[tuple[str, str]]) -> None:
    found = only(calendar(event("DTSTART:20261201T100000Z", *lines)))
    assert found.people == tuple(Who(name=name, email=email) for name, email in people)


def test_lines_may_be_folded_anywhere_even_within_a_character() -> None:
    whole = calendar(event("DTSTART:20261201T100000Z", "ATTENDEE;CN=林薇:mailto:l@a.cn")).encode()
    for at in range(1, len(whole)):
        if whole[at - 1 : at] != b"\n" and whole[at : at + 1] != b"\n":
            (found,) = read(whole[:at] + b"\r\n " + whole[at:])
            assert isinstance(found, FoundInterview)
            assert (found.starts_at, found.people[0].name) == ("2026-12-01T10:00:00Z", "林薇")


def test_a_guest_who_cannot_be_read_is_the_only_loss() -> None:
    told, found = read(calendar(event("DTSTART:20261201T100000Z", 'ATTENDEE;CN="Lin:x@a.cn')))
    assert isinstance(told, Problem)
    assert isinstance(found, FoundInterview)


def test_bytes_that_are_no_text_matter_only_where_they_are_read() -> None:
    talk = calendar(event("DTSTART:20261201T100000Z", "DESCRIPTION:*", "ATTENDEE;CN=#:x@a.cn"))
    fine = talk.encode().replace(b"*", b"\xff").replace(b"#", b"Lin")
    assert [type(one) for one in read(fine)] == [FoundInterview]
    told = read(talk.encode().replace(b"#", b"\xff"))[0]
    assert isinstance(told, Problem)
    assert told.code == "byte-not-utf8"
    assert told.location and told.location.line == 9


def test_the_example_is_an_invitation_of_lin_wei() -> None:
    found = only((ROOT / "examples" / "interview.ics").read_bytes().decode().replace("\r\n", "\n"))
    assert found.starts_at == "2026-12-01T02:00:00Z"
    assert Who(name="Lin Wei", email="lin.wei@acme-robotics.example") in found.people


def test_nothing_of_a_description_is_kept() -> None:
    secret = "swordfish"
    lines = [f"DESCRIPTION:{secret}", f"LOCATION:{secret}", f"URL:{secret}", f"COMMENT:{secret}"]
    found = read(calendar(event("DTSTART:20261201", *lines, "DTEND:soon"), f"X-{secret}:1\n"))
    assert len(found) == 2
    assert secret not in repr(found)


@pytest.mark.parametrize("prefix", ["Canceled: ", "Cancelled: ", "Abgesagt: ", "已取消："])
def test_the_title_of_a_cancelled_event_is_that_of_the_event(prefix: str) -> None:
    talk = event("DTSTART:20261201", "STATUS:CANCELLED").replace(
        ":Interview", f":{prefix}Interview"
    )
    found = only(calendar(talk))
    assert (found.title, found.status) == ("Interview", "cancelled")


@pytest.mark.parametrize("name", ["SUMMARY", "SUMMARY;LANGUAGE=en"])
def test_escapes_of_a_title_are_undone(name: str) -> None:
    talk = event("DTSTART:20261201", rf"{name}:Panel\, part 1\; at\n10:00", fresh="UID:a\n")
    assert only(calendar(talk)).title == "Panel, part 1; at 10:00"


def test_a_title_alone_cancels_nothing_and_is_told() -> None:
    talk = event("DTSTART:20261201").replace(":Interview", ":Canceled: Interview")
    remark, found = read(calendar(talk))
    assert isinstance(remark, Remark)
    assert remark.code == "event-says-cancelled"
    assert isinstance(found, FoundInterview)
    assert (found.title, found.status) == ("Canceled: Interview", "scheduled")


RULES = {
    "three weeks": ("FREQ=WEEKLY;COUNT=3", ["01", "08", "15"], ""),
    "until a day": ("FREQ=WEEKLY;UNTIL=20261208", ["01", "08"], ""),
    "until a time": ("FREQ=WEEKLY;UNTIL=20261208T095959Z", ["01"], ""),
    "until a time in the zone of the beginning": (
        "FREQ=WEEKLY;UNTIL=20261208T100000",
        ["01", "08"],
        "",
    ),
    "no times": ("FREQ=WEEKLY;COUNT=0", ["01"], "oddly"),
    "every second day": ("FREQ=DAILY;INTERVAL=2;COUNT=3", ["01", "03", "05"], ""),
    "a rule that never holds": ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2", ["01"], "on"),
    "no interval": ("FREQ=DAILY;INTERVAL=0", ["01"], "oddly"),
    "every second": ("FREQ=SECONDLY", ["01"], "oddly"),
    "every hour": ("FREQ=DAILY;BYHOUR=9,10", ["01"], "oddly"),
    "the last of a set": ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", ["01"], "oddly"),
    "nonsense": ("every day", ["01"], "oddly"),
}


@pytest.mark.parametrize(("rule", "days", "remark"), RULES.values(), ids=RULES.keys())
def test_recurring_events_are_read_for_a_while(rule: str, days: list[str], remark: str) -> None:
    found = read(calendar(event("DTSTART:20261201T100000Z", f"RRULE:{rule}")))
    told = [one.code for one in found if isinstance(one, Remark)]
    assert told == ([f"event-recurs-{remark}"] if remark else [])
    assert set(told) <= REMARKS.keys()
    starts = [one.starts_at for one in interviews(found)]
    assert starts == [f"2026-12-{day}T10:00:00Z" for day in days]


def test_an_event_without_end_is_read_fifty_times() -> None:
    remark, *found = read(calendar(event("DTSTART:20261201T100000Z", "RRULE:FREQ=DAILY")))
    assert isinstance(remark, Remark)
    assert remark.values == {"count": 50}
    assert len(found) == 50


def test_a_recurring_event_keeps_the_hour_when_clocks_change_and_leaves_out_what_is_excepted() -> (
    None
):
    zone = ";TZID=Europe/Paris:"
    lines = [f"DTSTART{zone}20261018T100000", "RRULE:FREQ=WEEKLY;COUNT=4"]
    found = read(calendar(event(*lines, f"EXDATE{zone}20261101T100000")))
    assert [one.starts_at for one in interviews(found)] == [
        "2026-10-18T10:00:00+02:00",
        "2026-10-25T10:00:00+01:00",
        "2026-11-08T10:00:00+01:00",
    ]


RULE = st.one_of(
    st.builds("FREQ=DAILY;INTERVAL={}".format, st.integers(1, 40)),
    st.builds(
        "FREQ=WEEKLY;INTERVAL={};WKST={};BYDAY={},{}".format,
        st.integers(1, 5),
        st.sampled_from(["MO", "SU"]),
        st.sampled_from(["MO", "WE", "SU"]),
        st.sampled_from(["TU", "SA", "SU"]),
    ),
    st.builds("FREQ=WEEKLY;INTERVAL={}".format, st.integers(1, 5)),
    st.builds("FREQ=MONTHLY;INTERVAL={}".format, st.integers(1, 5)),
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.sampled_from([-2, -1, 1, 15, 31])),
    st.builds("FREQ=MONTHLY;BYDAY={}FR".format, st.sampled_from([-2, -1, 1, 3, 5])),
    st.builds("FREQ=YEARLY;BYMONTH={};BYDAY={}MO".format, st.integers(1, 12), st.integers(-1, 2)),
    st.sampled_from(["FREQ=YEARLY", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "FREQ=YEARLY;BYDAY=MO"]),
)


@given(RULE, st.dates(date(2020, 1, 1), date(2030, 1, 1)))
@settings(max_examples=150, deadline=None)
def test_rules_give_the_days_that_dateutil_gives(rule: str, first: date) -> None:
    rule = rule.replace("BYDAY=0", "BYDAY=")
    start = datetime(first.year, first.month, first.day)
    last = start + rules.WINDOW
    expected = rrulestr(f"{rule};UNTIL={last:%Y%m%dT%H%M%S}", dtstart=start)
    ours = list(rules.days(rules.rule_of(rule, first), first))
    assert ours == [day.date() for day in expected if day > start]


def message(
    sequence: int, *lines: str, at: str = "20261201T100000Z", method: str = "REQUEST"
) -> str:
    return calendar(f"METHOD:{method}\n", event(f"SEQUENCE:{sequence}", f"DTSTART:{at}", *lines))


WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=3"
SERIES = message(0, WEEKLY)
MOVED = message(0, "RECURRENCE-ID:20261208T100000Z", at="20261209T100000Z")
UNDATED = calendar("METHOD:CANCEL\n", event("SEQUENCE:1"))
MESSAGES = {
    "put off": ([message(0), message(1, at="20261203T100000Z")], ["03 scheduled"]),
    "cancelled by its status": ([message(0), message(1, "STATUS:CANCELLED")], ["01 cancelled"]),
    "cancelled by its method": ([message(0), message(1, method="CANCEL")], ["01 cancelled"]),
    "cancelled in the same breath": ([message(0), message(0, method="CANCEL")], ["01 cancelled"]),
    "cancelled by a message that does not say when": ([message(0), UNDATED], ["01 cancelled"]),
    "set anew after it was cancelled": (
        [message(0), message(1, method="CANCEL"), message(2, at="20261204T100000Z")],
        ["04 scheduled"],
    ),
    "sent twice": ([message(0), message(0)], ["01 scheduled"]),
    "one time of several moved": (
        [SERIES, MOVED],
        ["01 scheduled", "09 scheduled", "15 scheduled"],
    ),
    "all times of several moved": (
        [SERIES, message(1, WEEKLY, at="20261202T100000Z")],
        ["02 scheduled", "09 scheduled", "16 scheduled"],
    ),
    "one time of several cancelled": (
        [SERIES, message(0, "RECURRENCE-ID:20261208T100000Z", "STATUS:CANCELLED")],
        ["01 cancelled", "01 scheduled", "15 scheduled"],
    ),
    "all times of several cancelled, the moved one too": (
        [SERIES, MOVED, message(1, WEEKLY, method="CANCEL")],
        ["01 cancelled", "09 cancelled", "15 cancelled"],
    ),
}


@pytest.mark.parametrize("backwards", [False, True], ids=["in order", "backwards"])
@pytest.mark.parametrize("together", [False, True], ids=["in files", "in one file"])
@pytest.mark.parametrize(("texts", "expected"), MESSAGES.values(), ids=MESSAGES.keys())
def test_the_last_word_on_an_event_holds(
    texts: list[str], expected: list[str], together: bool, backwards: bool
) -> None:
    texts = texts[::-1] if backwards else texts
    files = ["".join(texts)] if together else texts
    held = latest(one for file in files for one in interviews(read(file)))
    assert sorted(f"{one.starts_at[8:10]} {one.status}" for one in held) == expected


def test_events_without_a_name_of_their_own_stay_apart() -> None:
    talk = calendar(event("DTSTART:20261201", fresh=""), event("DTSTART:20261201", fresh=""))
    assert len(latest(interviews(read(talk)))) == 2


PIECES = st.sampled_from(
    [
        "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE",
        "END:VTIMEZONE", "BEGIN:STANDARD", "END:STANDARD", "TZID:Ours", "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200", "TZOFFSETTO:+9999", "DTSTART:16010101T000000", "DTSTART:20261201",
        "DTSTART;TZID=Ours:20261201T100000", "DTEND;TZID=Ours:20261201T110000", "UID:a",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "RRULE:FREQ=DAILY", "RDATE:19700101T000000",
        "EXDATE:20261202", "METHOD:CANCEL", "X-WR-TIMEZONE:Ours", "RECURRENCE-ID:20261201",
        "ATTENDEE;CN=\"x\":mailto:a@b.cn", " folded", "\t", "", "DURATION:PT1H", "SEQUENCE:1",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_lines_end_in_what_is_found_and_in_located_problems(lines: list[str]) -> None:
    found = read("\n".join(lines).encode(errors="replace"))
    assert all(one.location and one.location.line <= len(lines) + 1 for one in found)
    assert len(latest(interviews(found))) <= len(found)


@given(st.binary(max_size=200), st.sampled_from(sorted(calendars.scan.KEPT["VEVENT"])))
@settings(max_examples=200, deadline=None)
def test_any_bytes_end_in_what_is_found_and_in_located_problems(data: bytes, name: str) -> None:
    talk = calendar(event("DTSTART:20261201T100000Z", f"{name}#"))
    found = [*read(data), *read(talk.encode().replace(b"#", data))]
    assert all(one.location for one in found)


def test_without_the_library_a_problem_says_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    monkeypatch.setitem(sys.modules, "icalendar.timezone", None)
    (told,) = read(calendar(event("DTSTART:20261201T100000Z")))
    assert isinstance(told, Problem)
    assert told.location
    assert 'pip install "etiquette-lint[calendar]"' in told.fix


def test_a_calendar_is_told_by_its_beginning_or_its_name() -> None:
    with open_input("-", io.BytesIO(b"\xef\xbb\xbf\r\nbegin:vcalendar\r\n")) as opened:
        assert calendars.is_mine(opened)
    with open_input("-", io.BytesIO(b"kind,at\n")) as opened:
        assert not calendars.is_mine(opened)
