"""What is aimed at: one row each, with how it is read off the results."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.rounds import Results

ROW_PEERS = ("zen-engine", "cel-expr-python", "common-expression-language")
"""The fastest peers that are asked act by act; these read whole files too."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something measured, and what it is to be."""

    what: str
    limit: float
    read: Callable[[Results], float | None]
    unit: str = "×"
    at_least: bool = False

    def is_met(self, measured: float) -> bool:
        """Say whether what was measured is what it is to be."""
        return measured >= self.limit if self.at_least else measured <= self.limit


def _ratio(name: str, other: str, figure: str = "mean_us") -> Callable[[Results], float | None]:
    return lambda results: results.ratio(name, other, figure)


def _tail(results: Results) -> float | None:
    return results.median("etiquette-lint, model in", "p99_over_mean")


def _against_best_peer(results: Results) -> float | None:
    best = min(
        (one for one in ROW_PEERS if results.median(f"file: {one}") is not None),
        key=lambda one: results.median(f"file: {one}") or 0,
        default=None,
    )
    if best is None:
        return None
    return results.ratio("file: etiquette-lint", f"file: {best}", "acts_per_s")


def _over_bare(results: Results) -> float | None:
    imported, bare = results.median("import", "cpu_ms"), results.median("bare", "cpu_ms")
    return None if imported is None or bare is None else imported - bare


TARGETS = (
    Target(
        "`Session.check`, a model in, to the floor",
        2,
        _ratio("etiquette-lint, model in", "floor, model in"),
    ),
    Target(
        "the same without texts",
        2,
        _ratio("etiquette-lint, model in, no texts", "floor, model in, no texts"),
    ),
    Target("its 99th percentile to its mean", 10, _tail),
    Target(
        "`Session.check`, a dict in, validated, to the floor",
        4,
        _ratio("etiquette-lint, dict in", "floor, dict in"),
    ),
    Target(
        "the same without texts",
        4,
        _ratio("etiquette-lint, dict in, no texts", "floor, dict in, no texts"),
    ),
    Target(
        "acts a second of a JSONL file on one core, to the best peer asked row by row",
        1.5,
        _against_best_peer,
        at_least=True,
    ),
    Target(
        "time for a JSONL file on one core, to pydantic alone decoding it",
        2,
        _ratio("file: etiquette-lint", "file: pydantic alone"),
    ),
    Target(
        "the same without texts",
        2,
        _ratio("file: etiquette-lint, no texts", "file: pydantic alone, no texts"),
    ),
    Target(
        "peak memory of the largest log, to the floor that keeps the same timelines",
        1.2,
        _ratio("largest: etiquette-lint", "largest: floor", "peak_mb"),
    ),
    Target(
        "peak memory of thrice the acts of the same candidates",
        1.1,
        _ratio("thrice the acts", "once the acts", "peak_mb"),
    ),
    Target("`import etiquette_lint` over bare Python", 10, _over_bare, unit=" ms"),
    Target(
        "first `check_action` of a process, to importing pydantic with four models",
        1.3,
        _ratio("first verdict", "models", "cpu_ms"),
    ),
    Target(
        "`etiquette-lint check` of a small log, to importing pydantic, yaml and click",
        2,
        _ratio("check", "libraries", "cpu_ms"),
    ),
    Target(
        "`etiquette-lint guard`, to importing pydantic, yaml and click",
        2,
        _ratio("guard", "libraries", "cpu_ms"),
    ),
    Target(
        "an act in the largest log, to one in a log of 1,000",
        1.2,
        _ratio("largest: etiquette-lint", "smallest: etiquette-lint"),
    ),
    Target(
        "a comment after 10,000 earlier ones of one candidate, to one after 10",
        1.5,
        _ratio("after 10,000 comments", "after 10 comments"),
    ),
    Target(
        "an act under 300 rules, to one under 20, of which four concern its kind",
        2,
        _ratio("300 rules", "20 rules"),
    ),
    Target(
        "`--jobs 2` on the largest log, to one process (wall time, a shared machine)",
        1.7,
        _ratio("largest: one process", "largest: two processes", "wall_s"),
        at_least=True,
    ),
)
