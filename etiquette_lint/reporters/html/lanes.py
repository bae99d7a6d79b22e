"""The tracks of a drawing: acts that are alike, their outcomes, and from when they are fine."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import SEVERITY, Outcome
from etiquette_lint.reporters.blocks import fine_from
from etiquette_lint.reporters.html.room import NARROW, WIDE, cut
from etiquette_lint.reporters.scene import Scene
from etiquette_lint.words.overview import told

MOST_LANES = 12
_NEAREST, _NEAREST_WITH_NUMBERS = 0.045, 0.085
"""Marks nearer to each other than that are drawn as one, with their number."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Acts in one place of a lane, drawn as the worst of them."""

    place: float
    outcome: Outcome
    """The worst."""
    verdicts: tuple[Verdict, ...]

    @property
    def counts(self) -> Counter[str]:
        """How many acts have each outcome."""
        return Counter(one.outcome for one in self.verdicts)


@dataclass(frozen=True, slots=True)
class Fine:
    """From when the last act of a lane would be fine."""

    text: str
    place: float
    waited_from: float
    """Where that act is drawn."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Acts that are alike, in time order."""

    label: str
    marks: tuple[Mark, ...]
    fine: Fine | None

    @property
    def short(self) -> str:
        """The label as far as it fits in a narrow drawing."""
        return cut(self.label, NARROW)

    @property
    def long(self) -> str:
        """The label as far as it fits in a wide drawing."""
        return cut(self.label, WIDE)


Place = Callable[[Verdict], float]


def lanes(scene: Scene, place: Place, fine_place: Place) -> list[Lane]:
    """Return the lanes of a scene in the order of their first acts; the least grave are one.

    `place` is where an act is drawn, `fine_place` where it would be fine.
    """
    alike: dict[str, list[Verdict]] = {}
    for verdict in sorted(scene.verdicts, key=lambda one: one.at):
        alike.setdefault(scene.act(verdict), []).append(verdict)
    gravest = sorted(alike, key=lambda label: _weight(alike[label]), reverse=True)
    kept = gravest if len(gravest) <= MOST_LANES else gravest[: MOST_LANES - 1]
    found = [
        _lane(label, alike[label], scene, place, fine_place) for label in alike if label in kept
    ]
    rest = [one for label, verdicts in alike.items() if label not in kept for one in verdicts]
    if rest:
        label = told("others", scene.locale, count=len(alike) - len(kept))
        found.append(_lane(label, rest, scene, place, fine_place))
    return found


def _weight(verdicts: Sequence[Verdict]) -> tuple[int, int]:
    """Return how much a lane matters: its worst outcome, then how many acts it has."""
    return max(SEVERITY[one.outcome] for one in verdicts), len(verdicts)


def _lane(
    label: str, verdicts: Sequence[Verdict], scene: Scene, place: Place, fine_place: Place
) -> Lane:
    marks = _marks(verdicts, place, _NEAREST)
    if len(marks) < len(verdicts):
        marks = _marks(verdicts, place, _NEAREST_WITH_NUMBERS)
    waiting = [one for one in verdicts if fine_from(one, scene)][-1:]
    fine = [Fine(fine_from(one, scene), fine_place(one), place(one)) for one in waiting]
    return Lane(label, marks, fine[0] if fine else None)


def _marks(verdicts: Iterable[Verdict], place: Place, nearest: float) -> tuple[Mark, ...]:
    """Return marks that do not cover each other; one for several stands at the first worst act."""
    marks: list[Mark] = []
    for verdict in sorted(verdicts, key=place):
        mark = Mark(place(verdict), verdict.outcome, (verdict,))
        while marks and mark.place - marks[-1].place < nearest:
            mark = _joined(marks.pop(), mark)
        marks.append(mark)
    return tuple(marks)


def _joined(one: Mark, other: Mark) -> Mark:
    worse = other if SEVERITY[other.outcome] > SEVERITY[one.outcome] else one
    return Mark(worse.place, worse.outcome, (*one.verdicts, *other.verdicts))
