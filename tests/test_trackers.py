"""Job trackers of any shape give applications, interviews and outcomes, or say why they do not."""

import io
import sys
import time
import tracemalloc
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from datetime import time as clock
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from zipped import put, zipped

from etiquette_lint.errors import InputError, Problem
from etiquette_lint.models.timeline import Interview, Milestone
from etiquette_lint.readers.opened import opened
from etiquette_lint.sources import workbook
from etiquette_lint.sources.dates import DateFault, dated
from etiquette_lint.sources.found import (
    DateOrder,
    Found,
    FoundInterview,
    FoundMilestone,
    Options,
    Remark,
    Skipped,
)
from etiquette_lint.sources.names import people
from etiquette_lint.sources.registry import read_all, tell
from etiquette_lint.sources.trackers import mapping
from etiquette_lint.sources.trackers.words import FIELDS, MEANINGS, bundled, words
from etiquette_lint.sources.who import Who
from etiquette_lint.words.imports import REASONS, REMARKS

SHEET = "Company,Role,Status,Date Applied,Interview Date,Interviewer,Last Updated\n"


def read(
    folder: Path, data: str | bytes, *, order: DateOrder | None = None, name: str = "jobs.csv"
) -> list[Found]:
    """Return all that a tracker says."""
    return list(read_all([put(folder, name, data)], Options(date_order=order)))


def short(items: Iterable[Found]) -> list[tuple[str, ...]]:
    """Return found items as tuples: what, of whom, when."""
    return [_short(item) for item in items]


def _short(item: Found) -> tuple[str, ...]:
    match item:
        case FoundMilestone():
            return (item.kind, item.company, item.at)
        case FoundInterview():
            assert item.certain
            return ("interview", item.company, item.starts_at, *(who.name for who in item.people))
        case Skipped():
            return ("skipped", item.reason)
        case Remark():
            return ("remark", item.code)
        case Problem():
            return ("problem", item.code, str(item.more))
    raise AssertionError(item)


