"""The drawing of a process: places in time, and names that have room."""

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from etiquette_lint import times
from etiquette_lint.reporters.html.axis import NEAR, axis
from etiquette_lint.reporters.html.flags import Flag, hoisted
from etiquette_lint.reporters.html.room import NARROW, WIDE, cut, share
from etiquette_lint.reporters.html.ticks import ticks
from etiquette_lint.times import DAY, HOUR

ZONE = times.find_zone("Asia/Shanghai")
FIRST, LAST = (times.day_start(date(year, 1, 1), ZONE) for year in (1900, 2199))
INSTANTS = st.integers(FIRST, LAST)
NEARBY = st.integers(0, 60).map(lambda days: times.day_start(date(2026, 11, 1), ZONE) + days * DAY)
EVENTS = st.lists(INSTANTS | NEARBY, min_size=1, max_size=40)
INTERVIEWS = st.lists(INSTANTS | NEARBY, max_size=5).map(
    lambda starts: [(start, start + HOUR) for start in starts]
)


@given(events=EVENTS, interviews=INTERVIEWS, width=st.floats(0.5, 1))
def test_later_is_farther_right(
    events: list[int], interviews: list[tuple[int, int]], width: float
) -> None:
    found = axis([*events, *(start for start, _ in interviews)], interviews, width)
    places = [found.at(one) for one in sorted(set(events))]
    assert all(left <= right for left, right in pairwise(places))
    assert all(0 < place < width + 1e-9 for place in places)
    assert found.at(FIRST - 9 * DAY) == 0 and found.at(LAST + 9 * DAY) == pytest.approx(width)
    assert list(found.breaks) == sorted(found.breaks)


@given(events=EVENTS, start=NEARBY)
def test_a_day_near_the_interview_is_as_wide_as_another(events: list[int], start: int) -> None:
    found = axis([*events, start], [(start, start + HOUR)], 1)
    inside = [start - NEAR // 2, start, start + NEAR // 2]
    left, middle, right = (found.at(one) for one in inside)
    assume(min(events) < start - NEAR and max(events) > start + NEAR)
    assert middle - left == pytest.approx(right - middle)
    assert right - left > 0.29  # half of what all the rest leaves it


@given(events=EVENTS, interviews=INTERVIEWS, locale=st.sampled_from(["en", "zh-Hans"]))
@example(events=[times.day_start(date(2026, 11, 1), ZONE)], interviews=[], locale="en")
def test_dates_have_room(events: list[int], interviews: list[tuple[int, int]], locale: str) -> None:
    found = ticks(axis(events, interviews, 1), ZONE, locale)
    assert len(found) <= 160
    for fits, pixels in ((("all",), NARROW), (("all", "wide"), WIDE)):
        reaches = [one.extent(pixels) for one in found if one.fit in fits]
        assert all(end < start for (_, end), (start, _) in pairwise(reaches))
        assert all(end <= 1 for _, end in reaches)


def test_weeks_are_dated_by_their_mondays() -> None:
    start = times.day_start(date(2026, 11, 16), ZONE)
    found = ticks(axis([start, start + 20 * DAY], [], 1), ZONE, "en")
    assert [one.text for one in found if one.fit == "all"] == ["16 Nov", "23 Nov", "30 Nov"]
    assert len(found) > 20


FLAGS = st.lists(
    st.builds(
        Flag,
        st.floats(0, 1),
        st.text("ab 林", max_size=60),
        st.sampled_from(["interview", "cancelled", "milestone", "awaited"]),
    ),
    max_size=60,
)


@given(FLAGS)
@example([Flag(0.5, "a" * 26, "interview")])
def test_names_over_the_drawing_do_not_touch(flags: list[Flag]) -> None:
    named = [one for one in hoisted(flags) if one.row is not None]
    for one, other in combinations(named, 2):
        (left, right), (start, end) = one.extent, other.extent
        assert one.row != other.row or right <= start or end <= left
    assert bool(named) == bool(flags)


@given(st.text(max_size=200), st.sampled_from([NARROW, WIDE]))
def test_a_label_is_cut_to_its_room(text: str, pixels: int) -> None:
    assert share(cut(text, pixels), pixels) <= 1
