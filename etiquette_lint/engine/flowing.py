"""A log judged while it is read: memory grows with its processes, not with its acts."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from etiquette_lint.assemble import Directory, Entry
from etiquette_lint.assemble.assembly import Assembly
from etiquette_lint.assemble.ids import Ids, may_repeat
from etiquette_lint.engine.judge import Subject
from etiquette_lint.engine.linter import Linter, Session
from etiquette_lint.engine.suppress import SILENCE
from etiquette_lint.engine.verdicts import Judgement, most_severe, worst
from etiquette_lint.errors import Problem
from etiquette_lint.loose import ELSEWHERE, Loose
from etiquette_lint.models.action import Action
from etiquette_lint.models.report import Tally
from etiquette_lint.models.timeline import Person, Timeline
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import Outcome
from etiquette_lint.texts import Budget
from etiquette_lint.times import Instant


class MustBeWholeError(Exception):
    """The log cannot be judged while it is read: what stands later may bear on an act."""


class MustReadAllError(MustBeWholeError):
    """Lines that were left to others may bear on an act."""


@dataclass(slots=True)
class Flow:
    """The verdicts on a log in input order, each as soon as its act is read.

    Refused are a log with acts out of time order within a process, one with withdrawals, which
    are told at the act withdrawn, one in which an id may stand twice, and one with a process that
    comes after an act it may concern.
    """

    linter: Linter
    met: Callable[[Timeline | Action], None] | None = None
    """Told each process, and each act before it is judged, also one that is not judged here."""
    mine: Callable[[str | None], bool] | None = None
    """Whether the acts of a timeline are judged here, where several processes judge one log."""
    assembly: Assembly = field(default_factory=lambda: Assembly(Directory()))
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    suppressed: int = 0
    timed_out: set[str] = field(default_factory=set)
    ids: Ids = field(default_factory=Ids)
    """Of the acts judged here."""
    _latest: dict[int | None, Instant] = field(default_factory=dict)
    _targets: set[str] = field(default_factory=set)
    """Whom acts that name no timeline are addressed to."""
    _is_anywhere: bool = False
    """Whether an act was met that belongs to every process, for nobody introduces its target."""
    _leaves_some: bool = False
    """Whether a process was left to others."""
    _budget: Budget = field(default_factory=Budget)

    @property
    def tally(self) -> Tally:
        """How many verdicts there were so far."""
        return Tally(self.outcomes, self.suppressed)

    def verdicts(self, items: Iterable[Loose | Problem]) -> Iterator[tuple[int, Verdict]]:
        """Yield each act's number and the verdict on it, where it is to be judged here.

        Raises: MustBeWholeError.
        """
        session = Session(self.linter, self.assembly.directory)
        for item in items:
            entry = self.assembly.take(item)
            if not isinstance(entry, Entry):
                self._refuse_late(item)
                if self.met is not None and entry is not None:
                    self.met(entry)
                continue
            places = session.timelines(entry)
            self._refuse_ties(entry)
            if self.met is not None:
                self.met(entry.action)
            if self.mine is None or self._is_mine(places, self.mine):
                if entry.action.id is not None:
                    self.ids.add(entry.action.id)
                yield entry.number, self._judged(session, entry, places)
        if may_repeat([self.ids]):
            raise MustBeWholeError

    def _is_mine(self, places: tuple[int | None, ...], mine: Callable[[str | None], bool]) -> bool:
        """Say whether an act is judged here, where all its processes are to be."""
        cases = self.assembly.directory.cases
        found = {mine(None if index is None else cases[index].id) for index in places}
        if len(found) > 1:
            raise MustBeWholeError
        return True in found

    def _refuse_late(self, item: Loose | Problem) -> None:
        """Refuse a zone or a process that an act before it may need."""
        if isinstance(item, Problem) or item.what == "action":
            return
        if item.data is ELSEWHERE:
            self._leaves_some = True
            if self._is_anywhere or self._targets:
                raise MustReadAllError
            return
        newest = self.assembly.directory.cases[-1:]
        if not all(self.linter.covers(case.region) for case in newest):
            raise MustBeWholeError
        people = {person for case in newest for person in case.people}
        is_needed = self._is_anywhere or not self._targets.isdisjoint(people)
        if self.assembly.number and (is_needed or item.what == "timezone"):
            raise MustBeWholeError

    def _refuse_ties(self, entry: Entry) -> None:
        """Refuse an act that may bear on another; note what a later process may bear on."""
        action = entry.action
        if action.kind == "withdraw_request" and action.withdraws is not None:
            raise MustBeWholeError
        if self._leaves_some and (action.timeline is None or isinstance(action.to, Person)):
            raise MustReadAllError
        if action.timeline is None:
            target = action.target
            self._is_anywhere |= target is None or not self.assembly.directory.introduces(target)
            self._targets.update([target] if target is not None else [])

    def _judged(self, session: Session, entry: Entry, places: tuple[int | None, ...]) -> Verdict:
        subject = Subject(entry, self._budget)
        judgements = []
        for index in places:
            judgement = session.take(subject, index)
            order = judgement.c.order
            if order < self._latest.get(index, order):
                raise MustBeWholeError
            self._latest[index] = order
            judgements.append(judgement)
        self._count(judgements)
        return worst(judgements, self.linter.locale)

    def _count(self, judgements: Sequence[Judgement]) -> None:
        named = judgements[most_severe(judgements)]
        self.outcomes[named.outcome] += 1
        self.suppressed += len(named.suppressed)
        for judgement in judgements:
            if judgement.sifted is not SILENCE:
                self.timed_out.update(judgement.timed_out)
