"""Made-up timelines, acts and packs for laws; times lie around the interview of `small`."""

import json
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any

from hypothesis import note
from hypothesis import strategies as st
from small import INTERVIEW, Written

from etiquette_lint.facts import FACTS
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.action import ACTIONS
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack

ZONES = ("UTC", "Asia/Shanghai", "Europe/Berlin")
PEOPLE = ("lin-wei", "chen-bo", "zhao", "sam")
UNKNOWN = ("lin-wie", "nobody")
ANYBODY = ("lin-wei", "lin-wei", *PEOPLE, *UNKNOWN)
PLATFORMS = ("linkedin", "wechat", "xing")
KINDS = ("message", "comment", "connect_request", "follow", "research", "post")
"""Kinds that between them have every field."""
TEXTS = (None, "Great post!", "please reply", "Why did you choose that gripper?")


def moment(minutes: int) -> str:
    """Return an instant so many minutes from the interview, in UTC."""
    return (INTERVIEW + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")


def rewritten(instant: str, offset: int) -> str:
    """Return the same instant with an offset of so many minutes."""
    zone = timezone(timedelta(minutes=offset))
    return datetime.fromisoformat(instant).astimezone(UTC).astimezone(zone).isoformat()


@cache
def instants(days: int = 15) -> st.SearchStrategy[str]:
    """Return full hours around the interview, where edges meet, and odd minutes."""
    hours = st.integers(-24 * days, 24 * days).map(lambda hour: hour * 60)
    odd = st.integers(-1440 * days, 1440 * days)
    return (hours | odd).map(moment)


DAYS = st.integers(-15, 15).map(lambda day: (INTERVIEW + timedelta(days=day)).date().isoformat())
_WHENEVER = instants() | DAYS


def words(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Written]:
    """Return maps of any of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


@cache
def interviews() -> st.SearchStrategy[Written]:
    starts = instants(10) | DAYS
    return st.builds(
        lambda start, hours, who, status: {
            **({} if start is None else {"starts_at": start}),
            **({} if start is None or hours is None else {"ends_at": _later(start, hours)}),
            "interviewers": sorted(who),
            "status": status,
        },
        st.none() | starts,
        st.none() | st.integers(0, 30),
        st.sets(words("lin-wei", "chen-bo"), max_size=2),
        words("scheduled", "scheduled", "scheduled", "cancelled"),
    )


def _later(start: str, hours: int) -> str:
    if len(start) == 10:
        return (datetime.fromisoformat(start) + timedelta(days=hours // 24)).date().isoformat()
    return (datetime.fromisoformat(start) + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


@cache
def people() -> st.SearchStrategy[list[Written]]:
    one = st.fixed_dictionaries(
        {"id": words(*PEOPLE), "roles": st.lists(words(*closed.ROLES), max_size=2, unique=True)},
        optional={
            "relationship": words("stranger", "colleague", "friend"),
            "connected": st.lists(words(*PLATFORMS), max_size=1),
            "answers": st.fixed_dictionaries({}, optional={"knows_me": st.booleans()}),
        },
    )
    return st.lists(one, max_size=3, unique_by=lambda person: person["id"])


@cache
def timelines(
    name: str = "acme", zones: tuple[str, ...] = ZONES, bare: bool = True
) -> st.SearchStrategy[Written]:
    """Return processes with an interview or none; `bare` whether milestones may be bare dates."""
    milestone = st.fixed_dictionaries(
        {"kind": words(*closed.MILESTONES), "at": instants() | DAYS if bare else instants()}
    )
    return st.fixed_dictionaries(
        {
            "id": st.just(name),
            "timezone": words(*zones),
            "interviews": st.lists(interviews(), max_size=3),
            "people": people(),
            "milestones": st.lists(milestone, max_size=2),
        },
        optional={"answers": st.fixed_dictionaries({}, optional={"went_well": st.booleans()})},
    )


@cache
def acts(
    kinds: tuple[str, ...] = KINDS,
    when: st.SearchStrategy[str] | None = None,
    to: tuple[str, ...] = ANYBODY,
) -> st.SearchStrategy[Written]:
    """Return acts with fields that make sense for their kind."""
    chosen = _WHENEVER if when is None else when
    return words(*kinds).flatmap(lambda kind: _acts_of(kind, chosen, to))


@cache
def _acts_of(
    kind: str, when: st.SearchStrategy[str], to: tuple[str, ...]
) -> st.SearchStrategy[Written]:
    own = {name: field for name, field in _FIELDS.items() if name in ACTIONS[kind].model_fields}
    if kind == "research":
        own["topic"] = words("profile", "role", "private_life")
    required = {
        "kind": st.just(kind),
        "at": when,
        "platform": words(*PLATFORMS),
        "to": words(*to),
    }
    return st.fixed_dictionaries(required, optional=own).map(_with_author)


def _with_author(action: Written) -> Written:
    """Fill in the target where a post or a thread is by her."""
    for field in ("post", "in_reply_to"):
        part = action.get(field, {})
        if part.get("author") == "target":
            action[field] = {**part, "author": action["to"]}
    return action


_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "status": words("planned", "done"),
    "initiator": words("candidate", "third_party", "target", "employer"),
    "consent": words("none", "asked_and_agreed"),
    "answers": st.fixed_dictionaries({}, optional={"asked_for_it": st.booleans()}),
    "text": words(*TEXTS),
    "topic": words(None, "thanks", "company", "follow_up"),
    "visibility": words("public", "restricted"),
    "needs_approval": st.booleans(),
    "post": some(
        id=words("p1", "p2", "p3", "p4"),
        author=st.just("target"),
        topic=words("industry", "personal"),
    ),
    "in_reply_to": some(id=words("p1", "c1"), author=words("target", "sam")),
}

OWN_QUESTIONS = {
    name: {"about": about, "ask": {"en": f"{name}?"}}
    for name, about in (
        ("went_well", "timeline"),
        ("knows_me", "person"),
        ("asked_for_it", "action"),
    )
}
RECURRING = frozenset({"local_hour", "weekday"})
_NUMBERS = {
    "hours_to_interview": 120,
    "hours_since_interview": 120,
    "days_since_interview": 10,
    "days_since_application": 20,
    "local_hour": 23,
}
_CHANGING = (
    "phase",
    "process",
    "until_job",
    "hours_to_interview",
    "hours_since_interview",
    "days_since_interview",
)
_HOLDING: tuple[Written, ...] = (
    {"sent_by": "human"},
    {"kind": ["message", "comment", "connect_request", "research"]},
    {"kind": ["comment", "connect_request", "follow", "post"], "sent_by": "human"},
    {"role": "interviewer"},
    {"until_job": True},
    {"process": ["pending", "offered"]},
    {"phase": {"not": ["hired", "closed", "awaiting_decision"]}},
    {"hours_to_interview": {"at_least": 2}},
    {"hours_since_interview": {"less_than": 100}},
)
"""What is true of many an act, some of it for a while."""


@cache
def _test_of(name: str) -> st.SearchStrategy[Any]:
    if name in OWN_QUESTIONS or FACTS[name].type == "flag":
        return st.booleans()
    if name in _NUMBERS:
        number = st.integers(0, _NUMBERS[name])
        bound = words("at_least", "more_than", "at_most", "less_than")
        return number | st.dictionaries(bound, number, min_size=1, max_size=2)
    values = (*KINDS, "any_request") if name == "kind" else FACTS[name].values or PLATFORMS
    listed = st.lists(words(*values), min_size=1, max_size=3, unique=True)
    return words(*values) | listed | listed.map(lambda given: {"not": given})


@cache
def _clauses(facts: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Return what asks for something common and a fact or two besides."""
    names = st.lists(words(*_CHANGING) | words(*facts), max_size=2, unique=True)
    besides = names.flatmap(
        lambda chosen: st.fixed_dictionaries({name: _test_of(name) for name in chosen})
    )
    clause = st.builds(lambda first, then: {**first, **then}, words(*_HOLDING), besides)
    return clause | st.lists(clause, min_size=1, max_size=2)


_COUNT = st.builds(
    lambda of, test, number, within, per: {"of": of, test: number, "within": within, "per": per},
    words("acts", "posts"),
    words("more_than", "at_most"),
    st.integers(0, 3),
    words("process", "24h", "7d"),
    words("target", "everyone"),
)
_TEXT = words({"contains": ["great post"]}, {"lacks": ["why"]}, {"fewer_words_than": 4})
LEVELS = ("error", "warning", "info", "ok")


@st.composite
def rules(draw: st.DrawFn, facts: tuple[str, ...], levels: tuple[str, ...]) -> Written:
    """Draw a rule without what it overrules."""
    rule = {"level": draw(words(*levels)), "when": draw(_clauses(facts))}
    for key, part in (("unless", _clauses(facts)), ("count", _COUNT), ("text", _TEXT)):
        if draw(st.integers(0, 5)) == 5:
            rule[key] = draw(part)
    return rule


@st.composite
def packs(
    draw: st.DrawFn, name: str = "t", recurring: bool = True, levels: tuple[str, ...] = LEVELS
) -> Pack:
    """Draw a pack; a rule overrules only rules that stand before it."""
    return _read(draw(written_packs(name, recurring, levels)))


def _read(written: Written) -> Pack:
    text = json.dumps(written)
    note(text)
    return read_pack(text, f"{written['pack']}.yaml")


@st.composite
def written_packs(
    draw: st.DrawFn, name: str = "t", recurring: bool = True, levels: tuple[str, ...] = LEVELS
) -> Written:
    """Draw a pack as it is written."""
    facts = tuple(fact for fact in (*FACTS, *OWN_QUESTIONS) if recurring or fact not in RECURRING)
    return draw(_written(name, st.lists(rules(facts, levels), min_size=1, max_size=4)))


@st.composite
def tangled_packs(draw: st.DrawFn, name: str = "t") -> Pack:
    """Draw a pack of rules that mostly hold or are open, and that overrule one another."""
    return _read(draw(_written(name, st.lists(_TANGLED, min_size=4, max_size=7), least=1)))


_TANGLED = st.builds(
    lambda level, when, more: {"level": level, "when": when, **more},
    words(*LEVELS),
    st.just({"sent_by": "human"}) | words(*_HOLDING, {"topic": "thanks"}, {"went_well": True}),
    st.one_of(  # half of them go by facts alone
        st.just({}), st.just({}), st.builds(dict, count=_COUNT), st.builds(dict, text=_TEXT)
    ),
)


@st.composite
def _written(
    draw: st.DrawFn, name: str, rules: st.SearchStrategy[list[Written]], least: int = 0
) -> Written:
    given = [dict(rule) for rule in draw(rules)]
    for index, rule in enumerate(given):
        before = st.sets(st.integers(0, index - 1), min_size=least, max_size=2)
        under = draw(before) if index else set()
        rule |= {"source": "s", "basis": "editorial", "message": {"en": "A rule."}}
        rule |= {"overrules": [f"r{one}" for one in sorted(under)]} if under else {}
    return {
        "format": 1,
        "pack": name,
        "version": "1.0.0",
        "title": "Made up",
        "language": "en",
        "sources": {"s": {"title": "S", "publisher": "P", "published": "2020"}},
        "settings": {"just_after": draw(words("0h", "24h", "48h"))}
        | {"job_obtained": draw(words("offered", "hired"))},
        "questions": OWN_QUESTIONS,
        "rules": {f"r{index}": rule for index, rule in enumerate(given)},
    }


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=20)
    | words("lin-wei", "2026-12-01", "linkedin", "comment", "\ud800")
    | st.builds(lambda: 10**5000),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            words(*ACTIONS["comment"].model_fields, "id", "people", "author", "rule")
            | st.text(max_size=8),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)
"""Any JSON value, with words of ours among its keys."""


@st.composite
def damaged(draw: st.DrawFn, sound: st.SearchStrategy[Any]) -> Any:
    """Draw something sound with one part of it replaced by any JSON value."""
    value = draw(sound)
    path: list[Any] = []
    here = value
    while isinstance(here, (dict, list)) and here and draw(st.integers(0, 3)):
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        path.append(draw(st.sampled_from(keys)))
        here = here[path[-1]]
    return _replaced(value, path, draw(JSON))


def _replaced(value: Any, path: list[Any], new: Any) -> Any:
    if not path:
        return new
    key, *rest = path
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[key] = _replaced(value[key], rest, new)
    return copy
