"""The report as a page: the answer first, then each process, then what could not be read."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from etiquette_lint.models.findings import Source
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import OUTCOMES
from etiquette_lint.reporters import moments, problems
from etiquette_lint.reporters.closing import counts, further
from etiquette_lint.reporters.html.answer import answer, done_too
from etiquette_lint.reporters.html.faults import faults
from etiquette_lint.reporters.html.sections import section
from etiquette_lint.reporters.pages.environment import page
from etiquette_lint.reporters.scene import Scene, scenes
from etiquette_lint.reporters.view import View
from etiquette_lint.version import __version__
from etiquette_lint.words import labels, locales, overview, pages
from etiquette_lint.words.sentences import say

_FINDINGS = frozenset({"error", "warning", "cannot_tell"})
_CLAUSE = re.compile(r"[^;；，]+[;；，]?")
_WEB = frozenset({"http", "https"})


def render(report: Report, view: View) -> Iterator[str]:
    """Yield the lines of the page.

    Raises: ExtraError, where jinja2 is not installed.
    """
    locale = locales.pick(report.locale, locales.OWN)
    parts = [replace(part, locale=report.locale) for part in report.parts or (report,)]
    played = [(scene, part) for part in parts for scene in scenes(part, locale)]
    played.sort(key=lambda one: (one[0].name is None, one[0].verdicts[0].at))
    shown = [(kept, part) for scene, part in played if (kept := _kept(scene, view)).verdicts]
    verdicts = [verdict for scene, _ in shown for verdict in scene.verdicts]
    return page(
        "html/report.html",
        locale,
        encoding=view.encoding,
        styles=("pages/marks.css", "html/report.css", "html/drawing.css"),
        scripts=("html/filter.js",),
        skip=overview.told("skip", locale),
        answer=_CLAUSE.findall(answer(report, [scene for scene, _ in played], locale)),
        done_too=done_too([scene for scene, _ in played], locale),
        counts=counts(report, locale),
        total=len(verdicts),
        outcomes=_counted(verdicts),
        sections=[section(scene, part, view) for scene, part in shown],
        faults=tuple(faults(report, locale)),
        rests=[problems.closing(part, locale) for part in parts if part.problems],
        further=tuple(further(report, verdicts, locale)),
        version=__version__,
        link=_link,
        **_words(locale),
    )


def _kept(scene: Scene, view: View) -> Scene:
    """Return the scene with the acts that are to be shown."""
    if view.show == "all":
        return scene
    kept = tuple(one for one in scene.verdicts if one.outcome in _FINDINGS)
    return replace(scene, verdicts=kept)


def _counted(verdicts: Iterable[Verdict]) -> list[tuple[str, int]]:
    """Return the outcomes there are, with their numbers."""
    counts = Counter(verdict.outcome for verdict in verdicts)
    return [(outcome, counts[outcome]) for outcome in OUTCOMES if counts[outcome]]


def _link(source: Source) -> str:
    """Return the address of a source, where it is one of the web."""
    try:
        found = urlsplit(source.url or "")
    except ValueError:
        return ""
    return source.url or "" if found.scheme in _WEB and found.netloc else ""


def _words(locale: str) -> dict[str, Callable[..., str]]:
    """Return what a template says things with."""
    return {
        "say": partial(say, locale=locale),
        "told": partial(overview.told, locale=locale),
        "several": partial(overview.counted, locale=locale),
        "label": partial(labels.of, locale=locale),
        "term": partial(pages.page, locale=locale),
        "published": partial(moments.published, locale=locale),
    }
