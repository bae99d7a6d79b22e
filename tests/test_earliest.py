"""From when the same act would draw nothing (DESIGN §3)."""

from typing import Any

import pytest
from small import Written, act, at, comment, judge, micro, pack, timeline

from etiquette_lint import Earliest, Linter, load_pack
from etiquette_lint.times import rfc3339

HAYS = load_pack("hays")


def found(rules: Any, action: Written, process: Any = None, history: Any = None) -> tuple[Any, ...]:
    """Return `when`, the instant or milestone, and `then`."""
    earliest = judge(rules, action, process, history).earliest
    instant = None if earliest.at is None else rfc3339(earliest.at)
    return earliest.when, instant or earliest.after, earliest.then


def marks(*given: tuple[str, str]) -> Written:
    return timeline(milestones=[{"kind": kind, "at": at(when)} for kind, when in given])


def rounds(*starts: str) -> Written:
    return timeline(
        interviews=[{"starts_at": at(start), "interviewers": ["lin-wei"]} for start in starts]
    )


PHASES = pack(
    """
      not-before: {level: error, when: {kind: message, phase: [before_interview, during_interview]}}
      not-after: {level: warning, when: {kind: message, phase: just_after_interview}}
      fine: {level: ok, when: {kind: message, phase: awaiting_decision}}
      never-to-hr: {level: error, when: {kind: message, role: hr_contact}}
      wait-for-the-offer: {level: error, when: {kind: connect_request, process: pending}}
      wait-for-the-signature: {level: error, when: {kind: friend_request,
        process: [pending, offered]}}
      only-while-open: {level: warning, when: {kind: endorse, process: {not: [pending]}}}
      never-while-open: {level: warning, when: {kind: recommend, process: [pending, closed]}}
    """,
    "{settings: {just_after: 48h}}",
)
HR = {"people": [{"id": "zhao", "roles": ["hr_contact"]}]}
FOUND: dict[str, tuple[Written, Written, tuple[Any, ...]]] = {
    "now, if fine": (act(when="5d"), timeline(), ("now", None, "ok")),
    "now, if no rule speaks": (act("react"), timeline(), ("now", None, "not_covered")),
    "at the end of just_after": (act(), timeline(), ("at", at("49h"), "ok")),
    "during the interview too": (act(when="30m"), timeline(), ("at", at("49h"), "ok")),
    "just after it, too": (act(when="2h"), timeline(), ("at", at("49h"), "ok")),
    "with a second round, between the two": (
        act(),
        rounds("0h", "7d"),
        ("at", at("49h"), "not_covered"),
    ),
    "rounds close together, after both": (
        act(),
        rounds("0h", "2d"),
        ("at", at("97h"), "ok"),
    ),
    "at an offer already recorded": (
        act("connect_request"),
        marks(("offer_received", "9d")),
        ("at", at("9d"), "not_covered"),
    ),
    "at a recorded end of the process": (
        act("connect_request"),
        marks(("rejected", "9d")),
        ("at", at("9d"), "not_covered"),
    ),
    "after an offer not yet recorded": (
        act("connect_request"),
        timeline(),
        ("after", "offer_received", "not_covered"),
    ),
    "after the signature, if an offer is not enough": (
        act("friend_request"),
        timeline(),
        ("after", "offer_accepted", "not_covered"),
    ),
    "after the signature, the offer being there": (
        act("friend_request"),
        marks(("offer_received", "-3d")),
        ("after", "offer_accepted", "not_covered"),
    ),
    "at a signature recorded": (
        act("friend_request"),
        marks(("offer_received", "-3d"), ("offer_accepted", "3d")),
        ("at", at("3d"), "not_covered"),
    ),
    "never, whatever comes": (act(to="zhao"), timeline(**HR), ("never", None, None)),
    "never, once the process is closed": (
        act("recommend"),
        marks(("rejected", "-3d")),
        ("never", None, None),
    ),
    "never, if the process will be closed": (
        act("recommend"),
        marks(("rejected", "3d")),
        ("never", None, None),
    ),
    "never, if hired already and it is too late": (
        act("endorse"),
        marks(("offer_accepted", "-3d")),
        ("never", None, None),
    ),
    "now, though later it would not be": (
        act("endorse"),
        marks(("rejected", "3d")),
        ("now", None, "not_covered"),
    ),
}


@pytest.mark.parametrize(("action", "process", "expected"), FOUND.values(), ids=FOUND.keys())
def test_from_when(action: Written, process: Written, expected: tuple[Any, ...]) -> None:
    assert found(PHASES, action, process) == expected


