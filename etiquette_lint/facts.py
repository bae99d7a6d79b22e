"""The words rules may use under `when` and `unless`: one table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, get_args

from etiquette_lint import phases, times
from etiquette_lint.cases import NOT_APPLICABLE, UNKNOWN, Act, FactValue, Lack
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.action import Comment, Follow, OwnPost, Post, Research
from etiquette_lint.times import Instant
from etiquette_lint.words import platforms

ANY_REQUEST = "any_request"
FOLLOWED_FOR = 60
"""Days for which facts that recur, such as the hour of the day, are followed."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Numbers = tuple[float, ...]
Changes = Callable[[Act, Numbers], Iterable[Instant]]


@dataclass(frozen=True, slots=True)
class Fact:
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


def _kind(act: Act) -> FactValue:
    action = act.action
    requests = action.kind in {"connect_request", "friend_request"}
    if requests or (isinstance(action, Follow) and action.needs_approval):
        return frozenset({action.kind, ANY_REQUEST})
    return frozenset({action.kind})


def _role(act: Act) -> FactValue:
    if act.person is not None:
        return frozenset(act.person.roles)
    return NOT_APPLICABLE if act.target is None else UNKNOWN


def _relationship(act: Act) -> FactValue:
    if act.person is not None:
        return act.person.relationship
    return _of_unknown_person(act, "relationship", "stranger")


def _connected(act: Act) -> FactValue:
    if act.person is not None:
        return act.action.platform in act.person.connected
    return _of_unknown_person(act, "connected", False)


def _of_unknown_person(act: Act, name: str, if_declared: FactValue) -> FactValue:
    """Return a fact of somebody nobody introduced: once a role is assumed, as if declared so."""
    if act.target is None:
        return NOT_APPLICABLE
    return act.assumed.get(name, if_declared) if "role" in act.assumed else UNKNOWN


def _phase(act: Act) -> FactValue:
    return phases.phase(act.case, act.rounds, act.at, act.settings.just_after)


def _process(act: Act) -> FactValue:
    return phases.process(act.case, act.at)


def _until_job(act: Act) -> FactValue:
    states = {"pending", "offered"} if act.settings.job_obtained == "hired" else {"pending"}
    process = act.fact("process", _process)
    return process in states and act.fact("phase", _phase) != "before_application"


def _field(name: str) -> Callable[[Act], FactValue]:
    """Return a reader of an action's own field: unknown where left out, else not applicable."""

    def read(act: Act) -> FactValue:
        value = getattr(act.action, name, NOT_APPLICABLE)
        return UNKNOWN if value is None else value

    return read


def _post_topic(act: Act) -> FactValue:
    post = getattr(act.action, "post", NOT_APPLICABLE)
    if isinstance(post, Post):
        return post.topic or UNKNOWN
    about_a_post = post is None and act.action.kind != "mention"
    return UNKNOWN if about_a_post else NOT_APPLICABLE


def _topic(act: Act) -> FactValue:
    return _field("topic")(act)


def _visibility(act: Act) -> FactValue:
    if isinstance(act.action, Research | OwnPost):
        return act.action.visibility or UNKNOWN
    return NOT_APPLICABLE


def _is_reply(act: Act) -> FactValue:
    action = act.action
    if not isinstance(action, Comment):
        return NOT_APPLICABLE
    answered = action.in_reply_to
    if answered is None:
        return False
    if answered.id is not None and action.post and answered.id == action.post.id:
        return False
    return UNKNOWN if answered.author is None else answered.author == act.target


def _has_text(act: Act) -> FactValue:
    text: str | Lack | None = getattr(act.action, "text", NOT_APPLICABLE)
    return text if isinstance(text, Lack) else bool(text and text.strip())


def _hours_to_interview(act: Act) -> FactValue:
    start = act.rounds.next_start(act.at)
    if start is not None:
        return (start - act.at) / times.HOUR
    return UNKNOWN if act.rounds.undated else NOT_APPLICABLE


def _hours_since_interview(act: Act) -> FactValue:
    end = act.rounds.last_end(act.at)
    return NOT_APPLICABLE if end is None else (act.at - end) / times.HOUR


