"""Rows about single people: invitations, connections, follows, endorsements, recommendations."""

from collections.abc import Iterator

from etiquette_lint.errors import Problem
from etiquette_lint.sources.found import Found, FoundContact, FoundOwner, Skipped
from etiquette_lint.sources.linkedin.clock import Clock
from etiquette_lint.sources.linkedin.faults import fault
from etiquette_lint.sources.linkedin.told import acts, full_name, who
from etiquette_lint.sources.table import Record
from etiquette_lint.sources.who import Who


def invitation(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a request to connect for an invitation that the owner sent."""
    inviter = who(record.get("from"), record.get("inviterprofileurl"))
    invitee = who(record.get("to"), record.get("inviteeprofileurl"))
    direction = record.get("direction").upper()
    if direction not in {"OUTGOING", "INCOMING"}:
        yield fault("linkedin-direction", record, "direction")
        return
    sent = direction == "OUTGOING"
    yield from _owner(inviter if sent else invitee, record)
    if not sent:
        yield Skipped("linkedin-invited", record.location)
    elif invitee is None:
        yield Skipped("linkedin-hidden", record.location)
    else:
        moment, note = clock.moment(record, "sentat"), record.get("message")
        yield from acts(
            "connect_request", record, moment, towards=[invitee], same=[note], text=note
        )


def _owner(sign: Who | None, record: Record) -> Iterator[Found]:
    if sign is not None:
        yield FoundOwner(sign, record.location)


def connection(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a contact; of members who are hidden a row tells nothing but its date."""
    name = full_name(record, "firstname", "lastname")
    person = who(name, record.get("url"), record.get("emailaddress"))
    if person is None:
        yield Skipped("linkedin-hidden", record.location)
        return
    since = clock.day(record, "connectedon")
    if isinstance(since, Problem):
        yield since
        since = ""
    yield FoundContact(person, record.location, since)


def follow(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a follow that still holds; its row names the person and nothing more."""
    person = who(record.get("fullname"))
    if record.get("status").casefold() != "active":
        yield Skipped("linkedin-unfollowed", record.location)
    elif person is None:
        yield Skipped("linkedin-hidden", record.location)
    else:
        yield from acts("follow", record, clock.moment(record, "date"), towards=[person])


def endorsement(record: Record, clock: Clock) -> Iterator[Found]:
    """Return an endorsement of one skill."""
    name = full_name(record, "endorseefirstname", "endorseelastname")
    person = who(name, record.get("endorseepublicurl"))
    if person is None:
        yield Skipped("linkedin-hidden", record.location)
    else:
        moment, skill = clock.moment(record, "endorsementdate"), record.get("skillname")
        meta = {"skill": skill}
        yield from acts("endorse", record, moment, towards=[person], same=[skill], meta=meta)


def recommendation(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a recommendation that the owner wrote."""
    person = who(full_name(record, "firstname", "lastname"))
    if person is None:
        yield Skipped("linkedin-hidden", record.location)
    else:
        moment, text = clock.moment(record, "creationdate"), record.get("text")
        yield from acts("recommend", record, moment, towards=[person], same=[text], text=text)
