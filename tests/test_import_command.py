import io
import json
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from job_search import FORBIDDEN, write

from etiquette_lint import InputError, check_log, read_log, read_sources
from etiquette_lint.cli.entry import main

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
WHO = ["--people", "people.yaml", "--me", "kim@mail.example"]
SAID = [*WHO, "--interviews", "interview"]
SOURCES = ["linkedin-export", "interview.ics"]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files of the examples, in English."""
    shutil.copytree(EXAMPLES, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def judged(
    *argv: str, capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[tuple[str, str, int]]]:
    """Return the exit code, and of each verdict the outcome and where it points to."""
    code = main(["check", *argv, "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    places = ((one["outcome"], one["location"]) for one in told["verdicts"])
    return code, [(outcome, place["file"], place["line"]) for outcome, place in places]


VERDICTS = [
    ("cannot_tell", "linkedin-export/Invitations.csv", 3),
    ("cannot_tell", "linkedin-export/Comments.csv", 2),
    ("error", "linkedin-export/Invitations.csv", 2),
]


def test_from_the_files_there_are_to_verdicts_in_one_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert judged(*SOURCES, *SAID, capsys=capsys) == (1, VERDICTS)


def test_a_zip_is_judged_as_its_folder_is(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile(desk / "export.zip", "w") as archive:
        for file in (desk / "linkedin-export").rglob("*.csv"):
            archive.write(file, file.relative_to(desk / "linkedin-export"))
    code, verdicts = judged("export.zip", "interview.ics", *SAID, capsys=capsys)
    assert (code, [one[0] for one in verdicts]) == (1, [one[0] for one in VERDICTS])
    both = judged("export.zip", *SOURCES, *SAID, capsys=capsys)
    assert len(both[1]) == len(VERDICTS)


def test_what_is_imported_is_judged_as_the_files_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", *SOURCES, *SAID, "-o", "log.yaml"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "6 rows read: 3 acts, 1 interview" in told.err
    code, verdicts = judged("log.yaml", capsys=capsys)
    assert (code, [one[0] for one in verdicts]) == (1, [one[0] for one in VERDICTS])
    log = read_log("log.yaml")
    origins = [one.action.meta["origin"] for one in log.entries]
    assert [(one["file"], one["line"]) for one in origins] == [one[1:] for one in VERDICTS]


def test_imported_twice_it_is_the_same_to_the_byte(desk: Path) -> None:
    argv = ["import", *SOURCES, *SAID, "-o", "log.yaml"]
    assert main(argv) == 0
    first = (desk / "log.yaml").read_bytes()
    assert main(argv) == 0
    assert (desk / "log.yaml").read_bytes() == first


def test_a_log_that_was_completed_is_not_written_over(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["import", *SOURCES, *SAID, "-o", "log.yaml"]
    write(desk, "log.yaml", FORBIDDEN)
    assert main(argv) == 2
    assert "--force" in capsys.readouterr().err
    assert main([*argv, "--force"]) == 0


@pytest.mark.parametrize("out", ["interview.ics", "people.yaml", "linkedin-export/Invitations.csv"])
@pytest.mark.parametrize("command", ["import", "check"])
def test_nothing_that_is_read_is_written_over(command: str, out: str, desk: Path) -> None:
    before = (desk / out).read_bytes()
    assert main([command, *SOURCES, *SAID, "-o", out]) == 2
    assert (desk / out).read_bytes() == before


def test_machines_are_told_what_became_of_the_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", *SOURCES, *SAID, "-o", "log.yaml", "--format", "json"]) == 0
    account = json.loads(capsys.readouterr().out)
    assert (account["rows"], account["acts"], account["unmatched"]) == (6, 3, [])
    assert main(["import", *SOURCES, *SAID, "--format", "json"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("# Made by")
    assert json.loads(told.err) == account


def test_the_account_and_the_questions_are_told_in_chinese(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["import", *SOURCES, *SAID, "--locale", "zh-CN"]) == 0
    told = capsys.readouterr()
    assert "这是谁的帖子？" in told.out
    assert "读取 6 行" in told.err


def test_which_events_are_interviews_must_be_said_where_nobody_can_be_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", *SOURCES, *WHO]) == 2
    told = capsys.readouterr().err
    assert "interview.ics:6:1: which of these events" in told
    assert "--interviews" in told
    assert "Robotics Engineer at Acme Robotics" in told


def test_no_log_is_made_before_it_is_said_which_events_are_interviews(desk: Path) -> None:
    assert main(["import", *SOURCES, *WHO, "-o", "log.yaml"]) == 2
    assert main(["import", "job-search.yaml", "nothing.zip", "-o", "log.yaml"]) == 2
    assert not (desk / "log.yaml").exists()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


TYPED = {
    "a number": ("1\n", 1),
    "a word": ("\nrobotics\n", 1),
    "none": ("0\n", 0),
    "the end": ("", 2),
}


@pytest.mark.parametrize(("typed", "code"), TYPED.values(), ids=TYPED)
def test_on_a_terminal_it_is_asked_which_events_are_interviews(
    typed: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys, "stderr", told)
    assert main(["check", *SOURCES, *WHO]) == code
    assert "1  Interview: Robotics Engineer at Acme Robotics" in told.getvalue()


def test_logs_are_judged_each_on_its_own_beside_sources(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(desk, "log.yaml", FORBIDDEN)
    code, verdicts = judged("log.yaml", "linkedin-export", *SAID, "interview.ics", capsys=capsys)
    assert (code, len(verdicts)) == (1, 4)
    assert verdicts[0][1] == "log.yaml"


def test_questions_name_no_line_of_a_file_that_cannot_be_mended(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["check", *SOURCES, *SAID])
    told = capsys.readouterr()
    assert "in line" not in told.out
    assert "-o job-search.yaml" in told.err


SLIPS: dict[str, tuple[list[str], str]] = {
    "said of sources where there is none": (["job-search.yaml", *WHO], "--people is about files"),
    "a zone that is none": ([*SOURCES, "--timezone", "Mars/Base"], "--timezone: 'Mars/Base'"),
    "LinkedIn's zone": ([*SOURCES, "--linkedin-tz", "x"], "--linkedin-tz: 'x'"),
    "a day that is none": ([*SOURCES, "--since", "soon"], "--since: 'soon'"),
    "another word": ([*SOURCES, "--others", "others"], "--others cannot be 'others'"),
    "people that are not there": ([*SOURCES, "--people", "nobody.yaml"], "no file 'nobody.yaml'"),
    "authors that are a folder": ([*SOURCES, "--authors", "linkedin-export"], "is a folder"),
    "a timeline that is a calendar": (
        ["linkedin-export", "--timeline", "interview.ics"],
        "calendar",
    ),
    "a pack": (["import", "pack.yaml"], "rule pack"),
}


@pytest.mark.parametrize(("argv", "message"), SLIPS.values(), ids=SLIPS)
def test_slips_are_told(
    argv: list[str], message: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(desk, "pack.yaml", "format: 1\npack: mine\nrules: {}\n")
    assert main(argv if argv[0] == "import" else ["check", *argv]) == 2
    assert message in capsys.readouterr().err


EVENING = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:berlin@x
DTSTAMP:20261101T080000Z
DTSTART;TZID=Europe/Berlin:20261201T180000
DTEND;TZID=Europe/Berlin:20261201T190000
SUMMARY:Interview
ATTENDEE;CN=Lin Wei:mailto:lin.wei@acme.example
END:VEVENT
END:VCALENDAR
"""
INVITES = """\
From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Kim,Lin Wei,"{at}",,OUTGOING,https://www.linkedin.com/in/kim,https://www.linkedin.com/in/lin-wei
"""
SIDES = {
    "an hour before": ("12/1/26, 8:00 AM", "hays/no-request-before-interview"),
    "during": ("12/1/26, 9:30 AM", "hays/no-request-before-interview"),
    "an hour after": ("12/1/26, 11:00 AM", "hays/no-request-right-after-interview"),
    "after midnight": ("12/1/26, 4:00 PM", "hays/no-request-right-after-interview"),
}


