"""From when the same act would draw neither error, warning nor question: by asking the engine."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from etiquette_lint import phases
from etiquette_lint.engine import judge
from etiquette_lint.engine.judge import Circumstances
from etiquette_lint.engine.questions import questions, settled
from etiquette_lint.engine.suppress import expiries, sift
from etiquette_lint.facts.changing import RECURRING
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
_GRAVE = frozenset({"error", "warning"})
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
    later = _Later.after(start, cases)
    at = later.following(start, cases)
    while at is not None:
        moved = [replace(c, at=at) for c in cases]
        then = _clean(moved)
        if then is not None:
            return Earliest("at", at=at, then=then)
        at = later.following(at, moved)
    return _after_a_milestone(cases, named, later.every[-1] if later.every else start)


class _Later(NamedTuple):
    """The later instants at which a fact that the act's rules use can change, in order."""

    every: list[Instant]
    once: list[Instant]
    """All but those at which only the hour or the day of the week does."""

    @classmethod
    def after(cls, start: Instant, cases: Sequence[Circumstances]) -> "_Later":
        once = {at for c in cases for at in _boundaries(c, recurring=False) if at > start}
        again = {at for c in cases for at in _boundaries(c, recurring=True) if at > start}
        return cls(sorted(once | again), sorted(once))

    def following(self, at: Instant, cases: Sequence[Circumstances]) -> Instant | None:
        """Return the next instant to try; an hour cannot mend what another fact spoils."""
        is_same = len(self.every) == len(self.once)
        tried = self.every if is_same or not any(map(_is_spoilt, cases)) else self.once
        index = bisect_right(tried, at)
        return tried[index] if index < len(tried) else None


def _is_spoilt(c: Circumstances) -> bool:
    """Say whether a rule speaks whatever the hour and the day of the week are."""
    return any(
        speech.truth is True
        and speech.rule.level in _GRAVE
        and all(
            _is_steady(speech.pack, name) for name in (speech.rule.id, *speech.rule.overruled_by)
        )
        for speech in sift(c, judge.speeches(c)).kept
    )


def _is_steady(pack: CompiledPack, name: str) -> bool:
    rule = pack.named(name)
    return rule is None or all(pack.facts[fact].changes not in RECURRING for fact in rule.facts)


def _boundaries(c: Circumstances, *, recurring: bool) -> Iterator[Instant]:
    """Return the instants at which a fact can change: time and again, or else a few times."""
    if not recurring:
        yield from expiries(c)
    for pack in c.packs:
        act = c.act(pack)
        for rule in pack.of_kind(c.subject.entry.action.kind):
            for name, numbers in rule.facts.items():
                changes = pack.facts[name].changes
                if changes is not None and (changes in RECURRING) is recurring:
                    yield from changes(act, tuple(n for n in numbers if abs(n) < _REACH))
            if not recurring:
                yield from _leaving(c, pack, rule)


def _leaving(c: Circumstances, pack: CompiledPack, rule: CompiledRule) -> Iterator[Instant]:
    """Return when what is counted falls out of the rule's window so far that it is enough."""
    if rule.limit is None or rule.limit.count.within is None:
        return
    counted = View(None, c.order, c.stamp)
    own = c.subject.post if rule.limit.count.of == "posts" else None
    for target in _targets(c) if rule.limit.count.per == "target" else (None,):
        shelf = c.history.shelf((c.timeline, pack.pack.name, rule.id, target))
        passing = shelf.passing(counted, rule.limit.count.within, rule.limit.number, own)
        if passing is not None:
            yield passing


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
        if process not in possible or kind in case.milestones:
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
