"""A process with the acts judged in it, as people would tell them: what, to whom, where, when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.models.named import Action, Comment, Timeline
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.lines import width
from etiquette_lint.words import labels, platforms
from etiquette_lint.words.sentences import ACTS, act, say


@dataclass(frozen=True)
class Scene:
    """One process, its acts in time order, and the words they are told in."""

    name: str | None
    """The timeline's id; `None` for acts without a process."""
    timeline: Timeline | None
    """`None` too where a report names a timeline it does not carry."""
    verdicts: tuple[Verdict, ...]
    locale: str
    """One of the languages of the tool's own words."""

    @cached_property
    def zone(self) -> ZoneInfo | None:
        """The zone times are shown in; `None`: as written."""
        named = self.timeline.timezone if self.timeline else None
        return times.find_zone(named) if named else None

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of the people introduced, by id."""
        people = self.timeline.people if self.timeline else ()
        return {person.id: person.name for person in people if person.name}

    @cached_property
    def with_year(self) -> bool:
        """Whether acts show their year: unless all are of the year of the first interview."""
        interviews = self.timeline.interviews if self.timeline else ()
        starts = (interview.starts_at for interview in interviews)
        heading = next((moments.local(start, self.zone).year for start in starts if start), None)
        return any(self._year(verdict) != heading for verdict in self.verdicts)

    @cached_property
    def time_columns(self) -> int:
        """How wide the column of times is."""
        return max(width(self.when(verdict)) for verdict in self.verdicts)

    def when(self, verdict: Verdict) -> str:
        """Return when an act is."""
        return moments.act_time(verdict.act.at, self.zone, self.locale, self.with_year)

    def day(self, verdict: Verdict) -> str:
        """Return the day an act is on."""
        return moments.day(self.first(verdict), self.locale, self.with_year)

    def first(self, verdict: Verdict) -> times.When:
        """Return when an act is, of an interval its start, as `moments.local` shows it."""
        return moments.ends(verdict.act.at, self.zone)[0]

    def act(self, verdict: Verdict) -> str:
        """Return what an act is."""
        action = verdict.act
        names = {
            "person": person(action, self.names),
            "platform": platforms.name(action.platform, self.locale),
        }
        return act(_form(action), self.locale, **names)

    def told(self, verdict: Verdict) -> str:
        """Return what an act is, with its marks: done, taken back."""
        text = self.act(verdict)
        marks = say("comma-marks", self.locale).join(_marks(verdict, self.locale))
        return text + say("marks", self.locale, marks=marks) if marks else text

    def _year(self, verdict: Verdict) -> int:
        return self.first(verdict).year


def scenes(report: Report, locale: str) -> Iterator[Scene]:
    """Yield each process that has acts, in the report's order; acts without one come last.

    Processes of different logs stay apart, whatever they are called.
    """
    for part in report.parts or (report,):
        yield from _scenes(part, locale)


def told(report: Report, locale: str) -> Iterator[tuple[Verdict, Scene]]:
    """Yield the verdicts in input order, each with its process."""
    found = {id(verdict): scene for scene in scenes(report, locale) for verdict in scene.verdicts}
    return ((verdict, found[id(verdict)]) for verdict in report.verdicts)


def _scenes(report: Report, locale: str) -> Iterator[Scene]:
    by_name: dict[str | None, list[Verdict]] = {one.id: [] for one in report.timelines}
    for verdict in sorted(report.verdicts, key=lambda one: (one.timeline is None, one.at)):
        by_name.setdefault(verdict.timeline, []).append(verdict)
    timelines = {one.id: one for one in report.timelines}
    for name, verdicts in by_name.items():
        timeline = timelines.get(name) if name is not None else None
        if verdicts:
            yield Scene(name, timeline, tuple(verdicts), locale)


def person(action: Action, names: Mapping[str, str]) -> str:
    """Return the name of the target, else its id; empty where there is none."""
    if action.to is not None and not isinstance(action.to, str):
        return action.to.name or action.to.id
    target = action.target
    return names.get(target, target) if target else ""


def _form(action: Action) -> str:
    """Return the key of the sentence that tells an act."""
    if action.kind == "research":
        alone = "/nobody" if action.target is None else ""
        return f"research:{action.topic}{alone}"
    if action.kind == "follow" and action.needs_approval:
        return "follow:approval"
    if action.kind == "comment" and _is_reply(action):
        return "comment:reply"
    special = f"{action.kind}:{action.platform}"
    return special if special in ACTS else action.kind


def _is_reply(comment: Comment) -> bool:
    answered, post = comment.in_reply_to, comment.post
    if answered is None or answered.author != comment.target:
        return False
    return not (answered.id and post and answered.id == post.id)


def _marks(verdict: Verdict, locale: str) -> Iterator[str]:
    if verdict.act.status == "done":
        yield labels.of("status", "done", locale)
    if verdict.remedied_by is not None:
        yield say("taken-back", locale, act=verdict.remedied_by)
