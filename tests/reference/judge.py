"""The judgement: rules in three-valued logic, what overrules what, what is asked, the outcome."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from etiquette_lint.models.action import Action
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.packs.pack import Pack, Rule
from reference import answers, facts, moments, wording
from reference.facts import NOT_APPLICABLE, UNKNOWN, Scene

GRAVE, FINE = ("error", "warning"), ("ok", "not_covered")
SEVERITY = ("not_covered", "ok", "cannot_tell", "warning", "error")
Truth = bool | None
"""`None` is unknown."""
Past = Sequence[tuple[str, Action]]
"""Acts before the one in question, with their ids, in the order they are judged."""


def all_of(truths: Iterable[Truth]) -> Truth:
    found = list(truths)
    return False if False in found else None if None in found else True


def any_of(truths: Iterable[Truth]) -> Truth:
    found = list(truths)
    return True if True in found else None if None in found else False


def number(pack: Pack, written: Any) -> Any:
    """Return a number of a rule, a param by its value."""
    return pack.params[written.name] if hasattr(written, "name") else written


def test(scene: Scene, wanted: Any) -> Truth:
    """Whether a fact is as a rule wants it."""
    found = facts.value(scene, wanted.fact)
    if isinstance(found, str) and found == NOT_APPLICABLE:
        return False
    if isinstance(found, str) and found == UNKNOWN:
        return None
    has = found if isinstance(found, set) else {found}
    parts = []
    if wanted.any_of is not None:
        parts.append(any(number(scene.pack, one) in has for one in wanted.any_of))
    if wanted.none_of is not None:
        parts.append(not any(number(scene.pack, one) in has for one in wanted.none_of))
    for op, limit in wanted.bounds:
        parts.append(_within(found, op, number(scene.pack, limit)))
    return all(parts)


def _within(found: float, op: str, limit: float) -> bool:
    return {
        "at_least": found >= limit,
        "more_than": found > limit,
        "at_most": found <= limit,
        "less_than": found < limit,
    }[op]


def conditions(scene: Scene, rule: Rule) -> Truth:
    """Whether `when` holds and `unless` does not: what makes an act count."""
    when = any_of(all_of(test(scene, one) for one in clause) for clause in rule.when)
    unless = any_of(all_of(test(scene, one) for one in clause) for clause in rule.unless)
    return all_of([when, None if unless is None else not unless])


def counted(scene: Scene, rule: Rule, past: Past, name: str) -> int:
    """Return how many acts or distinct posts a rule counts, the act in question included."""
    assert rule.count is not None
    found = [(name, scene.action)]
    for who, act in past:
        then = moments.judged(act.at, scene.timeline.timezone)[0]
        earlier = Scene(act, scene.timeline, scene.pack, then, scene.assumed)
        same = rule.count.per == "everyone" or act.target == scene.action.target
        recent = rule.count.within is None or then > scene.at - rule.count.within
        if same and recent and conditions(earlier, rule) is True:
            found.append((who, act))
    if rule.count.of == "acts":
        return len(found)
    posts = [(who, getattr(act, "post", None)) for who, act in found]
    return len({("post", post.id) if post and post.id else ("act", who) for who, post in posts})


def holds(scene: Scene, rule: Rule, past: Past, name: str) -> Truth:
    """Whether a rule's conditions hold, whatever overrules it."""
    parts = [conditions(scene, rule)]
    if rule.count is not None:
        many = counted(scene, rule, past, name)
        limit = number(scene.pack, rule.count.number)
        parts.append(many > limit if rule.count.test == "more_than" else many <= limit)
    if rule.text:
        parts.append(_says(scene, rule))
    return all_of(parts)


def _says(scene: Scene, rule: Rule) -> bool:
    text = getattr(scene.action, "text", None)
    if not text or not text.strip():
        return False
    return any(
        all(
            wording.holds(scene.pack, one.op, one.phrases, number(scene.pack, one.number), text)
            for one in clause
        )
        for clause in rule.text
    )


