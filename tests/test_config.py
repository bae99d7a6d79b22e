"""Configuration: which file, what beats what, what it changes, and what can be wrong with it."""

import json
import os
import time
from pathlib import Path

import click
import pytest
from job_search import CAREFUL, FINE, FORBIDDEN, LOG, PACK, UNSURE, write

from etiquette_lint import check_log, read_log
from etiquette_lint.cli.commands import program
from etiquette_lint.cli.configured import options_of
from etiquette_lint.cli.entry import main
from etiquette_lint.config import FILE, KEYS

REQUEST = "hays/no-request-before-interview"
PRIVATE = "hays/research-private-life"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> "Told":
    return Told(capsys)


class Told:
    """Runs command lines; returns the exit code and what was written."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *argv: str, **environ: str) -> tuple[int, str, str]:
        code = main(argv, environ)
        out, err = self.capsys.readouterr()
        return code, out, err

    def settings(self, *argv: str, **environ: str) -> dict[str, dict[str, object]]:
        code, out, err = self("config", *argv, "--format", "json", **environ)
        assert (code, err) == (0, "")
        settings: dict[str, dict[str, object]] = json.loads(out)["settings"]
        return settings


def test_json_stays_json_whatever_the_file_is_called(desk: Path, told: Told) -> None:
    name = "a\u2028\x85b.yaml"
    write(desk, name, "locale: de\n")
    code, out, _ = told("config", "--config", name, "--format", "json")
    assert code == 0
    assert not set(out) & {"\u2028", "\x85"}
    assert json.loads(out)["file"] == name


# Which file


def test_the_nearest_file_upward_from_the_log_counts(desk: Path, told: Told) -> None:
    near, far = made(desk / "a/b"), made(desk / "c")
    write(desk, FILE, "fail-on: never\n")
    write(desk / "a", FILE, "fail-on: question\n")
    for folder in (near, far):
        write(folder, "log.yaml", UNSURE)
    assert told("a/b/log.yaml")[0] == 1
    assert told(str(near / "log.yaml"))[0] == 1
    assert told("c/log.yaml")[0] == 0
    assert told("c/../a/b/log.yaml")[0] == 1


def test_a_file_beside_a_log_elsewhere_counts_and_that_of_the_current_folder_does_not(
    desk: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk, "log.yaml", FORBIDDEN)
    here = made(desk / "here")
    write(here, FILE, "fail-on: never\n")
    monkeypatch.chdir(here)
    assert told("../log.yaml")[0] == 1


def test_the_root_of_a_repository_does_not_end_the_search(desk: Path, told: Told) -> None:
    write(desk, FILE, "fail-on: never\n")
    made(desk / "repository/.git")
    write(desk / "repository", "log.yaml", FORBIDDEN)
    assert told("repository/log.yaml")[0] == 0


@pytest.mark.parametrize("log", [[], ["-"], ["nosuch.yaml"]], ids=["none", "stdin", "missing"])
def test_without_a_log_it_is_looked_for_from_the_current_folder(
    log: list[str], desk: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk, FILE, "region: US\n")
    monkeypatch.chdir(made(desk / "sub"))
    region = told.settings(*log)["region"]
    assert (region["value"], region["file"], region["line"]) == ("US", str(desk / FILE), 1)


def test_a_file_in_or_below_the_current_folder_is_named_as_seen_from_there(
    desk: Path, told: Told
) -> None:
    write(made(desk / "sub"), FILE, "nosuch: 1\n")
    assert told("config", "sub/log.yaml")[2].startswith(f"sub/{FILE}:1:1: ")
    assert told("config", str(desk / "sub"))[2].startswith(f"sub/{FILE}:1:1: ")


def test_a_file_is_given_or_none_is_read(desk: Path, told: Told) -> None:
    log = write(desk, "log.yaml", FORBIDDEN)
    write(desk, FILE, "fail-on: never\n")
    other = write(desk, "other.yaml", "fail-on: error\n")
    assert told(log)[0] == 0
    assert told(log, "--config", other)[0] == 1
    assert told(log, ETIQUETTE_LINT_CONFIG=other)[0] == 1
    assert told(log, "--no-config")[0] == 1
    assert told(log, "--no-config", ETIQUETTE_LINT_CONFIG=write(desk, "b.yaml", "!"))[0] == 1
    assert told(log, "--config", other, "--no-config")[0] == 2


def test_a_folder_that_is_gone_has_no_file(desk: Path, told: Told) -> None:
    gone = made(desk / "gone")
    os.chdir(gone)
    gone.rmdir()
    assert told("explain", "phases")[0] == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_file_given_may_be_a_pipe_and_one_found_may_not(desk: Path, told: Told) -> None:
    os.mkfifo(desk / FILE)
    assert "a pipe" in told("config")[2]
    reading, writing = os.pipe()
    os.write(writing, b"region: FR\n")
    os.close(writing)
    assert told.settings("--config", f"/dev/fd/{reading}")["region"]["value"] == "FR"
    os.close(reading)


# What beats what

BELOW = {
    "pack": ("strict,us", "[jp]", ["strict", "us"], ["jp"], []),
    "region": ("US", "FR", "US", "FR", None),
    "locale": ("zh-CN", "ja", "zh-CN", "ja", "en"),
    "format": ("json", "jsonl", "json", "jsonl", "text"),
    "fail-on": ("never", "warning", "never", "warning", "error"),
    "show": ("all", "findings", "all", "findings", "all"),
    "timeline": ("acme.yaml", "other.yaml", "acme.yaml", "other.yaml", None),
    "ignore": ("pushy-text", "[generic-comment]", ["pushy-text"], ["generic-comment"], []),
}


@pytest.mark.parametrize("key", BELOW)
def test_the_environment_beats_the_file_and_the_file_beats_the_default(
    key: str, desk: Path, told: Told
) -> None:
    variable = f"ETIQUETTE_LINT_{key.upper().replace('-', '_')}"
    value, written, *wanted = BELOW[key]
    seen = [told.settings()[key]]
    write(desk, FILE, f"{key}: {written}\n")
    seen = [told.settings(**{variable: str(value)})[key], told.settings()[key], *seen]
    assert [one["value"] for one in seen] == wanted
    assert [one["source"] for one in seen] == ["environment", "file", "default"]
    assert seen[0]["variable"] == variable
    assert (seen[1]["file"], seen[1]["line"], seen[1]["column"]) == (FILE, 1, 1)


ABOVE = {
    "pack": ("us", "strict", "Rules: strict"),
    "region": ("FR", "US", "Rules: us"),
    "locale": ("zh-CN", "en", "DON'T"),
    "format": ("json", "text", "DON'T"),
    "show": ("findings", "all", "FINE     Fri 27 Nov"),
}


@pytest.mark.parametrize("key", ABOVE)
def test_the_command_line_beats_environment_and_file(key: str, desk: Path, told: Told) -> None:
    weaker, stronger, shown = ABOVE[key]
    log = write(desk, "log.yaml", LOG)
    write(desk, FILE, f"{key}: {weaker}\n")
    variable = {f"ETIQUETTE_LINT_{key.upper()}": weaker}
    assert shown not in told(log)[1]
    assert shown in told(log, f"--{key}", stronger)[1]
    assert shown in told(log, f"--{key}", stronger, **variable)[1]


def test_a_region_beats_packs_that_are_named_in_a_lower_place(desk: Path, told: Told) -> None:
    log = write(desk, "log.yaml", LOG)
    write(desk, FILE, "pack: strict\nregion: FR\n")
    assert "Rules: strict" in told(log)[1]
    assert "Rules: us" in told(log, "--region", "US")[1]
    assert "Rules: us" in told(log, ETIQUETTE_LINT_REGION="US")[1]
    assert "Rules: jp" in told(log, "--region", "US", "--pack", "jp")[1]
    assert told.settings(ETIQUETTE_LINT_REGION="US")["pack"]["value"] == []


def test_the_language_of_the_computer_is_but_a_default(desk: Path, told: Told) -> None:
    assert told.settings(LANG="zh_CN.UTF-8")["locale"]["variable"] == "LANG"
    write(desk, FILE, "locale: en\n")
    assert told.settings(LANG="zh_CN.UTF-8")["locale"]["value"] == "en"


def test_what_a_command_line_ignores_or_assumes_stands_in_place_of_what_the_file_does(
    desk: Path, told: Told
) -> None:
    log = write(desk, "log.yaml", LOG)
    write(desk, FILE, f"ignore: {REQUEST}\nassume: {{post_topic: personal}}\n")
    assert REQUEST not in told(log)[1]
    assert "comment-on-personal-post" in told(log)[1]
    assert REQUEST in told(log, "--ignore", "hays/pushy-text")[1]
    assert "comment-on-personal-post" not in told(log, "--assume", "post_topic=industry")[1]


def test_a_rule_that_is_ignored_is_off_whatever_level_it_is_set_to(desk: Path, told: Told) -> None:
    log = write(desk, "log.yaml", LOG)
    write(desk, FILE, f"rules: {{{REQUEST}: warning}}\n")
    assert told.settings()["rules"]["value"] == {REQUEST: "warning"}
    assert REQUEST in told(log)[1]
    assert REQUEST not in told(log, "--ignore", REQUEST)[1]


# What it changes


@pytest.mark.parametrize(
    ("level", "outcome"), [("off", "not_covered"), ("info", "not_covered"), ("error", "error")]
)
def test_a_rule_has_the_level_it_is_set_to(
    level: str, outcome: str, desk: Path, told: Told
) -> None:
    log = write(desk, "log.yaml", CAREFUL)
    write(desk, FILE, f"rules:\n  {PRIVATE}: {level}\nformat: json\n")
    assert json.loads(told(log)[1])["verdicts"][0]["outcome"] == outcome


def test_every_command_that_judges_heeds_the_levels(desk: Path, told: Told) -> None:
    log = write(desk, "log.yaml", CAREFUL)
    ask = ["ask", "research", "linkedin", "--to", "interviewer", "--topic", "private_life"]
    ask += ["--interview", "+3d"]
    assert told(log)[0] == told(*ask)[0] == 0
    write(desk, FILE, f"rules: {{{PRIVATE}: error}}\n")
    assert told(log)[0] == told(*ask)[0] == 1
    assert f"{PRIVATE} (error)" in told("why", log, "1")[1]
    write(desk, FILE, f"rules: {{{PRIVATE}: off}}\n")
    assert PRIVATE not in told("why", log, "1")[1]
    ignored = {"ETIQUETTE_LINT_IGNORE": f"hays/pushy-text, {PRIVATE}"}
    assert PRIVATE in told("why", log, "1", "--no-config")[1]
    for argv in ([log], ["why", log, "1"], ask):
        assert PRIVATE not in told(*argv, "--no-config", **ignored)[1]
        assert PRIVATE not in told(*argv, "--no-config", "--ignore", PRIVATE)[1]
    code, _, err = told("why", log, "1", PRIVATE)
    assert (code, "is switched off" in err) == (2, True)


def test_names_of_files_are_seen_from_the_folder_of_the_configuration(
    desk: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = made(desk / "top")
    write(top, "coach.yaml", PACK)
    write(top, "acme.yaml", LOG.partition("actions:")[0])
    write(top, FILE, "pack: [./coach.yaml, hays]\ntimeline: acme.yaml\nformat: json\n")
    rows = "kind,at,platform,to\nreact,2026-12-02 08:30,linkedin,lin-wei\n"
    write(made(top / "sub"), "acts.csv", rows)
    for folder, log in ((desk, "top/sub/acts.csv"), (top / "sub", "acts.csv")):
        monkeypatch.chdir(folder)
        code, out, err = told(log)
        assert (code, err) == (0, "")
        report = json.loads(out)
        assert [pack["name"] for pack in report["packs"]] == ["coach", "hays"]
        assert report["verdicts"][0]["timeline"] == "acme"


def test_standard_input_is_never_meant_by_a_name_in_the_file(desk: Path, told: Told) -> None:
    write(desk, FILE, 'timeline: "-"\n')
    assert "there is no file './-'" in told(write(desk, "log.yaml", LOG))[2]


def test_each_log_is_judged_by_the_configuration_nearest_to_it(desk: Path, told: Told) -> None:
    write(made(desk / "a"), FILE, f"rules: {{{PRIVATE}: off}}\nlocale: zh-CN\n")
    write(made(desk / "b"), FILE, f"rules: {{{PRIVATE}: error}}\nfail-on: never\n")
    for folder in ("a", "b"):
        write(desk / folder, "log.yaml", CAREFUL)
    logs = ["a/log.yaml", "b/log.yaml"]
    code, out, _ = told(*logs)
    assert code == 0
    assert "- 无规则" in out
    assert "× DON'T" in out
    assert told(*logs, "--fail-on", "error")[0] == 1
    report = json.loads(told(*logs, "--format", "json")[1])
    assert [one["outcome"] for one in report["verdicts"]] == ["not_covered", "error"]


def test_assumptions_take_texts_flags_numbers_and_lists(desk: Path, told: Told) -> None:
    log = write(desk, "log.yaml", UNSURE)
    write(desk, "coach.yaml", PACK)
    write(
        desk,
        FILE,
        "pack: [hays, coach.yaml]\nformat: json\nassume:\n  post_topic: industry\n"
        "  went_well: true\n  hours_to_interview: 20\n  role: [interviewer, recruiter]\n",
    )
    assert json.loads(told(log)[1])["assumed"] == {
        "post_topic": "industry",
        "went_well": True,
        "hours_to_interview": 20,
        "role": ["interviewer", "recruiter"],
    }


def test_what_is_said_of_a_pack_that_does_not_judge_changes_nothing(desk: Path, told: Told) -> None:
    log = write(desk, "log.yaml", FORBIDDEN)
    write(desk, "coach.yaml", PACK)
    write(
        desk,
        FILE,
        "pack: [hays, coach.yaml]\nignore: [us/no-message-past-the-system, coach/no-reactions]\n"
        "rules: {coach/no-likes: off, fr/no-daily-chasing: info}\nassume: {went_well: false}\n",
    )
    assert told(log)[0] == told(log, "--pack", "hays")[0] == 1
    assert told(log, "--pack", "hays")[2] == ""


def test_the_python_interface_reads_no_configuration(desk: Path) -> None:
    write(desk, FILE, f"rules: {{{REQUEST}: off}}\n")
    report = check_log(read_log(write(desk, "log.yaml", FORBIDDEN)))
    assert report.verdicts[0].outcome == "error"


def test_an_empty_file_or_one_of_comments_changes_nothing(desk: Path, told: Told) -> None:
    log = write(desk, "log.yaml", CAREFUL)
    before = told(log)
    for text in ("", "# pack: us\n", "pack: []\nrules: {}\n", "{}\n"):
        write(desk, FILE, text)
        assert told(log) == before


def test_every_option_that_can_be_configured_has_a_key_and_every_key_an_option() -> None:
    context = click.Context(program)
    check = program.get_command(context, "check")
    assert check is not None
    assert {option.key for option in options_of(check)} == KEYS.keys() - {"rules"}
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        assert command is not None
        assert {option.key for option in options_of(command)} <= KEYS.keys()


# What can be wrong

SLIPS = {
    "a key that is none": ("fail_on: error", "1:1: a configuration file has no 'fail_on'; did you"),
    "a key of another name": ("language: en", "did you mean 'locale'?"),
    "a value that is none": ("fail-on: nver", "1:10: fail-on cannot be 'nver'; did you mean"),
    "a format that is none": ("format: xml", "1:9: format cannot be 'xml'"),
    "a language that is none": ("locale: 中文", "1:9: '中文' is not a language tag"),
    "a list for a text": ("region: [US]", "1:9: 'region' takes one text"),
    "a number for a text": ("region: 1", "1:9: 'region' takes one text"),
    "a map for a list": ("pack: {a: b}", "1:7: 'pack' takes one text, or a list of them"),
    "a list of lists": ("pack: [[a]]", "1:7: 'pack' takes one text, or a list of them"),
    "a list for a map": ("assume: [a]", "1:9: 'assume' takes names, each with its value"),
    "a text for a map": ("rules: off", "1:8: 'rules' takes names, each with its value"),
    "a map of maps": ("rules: {a: {b: c}}", "1:8: 'rules' takes names, each with its value"),
    "nothing after a key": ("pack:", "1:6: 'pack' takes one text"),
    "an empty text": ('region: " "', "1:9: 'region' is empty"),
    "an empty name": ('assume: {"": x}', "1:14: 'assume' is empty"),
    "a level that is none": (
        "rules: {hays/pushy-text: errror}",
        "1:26: hays/pushy-text cannot be 'errror'; did you mean 'error'?",
    ),
    "a rule that is none": (
        "rules: {hays/pushy-txt: off}",
        "1:9: there is no rule 'hays/pushy-txt'",
    ),
    "a rule at two levels": (
        "rules: {hays/pushy-text: off, pushy-text: info}",
        "1:31: 'pushy-text' and 'hays/pushy-text' are the same rule, at two levels",
    ),
    "a finding of our own": ("rules: {log/unused-ignore: off}", "1:9: 'log/unused-ignore' is"),
    "an ignored rule that is none": ("ignore: [hays/x]", "1:10: there is no rule 'hays/x'"),
    "a fact that is none": ("assume: {post_topc: x}", "1:10: there is no fact 'post_topc'; did"),
    "a value of a fact that is none": (
        "assume: {post_topic: indstry}",
        "1:22: post_topic cannot be 'indstry'; did you mean 'industry'?",
    ),
    "a fact that is always known": ("assume: {kind: post}", "1:10: 'kind' is always known"),
    "a list": ("- pack: hays", "1:1: a configuration file is made of keys and values"),
    "a word": ("hays", "1:1: a configuration file is made of keys and values"),
    "a log": (LOG, "is a log of acts, not a configuration file"),
    "a pack": (PACK, "is a rule pack, not a configuration file"),
    "a key twice": ("pack: a\npack: b", "2:1: 'pack' stands here twice"),
    "a tab": ("assume:\n\tpost_topic: x", "2:1: a tab"),
    "a bracket that is open": ("pack: [hays", "1:7: this '[' is never closed"),
    "a tag of Python": ("pack: !!python/object/apply:os.system [ls]", "1:7: "),
    "a tag of one's own": ("pack: !pack hays", "1:7: "),
    "an alias of nothing": ("pack: *a", "1:7: "),
    "aliases without end": (
        "\n".join(
            ["assume:", "  a0: &a0 [x, x, x, x, x, x, x, x, x]"]
            + [f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
        ),
        "too large for a configuration file",
    ),
    "too many values": ("ignore: [" + "a, " * 6000 + "]", "too large for a configuration file"),
    "too large": ("# " + "x" * (1 << 20) + "\n", "too large for a configuration file"),
    "too deep": ("assume: {a: " + "[" * 500 + "]" * 500 + "}", "1:"),
    "two documents": ("pack: hays\n---\npack: us\n", "2:1: "),
    "a zero byte": ("pack: hays\0", "a zero byte"),
}


@pytest.mark.parametrize(("text", "wanted"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_with_its_place_in_both_languages(
    text: str, wanted: str, desk: Path, told: Told
) -> None:
    log = write(desk, "log.yaml", FINE)
    write(desk, FILE, text)
    code, out, err = told(log)
    assert (code, out) == (2, "")
    assert err.startswith(f"{FILE}:")
    assert wanted in err
    chinese = told(log, LANG="zh_CN.UTF-8")
    assert chinese[0] == 2
    assert any("\u4e00" <= char <= "\u9fff" for char in chinese[2])
    for said in (err, chinese[2]):
        assert "itself" not in said.replace("the log itself", "")
        assert "自身" not in said
    assert told(log, "--no-config")[0] == 0
    assert told("config")[0] == 2


def test_packs_that_are_not_there_are_told_where_they_are_named(desk: Path, told: Told) -> None:
    log = write(made(desk / "sub"), "log.yaml", FINE)
    write(desk, FILE, "pack:\n  - hayz\n  - ./coach.yaml\n")
    for argv in ([log], ["config"], ["explain", "hays/pushy-text"], ["why", log, "1"]):
        err = told(*argv)[2]
        assert f"{FILE}:2:5: there is no rule pack 'hayz'; did you mean 'hays'?" in err
        assert f"{FILE}:3:5: there is no file './coach.yaml'" in err
    assert told(log, "--pack", "hays")[0] == 0
    assert told("packs", "list")[0] == 0
    write(desk, "coach.yaml", PACK.replace("warning", "warnnig"))
    write(desk, FILE, "pack: ./coach.yaml\n")
    assert "coach.yaml:12:12: rule 'coach/no-likes'" in told(log)[2]


def test_all_that_is_wrong_is_told_at_once(desk: Path, told: Told) -> None:
    write(desk, FILE, "pakc: x\nformat: xml\nrules: {a: b}\nassume: 1\n")
    assert told("config")[2].count(f"{FILE}:") == 4
    write(desk, FILE, "rules: {a: off}\nignore: [b, c]\nassume: {d: x, e: x}\n")
    assert told("config")[2].count(f"{FILE}:") == 5


def test_thousands_of_slips_are_told_in_good_time(desk: Path, told: Told) -> None:
    write(desk, FILE, "rules:\n" + "".join(f"  hays/x{n}: off\n" for n in range(2000)))
    began = time.perf_counter()
    assert told("config")[2].count(f"{FILE}:") == 100
    assert time.perf_counter() - began < 30


def unreadable(file: Path) -> None:
    file.write_text("pack: hays\n")
    file.chmod(0)


PLACES = {
    "a folder": (lambda file: file.mkdir(), "is a folder"),
    "a link to nowhere": (lambda file: file.symlink_to("nowhere"), "a broken link"),
    "no text": (lambda file: file.write_bytes(b"PK\x03\x04xl/"), "this is a Excel file"),
    "Chinese of old": (lambda file: file.write_bytes("# 规则包\n".encode("gbk")), "GB18030"),
    "no UTF-8": (lambda file: file.write_bytes(b"# \xff\xfe\xfd\n"), "no UTF-8 text"),
    "what may not be read": (unreadable, "may not be read by you"),
}


@pytest.mark.parametrize(("make", "wanted"), PLACES.values(), ids=PLACES)
def test_what_cannot_be_read_is_told(make: object, wanted: str, desk: Path, told: Told) -> None:
    if make is unreadable and os.geteuid() == 0:
        pytest.skip("nothing is closed to root")
    make(desk / FILE)  # type: ignore[operator]
    log = write(desk, "log.yaml", FINE)
    for argv in ([log], ["config"], ["packs", "list"], [log, "--config", FILE]):
        code, out, err = told(*argv)
        assert (code, out) == (2, "")
        assert wanted in err or argv[-1] == FILE
        assert FILE in err
        assert "itself" not in err


def test_a_file_that_is_given_and_not_there_is_told(desk: Path, told: Told) -> None:
    assert (
        "nosuch.yaml:1:1: there is no file 'nosuch.yaml'"
        in told(write(desk, "log.yaml", FINE), "--config", "nosuch.yaml")[2]
    )


def test_a_slip_in_the_environment_is_told_by_the_name_of_the_variable(
    desk: Path, told: Told
) -> None:
    log = write(desk, "log.yaml", FINE)
    code, _, err = told(log, ETIQUETTE_LINT_FAIL_ON="nver")
    assert code == 2
    assert "ETIQUETTE_LINT_FAIL_ON cannot be 'nver'; did you mean 'never'?" in err


def test_faults_are_told_in_the_language_that_is_configured(desk: Path, told: Told) -> None:
    log = write(desk, "log.yaml", FINE)
    assert "不能忽略" in told(log, "--ignore", "log/x", ETIQUETTE_LINT_LOCALE="zh-CN")[2]
    write(desk, FILE, "locale: zh-CN\n")
    assert "不能忽略" in told(log, "--ignore", "log/x")[2]
    assert "cannot be ignored" in told(log, "--ignore", "log/x", "--locale", "en")[2]


def test_a_file_cannot_write_controls_to_a_terminal(desk: Path, told: Told) -> None:
    log = write(desk, "log.yaml", FINE)
    for key in ("region", "pack", "timeline", "locale", "ignore", "format", '"\\e[31m"'):
        write(desk, FILE, f'{key}: "\\e[31mX"\n')
        for argv in ([log], ["config"]):
            _, out, err = told(*argv)
            assert "\x1b" not in out + err
            assert "\\x1b[31m" in out + err


# What `config` shows

PAGE = """\
Configuration file: etiquette-lint.yaml

