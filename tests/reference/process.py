"""Where a hiring process is at an instant, and where an act stands relative to its target."""

from collections.abc import Iterator
from dataclasses import dataclass

from etiquette_lint.models.timeline import Interview, Timeline
from reference import moments

ENDINGS = ("rejected", "withdrawn", "offer_declined", "offer_rescinded", "role_cancelled")


@dataclass(frozen=True)
class Meeting:
    """An interview that was not cancelled; without times where it has no date."""

    who: tuple[str, ...]
    start: int | None
    end: int | None

    def ended(self, at: int) -> bool:
        return self.end is not None and self.end <= at

    def to_come(self, at: int) -> bool:
        return self.start is not None and at < self.start

    def on(self, at: int) -> bool:
        return self.start is not None and self.end is not None and self.start <= at < self.end


def _meeting(interview: Interview, zone: str | None) -> Meeting:
    starts, ends = interview.starts_at, interview.ends_at
    if starts is None:
        return Meeting(interview.interviewers, None, None)
    start = moments.first(starts, zone)
    if ends is not None:
        end = moments.after_last(ends, zone)
    elif hasattr(starts, "hour"):
        end = start + moments.HOUR
    else:
        end = moments.after_last(starts, zone)
    return Meeting(interview.interviewers, start, end)


def meetings(timeline: Timeline) -> list[Meeting]:
    """Return all interviews of a process that were not cancelled."""
    return [
        _meeting(interview, timeline.timezone)
        for interview in timeline.interviews
        if interview.status != "cancelled"
    ]


def relevant(timeline: Timeline, target: str | None) -> list[Meeting]:
    """Return those the target conducts, or all where she conducts none."""
    rest = meetings(timeline)
    return [one for one in rest if target in one.who] or rest


def milestones(timeline: Timeline) -> Iterator[tuple[int, str]]:
    """Yield what changed the process, in the order of the file."""
    for milestone in timeline.milestones:
        yield moments.first(milestone.at, timeline.timezone), milestone.kind


def process(timeline: Timeline, at: int) -> str:
    """Return how far the process is: by its latest milestone, of equal ones the last written."""
    latest, found = None, "pending"
    for when, kind in milestones(timeline):
        if kind != "applied" and when <= at and (latest is None or when >= latest):
            latest = when
            found = {"offer_received": "offered"}.get(kind, "hired")
            found = "closed" if kind in ENDINGS else found
    return found


def application(timeline: Timeline) -> int | None:
    """Return when the candidate applied first."""
    return min((at for at, kind in milestones(timeline) if kind == "applied"), default=None)


def phase(timeline: Timeline, target: str | None, at: int, just_after: int) -> str:
    """Return the first phase that holds."""
    state, applied = process(timeline, at), application(timeline)
    mine = relevant(timeline, target)
    ended = any(one.ended(at) for one in mine)
    recent = any(one.end is not None and one.end <= at < one.end + just_after for one in mine)
    holding = {
        state: state != "pending",
        "before_application": applied is not None and at < applied,
        "during_interview": any(one.on(at) for one in mine),
        "just_after_interview": recent,
        "before_interview": not ended and any(one.to_come(at) for one in mine),
        "between_interviews": ended and any(one.to_come(at) for one in meetings(timeline)),
        "awaiting_decision": ended,
        "interview_undated": bool(mine),
        "applied": True,
    }
    return next(name for name, holds in holding.items() if holds)
