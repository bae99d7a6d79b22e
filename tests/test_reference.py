"""The engine says what a slow and obvious judge says, written from the documented meaning alone."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import strategies as made
from hypothesis import given, settings
from hypothesis import strategies as st
from reference.earliest import earliest
from reference.judge import Judgement, judge_log
from small import Written

from etiquette_lint import Verdict, check_log, load_pack
from etiquette_lint.assemble import assemble
from etiquette_lint.loose import Loose
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.action import ACTIONS, Action
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.packs.library import bundled
from etiquette_lint.packs.pack import Pack

BUNDLED = sorted(bundled())
COMPARED: Counter[str] = Counter()
"""How many verdicts were compared, by their outcome: `-s` prints it."""


@pytest.fixture(scope="module", autouse=True)
def told() -> Iterator[None]:
    COMPARED.clear()
    yield
    print(f"\ncompared: {COMPARED.total()} {dict(COMPARED)}")


def parsed(acts: list[Written]) -> list[Action]:
    return [ACTIONS[one["kind"]].model_validate(one) for one in acts]


def told_by(verdict: Verdict) -> Judgement:
    """Return a verdict in the words of the reference."""
    counts = {
        one.rule: one.evidence["count"]
        for one in (*verdict.findings, *verdict.permissions, *verdict.suppressed)
        if "count" in one.evidence
    }
    return Judgement(
        verdict.outcome,
        verdict.phase,
        verdict.at,
        verdict.timeline,
        frozenset((one.rule, one.level) for one in verdict.findings),
        frozenset(one.rule for one in verdict.permissions),
        frozenset(one.rule for one in verdict.suppressed),
        frozenset(one.fact for one in verdict.questions),
        counts,
    )


def verdicts(
    packs: list[Pack], timelines: list[Written], acts: list[Written], **options: Any
) -> tuple[Verdict, ...]:
    log = assemble(
        [
            *(Loose("timeline", one, ("timelines", n)) for n, one in enumerate(timelines)),
            *(Loose("action", one, ("actions", n)) for n, one in enumerate(acts)),
        ]
    )
    assert not log.problems, log.problems
    return check_log(log, packs, **options).verdicts


def agree(packs: list[Pack], timelines: list[Written], acts: list[Written], **options: Any) -> None:
    ours = [told_by(one) for one in verdicts(packs, timelines, acts, **options)]
    theirs = judge_log(
        [Timeline.model_validate(one) for one in timelines],
        parsed(acts),
        packs,
        options.get("assumed"),
    )
    for act, one, other in zip(acts, ours, theirs, strict=True):
        assert one == other, act
        COMPARED[one.outcome] += 1


def agree_on_earliest(packs: list[Pack], timelines: list[Written], acts: list[Written]) -> None:
    models, parsed_acts = [Timeline.model_validate(one) for one in timelines], parsed(acts)
    log = [(act.id or f"#{n}", act) for n, act in enumerate(parsed_acts, 1)]
    for (name, act), verdict in zip(log, verdicts(packs, timelines, acts), strict=True):
        found = verdict.earliest
        theirs = earliest(act, name, models, packs, log)
        mark = found.at if found.when == "at" else found.after
        assert (found.when, mark, found.then) == theirs, act
        COMPARED[f"earliest {found.when}"] += 1


RULE_NAMES = ("t/r0", "t/r1", "t/r2", "t/gone", "other/r0")
IGNORES = st.lists(
    st.fixed_dictionaries(
        {"rule": made.words(*RULE_NAMES), "reason": st.just("known")},
        optional={"until": made.DAYS},
    ),
    max_size=2,
)
INLINE = st.fixed_dictionaries(
    {"id": st.just("ida"), "roles": st.lists(made.words(*closed.ROLES), max_size=2, unique=True)},
    optional={"relationship": made.words("friend", "stranger")},
)
INTERVALS = st.tuples(made.instants(), made.instants()).map(lambda two: "/".join(sorted(two)))


@st.composite
def acts(draw: st.DrawFn, when: Any = None) -> Written:
    """Draw acts of all kinds with what few have: ignores, inline people, no target, intervals."""
    action = dict(draw(made.acts(closed.KINDS, when)))
    rare = draw(st.integers(0, 9))
    if rare == 0 and "post" not in action:
        action["to"] = draw(INLINE)
    elif rare == 1 and action["kind"] in ("post", "research"):
        del action["to"]
    elif rare in (2, 3):
        action["ignore"] = draw(IGNORES)
    elif rare == 4 and when is None:
        action["at"] = draw(INTERVALS)
    return action


LOGS = st.lists(acts(), min_size=1, max_size=7)
INSTANTS = acts(made.instants())
ONE_OR_TWO = st.lists(made.timelines("one"), min_size=1, max_size=1) | st.tuples(
    made.timelines("one"), made.timelines("two")
).map(list)
PACKS = st.lists(made.packs("t"), min_size=1, max_size=1) | st.tuples(
    made.packs("t"), made.packs("other")
).map(list)
LASTING = st.lists(made.packs("t", recurring=False), min_size=1, max_size=1)
ASSUMED = st.fixed_dictionaries(
    {},
    optional={
        "post_topic": made.words("industry", "personal"),
        "topic": st.just("thanks"),
        "went_well": st.booleans(),
        "relationship": made.words("stranger", "friend"),
        "hours_to_interview": st.integers(0, 50),
    },
)


@given(PACKS, ONE_OR_TWO, LOGS)
def test_made_up_packs_are_judged_alike(
    rules: list[Pack], processes: list[Written], log: list[Written]
) -> None:
    agree(rules, processes, log)


@given(made.tangled_packs(), made.timelines("one"), LOGS)
def test_rules_that_overrule_one_another_are_judged_alike(
    rules: Pack, process: Written, log: list[Written]
) -> None:
    agree([rules], [process], log)


@settings(max_examples=settings.default.max_examples // 5)
@given(st.sampled_from(BUNDLED), ONE_OR_TWO, LOGS)
def test_bundled_packs_are_judged_alike(
    rules: str, processes: list[Written], log: list[Written]
) -> None:
    agree([load_pack(rules)], processes, log)


def without_a_zone(process: Written) -> Written:
    """Return a process whose times all say their offset, and that has no zone."""
    kept = [one for one in process["interviews"] if len(one.get("starts_at", "")) != 10]
    return {**{key: process[key] for key in process if key != "timezone"}, "interviews": kept}


@given(PACKS, made.timelines(bare=False).map(without_a_zone), st.lists(INSTANTS, max_size=5))
def test_processes_without_a_zone_are_judged_alike(
    rules: list[Pack], process: Written, log: list[Written]
) -> None:
    agree(rules, [process], [{**one, "ignore": []} for one in log])


@given(PACKS, st.lists(INSTANTS, max_size=5))
def test_acts_without_a_process_are_judged_alike(rules: list[Pack], log: list[Written]) -> None:
    agree(rules, [], [{**one, "ignore": []} for one in log])


@given(LASTING, ONE_OR_TWO, LOGS, ASSUMED)
def test_what_is_assumed_is_judged_alike(
    rules: list[Pack], processes: list[Written], log: list[Written], assumed: Any
) -> None:
    agree(rules, processes, log, assumed=assumed)


@given(LASTING, ONE_OR_TWO, st.lists(INSTANTS, min_size=1, max_size=3))
def test_the_earliest_moment_is_found_alike(
    rules: list[Pack], processes: list[Written], log: list[Written]
) -> None:
    agree_on_earliest(rules, processes, log)
