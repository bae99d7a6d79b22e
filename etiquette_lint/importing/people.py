"""Who is whom: by account, by e-mail address, then by exact name; never by likeness."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from etiquette_lint.errors import JsonDict, Location
from etiquette_lint.handles import EMAIL, Account, account
from etiquette_lint.importing.names import Ids, folded, slug
from etiquette_lint.sources.found import Remark
from etiquette_lint.sources.who import Who


@dataclass(eq=False, slots=True)
class Somebody:
    """One person, as far as is known."""

    id: str = ""
    """Given by those who declare people, else made up at the end."""
    name: str = ""
    accounts: dict[Account, str] = field(default_factory=dict)
    """With the handle as it was written."""
    declared: JsonDict | None = None
    """What those who declare people say of this one."""
    is_named: bool = False
    """Whether it is told who this is: declared, or somebody who conducts an interview."""
    location: Location | None = None
    is_target: bool = False
    """Whether an act is addressed to this one."""
    meetings: set[Location] = field(default_factory=set)
    """Events this one is invited to."""
    since: dict[str, str] = field(default_factory=dict)
    """Platforms of which it is told that they are connected; the date, where it is told."""
    same: "Somebody | None" = None
    """Who this one turned out to be."""

    @property
    def handles(self) -> dict[str, str]:
        """Platform to handle, the first that was met."""
        found: dict[str, str] = {}
        for one, written in self.accounts.items():
            found.setdefault(one.platform, written)
        return found

    @property
    def has_account(self) -> bool:
        """Whether there is an account by which acts on a platform can be told."""
        return any(one.platform not in ("", EMAIL) for one in self.accounts)


class People:
    """Everybody who was met; `settle` joins by name those who share no account."""

    def __init__(self) -> None:
        self._all: list[Somebody] = []
        self._by_account: dict[Account, Somebody] = {}
        self._by_id: dict[str, Somebody] = {}
        self._nameless: dict[str, Somebody] = {}
        self.remarks: list[Remark] = []

    def declare(self, person: Mapping[str, Any], location: Location | None) -> Somebody:
        """Take in what somebody says of a person; said twice, the two statements are joined."""
        known = self._by_id.get(person["id"])
        if known is None:
            known = self.introduce(person["id"])
            known.location = location
        known.declared = joined(known.declared or {}, person)
        known.name = known.declared.get("name") or known.name
        for platform, handle in known.declared.get("handles", {}).items():
            one = account(handle, platform)
            self._add(known, one, handle)
            if location is not None and _root(self._by_account[one]) is not known:
                values = {"handle": handle, "name": self._by_account[one].name or "?"}
                self.remarks.append(Remark("account-of-several", location, values))
        return known

    def introduce(self, id: str) -> Somebody:
        """Take in an id that stands for somebody of whom nothing else is told."""
        if id not in self._by_id:
            self._by_id[id] = Somebody(id=id, is_named=True)
            self._all.append(self._by_id[id])
        return self._by_id[id]

    def meet(self, who: Who, location: Location | None) -> Somebody:
        """Return somebody a source names, known or not known so far."""
        accounts = accounts_of(who)
        known = next((self._by_account[one] for one in accounts if one in self._by_account), None)
        name = _name_of(who)
        if known is None and not accounts:
            known = self._nameless.get(folded(name))
        if known is None:
            known = Somebody(name=name, location=location)
            self._all.append(known)
            if not accounts:
                self._nameless[folded(name)] = known
        known = _root(known)
        known.name = known.name or name
        for one, written in accounts.items():
            self._add(known, one, written)
        return known

    def named(self, written: str) -> Somebody | None:
        """Return whom an id, a handle or a profile URL means."""
        found = self._by_id.get(written)
        for platform in ("linkedin", ""):
            found = found or self._by_account.get(account(written, platform))
        return found and _root(found)

    def settle(self) -> Iterator[Remark]:
        """Join those of one name where nothing says that they are two; tell whom it concerns."""
        by_name: dict[str, list[Somebody]] = {}
        for one in self._all:
            if one.same is None and one.name:
                by_name.setdefault(folded(one.name), []).append(one)
        for group in by_name.values():
            if len(group) > 1:
                yield from _join(group)

    def name_all(self, ids: Ids) -> None:
        """Give an id to everybody who has none and is of interest."""
        for one in self:
            if not one.id and (one.is_target or one.meetings):
                one.id = ids.take(slug(one.name or _handle_of(one), "somebody"))

    def __iter__(self) -> Iterator[Somebody]:
        """Yield everybody, each once."""
        return (one for one in self._all if one.same is None)

    def _add(self, somebody: Somebody, one: Account, written: str) -> None:
        owner = self._by_account.setdefault(one, somebody)
        if _root(owner) is somebody:
            somebody.accounts.setdefault(one, written)


def root(somebody: Somebody) -> Somebody:
    """Return who somebody turned out to be."""
    return _root(somebody)


def accounts_of(who: Who) -> dict[Account, str]:
    """Return the accounts by which a source names somebody, as it writes them."""
    found: dict[Account, str] = {}
    if who.handle.strip():
        found[account(who.handle, who.platform)] = who.handle.strip()
    if who.email.strip():
        found[account(who.email, EMAIL)] = who.email.strip()
    return found


def joined(first: Mapping[str, Any], second: Mapping[str, Any]) -> JsonDict:
    """Return two statements about one person as one; of what only one can hold, the first."""
    whole = {**second, **first}
    for key in ("roles", "connected"):
        both = [*_listed(first.get(key)), *_listed(second.get(key))]
        if both:
            whole[key] = list(dict.fromkeys(both))
    for key in ("handles", "answers", "meta"):
        if first.get(key) or second.get(key):
            whole[key] = {**second.get(key, {}), **first.get(key, {})}
    return whole


def _listed(value: object) -> Iterable[Any]:
    return [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else []


def _join(group: list[Somebody]) -> Iterator[Remark]:
    first = next((one for one in group if one.declared is not None), group[0])
    matters = any(one.declared is not None or one.meetings for one in group)
    place = next((one.location for one in group if one.meetings), first.location)
    apart = any(_differ(one, other) for one in group for other in group if one is not other)
    if not apart:
        for one in group:
            if one is not first:
                _merge(first, one)
    if matters and place is not None:
        code = "name-of-several" if apart else "matched-by-name"
        yield Remark(code, place, {"name": first.name, "count": len(group)})


def _differ(one: Somebody, other: Somebody) -> bool:
    """Say whether two of one name are known to be two."""
    if one.declared is not None and other.declared is not None:
        return True
    if one.meetings & other.meetings:
        return True
    theirs = {account.platform for account in other.accounts} - {EMAIL, ""}
    return any(account.platform in theirs for account in one.accounts)


def _merge(into: Somebody, other: Somebody) -> None:
    other.same = into
    for one, written in other.accounts.items():
        into.accounts.setdefault(one, written)
    into.meetings |= other.meetings
    into.is_target = into.is_target or other.is_target
    into.since = {**other.since, **into.since}
    into.location = into.location or other.location


def _root(somebody: Somebody) -> Somebody:
    while somebody.same is not None:
        somebody = somebody.same
    return somebody


def _name_of(who: Who) -> str:
    """Return a name as it is written; an address in its place is none."""
    name = " ".join(who.name.split())
    return "" if "@" in name else name


def _handle_of(somebody: Somebody) -> str:
    one = next(iter(somebody.accounts), None)
    return one.handle.partition("@")[0] if one else ""
