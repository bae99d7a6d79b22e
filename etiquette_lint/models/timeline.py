"""People, interviews, milestones: one hiring process of one candidate."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from etiquette_lint import limits
from etiquette_lint.models.fields import Answers, Input, Meta, Name, Platform, When, Zone
from etiquette_lint.models.vocabulary import InterviewStatus, MilestoneKind, Relationship, Role


def _roles(value: object) -> object:
    """Accept one role written without a list."""
    return [value] if isinstance(value, str) else value


class Person(Input):
    """Somebody an act may be addressed to; a declared person has the roles stated and no others."""

    id: Name
    name: Name | None = None
    roles: Annotated[frozenset[Role], BeforeValidator(_roles)] = frozenset()
    relationship: Relationship = "stranger"
    connected: frozenset[Platform] = frozenset()
    """Platforms on which they are connected already."""
    handles: dict[Platform, Name] = Field(default_factory=dict)
    answers: Answers = Field(default_factory=dict)
    meta: Meta = Field(default_factory=dict)


class Interview(Input):
    """One interview; no `ends_at` means one hour, a bare date the whole local day."""

    id: Name | None = None
    starts_at: When | None = None
    ends_at: When | None = None
    interviewers: Annotated[tuple[Name, ...], Field(max_length=limits.INTERVIEWERS)] = ()
    """Ids of people."""
    status: InterviewStatus = "scheduled"


class Milestone(Input):
    """Something that changed the process; a bare date is its first instant."""

    kind: MilestoneKind
    at: When


class Timeline(Input):
    """One hiring process of one candidate."""

    id: Name
    candidate: Name | None = None
    company: Name | None = None
    timezone: Zone | None = None
    """IANA name."""
    region: Name | None = None
    """ISO 3166 code."""
    people: Annotated[tuple[Person, ...], Field(max_length=limits.PEOPLE)] = ()
    interviews: Annotated[tuple[Interview, ...], Field(max_length=limits.INTERVIEWS)] = ()
    milestones: Annotated[tuple[Milestone, ...], Field(max_length=limits.MILESTONES)] = ()
    answers: Answers = Field(default_factory=dict)
    meta: Meta = Field(default_factory=dict)
