"""Whatever the computer refuses: a clear word, the right exit code, all written or nothing."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.cli.entry import main

if sys.platform == "win32":
    pytest.skip("signals and limits of other systems", allow_module_level=True)

ROOT = Path(__file__).resolve().parents[1]
LOG = ROOT / "examples/job-search.yaml"
LINES = ROOT / "examples/job-search.jsonl"
ICS = ROOT / "examples/interview.ics"
FORMATS = ("text", "json", "jsonl", "sarif", "github", "markdown", "html")
PROGRAM = [sys.executable, "-m", "etiquette_lint"]


def environ(folder: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder), "LANG": "C.UTF-8", **more}


def ran(
    words: Iterable[object], folder: Path, before: Callable[[], None] | None = None, **more: Any
) -> subprocess.CompletedProcess[str]:
    """Run a command with `folder` for what is temporary."""
    return subprocess.run(
        [*PROGRAM, *map(str, words)],
        cwd=folder,
        env=environ(folder),
        preexec_fn=before,
        encoding="utf-8",
        timeout=120,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more},
    )


def no_room() -> None:
    """Let no file take in more than a few bytes, as a disk does that is all but full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def is_plain(told: str) -> bool:
    return bool(told) and "Traceback" not in told and "Errno" not in told


def listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "is-a-folder").mkdir()
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    (tmp_path / "log.yaml").write_bytes(LOG.read_bytes())
    (tmp_path / "other").symlink_to("log.yaml")
    os.link(tmp_path / "log.yaml", tmp_path / "same.yaml")
    return tmp_path


OUTPUTS = {
    "a full device": ("/dev/full", "the disk is full"),
    "a folder": ("is-a-folder", "is a folder"),
    "a folder that is not there": ("nowhere/report", "there is no such folder"),
    "below a file": ("log.yaml/report", "there is no such folder"),
    "links that lead to each other": ("a", "could not be written"),
    "the log itself": ("log.yaml", "the report would write over it"),
    "a link to the log": ("other", "the report would write over it"),
    "the log by another name": ("same.yaml", "the report would write over it"),
    "a name with a zero byte": ("x\0y", "could not be written"),
    "a name that is too long": ("x" * 300, "could not be written"),
}


