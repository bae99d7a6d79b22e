"""The results as a page: targets, peers, and on what they were measured."""

import platform
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from os import cpu_count
from pathlib import Path

from benchmarks.peers import PEERS
from benchmarks.rounds import Results
from benchmarks.targets import TARGETS, Target

FLOOR = "floor over facts"
_LIBRARIES = ("pydantic", "pydantic_core", "PyYAML", "regex", "click")


def page(results: Results, command: str, missing: dict[str, str]) -> str:
    """Return the page."""
    parts = [
        ["# Measured", "", *_circumstances(command, len(results.rounds)), ""],
        ["## Targets", "", *_targets(results), ""],
        ["## One act at a time", "", *_single(results), ""],
        ["## Peers, one act at a time", "", _PEERS, "", *_peers(results, missing), ""],
        ["## Files, one core", "", _FILES, "", *_files(results), ""],
    ]
    return "\n".join(line for part in parts for line in part)


_PEERS = """\
Facts (phase, roles, counts) are worked out for the peers beforehand, by hand-written code: none
knows them. *All rules*: the twenty-two rules, whether a text is empty or presses given as a flag.
*Own text*: five rules, of which one looks for thirteen stock phrases in the lower-cased text
inside the engine. The floor is the same rules over the same facts, written by hand.
etiquette-lint is not in this table: it works the facts out itself; see above."""
_FILES = """\
From bytes to verdicts. The peers read a file of facts, the others the log itself, its timelines
included. DuckDB and json-rules-engine are handed the file, their start counted in."""


def _circumstances(command: str, rounds: int) -> Iterator[str]:
    libraries = [f"{name} {version(name)}" for name in ("etiquette-lint", *_LIBRARIES)]
    peers = [f"{name} {peer.version}" for name, peer in PEERS.items() if not peer.missing]
    yield f"`{command}`, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC."
    yield f"Python {platform.python_version()}, {_processor()}, {cpu_count()} cores,"
    yield f"{platform.system()} {platform.machine()}. {', '.join([*libraries, *peers])}."
    yield ""
    yield f"Medians of {rounds} interleaved rounds, one fresh process per measurement, CPU time"
    yield "unless it says otherwise; ratios are taken within a round. All verdicts were first"
    yield "shown equal. The *floor* is `benchmarks/floor.py`: the same rules written by hand;"
    yield "for texts it calls the pack's own compiled test, so rows without texts stand apart."


def _targets(results: Results) -> Iterator[str]:
    yield "| what | target | measured | |"
    yield "|---|---|---|---|"
    for target in TARGETS:
        measured = target.read(results)
        if measured is not None:
            aim = f"{'at least' if target.at_least else 'at most'} {target.limit:g}{target.unit}"
            told = _told(target, measured)
            yield f"| {target.what} | {aim} | {measured:.3g}{target.unit} | {told} |"


def _told(target: Target, measured: float) -> str:
    if target.is_met(measured):
        return "reached"
    off = measured / target.limit
    return f"not reached: {1 / off if target.at_least else off:.1f} times off"


def _single(results: Results) -> Iterator[str]:
    names = [
        f"{who}, {form} in{more}"
        for more in ("", ", no texts")
        for form in ("model", "dict")
        for who in ("floor", "etiquette-lint")
    ]
    yield "| | mean µs | p99 / mean | to its floor |"
    yield "|---|---|---|---|"
    for name in names:
        mean, tail = results.median(name), results.median(name, "p99_over_mean")
        ratio = results.ratio(name, name.replace("etiquette-lint", "floor"))
        if mean is not None:
            yield f"| {name} | {mean:.2f} | {tail:.1f} | {ratio:.1f} |"


def _peers(results: Results, missing: dict[str, str]) -> Iterator[str]:
    yield "| peer | how | all rules, µs | to floor | own text, µs | to floor |"
    yield "|---|---|---|---|---|---|"
    for name, peer in PEERS.items():
        if name in missing:
            yield f"| {name} | skipped: {missing[name]} | | | | |"
        elif peer.takes == "one":
            figures = [_by_floor(results, name, rules) for rules in ("all", "own text")]
            yield f"| {name} | {peer.how} | {' | '.join(figures)} |"
    floors = [_by_floor(results, FLOOR, rules) for rules in ("all", "own text")]
    yield f"| by hand | the floor | {' | '.join(floors)} |"


def _by_floor(results: Results, name: str, rules: str) -> str:
    mean = results.median(f"{name}, {rules}")
    ratio = results.ratio(f"{name}, {rules}", f"{FLOOR}, {rules}")
    return " | " if mean is None or ratio is None else f"{mean:.2f} | {ratio:.0f}"


def _files(results: Results) -> Iterator[str]:
    names: Sequence[str] = list(dict.fromkeys(name for one in results.rounds for name in one))
    yield "| | µs an act | acts a second | peak MB |"
    yield "|---|---|---|---|"
    for name in names:
        speed = results.median(name, "acts_per_s") if _has_speed(results, name) else None
        if speed is not None:
            mean, peak = results.median(name), results.median(name, "peak_mb")
            yield f"| {name} | {mean:.1f} | {speed:,.0f} | {peak:.0f} |"


def _has_speed(results: Results, name: str) -> bool:
    return any("acts_per_s" in one.get(name, {}) for one in results.rounds)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())
