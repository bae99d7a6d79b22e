"""Small packs, timelines and acts, written short; times as offsets from the interview.

The interview is on Tuesday 2026-12-01 at 10:00 UTC and takes an hour unless a test says otherwise.
"""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import yaml

from etiquette_lint import Linter, Verdict
from etiquette_lint.cases import Case, prepare
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.times import parse_offset

Written = dict[str, Any]
INTERVIEW = datetime(2026, 12, 1, 10, tzinfo=UTC)
_RULE = {"source": "s", "basis": "editorial", "message": {"en": "A rule of a test."}}
_TOP = {
    "format": 1,
    "pack": "t",
    "version": "1.0.0",
    "title": "Rules of a test",
    "language": "en",
    "sources": {"s": {"title": "S", "publisher": "P", "published": "2020"}},
}


def at(offset: str) -> str:
    """Return the instant that lies so far from the interview: `-2d`, `90m`, `PT59M59S`."""
    moment = INTERVIEW + timedelta(microseconds=parse_offset(offset))
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def micro(offset: str) -> int:
    """Return that instant in microseconds."""
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return (datetime.fromisoformat(at(offset)) - epoch) // timedelta(microseconds=1)


def pack(rules: str, top: str = "{}") -> Pack:
    """Return a pack named `t` of rules written in YAML; what tests do not care about is added."""
    given = yaml.safe_load(rules)
    whole = {**_TOP, **yaml.safe_load(top), "rules": {n: {**_RULE, **r} for n, r in given.items()}}
    return read_pack(json.dumps(whole), "t.yaml")


def timeline(**fields: Any) -> Written:
    """Return a process with one interview by lin-wei, in UTC; fields replace or add."""
    interviews = [{"starts_at": at("0h"), "interviewers": ["lin-wei"]}]
    return {"id": "acme", "timezone": "UTC", "interviews": interviews, **fields}


def act(kind: str = "message", when: str = "-2d", **fields: Any) -> Written:
    """Return an act towards lin-wei on LinkedIn; `when` is an offset or a time."""
    written = when if re.match(r"\d{4}-", when) else at(when)
    return {"kind": kind, "at": written, "platform": "linkedin", "to": "lin-wei", **fields}


def comment(post: str | None = "p1", topic: str | None = "industry", **fields: Any) -> Written:
    """Return a comment under a post by lin-wei."""
    about = {"id": post, "author": "lin-wei", "topic": topic}
    return act("comment", post={k: v for k, v in about.items() if v is not None}, **fields)


def judge(
    packs: Pack | list[Pack],
    action: Written,
    timelines: Any = None,
    history: list[Written] | None = None,
    **options: Any,
) -> Verdict:
    """Return the verdict on an act after a history, by default in `timeline()`."""
    session = Linter(packs, **options).session(timeline() if timelines is None else timelines)
    for past in history or []:
        session.record(past)
    return session.check(action)


def case_of(**fields: Any) -> Case:
    """Return `timeline(**fields)` prepared for the engine."""
    return prepare(Timeline.model_validate(timeline(**fields)))
