"""What rules say of an act, as findings with their evidence."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256
from itertools import islice

from etiquette_lint import messages, times
from etiquette_lint.cases import Act, FactValue, Lack
from etiquette_lint.engine.judge import Circumstances, Speech
from etiquette_lint.models.findings import Blanks, Finding, Later, Proof, Question, Said, Telling
from etiquette_lint.models.named import Ignore
from etiquette_lint.words import unused

_SHOWN_ACTS = 20
"""How many of the counted acts are named as evidence: the latest."""
_HOURS = ("hours_to_interview", "hours_since_interview")


def finding(
    c: Circumstances, speech: Speech, locale: str, ignored: Ignore | None = None
) -> Finding:
    """Return what a rule says of the act."""
    rule = speech.rule
    return Finding(
        rule=rule.id,
        level=rule.level,
        basis=rule.rule.basis,
        sources=rule.sources,
        against=rule.against,
        proof=Later(_proof, c, speech),
        say=Telling(partial(messages.render, rule.wordings), partial(_values, c, speech)),
        planned=c.subject.entry.action.status == "planned",
        locale=locale,
        reason=ignored.reason if ignored else None,
        until=ignored.until.isoformat() if ignored and ignored.until else None,
    )


def useless_ignore(c: Circumstances, ignore: Ignore, why: str, locale: str) -> Finding:
    """Return the warning that an ignore suppresses nothing, or is past its last day."""
    until = ignore.until.isoformat() if ignore.until else None
    return Finding(
        rule="log/unused-ignore",
        level="warning",
        basis=None,
        sources=(),
        against=(),
        proof=Later(_ignored, c, ignore.rule, until),
        say=Telling(partial(_unused, why), lambda: {"rule": ignore.rule, "until": until}),
        planned=c.subject.entry.action.status == "planned",
        locale=locale,
    )


def marked(c: Circumstances, question: Question) -> Question:
    """Return a question with its fingerprint."""
    return replace(question, fingerprint=fingerprint(c, f"{question.rule} {question.fact}"))


def fingerprint(c: Circumstances, rule: str) -> str:
    """Return what stays the same while the act moves within its file: 16 hex digits."""
    action = c.subject.entry.action
    parts = [
        rule,
        c.case.id or "",
        action.kind,
        action.platform,
        action.target or "",
        str(action.at) if type(action.at) is date else times.rfc3339(c.order),
        c.subject.post if c.subject.post[0] == "=" else "",
        action.own("text") or "",
    ]
    joined = "\x1f".join(part.replace("\x1f", " ") for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _proof(c: Circumstances, speech: Speech) -> Proof:
    return Proof(dict(_evidence(c, speech)), fingerprint(c, speech.rule.id))


def _ignored(c: Circumstances, rule: str, until: str | None) -> Proof:
    return Proof({"rule": rule, "until": until}, fingerprint(c, f"log/unused-ignore {rule}"))


def _unused(why: str, blanks: Blanks, locale: str) -> Said:
    message, fix, language = unused.words(why, locale, **blanks)
    return Said(message, instead=(fix,), remedy=(fix,), language=language)


def _evidence(c: Circumstances, speech: Speech) -> Iterator[tuple[str, object]]:
    """Yield each fact the rule asks with its value, what was counted, and the matched span."""
    facts = speech.pack.facts
    names = dict.fromkeys(speech.rule.facts)
    if "phase" in names or "until_job" in names:
        names |= dict.fromkeys(_HOURS)
    for name in names:
        value = speech.act.fact(name, facts[name].read)
        if not isinstance(value, Lack):
            yield name, _plain(name, value, speech.act)
    if speech.view is not None and speech.rule.limit is not None and speech.key is not None:
        seen = islice(c.history.shelf(speech.key).latest(speech.view), _SHOWN_ACTS)
        yield "count", speech.counted
        yield "counted", [past.id for past in reversed([*seen])]
    if speech.text.spans:
        text = c.subject.entry.action.own("text", "")
        start, end = speech.text.spans[0]
        yield "span", [start, end]
        yield "matched", text[start:end]


def _plain(name: str, value: FactValue, act: Act) -> object:
    if name == "kind":
        return act.action.kind
    if isinstance(value, frozenset):
        return sorted(value)
    return round(value, 2) if isinstance(value, float) else value


def _values(c: Circumstances, speech: Speech) -> dict[str, object]:
    """Return what the placeholders of the rule's words stand for."""
    act, pack = speech.act, speech.pack
    text = act.action.own("text") or ""
    return {
        **pack.pack.params,
        "person": (act.person and act.person.name) or act.target,
        "platform": act.action.platform,
        "company": act.case.company,
        "count": speech.counted,
        "hours": _hours(speech),
        "matched": text[slice(*speech.text.spans[0])] if speech.text.spans else "",
    }


def _hours(speech: Speech) -> float | None:
    """Return the hours since the last interview while it is the nearer one, else to the next."""
    facts = speech.pack.facts
    until, since = (speech.act.fact(name, facts[name].read) for name in _HOURS)
    known = [hours for hours in (since, until) if isinstance(hours, float)]
    return min(known, default=None)
