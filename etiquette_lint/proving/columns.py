"""The columns of a decision table: for each phase a small timeline and an instant in it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from etiquette_lint import times
from etiquette_lint.models.matrix import Moment
from etiquette_lint.models.vocabulary import MilestoneKind, Phase
from etiquette_lint.times import DAY, HOUR, Duration, Instant

_START = times.instant(datetime.fromisoformat("2026-12-03T10:00:00Z"), None)
"""When the interview is: a Thursday, so that two days earlier is a working day too."""
_END = _START + HOUR
_APPLIED = _START - 16 * DAY
_SOON = 2 * HOUR
"""After its end an interview is just over: so much later, or sooner where a pack has less."""
_ENDINGS: Mapping[Phase, MilestoneKind] = {
    "offered": "offer_received",
    "hired": "offer_accepted",
    "closed": "rejected",
}


def moments(just_after: Iterable[Duration]) -> tuple[Moment, ...]:
    """Return the columns in the order of time; `just_after` is the setting of each pack."""
    settings = tuple(just_after)
    soon = min((_SOON, *(one // 2 for one in settings if one)))
    waiting = _END + max((0, *settings)) + 5 * DAY
    one, two = [_START], [_START, waiting + 5 * DAY]
    return (
        _moment("before_application", _APPLIED - DAY, []),
        _moment("applied", _APPLIED + DAY, []),
        _moment("interview_undated", _APPLIED + DAY, [None]),
        _moment("before_interview", _START - 2 * DAY, one),
        _moment("during_interview", _START + HOUR // 2, one),
        _moment("just_after_interview", _END + soon, one),
        _moment("between_interviews", waiting, two),
        _moment("awaiting_decision", waiting, one),
        *(_moment(phase, waiting + DAY, one, ending=waiting) for phase in _ENDINGS),
    )


def _moment(
    phase: Phase, at: Instant, starts: Sequence[Instant | None], ending: Instant = 0
) -> Moment:
    milestones = [{"kind": "applied", "at": times.rfc3339(_APPLIED)}]
    if phase in _ENDINGS:
        milestones.append({"kind": _ENDINGS[phase], "at": times.rfc3339(ending)})
    timeline: dict[str, Any] = {
        "id": "matrix",
        "timezone": "UTC",
        "interviews": [_interview(start) for start in starts],
        "milestones": milestones,
    }
    return Moment(phase, times.rfc3339(at), timeline)


def _interview(start: Instant | None) -> dict[str, Any]:
    dated = {} if start is None else {"starts_at": times.rfc3339(start)}
    return {**dated, "interviewers": ["interviewer"]}
