"""Answers to what a verdict asks: options that give them, and the advice that names one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.options import folded
from etiquette_lint.cli.plan import Answer, Plan
from etiquette_lint.facts import FACTS
from etiquette_lint.models.action import Action
from etiquette_lint.models.findings import Question
from etiquette_lint.models.report import Report
from etiquette_lint.packs.pack import Pack
from etiquette_lint.reporters.answers import advice
from etiquette_lint.words.near import near
from etiquette_lint.words.prompts import prompt

_OPTIONS = {
    "post_topic": "--post-topic",
    "topic": "--topic",
    "relationship": "--relationship",
    "hours_to_interview": "--interview",
}
"""Facts a verdict may ask for, and the options that say them."""
_ASKED = frozenset({"post_topic", "topic"})
"""Those of them that are asked on a terminal."""
_WORDS: Mapping[str, bool] = {
    **dict.fromkeys(("", "yes", "y", "true", "是"), True),
    **dict.fromkeys(("no", "n", "false", "否"), False),
}


def given(texts: Iterable[str], packs: Sequence[Pack]) -> tuple[Answer, ...]:
    """Return what `--answer` says, each name checked against the questions of the packs.

    Raises: MisuseError.
    """
    said: dict[str, bool] = {}
    for text in texts:
        name, joint, word = text.partition("=")
        name = _known(name.strip(), packs)
        is_so = _WORDS.get(folded(word)) if word.strip() or not joint else None
        if is_so is None:
            raise fault("answer-form", name=name, value=word)
        if said.setdefault(name, is_so) is not is_so:
            raise fault("answer-twice", name=name)
    asked = dict.fromkeys(
        (one.name, one.about) for pack in packs for one in pack.questions.values()
    )
    return tuple(Answer(name, about, said[name]) for name, about in asked if name in said)


def answered(plan: Plan, question: Question, word: str) -> Plan:
    """Return a plan with the answer to a question of its verdict."""
    if question.fact in FACTS:
        known: dict[str, Any] = {question.fact: word}
        return replace(plan, **known)
    answer = Answer(question.fact, question.about, word == "true")
    return replace(plan, answers=(*plan.answers, answer))


def open_question(report: Report) -> Question | None:
    """Return a question of the verdict that can be asked on a terminal."""
    questions = report.verdicts[0].questions
    return next((one for one in questions if one.fact in _ASKED or one.fact not in FACTS), None)


def advise(question: Question, action: Action, locale: str) -> list[str]:
    """Return the option that answers a question, else what a log would say."""
    if question.fact not in FACTS:
        return [prompt("answer-own", locale, name=question.fact)]
    option = _OPTIONS.get(question.fact)
    if option is None:
        return advice(question, action, locale)
    answer = next(iter(question.answers)) if question.fact != "hours_to_interview" else "+3d"
    return [prompt("answer-with", locale, option=f"{option} {answer}")]


def _known(name: str, packs: Sequence[Pack]) -> str:
    names = list(dict.fromkeys(name for pack in packs for name in pack.questions))
    if name in names:
        return name
    judging = ", ".join(pack.name for pack in packs)
    if not names:
        raise fault("answer-to-nothing", value=name, packs=judging)
    raise fault(
        "answer-unknown",
        value=name,
        packs=judging,
        near=near(name, names),
        options=", ".join(names),
    )
