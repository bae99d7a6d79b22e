"""Why a rule spoke of an act or did not: condition by condition."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from etiquette_lint.assemble import Entry, Log
from etiquette_lint.cases import Lack
from etiquette_lint.conditions import Condition, Test, Truth
from etiquette_lint.engine import judge
from etiquette_lint.engine.checking import judgements_of
from etiquette_lint.engine.judge import Circumstances, Speech
from etiquette_lint.engine.linter import Linter
from etiquette_lint.engine.verdicts import most_severe, worst
from etiquette_lint.models.findings import Value
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.packs.rule import CompiledRule


@dataclass(frozen=True, slots=True)
class Step:
    """One test of a rule, what the fact was, and whether the test held."""

    part: Literal["when", "unless", "text", "count"]
    clause: int
    """Which alternative of `when` or `unless` it belongs to, from 1."""
    test: Test | None
    value: Value | None
    """The fact's value; for `count` the number, for `text` the matched span; `None`: see lack."""
    lack: Lack | None
    truth: Truth


@dataclass(frozen=True, slots=True)
class Trace:
    """How one rule judged one act."""

    rule: CompiledRule
    steps: tuple[Step, ...]
    own: Truth
    """Whether its conditions hold."""
    overruled_by: tuple[tuple[str, Truth], ...]
    """The overruling rules that hold, or may."""

    @property
    def spoke(self) -> Truth:
        """Whether it spoke in the end."""
        over = [truth for _, truth in self.overruled_by]
        if self.own is False or True in over:
            return False
        return None if None in over else self.own


def trace(log: Log, linter: Linter, entry: Entry) -> tuple[Verdict, tuple[Trace, ...]]:
    """Return the verdict on one act of a log, and how each rule of its kind judged it."""
    for judged, judgements in judgements_of(log, linter):
        if judged is entry:
            named = judgements[most_severe(judgements)]
            return worst(judgements, linter.locale), tuple(_traces(named.c))
    raise LookupError(entry.id)


def _traces(c: Circumstances) -> Iterator[Trace]:
    for pack in c.packs:
        act = c.act(pack)
        rules = pack.of_kind(c.subject.entry.action.kind)
        heard = {rule.id: judge.hear(c, pack, rule, act) for rule in rules}
        for rule in rules:
            over = [(name, heard[name].truth) for name in rule.overruled_by if name in heard]
            yield Trace(
                rule=rule,
                steps=tuple(_steps(heard[rule.id])),
                own=heard[rule.id].truth,
                overruled_by=tuple(one for one in over if one[1] is not False),
            )


def _steps(speech: Speech) -> Iterator[Step]:
    yield from _condition("when", speech.rule.when, speech)
    yield from _condition("unless", speech.rule.unless, speech)
    if speech.rule.text is not None and speech.view is not None:
        yield Step("text", 1, None, None, None, speech.text.truth)
    if speech.rule.limit is not None and speech.view is not None:
        holds = speech.rule.limit.holds(speech.counted)
        yield Step("count", 1, None, speech.counted, None, holds)


def _condition(
    part: Literal["when", "unless"], condition: Condition, speech: Speech
) -> Iterator[Step]:
    for number, clause in enumerate(condition.clauses, 1):
        for check in clause:
            value = speech.act.fact(check.fact.name, check.fact.read)
            lack = value if isinstance(value, Lack) else None
            shown = None if isinstance(value, Lack) else value
            yield Step(
                part,
                number,
                check.test,
                tuple(sorted(shown)) if isinstance(shown, frozenset) else shown,
                lack,
                check.holds(speech.act),
            )
