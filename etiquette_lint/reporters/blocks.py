"""What stands under an act, as values: findings, questions, permissions, silence, ignores."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from etiquette_lint.errors import Location
from etiquette_lint.models.action import Action
from etiquette_lint.models.report import PackInfo
from etiquette_lint.models.verdict import Earliest, Finding, Question, Source, Value, Verdict
from etiquette_lint.models.vocabulary import Basis
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.answers import advice
from etiquette_lint.reporters.heading import people
from etiquette_lint.reporters.scene import Scene
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels
from etiquette_lint.words.sentences import say

_GRAVITY = ("error", "warning", "info")
ROWS = ("instead", "remedy", "fine-from", "answer")
"""The labels that stand before what belongs to them."""
_CHOICES = 3
"""Up to so many answers are listed; of more, only the worst."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Sentences."""

    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what belongs to it."""

    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Answers, each with what it would give."""

    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Who says so, the rule, and where the act stands."""

    said: str
    """Of a rule who says so and how; of silence which other packs speak."""
    rule: str
    place: Location | None
    sources: tuple[Source, ...] = ()


Part = Prose | Row | Choices | Origin


@dataclass(frozen=True, slots=True)
class Sheet:
    """For whom the blocks of one scene are written."""

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


def blocks(verdict: Verdict, sheet: Sheet) -> Iterator[Part]:
    """Yield all that is said under an act, the weightiest first."""
    findings = sorted(verdict.findings, key=lambda one: _GRAVITY.index(one.level))
    grave = [finding for finding in findings if finding.level != "info"]
    for number, finding in enumerate(grave):
        yield from of_finding(finding, verdict, sheet, with_earliest=number == 0)
    for number, question in enumerate(verdict.questions):
        yield from of_question(question, verdict, sheet, with_earliest=number == 0 and not grave)
    if verdict.outcome == "ok":
        for permission in verdict.permissions:
            yield from of_finding(permission, verdict, sheet)
    if verdict.outcome == "not_covered":
        yield from _silence(verdict, sheet)
    for note in findings[len(grave) :]:
        yield from of_finding(note, verdict, sheet)
    yield from _assumed(verdict, sheet)
    for finding in verdict.suppressed:
        yield from _suppressed(finding, sheet)


def of_finding(
    finding: Finding, verdict: Verdict, sheet: Sheet, with_earliest: bool = False
) -> Iterator[Part]:
    """Yield what a rule says of an act, and from when that would be fine."""
    said, locale = finding.say(sheet.asked), sheet.locale
    note = finding.level == "info"
    yield Prose(say("note", locale, message=said.message) if note else said.message)
    yield from _row("instead", said.instead if finding.planned else (), locale)
    yield from _row("remedy", () if finding.planned else said.remedy, locale)
    if with_earliest:
        yield from _fine_from(verdict, sheet)
    yield _origin(finding.rule, finding.basis, finding.sources, verdict, locale)


def of_question(
    question: Question, verdict: Verdict, sheet: Sheet, with_earliest: bool = False
) -> Iterator[Part]:
    """Yield a question, what each answer would give, and how it is answered."""
    locale = sheet.locale
    yield Prose(question.say(sheet.asked))
    yield Choices(tuple(_choices(question, locale)))
    yield from _row("answer", sheet.advise(question, verdict.action, locale), locale)
    if with_earliest:
        yield from _fine_from(verdict, sheet)
    yield _origin(question.rule, question.basis, question.sources, verdict, locale)


def _row(key: str, items: Iterable[str], locale: str) -> Iterator[Row]:
    """Yield a label and what belongs to it; nothing where nothing does."""
    if told := tuple(items):
        yield Row(say(key, locale), told)


def _origin(
    rule: str, basis: Basis | None, sources: tuple[Source, ...], verdict: Verdict, locale: str
) -> Origin:
    said = sources[0].publisher if sources else ""
    if said and basis is not None:
        how = labels.of("basis", basis, locale)
        said = say("source", locale, publisher=said, basis=how)
    return Origin(said, rule, verdict.location, sources)


def _choices(question: Question, locale: str) -> Iterator[str]:
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
        yield say(form, locale, answer=answer, outcome=labels.of("outcome", outcome, locale))


def _fine_from(verdict: Verdict, sheet: Sheet) -> Iterator[Row]:
    """Yield from when a planned act would be fine; only `ok` is a promise."""
    if verdict.action.status != "planned":
        return
    earliest = verdict.earliest
    if earliest.then == "ok" and earliest.when != "now":
        yield from _row("fine-from", [_promise(earliest, sheet)], sheet.locale)


def _promise(earliest: Earliest, sheet: Sheet) -> str:
    if earliest.at is None:
        return say(f"fine-after:{earliest.after}", sheet.locale)
    when = moments.instant(earliest.at, sheet.scene.zone, sheet.locale)
    return say("fine-at", sheet.locale, when=when)


def _silence(verdict: Verdict, sheet: Sheet) -> Iterator[Part]:
    """Yield that no pack speaks of this kind of act, or of this one act."""
    kind, locale = verdict.action.kind, sheet.locale
    packs = [pack for pack in sheet.packs if pack.name in verdict.packs]
    names = list(dict.fromkeys(_publisher(pack) for pack in packs)) or list(verdict.packs)
    of_none = packs and all(pack.kinds is not None and kind not in pack.kinds for pack in packs)
    if of_none:
        what = labels.of("kinds", kind, locale)
    else:
        what = say("this", locale, kind=labels.of("kind", kind, locale))
    key = "silent" if len(names) == 1 else "silent-many" if names else "silent-no-pack"
    yield Prose(say(key, locale, packs=people(names or [""], locale), what=what))
    yield Origin(_others(kind, verdict, sheet) if of_none else "", "", verdict.location)


def _others(kind: str, verdict: Verdict, sheet: Sheet) -> str:
    """Return which other packs speak of a kind, empty where none does."""
    names = [name for name in sheet.view.speaking(kind) if name not in verdict.packs]
    what = labels.of("kinds", kind, sheet.locale)
    joined = say("comma", sheet.locale).join(names)
    return say("speaking", sheet.locale, kinds=what, packs=joined) if names else ""


def _publisher(pack: PackInfo) -> str:
    return pack.sources[0].publisher if pack.sources else pack.name


def _assumed(verdict: Verdict, sheet: Sheet) -> Iterator[Prose]:
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
        yield Prose(say("assumed", locale, facts=say("comma", locale).join(facts)))


def _value(fact: str, value: Value, locale: str) -> str:
    values = value if isinstance(value, tuple) else (value,)
    words = (str(one).lower() if isinstance(one, bool) else str(one) for one in values)
    return say("comma", locale).join(value_label(fact, word, locale) for word in words)


def value_label(fact: str, word: str, locale: str) -> str:
    """Return the label of a fact's value; of a pack's own question, yes or no."""
    table = fact if fact in labels.LABELS else "flag"
    return labels.of(table, word.removesuffix(".0"), locale)


def _suppressed(finding: Finding, sheet: Sheet) -> Iterator[Prose]:
    key = "suppressed-until" if finding.until else "suppressed"
    told = say(
        key,
        sheet.locale,
        rule=finding.rule,
        reason=finding.reason or "",
        until=finding.until or "",
    )
    yield Prose(told)
