"""From when the same act would draw neither error, warning nor question: by asking the engine."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from etiquette_lint import phases
from etiquette_lint.engine import judge
from etiquette_lint.engine.judge import Circumstances
from etiquette_lint.engine.questions import questions, settled
from etiquette_lint.engine.suppress import expiries, sift
from etiquette_lint.history import View
from etiquette_lint.models.verdict import Earliest
from etiquette_lint.models.vocabulary import SEVERITY, MilestoneKind, Outcome
from etiquette_lint.packs.compiled import CompiledPack
from etiquette_lint.packs.rule import CompiledRule
from etiquette_lint.times import Instant

_TRIED: tuple[tuple[MilestoneKind, frozenset[str]], ...] = (
    ("offer_received", frozenset({"pending"})),
    ("offer_accepted", frozenset({"pending", "offered"})),
)
"""The milestones tried, in order, and the processes in which each can still come."""
_REACH = 1_000_000
"""Numbers of hours or days beyond this, more than a century, are not waited for."""


def earliest(cases: Sequence[Circumstances], named: int, found: Outcome) -> Earliest:
    """Return from when the act would be fine in all its processes.

    `cases` has the act in each of its processes as it was judged; `named` is the one the
    verdict names, in which milestones to come are tried; `found` is the verdict's outcome.
    """
    now = found if found == "ok" or found == "not_covered" else _clean(cases)
    if now is not None:
        return Earliest("now", then=now)
    start = cases[named].at
    later = sorted({at for c in cases for at in boundaries(c) if at > start})
    for at in later:
        then = _clean([replace(c, at=at) for c in cases])
        if then is not None:
            return Earliest("at", at=at, then=then)
    return _after_a_milestone(cases, named, later[-1] if later else start)


def boundaries(c: Circumstances) -> Iterator[Instant]:
    """Return the instants at which a fact that the act's rules use can change."""
    yield from expiries(c)
    for pack in c.packs:
        act = c.act(pack)
        for rule in pack.of_kind(c.subject.entry.action.kind):
            for name, numbers in rule.facts.items():
                changes = pack.facts[name].changes
                if changes is not None:
                    yield from changes(act, tuple(n for n in numbers if abs(n) < _REACH))
            yield from _leaving(c, pack, rule)


def _leaving(c: Circumstances, pack: CompiledPack, rule: CompiledRule) -> Iterator[Instant]:
    """Return when each act counted falls out of the rule's window."""
    if rule.limit is None or rule.limit.count.within is None:
        return
    counted = View(None, c.order, c.stamp)
    for target in _targets(c) if rule.limit.count.per == "target" else (None,):
        shelf = c.history.shelf((c.timeline, pack.pack.name, rule.id, target))
        yield from shelf.leaving(counted, rule.limit.count.within)


def _targets(c: Circumstances) -> tuple[str | None, ...]:
    """Return whom the act may be meant for: everybody, where its target is unknown."""
    target = c.subject.entry.action.target
    return (target,) if c.is_introduced else (target, *c.case.people)


def _clean(cases: Sequence[Circumstances]) -> Literal["ok", "not_covered"] | None:
    """Return the outcome if it draws nothing in any process, else `None`."""
    worst = max((_outcome(c) for c in cases), key=SEVERITY.__getitem__)
    return worst if worst == "ok" or worst == "not_covered" else None


def _outcome(c: Circumstances) -> Outcome:
    kept = sift(c, judge.speeches(c)).kept
    return settled(kept, questions(c, kept, "en"))


def _after_a_milestone(cases: Sequence[Circumstances], named: int, last: Instant) -> Earliest:
    case = cases[named].case
    process = phases.process(case, last)
    for kind, possible in _TRIED:
        if process not in possible or case.has_milestone(kind):
            continue
        told = case.with_milestone(kind, last)
        then = _clean(
            [
                replace(c, at=last, case=told if index == named else c.case)
                for index, c in enumerate(cases)
            ]
        )
        if then is not None:
            return Earliest("after", after=kind, then=then)
    return Earliest("never")