def _days_since_interview(act: Act) -> FactValue:
    return _days_since(act, act.rounds.last_end(act.at))


def _days_since_application(act: Act) -> FactValue:
    applied = act.case.applied
    if applied is None:
        return UNKNOWN
    return _days_since(act, applied if applied <= act.at else None)


def _days_since(act: Act, since: Instant | None) -> FactValue:
    if since is None:
        return NOT_APPLICABLE
    zone = act.case.zone
    if zone is None:
        return UNKNOWN
    return (times.moment(act.at, zone).date() - times.moment(since, zone).date()).days


def _local_hour(act: Act) -> FactValue:
    return times.moment(act.at, act.case.zone).hour if act.case.zone else UNKNOWN


def _weekday(act: Act) -> FactValue:
    zone = act.case.zone
    return WEEKDAYS[times.moment(act.at, zone).weekday()] if zone else UNKNOWN


def _with_the_phase(act: Act, numbers: Numbers) -> Iterator[Instant]:
    return act.case.boundaries(act.settings.just_after)


def _hours_before(act: Act, numbers: Numbers) -> Iterator[Instant]:
    for start in act.rounds.starts:
        yield start
        for number in numbers:
            yield from _around(start - round(number * times.HOUR))


def _hours_after(act: Act, numbers: Numbers) -> Iterator[Instant]:
    for end in act.rounds.ends:
        yield end
        for number in numbers:
            yield from _around(end + round(number * times.HOUR))


def _around(at: Instant) -> Iterator[Instant]:
    """Return an instant and the one after it: a bound may or may not hold at its own value."""
    yield at
    yield at + 1


def _days_after_interview(act: Act, numbers: Numbers) -> Iterator[Instant]:
    yield from act.rounds.ends
    yield from _days_after(act, act.rounds.ends, numbers)


def _days_after_application(act: Act, numbers: Numbers) -> Iterator[Instant]:
    applied = () if act.case.applied is None else (act.case.applied,)
    yield from applied
    yield from _days_after(act, applied, numbers)


def _days_after(act: Act, since: Iterable[Instant], numbers: Numbers) -> Iterator[Instant]:
    zone = act.case.zone
    if zone is None:
        return
    for instant in since:
        day = times.moment(instant, zone).date()
        for number in numbers:
            for days in (int(number), int(number) + 1):
                yield times.day_start(day + timedelta(days=days), zone)


def _hourly(act: Act, numbers: Numbers) -> Iterator[Instant]:
    """Return each full hour to come; offsets of zones are whole quarters of an hour."""
    quarter = 15 * times.MINUTE
    first = act.at - act.at % quarter + quarter
    return iter(range(first, first + FOLLOWED_FOR * times.DAY, quarter))


def _daily(act: Act, numbers: Numbers) -> Iterator[Instant]:
    zone = act.case.zone
    at = act.at
    for _ in range(FOLLOWED_FOR if zone else 0):
        at = times.next_midnight(at, zone)  # type: ignore[arg-type]
        yield at


_NOBODY = "the target is somebody nobody introduced"
_NO_ZONE = "the timeline has no time zone"

