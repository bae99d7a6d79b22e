"""What no example notices is listed, or explained in the pack."""

from pathlib import Path

import pytest

from etiquette_lint.cli.entry import main
from etiquette_lint.packs.library import bundled, load_pack
from etiquette_lint.proving.mutate import survivors

SOUND = """\
format: 1
pack: coach
version: 0.1.0
title: "A coach's rules"
language: en
sources:
  me: {title: "My notes", publisher: "A coach", published: 2026}
rules:
  no-line:
    level: error
    source: me
    basis: stated
    when:
      kind: friend_request
      platform: line
    message: {en: "Not on LINE."}
    examples:
      - applies: "LINE"
        timeline: {interview: 0d}
        do: [{at: -2d, kind: friend_request, to: interviewer, platform: line}]
      - silent: "a message on LINE"
        timeline: {interview: 0d}
        do: [{at: -2d, kind: message, to: interviewer, platform: line}]
      - silent: "WeChat"
        timeline: {interview: 0d}
        do: [{at: -2d, kind: friend_request, to: interviewer, platform: wechat}]
"""
WEAK = SOUND[: SOUND.index('      - silent: "WeChat"')]
EXPLAINED = WEAK.replace(
    "    message:",
    '    equivalent: {"when: without platform": "The office uses LINE."}\n    message:',
)
IDLE = SOUND.replace(
    "    message:",
    '    equivalent: {"when: without platform": "The office uses LINE."}\n    message:',
)


def run(text: str, folder: Path, *more: str) -> int:
    path = folder / "coach.yaml"
    path.write_text(text, "utf-8")
    return main(["packs", "test", str(path), "--mutate", "--locale", "en", *more])


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        pytest.param(SOUND, 0, "notice every change", id="sound examples notice every change"),
        pytest.param(WEAK, 1, "'when: without platform'", id="a change nobody notices is listed"),
        pytest.param(EXPLAINED, 0, "but for 1 explained", id="an explained change is let pass"),
        pytest.param(IDLE, 1, "which examples do notice", id="a needless explanation is a fault"),
    ],
)
def test_mutating(
    text: str, code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(text, tmp_path) == code
    assert said in capsys.readouterr().out


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_of_explanations_nothing_is_said_where_there_are_none(
    locale: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = {}
    for name, text in {"without": WEAK, "with": IDLE}.items():
        run(text, tmp_path, "--locale", locale)
        last[name] = capsys.readouterr().out.splitlines()[-1]
    assert ("explained" if locale == "en" else "已说明") in last["with"]
    assert last["without"] in {"coach: 1 to be mended", "coach：1 处要处理"}


def test_the_remedy_can_be_pasted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(WEAK, tmp_path)
    lines = capsys.readouterr().out.splitlines()
    remedy = next(line.strip() for line in lines if "equivalent: {" in line)
    mended = WEAK.replace("    message:", f"    {remedy.replace('...', 'Because')}\n    message:")
    assert run(mended, tmp_path) == 0


def test_nothing_is_changed_while_examples_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(SOUND.replace('silent: "WeChat"', 'applies: "WeChat"'), tmp_path) == 1
    assert "notice" not in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(bundled()))
def test_every_change_of_a_bundled_rule_is_noticed_or_explained(name: str) -> None:
    pack = load_pack(name)
    unnoticed = {
        f"{rule.id}: {mutant.change}"
        for rule in pack.own_rules
        if rule.level != "off"
        for mutant in survivors(pack, rule.name)
        if mutant.change not in rule.equivalent
    }
    assert not unnoticed
