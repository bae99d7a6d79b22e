"""Process and phase at an instant, and the phases one after the other."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from etiquette_lint.cases import Case, Rounds
from etiquette_lint.models.vocabulary import PROCESS_AFTER, Phase, Process
from etiquette_lint.times import Duration, Instant


def process(case: Case, at: Instant) -> Process:
    """Return how far the process is: by its latest milestone other than `applied`."""
    index = bisect_right(case.milestone_instants, at) - 1
    return PROCESS_AFTER[case.milestones[index]] if index >= 0 else "pending"


def phase(case: Case, rounds: Rounds, at: Instant, just_after: Duration) -> Phase:
    """Return the phase of an act relative to its target, the first that holds."""
    state = process(case, at)
    if state != "pending":
        return state
    if case.applied is not None and at < case.applied:
        return "before_application"
    if rounds.during(at):
        return "during_interview"
    ended = rounds.last_end(at)
    if ended is not None:
        return _after(case, at, at - ended < just_after)
    if rounds.next_start(at) is not None:
        return "before_interview"
    return "interview_undated" if rounds.undated else "applied"


def _after(case: Case, at: Instant, just_over: bool) -> Phase:
    """Return the phase once an interview of the target has ended."""
    if just_over:
        return "just_after_interview"
    if case.all_rounds.next_start(at) is not None:
        return "between_interviews"
    return "awaiting_decision"


def stretches(
    case: Case, just_after: Duration
) -> Iterator[tuple[Phase, Instant | None, Instant | None]]:
    """Yield the phases of a process, seen from nobody in particular: `[from, to)`, else open."""
    changes = sorted(set(case.boundaries(just_after)))
    starts: list[Instant | None] = [None, *changes]
    before = changes[0] - 1 if changes else 0
    told = [(_seen(case, before if at is None else at, just_after), at) for at in starts]
    runs = [(name, next(run)[1]) for name, run in groupby(told, key=lambda one: one[0])]
    ends = [*(start for _, start in runs[1:]), None]
    return ((name, start, end) for (name, start), end in zip(runs, ends, strict=True))


def _seen(case: Case, at: Instant, just_after: Duration) -> Phase:
    return phase(case, case.all_rounds, at, just_after)