FACTS: Mapping[str, Fact] = {
    fact.name: fact
    for fact in (
        Fact(
            "kind",
            "set",
            _kind,
            "What sort of act it is. `any_request` is a connect_request, a friend_request, or a "
            "follow that needs approval.",
            (*closed.KINDS, ANY_REQUEST),
        ),
        Fact("platform", "word", lambda act: act.action.platform, "The platform's slug."),
        Fact(
            "network",
            "word",
            lambda act: platforms.network(act.action.platform),
            "The sort of network the platform is.",
            (*platforms.NETWORKS, platforms.OTHER),
        ),
        Fact(
            "role",
            "set",
            _role,
            "The roles of the target; a value means has it, a list has any, `not` has none.",
            closed.ROLES,
            _NOBODY,
            where=("to",),
        ),
        Fact(
            "relationship",
            "word",
            _relationship,
            "How well the candidate knew the target before.",
            get_args(closed.Relationship),
            _NOBODY,
            where=("to",),
        ),
        Fact(
            "connected",
            "flag",
            _connected,
            "Whether they are connected on the act's platform already.",
            unknown=_NOBODY,
            where=("to",),
        ),
        Fact(
            "initiator",
            "word",
            _field("initiator"),
            "Who opened this contact.",
            get_args(closed.Initiator),
        ),
        Fact(
            "consent",
            "word",
            _field("consent"),
            "Whether the candidate asked first and the target agreed.",
            get_args(closed.Consent),
        ),
        Fact(
            "phase",
            "word",
            _phase,
            "Where the act stands relative to the target's interviews.",
            closed.PHASES,
            changes=_with_the_phase,
        ),
        Fact(
            "process",
            "word",
            _process,
            "How far the hiring process is.",
            get_args(closed.Process),
            changes=_with_the_phase,
        ),
        Fact(
            "until_job",
            "flag",
            _until_job,
            "The process is pending (or offered, where `job_obtained` is `hired`) and the "
            "candidate has applied.",
            changes=_with_the_phase,
        ),
        Fact(
            "topic",
            "word",
            _topic,
            "What a message, a post of one's own or a piece of research is about.",
            (*get_args(closed.ResearchTopic), *get_args(closed.MessageTopic)),
            "a message or post does not state it",
            where=("topic",),
        ),
        Fact(
            "post_topic",
            "word",
            _post_topic,
            "What the post is about that is commented on, liked or shared.",
            get_args(closed.PostTopic),
            "the post does not state it",
            where=("post", "topic"),
        ),
        Fact(
            "visibility",
            "word",
            _visibility,
            "Whether what is read or posted is public.",
            get_args(closed.Visibility),
            "a post of one's own does not state it",
            where=("visibility",),
        ),
        Fact(
            "needs_approval",
            "flag",
            _field("needs_approval"),
            "Whether the other side must approve a follow.",
        ),
        Fact(
            "is_reply",
            "flag",
            _is_reply,
            "Whether a comment answers the target inside a thread.",
            unknown="`in_reply_to` names no author",
            where=("in_reply_to", "author"),
        ),
        Fact(
            "sent_by",
            "word",
            _field("sent_by"),
            "Whether a person or a program sends it.",
            get_args(closed.SentBy),
        ),
        Fact(
            "status",
            "word",
            _field("status"),
            "Whether the act is planned or done.",
            get_args(closed.Status),
        ),
        Fact("has_text", "flag", _has_text, "Whether a note, comment or message has words."),
        Fact(
            "hours_to_interview",
            "number",
            _hours_to_interview,
            "Hours to the next start of the target's interviews.",
            unknown="the interview to come has no time",
            changes=_hours_before,
        ),
        Fact(
            "hours_since_interview",
            "number",
            _hours_since_interview,
            "Hours since the latest end of the target's interviews.",
            changes=_hours_after,
        ),
        Fact(
            "days_since_interview",
            "number",
            _days_since_interview,
            "Calendar days since that end, in the timeline's zone.",
            unknown=_NO_ZONE,
            changes=_days_after_interview,
        ),
        Fact(
            "days_since_application",
            "number",
            _days_since_application,
            "Calendar days since the application, in the timeline's zone.",
            unknown="no application is recorded, or " + _NO_ZONE,
            changes=_days_after_application,
        ),
        Fact(
            "local_hour",
            "number",
            _local_hour,
            "The hour of the day, 0 to 23, in the timeline's zone.",
            unknown=_NO_ZONE,
            changes=_hourly,
        ),
        Fact(
            "weekday",
            "word",
            _weekday,
            "The day of the week in the timeline's zone.",
            WEEKDAYS,
            _NO_ZONE,
            changes=_daily,
        ),
    )
}


def own_question(name: str, about: Literal["action", "person", "timeline"]) -> Fact:
    """Return the yes/no fact that a pack declares: only people know it."""

    def read(act: Act) -> FactValue:
        if about == "person" and act.target is None:
            return NOT_APPLICABLE
        holder: object = {
            "action": act.action,
            "person": act.person,
            "timeline": act.case.timeline,
        }[about]
        answers: Mapping[str, bool] = getattr(holder, "answers", {})
        return answers.get(name, UNKNOWN)

    return Fact(
        name,
        "flag",
        read,
        "A question of the pack's own.",
        unknown="nobody answered it",
        where=("answers",),
    )
