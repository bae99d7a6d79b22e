"""What tools tell a program, typed: the schema of each answer is made from here."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.plan import Change, PlanReport
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import Basis, Decision, Level, MilestoneKind, Outcome, Phase
from etiquette_lint.packs.pack import Pack
from etiquette_lint.words import locales

T = TypeVar("T", bound="Told")


class Told(BaseModel):
    """What every answer is."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceTold(Told):
    """Who published the guidance a rule rests on."""

    id: str
    title: str
    publisher: str
    published: str | None
    url: str | None


class Said(Told):
    """One rule that speaks of an act."""

    rule: str
    level: Level
    message: str
    instead: list[str]
    remedy: list[str]
    basis: Basis | None
    sources: list[SourceTold]


class Asked(Told):
    """What is not known, and only the user can say."""

    fact: str
    rule: str
    ask: str
    would_be: Outcome = Field(description="The worst outcome an answer would give.")


class FineFrom(Told):
    """From when the same act would be fine."""

    when: Literal["now", "at", "after", "never"]
    at: str | None
    after: MilestoneKind | None
    then: Literal["ok", "not_covered"] | None = Field(description="Only `ok` is a promise.")


class JudgedAct(Told):
    """The verdict on one act."""

    id: str | None
    place: int | None = Field(description="In a plan, its place among the acts, from 1.")
    outcome: Outcome = Field(
        description="`not_covered`: no rule speaks of it, which is not the same as `ok`."
    )
    decision: Decision = Field(description="`deny`: do not do it. `ask`: ask the user first.")
    summary: str
    kind: str
    platform: str
    to: str | None
    at: str
    phase: Phase
    timeline: str | None
    findings: list[Said]
    permissions: list[Said]
    questions: list[Asked]
    earliest: FineFrom
    packs: list[str]
    answered: dict[str, str] = Field(
        default={}, description="What the user was asked for this act, and said."
    )


class ChangeTold(Told):
    """What is done with one act of a plan."""

    id: str | None
    place: int = Field(description="Its place among the acts, from 1.")
    change: Literal["moved", "held", "dropped"]
    before: str = Field(description="When it was planned.")
    to: str | None = Field(description="When it is planned now, if it was moved.")
    after: MilestoneKind | None = Field(description="What a held act waits for.")
    rule: str | None
    why: str | None


class Counts(Told):
    """Acts of a plan by what became of them."""

    actions: int
    kept: int
    moved: int
    held: int
    dropped: int
    questions: int = Field(description="Left with a question for the user.")


class JudgedPlan(Told):
    """The verdicts on a plan, and the same plan corrected."""

    summary: Counts
    changes: list[ChangeTold]
    verdicts: list[JudgedAct] = Field(description="On the plan as it was given.")
    corrected: list[dict[str, Any]] = Field(description="The acts that are left, with their times.")
    questions: list[JudgedAct] = Field(description="Acts of the corrected plan to ask about.")


class RuleTold(Told):
    """The page of a rule."""

    rule: str
    page: str


class PackTold(Told):
    """A rule pack that can be named."""

    name: str
    version: str
    title: str
    regions: list[str]
    rules: list[str]
    in_use: bool = Field(description="Whether this server judges by it.")


class PacksTold(Told):
    """The rule packs there are."""

    packs: list[PackTold]


class InterviewAdded(Told):
    """An interview the user agreed to have in their file."""

    file: str
    timeline: str
    interview: dict[str, Any]


def judged_act(
    verdict: Verdict, answered: Mapping[str, str] | None = None, place: int | None = None
) -> JudgedAct:
    """Return a verdict as it is told."""
    told = verdict.to_dict()
    action = told["action"]
    return JudgedAct(
        id=verdict.act.id,
        place=place,
        **{key: action[key] for key in ("kind", "platform", "to", "at")},
        **{key: told[key] for key in ("outcome", "decision", "phase", "timeline", "packs")},
        summary=str(verdict),
        findings=_said(told["findings"]),
        permissions=_said(told["permissions"]),
        questions=[_kept(Asked, one) for one in told["questions"]],
        earliest=FineFrom(**told["earliest"]),
        answered=dict(answered or {}),
    )


def judged_plan(report: PlanReport) -> JudgedPlan:
    """Return a corrected plan as it is told."""
    told = report.to_dict()
    left = zip(report.log.entries, report.corrected.verdicts, strict=True)
    return JudgedPlan(
        summary=_kept(Counts, told["summary"]),
        changes=[_change(one, report.past) for one in report.changes],
        verdicts=[judged_act(one, None, n) for n, one in enumerate(report.given.verdicts, 1)],
        corrected=told["corrected"]["actions"],
        questions=[
            judged_act(verdict, None, entry.number - report.past)
            for entry, verdict in left
            if verdict.outcome == "cannot_tell"
        ],
    )


def _change(change: Change, past: int) -> ChangeTold:
    told = change.to_dict()
    return _kept(
        ChangeTold,
        {
            **told,
            "id": None if change.id.startswith("#") else change.id,
            "place": change.number - past,
            "before": told["from"],
        },
    )


def pack_told(pack: Pack, locale: str, *, in_use: bool) -> PackTold:
    """Return a pack as it is told."""
    picked = locales.pick(locale, pack.title, pack.language)
    return PackTold(
        name=pack.name,
        version=pack.version,
        title=pack.title.get(picked, next(iter(pack.title.values()), pack.name)),
        regions=list(pack.regions),
        rules=[rule.id for rule in pack.rules.values()],
        in_use=in_use,
    )


def _said(findings: Iterable[JsonDict]) -> list[Said]:
    return [
        _kept(Said, {**one, "sources": [SourceTold(**source) for source in one["sources"]]})
        for one in findings
    ]


def _kept(model: type[T], values: JsonDict) -> T:
    """Return what a model has fields for."""
    return model(**{key: values[key] for key in model.model_fields})
