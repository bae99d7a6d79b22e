"""Applications sent through LinkedIn: one milestone of a hiring process each."""

from collections.abc import Iterator

from etiquette_lint import times
from etiquette_lint.errors import Problem
from etiquette_lint.sources.found import Found, FoundMilestone, Remark, Skipped
from etiquette_lint.sources.linkedin.clock import Clock
from etiquette_lint.sources.table import Record


def application(record: Record, clock: Clock) -> Iterator[Found]:
    """Return that the owner applied; a milestone is an instant, the first that is possible."""
    company = record.get("companyname")
    if not company:
        yield Skipped("company-missing", record.location)
        return
    moment = clock.moment(record, "applicationdate")
    if isinstance(moment, Problem):
        yield moment
        return
    at = times.rfc3339(moment.first)
    if moment.first != moment.last:
        yield Remark("linkedin-hour-twice", record.locate("applicationdate"), {"at": at})
    yield FoundMilestone(record.location, company, "applied", at, record.get("jobtitle"))
