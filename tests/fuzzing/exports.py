"""Files of other programs from any bytes: sheets, calendars, trackers, workbooks, zips."""

import zipfile
from collections.abc import Iterator

from zipped import zipped

from etiquette_lint import read_log
from etiquette_lint.importing.joining import imported
from etiquette_lint.importing.wishes import Wishes
from etiquette_lint.sources.found import Options
from etiquette_lint.sources.registry import read_all
from etiquette_lint.writers.native import lines

from .laws import are_sound, is_judged
from .places import put

OPTIONS = Options(zone="Europe/Berlin", date_order="dmy")
WISHES = Wishes(options=OPTIONS, me=("Nora Berg",), interviews=("interview",))
MEMBER, CONTENT = b"\x1e", b"\x1f"
"""Before the name of a member of a zip, and before what is in it."""
_PACKAGE = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override '
    'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="Jobs" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package'
    '/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}
"""All of a workbook but its sheet."""


def _is_joined(path: str, data: bytes | None) -> None:
    """Check that what a file tells is judged, and is understood as it would be written."""
    came = imported(read_all([path], OPTIONS), WISHES)
    is_judged(came.log, data)
    written = "".join(f"{line}\n" for line in lines(came.page)).encode()
    again = read_log(put("written.yaml", written))
    are_sound(again.problems, written)
    assert {one.code for one in again.problems} <= {one.code for one in came.log.problems}


def linkedin(data: bytes) -> None:
    _is_joined(put("Invitations.csv", data), data)


def calendar(data: bytes) -> None:
    _is_joined(put("invite.ics", data), data)


def tracker(data: bytes) -> None:
    _is_joined(put("jobs.csv", data), data)


def markdown(data: bytes) -> None:
    _is_joined(put("jobs.md", data), data)


def workbook(data: bytes) -> None:
    """Read bytes as a workbook, or as the sheet of one."""
    if not data.startswith(b"PK"):
        data = zipped({**_PACKAGE, "xl/worksheets/sheet1.xml": data}, zipfile.ZIP_STORED)
    _is_joined(put("jobs.xlsx", data), None)


def archive(data: bytes) -> None:
    """Read bytes as a zip, or as the members of one."""
    if not data.startswith(b"PK"):
        data = zipped(dict(_members(data)))
    _is_joined(put("export.zip", data), None)


def _members(data: bytes) -> Iterator[tuple[str, bytes]]:
    for part in data.split(MEMBER)[1:]:
        name, _, content = part.partition(CONTENT)
        yield name[:200].decode("utf-8", "replace").partition("\0")[0] or "x.csv", content
