"""What stands under an act: findings, questions, permissions, silence, what is ignored."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from etiquette_lint.errors import Location
from etiquette_lint.models.action import Action
from etiquette_lint.models.report import PackInfo
from etiquette_lint.models.verdict import Earliest, Finding, Question, Source, Value, Verdict
from etiquette_lint.models.vocabulary import Basis
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.answers import advice
from etiquette_lint.reporters.heading import people
from etiquette_lint.reporters.lines import flow, folded, hang, pad, visible, width
from etiquette_lint.reporters.scene import Scene
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels
from etiquette_lint.words.sentences import say

READING_WIDTH = 72
"""Columns after which prose is wrapped: longer lines are hard to read."""
_INDENT = "    "
_SIDE_BY_SIDE = "    "
_GRAVITY = ("error", "warning", "info")
_ROWS = ("instead", "remedy", "fine-from", "answer")
_CHOICES = 3
"""Up to so many answers are listed; of more, only the worst."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where the blocks of one scene are written."""

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

    def prose(self, text: str) -> Iterator[str]:
        """Yield sentences, wrapped for reading."""
        columns = min(READING_WIDTH, self.view.columns)
        return hang(_INDENT, folded(text, self.view.encoding), columns)

    def row(self, key: str, items: Iterable[str]) -> Iterator[str]:
        """Yield a label and what belongs to it, each item on its own line."""
        label = pad(say(key, self.locale), _label_columns(self.locale) + 2)
        for item in items:
            text = folded(item, self.view.encoding)
            yield from hang(_INDENT + label, text, self.view.columns)
            label = " " * width(label)

    def side_by_side(self, parts: Iterable[str], gap: str) -> Iterator[str]:
        """Yield parts on one line, on several where it is too narrow."""
        pieces = [visible(part, self.view.encoding) for part in parts if part]
        room = self.view.columns - len(_INDENT)
        return (_INDENT + line for line in flow(pieces, gap, room))

    def origin(
        self, rule: str, basis: Basis | None, sources: Sequence[Source], place: Location | None
    ) -> Iterator[str]:
        """Yield who says so, the rule, and where the act stands."""
        said = ""
        if sources:
            said = sources[0].publisher
            if basis is not None:
                basis_label = labels.of("basis", basis, self.locale)
                said = say("source", self.locale, publisher=said, basis=basis_label)
        where = f"{place.file}:{place.line}" if place else ""
        return self.side_by_side((said, rule, where), " | ")


@cache
def _label_columns(locale: str) -> int:
    return max(width(say(row, locale)) for row in _ROWS)


def blocks(verdict: Verdict, sheet: Sheet) -> Iterator[str]:
    """Yield all lines under an act, the weightiest first."""
    findings = sorted(
        _once(verdict.findings, sheet.asked), key=lambda one: _GRAVITY.index(one.level)
    )
    grave = [finding for finding in findings if finding.level != "info"]
    for number, finding in enumerate(grave):
        yield from _finding(finding, verdict, sheet, with_earliest=number == 0)
    for number, question in enumerate(verdict.questions):
        yield from _question(question, verdict, sheet, with_earliest=number == 0 and not grave)
    if verdict.outcome == "ok":
        for permission in _once(verdict.permissions, sheet.asked):
            yield from _finding(permission, verdict, sheet)
    if verdict.outcome == "not_covered":
        yield from _silence(verdict, sheet)
    for note in findings[len(grave) :]:
        yield from _finding(note, verdict, sheet)
    yield from _assumed(verdict, sheet)
    for finding in _once(verdict.suppressed, sheet.asked):
        yield from _suppressed(finding, sheet)


def _once(findings: Iterable[Finding], locale: str) -> Iterable[Finding]:
    """Return what two packs say alike, as a pack and one that builds on it may, only once."""
    told: dict[object, Finding] = {}
    for one in findings:
        told.setdefault((one.rule, one.level, one.basis, one.say(locale)), one)
    return told.values()


def _finding(
    finding: Finding, verdict: Verdict, sheet: Sheet, with_earliest: bool = False
) -> Iterator[str]:
    said = finding.say(sheet.asked)
    note = finding.level == "info"
    message = say("note", sheet.locale, message=said.message) if note else said.message
    yield from sheet.prose(message)
    yield from sheet.row("instead", said.instead if finding.planned else ())
    yield from sheet.row("remedy", () if finding.planned else said.remedy)
    if with_earliest:
        yield from _fine_from(verdict, sheet)
    yield from sheet.origin(finding.rule, finding.basis, finding.sources, verdict.location)


def _question(
    question: Question, verdict: Verdict, sheet: Sheet, with_earliest: bool
) -> Iterator[str]:
    yield from sheet.prose(question.say(sheet.asked))
    yield from sheet.side_by_side(_choices(question, sheet.locale), _SIDE_BY_SIDE)
    yield from sheet.row("answer", sheet.advise(question, verdict.action, sheet.locale))
    if with_earliest:
        yield from _fine_from(verdict, sheet)
    yield from sheet.origin(question.rule, question.basis, question.sources, verdict.location)


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


def _fine_from(verdict: Verdict, sheet: Sheet) -> Iterator[str]:
    """Yield from when a planned act would be fine; only `ok` is a promise."""
    if verdict.action.status != "planned":
        return
    earliest = verdict.earliest
    if earliest.then == "ok" and earliest.when != "now":
        yield from sheet.row("fine-from", [_promise(earliest, sheet)])


def _promise(earliest: Earliest, sheet: Sheet) -> str:
    if earliest.at is None:
        return say(f"fine-after:{earliest.after}", sheet.locale)
    when = moments.instant(earliest.at, sheet.scene.zone, sheet.locale)
    return say("fine-at", sheet.locale, when=when)


def _silence(verdict: Verdict, sheet: Sheet) -> Iterator[str]:
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
    yield from sheet.prose(say(key, locale, packs=people(names or [""], locale), what=what))
    told = _others(kind, verdict, sheet) if of_none else ""
    where = verdict.location
    place = f"{where.file}:{where.line}" if where else ""
    yield from sheet.side_by_side((told, place), " | ")


def _others(kind: str, verdict: Verdict, sheet: Sheet) -> str:
    """Return which other packs speak of a kind, empty where none does."""
    names = [name for name in sheet.view.speaking(kind) if name not in verdict.packs]
    what = labels.of("kinds", kind, sheet.locale)
    joined = say("comma", sheet.locale).join(names)
    return say("speaking", sheet.locale, kinds=what, packs=joined) if names else ""


def _publisher(pack: PackInfo) -> str:
    return pack.sources[0].publisher if pack.sources else pack.name


def _assumed(verdict: Verdict, sheet: Sheet) -> Iterator[str]:
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
        yield from sheet.prose(say("assumed", locale, facts=say("comma", locale).join(facts)))


def _value(fact: str, value: Value, locale: str) -> str:
    values = value if isinstance(value, tuple) else (value,)
    words = (str(one).lower() if isinstance(one, bool) else str(one) for one in values)
    return say("comma", locale).join(value_label(fact, word, locale) for word in words)


def value_label(fact: str, word: str, locale: str) -> str:
    """Return the label of a fact's value; of a pack's own question, yes or no."""
    table = fact if fact in labels.LABELS else "flag"
    return labels.of(table, word.removesuffix(".0"), locale)


def _suppressed(finding: Finding, sheet: Sheet) -> Iterator[str]:
    key = "suppressed-until" if finding.until else "suppressed"
    told = say(
        key,
        sheet.locale,
        rule=finding.rule,
        reason=finding.reason or "",
        until=finding.until or "",
    )
    return sheet.prose(told)
