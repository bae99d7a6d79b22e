"""Examples of rules as YAML, ready to be pasted under a rule."""

import re
from collections.abc import Iterator, Mapping, Sequence

from etiquette_lint.packs.block import quoted
from etiquette_lint.packs.pack import Example

INDENT = 6
"""Columns before an example in a pack: under `examples`, under the rule, under `rules`."""
_WIDEST = 100
_PLAIN = re.compile(r"[A-Za-z_][\w.-]*|-?[0-9]{1,6}[wdhm]", re.ASCII)
_WORDS = frozenset({"true", "false", "null"})


def examples(told: Sequence[Example], *, with_key: bool) -> Iterator[str]:
    """Yield the lines of examples, below `examples:` where the rule has none yet."""
    if with_key:
        yield f"{' ' * (INDENT - 2)}examples:"
    for example in told:
        yield from example_lines(example)


def example_lines(example: Example) -> Iterator[str]:
    """Yield the lines of one example; an act too long for one line in several."""
    inner = " " * (INDENT + 2)
    yield f"{' ' * INDENT}- {example.expects}: {quoted(example.title)}"
    if example.timeline:
        yield f"{inner}timeline: {flow(example.timeline)}"
    yield f"{inner}do:"
    for act in example.do:
        line = f"{inner}  - {flow(act)}"
        yield from [line] if len(line) <= _WIDEST else _act_lines(act, f"{inner}  ")
    if example.examine != len(example.do):
        yield f"{inner}examine: {example.examine}"


def _act_lines(act: Mapping[str, object], indent: str) -> Iterator[str]:
    for number, (key, value) in enumerate(act.items()):
        yield f"{indent}{' ' if number else '-'} {key}: {flow(value)}"


def block_lines(example: Example) -> Iterator[str]:
    """Yield the lines of one example with every key on a line of its own."""
    inner = " " * (INDENT + 2)
    yield f"{' ' * INDENT}- {example.expects}: {quoted(example.title)}"
    if example.timeline:
        yield f"{inner}timeline:"
        yield from (f"{inner}  {key}: {flow(value)}" for key, value in example.timeline.items())
    yield f"{inner}do:"
    for act in example.do:
        yield from _act_lines(act, f"{inner}  ")


def flow(value: object) -> str:
    """Return a value in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value not in _WORDS:
        return value
    return quoted(value)
