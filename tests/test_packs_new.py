"""`packs new` writes a pack whose one rule is finished."""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from etiquette_lint.cli.entry import main
from etiquette_lint.models.vocabulary import KINDS, PHASES, ROLES
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.pack import Pack

ENGLISH: Mapping[str, str] = {"LANG": "en_US.UTF-8"}
NOW = ["--now", "2026-05-01T10:00Z"]


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def new(*more: str) -> Pack:
    """Write osaka.yaml, test it, and return it."""
    assert main(["packs", "new", "osaka", *more, *NOW], ENGLISH) == 0
    assert main(["packs", "test", "osaka.yaml"], ENGLISH) == 0
    return load_pack(Path("osaka.yaml"))


def test_without_a_word_it_is_advice_of_ones_own() -> None:
    pack = new()
    (rule,) = pack.own_rules
    assert (rule.level, rule.basis) == ("warning", "editorial")
    assert pack.sources["osaka-2026"].title == "My own advice"
    assert {example.expects for example in rule.examples} == {"applies", "silent"}
    assert pack.notes == ()


@pytest.mark.parametrize(
    ("option", "word"),
    [
        *(pytest.param("--kind", kind, id=f"about {kind}") for kind in KINDS),
        *(pytest.param("--role", role, id=f"towards {role}") for role in ROLES),
        *(pytest.param("--phase", phase, id=f"when {phase}") for phase in PHASES),
        *(pytest.param("--level", level, id=f"as {level}") for level in ("error", "info", "ok")),
    ],
)
def test_whatever_is_chosen_the_pack_passes(option: str, word: str) -> None:
    assert new(option, word).own_rules


def test_all_can_be_given_by_options() -> None:
    pack = new(
        *("--kind", "friend_request", "--role", "recruiter", "--phase", "awaiting_decision"),
        *("--level", "error", "--source-title", "Before and after", "--publisher", "An office"),
        *("--published", "2026-04", "--message", "Wait with {person}."),
        *("--locale", "ja", "--message-local", "お待ちください。"),
    )
    (rule,) = pack.own_rules
    assert rule.name == "friend-request-recruiter-awaiting-decision"
    assert (rule.level, rule.basis, rule.source) == ("error", "stated", ("an-office-2026-04",))
    assert rule.message == {"en": "Wait with {person}.", "ja": "お待ちください。"}


def test_it_can_build_on_a_bundled_pack() -> None:
    pack = new("--extends", "hays", "--kind", "friend_request")
    assert pack.parent is not None
    assert pack.parent.name == "hays"
    assert len(pack.rules) == len(pack.parent.rules) + 1


def test_it_can_build_on_a_file_and_be_written_elsewhere(tmp_path: Path) -> None:
    new()
    (tmp_path / "sub").mkdir()
    given = ["--extends", "osaka.yaml", "--output", "sub/kobe.yaml", "--kind", "follow"]
    assert main(["packs", "new", "kobe", *given], ENGLISH) == 0
    assert main(["packs", "test", "sub/kobe.yaml"], ENGLISH) == 0


def test_the_locale_has_a_place_in_the_pack() -> None:
    new("--locale", "ja")
    assert '      # ja: "..."' in Path("osaka.yaml").read_text("utf-8")


def test_a_pack_may_be_in_another_language_alone() -> None:
    pack = new("--locale", "ja", "--message-local", "控えましょう。")
    assert pack.language == "ja"
    assert pack.own_rules[0].message == {"ja": "控えましょう。"}


def test_comments_teach_in_chinese_too() -> None:
    new("--locale", "zh-CN")
    assert "各项都要成立" in Path("osaka.yaml").read_text("utf-8")


def test_a_file_that_is_there_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Path("osaka.yaml").write_text("mine", "utf-8")
    assert main(["packs", "new", "osaka"], ENGLISH) == 2
    assert "--force" in capsys.readouterr().err
    assert Path("osaka.yaml").read_text("utf-8") == "mine"
    new("--force")


def test_it_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["packs", "new", "osaka", "--output", "-"], ENGLISH) == 0
    assert capsys.readouterr().out.startswith("# yaml-language-server")
    assert not Path("osaka.yaml").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        pytest.param([], "NAME is missing", id="a pack without a name"),
        pytest.param(["osaka", "--kind", "shout"], "--kind", id="a kind there is not"),
        pytest.param(["osaka", "--published", "soon"], "'soon'", id="a date that is none"),
        pytest.param(
            ["osaka", "--message", "Wait, {nam}"], "{nam}", id="a placeholder there is not"
        ),
        pytest.param(["osaka", "--extends", "haze"], "hays", id="a parent there is not"),
        pytest.param(["Osaka Office"], "osaka-office", id="a name that is none"),
    ],
)
def test_what_is_refused_writes_nothing(
    given: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["packs", "new", *given], ENGLISH) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_five_questions_are_asked_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    typed = (
        "2\ninterviewer\nbefore the interview\n1\nA leaflet\nAn office\n2026\n\n面接前は控える。\n"
    )
    said = Terminal()
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    monkeypatch.setattr("sys.stderr", said)
    pack = new("--locale", "ja")
    (rule,) = pack.own_rules
    assert rule.name == "friend-request-interviewer-before-interview"
    assert (rule.level, rule.basis) == ("error", "stated")
    assert pack.sources["an-office-2026"].title == "A leaflet"
    assert rule.message == {"en": "Do not do this.", "ja": "面接前は控える。"}
    assert [f"{number} of 5" in said.getvalue() for number in range(1, 6)] == [True] * 5


def test_if_the_answers_end_nothing_is_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("2\n"))
    monkeypatch.setattr("sys.stderr", Terminal())
    assert main(["packs", "new", "osaka"], ENGLISH) == 2
    assert not list(tmp_path.iterdir())
