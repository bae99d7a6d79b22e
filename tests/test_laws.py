"""Laws that hold of every pack, timeline and act (issue of the main job; STYLE.md, habit 8)."""

import io
import json
from datetime import timedelta
from typing import Any

import strategies as made
from hypothesis import assume, given
from hypothesis import strategies as st
from small import Written, act, comment, pack, timeline

from etiquette_lint import (
    EtiquetteError,
    InputError,
    Linter,
    PackError,
    Report,
    Verdict,
    check_action,
    check_log,
    load_pack,
    read_log,
)
from etiquette_lint.assemble import assemble
from etiquette_lint.errors import JsonDict
from etiquette_lint.loose import Loose
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.vocabulary import SEVERITY
from etiquette_lint.packs.library import bundled
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.times import DAY, HOUR, instant, parse_when, rfc3339

HAYS = load_pack("hays")
BUNDLED = st.sampled_from(sorted(bundled()))
PACKS = BUNDLED | made.packs()
Rules = str | Pack
"""A bundled pack by its name, so that a failure does not print all of it, or a made-up one."""
ONE_ZONE = made.timelines(zones=("UTC",))
FORBIDDEN = {"error", "warning"}


def report_of(packs: Any, timelines: list[Written], acts: list[Written], **options: Any) -> Report:
    items = [
        *(Loose("timeline", one, ("timelines", n)) for n, one in enumerate(timelines)),
        *(Loose("action", one, ("actions", n)) for n, one in enumerate(acts)),
    ]
    log = assemble(items)
    assert not log.problems, log.problems
    return check_log(log, packs, **options)


def by_id(report: Report) -> dict[str, JsonDict]:
    return {verdict.id: verdict.to_dict() for verdict in report.verdicts}


def named(acts: list[Written]) -> list[Written]:
    """Return acts with ids of their own, so that no number depends on their order."""
    return [
        {
            **one,
            "id": f"a{n}",
            **({"post": {"id": f"own{n}", **one["post"]}} if "post" in one else {}),
        }
        for n, one in enumerate(acts)
    ]


def draws(verdict: Verdict) -> bool:
    """Say whether an act draws an error, a warning or a question, the log's own left aside."""
    own = [one for one in verdict.findings if not one.rule.startswith("log/")]
    return any(one.level in FORBIDDEN for one in own) or verdict.outcome == "cannot_tell"


def micros(text: str) -> int:
    when = parse_when(text)
    return instant(when, None)  # type: ignore[arg-type]


DISTINCT = st.lists(made.acts(when=made.instants()), max_size=7, unique_by=lambda one: one["at"])
TWO = st.tuples(made.timelines("one"), made.timelines("two")).map(list)


@given(PACKS, TWO, DISTINCT, st.randoms(use_true_random=False))
def test_the_order_of_the_file_does_not_matter_for_distinct_instants(
    rules: Rules, processes: list[Written], acts: list[Written], random: Any
) -> None:
    acts = named(acts)
    shuffled = random.sample(acts, len(acts))
    assert by_id(report_of(rules, processes, acts)) == by_id(report_of(rules, processes, shuffled))


@given(PACKS, ONE_ZONE, st.lists(made.acts(), max_size=6), made.acts())
def test_a_later_act_never_changes_an_earlier_verdict(
    rules: Rules, process: Written, acts: list[Written], later: Written
) -> None:
    acts = named(acts)
    later = {**later, "id": "later"}
    first = _first(later["at"])
    before = by_id(report_of(rules, [process], acts))
    after = by_id(report_of(rules, [process], [*acts, later]))
    for one in acts:
        if _first(one["at"]) <= first:
            assert after[one["id"]] == before[one["id"]]


def _first(when: str) -> int:
    return micros(when if "T" in when else f"{when}T00:00:00Z")


@given(
    PACKS,
    made.timelines(bare=False),
    st.lists(made.acts(), min_size=1, max_size=5),
    st.integers(-14 * 60, 14 * 60),
)
def test_writing_instants_with_other_offsets_changes_nothing(
    rules: Rules, process: Written, acts: list[Written], offset: int
) -> None:
    def moved(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: moved(one) for key, one in value.items()}
        if isinstance(value, list):
            return [moved(one) for one in value]
        is_instant = isinstance(value, str) and value[:4].isdigit() and value.endswith("Z")
        return made.rewritten(value, offset) if is_instant else value

    plain = report_of(rules, [process], named(acts)).to_dict()
    assert report_of(rules, [moved(process)], moved(named(acts))).to_dict() == plain


WINDOWS = {"process": None, "24h": 24 * HOUR, "7d": 7 * DAY}


