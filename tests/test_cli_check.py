import io
import json
import sys
from pathlib import Path

import jsonschema
import pytest
from job_search import BROKEN, CAREFUL, FINE, FORBIDDEN, LOG, PACK, SILENT, UNSURE, write

from etiquette_lint.cli import check
from etiquette_lint.cli.entry import main
from etiquette_lint.models.vocabulary import FAIL_ON, FORMATS
from etiquette_lint.reporters.table import REPORTERS


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def log(tmp_path: Path) -> str:
    return write(tmp_path, "job-search.yaml", LOG)


LOGS = {
    "fine": FINE,
    "no rule": SILENT,
    "unsure": UNSURE,
    "careful": CAREFUL,
    "forbidden": FORBIDDEN,
}
EXIT_CODES = {
    ("fine", "error"): 0,
    ("fine", "question"): 0,
    ("no rule", "question"): 0,
    ("unsure", "error"): 0,
    ("unsure", "warning"): 0,
    ("unsure", "question"): 1,
    ("careful", "error"): 0,
    ("careful", "warning"): 1,
    ("careful", "question"): 1,
    ("forbidden", "error"): 1,
    ("forbidden", "warning"): 1,
    ("forbidden", "question"): 1,
    ("forbidden", "never"): 0,
}


@pytest.mark.parametrize(
    ("what", "fail_on"), EXIT_CODES, ids=[f"{a} act, failing on {b}" for a, b in EXIT_CODES]
)
def test_the_gravest_verdict_decides_the_exit_code(
    what: str, fail_on: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "log.yaml", LOGS[what])
    assert main(["check", file, "--fail-on", fail_on]) == EXIT_CODES[what, fail_on]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("fail_on", FAIL_ON)
def test_what_is_not_understood_wins_over_findings_and_the_rest_is_judged(
    fail_on: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "log.yaml", BROKEN)
    assert main([file, "--fail-on", fail_on]) == 2
    told = capsys.readouterr()
    assert "FINE" in told.out
    assert 'log.yaml:14:12: "dm" is called "message" here' in told.err
    assert "^^" in told.err
    assert "1 entry not judged; the other one is above." in told.err


