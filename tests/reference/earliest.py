"""From when an act would be fine: every instant at which anything could change is tried."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from etiquette_lint.models.action import Action
from etiquette_lint.models.timeline import Milestone, Timeline
from etiquette_lint.packs.pack import Pack, Rule
from reference import answers, judge, moments, process
from reference.judge import Judgement, Past, Question

DAYS = ("days_since_interview", "days_since_application")
Found = tuple[str, int | str | None, str | None]
"""`now`, `at`, `after` or `never`; the instant or milestone; the outcome then."""


def numbers(packs: Sequence[Pack]) -> set[float]:
    """Return every number a rule compares a time with."""
    return {
        number
        for name in ("hours_to_interview", "hours_since_interview", *DAYS)
        for number in answers.wanted(packs, name)
    }


def _counting(packs: Sequence[Pack]) -> Iterator[Rule]:
    return (rule for pack in packs for rule in pack.rules.values() if rule.count)


def changes(timeline: Timeline, packs: Sequence[Pack], past: Past, at: int) -> set[int]:
    """Return the instants at which a fact or a count can become another."""
    found = {when for when, _ in process.milestones(timeline)}
    for meeting in process.meetings(timeline):
        if meeting.start is None or meeting.end is None:
            continue
        found |= {meeting.start, meeting.end}
        found |= {meeting.end + pack.settings.just_after for pack in packs}
        for number in numbers(packs):
            found |= {round(meeting.start - number * moments.HOUR)}
            found |= {round(meeting.end + number * moments.HOUR)}
    for rule in _counting(packs):
        within = rule.count.within if rule.count else None
        for _, act in [*past]:
            if within is not None:
                found.add(moments.judged(act.at, timeline.timezone)[0] + within)
    found |= set(_midnights(timeline, packs, [*found, at]))
    return {one + step for one in found for step in (0, 1)}


def _midnights(timeline: Timeline, packs: Sequence[Pack], found: Sequence[int]) -> Iterator[int]:
    if timeline.timezone is None:
        return
    day = moments.local(min(found), timeline.timezone).date()
    last = moments.local(max(found), timeline.timezone).date()
    longest = max([0, *numbers(packs)])
    while day <= last + timedelta(days=int(longest) + 2):
        yield moments.midnight(day, timeline.timezone)
        day += timedelta(days=1)


def earliest(
    action: Action,
    name: str,
    timelines: Sequence[Timeline],
    packs: Sequence[Pack],
    log: Past,
) -> Found:
    """Return from when an act at an instant would draw neither error, warning nor question."""
    places = judge.places(action, timelines)
    start = moments.judged(action.at, places[0].timezone)[0]
    asked = [
        Question(action, place, packs, start, judge.before(log, name, place, timelines), name)
        for place in places
    ]
    today = _together(asked)
    if today.outcome in judge.FINE:
        return "now", None, today.outcome
    each = (changes(one.timeline, packs, one.past, start) for one in asked)
    later = sorted(at for at in set().union(*each) if at > start)
    for at in later:
        then = _together([replace(one, at=at) for one in asked]).outcome
        if then in judge.FINE:
            return "at", at, then
    named = judge.worst(judge.judge(one) for one in asked).timeline
    last = max([start, *later])
    return _after([replace(one, at=last) for one in asked], named)


def _together(asked: list[Question]) -> Judgement:
    return judge.worst(judge.judge(one, log_findings=False) for one in asked)


def _after(asked: list[Question], named: str | None) -> Found:
    place = next(one.timeline for one in asked if one.timeline.id == named)
    if process.process(place, asked[0].at) in ("closed", "hired"):
        return "never", None, None
    for kind in ("offer_received", "offer_accepted"):
        if any(one.kind == kind for one in place.milestones):
            continue
        mark = Milestone(kind=kind, at=moments.local(asked[0].at, "UTC"))
        longer = place.model_copy(update={"milestones": (*place.milestones, mark)})
        then = _together(
            [replace(one, timeline=longer) if one.timeline is place else one for one in asked]
        ).outcome
        if then in judge.FINE:
            return "after", kind, then
    return "never", None, None
