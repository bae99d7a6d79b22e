"""What is not known, and what each answer would give."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple, get_args

from etiquette_lint.assemble import Entry
from etiquette_lint.cases import UNKNOWN, FactValue, Lack
from etiquette_lint.engine import judge
from etiquette_lint.engine.judge import Circumstances, Speech
from etiquette_lint.engine.suppress import sift
from etiquette_lint.facts import FACTS, Fact
from etiquette_lint.models.findings import Blanks, Question, Telling, Value
from etiquette_lint.models.vocabulary import SEVERITY, MessageTopic, Outcome
from etiquette_lint.packs.pack import Texts
from etiquette_lint.words import asks, locales
from etiquette_lint.words.near import near

_WHO = FACTS["role"]
_ASKED_AS = {"relationship": _WHO, "connected": _WHO}
"""Facts of somebody nobody introduced: who that is, is one question."""
_ACQUAINTED = tuple(
    {"relationship": relationship, "connected": connected}
    for relationship in FACTS["relationship"].values
    for connected in (False, True)
)
"""What else somebody may be who is more than a stranger in a role."""
_SEVERITY = {**SEVERITY, "ok": SEVERITY["not_covered"]}
"""For questions, what is fine and what no rule speaks of are equally good."""
_MESSAGE_TOPICS: tuple[str, ...] = get_args(MessageTopic)
"""What a message or a post can be about; research always says what it is about."""
_TEXT = Fact(
    "text", "flag", lambda act: UNKNOWN, "Whether the text is as a rule says.", where=("text",)
)
"""Stands for a pattern that was stopped for taking too long."""


class _Doubt(NamedTuple):
    """An unknown fact that keeps a rule from being decided."""

    fact: Fact
    speech: Speech


_Told = tuple[_Doubt, Mapping[str, Outcome]]
"""What is not known, and what each answer would give."""


def settled(kept: tuple[Speech, ...], asked: tuple[Question, ...]) -> Outcome:
    """Return the outcome of what rules say: `cannot_tell` only if an answer could be worse."""
    known = _known(kept) if kept else "not_covered"
    return "cannot_tell" if asked and SEVERITY[known] < SEVERITY["cannot_tell"] else known


def questions(c: Circumstances, kept: tuple[Speech, ...], locale: str) -> tuple[Question, ...]:
    """Return the facts of which an answer could make the outcome worse than what is known."""
    open_rules = [speech for speech in kept if speech.truth is None] if kept else []
    if not open_rules and c.is_introduced:
        return ()
    known = _known(kept)
    doubts: dict[str, _Doubt] = {}
    for speech in sorted(open_rules, key=_gravity, reverse=True):
        for fact in _lacking(speech):
            doubts.setdefault(fact.name, _Doubt(fact, speech))
    told = _worse(((doubt, _outcomes(c, doubt, known)) for doubt in doubts.values()), known)
    if not any(doubt.fact is _WHO for doubt, _ in told):
        told += _worse(_slips(c), known)
    return tuple(_question(c, doubt, answers, locale) for doubt, answers in told)


def _worse(told: Iterable[_Told], known: Outcome) -> list[_Told]:
    """Return what is worth asking: where an answer would be worse than what is known."""
    return [one for one in told if _SEVERITY[_worst(one[1].values())] > _SEVERITY[known]]


def _known(kept: Iterable[Speech]) -> Outcome:
    return judge.outcome(speech for speech in kept if speech.truth is True)


def _gravity(speech: Speech) -> int:
    return {"error": 2, "warning": 1}.get(speech.rule.level, 0)


def _lacking(speech: Speech) -> Iterator[Fact]:
    """Return the facts that leave a rule undecided, those of its undecided overrulers too."""
    if _gravity(speech) == 0:
        return
    for one in (speech, *speech.doubts):
        for fact in _unknown(one):
            yield fact if speech.act.introduced else _ASKED_AS.get(fact.name, fact)


def _unknown(speech: Speech) -> Iterator[Fact]:
    yield from speech.rule.when.lacking(speech.act)
    yield from speech.rule.unless.lacking(speech.act)
    if speech.text.truth is None:
        yield _TEXT


def _question(
    c: Circumstances, doubt: _Doubt, answers: Mapping[str, Outcome], locale: str
) -> Question:
    return Question(
        fact=doubt.fact.name,
        rule=doubt.speech.rule.id,
        would_be=_worst(answers.values()),
        answers=answers,
        say=_wording(c, doubt),
        locale=locale,
        location=c.subject.entry.locate(_place(c.subject.entry, doubt.fact), False),
        basis=doubt.speech.rule.rule.basis,
        sources=doubt.speech.rule.sources,
        about=doubt.fact.about,
    )


def _outcomes(c: Circumstances, doubt: _Doubt, known: Outcome) -> dict[str, Outcome]:
    """Return each answer with the outcome it would give."""
    if doubt.fact is _TEXT:
        return _text_answers(doubt.speech, known)
    answers: dict[FactValue, Outcome] = {
        value: _outcome_if(c, {doubt.fact.name: value}) for value in _answers(c, doubt)
    }
    if doubt.fact is _WHO:
        answers = _of_somebody(c, answers, known)
    return {_written(value): outcome for value, outcome in answers.items()}


def _of_somebody(
    c: Circumstances, answers: dict[FactValue, Outcome], known: Outcome
) -> dict[FactValue, Outcome]:
    """Return what each role gives at worst: of one known better, if need be of two roles."""
    roles = [role for role in answers if isinstance(role, frozenset)]
    for seconds in ([frozenset[str]()], roles):
        if _SEVERITY[_worst(answers.values())] > _SEVERITY[known]:
            break
        answers = {
            role: _worst(
                _outcome_if(c, {"role": role | second, **other})
                for second in seconds
                for other in _ACQUAINTED
            )
            for role in roles
        }
    return answers


def _slips(c: Circumstances) -> Iterator[_Told]:
    """Yield who the target is, with what the act would get if somebody introduced was meant.

    A slip of the pen must never read as fine, also where a rule asks nothing of the person.
    """
    if c.is_introduced or _WHO.name in c.assumed:
        return
    heard = {person: _kept(c.to(person)) for person in c.case.people}
    answers = {person: judge.outcome(kept) for person, kept in heard.items()}
    grave = [speech for kept in heard.values() for speech in kept if _gravity(speech)]
    if grave:
        yield _Doubt(_WHO, max(grave, key=_gravity)), answers


def _worst(outcomes: Iterable[Outcome]) -> Outcome:
    return max(outcomes, key=_SEVERITY.__getitem__)


def _text_answers(speech: Speech, known: Outcome) -> dict[str, Outcome]:
    level: Outcome = "error" if speech.rule.level == "error" else "warning"
    return {"true": level, "false": known}


def _outcome_if(c: Circumstances, answer: Mapping[str, FactValue]) -> Outcome:
    """Return the outcome that an answer would give."""
    return judge.outcome(_kept(replace(c, assumed={**c.assumed, **answer})))


def _kept(c: Circumstances) -> tuple[Speech, ...]:
    return sift(c, judge.speeches(c)).kept


def _answers(c: Circumstances, doubt: _Doubt) -> Iterable[FactValue]:
    """Return what the fact could be: of a number, a value at and between all bounds."""
    fact = doubt.fact
    if fact.type == "flag":
        return (True, False)
    if fact.type == "number":
        return _around(_bounds(c, fact.name))
    if fact.type == "set":
        return tuple(frozenset({value}) for value in fact.values)
    return _MESSAGE_TOPICS if fact.name == "topic" else fact.values


def _bounds(c: Circumstances, name: str) -> list[float]:
    """Return the numbers that the rules of the act's kind compare a fact with."""
    rules = (rule for pack in c.packs for rule in pack.of_kind(c.subject.entry.action.kind))
    return sorted({number for rule in rules for number in rule.facts.get(name, ())})


