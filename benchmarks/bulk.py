"""Whole logs: read, judged, counted; how long it takes, and how much memory."""

import json
import resource
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Annotated, Any

from benchmarks import facts
from benchmarks.floor import Floor, Names, process, simple
from benchmarks.made import by_hand, names
from benchmarks.peers import PEERS
from benchmarks.single import Figures
from etiquette_lint import Linter, load_pack
from etiquette_lint.engine.flowing import Flow
from etiquette_lint.readers import read


def ours(log: Path, small: Path, count: int, compare: bool) -> Figures:
    """Measure reading and judging a log on one core, as `check --format jsonl` does it."""
    linter = Linter(load_pack("hays"))
    for _ in Flow(linter).verdicts(read(small)):
        pass
    began = process_time()
    told = Counter(verdict.outcome for _, verdict in Flow(linter).verdicts(read(log)))
    seconds = process_time() - began
    return {
        **_figures(seconds, count),
        "acts": sum(told.values()),
        "wrong": _wrong(linter, log) if compare else 0,
    }


def floor(log: Path, count: int) -> Figures:
    """Measure the same by hand; the processes are kept as long."""
    rules = by_hand()
    began = process_time()
    told = Counter(_spoken(log, rules))
    return {**_figures(process_time() - began, count), "acts": sum(told.values()), "wrong": 0}


def pydantic_alone(log: Path, count: int) -> Figures:
    """Measure pydantic decoding the same file, without a look at what it says."""
    from pydantic import BaseModel, Field, TypeAdapter

    from etiquette_lint.models.action import Action
    from etiquette_lint.models.timeline import Timeline

    class Stated(BaseModel):
        timeline: Timeline

    acts: Any = TypeAdapter(Annotated[Action, Field(discriminator="kind")])
    timelines = TypeAdapter(Stated)
    began = process_time()
    with log.open("rb") as lines:
        for line in lines:
            (timelines if line.startswith(b'{"timeline"') else acts).validate_json(line)
    return {**_figures(process_time() - began, count), "wrong": 0}


def peer(file: Path, name: str, rules: facts.Rules) -> Figures:
    """Measure a peer on a file of facts worked out beforehand."""
    asked = PEERS[name]
    lines = file.read_text(encoding="utf-8").splitlines()
    expected = [_sorted(facts.holding(rules, json.loads(line))) for line in lines]
    before = _cpu()
    if asked.takes == "file":
        found = asked.in_bulk(file, rules)
    else:
        engine = asked.engine(rules)
        before = _cpu()
        with file.open("rb") as read_lines:
            found = [engine(json.loads(line)) for line in read_lines]
    seconds = _cpu() - before
    wrong = sum(_sorted(one) != other for one, other in zip(found, expected, strict=False))
    return {**_figures(seconds, len(found)), "wrong": wrong}


def _spoken(log: Path, floor: Floor) -> Iterator[Names]:
    """Yield what the rules by hand say of each act of a log; its processes stand first."""
    processes = {}
    with log.open("rb") as lines:
        for line in lines:
            act = json.loads(line)
            if "timeline" in act and "kind" not in act:
                processes[act["timeline"]["id"]] = process(act["timeline"])
                continue
            mine = processes[act["timeline"]]
            yield floor.check_dict(act, mine)
            if act["kind"] == "comment":
                floor.record(simple(act), mine)


def _wrong(linter: Linter, log: Path) -> int:
    verdicts = Flow(linter).verdicts(read(log))
    return sum(
        names(verdict) != _sorted(said)
        for (_, verdict), said in zip(verdicts, _spoken(log, by_hand()), strict=True)
    )


def _sorted(said: Any) -> Names:
    return tuple(sorted(facts.spoken(said)))


def _figures(seconds: float, count: int) -> Figures:
    each, speed = seconds / count * 1e6, count / seconds
    return {"mean_us": each, "acts_per_s": speed, "peak_mb": _peak_mb()}


def _peak_mb() -> float:
    """Return the most memory this process held; what its parent held is not its own."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def _cpu() -> float:
    """Return the CPU seconds of this process and those it waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime
