"""What is wrong with packs, as other programs are told."""

from pathlib import Path
from typing import Any

import published
import pytest
from job_search import PACK, write

from etiquette_lint.cli.entry import main
from etiquette_lint.cli.packs.audits import FORMATS
from etiquette_lint.reporters.audits import AUDIT_REPORTERS

SLIP = PACK.replace("    level: warning", "    levl: warning")
FAILING = PACK.replace("at: 1d, kind: comment", "at: 2d, kind: react")
DRAFT = PACK[: PACK.index("      - silent:")]
NASTY = PACK.replace(
    '"a like after it went badly"',
    '"<script>a</script> ::error::x%0A @a #1 ```` [a](https://x.example) \\e[31m\\u202e {0}"',
).replace("kind: react, to: interviewer", "kind: follow, to: interviewer")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LANG", raising=False)


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Return what runs a command on one pack and returns the exit code and what it says."""

    def run(command: str, text: str, form: str, *more: str) -> tuple[int, str]:
        file = Path(write(tmp_path, "coach.yaml", text)).name
        code = main(["packs", command, file, "--format", form, *more])
        printed = capsys.readouterr()
        assert printed.err == ""
        return code, printed.out

    return run


def test_formats_are_text_and_those_of_the_table() -> None:
    assert ("text", *AUDIT_REPORTERS) == FORMATS


WRONG = {
    "a slip": ("validate", SLIP, 2, "pack-key-unknown", 12),
    "a slip, told by the test": ("test", SLIP, 2, "pack-key-unknown", 12),
    "an example that fails": ("test", FAILING, 1, "example-not-silent", 22),
    "an example that is missing": ("test", DRAFT, 1, "rule-draft", 11),
}


@pytest.mark.parametrize(("command", "text", "code", "rule", "line"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_at_its_place(
    command: str, text: str, code: int, rule: str, line: int, told: Any
) -> None:
    given, out = told(command, text, "sarif")
    run = published.sarif(out)
    (result,) = run["results"]
    physical = result["locations"][0]["physicalLocation"]
    assert (given, result["ruleId"], result["level"]) == (code, rule, "error")
    assert physical["artifactLocation"] == {"uri": "coach.yaml"}
    assert physical["region"]["startLine"] == line
    assert run["invocations"][0]["executionSuccessful"] is True

    given, out = told(command, text, "github")
    (one,) = map(published.command, out.splitlines())
    assert (given, one.name, one.properties["title"]) == (code, "error", rule)
    assert (one.properties["file"], one.properties["line"]) == ("coach.yaml", str(line))
    assert one.message == result["message"]["text"]

    given, out = told(command, text, "markdown")
    page = published.rendered(out)
    assert given == code
    assert page.headings == ("× 1 of 1 pack to be mended", "coach.yaml")
    assert f"coach.yaml:{line}:" in page.code


@pytest.mark.parametrize("command", ["validate", "test"])
def test_of_a_sound_pack_nothing_is_told_but_that_it_is(command: str, told: Any) -> None:
    code, out = told(command, PACK, "sarif")
    assert (code, published.sarif(out)["results"]) == (0, [])
    assert told(command, PACK, "github") == (0, "")
    code, out = told(command, PACK, "markdown")
    assert (code, published.rendered(out).headings) == (0, ("√ 1 pack, nothing to be mended",))


def test_a_draft_is_a_note_while_it_is_only_validated(told: Any) -> None:
    code, out = told("validate", DRAFT, "sarif")
    run = published.sarif(out)
    assert (code, [(one["ruleId"], one["level"]) for one in run["results"]]) == (
        0,
        [("rule-draft", "note")],
    )
    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": "note"}
    code, out = told("validate", DRAFT, "github")
    assert (code, published.command(out).name) == (0, "notice")


def test_changes_that_no_example_notices_are_told(told: Any) -> None:
    code, out = told("test", PACK, "sarif", "--mutate")
    rules = {one["ruleId"] for one in published.sarif(out)["results"]}
    assert (code, rules) == (1, {"change-unnoticed"})


UNREAD = {"a name": "nowhere", "a file": "nowhere.yaml", "a folder": "./.yaml"}


@pytest.mark.parametrize("name", UNREAD.values(), ids=UNREAD)
@pytest.mark.parametrize("command", ["validate", "test"])
def test_what_cannot_be_read_is_no_result(
    command: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".yaml").mkdir()
    sound = write(tmp_path, "coach.yaml", PACK)
    assert main(["packs", command, sound, name, "--format", "sarif"]) == 2
    run = published.sarif(capsys.readouterr().out)
    assert run["results"] == []
    assert run["invocations"][0]["executionSuccessful"] is False
    assert main(["packs", command, name, "--format", "github"]) == 2
    assert published.command(capsys.readouterr().out).name == "error"


def test_fingerprints_stay_when_lines_are_added_above(told: Any) -> None:
    prints = []
    for above in ("", "# a remark\n" * 10):
        run = published.sarif(told("test", above + FAILING + "# the end\n", "sarif")[1])
        prints.append([one["partialFingerprints"] for one in run["results"]])
    assert prints[0] == prints[1] != [{}]


def test_all_packs_are_in_one_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [write(tmp_path, f"{n}.yaml", text) for n, text in enumerate((PACK, SLIP, FAILING))]
    assert main(["packs", "test", *files, "--format", "sarif"]) == 2
    run = published.sarif(capsys.readouterr().out)
    assert [one["ruleId"] for one in run["results"]] == ["pack-key-unknown", "example-not-silent"]
    main(["packs", "test", *files, "--format", "markdown", "--locale", "zh"])
    page = published.rendered(capsys.readouterr().out)
    assert page.headings[0] == "× 3 个规则包中有 2 个要修改"


@pytest.mark.parametrize("form", AUDIT_REPORTERS)
def test_a_nasty_title_stays_a_title(form: str, told: Any) -> None:
    code, out = told("test", NASTY, form)
    assert code == 1
    assert not {"\x1b", "\u202e", "\r"} & set(out)
    if form == "sarif":
        message = published.sarif(out)["results"][0]["message"]["text"]
        assert "] (https://x.example)" in message and "{ 0}" in message
    elif form == "github":
        assert all(published.command(line).name == "error" for line in out.splitlines())
    else:
        page = published.rendered(out)
        assert "<script>" in page.code and "````" in page.code
        assert not page.kinds & {"html_inline", "html_block"} and page.links == frozenset()
