"""Rules as one expression each, in the spelling of an engine."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.facts import Clause, Rules, Test


def quoted(value: Any) -> str:
    """Return a word, a flag, a number or a list as most engines write them."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How an engine spells a test; `{fact}` and `{value}` are filled in."""

    is_in: str = "{fact} in {value}"
    not_in: str = "not ({fact} in {value})"
    contains: str = "{value} in {fact}"
    """Of one phrase."""
    equal: str = "{fact} == {value}"
    fact: str = "{name}"
    both: str = " and "
    either: str = " or "
    quote: Callable[[Any], str] = quoted

    def expressions(self, rules: Rules) -> dict[str, str]:
        """Return each rule as an expression."""
        return {
            name: self.either.join(f"({self.clause(one)})" for one in clauses)
            for name, clauses in rules.items()
        }

    def clause(self, clause: Clause) -> str:
        """Return tests that must all hold."""
        return self.both.join(self.test(test) for test in clause)

    def test(self, test: Test) -> str:
        """Return one test."""
        fact = self.fact.format(name=test.fact)
        if test.op == "contains":
            each = (self.contains.format(fact=fact, value=self.quote(one)) for one in test.value)
            return f"({self.either.join(each)})"
        form = {
            "is": self.equal,
            "in": self.is_in,
            "not in": self.not_in,
            "above": "{fact} > {value}",
            "at most": "{fact} <= {value}",
        }[test.op]
        return form.format(fact=fact, value=self.quote(test.value))


CEL = Dialect(
    not_in="!({fact} in {value})", contains="{fact}.contains({value})", both=" && ", either=" || "
)
