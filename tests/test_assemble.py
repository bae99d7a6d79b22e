"""Loose entries to a checked log: ids, zones, references, and which process an act belongs to."""

from typing import Any

import pytest
from small import Written, act, at, judge, pack, timeline

from etiquette_lint import InputError, check_action, check_log
from etiquette_lint.assemble import Log, assemble
from etiquette_lint.errors import Location
from etiquette_lint.located import BROKEN
from etiquette_lint.loose import Loose

RULES = pack("""
  no-message:
    level: error
    when: {kind: message, role: interviewer}
  colleague:
    level: warning
    when: {kind: message, role: employee}
  fine:
    level: ok
    when: {kind: message, role: recruiter}
""")


def log_of(*acts: Any, timelines: Any = None, timezone: str | None = None) -> Log:
    """Return the log of a file: its zone, its timelines, its acts, each where it stands."""
    given = [timeline()] if timelines is None else timelines
    zone = [Loose("timezone", timezone, ("timezone",))] if timezone else []
    shown = [Loose("timeline", one, ("timelines", n)) for n, one in enumerate(given)]
    return assemble(
        [
            *zone,
            *shown,
            *(Loose("action", one, ("actions", n), place(n)) for n, one in enumerate(acts)),
        ]
    )


def place(line: int) -> Any:
    return lambda path, key=False: Location("log.yaml", line + 1, 1 + len(path))


def told(log: Log) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in log.problems]


def ids(log: Log) -> list[str]:
    return [entry.id for entry in log.entries]


class TestIds:
    def test_acts_without_id_are_numbered_unreadable_ones_included(self) -> None:
        log = log_of(act(), {"kind": "poke"}, BROKEN, act(id="mine"), act())
        assert ids(log) == ["#1", "mine", "#5"]

    def test_in_python_the_history_is_numbered_first(self) -> None:
        verdict = check_action(act(), timeline(), history=[act(), act(id="second")])
        assert verdict.id == "#3"

    def test_a_repeated_id_is_a_problem_of_the_later_act(self) -> None:
        log = log_of(act(id="a"), act(id="b"), act(id="a", when="-3d"))
        assert (ids(log), told(log)) == (["a", "b"], [("id-repeated", "/actions/2/id")])

    def test_the_id_of_an_act_that_was_refused_is_free(self) -> None:
        log = log_of(act("poke", id="a"), act(id="a"))
        assert (ids(log), told(log)) == (["a"], [("kind-unknown", "/actions/0/kind")])

    def test_an_id_like_the_tools_own_numbers_is_refused(self) -> None:
        assert told(log_of(act(id="#2"), act())) == [("id-reserved", "/actions/0/id")]

    def test_a_repeated_timeline_is_a_problem_of_the_later_one(self) -> None:
        log = log_of(act(), timelines=[timeline(), timeline()])
        assert told(log) == [("timeline-repeated", "/timelines/1/id")]
        assert len(log.timelines) == 1


class TestWithdrawing:
    def test_what_is_withdrawn_may_stand_later(self) -> None:
        log = log_of(act("withdraw_request", withdraws="a"), act("connect_request", id="a"))
        assert (len(log.entries), told(log)) == (2, [])

    def test_an_act_is_withdrawn_by_its_number_too(self) -> None:
        assert told(log_of(act("connect_request"), act("withdraw_request", withdraws="#1"))) == []

    def test_withdrawing_what_is_nowhere_is_a_problem(self) -> None:
        log = log_of(act("connect_request", id="first"), act("withdraw_request", withdraws="frist"))
        assert told(log) == [("withdraws-unknown", "/actions/1/withdraws")]
        assert "first" in log.problems[0].message

    def test_withdrawing_an_act_that_was_refused_is_no_second_problem(self) -> None:
        log = log_of(act("poke", id="a"), act("withdraw_request", withdraws="a"))
        assert (ids(log), told(log)) == (["#2"], [("kind-unknown", "/actions/0/kind")])

    def test_in_python_the_path_begins_with_the_action(self) -> None:
        with pytest.raises(InputError) as caught:
            check_action(act("withdraw_request", withdraws="a"), timeline())
        assert caught.value.problems[0].path == "/action/withdraws"


