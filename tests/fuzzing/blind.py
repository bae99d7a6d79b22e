"""Seeds damaged by chance, with nothing installed for it; the same number gives the same bytes."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from traceback import extract_tb

from .targets import Target, seeds


@dataclass(slots=True)
class Tried:
    """How often a target was run, and the first input of every way in which it broke."""

    runs: int = 0
    crashes: dict[str, bytes] = field(default_factory=dict)
    slowest: float = 0.0
    """Seconds of one run, as the processor counts them."""


def tried(name: str, target: Target, seconds: float, seed: int = 0) -> Tried:
    """Run a target on its seeds, then on damaged ones until the time is over."""
    result = Tried()
    until = time.monotonic() + seconds
    for data in _inputs(list(seeds(name).values()), target, random.Random(f"{name}{seed}")):
        if result.runs and time.monotonic() > until:
            return result
        began = time.process_time()
        try:
            target.run(data)
        except Exception as error:
            result.crashes.setdefault(_cause(error), data)
        result.slowest = max(result.slowest, time.process_time() - began)
        result.runs += 1
    return result


def _cause(error: Exception) -> str:
    frame = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {frame.name} ({frame.filename}:{frame.lineno})"


def _inputs(given: Sequence[bytes], target: Target, chance: random.Random) -> Iterator[bytes]:
    yield from given
    words = [word.encode("utf-8", "surrogatepass") for word in target.words] or [b"\0"]
    while True:
        data = chance.choice(given)
        for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
            data = chance.choice(_DAMAGES)(data, chance, words, given)
        yield data[: target.longest]


Damage = Callable[[bytes, random.Random, Sequence[bytes], Sequence[bytes]], bytes]


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 1, 2, 4, 8, 16, 64)))


def _byte(data: bytes, chance: random.Random, *_: object) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + chance.randbytes(1) + data[min(start + 1, end) :]


def _word(data: bytes, chance: random.Random, words: Sequence[bytes], _: object) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + chance.choice(words) + data[chance.choice((start, end)) :]


def _cut(data: bytes, chance: random.Random, *_: object) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _twice(data: bytes, chance: random.Random, *_: object) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _crossed(data: bytes, chance: random.Random, _: object, given: Sequence[bytes]) -> bytes:
    other = chance.choice(given)
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


def _number(data: bytes, chance: random.Random, *_: object) -> bytes:
    digits = [at for at, byte in enumerate(data) if 48 <= byte < 58]
    if not digits:
        return data
    at = chance.choice(digits)
    return data[:at] + chance.choice((b"0", b"9", b"-1", b"99999999999")) + data[at + 1 :]


_DAMAGES: Sequence[Damage] = (_byte, _word, _word, _cut, _twice, _crossed, _number)
