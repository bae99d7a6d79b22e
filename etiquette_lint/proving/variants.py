"""The rows of a decision table: which acts the rules of packs tell apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, get_args

from etiquette_lint.cases import UNKNOWN
from etiquette_lint.conditions import Check
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.action import ACTIONS
from etiquette_lint.models.matrix import Word
from etiquette_lint.models.vocabulary import ANY_REQUEST, TARGET_IS_AUTHOR, Kind
from etiquette_lint.packs.compiled import CompiledPack
from etiquette_lint.words.platforms import NETWORKS, network

Facts = Mapping[str, Word]
"""What is said of an act beyond its kind, by fact."""
Clause = tuple[Check, ...]

_PLATFORM: Mapping[str, str] = {"friend_request": "wechat", "message": "email"}
"""Where a kind of act is done, if not on LinkedIn."""
_OF_LOCKED_ACCOUNT = "instagram"
_OTHER_PLATFORM = "other"
_ALWAYS: Mapping[str, tuple[Facts, ...]] = {
    "follow": ({"needs_approval": True},),
    "comment": ({"post_topic": "personal"},),
    "research": ({"topic": "private_life"},),
}
"""Acts that every table tells apart."""
_FIELDS = ("initiator", "consent", "topic", "visibility", "needs_approval", "sent_by", "status")
"""Facts that are a field of the act."""
_OF_PERSON = ("relationship", "connected")
_TOPICS: Mapping[str, tuple[str, ...]] = {
    "research": get_args(closed.ResearchTopic),
    "message": get_args(closed.MessageTopic),
    "post": get_args(closed.MessageTopic),
}
_DEFAULTS: Mapping[str, Word] = {
    "relationship": "stranger",
    "connected": False,
    "initiator": "candidate",
    "consent": "none",
    "post_topic": "industry",
    "visibility": "public",
    "needs_approval": False,
    "is_reply": False,
    "sent_by": "human",
    "status": "planned",
}


def platform_of(kind: str) -> str:
    """Return where an act of that kind is done unless something else is said."""
    return _PLATFORM.get(kind, "linkedin")


def variants(kind: Kind, packs: Sequence[CompiledPack]) -> list[Facts]:
    """Return the acts of a kind that the packs' rules tell apart, the plain one first."""
    plain = plain_facts(kind)
    found: dict[frozenset[tuple[str, Word]], Facts] = {}
    asked = (facts for pack in packs for facts in _asked(kind, pack))
    for facts in ({}, *_ALWAYS.get(kind, ()), *asked):
        told = {fact: word for fact, word in facts.items() if plain.get(fact) != word}
        found.setdefault(frozenset(told.items()), told)
    return list(found.values())


def plain_facts(kind: Kind) -> Facts:
    """Return what is so of a plain act of that kind, each fact a variant may change."""
    fields = ACTIONS[kind].model_fields
    known = {
        fact: word
        for fact, word in _DEFAULTS.items()
        if fact in fields
        or (fact in _OF_PERSON and kind != "post")
        or (fact == "post_topic" and kind in TARGET_IS_AUTHOR)
        or (fact == "is_reply" and "in_reply_to" in fields)
    }
    if kind == "accept_request":
        known["initiator"] = "target"
    if kind in _TOPICS:
        known["topic"] = "profile" if kind == "research" else "other"
    platform = platform_of(kind)
    return {**known, "platform": platform, "network": network(platform)}


def act_of(kind: Kind, role: str | None, facts: Facts, about: Mapping[str, str]) -> dict[str, Any]:
    """Return an act as a log would have it, without `at`; `about` tells whom questions concern."""
    told = {**plain_facts(kind), **facts}
    act: dict[str, Any] = {"kind": kind, "platform": _platform(kind, facts)}
    act |= {field: told[field] for field in _FIELDS if field in told}
    if role is not None:
        act["to"] = _person(role, act["platform"], told, _answers(facts, about, "person"))
    if "post_topic" in told:
        act["post"] = {"id": "post", "author": role, "topic": told["post_topic"]}
    if told.get("is_reply"):
        act["in_reply_to"] = {"id": "comment", "author": role}
    answers = _answers(facts, about, "action")
    return {**act, "answers": answers} if answers else act


def timeline_answers(facts: Facts, about: Mapping[str, str]) -> dict[str, bool]:
    """Return the answers to questions that concern the timeline."""
    return _answers(facts, about, "timeline")


