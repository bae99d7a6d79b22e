"""The ways in: `check_action`, `check_log`, a linter and its sessions (DESIGN §8)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from small import Written, act, at, comment, timeline

import etiquette_lint
from etiquette_lint import (
    Comment,
    EtiquetteError,
    InputError,
    Linter,
    PackError,
    Post,
    Timeline,
    Verdict,
    check_action,
    check_log,
    load_pack,
)
from etiquette_lint.assemble import assemble
from etiquette_lint.loose import Loose

HAYS = load_pack("hays")
LIN = {"kind": "connect_request", "platform": "linkedin", "to": "lin-wei"}


def test_the_first_example_of_the_design() -> None:
    verdict = check_action(
        {**LIN, "at": "2026-11-28T09:00+08:00"},
        {
            "id": "acme",
            "interviews": [{"starts_at": "2026-12-01T10:00+08:00", "interviewers": ["lin-wei"]}],
        },
        history=[],
        pack="hays",
        locale="en",
    )
    assert (verdict.outcome, verdict.earliest.after) == ("error", "offer_received")
    assert str(verdict).count("\n") == 0
    assert isinstance(verdict, Verdict)


def test_the_timeline_may_be_left_out() -> None:
    verdict = check_action({**LIN, "at": "2026-11-28T09:00Z"})
    assert (verdict.timeline, verdict.outcome, verdict.phase) == (None, "cannot_tell", "applied")


def test_there_may_be_several_timelines() -> None:
    verdict = check_action(act(to="yu"), [timeline(), timeline(id="b", people=[{"id": "yu"}])])
    assert verdict.timeline == "b"


def test_history_counts() -> None:
    past = [comment("p1"), comment("p2")]
    assert check_action(comment("p3"), timeline(), history=past, pack=HAYS).outcome == "warning"
    assert check_action(comment("p3"), timeline(), history=past[:1], pack=HAYS).outcome == "ok"


def test_history_may_be_given_in_any_order_and_later_acts_do_not_count() -> None:
    late = [comment("p1", when="-1d"), comment("p2", when="-3d"), comment("p4", when="-4d")]
    assert check_action(comment("p3"), timeline(), history=late, pack=HAYS).outcome == "warning"
    assert check_action(comment("p3"), timeline(), history=late[:2], pack=HAYS).outcome == "ok"


class TestSessions:
    def test_check_changes_nothing_and_record_remembers(self) -> None:
        session = Linter(HAYS).session(timeline())
        for post in ("p1", "p2"):
            assert [session.check(comment(post)).outcome for _ in range(3)] == ["ok"] * 3
            session.record(comment(post))
        assert session.check(comment("p3")).outcome == "warning"

    def test_dicts_and_models_are_accepted(self) -> None:
        session = Linter(HAYS).session([Timeline.model_validate(timeline())])
        model = Comment(
            at=datetime(2026, 11, 29, tzinfo=UTC),
            platform="linkedin",
            post=Post(id="p1", author="lin-wei", topic="industry"),
        )
        session.record(model)
        session.record(comment("p2"))
        assert session.check(comment("p3")).outcome == "warning"

    def test_acts_without_id_are_numbered_as_they_are_recorded(self) -> None:
        session = Linter(HAYS).session(timeline())
        assert session.check(act()).id == "#1"
        session.record(act())
        assert session.check(act()).id == "#2"

    def test_sessions_of_one_linter_know_nothing_of_each_other(self) -> None:
        linter = Linter(HAYS)
        one, other = linter.session(timeline()), linter.session(timeline())
        for post in ("p1", "p2"):
            one.record(comment(post))
        assert one.check(comment("p3")).outcome == "warning"
        assert other.check(comment("p3")).outcome == "ok"

    def test_a_session_may_have_no_timeline(self) -> None:
        assert Linter(HAYS).session().check(act()).timeline is None

    @pytest.mark.parametrize(
        ("given", "path"),
        [
            pytest.param({"timezone": "UTC"}, "/timeline/id", id="one timeline"),
            pytest.param([timeline(), {"timezone": "UTC"}], "/timelines/1/id", id="a list"),
            pytest.param([timeline(), timeline()], "/timelines/1/id", id="one id twice"),
            pytest.param("acme", "/timeline", id="no timeline at all"),
            pytest.param(["acme"], "/timelines/0", id="a list of no timelines"),
        ],
    )
    def test_broken_timelines_are_refused(self, given: Any, path: str) -> None:
        with pytest.raises(InputError) as caught:
            Linter(HAYS).session(given)
        assert [problem.path for problem in caught.value.problems] == [path]

    def test_broken_acts_are_refused_and_change_nothing(self) -> None:
        session = Linter(HAYS).session(timeline())
        for door in (session.check, session.record):
            with pytest.raises(InputError) as caught:
                door({"kind": "comment"})
            assert {problem.path for problem in caught.value.problems} >= {"/action/at"}
        assert session.check(act()).id == "#1"

    def test_local_times_may_be_given_a_zone(self) -> None:
        process = timeline(timezone=None, interviews=[{"starts_at": "2026-12-01 10:00"}])
        session = Linter(HAYS).session(process, timezone="Asia/Shanghai")
        shown = session.check(act(when="2026-11-29 10:00")).to_dict()
        assert shown["action"]["at"] == "2026-11-29T02:00:00Z"

    def test_a_linter_may_be_shared_between_threads(self) -> None:
        linter = Linter(HAYS)

        def outcomes(number: int) -> list[str]:
            session = linter.session(timeline(id=f"process-{number}"))
            found = []
            for post in range(4):
                one = comment(f"p{post}", text="Great post, thanks for sharing!")
                found.append(session.check(one).outcome)
                session.record(one)
            return found

        with ThreadPoolExecutor(8) as pool:
            results = list(pool.map(outcomes, range(40)))
        assert results == [["ok", "ok", "warning", "warning"]] * 40


class TestLogs:
    def report(self, *acts: Written, **options: Any) -> Any:
        items = [
            Loose("timeline", timeline()),
            *(Loose("action", one, ("actions", n)) for n, one in enumerate(acts)),
        ]
        return check_log(assemble(items), HAYS, **options)

    def test_verdicts_come_in_the_order_of_the_file(self) -> None:
        report = self.report(act(id="b", when="-1d"), act(id="a", when="-3d"))
        assert [verdict.id for verdict in report.verdicts] == ["b", "a"]

    def test_the_summary_counts_verdicts_by_outcome(self) -> None:
        report = self.report(
            act("connect_request"),
            act("react"),
            comment("p1"),
            comment("p2", None),
            act("research", topic="private_life"),
            {"kind": "poke"},
        )
        assert report.summary == {
            "actions": 5,
            "error": 1,
            "warning": 1,
            "cannot_tell": 1,
            "ok": 1,
            "not_covered": 1,
            "suppressed": 0,
            "unjudged": 0,
            "problems": 1,
        }

    def test_levels_and_assumptions_are_passed_on(self) -> None:
        off = self.report(
            act("connect_request"),
            levels={"hays/no-request-before-interview": "off", "hays/no-request-before-job": "off"},
        )
        assert off.verdicts[0].outcome == "not_covered"
        filled = self.report(comment("p1", None), assumed={"post_topic": "industry"})
        assert filled.verdicts[0].outcome == "ok"
        assert filled.to_dict()["assumed"] == {"post_topic": "industry"}

    def test_progress_is_told(self) -> None:
        seen: list[int] = []
        self.report(act(), act(), act(), progress=seen.append)
        assert seen == [1, 2, 3]

    def test_the_region_of_the_timeline_chooses_the_pack(self) -> None:
        items = [Loose("timeline", timeline(region="HK")), Loose("action", act())]
        assert check_log(assemble(items)).packs[0].name == "hays"

    def test_json_of_a_report_has_the_keys_of_the_design(self) -> None:
        report = self.report(act()).to_dict()
        keys = ["version", "tool", "packs", "assumed", "summary", "verdicts", "problems"]
        assert list(report) == keys
        assert report["version"] == 1
        assert report["packs"][0]["digest"].startswith("sha256:")


class TestErrors:
    def test_both_are_etiquette_errors(self) -> None:
        assert issubclass(InputError, EtiquetteError)
        assert issubclass(PackError, EtiquetteError)

    def test_a_pack_nobody_has_is_a_pack_error(self) -> None:
        with pytest.raises(PackError) as caught:
            check_action(act(), timeline(), pack="hais")
        assert "hays" in caught.value.problems[0].message + caught.value.problems[0].fix

    def test_each_problem_has_code_path_message_and_fix(self) -> None:
        with pytest.raises(InputError) as caught:
            check_action({"kind": "comment", "platform": "linkedin", "to": "lin-wei"})
        (problem,) = caught.value.problems
        assert (problem.code, problem.path) == ("at-missing", "/action/at")
        assert problem.message
        assert problem.fix
        assert "action.at: " in str(caught.value)

    def test_errors_come_in_the_locale_too(self) -> None:
        with pytest.raises(InputError) as caught:
            check_action({"kind": "comment", "platform": "linkedin", "to": "lin-wei"})
        said = caught.value.problems[0].wording("zh-Hans")
        assert said.message != caught.value.problems[0].message


def test_every_public_name_is_there_and_described() -> None:
    for name in etiquette_lint.__all__:
        value = getattr(etiquette_lint, name)
        assert isinstance(value, str) or value.__doc__, name


def test_a_name_that_is_not_public_is_refused() -> None:
    with pytest.raises(AttributeError):
        etiquette_lint.no_such_name  # noqa: B018


def test_judging_reads_no_clock() -> None:
    far = timeline(interviews=[{"starts_at": "2150-01-02T10:00Z", "interviewers": ["lin-wei"]}])
    verdict = check_action(act("connect_request", "2150-01-01T10:00Z"), far, pack=HAYS)
    assert (verdict.phase, verdict.outcome) == ("before_interview", "error")
    assert at("0h") < "2150"
