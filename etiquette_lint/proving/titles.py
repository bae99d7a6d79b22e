"""What a proposed example is called: its act, towards whom, and when."""

from collections.abc import Mapping
from typing import Any

from etiquette_lint.models.vocabulary import MILESTONES
from etiquette_lint.packs.pack import Example
from etiquette_lint.proving.candidates import role_of
from etiquette_lint.proving.moments import DAY, HOUR, LASTS, minutes_of
from etiquette_lint.words import labels, platforms
from etiquette_lint.words.proposals import milestone, title_word, whom

_LABELLED = ("topic", "visibility", "initiator", "consent")
_FIRST_WORDS = 4


def title(example: Example, locale: str, *, with_facts: bool = False) -> str:
    """Return what distinguishes an example, in few words."""
    act = example.do[example.examine - 1]
    told = title_word(
        "title",
        locale,
        kind=labels.of("kind", str(act["kind"]), locale),
        whom=whom(str(act["kind"]), role_of(act), locale),
        moment=_moment(example.timeline, minutes_of(act["at"]), locale),
    ).strip()
    if len(example.do) > 1:
        number = title_word("many", locale, number=len(example.do))
        told = title_word("title-with", locale, title=told, facts=number)
    facts = _facts(act, locale) if with_facts else ""
    return title_word("title-with", locale, title=told, facts=facts) if facts else told


def _facts(act: Mapping[str, Any], locale: str) -> str:
    """Return what else is said of an act; it comes first, for ids of titles are cut."""
    told = [labels.of(name, str(act[name]), locale) for name in _LABELLED if name in act]
    words = " ".join(str(act.get("text", "")).split()[:_FIRST_WORDS])
    platform = platforms.name(str(act["platform"]), locale)
    return ", ".join([*([words] if words else []), *told, platform])


def _moment(timeline: Mapping[str, object], at: int | None, locale: str) -> str:
    if at is None:
        return ""
    passed = [
        kind
        for kind in MILESTONES
        if kind != "applied" and kind in timeline and (minutes_of(timeline[kind]) or 0) <= at
    ]
    if passed:
        return milestone(passed[-1], locale)
    applied = minutes_of(timeline["applied"]) if "applied" in timeline else None
    if applied is not None and at < applied:
        return title_word("unapplied", locale)
    if "interview" not in timeline:
        return title_word("no-process" if applied is None else "no-interview", locale)
    if timeline["interview"] == "undated":
        return title_word("undated", locale)
    if at > 0 and "interview_2" in timeline and at < (minutes_of(timeline["interview_2"]) or 0):
        return title_word("between", locale)
    return _offset(at, locale)


def _offset(at: int, locale: str) -> str:
    if 0 <= at < LASTS:
        return title_word("during", locale)
    side = "before" if at < 0 else "after"
    size = -at if at < 0 else at if at % DAY == 0 else at - LASTS
    if abs(at) % DAY == 0:
        unit, number = "day", size // DAY
    else:
        unit, number = "hour", max(size // HOUR, 1)
    key = f"one-{unit}-{side}" if number == 1 else f"{unit}s-{side}"
    return title_word(key, locale, number=number)
