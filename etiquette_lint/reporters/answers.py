"""What to write into a log so that a question is answered."""

import json
import re
from collections.abc import Callable, Iterator, Mapping

from etiquette_lint.models.findings import Question
from etiquette_lint.models.named import Action
from etiquette_lint.words import labels
from etiquette_lint.words.sentences import say

Advice = Callable[[Question, Action, str], Iterator[str]]
_PLAIN_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


def advice(question: Question, action: Action, locale: str) -> list[str]:
    """Return what to write, and where: in the line the question points to."""
    if question.fact in _ADVICE:
        return list(_ADVICE[question.fact](question, action, locale))
    if question.fact in labels.LABELS["fact"]:
        return []
    target = action.target or ""
    return [say(f"write-own-{question.about}", locale, field=question.fact, id=target)]


def _post_topic(question: Question, action: Action, locale: str) -> Iterator[str]:
    if getattr(action, "post", None) is None:
        place = _place("the-act", question, locale)
        yield say("write-post", locale, answer=_answer(question), place=place)
    else:
        place = _place("the-post", question, locale)
        yield say("write-field", locale, field="topic", answer=_answer(question), place=place)


def _field(question: Question, action: Action, locale: str) -> Iterator[str]:
    place = _place("the-act", question, locale)
    yield say("write-field", locale, field=question.fact, answer=_answer(question), place=place)


def _reply(question: Question, action: Action, locale: str) -> Iterator[str]:
    yield say("write-reply", locale, place=_place("the-act", question, locale))


def _person(field: str) -> Advice:
    """Return the advice to introduce the target; or its id is a slip of the pen."""

    def advise(question: Question, action: Action, locale: str) -> Iterator[str]:
        name = action.target or ""
        written = name if _PLAIN_WORD.fullmatch(name) else json.dumps(name, ensure_ascii=False)
        yield say("write-person", locale, id=written, field=field)
        if question.location is not None:
            yield say("or-mend", locale, id=name, line=question.location.line)

    return advise


def _fixed(key: str) -> Advice:
    def advise(question: Question, action: Action, locale: str) -> Iterator[str]:
        yield say(key, locale)

    return advise


def _answer(question: Question) -> str:
    return next(iter(question.answers), "...")


def _place(thing: str, question: Question, locale: str) -> str:
    if question.location is None:
        return say(thing, locale)
    return say(f"{thing}-line", locale, line=question.location.line)


_ADVICE: Mapping[str, Advice] = {
    "post_topic": _post_topic,
    "topic": _field,
    "visibility": _field,
    "is_reply": _reply,
    "role": _person("roles: [other]"),
    "relationship": _person("relationship: colleague"),
    "connected": _person("connected: [linkedin]"),
    "hours_to_interview": _fixed("write-start"),
    "days_since_interview": _fixed("write-zone"),
    "days_since_application": _fixed("write-applied"),
    "local_hour": _fixed("write-zone"),
    "weekday": _fixed("write-zone"),
}