def _around(bounds: list[float]) -> Iterator[float]:
    """Return a number below all bounds, each bound, one between each two, one above all.

    None is negative: no time since or until something is.
    """
    yield max(bounds[0] - 1, 0)
    for bound, following in zip(bounds, [*bounds[1:], bounds[-1] + 2], strict=True):
        yield from (number for number in (bound, (bound + following) / 2) if number > 0)


def _written(value: FactValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}"
    return ", ".join(value) if isinstance(value, frozenset) else f"{value}"


def plain(value: FactValue) -> Value:
    """Return a known value as results carry it."""
    if isinstance(value, Lack):
        return value.value
    return tuple(sorted(value)) if isinstance(value, frozenset) else value


def _place(entry: Entry, fact: Fact) -> tuple[str, ...]:
    """Return the field that answers the question, as far as the act has it."""
    post = entry.action.own("post")
    if fact.name == "post_topic":
        return ("post",) if post is not None else ()
    return fact.where


def _wording(c: Circumstances, doubt: _Doubt) -> Telling[str]:
    if doubt.fact is _WHO:
        return Telling(asks.who, partial(_who, c))
    texts = doubt.speech.pack.ask(doubt.fact.name) or _rule_ask(doubt)
    told = partial(_say, texts, doubt.speech.pack.pack.language, doubt.fact.name)
    return Telling(told, dict)


def _rule_ask(doubt: _Doubt) -> Texts:
    """Return the wording of the rule that lacks the fact, or of one that would overrule it."""
    speech = doubt.speech
    for one in (speech, *speech.doubts):
        if one.rule.rule.ask and {fact.name for fact in _unknown(one)} == {doubt.fact.name}:
            return one.rule.rule.ask
    return {}


def _say(texts: Texts, language: str, fact: str, blanks: Blanks, locale: str) -> str:
    if not texts:
        return asks.fact(fact, locale)
    picked = locales.pick(locale, texts, language)
    return texts[picked] if picked in texts else next(iter(texts.values()))


def _who(c: Circumstances) -> Blanks:
    """Return who is not known, and whom that was perhaps meant to be, with that one's roles."""
    people: Mapping[str, object] = c.case.people
    target = c.subject.entry.action.target
    meant = near(target, people)
    person = c.case.people.get(meant)
    roles = tuple(sorted(person.roles)) if person else ()
    return {"person": target or "", "meant": meant, "roles": roles}
