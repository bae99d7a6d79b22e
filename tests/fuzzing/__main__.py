"""`python -m tests.fuzzing`: every target, or those named, for so many seconds each."""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # what tests share

from . import blind, guided
from .targets import TARGETS


def main() -> int:
    """Run targets and say what came of each; 1 if one broke."""
    given = _parser().parse_args()
    unknown = sorted({*given.targets} - {*TARGETS})
    if unknown:
        print(f"no target {unknown[0]}; there are {', '.join(TARGETS)}", file=sys.stderr)
        return 2
    if given.again:
        for name in given.targets:
            TARGETS[name].run(given.again.read_bytes())
        return 0
    is_guided = guided.is_there() and not given.blind
    run = _guided if is_guided else _blind
    print("guided by coverage (atheris)" if is_guided else "blind: damaged seeds", flush=True)
    broken = [name for name in given.targets or TARGETS if run(name, given)]
    return int(bool(broken))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.fuzzing", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=10, help="for each target [10]")
    parser.add_argument("--seed", type=int, default=1, help="the same gives the same [1]")
    parser.add_argument("--blind", action="store_true", help="without atheris")
    parser.add_argument("--folder", type=Path, default=Path("build/fuzzing"), help="what is kept")
    parser.add_argument("--again", type=Path, metavar="FILE", help="run the targets on one input")
    return parser


def _guided(name: str, given: argparse.Namespace) -> bool:
    began = time.monotonic()
    runs, crashes, said = guided.tried(name, given.seconds, given.folder, given.seed)
    _tell(name, runs, time.monotonic() - began, len(crashes))
    if crashes:
        print(said[said.find("=== Uncaught") :][:4000], *crashes, sep="\n")
    return bool(crashes)


def _blind(name: str, given: argparse.Namespace) -> bool:
    began = time.monotonic()
    tried = blind.tried(name, TARGETS[name], given.seconds, given.seed)
    _tell(name, tried.runs, time.monotonic() - began, len(tried.crashes))
    print(f"{'':10} slowest {tried.slowest:.2f} s")
    crashes = given.folder / "crashes"
    crashes.mkdir(parents=True, exist_ok=True)
    for number, (cause, data) in enumerate(tried.crashes.items()):
        file = crashes / f"{name}-blind-{number}"
        file.write_bytes(data)
        print(f"  {cause}\n  {file}")
    return bool(tried.crashes)


def _tell(name: str, runs: int, seconds: float, crashes: int) -> None:
    print(f"{name:10} {runs:>9,} runs in {seconds:>5.0f} s, {crashes} crashes", flush=True)


if __name__ == "__main__":
    sys.exit(main())
