"""The columns of a decision table: for each phase a small timeline and an instant in it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from etiquette_lint import times
from etiquette_lint.models.matrix import Anchor, Moment
from etiquette_lint.models.vocabulary import MilestoneKind, Phase
from etiquette_lint.times import DAY, HOUR, Duration, Instant

_START = times.instant(datetime.fromisoformat("2026-12-03T10:00:00Z"), None)
"""When the interview is: a Thursday, so that two days earlier is a working day too."""
_END = _START + HOUR
_APPLIED = _START - 16 * DAY
_SOON = 2 * HOUR
"""After its end an interview is just over: so much later, or sooner where a pack has less."""
_ANCHORS: Mapping[Anchor, Instant] = {"application": _APPLIED, "start": _START, "end": _END}
_ENDINGS: Mapping[Phase, MilestoneKind] = {
    "offered": "offer_received",
    "hired": "offer_accepted",
    "closed": "rejected",
}


def moments(just_after: Iterable[Duration]) -> tuple[Moment, ...]:
    """Return the columns in the order of time; `just_after` is the setting of each pack."""
    settings = tuple(just_after)
    soon = min((_SOON, *(one // 2 for one in settings if one)))
    waiting = max((0, *settings)) + 5 * DAY
    one, two = [_START], [_START, _END + waiting + 5 * DAY]
    return (
        _moment("before_application", "application", -DAY, []),
        _moment("applied", "application", DAY, []),
        _moment("interview_undated", "application", DAY, [None]),
        _moment("before_interview", "start", -2 * DAY, one),
        _moment("during_interview", "start", HOUR // 2, one),
        _moment("just_after_interview", "end", soon, one),
        _moment("between_interviews", "end", waiting, two),
        _moment("awaiting_decision", "end", waiting, one),
        *(_moment(phase, "end", waiting + DAY, one) for phase in _ENDINGS),
    )


def _moment(
    phase: Phase, anchor: Anchor, away: Duration, starts: Sequence[Instant | None]
) -> Moment:
    at = _ANCHORS[anchor] + away
    milestones = [{"kind": "applied", "at": times.rfc3339(_APPLIED)}]
    if phase in _ENDINGS:
        milestones.append({"kind": _ENDINGS[phase], "at": times.rfc3339(at - DAY)})
    timeline: dict[str, Any] = {
        "id": "matrix",
        "timezone": "UTC",
        "interviews": [_interview(start) for start in starts],
        "milestones": milestones,
    }
    return Moment(phase, times.rfc3339(at), timeline, anchor, away)


def _interview(start: Instant | None) -> dict[str, Any]:
    dated = {} if start is None else {"starts_at": times.rfc3339(start)}
    return {**dated, "interviewers": ["interviewer"]}
