"""Whose export it is: the one it names most often, or who says so; that one is nobody's target."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from etiquette_lint.handles import EMAIL, Account, account
from etiquette_lint.importing.names import folded
from etiquette_lint.importing.people import accounts_of
from etiquette_lint.sources.found import FoundOwner
from etiquette_lint.sources.who import Who

_Sign = Account | str
"""What tells one person: an account, or a folded name."""


@dataclass(frozen=True, slots=True)
class Owner:
    """All that is known to mean the owner."""

    signs: frozenset[_Sign] = frozenset()

    def is_known(self) -> bool:
        """Say whether it is known whose export it is."""
        return bool(self.signs)

    def is_me(self, who: Who) -> bool:
        """Say whether somebody is the owner: by account where one is known, else by name.

        An address that is not known tells nothing: everybody has several.
        """
        known = {sign.platform for sign in self.signs if isinstance(sign, Account)} - {EMAIL}
        accounts = accounts_of(who)
        comparable = {one for one in accounts if one.platform in known}
        if comparable:
            return not self.signs.isdisjoint(comparable)
        return folded(who.name) in self.signs or not self.signs.isdisjoint(accounts)


def owner_of(signs: Iterable[FoundOwner], me: Iterable[str]) -> Owner:
    """Return the owner: who says so, and whom the sources name most often.

    What names an address alone is no vote: an account has several, and all are the owner's.
    """
    own: set[_Sign] = {sign for written in me for sign in _said(written)}
    votes: Counter[_Sign] = Counter()
    groups: list[frozenset[_Sign]] = []
    for one in signs:
        told = _signs(one.who)
        if _is_address(one.who):
            own |= told
        else:
            groups.append(told)
            votes.update(told)
    if not own.intersection(votes) and votes:
        own.add(max(votes, key=lambda sign: votes[sign]))
    return Owner(frozenset(_closed(own, groups)))


def _closed(own: set[_Sign], groups: list[frozenset[_Sign]]) -> set[_Sign]:
    """Return with the owner's signs all that stand beside one of them."""
    for _ in range(2):
        for group in groups:
            if not own.isdisjoint(group):
                own |= group
    return own


def _signs(who: Who) -> frozenset[_Sign]:
    name = folded(who.name)
    return frozenset([*accounts_of(who), *([name] if name and "@" not in name else [])])


def _is_address(who: Who) -> bool:
    return bool(who.email) and not who.handle and not who.name


def _said(written: str) -> Iterable[_Sign]:
    """Return what a word after `--me` may mean: an account anywhere, or a name."""
    if not written.strip():
        return ()
    one = account(written)
    if one.platform:
        return (one,)
    return (account(written, "linkedin"), folded(written))
