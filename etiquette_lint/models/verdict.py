"""What is judged of an act: its verdict, and from when it would be fine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from etiquette_lint import times
from etiquette_lint.errors import JsonDict, Location
from etiquette_lint.models.findings import Finding, Later, Question, Value, written
from etiquette_lint.models.named import Action
from etiquette_lint.models.reading import model_of
from etiquette_lint.models.vocabulary import DECISIONS, Decision, MilestoneKind, Outcome, Phase
from etiquette_lint.words import labels


@dataclass(frozen=True, slots=True)
class Earliest:
    """From when the same act would draw neither error, warning nor question."""

    when: Literal["now", "at", "after", "never"]
    at: times.Instant | None = None
    after: MilestoneKind | None = None
    then: Literal["ok", "not_covered"] | None = None

    def to_dict(self) -> JsonDict:
        """Return it as JSON version 1."""
        return {
            "when": self.when,
            "at": None if self.at is None else times.rfc3339(self.at),
            "after": self.after,
            "then": self.then,
        }


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell of one act, besides what the verdict is."""

    phase: Phase
    timeline: str | None
    packs: tuple[str, ...]
    later: Later[Earliest]
    findings: tuple[Finding, ...] = ()
    permissions: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    assumed: Mapping[str, Value] = field(default_factory=dict)
    between: tuple[times.Instant, times.Instant] | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of one act."""

    act: Action
    """The act that was judged, or what has all that its model has."""
    id: str
    """The act's id, or `#n`."""
    at: times.Instant
    """The instant judged; of a bare date or an interval its first or last, the more severe."""
    outcome: Outcome
    told: Later[Told] = field(repr=False)
    """All else: put into words when it is read, for most acts of a long log never are."""
    locale: str = "en"
    remedied_by: str | None = None
    """Id of the act that withdrew this one."""

    @property
    def action(self) -> Action:
        """The act that was judged."""
        return model_of(self.act)

    @property
    def decision(self) -> Decision:
        """What a tool should do: deny, ask or allow."""
        return DECISIONS[self.outcome]

    @property
    def phase(self) -> Phase:
        """Where the act stands, as the first pack sees it."""
        return self.told().phase

    @property
    def timeline(self) -> str | None:
        """Id of the process judged in; of several the one with the worst outcome."""
        return self.told().timeline

    @property
    def packs(self) -> tuple[str, ...]:
        """The names of the packs that judged."""
        return self.told().packs

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The rules that speak against the act, the most severe first."""
        return self.told().findings

    @property
    def permissions(self) -> tuple[Finding, ...]:
        """The ok-rules that hold."""
        return self.told().permissions

    @property
    def questions(self) -> tuple[Question, ...]:
        """The facts that are not known and could make the outcome worse."""
        return self.told().questions

    @property
    def suppressed(self) -> tuple[Finding, ...]:
        """What is ignored, with the reason."""
        return self.told().suppressed

    @property
    def assumed(self) -> Mapping[str, Value]:
        """The assumptions that stood for a fact nobody stated."""
        return self.told().assumed

    @property
    def between(self) -> tuple[times.Instant, times.Instant] | None:
        """First and last instant of an act whose time is an interval."""
        return self.told().between

    @property
    def location(self) -> Location | None:
        """Where the act stands in its file."""
        return self.told().location

    @property
    def earliest(self) -> Earliest:
        """From when the same act would be fine."""
        return self.told().later()

    def __str__(self) -> str:
        """Return the verdict in one line."""
        said = (*self.findings, *self.permissions)[:1]
        word = labels.of("outcome", self.outcome, self.locale)
        if self.outcome == "cannot_tell" and self.questions:
            return f"{word}: {self.questions[0].ask} [{self.questions[0].rule}]"
        return f"{word}: {said[0].message} [{said[0].rule}]" if said else word

    def to_dict(self) -> JsonDict:
        """Return the verdict as JSON version 1."""
        told = self.told()
        return {
            "action": self._action(told.between),
            "timeline": told.timeline,
            "phase": told.phase,
            "outcome": self.outcome,
            "decision": self.decision,
            "packs": list(told.packs),
            "findings": [finding.to_dict() for finding in told.findings],
            "permissions": [finding.to_dict() for finding in told.permissions],
            "questions": [question.to_dict() for question in told.questions],
            "suppressed": [
                {**finding.to_dict(), "reason": finding.reason, "until": finding.until}
                for finding in told.suppressed
            ],
            "assumed": written(told.assumed),
            "remedied_by": self.remedied_by,
            "earliest": told.later().to_dict(),
            "location": told.location.to_dict() if told.location else None,
        }

    def _action(self, between: tuple[times.Instant, times.Instant] | None) -> JsonDict:
        action = self.act
        return {
            "id": self.id,
            "kind": action.kind,
            "to": action.target,
            "platform": action.platform,
            "at": self._written(between),
            "status": action.status,
            "meta": dict(action.meta),
        }

    def _written(self, between: tuple[times.Instant, times.Instant] | None) -> str:
        """Return when the act is, in UTC; a bare date stays a date."""
        if type(self.act.at) is date:
            return self.act.at.isoformat()
        return "/".join(map(times.rfc3339, between)) if between else times.rfc3339(self.at)
