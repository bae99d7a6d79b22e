"""What the candidate has chosen to ignore, and ignores that are of no use."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from etiquette_lint import times
from etiquette_lint.engine.judge import Circumstances, Speech
from etiquette_lint.limits import LAST_YEAR
from etiquette_lint.models.action import Ignore
from etiquette_lint.packs.compiled import CompiledPack
from etiquette_lint.times import Instant

_UTC = ZoneInfo("UTC")


@dataclass(slots=True, eq=False)
class Sifted:
    """What rules say, parted into what stands and what is ignored. Never changed, once made."""

    kept: tuple[Speech, ...]
    ignored: tuple[tuple[Speech, Ignore], ...] = ()
    unused: tuple[tuple[Ignore, str], ...] = ()
    """Ignores of loaded packs without use, and why: `expired` or `silent`."""


SILENCE = Sifted(())
"""Nothing is said."""


def ends(ignore: Ignore, zone: ZoneInfo | None) -> Instant | None:
    """Return the instant from which an ignore no longer holds: the end of its last day.

    A year no act can have, such as 9999, is for ever.
    """
    if ignore.until is None or ignore.until.year > LAST_YEAR:
        return None
    return times.day_start(ignore.until + timedelta(days=1), zone or _UTC)


def sift(c: Circumstances, spoken: Iterable[Speech]) -> Sifted:
    """Part what is ignored from what stands; permissions cannot be ignored."""
    if not c.subject.entry.action.ignore:
        return Sifted(tuple(spoken))
    ignores = _by_rule(c)
    kept: list[Speech] = []
    ignored: list[tuple[Speech, Ignore]] = []
    for speech in spoken:
        ignore = ignores.get(speech.rule.id) if speech.rule.level != "ok" else None
        if ignore is not None and _is_live(ignore, c):
            ignored.append((speech, ignore))
        else:
            kept.append(speech)
    used = {id(ignore) for _, ignore in ignored}
    unused = [
        (ignore, "silent" if _is_live(ignore, c) else "expired")
        for ignore in c.subject.entry.action.ignore
        if id(ignore) not in used and _is_loaded(ignore, c.packs)
    ]
    return Sifted(tuple(kept), tuple(ignored), tuple(unused))


def _by_rule(c: Circumstances) -> Mapping[str, Ignore]:
    """Return the ignore of each rule: a live one before one that is past."""
    found: dict[str, Ignore] = {}
    for ignore in c.subject.entry.action.ignore:
        for pack in c.packs:
            rule = pack.named(ignore.rule)
            if rule is not None and (rule.id not in found or not _is_live(found[rule.id], c)):
                found[rule.id] = ignore
    return found


def _is_live(ignore: Ignore, c: Circumstances) -> bool:
    last = ends(ignore, c.case.zone)
    return last is None or c.at < last


def _is_loaded(ignore: Ignore, packs: Iterable[CompiledPack]) -> bool:
    return any(ignore.rule.partition("/")[0] in pack.pack.lineage for pack in packs)


def expiries(c: Circumstances) -> Iterator[Instant]:
    """Return the instants at which an ignore of the act stops holding."""
    for ignore in c.subject.entry.action.ignore:
        last = ends(ignore, c.case.zone)
        if last is not None:
            yield last
