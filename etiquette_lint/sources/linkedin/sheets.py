"""The files of an archive: how each is told by its header, and what reads its rows. One table."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from etiquette_lint.errors import Problem
from etiquette_lint.sources.found import Found
from etiquette_lint.sources.linkedin import jobs, messages, people, posts
from etiquette_lint.sources.linkedin.clock import Clock
from etiquette_lint.sources.table import Record, Spill, fold

Rows = Iterable[Record | Problem]
ReadRows = Callable[[Rows, Clock], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of an archive, whatever it is called and whatever year it is of."""

    name: str
    """As LinkedIn calls it lately."""
    columns: frozenset[str]
    """Folded names of columns that all its years have."""
    read: ReadRows | None = None
    reason: str = ""
    """Why its rows are of no use, where nothing reads them."""
    exact: bool = False
    """Whether it has no other columns: others have these and more."""
    named: str = ""
    """Part of its folded name, where the header does not tell it from another."""
    measured: bool = False
    """Whether real archives showed the zone of its times."""
    remarks: tuple[str, ...] = ()
    """What to know of each such file."""
    spill: Spill | None = None

    def fits(self, columns: frozenset[str], file: str) -> bool:
        """Say whether a file with these columns is such a one."""
        columns -= {""}
        known = self.columns == columns if self.exact else self.columns <= columns
        return known and self.named in fold(PurePath(file).name)


def _columns(names: str) -> frozenset[str]:
    return frozenset(fold(name) for name in names.split(","))


def _each(read: Callable[[Record, Clock], Iterator[Found]]) -> ReadRows:
    """Return a reader of all rows from a reader of one."""

    def rows(records: Rows, clock: Clock) -> Iterator[Found]:
        for item in records:
            if isinstance(item, Problem):
                yield item
            else:
                yield from read(item, clock)

    return rows


_RECOMMENDED = _columns("First Name,Last Name,Company,Job Title,Text,Creation Date,Status")
SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "Invitations.csv",
        _columns("From,To,Sent At,Direction"),
        _each(people.invitation),
        measured=True,
        remarks=("linkedin-zone", "linkedin-invitations"),
    ),
    Sheet(
        "messages.csv",
        _columns("Conversation ID,From,Sender Profile URL,To,Date,Content,Folder"),
        messages.messages,
    ),
    Sheet(
        "Messages.csv (2018)",
        _columns("From,To,Date,Subject,Content,Direction,Folder"),
        _each(messages.early_message),
        remarks=("linkedin-zone-assumed",),
    ),
    Sheet(
        "Connections.csv",
        _columns("First Name,Last Name,Company,Position,Connected On"),
        _each(people.connection),
        measured=True,
    ),
    Sheet(
        "Comments.csv",
        _columns("Date,Link,Message"),
        _each(posts.comment),
        exact=True,
        remarks=("linkedin-authors",),
        spill=Spill("message", posts.is_rest),
    ),
    Sheet(
        "Reactions.csv",
        _columns("Date,Type,Link"),
        _each(posts.reaction),
        exact=True,
        remarks=("linkedin-authors",),
    ),
    Sheet(
        "Shares.csv",
        _columns("Date,ShareLink,ShareCommentary"),
        _each(posts.own_post),
        measured=True,
    ),
    Sheet(
        "InstantReposts.csv",
        _columns("Date,Link"),
        _each(posts.repost),
        exact=True,
        remarks=("linkedin-authors",),
    ),
    Sheet(
        "Member_Follows.csv",
        _columns("Date,Status,FullName"),
        _each(people.follow),
        exact=True,
        remarks=("linkedin-follows",),
    ),
    Sheet(
        "Endorsement_Given_Info.csv",
        _columns("Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name"),
        _each(people.endorsement),
    ),
    Sheet(
        "Recommendations_Given.csv",
        _RECOMMENDED,
        _each(people.recommendation),
        named="given",
        remarks=("linkedin-zone-assumed",),
    ),
    Sheet(
        "Job Applications.csv",
        _columns("Application Date,Contact Email,Company Name,Job Title,Job Url"),
        _each(jobs.application),
        measured=True,
        remarks=("linkedin-zone",),
    ),
    Sheet(
        "Recommendations_Received.csv",
        _RECOMMENDED,
        named="received",
        reason="linkedin-received",
    ),
    Sheet("Recommendations", _RECOMMENDED, reason="linkedin-recommendations"),
    Sheet(
        "Endorsement_Received_Info.csv",
        _columns("Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name"),
        reason="linkedin-received",
    ),
    Sheet(
        "Saved Jobs.csv",
        _columns("Saved Date,Job Url,Job Title,Company Name"),
        reason="linkedin-saved",
    ),
    Sheet("Saved_Items.csv", _columns("savedItem,CreatedTime"), reason="linkedin-saved"),
    Sheet("Company Follows.csv", _columns("Organization,Followed On"), reason="linkedin-companies"),
    Sheet("SearchQueries.csv", _columns("Time,Search Query"), reason="linkedin-searches"),
    Sheet("Events.csv", _columns("Event Name,Event Time,Status"), reason="linkedin-events"),
    Sheet(
        "Notes.csv",
        _columns("Connection First Name,Connection Last Name,Connection Profile URL,Note"),
        reason="linkedin-notes",
    ),
    Sheet("Votes.csv", _columns("Date,Link,OptionText"), reason="linkedin-votes", exact=True),
    Sheet(
        "Rich_Media.csv",
        _columns("Date/Time,Media Description,Media Link"),
        reason="linkedin-media",
    ),
)
"""The first that fits a file is what it is."""


def sheet_of(columns: frozenset[str], file: str) -> Sheet | None:
    """Return what a file with these columns is; its name decides only between equal headers."""
    return next((sheet for sheet in SHEETS if sheet.fits(columns, file)), None)
