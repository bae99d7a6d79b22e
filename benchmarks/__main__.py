"""`python -m benchmarks`: the target table, measured side by side, to `benchmarks/RESULTS.md`."""

import argparse
import json
import shlex
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path

from benchmarks import facts, logs, starting
from benchmarks.floor import process
from benchmarks.made import by_hand
from benchmarks.peers import PEERS
from benchmarks.report import FLOOR, page
from benchmarks.rounds import Measurement, WrongVerdictsError, in_child, run
from benchmarks.targets import ROW_PEERS

RESULTS = Path(__file__).parent / "RESULTS.md"
_SMALLEST = 1_000


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many acts of each log."""

    single: int = 20_000
    file: int = 50_000
    largest: int = 1_000_000
    rounds: int = 3


QUICK = Sizes(single=3_000, file=6_000, largest=20_000, rounds=1)


def main() -> int:
    """Measure, and write the page; refuse to where verdicts differ."""
    given = _parser().parse_args()
    sizes = replace(QUICK if given.quick else Sizes(), **_given(given))
    missing = {name: peer.missing for name, peer in PEERS.items() if peer.missing}
    for name, why in missing.items():
        print(f"skipped {name}: {why}", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        try:
            results = run(list(_measurements(Path(folder), sizes)), sizes.rounds, _tell)
        except WrongVerdictsError as error:
            print(f"nothing is reported: {error}", file=sys.stderr)
            return 1
    command = shlex.join(["python", "-m", "benchmarks", *sys.argv[1:]])
    given.out.write_text(page(results, command, missing), encoding="utf-8")
    print(f"written: {given.out}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measures etiquette-lint, peers and hand-written code on the same rules.",
    )
    parser.add_argument("--quick", action="store_true", help="small logs, one round")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--single", type=int, help="acts that are judged one by one")
    parser.add_argument("--file", type=int, help="acts of the files that are compared")
    parser.add_argument("--largest", type=int, help="acts of the large log")
    parser.add_argument("--out", type=Path, default=RESULTS, help="file to write")
    return parser


def _given(given: argparse.Namespace) -> dict[str, int]:
    """Return the sizes the command states."""
    sizes = {field.name: getattr(given, field.name) for field in fields(Sizes)}
    return {name: size for name, size in sizes.items() if size is not None}


def _measurements(folder: Path, sizes: Sizes) -> Iterator[Measurement]:
    yield from _starts()
    yield from _one_by_one(sizes)
    yield from _peers(sizes)
    yield from _files(folder, sizes)
    yield from _growth(folder, sizes)


def _starts() -> Iterator[Measurement]:
    for name in starting.COMMANDS:
        if name != "guard" or starting.has_guard():
            yield Measurement(name, partial(starting.command, name))


def _one_by_one(sizes: Sizes) -> Iterator[Measurement]:
    for texts, more in ((True, ""), (False, ", no texts")):
        for form in ("model", "dict"):
            for who, measure in (("floor", "floor"), ("etiquette-lint", "ours")):
                given = {"count": sizes.single, "texts": texts}
                name = f"{who}, {form} in{more}"
                yield Measurement(name, partial(in_child, f"{measure} {form}", **given))
    for earlier in (10, 10_000):
        measured = partial(in_child, "comments", earlier=earlier)
        yield Measurement(f"after {earlier:,} comments", measured)
    for rules in (20, 300):
        yield Measurement(f"{rules} rules", partial(in_child, "rules", rules=rules))


def _peers(sizes: Sizes) -> Iterator[Measurement]:
    for rules in ("all", "own text"):
        given = {"count": sizes.single, "rules": rules}
        yield Measurement(f"{FLOOR}, {rules}", partial(in_child, "floor facts", **given))
        for name, peer in PEERS.items():
            if peer.takes == "one" and not peer.missing:
                measured = partial(in_child, "peer", name=name, **given)
                yield Measurement(f"{name}, {rules}", measured)


def _files(folder: Path, sizes: Sizes) -> Iterator[Measurement]:
    small, count = folder / "smallest.jsonl", sizes.file
    logs.write(small, _SMALLEST, texts=False)
    for texts, more in ((True, ""), (False, ", no texts")):
        log = folder / f"file{len(more)}.jsonl"
        logs.write(log, count, texts=texts)
        given = {"log": str(log), "count": count}
        ours = partial(in_child, "bulk ours", small=str(small), compare=True, **given)
        yield Measurement(f"file: etiquette-lint{more}", ours)
        yield Measurement(f"file: floor{more}", partial(in_child, "bulk floor", **given))
        alone = partial(in_child, "bulk pydantic", **given)
        yield Measurement(f"file: pydantic alone{more}", alone)
    known = folder / "facts.jsonl"
    _write_facts(known, folder / "file0.jsonl")
    for name, peer in PEERS.items():
        if not peer.missing and (name in ROW_PEERS or peer.takes == "file"):
            measured = partial(in_child, "bulk peer", file=str(known), name=name)
            yield Measurement(f"file: {name}", measured)


def _growth(folder: Path, sizes: Sizes) -> Iterator[Measurement]:
    small, once, thrice, largest = (
        folder / f"{name}.jsonl" for name in ("smallest", "once", "thrice", "largest")
    )
    logs.write(largest, sizes.largest, texts=False)
    logs.write(once, sizes.file, texts=False, candidates=sizes.file // 90)
    logs.write(thrice, 3 * sizes.file, texts=False, candidates=sizes.file // 90)
    judged = {
        "smallest: etiquette-lint": (small, _SMALLEST),
        "once the acts": (once, sizes.file),
        "thrice the acts": (thrice, 3 * sizes.file),
        "largest: etiquette-lint": (largest, sizes.largest),
    }
    for name, (log, count) in judged.items():
        given = {"log": str(log), "small": str(small), "count": count, "compare": False}
        yield Measurement(name, partial(in_child, "bulk ours", **given), rounds=1)
    by_hand = partial(in_child, "bulk floor", log=str(largest), count=sizes.largest)
    yield Measurement("largest: floor", by_hand, rounds=1)
    for jobs, name in ((1, "one process"), (2, "two processes")):
        yield Measurement(f"largest: {name}", partial(starting.check_log, largest, jobs), rounds=1)


def _write_facts(file: Path, log: Path) -> None:
    timelines, acts = logs.read(log)
    processes = {one["id"]: process(one) for one in timelines}
    with file.open("w", encoding="utf-8") as out:
        for one in facts.of_log(acts, processes, by_hand()):
            out.write(json.dumps(one, ensure_ascii=False) + "\n")


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
