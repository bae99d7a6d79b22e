"""What the papers say is what the program does."""

import io
import json
import re
import shlex
import shutil
import sys
import tomllib
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import click
import pytest

from etiquette_lint import load_pack, read_log
from etiquette_lint.cli.commands import program
from etiquette_lint.cli.entry import main
from etiquette_lint.cli.guard import GuardGroup
from etiquette_lint.located import LOG
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.proving.examples import try_pack

ROOT = Path(__file__).resolve().parents[1]
ENGLISH, CHINESE = ROOT / "README.md", ROOT / "README.zh-CN.md"
PAPERS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs/inputs").glob("*.md")),
    *sorted((ROOT / "docs/agents").glob("*.md")),
    *sorted((ROOT / "docs/rules").rglob("*.md")),
]
WRITTEN = [path for path in PAPERS if "Written by docs/generate.py" not in path.read_text("utf-8")]
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"# ([\w-]+\.\w+)\n")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CALL = re.compile(r"(?<![\w./-])(?<!fault of )etiquette-lint((?: [^\s`)]+)*)")
CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Block:
    """A fenced block of a paper."""

    paper: Path
    line: int
    language: str
    text: str
    follows: str
    """The language of the block right before it, with nothing between."""

    def __str__(self) -> str:
        return f"{self.paper.relative_to(ROOT)}:{self.line}"


def blocks(paper: Path) -> list[Block]:
    text = paper.read_text("utf-8")
    found: list[Block] = []
    end = 0
    for match in FENCED.finditer(text):
        beside = found and not text[end : match.start()].strip()
        follows = found[-1].language if beside else ""
        line = text.count("\n", 0, match.start()) + 1
        found.append(Block(paper, line, match[1], match[2], follows))
        end = match.end()
    return found


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def blocks_in(*languages: str) -> list[Block]:
    return [one for paper in PAPERS for one in blocks(paper) if one.language in languages]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as a reader of the papers has it."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(ROOT))
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    return tmp_path


def typed(command: str) -> tuple[int, str]:
    """Run a command line; return its exit code and all that it wrote."""
    name, *argv = shlex.split(command)
    assert name == "etiquette-lint", command
    written = io.StringIO()
    with redirect_stdout(written), redirect_stderr(written):
        code = main(argv)
    return code, written.getvalue()


