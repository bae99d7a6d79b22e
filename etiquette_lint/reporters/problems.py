"""What could not be understood: where, why, what would be right."""

import re
from collections.abc import Iterable, Iterator

from etiquette_lint.errors import Location, Problem, dotted
from etiquette_lint.models.report import Report
from etiquette_lint.reporters.lines import visible, width
from etiquette_lint.reporters.view import View
from etiquette_lint.words import locales
from etiquette_lint.words.sentences import plural, say

_INDENT = "   "
_GUTTER = 5
"""Columns for the number of a line."""
_CUT = "..."
_TAB = "    "
_ENTRY = re.compile(r"(/.*?)?/\d+")
_TIMELINE = re.compile(r"(/\d+)?/timelines?\b")


def render(report: Report, view: View) -> Iterator[str]:
    """Yield all problems of a report and what became of the rest; nothing if there is none."""
    locale = locales.pick(view.asked(report.locale), locales.OWN)
    for problem in report.problems:
        yield from lines(problem, locale, view)
    rest = closing(report, locale) if report.problems else ""
    if rest:
        yield _INDENT + rest


def lines(problem: Problem, locale: str, view: View) -> Iterator[str]:
    """Yield one problem: place and message, the line of the file, what to write."""
    message, others = told(problem, locale)
    where = place(problem)
    yield visible(f"{where}: {message}" if where else message, view.encoding)
    if problem.location is not None and problem.location.excerpt.strip():
        yield from excerpt(problem.location, view)
    for line in others:
        yield _INDENT + visible(line, view.encoding)


def told(problem: Problem, locale: str) -> tuple[str, list[str]]:
    """Return what is wrong, and line by line what would be right."""
    said = problem.wording(locale)
    message, *others = said.message.split("\n")
    others += [line for line in said.fix.split("\n") if line]
    if problem.more:
        others.append(plural("more", problem.more, locale))
    return message, others


def closing(report: Report, locale: str) -> str:
    """Return how many entries were not judged, and where the others are; empty if all were."""
    judged, lost = report.summary["actions"], report.unjudged + _broken_entries(report.problems)
    if not judged:
        return say("nothing-judged", locale)
    unread = plural("not-judged", lost, locale)
    return plural("others-above", judged, locale, lost=unread) if lost else ""


def place(problem: Problem) -> str:
    """Return where a problem is: in a file, else as Python writes the path; empty if nowhere."""
    found = problem.location
    return f"{found.file}:{found.line}:{found.column}" if found else dotted(problem.path)


def excerpt(place: Location, view: View) -> Iterator[str]:
    """Yield the line of the file and a mark under the place, both cut to what fits."""
    gutter = f"{place.line:>{_GUTTER}} | "
    columns = view.columns - len(gutter)
    start = min(max(place.column - 1 - place.cut, 0), len(place.excerpt))
    skipped = max(start - columns, 0)  # farther off, nothing can be shown
    near = place.excerpt[skipped : start + 2 * columns]
    cells = [_cell(char, view.encoding) for char in near]
    whole = len(near) == len(place.excerpt) and not place.cut
    first, last = _window(cells, start - skipped, columns, whole)
    head = _CUT if first + skipped + place.cut else ""
    tail = _CUT if last + skipped < len(place.excerpt) else ""
    shown = "".join(cells[first:last])
    yield f"{gutter}{head}{shown}{tail}".rstrip()
    under = start - skipped
    before = width(head + "".join(cells[first:under]))
    marked = width("".join(cells[under : min(under + place.width, last)]))
    yield f"{' ' * _GUTTER} | {' ' * before}{'^' * max(marked, 1)}"


def _cell(char: str, encoding: str) -> str:
    return _TAB if char == "\t" else visible(char, encoding)


def _window(cells: list[str], start: int, columns: int, whole: bool) -> tuple[int, int]:
    """Return which cells to show: all if they are the whole line and fit, else those about."""
    if whole and width("".join(cells)) <= columns:
        return 0, len(cells)
    room = columns - 2 * len(_CUT)
    first = last = start
    used = 0
    for ahead in (room // 2, room):
        while last < len(cells) and used + width(cells[last]) <= ahead:
            used += width(cells[last])
            last += 1
        while first > 0 and used + width(cells[first - 1]) <= room:
            first -= 1
            used += width(cells[first])
    return first, last


def _broken_entries(problems: Iterable[Problem]) -> int:
    """Return how many acts have problems of their own."""
    return len({entry for problem in problems if (entry := _entry(problem))})


def _entry(problem: Problem) -> tuple[str, str] | None:
    match = _ENTRY.match(problem.path)
    if match is None or _TIMELINE.match(problem.path):
        return None
    return problem.location.file if problem.location else "", match[0]
