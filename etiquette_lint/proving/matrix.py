"""The decision table of packs: every cell is asked of the engine."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from etiquette_lint.engine.linter import Linter, Session
from etiquette_lint.models.matrix import Answer, Cell, Guidance, Matrix, Moment, Row, act_at
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import KINDS, ROLES, Kind, Role
from etiquette_lint.packs.compiled import CompiledPack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.proving.clock import timed
from etiquette_lint.proving.columns import moments
from etiquette_lint.proving.deciding import deciding, noting
from etiquette_lint.proving.variants import (
    Facts,
    act_of,
    plain_facts,
    questions_of,
    timeline_answers,
    variants,
)

_ALWAYS_SAID = ("topic", "post_topic")
"""Facts that have no plain value: where any act of a kind is told apart by one, all say it."""
_SAID_BY_PLATFORM = ("platform", "network")


@dataclass(frozen=True, slots=True)
class Place:
    """One cell of a table."""

    row: Row
    moment: Moment
    cell: Cell


@dataclass(frozen=True)
class _Desk:
    """One pack ready to be asked; a session is opened once for each timeline."""

    linter: Linter
    sessions: dict[str, Session] = field(default_factory=dict)

    @classmethod
    def of(cls, pack: Pack) -> "_Desk":
        return cls(Linter(pack))

    @property
    def pack(self) -> CompiledPack:
        return self.linter.packs[0]

    def answer(self, row: Row, moment: Moment) -> Answer | None:
        """Return what the pack says, `None` where the moment is in another phase to it."""
        act, timeline = act_at(row, moment)
        key = f"{moment.phase} {sorted(row.answers.items())}"
        if key not in self.sessions:
            self.sessions[key] = self.linter.session(timeline)
        verdict = self.sessions[key].check(act)
        return _answer(verdict) if verdict.phase == moment.phase else None


def matrix(pack: Pack, *others: Pack) -> Matrix:
    """Return the whole decision table of a pack, or of several side by side."""
    desks = [_Desk.of(one) for one in (pack, *others)]
    packs = [desk.pack for desk in desks]
    columns = moments(one.settings.just_after for one in packs)
    rows = tuple(row for kind in KINDS for row in _rows(kind, columns, desks))
    return Matrix(
        packs=tuple(one.info for one in packs),
        moments=columns,
        rows=rows,
        unseen=tuple(_unseen(one, index, rows) for index, one in enumerate(packs)),
        timed=tuple(timed(one) for one in packs),
        just_after=tuple(one.settings.just_after for one in packs),
        guidance=tuple(_guidance(one) for one in packs),
    )


def differences(a: Pack, b: Pack) -> tuple[Place, ...]:
    """Return the cells in which two packs differ, in the order of the table."""
    table = matrix(a, b)
    return tuple(
        Place(row, moment, cell)
        for row in table.rows
        for moment, cell in zip(table.moments, row.cells, strict=True)
        if cell.differs
    )


def _rows(kind: Kind, columns: Sequence[Moment], desks: Sequence[_Desk]) -> Iterator[Row]:
    packs = [desk.pack for desk in desks]
    about = questions_of(packs)
    told_apart = variants(kind, packs)
    varied = {fact for facts in told_apart for fact in facts}
    plain = {fact: word for fact, word in plain_facts(kind).items() if fact in _ALWAYS_SAID}
    said = {fact: word for fact, word in plain.items() if fact in varied}
    for facts in told_apart:
        for role in _roles(kind):
            act = act_of(kind, role, facts, about)
            row = Row(
                kind=kind,
                platform=act["platform"],
                role=role,
                facts=_shown({**said, **facts}),
                act=act,
                answers=timeline_answers(facts, about),
                cells=(),
            )
            yield _filled(row, columns, desks)


def _filled(row: Row, columns: Sequence[Moment], desks: Sequence[_Desk]) -> Row:
    cells = (Cell(tuple(desk.answer(row, moment) for desk in desks)) for moment in columns)
    return Row(row.kind, row.platform, row.role, row.facts, row.act, row.answers, tuple(cells))


def _roles(kind: Kind) -> tuple[Role | None, ...]:
    """Return whom an act may be addressed to."""
    if kind == "post":
        return (None,)
    return (*ROLES, None) if kind == "research" else ROLES


def _shown(facts: Facts) -> Facts:
    return {fact: word for fact, word in facts.items() if fact not in _SAID_BY_PLATFORM}


def _answer(verdict: Verdict) -> Answer:
    return Answer(
        outcome=verdict.outcome,
        rules=deciding(verdict),
        asks=tuple(dict.fromkeys(question.fact for question in verdict.questions)),
        notes=noting(verdict),
    )


def _guidance(pack: CompiledPack) -> dict[str, Guidance]:
    return {
        name: Guidance(
            level=rule.level,
            basis=rule.rule.basis,
            sources=rule.sources,
            against=rule.against,
            say=rule.general,
        )
        for name, rule in pack.rules.items()
        if rule.level != "off"
    }


def _unseen(pack: CompiledPack, index: int, rows: Sequence[Row]) -> tuple[str, ...]:
    answers = (cell.answers[index] for row in rows for cell in row.cells)
    seen = {rule for one in answers if one is not None for rule in (*one.rules, *one.notes)}
    return tuple(
        rule.id for rule in pack.rules.values() if rule.level != "off" and rule.id not in seen
    )
