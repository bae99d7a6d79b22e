"""What holds for every call of every tool."""

from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from tool_calls import CALLS, MAPS, told

from etiquette_lint.errors import JsonDict
from etiquette_lint.guard.calls import Mapped
from etiquette_lint.guard.people import addressed, known_people
from etiquette_lint.models.action import ACTIONS
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.words.tool_calls import REASONS

NOBODY = known_people([Timeline(id="acme")])
TOOLS = sorted({name for one in MAPS.bundled for name in one.tools})
WORDS = sorted({name for _, arguments, _ in CALLS.values() for name in arguments})
CHOOSING = frozenset({"method", "http_method", "verb", "action", "status"})
"""Arguments that say what is done, and have a default."""
EXCUSES = ("consent", "initiator", "relationship", "roles", "milestones", "answers")
names = st.one_of(
    st.text(),
    st.sampled_from(TOOLS),
    st.builds("mcp__{}__{}".format, st.sampled_from(["linkedin", "x", "jobs"]), st.text()),
    st.builds("mcp__{}__{}".format, st.sampled_from(["linkedin", "jobs"]), st.sampled_from(TOOLS)),
)
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(st.characters(), max_size=20)
)
keys = st.one_of(
    st.sampled_from([*WORDS, "params", "definition", "actionType"]), st.text(max_size=5)
)
values: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=4)),
    max_leaves=12,
)
arguments = st.dictionaries(keys, values, max_size=6)
documented = st.sampled_from([(tool, dict(given)) for tool, given, _ in CALLS.values()])


def is_sound(got: Mapped) -> None:
    assert got.ask in {"", *REASONS}
    assert len(got.acts) <= 200
    for act in got.acts:
        for fields in addressed(act, NOBODY):
            ACTIONS[fields["kind"]].model_validate({"at": "2026-12-01T10:00:00Z", **fields})


@given(names, st.one_of(arguments, values))
def test_any_call_gives_acts_that_can_be_judged(tool: str, given_: object) -> None:
    is_sound(told(tool, given_))


@given(documented, arguments)
def test_more_arguments_never_take_an_act_away(call: tuple[str, JsonDict], more: JsonDict) -> None:
    tool, given_ = call
    beside = {key: value for key, value in more.items() if key not in CHOOSING}
    before, after = told(tool, given_), told(tool, {**beside, **given_})
    is_sound(after)
    assert whom(before) <= whom(after)
    assert not before.ask or after.ask or after.acts


def whom(got: Mapped) -> set[tuple[str, object]]:
    return {(act.fields["kind"], act.target) for act in got.acts}


@given(documented, st.dictionaries(st.sampled_from(EXCUSES), values, min_size=1))
def test_no_call_excuses_itself(call: tuple[str, JsonDict], excuses: JsonDict) -> None:
    tool, given_ = call
    expected = told(tool, given_)
    assert told(tool, {**given_, **excuses}) == expected
    for act in expected.acts:
        assert not act.fields.keys() & {*EXCUSES, "ignore", "status", "sent_by", "timeline"}


@given(documented, st.dictionaries(st.sampled_from(EXCUSES), values, min_size=1))
def test_no_call_excuses_itself_in_the_midst(call: tuple[str, JsonDict], excuses: JsonDict) -> None:
    tool, given_ = call
    assume("params" not in given_)
    assert told(tool, {**given_, "params": excuses}).acts == told(tool, given_).acts
