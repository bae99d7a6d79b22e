"""Forms that a client puts before the user: questions about an act, an interview to agree to."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from etiquette_lint.guard.interviews import Draft
from etiquette_lint.models.findings import Question
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.words.serving import asked


class Answers(BaseModel):
    """What the user says to the questions about one act."""

    model_config = ConfigDict(extra="forbid")


class Agreed(BaseModel):
    """An interview as the user agrees to it."""

    starts_at: str
    ends_at: str | None = None
    interviewers: str = ""


def about(verdict: Verdict, locale: str) -> str:
    """Return which act the questions are about."""
    action = verdict.act
    to = action.target or asked("nobody", locale)
    act = asked("the-act", locale, kind=action.kind, platform=action.platform, to=to)
    return asked("questions", locale, act=act)


def askable(question: Question) -> bool:
    """Say whether a field can have the name of what is asked."""
    name = question.fact
    return name.isidentifier() and name[0] != "_" and not hasattr(BaseModel, name)


def form(questions: tuple[Question, ...]) -> type[Answers]:
    """Return the form that asks: a field a question, a choice among its answers."""
    fields: dict[str, Any] = {
        one.fact: (Literal[tuple(one.answers)] | None, Field(None, title=one.ask))
        for one in questions
    }
    return create_model("Answers", __base__=Answers, **fields)


def agreement(draft: Draft, locale: str) -> type[Agreed]:
    """Return the form that shows an interview, to be corrected and agreed to."""
    people = ", ".join(draft.interviewers)
    fields: dict[str, Any] = {
        "starts_at": (str, Field(draft.starts_at, title=asked("starts_at", locale))),
        "ends_at": (str | None, Field(draft.ends_at, title=asked("ends_at", locale))),
        "interviewers": (str, Field(people, title=asked("interviewers", locale))),
    }
    return create_model("Agreed", __base__=Agreed, **fields)
