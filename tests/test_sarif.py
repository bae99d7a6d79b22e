"""The report as SARIF, held against the schema of the standard."""

import io
import json
import ntpath
import posixpath
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import published
import pytest
from job_search import BROKEN, FORBIDDEN, HEAD, LOG, PACK, SILENT, acts, write
from test_reporters import example

from etiquette_lint.cli.entry import main
from etiquette_lint.errors import Location
from etiquette_lint.reporters import places
from etiquette_lint.reporters.table import REPORTERS
from etiquette_lint.reporters.view import View

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
LOGS = {
    "YAML": ["job-search.yaml"],
    "JSON lines": ["job-search.jsonl"],
    "CSV": ["two-rounds.csv", "--timeline", "two-rounds.yaml"],
    "a timeline for a log": ["two-rounds.yaml"],
    "two logs": ["job-search.yaml", "job-search.jsonl"],
}


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LANG", raising=False)


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Any:
    """Return what runs `check` and returns the run of its SARIF."""

    def run(*argv: str) -> dict[str, Any]:
        main(["check", *argv, "--format", "sarif"])
        return published.sarif(capsys.readouterr().out)

    return run


def told(run: dict[str, Any]) -> list[tuple[str, str]]:
    return [(result["ruleId"], result["level"]) for result in run["results"]]


@pytest.mark.parametrize("argv", LOGS.values(), ids=LOGS)
def test_every_example_is_valid_and_has_the_findings_of_the_json_report(
    argv: list[str], check: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(EXAMPLES)
    run = check(*argv)
    main(["check", *argv, "--format", "json"])
    verdicts = json.loads(capsys.readouterr().out)["verdicts"]
    findings = [
        finding
        for verdict in verdicts
        for finding in (*verdict["findings"], *verdict["suppressed"])
    ]
    results = [one for one in run["results"] if "asks" not in one["properties"]]
    assert [one["partialFingerprints"]["etiquetteLint/v1"] for one in results] == [
        one["fingerprint"] for one in findings
    ]
    assert [one["ruleId"] for one in results] == [one["rule"] for one in findings]
    asked = [one["properties"]["asks"] for one in run["results"] if "asks" in one["properties"]]
    assert asked == [one["fact"] for verdict in verdicts for one in verdict["questions"]]


MOVED = {"YAML": ("job-search.yaml", "# a remark\n"), "JSON lines": ("job-search.jsonl", "\n")}


@pytest.mark.parametrize(("name", "line"), MOVED.values(), ids=MOVED)
def test_fingerprints_stay_when_lines_are_added_above(name: str, line: str, check: Any) -> None:
    text = (EXAMPLES / name).read_text("utf-8")
    results = []
    for above in ("", line * 10):
        Path(name).write_text(above + text, encoding="utf-8")
        results.append(check(name)["results"])
    before, after = results
    assert before
    assert [one["partialFingerprints"] for one in before] == [
        one["partialFingerprints"] for one in after
    ]
    assert len({one["partialFingerprints"]["etiquetteLint/v1"] for one in before}) == len(before)
    assert [start(one) + 10 for one in before] == [start(one) for one in after]


def start(result: dict[str, Any]) -> int:
    line: int = result["locations"][0]["physicalLocation"]["region"]["startLine"]
    return line


LEVELS = {
    "an error": (
        "{kind: connect_request, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}",
        [("hays/no-request-before-interview", "error")],
    ),
    "a warning": (
        "{kind: research, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei,"
        " topic: private_life}",
        [("hays/research-private-life", "warning")],
    ),
    "a note": (
        "{kind: comment, platform: linkedin, at: 2026-11-28 09:00, text: Great!,"
        " post: {author: lin-wei, topic: industry}}",
        [("hays/generic-comment", "note")],
    ),
    "a question": (
        "{kind: comment, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}",
        [("hays/comment-on-personal-post", "note")],
    ),
    "an ignore of no use": (
        "{kind: research, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei,"
        " ignore: [{rule: hays/comment-quota, reason: asked for}]}",
        [("log/unused-ignore", "warning")],
    ),
    "a permission": ("{kind: research, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}", []),
    "silence": ("{kind: react, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}", []),
}


@pytest.mark.parametrize(("act", "expected"), LEVELS.values(), ids=LEVELS)
def test_each_finding_is_a_result_of_its_level(
    act: str, expected: list[tuple[str, str]], tmp_path: Path, check: Any
) -> None:
    run = check(write(tmp_path, "log.yaml", acts(act)))
    assert told(run) == expected
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    assert all(result["suppressions"] == [] for result in run["results"])


def test_a_result_says_what_where_why_and_from_when_it_would_be_fine(
    tmp_path: Path, check: Any
) -> None:
    (result,) = check(write(tmp_path, "log.yaml", FORBIDDEN))["results"]
    assert result["message"]["text"].splitlines() == [
        "Do not ask your interviewer to connect before the interview: "
        "it implies a familiarity that is not there yet.",
        "Instead: comment on one of Lin Wei's articles, if it adds something",
        "Fine from: the day you have the offer",
        "Hays, stated, hays/no-request-before-interview",
    ]
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "log.yaml"},
                "region": {"startLine": 13, "startColumn": 5, "endLine": 13, "endColumn": 83},
            }
        }
    ]
    assert result["properties"] == {
        "act": "#1",
        "timeline": "acme",
        "phase": "before_interview",
        "outcome": "error",
        "earliest": {"when": "after", "at": None, "after": "offer_received", "then": "ok"},
    }


