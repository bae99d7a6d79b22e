"""What a stranger's log may hold of everything is judged in a time that can be waited for."""

from datetime import UTC, datetime, timedelta
from time import perf_counter

import pytest
from small import Written, act, timeline

from etiquette_lint import Linter, limits, load_pack

SECONDS = 20
"""Far more than it takes, and far less than it would take if time grew with the square."""


def crowded(interviews: int) -> Written:
    start = datetime(2026, 12, 1, 10, tzinfo=UTC)
    when = (start + timedelta(hours=5 * number) for number in range(interviews))
    return timeline(
        interviews=[{"starts_at": f"{at:%FT%TZ}", "interviewers": ["lin-wei"]} for at in when]
    )


def likes(count: int) -> list[Written]:
    start = datetime(2026, 11, 20, tzinfo=UTC)
    return [
        act(
            "react",
            f"{start + timedelta(seconds=number):%FT%TZ}",
            post={"id": f"p{number}", "author": "lin-wei"},
        )
        for number in range(count)
    ]


CASES = {
    "as many interviews as there may be": ("jp", crowded(limits.INTERVIEWS), [act()] * 20),
    "everything within one window": ("strict", timeline(), likes(4_000)),
    "rules that go by the hour": ("strict", crowded(20), [act(text="Any news?")] * 12),
}


@pytest.mark.parametrize(("pack", "process", "acts"), CASES.values(), ids=CASES)
def test_from_when_an_act_is_fine_is_found_soon(
    pack: str, process: Written, acts: list[Written]
) -> None:
    session = Linter(load_pack(pack)).session(process)
    began = perf_counter()
    for one in acts:
        assert session.check(one).earliest.when
        session.record(one)
    assert perf_counter() - began < SECONDS
