"""Packs compiled once, sessions over timelines, and the verdict on one act."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from etiquette_lint import times
from etiquette_lint.assemble import Directory, Entry, assemble, read_entry
from etiquette_lint.assemble.entries import is_plain
from etiquette_lint.cases import Case, FactValue
from etiquette_lint.engine import judge, questions, suppress
from etiquette_lint.engine.judge import Circumstances, History, Subject
from etiquette_lint.engine.verdicts import Judgement, worst
from etiquette_lint.errors import InputError, Location, PackError
from etiquette_lint.loose import Loose
from etiquette_lint.models.findings import Value
from etiquette_lint.models.loaded import ACTS
from etiquette_lint.models.named import Action, Timeline, is_model
from etiquette_lint.models.report import PackInfo
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import SEVERITY, Level
from etiquette_lint.packs.compiled import CompiledPack, compile_pack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.words import locales
from etiquette_lint.words.problems import problem


class Linter:
    """Rule packs compiled once; immutable, and safe to share between threads."""

    def __init__(
        self,
        packs: Pack | Sequence[Pack],
        *,
        locale: str = "en",
        levels: Mapping[str, Level] | None = None,
        assumed: Mapping[str, FactValue] | None = None,
        by_region: Mapping[str | None, str] | None = None,
    ) -> None:
        """Compile packs; `levels` restates levels by rule id, `assumed` fills unknown facts.

        `by_region` names the one pack that judges the timelines of a region, `None` for those
        that state none; all packs judge the others. A pack given twice judges once.
        Raises: PackError, where two packs have one name.
        """
        chosen = (packs,) if isinstance(packs, Pack) else _distinct(packs)
        self.packs = tuple(compile_pack(pack, levels) for pack in chosen)
        self.locale = locales.normal(locale)
        self.assumed: Mapping[str, FactValue] = dict(assumed or {})
        self._by_region: Mapping[str | None, str] = dict(by_region or {})

    @property
    def info(self) -> tuple[PackInfo, ...]:
        """Which packs judge."""
        return tuple(pack.info for pack in self.packs)

    @property
    def assumed_values(self) -> dict[str, Value]:
        """What is assumed where it is unknown."""
        return {name: questions.plain(value) for name, value in self.assumed.items()}

    def judging(self, region: str | None) -> tuple[CompiledPack, ...]:
        """Return the packs that judge the timelines of a region."""
        name = self._by_region.get(region)
        return tuple(one for one in self.packs if name in (None, one.pack.name))

    def covers(self, region: str | None) -> bool:
        """Say whether it was told who judges the timelines of a region."""
        return not self._by_region or region in self._by_region

    def session(
        self,
        timelines: Iterable[Timeline | Mapping[str, Any]] | Timeline | Mapping[str, Any] = (),
        *,
        timezone: str | None = None,
    ) -> "Session":
        """Prepare timelines for judging acts one by one.

        Raises: InputError.
        """
        log = assemble(loose_timelines(timelines), timezone=timezone)
        if log.problems:
            raise InputError(log.problems)
        return Session(self, log.directory)


class Session:
    """Acts judged one by one against prepared timelines, with memory of what was recorded."""

    def __init__(self, linter: Linter, directory: Directory) -> None:
        self._linter = linter
        self._directory = directory
        self._nowhere: Case | None = None
        self._judging: dict[str | None, tuple[CompiledPack, ...]] = {}
        self._history = History()
        self._recorded = 0

    def check(self, action: Action | Mapping[str, Any]) -> Verdict:
        """Judge an act against what was recorded before it; nothing changes.

        Raises: InputError.
        """
        return self.verdict(self._read(action))

    def record(self, action: Action | Mapping[str, Any]) -> None:
        """Remember an act, planned or done, for the judging of later ones.

        Raises: InputError.
        """
        self.remember(self._read(action))

    def verdict(self, entry: Entry) -> Verdict:
        """Judge an act that was read, in each process it belongs to."""
        subject = Subject(entry)
        judgements = [self.judge(subject, index) for index in self.timelines(entry)]
        return worst(judgements, self._linter.locale)

    def remember(self, entry: Entry) -> None:
        """Record an act that was read, in each process it belongs to."""
        subject = Subject(entry)
        for index in self.timelines(entry):
            first, _ = self.span(entry, index)
            judge.remember(self._circumstances(subject, index, first, first))
        self._recorded += 1

    def timelines(self, entry: Entry) -> tuple[int | None, ...]:
        """Return the processes to judge an act in."""
        return self._directory.of(entry.action)

    def span(self, entry: Entry, index: int | None) -> tuple[times.Instant, times.Instant]:
        """Return the first and last instant an act may have been done at."""
        if entry.exact is not None:
            return entry.exact, entry.exact
        return times.span(entry.action.at, self._directory.zone(index))

    def judge(self, subject: Subject, index: int | None) -> Judgement:
        """Judge an act in one process: a day or an interval at both ends, the worse is given."""
        exact = subject.entry.exact
        if exact is not None:
            return self._judge_at(subject, index, exact, exact)
        return self._at_both_ends(subject, index)[1]

    def take(self, subject: Subject, index: int | None) -> Judgement:
        """Judge an act in one process and record it there."""
        early, judgement = self._at_both_ends(subject, index)
        judge.remember(early.c)
        return judgement

    def _at_both_ends(self, subject: Subject, index: int | None) -> tuple[Judgement, Judgement]:
        """Return the judgement at the first instant of an act, and the one to give."""
        first, last = self.span(subject.entry, index)
        early = self._judge_at(subject, index, first, first)
        if first == last:
            return early, early
        late = self._judge_at(subject, index, last, first)
        return early, late if SEVERITY[late.outcome] > SEVERITY[early.outcome] else early

    def _read(self, action: Action | Mapping[str, Any]) -> Entry:
        if type(action) in ACTS:
            entry = Entry(action, self._recorded + 1)  # type: ignore[arg-type]
            if is_plain(entry, self._directory):
                return entry
        loose = Loose("action", action, ("action",))
        read = read_entry(loose, self._recorded + 1, self._directory)
        if isinstance(read, list):
            raise InputError(read)
        return read

    def _judge_at(
        self, subject: Subject, index: int | None, at: times.Instant, order: times.Instant
    ) -> Judgement:
        c = self._circumstances(subject, index, at, order)
        spoken = judge.speeches(c)
        if not spoken and c.is_introduced and not subject.entry.action.ignore:
            return Judgement(c)  # most acts by far
        sifted = suppress.sift(c, spoken)
        asked = questions.questions(c, sifted.kept, self._linter.locale)
        found = questions.settled(sifted.kept, asked)
        if sifted.unused and SEVERITY[found] < SEVERITY["warning"]:
            found = "warning"
        return Judgement(c, found, sifted, asked)

    def _circumstances(
        self, subject: Subject, index: int | None, at: times.Instant, order: times.Instant
    ) -> Circumstances:
        if index is None:
            case = self._nowhere = self._nowhere or Case(zone=self._directory.zone(None))
            packs = self._linter.packs
        else:
            case = self._directory.cases[index]
            packs = self._judging.get(case.region) or self._asked(case.region)
        past = self._history
        return Circumstances(
            packs, subject, case, index, at, order, past, past.stamp, self._linter.assumed
        )

    def _asked(self, region: str | None) -> tuple[CompiledPack, ...]:
        return self._judging.setdefault(region, self._linter.judging(region))


def _distinct(packs: Iterable[Pack]) -> Iterable[Pack]:
    """Return each pack once: rules are told apart by the pack's name."""
    by_name: dict[str, Pack] = {}
    for pack in packs:
        known = by_name.setdefault(pack.name, pack)
        if known != pack and (not pack.digest or known.digest != pack.digest):
            place = Location(pack.file, 1, 1) if pack.file else None
            raise PackError([problem("pack-name-twice", location=place, value=pack.name)])
    return by_name.values()


def loose_timelines(
    timelines: Iterable[Timeline | Mapping[str, Any]] | Timeline | Mapping[str, Any] | None,
) -> list[Loose]:
    """Return timelines as loose entries: `/timeline` for one, `/timelines/N` for a list."""
    if timelines is None:
        return []
    is_one = isinstance(timelines, Mapping | str | bytes) or is_model(timelines)
    if is_one or not isinstance(timelines, Iterable):
        return [Loose("timeline", timelines, ("timeline",))]
    return [Loose("timeline", one, ("timelines", index)) for index, one in enumerate(timelines)]