def test_a_rule_says_who_says_so_and_why(tmp_path: Path, check: Any) -> None:
    run = check(write(tmp_path, "log.yaml", FORBIDDEN))
    driver = run["tool"]["driver"]
    rule = driver["rules"][run["results"][0]["ruleIndex"]]
    assert (driver["name"], driver["version"]) == ("etiquette-lint", driver["semanticVersion"])
    assert rule["name"] == "NoRequestBeforeInterview"
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"] == {"basis": "stated", "tags": ["etiquette", "hays", "stated"]}
    assert rule["shortDescription"]["text"].startswith("Do not ask your interviewer to connect")
    assert len(rule["fullDescription"]["text"]) > len(rule["shortDescription"]["text"])
    lines = rule["help"]["text"].splitlines()
    assert [line.partition(":")[0] for line in lines[1:]] == [
        "Why", "Source", "Source", "Source", "Basis", "Instead", "Remedy",
    ]  # fmt: skip
    assert "Basis: stated: the source says so" in lines
    page = published.rendered(rule["help"]["markdown"])
    assert page.links == {"https://www.hays.cn/en/features/HAYS_288923"}
    assert "helpUri" not in rule


def test_rules_that_cannot_have_results_are_not_listed(tmp_path: Path, check: Any) -> None:
    log, pack = write(tmp_path, "log.yaml", SILENT), write(tmp_path, "coach.yaml", PACK)
    run = check(log, "--pack", "hays", "--pack", pack, "--ignore", "hays/comment-quota")
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert {"hays/no-request-before-interview", "coach/no-likes", "log/unused-ignore"} <= set(ids)
    assert "hays/research-is-fine" not in ids
    assert "hays/comment-quota" not in ids
    assert len(ids) == len(set(ids))


def test_what_is_ignored_is_suppressed_with_its_reason(tmp_path: Path, check: Any) -> None:
    act = FORBIDDEN.replace(
        "to: lin-wei}",
        "to: lin-wei, ignore: [{rule: hays/no-request-before-interview, reason: she said so}]}",
    )
    result, *others = check(write(tmp_path, "log.yaml", act))["results"]
    assert (result["ruleId"], result["level"], others) == (
        "hays/no-request-before-interview", "error", [],
    )  # fmt: skip
    assert result["suppressions"] == [{"kind": "inSource", "justification": "she said so"}]
    assert "Fine from" not in result["message"]["text"]


COMMENT = (
    "{{id: c{0}, kind: comment, platform: linkedin, at: 2026-11-2{0} 09:00, status: done,"
    ' post: {{id: p{0}, author: lin-wei, topic: industry}}, text: "How did you do number {0}?"}}'
)


