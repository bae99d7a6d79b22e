"""Rules by which events recur: the days they give, counted day by day.

dateutil knows more rules, but of one that never holds (30 February) it looks for a day until the
year 9999, and nothing can stop it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WINDOW = timedelta(days=400)
"""So long after its first day an event is followed; interviews come to an end before."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = r"[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)"
_PARTS = {
    "FREQ": r"DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"0{0,3}[1-9]\d{0,3}",
    "COUNT": r"0{0,5}[1-9]\d{0,5}",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "BYDAY": rf"{_DAY}(?:,{_DAY}){{0,30}}",
    "BYMONTH": r"(?:0?[1-9]|1[0-2])(?:,(?:0?[1-9]|1[0-2])){0,11}",
    "BYMONTHDAY": r"-?[1-3]?\d(?:,-?[1-3]?\d){0,30}",
    "WKST": r"MO|TU|WE|TH|FR|SA|SU",
}
"""What a rule may say. Hours, minutes and seconds are those of the beginning."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What is followed of a rule; an empty set stands for all."""

    freq: str
    interval: int
    count: int | None
    until: str
    week_starts: int
    months: frozenset[int]
    month_days: frozenset[int]
    """Counted from the end where negative."""
    week_days: frozenset[tuple[int, int]]
    """Which of its kind in the month, 0 for each of them; weekday from Monday, 0."""


def rule_of(text: str, first: date) -> Rule:
    """Read the rule of an event that begins on a day.

    Raises: ValueError, where it is no rule or one that is not followed.
    """
    parts = _parts(text)
    months = frozenset(int(one) for one in _list(parts, "BYMONTH"))
    month_days = frozenset(int(one) for one in _list(parts, "BYMONTHDAY"))
    week_days = frozenset(_week_day(one) for one in _list(parts, "BYDAY"))
    freq = parts["FREQ"]
    monthly = freq == "MONTHLY" or (freq == "YEARLY" and months)
    if any(which for which, _ in week_days) and not monthly:
        raise ValueError("BYDAY")
    if not month_days and not week_days:
        week_days = frozenset({(0, first.weekday())} if freq == "WEEKLY" else ())
        month_days = frozenset({first.day} if freq in ("MONTHLY", "YEARLY") else ())
        months = months or frozenset({first.month} if freq == "YEARLY" else ())
    return Rule(
        freq,
        int(parts.get("INTERVAL", "1")),
        int(parts["COUNT"]) if "COUNT" in parts else None,
        parts.get("UNTIL", ""),
        _WEEKDAYS.index(parts.get("WKST", "MO")),
        months,
        month_days,
        week_days,
    )


def days(rule: Rule, first: date) -> Iterator[date]:
    """Yield the days after the first that a rule gives, as far as they are followed."""
    for number in range(1, WINDOW.days + 1):
        day = first + timedelta(days=number)
        if _period(rule, first, day) % rule.interval == 0 and _fits(rule, day):
            yield day


def _parts(text: str) -> dict[str, str]:
    parts = dict(part.partition("=")[::2] for part in text.strip().upper().split(";") if part)
    for name, value in parts.items():
        if name not in _PARTS or not re.fullmatch(_PARTS[name], value, re.ASCII):
            raise ValueError(name)
    if "FREQ" not in parts:
        raise ValueError("FREQ")
    return parts


def _list(parts: dict[str, str], name: str) -> list[str]:
    return parts[name].split(",") if name in parts else []


def _week_day(text: str) -> tuple[int, int]:
    return int(text[:-2] or "0"), _WEEKDAYS.index(text[-2:])


def _period(rule: Rule, first: date, day: date) -> int:
    """Return how many days, weeks, months or years after the first a day is."""
    if rule.freq == "DAILY":
        return (day - first).days
    if rule.freq == "WEEKLY":
        return ((day - first).days + (first.weekday() - rule.week_starts) % 7) // 7
    years = day.year - first.year
    return years if rule.freq == "YEARLY" else 12 * years + day.month - first.month


def _fits(rule: Rule, day: date) -> bool:
    left = _left(day)
    return (
        (not rule.months or day.month in rule.months)
        and (not rule.month_days or bool({day.day, -left - 1} & rule.month_days))
        and (not rule.week_days or bool(_names(day, left) & rule.week_days))
    )


def _left(day: date) -> int:
    """Return how many days of the month come after a day."""
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return (following - day).days - 1


def _names(day: date, left: int) -> set[tuple[int, int]]:
    """Return as what a day is one of its weekday: each, the third, the last but one."""
    weekday = day.weekday()
    return {(0, weekday), ((day.day - 1) // 7 + 1, weekday), (-(left // 7) - 1, weekday)}
