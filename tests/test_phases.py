"""Process of a timeline and phase of an act (DESIGN §2); `just_after` is 48 hours here."""

from datetime import datetime
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import at, case_of, micro

from etiquette_lint.models.vocabulary import PHASES, MilestoneKind, Process
from etiquette_lint.phases import phase, process, stretches
from etiquette_lint.times import HOUR, Instant, rfc3339

JUST_AFTER = 48 * HOUR


def interview(start: str | None = "0h", end: str | None = None, *who: str, **rest: Any) -> Any:
    times = {"starts_at": start and at(start), "ends_at": end and at(end)}
    given = {key: value for key, value in times.items() if value is not None}
    return {**given, "interviewers": list(who or ["lin-wei"]), **rest}


def day(date: str, **rest: Any) -> Any:
    return {"starts_at": date, "interviewers": ["lin-wei"], **rest}


def milestone(kind: str, when: str) -> Any:
    return {"kind": kind, "at": at(when)}


def phase_of(
    interviews: list[Any], when: str, milestones: list[Any] = (), who: str = "lin-wei"
) -> str:  # type: ignore[assignment]
    case = case_of(interviews=interviews, milestones=list(milestones), timezone="UTC")
    return phase(case, case.rounds(who), _instant(when), JUST_AFTER)


def _instant(when: str) -> Instant:
    if when[:4].isdigit():
        moment = datetime.fromisoformat(when)
        return micro("0h") + round(
            (moment - datetime.fromisoformat(at("0h"))).total_seconds() * 1e6
        )
    return micro(when)


ONE = [interview("0h", "1h")]
TWO_OF_HERS = [interview("0h", "1h"), interview("7d")]
HERS_THEN_HIS = [interview("0h", "1h"), interview("7d", None, "chen-bo")]
HIS_THEN_HERS = [interview("0h", "1h", "chen-bo"), interview("7d")]

AROUND_ONE = {
    "two days before": ("-2d", "before_interview"),
    "the last second before": ("-PT1S", "before_interview"),
    "the start instant is inside": ("0h", "during_interview"),
    "the last second inside": ("PT59M59S", "during_interview"),
    "the end instant is just after": ("1h", "just_after_interview"),
    "the last second of just after": ("PT48H59M59S", "just_after_interview"),
    "just_after is half-open": ("49h", "awaiting_decision"),
    "a month later, nothing heard": ("30d", "awaiting_decision"),
}


@pytest.mark.parametrize(("when", "expected"), AROUND_ONE.values(), ids=AROUND_ONE.keys())
def test_an_act_around_one_interview(when: str, expected: str) -> None:
    assert phase_of(ONE, when) == expected


