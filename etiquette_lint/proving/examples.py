"""The examples of a pack, run through the engine as a log would be."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from etiquette_lint import times
from etiquette_lint.assemble import Log, assemble
from etiquette_lint.engine.checking import judge_log
from etiquette_lint.engine.linter import Linter
from etiquette_lint.errors import Location, PackError, Problem
from etiquette_lint.loose import Loose
from etiquette_lint.models.findings import Finding
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import MILESTONES, ROLES
from etiquette_lint.packs.pack import Example, Pack, Rule
from etiquette_lint.words.problems import problem

BASE = "2026-12-01T10:00:00Z"
"""When the interview of an example is, unless it says otherwise: a Tuesday."""
_OFFSET = re.compile(r"([+-]?)\s*(\w+)")
_MARK = re.compile(r"<<(.*?)>>", re.DOTALL)
_OTHER_FACTS = ("company", "region", "timezone", "answers")


@dataclass(frozen=True, slots=True)
class Trial:
    """One example, tried."""

    rule: str
    example: Example
    fault: Problem | None = None
    """What is wrong; `None` where it came out as it should."""
    spoken: frozenset[str] = frozenset()
    """The rules that spoke of the act."""


def try_pack(pack: Pack) -> Iterator[Trial]:
    """Run every example of every rule of its own that is not off."""
    linter = Linter(pack)
    for rule in pack.own_rules:
        if rule.level != "off":
            for example in rule.examples:
                yield try_example(linter, pack, rule.name, example)


def try_example(linter: Linter, pack: Pack, name: str, example: Example) -> Trial:
    """Run one example.

    Raises: PackError, if its acts are no acts.
    """
    rule = pack.rules[name]
    verdict = verdict_on(linter, example)
    fault = _fault(rule, example, verdict)
    if example.todo:
        fault = None if fault else told("example-gap-closed", rule, example)
    return Trial(rule.id, example, fault, spoken(verdict))


def verdict_on(linter: Linter, example: Example) -> Verdict:
    """Return the verdict on the act that an example is about.

    Raises: PackError, if its acts are no acts.
    """
    log = example_log(example)
    if log.problems:
        raise PackError([each.at(example.location) for each in log.problems])
    return {entry.number: verdict for entry, verdict in judge_log(log, linter)}[example.examine]


def spoken(verdict: Verdict) -> frozenset[str]:
    """Return the rules that spoke."""
    return frozenset(one.rule for one in (*verdict.findings, *verdict.permissions))


def example_log(example: Example) -> Log:
    """Return an example as the log it stands for."""
    base = _base(example.timeline)
    items = [
        Loose("timeline", _timeline(example.timeline, base)),
        *(Loose("action", _act(act, base), ("do", n)) for n, act in enumerate(example.do)),
    ]
    return assemble(items)


def _base(timeline: Mapping[str, object]) -> datetime:
    """Return the instant that offsets count from."""
    given = timeline.get("interview")
    try:
        when = times.parse_when(str(given))
    except times.TimeError:
        when = None
    return when if isinstance(when, datetime) else datetime.fromisoformat(BASE)


def _timeline(written: Mapping[str, object], base: datetime) -> dict[str, Any]:
    interviews = [
        {"starts_at": _at(value, base), "interviewers": [key.replace("interview", "interviewer")]}
        for key, value in written.items()
        if key.startswith("interview")
    ]
    return {
        "id": "example",
        "timezone": "UTC",
        **{key: written[key] for key in _OTHER_FACTS if key in written},
        "people": [
            *({"id": role, "roles": [role]} for role in ROLES),
            {"id": "interviewer_2", "roles": ["interviewer"]},
        ],
        "interviews": interviews,
        "milestones": [
            {"kind": kind, "at": _at(written[kind], base)} for kind in written if kind in MILESTONES
        ],
    }


def _act(written: Mapping[str, object], base: datetime) -> dict[str, Any]:
    act = {**written, "at": _at(written["at"], base)}
    if isinstance(written.get("text"), str):
        act["text"] = _MARK.sub(r"\1", str(written["text"]))
    return act


def _at(value: object, base: datetime) -> datetime | str | None:
    """Return an offset from `base`, an instant as it stands, or nothing for `undated`."""
    text = str(value)
    if text == "undated":
        return None
    match = _OFFSET.fullmatch(text)
    try:
        duration = times.parse_duration(match[2]) if match else None
    except times.TimeError:
        duration = None
    if match is None or duration is None:
        return text
    return base + timedelta(microseconds=-duration if match[1] == "-" else duration)


def _fault(rule: Rule, example: Example, verdict: Verdict) -> Problem | None:
    said = {one.rule: one for one in (*verdict.findings, *verdict.permissions)}
    asked = any(question.rule == rule.id for question in verdict.questions)
    if example.expects == "applies":
        if rule.id not in said:
            return told("example-not-spoken", rule, example, heard=heard(verdict))
        return _other_span(rule, example, said[rule.id])
    if example.expects == "silent":
        loud = rule.id in said or asked
        return told("example-not-silent", rule, example, heard=heard(verdict)) if loud else None
    if any(question.fact == example.asks for question in verdict.questions):
        return None
    return told("example-not-asked", rule, example, fact=example.asks, heard=heard(verdict))


def _other_span(rule: Rule, example: Example, finding: Finding) -> Problem | None:
    marked = _MARK.search(str(example.do[example.examine - 1].get("text", "")))
    matched = finding.evidence.get("matched")
    if marked is None or marked[1] == matched:
        return None
    return told("example-other-span", rule, example, wanted=marked[1], matched=matched)


def heard(verdict: Verdict) -> str:
    """Return outcome, phase, and what spoke or asked."""
    rules = [one.rule for one in (*verdict.findings, *verdict.permissions)]
    facts = [f"{question.fact}?" for question in verdict.questions]
    return f"{verdict.outcome}, {verdict.phase} ({', '.join((*rules, *facts)) or '-'})"


def told(
    code: str, rule: Rule, example: Example, place: Location | None = None, **values: object
) -> Problem:
    """Return what is wrong with an example, at its own place unless another is given."""
    path = f"/rules/{rule.name}/examples"
    where = place or example.location
    return problem(code, path, where, rule=rule.id, title=example.title, **values)