pack      not set (default)
region    US (environment: ETIQUETTE_LINT_REGION)
locale    en (etiquette-lint.yaml:2)
format    text (default)
fail-on   error (default)
show      all (default)
timeline  not set (default)
assume    post_topic: industry (etiquette-lint.yaml:4)
ignore    hays/pushy-text (etiquette-lint.yaml:5)
          hays/generic-comment (etiquette-lint.yaml:5)
rules     hays/comment-quota: info (etiquette-lint.yaml:7)
          us/likes-on-every-post: off (etiquette-lint.yaml:8)
"""


def test_config_shows_each_value_and_where_it_comes_from(desk: Path, told: Told) -> None:
    write(
        desk,
        FILE,
        "pack: hays\nlocale: en\nassume:\n  post_topic: industry\n"
        "ignore: [hays/pushy-text, hays/generic-comment]\n"
        "rules:\n  hays/comment-quota: info\n  us/likes-on-every-post: off\n",
    )
    assert told("config", ETIQUETTE_LINT_REGION="US") == (0, PAGE, "")
    shown = told("config", "--locale", "zh-CN")[1]
    assert shown.startswith(
        "配置文件：etiquette-lint.yaml\n\npack      hays（etiquette-lint.yaml:1）"
    )
    assert "region    未设定（默认）" in shown
    rules = told.settings()["rules"]
    assert rules["value"] == {"hays/comment-quota": "info", "us/likes-on-every-post": "off"}
    assert (rules["line"], rules["column"]) == (6, 1)


def test_config_shows_the_defaults_where_there_is_no_file(told: Told) -> None:
    code, out, err = told("config")
    assert (code, err) == (0, "")
    assert out.startswith("No configuration file.\n\npack      not set (default)\n")
