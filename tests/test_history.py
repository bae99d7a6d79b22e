"""What was done before, and what of it counts (DESIGN §5)."""

from itertools import combinations_with_replacement, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import Written, act, at, comment, judge, pack, timeline

from etiquette_lint import Linter, check_log
from etiquette_lint.assemble import assemble
from etiquette_lint.history import Past, Posts, Shelf, View
from etiquette_lint.loose import Loose

ADDS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(0, 2), st.sampled_from(["=p1", "=p2", "=p3", "#1"])),
    max_size=15,
)


@given(
    ADDS,
    st.booleans(),
    st.none() | st.integers(-1, 20),
    st.integers(-1, 21),
    st.integers(0, 40),
    st.sampled_from(["=p1", "=p2", "#9"]),
)
def test_a_shelf_counts_what_a_plain_loop_counts(
    adds: list[tuple[int, int, str]],
    in_order: bool,
    after: int | None,
    until: int,
    before_stamp: int,
    own: str,
) -> None:
    plain, stamp = [], 0
    for moment, step, post in sorted(adds) if in_order else adds:
        stamp += step + 1
        plain.append(Past(moment, stamp, f"a{stamp}", post))
    shows_what_a_loop_shows(shelf_of(plain), plain, View(after, until, before_stamp), own)


def shelf_of(plain: list[Past]) -> Shelf:
    shelf = Shelf()
    for past in plain:
        shelf.add(past.at, past.stamp, past.id, past.post)
    return shelf


def shows_what_a_loop_shows(shelf: Shelf, plain: list[Past], view: View, own: str) -> None:
    after, until = view.after, view.until
    shown = [
        past
        for past in plain
        if (after is None or past.at > after) and past.at <= until and past.stamp < view.stamp
    ]
    assert shelf.count_acts(view) == len(shown)
    assert shelf.count_posts(view, own) == len({past.post for past in shown} | {own})
    assert sorted(p.id for p in shelf.seen(view)) == sorted(p.id for p in shown)
    assert [past.id for past in shelf.latest(view)] == [past.id for past in shelf.seen(view)][::-1]


TIMES = {"in order": [0, 1, 1, 3, 3, 5, 6, 6], "out of order": [3, 1, 6, 0, 3, 1, 5, 3]}


@pytest.mark.parametrize("times", TIMES.values(), ids=TIMES.keys())
def test_a_small_shelf_seen_from_everywhere_counts_what_a_plain_loop_counts(
    times: list[int],
) -> None:
    plain = [
        Past(moment, stamp, f"a{stamp}", f"=p{post}")
        for stamp, (moment, post) in enumerate(zip(times, "12213141", strict=True), 1)
    ]
    shelf = shelf_of(plain)
    for after, until, stamp in product([None, *range(-1, 7)], range(-1, 8), range(10)):
        for own in ("=p1", "=p4", "#9"):
            shows_what_a_loop_shows(shelf, plain, View(after, until, stamp), own)


@given(
    st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["=p1", "=p2", "=p3"])), max_size=12),
    st.integers(1, 30),
    st.integers(0, 6),
    st.sampled_from([None, "=p1", "#9"]),
)
def test_enough_has_left_a_window_when_a_plain_loop_says_so(
    adds: list[tuple[int, str]], within: int, number: int, own: str | None
) -> None:
    leaves_when_a_loop_says_so(sorted(adds), within, number, own)


@pytest.mark.parametrize("own", [None, "=p1", "#9"])
def test_enough_has_left_each_small_window_when_a_plain_loop_says_so(own: str | None) -> None:
    adds = [(0, "=p1"), (1, "=p2"), (1, "=p1"), (3, "=p2"), (4, "=p3"), (7, "=p1")]
    for within, number in product(range(1, 10), range(7)):
        leaves_when_a_loop_says_so(adds, within, number, own)


def leaves_when_a_loop_says_so(
    adds: list[tuple[int, str]], within: int, number: int, own: str | None
) -> None:
    shelf = Shelf()
    for stamp, (moment, post) in enumerate(adds, 1):
        shelf.add(moment, stamp, f"a{stamp}", post)

    def counted(at: int) -> int:
        view = View(at - within, 20, 99)
        return shelf.count_acts(view) + 1 if own is None else shelf.count_posts(view, own)

    found = shelf.passing(View(None, 20, 99), within, number, own)
    if found is None:
        assert counted(0) <= number or number == 0
    else:
        assert counted(found) <= number < counted(found - 1)


@given(st.lists(st.sampled_from("abc"), max_size=30), st.integers(1, 6), st.data())
def test_any_stretch_of_acts_has_as_many_posts_as_a_set_of_them(
    told: list[str], block: int, data: st.DataObject
) -> None:
    posts = Posts(block)
    for post in told:
        posts.add(post)
    start = data.draw(st.integers(0, len(told)))
    end = data.draw(st.integers(start, len(told)))
    assert posts.count(start, end) == len({*told[start:end]})


