"""Rounds of measurements, one fresh process each, and ratios within a round."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

Figures = dict[str, float]


class WrongVerdictsError(Exception):
    """Somebody's verdicts are not those of the others: nothing is reported then."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """One thing that is measured in every round."""

    name: str
    run: Callable[[], Figures]
    rounds: int = 99
    """In how many rounds at most: what takes long is not repeated as often."""


@dataclass(slots=True)
class Results:
    """What every round measured."""

    rounds: list[dict[str, Figures]] = field(default_factory=list)

    def median(self, name: str, figure: str = "mean_us") -> float | None:
        """Return the median of a figure; `None` where it was not measured."""
        found = [one[name][figure] for one in self.rounds if name in one]
        return median(found) if found else None

    def ratio(self, name: str, other: str, figure: str = "mean_us") -> float | None:
        """Return the median over the rounds of one figure by another of the same round."""
        found = [
            one[name][figure] / one[other][figure]
            for one in self.rounds
            if name in one and other in one
        ]
        return median(found) if found else None


def in_child(measure: str, /, **given: Any) -> Figures:
    """Measure in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.child", measure, json.dumps(given)]
    ran = subprocess.run(
        command, capture_output=True, check=False, cwd=Path(__file__).parent.parent
    )
    if ran.returncode:
        raise SystemExit(f"{measure} {given}:\n{ran.stderr.decode()}")
    figures: Figures = json.loads(ran.stdout)
    return figures


def run(measurements: Sequence[Measurement], rounds: int, tell: Callable[[str], None]) -> Results:
    """Measure everything round by round. Raises: WrongVerdictsError."""
    results = Results()
    for number in range(rounds):
        found: dict[str, Figures] = {}
        for one in measurements:
            if number < one.rounds:
                found[one.name] = one.run()
                _refuse_wrong(one.name, found[one.name])
                tell(f"round {number + 1}: {one.name} {_told(found[one.name])}")
        results.rounds.append(found)
    return results


def _refuse_wrong(name: str, figures: Mapping[str, float]) -> None:
    if figures.get("wrong"):
        raise WrongVerdictsError(f"{name}: {figures['wrong']:.0f} verdicts are not the others'")


def _told(figures: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {value:,.6g}" for name, value in figures.items())
