"""One more interview in a file: put where it belongs, all else kept."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.located import Unreadable
from etiquette_lint.located.json_ import load_json
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.writers.interviews import with_interview

NEW = {"starts_at": "2026-12-05 10:00", "interviewers": ["lin-wei"]}
ITEM = "{starts_at: 2026-12-05 10:00, interviewers: [lin-wei]}"
ROW = "{starts_at: 2026-12-01 10:00}"
SHAPES: dict[str, tuple[str, str]] = {
    "a list of lines": (
        f"timeline:\n  id: acme\n  interviews:\n    - {ROW}  # first\n\n  # next\nactions: []\n",
        f"timeline:\n  id: acme\n  interviews:\n    - {ROW}  # first\n    - {ITEM}\n"
        "\n  # next\nactions: []\n",
    ),
    "a list that is not indented": (
        f"timeline:\n  id: acme\n  interviews:\n  - {ROW}",
        f"timeline:\n  id: acme\n  interviews:\n  - {ROW}\n  - {ITEM}",
    ),
    "an interview of several lines": (
        "timeline:\n  id: acme\n  interviews:\n    - starts_at: 2026-12-01\n      id: i1\n"
        "  people: []\n",
        "timeline:\n  id: acme\n  interviews:\n    - starts_at: 2026-12-01\n      id: i1\n"
        f"    - {ITEM}\n  people: []\n",
    ),
    "a list in brackets": (
        f"timeline: {{id: acme, interviews: [{ROW} ]}} # all\n",
        f"timeline: {{id: acme, interviews: [{ROW}, {ITEM} ]}} # all\n",
    ),
    "an empty list": (
        "timeline:\n  id: acme\n  interviews: []\n",
        f"timeline:\n  id: acme\n  interviews: [{ITEM}]\n",
    ),
    "a key without a list": (
        "timeline:\n  id: acme\n  interviews:   # to come\n  people: []\n",
        f"timeline:\n  id: acme\n  interviews:   # to come\n    - {ITEM}\n  people: []\n",
    ),
    "no key": (
        "timeline:\n  id: acme\n  people: []  # none\n# the end\n",
        f"timeline:\n  id: acme\n  people: []  # none\n  interviews:\n    - {ITEM}\n# the end\n",
    ),
    "no key in brackets": (
        "timeline: {id: acme}\n",
        f"timeline: {{id: acme, interviews: [{ITEM}]}}\n",
    ),
    "one timeline by itself": (
        f"id: acme\ninterviews:\n- {ROW}\n",
        f"id: acme\ninterviews:\n- {ROW}\n- {ITEM}\n",
    ),
    "the second of two": (
        "timelines:\n  - id: other\n  - id: acme\n    company: A\nactions: []\n",
        "timelines:\n  - id: other\n  - id: acme\n    company: A\n    interviews:\n"
        f"      - {ITEM}\nactions: []\n",
    ),
    "windows line ends": (
        f"timeline:\r\n  id: acme\r\n  interviews:\r\n    - {ROW}\r\n",
        f"timeline:\r\n  id: acme\r\n  interviews:\r\n    - {ROW}\r\n    - {ITEM}\r\n",
    ),
    "a byte order mark": ("\ufeffid: acme\n", f"\ufeffid: acme\ninterviews:\n  - {ITEM}\n"),
    "json": (
        '{"timeline": {"id": "acme", "interviews": [{"starts_at": "2026-12-01"}]}}',
        '{"timeline": {"id": "acme", "interviews": [{"starts_at": "2026-12-01"}, '
        + json.dumps(NEW)
        + "]}}",
    ),
    "json without the key": (
        '{"timeline": {"id": "acme"\n}, "actions": []}',
        '{"timeline": {"id": "acme"\n, "interviews": [' + json.dumps(NEW) + ']}, "actions": []}',
    ),
}


@pytest.mark.parametrize(("before", "after"), SHAPES.values(), ids=SHAPES)
def test_an_interview_is_put_into(before: str, after: str) -> None:
    assert with_interview(before.encode(), "f", "acme", NEW).decode() == after


REFUSED: dict[str, str] = {
    "a process that is not there": "timeline:\n  id: other\n",
    "a list that is a copy": (
        "timelines:\n  - id: other\n    interviews: &all\n      - {starts_at: 2026-12-01}\n"
        "  - id: acme\n    interviews: *all\n"
    ),
    "no list at all": "timeline:\n  id: acme\n  interviews: none\n",
    "json lines": '{"timeline": {"id": "acme"}}\n{"kind": "research", "platform": "x"}\n',
    "nothing to read": "- 1\n",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_refused_in(text: str) -> None:
    with pytest.raises(Unreadable):
        with_interview(text.encode(), "f", "acme", NEW)


@given(
    st.fixed_dictionaries(
        {"starts_at": st.text(min_size=1, max_size=20)},
        optional={"interviewers": st.lists(st.text(min_size=1, max_size=10), max_size=3)},
    ),
    st.sampled_from(["id: acme\ninterviews:\n- {id: i1}\n", '{"id": "acme"}']),
)
def test_whatever_it_says_it_says_that_or_is_refused(interview: Any, text: str) -> None:
    try:
        new = with_interview(text.encode(), "f", "acme", interview).decode()
    except Unreadable:
        return
    load = load_json if text[0] == "{" else load_yaml
    data: Any = load(new, "f").data
    assert data["interviews"][-1] == interview