@pytest.mark.parametrize("block", [1, 2, 3, 5, 256])
def test_every_stretch_of_some_acts_has_as_many_posts_as_a_set_of_them(block: int) -> None:
    told, posts = "abacabbadcabd", Posts(block)
    for post in told:
        posts.add(post)
    for start, end in combinations_with_replacement(range(len(told) + 1), 2):
        assert posts.count(start, end) == len({*told[start:end]})


def test_what_a_shelf_shows_is_in_time_order() -> None:
    shelf = Shelf()
    for stamp, moment in enumerate([5, 1, 9, 1], 1):
        shelf.add(moment, stamp, str(stamp), "")
    assert [past.id for past in shelf.seen(View(None, 10, 99))] == ["2", "4", "1", "3"]


THIRD_MESSAGE = pack("""
  third:
    level: warning
    when: {kind: message}
    count: {of: acts, more_than: 2, within: 24h, per: target}
""")
THIRD_POST = pack("""
  third:
    level: warning
    when: {kind: comment, is_reply: false, post_topic: industry}
    count: {of: posts, more_than: 2, within: process, per: target}
""")
SOME = {"people": [{"id": "chen-bo", "roles": ["employee"]}]}


COUNTED = {
    "the act itself is counted": (THIRD_MESSAGE, ["-3h", "-2h"], act(when="-1h"), 3),
    "two are not more than two": (THIRD_MESSAGE, ["-2h"], act(when="-1h"), None),
    "a window is open at its start": (THIRD_MESSAGE, ["-25h", "-2h"], act(when="-1h"), None),
    "the second after its start is inside": (
        THIRD_MESSAGE,
        ["-PT24H59M59S", "-2h"],
        act(when="-1h"),
        3,
    ),
    "an act at the same instant before it counts": (
        THIRD_MESSAGE,
        ["-1h", "-1h"],
        act(when="-1h"),
        3,
    ),
    "a later act does not count": (THIRD_MESSAGE, ["1h", "2h"], act(when="-1h"), None),
    "acts recorded out of order count": (THIRD_MESSAGE, ["-2h", "-3h"], act(when="-1h"), 3),
    "planned and done both count": (
        THIRD_MESSAGE,
        [act(when="-3h", status="planned"), act(when="-2h", status="done")],
        act(when="-1h"),
        3,
    ),
    "acts towards another person do not count": (
        THIRD_MESSAGE,
        [act(when="-3h", to="chen-bo"), "-2h"],
        act(when="-1h"),
        None,
    ),
    "acts of another kind do not count": (
        THIRD_MESSAGE,
        [act("recommend", when="-3h"), "-2h"],
        act(when="-1h"),
        None,
    ),
    "a bare date counts at its first instant, inside": (
        THIRD_MESSAGE,
        [act(when="2026-11-30"), "-2h"],
        act(when="2026-11-30T23:59:59Z"),
        None,
    ),
    "a bare date counts before the morning": (
        THIRD_MESSAGE,
        [act(when="2026-12-01"), act(when="2026-12-01")],
        act(when="2026-12-01T00:00:00Z"),
        3,
    ),
    "a bare date has left a window of a day by midnight": (
        THIRD_MESSAGE,
        [act(when="2026-11-30"), act(when="2026-11-30")],
        act(when="2026-12-01T00:00:00Z"),
        None,
    ),
    "a third post": (THIRD_POST, [comment("p1"), comment("p2")], comment("p3"), 3),
    "two comments on one post are one": (
        THIRD_POST,
        [comment("p1"), comment("p1")],
        comment("p2"),
        None,
    ),
    "one more comment on a known post": (
        THIRD_POST,
        [comment("p1"), comment("p2")],
        comment("p2"),
        None,
    ),
    "the window of a process has no start": (
        THIRD_POST,
        [comment("p1", when="-300d"), comment("p2", when="-200d")],
        comment("p3"),
        3,
    ),
    "a post without id is a post of its own": (
        THIRD_POST,
        [comment(None), comment(None)],
        comment(None),
        3,
    ),
    "a reply is not counted": (
        THIRD_POST,
        [comment("p1"), comment("p2", in_reply_to={"id": "c", "author": "lin-wei"})],
        comment("p3"),
        None,
    ),
    "answering somebody else in a thread is a comment": (
        THIRD_POST,
        [comment("p1"), comment("p2", in_reply_to={"id": "c", "author": "chen-bo"})],
        comment("p3"),
        3,
    ),
    "what does not meet the conditions is not counted": (
        THIRD_POST,
        [comment("p1"), comment("p2", topic="personal")],
        comment("p3"),
        None,
    ),
    "what may meet them is not counted": (
        THIRD_POST,
        [comment("p1"), comment("p2", topic=None)],
        comment("p3"),
        None,
    ),
    "a suppressed act counts": (
        THIRD_POST,
        [
            comment("p1"),
            comment("p2", ignore=[{"rule": "t/third", "reason": "she asked for it"}]),
        ],
        comment("p3"),
        3,
    ),
}


