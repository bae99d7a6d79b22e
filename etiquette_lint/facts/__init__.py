"""The words rules may use under `when` and `unless`: one table."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple, get_args

from etiquette_lint.cases import NOT_APPLICABLE, UNKNOWN, Act, FactValue
from etiquette_lint.facts import changing, reading
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.times import Instant
from etiquette_lint.words import platforms

Changes = Callable[[Act, changing.Numbers], Iterable[Instant]]


class Fact(NamedTuple):
    """One word of the rule language."""

    name: str
    type: Literal["word", "set", "flag", "number"]
    read: Callable[[Act], FactValue]
    meaning: str
    values: tuple[str, ...] = ()
    """What it can be; empty where the list is open."""
    unknown: str = ""
    """When it is unknown; empty where it never is."""
    changes: Changes | None = None
    """The instants at which it can change, compared with these numbers; `None`: it stays."""
    where: tuple[str, ...] = ()
    """The field of the act, or of the person, that answers it."""
    about: Literal["action", "person", "timeline"] = "action"
    """Whose `answers` have it, where it is a pack's own question."""


_NOBODY = "the target is somebody nobody introduced"
_NO_ZONE = "the timeline has no time zone"

FACTS: Mapping[str, Fact] = {
    fact.name: fact
    for fact in (
        Fact(
            "kind",
            "set",
            reading.kind,
            "What sort of act it is. `any_request` is a connect_request, a friend_request, or a "
            "follow that needs approval.",
            (*closed.KINDS, closed.ANY_REQUEST),
        ),
        Fact("platform", "word", reading.platform, "The platform's slug."),
        Fact(
            "network",
            "word",
            reading.network,
            "The sort of network the platform is.",
            (*platforms.NETWORKS, platforms.OTHER),
        ),
        Fact(
            "role",
            "set",
            reading.role,
            "The roles of the target; a value means has it, a list has any, `not` has none.",
            closed.ROLES,
            _NOBODY,
            where=("to",),
        ),
        Fact(
            "relationship",
            "word",
            reading.relationship,
            "How well the candidate knew the target before.",
            get_args(closed.Relationship),
            _NOBODY,
            where=("to",),
        ),
        Fact(
            "connected",
            "flag",
            reading.connected,
            "Whether they are connected on the act's platform already.",
            unknown=_NOBODY,
            where=("to",),
        ),
        Fact(
            "initiator",
            "word",
            reading.own_field("initiator"),
            "Who opened this contact.",
            get_args(closed.Initiator),
        ),
        Fact(
            "consent",
            "word",
            reading.own_field("consent"),
            "Whether the candidate asked first and the target agreed.",
            get_args(closed.Consent),
        ),
        Fact(
            "phase",
            "word",
            reading.phase,
            "Where the act stands relative to the target's interviews.",
            closed.PHASES,
            changes=changing.with_the_phase,
        ),
        Fact(
            "process",
            "word",
            reading.process,
            "How far the hiring process is.",
            get_args(closed.Process),
            changes=changing.with_the_phase,
        ),
        Fact(
            "until_job",
            "flag",
            reading.until_job,
            "The process is pending (or offered, where `job_obtained` is `hired`) and the "
            "candidate has applied.",
            changes=changing.with_the_phase,
        ),
        Fact(
            "topic",
            "word",
            reading.topic,
            "What a message, a post of one's own or a piece of research is about.",
            (*get_args(closed.ResearchTopic), *get_args(closed.MessageTopic)),
            "a message or post does not state it",
            where=("topic",),
        ),
        Fact(
            "post_topic",
            "word",
            reading.post_topic,
            "What the post is about that is commented on, liked or shared.",
            get_args(closed.PostTopic),
            "the post does not state it",
            where=("post", "topic"),
        ),
        Fact(
            "visibility",
            "word",
            reading.visibility,
            "Whether what is read or posted is public.",
            get_args(closed.Visibility),
            "a post of one's own does not state it",
            where=("visibility",),
        ),
        Fact(
            "needs_approval",
            "flag",
            reading.own_field("needs_approval"),
            "Whether the other side must approve a follow.",
        ),
        Fact(
            "is_reply",
            "flag",
            reading.is_reply,
            "Whether a comment answers the target inside a thread.",
            unknown="`in_reply_to` names no author",
            where=("in_reply_to", "author"),
        ),
        Fact(
            "sent_by",
            "word",
            reading.own_field("sent_by"),
            "Whether a person or a program sends it.",
            get_args(closed.SentBy),
        ),
        Fact(
            "status",
            "word",
            reading.own_field("status"),
            "Whether the act is planned or done.",
            get_args(closed.Status),
        ),
        Fact("has_text", "flag", reading.has_text, "Whether a note, comment or message has words."),
        Fact(
            "hours_to_interview",
            "number",
            reading.hours_to_interview,
            "Hours to the next start of the target's interviews.",
            unknown="the interview to come has no time",
            changes=changing.hours_before,
        ),
        Fact(
            "hours_since_interview",
            "number",
            reading.hours_since_interview,
            "Hours since the latest end of the target's interviews.",
            changes=changing.hours_after,
        ),
        Fact(
            "days_since_interview",
            "number",
            reading.days_since_interview,
            "Calendar days since that end, in the timeline's zone.",
            unknown=_NO_ZONE,
            changes=changing.days_after_interview,
        ),
        Fact(
            "days_since_application",
            "number",
            reading.days_since_application,
            "Calendar days since the application, in the timeline's zone.",
            unknown="no application is recorded, or " + _NO_ZONE,
            changes=changing.days_after_application,
        ),
        Fact(
            "local_hour",
            "number",
            reading.local_hour,
            "The hour of the day, 0 to 23, in the timeline's zone.",
            unknown=_NO_ZONE,
            changes=changing.hourly,
        ),
        Fact(
            "weekday",
            "word",
            reading.weekday,
            "The day of the week in the timeline's zone.",
            reading.WEEKDAYS,
            _NO_ZONE,
            changes=changing.daily,
        ),
    )
}


def own_question(name: str, about: Literal["action", "person", "timeline"]) -> Fact:
    """Return the yes/no fact that a pack declares: only people know it."""

    def read(act: Act) -> FactValue:
        if about == "person" and act.target is None:
            return NOT_APPLICABLE
        holder = {"action": act.action, "person": act.person, "timeline": act.case}[about]
        return UNKNOWN if holder is None else holder.answers.get(name, UNKNOWN)

    return Fact(
        name,
        "flag",
        read,
        "A question of the pack's own.",
        unknown="nobody answered it",
        where=("answers",),
        about=about,
    )
