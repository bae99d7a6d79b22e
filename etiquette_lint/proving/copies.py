"""An inherited rule written out under a new name, to be changed in a pack of one's own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from etiquette_lint.errors import PackError
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.packs.block import block
from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Example, Pack, Rule
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.packs.writing import to_yaml
from etiquette_lint.proving.examples import try_pack

_INDENT = 2
_CHILD = "copy-of-a-rule"
_NOT_COPIED = ("defined_in", "formerly", "changes_examples")


@dataclass(frozen=True, slots=True)
class Copy:
    """A rule under a new name."""

    name: str
    lines: tuple[str, ...]
    """As they stand under `rules`."""
    dropped: tuple[str, ...]
    """Titles of examples that do not come out, as other rules overrule only the first one."""


def copied(pack: Pack, rule: Rule, name: str) -> Copy:
    """Return a rule as its author wrote it, comments included, else written anew.

    Raises: PackError, if the name cannot be one.
    """
    whole = _generated(pack, rule, name, rule.examples)
    child = _child(pack, rule, whole)
    failing = {trial.example.id for trial in try_pack(child) if trial.fault}
    kept = tuple(example for example in rule.examples if example.id not in failing)
    wanted = replace(child.rules[name], examples=kept)
    lines = _verbatim(rule, name, kept, _origin(pack, rule))
    if not _is(wanted, lines, pack, rule):
        lines = _generated(pack, rule, name, kept)
    return Copy(name, tuple(lines), tuple(one.title for one in rule.examples if one.id in failing))


def head(pack: Pack, rule: Rule, name: str) -> Iterator[str]:
    """Yield the lines that switch the first one off."""
    yield "change:"
    yield f"  {rule.name}:"
    yield f'    because: "Replaced by {name}."'
    yield f"    reviewed_against: {pack.version}"
    yield "    level: off"


def _child(pack: Pack, rule: Rule, lines: Sequence[str]) -> Pack:
    """Return a pack with nothing but the copy."""
    name = lines[0].strip().rstrip(":")
    off = [] if rule.level == "off" else head(pack, rule, name)
    top = ["format: 1", f"pack: {_CHILD}", "version: 0.0.0", f'extends: {{{pack.name}: ">=0"}}']
    text = "\n".join([*top, *off, "rules:", *lines, ""])
    return merged(read_pack(text, f"{name}.yaml", pack))


def _is(wanted: Rule, lines: Sequence[str], pack: Pack, rule: Rule) -> bool:
    """Say whether lines are that rule."""
    try:
        found = _child(pack, rule, lines).rules[wanted.name] if lines else None
    except PackError:
        return False
    return found is not None and _unplaced(found) == _unplaced(wanted)


def _unplaced(rule: Rule) -> Rule:
    examples = tuple(replace(example, location=None) for example in rule.examples)
    return replace(rule, examples=examples, location=None)


def _generated(pack: Pack, rule: Rule, name: str, examples: Sequence[Example]) -> list[str]:
    ids = {example.id for example in examples}
    whole: Any = load_yaml(to_yaml(pack), rule.id).data
    written = whole["rules"][rule.name]
    kept = [one for one in written.pop("examples", []) if one["id"] in ids]
    told = {key: value for key, value in written.items() if key not in _NOT_COPIED}
    lines = block({name: {**told, **({"examples": kept} if kept else {})}}).splitlines()
    return [" " * _INDENT + line for line in lines]


def _origin(pack: Pack, rule: Rule) -> str:
    """Return the text of the file that defines a rule, empty where it cannot be had."""
    home = pack
    while home.parent is not None and rule.name in home.parent.rules:
        home = home.parent
    try:
        return Path(home.file).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _verbatim(rule: Rule, name: str, kept: Sequence[Example], text: str) -> list[str]:
    """Return a rule's own lines but for the examples left out; nothing where that is not simple."""
    if not text or rule.location is None:
        return []
    lines = text.splitlines()
    first = rule.location.line - 1
    margin = len(lines[first]) - len(lines[first].lstrip())
    body = _body(lines[first + 1 :], margin)
    starts = [one.location.line - rule.location.line - 1 for one in rule.examples if one.location]
    out: set[int] = set()
    for one, start, end in zip(rule.examples, starts, [*starts[1:], len(body)], strict=False):
        out |= set() if one in kept else set(range(start, end))
    left = [line for number, line in enumerate(body) if number not in out]
    return [f"{' ' * _INDENT}{name}:", *(_moved(line, margin) for line in left)]


def _body(lines: Sequence[str], margin: int) -> list[str]:
    """Return the lines that belong to a key at that margin."""
    body: list[str] = []
    for line in lines:
        if line.strip() and len(line) - len(line.lstrip()) <= margin:
            break
        body.append(line)
    while body and not body[-1].strip():
        body.pop()
    return body


def _moved(line: str, margin: int) -> str:
    return " " * _INDENT + line[margin:] if line.strip() else ""