@pytest.mark.parametrize(("rules", "past", "now", "count"), COUNTED.values(), ids=COUNTED.keys())
def test_what_counts(rules: Any, past: list[Any], now: Written, count: int | None) -> None:
    history = [act(when=one) if isinstance(one, str) else one for one in past]
    verdict = judge(rules, now, timeline(**SOME), history)
    assert verdict.outcome == ("not_covered" if count is None else "warning")
    assert [finding.evidence["count"] for finding in verdict.findings] == ([count] if count else [])


def test_evidence_names_the_acts_counted_before() -> None:
    history = [act(when="-3h", id="first"), act(when="-2h")]
    verdict = judge(THIRD_MESSAGE, act(when="-1h"), history=history)
    assert verdict.findings[0].evidence["counted"] == ["first", "#2"]


EVERYONE = pack("""
  third:
    level: warning
    when: {kind: message}
    count: {of: acts, more_than: 2, within: process, per: everyone}
""")
AT_MOST = pack("""
  few:
    level: ok
    when: {kind: message}
    count: {of: acts, at_most: 2, within: process, per: target}
""")


def test_per_everyone_counts_all_people_together() -> None:
    history = [act(to="chen-bo"), act(to="lin-wei")]
    assert judge(EVERYONE, act(), timeline(**SOME), history).outcome == "warning"


@pytest.mark.parametrize(("before", "outcome"), [(0, "ok"), (1, "ok"), (2, "not_covered")])
def test_at_most_speaks_while_the_count_is_low(before: int, outcome: str) -> None:
    assert judge(AT_MOST, act(), history=[act()] * before).outcome == outcome


def test_each_process_counts_its_own_acts() -> None:
    processes = [timeline(id="one"), timeline(id="two")]
    history = [act(timeline="one"), act(timeline="two")]
    assert judge(THIRD_MESSAGE, act(timeline="one"), processes, history).outcome == "not_covered"
    both = judge(THIRD_MESSAGE, act(timeline="one"), processes, [act(), act()])
    assert both.outcome == "warning"


def log_of(*acts: Written) -> Any:
    items = [Loose("timeline", timeline(**SOME), ("timeline",))]
    return assemble([*items, *(Loose("action", one, ("actions", n)) for n, one in enumerate(acts))])


def test_of_equal_instants_the_order_of_the_file_counts() -> None:
    report = check_log(log_of(*[comment(f"p{n}", id=f"a{n}") for n in range(4)]), THIRD_POST)
    assert [verdict.outcome for verdict in report.verdicts] == [
        "not_covered",
        "not_covered",
        "warning",
        "warning",
    ]


def test_otherwise_time_decides_and_the_report_keeps_the_order_of_the_file() -> None:
    report = check_log(
        log_of(*[comment(f"p{n}", id=f"a{n}", when=f"-{n}h") for n in (1, 2, 3)]), THIRD_POST
    )
    assert [(v.id, v.outcome) for v in report.verdicts] == [
        ("a1", "warning"),
        ("a2", "not_covered"),
        ("a3", "not_covered"),
    ]


def test_checking_changes_nothing_and_recording_does() -> None:
    session = Linter(THIRD_MESSAGE).session(timeline())
    outcomes = []
    for _ in range(3):
        outcomes.append([session.check(act()).outcome for _ in range(3)])
        session.record(act())
    assert outcomes == [["not_covered"] * 3, ["not_covered"] * 3, ["warning"] * 3]


def test_withdrawing_erases_nothing_and_is_linked() -> None:
    requests = pack("""
      second:
        level: warning
        when: {kind: connect_request}
        count: {of: acts, more_than: 1, within: process, per: target}
    """)
    report = check_log(
        log_of(
            act("connect_request", "-3d", id="first"),
            act("withdraw_request", "-2d", id="back", withdraws="first"),
            act("connect_request", "-1d", id="again"),
        ),
        requests,
    )
    first, _, again = report.verdicts
    assert (first.remedied_by, again.remedied_by) == ("back", None)
    assert first.to_dict()["remedied_by"] == "back"
    assert again.outcome == "warning"


def test_an_act_of_an_own_post_is_counted_among_acts_without_target() -> None:
    posts = pack("""
      second:
        level: warning
        when: {kind: post}
        count: {of: acts, more_than: 1, within: process, per: target}
    """)
    mine = {"kind": "post", "platform": "linkedin", "at": at("-1h")}
    assert judge(posts, mine, history=[mine]).outcome == "warning"
