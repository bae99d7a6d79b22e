"""The rules of `rules/hays.yaml` over facts worked out beforehand: what the peers are given.

No peer knows phases, counts or texts; these are computed for it, by the floor. What is left is
comparing words and flags, which each peer does in its own language.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from benchmarks.floor import Floor, Names, Process, SimpleAct, simple

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Test:
    """One fact compared with a value."""

    fact: str
    op: Literal["is", "in", "not in", "above", "at most", "contains"]
    value: Any


Clause = tuple[Test, ...]
"""Tests that must all hold."""
Rules = Mapping[str, tuple[Clause, ...]]
"""Each rule's clauses, of which one must hold."""


def _all(**wanted: Any) -> Clause:
    return tuple(
        value if isinstance(value, Test) else Test(name, "is", value)
        for name, value in wanted.items()
    )


def _in(fact: str, *values: str) -> Test:
    return Test(fact, "in", values)


def _not_in(fact: str, *values: str) -> Test:
    return Test(fact, "not in", values)


_EARLY = ("before_application", "applied", "interview_undated", "before_interview")
_PUBLIC = (*_EARLY, "during_interview")
_SENT = {"request": True, "interviewer": True, "own": True}

RULES: Rules = {
    "no-request-before-interview": (
        _all(**_SENT, phase=_in("phase", "before_interview", "during_interview")),
    ),
    "no-request-right-after-interview": (_all(**_SENT, phase="just_after_interview"),),
    "no-request-before-job": (_all(**_SENT, until_job=True),),
    "request-agreed-by-interviewer": (_all(**_SENT, until_job=True, agreed=True),),
    "request-to-someone-you-know": (_all(**_SENT, until_job=True, stranger=False),),
    "no-request-after-closed": (_all(**_SENT, process="closed"),),
    "no-request-to-likely-interviewer": (
        _all(request=True, hiring_manager=True, interviewer=False, own=True, phase="applied"),
    ),
    "request-by-detour": (_all(kind="invite", interviewer=True, own=True, until_job=True),),
    "connect-once-hired": (_all(request=True, interviewer=True, process="hired"),),
    "connect-once-offered": (_all(request=True, interviewer=True, process="offered"),),
    "accepting-is-fine": (
        _all(kind="accept_request"),
        _all(request=True, own=False),
        _all(kind="invite", own=False),
    ),
    "research-is-fine": (
        _all(
            kind="research",
            visibility="public",
            topic=_not_in("topic", "private_life"),
            phase=_in("phase", *_PUBLIC),
        ),
    ),
    "research-is-fine-later": (
        _all(
            kind="research",
            visibility="public",
            topic=_not_in("topic", "private_life"),
            phase=_not_in("phase", *_PUBLIC),
        ),
    ),
    "research-private-life": (
        _all(kind="research", interviewer=True, until_job=True, topic="private_life"),
        _all(kind="research", interviewer=True, until_job=True, visibility="restricted"),
    ),
    "ask-a-shared-contact": (_all(kind="message", mutual_contact=True, topic="company"),),
    "comment-on-industry-posts": (
        _all(
            kind="comment",
            interviewer=True,
            post_topic="industry",
            phase=_in("phase", "applied", "interview_undated", "before_interview"),
            posts=Test("posts", "at most", 2),
        ),
    ),
    "comment-quota": (
        _all(kind="comment", interviewer=True, until_job=True, posts=Test("posts", "above", 2)),
    ),
    "comment-on-personal-post": (
        _all(kind="comment", interviewer=True, until_job=True, post_topic="personal"),
    ),
    "generic-comment": (_all(kind="comment", interviewer=True, until_job=True, generic=True),),
    "pushy-text": (
        _all(
            kind=_in("kind", "connect_request", "friend_request", "comment", "message", "invite"),
            asked=True,
            own=True,
            until_job=True,
            pushy=True,
        ),
    ),
    "withdrawing-is-fine": (_all(kind="withdraw_request"),),
    "company-page-is-public": (_all(kind="follow", company_page=True),),
}
PHRASES = (
    "great post",
    "great article",
    "thanks for sharing",
    "well said",
    "so true",
    "love this",
    "totally agree",
    "very insightful",
    "keep it up",
    "good job",
    "awesome",
    "写得很好",
    "感谢分享",
)
OWN_TEXT: Rules = {
    **{name: RULES[name] for name in ("comment-quota", "comment-on-personal-post")},
    **{name: RULES[name] for name in ("research-is-fine", "withdrawing-is-fine")},
    "stock-phrase": (
        _all(
            kind="comment",
            interviewer=True,
            until_job=True,
            words=Test("words", "contains", PHRASES),
        ),
    ),
}
"""Five rules of which one looks for stock phrases in the lower-cased text, inside the peer."""
_REQUEST_RULES = frozenset(
    {"no-request-before-interview", "no-request-right-after-interview", "no-request-before-job"}
)
OVERRULES: Mapping[str, frozenset[str]] = {
    "no-request-before-interview": frozenset({"no-request-before-job"}),
    "no-request-right-after-interview": frozenset({"no-request-before-job"}),
    "request-agreed-by-interviewer": _REQUEST_RULES,
    "request-to-someone-you-know": _REQUEST_RULES,
    "accepting-is-fine": frozenset({"connect-once-hired", "connect-once-offered"}),
    "comment-quota": frozenset({"comment-on-industry-posts"}),
}


