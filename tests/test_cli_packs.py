import json
from pathlib import Path

import jsonschema
import pytest
from job_search import LOG, NOW, PACK, write

from etiquette_lint.cli.entry import main
from etiquette_lint.cli.packs.schema import SCHEMAS
from etiquette_lint.packs.library import bundled

DRAFT = PACK.partition("    examples:")[0]
FAILING = PACK.replace('silent: "a comment"', 'silent: "a like after all"').replace(
    "do: [{at: 1d, kind: comment,", "do: [{at: 2d, kind: react,"
)
BROKEN = PACK.replace("level: warning", "level: wrning").replace(
    "kind: react, role", "knd: x, role"
)


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def test_list_tells_the_bundled_packs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "list"]) == 0
    told = capsys.readouterr().out
    assert "hays 1.0.0: Hays guidance for interview candidates\n" in told
    assert "rules; regions CN, HK, AU, GB, ES" in told


def test_list_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "list", "--locale", "zh"]) == 0
    assert "条规则；地区 CN" in capsys.readouterr().out


def test_show_tells_sources_settings_and_all_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "show", "hays", "--now", NOW]) == 0
    told = " ".join(capsys.readouterr().out.split())
    for part in (
        "Settings: just_after: 48 hours (a number of the pack's own), job_obtained: offered",
        "Hays, 14 Apr 2016 (10 years ago); read as a whole",
        "hays/no-request-before-interview error, Hays, Hays (HRinAsia), Hays (REB), stated Do not",
        "hays/company-page-is-public",
    ):
        assert part in told


def test_show_lists_rules_that_are_off(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "coach.yaml", PACK.replace("level: warning", 'level: "off"'))
    assert main(["packs", "show", file, "--locale", "ja"]) == 0
    assert "coach/no-likes\n    off, Coach, editorial\n    いいねは控える。" in (
        capsys.readouterr().out
    )


def test_validate_loads_and_compiles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "coach.yaml", PACK)
    assert main(["packs", "validate", file, "hays"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("coach 0.1.0: 1 rule, valid\nhays 1.0.0: ")


def test_validate_notes_drafts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "validate", write(tmp_path, "coach.yaml", DRAFT)]) == 0
    assert "draft: coach/no-likes" in capsys.readouterr().out


def test_validate_locates_every_slip_and_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, good = write(tmp_path, "broken.yaml", BROKEN), write(tmp_path, "coach.yaml", PACK)
    assert main(["packs", "validate", broken, good]) == 2
    told = capsys.readouterr()
    assert "coach 0.1.0: 1 rule, valid" in told.out
    assert f"{broken}:12:12: " in told.err
    assert "did you mean 'warning'" in told.err
    assert f"{broken}:15:12: " in told.err
    assert "did you mean 'kind'" in told.err


def test_test_runs_the_examples_of_all_bundled_packs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "test"]) == 0
    told = capsys.readouterr().out
    assert " √ hays/comment-quota: " in told
    sums = {line.partition(":")[0] for line in told.splitlines() if "all pass" in line}
    assert sums == set(bundled())


def test_test_locates_an_example_that_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "coach.yaml", FAILING)
    assert main(["packs", "test", file]) == 1
    told = capsys.readouterr()
    assert " × coach/no-likes: 2 examples\n" in told.out
    assert f"{file}:22:" in told.out
    assert told.out.endswith("coach: 2 examples, 1 rule, 1 failing\n")
    assert told.err == ""


def test_test_fails_on_a_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "coach.yaml", DRAFT)
    assert main(["packs", "test", file]) == 1
    assert f"{file}:11:3: " in capsys.readouterr().out


def test_test_says_what_is_wrong_with_a_pack_and_tests_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken, good = write(tmp_path, "broken.yaml", BROKEN), write(tmp_path, "coach.yaml", PACK)
    assert main(["packs", "test", broken, good, "--locale", "zh"]) == 2
    told = capsys.readouterr()
    assert "coach：2 个例子，1 条规则，全部通过" in told.out
    assert f"{broken}:12:12: " in told.err


@pytest.mark.parametrize("command", ["show", "validate", "test"])
@pytest.mark.parametrize("what", ["a log", "no pack", "no file"])
def test_what_is_no_pack_is_told_apart(
    command: str, what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = write(tmp_path, "log.yaml", LOG)
    name = {"a log": log, "no pack": "hay", "no file": "nosuch.yaml"}[what]
    message = {"a log": "not a rule pack", "no pack": "did you mean 'hays'", "no file": "nosuch"}
    assert main(["packs", command, name]) == 2
    told = capsys.readouterr()
    assert message[what] in told.err
    assert told.out == ""


@pytest.mark.parametrize("command", ["show", "validate"])
def test_a_pack_must_be_named(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", command]) == 2
    assert f"etiquette-lint packs {command} " in capsys.readouterr().err


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_prints_a_schema(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "schema", name]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_schema_is_that_of_packs_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "schema"]) == 0
    plain = capsys.readouterr().out
    assert main(["packs", "schema", "pack"]) == 0
    assert capsys.readouterr().out == plain


def test_another_schema_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "schema", "logs"]) == 2
    assert (
        "pack|log|verdicts|matrix|diff|plan|tools cannot be 'logs'; did you mean 'log'?"
        in capsys.readouterr().err
    )