SHAPES = {
    "no ends_at is one hour: inside": ([interview("0h")], "PT59M59S", "during_interview"),
    "no ends_at is one hour: over": ([interview("0h")], "1h", "just_after_interview"),
    "a bare date lasts the whole day: first instant": (
        [day("2026-12-01")],
        "2026-12-01T00:00Z",
        "during_interview",
    ),
    "a bare date lasts the whole day: last second": (
        [day("2026-12-01")],
        "2026-12-01T23:59:59Z",
        "during_interview",
    ),
    "a bare date is over at midnight": (
        [day("2026-12-01")],
        "2026-12-02T00:00Z",
        "just_after_interview",
    ),
    "a bare date has not begun the day before": (
        [day("2026-12-01")],
        "2026-11-30T23:59:59Z",
        "before_interview",
    ),
    "a bare ends_at is the end of that day": (
        [day("2026-12-01", ends_at="2026-12-02")],
        "2026-12-02T23:59:59Z",
        "during_interview",
    ),
    "a bare ends_at after a time of day": (
        [interview("0h", ends_at="2026-12-01")],
        "2026-12-01T23:59:59Z",
        "during_interview",
    ),
    "an interview without length is never on": (
        [interview("0h", "0h")],
        "0h",
        "just_after_interview",
    ),
    "no interview at all": ([], "0h", "applied"),
    "an interview without time": ([interview(None)], "0h", "interview_undated"),
    "an undated one beside a dated one to come": (
        [interview(None), interview("7d")],
        "0h",
        "before_interview",
    ),
    "an undated one once the dated one has ended": (
        [interview(None), interview("0h", "1h")],
        "5d",
        "awaiting_decision",
    ),
    "a cancelled interview does not count": (
        [interview("0h", "1h", status="cancelled")],
        "30m",
        "applied",
    ),
    "nor is it to come": ([interview("7d", status="cancelled")], "0h", "applied"),
    "nor has it ended": (
        [interview("0h", "1h", status="cancelled"), interview("7d")],
        "2h",
        "before_interview",
    ),
    "between two rounds of hers": (TWO_OF_HERS, "4d", "between_interviews"),
    "just after the first of two rounds": (TWO_OF_HERS, "2d", "just_after_interview"),
    "during the second round": (TWO_OF_HERS, "7d", "during_interview"),
    "just after the second round": (TWO_OF_HERS, "8d", "just_after_interview"),
    "all rounds over": (TWO_OF_HERS, "10d", "awaiting_decision"),
    "her round is over, his is to come": (HERS_THEN_HIS, "4d", "between_interviews"),
    "during his round hers is long over": (HERS_THEN_HIS, "PT168H30M", "awaiting_decision"),
    "after both, his was yesterday": (HERS_THEN_HIS, "8d", "awaiting_decision"),
    "his round is over, hers is to come": (HIS_THEN_HERS, "1d", "before_interview"),
    "during his round hers is to come": (HIS_THEN_HERS, "30m", "before_interview"),
    "a next round cancelled leaves no between": (
        [interview("0h", "1h"), interview("7d", status="cancelled")],
        "4d",
        "awaiting_decision",
    ),
    "a next round without time leaves no between": (
        [interview("0h", "1h"), interview(None, None, "chen-bo")],
        "4d",
        "awaiting_decision",
    ),
    "two at once: the longer one decides": (
        [interview("0h", "1h"), interview("0h", "3h")],
        "2h",
        "during_interview",
    ),
    "during wins over just after": (
        [interview("0h", "1h"), interview("2h", "3h")],
        "2h",
        "during_interview",
    ),
    "just after wins over between": (
        [interview("0h", "1h"), interview("2h", "3h")],
        "90m",
        "just_after_interview",
    ),
    "a panel: each of its members conducts it": (
        [interview("0h", "1h", "chen-bo", "lin-wei")],
        "2h",
        "just_after_interview",
    ),
}


@pytest.mark.parametrize(("interviews", "when", "expected"), SHAPES.values(), ids=SHAPES.keys())
def test_the_phase_among_interviews(interviews: list[Any], when: str, expected: str) -> None:
    assert phase_of(interviews, when) == expected


OTHERS = {
    "who conducts none has all of them": (HERS_THEN_HIS, "30m", "during_interview"),
    "and is between them too": (HERS_THEN_HIS, "4d", "between_interviews"),
    "and just after either": (HERS_THEN_HIS, "8d", "just_after_interview"),
    "an interview without interviewers is everybody's": (
        [{"starts_at": at("0h"), "interviewers": []}],
        "30m",
        "during_interview",
    ),
}


@pytest.mark.parametrize(("interviews", "when", "expected"), OTHERS.values(), ids=OTHERS.keys())
def test_the_phase_relative_to_somebody_else(interviews: Any, when: str, expected: str) -> None:
    assert phase_of(interviews, when, who="hr-zhao") == expected


def test_whose_only_interview_was_cancelled_has_the_rest() -> None:
    interviews = [interview("0h", "1h", status="cancelled"), interview("7d", None, "chen-bo")]
    assert phase_of(interviews, "PT168H30M") == "during_interview"


def test_an_interview_without_interviewers_is_not_hers_where_she_has_one() -> None:
    interviews = [interview("0h", "1h"), {"starts_at": at("7d"), "interviewers": []}]
    assert phase_of(interviews, "PT168H30M") == "awaiting_decision"