def test_counted_acts_are_related_places_in_the_same_log(tmp_path: Path, check: Any) -> None:
    quota = acts(*(COMMENT.format(number) for number in (1, 2, 3)))
    other = quota.replace("Lin Wei", "Bo Li").replace("actions:", "\nactions:")
    files = [write(tmp_path, "a.yaml", quota), write(tmp_path, "b.yaml", other)]
    first, second = check(*files)["results"]
    for name, result, above, person in (
        ("a.yaml", first, 0, "Lin Wei"),
        ("b.yaml", second, 1, "Bo Li"),
    ):
        related = result["relatedLocations"]
        physical = [one["physicalLocation"] for one in related]
        assert [one["artifactLocation"]["uri"] for one in physical] == [name] * 2
        assert [one["region"]["startLine"] for one in physical] == [13 + above, 14 + above]
        assert [one["message"]["text"] for one in related] == [
            f"counted: Sat 21 Nov 09:00, comment on a post by {person}, LinkedIn (done)",
            f"counted: Sun 22 Nov 09:00, comment on a post by {person}, LinkedIn (done)",
        ]


def test_what_is_not_understood_is_a_notification_and_no_result(tmp_path: Path, check: Any) -> None:
    run = check(write(tmp_path, "log.yaml", BROKEN))
    assert run["results"] == []
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (notice,) = invocation["toolExecutionNotifications"]
    assert (notice["level"], notice["descriptor"]["id"]) == ("error", "kind-synonym")
    assert notice["message"]["text"].startswith('"dm" is called "message" here\nwrite kind: ')
    region = notice["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 14, "startColumn": 12, "endLine": 14, "endColumn": 14}
    (sort,) = run["tool"]["driver"]["notifications"]
    assert sort["shortDescription"]["text"] == '"..." is called "..." here'


def test_a_pattern_that_was_stopped_is_a_warning() -> None:
    lines = REPORTERS["sarif"](replace(example(), timed_out=("coach/x: (a+)+",)), View())
    run = json.loads("\n".join(lines))["runs"][0]
    (notice,) = run["invocations"][0]["toolExecutionNotifications"]
    assert (notice["level"], run["invocations"][0]["executionSuccessful"]) == ("warning", True)
    assert "coach/x: (a+)+" in notice["message"]["text"]
    assert all("ruleIndex" not in result for result in run["results"])


def test_it_is_told_in_chinese(tmp_path: Path, check: Any) -> None:
    run = check(write(tmp_path, "log.yaml", LOG), "--locale", "zh-CN")
    assert run["language"] == "zh-CN"
    assert "可以改做：评论 Lin Wei 的一篇文章" in run["results"][0]["message"]["text"]
    rule = run["tool"]["driver"]["rules"][0]
    assert "依据：原文明说" in rule["help"]["text"]


REGIONS = {
    "an act on one line": (FORBIDDEN, "{kind: connect_request, ", " to: lin-wei}"),
    "an act on two lines, to the end of the first": (
        FORBIDDEN.replace("to: lin-wei}", "\n     to: lin-wei}   # x"), "{kind: conn", " 09:00,",
    ),
    "an act in block style, to the end of its first line": (
        HEAD + "actions:\n  - kind: connect_request  # hm\n    platform: linkedin\n"
        "    at: 2026-11-28 09:00\n    to: lin-wei\n", "kind: ", "connect_request  # hm",
    ),
    "one of two acts on a line": (
        HEAD + "actions: [{kind: research, platform: x, at: 2026-11-28 09:00, to: lin-wei},"
        " {kind: connect_request, platform: x, at: 2026-11-28 09:00, to: lin-wei}] # end\n",
        "{kind: connect_request, ", " to: lin-wei}",
    ),
    "after letters beyond the first plane": (
        FORBIDDEN.replace("{kind: conn", "{text: 👩👩👩, kind: conn"),
        "{text: 👩👩👩, ", " to: lin-wei}",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), REGIONS.values(), ids=REGIONS)
def test_a_region_is_the_act_as_far_as_its_line_goes(
    text: str, first: str, last: str, tmp_path: Path, check: Any
) -> None:
    run = check(write(tmp_path, "log.yaml", text))
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    line = text.splitlines()[region["startLine"] - 1]
    marked = line[region["startColumn"] - 1 : region["endColumn"] - 1]
    assert region["endLine"] == region["startLine"]
    assert marked.startswith(first) and marked.endswith(last)


def test_a_row_of_a_table_is_marked_to_its_end(tmp_path: Path, check: Any) -> None:
    timeline = write(tmp_path, "acme.yaml", LOG)
    rows = "kind,platform,at,to\nconnect_request,linkedin,2026-11-28 09:00,lin-wei\n"
    run = check(write(tmp_path, "acts.csv", rows), "--timeline", timeline)
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 50}


