"""A drawing in words: what it shows, row by row in time order."""

from collections.abc import Iterator
from dataclasses import dataclass

from etiquette_lint import times
from etiquette_lint.models.report import Band
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.blocks import fine_from
from etiquette_lint.reporters.closing import by_outcome
from etiquette_lint.reporters.html.drawing import Drawing
from etiquette_lint.reporters.html.lanes import Lane, Mark
from etiquette_lint.reporters.scene import Scene
from etiquette_lint.words import labels
from etiquette_lint.words.overview import told
from etiquette_lint.words.sentences import say


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table."""

    at: times.Instant
    when: str
    what: str
    answer: str = ""
    outcome: str = ""
    """The word for the answer, the worst if there are several."""
    fine: str = ""


def rows(drawing: Drawing) -> list[Row]:
    """Return phases, interviews, milestones and acts in the order of their times."""
    every = (*_phases(drawing), *_moments(drawing), *_acts(drawing))
    return sorted(every, key=lambda row: row.at)


def _phases(drawing: Drawing) -> Iterator[Row]:
    for band in drawing.bands:
        what = labels.of("phase", band.phase, drawing.scene.locale)
        yield Row(band.start or 0, _span(band, drawing), what)


def _span(band: Band, drawing: Drawing) -> str:
    locale = drawing.scene.locale
    start, end = (
        "" if at is None else moments.instant(at, drawing.zone, locale)
        for at in (band.start, band.end)
    )
    if start and end:
        return say("range", locale, start=start, end=end)
    if end:
        return told("until", locale, end=end)
    return told("since", locale, start=start) if start else told("always", locale)


def _moments(drawing: Drawing) -> Iterator[Row]:
    for flag in drawing.moments:
        if flag.at is not None:
            when = moments.instant(flag.at, drawing.zone, drawing.scene.locale)
            yield Row(flag.at, when, flag.text)


def _acts(drawing: Drawing) -> Iterator[Row]:
    for lane in drawing.lanes:
        for mark in lane.marks:
            yield _act(mark, lane, drawing.scene)


def _act(mark: Mark, lane: Lane, scene: Scene) -> Row:
    first, last = mark.verdicts[0], mark.verdicts[-1]
    start, end = scene.when(first), scene.when(last)
    when = start if start == end else say("range", scene.locale, start=start, end=end)
    if first is last:
        answer = labels.of("outcome", first.outcome, scene.locale)
    else:
        answer = by_outcome(mark.counts, scene.locale)
    fine = [text for one in mark.verdicts if (text := fine_from(one, scene))]
    return Row(first.at, when, lane.label, answer, mark.outcome, fine[-1] if fine else "")
