"""An act that was done between two times: read, judged, counted, shown."""

import json
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small import act, at, judge, pack, timeline

from etiquette_lint import InputError, check_action, check_log, times
from etiquette_lint.models.action import Message
from etiquette_lint.readers.log import read_log
from etiquette_lint.reporters import moments

TWICE = "2026-11-01T08:30Z/2026-11-01T09:30Z"
"""Half past one in Los Angeles on the night the clocks go back, at either of its instants."""
AROUND_THE_START = f"{at('-1h')}/{at('1h')}"
RULES = pack(
    """
  early: {level: warning, when: {kind: message, phase: before_interview}}
  late: {level: error, when: {kind: message, phase: just_after_interview}}
""",
    "{settings: {just_after: 48h}}",
)


def codes(action: Any, *timelines: Any) -> list[tuple[str, str]]:
    with pytest.raises(InputError) as told:
        check_action(action, [*timelines] or timeline(), pack=RULES)
    return [(problem.code, problem.path) for problem in told.value.problems]


@pytest.mark.parametrize(
    ("text", "zone", "first", "last"),
    [
        pytest.param(TWICE, None, "2026-11-01T08:30:00Z", "2026-11-01T09:30:00Z", id="instants"),
        pytest.param(
            "2026-11-01 08:30/2026-11-01T10:30+01:00",
            "Europe/London",
            "2026-11-01T08:30:00Z",
            "2026-11-01T09:30:00Z",
            id="a local time and one with its offset",
        ),
        pytest.param(
            "2026-12-01T10:00Z/2026-12-01T10:00Z",
            None,
            "2026-12-01T10:00:00Z",
            "2026-12-01T10:00:00Z",
            id="one instant",
        ),
    ],
)
def test_an_interval_is_its_first_and_last_instant(
    text: str, zone: str | None, first: str, last: str
) -> None:
    read = times.parse_act_time(text)
    assert isinstance(read, times.Interval)
    span = times.span(read, ZoneInfo(zone) if zone else None)
    assert tuple(map(times.rfc3339, span)) == (first, last)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("2026-11-01/2026-11-02", "interval-of-dates", id="of dates"),
        pytest.param("2026-11-01T08:30Z/2026-11-02", "interval-of-dates", id="until a date"),
        pytest.param("2026-11-01T08:30Z/PT1H", "time-invalid", id="of a length"),
        pytest.param("2026-11-01T08:30Z/", "time-invalid", id="without an end"),
        pytest.param("12/01/2026", "time-invalid", id="an American date"),
        pytest.param("2026-11-01T08:30Z/1820-01-01T00:00Z", "time-out-of-range", id="out of reach"),
        pytest.param("2026-12-01T10:00Z/2026-12-01T09:59Z", "interval-reversed", id="reversed"),
        pytest.param("2026-03-29 01:30/2026-03-29 02:30", "time-in-gap", id="into skipped hours"),
    ],
)
def test_what_is_no_interval_is_a_problem_of_at(text: str, code: str) -> None:
    assert codes({**act(), "at": text}, timeline(timezone="Europe/Berlin")) == [
        (code, "/action/at")
    ]


def test_local_ends_need_a_zone() -> None:
    written = act(when="2026-12-01 09:00/2026-12-01T10:00Z")
    assert codes(written, timeline(timezone=None)) == [("time-zone-missing", "/action/at")]
    assert times.needs_zone(times.parse_act_time(written["at"]))
    assert not times.needs_zone(times.parse_act_time(TWICE))


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        pytest.param(
            {"interviews": [{"starts_at": TWICE}]},
            "/timelines/0/interviews/0/starts_at",
            id="start",
        ),
        pytest.param(
            {"interviews": [{"starts_at": at("0h"), "ends_at": TWICE}]},
            "/timelines/0/interviews/0/ends_at",
            id="end",
        ),
        pytest.param(
            {"milestones": [{"kind": "applied", "at": TWICE}]},
            "/timelines/0/milestones/0/at",
            id="milestone",
        ),
    ],
)
def test_interviews_and_milestones_have_one_time(fields: Any, path: str) -> None:
    assert codes(act(), timeline(**fields)) == [("interval-misplaced", path)]


def test_the_more_severe_end_is_given_and_the_first_if_equal() -> None:
    late = f"{at('-1h')}/{at('1h')}"
    assert judge(RULES, act(when=late)).outcome == "error"
    equal = judge(RULES, act(when=f"{at('-3h')}/{at('-2h')}"))
    assert (equal.outcome, times.rfc3339(equal.at)) == ("warning", at("-3h"))


