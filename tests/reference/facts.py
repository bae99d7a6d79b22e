"""What is known of an act at an instant: every word that rules may use."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from etiquette_lint.models.action import Action
from etiquette_lint.models.timeline import Person, Timeline
from etiquette_lint.packs.pack import Pack
from reference import moments, process

UNKNOWN = "(the log could say it and does not)"
NOT_APPLICABLE = "(there is nothing to say)"
NETWORKS = {
    "professional": "linkedin xing maimai wantedly viadeo",
    "private": "wechat facebook instagram line whatsapp telegram qq kakaotalk",
    "public": "x weibo mastodon bluesky zhihu threads",
    "direct": "email sms phone",
}
WITH_POST = ("comment", "react", "share", "mention")


@dataclass(frozen=True)
class Scene:
    """One act in one process at one instant, under one pack."""

    action: Action
    timeline: Timeline
    pack: Pack
    at: int
    assumed: dict[str, Any] = field(default_factory=dict)
    answered: dict[str, Any] = field(default_factory=dict)
    """Tried answers to what is not known of this act; what was done before stays as it was."""

    @cached_property
    def facts(self) -> dict[str, Any]:
        """All facts but the pack's own questions."""
        of_act, of_target = _of_act(self), _of_target(self)
        return {**of_act, **of_target, **_of_process(self), **_of_clock(self)}


def introduced(timeline: Timeline) -> set[str]:
    """Return the ids of all people a process introduces."""
    listed = {name for interview in timeline.interviews for name in interview.interviewers}
    return {person.id for person in timeline.people} | listed


def person(action: Action, timeline: Timeline) -> Person | None:
    """Return the target with all roles she has; nothing where nobody introduced her."""
    target = action.target
    listed = any(target in interview.interviewers for interview in timeline.interviews)
    declared = [one for one in timeline.people if one.id == target]
    inline = [action.to] if isinstance(action.to, Person) else []
    for one in [*inline, *declared]:
        roles = one.roles | {"interviewer"} if listed else one.roles
        return one.model_copy(update={"roles": roles})
    return Person(id=target, roles=frozenset({"interviewer"})) if target and listed else None


def value(scene: Scene, name: str) -> Any:
    """Return a fact, an unknown one as it is assumed to be."""
    found = _answer(scene, name) if name in scene.pack.questions else scene.facts[name]
    given = {**scene.assumed, **scene.answered}
    return given.get(name, UNKNOWN) if found == UNKNOWN else found


def _answer(scene: Scene, name: str) -> Any:
    about = scene.pack.questions[name].about
    if about == "action":
        return scene.action.answers.get(name, UNKNOWN)
    if about == "timeline":
        return scene.timeline.answers.get(name, UNKNOWN)
    who = person(scene.action, scene.timeline)
    if who is None:
        return NOT_APPLICABLE if scene.action.target is None else UNKNOWN
    return who.answers.get(name, UNKNOWN)


def _of_act(scene: Scene) -> dict[str, Any]:
    act = scene.action
    asks = act.kind in ("connect_request", "friend_request")
    asks = asks or (act.kind == "follow" and act.needs_approval)
    said = getattr(act, "text", None)
    networks = [name for name, slugs in NETWORKS.items() if act.platform in slugs.split()]
    return {
        "kind": {act.kind, "any_request"} if asks else {act.kind},
        "platform": act.platform,
        "network": networks[0] if networks else "other",
        "initiator": act.initiator,
        "consent": act.consent,
        "sent_by": act.sent_by,
        "status": act.status,
        "has_text": bool(said and said.strip()) if hasattr(act, "text") else NOT_APPLICABLE,
        "needs_approval": act.needs_approval if act.kind == "follow" else NOT_APPLICABLE,
        "topic": _stated(act, "topic", ("research", "message", "post")),
        "visibility": _stated(act, "visibility", ("research", "post")),
        "post_topic": _post_topic(act),
        "is_reply": _is_reply(act),
    }


def _stated(act: Action, name: str, kinds: tuple[str, ...]) -> Any:
    if act.kind not in kinds:
        return NOT_APPLICABLE
    return UNKNOWN if getattr(act, name) is None else getattr(act, name)


def _post_topic(act: Action) -> Any:
    if act.kind not in WITH_POST or (act.kind == "mention" and act.post is None):
        return NOT_APPLICABLE
    return act.post.topic if act.post and act.post.topic else UNKNOWN


def _is_reply(act: Action) -> Any:
    if act.kind != "comment":
        return NOT_APPLICABLE
    answered = act.in_reply_to
    if answered is None:
        return False
    if answered.id is not None and act.post is not None and answered.id == act.post.id:
        return False
    return UNKNOWN if answered.author is None else answered.author == act.target


def _of_target(scene: Scene) -> dict[str, Any]:
    names = ("role", "relationship", "connected")
    if scene.action.target is None:
        return dict.fromkeys(names, NOT_APPLICABLE)
    who = person(scene.action, scene.timeline)
    if who is None:
        return dict.fromkeys(names, UNKNOWN)
    connected = scene.action.platform in who.connected
    return dict(zip(names, (set(who.roles), who.relationship, connected), strict=True))


def _of_process(scene: Scene) -> dict[str, Any]:
    settings, timeline, target = scene.pack.settings, scene.timeline, scene.action.target
    phase = process.phase(timeline, target, scene.at, settings.just_after)
    state = process.process(timeline, scene.at)
    open_in = ("pending", "offered") if settings.job_obtained == "hired" else ("pending",)
    mine = process.relevant(timeline, target)
    starts = [one.start for one in mine if one.start is not None and one.to_come(scene.at)]
    ends = [one.end for one in mine if one.end is not None and one.ended(scene.at)]
    undated = any(one.start is None for one in mine)
    ahead = (min(starts) - scene.at) / moments.HOUR if starts else NOT_APPLICABLE
    return {
        "phase": phase,
        "process": state,
        "until_job": state in open_in and phase != "before_application",
        "hours_to_interview": UNKNOWN if undated and not starts else ahead,
        "hours_since_interview": (scene.at - max(ends)) / moments.HOUR if ends else NOT_APPLICABLE,
        "days_since_interview": _days(scene, max(ends)) if ends else NOT_APPLICABLE,
        "days_since_application": _days_since_application(scene),
    }


def _days_since_application(scene: Scene) -> Any:
    applied = process.application(scene.timeline)
    if applied is None:
        return UNKNOWN
    return _days(scene, applied) if applied <= scene.at else NOT_APPLICABLE


def _days(scene: Scene, since: int) -> Any:
    zone = scene.timeline.timezone
    if zone is None:
        return UNKNOWN
    return (moments.local(scene.at, zone).date() - moments.local(since, zone).date()).days


def _of_clock(scene: Scene) -> dict[str, Any]:
    zone = scene.timeline.timezone
    if zone is None:
        return {"local_hour": UNKNOWN, "weekday": UNKNOWN}
    clock = moments.local(scene.at, zone)
    days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return {"local_hour": clock.hour, "weekday": days[clock.weekday()]}