def test_a_bare_file_means_check(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([log]) == 1
    bare = capsys.readouterr().out
    assert main(["check", log]) == 1
    assert capsys.readouterr().out == bare
    assert "6 acts: 2 don't, 1 careful, 1 unsure, 1 fine, 1 no rule" in bare


def test_a_report_is_plain_when_piped(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([log])
    assert "\x1b" not in capsys.readouterr().out


COLOURS = {
    "forced": ({"FORCE_COLOR": "1"}, True),
    "forced and unwanted": ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    "not forced": ({"FORCE_COLOR": "0"}, False),
    "unwanted": ({"NO_COLOR": "1"}, False),
}


@pytest.mark.parametrize(("environ", "coloured"), COLOURS.values(), ids=COLOURS)
def test_colour_is_as_the_environment_says(
    environ: dict[str, str], coloured: bool, log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main([log], environ)
    assert ("\x1b[1;31m" in capsys.readouterr().out) is coloured


LOCALES = {
    "--locale zh-CN": (["--locale", "zh-CN"], {}, "不要"),
    "--locale=zh_CN.UTF-8": (["--locale=zh_CN.UTF-8"], {}, "不要"),
    "the environment": ([], {"LANG": "zh_CN.UTF-8"}, "不要"),
    "--locale over the environment": (["--locale", "en"], {"LANG": "zh_CN.UTF-8"}, "DON'T"),
    "a language nobody has": (["--locale", "fr"], {"LANG": "zh_CN.UTF-8"}, "DON'T"),
    "no environment": ([], {}, "DON'T"),
    "LC_ALL=C": ([], {"LC_ALL": "C", "LANG": "zh_CN"}, "DON'T"),
}


@pytest.mark.parametrize(("options", "environ", "word"), LOCALES.values(), ids=LOCALES)
def test_the_language_is_asked_for_or_that_of_the_environment(
    options: list[str],
    environ: dict[str, str],
    word: str,
    log: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([log, *options], environ) == 1
    assert word in capsys.readouterr().out


def test_a_pack_may_speak_a_language_that_the_tool_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "log.yaml", SILENT)
    pack = write(tmp_path, "coach.yaml", PACK)
    options = ["--pack", pack, "--assume", "went_well=false", "--locale", "ja"]
    assert main([file, *options]) == 0
    told = capsys.readouterr().out
    assert "CAREFUL" in told
    assert "いいねは控える。" in told


def test_formats_are_those_of_the_table() -> None:
    assert set(FORMATS) == set(REPORTERS)


def schema(name: str) -> dict[str, object]:
    import etiquette_lint

    folder = Path(etiquette_lint.__file__).parent / "schemas"
    loaded: dict[str, object] = json.loads((folder / name).read_text("utf-8"))
    return loaded


def test_json_is_one_object_that_the_schema_allows(
    log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([log, "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    jsonschema.validate(report, schema("verdicts.schema.json"))
    assert [one["outcome"] for one in report["verdicts"]] == [
        "ok",
        "error",
        "cannot_tell",
        "warning",
        "error",
        "not_covered",
    ]


def test_json_holds_problems_and_so_does_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "log.yaml", BROKEN)
    assert main([file, "--format=json", "--locale=zh"]) == 2
    told = capsys.readouterr()
    report = json.loads(told.out)
    assert report["summary"]["problems"] == 1
    assert "在这里写作 message" in report["problems"][0]["message"]
    assert "在这里写作 message" in told.err


def test_jsonl_has_one_key_a_line_and_ends_with_the_counts(
    log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([log, "--format", "jsonl"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [list(line) for line in lines] == [["verdict"]] * 6 + [["summary"]]


def test_several_logs_are_judged_each_on_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fine, forbidden = write(tmp_path, "a.yaml", FINE), write(tmp_path, "b.yaml", FORBIDDEN)
    assert main(["check", fine, forbidden]) == 1
    told = capsys.readouterr().out
    assert told.count("Acme Robotics: interview") == 2
    assert told.count("1 act: 1") == 2
    assert "\n\nAcme Robotics" in told


def test_several_logs_make_one_json_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [write(tmp_path, f"{n}.yaml", text) for n, text in enumerate((FINE, BROKEN))]
    assert main(["check", *files, "--format", "json"]) == 2
    report = json.loads(capsys.readouterr().out)
    jsonschema.validate(report, schema("verdicts.schema.json"))
    assert [one["location"]["file"] for one in report["verdicts"]] == files
    assert len(report["packs"]) == 1
    assert report["summary"]["problems"] == 1


def test_a_log_that_is_missing_does_not_keep_the_others_from_being_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fine = write(tmp_path, "job-search.yaml", FINE)
    assert main(["check", "job-serch.yaml", fine]) == 2
    told = capsys.readouterr()
    assert told.out.startswith("Acme Robotics")
    assert "did you mean" in told.err


def test_a_file_is_written_whole_and_plain(log: str, tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    assert main([log, "-o", str(out)], {"FORCE_COLOR": "1"}) == 1
    text = out.read_text("utf-8")
    assert "DON'T" in text
    assert "\x1b" not in text
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_file_written_over_keeps_its_permissions(log: str, tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    out.write_text("old words")
    out.chmod(0o600)
    assert main([log, "-o", str(out)]) == 1
    assert out.stat().st_mode & 0o777 == 0o600
    assert "old words" not in out.read_text("utf-8")


def test_a_link_is_followed(log: str, tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("before")
    link.symlink_to(real)
    assert main([log, "-o", str(link)]) == 1
    assert link.is_symlink()
    assert "DON'T" in real.read_text("utf-8")


def test_a_device_is_written_to_not_replaced(log: str) -> None:
    assert main([log, "-o", "/dev/null"]) == 1
    assert Path("/dev/null").is_char_device()


UNWRITABLE = {
    "a folder that is not there": ("none/report.txt", "there is no such folder"),
    "a folder": (".", "it is a folder"),
    "a name too long": ("x" * 300, "could not be written"),
    "a name with a zero byte": ("a\0b", "could not be written"),
}


@pytest.mark.parametrize(("out", "message"), UNWRITABLE.values(), ids=UNWRITABLE)
def test_what_cannot_be_written_is_said(
    out: str, message: str, log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([log, "-o", out]) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("name", ["job-search.yaml", "./job-search.yaml", "link.yaml"])
def test_a_log_is_never_written_over(
    name: str, log: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "link.yaml").symlink_to(log)
    assert main([log, "-o", name]) == 2
    assert "would write over it" in capsys.readouterr().err
    assert Path(log).read_text("utf-8") == LOG


def test_a_dash_as_output_is_standard_output(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([log, "-o", "-"]) == 1
    assert "DON'T" in capsys.readouterr().out


def test_only_findings_are_shown_if_so_wanted(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([log, "--show", "findings"]) == 1
    told = capsys.readouterr().out
    assert " √ FINE" not in told
    assert " - NO RULE" not in told
    assert " ? UNSURE" in told
    assert "6 acts" in told


def test_a_rule_is_ignored(log: str, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--ignore", "hays/no-request-before-interview"]
    assert main([log, *options, "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    rules = [one["rule"] for one in report["verdicts"][1]["findings"]]
    assert rules == ["hays/no-request-before-job"]


def test_a_rule_is_ignored_by_its_slug_and_by_its_former_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, pack = write(tmp_path, "log.yaml", SILENT), write(tmp_path, "coach.yaml", PACK)
    assumed = ["--pack", pack, "--assume", "went_well=false", "--fail-on", "warning"]
    assert main([file, *assumed]) == 1
    for name in ("no-likes", "coach/no-reactions", "coach/no-likes"):
        assert main([file, *assumed, "--ignore", name]) == 0
    capsys.readouterr()


ASSUMED = {
    "a word": (UNSURE, "post_topic=industry", "ok"),
    "another word": (UNSURE, "post_topic=personal", "warning"),
    "a role": (FORBIDDEN.replace("to: lin-wei", "to: kim"), "role=interviewer", "error"),
    "several roles": (
        FORBIDDEN.replace("to: lin-wei", "to: kim"),
        "role=employee, interviewer",
        "error",
    ),
    "a number": (UNSURE, "days_since_application=3", "cannot_tell"),
    "a flag": (FORBIDDEN, "connected=true", "error"),
}


@pytest.mark.parametrize(("text", "assumed", "outcome"), ASSUMED.values(), ids=ASSUMED)
def test_what_is_unknown_is_as_assumed(
    text: str, assumed: str, outcome: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "log.yaml", text)
    main([file, "--assume", assumed, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["verdicts"][0]["outcome"] == outcome


REFUSED = {
    "no log": (["check"], "LOG is missing"),
    "an assumption without a value": (["LOG", "--assume", "topic"], "takes FACT=VALUE"),
    "a fact that is none": (
        ["LOG", "--assume", "psot_topic=industry"],
        "there is no fact 'psot_topic'; did you mean 'post_topic'?",
    ),
    "a value that is none": (
        ["LOG", "--assume", "post_topic=indutry"],
        "post_topic cannot be 'indutry'; did you mean 'industry'?",
    ),
    "a fact that is always known": (["LOG", "--assume", "phase=hired"], "always known"),
    "a number that is none": (["LOG", "--assume", "local_hour=ten"], "is a number"),
    "a number beyond all": (["LOG", "--assume", "local_hour=inf"], "is a number"),
    "two assumptions at odds": (
        ["LOG", "--assume", "post_topic=industry", "--assume", "post_topic=personal"],
        "two things",
    ),
    "a rule that is none": (
        ["LOG", "--ignore", "hays/coment-quota"],
        "did you mean 'hays/comment-quota'?",
    ),
    "a finding about the log itself": (["LOG", "--ignore", "log/unused-ignore"], "cannot be"),
    "a format that is none": (["LOG", "--format", "jsn"], "did you mean 'json'?"),
    "a way to show that is none": (["LOG", "--show", "finding"], "did you mean 'findings'?"),
    "a level that is none": (["LOG", "--fail-on", "errors"], "did you mean 'error'?"),
    "a locale that is none": (["LOG", "--locale", "??"], "is not a language tag"),
    "an instant that is none": (["LOG", "--now", "soon"], "is not an instant"),
    "an option that is none": (["LOG", "--formt", "json"], "did you mean '--format'?"),
    "an option without its value": (["LOG", "--pack"], "write  --pack NAME|FILE"),
    "a pack that is none": (["LOG", "--pack", "hay"], "did you mean 'hays'?"),
    "a log as a pack": (["LOG", "--pack", "LOG"], "not a rule pack"),
    "standard input twice": (["-", "-"], "can be read once"),
    "standard input for both": (["-", "--timeline", "-"], "can be read once"),
}


@pytest.mark.parametrize(("argv", "message"), REFUSED.values(), ids=REFUSED)
def test_a_command_line_that_makes_no_sense_is_refused(
    argv: list[str], message: str, log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([log if word == "LOG" else word for word in argv]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert message in told.err


@pytest.mark.parametrize(("argv", "message"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_in_chinese_too(
    argv: list[str], message: str, log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = [log if word == "LOG" else word for word in argv]
    assert main([*argv, *(["--locale", "zh"] if "--locale" not in argv else [])]) == 2
    assert any("\u4e00" <= char <= "\u9fff" for char in capsys.readouterr().err) or (
        "--locale" in argv or argv[-1] == "--pack"
    )


def test_acts_from_a_table_take_their_interviews_from_another_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "kind,platform,at,to\nconnect_request,linkedin,2026-11-28 09:00,lin-wei\n"
    table = write(tmp_path, "acts.csv", rows)
    timeline = write(tmp_path, "acme.yaml", LOG)
    assert main([table, "--timeline", timeline]) == 1
    assert "hays/no-request-before-interview" in capsys.readouterr().out


def test_a_rule_pack_given_as_a_log_is_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = write(tmp_path, "coach.yaml", PACK)
    assert main([pack]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert f"etiquette-lint packs test {pack}" in told.err


def test_packs_stand_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, pack = write(tmp_path, "log.yaml", FORBIDDEN), write(tmp_path, "coach.yaml", PACK)
    assert main([file, "--pack", "hays", "--pack", pack, "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in report["packs"]] == ["hays", "coach"]


def test_what_two_packs_say_alike_is_printed_once(
    log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    both = ["check", log, "--pack", "hays", "--pack", "strict"]
    main(["check", log, "--pack", "hays"])
    alone = capsys.readouterr().out
    rule = "hays/no-request-before-interview\n"
    main(both)
    assert capsys.readouterr().out.count(rule) == alone.count(rule) == 2
    main([*both, "--format", "json"])
    verdicts = json.loads(capsys.readouterr().out)["verdicts"]
    named = [finding["rule"] for verdict in verdicts for finding in verdict["findings"]]
    assert named.count(rule.strip()) == 2


STRICTER = """\
format: 1
pack: stricter
version: 0.1.0
extends: {hays: ">=1.0,<2"}
change:
  no-request-before-interview:
    because: "To say it in another way."
    reviewed_against: 1.0.0
    message: {en: "Wait until you have the job."}
"""


def test_what_two_packs_say_in_other_words_is_printed_twice(
    log: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = write(tmp_path, "stricter.yaml", STRICTER)
    main(["check", log, "--pack", "hays", "--pack", pack])
    told = capsys.readouterr().out
    assert "Do not ask your interviewer to connect" in told
    assert "Wait until you have the job." in told


def test_a_long_log_shows_on_a_terminal_how_far_it_is(
    log: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    side = Terminal()
    with monkeypatch.context() as patched:
        patched.setattr(check, "_LONG", 5)
        patched.setattr(sys, "stderr", side)
        assert main([log]) == 1
    assert "judging" in side.getvalue()
    assert "100%" in side.getvalue()
    with monkeypatch.context() as patched:
        patched.setattr(check, "_LONG", 5)
        assert main([log]) == 1
    assert capsys.readouterr().err == ""


REGIONS = {"a region with a pack": ("HK", ""), "another": ("ZZ", "for the region ZZ")}


@pytest.mark.parametrize(("region", "told"), REGIONS.values(), ids=REGIONS)
def test_a_region_chooses_the_pack(
    region: str, told: str, log: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([log, "--region", region]) == 1
    printed = capsys.readouterr()
    assert "Rules: hays" in printed.out
    assert told in printed.err
    assert bool(printed.err) is bool(told)


def test_control_characters_of_a_log_are_made_visible(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = FORBIDDEN.replace("name: Lin Wei", 'name: "Lin\\e[31mWei"')
    assert main([write(tmp_path, "log.yaml", text)]) == 1
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert r"\x1b[31m" in told


def test_names_of_files_are_made_visible(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no\x1b[31m\udcff.yaml"]) == 2
    told = capsys.readouterr().err
    assert "\x1b" not in told
