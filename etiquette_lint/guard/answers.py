"""What is answered to a call: the decision, why, who says so, and from when it would be fine.

A denial never tells what would excuse the act: neither who would have to agree, nor which answer
to an open question would let it through.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.errors import JsonDict, Problem
from etiquette_lint.models.findings import Finding, Source
from etiquette_lint.models.verdict import Earliest, Verdict
from etiquette_lint.models.vocabulary import (
    GUARD_DECISIONS,
    GUARD_WORDS,
    GuardCase,
    GuardDecision,
    MilestoneKind,
    Outcome,
)
from etiquette_lint.words import labels, locales
from etiquette_lint.words.guard import say
from etiquette_lint.words.sentences import say as report

Decisions = Mapping[GuardCase, GuardDecision]


class Answer(NamedTuple):
    """What a guard answers to a call."""

    decision: GuardDecision
    """`pass` where there is nothing to judge: the guard says neither yes nor no."""
    reason: str = ""
    outcome: Outcome | None = None
    """Of the gravest act; none where nothing could be judged."""
    rule: str | None = None
    sources: tuple[Source, ...] = ()
    not_before: str | None = None
    """From when it is fine, in the process's own zone."""
    after: MilestoneKind | None = None
    """Or after which milestone."""

    def to_dict(self) -> JsonDict:
        """Return the answer as the `json` form writes it; absent is null."""
        return {
            "decision": self.decision,
            "reason": self.reason,
            "outcome": self.outcome,
            "rule": self.rule,
            "sources": [source.to_dict() for source in self.sources],
            "not_before": self.not_before,
            "after": self.after,
        }


NOTHING = Answer("pass")
"""The answer to a call that is no act."""


def strictest(answers: Iterable[Answer]) -> Answer:
    """Return the answer that lets the least through, of equal ones the first."""
    return max(answers, key=lambda one: GUARD_WORDS.index(one.decision))


def decided(case: GuardCase, decisions: Decisions) -> GuardDecision:
    """Return what a case is answered with."""
    return decisions.get(case, GUARD_DECISIONS[case])


def of_verdict(
    verdict: Verdict, case: GuardCase, decisions: Decisions, zone: ZoneInfo | None
) -> Answer:
    """Return the answer to an act that was judged."""
    decision = decided(case, decisions)
    own = locales.pick(verdict.locale, locales.OWN)
    said = _said(verdict)
    words = list(_words(said, verdict, case, decision, own))
    fine = verdict.earliest if decision in ("ask", "deny") else Earliest("now")
    until = _local(fine.at, zone) if fine.then == "ok" and fine.at is not None else None
    after = fine.after if fine.then == "ok" else None
    return Answer(
        decision,
        _joined([*words, _closing(decision, until, after, own)], own),
        verdict.outcome,
        said[0].rule if said else next((one.rule for one in verdict.questions), None),
        tuple(dict.fromkeys(source for one in said for source in one.sources)),
        until,
        after,
    )


def plain(case: GuardCase, decisions: Decisions, sentence: str, locale: str) -> Answer:
    """Return the answer to what could not be judged, as a sentence tells it."""
    own = locales.pick(locale, locales.OWN)
    decision = decided(case, decisions)
    return Answer(decision, _joined([sentence, _closing(decision, None, None, own)], own))


def unable(problems: Sequence[Problem], decisions: Decisions, locale: str) -> Answer:
    """Return the answer where something that is needed was not understood: where, and what."""
    own = locales.pick(locale, locales.OWN)
    first = problems[0]
    place = first.location
    where = f"{place.file}:{place.line}:{place.column}: " if place else ""
    return failed(where + first.wording(own).message, decisions, own)


def failed(what: str, decisions: Decisions, locale: str) -> Answer:
    """Return the answer where nothing could be judged."""
    own = locales.pick(locale, locales.OWN)
    return plain("failure", decisions, say("failed", own, problem=what), own)


def _said(verdict: Verdict) -> tuple[Finding, ...]:
    """Return the findings that make the outcome, or the permissions."""
    if verdict.outcome in ("error", "warning"):
        return tuple(one for one in verdict.findings if one.level == verdict.outcome)
    return verdict.permissions if verdict.outcome == "ok" else ()


def _words(
    said: tuple[Finding, ...],
    verdict: Verdict,
    case: GuardCase,
    decision: GuardDecision,
    locale: str,
) -> Iterator[str]:
    yield from dict.fromkeys(_sentence(finding, locale) for finding in said)
    if verdict.outcome == "cannot_tell":
        question = verdict.questions[0]
        key = "lacking" if decision == "deny" else "question"
        yield say(key, locale, ask=question.ask, rule=question.rule)
    elif verdict.outcome == "not_covered":
        yield say("silent-contact" if case == "not_covered_contact" else "silent", locale)


def _sentence(finding: Finding, locale: str) -> str:
    basis = labels.of("basis", finding.basis or "", locale)
    publishers = dict.fromkeys(source.publisher for source in finding.sources)
    if not publishers:
        return say("said-by-rule", locale, message=finding.message, rule=finding.rule)
    source = say("source", locale, publisher=next(iter(publishers)), basis=basis)
    return say("said", locale, message=finding.message, source=source, rule=finding.rule)


def _closing(
    decision: GuardDecision, until: str | None, after: MilestoneKind | None, locale: str
) -> str:
    if decision == "pass":
        return ""
    if until is not None and decision != "allow":
        return say(f"{decision}-until", locale, when=until)
    if after is not None and decision != "allow":
        return say(f"{decision}-after", locale, when=report(f"fine-after:{after}", locale))
    return say(decision, locale)


def _joined(sentences: Iterable[str], locale: str) -> str:
    return ("" if locale == "zh-Hans" else " ").join(filter(None, sentences))


def _local(at: times.Instant, zone: ZoneInfo | None) -> str:
    """Return an instant as the clock on the wall shows it, never earlier than it is."""
    return times.moment(at + -at % times.MINUTE, zone).isoformat(timespec="minutes")
