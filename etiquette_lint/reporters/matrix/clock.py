"""What a decision table cannot show: the moment of each column, and rules that go by hours."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from etiquette_lint.models.matrix import Matrix, Moment, Timing
from etiquette_lint.models.wanted import Wanted
from etiquette_lint.reporters.wanted import wanted
from etiquette_lint.times import DAY, HOUR, MINUTE, Duration
from etiquette_lint.words import labels
from etiquette_lint.words.pages import page
from etiquette_lint.words.tables import table

_BY_DAY = frozenset({"local_hour", "weekday"})
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def timings(matrix: Matrix, rule: str) -> tuple[Timing, ...]:
    """Return when a rule can speak, where it goes by the clock: once if packs agree."""
    return tuple(dict.fromkeys(timed[rule] for timed in matrix.timed if rule in timed))


def bound(rule: str, told: Sequence[Timing], locale: str) -> str:
    """Return a rule with the hours it is bound to, if it is."""
    when = table("or", locale).join(_when(one, locale) for one in told)
    return table("timed", locale, rule=rule, when=when) if told else rule


def moments(matrix: Matrix, heads: Sequence[str], locale: str) -> Iterator[str]:
    """Yield which moment each column stands for; the hour only where a rule goes by it."""
    columns: dict[str, list[str]] = {}
    for head, moment in zip(heads, matrix.moments, strict=True):
        columns.setdefault(_moment(moment, locale), []).append(head)
    told = [
        table("moment", locale, columns=table("and", locale).join(some), when=when)
        for when, some in columns.items()
    ]
    yield table("moments", locale, moments=table("acts-joined", locale).join(told))
    if not _BY_DAY.isdisjoint(_facts(matrix)):
        yield _by_day(matrix.moments, locale)


def _when(one: Timing, locale: str) -> str:
    parts = [("only-if", one.when), ("unless", one.unless)]
    told = [table(key, locale, wanted=_any(some, locale)) for key, some in parts if some]
    return page("and", locale).join(told)


def _any(some: Iterable[tuple[Wanted, ...]], locale: str) -> str:
    clauses = (page("and", locale).join(wanted(one, locale) for one in tests) for tests in some)
    return table("or", locale).join(clauses)


def _moment(moment: Moment, locale: str) -> str:
    key = f"{'before' if moment.away < 0 else 'after'}-{moment.anchor}"
    return table(key, locale, length=_length(abs(moment.away), locale))


def _length(length: Duration, locale: str) -> str:
    """Return a length of time in the largest unit that fits."""
    units = {"days": DAY, "hours": HOUR}
    unit = next((name for name, one in units.items() if length % one == 0), "minutes")
    return table(unit, locale, number=f"{length / units.get(unit, MINUTE):g}")


def _facts(matrix: Matrix) -> Iterator[str]:
    told = (one for timed in matrix.timed for one in timed.values())
    return (test.fact for one in told for tests in (*one.when, *one.unless) for test in tests)


def _by_day(columns: Sequence[Moment], locale: str) -> str:
    """Return the days and hours of all columns, in the zone of their timelines: UTC."""
    at = [datetime.fromisoformat(one.at) for one in columns]
    hours = sorted(f"{one:%H:%M}" for one in at)
    named = [_WEEKDAYS[day] for day in sorted({one.weekday() for one in at})]
    days = table("and", locale).join(labels.of("weekday", day, locale) for day in named)
    return table("by-day", locale, days=days, first=hours[0], last=hours[-1])
