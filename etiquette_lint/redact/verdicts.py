"""Verdicts and reports with stand-ins: outcomes, rules, times and counts stay as they are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from etiquette_lint import times
from etiquette_lint.models.action import Action
from etiquette_lint.models.findings import Blanks, Finding, Later, Proof, Question, Telling
from etiquette_lint.models.report import Band, Report
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.models.verdict import Told, Verdict
from etiquette_lint.models.vocabulary import ROLES, Outcome
from etiquette_lint.redact.inputs import meet_timeline, of_action, of_timeline
from etiquette_lint.redact.problems import of_place, of_problem
from etiquette_lint.redact.stand_ins import HIDDEN, StandIns


def redact(report: Report) -> Report:
    """Return the report with a stand-in for whatever tells of people, so that it can be shared."""
    return Redaction(StandIns(report.locale)).report(report)


class Redaction:
    """What is kept of one run: the stand-ins, and which rules there are."""

    def __init__(self, names: StandIns) -> None:
        self.names = names
        self._rules: frozenset[str] = frozenset()

    def allow(self, rules: Iterable[str]) -> None:
        """Let the names of these rules be told where a log names them."""
        self._rules |= frozenset(rules)

    def meet(self, part: Timeline | Action) -> None:
        """Count whom a part of a log names, before what comes after it."""
        if isinstance(part, Timeline):
            meet_timeline(part, self.names)
        else:
            of_action(part, self.names)

    def report(self, report: Report) -> Report:
        """Return a report on one log redacted."""
        self.allow(rule.id for pack in report.packs for rule in pack.rules)
        for timeline in report.timelines:
            self.meet(timeline)
        for verdict in report.verdicts:
            self.meet(verdict.act)
        return replace(
            report,
            verdicts=tuple(map(self.verdict, report.verdicts)),
            problems=tuple(of_problem(one, self.names) for one in report.problems),
            timelines=tuple(of_timeline(one, self.names) for one in report.timelines),
            stretches=Later(lambda: tuple(map(self._band, report.bands))),
            parts=(),
        )

    def verdict(self, verdict: Verdict) -> Verdict:
        """Return a verdict redacted."""
        names, by = self.names, verdict.remedied_by
        act = replace(
            verdict,
            act=of_action(verdict.act, names),
            id=names.act(verdict.id),
            remedied_by=by and names.act(by),
        )
        return replace(act, told=Later(self._told, verdict.told(), act))

    def _told(self, told: Told, act: Verdict) -> Told:
        """Return what is told of an act, whose own fields are redacted already."""
        names = self.names
        timeline = told.timeline and names.of("process", told.timeline)
        shown = _Shown(self, act, timeline)
        return replace(
            told,
            timeline=timeline,
            findings=tuple(map(shown.finding, told.findings)),
            permissions=tuple(map(shown.finding, told.permissions)),
            suppressed=tuple(map(shown.finding, told.suppressed)),
            questions=tuple(map(shown.question, told.questions)),
            location=of_place(told.location, names),
        )

    def rule(self, name: str) -> str:
        """Return the name of a rule there is; one that only a log has may tell anything."""
        return name if name in self._rules else f"{name.partition('/')[0]}/{HIDDEN}"

    def _band(self, band: Band) -> Band:
        return replace(band, timeline=self.names.of("process", band.timeline))


@dataclass(frozen=True, slots=True)
class _Shown:
    """One verdict while what is said in it is redacted."""

    redaction: Redaction
    act: Verdict
    """Of which only its own fields are read, redacted already."""
    timeline: str | None
    """Redacted."""

    def finding(self, finding: Finding) -> Finding:
        names, reason = self.redaction.names, finding.reason
        return replace(
            finding,
            say=self._telling(finding.say),
            proof=Later(self._proof, finding),
            reason=None if reason is None else names.text(reason),
        )

    def question(self, question: Question) -> Question:
        return replace(
            question,
            say=self._telling(question.say),
            answers=self._answers(question),
            location=of_place(question.location, self.redaction.names),
            fingerprint=self._fingerprint(f"{question.rule} {question.fact}"),
        )

    def _telling(self, say: Telling[Any]) -> Telling[Any]:
        return Telling(say.tell, lambda: self._blanks(say.blanks()))

    def _blanks(self, blanks: Blanks) -> Blanks:
        return {name: self._blank(name, value) for name, value in blanks.items()}

    def _blank(self, name: str, value: object) -> object:
        """Return what stands for a value; of what no log says, the value."""
        names = self.redaction.names
        if not isinstance(value, str) or not value:
            return value
        if name == "person":  # a name, while stand-ins go by ids
            return self.act.action.target
        if name == "meant":
            return names.person(value)
        if name == "company":
            return names.of("company", value)
        if name == "matched":
            return names.text(value)
        if name == "platform":
            return names.platform(value)
        return self.redaction.rule(value) if name == "rule" else value

    def _proof(self, finding: Finding) -> Proof:
        return Proof(dict(self._evidence(finding.evidence)), self._fingerprint(finding.rule))

    def _evidence(self, evidence: Mapping[str, object]) -> Iterator[tuple[str, object]]:
        for name, value in evidence.items():
            if name == "counted" and isinstance(value, list):
                yield name, [self.redaction.names.act(one) for one in value]
            elif name != "span":  # how far a text reaches may tell which it is
                yield name, self._blank(name, value)

    def _answers(self, question: Question) -> Mapping[str, Outcome]:
        if question.fact != "role":
            return question.answers
        return {
            one if one in ROLES else self.redaction.names.person(one): outcome
            for one, outcome in question.answers.items()
        }

    def _fingerprint(self, what: str) -> str:
        """Return the digest of what is shown anyway: one of the texts could be looked up."""
        act = self.act
        parts = [what, self.timeline or "", act.id, act.action.kind, times.rfc3339(act.at)]
        return sha256("\x1f".join(parts).encode()).hexdigest()[:16]
