"""What files of other programs tell, in one shape, before anybody is matched to anybody."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from etiquette_lint.errors import JsonDict, Location, Problem
from etiquette_lint.models.vocabulary import (
    LINKEDIN_ZONE,
    DateOrder,
    InterviewStatus,
    MilestoneKind,
)
from etiquette_lint.readers.opened import Opened
from etiquette_lint.sources.who import Who


@dataclass(frozen=True, slots=True)
class Options:
    """What people say of their files because the files do not say it."""

    zone: str | None = None
    """IANA name, for times that name no zone and whose zone is not known otherwise."""
    linkedin_zone: str = LINKEDIN_ZONE
    """Of the times in a LinkedIn archive that are not UTC."""
    date_order: DateOrder | None = None
    """Of dates such as 03/04/26; never guessed."""


@dataclass(frozen=True, slots=True)
class FoundAct:
    """One act. A row that speaks to several people gives one for each."""

    fields: JsonDict
    """What an entry of a native log says, but for `id`, `to` and authors."""
    location: Location
    target: Who | None = None
    """Whom it is addressed to, or whose post it is about; `None` where the source cannot tell."""
    actor: Who | None = None
    """Who did it, where that may be somebody else than the owner of the export."""
    key: str = ""
    """The same for the same act in two exports; empty where it cannot be told."""


@dataclass(frozen=True, slots=True)
class FoundContact:
    """Somebody the owner is connected with on a platform."""

    who: Who
    location: Location
    since: str = ""
    """Bare date, where it is told."""


@dataclass(frozen=True, slots=True)
class FoundInterview:
    """One event that is an interview, or may be one."""

    location: Location
    key: str = ""
    """Of a calendar: UID and recurrence; of several with one key `latest` tells which holds."""
    title: str = ""
    company: str = ""
    job: str = ""
    starts_at: str = ""
    """As a native log writes it: an instant, a local time or a bare date."""
    ends_at: str = ""
    status: InterviewStatus = "scheduled"
    people: tuple[Who, ...] = ()
    """Who may be interviewers: rooms and no-reply addresses are left out."""
    certain: bool = False
    """The source itself says that it is an interview."""
    series: str = ""
    """Of a calendar: UID, which all times of an event that recurs share."""
    edition: tuple[int, int, str] = (0, 0, "")
    """Of a calendar: 1 if it speaks of one time of several, else 0; sequence; stamp."""


@dataclass(frozen=True, slots=True)
class FoundMilestone:
    """Something that changed one hiring process."""

    location: Location
    company: str
    kind: MilestoneKind
    at: str
    """As a native log writes it."""
    job: str = ""


@dataclass(frozen=True, slots=True)
class FoundOwner:
    """A sign of whose export it is; the one named most often is the owner."""

    who: Who
    location: Location


@dataclass(frozen=True, slots=True)
class Skipped:
    """Rows that are understood and of no use."""

    reason: str
    """A row of `etiquette_lint.words.imports.REASONS`."""
    location: Location
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Remark:
    """What people should know of something that is used all the same."""

    code: str
    """A row of `etiquette_lint.words.imports.REMARKS`."""
    location: Location
    values: JsonDict = field(default_factory=dict)


Found = (
    FoundAct
    | FoundContact
    | FoundInterview
    | FoundMilestone
    | FoundOwner
    | Skipped
    | Remark
    | Problem
)
"""Each row of a source gives at least one of these, with the row's place; several may share it."""
Reader = Callable[[Opened, Options], Iterator[Found]]
