"""Acts and timelines without pydantic, which takes longer to load than all else an answer needs.

What a command reads it hands to nobody: that need be no model, where it has what a model has,
under the same names. Nothing is refused here: of what is out of the ordinary there is no plain
value, and the models say what is wrong with it.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from etiquette_lint import limits, times
from etiquette_lint.models import ordinary
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.addressed import Addressed
from etiquette_lint.models.ordinary import OddError, Read

Fields = Mapping[str, tuple[Read, object]]
"""Names of fields, how each is read, and what it is where it is left out."""
NEEDED = object()
"""Stands for what must not be left out."""


class Plain:
    """What a model has; never changed."""

    __slots__ = ("__dict__", "given", "model")

    def __init__(self, given: Iterable[str], values: dict[str, Any]) -> None:
        self.given = frozenset(given)
        """The names of the fields that were not left out."""
        self.__dict__ = values
        self.model: Any = None
        """The model itself, once somebody asked for it."""

    def __repr__(self) -> str:
        """Return what was not left out."""
        told = (f"{name}={value!r}" for name, value in self.__dict__.items() if name in self.given)
        return f"{type(self).__name__}({', '.join(told)})"

    def model_copy(self, *, update: Mapping[str, Any]) -> "Plain":
        """Return the same with other values."""
        return type(self)({*self.given, *update}, {**self.__dict__, **update})

    def to_dict(self) -> dict[str, Any]:
        """Return what was not left out, as a model takes it."""
        return {name: _told(self.__dict__[name]) for name in self.given}


def _told(value: object) -> object:
    if isinstance(value, Plain):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_told(one) for one in value]
    return str(value) if isinstance(value, times.Interval) else value


class PlainAct(Addressed, Plain):
    """What the model of an act has."""

    __slots__ = ()


def plain_act(data: Mapping[str, Any]) -> PlainAct | None:
    """Return an act as its model would have it; `None` where it is not quite ordinary."""
    try:
        return _act(data)
    except (ValueError, TypeError, RecursionError):
        return None


def plain_timeline(data: Mapping[str, Any]) -> Plain | None:
    """Return a timeline as its model would have it; `None` where it is not quite ordinary."""
    try:
        return _read(data, TIMELINE)
    except (ValueError, TypeError, RecursionError):
        return None


def _act(data: Mapping[str, Any]) -> PlainAct:
    kind = data.get("kind")
    if type(kind) is not str or kind not in ACTIONS:
        raise OddError
    act = PlainAct(data, _values(data, ACTIONS[kind]))
    is_addressed = act.target is not None or kind in closed.TARGETLESS
    if not is_addressed or act.other_author is not None:
        raise OddError
    return act


def _read(data: object, fields: Fields) -> Plain:
    if type(data) is not dict:
        raise OddError
    return Plain(data, _values(data, fields))


def _values(data: Mapping[str, Any], fields: Fields) -> dict[str, Any]:
    if not data.keys() <= fields.keys():
        raise OddError
    values = {name: default for name, (_, default) in fields.items()}
    for name, value in data.items():
        read, default = fields[name]
        values[name] = None if value is None and default is None else read(value)
    if NEEDED in values.values():
        raise OddError
    return values


def _of(fields: Fields) -> Read:
    return lambda value: _read(value, fields)


def _roles(value: object) -> frozenset[str]:
    roles: frozenset[str] = _ROLES([value] if isinstance(value, str) else value)
    return roles


def _target(value: object) -> object:
    return _read(value, PERSON) if isinstance(value, Mapping) else _NAME(value)


_NAME, _WORDS, _ANY = (
    ordinary.text(limits.NAME, 1),
    ordinary.text(limits.TEXT),
    ordinary.text(limits.LOG_SIZE),
)
_PLATFORM = ordinary.like(closed.PLATFORM_FORM)
_ROLES = ordinary.set_of(ordinary.one_of(closed.Role))
_EMPTY: Mapping[str, Any] = MappingProxyType({})
_ANSWERS = (ordinary.map_of(_ANY, ordinary.flag), _EMPTY)
_META = (ordinary.map_of(_ANY, lambda value: value), _EMPTY)
PERSON: Fields = {
    "id": (_NAME, NEEDED),
    "name": (_NAME, None),
    "roles": (_roles, frozenset()),
    "relationship": (ordinary.one_of(closed.Relationship), "stranger"),
    "connected": (ordinary.set_of(_PLATFORM), frozenset()),
    "handles": (ordinary.map_of(_PLATFORM, _NAME), _EMPTY),
    "answers": _ANSWERS,
    "meta": _META,
}
INTERVIEW: Fields = {
    "id": (_NAME, None),
    "starts_at": (times.when, None),
    "ends_at": (times.when, None),
    "interviewers": (ordinary.several(_NAME, limits.INTERVIEWERS), ()),
    "status": (ordinary.one_of(closed.InterviewStatus), "scheduled"),
}
MILESTONE: Fields = {
    "kind": (ordinary.one_of(closed.MilestoneKind), NEEDED),
    "at": (times.when, NEEDED),
}
TIMELINE: Fields = {
    "id": (_NAME, NEEDED),
    "candidate": (_NAME, None),
    "company": (_NAME, None),
    "timezone": (ordinary.zone, None),
    "region": (_NAME, None),
    "people": (ordinary.several(_of(PERSON), limits.PEOPLE), ()),
    "interviews": (ordinary.several(_of(INTERVIEW), limits.INTERVIEWS), ()),
    "milestones": (ordinary.several(_of(MILESTONE), limits.MILESTONES), ()),
    "answers": _ANSWERS,
    "meta": _META,
}
POST: Fields = {
    "id": (_NAME, None),
    "author": (_NAME, None),
    "topic": (ordinary.one_of(closed.PostTopic), None),
}
REPLY: Fields = {"id": (_NAME, None), "author": (_NAME, None)}
IGNORE: Fields = {
    "rule": (ordinary.like(closed.RULE_FORM), NEEDED),
    "reason": (ordinary.said(limits.REASON), NEEDED),
    "until": (ordinary.day, None),
}
_COMMON: Fields = {
    "kind": (ordinary.one_of(closed.Kind), NEEDED),
    "id": (_NAME, None),
    "at": (times.act_time, NEEDED),
    "to": (_target, None),
    "platform": (_PLATFORM, NEEDED),
    "status": (ordinary.one_of(closed.Status), "planned"),
    "initiator": (ordinary.one_of(closed.Initiator), "candidate"),
    "consent": (ordinary.one_of(closed.Consent), "none"),
    "sent_by": (ordinary.one_of(closed.SentBy), "human"),
    "answers": _ANSWERS,
    "ignore": (ordinary.several(_of(IGNORE), limits.IGNORES), ()),
    "timeline": (_NAME, None),
    "meta": _META,
}
_WITH_TEXT: Fields = {**_COMMON, "text": (_WORDS, None)}
_ON_POST: Fields = {"post": (_of(POST), None)}
_TOPIC = (ordinary.one_of(closed.MessageTopic), None)
_SEEN = ordinary.one_of(closed.Visibility)
ACTIONS: Mapping[str, Fields] = {
    "connect_request": _WITH_TEXT,
    "friend_request": _WITH_TEXT,
    "accept_request": {**_COMMON, "initiator": (ordinary.one_of(closed.Initiator), "target")},
    "withdraw_request": {**_COMMON, "withdraws": (_NAME, None)},
    "follow": {**_COMMON, "needs_approval": (ordinary.flag, False)},
    "comment": {**_WITH_TEXT, **_ON_POST, "in_reply_to": (_of(REPLY), None)},
    "react": {**_COMMON, **_ON_POST},
    "share": {**_WITH_TEXT, **_ON_POST},
    "mention": {**_WITH_TEXT, **_ON_POST},
    "post": {**_WITH_TEXT, "topic": _TOPIC, "visibility": (_SEEN, None)},
    "message": {**_WITH_TEXT, "topic": _TOPIC},
    "endorse": _COMMON,
    "recommend": _WITH_TEXT,
    "invite": _WITH_TEXT,
    "research": {
        **_COMMON,
        "topic": (ordinary.one_of(closed.ResearchTopic), "profile"),
        "visibility": (_SEEN, "public"),
    },
}