@pytest.mark.parametrize("form", ["text", "jsonl", "html"])
@pytest.mark.parametrize(("out", "said"), OUTPUTS.values(), ids=OUTPUTS)
def test_a_report_that_cannot_be_written_leaves_all_as_it_was(
    out: str,
    said: str,
    form: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(folder)
    before = listed(folder)
    assert main(["check", "log.yaml", "--format", form, "-o", out]) == 2
    told = capsys.readouterr()
    assert said in told.err and is_plain(told.err) and told.out == ""
    assert listed(folder) == before
    assert (folder / "log.yaml").read_bytes() == LOG.read_bytes()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "is-a-folder").chmod(0o500)
    assert main(["check", str(LOG), "-o", str(folder / "is-a-folder/report")]) == 2
    assert is_plain(capsys.readouterr().err)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_a_full_standard_output_is_told(form: str, tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        told = ran(["check", LOG, "--format", form], tmp_path, stdout=full)
    assert told.returncode == 2 and "the disk is full" in told.stderr and is_plain(told.stderr)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check", LOG, "-o", "report"], "report could not be written"),
        (["check", LINES, "--format", "jsonl"], "temporary folder is full"),
        (["check", LINES, "--format", "jsonl", "--jobs", "2"], "temporary folder is full"),
        (["check", "-", "--format", "jsonl"], "temporary folder is full"),
        (["import", ICS, "--interviews", "interview", "-o", "made.yaml"], "could not be written"),
        (["init", "begun.yaml"], "could not be written"),
    ],
    ids=["a report", "lines", "lines by two processes", "a pipe", "an import", "a new log"],
)
def test_a_full_disk_is_told_and_keeps_nothing_half_written(
    words: list[Any], said: str, tmp_path: Path
) -> None:
    told = ran(words, tmp_path, no_room, input=LINES.read_text(encoding="utf-8"))
    assert told.returncode == 2 and said in told.stderr and is_plain(told.stderr)
    assert told.stdout == "" and not listed(tmp_path)


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_nobody_reads_any_more(form: str, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    told = ran(["check", LINES, "--format", form], tmp_path, stdout=writing)
    os.close(writing)
    assert told.returncode == 141 and told.stderr == "" and not listed(tmp_path)


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_pipe_with_a_name_is_read_once_and_whole(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cp", str(LINES), str(pipe)]) as copying:
        assert main(["check", str(pipe), "--format", form]) == 1
    assert copying.returncode == 0
    last = capsys.readouterr().out.splitlines()
    assert any('"actions": 6' in line for line in last)


def many(folder: Path, acts: int) -> Path:
    """Write a log that takes a while."""
    start = datetime(2026, 11, 1, tzinfo=UTC)
    interview = {"starts_at": "2026-12-01T10:00:00Z", "interviewers": ["lin-wei"]}
    process = {"timezone": "UTC", "interviews": [interview]}
    head = [{"timeline": {"id": f"t{name}", **process}} for name in "ab"]
    lines = (
        {
            "kind": "connect_request",
            "platform": "linkedin",
            "to": "lin-wei",
            "timeline": f"t{'ab'[number % 2]}",
            "at": f"{start + timedelta(seconds=number):%FT%TZ}",
        }
        for number in range(acts)
    )
    log = folder / "many.jsonl"
    with log.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in (*head, *lines))
    return log


def begun(log: Path, folder: Path, *more: str) -> subprocess.Popen[str]:
    """Start judging, and return once it is under way."""
    words = ["check", str(log), "--format", "jsonl", "-o", str(folder / "report"), *more]
    temporary = folder / "temporary"
    temporary.mkdir(exist_ok=True)
    running = subprocess.Popen(
        [*PROGRAM, *words],
        env=environ(temporary),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        # A shell lets what it starts in the background ignore interruptions.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    until = time.monotonic() + 60
    while not any(part.stat().st_size for part in temporary.rglob("?.jsonl")):
        assert running.poll() is None and time.monotonic() < until
        time.sleep(0.02)
    return running


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [int(one) for one in listed.read_text().split()] if listed.exists() else []


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("told", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "terminated"]
)
def test_a_run_that_is_stopped_leaves_nothing(
    told: signal.Signals, code: int, jobs: str, tmp_path: Path
) -> None:
    running = begun(many(tmp_path, 60_000), tmp_path, "--jobs", jobs)
    workers = children(running.pid)
    running.send_signal(told)
    _, said = running.communicate(timeout=60)
    assert running.returncode == code and said == ""
    assert not (tmp_path / "report").exists() and not listed(tmp_path / "temporary")
    assert not any(Path(f"/proc/{one}").exists() for one in workers)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are found in /proc")
def test_a_worker_that_is_killed_is_told(tmp_path: Path) -> None:
    running = begun(many(tmp_path, 60_000), tmp_path, "--jobs", "2")
    os.kill(children(running.pid)[-1], signal.SIGKILL)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 2 and "was ended from outside" in said and is_plain(said)
    assert not (tmp_path / "report").exists() and not listed(tmp_path / "temporary")


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_log_that_grows_meanwhile_is_judged_as_one_thing(jobs: str, tmp_path: Path) -> None:
    log = many(tmp_path, 6_000)
    running = begun(log, tmp_path, "--jobs", jobs)
    with log.open("a", encoding="utf-8") as more:
        more.write('{"kind": "connect_request", "platform": "linke')
    _, said = running.communicate(timeout=120)
    assert running.returncode in {1, 2} and "Traceback" not in said
    lines = (tmp_path / "report").read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith('{"verdict"') for line in lines) == 6_000
    assert json.loads(lines[-1])["summary"]["actions"] == 6_000


INPUTS = {
    "is not there": lambda folder: folder / "nowhere.yaml",
    "a folder without anything": lambda folder: folder / "is-a-folder",
    "links that lead to each other": lambda folder: folder / "a",
    "a name with a zero byte": lambda folder: "x\0y.yaml",
    "a name that is too long": lambda folder: "x" * 300 + ".yaml",
    "endless zeros": lambda folder: "/dev/zero",
    "endless noise": lambda folder: "/dev/urandom",
    "nothing": lambda folder: "/dev/null",
    "the memory of the process": lambda folder: "/proc/self/mem",
}


@pytest.mark.parametrize("form", ["text", "jsonl"])
@pytest.mark.parametrize("path", INPUTS.values(), ids=INPUTS)
def test_what_cannot_be_read_is_told(
    path: Callable[[Path], object], form: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(path(folder)), "--format", form]) == 2
    assert is_plain(capsys.readouterr().err)
