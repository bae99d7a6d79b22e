"""The lines that end a report: the counts, where to read on, what to bear in mind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from etiquette_lint.models.findings import Finding
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import OUTCOMES
from etiquette_lint.reporters.lines import visible, wrap
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels, locales
from etiquette_lint.words.sentences import plural, say

_MORE = ("suppressed", "unjudged", "problems")


def closing(report: Report, shown: Iterable[Verdict], locale: str, view: View) -> Iterator[str]:
    """Yield the counts of all acts, and what there is to say besides."""
    for line in (counts(report, locale), *further(report, tuple(shown), locale)):
        yield from wrap(visible(line, view.encoding), view.columns)


def further(report: Report, shown: Sequence[Verdict], locale: str) -> Iterator[str]:
    """Yield a rule to read about, the gravest of those shown, and what to bear in mind."""
    if rule := _gravest(shown):
        yield say("why", locale, rule=rule)
    yield from _notes(report, shown, locale)


def counts(report: Report, locale: str) -> str:
    """Return the counts of all acts in a sentence."""
    summary = report.summary
    outcomes = by_outcome(summary, locale)
    more = [counted(name, summary[name], locale) for name in _MORE if summary[name]]
    told = plural("acts", summary["actions"], locale)
    if outcomes:
        told = say("sum", locale, acts=told, outcomes=outcomes)
    if more:
        told = say("sum-more", locale, sum=told, more=say("counts-joined", locale).join(more))
    return told


def by_outcome(counts: Mapping[str, int], locale: str) -> str:
    """Return how many acts have each outcome; empty where there are none."""
    numbers = (
        _number(counts[outcome], labels.of("outcome", outcome, locale).lower(), locale)
        for outcome in OUTCOMES
        if counts.get(outcome)
    )
    return say("counts-joined", locale).join(numbers)


def counted(name: str, count: int, locale: str) -> str:
    """Return a number of problems, or of other things that are no outcome."""
    return _number(count, plural(f"{name}-count", count, locale), locale)


def _number(count: int, word: str, locale: str) -> str:
    return say("counted", locale, count=count, word=word)


def _gravest(verdicts: Iterable[Verdict]) -> str:
    """Return the rule of the first error, else of the first warning; the log's own have no page."""
    findings = [
        finding
        for verdict in verdicts
        for finding in verdict.findings
        if not finding.rule.startswith("log/")
    ]
    for level in ("error", "warning"):
        for finding in findings:
            if finding.level == level:
                return finding.rule
    return ""


def _notes(report: Report, verdicts: Iterable[Verdict], locale: str) -> Iterator[str]:
    if count := _fallen_back(report, verdicts):
        language = labels.of("language", locales.normal(report.locale), locale)
        yield plural("fallback", count, locale, language=language)
    for pattern in report.timed_out:
        yield say("timed-out", locale, pattern=pattern)
    if drafts := [rule for pack in report.packs for rule in pack.drafts]:
        yield say("drafts", locale, rules=say("comma", locale).join(drafts))


def _fallen_back(report: Report, verdicts: Iterable[Verdict]) -> int:
    """Return how many rules have no words in the language asked for."""
    by_rule: dict[str, Finding] = {
        finding.rule: finding
        for verdict in verdicts
        for finding in (*verdict.findings, *verdict.permissions)
    }
    languages = (finding.say(report.locale).language for finding in by_rule.values())
    return sum(not locales.pick(report.locale, [language], "") for language in languages)
