import io
import os
import platform
import re
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from job_search import BROKEN, FORBIDDEN, LOG, NOW, PACK, write

from etiquette_lint import __version__, load_pack
from etiquette_lint.cli import check, entry
from etiquette_lint.cli.commands import COMMANDS, program
from etiquette_lint.cli.entry import main
from etiquette_lint.cli.packs import COMMANDS as PACK_COMMANDS
from etiquette_lint.packs.library import available

PROGRAM = (sys.executable, "-m", "etiquette_lint")


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def log(tmp_path: Path) -> str:
    return write(tmp_path, "job-search.yaml", LOG)


def run(*argv: str, **settings: object) -> "subprocess.CompletedProcess[bytes]":
    environ = {"PYTHONPATH": str(Path(check.__file__).parents[2]), "PATH": os.environ["PATH"]}
    environ |= settings.pop("environ", {})  # type: ignore[arg-type]
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [*PROGRAM, *argv], env=environ, capture_output=True, timeout=60, check=False, **settings
    )


ALL = [[name] for commands in COMMANDS.values() for name in commands] + [
    ["packs", name] for commands in PACK_COMMANDS.values() for name in commands
]


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_of_every_command_gives_an_example(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--help"]) == 0
    told = capsys.readouterr()
    assert f"etiquette-lint {' '.join(words)}" in told.out.split("Options:")[0].partition("\n")[2]
    assert told.err == ""
    assert max(len(line) for line in told.out.splitlines()) <= 88


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_teaches(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([option]) == 0
    told = capsys.readouterr().out
    assert "Can I add my interviewer yet?" in told
    for heading, commands in COMMANDS.items():
        assert f"{heading}:\n" in told
        assert all(f"\n  {name} " in told for name in commands)


def test_help_imports_no_command() -> None:
    probe = (
        "import sys; from etiquette_lint.cli.entry import main; main(['--help']);"
        "heavy = {'pydantic', 'yaml', 'regex', 'etiquette_lint.cli.check'} & set(sys.modules);"
        "print(heavy, file=sys.stderr)"
    )
    told = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=Path(check.__file__).parents[2],
        capture_output=True,
        check=True,
    )
    assert told.stderr.strip() == b"set()"


def test_the_version_is_that_of_the_tool_of_python_and_of_each_pack(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--version"]) == 0
    tool, python, *packs = capsys.readouterr().out.splitlines()
    assert tool == f"etiquette-lint {__version__}"
    assert python == f"Python {platform.python_version()}"
    told = {name: (version, digest) for name, version, digest in map(str.split, packs)}
    assert tuple(told) == available()
    for name, (version, digest) in told.items():
        pack = load_pack(name)
        assert version == pack.version
        assert pack.digest.startswith(digest)
        assert re.fullmatch("sha256:[0-9a-f]{12}", digest)


SLIPS = {
    "nothing at all": ([], "what shall be done?"),
    "a command that is none": (["chek", "log.yaml"], "did you mean 'check'?"),
    "a command of packs that is none": (["packs", "tests"], "did you mean 'test'?"),
    "packs alone": (
        ["packs"],
        "write  one of: list, show, validate, test, diff, new, copy-rule, schema",
    ),
    "packs and two dashes": (["packs", "--"], "write  one of: list"),
    "an option that is none": (["--verison"], "there is no option '--verison'"),
    "an option of packs that is none": (["packs", "--hlep"], "did you mean '--help'?"),
    "a short option that is none": (["check", "-x"], "there is no option '-x'"),
    "a flag with a value": (["ask", "--force=yes"], "'--force' takes no value"),
    "an option without a value": (["explain", "--locale"], "write  --locale TAG"),
    "an argument too many": (["explain", "kinds", "facts"], "'facts' is one argument too many"),
    "two dashes and nothing": (["--"], "LOG is missing"),
    "an empty word": ([""], "there is no command ''"),
    "a folder": (["."], "files here is one that is read"),
}


@pytest.mark.parametrize(("argv", "message"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_in_our_words_with_what_would_be_right(
    argv: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert message in told.err
    assert "Usage:" not in told.err
    assert "Try '" not in told.err


@pytest.mark.parametrize(("argv", "message"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_in_the_language_of_the_environment(
    argv: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argv, {"LANG": "zh_CN.UTF-8"}) == 2
    assert any("\u4e00" <= char <= "\u9fff" for char in capsys.readouterr().err)


def test_a_file_without_an_ending_is_judged_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "log", FORBIDDEN)
    assert main(["log"]) == 1
    assert main(["--format", "json", "log"]) == 1
    assert main(["--", "log"]) == 1
    capsys.readouterr()


def test_a_fault_of_our_own_is_told_without_a_traceback(
    log: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise KeyError("no such thing")

    monkeypatch.setattr(check, "check_log", broken)
    assert main([log]) == 2
    told = capsys.readouterr().err
    assert "a fault of etiquette-lint itself: KeyError: 'no such thing', in test_cli_main" in told
    assert "Traceback" not in told


def test_an_interruption_ends_quietly(
    log: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "check_log", interrupted)
    assert main([log]) == 130
    assert capsys.readouterr() == ("", "")


def test_the_program_runs_as_a_module(log: str) -> None:
    done = run(log)
    assert done.returncode == 1
    assert b"hays/no-request-before-interview" in done.stdout
    assert done.stderr == b""


def test_standard_input_is_read(log: str) -> None:
    done = run("-", input=LOG.encode())
    assert done.returncode == 1
    assert b"| -:16" in done.stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_an_interruption_of_the_program_leaves_no_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "log.yaml"
    os.mkfifo(pipe)
    started = subprocess.Popen(
        [*PROGRAM, str(pipe)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(check.__file__).parents[2],
        # A shell lets what it starts in the background ignore interruptions.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    with pipe.open("wb"):  # open once the program has begun to read
        started.send_signal(signal.SIGINT)
        out, err = started.communicate(timeout=30)
    assert (started.returncode, out, err) == (130, b"", b"")


ENCODINGS = {
    "ascii": (b"x DON'T", b"x DON'T"),
    "gbk": ("× DON'T".encode("gbk"), "不要".encode("gbk")),
    "latin-1": ("× DON'T".encode("latin-1"), "× DON'T".encode("latin-1")),
    "utf-8": ("× DON'T".encode(), "不要".encode()),
    "utf-16": ("× DON'T".encode("utf-16-le"), "不要".encode("utf-16-le")),
}


@pytest.mark.parametrize(("encoding", "wanted"), ENCODINGS.items(), ids=ENCODINGS)
def test_any_encoding_of_the_output_will_do(
    encoding: str, wanted: tuple[bytes, bytes], log: str
) -> None:
    for locale, words in zip(("en", "zh"), wanted, strict=True):
        done = run(log, "--locale", locale, environ={"PYTHONIOENCODING": encoding})
        assert done.returncode == 1
        assert done.stderr == b""
        assert words in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_json_stays_json_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    import json

    text = FORBIDDEN.replace("name: Lin Wei", 'name: "林 \U0001f600 \\u00e9"')
    file = write(tmp_path, "log.yaml", text)
    environ = {"PYTHONIOENCODING": encoding}
    done = run(file, "--format", "json", "--locale", "zh", environ=environ)
    report = json.loads(done.stdout.decode(encoding))
    assert "\U0001f600" in report["verdicts"][0]["findings"][0]["instead"][0]


@pytest.mark.parametrize("encoding", ["ascii", "gbk"])
def test_problems_can_be_told_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    file = write(tmp_path, "日志.yaml", BROKEN.replace("dm", "加好友"))
    done = run(file, "--locale", "zh", environ={"PYTHONIOENCODING": encoding})
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert b"friend_request" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="shells of POSIX")
def test_a_reader_who_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    many = [
        f"  - {{kind: react, platform: x, at: 2026-11-28 09:00, to: lin-wei, id: n{n}}}\n"
        for n in range(1500)
    ]
    file = write(tmp_path, "log.yaml", FORBIDDEN + "".join(many))
    command = f"{' '.join(PROGRAM)} {file} | head -1; echo ${{PIPESTATUS[0]}}"
    told = subprocess.run(
        ["bash", "-c", command],
        cwd=Path(check.__file__).parents[2],
        capture_output=True,
        check=True,
    )
    assert told.stderr == b""
    assert told.stdout.splitlines()[-1] == b"141"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told(log: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, log],
            cwd=Path(check.__file__).parents[2],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert b"the disk is full" in done.stderr
    assert b"Exception" not in done.stderr


def test_streams_that_are_closed_do_no_harm(log: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main([log]) == 1
    assert main(["nosuch"]) == 2


def test_streams_without_an_encoding_do_no_harm(log: str, monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert main([log, "--locale", "zh"]) == 1
    assert "不要" in out.getvalue()


ODD = st.sampled_from(
    [
        *(name for words in ALL for name in words),
        *("-", "--", "-h", "--help", "--version", "", " ", ".", "..", "\0", "\x1b[31m", "\udcff"),
        *("log.yaml", "nosuch.yaml", "coach.yaml", "a1", "a2", "#3", "hays", "hays/comment-quota"),
        *("kinds", "facts", "phases", "comment", "like", "加好友", "linkedin", "微信", "post"),
        *("--pack", "--region", "--locale", "--format", "-o", "--fail-on", "--assume", "--ignore"),
        *("--now", "--show", "--timeline", "--to", "--interview", "--at", "--process", "--text"),
        *("--post-topic", "--topic", "--initiator", "--consent", "--relationship", "--force"),
        *("--save", "interviewer", "none", "undated", "+3d", "-1h", "now", "2026-12-01"),
        *("2026-02-30", "9999-12-31T23:59", "+999999w", "industry", "personal"),
        *("CN", "ZZ", "zh-CN", "json", "jsonl", "text", "never", "question"),
        *("post_topic=industry", "role=interviewer", "=", "x=", "local_hour=1e400", "--locale=zh"),
        *("--format=json", "--fail-on=question", "pack", "log", "verdicts", "9" * 400),
        *("--config", "--no-config", "bash", "config.yaml", "FILE"),
        *("out.txt", "/", "/dev/null", "--bogus", "-x", "-1", "－－help", NOW),
    ]
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("odd")
    write(made, "log.yaml", LOG)
    write(made, "coach.yaml", PACK)
    write(made, "config.yaml", "pack: [coach.yaml, hays]\nrules: {hays/comment-quota: off}\n")
    return made


@given(argv=st.lists(ODD, max_size=7))
@settings(max_examples=150, deadline=None)
def test_no_command_line_makes_a_traceback(argv: list[str], folder: Path) -> None:
    told = io.StringIO()
    keep = sys.stdin, sys.stdout, sys.stderr, Path.cwd()
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(""), io.StringIO(), told
    os.chdir(folder)
    try:
        code = main(argv)
    finally:
        sys.stdin, sys.stdout, sys.stderr = keep[:3]
        os.chdir(keep[3])
    assert code in {0, 1, 2}
    assert "itself" not in told.getvalue()
    assert "自身" not in told.getvalue()
    assert "Traceback" not in told.getvalue()


def test_every_command_stands_in_the_table_under_its_own_name() -> None:
    context = entry.click.Context(program)
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        assert command is not None
        assert command.name == name


def test_every_option_has_help() -> None:
    context = entry.click.Context(program)
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        assert command is not None
        options = [one for one in command.params if isinstance(one, entry.click.Option)]
        assert [option.name for option in options if not option.help] == []