def questions_of(packs: Iterable[CompiledPack]) -> dict[str, str]:
    """Return the packs' own questions, and whom each concerns."""
    return {name: one.about for pack in packs for name, one in pack.pack.questions.items()}


def _answers(facts: Facts, about: Mapping[str, str], whom: str) -> dict[str, bool]:
    return {fact: bool(word) for fact, word in facts.items() if about.get(fact) == whom}


def _platform(kind: str, facts: Facts) -> str:
    if "platform" in facts:
        return str(facts["platform"])
    if "network" in facts:
        return NETWORKS.get(str(facts["network"]), (_OTHER_PLATFORM,))[0]
    if facts.get("needs_approval"):
        return _OF_LOCKED_ACCOUNT
    return platform_of(kind)


def _person(role: str, platform: str, told: Facts, answers: dict[str, bool]) -> dict[str, Any]:
    person: dict[str, Any] = {"id": role, "roles": [role], "relationship": told["relationship"]}
    if told["connected"]:
        person["connected"] = [platform]
    return {**person, "answers": answers} if answers else person


def _asked(kind: Kind, pack: CompiledPack) -> Iterator[Facts]:
    """Yield what each rule asks of an act of that kind: each word alone, and all it needs."""
    known = {**plain_facts(kind), **dict.fromkeys(pack.pack.questions, UNKNOWN)}
    for rule in pack.of_kind(kind):
        whens = [(clause, _request(clause, kind)) for clause in rule.when.clauses]
        spoken = [(clause, first) for clause, first in whens if first is not None]
        needed = [
            {**first, **facts} for clause, first in spoken for facts in _needed(clause, kind, known)
        ]
        for clause, first in (*spoken, *((clause, {}) for clause in rule.unless.clauses)):
            yield from ({**first, **facts} for facts in _words(clause, kind, known))
        yield from needed
        for clause, facts in product(rule.unless.clauses, needed):
            yield from ({**facts, **more} for more in _needed(clause, kind, known))


def _request(clause: Clause, kind: str) -> Facts | None:
    """Return what makes an act of a kind one that a clause can speak of, `None` if nothing does.

    A follow is a request where it needs approval.
    """
    tests = [check for check in clause if check.fact.name == "kind"]
    requests = kind in {"connect_request", "friend_request"}
    plain = frozenset({kind, ANY_REQUEST} if requests else {kind})
    if all(check.accepts(plain) for check in tests):
        return {}
    asked = frozenset({kind, ANY_REQUEST})
    is_request = kind == "follow" and all(check.accepts(asked) for check in tests)
    return {"needs_approval": True} if is_request else None


def _words(clause: Clause, kind: str, known: Mapping[str, Any]) -> Iterator[Facts]:
    """Yield each word a clause names, alone."""
    for check in clause:
        if check.fact.name in known:
            named = (*(check.test.any_of or ()), *(check.test.none_of or ()))
            yield from ({check.fact.name: one} for one in _sensible(named, _possible(check, kind)))


def _needed(clause: Clause, kind: str, known: Mapping[str, Any]) -> Iterator[Facts]:
    """Yield the ways a plain act must be changed for a clause to hold."""
    checks = [check for check in clause if check.fact.name in known]
    failing = [check for check in checks if not _holds(check, known[check.fact.name])]
    names = [check.fact.name for check in failing]
    for words in product(*(_passing(check, kind) for check in failing)):
        yield dict(zip(names, words, strict=True))


def _holds(check: Check, word: Any) -> bool:
    return word is not UNKNOWN and check.accepts(word)


def _passing(check: Check, kind: str) -> list[Word]:
    """Return the words that pass: those named, else the first of all."""
    possible = _possible(check, kind)
    if check.test.any_of is not None:
        return list(_sensible(check.test.any_of, possible))
    return [one for one in possible if check.accepts(one)][:1]


def _possible(check: Check, kind: str) -> tuple[Word, ...]:
    """Return what a fact can be for an act of that kind; nothing where the list is open."""
    if check.fact.type == "flag":
        return (True, False)
    return _TOPICS[kind] if check.fact.name == "topic" else check.fact.values


def _sensible(words: Iterable[object], possible: tuple[Word, ...]) -> Iterator[Word]:
    for word in words:
        if isinstance(word, str | bool) and (not possible or word in possible):
            yield word