@given(
    st.sampled_from(["acts", "posts"]),
    st.sampled_from(["more_than", "at_most"]),
    st.integers(0, 3),
    st.sampled_from(sorted(WINDOWS)),
    st.sampled_from(["target", "everyone"]),
    st.lists(
        made.acts(("comment", "message", "react"), made.instants(3), ("lin-wei", "chen-bo")),
        max_size=9,
    ),
)
def test_the_engine_counts_what_a_plain_loop_counts(
    of: str, test: str, limit: int, within: str, per: str, acts: list[Written]
) -> None:
    rules = pack(
        "r: {level: warning, when: {kind: [comment, message], platform: [linkedin, xing]},"
        f" count: {{of: {of}, {test}: {limit}, within: {within}, per: {per}}}}}"
    )
    process = timeline(people=[{"id": "chen-bo"}])
    report = report_of(rules, [process], acts)
    numbered = [(micros(one["at"]), n, one) for n, one in enumerate(acts)]
    for now, n, one in numbered:
        counted = [
            (number, other)
            for instant_, number, other in numbered
            if (instant_, number) <= (now, n)
            and (WINDOWS[within] is None or instant_ > now - WINDOWS[within])
            and other["kind"] != "react"
            and other["platform"] != "wechat"
            and (per == "everyone" or other["to"] == one["to"])
        ]
        posts = {other.get("post", {}).get("id", number) for number, other in counted}
        count = len(counted) if of == "acts" else len(posts)
        over = count > limit if test == "more_than" else count <= limit
        holds = (n, one) in counted and over
        verdict = report.verdicts[n]
        assert (verdict.outcome == "warning") == holds
        if holds:
            assert verdict.findings[0].evidence["count"] == count


def slipped(action: Written) -> Written:
    """Return the act with a slip of the pen wherever it names its target."""
    return json.loads(json.dumps(action).replace(f'"{action["to"]}"', '"nobody-of-that-name"'))  # type: ignore[no-any-return]


def with_lin_wei(process: Written) -> Written:
    """Return the process with an interview by lin-wei, whose time is not yet known."""
    return {**process, "interviews": [*process["interviews"], {"interviewers": ["lin-wei"]}]}


@given(
    BUNDLED | made.packs(levels=("error", "warning", "ok")),
    made.timelines().map(with_lin_wei),
    st.lists(made.acts(closed.KINDS, to=("lin-wei",)), max_size=8),
)
def test_a_forbidden_act_sent_to_somebody_unknown_never_reads_as_fine(
    rules: Rules, process: Written, acts: list[Written]
) -> None:
    session = Linter(load_pack(rules)).session(process)
    for action in acts:
        if session.check(action).outcome in FORBIDDEN:
            unknown = session.check(slipped(action))
            assert unknown.outcome in {*FORBIDDEN, "cannot_tell"}
            assert unknown.decision != "allow"
            assert unknown.questions or unknown.outcome in FORBIDDEN
        session.record(action)


class Earlier:
    """An act that can be judged again at other instants, its history frozen."""

    def __init__(self, packs: Any, processes: list[Written], history: list[Written], one: Written):
        self.packs, self.processes, self.action = packs, processes, one
        start = _first(one["at"])
        self.history = [past for past in history if _first(past["at"]) <= start]

    def judge(
        self, when: str | None = None, milestone: str | None = None, name: Any = None
    ) -> Verdict:
        processes = [
            {**one, "milestones": [*one["milestones"], {"kind": milestone, "at": when}]}
            if milestone and one["id"] == name
            else one
            for one in self.processes
        ]
        action = {**self.action, "at": when} if when else self.action
        return check_action(action, processes, history=self.history, pack=self.packs)

    def edges(self) -> list[int]:
        """Return the instants at which something happens in the processes."""
        found = []
        for process in self.processes:
            marks = [mark["at"] for mark in process["milestones"]]
            for interview in process["interviews"]:
                marks += [interview[key] for key in ("starts_at", "ends_at") if key in interview]
            found += [_first(mark) for mark in marks]
        shifts = (0, HOUR, DAY, DAY + HOUR, 2 * DAY, 2 * DAY + HOUR)
        return sorted({edge + shift for edge in found for shift in shifts})


def recurs(rules: Pack) -> bool:
    """Say whether a rule of a pack looks at the clock, so that nothing lasts."""
    clauses = [one for rule in rules.rules.values() for one in (*rule.when, *rule.unless)]
    return any(test.fact in made.RECURRING for clause in clauses for test in clause)


LASTING_PACKS = BUNDLED.filter(lambda name: not recurs(load_pack(name)))
LASTING = timedelta(days=1000) // timedelta(microseconds=1)