def truths(scene: Scene, past: Past, name: str) -> dict[str, Truth]:
    """Return for each rule that is not off whether it speaks, after overruling."""
    rules = {slug: rule for slug, rule in scene.pack.rules.items() if rule.level != "off"}
    own = {slug: holds(scene, rule, past, name) for slug, rule in rules.items()}
    over = {
        slug: any_of(own[other] for other, rule in rules.items() if slug in rule.overrules)
        for slug in rules
    }
    return {
        slug: all_of([own[slug], None if over[slug] is None else not over[slug]]) for slug in rules
    }


@dataclass(frozen=True)
class Question:
    """What is judged: an act in a process at an instant, after what was done before."""

    action: Action
    timeline: Timeline
    packs: Sequence[Pack]
    at: int
    past: Past = ()
    name: str = "#1"
    assumed: dict[str, Any] = field(default_factory=dict)
    answered: dict[str, Any] = field(default_factory=dict)

    def scene(self, pack: Pack) -> Scene:
        return Scene(self.action, self.timeline, pack, self.at, self.assumed, self.answered)


@dataclass(frozen=True)
class Heard:
    """A rule that speaks or may, and the first of the act's ignores that is about it."""

    pack: Pack
    rule: Rule
    truth: Truth
    ignored: int | None


@dataclass(frozen=True)
class Judgement:
    """What the rules say of an act at one instant in one process."""

    outcome: str
    phase: str
    at: int
    timeline: str | None
    findings: frozenset[tuple[str, str]] = frozenset()
    """Rule and level."""
    permissions: frozenset[str] = frozenset()
    suppressed: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    """Facts of which an answer could make the outcome worse."""
    counts: dict[str, int] = field(default_factory=dict, hash=False)
    """How many a rule counted, where it speaks."""


def listen(q: Question) -> list[Heard]:
    """Return all rules that speak or may."""
    return [
        Heard(pack, pack.rules[slug], truth, _ignored(q, pack.rules[slug]))
        for pack in q.packs
        for slug, truth in truths(q.scene(pack), q.past, q.name).items()
        if truth is not False
    ]


def amounts_to(heard: Iterable[Heard]) -> str:
    """Return the outcome of what rules say, and may say."""
    kept = [one for one in heard if one.ignored is None]
    surely = _outcome({one.rule.level for one in kept if one.truth is True})
    doubtful = any(one.truth is None and one.rule.level in GRAVE for one in kept)
    return "cannot_tell" if doubtful and surely in FINE else surely


def judge(q: Question, log_findings: bool = True) -> Judgement:
    """Judge an act at one instant in one process."""
    heard = listen(q)
    said = [one for one in heard if one.truth is True]
    spoken = [one.rule for one in said if one.ignored is None]
    findings = {(rule.id, rule.level) for rule in spoken if rule.level != "ok"}
    if log_findings and _unused(q, heard):
        findings.add(("log/unused-ignore", "warning"))
    asked = asks(q, heard)
    outcome = _outcome({*(rule.level for rule in spoken), *(level for _, level in findings)})
    return Judgement(
        "cannot_tell" if asked and outcome in FINE else outcome,
        str(q.scene(q.packs[0]).facts["phase"]),
        q.at,
        None if q.timeline is NOWHERE else q.timeline.id,
        frozenset(findings),
        frozenset(rule.id for rule in spoken if rule.level == "ok"),
        frozenset(one.rule.id for one in said if one.ignored is not None),
        asked,
        {
            one.rule.id: counted(q.scene(one.pack), one.rule, q.past, q.name)
            for one in said
            if one.rule.count
        },
    )


def asks(q: Question, heard: list[Heard]) -> frozenset[str]:
    """Return the facts of which one answer would make the outcome worse than what is known."""
    kept = [one for one in heard if one.ignored is None]
    known = _outcome({one.rule.level for one in kept if one.truth is True})
    names = {
        name
        for one in kept
        if one.truth is None and one.rule.level in GRAVE
        for rule in [one.rule, *_overruling(q, one)]
        for name in lacking(q.scene(one.pack), rule)
    }
    unknown = q.action.target is not None and facts.person(q.action, q.timeline) is None
    names = {"role" if unknown and name in answers.WHO else name for name in names}
    packs = list(q.packs)
    found = {
        name
        for name in names
        if any(
            _worse(amounts_to(listen(replace(q, answered=one))), known)
            for one in answers.to(packs, name)
        )
    }
    slips = ["role"] if unknown and any(_worse(one, known) for one in _meant(q)) else []
    return frozenset([*found, *slips])