def session(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with what is printed below it."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


def fits(printed: str, real: str) -> bool:
    """Say whether that is what is printed, but for lines left out."""
    pieces = [re.escape(piece) for piece in re.split(r"^\.\.\.\n", printed, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*".join(pieces), real) is not None


def played(paper: Path) -> Iterator[tuple[Block, str, str]]:
    """Do what a page says, from top to bottom; yield what it prints and what is printed."""
    python: dict[str, object] = {"__name__": "page"}
    out = io.StringIO()
    for block in blocks(paper):
        if name := NAMED.match(block.text):
            Path(name[1]).write_text(block.text, "utf-8")
        if block.language == "console":
            for command, printed in session(block):
                yield block, printed, typed(command)[1]
        if block.language == "python":
            out = io.StringIO()
            with redirect_stdout(out):
                exec(compile(block.text, str(block), "exec"), python)
        if block.language == "text" and block.follows == "python":
            yield block, block.text, out.getvalue()


@pytest.mark.parametrize("paper", WRITTEN, ids=named)
def test_a_page_prints_what_it_says(paper: Path, desk: Path) -> None:
    for block, printed, real in played(paper):
        assert fits(printed, real), f"{block} should be\n{real}"


@pytest.mark.parametrize("block", blocks_in("yaml"), ids=str)
def test_yaml_is_understood(block: Block, tmp_path: Path) -> None:
    data = load_yaml(block.text, "block.yaml", limits=LOG).data
    if isinstance(data, dict) and "actions" in data and not block.text.startswith("# slips"):
        path = tmp_path / "block.yaml"
        path.write_text(block.text, "utf-8")
        assert read_log(path).problems == ()


@pytest.mark.parametrize(
    "block",
    [one for one in blocks_in("json", "jsonl") if one.paper.parent.name != "agents"],
    ids=str,
)
def test_json_is_understood(block: Block, tmp_path: Path) -> None:
    path = tmp_path / f"block.{block.language}"
    path.write_text(block.text, "utf-8")
    assert read_log(path).problems == ()


@pytest.mark.parametrize(
    "block", [one for one in blocks_in("json") if '"mcpServers"' in one.text], ids=str
)
def test_what_is_pasted_into_a_client_starts_the_server(block: Block) -> None:
    (served,) = json.loads(block.text)["mcpServers"].values()
    name, *arguments = served["args"]
    command = command_of([name])
    assert served["command"].rpartition("/")[2] == program.name
    assert command is not None
    assert command.make_context(name, arguments).params["timeline"]


def test_the_packs_page_has_a_pack_whose_examples_come_out(tmp_path: Path) -> None:
    block = next(
        one for one in blocks(ROOT / "docs/packs.md") if one.text.startswith("# northside")
    )
    path = tmp_path / "northside.yaml"
    path.write_text(block.text, "utf-8")
    pack = load_pack(path)
    assert pack.notes == ()
    assert [trial.fault for trial in try_pack(pack)] == [None] * 5


def test_generated_pages_are_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    pages = import_module("generate").pages()
    stale = [named(path) for path, text in pages.items() if path.read_text("utf-8") != text]
    assert not stale, "run  python docs/generate.py"
    rules = set((ROOT / "docs/rules").rglob("*.md"))
    assert rules <= set(pages), "a page of a rule that is gone"


def test_the_readme_tells_how_to_run_and_how_to_test() -> None:
    run, test = (block.text for block in blocks(ENGLISH) if block.language == "sh")
    assert run.splitlines()[0] == "python -m pip install ."
    assert test.splitlines() == ['python -m pip install ".[test]"', "python -m pytest"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "test" in project["project"]["optional-dependencies"]
    assert project["tool"]["pytest"]["ini_options"]["testpaths"] == ["tests"]


@pytest.mark.parametrize(("paper", "locale"), [(ENGLISH, "en"), (CHINESE, "zh-CN")])
def test_the_readme_begins_with_what_its_commands_print(
    paper: Path, locale: str, desk: Path
) -> None:
    shown, run, *_ = blocks(paper)
    _, check, ask = run.text.splitlines()
    assert shown.language == "text"
    code, printed = typed(f"{check} --locale {locale}")
    assert code == 1
    assert shown.text in printed
    code, printed = typed(f"{ask} --locale {locale}")
    assert code == 1
    assert "hays/no-request-before-interview" in printed


def test_both_readmes_have_the_same_blocks() -> None:
    english, chinese = (blocks(paper) for paper in (ENGLISH, CHINESE))
    assert [one.language for one in english] == [one.language for one in chinese]
    same = {"sh", "python", "yaml", "json"}
    for one, other in zip(english, chinese, strict=True):
        assert one.language not in same or one.text == other.text


def anchors(paper: Path) -> set[str]:
    text = FENCED.sub("", paper.read_text("utf-8"))
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_links_lead_somewhere(paper: Path) -> None:
    for link in LINK.findall(FENCED.sub("", paper.read_text("utf-8"))):
        if link.startswith("https://"):
            continue
        file, _, anchor = link.partition("#")
        target = (paper.parent / file).resolve() if file else paper
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def command_of(words: list[str]) -> click.Command | None:
    """Return the command that words call, a file alone meaning `check`; else nothing."""
    if not words or words[0].startswith(("-", "<", "...")):
        return program
    if "." in words[0] or words[0].isupper():
        return program.get_command(click.Context(program), "check")
    command = program.get_command(click.Context(program), words[0])
    if isinstance(command, click.Group) and words[1:] and re.fullmatch("[a-z]+", words[1]):
        return command.get_command(click.Context(command), words[1])
    if isinstance(command, GuardGroup):
        return command.get_command(click.Context(command), command.bare)
    return command


def options_of(command: click.Command) -> set[str]:
    named_options = (one.opts for one in command.params if isinstance(one, click.Option))
    return {"--help", *(name for names in named_options for name in names)}


def all_options(group: click.Group) -> set[str]:
    known = options_of(group)
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command is not None
        known |= all_options(command) if isinstance(command, click.Group) else options_of(command)
    return known


def calls(paper: Path) -> Iterator[list[str]]:
    """Yield the words of every call of the program in blocks and in code between words."""
    text = paper.read_text("utf-8")
    inline = (" ".join(code.split()) for code in CODE.findall(FENCED.sub("", text)))
    fenced = (block.text for block in blocks(paper) if block.language in {"sh", "text", "console"})
    for code in (*inline, *fenced):
        yield from (call.rstrip(".,:;").split() for call in CALL.findall(code))


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_commands_and_options_exist(paper: Path) -> None:
    for words in calls(paper):
        command = command_of(words)
        assert command is not None, words
        asked = {word.partition("=")[0] for word in words if word.startswith("--")}
        assert asked <= options_of(command), words
    alone = re.findall(r"`(--[a-z-]+)[^`]*`", FENCED.sub("", paper.read_text("utf-8")))
    assert set(alone) <= all_options(program)
