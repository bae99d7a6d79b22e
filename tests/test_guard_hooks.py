"""The guard as callers run it: recorded conversations, many at once, killed, set up, read out."""

import json
import os
import signal
import subprocess
import sys
import time
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
import yaml
from guarding import CONNECT, MIRA, NOW, TIMELINE, TOM, Desk, comment, event

from etiquette_lint import check_log, read_log
from etiquette_lint.cli.entry import main
from etiquette_lint.guard.memory import reading, writing

RECORDED = json.loads((Path(__file__).parent / "data/guard/conversations.json").read_text("utf-8"))
PROGRAM = [sys.executable, "-m", "etiquette_lint"]
ROOT = Path(__file__).resolve().parents[1]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and forks of POSIX")


class Told:
    """Runs command lines beside a desk; returns the exit code and what was written."""

    def __init__(self, desk: Desk, capsys: pytest.CaptureFixture[str], patch: Any) -> None:
        self.desk, self.capsys, self.patch = desk, capsys, patch

    def __call__(self, *argv: str, stdin: bytes = b"", **environ: str) -> tuple[int, str, str]:
        self.patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin), "utf-8"))
        code = main(argv, environ)
        out, err = self.capsys.readouterr()
        return code, out, err

    def guard(self, *argv: str, stdin: bytes = b"", **environ: str) -> tuple[int, str, str]:
        given = ["--timeline", str(self.desk.timeline), "--memory", str(self.desk.memory)]
        return self("guard", *given, "--now", NOW, *argv, stdin=stdin, **environ)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path)


