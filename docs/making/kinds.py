"""The page of acts, people and timelines."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from etiquette_lint.models.action import ACTIONS, BaseAction, Ignore, Post, Reply
from etiquette_lint.models.timeline import Interview, Milestone, Person, Timeline
from etiquette_lint.words.near import KIND_SYNONYMS
from making.markdown import codes, table
from making.schemas import said

TIMES = frozenset({"at", "starts_at", "ends_at"})
MEANINGS: Mapping[str, str] = {
    "Action.kind": "What sort of act it is.",
    "Action.id": "Unique in a log; without one the act is `#1`, `#2` and so on.",
    "Action.at": "When. A bare date is judged at both ends of the day; the worse verdict counts. "
    "So is an interval of two times, `START/END`.",
    "Action.to": "The target: the id of a person, or a [person](#person) for this act only.",
    "Action.platform": "Lower-case name: `linkedin`, `wechat`, `email`, any other.",
    "Action.status": "Whether it is still a plan. Both count as history.",
    "Action.initiator": "Who opened this contact. The employer's wish counts as the target's; "
    "a friend's introduction (`third_party`) as your own. `accept_request` is the target's "
    "unless told otherwise.",
    "Action.consent": "Whether you asked first and the target said yes.",
    "Action.sent_by": "Whether a program sends it; an agent's act is your act.",
    "Action.answers": "Answers to a pack's own questions.",
    "Action.ignore": "Findings you know of and accept: a list of [ignores](#ignore).",
    "Action.timeline": "The process it belongs to; needed only if that is not clear.",
    "Action.meta": "Anything of your own; it is returned untouched.",
    "Action.text": "The note, comment or message.",
    "Action.post": "The [post](#post) it is about. Of `comment`, `react` and `share` its author "
    "is the target.",
    "Action.in_reply_to": "What it [answers](#reply) inside a thread.",
    "Action.topic": "What it is about.",
    "Action.visibility": "Whether what is read or posted is public.",
    "Action.needs_approval": "The other side must approve it (a locked account): a request.",
    "Action.withdraws": "Id of the act taken back.",
    "Person.id": "Unique among the people of a file.",
    "Person.name": "As it is shown in reports.",
    "Person.roles": "One or several. Whoever is listed on an interview has `interviewer` as well.",
    "Person.relationship": "How well you knew this person before.",
    "Person.connected": "Platforms on which you are connected already.",
    "Person.handles": "Platform to handle or address.",
    "Person.answers": "Answers to a pack's own questions.",
    "Person.meta": "Anything of your own.",
    "Interview.id": "A name for it.",
    "Interview.starts_at": "Left out while there is no date. A bare date is the whole local day.",
    "Interview.ends_at": "One hour after the start if left out; a bare date is the end of the day.",
    "Interview.interviewers": "Ids of people; may be empty.",
    "Interview.status": "A cancelled interview is not counted; who was to conduct it still has "
    "the role.",
    "Milestone.kind": "What happened. The latest one tells how far the process is.",
    "Milestone.at": "When; a bare date is the first instant of that day.",
    "Timeline.id": "Unique in a file.",
    "Timeline.candidate": "Who applies.",
    "Timeline.company": "As it is shown in reports.",
    "Timeline.timezone": "IANA name, for local times: `Asia/Shanghai`.",
    "Timeline.region": "Two letters (`CN`, `GB`); chooses its pack if none is named.",
    "Timeline.people": "A list of [people](#person).",
    "Timeline.interviews": "A list of [interviews](#interview).",
    "Timeline.milestones": "A list of [milestones](#milestone).",
    "Timeline.answers": "Answers to a pack's own questions.",
    "Timeline.meta": "Anything of your own.",
    "Post.id": "Names the post, so that two comments on it count as one post.",
    "Post.author": "Id of a person.",
    "Post.topic": "What the post is about; unknown if left out.",
    "Reply.id": "The comment that is answered.",
    "Reply.author": "Who wrote it. An answer to the target is a reply.",
    "Ignore.rule": "The rule, as a report names it: `hays/comment-quota`.",
    "Ignore.reason": "Why it does not fit here. There must be one.",
    "Ignore.until": "Last day it holds, that day included.",
}


def lines() -> Iterator[str]:
    """Yield the page."""
    yield "# Acts, people, timelines"
    yield from (
        "",
        "What a log may hold, and what the library takes. How it is written in files:",
        "[formats](formats.md).",
        "",
        "## Kinds",
        "",
        "Every kind takes the [common fields](#common-fields), and these:",
    )
    yield from table(
        ("Kind", "Meaning", "Its own fields", "Known as"),
        (
            (f"`{kind}`", _opening(model), codes(_own(model)), ", ".join(_synonyms(kind)))
            for kind, model in ACTIONS.items()
        ),
    )
    yield from (
        "",
        "A field that makes no sense for a kind is refused. By the names of the last column `ask`",
        "knows a kind too; in a log they are refused, with the kind to write.",
        "",
        "## Common fields",
    )
    yield from _fields("Action", dict.fromkeys(BaseAction.model_fields, BaseAction))
    yield from ("", "`to` may be left out of `post` and `research`, and where `post.author` is.")
    yield from ("", "## Fields of single kinds")
    single = {name: model for model in ACTIONS.values() for name in _own(model)}
    yield from _fields("Action", dict(sorted(single.items())))
    for part in (Person, Timeline, Interview, Milestone, Post, Reply, Ignore):
        yield from ("", f"## {part.__name__}", "", _opening(part))
        yield from _fields(part.__name__, dict.fromkeys(part.model_fields, part))


def _synonyms(kind: str) -> list[str]:
    return [word for word, meant in KIND_SYNONYMS.items() if meant == kind]


def _own(model: type[BaseModel]) -> list[str]:
    return [name for name in model.model_fields if name not in BaseAction.model_fields]


def _opening(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").split("\n")[0]


def _fields(owner: str, models: Mapping[str, type[BaseModel]]) -> Iterator[str]:
    rows = (
        (
            f"`{name}`",
            "required" if model.model_fields[name].is_required() else "",
            _values(f"{owner}.{name}", name, model),
            MEANINGS[f"{owner}.{name}"],
        )
        for name, model in models.items()
    )
    yield from table(("Field", "", "Value", "Meaning"), rows)


def _values(full: str, name: str, model: type[BaseModel]) -> str:
    if name in TIMES:
        return "time"
    if full in OWN_WORDS:
        return OWN_WORDS[full]
    return _said(name, model)


def _said(name: str, model: type[BaseModel]) -> str:
    schema = model.model_json_schema()["properties"][name]
    default = schema.get("default")
    told = said(schema)
    return f"{told} (else `{default}`)" if default and isinstance(default, str) else told


def _by_kind(name: str) -> str:
    """Return what a field may be, kind by kind."""
    return "; ".join(
        f"{kind}: {_said(name, model)}"
        for kind, model in ACTIONS.items()
        if name in model.model_fields
    )


OWN_WORDS = {
    "Action.kind": "one of the kinds above",
    "Action.to": "id, or person",
    "Action.topic": _by_kind("topic"),
    "Action.visibility": _by_kind("visibility"),
}
"""Values that the schema does not tell well."""
