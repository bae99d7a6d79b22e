"""Examples that a rule lacks, found by asking the engine."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, count, islice
from typing import Any, get_args

from etiquette_lint.engine.linter import Linter
from etiquette_lint.errors import PackError
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.action import ACTIONS
from etiquette_lint.packs.compiled import compile_pack
from etiquette_lint.packs.pack import Example, Pack, Rule
from etiquette_lint.packs.schema.examples import slug_of
from etiquette_lint.proving.candidates import POLITE, Written, candidates, role_of, towards
from etiquette_lint.proving.examples import try_example
from etiquette_lint.proving.moments import HOUR, TIMED, Moment, minutes_of, moments, near
from etiquette_lint.proving.titles import title

_MOST = 6_000
"""So many acts are tried before a search is given up."""
_MORE = 12
"""Up to so many acts more than an example has, to find where a count ends."""
_OTHER_ROLES = ("recruiter", "employee", "hr_contact", "interviewer", "mutual_contact")
_OTHER_WORDS: Mapping[str, tuple[str | bool, ...]] = {
    "topic": (*get_args(closed.MessageTopic), *get_args(closed.ResearchTopic)),
    "visibility": get_args(closed.Visibility),
    "initiator": ("target",),
    "consent": ("asked_and_agreed", "none"),
    "needs_approval": (True, False),
    "sent_by": get_args(closed.SentBy),
    "status": get_args(closed.Status),
    "platform": ("linkedin", "email", "wechat"),
}
"""Fields of an act, and what else they may be."""
_OTHER_ACTS: tuple[Written, ...] = (
    {"kind": "message", "topic": "other"},
    {"kind": "connect_request"},
    {"kind": "follow"},
    {"kind": "research"},
)
Works = Callable[[Example], bool]


def proposed(pack: Pack, name: str, locale: str) -> list[Example]:
    """Return the examples a rule lacks: one it speaks of, one near it on which it is silent.

    What was not found is left out.
    """
    rule = pack.rules[name]
    there = {example.expects: example for example in rule.examples}
    works = _trying(pack, name)
    spoken = there.get("applies") or _first(candidates(pack, name), works)
    if spoken is None or rule.level == "off":
        return []
    silent = None if "silent" in there else _first(_silent(pack, name, spoken), works)
    lacking = [] if "applies" in there else [spoken]
    found = [*lacking, *([silent] if silent else [])]
    return list(_titled(found, rule, locale))


def _trying(pack: Pack, name: str) -> Works:
    linter = Linter(pack)

    def works(example: Example) -> bool:
        try:
            return try_example(linter, pack, name, example).fault is None
        except PackError:  # an act that cannot be
            return False

    return works


def _first(examples: Iterable[Example], works: Works) -> Example | None:
    return next((example for example in islice(examples, _MOST) if works(example)), None)


def _titled(examples: Iterable[Example], rule: Rule, locale: str) -> Iterator[Example]:
    """Yield examples with titles that no other example of the rule has."""
    taken = {example.id for example in rule.examples}
    for example in examples:
        told = title(example, locale)
        if slug_of(told) in taken:
            told = title(example, locale, with_facts=True)
        numbered = (f"{number}: {told}" for number in count(2))
        unique = next(one for one in chain([told], numbered) if slug_of(one) not in taken)
        taken.add(slug_of(unique))
        yield replace(example, title=unique, id=slug_of(unique))


def _silent(pack: Pack, name: str, spoken: Example) -> Iterator[Example]:
    """Yield examples that differ in one thing from one that is spoken of, nearest first."""
    rule = compile_pack(pack).rules[pack.rules[name].id]
    base = replace(spoken, expects="silent", todo=False, location=None, id="", title="")
    act = dict(base.do[base.examine - 1])
    heard = set(rule.facts)
    ways: tuple[tuple[bool, Iterator[Example]], ...] = (
        (rule.limit is not None, _counted(base)),
        (rule.text is not None, iter([_with(base, {**act, "text": POLITE})])),
        (not TIMED.isdisjoint(heard), _at_other_times(base, moments(rule))),
        ("role" in heard, (_with(base, one) for one in _to_others(act))),
        (True, (_with(base, one) for one in _with_other_words(act, heard))),
        (True, (_with(base, one) for one in _other_acts(act))),
    )
    for _, examples in sorted(ways, key=lambda way: not way[0]):  # what it hears of comes first
        yield from examples


def _with(base: Example, act: Written) -> Example:
    """Return an example with another act in the place of the examined one."""
    place = base.examine - 1
    return replace(base, do=(*base.do[:place], act, *base.do[place + 1 :]))


def _at_other_times(base: Example, others: Iterable[Moment]) -> Iterator[Example]:
    minutes = [minutes_of(act.get("at")) for act in base.do]
    here = minutes[base.examine - 1]
    if here is None:
        return
    told = {key: value for key, value in base.timeline.items() if not _is_a_time(key)}
    dated = {key: value for key, value in base.timeline.items() if _is_a_time(key)}
    for moment in near(Moment(dated, here), others):
        moved = tuple(
            {**act, "at": Moment({}, moment.minutes + (each or 0) - here).at}
            for act, each in zip(base.do, minutes, strict=True)
        )
        yield replace(base, timeline={**moment.timeline, **told}, do=moved)


def _is_a_time(key: str) -> bool:
    return key.startswith("interview") or key in closed.MILESTONES


def _to_others(act: Written) -> Iterator[Written]:
    here = role_of(act)
    yield from (towards(act, role) for role in _OTHER_ROLES if here not in (None, role))


def _counted(base: Example) -> Iterator[Example]:
    """Yield the example without its earlier acts, and with one more."""
    last = base.do[base.examine - 1]
    if len(base.do) > 1:
        fewer = base.do[1:]
        yield replace(base, do=fewer, examine=len(fewer))
    more: list[Mapping[str, Any]] = list(base.do)
    start = minutes_of(last.get("at")) or 0
    for number in range(1, _MORE):
        again: Written = {**last, "at": Moment({}, start - number * HOUR).at}
        if isinstance(again.get("post"), dict):
            again["post"] = {**again["post"], "id": f"q{number}"}  # none of those there
        more.insert(0, again)
        yield replace(base, do=tuple(more), examine=len(more))


def _with_other_words(act: Written, heard: set[str]) -> Iterator[Written]:
    fields = ACTIONS[str(act["kind"])].model_fields
    asked = heard | ({"platform"} if "network" in heard else set())
    for name, words in _OTHER_WORDS.items():
        if name in fields and name in asked:
            yield from ({**act, name: word} for word in words if act.get(name) != word)
    post = act.get("post")
    if isinstance(post, dict) and "post_topic" in heard:
        yield from ({**act, "post": {**post, "topic": one}} for one in get_args(closed.PostTopic))
    holders: tuple[object, ...] = (act.get("to"), act)
    for holder in holders:
        if isinstance(holder, dict) and isinstance(holder.get("answers"), dict):
            turned = {name: not answer for name, answer in holder["answers"].items()}
            changed = {**holder, "answers": turned}
            yield dict(changed) if holder is act else {**act, "to": changed}


def _other_acts(act: Written) -> Iterator[Written]:
    target = act.get("to") or role_of(act) or "interviewer"
    for other in _OTHER_ACTS:
        if other["kind"] != act["kind"]:
            platform = "linkedin" if other["kind"] == "follow" else act["platform"]
            plain: Written = {
                "at": act["at"],
                "kind": other["kind"],
                "to": target,
                "platform": platform,
            }
            yield {**plain, **other}
