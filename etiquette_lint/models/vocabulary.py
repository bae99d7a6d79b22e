"""The closed lists that actions, people and timelines are written in."""

from typing import Literal, get_args

Kind = Literal[
    "connect_request",
    "friend_request",
    "accept_request",
    "withdraw_request",
    "follow",
    "comment",
    "react",
    "share",
    "mention",
    "post",
    "message",
    "endorse",
    "recommend",
    "invite",
    "research",
]
Role = Literal[
    "interviewer",
    "hiring_manager",
    "recruiter",
    "hr_contact",
    "agency_recruiter",
    "employee",
    "mutual_contact",
    "company_page",
    "other",
]
Relationship = Literal["stranger", "acquaintance", "colleague", "friend"]
Status = Literal["planned", "done"]
Initiator = Literal["candidate", "target", "employer", "third_party"]
Consent = Literal["none", "asked_and_agreed"]
PostTopic = Literal["industry", "personal"]
ResearchTopic = Literal[
    "profile", "role", "culture", "projects", "connections", "publications", "private_life"
]
MessageTopic = Literal["company", "logistics", "thanks", "follow_up", "interview", "other"]
Visibility = Literal["public", "restricted"]
SentBy = Literal["human", "automation"]
InterviewStatus = Literal["scheduled", "cancelled"]
MilestoneKind = Literal[
    "applied",
    "offer_received",
    "offer_accepted",
    "started",
    "rejected",
    "withdrawn",
    "offer_declined",
    "offer_rescinded",
    "role_cancelled",
]
Process = Literal["pending", "offered", "hired", "closed"]
Phase = Literal[
    "closed",
    "hired",
    "offered",
    "before_application",
    "during_interview",
    "just_after_interview",
    "before_interview",
    "between_interviews",
    "awaiting_decision",
    "interview_undated",
    "applied",
]
Level = Literal["error", "warning", "info", "ok", "off"]
Basis = Literal["stated", "derived", "editorial"]
Outcome = Literal["error", "warning", "cannot_tell", "ok", "not_covered"]
Decision = Literal["deny", "ask", "allow"]
GuardCase = Literal[
    "ok",
    "warning",
    "cannot_tell",
    "error",
    "not_covered",
    "not_covered_contact",
    "unclear",
    "failure",
]
"""What a guarded call comes to."""
GuardDecision = Literal["pass", "allow", "ask", "deny"]

TARGETLESS = frozenset({"post", "research"})
"""Kinds of acts that may have no target."""
TARGET_IS_AUTHOR = frozenset({"comment", "react", "share"})
"""Kinds whose target is the author of the post."""
ANY_REQUEST = "any_request"
"""What rules call a kind of act that asks somebody for a connection."""
KINDS: tuple[Kind, ...] = get_args(Kind)
ROLES: tuple[Role, ...] = get_args(Role)
PHASES: tuple[Phase, ...] = get_args(Phase)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
MILESTONES: tuple[MilestoneKind, ...] = get_args(MilestoneKind)
LEVELS: tuple[Level, ...] = get_args(Level)
FAIL_ON = ("error", "warning", "question", "never")
"""What a check can fail on."""
SHOW: tuple[Literal["all", "findings"], ...] = ("all", "findings")
"""The acts a report can show."""
Others = Literal["ask", "other", "skip"]
OTHERS: tuple[Others, ...] = get_args(Others)
"""What becomes of acts towards people nobody named: asked about, declared `other`, left out."""
DateOrder = Literal["ymd", "dmy", "mdy"]
LINKEDIN_ZONE = "America/Los_Angeles"
"""Of the times in a LinkedIn archive that are not UTC, unless told otherwise."""
PLATFORM_FORM = r"^[a-z0-9][a-z0-9_-]{0,63}$"
RULE_FORM = r"^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$"
"""What names of platforms and of rules look like."""
FORMATS = ("text", "json", "jsonl", "sarif", "github", "markdown", "html")
"""How a report can be written; kept here so that `--help` loads no reporter, and tested."""

SEVERITY: dict[Outcome, int] = {
    "not_covered": 0,
    "ok": 1,
    "cannot_tell": 2,
    "warning": 3,
    "error": 4,
}
DECISIONS: dict[Outcome, Decision] = {
    "error": "deny",
    "warning": "ask",
    "cannot_tell": "ask",
    "ok": "allow",
    "not_covered": "allow",
}
GUARD_DECISIONS: dict[GuardCase, GuardDecision] = {
    "ok": "allow",
    "warning": "ask",
    "cannot_tell": "ask",
    "error": "deny",
    "not_covered": "allow",
    "not_covered_contact": "ask",
    "unclear": "ask",
    "failure": "ask",
}
"""What a guard answers unless told otherwise."""
GUARD_WORDS: tuple[GuardDecision, ...] = get_args(GuardDecision)
"""From the mildest to the strictest."""
PROCESS_AFTER: dict[MilestoneKind, Process] = {
    "applied": "pending",
    "offer_received": "offered",
    "offer_accepted": "hired",
    "started": "hired",
    "rejected": "closed",
    "withdrawn": "closed",
    "offer_declined": "closed",
    "offer_rescinded": "closed",
    "role_cancelled": "closed",
}