def holding(rules: Rules, facts: Facts) -> list[str]:
    """Return the rules that hold, test by test: slow, and plainly right."""
    return [
        name
        for name, clauses in rules.items()
        if any(all(_holds(test, facts[test.fact]) for test in clause) for clause in clauses)
    ]


def _holds(test: Test, value: Any) -> bool:
    return bool(_TESTS[test.op](value, test.value))


_TESTS: Mapping[str, Callable[[Any, Any], Any]] = {
    "is": lambda value, wanted: value == wanted,
    "in": lambda value, wanted: value in wanted,
    "not in": lambda value, refused: value not in refused,
    "above": lambda value, bound: value > bound,
    "at most": lambda value, bound: value <= bound,
    "contains": lambda value, phrases: any(phrase in value for phrase in phrases),
}


def spoken(names: Sequence[str]) -> Names:
    """Return the rules that hold without those that another overrules; no peer can say that."""
    if len(names) < 2:
        return tuple(names)
    silent = frozenset().union(*(OVERRULES.get(name, frozenset()) for name in names))
    return tuple(name for name in names if name not in silent)


def of(act: SimpleAct, process: Process, floor: Floor) -> Facts:
    """Return the facts of an act."""
    roles = process.roles.get(act.target or "", frozenset())
    seen = process.commented.get(act.target or "", set())
    is_comment = act.kind == "comment" and act.post is not None
    return {
        "kind": act.kind,
        "request": act.kind in ("connect_request", "friend_request") or act.needs_approval,
        "interviewer": "interviewer" in roles,
        "hiring_manager": "hiring_manager" in roles,
        "mutual_contact": "mutual_contact" in roles,
        "company_page": "company_page" in roles,
        "asked": not roles.isdisjoint({"interviewer", "hiring_manager"}),
        "own": act.initiator in ("candidate", "third_party"),
        "agreed": act.consent == "asked_and_agreed",
        "stranger": process.relationships.get(act.target or "", "stranger") == "stranger",
        "phase": process.phase(act.at),
        "process": process.state(act.at),
        "until_job": process.until_job(act.at),
        "topic": act.topic,
        "visibility": act.visibility,
        "post_topic": (act.post.topic if act.post else None) or "",
        "posts": len(seen | {act.post.id or ""}) if is_comment and act.post else 0,
        "generic": bool(act.text) and floor.is_generic(act.text or ""),
        "pushy": bool(act.text) and floor.is_pushy(act.text or ""),
        "words": (act.text or "").lower(),
    }


FACT_TYPES: Mapping[str, type] = {
    **dict.fromkeys(("kind", "phase", "process", "topic", "visibility", "post_topic"), str),
    **dict.fromkeys(("request", "interviewer", "hiring_manager", "mutual_contact"), bool),
    **dict.fromkeys(("company_page", "asked", "own", "agreed", "stranger", "until_job"), bool),
    **dict.fromkeys(("generic", "pushy"), bool),
    "posts": int,
    "words": str,
}


def of_log(
    acts: Iterable[Mapping[str, Any]], processes: Mapping[str, Process], floor: Floor
) -> Iterator[Facts]:
    """Yield the facts of each act; what counts is remembered on the way."""
    for written in acts:
        act, process = simple(written), processes[written["timeline"]]
        yield of(act, process, floor)
        floor.record(act, process)


