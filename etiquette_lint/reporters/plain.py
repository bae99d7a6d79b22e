"""What is said of an act as plain lines, without widths: for programs that show it elsewhere."""

from collections.abc import Iterable, Iterator

from etiquette_lint.errors import Problem
from etiquette_lint.reporters.blocks import Choices, Origin, Part, Prose, Row
from etiquette_lint.reporters.lines import folded
from etiquette_lint.words.sentences import plural, say


def lines(parts: Iterable[Part], locale: str) -> Iterator[str]:
    """Yield one line a sentence, label or list; where it stands is told by other means."""
    for part in parts:
        match part:
            case Prose(text):
                yield folded(text)
            case Row(label, items):
                yield from (folded(say("title", locale, name=label, rest=one)) for one in items)
            case Choices(answers):
                yield folded(say("packs-joined", locale).join(answers))
            case Origin(said, rule) if rule:
                yield folded(say("comma-marks", locale).join(one for one in (said, rule) if one))


def of_problem(problem: Problem, locale: str) -> Iterator[str]:
    """Yield what is wrong, what would be right, and how often the same was met."""
    said = problem.wording(locale)
    for line in (*said.message.split("\n"), *said.fix.split("\n")):
        if told := folded(line):
            yield told
    if problem.more:
        yield plural("more", problem.more, locale)
