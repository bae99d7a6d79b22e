"""Instants, durations, zones and bare dates (DESIGN §4)."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint import times
from etiquette_lint.times import DAY, HOUR, MINUTE, SECOND, TimeError

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
EIGHT = timezone(timedelta(hours=8))


def instant_of(text: str, zone: ZoneInfo | None = None) -> str:
    value = times.parse_when(text)
    assert isinstance(value, datetime)
    return times.rfc3339(times.instant(value, zone))


WRITTEN = {
    "an instant with an offset": (
        "2026-12-01T10:00:00+08:00",
        datetime(2026, 12, 1, 10, tzinfo=EIGHT),
    ),
    "an instant in UTC": ("2026-12-01T10:00:00Z", datetime(2026, 12, 1, 10, tzinfo=UTC)),
    "a small z": ("2026-12-01t10:00:00z", datetime(2026, 12, 1, 10, tzinfo=UTC)),
    "seconds left out": ("2026-12-01T10:00+08:00", datetime(2026, 12, 1, 10, tzinfo=EIGHT)),
    "a space for T, with an offset": (
        "2026-12-01 10:00+08:00",
        datetime(2026, 12, 1, 10, tzinfo=EIGHT),
    ),
    "a space before the offset": (
        "2026-12-01 10:00:00 +08:00",
        datetime(2026, 12, 1, 10, tzinfo=EIGHT),
    ),
    "a local time": ("2026-12-01T10:00:30", datetime(2026, 12, 1, 10, 0, 30)),
    "a local time with a space": ("2026-12-01 10:00", datetime(2026, 12, 1, 10)),
    "a bare date": ("2026-12-01", date(2026, 12, 1)),
    "a fraction of a second": (
        "2026-12-01T10:00:00.250Z",
        datetime(2026, 12, 1, 10, 0, 0, 250_000, tzinfo=UTC),
    ),
    "blanks around it": ("  2026-12-01 ", date(2026, 12, 1)),
    "a leap day": ("2028-02-29", date(2028, 2, 29)),
}


@pytest.mark.parametrize(("text", "meant"), WRITTEN.values(), ids=WRITTEN.keys())
def test_a_time_is_read(text: str, meant: times.When) -> None:
    read = times.parse_when(text)
    assert (read, type(read)) == (meant, type(meant))


NO_TIMES = {
    "no such day": ("2026-02-30", "time-invalid"),
    "no leap day in that year": ("2026-02-29", "time-invalid"),
    "no such month": ("2026-13-01", "time-invalid"),
    "no such hour": ("2026-12-01T25:00", "time-invalid"),
    "24:00": ("2026-12-01T24:00", "time-invalid"),
    "no such minute": ("2026-12-01T10:60", "time-invalid"),
    "no such minute of an offset": ("2026-12-01T10:00+08:75", "time-invalid"),
    "an offset of a day": ("2026-12-01T10:00+24:00", "time-invalid"),
    "an American date": ("12/01/2026", "time-invalid"),
    "a word": ("tomorrow", "time-invalid"),
    "nothing": ("", "time-invalid"),
    "an hour alone": ("2026-12-01T10", "time-invalid"),
    "digits of another script": ("２０２６-12-01", "time-invalid"),
    "an offset on a bare date": ("2026-12-01+08:00", "time-invalid"),
    "a second line": ("2026-12-01\n2026-12-02", "time-invalid"),
    "a year long ago": ("1899-12-31", "time-out-of-range"),
    "a year far ahead": ("2200-01-01T00:00Z", "time-out-of-range"),
}


@pytest.mark.parametrize(("text", "code"), NO_TIMES.values(), ids=NO_TIMES.keys())
def test_what_is_no_time_is_refused(text: str, code: str) -> None:
    with pytest.raises(TimeError) as caught:
        times.parse_when(text)
    assert caught.value.code == code


MEANT = {
    "the offset beats the zone": ("2026-12-01T10:00+08:00", BERLIN, "2026-12-01T02:00:00Z"),
    "a local time takes the zone": ("2026-12-01 10:00", SHANGHAI, "2026-12-01T02:00:00Z"),
    "in winter Berlin is an hour ahead": ("2026-12-01 10:00", BERLIN, "2026-12-01T09:00:00Z"),
    "in summer Berlin is two hours ahead": ("2026-07-01 10:00", BERLIN, "2026-07-01T08:00:00Z"),
    "of a doubled hour the first is meant": ("2026-10-25 02:30", BERLIN, "2026-10-25T00:30:00Z"),
    "the last minute before the gap": ("2026-03-29 01:59", BERLIN, "2026-03-29T00:59:00Z"),
    "the first minute after the gap": ("2026-03-29 03:00", BERLIN, "2026-03-29T01:00:00Z"),
    "an offset may stand within the gap": (
        "2026-03-29T02:30+01:00",
        BERLIN,
        "2026-03-29T01:30:00Z",
    ),
}


@pytest.mark.parametrize(("text", "zone", "meant"), MEANT.values(), ids=MEANT.keys())
def test_a_time_means_an_instant(text: str, zone: ZoneInfo, meant: str) -> None:
    assert instant_of(text, zone) == meant


@pytest.mark.parametrize(
    ("text", "zone", "code"),
    [
        pytest.param("2026-03-29 02:00", BERLIN, "time-in-gap", id="the first minute of the gap"),
        pytest.param("2026-03-29 02:59", BERLIN, "time-in-gap", id="the last minute of the gap"),
        pytest.param("2026-12-01 10:00", None, "time-zone-missing", id="a local time without zone"),
    ],
)
def test_a_time_without_an_instant_is_refused(text: str, zone: ZoneInfo | None, code: str) -> None:
    with pytest.raises(TimeError) as caught:
        instant_of(text, zone)
    assert caught.value.code == code


DAYS = {
    "a plain day has 24 hours": ("2026-12-01", "Asia/Shanghai", "2026-11-30T16:00:00Z", 24),
    "the day the clocks go forward has 23": (
        "2026-03-29",
        "Europe/Berlin",
        "2026-03-28T23:00:00Z",
        23,
    ),
    "the day the clocks go back has 25": (
        "2026-10-25",
        "Europe/Berlin",
        "2026-10-24T22:00:00Z",
        25,
    ),
    "a day without midnight begins at one": (
        "2018-11-04",
        "America/Sao_Paulo",
        "2018-11-04T03:00:00Z",
        23,
    ),
    "a day with two midnights begins at the first": (
        "2026-11-01",
        "America/Havana",
        "2026-11-01T04:00:00Z",
        25,
    ),
}


@pytest.mark.parametrize(("day", "zone", "first", "hours"), DAYS.values(), ids=DAYS.keys())
def test_a_bare_date_is_the_whole_local_day(day: str, zone: str, first: str, hours: int) -> None:
    start, end = times.span(date.fromisoformat(day), ZoneInfo(zone))
    assert times.rfc3339(start) == first
    assert end - start + 1 == hours * HOUR


def test_a_day_that_a_zone_left_out_is_refused() -> None:
    with pytest.raises(TimeError) as caught:
        times.span(date(2011, 12, 30), ZoneInfo("Pacific/Apia"))
    assert caught.value.code == "time-in-gap"


def test_a_bare_date_without_zone_is_refused() -> None:
    with pytest.raises(TimeError) as caught:
        times.span(date(2026, 12, 1), None)
    assert caught.value.code == "time-zone-missing"


def test_a_time_is_a_span_of_one_instant() -> None:
    first, last = times.span(datetime(2026, 12, 1, 10), SHANGHAI)
    assert first == last


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("2d", 2 * DAY),
        ("36h", 36 * HOUR),
        ("90m", 90 * MINUTE),
        ("2w", 14 * DAY),
        ("0h", 0),
        ("P2D", 2 * DAY),
        ("P1W", 7 * DAY),
        ("PT36H", 36 * HOUR),
        ("PT90M", 90 * MINUTE),
        ("P1DT12H", 36 * HOUR),
        ("PT10S", 10 * SECOND),
        (" 48h ", 48 * HOUR),
    ],
)
def test_a_duration_is_read(text: str, length: int) -> None:
    assert times.parse_duration(text) == length


@pytest.mark.parametrize(
    "text", ["", "2", "d", "2 d", "-2d", "2y", "P", "PT", "P1M", "P1DT", "1.5h", "two days", "２d"]
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(TimeError) as caught:
        times.parse_duration(text)
    assert caught.value.code == "duration-invalid"


@pytest.mark.parametrize(
    ("text", "length"),
    [("-2d", -2 * DAY), ("+36h", 36 * HOUR), ("0d", 0), ("30m", 30 * MINUTE), ("-PT1H", -HOUR)],
)
def test_an_offset_may_have_a_sign(text: str, length: int) -> None:
    assert times.parse_offset(text) == length


@pytest.mark.parametrize("text", ["--2d", "+-2d", "-", "", "- 2d2", "now"])
def test_what_is_no_offset_is_refused(text: str) -> None:
    with pytest.raises(TimeError):
        times.parse_offset(text)


@pytest.mark.parametrize(
    "name",
    ["", "Mars/Base", "../etc/passwd", "/etc/localtime", "Asia", "a\0b", "\ud800", "." * 300],
)
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(TimeError) as caught:
        times.find_zone(name)
    assert caught.value.code == "zone-unknown"


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        pytest.param({"TZ": "Asia/Shanghai"}, "Asia/Shanghai", id="TZ names a zone"),
        pytest.param({"TZ": ":Asia/Shanghai"}, "Asia/Shanghai", id="TZ begins with a colon"),
    ],
)
def test_this_computers_zone_is_found(environ: dict[str, str], name: str) -> None:
    assert times.here(environ) == name


def test_an_instant_is_written_with_a_fraction_only_where_there_is_one() -> None:
    whole = times.instant(datetime(2026, 12, 1, tzinfo=UTC), None)
    assert times.rfc3339(whole) == "2026-12-01T00:00:00Z"
    assert times.rfc3339(whole + 250_000) == "2026-12-01T00:00:00.25Z"


INSTANTS = st.datetimes(datetime(1905, 1, 1), datetime(2190, 1, 1), timezones=st.just(UTC))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
ZONES = st.sampled_from(
    ["UTC", "Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata"]
)


@given(INSTANTS, OFFSETS)
def test_the_offset_an_instant_is_written_with_changes_nothing(
    at: datetime, zone: timezone
) -> None:
    read = times.parse_when(at.astimezone(zone).isoformat())
    assert isinstance(read, datetime)
    assert times.instant(read, BERLIN) == times.instant(at, None)


@given(INSTANTS)
def test_an_instant_written_and_read_back_is_the_same(at: datetime) -> None:
    exact = times.instant(at, None)
    assert instant_of(times.rfc3339(exact)) == times.rfc3339(exact)
    assert times.moment(exact) == at


@given(INSTANTS, ZONES)
def test_every_instant_lies_within_its_own_local_day_and_before_the_next(
    at: datetime, name: str
) -> None:
    zone = ZoneInfo(name)
    exact = times.instant(at, None)
    first, last = times.span(at.astimezone(zone).date(), zone)
    assert first <= exact <= last
    assert times.next_midnight(exact, zone) == last + 1


@given(st.text())
def test_any_text_is_a_time_or_a_time_error(text: str) -> None:
    for read in (times.parse_when, times.parse_duration, times.find_zone):
        try:
            read(text)
        except TimeError as error:
            assert error.code