_TOO_EARLY = {
    "before_interview": "no-request-before-interview",
    "during_interview": "no-request-before-interview",
    "just_after_interview": "no-request-right-after-interview",
}
_RECOGNISED = frozenset({"applied", "interview_undated", "before_interview"})
_SENDS = frozenset({"connect_request", "friend_request", "comment", "message", "invite"})


def by_hand(facts: Facts) -> Names:
    """Return what the rules say over facts, written by hand: the floor the peers stand on."""
    judge = _JUDGES.get(facts["kind"])
    if judge is None:
        return ()
    said: list[str] = []
    judge(facts, said)
    if facts["pushy"] and facts["asked"] and facts["own"] and facts["until_job"]:
        said += ["pushy-text"] * (facts["kind"] in _SENDS)
    return tuple(said)


def _on_request(facts: Facts, said: list[str]) -> None:
    asks, process, phase = facts["interviewer"], facts["process"], facts["phase"]
    if not facts["own"]:
        said.append("accepting-is-fine")
    elif not asks:
        if facts["hiring_manager"] and phase == "applied":
            said.append("no-request-to-likely-interviewer")
    elif process == "closed":
        said.append("no-request-after-closed")
    elif process != "pending":
        said.append("connect-once-hired" if process == "hired" else "connect-once-offered")
    else:
        agreed = facts["until_job"] and facts["agreed"]
        known = facts["until_job"] and not facts["stranger"]
        said += ["request-agreed-by-interviewer"] * agreed
        said += ["request-to-someone-you-know"] * known
        if not agreed and not known and (facts["until_job"] or phase in _TOO_EARLY):
            said.append(_TOO_EARLY.get(phase, "no-request-before-job"))


def _on_follow(facts: Facts, said: list[str]) -> None:
    if facts["company_page"]:
        said.append("company-page-is-public")
    if facts["request"]:
        _on_request(facts, said)


def _on_invite(facts: Facts, said: list[str]) -> None:
    if not facts["own"]:
        said.append("accepting-is-fine")
    elif facts["interviewer"] and facts["until_job"]:
        said.append("request-by-detour")


def _on_message(facts: Facts, said: list[str]) -> None:
    if facts["mutual_contact"] and facts["topic"] == "company":
        said.append("ask-a-shared-contact")


def _on_comment(facts: Facts, said: list[str]) -> None:
    if not facts["interviewer"] or not facts["until_job"]:
        return
    if facts["posts"] > 2:
        said.append("comment-quota")
    elif facts["post_topic"] == "industry" and facts["phase"] in _RECOGNISED:
        said.append("comment-on-industry-posts")
    if facts["post_topic"] == "personal":
        said.append("comment-on-personal-post")
    if facts["generic"]:
        said.append("generic-comment")


def _on_research(facts: Facts, said: list[str]) -> None:
    if facts["visibility"] == "public" and facts["topic"] != "private_life":
        early = facts["phase"] in _PUBLIC
        said.append("research-is-fine" if early else "research-is-fine-later")
    elif facts["interviewer"] and facts["until_job"]:
        said.append("research-private-life")


_JUDGES: Mapping[str, Callable[[Facts, list[str]], None]] = {
    "connect_request": _on_request,
    "friend_request": _on_request,
    "follow": _on_follow,
    "invite": _on_invite,
    "message": _on_message,
    "comment": _on_comment,
    "research": _on_research,
    "accept_request": lambda facts, said: said.append("accepting-is-fine"),
    "withdraw_request": lambda facts, said: said.append("withdrawing-is-fine"),
}


def by_hand_in_texts(facts: Facts) -> Names:
    """Return what `OWN_TEXT` says over facts, written by hand."""
    kind = facts["kind"]
    if kind == "withdraw_request":
        return ("withdrawing-is-fine",)
    if kind == "research":
        public = facts["visibility"] == "public" and facts["topic"] != "private_life"
        return ("research-is-fine",) if public and facts["phase"] in _PUBLIC else ()
    if kind != "comment" or not facts["interviewer"] or not facts["until_job"]:
        return ()
    said = ["comment-quota"] * (facts["posts"] > 2)
    said += ["comment-on-personal-post"] * (facts["post_topic"] == "personal")
    words = facts["words"]
    said += ["stock-phrase"] * any(phrase in words for phrase in PHRASES)
    return tuple(said)
