"""What the options about judging mean: facts assumed, rules switched off, what fails."""

from collections.abc import Iterable, Mapping, Sequence

from etiquette_lint.cases import FactValue
from etiquette_lint.cli import output
from etiquette_lint.cli.faults import PROGRAM, fault
from etiquette_lint.facts import FACTS, Fact, own_question
from etiquette_lint.models.report import Report
from etiquette_lint.models.vocabulary import OUTCOMES, SEVERITY, Level
from etiquette_lint.packs.library import DEFAULT, choose
from etiquette_lint.packs.pack import Pack
from etiquette_lint.words.near import near
from etiquette_lint.words.notes import note

_FAILS: Mapping[str, int] = {
    "error": SEVERITY["error"],
    "warning": SEVERITY["warning"],
    "question": SEVERITY["cannot_tell"],
    "never": max(SEVERITY.values()) + 1,
}
"""The severity from which on a verdict makes the command fail."""
_FLAGS: Mapping[str, bool] = {"true": True, "false": False}
_OURS = "log/"
"""Findings about the log itself; no pack has them."""


def assumptions(given: Iterable[str], packs: Iterable[Pack]) -> dict[str, FactValue]:
    """Return what `--assume` says, each value checked against the table of facts.

    Raises: MisuseError.
    """
    facts = _assumable(packs)
    assumed: dict[str, FactValue] = {}
    for text in given:
        name, joint, written = text.partition("=")
        if not joint:
            raise fault("assume-form", value=text)
        name = name.strip()
        value = _value(_fact(name, facts), written.strip())
        before = assumed.get(name, value)
        if isinstance(value, frozenset) and isinstance(before, frozenset):
            value |= before
        elif before != value:
            raise fault("assume-twice", fact=name)
        assumed[name] = value
    return assumed


def switched_off(given: Iterable[str], packs: Iterable[Pack]) -> dict[str, Level]:
    """Return the levels that `--ignore` restates.

    Raises: MisuseError.
    """
    packs = tuple(packs)
    levels: dict[str, Level] = {}
    for word in given:
        if word.startswith(_OURS):
            raise fault("rule-is-ours", value=word)
        levels[find_rule(word, packs)] = "off"
    return levels


def tell_regions(regions: Iterable[str | None], given: Sequence[str], locale: str) -> None:
    """Say on the side which regions have no pack of their own, where none is given."""
    for region in dict.fromkeys(regions):
        if region is not None and not given and choose(region) is None:
            told = note("region-without-pack", locale, region=region, pack=DEFAULT)
            output.tell([f"{PROGRAM}: {told}"])


def exit_code(reports: Iterable[Report], fail_on: str) -> int:
    """Return 2 if anything was not understood, else 1 if a verdict is grave enough, else 0."""
    reports = tuple(reports)
    if any(report.problems or report.unjudged for report in reports):
        return 2
    counts = [report.summary for report in reports]
    grave = [outcome for outcome in OUTCOMES if SEVERITY[outcome] >= _FAILS[fail_on]]
    return int(any(count[outcome] for count in counts for outcome in grave))


def find_rule(word: str, packs: Iterable[Pack]) -> str:
    """Return the full name of the rule that is meant: former names hold, and slugs but for two.

    Raises: MisuseError.
    """
    packs = tuple(packs)
    names = rule_names(packs)
    slugs = [rule for rule in dict.fromkeys(names.values()) if rule.partition("/")[2] == word]
    found = names.get(word) or (slugs[0] if len(slugs) == 1 else None)
    if found is None:
        raise fault(
            "rule-unknown",
            value=word,
            near=near(word, names),
            packs=", ".join(pack.name for pack in packs),
            pack=packs[0].name,
        )
    return found


def rule_names(packs: Iterable[Pack]) -> dict[str, str]:
    """Return every name a rule may be called by, to its full name."""
    names: dict[str, str] = {}
    for pack in packs:
        for rule in pack.rules.values():
            names[rule.id] = rule.id
            names.update((old, rule.id) for old in rule.former_ids)
    return names


def _assumable(packs: Iterable[Pack]) -> dict[str, Fact]:
    own = (question for pack in packs for question in pack.questions.values())
    return {**FACTS, **{one.name: own_question(one.name, one.about) for one in own}}


def _fact(name: str, facts: Mapping[str, Fact]) -> Fact:
    fact = facts.get(name)
    open_facts = [one.name for one in facts.values() if one.unknown]
    if fact is None:
        raise fault(
            "fact-unknown", value=name, near=near(name, facts), options=", ".join(open_facts)
        )
    if not fact.unknown:
        raise fault("fact-never-unknown", fact=name, options=", ".join(open_facts))
    return fact


def _value(fact: Fact, written: str) -> FactValue:
    if fact.type == "number":
        return _number(fact, written)
    if fact.type == "flag":
        return _FLAGS[_checked(fact, written.casefold(), tuple(_FLAGS))]
    if fact.type == "set":
        words = (word.strip() for word in written.split(","))
        return frozenset(_checked(fact, word, fact.values) for word in words)
    return _checked(fact, written, fact.values)


def _checked(fact: Fact, word: str, values: tuple[str, ...]) -> str:
    if values and word not in values:
        raise fault(
            "fact-value",
            fact=fact.name,
            value=word,
            near=near(word, values),
            options=", ".join(values),
        )
    return word


def _number(fact: Fact, written: str) -> float:
    try:
        number = float(written)
    except ValueError:
        number = float("nan")
    if not abs(number) < 1e9:  # neither a number nor one of hours, days
        raise fault("fact-not-number", fact=fact.name, value=written)
    return int(number) if number.is_integer() else number
