"""Tables of other programs are read as they are: any mark, any encoding, preambles, broken rows."""

import io
import time
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etiquette_lint.errors import Problem
from etiquette_lint.readers.opened import opened
from etiquette_lint.sources import table
from etiquette_lint.sources.decoded import as_utf8
from etiquette_lint.sources.table import Record, Spill, fold, header_of, records

WANTED = frozenset({"date", "message"})
ROWS = [{"date": "2026-09-21", "message": "Thank you"}]


def read(
    data: bytes | str, *, spill: Spill | None = None, wide: bool = False
) -> Iterator[Record | Problem]:
    raw = io.BytesIO(data.encode() if isinstance(data, str) else data)
    found = as_utf8(opened("x.csv", raw))
    header = header_of(found, WANTED.issubset)
    if header is not None:
        yield from records(found, header, spill=spill, wide=wide)


def cells(data: bytes | str, **options: Spill) -> list[object]:
    """Return the cells of each row, or the code and line of what is wrong with it."""
    return [
        (item.code, item.location and item.location.line)
        if isinstance(item, Problem)
        else dict(item.cells)
        for item in read(data, **options)  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Message\n2026-09-21,Thank you\n",
        "date;MESSAGE\r\n2026-09-21;Thank you\r\n",
        "Date\tMessage\n2026-09-21\tThank you",
        '"Date","Message"\n"2026-09-21","Thank you"\n',
        'Notes:\n"Note, some are ""missing"""\n\nDate,Message\n2026-09-21,Thank you\n',
        "sep=;\nDate;Message\n2026-09-21;Thank you\n",
        "_Date_ , Mes sage\n\n2026-09-21, Thank you \n,\n",
        'Date,"Mes\nsage"\n2026-09-21,Thank you\n',
        "Date,Message,,\n2026-09-21,Thank you,,,,\n",
    ],
    ids=[
        "commas",
        "semicolons, as Excel saves them",
        "tabs",
        "everything quoted",
        "a preamble",
        "the separator said first",
        "spaces and underscores",
        "a header of two lines",
        "empty columns",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_the_same_table_reads_the_same(text: str, encoding: str) -> None:
    assert cells(text.encode(encoding)) == ROWS


def test_big_endian_text_is_read() -> None:
    assert cells("\ufeffDate,Message\n2026-09-21,Thank you\n".encode("utf-16-be")) == ROWS


def test_chinese_text_of_old_programs_is_read() -> None:
    text = "Date,Message\n2026-09-21,谢谢您今天的时间\n"
    assert cells(text.encode("gb18030")) == [{"date": "2026-09-21", "message": "谢谢您今天的时间"}]


def test_places_are_those_of_the_file() -> None:
    text = 'Notes:\n\nDate,Message\n2026-09-21,"two\nlines"\n2026-09-22,"x"\n'
    *_, last = read(text)
    assert isinstance(last, Record)
    place = last.locate("message")
    assert (place.line, place.column, place.width) == (6, 12, 3)
    assert last.locate("nothing") == last.location


def test_a_rest_after_a_line_break_goes_to_the_row_before() -> None:
    text = (
        "Date,Link,Message\r\n2026-09-06,x,\r\nCongratulations!\r\nAgain\r\n2026-09-05,y,Agreed\r\n"
    )
    first, second = cells(text, spill=Spill("message"))
    assert first == {"date": "2026-09-06", "link": "x", "message": "Congratulations!\nAgain"}
    assert second == {"date": "2026-09-05", "link": "y", "message": "Agreed"}


def test_what_is_such_a_rest_can_be_said() -> None:
    text = "Date,Link,Message\n2026-09-06,x,Well\nI think, perhaps, so\n"
    spill = Spill("message", lambda row: not row[0].startswith("20"))
    [row] = read(text, spill=spill)
    assert isinstance(row, Record)
    assert row.get("message") == "Well\nI think, perhaps, so"


def test_rests_without_end_make_no_cell_without_end() -> None:
    text = "Date,Link,Message\n2026-09-06,x,\n" + "ever\n" * 100_000
    longest = max(
        len(row.get("message"))
        for row in read(text, spill=Spill("message"))
        if isinstance(row, Record)
    )
    assert longest <= table.CELL


def test_a_row_with_too_many_cells_is_told_unless_the_table_is_wide() -> None:
    text = "Date,Message\n2026-09-21,Well, thank you\n2026-09-21,Thank you\n"
    assert cells(text) == [("row-too-long", 2), *ROWS]
    [first, _] = read(text, wide=True)
    assert isinstance(first, Record)
    assert first.rest == ("thank you",)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ('2026-09-20,"never closed', "csv-quote-open"),
        ('2026-09-20,"closed" and on', "csv-after-quote"),
        ("2026-09-20," + "x" * (table.CELL + 1), "cell-too-long"),
        ("2026-09-20,\udcff", "byte-not-utf8"),
    ],
)
def test_a_broken_row_is_told_and_the_rest_is_read(row: str, code: str) -> None:
    text = f"Date,Message\n{row}\n2026-09-21,Thank you\n"
    assert cells(text.encode(errors="surrogateescape")) == [(code, 2), *ROWS]


def test_a_stray_quote_swallows_no_rows() -> None:
    text = 'Date,Message\n2026-09-20,"oh\none line more\n' + "2026-09-21,Thank you\n" * 100_000
    started = time.monotonic()
    first, *others = cells(text)
    assert first == ("csv-quote-open", 2)
    assert others == ROWS * 100_000
    assert time.monotonic() - started < 10


def test_rows_do_not_go_on_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "TABLE_ROWS", 2)
    assert cells("Date,Message\n" + "1,2\n" * 9)[2:] == [("table-too-long", 4)]


def test_a_table_is_read_row_by_row() -> None:
    text = "Date,Message\n" + "2026-09-21,Thank you\n" * 20_000
    data = text.encode()
    tracemalloc.start()
    try:
        assert sum(1 for _ in read(data)) == 20_000
        assert tracemalloc.get_traced_memory()[1] < len(data)
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("First Name", "firstname"),
        ("ＳＥＮＤＥＲ profile_url", "senderprofileurl"),
        ("投递 时间", "投递时间"),
    ],
)
def test_columns_are_compared_without_case_and_spaces(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.binary(max_size=3000), st.booleans())
@settings(max_examples=200)
def test_any_bytes_are_rows_and_located_problems(data: bytes, headed: bool) -> None:
    for item in read(b"Date,Message\n" + data if headed else data):
        assert item.location is not None
        assert item.location.file == "x.csv"


MESS = st.lists(
    st.sampled_from(['"', ",", "\n", "\r\n", "x", "20", ";", '""', " ", "é"]), max_size=200
).map("".join)


@given(MESS)
@settings(max_examples=200)
def test_any_marks_are_rows_and_located_problems(text: str) -> None:
    lines = len((head := "Date,Message\n") + text.replace("\r\n", "\n")) + 1
    for item in read(head + text, spill=Spill("message")):
        assert item.location is not None
        assert 1 < item.location.line <= lines
