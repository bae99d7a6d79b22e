"""What the measurements run on: one made-up log, what it says by hand, and its facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from benchmarks import facts, logs
from benchmarks.floor import Floor, Names, Process, TextTest, process, simple
from etiquette_lint import load_pack
from etiquette_lint.packs.compiled import compile_pack
from etiquette_lint.texts import prepare


def by_hand() -> Floor:
    """Return the rules by hand, with the tests of texts that the pack has."""
    return Floor(_text_test("generic-comment"), _text_test("pushy-text"))


def _text_test(rule: str) -> TextTest:
    test = compile_pack(load_pack("hays")).rules[f"hays/{rule}"].text
    assert test is not None
    return lambda text: test(prepare(text)).truth is True


def names(verdict: Any) -> Names:
    """Return the rules that speak of an act, as the floor calls them."""
    said = (*verdict.findings, *verdict.permissions)
    return tuple(sorted([finding.rule.partition("/")[2] for finding in said]))


@dataclass(frozen=True)
class Made:
    """A log of which one half was done before, and the other is judged act by act."""

    count: int
    texts: bool
    seed: int = 1

    @cached_property
    def timelines(self) -> list[logs.Entry]:
        """The process of each candidate."""
        return list(logs.timelines(logs.candidates_of(self.count), self.seed))

    @cached_property
    def _acts(self) -> list[logs.Entry]:
        return list(logs.acts(self.count, self.seed, self.texts))

    @property
    def before(self) -> Sequence[logs.Entry]:
        """The acts that were done before."""
        return self._acts[: self.count // 2]

    @property
    def judged(self) -> Sequence[logs.Entry]:
        """The acts that are judged."""
        return self._acts[self.count // 2 :]

    def processes(self, floor: Floor) -> dict[str, Process]:
        """Return the processes by hand, with what was done before."""
        made = {one["id"]: process(one) for one in self.timelines}
        for act in self.before:
            floor.record(simple(act), made[act["timeline"]])
        return made

    def expected(self) -> list[Names]:
        """Return what the rules by hand say of the acts judged."""
        floor = by_hand()
        made = self.processes(floor)
        return [tuple(sorted(floor.check_dict(act, made[act["timeline"]]))) for act in self.judged]

    def facts(self) -> Iterator[facts.Facts]:
        """Yield the facts of the acts judged."""
        floor = by_hand()
        made = self.processes(floor)
        for act in self.judged:
            yield facts.of(simple(act), made[act["timeline"]], floor)
