"""Acts judged one by one: by hand, by etiquette-lint, by the peers."""

from collections.abc import Callable, Sequence
from time import process_time, process_time_ns
from typing import Any

from benchmarks import facts
from benchmarks.floor import Names
from benchmarks.made import Made, by_hand, names
from benchmarks.peers import PEERS
from etiquette_lint import Linter, load_pack
from etiquette_lint.models.action import ACTIONS, Comment

Figures = dict[str, float]
_WARM = 1_000


def floor_model(made: Made) -> Figures:
    """Measure the rules by hand on models."""
    floor = by_hand()
    processes = made.processes(floor)
    acts = [(ACTIONS[act["kind"]](**act), processes[act["timeline"]]) for act in made.judged]
    return _measured(lambda one: floor.check(*one), acts, made.expected(), _same)


def floor_dict(made: Made) -> Figures:
    """Measure the rules by hand on dicts."""
    floor = by_hand()
    processes = made.processes(floor)
    acts = [(act, processes[act["timeline"]]) for act in made.judged]
    return _measured(lambda one: floor.check_dict(*one), acts, made.expected(), _same)


def ours_model(made: Made) -> Figures:
    """Measure `Session.check` on models."""
    acts = [ACTIONS[act["kind"]](**act) for act in made.judged]
    return _measured(_session(made).check, acts, made.expected(), names)


def ours_dict(made: Made) -> Figures:
    """Measure `Session.check` on dicts, validation included."""
    return _measured(_session(made).check, made.judged, made.expected(), names)


def peer(made: Made, name: str, rules: facts.Rules) -> Figures:
    """Measure a peer on facts worked out beforehand."""
    known = list(made.facts())[: PEERS[name].calls]
    expected = [tuple(sorted(facts.spoken(facts.holding(rules, one)))) for one in known]
    engine = PEERS[name].engine(rules)
    return _measured(lambda one: facts.spoken(engine(one)), known, expected, _same)


def floor_facts(made: Made, rules: facts.Rules) -> Figures:
    """Measure the floor that peers are held against: the rules by hand over the same facts."""
    known = list(made.facts())
    expected = [tuple(sorted(facts.spoken(facts.holding(rules, one)))) for one in known]
    judge = facts.by_hand if rules is facts.RULES else facts.by_hand_in_texts
    return _measured(judge, known, expected, _same)


def after_comments(earlier: int) -> Figures:
    """Measure a comment after so many earlier ones on posts of the same person."""
    linter = Linter(load_pack("hays"))
    session = linter.session(
        {
            "id": "t",
            "people": [{"id": "p", "roles": ["interviewer"]}],
            "interviews": [{"starts_at": "2026-06-01T10:00:00Z", "interviewers": ["p"]}],
        }
    )
    for number in range(earlier):
        session.record(_comment(number))
    acts = [_comment(number) for number in range(earlier, earlier + 2_000)]
    return {"mean_us": mean(session.check, acts), "wrong": 0}


def _comment(number: int) -> Comment:
    at = f"2026-04-{1 + number // 1440:02}T{number // 60 % 24:02}:{number % 60:02}:00Z"
    post = {"id": f"x{number}", "author": "p", "topic": "industry"}
    return Comment.model_validate({"platform": "linkedin", "at": at, "post": post, "timeline": "t"})


def _session(made: Made) -> Any:
    session = Linter(load_pack("hays")).session(made.timelines)
    for act in made.before:
        session.record(act)
    return session


def _same(spoken: Any) -> Names:
    return tuple(sorted(spoken))


def _measured(
    judge: Callable[[Any], Any],
    acts: Sequence[Any],
    expected: Sequence[Names],
    told: Callable[[Any], Names],
) -> Figures:
    """Return the mean by CPU time, the 99th percentile over the mean, and the wrong verdicts."""
    found = [told(judge(act)) for act in acts]
    wrong = sum(one != other for one, other in zip(found, expected, strict=True))
    each = []
    for act in acts:
        began = process_time_ns()
        judge(act)
        each.append(process_time_ns() - began)
    each.sort()
    tail = each[int(0.99 * len(each))] * len(each) / sum(each)
    return {"mean_us": mean(judge, acts), "p99_over_mean": tail, "wrong": wrong, "calls": len(acts)}


def mean(judge: Callable[[Any], Any], acts: Sequence[Any]) -> float:
    """Return the CPU time of an act in microseconds, once all is warm."""
    for act in acts[:_WARM]:
        judge(act)
    began = process_time()
    for act in acts:
        judge(act)
    return (process_time() - began) / len(acts) * 1e6
