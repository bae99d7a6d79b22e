"""Inherited examples: those a pack says it changes come out differently in it, no others."""

from collections.abc import Iterator, Mapping

from etiquette_lint.engine.linter import Linter
from etiquette_lint.errors import Location, Problem
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.packs.pack import Example, Pack, Reference, Rule
from etiquette_lint.proving.examples import Trial, heard, spoken, told, verdict_on

Listed = Mapping[tuple[str, str], Reference]
"""What a pack says it changes, by rule and example."""


def try_inherited(pack: Pack) -> Iterator[Trial]:
    """Run every example of the parent in it and in the pack, and compare.

    An example comes out differently where its rule speaks in one of the two and not in the other,
    or at another level, or of another span, or asks; not where other rules speak besides.
    """
    if pack.parent is None:
        return
    before, after = Linter(pack.parent), Linter(pack)
    listed = changed_examples(pack)
    for name, rule in pack.parent.rules.items():
        for example in rule.examples:
            old, new = verdict_on(before, example), verdict_on(after, example)
            differs = _result(rule.id, example, old) != _result(rule.id, example, new)
            reference = listed.get((name, example.id))
            fault = (
                _fault(pack, pack.rules[name], example, reference, new)
                if differs == (reference is None)
                else None
            )
            yield Trial(rule.id, example, fault, spoken(new))


def changed_examples(pack: Pack) -> Listed:
    """Return the inherited examples that a pack says come out differently."""
    own = (reference for rule in pack.own_rules for reference in rule.changes_examples)
    of_changes = (one for change in pack.changes.values() for one in change.changes_examples)
    return {(one.rule, one.example): one for one in (*own, *of_changes)}


def blamed(pack: Pack, rule: Rule) -> Location | None:
    """Return what of a pack most likely keeps an inherited rule from speaking as before."""
    changes = pack.changes
    over = [one for one in pack.rules.values() if rule.name in one.overrules]
    own = [one.location for one in pack.own_rules if one in over]
    of_changes = [changes[one.name].location for one in (rule, *over) if one.name in changes]
    if rule.name in changes:
        return of_changes[0]
    return next(iter((*own, *of_changes)), pack.extends.location if pack.extends else None)


def _result(rule: str, example: Example, verdict: Verdict) -> object:
    """Return how the rule of an example came out."""
    if example.expects == "asks":
        return any(question.fact == example.asks for question in verdict.questions)
    for finding in (*verdict.findings, *verdict.permissions):
        if finding.rule == rule:
            return finding.level, finding.evidence.get("matched")
    return any(question.rule == rule for question in verdict.questions)


def _fault(
    pack: Pack, rule: Rule, example: Example, reference: Reference | None, verdict: Verdict
) -> Problem:
    if reference is not None:
        parent = pack.parent.name if pack.parent else ""
        code, place = "example-change-needless", reference.location
        return told(code, rule, example, place, name=reference.name, parent=parent)
    name = f"{rule.name}/{example.id}"
    return told(
        "example-changed", rule, example, blamed(pack, rule), name=name, heard=heard(verdict)
    )
