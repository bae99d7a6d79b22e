"""A pack that is no YAML: its problems, each said to be of the rule whose lines it stands in."""

import re
from collections.abc import Iterator

from etiquette_lint.errors import PackError, Problem
from etiquette_lint.located import Unreadable
from etiquette_lint.packs.schema.reading import of_rule
from etiquette_lint.words.problems import problem

_PACK = re.compile(r"^pack:[ ]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_RULE = re.compile(r"([ \t]+)([a-z0-9][a-z0-9-]*)[ ]*[:：]")
_TOO_LARGE = frozenset({"file-too-large", "too-many-nodes"})


def pack_error(error: Unreadable, text: str = "") -> PackError:
    """Return what to raise for text that could not be read."""
    return PackError([_of_packs(found, text) for found in error.problems])


def _of_packs(found: Problem, text: str) -> Problem:
    if found.code in _TOO_LARGE:
        return problem("pack-too-large", found.path, found.location)
    rule = _rule_at(found.location.line, text) if found.location else ""
    if not rule:
        return found
    pack = _PACK.search(text)
    return of_rule(found, f"{pack[1]}/{rule}" if pack else rule)


def _rule_at(line: int, text: str) -> str:
    """Return the rule that a line, counted from 1, belongs to, as far as indentation tells."""
    rules = list(_rules(text.splitlines()[:line]))
    return rules[-1] if rules else ""


def _rules(lines: list[str]) -> Iterator[str]:
    """Return the keys that stand one level below `rules`, and nothing for any other section."""
    indent = None
    inside = False
    for line in lines:
        if line[:1].strip() and not line.startswith("#"):
            inside, indent = line.startswith("rules:"), None
            yield ""
        elif indent is None and line.lstrip().startswith("-"):
            inside = False
        elif inside and (found := _RULE.match(line)):
            indent = found[1] if indent is None else indent
            if found[1] == indent:
                yield found[2]
