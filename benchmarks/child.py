"""One measurement in a process of its own: `python -m benchmarks.child NAME JSON`."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks import bulk, facts, many_rules, single
from benchmarks.made import Made

_RULES = {"all": facts.RULES, "own text": facts.OWN_TEXT}


def _made(count: int, texts: bool = True) -> Made:
    return Made(count, texts)


MEASURES: Mapping[str, Callable[..., single.Figures]] = {
    "floor model": lambda **given: single.floor_model(_made(**given)),
    "floor dict": lambda **given: single.floor_dict(_made(**given)),
    "ours model": lambda **given: single.ours_model(_made(**given)),
    "ours dict": lambda **given: single.ours_dict(_made(**given)),
    "floor facts": lambda rules, **given: single.floor_facts(_made(**given), _RULES[rules]),
    "peer": lambda name, rules, **given: single.peer(_made(**given), name, _RULES[rules]),
    "comments": single.after_comments,
    "rules": many_rules.few_of_many,
    "bulk ours": lambda log, small, count, compare: bulk.ours(
        Path(log), Path(small), count, compare
    ),
    "bulk floor": lambda log, count: bulk.floor(Path(log), count),
    "bulk pydantic": lambda log, count: bulk.pydantic_alone(Path(log), count),
    "bulk peer": lambda file, name: bulk.peer(Path(file), name, facts.RULES),
}


def main() -> None:
    """Measure, and print the figures as JSON."""
    name, given = sys.argv[1], json.loads(sys.argv[2])
    figures: Any = MEASURES[name](**given)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
