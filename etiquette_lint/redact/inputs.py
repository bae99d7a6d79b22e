"""Acts and processes with stand-ins for whatever tells of people."""

from typing import Any

from etiquette_lint.models.action import Action, Post, Reply
from etiquette_lint.models.timeline import Interview, Person, Timeline
from etiquette_lint.redact.stand_ins import StandIns, region


def meet_timeline(timeline: Timeline, names: StandIns) -> None:
    """Count those whom a process names."""
    names.of("process", timeline.id)
    if timeline.company is not None:
        names.of("company", timeline.company)
    for person in timeline.people:
        names.of("person", person.id)
    for interview in timeline.interviews:
        for interviewer in interview.interviewers:
            names.of("person", interviewer)


def of_timeline(timeline: Timeline, names: StandIns) -> Timeline:
    """Return a process with its times, roles and milestones; all else has a stand-in or is gone."""
    company = timeline.company
    return Timeline(
        id=names.of("process", timeline.id),
        company=None if company is None else names.of("company", company),
        timezone=timeline.timezone,
        region=region(timeline.region),
        people=tuple(_person(one, names) for one in timeline.people),
        interviews=tuple(_interview(one, names) for one in timeline.interviews),
        milestones=timeline.milestones,
    )


def of_action(action: Action, names: StandIns) -> Action:
    """Return an act as it was, but for what it says of people and what was written."""
    told: dict[str, Any] = {
        "id": None if action.id is None else names.act(action.id),
        "to": _target(action.to, names),
        "platform": names.platform(action.platform),
        "timeline": None if action.timeline is None else names.of("process", action.timeline),
        "answers": {},
        "ignore": (),
        "meta": {},
    }
    for name, hide in _FIELDS.items():
        value = action.own(name)
        if value is not None:
            told[name] = hide(value, names)
    return action.model_copy(update=told)


def _target(to: str | Person | None, names: StandIns) -> str | Person | None:
    if isinstance(to, Person):
        return _person(to, names)
    return None if to is None else names.person(to)


def _person(person: Person, names: StandIns) -> Person:
    known = names.person(person.id)
    return Person(id=known, roles=person.roles, relationship=person.relationship)


def _interview(interview: Interview, names: StandIns) -> Interview:
    conducting = tuple(names.person(one) for one in interview.interviewers)
    return interview.model_copy(update={"id": None, "interviewers": conducting})


def _thread(part: Post | Reply, names: StandIns) -> Post | Reply:
    told = {
        "id": None if part.id is None else names.of("post", part.id),
        "author": None if part.author is None else names.person(part.author),
    }
    return part.model_copy(update=told)


_FIELDS: dict[str, Any] = {
    "text": lambda text, names: names.text(text),
    "post": _thread,
    "in_reply_to": _thread,
    "withdraws": lambda act, names: names.act(act),
}
"""What only some kinds of act have."""