HAYS_FOUND: dict[str, tuple[Written, list[Written], tuple[Any, ...]]] = {
    "a request, after the offer": (act("connect_request"), [], ("after", "offer_received", "ok")),
    "a WeChat request an hour after the interview": (
        act("friend_request", "2h", platform="wechat"),
        [],
        ("after", "offer_received", "ok"),
    ),
    "a third post, after the offer": (
        comment("p3"),
        [comment("p1"), comment("p2")],
        ("after", "offer_received", "not_covered"),
    ),
    "an invitation, after the offer": (
        act("invite"),
        [],
        ("after", "offer_received", "not_covered"),
    ),
    "a comment under a post of unknown topic, after the offer": (
        comment(topic=None),
        [],
        ("after", "offer_received", "not_covered"),
    ),
    "somebody unknown, once no answer could be worse": (
        act("connect_request", to="who"),
        [],
        ("after", "offer_received", "not_covered"),
    ),
    "what is fine is fine now": (act("research"), [], ("now", None, "ok")),
    "a like, now": (act("react"), [], ("now", None, "not_covered")),
}


@pytest.mark.parametrize(
    ("action", "history", "expected"), HAYS_FOUND.values(), ids=HAYS_FOUND.keys()
)
def test_from_when_by_hays(action: Written, history: list[Written], expected: Any) -> None:
    assert found(HAYS, action, history=history) == expected


def test_by_hays_a_request_after_a_rejection_is_never_fine() -> None:
    assert found(HAYS, act("connect_request"), marks(("rejected", "-3d"))) == ("never", None, None)


