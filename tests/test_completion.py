"""Shells complete commands, options, files and words of closed lists."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from etiquette_lint.cli.commands import program
from etiquette_lint.cli.completion import SHELLS
from etiquette_lint.cli.entry import main
from etiquette_lint.cli.faults import COMPLETE
from etiquette_lint.cli.offers import FILES, FREE, OFFERS, Offered
from etiquette_lint.models import vocabulary
from etiquette_lint.packs.library import available

ROOT = Path(__file__).resolve().parents[1]
Ask = Callable[..., list[str]]
A_FILE = "<a file>"


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Return what asks, as bash does, what may stand in place of the last word."""

    def ask(*words: str) -> list[str]:
        monkeypatch.setenv("COMP_WORDS", " ".join(("etiquette-lint", *words)))
        monkeypatch.setenv("COMP_CWORD", str(len(words)))
        assert main([], {COMPLETE: "bash_complete"}) == 0
        told = capsys.readouterr()
        assert told.err == ""
        parts = (line.partition(",") for line in told.out.splitlines() if line)
        return [A_FILE if kind == "file" else word for kind, _, word in parts]

    return ask


WORDS = {
    "a command": (["ch"], ["check"]),
    "a log in place of a command": (["job"], [A_FILE]),
    "a command of packs": (["packs", "va"], ["validate"]),
    "an option": (["check", "--fo"], ["--format"]),
    "an option after a bare log": (["job.yaml", "--fail"], ["--fail-on"]),
    "the formats": (["check", "--format", ""], list(vocabulary.FORMATS)),
    "the formats of another command": (["packs", "show", "--format", ""], ["text", "yaml", "json"]),
    "what to fail on": (["check", "--fail-on", "w"], ["warning"]),
    "a log": (["check", "j"], [A_FILE]),
    "a log after another": (["check", "a.yaml", "b"], [A_FILE]),
    "a timeline": (["why", "--timeline", ""], [A_FILE]),
    "a configuration": (["check", "--config", ""], [A_FILE]),
    "a pack, by name or file": (["check", "--pack", "h"], [A_FILE, "hays"]),
    "the second pack": (["packs", "diff", "hays", "str"], [A_FILE, "strict"]),
    "a rule": (["check", "--ignore", "hays/pushy"], ["hays/pushy-text"]),
    "a rule of any pack": (["explain", "sg/no-w"], ["sg/no-whatsapp-otherwise"]),
    "a rule of no pack": (["explain", "nosuch/"], []),
    "a page": (["explain", "ki"], ["kinds"]),
    "a fact": (["check", "--assume", "post"], ["post_topic="]),
    "a region": (["check", "--region", "U"], ["US"]),
    "a language": (["check", "--locale", "z"], ["zh-Hans"]),
    "a kind": (["ask", "wi"], ["withdraw_request"]),
    "a platform": (["ask", "comment", "linked"], ["linkedin"]),
    "a role": (["ask", "--to", "agency"], ["agency_recruiter"]),
    "a phase": (["packs", "new", "--phase", "before_a"], ["before_application"]),
    "a level": (["packs", "new", "--level", "w"], ["warning"]),
    "a schema": (["packs", "schema", "ve"], ["verdicts"]),
    "a shell": (["completion", ""], list(SHELLS)),
    "an answer": (["ask", "--answer", "n"], []),
    "what nobody can guess": (["check", "--now", ""], []),
    "after an option that is none": (["check", "--nosuch", ""], [A_FILE]),
    "after --version": (["--version", "ch"], ["check"]),
    "after a quote that is open": (["check", "'a b"], [A_FILE]),
}


@pytest.mark.parametrize(("typed", "wanted"), WORDS.values(), ids=WORDS)
def test_what_may_come_next_is_offered(typed: list[str], wanted: list[str], offered: Ask) -> None:
    assert offered(*typed) == wanted


def test_all_rules_of_all_packs_are_offered(offered: Ask) -> None:
    packs = {rule.partition("/")[0] for rule in offered("check", "--ignore", "")}
    assert packs == set(available())


def commands(group: click.Group) -> Iterator[click.Command]:
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command is not None
        yield from commands(command) if isinstance(command, click.Group) else [command]


@pytest.mark.parametrize("command", [*commands(program)], ids=lambda one: one.name)
def test_every_word_of_the_help_is_one_that_is_completed_or_cannot_be(
    command: click.Command,
) -> None:
    for param in command.params:
        if not isinstance(param.type, Offered):
            assert getattr(param, "is_flag", False), param.name
        elif param.type.metavar not in OFFERS.keys() | FREE:
            words = param.type.metavar.split("|")
            assert all(word in FILES | FREE or word == word.lower() for word in words), words


@pytest.mark.parametrize(
    "instruction", ["bash_complete", "nosuch_complete", "bash", "x_source", "1"]
)
def test_who_asks_wrongly_is_told_nothing(
    instruction: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("COMP_WORDS", "COMP_CWORD"):
        monkeypatch.delenv(name, raising=False)
    assert main([], {COMPLETE: instruction}) == 1
    assert capsys.readouterr() == ("", "")


def test_a_shell_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion"]) == 2
    assert "write  etiquette-lint completion bash" in capsys.readouterr().err
    assert main(["completion", "fisch"]) == 2
    assert "did you mean 'fish'?" in capsys.readouterr().err


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Return a search path on which the program stands under its name."""
    script = tmp_path / "etiquette-lint"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m etiquette_lint "$@"\n')
    script.chmod(0o755)
    return os.pathsep.join([str(tmp_path), os.environ["PATH"]])


def in_shell(shell: str, *lines: str, path: str) -> str:
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}")
    command = "\n".join(lines)
    done = subprocess.run(
        [shell, "-c", command],
        env={"PATH": path, "PYTHONPATH": str(ROOT), "HOME": "/nowhere", "LANG": "C"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    return done.stdout


def test_bash_completes(path: str) -> None:
    told = in_shell(
        "bash",
        'eval "$(etiquette-lint completion bash)"',
        "complete -p etiquette-lint",
        "COMP_WORDS=(etiquette-lint check --format j) COMP_CWORD=3",
        "_etiquette_lint_completion etiquette-lint",
        'echo "${COMPREPLY[@]}"',
        path=path,
    )
    registered, found = told.splitlines()
    assert "-F _etiquette_lint_completion etiquette-lint" in registered
    assert found == "json jsonl"


def test_fish_completes(path: str) -> None:
    told = in_shell(
        "fish",
        "etiquette-lint completion fish | source",
        'complete -C "etiquette-lint check --format j"',
        path=path,
    )
    assert told.split() == ["json", "jsonl"]


def test_zsh_completes(path: str) -> None:
    told = in_shell(
        "zsh",
        "autoload -Uz compinit && compinit -u -D",
        'eval "$(etiquette-lint completion zsh)"',
        "print $_comps[etiquette-lint]",
        path=path,
    )
    assert told == "_etiquette_lint_completion\n"