@pytest.fixture
def told(desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Told:
    return Told(desk, capsys, monkeypatch)


# What callers are answered


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_conversation_is_answered_byte_for_byte(
    name: str, desk: Desk, told: Told
) -> None:
    for step in RECORDED[name]:
        code, out, _ = told("guard", *step["argv"], "--now", NOW, stdin=step["event"].encode())
        assert (code, out) == (step["exit"], step["answer"])


def decision(out: str) -> str:
    return str(json.loads(out)["hookSpecificOutput"]["permissionDecision"])


def test_after_the_call_nothing_is_said_and_the_memory_knows(desk: Desk, told: Told) -> None:
    asked = event(CONNECT, linkedin_username=TOM)
    assert decision(told.guard("--for", "claude-code", stdin=asked)[1]) == "allow"
    for name, state in (("PostToolUseFailure", "failed"), ("PostToolUse", "done")):
        after = event(CONNECT, name, linkedin_username=TOM)
        assert told.guard("--for", "claude-code", stdin=after) == (0, "", "")
        with reading(desk.memory, 1) as book:
            assert [act.state for act in book.history([""])] == (
                ["done"] if state == "done" else []
            )


def test_a_call_that_was_broken_off_counts_on(desk: Desk, told: Told) -> None:
    told.guard("--for", "claude-code", stdin=event(CONNECT, linkedin_username=TOM))
    broken = json.loads(event(CONNECT, "PostToolUseFailure", linkedin_username=TOM))
    told.guard("--for", "claude-code", stdin=json.dumps({**broken, "is_interrupt": True}).encode())
    with reading(desk.memory, 1) as book:
        assert [act.state for act in book.history([""])] == ["pending"]


def test_what_cannot_be_remembered_afterwards_is_told_to_people(desk: Desk, told: Told) -> None:
    desk.memory.mkdir(parents=True)
    code, out, _ = told.guard(
        "--for", "claude-code", stdin=event(CONNECT, "PostToolUse", linkedin_username=TOM)
    )
    assert code == 0
    assert "no memory of the guard" in json.loads(out)["systemMessage"]


@pytest.mark.parametrize("mode", ["bypassPermissions", "dontAsk"])
def test_where_claude_code_asks_nobody_a_question_is_a_no(mode: str, told: Told) -> None:
    asked = json.loads(event(CONNECT, linkedin_username="who"))
    data = json.dumps({**asked, "permission_mode": mode}).encode()
    assert decision(told.guard("--for", "claude-code", stdin=data)[1]) == "deny"


BROKEN = {
    "no configuration where one is named": ("--config", "nosuch.yaml"),
    "a region that is none": ("--pack", "nosuch"),
    "a rule that is none": ("--ignore", "nosuch"),
    "a time that is none": ("--now", "then"),
}


@pytest.mark.parametrize("argv", BROKEN.values(), ids=BROKEN)
def test_a_setup_that_is_not_understood_is_answered_too(argv: tuple[str, str], told: Told) -> None:
    asked = event(CONNECT, linkedin_username=TOM)
    code, out, _ = told.guard("--for", "claude-code", *argv, stdin=asked)
    assert (code, decision(out)) == (0, "ask")


@pytest.mark.parametrize(
    "argv", [["--nosuch"], ["--for", "nobody"], ["--time-out", "x"], ["extra"]]
)
def test_a_command_line_that_is_not_understood_blocks(argv: list[str], told: Told) -> None:
    code, out, err = told("guard", *argv, stdin=event(CONNECT, linkedin_username=TOM))
    assert (code, out) == (2, "")
    assert err


class Interrupted(BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        raise KeyboardInterrupt


def test_an_interrupt_blocks(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(Interrupted(), "utf-8"))
    assert main(["guard", "--timeline", str(desk.timeline)], {}) == 2


@POSIX
def test_an_answer_that_nobody_can_read_blocks(desk: Desk) -> None:
    reading_end, writing_end = os.pipe()
    os.close(reading_end)
    try:
        done = started(desk, stdout=writing_end)
        done.communicate(event(CONNECT, linkedin_username=TOM), timeout=60)
    finally:
        os.close(writing_end)
    assert done.returncode == 2


def test_the_configuration_sets_the_guard_up(desk: Desk, told: Told) -> None:
    Path("etiquette-lint.yaml").write_text(
        "assume: {post_topic: industry}\n"
        "guard:\n"
        "  timeline: acme.yaml\n"
        "  tools: tools.yaml\n"
        "  memory: state/guard.sqlite3\n"
        "  time-out: 30\n"
        "  decisions: {ok: pass, not_covered: deny}\n",
        "utf-8",
    )
    asked = {"tool": CONNECT, "arguments": {"linkedin_username": TOM}}
    first = json.loads(told("guard", stdin=json.dumps(asked).encode())[1])
    assert (first["decision"], first["outcome"]) == ("deny", "not_covered")
    call = comment()
    asked = {"tool": call.tool, "arguments": dict(call.arguments)}
    second = json.loads(told("guard", "--now", NOW, stdin=json.dumps(asked).encode())[1])
    assert (second["decision"], second["outcome"]) == ("pass", "ok")
    assert desk.memory.exists()


SLIPS = {
    "guard: yes please\n": "1:8: 'guard' takes names, each with its value",
    "guard: {timelines: a.yaml}\n": "1:9: a configuration file has no 'guard.timelines'; did you",
    "guard: {decisions: {eror: deny}}\n": "1:21: 'guard.decisions' has no 'eror'; did you mean",
    "guard: {decisions: {error: forbid}}\n": "1:28: error cannot be 'forbid'",
    "guard: {time-out: soon}\n": "1:19: 'guard.time-out' takes seconds",
    "guard: {time-out: 0}\n": "1:19: 'guard.time-out' takes seconds",
    "guard: {memory: [a, b]}\n": "1:17: 'guard.memory' takes one text",
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_in_the_section_is_told_with_its_place(text: str, desk: Desk, told: Told) -> None:
    Path("etiquette-lint.yaml").write_text(text, "utf-8")
    code, _, err = told("guard", "test", LANG="C")
    assert code == 2
    assert err.startswith(f"etiquette-lint.yaml:{SLIPS[text]}")


def blocks(page: str) -> list[Any]:
    """Return the blocks of JSON of a page."""
    text = (ROOT / "docs/agents" / page).read_text("utf-8")
    return [json.loads(part.partition("```")[0]) for part in text.split("```json\n")[1:]]


def test_the_page_shows_what_init_writes(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name)
    Path("project").mkdir()
    monkeypatch.chdir("project")
    told("guard", "init", "../interviews.yaml")
    written = Path(".claude/settings.json").read_text("utf-8")
    as_at_home = written.replace(str(Path.cwd().parent), "/home/you")
    assert json.loads(as_at_home) == blocks("claude-code.md")[0]


def test_the_page_shows_what_is_answered(desk: Desk, told: Told) -> None:
    _, asked, answer = blocks("claude-code.md")
    out = told.guard("--for", "claude-code", stdin=json.dumps(asked).encode())[1]
    assert json.loads(out) == answer


# Many at once, and killed


def started(desk: Desk, *argv: str, **given: Any) -> "subprocess.Popen[bytes]":
    command = [*PROGRAM, "guard", "--for", "claude-code", "--timeline", str(desk.timeline)]
    command += ["--tools", str(desk.tools), "--memory", str(desk.memory), "--now", NOW]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [*command, "--time-out", "300", *argv], stdin=subprocess.PIPE, env=environ, **given
    )


def decided_in_a_fork(desk: Desk, post: str, out: int) -> None:
    """Decide in a process of its own, and write the decision into a pipe."""
    if os.fork() == 0:
        try:
            guard = desk.guard(time_out=120, assumed={"post_topic": "industry"})
            os.write(out, f"{guard.decide(comment(post)).decision}\n".encode())
        finally:
            os._exit(0)


@POSIX
@pytest.mark.filterwarnings("ignore:This process.*multi-threaded:DeprecationWarning")
def test_of_fifty_at_once_exactly_the_quota_is_allowed(desk: Desk) -> None:
    desk.guard(assumed={"post_topic": "industry"}).decide(comment("first"))
    reading_end, writing_end = os.pipe()
    for number in range(50):
        decided_in_a_fork(desk, f"p{number}", writing_end)
    os.close(writing_end)
    with os.fdopen(reading_end) as stream:
        decisions = stream.read().split()
    for _ in range(50):
        os.wait()
    assert sorted(decisions) == ["allow"] + ["ask"] * 49
    with reading(desk.memory, 1) as book:
        assert len(book.rows()) == 51
        assert len(book.history([""])) == 2


_COMMANDS = 12


@pytest.mark.slow
def test_of_many_commands_at_once_exactly_the_quota_is_allowed(desk: Desk) -> None:
    (desk.folder / "etiquette-lint.yaml").write_text("assume: {post_topic: industry}\n", "utf-8")
    running = []
    for number in range(_COMMANDS):
        call = comment(f"p{number}")
        one = started(desk, cwd=desk.folder, stdout=subprocess.PIPE)
        assert one.stdin is not None
        one.stdin.write(event(call.tool, **call.arguments))
        one.stdin.close()
        running.append(one)
    decisions = []
    for one in running:
        assert one.stdout is not None
        with one.stdout as answer:
            decisions.append(decision(answer.read().decode()))
    assert [one.wait(60) for one in running] == [0] * _COMMANDS
    assert sorted(decisions) == ["allow"] * 2 + ["ask"] * (_COMMANDS - 2)
    with reading(desk.memory, 1) as book:
        assert len(book.rows()) == _COMMANDS


@POSIX
def test_killed_between_decision_and_answer_nothing_is_lost(desk: Desk) -> None:
    call = comment("a")
    reading_end, writing_end = os.pipe()
    os.set_blocking(writing_end, False)
    try:
        while os.write(writing_end, b"x" * 4096):
            pass
    except BlockingIOError:
        os.set_blocking(writing_end, True)
    one = started(desk, stdout=writing_end)
    try:
        assert one.stdin is not None
        one.stdin.write(event(call.tool, **call.arguments))
        one.stdin.close()
        until = time.monotonic() + 60
        while not counted(desk) and time.monotonic() < until:
            time.sleep(0.05)
        assert one.poll() is None, "it waits for somebody to take the answer"
        one.send_signal(signal.SIGKILL)
        one.wait(60)
    finally:
        os.close(writing_end)
        os.close(reading_end)
    assert counted(desk) == 1
    with writing(desk.memory, 1):
        pass


def counted(desk: Desk) -> int:
    if not desk.memory.exists():
        return 0
    with reading(desk.memory, 5) as book:
        return sum(len(row.acts) for row in book.rows())


# Set up, tried, read out, forgotten

SETTINGS = '{"model": "x", "hooks": {"PreToolUse": [{"matcher": "Bash", "hooks": []}]}}'


def test_init_keeps_what_is_there_and_does_nothing_twice(desk: Desk, told: Told) -> None:
    settings = Path(".claude/settings.json")
    settings.parent.mkdir()
    settings.write_text(SETTINGS, "utf-8")
    code, out, _ = told("guard", "init", "mine.yaml", LANG="C")
    assert code == 0
    assert '+            "onFailure": "block"' in out.splitlines()
    found = json.loads(settings.read_text("utf-8"))
    assert found["model"] == "x"
    assert [one["matcher"] for one in found["hooks"]["PreToolUse"]] == ["Bash", "mcp__.*"]
    hook = found["hooks"]["PreToolUse"][1]["hooks"][0]["command"]
    assert f"guard --for claude-code --timeline {Path.cwd() / 'mine.yaml'} --no-config" in hook
    assert {*found["hooks"]} == {"PreToolUse", "PostToolUse", "PostToolUseFailure"}
    assert f"Edit(/{Path.cwd() / 'mine.yaml'})" in found["permissions"]["deny"]
    once = settings.read_bytes(), Path("mine.yaml").read_bytes()
    assert told("guard", "init", "mine.yaml", LANG="C")[:2] == (0, "")
    assert (settings.read_bytes(), Path("mine.yaml").read_bytes()) == once


def test_init_puts_a_new_command_in_the_place_of_its_own_old_one(told: Told) -> None:
    told("guard", "init", "a.yaml")
    told("guard", "init", "b.yaml")
    found = json.loads(Path(".claude/settings.json").read_text("utf-8"))
    groups = [found["hooks"][event] for event in found["hooks"]]
    assert [len(group) for group in groups] == [1, 1, 1]
    assert "b.yaml" in groups[0][0]["hooks"][0]["command"]


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_the_file_that_init_writes_is_understood(locale: str, told: Told) -> None:
    told("guard", "init", "mine.yaml", "--locale", locale)
    assert read_log("mine.yaml").problems == ()
    bare = Path("mine.yaml").read_text("utf-8")
    full = "\n".join(line.replace("# ", "", 1) for line in bare.splitlines()[3:])
    Path("full.yaml").write_text(full, "utf-8")
    log = read_log("full.yaml")
    assert log.problems == ()
    assert check_log(log).verdicts[0].outcome == "ok"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"hooks": ', ".claude/settings.json:1:"),
        ('{"a": 1, "a": 2}', ".claude/settings.json:1:"),
        ("[]", ".claude/settings.json:1:1"),
        ('{"hooks": []}', "hooks"),
        ('{"hooks": {"PreToolUse": {}}}', "PreToolUse"),
        ('{"permissions": {"deny": "all"}}', "deny"),
    ],
)
def test_settings_that_are_not_understood_are_left_alone(text: str, place: str, told: Told) -> None:
    settings = Path(".claude/settings.json")
    settings.parent.mkdir()
    settings.write_text(text, "utf-8")
    code, _, err = told("guard", "init")
    assert code == 2
    assert place in err
    assert settings.read_text("utf-8") == text
    assert not Path("interviews.yaml").exists()


CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//t//t//EN
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20261101T090000Z
DTSTART:20261203T090000Z
DTEND:20261203T100000Z
SUMMARY:Interview at Acme
ORGANIZER;CN=Mira Okonkwo-Vale:mailto:mira@acme.example
ATTENDEE;CN=Ada:mailto:ada@example.org
END:VEVENT
END:VCALENDAR
"""


def test_init_takes_interviews_from_a_calendar(told: Told) -> None:
    Path("calendar.ics").write_bytes(CALENDAR.replace("\n", "\r\n").encode())
    argv = ["mine.yaml", "--ics", "calendar.ics", "--interviews", "Acme"]
    assert told("guard", "init", *argv)[0] == 0
    (timeline,) = read_log("mine.yaml").timelines
    assert [str(one.starts_at)[:10] for one in timeline.interviews] == ["2026-12-03"]
    assert Path(".claude/settings.json").exists()
    assert told("guard", "init", *argv)[0] == 2


def test_a_calendar_that_is_not_understood_sets_nothing_up(told: Told) -> None:
    Path("calendar.ics").write_text("no calendar", "utf-8")
    assert told("guard", "init", "mine.yaml", "--ics", "calendar.ics")[0] == 2
    assert not Path("mine.yaml").exists()
    assert not Path(".claude").exists()


def test_a_dry_run_writes_nothing(told: Told) -> None:
    code, out, _ = told("guard", "init", "mine.yaml", "--dry-run")
    assert (code, '+  "hooks": {' in out.splitlines()) == (0, True)
    assert not Path(".claude").exists()
    assert not Path("mine.yaml").exists()


def test_the_three_calls_show_the_answers_and_are_not_remembered(desk: Desk, told: Told) -> None:
    given = ["--timeline", str(desk.timeline), "--memory", str(desk.memory), "--now", NOW]
    code, out, err = told("guard", "test", *given)
    assert (code, err) == (0, "")
    heads = [line.split()[0] for line in out.splitlines() if not line.startswith(" ")]
    assert heads == ["allow", "ask", "deny"]
    assert "面试" in told("guard", "test", *given, "--locale", "zh-CN")[1]
    assert counted(desk) == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((", handles: {linkedin: mira-okonkwo-vale}", ""), "no account on LinkedIn"),
        (("interviewers: [mira]", "interviewers: []"), "names an interviewer"),
        (("mira]", "mira"), "acme.yaml:"),
    ],
)
def test_a_setup_by_which_nobody_is_known_is_told(
    change: tuple[str, str], said: str, desk: Desk, told: Told
) -> None:
    desk.timeline.write_text(TIMELINE.replace(*change), "utf-8")
    code, _, err = told("guard", "test", "--timeline", str(desk.timeline))
    assert code == 2
    assert said in err


def filled(desk: Desk) -> list[str]:
    guard = desk.guard(assumed={"post_topic": "industry"})
    guard.decide(comment("a"), session="s", id="1")
    guard.confirm(comment("a"), session="s", id="1")
    guard.decide(comment("b"))
    desk.ask(comment("c", MIRA))
    return ["--memory", str(desk.memory)]


def test_the_log_tells_what_was_asked_and_answered(desk: Desk, told: Told) -> None:
    memory = filled(desk)
    told_text = told("guard", "log", *memory, LANG="C", TZ="UTC")[1]
    assert "Mon 30 Nov 2026, 09:00 allow mcp__testnet__comment" in told_text
    assert "comment, mira, LinkedIn: done" in told_text
    calls = json.loads(told("guard", "log", *memory, "--format", "json")[1])["calls"]
    assert [call["decision"] for call in calls] == ["allow", "allow", "ask"]
    assert calls[0]["acts"] == [
        {
            "id": "guard-1",
            "state": "done",
            "candidate": None,
            "timeline": "acme",
            "kind": "comment",
            "to": "mira",
            "platform": "linkedin",
        }
    ]


def test_an_export_is_a_log_and_counts_once_beside_the_memory(desk: Desk, told: Told) -> None:
    memory = filled(desk)
    out = told("guard", "export", *memory)[1]
    acts = yaml.safe_load(out)["actions"]
    assert [(act["id"], act["status"]) for act in acts] == [
        ("guard-1", "done"),
        ("guard-2", "planned"),
    ]
    desk.timeline.write_text(TIMELINE + out.replace("guard-2", "other"), "utf-8")
    log = read_log(desk.timeline)
    assert (log.problems, len(log.entries)) == ((), 2)
    desk.timeline.write_text(TIMELINE + out, "utf-8")
    told("guard", "forget", "--process", "nosuch", *memory)
    assert desk.ask(comment("a"), assumed={"post_topic": "industry"}).decision == "allow"


def test_what_is_forgotten_no_longer_counts(desk: Desk, told: Told) -> None:
    memory = filled(desk)
    industry = {"assumed": {"post_topic": "industry"}}
    assert desk.ask(comment("d"), **industry).decision == "ask"
    assert told("guard", "forget", "--before", "2026-11-01", *memory)[2] == "0 calls forgotten\n"
    assert told("guard", "forget", "--process", "other", *memory)[2] == "0 calls forgotten\n"
    assert told("guard", "forget", "--process", "acme", *memory)[2] == "4 calls forgotten\n"
    assert desk.ask(comment("d"), **industry).decision == "allow"
    assert told("guard", "forget", "--all", *memory)[2] == "1 call forgotten\n"
    assert "Nothing is remembered" in told("guard", "log", *memory)[1]


@pytest.mark.parametrize("argv", [[], ["--all", "--process", "acme"]], ids=["nothing", "both"])
def test_what_to_forget_must_be_said(argv: list[str], told: Told) -> None:
    assert told("guard", "forget", *argv)[0] == 2