STRICT = ("error", "warning", "ok")
PACK_OR_TWO = st.lists(made.packs("a", levels=STRICT), min_size=1, max_size=1) | st.tuples(
    made.packs("a", levels=STRICT), made.packs("b", levels=STRICT)
).map(list)
PROCESS_OR_TWO = st.lists(ONE_ZONE.map(with_lin_wei), min_size=1, max_size=1) | st.tuples(
    made.timelines("one", ("UTC",)), made.timelines("two", ("UTC",))
).map(list)


@given(
    PACK_OR_TWO,
    PROCESS_OR_TWO,
    st.lists(made.acts(), max_size=4),
    made.acts(),
    st.lists(st.floats(0, 1), max_size=6),
)
def test_earliest_is_sound_and_earliest(
    rules: list[Pack], processes: list[Written], history: list[Written], action: Written, parts: Any
) -> None:
    asked = Earlier(rules, processes, history, action)
    verdict = asked.judge()
    earliest = verdict.earliest
    assert (earliest.when == "now") == (not draws(verdict))
    if earliest.when == "now":
        assert earliest.then == ("ok" if verdict.permissions else "not_covered")
        return
    start, horizon = verdict.at, verdict.at + 60 * DAY
    if earliest.at is not None:
        assert earliest.at > start
        assert asked.judge(rfc3339(earliest.at)).outcome == earliest.then
        horizon = earliest.at
    instants = [start + 1, *(edge for edge in asked.edges() if start < edge < horizon)]
    instants += [start + round(part * (horizon - start - 1)) for part in parts]
    for moment in instants:
        if moment < horizon:
            assert draws(asked.judge(rfc3339(moment))), rfc3339(moment)


@given(
    made.packs(recurring=False, levels=STRICT) | LASTING_PACKS,
    ONE_ZONE.map(with_lin_wei),
    st.lists(made.acts(), max_size=4),
    made.acts(),
)
def test_earliest_after_a_milestone_is_sound(
    rules: Rules, process: Written, history: list[Written], action: Written
) -> None:
    asked = Earlier(rules, [process], history, action)
    verdict = asked.judge()
    earliest = verdict.earliest
    if earliest.when in {"now", "at"}:
        return
    long_after = rfc3339(verdict.at + LASTING)
    ever = asked.judge(long_after)
    assert draws(ever)
    order = ["offer_received", "offer_accepted"]
    recorded = {mark["kind"] for mark in process["milestones"]}
    passed = order[: order.index(earliest.after)] if earliest.after else order
    if ever.phase not in {"closed", "hired"}:
        for kind in passed:
            if kind not in recorded and not (ever.phase == "offered" and kind == "offer_received"):
                assert draws(asked.judge(long_after, kind, "acme"))
    if earliest.after:
        assert asked.judge(long_after, earliest.after, "acme").outcome == earliest.then


@given(made.written_packs(), made.timelines(), st.lists(made.acts(), max_size=3), made.acts())
def test_overruling_never_makes_an_act_worse(
    written: Written, process: Written, history: list[Written], action: Written
) -> None:
    def severity(rules: dict[str, Written]) -> int:
        one = read_pack(json.dumps({**written, "rules": rules}), "t.yaml")
        return SEVERITY[check_action(action, process, history=history, pack=one).outcome]

    alone = {
        name: {key: part for key, part in rule.items() if key != "overrules"}
        for name, rule in written["rules"].items()
    }
    assert severity(written["rules"]) <= severity(alone)


@given(made.written_packs(), made.timelines(), made.acts(), st.data())
def test_switching_off_a_rule_that_overrules_nothing_never_makes_an_act_worse(
    written: Written, process: Written, action: Written, data: Any
) -> None:
    rules = read_pack(json.dumps(written), "t.yaml")
    idle = [name for name, rule in rules.rules.items() if not rule.overrules]
    name = f"t/{data.draw(st.sampled_from(sorted(idle)))}"
    session = Linter(rules).session(process)
    less = Linter(rules, levels={name: "off"}).session(process)
    before, after = session.check(action), less.check(action)
    assert SEVERITY[after.outcome] <= SEVERITY[before.outcome]
    spoken = {finding.rule for finding in before.findings}
    assert {finding.rule for finding in after.findings} <= spoken - {name}
    if before.outcome not in FORBIDDEN:
        assert len(after.questions) <= len(before.questions)


@given(made.packs(), made.timelines(), made.acts())
def test_a_verdict_agrees_with_itself(rules: Pack, process: Written, action: Written) -> None:
    verdict = check_action(action, process, pack=rules)
    levels = [finding.level for finding in verdict.findings]
    if "error" in levels or "warning" in levels:
        expected = "error" if "error" in levels else "warning"
    elif verdict.questions:
        expected = "cannot_tell"
    else:
        expected = "ok" if verdict.permissions else "not_covered"
    assert verdict.outcome == expected
    known = SEVERITY[expected] if expected in FORBIDDEN else SEVERITY["ok"]
    for question in verdict.questions:
        worst = max(question.answers.values(), key=SEVERITY.__getitem__)
        assert SEVERITY[question.would_be] == SEVERITY[worst] > known
    assert set(levels).isdisjoint({"ok", "off"})
    json.dumps(verdict.to_dict())


