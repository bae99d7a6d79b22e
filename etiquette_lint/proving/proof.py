"""All that `packs test` asks of a pack."""

from collections.abc import Iterator
from dataclasses import dataclass

from etiquette_lint.errors import Problem
from etiquette_lint.packs.pack import Pack, Rule
from etiquette_lint.packs.schema.reading import of_rule
from etiquette_lint.proving.examples import Trial, try_pack
from etiquette_lint.proving.inherited import blamed, try_inherited
from etiquette_lint.words.problems import problem

_FAILING = frozenset({"rule-draft", "pack-leftover"})
"""The notes on a pack that a test does not let pass."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of trying a pack."""

    trials: tuple[Trial, ...]
    """Its own examples, then the inherited ones."""
    faults: tuple[Problem, ...]
    """What is wrong with the pack beside its examples, in the order of the file."""
    notes: tuple[Problem, ...]
    """What its author should know and need not mend."""

    @property
    def failing(self) -> int:
        """How many things are wrong."""
        return sum(trial.fault is not None for trial in self.trials) + len(self.faults)


def prove(pack: Pack) -> Proof:
    """Run all examples of a pack, and look for what examples alone do not show.

    Raises: PackError, if the acts of an example are no acts.
    """
    trials = (*try_pack(pack), *try_inherited(pack))
    failing = [note for note in pack.notes if note.code in _FAILING]
    faults = [*failing, *_mute(pack, trials), *_twins(pack), *_repeated(pack)]
    return Proof(
        trials,
        tuple(sorted(faults, key=_line)),
        tuple(note for note in pack.notes if note.code not in _FAILING),
    )


def _line(fault: Problem) -> int:
    return fault.location.line if fault.location else 0


def _mute(pack: Pack, trials: tuple[Trial, ...]) -> Iterator[Problem]:
    """Yield the rules that no example makes speak; drafts lack one, and are told as such."""
    heard = {rule for trial in trials for rule in trial.spoken}
    own = {rule.name for rule in pack.own_rules}
    for rule in pack.rules.values():
        if rule.level == "off" or rule.id in heard or rule.is_draft:
            continue
        code = "rule-mute" if rule.name in own else "rule-muted"
        place = rule.location if rule.name in own else blamed(pack, rule)
        yield _told(code, rule, location=place)


def _twins(pack: Pack) -> Iterator[Problem]:
    """Yield its own rules that speak of just what another one speaks of."""
    seen: list[Rule] = []
    own = {rule.name for rule in pack.own_rules}
    for rule in pack.rules.values():
        twin = next((one for one in seen if _logic(one) == _logic(rule)), None)
        if twin is not None and rule.name in own and "off" not in (rule.level, twin.level):
            yield _told("rule-twin", rule, location=rule.location, other=twin.id)
        seen.append(rule)


def _logic(rule: Rule) -> object:
    return rule.when, rule.unless, rule.text, rule.count


def _repeated(pack: Pack) -> Iterator[Problem]:
    """Yield the examples of its own rules that are the same acts again."""
    for rule in pack.own_rules:
        seen: list[tuple[object, str]] = []
        for example in rule.examples:
            scene = (example.timeline, example.do, example.examine, example.asks)
            twin = next((title for other, title in seen if other == scene), None)
            if twin is not None:
                place = example.location
                yield _told("example-twin", rule, location=place, title=example.title, other=twin)
            seen.append((scene, example.title))


def _told(code: str, rule: Rule, **values: object) -> Problem:
    return of_rule(problem(code, f"/rules/{rule.name}", **values), rule.id)  # type: ignore[arg-type]
