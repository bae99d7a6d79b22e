"""A process as a drawing: its phases, interviews and milestones, and each act at its time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.models.report import Band
from etiquette_lint.models.timeline import Interview
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import MILESTONES, OUTCOMES, MilestoneKind, Phase
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.blocks import fine_from
from etiquette_lint.reporters.html.axis import Axis, Stretch, axis
from etiquette_lint.reporters.html.flags import Flag, hoisted
from etiquette_lint.reporters.html.lanes import Lane, lanes
from etiquette_lint.reporters.html.room import NARROW, WIDE, Fit, share
from etiquette_lint.reporters.html.ticks import Tick, ticks
from etiquette_lint.reporters.scene import Scene
from etiquette_lint.words import labels
from etiquette_lint.words.overview import told
from etiquette_lint.words.sentences import say

_AHEAD = 0.14
"""The share of the width for each milestone that is waited for."""

_OPEN = 0.06
"""The share of the width that is left for what is open-ended."""
_SEEN = 0.012
"""A narrower stretch of the drawing shows no colour."""


@dataclass(frozen=True, slots=True)
class Shade:
    """A phase as a stretch of the drawing."""

    phase: Phase
    text: str
    left: float
    right: float
    fit: Fit


@dataclass(frozen=True)
class Drawing:
    """What is drawn, in shares of the width."""

    scene: Scene
    bands: Sequence[Band]
    """Those of this process, in time order."""

    @cached_property
    def zone(self) -> ZoneInfo:
        """The zone of the dates under the drawing."""
        return self.scene.zone or times.find_zone("UTC")

    @cached_property
    def axis(self) -> Axis:
        """The axis of time, without the milestones that are waited for."""
        ahead = _AHEAD * len(self.awaited)
        is_open = any(one.earliest.at is not None for one in self._waiting)
        return axis(self._events(), self._busy, 1 - (ahead or _OPEN * is_open))

    @cached_property
    def awaited(self) -> tuple[MilestoneKind, ...]:
        """The milestones, not recorded yet, from which on something would be fine."""
        after = {verdict.earliest.after for verdict in self._waiting}
        return tuple(kind for kind in MILESTONES if kind in after)

    @cached_property
    def shades(self) -> list[Shade]:
        """The phases that can be seen."""
        return [shade for band in self.bands if (shade := self._shade(band)).left < shade.right]

    @cached_property
    def flags(self) -> list[Flag]:
        """Interviews, milestones, and milestones that are waited for."""
        return hoisted((*self.moments, *self._awaited()))

    @cached_property
    def moments(self) -> list[Flag]:
        """Interviews and milestones, their names whole."""
        return [*self._interviews(), *self._milestones()]

    @cached_property
    def lanes(self) -> list[Lane]:
        """Acts that are alike."""
        return lanes(self.scene, lambda one: self.axis.at(one.at), self._fine_place)

    @cached_property
    def ticks(self) -> list[Tick]:
        """The dates."""
        return ticks(self.axis, self.zone, self.scene.locale)

    @property
    def edge(self) -> float:
        """Where the axis of time ends."""
        return self.axis.places[-1]

    @property
    def flag_rows(self) -> int:
        """How many rows the names over the drawing take."""
        return max((flag.row + 1 for flag in self.flags if flag.row is not None), default=0)

    @property
    def unlabelled(self) -> list[Shade]:
        """A stretch of each phase that has no label where the drawing is narrow, or nowhere."""
        labelled = {shade.phase for shade in self.shades if shade.fit == "all"}
        seen = [shade for shade in self.shades if shade.right - shade.left >= _SEEN]
        best = sorted(seen, key=lambda shade: shade.fit == "wide")
        by_phase = {shade.phase: shade for shade in best if shade.phase not in labelled}
        return sorted(by_phase.values(), key=lambda shade: shade.left)

    @property
    def outcomes(self) -> list[str]:
        """The outcomes of marks, the gravest first."""
        drawn = {mark.outcome for lane in self.lanes for mark in lane.marks}
        return [one for one in OUTCOMES if one in drawn]

    @property
    def has_fine(self) -> bool:
        """Whether something is drawn as fine from some time on."""
        return any(lane.fine for lane in self.lanes)

    @property
    def has_numbers(self) -> bool:
        """Whether some mark stands for several acts."""
        return any(len(mark.verdicts) > 1 for lane in self.lanes for mark in lane.marks)

    @property
    def span(self) -> tuple[str, str]:
        """The first and the last day, with their years."""
        first, last = (
            moments.day(times.moment(at, self.zone), self.scene.locale, with_year=True)
            for at in (self.axis.instants[0], self.axis.instants[-1])
        )
        return first, last

    @cached_property
    def _waiting(self) -> list[Verdict]:
        """The acts that would be fine later."""
        return [one for one in self.scene.verdicts if fine_from(one, self.scene)]

    def _events(self) -> Iterator[times.Instant]:
        yield from (verdict.at for verdict in self.scene.verdicts)
        later = (verdict.earliest.at for verdict in self._waiting)
        yield from (at for at in later if at is not None)
        yield from (band.start for band in self.bands if band.start is not None)
        for start, end in self._busy:
            yield from (start, end)

    @cached_property
    def _busy(self) -> list[Stretch]:
        timeline = self.scene.timeline
        return [
            _stretch(interview, self.zone)
            for interview in (timeline.interviews if timeline else ())
            if interview.starts_at is not None
        ]

    def _fine_place(self, verdict: Verdict) -> float:
        earliest = verdict.earliest
        if earliest.at is not None:
            return self.axis.at(earliest.at)
        return self._place_ahead(self.awaited.index(earliest.after))

    def _place_ahead(self, number: int) -> float:
        return self.edge + _AHEAD * (number + 0.25)

    def _shade(self, band: Band) -> Shade:
        left = 0.0 if band.start is None else self.axis.at(band.start)
        right = self.edge if band.end is None else self.axis.at(band.end)
        text = labels.of("phase", band.phase, self.scene.locale)
        room = right - left
        fit: Fit = "all" if share(text, NARROW) < room else "wide"
        return Shade(band.phase, text, left, right, fit if share(text, WIDE) < room else "")

    def _interviews(self) -> Iterator[Flag]:
        timeline, locale = self.scene.timeline, self.scene.locale
        dated = (one for one in (timeline.interviews if timeline else ()) if one.starts_at)
        for interview, (start, end) in zip(dated, self._busy, strict=True):
            text = say("interview", locale, when=self._day(start))
            if interview.status == "cancelled":
                text = say("cancelled", locale, interview=text)
                yield Flag(self.axis.at(start), text, "cancelled", start)
            else:
                yield Flag(self.axis.at(start), text, "interview", start, self.axis.at(end))

    def _milestones(self) -> Iterator[Flag]:
        timeline = self.scene.timeline
        for milestone in timeline.milestones if timeline else ():
            at, _ = times.span(milestone.at, self.zone)
            text = say(f"milestone:{milestone.kind}", self.scene.locale, when=self._day(at))
            yield Flag(self.axis.at(at), text, "milestone", at)

    def _awaited(self) -> Iterator[Flag]:
        for number, kind in enumerate(self.awaited):
            text = told(f"awaited:{kind}", self.scene.locale)
            yield Flag(self._place_ahead(number), text, "awaited")

    def _day(self, at: times.Instant) -> str:
        first, last = self.axis.instants[0], self.axis.instants[-1]
        years = {times.moment(one, self.zone).year for one in (first, last)}
        return moments.tick(times.moment(at, self.zone), self.scene.locale, len(years) > 1)


def _stretch(interview: Interview, zone: ZoneInfo) -> Stretch:
    """Return from when to when an interview is."""
    assert interview.starts_at is not None
    start, last = times.span(interview.starts_at, zone)
    if interview.ends_at is not None:
        last = times.span(interview.ends_at, zone)[1]
    return start, last if last > start else start + times.HOUR
