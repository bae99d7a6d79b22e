"""Who takes part in an event, rooms and addresses of machines left out."""

import re
from collections.abc import Iterable

from etiquette_lint.sources.calendars.properties import Property
from etiquette_lint.sources.who import Who

_NO_PEOPLE = frozenset({"RESOURCE", "ROOM", "GROUP"})
_MACHINE = re.compile(
    r"(?:(?:.*[._+-])?(?:no|do[._-]?not)[._-]?reply(?:[._+-].*)?"
    r"|notifications?|calendar-notification|mailer-daemon|unknownorganizer)@.*"
    r"|.*@(?:resource|group)\.calendar\.google\.com",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:mailto:)?\s*([^\s@<>:]{1,64}@[^\s@<>:]{1,255})", re.IGNORECASE)
_LONGEST = 200
"""Longest name that is taken in, in characters."""


def people(said: Iterable[Property]) -> tuple[Who, ...]:
    """Return organiser and guests, each once, in the order they are named."""
    found: dict[str, Who] = {}
    for one in said:
        who = _who(one)
        key = (who.email or who.name).casefold()
        if key and (key not in found or not found[key].name):
            found[key] = who
    return tuple(found.values())


def _who(said: Property) -> Who:
    email = _address(said.value) or _address(said.params.get("EMAIL", ""))
    if said.params.get("CUTYPE", "").upper() in _NO_PEOPLE or _MACHINE.fullmatch(email):
        return Who()
    name = " ".join(said.params.get("CN", "").split())[:_LONGEST].strip()
    return Who(name="" if _address(name) else name, email=email)


def _address(text: str) -> str:
    found = _ADDRESS.fullmatch(text.strip())
    return found[1] if found else ""
