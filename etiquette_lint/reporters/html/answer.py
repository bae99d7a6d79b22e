"""The answer on top of the page: one sentence for all that was judged."""

from collections.abc import Sequence

from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.reporters.scene import Scene
from etiquette_lint.words.overview import counted, told

Told = tuple[Scene, Verdict]


def answer(report: Report, scenes: Sequence[Scene], locale: str) -> str:
    """Return what a candidate has to know first."""
    every = _in_order(scenes)
    if not every:
        return told("unread" if report.problems or report.unjudged else "nothing", locale)
    errors = _of(every, "error")
    objections = (
        ("hurt", [one for one in errors if one[1].act.status == "planned"]),
        ("done", errors),
        ("careful", _of(every, "warning")),
        ("unsure", _of(every, "cannot_tell")),
    )
    for key, found in objections:
        if found:
            scene, verdict = found[0]
            return counted(key, len(found), locale, day=scene.day(verdict))
    fine = len(_of(every, "ok"))
    return told("fine" if fine == len(every) else "unopposed" if fine else "silent", locale)


def done_too(scenes: Sequence[Scene], locale: str) -> str:
    """Return how many acts done already would hurt as others to come; empty if none."""
    status = [verdict.act.status for _, verdict in _of(_in_order(scenes), "error")]
    done = status.count("done")
    return counted("done-too", done, locale) if 0 < done < len(status) else ""


def _in_order(scenes: Sequence[Scene]) -> list[Told]:
    every = [(scene, verdict) for scene in scenes for verdict in scene.verdicts]
    return sorted(every, key=lambda one: one[1].at)


def _of(every: Sequence[Told], outcome: str) -> list[Told]:
    return [one for one in every if one[1].outcome == outcome]