MILESTONES = {
    "an application ahead": ([("applied", "-10d")], "-11d", "before_application"),
    "the instant of the application": ([("applied", "-10d")], "-10d", "before_interview"),
    "of two applications the earliest counts": (
        [("applied", "-5d"), ("applied", "-10d")],
        "-7d",
        "before_interview",
    ),
    "before the application wins over during": ([("applied", "7d")], "30m", "before_application"),
    "an offer": ([("offer_received", "5d")], "6d", "offered"),
    "the instant of the offer": ([("offer_received", "5d")], "5d", "offered"),
    "the second before the offer": (
        [("offer_received", "5d")],
        "PT119H59M59S",
        "awaiting_decision",
    ),
    "an offer accepted": ([("offer_received", "5d"), ("offer_accepted", "6d")], "7d", "hired"),
    "started without a word about an offer": ([("started", "6d")], "7d", "hired"),
    "a rejection": ([("rejected", "5d")], "6d", "closed"),
    "withdrawn by the candidate": ([("withdrawn", "5d")], "6d", "closed"),
    "an offer declined": ([("offer_received", "5d"), ("offer_declined", "6d")], "7d", "closed"),
    "an offer rescinded after acceptance": (
        [("offer_accepted", "5d"), ("offer_rescinded", "6d")],
        "7d",
        "closed",
    ),
    "the role cancelled": ([("role_cancelled", "5d")], "6d", "closed"),
    "a rejection taken back by an offer": (
        [("rejected", "5d"), ("offer_received", "6d")],
        "7d",
        "offered",
    ),
    "the latest milestone decides, not the last written": (
        [("rejected", "6d"), ("offer_received", "5d")],
        "7d",
        "closed",
    ),
    "at equal instants the later in the file decides": (
        [("offer_received", "5d"), ("rejected", "5d")],
        "5d",
        "closed",
    ),
    "and the other way round": ([("rejected", "5d"), ("offer_received", "5d")], "5d", "offered"),
    "applied after an offer changes nothing": (
        [("offer_received", "5d"), ("applied", "6d")],
        "7d",
        "offered",
    ),
    "an offer wins over an application ahead": (
        [("offer_received", "-9d"), ("applied", "-1d")],
        "-2d",
        "offered",
    ),
    "an offer wins over during": ([("offer_received", "-1d")], "30m", "offered"),
    "a closed process wins over just after": ([("rejected", "2h")], "3h", "closed"),
    "nothing yet: the offer is still to come": (
        [("offer_received", "5d")],
        "-2d",
        "before_interview",
    ),
}


@pytest.mark.parametrize(("marks", "when", "expected"), MILESTONES.values(), ids=MILESTONES.keys())
def test_the_phase_among_milestones(marks: list[Any], when: str, expected: str) -> None:
    assert phase_of(ONE, when, [milestone(*mark) for mark in marks]) == expected


def test_a_bare_date_on_a_milestone_is_its_first_instant() -> None:
    marks = [{"kind": "offer_received", "at": "2026-12-05"}]
    assert phase_of(ONE, "2026-12-05T00:00Z", marks) == "offered"
    assert phase_of(ONE, "2026-12-04T23:59:59Z", marks) == "awaiting_decision"


def test_without_just_after_the_end_instant_already_waits() -> None:
    case = case_of(interviews=ONE)
    assert phase(case, case.rounds("lin-wei"), micro("1h"), 0) == "awaiting_decision"


INTERVIEWS = st.lists(
    st.builds(
        lambda start, length, who, status: interview(
            None if start is None else f"{start}h",
            None if start is None else f"{start + length}h",
            *who,
            status=status,
        ),
        st.none() | st.integers(0, 200),
        st.integers(0, 60),
        st.sets(st.sampled_from(["lin-wei", "chen-bo"]), min_size=1),
        st.sampled_from(["scheduled", "scheduled", "cancelled"]),
    ),
    max_size=4,
)
MARKS = st.lists(
    st.builds(
        lambda kind, hour: milestone(kind, f"{hour}h"),
        st.sampled_from(get_args(MilestoneKind)),
        st.integers(0, 300),
    ),
    max_size=3,
)


@given(INTERVIEWS, MARKS, st.integers(0, 400), st.sampled_from(["lin-wei", "chen-bo", "hr-zhao"]))
def test_the_phase_is_the_first_of_the_design_that_holds(
    interviews: list[Any], marks: list[Any], hour: int, who: str
) -> None:
    assert phase_of(interviews, f"{hour}h", marks, who) == by_the_letter(
        interviews, marks, hour, who
    )


