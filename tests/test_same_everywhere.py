"""The same thirty acts give the same verdicts, whichever way they come in."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from etiquette_lint import Linter, Verdict, check_action, check_log, load_pack, read_log

TIMELINES: list[dict[str, Any]] = [
    {
        "id": "acme",
        "timezone": "Asia/Shanghai",
        "people": [{"id": "lin-wei", "name": "Lin Wei"}, {"id": "hr", "roles": ["hr_contact"]}],
        "interviews": [
            {"starts_at": "2026-12-01 10:00", "interviewers": ["lin-wei"]},
            {"starts_at": "2026-12-08", "interviewers": ["lin-wei", "bo"], "status": "cancelled"},
        ],
        "milestones": [{"kind": "applied", "at": "2026-11-16"}],
    },
    {
        "id": "birch",
        "timezone": "Europe/Berlin",
        "people": [{"id": "jonas", "roles": ["hiring_manager"], "relationship": "colleague"}],
        "interviews": [{"starts_at": "2026-12-03 09:00", "interviewers": ["mira"]}],
        "milestones": [
            {"kind": "applied", "at": "2026-11-20"},
            {"kind": "offer_received", "at": "2026-12-10 12:00"},
        ],
    },
]


def _acts() -> Iterator[dict[str, Any]]:
    day = {"platform": "linkedin", "status": "done"}
    post = {"author": "lin-wei", "topic": "industry"}
    for number in range(10):
        comment = {"post": {"id": f"p{number % 4}", **post}, "text": f"Great post! {number}"}
        yield {"kind": "comment", "at": f"2026-11-{19 + number} 12:00", **day, **comment}
    for number, to in enumerate(("lin-wei", "bo", "mira", "jonas", "lin-wie", "hr")):
        yield {"kind": "connect_request", "at": f"2026-12-01 {9 + number:02}:30", "to": to, **day}
    for number, at in enumerate(("2026-12-01", "2026-12-03", "2026-12-10", "2026-12-11T08:00Z")):
        yield {"kind": "friend_request", "platform": "wechat", "at": at, "to": "mira"}
        yield {"kind": "research", "platform": "xing", "at": at, "to": "jonas", "id": f"r{number}"}
    yield {
        "kind": "comment",
        "platform": "linkedin",
        "at": "2026-11-25 12:00",
        "post": {"id": "p9", "author": "mira"},
        "in_reply_to": {"id": "c1", "author": "mira"},
        "text": 'She asked: "why, and when?"\nBecause of the load, mostly.',
    }
    yield {
        "kind": "connect_request",
        "platform": "linkedin",
        "at": "2026-11-30 08:00+08:00",
        "to": "lin-wei",
        "id": "taken-back",
        "ignore": [
            {
                "rule": "hays/no-request-before-interview",
                "reason": "sent by mistake",
                "until": "2026-12-31",
            }
        ],
    }
    yield {
        "kind": "invite",
        "platform": "facebook",
        "at": "2026-12-02 10:00",
        "to": "lin-wei",
        "timeline": "acme",
    }
    yield {"kind": "react", "platform": "x", "at": "2026-12-02 11:00", "post": {"author": "bo"}}
    yield {
        "kind": "message",
        "platform": "email",
        "at": "2026-12-02 12:00",
        "to": {"id": "old-friend", "name": "Ada", "roles": ["mutual_contact"]},
        "topic": "company",
        "timeline": "birch",
    }
    yield {
        "kind": "follow",
        "platform": "instagram",
        "at": "2026-12-02 13:00",
        "to": "mira",
        "needs_approval": True,
        "initiator": "third_party",
    }


ACTS = list(_acts())
LOG = {"timelines": TIMELINES, "actions": ACTS}


def told(verdict: Verdict) -> dict[str, Any]:
    """Return what is the same everywhere: all but where the act stands and what came later."""
    given = verdict.to_dict()
    return {key: given[key] for key in given if key not in ("location", "remedied_by")}


def from_file(path: Path, text: str, timeline: Path | None = None) -> list[dict[str, Any]]:
    path.write_text(text, "utf-8")
    log = read_log(path, timeline=timeline)
    assert log.problems == ()
    return [told(verdict) for verdict in check_log(log).verdicts]


def as_yaml(folder: Path) -> list[dict[str, Any]]:
    return from_file(folder / "log.yaml", yaml.safe_dump(LOG, allow_unicode=True))


def as_json(folder: Path) -> list[dict[str, Any]]:
    return from_file(folder / "log.json", json.dumps(LOG))


def jsonl() -> str:
    lines = [*({"timeline": timeline} for timeline in TIMELINES), *ACTS]
    return "".join(json.dumps(line) + "\n" for line in lines)


def as_jsonl(folder: Path) -> list[dict[str, Any]]:
    return from_file(folder / "log.jsonl", jsonl())


def as_csv(folder: Path) -> list[dict[str, Any]]:
    timelines = folder / "timelines.json"
    timelines.write_text(json.dumps({"timelines": TIMELINES}), "utf-8")
    rows = [dict(_cells(act)) for act in ACTS]
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, sorted({column for row in rows for column in row}))
    writer.writeheader()
    writer.writerows(rows)
    return from_file(folder / "log.csv", table.getvalue(), timelines)


def _cells(act: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield the cells of one act, as a table has them."""
    for key, value in act.items():
        if key == "ignore":
            yield from _cells(value[0], "ignore.")
        elif isinstance(value, dict):
            yield from _cells(value, f"{key}.")
        elif isinstance(value, list):
            yield prefix + key, ";".join(value)
        else:
            column = prefix + key
            yield "to" if column == "to.id" else column, str(value)


