"""On a real Spark: the same verdicts as `check_log`, row for row."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from etiquette_lint import InputError, check_log, load_pack, read_log
from etiquette_lint.integrations import spark as integration

pytestmark = [
    pytest.mark.spark,
    pytest.mark.filterwarnings("default"),  # Spark's own
]

PEOPLE = [{"id": "wei", "name": "Lin Wei"}, {"id": "boss", "roles": ["hiring_manager"]}]


def timeline(name: str, **more: Any) -> dict[str, Any]:
    interview = {"starts_at": "2026-12-01T10:00:00Z", "interviewers": ["wei"]}
    return {"id": name, "timezone": "UTC", "people": PEOPLE, "interviews": [interview], **more}


def comment(name: str, number: int) -> dict[str, Any]:
    post = {"id": f"p{number}", "author": "wei", "topic": "industry"}
    at = f"2026-11-2{number}T09:00:00Z"
    return {"kind": "comment", "platform": "linkedin", "at": at, "post": post, "timeline": name}


def request(name: str, **more: Any) -> dict[str, Any]:
    at = "2026-11-28 09:00"
    base = {"kind": "connect_request", "platform": "linkedin", "at": at, "to": "wei"}
    return {**base, "timeline": name, **more}


TIMELINES = [timeline("a"), timeline("b", region="US"), timeline("empty")]
ACTS = [
    *(comment(name, number) for number in range(1, 5) for name in "ab"),
    request("a", id="r1", consent="asked_and_agreed"),
    request("b", text="Please accept as soon as possible", meta={"run": 7}),
    {**request("a"), "kind": "withdraw_request", "withdraws": "r1", "at": "2026-11-29 09:00"},
    request("b", to="nobody"),
]


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    pyspark = pytest.importorskip("pyspark.sql")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = pyspark.SparkSession.builder.master("local[2]").appName("etiquette-lint")
    small = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "3"}
    for name, value in small.items():
        builder = builder.config(name, value)
    made = builder.getOrCreate()
    yield made
    made.stop()


def lines(path: Path, entries: list[Any]) -> str:
    path.write_text("".join(f"{json.dumps(one)}\n" for one in entries), encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("spark")


def expected(folder: Path, pack: str | None) -> list[dict[str, Any]]:
    log = [*({"timeline": one} for one in TIMELINES), *ACTS]
    report = check_log(read_log(lines(folder / "log.jsonl", log)), pack)
    assert not report.problems
    return [{**verdict.to_dict(), "location": None} for verdict in report.verdicts]


def as_columns(session: Any, folder: Path) -> tuple[Any, Any]:
    numbered = [{**act, "number": number} for number, act in enumerate(ACTS, 1)]
    acts = session.read.json(lines(folder / "acts.jsonl", numbered))
    return acts, session.read.json(lines(folder / "timelines.jsonl", TIMELINES))


def as_lines(session: Any, folder: Path) -> tuple[Any, Any]:
    acts = session.createDataFrame(
        [(number, json.dumps(act)) for number, act in enumerate(ACTS, 1)],
        "number long, value string",
    )
    told = [{"timeline": one} for one in TIMELINES]
    return acts, session.read.text(lines(folder / "told.jsonl", told))


@pytest.mark.parametrize("shape", [as_columns, as_lines], ids=["columns", "lines"])
@pytest.mark.parametrize("pack", ["hays", None], ids=["one pack", "the pack of each region"])
def test_verdicts_are_those_of_check_log_row_for_row(
    session: Any, folder: Path, shape: Any, pack: str | None
) -> None:
    acts, timelines = shape(session, folder)
    found = integration.lint(acts, timelines, pack).orderBy("number").collect()
    assert [json.loads(row.verdict) for row in found] == expected(folder, pack)
    assert [row.number for row in found] == list(range(1, len(ACTS) + 1))
    verdict = json.loads(found[-4].verdict)
    assert (found[-4].id, found[-4].outcome) == (verdict["action"]["id"], verdict["outcome"])
    assert all(row.problem is None and row.timeline in "ab" for row in found)


WRONG = [
    json.dumps(request("a", kind="like")),
    json.dumps(request("nowhere")),
    json.dumps({**request("a"), "timeline": None}),
    '{"kind": ',
    json.dumps(request("broken")),
    json.dumps(request("a"))[:-1] + ', "to": "boss"}',
    json.dumps(request("a")),
]
CODES = ["kind-synonym", "timeline-unknown", "frame-timeline-missing"]


def test_what_is_not_understood_has_a_row_and_the_rest_is_judged(session: Any) -> None:
    acts = session.createDataFrame(list(enumerate(WRONG, 1)), "number long, value string")
    told = [json.dumps(one) for one in (timeline("a"), {"id": "broken", "people": 5})]
    timelines = session.createDataFrame([(one,) for one in told], "value string")
    found = integration.lint(acts, timelines, load_pack("hays")).orderBy("number").collect()
    problems = {row.number: json.loads(row.problem)["code"] for row in found if row.problem}
    assert [problems[number] for number in (1, 2, 3)] == CODES
    assert problems.keys() == {None, 1, 2, 3, 4, 5, 6}
    assert [(row.number, row.outcome) for row in found if row.outcome] == [(7, "error")]


def test_a_timeline_too_large_for_a_task_is_refused(session: Any, folder: Path) -> None:
    acts, timelines = as_columns(session, folder)
    with pytest.raises(InputError, match=r"timeline 'b' has 6 acts"):
        integration.lint(acts, timelines, "hays", most_acts=5)
    assert integration.lint(acts, timelines, "hays", most_acts=None).count() == len(ACTS)


def test_a_frame_without_timelines_is_refused(session: Any, folder: Path) -> None:
    acts, timelines = as_columns(session, folder)
    with pytest.raises(InputError, match="actions have no column 'timeline'"):
        integration.lint(acts.drop("timeline"), timelines)
    with pytest.raises(InputError, match="timelines have no column 'id'"):
        integration.lint(acts, timelines.drop("id"))


def test_the_example_job_writes_a_row_for_each_act(
    session: Any, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    job = run_path(str(Path(__file__).parent.parent / "examples" / "spark_job.py"))
    log = lines(folder / "whole.jsonl", [*({"timeline": one} for one in TIMELINES), *ACTS])
    job["main"](log, str(folder / "out"))
    assert session.read.parquet(str(folder / "out")).count() == len(ACTS)
    assert "cannot_tell" in capsys.readouterr().out
