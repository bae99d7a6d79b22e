"""The lines over a process: its interviews, what came of it, whose rules judge it."""

from collections.abc import Iterator, Sequence

from etiquette_lint.models.named import Interview, Timeline
from etiquette_lint.models.report import PackInfo, Report
from etiquette_lint.models.vocabulary import PROCESS_AFTER
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.lines import hang, visible, wrap
from etiquette_lint.reporters.scene import Scene
from etiquette_lint.reporters.view import View
from etiquette_lint.words.sentences import say


def heading(scene: Scene, report: Report, view: View) -> Iterator[str]:
    """Yield the lines over a process: one row if there is one interview, else a row for each."""
    first, *rows = title(scene)
    yield from wrap(visible(first, view.encoding), view.columns)
    for row in rows:
        yield from hang("  ", visible(row, view.encoding), view.columns)
    yield from wrap(visible(circumstances(scene, report), view.encoding), view.columns)


def title(scene: Scene) -> Sequence[str]:
    """Return a process and its interviews: in one line if there is one, else a line for each."""
    rows, name = facts(scene), process_name(scene)
    if len(rows) != 1:
        return [name, *rows]
    return [say("title", scene.locale, name=name, rest=rows[0])]


def facts(scene: Scene) -> list[str]:
    """Return the interviews of a process, and what came of it."""
    return [*_interviews(scene), *_milestones(scene)]


def people(names: Sequence[str], locale: str) -> str:
    """Return names as a list in words: `A, B and C`."""
    *most, last = names
    first = say("comma", locale).join(most)
    return say("and", locale, first=first, last=last) if most else last


def process_name(scene: Scene) -> str:
    """Return the company's name, else the timeline's id."""
    company = scene.timeline.company if scene.timeline else None
    return company or scene.name or say("no-timeline", scene.locale)


def _interviews(scene: Scene) -> Iterator[str]:
    if scene.timeline is None:
        return
    for interview in scene.timeline.interviews:
        yield _interview(interview, scene)
    if not scene.timeline.interviews:
        yield say("no-interview", scene.locale)


def _interview(interview: Interview, scene: Scene) -> str:
    locale, zone = scene.locale, scene.zone
    names = [scene.names.get(one, one) for one in interview.interviewers]
    with_people = say("with", locale, people=people(names, locale)) if names else ""
    if interview.starts_at is None:
        told = say("undated", locale)
    else:
        end = None if interview.ends_at is None else moments.local(interview.ends_at, zone)
        start = moments.local(interview.starts_at, zone)
        told = say("interview", locale, when=moments.interval(start, end, locale))
    if interview.status == "cancelled":
        return say("cancelled", locale, interview=told + with_people)
    return told + with_people


def _milestones(scene: Scene) -> Iterator[str]:
    """Yield the milestones that changed the process: all but the application."""
    timeline: Timeline | None = scene.timeline
    for milestone in timeline.milestones if timeline else ():
        if PROCESS_AFTER[milestone.kind] != "pending":
            when = moments.full(moments.local(milestone.at, scene.zone), scene.locale)
            yield say(f"milestone:{milestone.kind}", scene.locale, when=when)


def circumstances(scene: Scene, report: Report) -> str:
    """Return the zone of the times, and the packs that judged these acts."""
    locale = scene.locale
    named = scene.timeline.timezone if scene.timeline else None
    zone = say("times", locale, zone=named) if named else say("times-as-written", locale)
    judging = dict.fromkeys(name for verdict in scene.verdicts for name in verdict.packs)
    packs = [_pack(pack, locale) for pack in report.packs if pack.name in judging]
    if not packs:
        return zone
    rules = say("rules", locale, packs=say("packs-joined", locale).join(packs))
    return say("sentences", locale, first=zone, second=rules)


def _pack(pack: PackInfo, locale: str) -> str:
    if not pack.sources:
        return say("pack", locale, name=pack.name, version=pack.version)
    source = pack.sources[0]
    return say(
        "pack-source",
        locale,
        name=pack.name,
        version=pack.version,
        publisher=source.publisher,
        date=moments.published(source.published, locale),
    )
