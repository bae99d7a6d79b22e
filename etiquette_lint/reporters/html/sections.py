"""A process as a section of the page: its heading, its drawing, its acts, folded where many."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import OUTCOMES
from etiquette_lint.reporters.blocks import Block, Sheet, blocks
from etiquette_lint.reporters.closing import by_outcome
from etiquette_lint.reporters.heading import circumstances, facts, process_name
from etiquette_lint.reporters.html.drawing import Drawing
from etiquette_lint.reporters.html.table import Row, rows
from etiquette_lint.reporters.scene import Scene
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels

_MOST_OPEN = 40
"""Of more acts than that, all but one part is folded."""
_FOLD = 25


@dataclass(frozen=True, slots=True)
class Act:
    """One act, as the text report tells it."""

    outcome: str
    word: str
    when: str
    moment: str
    """For machines."""
    told: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Acts that are shown or hidden together."""

    first: str
    last: str
    counts: str
    outcomes: tuple[str, ...]
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One process."""

    name: str
    facts: Sequence[str]
    circumstances: str
    counts: str
    drawing: Drawing
    rows: Sequence[Row]
    folds: Sequence[Fold]
    opened: int
    """Which fold is open: the first with an error, else the first."""


def section(scene: Scene, report: Report, view: View) -> Section:
    """Return the section of a process."""
    drawing = Drawing(scene, [one for one in report.bands if one.timeline == scene.name])
    folds = tuple(_folds(scene, Sheet(scene, view, report.packs, report.locale)))
    opened = (number for number, fold in enumerate(folds) if "error" in fold.outcomes)
    return Section(
        name=process_name(scene),
        facts=facts(scene),
        circumstances=circumstances(scene, report),
        counts=_counts(scene.verdicts, scene.locale),
        drawing=drawing,
        rows=rows(drawing),
        folds=folds,
        opened=next(opened, 0),
    )


def _folds(scene: Scene, sheet: Sheet) -> Iterator[Fold]:
    size = _FOLD if len(scene.verdicts) > _MOST_OPEN else _MOST_OPEN
    for start in range(0, len(scene.verdicts), size):
        part = scene.verdicts[start : start + size]
        found = {one.outcome for one in part}
        yield Fold(
            scene.day(part[0]),
            scene.day(part[-1]),
            _counts(part, scene.locale),
            tuple(one for one in OUTCOMES if one in found),
            tuple(_act(one, sheet) for one in part),
        )


def _act(verdict: Verdict, sheet: Sheet) -> Act:
    scene = sheet.scene
    return Act(
        verdict.outcome,
        labels.of("outcome", verdict.outcome, scene.locale),
        scene.when(verdict),
        _machine(verdict, scene),
        scene.told(verdict),
        tuple(blocks(verdict, sheet)),
    )


def _machine(verdict: Verdict, scene: Scene) -> str:
    at = scene.first(verdict)
    return at.isoformat("T", "minutes") if isinstance(at, datetime) else at.isoformat()


def _counts(verdicts: Sequence[Verdict], locale: str) -> str:
    return by_outcome(Counter(one.outcome for one in verdicts), locale)
