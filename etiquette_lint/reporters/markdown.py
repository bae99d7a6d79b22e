"""The report as Markdown, for job summaries and comments: the answer, a table, then the acts."""

from collections.abc import Iterator

from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import OUTCOMES, SEVERITY, Outcome
from etiquette_lint.reporters import closing, problems
from etiquette_lint.reporters.blocks import Block, Origin, Sheet, blocks
from etiquette_lint.reporters.heading import circumstances, title
from etiquette_lint.reporters.marked import block, code, escaped, link, strong, table
from etiquette_lint.reporters.scene import Scene, scenes
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels, locales
from etiquette_lint.words.sentences import say

_FINDINGS = frozenset({"error", "warning", "cannot_tell"})
_BETWEEN = " · "


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the lines of the report, whatever is in it told as text and nothing else."""
    asked = view.asked(report.locale)
    locale = locales.pick(asked, locales.OWN)
    yield from _answer(report, locale, view)
    seen: list[Verdict] = []
    for scene in scenes(report, locale):
        shown = [one for one in scene.verdicts if view.show == "all" or one.outcome in _FINDINGS]
        if shown:
            yield from _scene(scene, report)
        for verdict in shown:
            yield from _act(verdict, Sheet(scene, view, report.packs, asked))
        seen += shown
    yield from _problems(report, locale, view)
    for line in closing.further(report, seen, locale):
        yield from ("", escaped(line))


def _answer(report: Report, locale: str, view: View) -> Iterator[str]:
    """Yield the gravest outcome as the title, and how many acts have which."""
    found = max((one.outcome for one in report.verdicts), key=SEVERITY.__getitem__, default=None)
    counts = closing.counts(report, locale)
    if found is None:
        told = say("nothing-judged", locale) if report.problems else counts
        yield f"## {escaped(told)}"
        return
    yield from (f"## {_outcome(found, locale, view)}", "", escaped(counts), "")
    summary = report.summary
    rows = [(_outcome(one, locale, view), str(summary[one])) for one in OUTCOMES if summary[one]]
    yield from table((say("outcome-head", locale), say("acts-head", locale)), rows)


def _scene(scene: Scene, report: Report) -> Iterator[str]:
    first, *others = title(scene)
    yield from ("", f"### {escaped(first)}", "")
    yield from (f"- {escaped(one)}" for one in others)
    yield from ("",) if others else ()
    yield escaped(circumstances(scene, report))


def _act(verdict: Verdict, sheet: Sheet) -> Iterator[str]:
    """Yield one act: its outcome, what it is, and all that is said of it."""
    scene, locale = sheet.scene, sheet.locale
    act = say("act-at", locale, when=scene.when(verdict), act=scene.told(verdict))
    word = _outcome(verdict.outcome, locale, sheet.view)
    yield from ("", f"#### {say('title', locale, name=word, rest=escaped(act))}")
    for one in blocks(verdict, sheet):
        yield from _block(one, locale)


def _block(block: Block, locale: str) -> Iterator[str]:
    """Yield one thing that is said of an act, its parts as paragraphs and a list."""
    yield from ("", escaped(block.prose))
    listed = [f"- {escaped(choice.text)}" for choice in block.choices]
    for row in block.rows:
        listed += [f"- {strong(say(row.key, locale))} {escaped(item)}" for item in row.items]
    if listed:
        yield from ("", *listed)
    if block.origin and (pieces := [piece for piece in _origin(block.origin) if piece]):
        yield from ("", _BETWEEN.join(pieces))


def _origin(origin: Origin) -> Iterator[str]:
    """Yield who says so, each with a link; the rule; where the act stands."""
    first, *others = origin.sources or (None,)
    yield link(origin.said, first.url if first else None)
    yield from (link(one.publisher, one.url) for one in others if one)
    yield code(origin.rule)
    yield code(origin.place)


def _problems(report: Report, locale: str, view: View) -> Iterator[str]:
    """Yield what could not be understood, as it is told on a terminal."""
    if report.problems:
        counted = closing.counted("problems", len(report.problems), locale)
        lines = problems.render(report, view)
        yield from ("", f"### {escaped(counted)}", "", *block(lines))


def _outcome(outcome: Outcome, locale: str, view: View) -> str:
    return escaped(f"{view.symbol(outcome)} {labels.of('outcome', outcome, locale)}")
