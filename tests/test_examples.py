"""The files under `examples/`, run as the papers say."""

import json
from collections.abc import Callable
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from etiquette_lint import check_log, read_log
from etiquette_lint.cli.entry import main
from etiquette_lint.models.vocabulary import OUTCOMES

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
Gate = Callable[..., str]


def judged(name: str, **options: Any) -> list[dict[str, Any]]:
    log = read_log(EXAMPLES / name, **options)
    assert log.problems == ()
    return [verdict.to_dict() for verdict in check_log(log).verdicts]


def without_place(verdict: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in verdict.items() if key != "location"}


def test_every_outcome_occurs_in_the_job_search() -> None:
    assert {verdict["outcome"] for verdict in judged("job-search.yaml")} == set(OUTCOMES)


def test_the_job_search_is_the_same_in_yaml_and_jsonl() -> None:
    yaml, jsonl = judged("job-search.yaml"), judged("job-search.jsonl")
    assert [without_place(one) for one in yaml] == [without_place(one) for one in jsonl]


def test_the_job_search_as_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", str(EXAMPLES / "job-search.yaml"), "--format", "json"])
    verdicts = {one["action"]["id"]: one for one in json.loads(capsys.readouterr().out)["verdicts"]}
    assert code == 1
    assert verdicts["a2"]["findings"][0]["rule"] == "hays/no-request-before-interview"
    assert verdicts["a2"]["earliest"] == {
        "when": "after",
        "at": None,
        "after": "offer_received",
        "then": "ok",
    }
    assert verdicts["a3"]["questions"][0]["answers"] == {"industry": "ok", "personal": "warning"}
    assert verdicts["a5"]["findings"][0]["rule"] == "hays/no-request-right-after-interview"
    assert verdicts["a6"]["outcome"] == "not_covered"


TWO_ROUNDS = {
    "c1": ("ok", ["hays/company-page-is-public"]),
    "c2": ("ok", ["hays/ask-a-shared-contact"]),
    "c3": ("ok", ["hays/research-is-fine"]),
    "c4": ("not_covered", []),
    "c5": ("not_covered", ["hays/generic-comment"]),
    "c6": ("not_covered", []),
    "c7": ("error", ["hays/no-request-right-after-interview"]),
    "c8": ("ok", ["hays/accepting-is-fine"]),
    "c9": ("ok", ["hays/connect-once-offered"]),
}


def test_the_two_rounds_as_they_are_told() -> None:
    verdicts = judged("two-rounds.csv", timeline=EXAMPLES / "two-rounds.yaml")
    told = {
        one["action"]["id"]: (
            one["outcome"],
            [said["rule"] for said in (*one["findings"], *one["permissions"])],
        )
        for one in verdicts
    }
    assert told == TWO_ROUNDS


def test_the_two_rounds_have_a_suppressed_finding_and_a_date_from_which_it_is_fine() -> None:
    verdicts = judged("two-rounds.csv", timeline=EXAMPLES / "two-rounds.yaml")
    by_id = {one["action"]["id"]: one for one in verdicts}
    (suppressed,) = by_id["c6"]["suppressed"]
    assert suppressed["rule"] == "hays/comment-quota"
    assert by_id["c7"]["earliest"]["at"] == "2026-10-30T16:00:00Z"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    monkeypatch.syspath_prepend(str(ROOT))
    found: Gate = run_path(str(EXAMPLES / "gate.py"))["gate"]
    return found


REQUEST = {
    "kind": "connect_request",
    "platform": "linkedin",
    "to": "lin-wei",
    "at": "2026-11-28 09:00",
}
RESEARCH = {**REQUEST, "kind": "research", "topic": "publications"}
COMMENT = {**REQUEST, "kind": "comment", "post": {"id": "p7"}}
BROKEN = {**REQUEST, "kind": "like"}


@pytest.mark.parametrize(
    ("action", "yes", "sent"),
    [
        pytest.param(REQUEST, True, False, id="a request is held back whoever says yes"),
        pytest.param(RESEARCH, False, True, id="research goes on without a question"),
        pytest.param(COMMENT, True, True, id="a comment goes on if a person says yes"),
        pytest.param(COMMENT, False, False, id="a comment is held back if a person says no"),
        pytest.param(BROKEN, True, False, id="what was not understood is held back"),
    ],
)
def test_the_gate_holds_back_what_it_must(
    gate: Gate, action: dict[str, Any], yes: bool, sent: bool
) -> None:
    went: list[object] = []
    told = gate(action, went.append, confirm=lambda verdict: yes)
    assert went == ([action] if sent else [])
    assert told.startswith("sent: " if sent else "held back: ")


def test_the_gate_runs_by_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    run_path(str(EXAMPLES / "gate.py"), run_name="__main__")
    starts = [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert starts == ["held back", "sent", "held back"]


def test_the_guarded_example_sends_only_what_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    run_path(str(EXAMPLES / "guarded.py"), run_name="__main__")
    first, second = capsys.readouterr().out.splitlines()
    assert first == "sent to sam-roe"
    assert second.startswith("held back: Do not ask your interviewer to connect")
