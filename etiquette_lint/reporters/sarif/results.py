"""Findings and questions as SARIF results, each with its act, its place and what was counted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from etiquette_lint.errors import JsonDict, Location
from etiquette_lint.models.findings import Finding, Question
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.reporters import plain
from etiquette_lint.reporters.blocks import Block, Sheet, of_finding, of_question
from etiquette_lint.reporters.lines import folded
from etiquette_lint.reporters.sarif.descriptors import LEVELS
from etiquette_lint.reporters.sarif.pieces import FINGERPRINT, literal, locations, message
from etiquette_lint.reporters.scene import Scene, told
from etiquette_lint.reporters.view import View
from etiquette_lint.words.sentences import say

_Act = tuple[str, str]
"""The file of an act, and its id there."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What is at hand while results are written."""

    report: Report
    view: View
    locale: str
    """One of the languages of the tool's own words."""
    rules: Mapping[str, int]
    """The rules by id, each with its place in the list."""
    acts: Mapping[_Act, tuple[Verdict, Scene]]


def results(
    report: Report, view: View, locale: str, rules: Mapping[str, int]
) -> Iterator[JsonDict]:
    """Yield the results of a report in input order; permissions are none."""
    judged = list(told(report, locale))
    acts = {_key(verdict): (verdict, scene) for verdict, scene in judged if verdict.location}
    desk = Desk(report, view, locale, rules, acts)
    for verdict, scene in judged:
        yield from _of_act(verdict, Sheet(scene, view, report.packs, report.locale), desk)


def _of_act(verdict: Verdict, sheet: Sheet, desk: Desk) -> Iterator[JsonDict]:
    for finding in verdict.findings:
        grave = finding.level != "info"
        block = of_finding(finding, verdict, sheet, with_earliest=grave)
        yield _finding(finding, block, verdict, desk)
    for question in verdict.questions:
        block = of_question(question, verdict, sheet, with_earliest=True)
        yield _question(question, block, verdict, desk)
    for finding in verdict.suppressed:
        suppression = {"kind": "inSource", "justification": literal(finding.reason or "")}
        result = _finding(finding, of_finding(finding, verdict, sheet), verdict, desk)
        yield result | {"suppressions": [suppression]}


def _finding(finding: Finding, block: Block, verdict: Verdict, desk: Desk) -> JsonDict:
    counted = list(_counted(finding, verdict, desk))
    return {
        **_rule(finding.rule, desk),
        "level": LEVELS[finding.level],
        **_said(block, verdict.location, finding.fingerprint, desk),
        **({"relatedLocations": counted} if counted else {}),
        "properties": _properties(verdict),
    }


def _question(question: Question, block: Block, verdict: Verdict, desk: Desk) -> JsonDict:
    """Return a question as a note: nothing is wrong as yet, and somebody must answer."""
    return {
        **_rule(question.rule, desk),
        "level": "note",
        **_said(block, question.location or verdict.location, question.fingerprint, desk),
        "properties": _properties(verdict) | {"asks": question.fact},
    }


def _rule(rule: str, desk: Desk) -> JsonDict:
    index = desk.rules.get(rule)
    return {"ruleId": rule} if index is None else {"ruleId": rule, "ruleIndex": index}


def _said(block: Block, place: Location | None, fingerprint: str, desk: Desk) -> JsonDict:
    return {
        "message": message(plain.lines(block, desk.locale)),
        "locations": locations(place, desk.view.root),
        "partialFingerprints": {FINGERPRINT: fingerprint} if fingerprint else {},
        "suppressions": [],
    }


def _counted(finding: Finding, verdict: Verdict, desk: Desk) -> Iterator[JsonDict]:
    """Yield the places of the other acts that were counted."""
    ids = finding.evidence.get("counted", ())
    for name in ids if isinstance(ids, list | tuple) else ():
        act = desk.acts.get((_key(verdict)[0], str(name)))
        if act is None or act[0] is verdict:
            continue
        other, scene = act
        words = say("act-at", desk.locale, when=scene.when(other), act=scene.told(other))
        line = say("counted-act", desk.locale, act=words)
        for place in locations(other.location, desk.view.root):
            yield place | {"message": message([folded(line)])}


def _properties(verdict: Verdict) -> JsonDict:
    return {
        "act": verdict.id,
        "timeline": verdict.timeline,
        "phase": verdict.phase,
        "outcome": verdict.outcome,
        "earliest": verdict.earliest.to_dict(),
    }


def _key(verdict: Verdict) -> _Act:
    return verdict.location.file if verdict.location else "", verdict.id
