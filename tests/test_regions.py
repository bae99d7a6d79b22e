"""Each timeline is judged by the pack of its own region, unless a pack or a region is given."""

import json
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from job_search import write

from etiquette_lint import Linter, check_action, check_log, load_pack, read_log
from etiquette_lint.cli.entry import main

ENGLISH = {"LANG": "en_US.UTF-8"}
AT = "2026-11-28T09:00Z"


def timeline(name: str, region: str | None, *interviewers: str) -> dict[str, Any]:
    interviews = [{"starts_at": "2026-12-01T10:00Z", "interviewers": list(interviewers)}]
    told = {"id": name, "timezone": "UTC", "region": region, "interviews": interviews}
    return {key: value for key, value in told.items() if value is not None}


def act(kind: str, to: str, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "platform": "linkedin", "at": AT, "to": to, **fields}


def like(whose: str, **fields: Any) -> dict[str, Any]:
    return act("react", whose, post={"author": whose, "topic": "industry"}, **fields)


HOME, THERE, PLAIN = (
    timeline("home", "CN", "lin-wei", "sam"),
    timeline("there", "US", "ann", "sam"),
    timeline("plain", None, "kim"),
)
ACTS = [
    like("lin-wei"),
    like("ann"),
    like("kim"),
    like("sam"),
    like("sam", timeline="home"),
]
PACKS = [["hays"], ["us"], ["hays"], ["us"], ["hays"]]
OUTCOMES = ["not_covered", "ok", "not_covered", "ok", "not_covered"]
"""Hays says nothing of likes, the US pack says that they are fine."""


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    return written(tmp_path, [HOME, THERE, PLAIN], ACTS)


def written(folder: Path, timelines: list[dict[str, Any]], acts: list[dict[str, Any]]) -> str:
    return write(folder, "log.json", json.dumps({"timelines": timelines, "actions": acts}))


def reported(capsys: pytest.CaptureFixture[str], *argv: str) -> Any:
    main(["check", *argv, "--format", "json"], ENGLISH)
    return json.loads(capsys.readouterr().out)


def test_each_timeline_is_judged_by_the_pack_of_its_region(
    log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    report = reported(capsys, log)
    assert [one["name"] for one in report["packs"]] == ["hays", "us"]
    assert [one["packs"] for one in report["verdicts"]] == PACKS
    assert [one["outcome"] for one in report["verdicts"]] == OUTCOMES
    assert [one["timeline"] for one in report["verdicts"]] == [
        *("home", "there", "plain", "there", "home")
    ]


def test_the_report_names_over_each_process_whose_rules_judge_it(
    log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main([log], ENGLISH)
    text = capsys.readouterr().out
    rules = [line.partition("Rules: ")[2] for line in text.splitlines() if "Rules: " in line]
    assert [one.split()[0] for one in rules] == ["hays", "us", "hays"]
    assert text.index("home: interview") < text.index("there: interview")


@pytest.mark.parametrize("order", list(permutations([HOME, THERE, PLAIN])))
def test_the_order_of_the_timelines_does_not_matter(order: Any, tmp_path: Path) -> None:
    report = check_log(read_log(written(tmp_path, list(order), ACTS)))
    assert [one.outcome for one in report.verdicts] == OUTCOMES
    assert [list(one.packs) for one in report.verdicts] == PACKS


def test_a_process_is_judged_as_if_it_were_alone(tmp_path: Path) -> None:
    many = [
        act(kind, to, at=at)
        for kind in ("connect_request", "invite", "follow", "message")
        for to in ("lin-wei", "ann", "kim")
        for at in (AT, "2026-12-01T12:00Z", "2026-12-09T12:00Z")
    ]
    whole = check_log(read_log(written(tmp_path, [HOME, THERE, PLAIN], many))).verdicts
    for one in (HOME, THERE, PLAIN):
        met = one["interviews"][0]["interviewers"]
        mine = [number for number, said in enumerate(many) if said["to"] in met]
        alone = check_log(read_log(written(tmp_path, [one], [many[number] for number in mine])))
        assert [
            (a.outcome, a.packs, [f.rule for f in a.findings], a.earliest) for a in alone.verdicts
        ] == [
            (b.outcome, b.packs, [f.rule for f in b.findings], b.earliest)
            for b in (whole[number] for number in mine)
        ]


def test_an_act_of_two_processes_takes_the_worst_and_names_who_judged() -> None:
    request = act("connect_request", "sam", platform="wechat")
    verdict = check_action(request, [HOME, THERE])
    assert (verdict.timeline, verdict.packs, verdict.outcome) == ("home", ("hays",), "error")
    asked = check_action(act("follow", "sam", platform="x"), [HOME, THERE])
    assert (asked.timeline, asked.packs, asked.outcome) == ("there", ("us",), "cannot_tell")


def test_it_is_fine_once_it_is_fine_in_each_process() -> None:
    agreed = act("connect_request", "sam", consent="asked_and_agreed")
    there, both = (
        check_action(agreed, timelines).earliest for timelines in ([THERE], [HOME, THERE])
    )
    assert (there.when, there.then) == ("at", "ok")
    assert both.when == "after"


@pytest.mark.parametrize("given", [("--pack", "us"), ("--region", "US")], ids=["pack", "region"])
def test_what_is_given_judges_every_timeline(
    given: tuple[str, str], log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    report = reported(capsys, log, *given)
    assert [one["name"] for one in report["packs"]] == ["us"]
    assert {tuple(one["packs"]) for one in report["verdicts"]} == {("us",)}


def test_of_each_region_without_a_pack_a_word_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lands = {"a": "BR", "b": "NZ", "c": "US", "d": "NZ"}
    timelines = [timeline(name, region, name) for name, region in lands.items()]
    file = written(tmp_path, timelines, [like(name) for name in lands])
    assert main(["check", file], ENGLISH) == 0
    assert capsys.readouterr().err.splitlines() == [
        f"etiquette-lint: no bundled pack is for the region {region}; judged by hays"
        for region in ("BR", "NZ")
    ]
    assert main(["check", file, "--pack", "us"], ENGLISH) == 0
    assert capsys.readouterr().err == ""


def test_rules_and_questions_of_any_of_the_packs_can_be_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, [HOME, THERE], [act("follow", "ann", platform="x"), ACTS[1]])
    assert reported(capsys, file)["verdicts"][0]["outcome"] == "cannot_tell"
    assumed = reported(capsys, file, "--assume", "posts_about_work=false")
    assert assumed["verdicts"][0]["outcome"] == "warning"
    ignored = reported(capsys, file, "--ignore", "us/like-on-an-industry-post")
    assert ignored["verdicts"][1]["outcome"] == "not_covered"


def test_why_tells_the_rules_of_the_process_that_is_named(
    log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["why", log, "#2", "us/like-on-an-industry-post"], ENGLISH) == 0
    assert "us/like-on-an-industry-post (fine): speaks" in capsys.readouterr().out
    assert main(["why", log, "#1", "us/like-on-an-industry-post"], ENGLISH) == 2
    assert "hays" in capsys.readouterr().err


def test_a_linter_is_told_which_pack_judges_a_region() -> None:
    linter = Linter([load_pack("hays"), load_pack("us")], by_region={"US": "us", "CN": "hays"})
    session = linter.session([HOME, THERE, PLAIN])
    verdicts = [session.check(one) for one in ACTS[:3]]
    assert [one.packs for one in verdicts] == [("hays",), ("us",), ("hays", "us")]