def test_both_ends_are_included() -> None:
    assert judge(RULES, act(when=f"{at('-1h')}/{at('1h')}")).phase == "just_after_interview"
    assert judge(RULES, act(when=f"{at('-1h')}/{at('59m')}")).phase == "before_interview"


def test_it_is_counted_at_its_first_instant() -> None:
    counts = pack("""
      many: {level: warning, when: {kind: message}, count: {of: acts, more_than: 1, within: 2h}}
    """)
    past = [act(when=f"{at('-5h')}/{at('-3h')}")]
    assert judge(counts, act(when=at("-2h")), history=past).outcome == "not_covered"
    assert judge(counts, act(when=at("-4h")), history=past).outcome == "warning"


def test_json_tells_both_ends_in_utc() -> None:
    process = timeline(timezone="Asia/Shanghai")
    verdict = judge(RULES, act(when="2026-11-30 09:00/2026-11-30 10:00"), process)
    assert verdict.to_dict()["action"]["at"] == "2026-11-30T01:00:00Z/2026-11-30T02:00:00Z"


@pytest.mark.parametrize(
    ("written", "zone", "locale", "shown"),
    [
        pytest.param(TWICE, "Europe/Berlin", "en", "Sun 1 Nov 09:30 to 10:30", id="one day"),
        pytest.param(
            TWICE, "Pacific/Chatham", "en", "Sun 1 Nov 22:15 to 23:15", id="another zone's day"
        ),
        pytest.param(
            "2026-11-01T22:30Z/2026-11-01T23:30Z",
            "Europe/Berlin",
            "en",
            "Sun 1 Nov 23:30 to Mon 2 Nov 00:30",
            id="over midnight",
        ),
        pytest.param(TWICE, "America/Los_Angeles", "en", "Sun 1 Nov 01:30", id="the hour itself"),
        pytest.param(
            TWICE, "Europe/Berlin", "zh-Hans", "11月1日  周日 09:30 至 10:30", id="Chinese"
        ),
        pytest.param(
            "2026-11-01 08:30/2026-11-01 09:30",
            None,
            "en",
            "Sun 1 Nov 08:30 to 09:30",
            id="as written",
        ),
    ],
)
def test_people_read_the_day_once(written: str, zone: str | None, locale: str, shown: str) -> None:
    where = ZoneInfo(zone) if zone else None
    assert moments.act_time(times.parse_act_time(written), where, locale, False) == shown


def test_every_log_format_takes_one_and_every_report_shows_it(tmp_path: Any, capsys: Any) -> None:
    from etiquette_lint.cli.entry import main

    process = timeline()
    entry = act(when=AROUND_THE_START)
    (tmp_path / "t.yaml").write_text(json.dumps({"timeline": process}))
    (tmp_path / "a.jsonl").write_text(f"{json.dumps({'timeline': process})}\n{json.dumps(entry)}\n")
    (tmp_path / "a.csv").write_text(",".join(entry) + "\n" + ",".join(entry.values()) + "\n")
    (tmp_path / "a.yaml").write_text(
        f"timeline: {json.dumps(process)}\nactions:\n- {{kind: message, platform: linkedin, "
        f"to: lin-wei, at: {AROUND_THE_START}}}\n"
    )
    for name, beside in (("a.jsonl", None), ("a.csv", "t.yaml"), ("a.yaml", None)):
        log = read_log(str(tmp_path / name), timeline=beside and str(tmp_path / beside))
        (verdict,) = check_log(log, RULES).verdicts
        assert (verdict.outcome, verdict.between) == ("error", times.span(verdict.action.at, None))
    for form in ("text", "html", "markdown"):
        main(["check", str(tmp_path / "a.yaml"), "--format", form, "--locale", "en"])
        assert "Tue 1 Dec 09:00 to 11:00" in capsys.readouterr().out
    main(["why", str(tmp_path / "a.yaml"), "1", "--locale", "en"])
    assert "09:00 to 11:00" in capsys.readouterr().out


INSTANTS = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30), timezones=st.just(UTC))


@given(INSTANTS, INSTANTS)
def test_an_interval_written_out_is_read_back(one: datetime, other: datetime) -> None:
    interval = times.Interval(min(one, other), max(one, other))
    assert times.parse_act_time(str(interval)) == interval
    message = Message.model_validate({"at": str(interval), "platform": "linkedin", "to": "lin-wei"})
    assert Message.model_validate_json(message.model_dump_json()) == message
    assert Message.model_validate(message.model_dump()) == message
