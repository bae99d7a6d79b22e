"""Files, folders and zips that people give are walked in order, within limits, without a trace."""

import os
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from zipped import damaged, put, with_link, with_password, zipped

from etiquette_lint import limits
from etiquette_lint.errors import Problem
from etiquette_lint.readers.opened import Opened
from etiquette_lint.sources import archive
from etiquette_lint.sources import walk as walking
from etiquette_lint.sources.found import Found, Options, Skipped
from etiquette_lint.sources.registry import read_all
from etiquette_lint.sources.walk import walk

ROW = "Company,Status\nNorthlight Grid,Applied\n"


def told(path: str) -> list[tuple[str, str]]:
    """Return what is met: a file and its text, or a code and the file it is said of."""
    return list(_told(path))


def _told(path: str) -> Iterator[tuple[str, str]]:
    for met in walk(path):
        if isinstance(met, Opened):
            yield _short(met.file, path), met.stream.read().decode()
        else:
            assert met.location is not None
            code = met.code if isinstance(met, Problem) else met.reason
            yield code, _short(met.location.file, path)


def _short(file: str, path: str) -> str:
    assert file.startswith(path)
    return file[len(path) :].lstrip("/")


def found(path: str) -> list[Found]:
    """Return all that a path tells."""
    return list(read_all([path], Options()))


def test_a_file_is_itself(tmp_path: Path) -> None:
    assert told(put(tmp_path, "jobs.csv", ROW)) == [("", ROW)]


def test_a_folder_is_walked_in_order_of_names(tmp_path: Path) -> None:
    for name in ("b.csv", "Jobs/Job Applications.csv", "a.csv"):
        put(tmp_path, name, name)
    assert [file for file, _ in told(str(tmp_path))] == [
        "Jobs/Job Applications.csv",
        "a.csv",
        "b.csv",
    ]


def test_a_zip_is_walked_in_order_of_names_and_not_unpacked(tmp_path: Path) -> None:
    path = put(tmp_path, "export.zip", zipped({"b.csv": "2", "Jobs/": "", "Jobs/a.csv": "1"}))
    assert told(path) == [("Jobs/a.csv", "1"), ("b.csv", "2")]
    assert list(tmp_path.iterdir()) == [Path(path)]


def test_zips_in_a_folder_are_walked(tmp_path: Path) -> None:
    put(tmp_path, "Basic.zip", zipped({"a.csv": "1"}))
    put(tmp_path, "Complete.zip", zipped({"a.csv": "1"}))
    assert told(str(tmp_path)) == [("Basic.zip/a.csv", "1"), ("Complete.zip/a.csv", "1")]


@pytest.mark.parametrize(
    "name",
    [
        "Logins.csv",
        "Security Challenges.csv",
        "Ad_Targeting.csv",
        "Inferences_about_you.csv",
        "PhoneNumbers.csv",
        "Registration.csv",
        "Receipts_v2.csv",
        "Logins (1).csv",
    ],
)
def test_private_files_are_not_opened(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, "export.zip", damaged(name, b"Login Date,IP Address\n"))
    assert told(path) == [("private", name)]
    os.mkfifo(tmp_path / name)
    assert told(str(tmp_path / name)) == [("private", "")]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (zipped({"../../etc/x.csv": ROW}), ("zip-name", "")),
        (zipped({"/etc/x.csv": ROW}), ("zip-name", "")),
        (zipped({"C:/x.csv": ROW}), ("zip-name", "")),
        (zipped({"a\nb.csv": ROW}), ("zip-name", "")),
        (zipped({"x.csv": ROW}).replace(b"x.csv", b"\0.csv"), ("zip-unnamed", "")),
        (with_link("x.csv", "/etc/passwd"), ("zip-link", "")),
        (with_password("x.csv", ROW.encode()), ("zip-encrypted", "")),
        (zipped({"x.csv": ROW}, zipfile.ZIP_LZMA), ("zip-method", "")),
        (zipped({"x.csv": b"a" * (limits.ZIP_SMALL + 1)}), ("zip-bomb", "")),
        (zipped({"x.zip": zipped({"y.csv": ROW})}), ("zip-nested", "x.zip")),
        (zipped({"__MACOSX/._x.csv": b"\0"}), ("not-read", "__MACOSX/._x.csv")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_of_a_zip_the_rest_is_read(tmp_path: Path, made: bytes, expected: tuple[str, str]) -> None:
    path = put(tmp_path, "x.zip", made)
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr("zz.csv", ROW)
    assert told(path) == [expected, ("zz.csv", ROW)]


def test_a_damaged_member_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = put(tmp_path, "x.zip", damaged("a.csv", b"x" * 99))
    with zipfile.ZipFile(path, "a") as opened:
        opened.writestr("b.csv", ROW)
    assert told(path) == [("zip-member-broken", "a.csv"), ("b.csv", ROW)]


def test_a_cut_zip_is_broken(tmp_path: Path) -> None:
    made = zipped({"a.csv": ROW * 50})
    assert told(put(tmp_path, "x.zip", made[:-30])) == [("zip-broken", "")]


def test_a_zip_of_too_many_members_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "ZIP_MEMBERS", 2)
    path = put(tmp_path, "x.zip", zipped(dict.fromkeys("abc", "")))
    assert told(path) == [("zip-too-many", "")]


