"""Data to models: those themselves or, where these are handed to nobody, what will do for them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from etiquette_lint.models.named import Action, Timeline
from etiquette_lint.models.plain import PlainAct, plain_act, plain_timeline

if TYPE_CHECKING:  # loads pydantic
    from etiquette_lint.errors import Problem
    from etiquette_lint.models.refusals import Path, Place


def action_of(
    data: Mapping[str, Any], place: "Place", prefix: "Path", *, plain: bool = False
) -> "Action | list[Problem]":
    """Return the action that data describes, or all that is wrong with it.

    Where `plain` will do, that is an ordinary action's; whatever is not ordinary is a model.
    """
    found = plain_act(data) if plain else None
    if found is not None:
        return cast(Action, found)
    from etiquette_lint.models.refusals import read_action

    return read_action(data, place, prefix)


def timeline_of(
    data: Mapping[str, Any], place: "Place", prefix: "Path", *, plain: bool = False
) -> "Timeline | list[Problem]":
    """Return the timeline that data describes, or all that is wrong with it, as `action_of`."""
    found = plain_timeline(data) if plain else None
    if found is not None:
        return cast(Timeline, found)
    from etiquette_lint.models.refusals import read_model
    from etiquette_lint.models.timeline import Timeline as Model

    return read_model(Model, data, place, prefix)


def model_of(action: Action) -> Action:
    """Return the model of an act, made now if it is none yet."""
    if not isinstance(action, PlainAct):
        return action
    from etiquette_lint.models.action import ACTIONS

    action.model = action.model or ACTIONS[action.own("kind")].model_validate(action.to_dict())
    return cast(Action, action.model)
