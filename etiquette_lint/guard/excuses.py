"""What the user's own file says of an act an agent is about to do: nothing else can excuse it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from etiquette_lint.assemble import Entry
from etiquette_lint.errors import JsonDict
from etiquette_lint.models.named import Action, Timeline
from etiquette_lint.models.reading import model_of

_EXCUSES = ("consent", "initiator", "answers", "ignore", "topic", "visibility", "needs_approval")
"""Fields of a planned act that hold for the call that carries it out."""
_CONTACTS = frozenset({"interviewer", "hiring_manager"})


def excused(fields: JsonDict, entries: Sequence[Entry], named: bool) -> JsonDict:
    """Return an act with what the user's file says of it, where the file has it as planned.

    Where the call names nobody, as with comments, the file tells by the post whom it is to.
    """
    plans = (one.action for one in entries if one.action.status == "planned")
    plan = next((one for one in plans if carries_out(fields, one, named)), None)
    if plan is None:
        return fields
    wanted = {*_EXCUSES, "post", "in_reply_to"}
    written = model_of(plan).model_dump(mode="json", exclude_unset=True, include=wanted)
    told = {name: written[name] for name in _EXCUSES if name in written}
    for name in ("post", "in_reply_to"):
        if name in fields and name in written:
            told[name] = written[name]
    return {**fields, **told, "to": plan.target or fields.get("to")}


def carries_out(fields: Mapping[str, Any], plan: Action, named: bool = True) -> bool:
    """Say whether an act is the one that was planned: of the same kind, to whom, about what."""
    if (fields["kind"], fields["platform"]) != (plan.kind, plan.platform):
        return False
    post, reply = _id(fields.get("post")), _id(fields.get("in_reply_to"))
    if (post, reply) != (_id_of(plan, "post"), _id_of(plan, "in_reply_to")):
        return False
    return fields.get("to") == plan.target or bool(post and not named)


def reaches(action: Action, timelines: Iterable[Timeline]) -> bool:
    """Say whether an act is to somebody who interviews or decides, or who may be.

    Whom no timeline knows may be any of them who has no account there in the user's file.
    """
    timelines = tuple(timelines)
    if action.kind == "research" or action.target is None:
        return False
    contacts = {person for timeline in timelines for person in _contacts(timeline)}
    known = {person.id: person for timeline in timelines for person in timeline.people}
    if action.target in contacts or action.target in known:
        return action.target in contacts
    return any(
        one not in known or not _has_account(known[one].handles, action.platform)
        for one in contacts
    )


def _contacts(timeline: Timeline) -> Iterator[str]:
    for interview in timeline.interviews:
        yield from interview.interviewers
    yield from (person.id for person in timeline.people if person.roles & _CONTACTS)


def _has_account(handles: Mapping[str, str], platform: str) -> bool:
    return any(key.split("_")[0].split("-")[0] == platform for key in handles)


def _id(part: object) -> str | None:
    return part.get("id") if isinstance(part, Mapping) else None


def _id_of(action: Action, name: str) -> str | None:
    part = getattr(action, name, None)
    return part.id if part is not None else None
