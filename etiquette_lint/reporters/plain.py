"""What is said of an act as plain lines, without widths: for programs that show it elsewhere."""

from collections.abc import Iterator

from etiquette_lint.errors import Problem
from etiquette_lint.reporters.blocks import Block
from etiquette_lint.reporters.lines import folded
from etiquette_lint.words.sentences import plural, say


def lines(block: Block, locale: str) -> Iterator[str]:
    """Yield one line a sentence, label or list; where it stands is told by other means."""
    yield folded(block.prose)
    if block.choices:
        yield folded(say("packs-joined", locale).join(one.text for one in block.choices))
    for row in block.rows:
        label = say(row.key, locale)
        yield from (folded(say("title", locale, name=label, rest=one)) for one in row.items)
    if block.origin and block.origin.rule:
        told = (block.origin.said, block.origin.rule)
        yield folded(say("comma-marks", locale).join(one for one in told if one))


def of_problem(problem: Problem, locale: str) -> Iterator[str]:
    """Yield what is wrong, what would be right, and how often the same was met."""
    said = problem.wording(locale)
    for line in (*said.message.split("\n"), *said.fix.split("\n")):
        if told := folded(line):
            yield told
    if problem.more:
        yield plural("more", problem.more, locale)
