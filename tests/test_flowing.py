"""Logs of lines judged while they are read: the same bytes as when they are read whole."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small import INTERVIEW, Written
from strategies import acts, timelines

from etiquette_lint import Linter, check_log, load_pack, read_log
from etiquette_lint.assemble.ids import Ids, lasting, may_repeat
from etiquette_lint.cli.entry import main
from etiquette_lint.engine.flowing import Flow, MustBeWholeError
from etiquette_lint.readers import read
from etiquette_lint.readers.sharing import Share

HAYS = load_pack("hays")


def written(path: Path, lines: Iterable[Any]) -> Path:
    """Write a log; a line that is a text is written as it is."""
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("".join(text + "\n" for text in texts), encoding="utf-8")
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


@given(LOGS, st.booleans(), st.booleans(), st.integers(2, 3))
@settings(max_examples=60)
def test_a_log_that_several_processes_share_is_judged_as_by_one(
    folder: Path,
    log: tuple[list[Written], list[Written]],
    is_named: bool,
    by_lines: bool,
    jobs: int,
) -> None:
    made, done = log
    done = in_order(done)
    if is_named and made:
        names = [one["id"] for one in made]
        done = [{**one, "timeline": names[len(str(one)) % len(names)]} for one in done]
    path = written(folder / "shared.jsonl", [*({"timeline": one} for one in made), *done])
    whole = check_log(read_log(path), "hays")
    found: dict[int, Written] = {}
    for number in range(jobs):
        share = Share(number, jobs, by_lines)
        flow = Flow(Linter(HAYS), mine=share.has)
        try:
            part = [(act, one.to_dict()) for act, one in flow.verdicts(read(path, share=share))]
        except MustBeWholeError:
            return
        if flow.assembly.problems:
            return
        assert flow.assembly.number == len(done)
        assert not found.keys() & dict(part).keys()
        found.update(part)
    assert [found[number] for number in sorted(found)] == [
        verdict.to_dict() for verdict in whole.verdicts
    ]


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


def owner(line: Written) -> str:
    return str(line["to"] if "to" in line else line["post"]["author"]).removeprefix("lin-")


def escaped(name: str) -> str:
    line = json.dumps(act(name, 10, timeline=name))
    return line.replace(f'"timeline": "{name}"', f'"timeline": "\\u00{ord(name):x}"')


MANY = [
    *({"timeline": process(name)} for name in "abc"),
    *(comment(name, hour) for hour in range(6) for name in "abc"),
    *(act(name, 9) for name in "cba"),
]
NAMED = [line if "timeline" in line else {**line, "timeline": owner(line)} for line in MANY]
OUT = {
    "in order": MANY,
    "acts that name their process": NAMED,
    "acts that name their process, and one that does not": [*NAMED, act("b", 10)],
    "a process after an act of an unnamed one": [NAMED[0], act("a", 1), *NAMED[1:]],
    "a process after an act of another": [*NAMED[:2], *NAMED[3:5], NAMED[2], *NAMED[5:]],
    "a process that is stated twice": [*NAMED, NAMED[1]],
    "a process that nobody states": [*NAMED, act("a", 10, timeline="z")],
    "ids that stand twice in two processes": [
        *NAMED,
        *(act(name, 10, id="x", timeline=name) for name in "abc"),
    ],
    "ids that stand once": [*NAMED, *(act(one, 10, id=one, timeline=one) for one in "abc")],
    "somebody who is declared in another process too": [
        *NAMED,
        *(act(one, 10, timeline=one, to={"id": "lin-a", "roles": ["recruiter"]}) for one in "abc"),
    ],
    "the name of a process elsewhere than it seems": [
        *NAMED,
        *(act("b", 10, meta={"timeline": one}) for one in "abc"),
        *(act("b", 10, timeline="b", meta={"timeline": one}) for one in "abc"),
    ],
    "the name of a process with an escape": [*NAMED, *(escaped(one) for one in "abc")],
    "a zone beside each process": [
        *(f'{json.dumps(line)[:-1]}, "timezone": "Asia/Shanghai"}}' for line in NAMED[:3]),
        *(act(one, 10, timeline=one, at="2026-11-02 09:00") for one in "abc"),
    ],
    "acts that bring a process": [
        *NAMED,
        *({**act(one, 10), "timeline": process(one)} for one in "abc"),
        *({"timeline": {"id": one}, "kind": "comment"} for one in "def"),
        *({"timeline": one, "timezone": {"kind": "x"}} for one in "abc"),
    ],
    "lines cut off": [*NAMED, *(json.dumps(one)[:-9] for one in NAMED)],
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


@pytest.mark.parametrize("mark", [hash, lasting])
@given(st.lists(st.lists(st.text(max_size=3), max_size=4), min_size=1, max_size=3))
def test_an_id_that_stands_twice_is_noticed_and_no_other(
    mark: Callable[[str], int], shares: list[list[str]]
) -> None:
    met = [Ids(mark) for _ in shares]
    for ids, share in zip(met, shares, strict=True):
        for text in share:
            ids.add(text)
    texts = [text for share in shares for text in share]
    assert may_repeat(met) == (len(set(texts)) < len(texts))


def test_one_id_that_stands_twice_is_noticed_among_many() -> None:
    ids = Ids()
    for number in range(20_000):
        ids.add(f"a{number}")
    assert not may_repeat([ids])
    ids.add("a777")
    assert may_repeat([ids])
