"""`packs show` tells who set each value, what is to be translated, and writes a pack out whole."""

import json
from pathlib import Path

import pytest
from kobe import CHILD
from osaka import PACK

from etiquette_lint.cli.entry import main
from etiquette_lint.packs.library import load_pack

SHOW = ["packs", "show"]


@pytest.fixture
def kobe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A pack that builds on another."""
    (tmp_path / "osaka.yaml").write_text(PACK, "utf-8")
    (tmp_path / "kobe.yaml").write_text(CHILD.replace("{osaka:", "{osaka.yaml:"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return "kobe.yaml"


def shown(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    assert main([*SHOW, *argv, "--locale", "en"]) == 0
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Builds on osaka.yaml >=0.1,<1", id="what it builds on"),
        pytest.param(
            "just_after: 2d (set by kobe: Two days are usual in Kobe.)", id="a setting restated"
        ),
        pytest.param("job_obtained: hired (set by osaka)", id="a setting inherited"),
        pytest.param("praise.en: great post, so true (set by kobe)", id="a list edited"),
        pytest.param(
            "level: warning (set by kobe: In Kobe it is a matter of taste.)", id="a level restated"
        ),
        pytest.param("osaka/once-hired off, A publisher, editorial", id="a rule that is off"),
    ],
)
def test_each_value_with_the_pack_that_set_it(
    said: str, kobe: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in shown(capsys, kobe)


def test_a_pack_that_stands_alone_says_nothing_of_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "set by" not in shown(capsys, "hays")


def test_values_as_json(kobe: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SHOW, kobe, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    by_path = {".".join(value["path"]): value for value in told["values"]}
    assert by_path["settings.just_after"]["value"] == "2d"
    assert by_path["rules.no-line-before-interview.level"]["pack"] == "kobe"
    assert by_path["rules.no-line-before-interview.message.en"]["pack"] == "osaka"
    levels = {rule["rule"]: rule["level"] for rule in told["rules"]}
    assert levels["osaka/once-hired"] == "off"
    assert told["extends"] == {"name": "osaka.yaml", "versions": ">=0.1,<1"}


@pytest.mark.parametrize("pack", ["hays", "kobe.yaml"])
def test_a_pack_written_out_whole_has_the_same_rules(
    pack: str, kobe: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*SHOW, pack, "--format", "yaml"]) == 0
    whole = tmp_path / "whole.yaml"
    whole.write_text(capsys.readouterr().out, "utf-8")
    one, other = load_pack(pack), load_pack(whole)
    assert [(rule.id, rule.level, rule.when) for rule in one.rules.values()] == [
        (rule.id, rule.level, rule.when) for rule in other.rules.values()
    ]


def test_what_a_language_lacks(kobe: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = shown(capsys, kobe, "--missing", "ja")
    assert "rules.thanks-in-kobe.message.ja Fine, {tone}: {matched}." in told
    assert "questions.went_well.ask.ja Did the interview go well?" in told
    assert "no-line-before-interview.remedy" not in told
    assert "once-hired" not in told
    assert told.endswith("texts without ja")


def test_a_language_is_meant_by_any_of_its_tags(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, "hays", "--missing", "zh-CN") == "hays: 0 texts without zh-Hans"


def test_what_a_language_lacks_as_json(kobe: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SHOW, kobe, "--missing", "ja", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["missing"] == "ja"
    assert {
        "path": ["questions", "in_person", "ask", "ja"],
        "language": "en",
        "text": ["Was it in person?"],
    } in told["texts"]


def test_what_a_language_lacks_is_no_pack(kobe: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SHOW, kobe, "--missing", "ja", "--format", "yaml"]) == 2
    assert "--format text" in capsys.readouterr().err


def test_written_out_a_pack_shows_what_turns_the_direction_of_a_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "osaka.yaml"
    path.write_text(PACK.replace("title: ", "title: \u202e", 1), "utf-8")
    assert main([*SHOW, str(path), "--format", "yaml"]) == 0
    told = capsys.readouterr().out
    assert r'title: "\u202e' in told
    assert "\u202e" not in told
