from typing import Any

import pytest
import strategies as made
from hypothesis import example, given
from hypothesis import strategies as st

from etiquette_lint.assemble import Log, assemble
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.readers.opened import opened
from etiquette_lint.readers.yaml_ import read
from etiquette_lint.writers.native import Item, Page, lines, plain
from etiquette_lint.writers.scalars import flow, scalar, shown

HOSTILE = (
    "yes",
    "~",
    "0x1f",
    "12:30",
    "2026-12-01",
    "- x",
    "a: b",
    "a #b",
    " lead",
    "trail ",
    "#",
    '"',
    "\\",
    "'",
    "{a",
    "[b]",
    "*c",
    "&d",
    "!e",
    "|",
    ">",
    "%f",
    "@g",
    "`h",
    "",
    "\n\n",
    "\r\nactions: []",
    "\x85x",
    "\u2028\u2029",
    "\u202eabc",
    "\ufeff",
    "\x00\x1b[31m",
    "\ufffe",
    "林薇",
    "👩‍🔬",
    "é",
    "null\t",
)
TEXTS = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PLAIN = st.recursive(
    TEXTS | st.booleans() | st.none() | st.integers(-(10**17), 10**17),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(PLAIN)
@example({"<<": {"a": 1}})
@example({"=": "="})
def test_what_is_written_on_one_line_is_read_back(value: Any) -> None:
    line = f"a: {flow(value)}"
    assert len(line.splitlines()) == 1
    assert load_yaml(line, "x.yaml").data == {"a": value}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_remark_is_one_line_whatever_it_says(text: str) -> None:
    page = Page(actions=(Item({"kind": "post"}, (f"{text} x", {"id": text})),), notes=(text,))
    written = "\n".join(lines(page))
    assert load_yaml(written, "x.yaml").data == {"actions": [{"kind": "post"}]}
    assert shown(text) in written


@pytest.mark.parametrize(
    "word", ["lin-wei", "Acme Robotics", "2026-12-01T02:00:00Z", "2026-12-01 10:00", "林薇", "é"]
)
def test_ordinary_words_stand_bare(word: str) -> None:
    assert scalar(word) == word


def people() -> st.SearchStrategy[Any]:
    return st.lists(
        st.fixed_dictionaries({"id": TEXTS.filter(bool), "name": TEXTS.filter(bool)}),
        max_size=3,
        unique_by=lambda one: one["id"],
    )


@given(
    timelines=st.lists(
        st.fixed_dictionaries(
            {
                "id": TEXTS.filter(bool),
                "people": people(),
                "interviews": st.lists(made.interviews()),
            }
        ),
        max_size=3,
        unique_by=lambda one: one["id"],
    ),
    actions=st.lists(
        st.fixed_dictionaries(
            {
                "kind": st.just("message"),
                "platform": st.just("linkedin"),
                "at": made.instants(),
                "to": TEXTS.filter(bool),
                "text": TEXTS,
                "meta": st.fixed_dictionaries({"origin": PLAIN}),
            }
        ),
        max_size=4,
    ),
    notes=st.lists(TEXTS, max_size=2),
)
def test_a_log_written_and_read_back_is_the_same(
    timelines: list[Any], actions: list[Any], notes: list[str]
) -> None:
    page = Page(
        tuple(Item(_listed(one), tuple(notes)) for one in timelines),
        tuple(Item(one, tuple(notes)) for one in actions),
        "UTC",
        tuple(notes),
    )
    data = {
        "timezone": "UTC",
        "timelines": [plain(one) for one in page.timelines],
        "actions": [plain(one) for one in page.actions],
    }
    text = "".join(f"{line}\n" for line in lines(page))
    assert contents(text) == contents(flow(data))


def _listed(timeline: Any) -> Any:
    return {
        key: tuple(Item(one, ("a", {"id": "b"})) for one in value)
        if isinstance(value, list)
        else value
        for key, value in timeline.items()
    }


def contents(text: str) -> tuple[Any, ...]:
    log: Log = assemble(read(opened("log.yaml", _stream(text))))
    return log.timelines, [one.action for one in log.entries], [one.code for one in log.problems]


def _stream(text: str) -> Any:
    import io

    return io.BytesIO(text.encode())
