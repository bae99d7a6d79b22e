"""One act without a log: what `ask` was told, and the log it amounts to."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from etiquette_lint.cli.faults import PROGRAM, fault
from etiquette_lint.cli.when import Clock, written
from etiquette_lint.models.action import ACTIONS
from etiquette_lint.models.vocabulary import TARGETLESS, MilestoneKind, Process
from etiquette_lint.words import prompts

NONE, UNDATED = "none", "undated"
"""What `--interview` takes besides a WHEN."""
ID = "ask"
ARGUMENTS = {"kind": "KIND", "platform": "PLATFORM"}
"""What is said without the name of an option."""
_MILESTONES: Mapping[str, MilestoneKind | None] = {
    "pending": None,
    "offered": "offer_received",
    "hired": "offer_accepted",
    "closed": "rejected",
}
_OWN_FIELDS = {
    "text": "--text",
    "topic": "--topic",
    "post": "--post-topic",
}
"""Fields that not every kind has, and the options that say them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a pack's own question."""

    name: str
    about: Literal["action", "person", "timeline"]
    is_so: bool

    @property
    def said(self) -> str:
        """The answer as `--answer` takes it."""
        return self.name if self.is_so else f"{self.name}=no"


@dataclass(frozen=True, slots=True)
class Plan:
    """What was said of an act; `None` where nothing was."""

    kind: str | None = None
    platform: str | None = None
    to: str | None = None
    """A role."""
    interview: str | None = None
    """A WHEN, `none` or `undated`."""
    at: str | None = None
    process: Process | None = None
    text: str | None = None
    topic: str | None = None
    post_topic: str | None = None
    initiator: str | None = None
    consent: str | None = None
    relationship: str | None = None
    region: str | None = None
    answers: tuple[Answer, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of what must be said and is not, in the order it is asked."""
        needed = ["kind", "platform"]
        if self.kind not in TARGETLESS:
            needed.append("to")
        if self.process in (None, "pending"):
            needed.append("interview")
        return tuple(name for name in needed if getattr(self, name) is None)


def command_line(plan: Plan, packs: Sequence[str]) -> str:
    """Return the command that says all that a plan does, to be judged by the same packs."""
    words = [PROGRAM, "ask", *(getattr(plan, name) for name in ARGUMENTS)]
    for field in fields(plan):
        value = getattr(plan, field.name)
        if field.name not in (*ARGUMENTS, "answers") and value is not None:
            words += [f"--{field.name.replace('_', '-')}", value]
    for said in dict.fromkeys(answer.said for answer in plan.answers):
        words += ["--answer", said]
    for pack in packs:
        words += ["--pack", pack]
    return shlex.join(word for word in words if word is not None)


def check_fields(plan: Plan) -> None:
    """Refuse what makes no sense for the kind of act.

    Raises: MisuseError.
    """
    if plan.kind is None:
        return
    said = {"text": plan.text, "topic": plan.topic, "post": plan.post_topic}
    for field, option in _OWN_FIELDS.items():
        if said[field] is not None and field not in ACTIONS[plan.kind].model_fields:
            kinds = [kind for kind, model in ACTIONS.items() if field in model.model_fields]
            raise fault("ask-field", option=option, kind=plan.kind, kinds=", ".join(kinds))
    about_nobody = _answers(plan, "person") if plan.to is None else {}
    if about_nobody and plan.kind in TARGETLESS:
        raise fault("answer-about-nobody", name=next(iter(about_nobody)))


def log_of(plan: Plan, clock: Clock, locale: str) -> dict[str, Any]:
    """Return the log that a plan amounts to, as it would be written.

    Raises: MisuseError.
    """
    return {"timeline": _timeline(plan, clock, locale), "actions": [_action(plan, clock)]}


def _timeline(plan: Plan, clock: Clock, locale: str) -> dict[str, Any]:
    milestone = _MILESTONES[plan.process or "pending"]
    told = {
        "id": ID,
        "region": plan.region,
        "timezone": clock.zone.key,
        "people": [_person(plan, locale)] if plan.to else [],
        "interviews": _interviews(plan, clock),
        "milestones": [{"kind": milestone, "at": _at(plan, clock)}] if milestone else [],
        "answers": _answers(plan, "timeline"),
    }
    return {key: value for key, value in told.items() if value}


def _person(plan: Plan, locale: str) -> dict[str, Any]:
    role = str(plan.to)
    person: dict[str, Any] = {"id": role, "name": prompts.person(role, locale), "roles": [role]}
    told = {"relationship": plan.relationship, "answers": _answers(plan, "person")}
    return person | {key: value for key, value in told.items() if value}


def _interviews(plan: Plan, clock: Clock) -> list[dict[str, Any]]:
    if plan.interview in (None, NONE):
        return []
    told: dict[str, Any] = {}
    if plan.interview != UNDATED:
        told["starts_at"] = written(clock.read(str(plan.interview), "--interview"))
    return [told | {"interviewers": [plan.to] if plan.to == "interviewer" else []}]


def _action(plan: Plan, clock: Clock) -> dict[str, Any]:
    told = {
        "kind": plan.kind,
        "platform": plan.platform,
        "at": _at(plan, clock),
        "to": plan.to,
        "post": {"author": plan.to, "topic": plan.post_topic} if plan.post_topic else None,
        "topic": plan.topic,
        "text": plan.text,
        "initiator": plan.initiator,
        "consent": plan.consent,
        "answers": _answers(plan, "action") or None,
    }
    return {key: value for key, value in told.items() if value is not None}


def _answers(plan: Plan, about: str) -> dict[str, bool]:
    return {one.name: one.is_so for one in plan.answers if one.about == about}


def _at(plan: Plan, clock: Clock) -> str:
    return written(clock.read(plan.at or "now", "--at"))