def from_standard_input(folder: Path) -> list[dict[str, Any]]:
    log = read_log("-", stdin=io.BytesIO(jsonl().encode()))
    return [told(verdict) for verdict in check_log(log).verdicts]


def in_a_session(folder: Path) -> list[dict[str, Any]]:
    """Judge act after act in time order, as an app would; then put them back in order."""
    session = Linter(load_pack("hays")).session(TIMELINES)
    verdicts: dict[int, Verdict] = {}
    for number in by_time():
        verdicts[number] = session.check(ACTS[number])
        session.record(ACTS[number])
    return [told(verdicts[number]) for number in range(len(ACTS))]


def one_by_one(folder: Path) -> list[dict[str, Any]]:
    """Ask thirty times, each time with what was done before."""
    order = by_time()
    verdicts = {
        number: check_action(
            ACTS[number], TIMELINES, history=[ACTS[before] for before in order[:place]]
        )
        for place, number in enumerate(order)
    }
    return [told(verdicts[number]) for number in range(len(ACTS))]


def by_time() -> list[int]:
    report = check_log(read_log("-", stdin=io.BytesIO(jsonl().encode())))
    return sorted(range(len(ACTS)), key=lambda number: report.verdicts[number].at)


WAYS: dict[str, Callable[[Path], list[dict[str, Any]]]] = {
    "a JSON file": as_json,
    "a JSONL file": as_jsonl,
    "a CSV file with its timelines": as_csv,
    "standard input": from_standard_input,
}
WITHOUT_NUMBERS: dict[str, Callable[[Path], list[dict[str, Any]]]] = {
    "a session": in_a_session,
    "thirty calls with history": one_by_one,
}
"""Ways in which an act without an id has another number."""


def test_there_are_thirty_acts_of_every_outcome(tmp_path: Path) -> None:
    verdicts = as_yaml(tmp_path)
    assert len(verdicts) == 30
    assert {verdict["outcome"] for verdict in verdicts} == {
        "error",
        "warning",
        "cannot_tell",
        "ok",
        "not_covered",
    }


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_log_is_judged_the_same_from(
    way: Callable[[Path], list[dict[str, Any]]], tmp_path: Path
) -> None:
    assert way(tmp_path) == as_yaml(tmp_path)


@pytest.mark.parametrize("way", WITHOUT_NUMBERS.values(), ids=WITHOUT_NUMBERS)
def test_acts_are_judged_the_same_in(
    way: Callable[[Path], list[dict[str, Any]]], tmp_path: Path
) -> None:
    named = [unnumbered(verdict) for verdict in as_yaml(tmp_path)]
    assert [unnumbered(verdict) for verdict in way(tmp_path)] == named


def unnumbered(verdict: dict[str, Any]) -> dict[str, Any]:
    """Return a verdict without the numbers of acts that have no id."""
    for key in ("findings", "permissions", "suppressed"):
        for finding in verdict[key]:
            finding["evidence"].pop("counted", None)
    verdict["action"].pop("id")
    return verdict
