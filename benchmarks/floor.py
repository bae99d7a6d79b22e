"""The rules of `rules/hays.yaml` written by hand: what a program pays that has no rule packs.

Plain Python, as somebody would write it who wants these rules, fast, and nothing else: no
sources, no words, no questions, no places. It knows only logs that state everything. For texts it
calls the pack's own compiled tests, so that both sides look for the same words.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

Names = tuple[str, ...]
TextTest = Callable[[str], bool]

JUST_AFTER = timedelta(hours=48)
COMMENT_LIMIT = 2
HOUR = timedelta(hours=1)
PUBLIC_PHASES = frozenset(
    {"before_application", "applied", "interview_undated", "before_interview", "during_interview"}
)
TO_BE_RECOGNISED = frozenset({"applied", "interview_undated", "before_interview"})
ENDINGS = {
    "offer_received": "offered",
    "offer_accepted": "hired",
    "started": "hired",
    "rejected": "closed",
    "withdrawn": "closed",
    "offer_declined": "closed",
    "offer_rescinded": "closed",
    "role_cancelled": "closed",
}


@dataclass(slots=True)
class SimplePost:
    """The post of an act that came as a dict."""

    id: str | None = None
    author: str | None = None
    topic: str | None = None


@dataclass(slots=True)
class SimpleAct:
    """An act that came as a dict."""

    kind: str
    at: datetime
    target: str | None
    initiator: str = "candidate"
    consent: str = "none"
    topic: str = "profile"
    visibility: str = "public"
    needs_approval: bool = False
    post: SimplePost | None = None
    text: str | None = None


@dataclass(slots=True)
class Process:
    """One hiring process, its dates read."""

    roles: dict[str, frozenset[str]]
    relationships: dict[str, str]
    starts: list[datetime]
    ends: list[datetime]
    milestones: list[tuple[datetime, str]]
    applied: datetime | None
    commented: dict[str, set[str]] = field(default_factory=dict)
    """The posts of each person that were commented on."""

    def state(self, at: datetime) -> str:
        """Return how far the process is."""
        index = bisect_right(self.milestones, at, key=_first) - 1
        return self.milestones[index][1] if index >= 0 else "pending"

    def phase(self, at: datetime) -> str:
        """Return where an instant stands among the interviews."""
        state = self.state(at)
        if state != "pending":
            return state
        if self.applied is not None and at < self.applied:
            return "before_application"
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return "before_interview" if self.starts else "applied"
        if at < self.ends[index]:
            return "during_interview"
        if at - self.ends[index] < JUST_AFTER:
            return "just_after_interview"
        is_last = index + 1 == len(self.starts)
        return "awaiting_decision" if is_last else "between_interviews"

    def until_job(self, at: datetime) -> bool:
        """Say whether the job is applied for and not obtained."""
        return self.state(at) == "pending" and not (self.applied and at < self.applied)


def process(timeline: Mapping[str, Any]) -> Process:
    """Return a process whose interviews all are of the same people and do not overlap."""
    people = timeline["people"]
    roles = {one["id"]: frozenset(one.get("roles", ())) for one in people}
    for interview in timeline["interviews"]:
        for person in interview["interviewers"]:
            roles[person] |= {"interviewer"}
    starts = sorted(datetime.fromisoformat(one["starts_at"]) for one in timeline["interviews"])
    told = [(datetime.fromisoformat(one["at"]), one["kind"]) for one in timeline["milestones"]]
    return Process(
        roles=roles,
        relationships={one["id"]: one.get("relationship", "stranger") for one in people},
        starts=starts,
        ends=[start + HOUR for start in starts],
        milestones=sorted((at, ENDINGS[kind]) for at, kind in told if kind in ENDINGS),
        applied=min((at for at, kind in told if kind == "applied"), default=None),
    )


def simple(act: Mapping[str, Any]) -> SimpleAct:
    """Return an act that came as a dict, its date read."""
    post = act.get("post")
    default = "target" if act["kind"] == "accept_request" else "candidate"
    return SimpleAct(
        act["kind"],
        datetime.fromisoformat(act["at"]),
        act.get("to") or (post["author"] if post else None),
        act.get("initiator", default),
        act.get("consent", "none"),
        act.get("topic", "profile"),
        act.get("visibility", "public"),
        act.get("needs_approval", False),
        SimplePost(post.get("id"), post.get("author"), post.get("topic")) if post else None,
        act.get("text"),
    )


@dataclass(slots=True)
class Floor:
    """The rules by hand, with the two tests of texts they are given."""

    is_generic: TextTest
    is_pushy: TextTest

    def check(self, act: Any, process: Process) -> Names:
        """Return the names of the rules that speak of an act."""
        judge = _JUDGES.get(act.kind)
        return () if judge is None else tuple(judge(self, act, process))

    def check_dict(self, act: Mapping[str, Any], process: Process) -> Names:
        """Return the same of an act that is a dict; of most kinds there is nothing to say."""
        judge = _JUDGES.get(act["kind"])
        return () if judge is None else tuple(judge(self, simple(act), process))

    def record(self, act: Any, process: Process) -> None:
        """Remember a comment for the comment quota."""
        if act.kind == "comment" and process.until_job(act.at):
            target = act.target
            if "interviewer" in process.roles[target]:
                process.commented.setdefault(target, set()).add(act.post.id)

    def _request(self, act: Any, process: Process) -> Iterator[str]:
        roles, state = process.roles[act.target], process.state(act.at)
        if act.initiator in ("target", "employer"):
            yield "accepting-is-fine"
        elif "interviewer" in roles:
            yield from self._request_to_interviewer(act, process, state)
        elif "hiring_manager" in roles and process.phase(act.at) == "applied":
            yield "no-request-to-likely-interviewer"
        if self._presses(act, process):
            yield "pushy-text"

    def _request_to_interviewer(self, act: Any, process: Process, state: str) -> Iterator[str]:
        if state == "hired":
            yield "connect-once-hired"
        elif state == "offered":
            yield "connect-once-offered"
        elif state == "closed":
            yield "no-request-after-closed"
        elif process.until_job(act.at):
            agreed = act.consent == "asked_and_agreed"
            known = process.relationships[act.target] != "stranger"
            if agreed:
                yield "request-agreed-by-interviewer"
            if known:
                yield "request-to-someone-you-know"
            if not agreed and not known:
                yield _TOO_EARLY.get(process.phase(act.at), "no-request-before-job")
        elif process.phase(act.at) in _TOO_EARLY:
            yield _TOO_EARLY[process.phase(act.at)]

    def _follow(self, act: Any, process: Process) -> Iterator[str]:
        if "company_page" in process.roles[act.target]:
            yield "company-page-is-public"
        if act.needs_approval:
            yield from self._request(act, process)

    def _invite(self, act: Any, process: Process) -> Iterator[str]:
        if act.initiator in ("target", "employer"):
            yield "accepting-is-fine"
        elif "interviewer" in process.roles[act.target] and process.until_job(act.at):
            yield "request-by-detour"
        if self._presses(act, process):
            yield "pushy-text"

    def _accept(self, act: Any, process: Process) -> Iterator[str]:
        yield "accepting-is-fine"

    def _withdraw(self, act: Any, process: Process) -> Iterator[str]:
        yield "withdrawing-is-fine"

    def _message(self, act: Any, process: Process) -> Iterator[str]:
        if "mutual_contact" in process.roles[act.target] and act.topic == "company":
            yield "ask-a-shared-contact"
        if self._presses(act, process):
            yield "pushy-text"

    def _research(self, act: Any, process: Process) -> Iterator[str]:
        private = act.topic == "private_life"
        if act.visibility == "public" and not private:
            early = process.phase(act.at) in PUBLIC_PHASES
            yield "research-is-fine" if early else "research-is-fine-later"
        elif "interviewer" in process.roles[act.target] and process.until_job(act.at):
            yield "research-private-life"

    def _comment(self, act: Any, process: Process) -> Iterator[str]:
        if "interviewer" in process.roles[act.target] and process.until_job(act.at):
            seen = process.commented.get(act.target, ())
            if len(seen) + (act.post.id not in seen) > COMMENT_LIMIT:
                yield "comment-quota"
            elif act.post.topic == "industry" and process.phase(act.at) in TO_BE_RECOGNISED:
                yield "comment-on-industry-posts"
            if act.post.topic == "personal":
                yield "comment-on-personal-post"
            if act.text and self.is_generic(act.text):
                yield "generic-comment"
        if self._presses(act, process):
            yield "pushy-text"

    def _presses(self, act: Any, process: Process) -> bool:
        return bool(
            act.text
            and act.initiator in ("candidate", "third_party")
            and not process.roles[act.target].isdisjoint({"interviewer", "hiring_manager"})
            and process.until_job(act.at)
            and self.is_pushy(act.text)
        )


_TOO_EARLY = {
    "before_interview": "no-request-before-interview",
    "during_interview": "no-request-before-interview",
    "just_after_interview": "no-request-right-after-interview",
}
_JUDGES: Mapping[str, Callable[[Floor, Any, Process], Iterator[str]]] = {
    "connect_request": Floor._request,
    "friend_request": Floor._request,
    "follow": Floor._follow,
    "invite": Floor._invite,
    "accept_request": Floor._accept,
    "withdraw_request": Floor._withdraw,
    "message": Floor._message,
    "research": Floor._research,
    "comment": Floor._comment,
}


def _first(milestone: tuple[datetime, str]) -> datetime:
    return milestone[0]