@given(PACKS, made.timelines(), st.lists(made.acts(), max_size=4), made.acts())
def test_the_ways_in_agree(
    rules: Rules, process: Written, history: list[Written], action: Written
) -> None:
    start = _first(action["at"])
    history = [one for one in history if _first(one["at"]) < start - DAY]
    alone = check_action(action, process, history=history, pack=rules)
    session = Linter(load_pack(rules)).session(process)
    for one in history:
        session.record(one)
    report = report_of(rules, [process], [*history, action])
    assert session.check(action).to_dict() == alone.to_dict()
    assert report.verdicts[-1].to_dict() == alone.to_dict()


@given(made.damaged(made.acts()) | made.JSON)
def test_any_json_given_as_an_action_ends_in_a_verdict_or_an_input_error(value: Any) -> None:
    for call in (
        lambda: check_action(value, timeline(), pack=HAYS),
        lambda: check_action(act(), timeline(), history=[value, value], pack=HAYS),
        lambda: Linter(HAYS).session(timeline()).record(value),
    ):
        _ends_well(call, InputError)


@given(made.damaged(made.timelines()) | made.JSON)
def test_any_json_given_as_a_timeline_ends_in_a_verdict_or_an_input_error(value: Any) -> None:
    for call in (
        lambda: check_action(act(), value, pack=HAYS),
        lambda: check_action(comment(), [value, value], pack=HAYS),
        lambda: Linter(HAYS).session(value),
    ):
        _ends_well(call, InputError)


LOGS = st.fixed_dictionaries(
    {"actions": st.lists(made.acts(), max_size=3)},
    optional={
        "timezone": st.just("Asia/Shanghai"),
        "timeline": made.timelines(),
        "timelines": TWO,
    },
)


@given(made.damaged(LOGS) | made.JSON)
def test_any_json_given_as_a_log_ends_in_verdicts_and_problems(value: Any) -> None:
    assume(not _has_huge_number(value))
    text = json.dumps(value).encode()
    for notation in (text, b"---\n" + text):
        log = read_log("-", stdin=io.BytesIO(notation))
        report = check_log(log, HAYS)
        assert all(problem.location for problem in log.problems)
        json.dumps(report.to_dict())


@given(made.damaged(made.written_packs()) | made.JSON)
def test_any_json_given_as_a_pack_ends_in_a_verdict_or_a_pack_error(value: Any) -> None:
    def judged() -> Verdict:
        rules = read_pack(json.dumps(value), "t.yaml")
        return check_action(comment(), timeline(), pack=rules)

    assume(not _has_huge_number(value))
    _ends_well(judged, PackError)


def _has_huge_number(value: Any) -> bool:
    """Say whether Python's own JSON cannot write a value."""
    try:
        json.dumps(value)
    except ValueError:
        return True
    return False


def _ends_well(call: Any, error: type[EtiquetteError]) -> None:
    try:
        result = call()
    except error as caught:
        assert caught.problems
        str(caught)
        for problem in caught.problems:
            assert problem.message
            assert problem.wording("zh-Hans").message
            problem.to_dict()
        return
    if isinstance(result, Verdict):
        str(result)
        assert result.to_dict()["outcome"] in SEVERITY


@given(made.timelines(), st.lists(made.acts(), max_size=4))
def test_cancelled_interviews_are_as_good_as_none_but_for_whom_they_introduce(
    process: Written, acts: list[Written]
) -> None:
    cancelled = [one for one in process["interviews"] if one["status"] == "cancelled"]
    rest = [one for one in process["interviews"] if one["status"] != "cancelled"]
    introduced = {who for one in cancelled for who in one["interviewers"]}
    people = [
        {
            **one,
            "roles": sorted(
                {*one["roles"], "interviewer"} if one["id"] in introduced else one["roles"]
            ),
        }
        for one in process["people"]
    ]
    people += [
        {"id": who, "roles": ["interviewer"]}
        for who in sorted(introduced - {one["id"] for one in people})
    ]
    without = {**process, "interviews": rest, "people": people}
    plain = report_of(HAYS, [process], acts).verdicts
    assert [_shown(v) for v in report_of(HAYS, [without], acts).verdicts] == [
        _shown(v) for v in plain
    ]


def _shown(verdict: Verdict) -> Any:
    return {**verdict.to_dict(), "location": None}
