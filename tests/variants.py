"""Damaged copies of the examples: cut short, bits turned over, pieces lost or told twice.

`python tests/variants.py 10000` tries so many, and ends with 1 at the first that goes wrong.
"""

import io
import json
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from etiquette_lint.cli.entry import main as run

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 60
"""Far more than any example takes on a busy machine."""
OURS = "a fault of etiquette-lint itself"


@dataclass(frozen=True)
class Example:
    """A file, and the command that reads a copy of it."""

    file: str
    command: tuple[str, ...]
    """`FILE` stands for the copy."""
    is_lines: bool = False
    """Whether the entries before the damage are still to be judged, each by its line."""


def _check(file: str, *more: str, is_lines: bool = False) -> Example:
    return Example(file, ("check", "FILE", *more), is_lines)


EXAMPLES = (
    _check("examples/job-search.yaml", "--format", "json"),
    _check("examples/two-rounds.yaml", "--format", "html"),
    _check("examples/job-search.jsonl", "--format", "jsonl", is_lines=True),
    _check("examples/job-search.jsonl", "--format", "json", is_lines=True),
    _check(
        *("examples/two-rounds.csv", "--timeline", str(ROOT / "examples/two-rounds.yaml")),
        *("--format", "json"),
        is_lines=True,
    ),
    _check("examples/interview.ics", "--interviews", "interview", "--format", "json"),
    *(
        _check(f"examples/linkedin-export/{path.name}", "--format", "json", "--others", "other")
        for path in sorted((ROOT / "examples/linkedin-export").glob("*.csv"))
    ),
    Example("rules/regions/sg.yaml", ("packs", "validate", "FILE")),
)


def damaged(data: bytes, chance: random.Random) -> tuple[bytes, int]:
    """Return a damaged copy, and where the damage begins."""
    return _DAMAGES[chance.randrange(len(_DAMAGES))](data, chance)


def _cut(data: bytes, chance: random.Random) -> tuple[bytes, int]:
    at = chance.randrange(len(data))
    return data[:at], at


def _flipped(data: bytes, chance: random.Random) -> tuple[bytes, int]:
    copy = bytearray(data)
    places = [chance.randrange(len(data)) for _ in range(chance.randint(1, 4))]
    for place in places:
        copy[place] ^= 1 << chance.randrange(8)
    return bytes(copy), min(places)


def _lost(data: bytes, chance: random.Random) -> tuple[bytes, int]:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.randint(1, 200) :], at


def _twice(data: bytes, chance: random.Random) -> tuple[bytes, int]:
    at = chance.randrange(len(data))
    end = at + chance.randint(1, 200)
    return data[:end] + data[at:end] + data[end:], min(end, len(data))


def _noise(data: bytes, chance: random.Random) -> tuple[bytes, int]:
    at = chance.randrange(len(data))
    return data[:at] + chance.randbytes(chance.randint(1, 20)) + data[at:], at


_DAMAGES: tuple[Callable[[bytes, random.Random], tuple[bytes, int]], ...] = (
    _cut,
    _flipped,
    _lost,
    _twice,
    _noise,
)


def judged(command: tuple[str, ...], file: Path) -> tuple[int, str, str]:
    """Run a command on a file; return its code, and what it wrote."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(file) if word == "FILE" else word for word in command], {})
    return code, out.getvalue(), err.getvalue()


def lines_of(example: Example, told: str) -> set[int]:
    """Return the lines of the acts that were judged."""
    if "jsonl" in example.command:
        verdicts = [json.loads(line).get("verdict") for line in told.splitlines()]
    else:
        verdicts = json.loads(told)["verdicts"]
    return {one["location"]["line"] for one in verdicts if one}


def wrong(example: Example, folder: Path, chance: random.Random) -> str:
    """Try one damaged copy; return what went wrong, or nothing."""
    original = (ROOT / example.file).read_bytes()
    data, start = damaged(original, chance)
    file = folder / Path(example.file).name
    file.write_bytes(data)
    code, out, err = judged(example.command, file)
    if code not in (0, 1, 2) or OURS in err or "Traceback" in out + err:
        return f"exit {code}: {err[:500]}"
    if example.is_lines:
        file.write_bytes(original)
        sound = lines_of(example, judged(example.command, file)[1])
        due = {line for line in sound if line <= original.count(b"\n", 0, start)}
        lost = due - lines_of(example, out)
        if lost:
            file.write_bytes(data)
            return f"lost lines {sorted(lost)} before byte {start}: {err[:500]}"
    return ""


def tried(count: int, seed: int) -> Iterator[tuple[Example, int, str]]:
    """Try so many damaged copies; yield each with its seed and what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(seed, seed + count):
            example = EXAMPLES[number % len(EXAMPLES)]
            signal.alarm(SECONDS)
            told = wrong(example, Path(folder), random.Random(number))
            signal.alarm(0)
            if told:
                kept = Path(tempfile.gettempdir()) / f"variant-{number}{Path(example.file).suffix}"
                shutil.copy(Path(folder) / Path(example.file).name, kept)
                told = f"{told}\nkept: {kept}"
            yield example, number, told


def main(words: list[str]) -> int:
    """Try as many as asked for, from a seed; say what went wrong."""
    count, seed = int(words[0]) if words else 1_000, int(words[1]) if len(words) > 1 else 0
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    found: Mapping[int, str] = {
        number: f"{example.file}: {told}" for example, number, told in tried(count, seed) if told
    }
    for number, told in found.items():
        print(f"{number}: {told}")
    print(f"{count} damaged copies tried, {len(found)} went wrong")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
