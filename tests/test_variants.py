"""Damaged files: no fault of ours, no waiting, and what stands before the damage is judged."""

import json
from pathlib import Path

import pytest
import variants

from etiquette_lint import read_log

ROOT = Path(__file__).resolve().parents[1]


def went_wrong(count: int, seed: int) -> list[str]:
    return [f"{number}: {told}" for _, number, told in variants.tried(count, seed) if told]


def test_a_few_damaged_copies_of_each_example() -> None:
    assert went_wrong(3 * len(variants.EXAMPLES), 0) == []


@pytest.mark.slow
def test_many_damaged_copies_of_each_example() -> None:
    assert went_wrong(60 * len(variants.EXAMPLES), 1_000_000) == []


SPOILT = {
    "a zero byte": b'{"kind": "message", "platform": "\0", "to": "x"}\n',
    "bytes of another encoding": '{"kind": "message", "text": "谢谢您的时间"}\n'.encode("gb18030"),
    "noise": b"\xff\xfe\x00\x01\n",
}


@pytest.mark.parametrize("name", ["job-search.jsonl", "two-rounds.csv"])
@pytest.mark.parametrize("line", SPOILT.values(), ids=SPOILT)
def test_one_line_that_is_no_text_costs_no_other_line(
    line: bytes, name: str, tmp_path: Path
) -> None:
    original = (ROOT / "examples" / name).read_bytes()
    log = tmp_path / name
    timeline = ROOT / "examples/two-rounds.yaml" if name.endswith("csv") else None
    log.write_bytes(original)
    sound = read_log(log, timeline=timeline)
    log.write_bytes(original + line)
    read = read_log(log, timeline=timeline)
    assert [one.action for one in read.entries] == [one.action for one in sound.entries]
    assert read.problems and all(one.location.line > 1 for one in read.problems if one.location)


def test_a_file_that_is_in_another_encoding_as_a_whole_is_told_once(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    rows = "kind,at,platform,to,text\n" + "message,2026-11-01,email,lin,谢谢您的时间\n" * 5
    log.write_bytes(rows.encode("gb18030"))
    (problem,) = read_log(log).problems
    assert problem.code == "encoding-foreign"


def test_the_examples_that_are_damaged_are_all_there() -> None:
    assert all((ROOT / example.file).stat().st_size for example in variants.EXAMPLES)
    assert json.loads((ROOT / "examples/job-search.jsonl").read_text("utf-8").splitlines()[0])
