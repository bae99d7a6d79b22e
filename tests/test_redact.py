"""A report that can be shared: nothing in it tells whom the log is about, all else is the same."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small import INTERVIEW

from etiquette_lint import check_log, read_log
from etiquette_lint.cli.entry import main
from etiquette_lint.redact.stand_ins import StandIns
from etiquette_lint.redact.verdicts import redact
from etiquette_lint.reporters.table import REPORTERS

ROOT = Path(__file__).resolve().parents[1]
WHEN = INTERVIEW.isoformat()
BEFORE = "2026-11-28T09:00:00Z"
SECRETS = st.lists(
    st.text("qxzjkvw", min_size=6, max_size=12), min_size=24, max_size=24, unique=True
)
"""Words that nothing of ours has a part of."""


def log_of(secrets: list[str]) -> list[dict[str, Any]]:
    """Return the lines of a log whose every word of its own is a secret."""
    one = iter(secrets)
    ids = [next(one) for _ in range(3)]
    people = [
        {
            "id": ids[0],
            "name": f"{next(one)} {next(one)}",
            "roles": ["interviewer"],
            "handles": {"linkedin": f"https://www.linkedin.com/in/{next(one)}"},
            "meta": {next(one): next(one)},
        },
        {"id": ids[1], "roles": ["hiring_manager"]},
    ]
    timeline = {
        "id": ids[2],
        "company": next(one),
        "candidate": next(one),
        "region": next(one),
        "timezone": "Asia/Shanghai",
        "people": people,
        "interviews": [{"id": next(one), "starts_at": WHEN, "interviewers": [ids[0]]}],
        "meta": {"note": next(one)},
    }
    base = {"platform": "linkedin", "at": BEFORE, "to": ids[0], "timeline": ids[2]}
    ignore = [
        {"rule": "hays/no-request-before-interview", "reason": next(one)},
        {"rule": f"hays/{next(one)}", "reason": "no use"},
    ]
    post = {"id": next(one), "author": ids[0], "topic": "industry"}
    urged = f"please reply as soon as possible {next(one)}"
    return [
        {"timeline": timeline},
        {"kind": "connect_request", "id": next(one), "text": urged, **base},
        {"kind": "friend_request", "ignore": ignore, **base, "meta": {"from": next(one)}},
        *({"kind": "comment", **base, "post": {**post, "id": post["id"] + n}} for n in "abc"),
        {"kind": "message", **base, "platform": next(one)},
        {"kind": "connect_request", **base, "to": ids[0][:-1]},
        {"kind": "follow", **base, "to": {"id": next(one), "name": next(one)}},
        {"kind": "message", **base, next(one): 1},
        {"kind": "message", **base, "at": secrets[3]},
    ]


def written(folder: Path, secrets: list[str], form: str) -> Path:
    """Write such a log, in a file that is called as its owner."""
    lines = log_of(secrets)
    path = folder / f"{secrets[-1]}.{'jsonl' if form == 'jsonl' else 'json'}"
    if form == "jsonl":
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    else:
        whole = {"timelines": [lines[0]["timeline"]], "actions": lines[1:]}
        path.write_text(json.dumps(whole, indent=1), encoding="utf-8")
    return path


def betrayed(told: str, secrets: list[str]) -> list[str]:
    return [one for one in secrets if one in told.casefold() or one[:-1] in told.casefold()]


@given(
    secrets=SECRETS, form=st.sampled_from(sorted(REPORTERS)), locale=st.sampled_from(["en", "zh"])
)
@settings(
    max_examples=28, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_no_report_tells_a_word_of_the_log(
    secrets: list[str],
    form: str,
    locale: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    log = str(written(tmp_path, secrets, form))
    assert main(["check", log, "--format", form, "--locale", locale]) == 2
    openly = "".join(capsys.readouterr())
    assert betrayed(openly, secrets[:1])
    assert main(["check", log, "--redact", "--format", form, "--locale", locale]) == 2
    told = "".join(capsys.readouterr())
    assert not betrayed(told, secrets)
    assert "person-1" in told


def essence(report: dict[str, Any]) -> Iterator[Any]:
    """Yield what redacting must not touch."""
    yield report["summary"], report["packs"]
    for one in report["verdicts"]:
        said = (*one["findings"], *one["permissions"], *one["suppressed"])
        yield one["outcome"], one["phase"], one["earliest"], one["location"]["line"]
        yield [(rule["rule"], rule["level"]) for rule in said]
        yield [
            (question["fact"], list(question["answers"].values())) for question in one["questions"]
        ]
        yield one["action"]["kind"], one["action"]["at"], one["action"]["status"]
    yield [(one["code"], one["line"], one["column"]) for one in report["problems"]]


@given(secrets=SECRETS)
@settings(
    max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_outcomes_rules_times_and_counts_stay_as_they_are(
    secrets: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = str(written(tmp_path, secrets, "json"))
    told = []
    for more in ([], ["--redact"], ["--redact"]):
        main(["check", log, "--format", "json", *more])
        told.append(capsys.readouterr().out)
    openly, redacted, again = told
    assert [*essence(json.loads(openly))] == [*essence(json.loads(redacted))]
    assert redacted == again


@pytest.mark.parametrize("log", ["job-search.yaml", "two-rounds.yaml", "job-search.jsonl"])
def test_the_examples_are_judged_alike(log: str) -> None:
    report = check_log(read_log(ROOT / "examples" / log))
    assert [*essence(report.to_dict())] == [*essence(redact(report).to_dict())]


def test_lines_have_the_same_stand_ins_whoever_judges_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    process = {"timezone": "UTC", "interviews": [{"starts_at": WHEN, "interviewers": ["lin-wei"]}]}
    acts = [
        {
            "kind": "message",
            "platform": "email",
            "at": BEFORE,
            "to": f"p{n}",
            "timeline": f"t{n % 3}",
        }
        for n in range(9)
    ]
    lines = [*({"timeline": {"id": f"t{n}", **process}} for n in range(3)), *acts]
    log = tmp_path / "log.jsonl"
    log.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    told = []
    for more in ([], ["--jobs", "2"], ["--jobs", "3"]):
        assert main(["check", str(log), "--redact", "--format", "jsonl", *more]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1] == told[2]
    verdicts = [json.loads(line)["verdict"] for line in told[0].splitlines()[:-1]]
    assert [one["action"]["to"] for one in verdicts] == [f"contact-{n + 1}" for n in range(9)]


def test_texts_are_counted_in_words_as_their_language_has_them() -> None:
    names = StandIns("en")
    assert names.text("One, two and three") == "[text of 4 words]"
    assert names.text("谢谢您 today") == "[text of 4 words]"
    assert StandIns("zh-CN").text("谢谢您") == "[3 个词]"


FAULTS = {
    "a file that is not there": ["{name}.json"],
    "an option of another name": ["{name}.json", "--{name}"],
    "a pack that is not there": [str(ROOT / "examples/job-search.yaml"), "--pack", "{name}"],
    "an output in no folder": [str(ROOT / "examples/job-search.yaml"), "-o", "{name}/out"],
}


@pytest.mark.parametrize("command", FAULTS.values(), ids=FAULTS)
def test_faults_of_a_command_line_name_nothing_either(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check", *(word.format(name="qxzjkvw") for word in command), "--redact"]) == 2
    told = capsys.readouterr().err
    assert told and "qxzjkvw" not in told


def test_what_is_said_of_other_programs_files_names_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    examples = ROOT / "examples"
    sources = [str(examples / name) for name in ("linkedin-export", "interview.ics")]
    people = ["--people", str(examples / "people.yaml"), "--interviews", "interview"]
    main(["check", *sources, *people, "--redact"])
    told = "".join(capsys.readouterr()).casefold()
    main(["check", *sources, *people])
    openly = "".join(capsys.readouterr()).casefold()
    names = [
        one for one in ("lin wei", "lin-wei", "interview.ics", "connections.csv") if one in openly
    ]
    assert names and not [one for one in names if one in told]