HOURS = pack("r: {level: warning, when: {kind: message, local_hour: {less_than: 9}}}")
WEEKEND = pack("r: {level: warning, when: {kind: message, weekday: [sat, sun]}}")
CLOCK: dict[str, tuple[Any, Written, Written, tuple[Any, ...]]] = {
    "at nine in the timeline's zone": (
        HOURS,
        act(when="2026-12-03T06:30:00+08:00"),
        timeline(timezone="Asia/Shanghai"),
        ("at", "2026-12-03T01:00:00Z", "not_covered"),
    ),
    "at nine too, where eight is the last hour named": (
        pack("r: {level: error, when: {kind: message, local_hour: {at_most: 8}}}"),
        act(when="2026-12-03 06:30"),
        timeline(),
        ("at", "2026-12-03T09:00:00Z", "not_covered"),
    ),
    "at midnight, of an evening": (
        pack("r: {level: error, when: {kind: message, local_hour: {at_least: 18}}}"),
        act(when="2026-12-03 20:00"),
        timeline(),
        ("at", "2026-12-04T00:00:00Z", "not_covered"),
    ),
    "at nine of the next morning": (
        pack("r: {level: error, when: {kind: message}, unless: {local_hour: 9}}"),
        act(when="2026-12-03 20:00"),
        timeline(),
        ("at", "2026-12-04T09:00:00Z", "not_covered"),
    ),
    "at an hour that comes before a second bound passes": (
        pack(
            "r: {level: error, when: {kind: message}, unless: {local_hour: 9, weekday: [sat, sun]}}"
        ),
        act(when="2026-12-03 20:00"),
        timeline(),
        ("at", "2026-12-05T09:00:00Z", "not_covered"),
    ),
    "later on the same evening, west of Greenwich": (
        pack("r: {level: error, when: {kind: message, local_hour: {at_most: 20}}}"),
        act(when="2026-12-03 20:00"),
        timeline(timezone="America/New_York"),
        ("at", "2026-12-04T02:00:00Z", "not_covered"),
    ),
    "days since an application of an evening west of Greenwich": (
        pack("r: {level: error, when: {kind: message, days_since_application: {less_than: 7}}}"),
        act(when="2026-11-20 12:00"),
        timeline(
            timezone="America/New_York",
            milestones=[{"kind": "applied", "at": "2026-11-17T02:00Z"}],
        ),
        ("at", "2026-11-23T05:00:00Z", "not_covered"),
    ),
    "at eight, though a note and an open rule that asks nothing stay": (
        pack("""
          night: {level: warning, when: {local_hour: {less_than: 8}}}
          note: {level: info, when: {kind: comment}}
          open: {level: warning, when: {kind: comment, post_topic: personal}}
          fine: {level: ok, when: {kind: comment, post_topic: personal}, overrules: [open]}
        """),
        comment(topic=None, when="2026-12-03 03:00"),
        timeline(),
        ("at", "2026-12-03T08:00:00Z", "not_covered"),
    ),
    "on the sixtieth day still": (
        pack(
            "r: {level: error, when: {kind: message},"
            " unless: {local_hour: 9, days_since_application: {at_least: 60}}}"
        ),
        act(when="2026-12-01 20:00"),
        timeline(milestones=[{"kind": "applied", "at": "2026-12-01"}]),
        ("at", "2027-01-30T09:00:00Z", "not_covered"),
    ),
    "not on the sixty-first": (
        pack(
            "r: {level: error, when: {kind: message},"
            " unless: {local_hour: 9, days_since_application: {at_least: 61}}}"
        ),
        act(when="2026-12-01 20:00"),
        timeline(milestones=[{"kind": "applied", "at": "2026-12-01"}]),
        ("never", None, None),
    ),
    "never, where nobody recorded the application": (
        pack("r: {level: error, when: {kind: message, days_since_application: {less_than: 7}}}"),
        act(),
        timeline(),
        ("never", None, None),
    ),
    "never, where the day of the week is unknown": (
        WEEKEND,
        act(),
        timeline(timezone=None),
        ("never", None, None),
    ),
    "also where the zone is half an hour off": (
        HOURS,
        act(when="2026-12-03 06:30"),
        timeline(timezone="Asia/Kolkata"),
        ("at", "2026-12-03T03:30:00Z", "not_covered"),
    ),
    "on Monday": (
        WEEKEND,
        act(when="2026-12-05 12:00"),
        timeline(timezone="Europe/Berlin"),
        ("at", "2026-12-06T23:00:00Z", "not_covered"),
    ),
    "a bare date on a weekend": (
        WEEKEND,
        act(when="2026-12-05"),
        timeline(timezone="Europe/Berlin"),
        ("at", "2026-12-06T23:00:00Z", "not_covered"),
    ),
    "hours to the interview": (
        pack("r: {level: error, when: {kind: message, hours_to_interview: {more_than: 24}}}"),
        act(),
        timeline(),
        ("at", at("-1d"), "not_covered"),
    ),
    "hours since the interview": (
        pack("r: {level: error, when: {kind: message, hours_since_interview: {less_than: 24}}}"),
        act(when="2h"),
        timeline(),
        ("at", at("25h"), "not_covered"),
    ),
    "days since the interview": (
        pack("r: {level: error, when: {kind: message, days_since_interview: {at_most: 2}}}"),
        act(when="2h"),
        timeline(timezone="Asia/Shanghai"),
        ("at", "2026-12-03T16:00:00Z", "not_covered"),
    ),
    "days since the application": (
        pack("r: {level: error, when: {kind: message, days_since_application: {less_than: 7}}}"),
        act(when="2026-11-20"),
        timeline(milestones=[{"kind": "applied", "at": "2026-11-16"}]),
        ("at", "2026-11-23T00:00:00Z", "not_covered"),
    ),
}


@pytest.mark.parametrize(
    ("rules", "action", "process", "expected"), CLOCK.values(), ids=CLOCK.keys()
)
def test_from_when_by_the_clock(rules: Any, action: Written, process: Any, expected: Any) -> None:
    assert found(rules, action, process) == expected


def test_the_instant_after_a_bound_is_found() -> None:
    rules = pack("r: {level: error, when: {kind: message, hours_to_interview: {at_least: 24}}}")
    earliest = judge(rules, act()).earliest
    assert earliest.at == micro("-1d") + 1


@pytest.mark.parametrize(
    "fact", ["hours_to_interview", "hours_since_interview", "days_since_interview", "local_hour"]
)
@pytest.mark.parametrize("number", [10**9, 0.5, -5])
def test_numbers_out_of_reach_are_not_waited_for(fact: str, number: float) -> None:
    rules = pack(f"r: {{level: error, when: {{kind: message, {fact}: {{at_least: {number}}}}}}}")
    assert judge(rules, act(when="2h")).to_dict()["earliest"]


