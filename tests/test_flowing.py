"""Logs of lines judged while they are read: the same bytes as when they are read whole."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small import INTERVIEW, Written
from strategies import acts, timelines

from etiquette_lint import Linter, check_log, load_pack, read_log
from etiquette_lint.assemble.ids import Ids
from etiquette_lint.cli.entry import main
from etiquette_lint.engine.flowing import Flow, MustBeWholeError
from etiquette_lint.readers import read

HAYS = load_pack("hays")


def written(path: Path, lines: Iterable[Any]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def in_order(log: list[Written]) -> list[Written]:
    return sorted(log, key=lambda act: act["at"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("flowing")


LOGS = st.tuples(
    st.lists(timelines(), min_size=1, max_size=3, unique_by=lambda one: one["id"]),
    st.lists(acts(), max_size=8),
)


@given(LOGS, st.booleans())
@settings(max_examples=60)
def test_a_log_read_by_the_line_is_judged_as_one_read_whole(
    folder: Path, log: tuple[list[Written], list[Written]], is_sorted: bool
) -> None:
    made, done = log
    done = in_order(done) if is_sorted else done
    path = written(folder / "log.jsonl", [*({"timeline": one} for one in made), *done])
    whole = check_log(read_log(path), "hays")
    flow = Flow(Linter(HAYS))
    try:
        found = [verdict.to_dict() for _, verdict in flow.verdicts(read(path))]
    except MustBeWholeError:
        return
    assert found == [verdict.to_dict() for verdict in whole.verdicts]
    assert tuple(flow.assembly.problems) == whole.problems
    assert {**flow.tally.outcomes} == {
        name: whole.summary[name] for name in flow.tally.outcomes if flow.tally.outcomes[name]
    }


def process(name: str, region: str | None = None) -> Written:
    return {
        "id": name,
        "timezone": "UTC",
        **({"region": region} if region else {}),
        "interviews": [{"starts_at": INTERVIEW.isoformat(), "interviewers": [f"lin-{name}"]}],
    }


def act(name: str, hour: int, **more: Any) -> Written:
    base = {"kind": "connect_request", "platform": "linkedin", "to": f"lin-{name}"}
    return {**base, "at": f"2026-11-0{1 + hour // 24}T{hour % 24:02}:00:00Z", **more}


def comment(name: str, hour: int) -> Written:
    post = {"id": f"p{hour}", "author": f"lin-{name}", "topic": "industry"}
    return {"kind": "comment", "platform": "linkedin", "post": post, "at": act(name, hour)["at"]}


MANY = [
    *({"timeline": process(name)} for name in "abc"),
    *(comment(name, hour) for hour in range(6) for name in "abc"),
    *(act(name, 9) for name in "cba"),
]
OUT = {
    "in order": MANY,
    "broken lines between": [*MANY[:8], {"kind": "like"}, {"kind": "react"}, *MANY[8:], [1]],
    "out of time order": [*MANY, comment("a", 3)],
    "ids that stand twice": [*MANY, act("a", 10, id="x"), act("b", 10, id="x")],
    "a withdrawal": [
        *MANY,
        act("a", 10, id="x"),
        {**act("a", 11), "kind": "withdraw_request", "withdraws": "x"},
    ],
    "a process after acts it concerns": [*MANY[3:], *MANY[:3]],
    "a process after acts it does not concern": [*MANY[:2], *MANY[3:4], MANY[2], *MANY[4:]],
    "somebody nobody introduced": [*MANY, act("d", 10)],
    "somebody of two processes": [
        *({"timeline": {**process("a"), "id": name}} for name in "xy"),
        act("a", 1),
    ],
    "processes of several regions": [
        {"timeline": process("a", "US")},
        {"timeline": process("b", "CN")},
        {"timeline": process("c")},
        *MANY[3:],
    ],
    "a zone after acts": [*MANY, {"timezone": "Asia/Shanghai"}],
    "local times without a zone": [{"timeline": {"id": "z"}}, act("z", 1, at="2026-11-01 09:00")],
    "a process that is not understood": [{"timeline": {"id": 5, "people": 1}}, *MANY],
    "no acts": MANY[:3],
}


@pytest.mark.parametrize("lines", OUT.values(), ids=OUT)
def test_lines_come_out_the_same_whatever_number_of_processes_judge(
    lines: list[Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = str(written(tmp_path / "log.jsonl", lines))
    told = []
    for more in ([], ["--jobs", "2"], ["--jobs", "3"]):
        code = main(["check", log, "--format", "jsonl", *more])
        told.append((code, *capsys.readouterr()))
    report = check_log(read_log(log))
    verdicts = [json.loads(line) for line in told[0][1].splitlines()]
    assert told[0] == told[1] == told[2]
    assert [one["verdict"] for one in verdicts if "verdict" in one] == [
        verdict.to_dict() for verdict in report.verdicts
    ]
    assert verdicts[-1] == {"summary": report.summary}


def test_a_region_written_with_an_escape_is_judged_by_its_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log.jsonl"
    lines = [json.dumps(one) for one in ({"timeline": process("a", "US")}, act("a", 10))]
    log.write_text("\n".join(lines).replace('"region"', r'"\u0072egion"'), encoding="utf-8")
    main(["check", str(log), "--format", "jsonl"])
    verdict = json.loads(capsys.readouterr().out.splitlines()[0])["verdict"]
    assert verdict == check_log(read_log(log)).verdicts[0].to_dict()
    assert verdict["packs"] == ["us"]


def test_an_act_out_of_time_order_is_refused_while_reading(tmp_path: Path) -> None:
    path = written(tmp_path / "log.jsonl", OUT["out of time order"])
    with pytest.raises(MustBeWholeError):
        list(Flow(Linter(HAYS)).verdicts(read(path)))


def test_a_table_is_judged_while_it_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    timeline = tmp_path / "t.json"
    timeline.write_text(json.dumps(process("a")), encoding="utf-8")
    table = tmp_path / "acts.csv"
    rows = [f"comment,linkedin,2026-11-01T0{n}:00:00Z,p{n},lin-a,industry" for n in range(4)]
    head = "kind,platform,at,post.id,post.author,post.topic"
    table.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    command = ["check", str(table), "--timeline", str(timeline), "--format", "jsonl"]
    assert main(command) == 0
    one = capsys.readouterr().out
    assert main([*command, "--jobs", "2"]) == 0
    assert capsys.readouterr().out == one
    outcomes = [json.loads(line).get("verdict", {}).get("outcome") for line in one.splitlines()]
    assert outcomes == ["ok", "ok", "warning", "warning", None]


REFUSED = {
    "no number": (["--format", "jsonl", "--jobs", "two"], "is no number of processes"),
    "none": (["--format", "jsonl", "--jobs", "0"], "is no number of processes"),
    "not lines out": (["--jobs", "2"], "several processes judge one log of lines"),
    "not lines in": (["--format", "jsonl", "--jobs", "2"], "several processes judge one log"),
}


@pytest.mark.parametrize(("more", "said"), REFUSED.values(), ids=REFUSED)
def test_several_processes_are_refused_where_they_are_of_no_use(
    more: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("actions: []\n", encoding="utf-8")
    assert main(["check", str(log), *more]) == 2
    assert said in capsys.readouterr().err


@given(st.lists(st.text(max_size=3)))
def test_an_id_is_new_when_it_was_not_met(texts: list[str]) -> None:
    ids, met = Ids(), set()
    for text in texts:
        assert ids.add(text) == (text not in met)
        met.add(text)


def test_ids_are_kept_apart_when_there_are_many() -> None:
    ids = Ids()
    assert all(ids.add(f"a{number}") for number in range(20_000))
    assert not any(ids.add(f"a{number}") for number in range(0, 20_000, 97))
