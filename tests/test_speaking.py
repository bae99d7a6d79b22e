"""Where no judging pack speaks of a kind of act, the report names the bundled ones that do."""

import json
from pathlib import Path

import pytest

from etiquette_lint import load_pack
from etiquette_lint.cli.entry import main
from etiquette_lint.models.vocabulary import KINDS
from etiquette_lint.packs.compiled import compile_pack
from etiquette_lint.packs.library import bundled, packs_that_speak_of

PACK = """\
format: 1
pack: coach
version: 0.1.0
title: "A coach's rules"
language: en
sources:
  me: {title: "My notes", publisher: "A coach", published: 2026}
rules:
  no-endorsing:
    level: warning
    source: me
    basis: editorial
    when: {kind: endorse, role: interviewer}
    message: {en: "Better not."}
"""
LOG = """\
timezone: UTC
timeline:
  id: acme
  people: [{id: sam, roles: [employee]}]
  interviews: [{starts_at: 2026-12-01 10:00, interviewers: [lin]}]
actions:
  - {kind: KIND, platform: linkedin, at: 2026-11-27, to: sam}
"""


def checked(kind: str, folder: Path, *more: str) -> int:
    (folder / "coach.yaml").write_text(PACK, "utf-8")
    (folder / "log.yaml").write_text(LOG.replace("KIND", kind), "utf-8")
    log, pack = str(folder / "log.yaml"), str(folder / "coach.yaml")
    return main(["check", log, "--pack", pack, *more])


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "Packs that speak of connection requests: hays"),
        ("zh-CN", "谈到人脉邀请的规则包：hays"),
    ],
)
def test_the_bundled_packs_that_speak_of_it_are_named(
    locale: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked("connect_request", tmp_path, "--locale", locale)
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        pytest.param("endorse", (), id="where the judging pack speaks of that kind"),
        pytest.param("connect_request", ("--pack", "hays"), id="where hays judges too"),
        pytest.param("connect_request", ("--format", "json"), id="in JSON"),
    ],
)
def test_no_pack_is_named(
    kind: str, more: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(kind, tmp_path, "--locale", "en", *more)
    assert "Packs that speak of" not in capsys.readouterr().out


def test_a_json_report_loads_no_other_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    packs_that_speak_of.cache_clear()
    checked("connect_request", tmp_path, "--format", "json")
    assert json.loads(capsys.readouterr().out)["verdicts"]
    assert packs_that_speak_of.cache_info().misses == 0


@pytest.mark.parametrize("kind", KINDS)
def test_a_pack_speaks_of_the_kinds_its_compiled_rules_do(kind: str) -> None:
    speaking = [
        name for name in bundled() if kind in (compile_pack(load_pack(name)).info.kinds or ())
    ]
    assert list(packs_that_speak_of(kind)) == speaking
