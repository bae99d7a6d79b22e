"""Whom a call means: accounts and chat names matched with the people of the timelines."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.calls import MappedAct
from etiquette_lint.handles import Account, account
from etiquette_lint.models.timeline import Person, Timeline
from etiquette_lint.sources.found import Who

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """The people of some timelines by account and by name."""

    accounts: Mapping[Account, Ids]
    names: Mapping[str, Ids]


def known_people(timelines: Iterable[Timeline]) -> Known:
    """Return the people of timelines by account and by name.

    A handle's platform may go on: `linkedin_id` is another name of somebody on `linkedin`.
    """
    accounts: dict[Account, Ids] = {}
    names: dict[str, Ids] = {}
    for person in (person for timeline in timelines for person in timeline.people):
        for one in _accounts(person):
            accounts[one] = _with(accounts.get(one, ()), person.id)
        for name in _names(person):
            names[name] = _with(names.get(name, ()), person.id)
    return Known(accounts, names)


def addressed(act: MappedAct, known: Known) -> tuple[JsonDict, ...]:
    """Return the fields of an act with its target: the person meant, all who may be meant.

    Whom nobody knows has an id that no person has, so that the engine asks who it is.
    """
    ids = _ids(act.target, known) if act.target else ()
    stranger = _stranger(act)
    whom = ids or ((stranger,) if stranger else ())
    return tuple({**act.fields, "to": one} for one in whom) or (dict(act.fields),)


def _accounts(person: Person) -> Iterable[Account]:
    for key, written in person.handles.items():
        yield account(written, key.split("_")[0].split("-")[0])


def _names(person: Person) -> Iterable[str]:
    yield from (_plain(name) for name in (person.name, *person.handles.values()) if name)


def _ids(who: Who, known: Known) -> Ids:
    if who.handle:
        accounts = (account(who.handle, who.platform), account(who.handle))
        return next((known.accounts[one] for one in accounts if one in known.accounts), ())
    return known.names.get(_plain(who.name), ())


def _stranger(act: MappedAct) -> str:
    """Return an id for whom no timeline knows, empty where an act is for nobody."""
    fields, who = act.fields, act.target
    post = fields.get("post") or fields.get("in_reply_to") or {}
    written = (who.handle or who.name) if who else post.get("id", "")
    if who and who.handle:
        found = account(who.handle, who.platform)
        return f"{found.platform or who.platform}:{found.handle}"
    return f"{fields['platform']}:{written}" if written else ""


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()


def _with(ids: Ids, one: str) -> Ids:
    return ids if one in ids else (*ids, one)
