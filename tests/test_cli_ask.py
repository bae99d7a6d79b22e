import io
import json
import os
import pty
import sys
import time
from pathlib import Path

import pytest
from job_search import NOW, PACK, write

from etiquette_lint import read_log
from etiquette_lint.cli.entry import main

FRIEND = ("ask", "friend_request", "wechat", "--to", "interviewer", "--now", NOW)


class Terminal(io.StringIO):
    """What a test types, or sees, as if somebody sat there."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _in_shanghai(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def verdict(*argv: str, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """Return the verdict on an act, as JSON has it."""
    code = main(["ask", *argv, "--now", NOW, "--format", "json"])
    told: dict[str, object] = json.loads(capsys.readouterr().out)["verdicts"][0]
    assert code == (1 if told["outcome"] == "error" else 0)
    return told


def test_a_friend_request_three_days_before_the_interview_is_forbidden(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([*FRIEND, "--interview", "+3d"]) == 1
    assert capsys.readouterr() == (
        """\
 × DON'T    Sat 28 Nov 09:00  friend request to your interviewer, WeChat
    Do not ask your interviewer to connect before the interview: it
    implies a familiarity that is not there yet.
    Instead    comment on one of your interviewer's articles, if it adds
               something
    Fine from  the day you have the offer
    Hays, stated | hays/no-request-before-interview
Times: Asia/Shanghai. Rules: hays 1.0.0 (Hays, 14 Apr 2016)
Why? etiquette-lint explain hays/no-request-before-interview
""",
        "",
    )


def test_the_answer_can_be_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*FRIEND, "--interview", "+3d", "--locale", "zh-CN"]) == 1
    told = capsys.readouterr().out
    assert told.startswith(" × 不要    11月28日 周六 09:00  在微信申请添加面试官为好友\n")


WHENS = {
    "a duration ahead": ("+3d", "before_interview"),
    "in hours": ("+90m", "before_interview"),
    "a duration ago": ("-2h", "just_after_interview"),
    "now": ("now", "during_interview"),
    "in Chinese": ("现在", "during_interview"),
    "an instant": ("2026-12-01T10:00+08:00", "before_interview"),
    "a local time": ("2026-11-28 08:30", "during_interview"),
    "a local time with a T": ("2026-11-28T07:00", "just_after_interview"),
    "a date": ("2026-11-28", "during_interview"),
    "an earlier date": ("2026-11-01", "awaiting_decision"),
    "none": ("none", "applied"),
    "not yet": ("not yet", "applied"),
    "还没有": ("还没有", "applied"),
    "undated": ("undated", "interview_undated"),
}


@pytest.mark.parametrize(("when", "phase"), WHENS.values(), ids=WHENS)
def test_when_is_read_as_people_write_it(
    when: str, phase: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = verdict(*FRIEND[1:5], "--interview", when, capsys=capsys)
    assert told["phase"] == phase


def test_now_is_the_clock_unless_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    main(["ask", "research", "linkedin", "--interview", "none", "--format", "json"])
    at = json.loads(capsys.readouterr().out)["verdicts"][0]["action"]["at"]
    assert at[:16] in {
        time.strftime("%Y-%m-%dT%H:%M", time.gmtime(time.time() - ago)) for ago in (0, 60)
    }


ATS = {
    "on the day after": ("+4d", "just_after_interview"),
    "at once": ("now", "before_interview"),
    "on a date, at its graver end": ("2026-12-01", "before_interview"),
}


@pytest.mark.parametrize(("at", "phase"), ATS.values(), ids=ATS)
def test_the_act_may_be_later(at: str, phase: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = verdict(*FRIEND[1:5], "--interview", "+3d", "--at", at, capsys=capsys)
    assert told["phase"] == phase


PROCESSES = {"offered": "ok", "hired": "ok", "closed": "warning"}


@pytest.mark.parametrize(("process", "outcome"), PROCESSES.items(), ids=PROCESSES)
def test_of_a_process_that_is_past_interviews_none_is_asked(
    process: str, outcome: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = verdict(*FRIEND[1:5], "--process", process, capsys=capsys)
    assert (told["phase"], told["outcome"]) == (process, outcome)


WORDS = {
    "a synonym": (["like", "LinkedIn"], "react", "linkedin"),
    "a label": (["connection request", "领英"], "connect_request", "linkedin"),
    "Chinese": (["加好友", "微信"], "friend_request", "wechat"),
    "a platform nobody knows": (["comment", "ourforum"], "comment", "ourforum"),
}


@pytest.mark.parametrize(("words", "kind", "platform"), WORDS.values(), ids=WORDS)
def test_people_may_use_their_own_words(
    words: list[str], kind: str, platform: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = verdict(*words, "--to", "面试官", "--interview", "+3d", capsys=capsys)
    action = told["action"]
    assert isinstance(action, dict)
    assert (action["kind"], action["platform"], action["to"]) == (kind, platform, "interviewer")


FIELDS = {
    "industry": (["comment", "linkedin", "--post-topic", "industry"], "ok"),
    "personal": (["comment", "linkedin", "--post-topic", "personal"], "warning"),
    "unsaid": (["comment", "linkedin"], "cannot_tell"),
    "private life": (["research", "facebook", "--topic", "private_life"], "warning"),
    "the employer asked": (["connect_request", "linkedin", "--initiator", "employer"], "ok"),
    "she agreed": (["connect_request", "linkedin", "--consent", "asked_and_agreed"], "warning"),
    "a friend": (["connect_request", "linkedin", "--relationship", "friend"], "warning"),
    "pushy": (
        ["message", "linkedin", "--text", "Any news? I need an answer today."],
        "not_covered",
    ),
}


@pytest.mark.parametrize(("words", "outcome"), FIELDS.values(), ids=FIELDS)
def test_what_more_is_said_counts(
    words: list[str], outcome: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = verdict(*words, "--to", "interviewer", "--interview", "+3d", capsys=capsys)
    assert told["outcome"] == outcome


def test_a_question_names_the_option_that_answers_it(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["ask", "comment", "linkedin", "--to", "interviewer", "--interview", "+3d"]
    assert main(argv) == 0
    assert "Answer     add --post-topic industry" in capsys.readouterr().out


AFTERWARDS = ("connect_request", "xing", "--to", "recruiter", "--interview", "-3d")
"""What the pack of German-speaking countries asks about: did the interview go well?"""
THERE = (*AFTERWARDS, "--region", "DE")
ASKING = PACK.replace(
    "rules:",
    """  is_own: {about: action, ask: {en: "Is it your own?"}}
  is_nice: {about: person, ask: {en: "Are they nice?"}}
  is_odd: {about: timeline, ask: {en: "Is it odd?"}}