class TestWindows:
    RULES = pack("""
      two-a-day:
        level: warning
        when: {kind: message}
        count: {of: acts, more_than: 2, within: 24h, per: target}
    """)

    def test_when_enough_acts_have_left_the_window(self) -> None:
        history = [act(when="-20h"), act(when="-10h"), act(when="-5h")]
        assert found(self.RULES, act(when="-1h"), history=history) == (
            "at",
            at("14h"),
            "not_covered",
        )

    @pytest.mark.parametrize(
        ("of", "posts", "until"),
        [
            pytest.param("posts", ["p1", "p2", "p2", "p3"], "4h", id="posts, not acts on them"),
            pytest.param("posts", ["p1", "p2", "p1", "p3"], "14h", id="a post with its last act"),
            pytest.param("acts", ["p1", "p1", "p1", "p1"], "14h", id="acts, also on one post"),
        ],
    )
    def test_what_must_leave_is_what_is_counted(self, of: str, posts: Any, until: str) -> None:
        rules = pack(f"""
          third:
            level: warning
            when: {{kind: comment}}
            count: {{of: {of}, more_than: 2, within: 24h, per: target}}
        """)
        times = ["-20h", "-10h", "-5h", "-1h"]
        *history, last = [comment(post, when=t) for post, t in zip(posts, times, strict=True)]
        assert found(rules, last, history=history) == ("at", at(until), "not_covered")

    def test_also_where_acts_towards_everyone_are_counted_together(self) -> None:
        rules = pack("""
          two:
            level: warning
            when: {kind: message}
            count: {of: acts, more_than: 1, within: 24h, per: everyone}
        """)
        history = [act(to="chen-bo", when="-10h")]
        process = timeline(people=[{"id": "chen-bo"}])
        assert found(rules, act(when="-1h"), process, history) == (
            "at",
            at("14h"),
            "not_covered",
        )

    def test_also_where_somebody_unknown_may_be_the_one_who_was_written_to(self) -> None:
        history = [act(when="-10h"), act(when="-9h")]
        assert found(self.RULES, act(to="lin-wie", when="-1h"), history=history) == (
            "at",
            at("14h"),
            "not_covered",
        )

    def test_an_act_recorded_after_it_was_judged_is_not_counted_twice(self) -> None:
        session = Linter(self.RULES).session(timeline())
        for when in ("-20h", "-10h"):
            session.record(act(when=when, id=when))
        last = act(when="-1h", id="last")
        given = session.check(last)
        session.record(last)
        assert given.findings[0].evidence["counted"] == ["-20h", "-10h"]

    def test_history_is_frozen_at_the_act(self) -> None:
        session = Linter(self.RULES).session(timeline())
        for when in ("-20h", "-10h"):
            session.record(act(when=when))
        before = session.check(act(when="-1h"))
        after = session.check(act(when="-1h"))
        for when in ("1h", "2h", "3h"):
            session.record(act(when=when))
        assert before.earliest == after.earliest
        assert before.earliest.at == micro("4h")

    def test_an_act_recorded_late_but_done_before_does_not_change_a_verdict_given(self) -> None:
        session = Linter(self.RULES).session(timeline())
        for when in ("-20h", "-10h"):
            session.record(act(when=when))
        given = session.check(act(when="-1h"))
        session.record(act(when="-9h"))
        assert given.earliest.at == micro("4h")

    def test_a_quota_of_a_whole_process_never_ends_by_itself(self) -> None:
        rules = pack("""
          two:
            level: warning
            when: {kind: message}
            count: {of: acts, more_than: 1, within: process, per: target}
        """)
        assert found(rules, act(), history=[act()]) == ("never", None, None)


class TestSeveralProcesses:
    OFFERED = timeline(id="offered", milestones=[{"kind": "offer_received", "at": at("-9d")}])
    RULES = pack("""
      wait: {level: error, when: {kind: message, process: pending}}
      mild: {level: warning, when: {kind: message, process: offered}}
    """)

    def test_the_milestone_comes_in_the_one_that_is_named_only(self) -> None:
        rules = pack("wait: {level: error, when: {kind: message, process: pending}}")
        both = [timeline(id="first"), timeline(id="second")]
        assert found(rules, act(), both) == ("never", None, None)
        assert found(rules, act(), [self.OFFERED, timeline(id="second")]) == (
            "after",
            "offer_received",
            "not_covered",
        )

    def test_all_must_be_fine(self) -> None:
        wait = pack("wait: {level: error, when: {kind: message, process: pending}}")
        offers = [
            timeline(id=str(days), milestones=[{"kind": "offer_received", "at": at(f"{days}d")}])
            for days in (3, 9, 6)
        ]
        assert found(wait, act(), offers) == ("at", at("9d"), "not_covered")


