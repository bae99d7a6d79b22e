"""The page of facts."""

from collections.abc import Iterator

from etiquette_lint.facts import FACTS, Fact
from etiquette_lint.words import platforms
from etiquette_lint.words.meanings import meaning
from making.markdown import codes, label, table


def lines() -> Iterator[str]:
    """Yield the page."""
    yield "# Facts"
    yield from (
        "",
        "The words that rules may use under `when` and `unless`. A *set* has several values at",
        "once; a *flag* is `true` or `false`; a *number* is compared with",
        "[bounds](language.md#bounds). Packs add [questions](language.md#question) of their own.",
        "",
        "A fact is *unknown* where the log could tell it and does not: then the rule asks. It is",
        "*not applicable* where there is nothing to tell (no text, no interview over): then it",
        "fails every test, `not` included, and nothing is asked.",
    )
    yield from table(
        ("Fact", "Type", "Meaning", "Unknown when"),
        ((f"`{f.name}`", f.type, f.meaning, f.unknown or "never") for f in FACTS.values()),
    )
    yield from ("", "## Values")
    yield from table(("Fact", "Values"), ((f"`{f.name}`", _values(f)) for f in FACTS.values()))
    yield from ("", "## Phases", "", "How they are told apart: [formats](formats.md#phase).")
    yield from table(
        ("Phase", "In reports", "Meaning"),
        (
            (f"`{phase}`", label("phase", phase), meaning("phase", phase, "en"))
            for phase in FACTS["phase"].values
        ),
    )
    yield from ("", "## Networks")
    rows = ((f"`{name}`", codes(members)) for name, members in platforms.NETWORKS.items())
    yield from table(("Network", "Platforms"), (*rows, (f"`{platforms.OTHER}`", "every other")))


def _values(fact: Fact) -> str:
    if fact.values:
        return codes(fact.values)
    return {"flag": "`true`, `false`", "number": "a number", "word": "any"}[fact.type]
