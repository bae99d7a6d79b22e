"""From what sources tell to a log: people, processes and acts joined, and an account of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from etiquette_lint import times
from etiquette_lint.assemble import Log, assemble
from etiquette_lint.errors import Location, Problem, Wording
from etiquette_lint.importing import events
from etiquette_lint.importing.account import Account, once
from etiquette_lint.importing.acts import Act
from etiquette_lint.importing.circle import Circle, circle
from etiquette_lint.importing.declared import Told, read_authors, read_people
from etiquette_lint.importing.gathered import Gathered, gathered
from etiquette_lint.importing.kept import kept, start_of
from etiquette_lint.importing.owner import owner_of
from etiquette_lint.importing.page import loose_entries, page_of
from etiquette_lint.importing.processes import Process, Processes
from etiquette_lint.importing.wishes import Wishes
from etiquette_lint.loose import Locate, Loose, Path
from etiquette_lint.readers import read_timelines
from etiquette_lint.sources.found import Found, FoundInterview
from etiquette_lint.words.importing import beside
from etiquette_lint.words.problems import problem
from etiquette_lint.writers.native import Page


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import."""

    log: Log
    """Its locations are those of the sources."""
    page: Page
    """The same, to be written."""
    account: Account


def imported(items: Iterable[Found], wishes: Wishes, *, stdin: BinaryIO | None = None) -> Imported:
    """Join what sources tell to a log; what could not be understood stands in its problems."""
    found = gathered(items)
    given = list(read_timelines(wishes.timeline, stdin)) if wishes.timeline else []
    loose = [one for one in given if isinstance(one, Loose) and one.what == "timeline"]
    timelines = [one for one in loose if isinstance(one.data, dict)]
    broken = [one for one in loose if one not in timelines]
    people = read_people(wishes.people) if wishes.people else Told()
    authors = read_authors(wishes.authors) if wishes.authors else Told()
    meetings, unclear = events.interviews(found.events, wishes)
    found.skip("no-interview", len(found.events) - len(meetings))
    known = circle(owner_of(found.owners, wishes.me), people, authors, timelines)
    known.meet(found, meetings)
    known.people.name_all(known.ids)
    grouped = _processes(known, meetings, found, timelines, wishes)
    acts = list(kept(found, known, start_of(grouped, wishes), wishes))
    page = page_of(known, grouped, acts, _zone(given, wishes), wishes)
    problems = (
        *(one for one in given if isinstance(one, Problem)),
        *found.problems,
        *people.problems,
        *authors.problems,
        *unclear,
        *_owner_unknown(found, known),
    )
    log = _foreign(assemble([*problems, *broken, *loose_entries(page, grouped)]), wishes)
    return Imported(log, page, _account(found, known, grouped, acts, log, wishes))


def _foreign(log: Log, wishes: Wishes) -> Log:
    """Return a log of which nothing can be mended where it stands: questions name no line."""
    entries = (replace(one, locate=_whole(one.locate)) for one in log.entries)
    problems = (_with_option(one, wishes.timeline) for one in log.problems)
    return replace(log, entries=tuple(entries), problems=tuple(problems))


def _with_option(told: Problem, own: str | None) -> Problem:
    """Return a problem with what can be done about it here: a zone is said by an option."""
    if told.code != "time-zone-missing" or (told.location and told.location.file == own):
        return told
    wordings = {
        language: Wording(said.message, beside("say-zone", language, zone=times.here()))
        for language, said in told.wordings.items()
    }
    return replace(told, wordings=wordings)


def _whole(locate: Locate) -> Locate:
    def whole(path: Path, key: bool = False) -> Location | None:
        return None if path else locate(path, key)

    return whole


def _zone(given: Sequence[Loose | Problem], wishes: Wishes) -> str | None:
    """Return the zone of local times: the one said, else that of the timelines given."""
    zones = (one.data for one in given if isinstance(one, Loose) and one.what == "timezone")
    said = next((one for one in zones if isinstance(one, str)), None)
    return wishes.options.zone or said


def _processes(
    known: Circle,
    meetings: Sequence[FoundInterview],
    found: Gathered,
    given: Iterable[Loose],
    wishes: Wishes,
) -> list[Process]:
    processes = Processes(wishes.company, wishes.options.zone)
    for loose in given:
        processes.give(loose, known.given_in(loose))
    processes.take([(event, known.conducting(event)) for event in meetings], found.milestones)
    known.remarks += processes.remarks
    kept_ones, bare = processes.without_bare()
    found.skip("application-alone", bare)
    if not kept_ones and (found.acts or any(one.declared is not None for one in known.people)):
        kept_ones.append(Process(title="job-search"))
    return kept_ones


def _owner_unknown(found: Gathered, known: Circle) -> Iterator[Problem]:
    """Say that it must be told whose acts these are."""
    if not known.owner.is_known():
        theirs = [one for one in found.acts if one.actor is not None]
        if theirs:
            yield problem("owner-unknown", location=theirs[0].location, count=len(theirs))


def _account(
    found: Gathered,
    known: Circle,
    processes: Sequence[Process],
    acts: Sequence[Act],
    log: Log,
    wishes: Wishes,
) -> Account:
    met = (people for process in processes for _, people in process.interviews)
    conducting = dict.fromkeys(one for people in met for one in people)
    strangers = {act.target for act in acts if act.target and act.is_to_a_stranger}
    return Account(
        rows=found.read,
        acts=len(acts),
        interviews=sum(len(process.interviews) for process in processes),
        milestones=sum(len(process.milestones) for process in processes),
        contacts=len(found.contacts),
        duplicates=found.duplicates,
        skipped={reason: count for reason, count in sorted(found.skipped.items()) if count},
        problems=len(log.problems),
        interviewers=len(conducting),
        unmatched=tuple(one.id for one in conducting if not one.has_account),
        strangers=0 if wishes.others == "other" else len(strangers),
        bystanders=len(strangers) if wishes.others == "other" else 0,
        authors=len({act.author for act in acts if act.author}),
        remarks=once([*found.remarks, *known.remarks]),
    )