def _overruling(q: Question, heard: Heard) -> list[Rule]:
    """Return the rules that may overrule one, themselves undecided."""
    scene, rules = q.scene(heard.pack), heard.pack.rules.values()
    over = [one for one in rules if heard.rule.name in one.overrules and one.level != "off"]
    return [one for one in over if holds(scene, one, q.past, q.name) is None]


def lacking(scene: Scene, rule: Rule) -> set[str]:
    """Return the facts that are not known and leave a rule undecided."""
    return {
        one.fact
        for clause in (*rule.when, *rule.unless)
        if all_of(test(scene, one) for one in clause) is None
        for one in clause
        if test(scene, one) is None
    }


def _meant(q: Question) -> Iterator[str]:
    """Yield the outcome if somebody introduced was meant: a slip must never read as fine."""
    if "role" in q.assumed:
        return
    for who in sorted(facts.introduced(q.timeline)):
        changes: dict[str, Any] = {"to": who}
        for part in ("post", "in_reply_to"):
            given = getattr(q.action, part, None)
            if given is not None and given.author == q.action.target:
                changes[part] = given.model_copy(update={"author": who})
        yield amounts_to(listen(replace(q, action=q.action.model_copy(update=changes))))


def _outcome(levels: set[str]) -> str:
    return next((one for one in ("error", "warning", "ok") if one in levels), "not_covered")


def _worse(outcome: str, known: str) -> bool:
    order = {"not_covered": 0, "ok": 0, "cannot_tell": 1, "warning": 2, "error": 3}
    return order[outcome] > order[known]


def _ignored(q: Question, rule: Rule) -> int | None:
    """Return the first ignore of an act that is about a rule and not past; none of what is fine."""
    if rule.level == "ok":
        return None
    names = (rule.id, *rule.former_ids)
    zone = q.timeline.timezone or "UTC"
    for index, one in enumerate(q.action.ignore):
        past = one.until is not None and q.at >= moments.after_last(one.until, zone)
        if one.rule in names and not past:
            return index
    return None


def _unused(q: Question, heard: list[Heard]) -> bool:
    loaded = {one for pack in q.packs for one in pack.lineage}
    used = {one.ignored for one in heard}
    return any(
        index not in used and one.rule.split("/")[0] in loaded
        for index, one in enumerate(q.action.ignore)
    )


NOWHERE = Timeline(id="(no process)")


def places(action: Action, timelines: Sequence[Timeline]) -> list[Timeline]:
    """Return the processes an act is judged in."""
    if action.timeline is not None:
        return [one for one in timelines if one.id == action.timeline]
    introducing = [one for one in timelines if action.target in facts.introduced(one)]
    return introducing or list(timelines) or [NOWHERE]


def worst(judgements: Iterable[Judgement]) -> Judgement:
    """Return the most severe, the first of equals."""
    return max(judgements, key=lambda one: SEVERITY.index(one.outcome))


def before(log: Past, name: str, place: Timeline, timelines: Sequence[Timeline]) -> Past:
    """Return the acts of one process that are judged before one of them."""
    here = [(who, act) for who, act in log if place in places(act, timelines)]
    order = sorted(here, key=lambda one: moments.judged(one[1].at, place.timezone)[0])
    return order[: [who for who, _ in order].index(name)]


def judge_log(
    timelines: Sequence[Timeline],
    actions: Sequence[Action],
    packs: Sequence[Pack],
    assumed: dict[str, Any] | None = None,
) -> list[Judgement]:
    """Judge every act of a log, in the order of the file."""
    log = [(act.id or f"#{number}", act) for number, act in enumerate(actions, 1)]
    found = []
    for name, action in log:
        asked = [
            Question(
                action, place, packs, at, before(log, name, place, timelines), name, assumed or {}
            )
            for place in places(action, timelines)
            for at in moments.judged(action.at, place.timezone)
        ]
        found.append(worst(judge(one) for one in asked))
    return found
