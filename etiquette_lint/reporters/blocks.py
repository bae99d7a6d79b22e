"""What is said of an act: findings, questions, permissions, silence, what is ignored.

As values; how they are laid out is for each format to say.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from etiquette_lint.models.findings import Finding, Question, Source, Value
from etiquette_lint.models.named import Action
from etiquette_lint.models.report import PackInfo
from etiquette_lint.models.verdict import Earliest, Verdict
from etiquette_lint.models.vocabulary import Outcome
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.answers import advice
from etiquette_lint.reporters.heading import people
from etiquette_lint.reporters.scene import Scene
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels
from etiquette_lint.words.sentences import say

ROWS = ("instead", "remedy", "fine-from", "answer")
_GRAVITY = ("error", "warning", "info")
_CHOICES = 3
"""Up to so many answers are listed; of more, only the worst."""
Form = Literal["finding", "question", "permission", "note", "silence", "assumed", "suppressed"]
_FORMS: Mapping[str, Form] = {"info": "note", "ok": "permission"}
"""By the level of a finding; of graver ones it is `finding`."""


class Sheet(NamedTuple):
    """What the blocks of one scene are made with."""

    scene: Scene
    view: View
    packs: Sequence[PackInfo]
    asked: str
    """The locale asked for: rules may have words in it though the tool has none."""
    advise: Callable[[Question, Action, str], list[str]] = advice
    """Says how a question is answered: by writing into a log, unless told otherwise."""

    @property
    def locale(self) -> str:
        """The language of the tool's own words."""
        return self.scene.locale


class Choice(NamedTuple):
    """What an answer would give."""

    text: str
    outcome: Outcome


class Row(NamedTuple):
    """A label, one of `ROWS`, and what belongs to it."""

    key: str
    items: tuple[str, ...]


class Origin(NamedTuple):
    """Who says so, by which rule, and where the act stands; each may be empty."""

    said: str
    rule: str
    place: str
    sources: tuple[Source, ...] = ()
    against: tuple[Source, ...] = ()
    """Sources that say the contrary."""


class Block(NamedTuple):
    """One thing that is said of an act, its parts in the order in which they are read."""

    form: Form
    prose: str
    language: str = ""
    """Of the rule's words; empty where the words are the tool's own."""
    why: str = ""
    choices: tuple[Choice, ...] = ()
    rows: tuple[Row, ...] = ()
    origin: Origin | None = None


def blocks(verdict: Verdict, sheet: Sheet) -> Iterator[Block]:
    """Yield all that is said of an act, the weightiest first."""
    findings = sorted(
        _once(verdict.findings, sheet.asked), key=lambda one: _GRAVITY.index(one.level)
    )
    grave = [finding for finding in findings if finding.level != "info"]
    for number, finding in enumerate(grave):
        yield of_finding(finding, verdict, sheet, with_earliest=number == 0)
    for number, question in enumerate(verdict.questions):
        yield of_question(question, verdict, sheet, with_earliest=number == 0 and not grave)
    if verdict.outcome == "ok":
        for permission in _once(verdict.permissions, sheet.asked):
            yield of_finding(permission, verdict, sheet)
    if verdict.outcome == "not_covered":
        yield _silence(verdict, sheet)
    for note in findings[len(grave) :]:
        yield of_finding(note, verdict, sheet)
    yield from _assumed(verdict, sheet)
    for finding in _once(verdict.suppressed, sheet.asked):
        yield _suppressed(finding, sheet)


def _once(findings: Iterable[Finding], locale: str) -> Iterable[Finding]:
    """Return what two packs say alike, as a pack and one that builds on it may, only once."""
    told: dict[object, Finding] = {}
    for one in findings:
        told.setdefault((one.rule, one.level, one.basis, one.say(locale)), one)
    return told.values()


def fine_from(verdict: Verdict, scene: Scene) -> str:
    """Return from when a planned act would be fine, or nothing; only `ok` is a promise."""
    if verdict.act.status != "planned":
        return ""
    earliest = verdict.earliest
    if earliest.then != "ok" or earliest.when == "now":
        return ""
    return _promise(earliest, scene)


def _promise(earliest: Earliest, scene: Scene) -> str:
    if earliest.at is None:
        return say(f"fine-after:{earliest.after}", scene.locale)
    when = moments.instant(earliest.at, scene.zone, scene.locale)
    return say("fine-at", scene.locale, when=when)


def of_finding(
    finding: Finding, verdict: Verdict, sheet: Sheet, *, with_earliest: bool = False
) -> Block:
    """Return what a rule says of an act and, where wanted, from when that would be fine."""
    said = finding.say(sheet.asked)
    form = _FORMS.get(finding.level, "finding")
    prose = say("note", sheet.locale, message=said.message) if form == "note" else said.message
    fine = fine_from(verdict, sheet.scene) if with_earliest else ""
    given = {
        "instead": said.instead if finding.planned else (),
        "remedy": () if finding.planned else said.remedy,
        "fine-from": (fine,) if fine else (),
    }
    return Block(
        form,
        prose,
        language=said.language,
        why=said.why,
        rows=_rows(given),
        origin=_origin(finding, verdict, sheet, finding.against),
    )