ENDS = {
    "what stands there": (Location("f", 1, 3, 2, "a: bc"), 5),
    "a map, as far as the line goes": (Location("f", 1, 1, 1, "a: bc", reach=5), 6),
    "the end of a line": (Location("f", 1, 6, 1, "a: bc"), 6),
    "an empty line": (Location("f", 1, 1), 1),
    "a place without its line": (Location("f", 7, 3, 4), 3),
    "a part of a long line": (Location("f", 1, 901, 3, "x" * 200, 821), 904),
}


@pytest.mark.parametrize(("place", "end"), ENDS.values(), ids=ENDS)
def test_an_end_is_never_invented(place: Location, end: int) -> None:
    assert place.end == end


FILES = {
    "in the folder": ("logs/a.yaml", "/w", posixpath, "logs/a.yaml"),
    "by its whole path": ("/w/logs/a.yaml", "/w", posixpath, "logs/a.yaml"),
    "by a detour": ("./x/../a.yaml", "/w", posixpath, "a.yaml"),
    "elsewhere": ("../a.yaml", "/w/x", posixpath, "file:///w/a.yaml"),
    "in a folder whose name begins alike": ("/wx/a.yaml", "/w", posixpath, "file:///wx/a.yaml"),
    "nobody knows where": ("a.yaml", "", posixpath, "a.yaml"),
    "with blanks, signs and a percent sign": (
        "a b#c?d%20.yaml", "/w", posixpath, "a%20b%23c%3Fd%2520.yaml",
    ),
    "with what looks like a scheme": ("x:y.yaml", "/w", posixpath, "x%3Ay.yaml"),
    "in Chinese": ("日志.yaml", "/w", posixpath, "%E6%97%A5%E5%BF%97.yaml"),
    "in bytes that are no text": ("\udcff.yaml", "/w", posixpath, "%FF.yaml"),
    "with half a surrogate pair": ("\ud800.yaml", "/w", posixpath, "%ED%A0%80.yaml"),
    "with a backslash": ("a\\b.yaml", "/w", posixpath, "a%5Cb.yaml"),
    "on Windows": ("logs\\a b.yaml", "C:\\w", ntpath, "logs/a%20b.yaml"),
    "on Windows, in other letters": ("c:\\W\\a.yaml", "C:\\w", ntpath, "a.yaml"),
    "on another drive": ("D:\\x\\a.yaml", "C:\\w", ntpath, "file:///D:/x/a.yaml"),
    "on a share": ("\\\\host\\share\\a.yaml", "C:\\w", ntpath, "file://host/share/a.yaml"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "root", "path", "expected"), FILES.values(), ids=FILES)
def test_a_file_becomes_a_uri_reference(
    file: str, root: str, path: ModuleType, expected: str
) -> None:
    assert places.uri(file, root, path) == expected


WITHOUT_FILE = {
    "a log": ["check", "-"],
    "a timeline": ["check", "log.yaml", "--timeline", "-"],
    "one act": ["ask", "friend_request", "wechat", "--to", "interviewer", "--interview", "+3d"],
}


@pytest.mark.parametrize("argv", WITHOUT_FILE.values(), ids=WITHOUT_FILE)
@pytest.mark.parametrize("locale", ["en", "zh"])
def test_without_a_file_it_is_refused(
    argv: list[str],
    locale: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(LOG))
    assert main([*argv, "--format", "sarif", "--locale", locale]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "etiquette-lint check job-search.yaml --format sarif" in printed.err


def test_it_is_written_to_a_file(tmp_path: Path) -> None:
    log = write(tmp_path, "log.yaml", FORBIDDEN)
    assert main(["check", log, "--format", "sarif", "-o", "out.sarif"]) == 1
    assert told(published.sarif(Path("out.sarif").read_text("utf-8"))) == [
        ("hays/no-request-before-interview", "error")
    ]
