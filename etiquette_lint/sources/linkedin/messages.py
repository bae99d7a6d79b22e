"""Messages: everybody's, each with who sent it, for only the owner's are acts of the owner."""

from collections import Counter
from collections.abc import Iterable, Iterator

from etiquette_lint.errors import Problem
from etiquette_lint.handles import account
from etiquette_lint.sources.found import Found, FoundOwner, Remark, Skipped
from etiquette_lint.sources.linkedin.clock import Clock
from etiquette_lint.sources.linkedin.faults import fault
from etiquette_lint.sources.linkedin.recipients import recipients
from etiquette_lint.sources.linkedin.told import PLATFORM, acts, who
from etiquette_lint.sources.table import Record
from etiquette_lint.sources.who import Who

_INMAIL_ADVERT = "spinmail"
"""Stands in the markup of messages that somebody paid LinkedIn for."""


def messages(records: Iterable[Record | Problem], clock: Clock) -> Iterator[Found]:
    """Return the messages of a file, and last whoever takes part in most conversations."""
    seen = _Seen()
    for item in records:
        if isinstance(item, Problem):
            yield item
        else:
            seen.note(item)
            yield from _message(item, clock)
    yield from seen.owner()


def early_message(record: Record, clock: Clock) -> Iterator[Found]:
    """Return a message of an archive of 2018, which says of each whose it is."""
    direction = record.get("direction").upper()
    if direction == "OUTGOING":
        sender = who(record.get("from"))
        if sender is not None:
            yield FoundOwner(sender, record.location)
        yield from _sent(record, clock, sender)
    elif direction == "INCOMING":
        yield Skipped("linkedin-received", record.location)
    else:
        yield fault("linkedin-direction", record, "direction")


def _message(record: Record, clock: Clock) -> Iterator[Found]:
    if reason := _useless(record):
        yield Skipped(reason, record.location)
        return
    sender = who(record.get("from"), record.get("senderprofileurl"))
    if sender is None:
        yield Skipped("linkedin-hidden", record.location)
        return
    yield from _sent(record, clock, sender)


def _useless(record: Record) -> str:
    """Return why a message never went out or is nobody's, empty if neither."""
    if "yes" in (record.get(name).casefold() for name in _DRAFTS):
        return "linkedin-draft"
    if record.get("folder").casefold() == "spam":
        return "linkedin-spam"
    titled = record.get("conversationtitle").casefold().startswith("sponsored")
    return "linkedin-sponsored" if titled or _INMAIL_ADVERT in record.get("content") else ""


_DRAFTS = ("ismessagedraft", "isconversationdraft")


def _sent(record: Record, clock: Clock, sender: Who | None) -> Iterator[Found]:
    """Return one act for each recipient."""
    names, urls = record.get("to"), record.get("recipientprofileurls")
    everybody = recipients(names, urls)
    if not everybody:
        yield Skipped("linkedin-hidden", record.location)
        return
    if not urls and len(everybody) > 1:
        values = {"count": len(everybody), "names": names}
        yield Remark("linkedin-names-guessed", record.locate("to"), values)
    text = "\n\n".join(filter(None, (record.get("subject"), record.get("content"))))
    moment = clock.moment(record, "date")
    yield from acts(
        "message", record, moment, towards=everybody, actor=sender, same=[text], text=text
    )


class _Seen:
    """Who takes part in which conversation."""

    def __init__(self) -> None:
        self._met: set[tuple[str, str]] = set()
        self._named: dict[str, FoundOwner] = {}
        """By handle the person as a sign of ownership, from a row that has the name if any."""

    def note(self, record: Record) -> None:
        sender = who(record.get("from"), record.get("senderprofileurl"))
        others = recipients("", record.get("recipientprofileurls"))
        for person in (*filter(None, (sender,)), *others):
            if person.handle:
                handle = account(person.handle, PLATFORM).handle
                self._met.add((record.get("conversationid"), handle))
                known = self._named.get(handle)
                if known is None or not known.who.name:
                    self._named[handle] = FoundOwner(person, record.location)

    def owner(self) -> Iterator[Found]:
        """Return who is in more than one conversation, and in more than anybody else."""
        ranks = Counter(handle for _, handle in self._met).most_common(2)
        most, next_most = (count for _, count in (*ranks, ("", 0), ("", 0))[:2])
        if most > max(1, next_most):
            yield self._named[ranks[0][0]]