TWO = [
    timeline(id="one", company="One", people=[{"id": "zhao", "roles": ["recruiter"]}]),
    timeline(
        id="two",
        company="Two",
        interviews=[],
        people=[{"id": "zhao", "roles": ["employee"]}, {"id": "only-two", "roles": ["employee"]}],
    ),
]
WHERE = {
    "a target one process introduces": (act(to="lin-wei"), "one", "error"),
    "a target the other process introduces": (act(to="only-two"), "two", "warning"),
    "a target both introduce: the worse": (act(to="zhao"), "two", "warning"),
    "a process named": (act(to="zhao", timeline="one"), "one", "ok"),
    "a process named that does not know her": (
        act(to="lin-wei", timeline="two"),
        "two",
        "cannot_tell",
    ),
    "a target nobody introduces: each, the first of equals": (act(to="who"), "one", "cannot_tell"),
    "an inline person: each, the first of equals": (
        act(to={"id": "guest", "roles": ["recruiter"]}),
        "one",
        "ok",
    ),
}


@pytest.mark.parametrize(("action", "process", "outcome"), WHERE.values(), ids=WHERE.keys())
def test_where_an_act_is_judged(action: Written, process: str, outcome: str) -> None:
    verdict = judge(RULES, action, TWO)
    assert (verdict.timeline, verdict.outcome) == (process, outcome)
    assert verdict.to_dict()["timeline"] == process


def test_without_any_timeline_an_act_is_judged_in_an_empty_one() -> None:
    verdict = judge(RULES, act(), [])
    assert (verdict.timeline, verdict.phase, verdict.outcome) == (None, "applied", "cannot_tell")
    assert verdict.questions[0].fact == "role"


def test_without_any_timeline_an_inline_person_is_known() -> None:
    assert judge(RULES, act(to={"id": "lin", "roles": ["interviewer"]}), []).outcome == "error"


def test_an_act_may_be_severe_in_one_process_and_fine_in_the_other() -> None:
    processes = [
        timeline(id="closed-one", milestones=[{"kind": "rejected", "at": at("-9d")}]),
        timeline(id="open-one"),
    ]
    rules = pack("""
      open:
        level: warning
        when: {kind: message, process: pending}
      fine:
        level: ok
        when: {kind: message}
    """)
    verdict = judge(rules, act(), processes)
    assert (verdict.timeline, verdict.outcome) == ("open-one", "warning")


class TestInlinePersons:
    def test_an_id_that_people_has_is_a_problem(self) -> None:
        process = timeline(people=[{"id": "zhao", "roles": ["recruiter"]}])
        assert told(log_of(act(to={"id": "zhao"}), timelines=[process])) == [
            ("person-inline-known", "/actions/0/to")
        ]

    def test_who_is_on_an_interview_has_the_role_interviewer_besides(self) -> None:
        inline = {"id": "lin-wei", "name": "Lin Wei", "roles": ["employee"]}
        verdict = judge(RULES, act(to=inline))
        assert [finding.rule for finding in verdict.findings] == ["t/no-message", "t/colleague"]

    def test_she_is_declared_for_that_act_only(self) -> None:
        inline = act(to={"id": "guest", "roles": ["recruiter"]})
        assert judge(RULES, inline).outcome == "ok"
        assert judge(RULES, act(to="guest"), history=[inline]).outcome == "cannot_tell"


