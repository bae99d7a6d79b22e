"""What was judged of an act in its processes, as the verdict that is given."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etiquette_lint import times
from etiquette_lint.cases import UNKNOWN
from etiquette_lint.engine import findings, questions, suppress
from etiquette_lint.engine.earliest import earliest
from etiquette_lint.engine.judge import Circumstances, Speech
from etiquette_lint.models.findings import Finding, Later, Question, Value
from etiquette_lint.models.named import Ignore
from etiquette_lint.models.verdict import Told, Verdict
from etiquette_lint.models.vocabulary import SEVERITY, Outcome, Phase
from etiquette_lint.phases import phase
from etiquette_lint.times import Interval


@dataclass(slots=True, eq=False)
class Judgement:
    """What the rules say of one act in one process. Never changed, once made."""

    c: Circumstances
    outcome: Outcome = "not_covered"
    """Ignores of no use included."""
    sifted: suppress.Sifted = suppress.SILENCE
    asked: tuple[Question, ...] = ()

    @property
    def suppressed(self) -> tuple[tuple[Speech, Ignore], ...]:
        """The rules that hold and are ignored."""
        return tuple([one for one in self.sifted.ignored if one[0].truth is True])

    @property
    def timed_out(self) -> tuple[str, ...]:
        """The rules whose patterns were stopped, each with its pattern."""
        told = [speech for one in self.sifted.kept for speech in (one, *one.doubts)]
        return tuple(
            [
                f"{speech.rule.id}: {speech.text.timed_out}"
                for speech in told
                if speech.text.timed_out is not None
            ]
        )


def worst(judgements: Sequence[Judgement], locale: str) -> Verdict:
    """Return the verdict: the most severe judgement, of equal ones the first."""
    judgement = judgements[most_severe(judgements)]
    c = judgement.c
    entry = c.subject.entry
    told = Later(_told, judgements, locale)
    return Verdict(entry.action, entry.id, c.at, judgement.outcome, told, locale)


def most_severe(judgements: Sequence[Judgement]) -> int:
    """Return which judgement the verdict gives, and whose process it names."""
    if len(judgements) == 1:
        return 0
    severities = [SEVERITY[judgement.outcome] for judgement in judgements]
    return severities.index(max(severities))


def _told(judgements: Sequence[Judgement], locale: str) -> Told:
    named = most_severe(judgements)
    judgement = judgements[named]
    c = judgement.c
    at = c.subject.entry.action.at
    cases = [judgement.c for judgement in judgements]
    told = Told(
        phase=_phase(c),
        timeline=c.case.id,
        packs=tuple([pack.pack.name for pack in c.packs]),
        later=Later(earliest, cases, named, judgement.outcome),
        assumed=_assumed(judgement) if c.assumed else {},
        between=times.span(at, c.case.zone) if isinstance(at, Interval) else None,
        location=c.subject.entry.locate((), False),
    )
    is_quiet = judgement.sifted is suppress.SILENCE and not judgement.asked
    return told if is_quiet else _with_words(told, judgement, locale)


def _with_words(told: Told, judgement: Judgement, locale: str) -> Told:
    """Return what is told of an act with what rules say of it, and what is asked."""
    c, sifted = judgement.c, judgement.sifted
    spoken = [findings.finding(c, one, locale) for one in sifted.kept if one.truth is True]
    said = sorted([one for one in spoken if one.level != "ok"], key=_gravity)
    useless = [findings.useless_ignore(c, ignore, why, locale) for ignore, why in sifted.unused]
    return replace(
        told,
        findings=(*said, *useless),
        permissions=tuple(one for one in spoken if one.level == "ok"),
        questions=tuple(findings.marked(c, question) for question in judgement.asked),
        suppressed=tuple(
            findings.finding(c, speech, locale, ignore) for speech, ignore in judgement.suppressed
        ),
    )


def _phase(c: Circumstances) -> Phase:
    """Return the phase as the first pack sees it."""
    after = c.packs[0].settings.just_after if c.packs else 0
    return phase(c.case, c.case.rounds(c.subject.entry.action.target), c.at, after)


def _gravity(finding: Finding) -> int:
    return ("error", "warning", "info").index(finding.level)


def _assumed(judgement: Judgement) -> dict[str, Value]:
    """Return the assumptions that filled a fact this act's rules ask."""
    c = judgement.c
    used: dict[str, Value] = {}
    for pack in c.packs:
        bare = replace(c, assumed={}).act(pack)
        asked = {name for rule in pack.of_kind(c.subject.entry.action.kind) for name in rule.facts}
        for name in asked & set(c.assumed):
            value = c.assumed[name]
            if pack.facts[name].read(bare) is UNKNOWN:
                used[name] = questions.plain(value)
    return used