class TestSeveralPacks:
    OFFER = pack("r: {level: error, when: {kind: message, process: pending}}")
    SIGNED = pack("r: {level: error, when: {kind: message, process: {not: [hired]}}}", "{pack: s}")

    def test_all_must_agree(self) -> None:
        assert found([self.OFFER], act())[1] == "offer_received"
        assert found([self.OFFER, self.SIGNED], act())[1] == "offer_accepted"

    def test_each_by_its_own_settings(self) -> None:
        short, long = (
            pack(
                "r: {level: error, when: {kind: message, phase: just_after_interview}}",
                f"{{pack: {name}, settings: {{just_after: {length}}}}}",
            )
            for name, length in (("a", "12h"), ("b", "36h"))
        )
        assert found([short, long], act(when="2h")) == ("at", at("37h"), "not_covered")
        assert found([long, short], act(when="2h")) == ("at", at("37h"), "not_covered")


class TestIgnores:
    RULES = pack("r: {level: error, when: {kind: message, process: pending}}")

    def test_what_is_ignored_is_fine_now(self) -> None:
        ignored = act(ignore=[{"rule": "t/r", "reason": "agreed"}])
        assert found(self.RULES, ignored) == ("now", None, "not_covered")

    def test_findings_of_the_log_do_not_count(self) -> None:
        useless = act("react", ignore=[{"rule": "t/r", "reason": "agreed"}])
        assert judge(self.RULES, useless).outcome == "warning"
        assert found(self.RULES, useless) == ("now", None, "not_covered")

    def test_an_ignore_may_run_out_before_the_act_would_be_fine(self) -> None:
        rules = pack("""
          first: {level: error, when: {kind: message, hours_to_interview: {more_than: 24}}}
          then: {level: error, when: {kind: message, hours_to_interview: {at_most: 24}}}
        """)
        until = {"rule": "t/then", "reason": "agreed", "until": "2026-11-29"}
        assert found(rules, act(ignore=[until])) == ("at", at("0h"), "not_covered")
        longer = {**until, "until": "2026-11-30"}
        assert found(rules, act(ignore=[longer])) == ("at", at("-1d"), "not_covered")

    def test_an_ignore_that_runs_out_is_of_no_use_after_a_milestone_to_come(self) -> None:
        rules = pack("""
          first: {level: error, when: {kind: message, process: pending}}
          then: {level: error, when: {kind: message}}
        """)
        until = {"rule": "t/then", "reason": "agreed", "until": "2026-12-31"}
        for zone in ("UTC", "America/New_York", "Asia/Shanghai"):
            process = timeline(timezone=zone)
            assert found(rules, act(ignore=[until]), process) == ("never", None, None)


def test_a_bare_date_is_asked_from_the_end_that_is_judged() -> None:
    rules = pack("r: {level: error, when: {kind: message, phase: before_interview}}")
    assert found(rules, act(when="2026-12-01")) == ("at", at("0h"), "not_covered")


def test_without_any_timeline_a_milestone_helps_too() -> None:
    rules = pack("r: {level: error, when: {kind: message, process: pending}}")
    assert found(rules, act(), []) == ("after", "offer_received", "not_covered")


def test_a_question_is_as_good_as_a_warning() -> None:
    rules = pack("r: {level: error, when: {kind: message, topic: other, process: pending}}")
    assert judge(rules, act()).outcome == "cannot_tell"
    assert found(rules, act()) == ("after", "offer_received", "not_covered")


def test_what_is_assumed_is_assumed_then_too() -> None:
    rules = pack("""
      bad: {level: error, when: {kind: message, process: pending}}
      open: {level: warning, when: {kind: message, topic: other, process: offered}}
    """)
    assert judge(rules, act()).earliest.after == "offer_accepted"
    assumed = judge(rules, act(), assumed={"topic": "thanks"})
    assert assumed.earliest.after == "offer_received"


def test_it_is_worked_out_when_first_read_and_once() -> None:
    session = Linter(PHASES).session(timeline())
    verdict = session.check(act())
    assert verdict.earliest is verdict.earliest


@pytest.mark.parametrize(
    ("earliest", "shown"),
    [
        (Earliest("now", then="ok"), {"when": "now", "at": None, "after": None, "then": "ok"}),
        (
            Earliest("at", at=micro("0h"), then="not_covered"),
            {"when": "at", "at": "2026-12-01T10:00:00Z", "after": None, "then": "not_covered"},
        ),
        (
            Earliest("after", after="offer_received", then="ok"),
            {"when": "after", "at": None, "after": "offer_received", "then": "ok"},
        ),
        (Earliest("never"), {"when": "never", "at": None, "after": None, "then": None}),
    ],
    ids=["now", "at", "after", "never"],
)
def test_it_is_written_as_json(earliest: Earliest, shown: Any) -> None:
    assert earliest.to_dict() == shown