SHAPES: dict[str, tuple[str, str, list[tuple[str, ...]]]] = {
    "a sheet of interviews, saved by Excel": (
        "jobs.csv",
        "\ufeffCompany;Job Title;Status;Date Applied;Interview Date;Interviewer;Job URL\r\n"
        "Kestrel Labs;Analyst;Interviewing;03/08/2026;17/08/2026 10:30;Noor Haddad;\r\n",
        [
            ("applied", "Kestrel Labs", "2026-08-03"),
            ("interview", "Kestrel Labs", "2026-08-17T10:30", "Noor Haddad"),
        ],
    ),
    "one whose dates have another name": (
        "jobs.csv",
        "index,createdAt,applied,appliedDate,Company,JobTitle,Location,Status\n"
        "1,2026-08-01,Yes,2026-08-03,Kestrel Labs,Analyst,Leeds,Rejected\n"
        "2,2026-08-02,No,N/A,Orchard Bank,Analyst,N/A,Draft\n",
        [
            ("applied", "Kestrel Labs", "2026-08-03"),
            ("skipped", "status-undated"),
            ("skipped", "nothing-dated"),
        ],
    ),
    "one that knows a contact": (
        "jobs.csv",
        "date,company,sector,role,channel,status,contact_person,notes,last_updated\n"
        "2026-08-03,Kestrel Labs,Energy,Analyst,LinkedIn,Rejected,Noor Haddad,,2026-08-20\n"
        "2026-08-03,Orchard Bank,Banks,Analyst,LinkedIn,Interview,Ida Moss,,2026-08-20\n",
        [
            ("rejected", "Kestrel Labs", "2026-08-20"),
            ("remark", "dated-by-update"),
            ("remark", "date-of-what"),
            ("interview", "Orchard Bank", ""),
            ("remark", "contact-role-unknown"),
        ],
    ),
    "one with statuses only": (
        "jobs.csv",
        "Company Name,Job Title,Status,Job URL\nKestrel Labs,Analyst,Applied,\n"
        "Orchard Bank,Analyst,Phone screen (HR),\nMill & Co,Analyst,On the moon,\n",
        [
            ("skipped", "status-undated"),
            ("interview", "Orchard Bank", ""),
            ("remark", "status-unknown"),
            ("skipped", "nothing-dated"),
        ],
    ),
    "a Chinese one": (
        "求职.csv",
        "公司名称,岗位,当前状态,投递时间,面试时间,面试官,最后更新时间\n"
        "青禾科技,数据分析师,二面,2026/8/3,2026年8月17日 下午2点,王敏、李想,2026-08-10\n"
        "云帆网络,数据分析师,拒,2026-08-04,,,2026-08-21\n",
        [
            ("applied", "青禾科技", "2026-08-03"),
            ("interview", "青禾科技", "2026-08-17T14:00", "王敏", "李想"),
            ("applied", "云帆网络", "2026-08-04"),
            ("rejected", "云帆网络", "2026-08-21"),
            ("remark", "dated-by-update"),
        ],
    ),
    "one with a column for each round": (
        "求职.csv",
        "公司,岗位,进度,一面时间,二面时间,面试官\n"
        "青禾科技,数据分析师,二面,2026-08-10 14:00,2026-08-17 14:00,王敏\n",
        [
            ("interview", "青禾科技", "2026-08-10T14:00", "王敏"),
            ("interview", "青禾科技", "2026-08-17T14:00", "王敏"),
        ],
    ),
    "a table in Markdown": (
        "applications.md",
        "# Applications\n\nSome | words\n\n| # | Date Applied | Company | Role | Status |\n"
        "|---|:---:|---|---|---|\n"
        "| 1 | 2026-08-03 | [Kestrel \\| Labs](https://x.example) | Analyst | **Interview** |\n\n"
        "| 2 | 2026-08-03 | Not of the table | x | Offer |\n",
        [
            ("applied", "Kestrel | Labs", "2026-08-03"),
            ("interview", "Kestrel | Labs", ""),
        ],
    ),
    "activities of Huntr": (
        "USER_ACTIVITIES_DATA.csv",
        "id,title,completed,completedAt,startAt,endAt,jobId,jobTitle,companyName,"
        "activityCategoryName\n"
        "a1,Panel,true,2026-08-17T10:00:00.000Z,2026-08-17T09:00:00.000Z,"
        "2026-08-17T10:00:00.000Z,j1,Analyst,Kestrel Labs,On Site Interview\n"
        "a2,Sent,true,2026-08-03T10:00:00.000Z,,,j1,Analyst,Kestrel Labs,Applied\n"
        "a3,Thanks,false,,2026-08-18T09:00:00.000Z,,j1,Analyst,Kestrel Labs,Follow Up\n",
        [
            ("interview", "Kestrel Labs", "2026-08-17T09:00:00Z"),
            ("applied", "Kestrel Labs", "2026-08-03T10:00:00Z"),
            ("skipped", "event-other"),
        ],
    ),
    "jobs of Huntr": (
        "USER_JOBS_DATA.csv",
        "id,createdAt,title,lastMovedAt,listID,listName,companyName\n"
        "j1,2026-08-01T08:00:00.000Z,Analyst,2026-08-25T09:00:00.000Z,l9,Offer,Kestrel Labs\n",
        [
            ("offer_received", "Kestrel Labs", "2026-08-25T09:00:00Z"),
            ("remark", "dated-by-update"),
        ],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_trackers_are_read_as_they_are(tmp_path: Path, shape: str) -> None:
    name, text, expected = SHAPES[shape]
    assert short(read(tmp_path, text, order="dmy", name=name)) == expected


def test_what_is_found_is_what_a_native_log_takes(tmp_path: Path) -> None:
    for name, text, _ in SHAPES.values():
        for item in read(tmp_path, text, order="dmy", name=name):
            if isinstance(item, FoundMilestone):
                Milestone.model_validate({"kind": item.kind, "at": item.at})
            elif isinstance(item, FoundInterview):
                times = {"starts_at": item.starts_at, "ends_at": item.ends_at}
                Interview.model_validate({key: at for key, at in times.items() if at})


def test_reasons_and_remarks_have_words_in_both_languages(tmp_path: Path) -> None:
    for name, text, _ in SHAPES.values():
        for item in read(tmp_path, text, order="dmy", name=name):
            if isinstance(item, Skipped):
                assert REASONS[item.reason].keys() == {"en", "zh-Hans"}
            elif isinstance(item, Remark):
                assert all(said.format(**item.values) for said in REMARKS[item.code].values())


def test_an_interview_knows_its_end_its_people_and_its_place(tmp_path: Path) -> None:
    text = SHEET + "Kestrel,Analyst,,,2026-08-17 14:00-15:30,Noor Haddad <noor@kestrel.example>,\n"
    [interview] = read(tmp_path, text)
    assert isinstance(interview, FoundInterview)
    assert (interview.starts_at, interview.ends_at) == ("2026-08-17T14:00", "2026-08-17T15:30")
    assert interview.people == (Who("Noor Haddad", email="noor@kestrel.example"),)
    assert (interview.location.line, interview.job) == (2, "Analyst")


def test_date_and_time_may_have_a_column_each(tmp_path: Path) -> None:
    text = "Company,Interview Date,Interview Time\nKestrel,2026-08-17,2:30 PM\n"
    assert short(read(tmp_path, text)) == [("interview", "Kestrel", "2026-08-17T14:30")]


def test_a_cancelled_interview_is_one(tmp_path: Path) -> None:
    [item] = read(tmp_path, SHEET + "Kestrel,,Interview cancelled,,2026-08-17,,\n")
    assert isinstance(item, FoundInterview)
    assert item.status == "cancelled"


def test_an_end_before_the_start_is_left_out(tmp_path: Path) -> None:
    text = "Company,Interview Date,Interview End\nKestrel,2026-08-17 10:00,2026-08-17 09:00\n"
    [item] = read(tmp_path, text)
    assert isinstance(item, FoundInterview)
    assert item.ends_at == ""


def test_the_order_of_a_date_is_asked_for_once_a_file_and_never_guessed(tmp_path: Path) -> None:
    row = "Kestrel,,,21/08/2026,03/08/2026,,\n"
    found = read(tmp_path, SHEET + row * 3)
    assert short(found) == [("problem", "date-order-missing", "5")]
    [problem] = found
    assert isinstance(problem, Problem)
    assert problem.location is not None
    assert (problem.location.line, problem.location.column) == (2, 11)
    assert "--date-order" in problem.fix


def test_of_two_files_both_are_told(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        put(tmp_path, name, SHEET + "Kestrel,,,21/08/2026,,,\n" * 2)
    found = list(read_all([str(tmp_path)], Options()))
    assert short(found) == [("problem", "date-order-missing", "1")] * 2


def test_two_slips_in_a_row_are_two_problems(tmp_path: Path) -> None:
    found = read(tmp_path, SHEET + "Kestrel,,,soon,later,,\n")
    assert short(found) == [("problem", "date-unreadable", "0")] * 2


def test_slips_without_end_are_counted(tmp_path: Path) -> None:
    found = read(tmp_path, SHEET + "Kestrel,,,soon,,,\n" * 1000)
    problems = [item for item in found if isinstance(item, Problem)]
    assert len(problems) == len(found) == 100
    assert sum(1 + item.more for item in problems) == 1000


@pytest.mark.parametrize(
    ("cell", "code"),
    [("soon", "date-unreadable"), ("2026-02-30", "date-unreadable"), ("8/21", "date-unreadable")],
)
def test_an_unreadable_date_is_told_and_the_rest_of_the_row_is_read(
    tmp_path: Path, cell: str, code: str
) -> None:
    found = read(tmp_path, SHEET + f"Kestrel,,,2026-08-03,{cell},,\n")
    assert short(found) == [("applied", "Kestrel", "2026-08-03"), ("problem", code, "0")]


def test_a_row_without_a_company_is_no_milestone(tmp_path: Path) -> None:
    assert short(read(tmp_path, SHEET + ",Analyst,,2026-08-03,,,\n")) == [
        ("skipped", "company-missing")
    ]


@pytest.mark.parametrize(
    ("text", "order", "begin", "end"),
    [
        ("2026-08-07", None, "2026-08-07", ""),
        ("2026-8-7 9:05", None, "2026-08-07T09:05", ""),
        ("2026-08-07T09:00:00.000Z", None, "2026-08-07T09:00:00Z", ""),
        ("2026-08-07 09:00 +02:00", None, "2026-08-07T09:00+02:00", ""),
        ("07/08/2026", "dmy", "2026-08-07", ""),
        ("07/08/26", "mdy", "2026-07-08", ""),
        ("26.8.7", "ymd", "2026-08-07", ""),
        ("7 Aug 2026", None, "2026-08-07", ""),
        ("Friday, August 7th, 2026 at 4 PM", None, "2026-08-07T16:00", ""),
        ("Aug 7, 2026, 11-1pm", None, "2026-08-07T11:00", "2026-08-07T13:00"),
        ("2026-08-07 12:00 am", None, "2026-08-07T00:00", ""),
        ("2026年8月7日（周五）上午10点半", None, "2026-08-07T10:30", ""),
        ("2026-08-07 下午2:00-3:00", None, "2026-08-07T14:00", "2026-08-07T15:00"),
    ],
)
def test_dates_are_read(text: str, order: DateOrder | None, begin: str, end: str) -> None:
    assert dated(text, order) == (begin, end)


@pytest.mark.parametrize(
    ("text", "order", "code"),
    [
        ("07/08/2026", None, "date-order-missing"),
        ("21/08/2026", "mdy", "date-order-other"),
        ("21/08/2026", "ymd", "date-order-other"),
        ("2026-08-07 4", None, "date-unreadable"),
        ("2026-08-07 16:00 CET", None, "date-unreadable"),
        ("2026-08-07 晚上12点", None, "date-unreadable"),
        ("1 2026-08-07", None, "date-unreadable"),
        ("9" * 5000, None, "date-unreadable"),
    ],
)
def test_what_nobody_can_be_sure_of_is_no_date(
    text: str, order: DateOrder | None, code: str
) -> None:
    with pytest.raises(DateFault, match=code):
        dated(text, order)


@given(st.dates(date(2000, 1, 1), date(2068, 12, 31)), st.sampled_from("/-. "), st.booleans())
def test_a_date_in_a_told_order_is_that_date(day: date, mark: str, short: bool) -> None:
    if mark == " ":
        mark = " / "
    year = f"{day:%y}" if short else f"{day:%Y}"
    pieces = {"y": year, "m": str(day.month), "d": str(day.day)}
    for order in ("dmy", "mdy", "ymd"):
        text = mark.join(pieces[letter] for letter in order)
        assert dated(text, order) == (day.isoformat(), "")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Noor Haddad", ["Noor Haddad"]),
        ("Noor Haddad; Ida Moss", ["Noor Haddad", "Ida Moss"]),
        ("Noor Haddad and Ida Moss & Bo Li", ["Noor Haddad", "Ida Moss", "Bo Li"]),
        ("Noor Haddad, Ida Moss", ["Noor Haddad", "Ida Moss"]),
        ("Noor Haddad, PHR", ["Noor Haddad, PHR"]),
        ("Haddad, Noor", ["Haddad, Noor"]),
        ("Noor Haddad (Head of Data)\nIda Moss (HR)", ["Noor Haddad", "Ida Moss"]),
        ("王敏、李想", ["王敏", "李想"]),
        ("王敏和李想", ["王敏", "李想"]),
        ("", []),
    ],
)
def test_people_of_a_cell_are_told_apart(cell: str, names: list[str]) -> None:
    assert [who.name for who in people(cell)] == names


def test_accounts_beside_a_name_are_kept() -> None:
    assert people("Noor Haddad https://www.linkedin.com/in/noor/, ida@moss.example") == (
        Who("Noor Haddad", "linkedin", "https://www.linkedin.com/in/noor/"),
        Who(email="ida@moss.example"),
    )


def book(rows: Iterable[Iterable[object]], *, before: Iterable[Iterable[object]] = ()) -> bytes:
    """Return a workbook; its first sheet is of something else."""
    from openpyxl import Workbook

    made = Workbook()
    first = made.worksheets[0]
    for row in before:
        first.append(list(row))
    sheet = made.create_sheet("Jobs")
    for row in rows:
        sheet.append(list(row))
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


ROWS = (
    ("My search",),
    (),
    ("Company", "Role", "Date Applied", "Interview Date", "Interview Time", "Interviewer"),
    ("Kestrel", "Analyst", date(2026, 8, 3), date(2026, 8, 17), clock(10, 30), "Noor Haddad"),
    (None, None, None, None, None, None),
    ("Orchard", 2, datetime(2026, 8, 4), datetime(2026, 8, 18, 9), None, None),
)


def test_a_workbook_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, book(ROWS, before=[("Groceries",)]), name="jobs.xlsx")
    assert short(found) == [
        ("applied", "Kestrel", "2026-08-03"),
        ("interview", "Kestrel", "2026-08-17T10:30", "Noor Haddad"),
        ("applied", "Orchard", "2026-08-04"),
        ("interview", "Orchard", "2026-08-18T09:00"),
    ]
    assert found[-1].location is not None
    assert found[-1].location.line == 6


