"""A log made up from a seed: so many acts, thirty to a candidate, the same bytes on every machine.

Some 27 of 100 acts are of kinds that have rules, and rules speak of some 12. Everything a rule
asks is stated, so that no act needs a question.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

Entry = dict[str, Any]

PER_CANDIDATE = 30
_START = datetime(2026, 3, 2, 9, tzinfo=UTC)
_STEP = 30 * 60
"""Seconds from one act of a candidate to the next are this, times a random number to 48."""
_KINDS = {
    "react": 34,
    "share": 13,
    "mention": 8,
    "post": 9,
    "endorse": 6,
    "recommend": 3,
    "comment": 12,
    "message": 6,
    "connect_request": 4,
    "friend_request": 1,
    "follow": 1,
    "invite": 1,
    "research": 1,
    "accept_request": 0.5,
    "withdraw_request": 0.5,
}
_ROLES = {
    "boss": ["hiring_manager"],
    "peer": ["employee"],
    "friend": ["mutual_contact"],
    "firm": ["company_page"],
}
_WHO = {"asks": 62, "boss": 8, "peer": 18, "friend": 8, "firm": 4}
_TEXTS = (
    "Great post, thanks for sharing!",
    "The part on sensor drift matches what we saw: recalibrating once per shift halved the noise.",
    "Congratulations on the launch of the second line, the picture with the crane is lovely.",
    "How did you choose the gripper, and does it hold wet boxes as well as dry ones?",
    "Please accept my request as soon as possible, I am waiting for your reply.",
    "We moved the same service in March. The queue in front of it made the difference, not cores.",
    "写得很清楚，尤其是关于校准周期的那一段，我们组也遇到过同样的问题。",
    "感谢分享！",
    "I read your article on bread ovens with interest; the steam curve in figure 2 surprised me.",
    "Nice.",
)
"""Words of acts: two empty, one that presses, seven about something."""


def timelines(candidates: int, seed: int = 1) -> Iterator[Entry]:
    """Yield the hiring process of each candidate."""
    for number in range(candidates):
        yield _timeline(number, Random(seed * 1_000_003 + number))


def acts(
    count: int, seed: int = 1, texts: bool = True, candidates: int | None = None
) -> Iterator[Entry]:
    """Yield acts by turns of the candidates, those of each in the order of time."""
    candidates = candidates or candidates_of(count)
    random = Random(seed)
    times = [_START] * candidates
    for number in range(count):
        candidate = number % candidates
        times[candidate] += timedelta(seconds=random.randrange(60, 48 * _STEP))
        yield _act(number, candidate, times[candidate], random, texts)


def candidates_of(count: int) -> int:
    """Return how many candidates so many acts are of."""
    return -(-count // PER_CANDIDATE)


def write(
    path: Path, count: int, seed: int = 1, texts: bool = True, candidates: int | None = None
) -> None:
    """Write a log as JSONL: the processes first, then the acts."""
    candidates = candidates or candidates_of(count)
    with path.open("w", encoding="utf-8") as file:
        for timeline in timelines(candidates, seed):
            file.write(json.dumps({"timeline": timeline}, ensure_ascii=False) + "\n")
        for act in acts(count, seed, texts, candidates):
            file.write(json.dumps(act, ensure_ascii=False) + "\n")


def read(path: Path) -> tuple[list[Entry], list[Entry]]:
    """Return the processes and the acts of a log."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    processes = [one["timeline"] for one in lines if "kind" not in one]
    return processes, [one for one in lines if "kind" in one]


def _timeline(number: int, random: Random) -> Entry:
    first = _START + timedelta(days=random.randrange(5, 9), hours=random.randrange(8))
    interviews = [first] + [first + timedelta(days=4)] * (random.random() < 0.4)
    milestones = [{"kind": "applied", "at": _written(_START - timedelta(days=7))}]
    ending = random.choice([None, None, None, "offer_received", "rejected", "offer_accepted"])
    if ending:
        milestones.append({"kind": ending, "at": _written(first + timedelta(days=6))})
    return {
        "id": f"t{number}",
        "company": f"Firm {number}",
        "timezone": random.choice(["UTC", "Asia/Shanghai", "Europe/Berlin"]),
        "people": [
            {"id": f"asks-{number}", "name": "Lin Wei", "relationship": _relationship(random)},
            *({"id": f"{who}-{number}", "roles": roles} for who, roles in _ROLES.items()),
        ],
        "interviews": [
            {"starts_at": _written(one), "interviewers": [f"asks-{number}"]} for one in interviews
        ],
        "milestones": milestones,
    }


def _relationship(random: Random) -> str:
    return "colleague" if random.random() < 0.05 else "stranger"


def _act(number: int, candidate: int, at: datetime, random: Random, texts: bool) -> Entry:
    kind = random.choices(*_weighted(_KINDS))[0]
    target = f"{random.choices(*_weighted(_WHO))[0]}-{candidate}"
    act: Entry = {
        "id": f"a{number}",
        "kind": kind,
        "platform": random.choice(["linkedin", "linkedin", "wechat"]),
        "at": _written(at),
        "timeline": f"t{candidate}",
        "status": "done",
    }
    act |= _about_a_post(candidate, target, random) if kind in _ON_POSTS else {"to": target}
    act |= _own_fields(kind, random)
    if texts and kind in _WITH_TEXT:
        act["text"] = random.choice(_TEXTS)
    if random.random() < 0.03:
        act["consent"] = "asked_and_agreed"
    return act


_ON_POSTS = frozenset({"comment", "react", "share"})
_WITH_TEXT = frozenset({"comment", "message", "connect_request", "friend_request", "invite"})


def _about_a_post(candidate: int, target: str, random: Random) -> Entry:
    topic = "personal" if random.random() < 0.1 else "industry"
    post = f"p{candidate}-{random.randrange(1000)}"
    return {"post": {"id": post, "author": target, "topic": topic}}


def _own_fields(kind: str, random: Random) -> Entry:
    if kind == "message":
        return {"topic": random.choice(["company", "thanks", "other", "logistics"])}
    if kind == "post":
        return {"topic": "other", "visibility": "public"}
    if kind == "research":
        return {"topic": random.choice(["profile", "profile", "private_life"])}
    if kind == "connect_request" and random.random() < 0.1:
        return {"initiator": random.choice(["target", "employer", "third_party"])}
    return {}


def _weighted(table: dict[str, Any]) -> tuple[list[str], list[Any]]:
    return list(table), list(table.values())


def _written(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")