class TestZones:
    LOCAL = "2026-11-29 09:00"

    @pytest.mark.parametrize(
        ("zone", "file_zone", "instant"),
        [
            pytest.param(
                "Asia/Shanghai", "Europe/Berlin", "2026-11-29T01:00:00Z", id="of its timeline"
            ),
            pytest.param(None, "Europe/Berlin", "2026-11-29T08:00:00Z", id="else of the file"),
        ],
    )
    def test_a_local_time_takes_its_zone(self, zone: Any, file_zone: str, instant: str) -> None:
        process = timeline(timezone=zone)
        log = log_of(act(when=self.LOCAL), timelines=[process], timezone=file_zone)
        report = check_log(log, RULES)
        assert report.to_dict()["verdicts"][0]["action"]["at"] == instant

    def test_without_any_zone_it_is_a_problem_told_once(self) -> None:
        process = timeline(
            timezone=None,
            interviews=[{"starts_at": "2026-12-01 10:00", "ends_at": "2026-12-01 11:00"}],
        )
        log = log_of(act(when=self.LOCAL), act(when="2026-11-29"), act("poke"), timelines=[process])
        assert told(log) == [
            ("time-zone-missing", "/timelines/0/interviews/0/starts_at"),
            ("kind-unknown", "/actions/2/kind"),
        ]
        assert log.problems[0].more == 3

    def test_the_remedy_names_a_zone(self) -> None:
        with pytest.raises(InputError) as caught:
            check_action(act(when=self.LOCAL))
        (fault,) = caught.value.problems
        assert (fault.code, fault.path) == ("time-zone-missing", "/action/at")
        assert "timezone" in fault.fix

    def test_a_local_time_is_read_in_every_process_it_is_judged_in(self) -> None:
        processes = [
            timeline(id="shanghai", timezone="Asia/Shanghai"),
            timeline(id="berlin", timezone="Europe/Berlin"),
        ]
        rules = pack(
            "late: {level: warning, when: {kind: message, hours_to_interview: {less_than: 55}}}"
        )
        verdict = judge(rules, act(when=self.LOCAL), processes)
        assert (verdict.timeline, verdict.outcome) == ("berlin", "warning")

    def test_a_time_in_the_gap_of_one_process_is_a_problem(self) -> None:
        log = log_of(act(when="2026-03-29 02:30"), timelines=[timeline(timezone="Europe/Berlin")])
        assert told(log) == [("time-in-gap", "/actions/0/at")]

    def test_a_zone_of_the_file_that_is_none_is_one_problem(self) -> None:
        process = timeline(timezone=None, interviews=[{"starts_at": "2026-12-01 10:00"}])
        log = log_of(act(when=self.LOCAL), timelines=[process], timezone="Asia/Beijing")
        assert [code for code, _ in told(log)] == ["zone-unknown"]
        assert log.unjudged == 1


class TestUnreadableTimelines:
    LOST: Written = timeline(
        id="lost", interviews=[{"starts_at": "soon", "interviewers": ["yu-na"]}]
    )

    def test_it_is_one_problem_and_its_acts_are_counted(self) -> None:
        log = log_of(act(to="yu-na"), act(to="yu-na", when="-1d"), timelines=[self.LOST])
        assert [code for code, _ in told(log)] == ["time-invalid"]
        assert (log.entries, log.unjudged) == ((), 2)
        assert check_log(log, RULES).summary["unjudged"] == 2

    def test_acts_of_other_processes_are_judged(self) -> None:
        log = log_of(act(), act(to="yu-na"), timelines=[timeline(), self.LOST])
        assert (ids(log), log.unjudged) == (["#1"], 1)

    def test_an_act_that_names_it_is_not_judged_elsewhere(self) -> None:
        log = log_of(act(timeline="lost"), timelines=[timeline(), self.LOST])
        assert (len(log.entries), log.unjudged, len(log.problems)) == (0, 1, 1)

    def test_an_act_that_names_a_third_one_is_a_problem_of_its_own(self) -> None:
        log = log_of(act(timeline="lots"), timelines=[timeline(), self.LOST])
        assert [code for code, _ in told(log)] == ["time-invalid", "timeline-unknown"]

    def test_what_is_wrong_with_its_acts_is_told_too(self) -> None:
        log = log_of(act("poke", to="yu-na"), act(to="yu-na"), timelines=[self.LOST])
        assert [code for code, _ in told(log)] == ["time-invalid", "kind-unknown"]
        assert log.unjudged == 1

    def test_one_that_could_not_even_be_read_counts_its_acts_all_the_same(self) -> None:
        log = log_of(act(), act(), timelines=[BROKEN])
        assert (log.entries, log.unjudged, told(log)) == ((), 2, [])


def test_a_problem_stands_where_its_value_stands() -> None:
    log = log_of(act(), act(status="sent"))
    assert log.problems[0].location == Location("log.yaml", 2, 2)


def test_problems_readers_found_are_passed_on() -> None:
    found = log_of(act("poke")).problems[0]
    assert assemble([found]).problems == (found,)


def test_an_empty_log_is_a_log() -> None:
    report = check_log(assemble([]), RULES)
    assert (report.verdicts, report.problems, report.summary["actions"]) == ((), (), 0)
