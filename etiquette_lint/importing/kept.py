"""Which acts go into a log: the owner's own, and of those to strangers the ones of interest."""

from collections.abc import Iterable, Iterator

from etiquette_lint.importing.acts import Act
from etiquette_lint.importing.circle import Circle
from etiquette_lint.importing.gathered import Gathered
from etiquette_lint.importing.moments import moment
from etiquette_lint.importing.processes import Process
from etiquette_lint.importing.wishes import Wishes
from etiquette_lint.sources.found import FoundAct


def start_of(processes: Iterable[Process], wishes: Wishes) -> int | None:
    """Return from when on acts towards people nobody named are of interest.

    It is what was said, else the earliest application, else some weeks before an interview; a
    process of which no time is known leaves it open.
    """
    if wishes.since:
        return moment(wishes.since, wishes.options.zone)
    every = list(processes)
    met = [one for one in every if one.has_interviews]
    starts = [one.start(wishes.options.zone) for one in met or every]
    known = [one for one in starts if one is not None]
    return min(known) if known and len(known) == len(starts) else None


def kept(found: Gathered, known: Circle, start: int | None, wishes: Wishes) -> Iterator[Act]:
    """Yield the acts that are of interest, in order of time; count the others."""
    acts = [known.act(one) for one in found.acts if _is_own(one, found, known)]
    for act in sorted(acts, key=lambda one: one.at or 0):
        reason = _reason(act, start, wishes)
        if reason:
            found.skip(reason)
        else:
            yield act


def _reason(act: Act, start: int | None, wishes: Wishes) -> str:
    """Return why an act is left out; empty where it is not."""
    if not act.is_to_a_stranger:
        return ""
    if start is not None and act.at is not None and act.at < start:
        return "before-the-process"
    return "people-not-named" if wishes.others == "skip" else ""


def _is_own(act: FoundAct, found: Gathered, known: Circle) -> bool:
    if act.actor is None or known.owner.is_me(act.actor):
        return True
    found.skip("not-your-own" if known.owner.is_known() else "owner-unknown")
    return False