rules:
  own-nice-odd:
    level: error
    source: own
    basis: stated
    when: {kind: [share, post, research], is_own: true, is_nice: true, is_odd: false}
    message: {en: "No."}""",
    1,
)


def test_a_question_of_the_packs_own_names_its_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", *THERE, "--now", NOW]) == 0
    told = capsys.readouterr().out
    assert "Answer     add --answer went_well, or --answer went_well=no\n" in told
    assert main(["ask", *THERE, "--now", NOW, "--locale", "zh-CN"]) == 0
    assert "如何回答  加上 --answer went_well，或 --answer went_well=no" in capsys.readouterr().out


ANSWERS = {
    "yes": ("went_well", "ok"),
    "yes in a word": ("went_well=yes", "ok"),
    "yes as packs write it": ("went_well=true", "ok"),
    "是": ("went_well=是", "ok"),
    "no": ("went_well=no", "warning"),
    "no in capitals": ("went_well=NO", "warning"),
    "否": ("went_well=否", "warning"),
}


@pytest.mark.parametrize(("answer", "outcome"), ANSWERS.values(), ids=ANSWERS)
def test_a_question_of_the_packs_own_is_answered(
    answer: str, outcome: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verdict(*THERE, "--answer", answer, capsys=capsys)["outcome"] == outcome


def test_answers_stand_where_their_questions_belong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack, file = write(tmp_path, "asking.yaml", ASKING), str(tmp_path / "saved.yaml")
    argv = ["ask", "share", "x", "--to", "employee", "--interview", "none", "--pack", pack]
    given = [f"--answer={one}" for one in ("is_own", "is_nice=yes", "is_odd=no")]
    assert main([*argv, *given, "--save", file]) == 1
    assert "DON'T" in capsys.readouterr().out
    assert main([file, "--pack", pack]) == 1
    log = read_log(file)
    assert log.entries[0].action.answers == {"is_own": True}
    assert log.timelines[0].answers == {"is_odd": False}
    assert log.timelines[0].people[0].answers == {"is_nice": True}


NOT_ANSWERS = {
    "a question there is none": (
        [*THERE, "--answer", "went_wel"],
        "dach asks no question 'went_wel'; did you mean 'went_well'?",
    ),
    "a pack that asks nothing": (
        [*AFTERWARDS, "--answer", "went_well"],
        "hays has no questions of its own",
    ),
    "neither yes nor no": (
        [*THERE, "--answer", "went_well=maybe"],
        "--answer went_well cannot be 'maybe'",
    ),
    "nothing": ([*THERE, "--answer", "went_well="], "--answer went_well cannot be ''"),
    "both": (
        [*THERE, "--answer", "went_well", "--answer", "went_well=no"],
        "'went_well' is answered both yes and no",
    ),
    "of nobody": (
        ["research", "x", "--interview", "none", "--region", "US", "--answer", "posts_about_work"],
        "--answer posts_about_work is about the other side, and there is none",
    ),
}


@pytest.mark.parametrize(("argv", "message"), NOT_ANSWERS.values(), ids=NOT_ANSWERS)
def test_what_answers_nothing_is_told(
    argv: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", *argv]) == 2
    told = capsys.readouterr()
    assert message in told.err
    assert told.out == ""


def test_a_log_that_is_saved_is_judged_by_the_pack_of_the_region(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "saved.yaml")
    assert main(["ask", *THERE, "--answer", "went_well=no", "--now", NOW, "--save", file]) == 0
    assert "CAREFUL" in capsys.readouterr().out
    assert main([file]) == 0
    assert "dach/no-request-after-a-poor-interview" in capsys.readouterr().out


def test_another_person_than_the_interviewer_does_not_conduct_the_interview(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = verdict("connect_request", "xing", "--to", "hr", "--interview", "+3d", capsys=capsys)
    assert told["outcome"] == "not_covered"


MISSING = {
    "all": ([], "KIND, PLATFORM, --to, --interview"),
    "all but a text": (["--text", "hi"], "KIND, PLATFORM, --to, --interview"),
    "a platform and more": (["comment"], "PLATFORM, --to, --interview"),
    "a person": (["comment", "linkedin", "--interview", "none"], "--to"),
    "the interview": (["comment", "linkedin", "--to", "employee"], "--interview"),
    "the interview, while pending": (
        ["comment", "linkedin", "--to", "employee", "--process", "pending"],
        "--interview",
    ),
    "nobody is needed": (["post", "linkedin"], "--interview"),
}


@pytest.mark.parametrize(("argv", "names"), MISSING.values(), ids=MISSING)
def test_without_a_terminal_what_is_missing_is_named(
    argv: list[str], names: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", *argv]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"etiquette-lint: not said: {names}\n   add  etiquette-lint ask ")


def test_the_command_it_proposes_works(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "comment", "--post-topic", "industry"]) == 2
    proposed = capsys.readouterr().err.splitlines()[1].split("etiquette-lint ")[1]
    assert main(proposed.split()) == 0


REFUSED = {
    "a kind": (["frend_request"], "KIND cannot be 'frend_request'; did you mean 'friend_request'?"),
    "a role": (["comment", "x", "--to", "interviwer"], "did you mean 'interviewer'?"),
    "a process": (["comment", "x", "--process", "hire"], "did you mean 'hired'?"),
    "a topic of posts": (["comment", "x", "--post-topic", "work"], "industry, personal"),
    "a time": ([*FRIEND[1:], "--interview", "soon"], "--interview: 'soon' is not a time"),
    "a time of the act": (
        [*FRIEND[1:], "--interview", "none", "--at", "+3y"],
        "--at: '+3y' is not a time",
    ),
    "a time too far": ([*FRIEND[1:], "--interview", "+999999w"], "1900 and 2199"),
    "a year too far": ([*FRIEND[1:], "--interview", "3000-01-01"], "1900 and 2199"),
    "a text where none can be": (
        ["react", "x", "--to", "employee", "--interview", "none", "--text", "hi"],
        "--text makes no sense for react",
    ),
    "a topic of a post where there is none": (
        ["follow", "x", "--post-topic", "industry"],
        "--post-topic makes no sense for follow",
    ),
    "a topic of another kind": (
        ["message", "x", "--to", "employee", "--interview", "none", "--topic", "culture"],
        "'culture' is not a topic",
    ),
    "a platform that is no slug": (
        ["comment", "my forum", "--to", "employee", "--interview", "none"],
        "is not a platform name",
    ),
    "a time that is none": (["comment", "x", "--now", "soon"], "is not an instant"),
}


@pytest.mark.parametrize(("argv", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_understood_is_told(
    argv: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", *argv]) == 2
    told = capsys.readouterr()
    assert message in told.err
    assert told.out == ""


def test_an_hour_that_the_clocks_skip_is_no_time(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert main([*FRIEND, "--interview", "2027-03-28 02:30"]) == 2
    assert "there is no such time" in capsys.readouterr().err


def test_a_platform_that_looks_like_a_slip_is_judged_with_a_word_of_warning(
    capsys: pytest.CaptureFixture[str],
) -> None:
    argv = ["ask", "connect_request", "linkedn", "--to", "interviewer", "--interview", "+3d"]
    assert main(argv) == 1
    assert "did you mean 'linkedin'?" in capsys.readouterr().err


def test_what_was_typed_is_made_visible_on_the_side(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["ask", "comment", "link\x18din", "--to", "interviewer", "--interview", "+3d"]
    assert main(argv) == 2
    told = capsys.readouterr().err
    assert r"'link\x18din' is a platform this tool does not know" in told
    assert "\x18" not in told


def test_a_pack_can_be_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = write(tmp_path, "coach.yaml", PACK)
    told = verdict(
        *("like", "linkedin", "--to", "interviewer", "--interview", "+3d", "--pack", pack),
        capsys=capsys,
    )
    assert told["packs"] == ["coach"]
    assert told["outcome"] == "cannot_tell"


def test_what_was_asked_is_saved_as_a_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "saved.yaml")
    argv = [
        *("ask", "comment", "linkedin", "--to", "interviewer", "--interview", "+3d", "--now", NOW),
        *("--post-topic", "industry", "--text", "How: why?\n- so", "--relationship", "friend"),
    ]
    assert main([*argv, "--save", file]) == 0
    asked = capsys.readouterr()
    assert asked.err == f"written: {file}\n"
    log = read_log(file)
    assert log.problems == ()
    assert log.entries[0].action.text == "How: why?\n- so"  # type: ignore[union-attr]
    assert main([file]) == 0
    checked = capsys.readouterr().out
    assert asked.out.splitlines()[1] in checked


def test_saving_never_replaces_a_file_unless_forced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(tmp_path, "saved.yaml", "precious")
    argv = [*FRIEND, "--interview", "+3d", "--save", file]
    assert main(argv) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "exists already; nothing was written" in told.err
    assert Path(file).read_text() == "precious"
    assert main([*argv, "--force"]) == 1
    assert "friend_request" in Path(file).read_text()


def test_saving_to_a_dash_prints_the_log(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*FRIEND, "--interview", "+3d", "--save", "-"]) == 1
    assert "\ntimeline:\n" in capsys.readouterr().out


def dialogue(typed: str, argv: list[str], monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    """Return the exit code and what was asked, if somebody types that."""
    asked = Terminal()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdin", Terminal(typed))
        patched.setattr(sys, "stderr", asked)
        return main(["ask", *argv, "--now", NOW]), asked.getvalue()


DIALOGUES = {
    "numbers": ("2\n2\n1\n+3d\n", [], "friend_request wechat --to interviewer --interview +3d"),
    "words": (
        "friend request\nWeChat\ninterviewer\n2026-12-01 10:00\n",
        [],
        "friend_request wechat --to interviewer --interview '2026-12-01 10:00'",
    ),
    "synonyms": ("dm\nemail\nhr\nnone\n", [], "message email --to hr_contact --interview none"),
    "only what is missing": (
        "1\n",
        ["friend_request", "wechat", "--interview", "+3d"],
        "friend_request wechat --to interviewer --interview +3d",
    ),
    "slips first": (
        "\nfrend\n99\n0\n2\n2\n1\nsoon\n1\n",
        [],
        "friend_request wechat --to interviewer --interview none",
    ),
    "what the verdict asks": (
        "1\n",
        ["comment", "linkedin", "--to", "interviewer", "--interview", "+3d"],
        "comment linkedin --to interviewer --interview +3d --post-topic industry",
    ),
    "what only people know": (
        "2\n",
        [*THERE, "--pack", "dach"],
        "connect_request xing --to recruiter --interview -3d --region DE "
        "--answer went_well=no --pack dach",
    ),
}


@pytest.mark.parametrize(("typed", "argv", "command"), DIALOGUES.values(), ids=DIALOGUES)
def test_on_a_terminal_what_is_missing_is_asked(
    typed: str,
    argv: list[str],
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, asked = dialogue(typed, argv, monkeypatch)
    assert code in {0, 1}
    assert f"The same without questions: etiquette-lint ask {command}\n" in asked
    first = capsys.readouterr().out
    assert first
    assert main(["ask", *_split(command), "--now", NOW]) == code
    assert capsys.readouterr().out == first


def _split(command: str) -> list[str]:
    import shlex

    return shlex.split(command)


def test_at_most_four_questions_are_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, asked = dialogue("comment\n1\n1\n+3d\n1\n1\n", [], monkeypatch)
    assert code == 0
    assert asked.count("\n> ") == 4
    assert "UNSURE" in capsys.readouterr().out


def test_nothing_is_asked_if_all_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dialogue("", [*FRIEND[1:5], "--interview", "+3d"], monkeypatch) == (1, "")
    capsys.readouterr()


def test_questions_are_asked_in_chinese(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "加好友\n1\n面试官\n还没有\n"
    code, asked = dialogue(typed, ["--locale", "zh-CN"], monkeypatch)
    assert code == 1
    assert "你想做什么？" in asked
    assert "   1  微信" in asked
    assert "不必提问的写法" in asked
    capsys.readouterr()


def test_a_near_word_is_proposed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, asked = dialogue("interviwer\n1\n", ["comment", "x", "--interview", "none"], monkeypatch)
    assert "Did you mean interviewer?" in asked
    capsys.readouterr()


def test_if_nobody_answers_what_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, asked = dialogue("comment\n", [], monkeypatch)
    assert code == 2
    assert "not said: KIND, PLATFORM, --to, --interview" in asked
    assert capsys.readouterr().out == ""


def test_a_question_of_the_verdict_may_stay_open(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["comment", "linkedin", "--to", "interviewer", "--interview", "+3d"]
    code, asked = dialogue("", argv, monkeypatch)
    assert code == 0
    assert "Is that post about the industry, or personal?" in asked
    assert "UNSURE" in capsys.readouterr().out


def test_a_real_terminal_works_and_shows_colour(tmp_path: Path) -> None:
    pid, terminal = pty.fork()
    if pid == 0:  # the child
        os.environ.update(TERM="xterm", PYTHONPATH=str(Path(main.__code__.co_filename).parents[2]))
        os.execv(sys.executable, [sys.executable, "-m", "etiquette_lint", "ask", "--now", NOW])
    told = b""
    for answer in (b"2\n", b"2\n", b"1\n", b"+3d\n"):
        told += _until(terminal, b"> ")
        os.write(terminal, answer)
    told += _until(terminal, b"without questions")
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 1
    assert b"\x1b[1;31mDON'T\x1b[0m" in told


def _until(terminal: int, wanted: bytes) -> bytes:
    told = b""
    while wanted not in told:
        told += os.read(terminal, 65536)
    return told
