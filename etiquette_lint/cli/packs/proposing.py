"""What is proposed where a rule lacks an example."""

from collections.abc import Iterator

from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.packs import pasted
from etiquette_lint.errors import Problem
from etiquette_lint.packs.pack import Pack
from etiquette_lint.proving.proposals import proposed
from etiquette_lint.reporters.lines import visible

_INDENT = 3


def lines(fault: Problem, pack: Pack, page: Page) -> Iterator[str]:
    """Yield examples that would do, as they are to be pasted; nothing for other faults."""
    if fault.code != "rule-draft":
        return
    name = fault.path.rpartition("/")[2]
    found = proposed(pack, name, page.locale)
    if not found:
        yield from page.text(page.say("nothing-proposed"), indent=_INDENT)
        return
    yield from page.text(page.say("proposed" if len(found) == 1 else "proposed-many"), _INDENT)
    with_key = not pack.rules[name].examples
    for line in pasted.examples(found, with_key=with_key):
        yield visible(line, page.view.encoding)