def test_a_workbook_in_a_zip_is_read(tmp_path: Path) -> None:
    path = put(tmp_path, "all.zip", zipped({"jobs.xlsx": book(ROWS)}, zipfile.ZIP_STORED))
    assert len(list(read_all([path], Options()))) == 4


def test_without_the_extra_a_workbook_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    [problem] = read(tmp_path, BOOK, name="jobs.xlsx")
    assert isinstance(problem, Problem)
    assert problem.code == "extra-missing"
    assert "etiquette-lint[xlsx]" in problem.fix


def swapped(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """Return a workbook with something in one of its parts put in place of something else."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        files = {part: parts.read(part) for part in parts.namelist()}
    assert old in files[name]
    files[name] = files[name].replace(old, new, 1)
    return zipped(files)


BOOK = book(ROWS)
JOBS = "xl/worksheets/sheet2.xml"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (book([("Groceries",)]), "workbook-no-table"),
        (BOOK[:-40], "workbook-broken"),
        (zipped({"[Content_Types].xml": "", "word/document.xml": ""}), "source-unknown"),
        (zipped({"[Content_Types].xml": "", "xl/workbook.xml": "<a"}), "workbook-broken"),
        (swapped(BOOK, "xl/workbook.xml", b"<", b"<!DOCTYPE a><"), "workbook-broken"),
        (swapped(BOOK, JOBS, b"</row>", b"</rows>"), "workbook-broken"),
        (swapped(BOOK, JOBS, b"<", b" " * (3 << 20) + b"<"), "workbook-too-large"),
    ],
    ids=["no table", "cut", "a text", "broken", "a DOCTYPE", "a broken sheet", "a bomb"],
)
def test_a_workbook_that_is_none_is_told(tmp_path: Path, data: bytes, code: str) -> None:
    [problem] = read(tmp_path, data, name="jobs.xlsx")
    assert isinstance(problem, Problem)
    assert problem.code == code


def test_a_sheet_that_claims_to_be_endless_is_not(tmp_path: Path) -> None:
    far = swapped(BOOK, JOBS, b'<row r="4"', b'<row r="1048570"')
    started = time.monotonic()
    codes = [item.code for item in read(tmp_path, far, name="x.xlsx") if isinstance(item, Problem)]
    assert codes in ([], ["table-too-long"])
    assert time.monotonic() - started < 5


def test_a_sheet_has_so_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "SHEET_ROWS", 4)
    *_, problem = read(tmp_path, BOOK, name="x.xlsx")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.location and problem.location.line) == ("table-too-long", 5)


def test_the_words_that_are_shipped_are_whole() -> None:
    known = bundled()
    assert known.columns.keys() == set(FIELDS)
    assert set(known.statuses.values()) == set(MEANINGS)
    told = {part.column for one in mapping.PAGE.mappings for part in one.parts}
    assert told == set(FIELDS)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("- a\n", "words-not-a-map", 1),
        ("colums: {}\n", "words-key-unknown", 1),
        ("columns:\n  compny: [firm]\n", "words-key-unknown", 2),
        ("statuses:\n  refused: [no]\n", "words-key-unknown", 2),
        ("columns: [company]\n", "words-not-lists", 1),
        ("columns:\n  company: firm\n", "words-not-lists", 2),
        ("nothing: {}\n", "words-not-lists", 1),
        ("columns:\n  company: [firm]\n  job: [Fi rm]\n", "words-twice", 3),
        ("statuses:\n  applied: [sent 1]\n  idle: [Sent 2]\n", "words-twice", 3),
        ("statuses:\n  applied: ['123']\n", "words-empty", 2),
        ("columns: [\n", "yaml-unclear", 2),
    ],
)
def test_a_slip_in_a_list_of_words_is_told(text: str, code: str, line: int) -> None:
    with pytest.raises(InputError) as caught:
        words(text.encode(), "mine.yaml")
    [problem] = caught.value.problems
    assert problem.code == code
    assert problem.location is not None
    assert problem.location.line == line


CELLS = st.sampled_from(
    ["Kestrel", "Applied", "Offer", "二面", "2026-08-03", "3/8/26", "", '"', ",", "\n", "|", "N/A"]
) | st.text(max_size=20)


@given(st.lists(CELLS, max_size=60), st.sampled_from([SHEET, "|Company|Status|\n|-|-|\n"]))
@example(['"', "\n"] * 20, SHEET)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_cells_end_in_found_items_and_located_problems(
    tmp_path: Path, cells: list[str], head: str
) -> None:
    text = head + ("|" if "|" in head else ",").join(cells)
    for item in read(tmp_path, text.encode(errors="replace"), order="dmy"):
        assert item.location is not None
        short([item])


@given(st.binary(max_size=60), st.integers(0, len(BOOK)), st.integers(0, 40))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_damage_to_a_workbook_is_told(tmp_path: Path, junk: bytes, at: int, cut: int) -> None:
    for item in read(tmp_path, BOOK[:at] + junk + BOOK[at + cut :], name="x.xlsx"):
        assert item.location is not None


def test_a_large_tracker_is_read_row_by_row() -> None:
    row = "Kestrel,Analyst,Rejected,2026-08-03,2026-08-17 10:00,Noor Haddad,2026-08-20\n"
    data = (SHEET + row * 2_000).encode()
    found = opened("jobs.csv", io.BytesIO(data))
    source = tell(found)
    assert source is not None
    tracemalloc.start()
    try:
        assert sum(1 for _ in source.read(found, Options())) == 6_001
        assert tracemalloc.get_traced_memory()[1] < 2 * len(data)
    finally:
        tracemalloc.stop()
