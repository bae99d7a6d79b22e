"""Whom a call means: accounts and chat names matched with the people of the timelines."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.calls import MappedAct
from etiquette_lint.handles import Account, account
from etiquette_lint.limits import NAME
from etiquette_lint.models.named import Person, Timeline
from etiquette_lint.sources.who import Who

Ids = tuple[str, ...]


class Known(NamedTuple):
    """The people of some timelines, by account and by name."""

    accounts: Mapping[Account, Ids]
    names: Mapping[str, Ids]


def known_people(timelines: Iterable[Timeline]) -> Known:
    """Return the people of timelines by account and by name.

    The platform of a handle may go on: `linkedin_id` is one more account on `linkedin`.
    """
    accounts: dict[Account, Ids] = {}
    names: dict[str, Ids] = {}
    for person in (person for timeline in timelines for person in timeline.people):
        for one in _accounts(person):
            accounts[one] = _with(accounts.get(one, ()), person.id)
        if person.name:
            name = _plain(person.name)
            names[name] = _with(names.get(name, ()), person.id)
    return Known(accounts, names)


def addressed(act: MappedAct, known: Known) -> tuple[JsonDict, ...]:
    """Return the fields of an act with its target; one act for each person who may be meant.

    Somebody whom no timeline knows gets an id that no person has, so that the engine asks who
    it is. The author of a post that only has an id is such a person.
    """
    ids = _ids(act.target, known) if act.target else ()
    stranger = _stranger(act)
    if not ids and not stranger:
        return (dict(act.fields),)
    return tuple({**act.fields, "to": one} for one in ids or (stranger,))


def _accounts(person: Person) -> Iterator[Account]:
    for key, written in person.handles.items():
        yield account(written, key.replace("-", "_").partition("_")[0])


def _ids(who: Who, known: Known) -> Ids:
    """Return who is meant: by an account one, by a display name all who have it."""
    written = who.handle or who.name
    accounts = (account(written, who.platform), account(written))
    by_account = next((known.accounts[one] for one in accounts if one in known.accounts), ())
    if who.handle:
        return by_account
    return tuple(dict.fromkeys((*by_account, *known.names.get(_plain(who.name), ()))))


def _stranger(act: MappedAct) -> str:
    """Return an id for somebody no timeline knows, empty where an act is for nobody."""
    platform, who = str(act.fields["platform"]), act.target
    if who and who.handle:
        found = account(who.handle, who.platform)
        return f"{found.platform}:{found.handle}"[:NAME]
    about = act.fields.get("post") or act.fields.get("in_reply_to") or {}
    written = who.name if who else about.get("id", "")
    return f"{platform}:{written}"[:NAME] if written else ""


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()


def _with(ids: Ids, one: str) -> Ids:
    return ids if one in ids else (*ids, one)
