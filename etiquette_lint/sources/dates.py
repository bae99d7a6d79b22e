"""Dates as people and their programs write them, as a native log writes them; none is guessed."""

import re
import unicodedata

from etiquette_lint.models.vocabulary import DateOrder
from etiquette_lint.times import TimeError, parse_when

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_NUMBERS = re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d\d?)(?!\d)")
_NAMED = (
    re.compile(rf"{_DAY}[-\s]*(?:of )?{_MONTH}[-,\s]+(?P<year>\d{{4}})(?!\d)"),
    re.compile(rf"{_MONTH}[-\s]*{_DAY}[-,\s]+(?P<year>\d{{4}})(?!\d)"),
)
_WEEKDAY = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|\s*[(]?(?:周|星期)[一二三四五六日天][)]?\s*"
)
_BETWEEN = re.compile(r"(?:\s*t(?=\d)|\s*,?\s*(?:at\b|@)?)\s*")
_CLOCK = (
    r"(?P<{0}before>上午|中午|下午|晚上)?\s*(?P<{0}hour>\d{{1,2}})"
    r"(?:\s*[:点时]\s*(?P<{0}minute>\d{{1,2}})?分?(?::(?P<{0}second>\d\d)(?:\.\d+)?)?)?"
    r"\s*(?P<{0}after>[ap])?(?:(?<=[ap])\.?m\b\.?)?"
)
_CLOCKS = re.compile(
    rf"{_CLOCK.format('a')}(?:\s*(?:[-–—~至到]|to)\s*{_CLOCK.format('b')})?"
    r"\s*(?P<zone>z|utc|gmt|[+-]\d\d:?\d\d)?"
)
_ORDERS: dict[DateOrder, tuple[int, int, int]] = {
    "ymd": (0, 1, 2),
    "dmy": (2, 1, 0),
    "mdy": (2, 0, 1),
}
"""Where year, month and day stand."""
_HOURS = {
    **{("a", hour): hour % 12 for hour in range(1, 13)},
    **{("p", hour): hour % 12 + 12 for hour in range(1, 13)},
    **{("上午", hour): hour for hour in range(13)},
    **{("中午", hour): hour + 12 * (hour < 11) for hour in (1, 2, 11, 12, 13)},
    **{("下午", hour): hour + 12 * (hour < 12) for hour in range(1, 24)},
    **{("晚上", hour): hour + 12 * (hour < 12) for hour in range(5, 24) if hour != 12},
}
"""Half of the day and hour to the hour of 24; what is not here nobody can be sure of."""
_LONGEST = 80


class DateFault(Exception):  # noqa: N818 - what it says, not what it is
    """Text that is no date, or none whose meaning is told; `code` is that of its problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def dated(text: str, order: DateOrder | None) -> tuple[str, str]:
    """Return begin and end as a native log writes them; the end is empty where none is told.

    Raises: DateFault.
    """
    if len(text) > _LONGEST:
        raise DateFault("date-unreadable")
    whole = unicodedata.normalize("NFKC", text).casefold().replace("点半", "点30")
    bare = " ".join(_WEEKDAY.sub(" ", " ".join(whole.split())).split())
    day, after = _day(bare, order)
    rest = bare[_BETWEEN.match(bare, after).end() :]  # type: ignore[union-attr]
    begin, end = _clocks(rest, day) if rest else (day, "")
    return _checked(begin), _checked(end) if end else ""


def _day(text: str, order: DateOrder | None) -> tuple[str, int]:
    """Return the day a text begins with, and where it ends."""
    if first := _YEAR_FIRST.match(text):
        return _iso(*first.groups()), first.end()
    for shape in _NAMED:
        if named := shape.match(text):
            month = str(_MONTHS.index(named["name"]) + 1)
            return _iso(named["year"], month, named["day"]), named.end()
    numbers = _NUMBERS.match(text)
    if numbers is None:
        raise DateFault("date-unreadable")
    if order is None:
        raise DateFault("date-order-missing")
    year, month, day = (numbers[at + 1] for at in _ORDERS[order])
    if len(year) == 1 or len(month) > 2 or len(day) > 2 or not 1 <= int(month) <= 12:
        raise DateFault("date-order-other")
    return _iso(year, month, day), numbers.end()


def _iso(year: str, month: str, day: str) -> str:
    if len(year) < 4:
        year = f"{'19' if int(year) > 69 else '20'}{int(year):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


def _clocks(text: str, day: str) -> tuple[str, str]:
    """Return begin and end of a time of that day: `16:00`, `4-5 pm`, `下午2点`."""
    found = _CLOCKS.fullmatch(text)
    if found is None or not (found["aafter"] or found["bafter"] or re.search("[:点时]", text)):
        raise DateFault("date-unreadable")
    zone = found["zone"] or ""
    zone = "Z" if zone in ("z", "utc", "gmt") else zone
    own = found["abefore"] or found["aafter"] or ""
    begin = _clock(found, "a", own or found["bafter"] or "")
    if not found["bhour"]:
        return f"{day}T{begin}{zone}", ""
    end = _clock(found, "b", found["bbefore"] or found["bafter"] or own)
    if begin > end and not own:
        begin = _clock(found, "a", "a")
    return f"{day}T{begin}{zone}", f"{day}T{end}{zone}"


def _clock(found: re.Match[str], which: str, half: str) -> str:
    hour, second = int(found[f"{which}hour"]), found[f"{which}second"]
    if half and (half, hour) not in _HOURS:
        raise DateFault("date-unreadable")
    minute = int(found[f"{which}minute"] or 0)
    hour = _HOURS[half, hour] if half else hour
    return f"{hour:02}:{minute:02}" + (f":{second}" if second else "")


def _checked(text: str) -> str:
    try:
        parse_when(text)
    except TimeError:
        raise DateFault("date-unreadable") from None
    return text
