"""Acts and timelines without pydantic are what the models are, where there are any."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from pydantic import BaseModel
from pydantic_core import PydanticUndefined
from strategies import acts, damaged, timelines

from etiquette_lint import check_action
from etiquette_lint.loose import nowhere
from etiquette_lint.models import action, plain, timeline
from etiquette_lint.models.plain import Plain, plain_act, plain_timeline
from etiquette_lint.models.reading import model_of
from etiquette_lint.models.refusals import read_action, read_model
from etiquette_lint.models.timeline import Timeline

FIELDS = {
    **{model.__name__: (model, plain.ACTIONS[kind]) for kind, model in action.ACTIONS.items()},
    "Person": (timeline.Person, plain.PERSON),
    "Interview": (timeline.Interview, plain.INTERVIEW),
    "Milestone": (timeline.Milestone, plain.MILESTONE),
    "Timeline": (timeline.Timeline, plain.TIMELINE),
    "Post": (action.Post, plain.POST),
    "Reply": (action.Reply, plain.REPLY),
    "Ignore": (action.Ignore, plain.IGNORE),
}


@pytest.mark.parametrize(("model", "fields"), FIELDS.values(), ids=FIELDS)
def test_each_has_the_fields_of_its_model_and_their_defaults(
    model: type[BaseModel], fields: plain.Fields
) -> None:
    told = {
        name: field.get_default(call_default_factory=True)
        for name, field in model.model_fields.items()
    }
    if "kind" in told and model is not timeline.Milestone:
        told["kind"] = PydanticUndefined
    ours = {
        name: PydanticUndefined if default is plain.NEEDED else default
        for name, (_, default) in fields.items()
    }
    assert ours == told


def alike(one: object, model: object) -> bool:
    """Say whether a value is the model's, part by part."""
    if isinstance(model, BaseModel):
        assert isinstance(one, Plain)
        assert one.__dict__.keys() == model.__dict__.keys()
        return all(alike(part, getattr(model, name)) for name, part in one.__dict__.items())
    if isinstance(model, tuple):
        assert isinstance(one, tuple)
        return all(map(alike, one, model)) and len(one) == len(model)
    return one == model


def agree_on_an_act(data: Any) -> None:
    found = plain_act(data) if isinstance(data, dict) else None
    if found is not None:
        model = read_action(data, nowhere, ())
        assert alike(found, model)
        assert found.target == model.target  # type: ignore[union-attr]


def agree_on_a_timeline(data: Any) -> None:
    found = plain_timeline(data) if isinstance(data, dict) else None
    if found is not None:
        assert alike(found, read_model(Timeline, data, nowhere, ()))


@given(damaged(acts()))
def test_a_damaged_act_is_the_same_or_left_to_the_models(act: Any) -> None:
    agree_on_an_act(act)


@given(damaged(timelines()))
def test_a_damaged_timeline_is_the_same_or_left_to_the_models(data: Any) -> None:
    agree_on_a_timeline(data)


@given(acts())
def test_an_ordinary_act_is_plain(act: Any) -> None:
    agree_on_an_act(act)
    assert plain_act(act) is not None


@given(timelines())
def test_an_ordinary_timeline_is_plain(data: Any) -> None:
    agree_on_a_timeline(data)
    assert plain_timeline(data) is not None


ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 1.5, "", " ", "x", "\ud800", "x" * 1_001, "x" * 100_001, b"x"),
    *([], ["x"], [5], [[]], ("x",), frozenset({"x"}), {}, {"x": "x"}, {"x": True}, {5: True}),
    *({"id": "x"}, {"id": "x", "author": "y"}, {"author": "x", "topic": "industry"}, {"id": 5}),
    *("industry", "done", "interviewer", ["interviewer"], ["recruiter", "other"], "Industry"),
    *("linkedin", "linkedin\n", "LinkedIn", ["linkedin"], "hays/quota", "UTC", "utc", "Asia/No"),
    *("2026-11-28", "2026-11-28 09:00", "2026-11-28T09:00:00Z", "2026-02-30", "2026-11-28/29"),
    *("2026-11-28T09:00Z/2026-11-29T09:00Z", date(2026, 11, 28), datetime(2026, 11, 28, 9)),
    *(datetime(1800, 1, 1), [{"id": "x"}], [{"id": "x", "roles": "recruiter"}], [{"odd": 1}]),
    [{"rule": "hays/quota", "reason": "so"}],
    *([{"rule": "hays/quota", "reason": "so", "until": one}] for one in ("2026-12-31", "x", 5)),
    *([{"rule": "hays", "reason": "so"}], [{"rule": "hays/quota", "reason": " \n"}]),
    *([{"starts_at": "2026-11-28"}], [{"kind": "applied", "at": "2026-11-28"}], [{"at": "x"}]),
)
"""What might stand in any field."""
AT = "2026-11-28T09:00:00Z"


@pytest.mark.parametrize("kind", action.ACTIONS)
def test_whatever_stands_in_a_field_of_an_act_is_the_same_or_left(kind: str) -> None:
    sound = {"kind": kind, "platform": "linkedin", "at": AT, "to": "x"}
    for name in (*plain.ACTIONS[kind], "odd"):
        for value in ODD:
            agree_on_an_act({**sound, name: value})
        agree_on_an_act({one: value for one, value in sound.items() if one != name})


def test_whatever_stands_in_a_field_of_a_timeline_is_the_same_or_left() -> None:
    for name in (*plain.TIMELINE, "odd"):
        for value in ODD:
            agree_on_a_timeline({"id": "x", name: value})
    for value in ODD:
        agree_on_a_timeline({"id": "x", "interviews": [{"starts_at": value}]})
        for name in plain.PERSON:
            agree_on_a_timeline({"id": "x", "people": [{"id": "y", name: value}]})


def test_a_copy_has_other_values_and_the_first_has_not() -> None:
    first = plain_timeline({"id": "x", "region": "US"})
    assert first is not None
    other = first.model_copy(update={"region": "SG"})
    assert (first.to_dict(), other.to_dict()) == (
        {"id": "x", "region": "US"},
        {"id": "x", "region": "SG"},
    )


@given(acts())
def test_a_plain_act_has_its_model_at_hand(act: Any) -> None:
    found, model = plain_act(act), read_action(act, nowhere, ())
    assert isinstance(model, action.BaseAction)
    made = model_of(found)  # type: ignore[arg-type]
    assert made == model
    assert made.model_fields_set == model.model_fields_set


def test_the_verdict_on_a_plain_act_hands_out_a_model() -> None:
    act = {"kind": "react", "platform": "linkedin", "to": "x", "at": f"{AT}/2026-11-29T09:00:00Z"}
    verdict = check_action(act, {"id": "x"})
    assert verdict.action == read_action(act, nowhere, ())
    assert isinstance(verdict.action, action.React)
    assert verdict.action is verdict.action
