"""How each fact is read off an act."""

from collections.abc import Callable

from etiquette_lint import phases, times
from etiquette_lint.cases import NOT_APPLICABLE, UNKNOWN, Act, FactValue, Lack
from etiquette_lint.models.named import Post
from etiquette_lint.models.vocabulary import ANY_REQUEST, KINDS
from etiquette_lint.times import Instant
from etiquette_lint.words import platforms

_REQUESTS = frozenset({"connect_request", "friend_request"})
_KINDS = {kind: frozenset({kind, ANY_REQUEST} if kind in _REQUESTS else {kind}) for kind in KINDS}
_REQUEST_TO_FOLLOW = frozenset({"follow", ANY_REQUEST})
_UNTIL_JOB = {"offered": frozenset({"pending"}), "hired": frozenset({"pending", "offered"})}
"""The processes in which the job is not obtained, by the setting `job_obtained`."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def platform(act: Act) -> FactValue:
    """Return the platform's slug."""
    return act.action.platform


def network(act: Act) -> FactValue:
    """Return the sort of network the platform is."""
    return platforms.network(act.action.platform)


def kind(act: Act) -> FactValue:
    """Return the kind, and `any_request` for what counts as one."""
    action = act.action
    if action.kind == "follow" and action.needs_approval:
        return _REQUEST_TO_FOLLOW
    return _KINDS[action.kind]


def role(act: Act) -> FactValue:
    """Return the roles of the target."""
    if act.person is not None:
        return act.person.roles
    return NOT_APPLICABLE if act.target is None else UNKNOWN


def relationship(act: Act) -> FactValue:
    """Return how well the candidate knew the target."""
    if act.person is not None:
        return act.person.relationship
    return _of_unknown_person(act, "relationship", "stranger")


def connected(act: Act) -> FactValue:
    """Return whether they are connected on the act's platform."""
    if act.person is not None:
        return act.action.platform in act.person.connected
    return _of_unknown_person(act, "connected", False)


def _of_unknown_person(act: Act, name: str, if_declared: FactValue) -> FactValue:
    """Return a fact of somebody nobody introduced: once a role is assumed, as if declared so."""
    if act.target is None:
        return NOT_APPLICABLE
    return act.assumed.get(name, if_declared) if "role" in act.assumed else UNKNOWN


def phase(act: Act) -> FactValue:
    """Return the phase relative to the target."""
    return phases.phase(act.case, act.rounds, act.at, act.settings.just_after)


def process(act: Act) -> FactValue:
    """Return how far the process is."""
    return phases.process(act.case, act.at)


def until_job(act: Act) -> FactValue:
    """Return whether the job is applied for and not obtained."""
    pending = act.fact("process", process) in _UNTIL_JOB[act.settings.job_obtained]
    return pending and act.fact("phase", phase) != "before_application"


def own_field(name: str) -> Callable[[Act], FactValue]:
    """Return a reader of an action's own field: unknown where left out, else not applicable."""

    def read(act: Act) -> FactValue:
        value: FactValue | None = act.action.__dict__.get(name, NOT_APPLICABLE)
        return UNKNOWN if value is None else value

    return read


def post_topic(act: Act) -> FactValue:
    """Return what the post is about."""
    post: Post | Lack | None = act.action.own("post", NOT_APPLICABLE)
    if post is None:
        return NOT_APPLICABLE if act.action.kind == "mention" else UNKNOWN
    return post if isinstance(post, Lack) else post.topic or UNKNOWN


def topic(act: Act) -> FactValue:
    """Return what a message, a post of one's own or a piece of research is about."""
    return own_field("topic")(act)


def visibility(act: Act) -> FactValue:
    """Return whether what is read or posted is public."""
    return own_field("visibility")(act)


def is_reply(act: Act) -> FactValue:
    """Return whether a comment answers the target inside a thread."""
    action = act.action
    if action.kind != "comment":
        return NOT_APPLICABLE
    answered = action.in_reply_to
    if answered is None:
        return False
    if answered.id is not None and action.post and answered.id == action.post.id:
        return False
    return UNKNOWN if answered.author is None else answered.author == act.target


def has_text(act: Act) -> FactValue:
    """Return whether there are words."""
    text: str | Lack | None = act.action.own("text", NOT_APPLICABLE)
    return text if isinstance(text, Lack) else bool(text and text.strip())


def hours_to_interview(act: Act) -> FactValue:
    """Return the hours to the next start."""
    start = act.rounds.next_start(act.at)
    if start is not None:
        return (start - act.at) / times.HOUR
    return UNKNOWN if act.rounds.undated else NOT_APPLICABLE


def hours_since_interview(act: Act) -> FactValue:
    """Return the hours since the latest end."""
    end = act.rounds.last_end(act.at)
    return NOT_APPLICABLE if end is None else (act.at - end) / times.HOUR


def days_since_interview(act: Act) -> FactValue:
    """Return the calendar days since the latest end."""
    return _days_since(act, act.rounds.last_end(act.at))


def days_since_application(act: Act) -> FactValue:
    """Return the calendar days since the application."""
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


def local_hour(act: Act) -> FactValue:
    """Return the hour of the day, 0 to 23."""
    return times.moment(act.at, act.case.zone).hour if act.case.zone else UNKNOWN


def weekday(act: Act) -> FactValue:
    """Return the day of the week."""
    zone = act.case.zone
    return WEEKDAYS[times.moment(act.at, zone).weekday()] if zone else UNKNOWN