@pytest.mark.parametrize(("at", "rule"), SIDES.values(), ids=SIDES)
def test_an_evening_invite_in_berlin_is_on_its_side_of_the_interview(
    at: str, rule: str, desk: Path
) -> None:
    write(desk, "Invitations.csv", INVITES.format(at=at))
    write(desk, "berlin.ics", EVENING.replace("\n", "\r\n"))
    log = read_sources("Invitations.csv", "berlin.ics", interviews=["interview"])
    [verdict] = check_log(log).verdicts
    assert verdict.findings[0].rule == rule


def test_python_raises_for_a_zone_that_is_none() -> None:
    with pytest.raises(InputError, match="Mars"):
        read_sources(*SOURCES, timezone="Mars/Base")


PIECES = [
    *(path.read_bytes() for path in sorted((EXAMPLES / "linkedin-export").rglob("*.csv"))),
    (EXAMPLES / "interview.ics").read_bytes(),
    (EXAMPLES / "people.yaml").read_bytes(),
    b"Company,Status,Interview Date\nAcme,Interview,2026-12-01 10:00\n",
    b"PK\x03\x04",
]
NAMES = [
    "Invitations.csv",
    "Comments.csv",
    "Jobs/Job Applications.csv",
    "x.ics",
    "t.csv",
    "t.xlsx",
    "z.zip",
]


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """Return a file of the examples, or bytes, with something put in or cut out."""
    data = draw(st.sampled_from(PIECES) | st.binary(max_size=40))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(data)))
        cut = draw(st.integers(0, 20))
        data = data[:at] + draw(st.binary(max_size=6)) + data[at + cut :]
    return data


@given(
    files=st.dictionaries(st.sampled_from(NAMES), spoilt(), min_size=1, max_size=3),
    people=spoilt(),
    authors=spoilt(),
    others=st.sampled_from(["ask", "other", "skip"]),
)
@settings(max_examples=60, deadline=None)
def test_whatever_the_files_hold_ends_in_verdicts_or_located_problems(
    tmp_path_factory: pytest.TempPathFactory, files: Any, people: bytes, authors: bytes, others: str
) -> None:
    folder = tmp_path_factory.mktemp("odd")
    for name, data in {**files, "people.yaml": people, "authors.yaml": authors}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    given_files = [str(folder / name) for name in files]
    said = ["--people", str(folder / "people.yaml"), "--authors", str(folder / "authors.yaml")]
    out, err = io.StringIO(), io.StringIO()
    keep = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(""), out, err
    try:
        code = main(["import", *given_files, *said, "--interviews", "*", "--others", others])
    finally:
        sys.stdin, sys.stdout, sys.stderr = keep
    assert code in {0, 2}
    assert "itself" not in err.getvalue(), err.getvalue()
    write(folder, "log.yaml", out.getvalue())
    again = read_log(folder / "log.yaml")
    assert code == 2 or again.problems == ()