def of_question(
    question: Question, verdict: Verdict, sheet: Sheet, *, with_earliest: bool = False
) -> Block:
    """Return a question, what each answer would give, and how it is answered."""
    told = sheet.advise(question, verdict.act, sheet.locale)
    fine = fine_from(verdict, sheet.scene) if with_earliest else ""
    return Block(
        "question",
        question.say(sheet.asked),
        choices=tuple(_choices(question, sheet.locale)),
        rows=_rows({"answer": tuple(told), "fine-from": (fine,) if fine else ()}),
        origin=_origin(question, verdict, sheet),
    )


def _rows(given: dict[str, tuple[str, ...]]) -> tuple[Row, ...]:
    return tuple(Row(key, items) for key, items in given.items() if items)


def _origin(
    speaker: Finding | Question, verdict: Verdict, sheet: Sheet, against: tuple[Source, ...] = ()
) -> Origin:
    said, sources = "", speaker.sources
    if sources:
        said = sources[0].publisher
        if speaker.basis is not None:
            basis = labels.of("basis", speaker.basis, sheet.locale)
            said = say("source", sheet.locale, publisher=said, basis=basis)
    return Origin(said, speaker.rule, _place(verdict), sources, against)


def _place(verdict: Verdict) -> str:
    return f"{verdict.location.file}:{verdict.location.line}" if verdict.location else ""


def _choices(question: Question, locale: str) -> Iterator[Choice]:
    """Yield what each answer would give; of many answers, the worst in one."""
    form = "would-be-as" if question.fact == "role" else "would-be"
    if question.fact == "role" or len(question.answers) > _CHOICES:
        worst = [one for one, given in question.answers.items() if given == question.would_be]
        named = [value_label(question.fact, one, locale) for one in worst]
        answers = {say("comma", locale).join(named): question.would_be}
    else:
        answers = {
            value_label(question.fact, one, locale): given
            for one, given in question.answers.items()
        }
    for answer, outcome in answers.items():
        word = labels.of("outcome", outcome, locale)
        yield Choice(say(form, locale, answer=answer, outcome=word), outcome)


def _silence(verdict: Verdict, sheet: Sheet) -> Block:
    """Return that no pack speaks of this kind of act, or of this one act."""
    kind, locale = verdict.act.kind, sheet.locale
    packs = [pack for pack in sheet.packs if pack.name in verdict.packs]
    names = list(dict.fromkeys(_publisher(pack) for pack in packs)) or list(verdict.packs)
    of_none = packs and all(pack.kinds is not None and kind not in pack.kinds for pack in packs)
    if of_none:
        what = labels.of("kinds", kind, locale)
    else:
        what = say("this", locale, kind=labels.of("kind", kind, locale))
    key = "silent" if len(names) == 1 else "silent-many" if names else "silent-no-pack"
    prose = say(key, locale, packs=people(names or [""], locale), what=what)
    told = _others(kind, verdict, sheet) if of_none else ""
    return Block("silence", prose, origin=Origin(told, "", _place(verdict)))


def _others(kind: str, verdict: Verdict, sheet: Sheet) -> str:
    """Return which other packs speak of a kind, empty where none does."""
    names = [name for name in sheet.view.speaking(kind) if name not in verdict.packs]
    what = labels.of("kinds", kind, sheet.locale)
    joined = say("comma", sheet.locale).join(names)
    return say("speaking", sheet.locale, kinds=what, packs=joined) if names else ""


def _publisher(pack: PackInfo) -> str:
    return pack.sources[0].publisher if pack.sources else pack.name


def _assumed(verdict: Verdict, sheet: Sheet) -> Iterator[Block]:
    locale = sheet.locale
    facts = [
        say(
            "assumed-fact",
            locale,
            fact=labels.of("fact", fact, locale),
            value=_value(fact, value, locale),
        )
        for fact, value in verdict.assumed.items()
    ]
    if facts:
        joined = say("comma", locale).join(facts)
        yield Block("assumed", say("assumed", locale, facts=joined))


def _value(fact: str, value: Value, locale: str) -> str:
    values = value if isinstance(value, tuple) else (value,)
    words = (str(one).lower() if isinstance(one, bool) else str(one) for one in values)
    return say("comma", locale).join(value_label(fact, word, locale) for word in words)


def value_label(fact: str, word: str, locale: str) -> str:
    """Return the label of a fact's value; of a pack's own question, yes or no."""
    table = fact if fact in labels.LABELS else "flag"
    return labels.of(table, word.removesuffix(".0"), locale)


def _suppressed(finding: Finding, sheet: Sheet) -> Block:
    key = "suppressed-until" if finding.until else "suppressed"
    told = say(
        key,
        sheet.locale,
        rule=finding.rule,
        reason=finding.reason or "",
        until=finding.until or "",
    )
    return Block("suppressed", told)
