"""What tools take from a program: JSON Schemas of their arguments, and what is wrong with some."""

from collections.abc import Iterable, Mapping
from typing import Any

from etiquette_lint.errors import EtiquetteError, InputError, JsonDict, Problem, dotted
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.reporters.lines import visible
from etiquette_lint.words import locales
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem


def _text(told: str) -> JsonDict:
    return {"type": "string", "description": told}


_POST = {
    "type": "object",
    "properties": {
        "id": _text("What tells the post from others."),
        "author": _text("Whose post it is: an id, a name or a profile address."),
        "topic": {"enum": ["industry", "personal"]},
    },
}
ACT: JsonDict = {
    "type": "object",
    "description": "One act, planned. Who agreed, who began and who people are is in the user's "
    "own file, or is asked of the user; it cannot be said here.",
    "required": ["kind", "platform"],
    "properties": {
        "id": _text("A name of your own for it."),
        "kind": {"enum": list(closed.KINDS)},
        "platform": _text("linkedin, wechat, email, x, ... in lower case."),
        "at": _text("When: RFC 3339, a local time, or a bare date. Without it, now."),
        "to": _text("Whom it is to: an id in the user's file, a name, or a profile address."),
        "text": _text("The note, comment or message."),
        "topic": _text("What a message, a post or research is about."),
        "post": _POST,
        "in_reply_to": {"type": "object", "properties": {"id": {}, "author": {}}},
        "visibility": {"enum": ["public", "restricted"]},
        "needs_approval": {"type": "boolean", "description": "A follow the other side must allow."},
        "withdraws": _text("The id of the act that is taken back."),
        "timeline": _text("The id of the hiring process, where there are several."),
        "meta": {"type": "object", "description": "Yours; returned as it is."},
    },
}
PLAN: JsonDict = {"type": "array", "items": ACT, "description": "All acts planned, in any order."}
RULE = _text("As pack/rule, for instance hays/comment-quota.")
STARTS_AT = _text("When it begins: RFC 3339, or local time in the user's zone.")
ENDS_AT = _text("When it ends; without it, one hour later.")
INTERVIEWERS = {
    "type": "array",
    "items": {"type": "string"},
    "description": "Who interviews: ids in the user's file, or names.",
}
PROCESS = _text("The id of the hiring process; not needed where there is one.")
_EXAMPLES = {
    "action": "{kind: research, platform: linkedin, to: lin-wei}",
    "actions": "[{kind: research, platform: linkedin, to: lin-wei}]",
    "rule": "hays/comment-quota",
    "starts_at": "2026-12-01T10:00+08:00",
}


def refuse_odd(arguments: Mapping[str, Any], schema: JsonDict) -> None:
    """Refuse arguments that a tool does not have, and calls without those it needs.

    Raises: InputError.
    """
    known = schema["properties"]
    problems = [_strange(name, known) for name in arguments if name not in known]
    for name in schema.get("required", ()):
        if name not in arguments:
            example = _EXAMPLES.get(name, "...")
            problems.append(problem("argument-needed", f"/{name}", name=name, example=example))
    if problems:
        raise InputError(problems)


def wording(error: EtiquetteError, locale: str) -> str:
    """Return problems as lines, each with its place and what would be right."""
    own = locales.pick(locale, locales.OWN)
    return "\n".join(visible(line) for one in error.problems for line in _lines(one, own))


def _strange(name: str, known: Iterable[str]) -> Problem:
    options = ", ".join(known) or "-"
    return problem("argument-not-known", "", name=name, near=near(name, known), options=options)


def _lines(one: Problem, locale: str) -> Iterable[str]:
    said, place = one.wording(locale), one.location
    where = f"{place.file}:{place.line}:{place.column}" if place else dotted(one.path)
    yield f"{where}: {said.message}" if where else said.message
    yield from (f"  {line}" for line in said.fix.splitlines())
