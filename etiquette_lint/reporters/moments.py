"""Times as people read them, by language."""

from datetime import date, datetime, tzinfo

from etiquette_lint import times
from etiquette_lint.models.findings import UNDATED
from etiquette_lint.words import labels
from etiquette_lint.words.sentences import say

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def act_time(value: times.ActTime, zone: tzinfo | None, locale: str, with_year: bool) -> str:
    """Return when an act is, as a column of times shows it: of an interval the day once."""
    first, last = ends(value, zone)
    start = short(first, locale, with_year)
    if first is last or start == (end := short(last, locale, with_year)):
        return start
    end = _clock(last) if _date(first) == _date(last) else end
    return say("range", locale, start=start, end=end)


def ends(value: times.ActTime, zone: tzinfo | None) -> tuple[times.When, times.When]:
    """Return from when to when an act may have been done, as `local` shows it."""
    if isinstance(value, times.Interval):
        return local(value.first, zone), local(value.last, zone)
    exact = local(value, zone)
    return exact, exact


def local(value: times.When, zone: tzinfo | None) -> times.When:
    """Return a time as the clock on the wall shows it; without a zone, as it was written."""
    if zone is None or not isinstance(value, datetime) or value.utcoffset() is None:
        return value
    return value.astimezone(zone)


def short(value: times.When, locale: str, with_year: bool) -> str:
    """Return the day and, but for a bare date, the time, as a column of times shows them."""
    day = _day("date-year" if with_year else "date", value, locale)
    return f"{day} {_clock(value)}".rstrip()


def day(value: times.When, locale: str, with_year: bool) -> str:
    """Return the day without the time."""
    return short(_date(value), locale, with_year)


def tick(value: date, locale: str, with_year: bool) -> str:
    """Return the day as a calendar's edge shows it, without its name."""
    form = "published-day" if with_year else "tick"
    return say(form, locale, day=value.day, month=_month(value.month, locale), year=value.year)


def full(value: times.When, locale: str) -> str:
    """Return day, year and, but for a bare date, time."""
    day = _day("date-full", value, locale)
    time = _clock(value)
    return say("date-time", locale, date=day, time=time) if time else day


def interval(start: times.When, end: times.When | None, locale: str) -> str:
    """Return from when to when, the day once where it is the same."""
    first = full(start, locale)
    if end is None or end == start:
        return first
    same_day = _is_timed(start) and _is_timed(end) and _date(start) == _date(end)
    last = _clock(end) if same_day else full(end, locale)
    return say("range", locale, start=first, end=last)


def instant(at: times.Instant, zone: tzinfo | None, locale: str) -> str:
    """Return an instant in full, never earlier than it is: seconds are rounded up."""
    rounded = at + -at % times.MINUTE
    return full(local(times.moment(rounded), zone), locale)


def published(text: str, locale: str) -> str:
    """Return the date of a source: YYYY, YYYY-MM or YYYY-MM-DD, or that it has none."""
    if text == UNDATED:
        return say("published-unknown", locale)
    parts = text.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return text
    year, month, day = (*map(int, parts), 0, 0)[:3]
    form = ("published-year", "published-month", "published-day")[len(parts) - 1]
    return say(form, locale, year=year, month=_month(month, locale), day=day)


def _day(form: str, value: date, locale: str) -> str:
    return say(
        form,
        locale,
        weekday=labels.of("weekday", _WEEKDAYS[value.weekday()], locale),
        day=value.day,
        month=_month(value.month, locale),
        year=value.year,
        blank=" " * ((value.month < 10) + (value.day < 10)),
    )


def _month(month: int, locale: str) -> str | int:
    named = locale == "en" and 1 <= month <= 12
    return _MONTHS[month - 1] if named else month


def _clock(value: times.When) -> str:
    return f"{value:%H:%M}" if isinstance(value, datetime) else ""


def _date(value: times.When) -> date:
    return value.date() if isinstance(value, datetime) else value


def _is_timed(value: times.When) -> bool:
    return isinstance(value, datetime)