def test_a_list_of_members_that_is_too_long_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "ZIP_DIRECTORY", 100)
    path = put(tmp_path, "x.zip", zipped(dict.fromkeys("abc", "")))
    assert told(path) == [("zip-too-many", "")]


def test_no_more_comes_out_of_a_zip_than_is_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "ZIP_UNPACKED", 10)
    path = put(tmp_path, "x.zip", zipped({"a.csv": "12345", "b.csv": ROW}))
    assert told(path) == [("a.csv", "12345"), ("zip-too-large", "b.csv")]


def test_a_bomb_costs_no_memory(tmp_path: Path) -> None:
    path = put(tmp_path, "x.zip", zipped({"a.csv": b"\0" * (64 << 20)}))
    tracemalloc.start()
    try:
        assert told(path) == [("zip-bomb", "")]
        assert tracemalloc.get_traced_memory()[1] < 2 << 20
    finally:
        tracemalloc.stop()


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.csv").symlink_to("/etc/passwd")
    (tmp_path / "b").symlink_to("/etc")
    assert told(str(tmp_path)) == [("link", "a.csv"), ("link", "b")]


def test_pipes_and_hidden_files_in_a_folder_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    put(tmp_path, ".DS_Store", b"\0")
    assert told(str(tmp_path)) == [("not-read", ".DS_Store"), ("not-a-file", "pipe.csv")]


def test_a_folder_is_not_walked_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walking, "FOLDER_FILES", 2)
    for name in "abc":
        put(tmp_path, name, name)
    assert told(str(tmp_path)) == [("folder-too-many", "")]


def test_a_deep_folder_is_not_looked_into(tmp_path: Path) -> None:
    put(tmp_path, "x/" * limits.FOLDER_DEPTH + "a.csv", ROW)
    put(tmp_path, "x/" * limits.FOLDER_DEPTH + "x/b.csv", ROW)
    files = [file for _, file in told(str(tmp_path))]
    assert files == [ROW, ("x/" * limits.FOLDER_DEPTH + "x")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_text_comes_as_utf_8(tmp_path: Path, encoding: str) -> None:
    text = "公司名称,岗位\n北光电网,数据工程师\n"
    path = put(tmp_path, "x.csv", text.encode(encoding))
    [(_, read)] = told(path)
    assert read.removeprefix("\ufeff") == text


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(str(tmp_path / "none.zip")) == [("file-missing", "")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hello\n", "source-unknown"),
        ("timeline:\n  id: acme\n", "source-is-a-log"),
        ('{"actions": []}', "source-is-a-log"),
        ('{"kind": "follow", "at": "2026-01-01"}\n', "source-is-a-log"),
        ("kind,at,platform,to\n", "source-is-a-log"),
        ("pack: mine\nrules: []\n", "file-is-a-pack"),
    ],
)
def test_a_file_that_is_given_and_not_known_is_told(tmp_path: Path, text: str, code: str) -> None:
    [problem] = found(put(tmp_path, "x.txt", text))
    assert isinstance(problem, Problem)
    assert problem.code == code


def test_a_file_of_empty_lines_is_looked_at_quickly(tmp_path: Path) -> None:
    started = time.monotonic()
    [problem] = found(put(tmp_path, "x.txt", "\n" * 60_000 + "x"))
    assert isinstance(problem, Problem)
    assert time.monotonic() - started < 5


def test_unknown_members_are_counted(tmp_path: Path) -> None:
    path = put(tmp_path, "x.zip", zipped({"a.txt": "hello", "b.txt": "", "c.txt": "hello"}))
    items = found(path)
    assert [item.reason for item in items if isinstance(item, Skipped)] == [
        "not-read",
        "empty",
        "not-read",
    ]
    assert [item.code for item in items if isinstance(item, Problem)] == ["source-nothing"]


def test_many_problems_of_one_cause_are_told_once(tmp_path: Path) -> None:
    path = put(tmp_path, "x.zip", zipped({f"../{number}": "" for number in range(500)}))
    [problem] = found(path)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.more) == ("zip-name", 499)


@given(data=st.binary(max_size=2000), junk=st.booleans(), at=st.integers(0, 400))
@example(data=b"PK\x05\x06" + b"\0" * 18, junk=False, at=0)
@example(data=b"PK\x03\x04", junk=False, at=0)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_told(tmp_path: Path, data: bytes, junk: bool, at: int) -> None:
    if junk:
        made = zipped({"a.csv": ROW, "b.csv": data})
        data = made[:at] + data[:3] + made[at + 3 :]
    path = put(tmp_path, "x", data)
    for item in found(path):
        assert isinstance(item, Problem | Skipped)
        assert item.location is not None
