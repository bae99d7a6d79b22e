"""Which hiring processes there are: interviews and milestones by company, job and people."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from etiquette_lint.errors import JsonDict, Location
from etiquette_lint.importing.moments import lead, moment
from etiquette_lint.importing.names import Ids, folded, slug
from etiquette_lint.importing.people import Somebody
from etiquette_lint.loose import Loose, nowhere
from etiquette_lint.models.refusals import read_model
from etiquette_lint.models.timeline import Person
from etiquette_lint.models.vocabulary import PROCESS_AFTER
from etiquette_lint.sources.found import FoundInterview, FoundMilestone, Remark

Known = tuple[FoundInterview, tuple[Somebody, ...]]
"""An interview, and who conducts it as far as the sources and the declared roles tell."""
_MANY = 10
"""From more applications on they are one search, where there is no interview."""
_DAY = len("2026-12-01")


@dataclass(eq=False, slots=True)
class Process:
    """One process while it is put together."""

    company: str = ""
    job: str = ""
    title: str = ""
    loose: Loose | None = None
    """The timeline that people gave."""
    interviews: list[Known] = field(default_factory=list)
    milestones: list[FoundMilestone] = field(default_factory=list)
    people: list[Somebody] = field(default_factory=list)
    """Who conducts interviews, and who is introduced by the timeline that people gave."""

    @property
    def given(self) -> Mapping[str, Any]:
        """What people gave of it."""
        data = self.loose.data if self.loose else {}
        return data if isinstance(data, Mapping) else {}

    def id(self, ids: Ids) -> str:
        """Return the id given, else a new one after company, job or title."""
        given = self.given.get("id")
        if isinstance(given, str | int):
            return str(given)
        return ids.take(slug(f"{self.company} {self.job}".strip() or self.title, "process"))

    def location(self) -> Location | None:
        """Return the first place it was found at."""
        events = (event.location for event, _ in self.interviews)
        return next(chain(events, (one.location for one in self.milestones)), None)

    @property
    def has_interviews(self) -> bool:
        """Whether there is an interview in it, given or found."""
        return bool(self.interviews or self.given.get("interviews"))

    @property
    def is_bare(self) -> bool:
        """Whether all that is told is an application, and perhaps that it was in vain."""
        states = {PROCESS_AFTER[one.kind] for one in self.milestones}
        return not (self.loose or self.interviews or states - {"pending", "closed"})

    def start(self, zone: str | None) -> int | None:
        """Return when it began: with the application, else some weeks before the interview."""
        applied: list[object] = [one.at for one in self.milestones if one.kind == "applied"]
        theirs = self._listed("milestones")
        applied += [one.get("at") for one in theirs if one.get("kind") == "applied"]
        if known := _moments(applied, zone):
            return min(known)
        starts: list[object] = [event.starts_at for event, _ in self.interviews]
        starts += [one.get("starts_at") for one in self._listed("interviews")]
        known = _moments(starts, zone)
        return lead(min(known)) if known else None

    def _listed(self, key: str) -> list[Mapping[str, Any]]:
        listed = self.given.get(key)
        return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []

    def takes_in(self, people: Iterable[Somebody]) -> bool:
        """Say whether one of them is met in it."""
        return any(one in self.people for one in people)


class Processes:
    """All processes; what is found joins the one it belongs to, or begins one."""

    def __init__(self, company: str | None, zone: str | None = None) -> None:
        self.all: list[Process] = []
        self._zone = zone
        self.remarks: list[Remark] = []
        self._company = company or ""

    def give(self, loose: Loose, people: Iterable[Somebody]) -> None:
        """Take in a timeline that people gave."""
        process = Process(loose=loose, people=list(people))
        process.company = str(process.given.get("company") or "")
        self.all.append(process)

    def take(self, interviews: Sequence[Known], milestones: Iterable[FoundMilestone]) -> None:
        """Put everything where it belongs: what names its company first."""
        jobs = _jobs([*(event for event, _ in interviews), *milestones])
        for milestone in milestones:
            self._of_company(milestone.company, milestone.job, jobs).milestones.append(milestone)
        named = [one for one in interviews if one[0].company]
        for event, people in named:
            self._add(self._of_company(event.company, event.job, jobs), event, people)
        for event, people in interviews:
            if not event.company:
                self._add(self._of_nobody(event, people, jobs), event, people)

    def _add(self, process: Process, event: FoundInterview, people: Sequence[Somebody]) -> None:
        """Add an interview; told twice, by a calendar and a table, it is one."""
        process.people += [one for one in people if one not in process.people]
        for number, (other, met) in enumerate(process.interviews):
            same = other.status == event.status
            if same and _is_once(other.starts_at, event.starts_at, self._zone):
                kept = max(other, event, key=lambda one: len(one.starts_at))
                process.interviews[number] = (kept, tuple(dict.fromkeys((*met, *people))))
                return
        process.interviews.append((event, tuple(people)))

    def without_bare(self) -> tuple[list[Process], int]:
        """Return the processes of interest, and how many milestones are in none of them.

        What tells only of an application, or that it was in vain, is of none where interviews
        are known; where there is no interview at all, many applications are one search.
        """
        bare = [one for one in self.all if one.is_bare]
        rest = [one for one in self.all if not one.is_bare]
        if rest:
            return rest, sum(len(one.milestones) for one in bare)
        if len(bare) <= _MANY:
            return bare, 0
        search = Process(title="job-search")
        every = [told for one in bare for told in one.milestones]
        search.milestones = [told for told in every if told.kind == "applied"]
        return [search], len(every) - len(search.milestones)

    def _of_company(self, company: str, job: str, jobs: Mapping[str, set[str]]) -> Process:
        """Return the process with a company; jobs tell two apart only where there are two."""
        mine = [one for one in self.all if folded(one.company) == folded(company)]
        given = next((one for one in mine if one.loose), None)
        told_apart = len(jobs.get(folded(company), ())) > 1
        job = job if told_apart else ""
        same = next((one for one in mine if folded(one.job) == folded(job)), None)
        found = given or same
        if found is None:
            found = Process(company=" ".join(company.split()), job=" ".join(job.split()))
            self.all.append(found)
        return found

    def _of_nobody(
        self, event: FoundInterview, people: Sequence[Somebody], jobs: Mapping[str, set[str]]
    ) -> Process:
        """Return the process of an interview whose company is not told."""
        meeting = [one for one in self.all if one.takes_in(people)]
        if len(meeting) == 1:
            return meeting[0]
        if self._company:
            return self._of_company(self._company, event.job, jobs)
        named = [one for one in self.all if _is_named(one.company, event.title)]
        if len({folded(one.company) for one in named}) == 1:
            values = {"title": event.title, "company": named[0].company}
            self.remarks.append(Remark("company-by-title", event.location, values))
            return named[0]
        title = " ".join(event.title.split())
        for one in self.all:
            if one.title and folded(one.title) == folded(title):
                return one
        self.all.append(Process(title=title or "interview"))
        return self.all[-1]


def _moments(written: Iterable[object], zone: str | None) -> list[int]:
    return [when for one in written if (when := moment(one, zone)) is not None]


def _is_once(one: str, other: str, zone: str | None) -> bool:
    """Say whether two starts are one: the same instant, or the day of the other alone."""
    if min(len(one), len(other)) == _DAY:
        return one[:_DAY] == other[:_DAY]
    return bool(one) and moment(one, zone) == moment(other, zone)


def _jobs(found: Iterable[FoundInterview | FoundMilestone]) -> dict[str, set[str]]:
    """Return the jobs at each company for which more was done than to apply.

    An application may be noted in several places, each with a title of its own.
    """
    jobs: dict[str, set[str]] = {}
    for one in found:
        is_more = isinstance(one, FoundInterview) or one.kind != "applied"
        if one.company and one.job and is_more:
            jobs.setdefault(folded(one.company), set()).add(folded(one.job))
    return jobs


def _is_named(company: str, title: str) -> bool:
    """Say whether a title holds a company's whole name."""
    name = folded(company)
    return bool(name) and bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded(title)))


def introduced(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ids that a timeline as written lists on its interviews."""
    interviews = data.get("interviews")
    for one in interviews if isinstance(interviews, list) else ():
        listed = one.get("interviewers") if isinstance(one, dict) else None
        for name in listed if isinstance(listed, list) else ():
            if isinstance(name, str | int):
                yield str(name)


def declared(data: Mapping[str, Any]) -> Iterator[JsonDict]:
    """Yield the people a timeline as written declares, but for those that make no sense."""
    people = data.get("people")
    for one in people if isinstance(people, list) else ():
        if isinstance(one, dict):
            read = read_model(Person, one, nowhere, ())
            if isinstance(read, Person):
                yield {**one, "id": read.id}
