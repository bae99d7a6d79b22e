"""One more interview, once the user has agreed, in the user's own file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etiquette_lint.assemble import Log, assemble
from etiquette_lint.errors import InputError, JsonDict, Location, Problem
from etiquette_lint.guard.desk import person_of
from etiquette_lint.located import Unreadable
from etiquette_lint.loose import Loose
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.words.problems import problem
from etiquette_lint.writers.files import write_whole
from etiquette_lint.writers.interviews import with_interview

_PLACE = "/timelines/0/interviews/0"


@dataclass(frozen=True, slots=True)
class Draft:
    """An interview before it is in the file."""

    process: str
    """Id of the timeline."""
    starts_at: str
    ends_at: str | None = None
    interviewers: tuple[str, ...] = ()
    """Ids of people."""

    @property
    def written(self) -> JsonDict:
        """The interview as a timeline has it."""
        told = {"starts_at": self.starts_at, "ends_at": self.ends_at}
        people = {"interviewers": list(self.interviewers)} if self.interviewers else {}
        return {**{key: value for key, value in told.items() if value}, **people}


def drafted(
    log: Log,
    process: object,
    starts_at: object,
    ends_at: object,
    interviewers: object,
) -> Draft:
    """Return an interview that makes sense in a process of the user's file.

    Raises: InputError, with paths that begin with the name of the argument.
    """
    timeline = _process(log, process)
    if not isinstance(interviewers, list | tuple | None) or not _are_texts(interviewers or ()):
        raise _odd("interviewers", "a list of ids or names", "[lin-wei]")
    if not isinstance(starts_at, str):
        raise _odd("starts_at", "a time", "2026-12-01T10:00+08:00")
    if not isinstance(ends_at, str | None):
        raise _odd("ends_at", "a time", "2026-12-01T11:00+08:00")
    people = tuple(person_of(name, "", log) for name in interviewers or ())
    draft = Draft(timeline.id, starts_at.strip(), ends_at or None, people)
    _refuse_odd(draft, timeline, log)
    return draft


def add(file: str, draft: Draft) -> None:
    """Write the interview into the file, whole or not at all.

    Raises: InputError.
    """
    path = Path(file).resolve()
    try:
        new = with_interview(path.read_bytes(), file, draft.process, draft.written)
        write_whole(path, [new])
    except Unreadable as unreadable:
        raise InputError(unreadable.problems) from None
    except OSError:
        found = problem("out-failed", location=Location(file, 1, 1), file=file)
        raise InputError([found]) from None


def _process(log: Log, wanted: object) -> Timeline:
    ids = [one.id for one in log.timelines]
    if wanted is None and len(log.timelines) == 1:
        return log.timelines[0]
    found = next((one for one in log.timelines if one.id == wanted), None)
    if found is None:
        raise InputError([problem("process-unclear", "/process", options=_few(ids))])
    return found


def _few(ids: Sequence[str]) -> str:
    return ", ".join(ids[:20]) or "-"


def _are_texts(values: Sequence[object]) -> bool:
    return all(isinstance(one, str) and one.strip() for one in values)


def _odd(name: str, wanted: str, example: str) -> InputError:
    values = {"name": name, "wanted": wanted, "example": example}
    return InputError([problem("argument-form", f"/{name}", None, **values)])


def _refuse_odd(draft: Draft, timeline: Timeline, log: Log) -> None:
    """Refuse an interview whose times make no sense there.

    Raises: InputError.
    """
    zone = timeline.timezone or log.timezone
    alone = {"id": draft.process, "interviews": [draft.written]}
    told = alone | ({"timezone": zone} if zone else {})
    problems = assemble([Loose("timeline", told, ("timelines", 0))]).problems
    if problems:
        raise InputError([_told(one) for one in problems])


def _told(found: Problem) -> Problem:
    """Return a problem with the name of the argument as its path."""
    return found.at(None, found.path.removeprefix(_PLACE))
