"""`packs copy-rule` prints an inherited rule that can be pasted and changed."""

from pathlib import Path

import pytest
from osaka import PACK

from etiquette_lint.cli.entry import main
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.pack import Pack

HAYS = load_pack("hays")
TOP = """\
format: 1
pack: coach
version: 0.1.0
extends: {hays: ">=1.0,<2"}
"""


def copy(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    assert main(["packs", "copy-rule", *argv, "--locale", "en"]) == 0
    return capsys.readouterr().out


def pasted(text: str, folder: Path, top: str = TOP) -> Pack:
    path = folder / "coach.yaml"
    path.write_text(top + text, "utf-8")
    return load_pack(path)


@pytest.mark.parametrize("name", HAYS.rules)
def test_every_rule_of_hays_can_be_pasted_and_tested(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = pasted(copy(capsys, f"hays/{name}"), tmp_path)
    mine, first = pack.rules[f"my-{name}"], HAYS.rules[name]
    assert pack.rules[name].level == "off"
    for part in ("level", "when", "unless", "text", "count", "message", "overrules"):
        assert getattr(mine, part) == getattr(first, part)
    own = {example.id for example in mine.examples}
    assert own <= {example.id for example in first.examples}
    assert {example.expects for example in mine.examples} >= {"applies", "silent"}


def test_the_authors_comments_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    told = copy(capsys, "hays/comment-quota", "--as", "one-comment")
    assert "\n  one-comment:\n    # Counted: distinct posts of one interviewer" in told


def test_examples_that_rest_on_overruling_are_left_out_and_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = copy(capsys, "hays/no-request-before-job")
    assert "  #   decision open but she agreed\n" in told
    assert '- silent: "decision open but she agreed"' not in told


def test_the_other_way_is_shown_and_works(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = copy(capsys, "hays/comment-quota").splitlines()
    start = lines.index("#   change:")
    change = [line.removeprefix("#   ") for line in lines[start : start + 6]]
    change[-1] = change[-1].removeprefix("# ")
    pack = pasted("\n".join(change[:5]) + "\n", tmp_path)
    assert pack.rules["comment-quota"].level == "info"


def test_a_rule_without_a_file_of_its_own_words_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("osaka.yaml").write_text(PACK, "utf-8")
    told = copy(capsys, "osaka/no-line-before-interview", "--pack", "osaka.yaml")
    top = TOP.replace('hays: ">=1.0,<2"', 'osaka.yaml: ">=0.1"')
    pack = pasted(told, tmp_path, top)
    assert pack.rules["my-no-line-before-interview"].formerly == ()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param([], "PACK/RULE is missing", id="no rule"),
        pytest.param(["comment-quota"], "hays/comment-quota", id="a rule of no pack"),
        pytest.param(["hays/comment-quote"], "hays/comment-quota", id="a rule there is not"),
        pytest.param(
            ["hays/comment-quota", "--as", "pushy-text"], "--as", id="a name that is taken"
        ),
        pytest.param(
            ["hays/comment-quota", "--as", "One Two"], "one-two", id="a name that is none"
        ),
    ],
)
def test_what_is_refused(given: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "copy-rule", *given, "--locale", "en"]) == 2
    assert said in capsys.readouterr().err