def by_the_letter(interviews: list[Any], marks: list[Any], hour: int, who: str) -> str:
    """Read DESIGN §2 word by word, slowly."""
    now = micro(f"{hour}h")
    past = [(_instant(m["at"]), m["kind"]) for m in marks if m["kind"] != "applied"]
    state: Process = "pending"
    endings = {"offer_received": "offered", "offer_accepted": "hired", "started": "hired"}
    for _, kind in sorted((m for m in past if m[0] <= now), key=lambda m: m[0]):
        state = endings.get(kind, "closed")  # type: ignore[assignment]
    if state != "pending":
        return state
    applied = [_instant(m["at"]) for m in marks if m["kind"] == "applied"]
    if applied and now < min(applied):
        return "before_application"
    rest = [i for i in interviews if i["status"] != "cancelled"]
    hers = [i for i in rest if who in i["interviewers"]] or rest
    dated = [(_instant(i["starts_at"]), _instant(i["ends_at"])) for i in hers if "starts_at" in i]
    to_come = [i for i in rest if "starts_at" in i and _instant(i["starts_at"]) > now]
    ended = [end for _, end in dated if end <= now]
    holds = {
        "during_interview": any(start <= now < end for start, end in dated),
        "just_after_interview": any(now - end < JUST_AFTER for end in ended),
        "before_interview": any(start > now for start, _ in dated) and not ended,
        "between_interviews": bool(ended and to_come),
        "awaiting_decision": bool(ended),
        "interview_undated": bool(hers),
        "applied": True,
    }
    return next(name for name, true in holds.items() if true)


def test_the_words_for_phases_are_those_of_the_design() -> None:
    assert set(PHASES) == {
        "closed",
        "hired",
        "offered",
        "before_application",
        "during_interview",
        "just_after_interview",
        "before_interview",
        "between_interviews",
        "awaiting_decision",
        "interview_undated",
        "applied",
    }


@pytest.mark.parametrize("when", ["-30d", "0h", "30d"])
def test_a_process_without_milestones_is_pending(when: str) -> None:
    assert process(case_of(), micro(when)) == "pending"


def bands_of(interviews: list[Any], milestones: list[Any] = ()) -> list[tuple[str, str]]:  # type: ignore[assignment]
    timeline = {"interviews": interviews, "milestones": list(milestones), "timezone": "UTC"}
    told = list(stretches(case_of(**timeline), JUST_AFTER))
    assert told[0][1] is None and told[-1][2] is None
    assert [end for *_, end in told[:-1]] == [start for _, start, _ in told[1:]]
    starts = ["" if start is None else rfc3339(start) for _, start, _ in told]
    return [(name, start) for (name, *_), start in zip(told, starts, strict=True)]


STRETCHES = [
    ("nothing known", [], [], [("applied", "")]),
    (
        "one interview",
        ONE,
        [],
        [
            ("before_interview", ""),
            ("during_interview", "2026-12-01T10:00:00Z"),
            ("just_after_interview", "2026-12-01T11:00:00Z"),
            ("awaiting_decision", "2026-12-03T11:00:00Z"),
        ],
    ),
    (
        "an interview long before computers count from",
        [{"starts_at": "1955-03-04T10:00:00Z", "interviewers": ["lin-wei"]}],
        [],
        [
            ("before_interview", ""),
            ("during_interview", "1955-03-04T10:00:00Z"),
            ("just_after_interview", "1955-03-04T11:00:00Z"),
            ("awaiting_decision", "1955-03-06T11:00:00Z"),
        ],
    ),
    (
        "an application and an offer, and nothing between that changes the phase",
        [],
        [milestone("applied", "-7d"), milestone("offer_received", "0d")],
        [
            ("before_application", ""),
            ("applied", "2026-11-24T10:00:00Z"),
            ("offered", "2026-12-01T10:00:00Z"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("interviews", "milestones", "expected"),
    [row[1:] for row in STRETCHES],
    ids=[row[0] for row in STRETCHES],
)
def test_a_process_is_told_phase_after_phase(
    interviews: list[Any], milestones: list[Any], expected: list[tuple[str, str]]
) -> None:
    assert bands_of(interviews, milestones) == expected


@given(st.integers(-20 * 24, 20 * 24))
def test_each_stretch_has_the_phase_of_its_moments(hours: int) -> None:
    case = case_of(interviews=TWO_OF_HERS, milestones=[milestone("applied", "-7d")], timezone="UTC")
    at = micro("0h") + hours * HOUR
    (found,) = [
        name
        for name, start, end in stretches(case, JUST_AFTER)
        if (start is None or start <= at) and (end is None or at < end)
    ]
    assert found == phase(case, case.all_rounds, at, JUST_AFTER)
