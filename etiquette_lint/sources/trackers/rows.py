"""One row of a job tracker: what it says of applications, interviews and how they ended."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from etiquette_lint.errors import Location, Problem, pointer
from etiquette_lint.models.vocabulary import MILESTONES, DateOrder, InterviewStatus, MilestoneKind
from etiquette_lint.sources.dates import DateFault, dated
from etiquette_lint.sources.found import (
    Found,
    FoundInterview,
    FoundMilestone,
    Remark,
    Skipped,
)
from etiquette_lint.sources.names import people
from etiquette_lint.sources.once import Told
from etiquette_lint.sources.table import Record
from etiquette_lint.sources.trackers.words import ROUND, Words, status_fold

_KINDS: Mapping[str, MilestoneKind] = {kind: kind for kind in MILESTONES}
_BESIDE = frozenset({"company", "job", "interviewer", "contact", "updated_on"})
"""Fields that say nothing by themselves."""
_INTERVIEWS: Mapping[str, InterviewStatus] = {
    "interview": "scheduled",
    "interview_cancelled": "cancelled",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A record with what its columns are read as."""

    record: Record
    fields: Mapping[str, str]
    """Field to the folded name of its column."""
    said: Mapping[str, str]
    """Field to its cell, those left out that say nothing."""
    words: Words
    order: DateOrder | None
    told: Told

    def text(self, field: str) -> str:
        """Return what a field says."""
        return self.said.get(field, "")

    def meaning(self, field: str) -> str:
        """Return what a status means, empty where that is not known."""
        return self.words.statuses.get(status_fold(self.text(field)), "")

    def date(self, *fields: str) -> tuple[str, str] | Problem | None:
        """Return begin and end of the date that some fields together say."""
        said = [field for field in fields if self.text(field)]
        if not said:
            return None
        text = " ".join(self.text(field) for field in said)
        try:
            return dated(text, self.order)
        except DateFault as fault:
            column = self.fields[said[0]]
            place = partial(self.record.locate, column)
            row = self.record.location.line
            path = "" if fault.code.startswith("date-order") else pointer((row, column))
            values = {"value": text, "order": self.order or ""}
            return self.told.problem(fault.code, path, place, **values)


def found_in(
    record: Record, fields: Mapping[str, str], words: Words, order: DateOrder | None, told: Told
) -> Iterator[Found]:
    """Return what a row says; if nothing of it is of use, why."""
    cells = ((field, record.get(name)) for field, name in fields.items())
    said = {field: cell for field, cell in cells if cell and not words.is_nothing(cell)}
    row = Row(record, fields, said, words, order, told)
    if said.keys() <= _BESIDE:
        yield Skipped("nothing-dated", record.location)
        return
    found = list(_event(row) if "event" in row.fields else _application(row))
    yield from found
    if not any(not isinstance(item, Remark) for item in found):
        yield Skipped("nothing-dated", row.record.location)


def _application(row: Row) -> Iterator[Found]:
    """Return what a row about one application says."""
    meaning = row.meaning("status")
    yield from _milestone(row, "applied", row.date("applied_on"))
    kind = _KINDS.get(meaning)
    if kind and kind != "applied":
        yield from _outcome(row, kind)
    elif kind and not row.text("applied_on"):
        yield Skipped("status-undated", row.record.location)
    yield from _interview(row, meaning)
    if row.text("date") and not row.fields.get("applied_on"):
        yield Remark("date-of-what", _place(row, "date"))
    if row.text("status") and not meaning:
        yield Remark("status-unknown", _place(row, "status"), {"status": row.text("status")})


def _outcome(row: Row, kind: MilestoneKind) -> Iterator[Found]:
    """Date an outcome by the last change of its row, which is that day or a later one.

    An application is never dated so: acts before it would be judged as if nobody had applied.
    """
    when = row.date("updated_on")
    if when is None:
        yield Skipped("status-undated", _place(row, "status"))
        return
    yield from _milestone(row, kind, when)
    if not isinstance(when, Problem) and row.text("company"):
        values = {"company": row.text("company"), "status": row.text("status"), "date": when[0]}
        yield Remark("dated-by-update", _place(row, "updated_on"), values)


def _milestone(
    row: Row, kind: MilestoneKind, when: tuple[str, str] | Problem | None
) -> Iterator[Found]:
    if isinstance(when, Problem):
        yield when
    elif when is not None and not row.text("company"):
        yield Skipped("company-missing", row.record.location)
    elif when is not None:
        yield FoundMilestone(
            row.record.location, row.text("company"), kind, when[0], row.text("job")
        )


def _interview(row: Row, meaning: str) -> Iterator[Found]:
    """Return the interviews that a row has dates of, else the one whose stage it is in."""
    rounds = [row.date(field) for field in row.fields if field.startswith(ROUND)]
    dates = [row.date("interview_at", "interview_time"), *rounds]
    told = [when for when in dates if when is not None]
    if not told and meaning in _INTERVIEWS:
        told = [("", "")]
    last = row.date("interview_end")
    if isinstance(last, Problem):
        yield last
        last = None
    for when in told:
        if isinstance(when, Problem):
            yield when
        else:
            end = last[0] if last and len(told) == 1 else when[1]
            yield _found(row, when[0], end, meaning, row.text("status"))
    if told and row.text("contact") and not row.text("interviewer"):
        values = {"name": row.text("contact"), "company": row.text("company")}
        yield Remark("contact-role-unknown", _place(row, "contact"), values)


def _found(row: Row, begin: str, end: str, meaning: str, title: str) -> FoundInterview:
    return FoundInterview(
        row.record.location,
        title=title,
        company=row.text("company"),
        job=row.text("job"),
        starts_at=begin,
        ends_at=end if end > begin > "" else "",
        status=_INTERVIEWS.get(meaning, "scheduled"),
        people=people(row.text("interviewer")),
        certain=True,
    )


def _event(row: Row) -> Iterator[Found]:
    """Return what a row about one event of an application says."""
    meaning = row.meaning("event")
    begin = row.date("event_at") or row.date("event_done")
    if meaning in _INTERVIEWS:
        end = row.date("event_end")
        yield from (when for when in (begin, end) if isinstance(when, Problem))
        if not isinstance(begin, Problem):
            last = end[0] if isinstance(end, tuple) else ""
            yield _found(row, begin[0] if begin else "", last, meaning, _title(row))
    elif meaning in _KINDS and begin is not None:
        yield from _milestone(row, _KINDS[meaning], begin)
    elif row.text("event") and not meaning:
        yield Skipped("event-other", row.record.location)


def _title(row: Row) -> str:
    return row.record.get("title") or row.text("event")


def _place(row: Row, field: str) -> Location:
    return row.record.locate(row.fields[field])
