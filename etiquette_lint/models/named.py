"""The input models by name: whoever only says what it takes or returns loads no pydantic."""

from typing import TYPE_CHECKING, Any

from etiquette_lint.models.loaded import ACTS

if TYPE_CHECKING:
    from etiquette_lint.models.action import Action as Action
    from etiquette_lint.models.action import BaseAction as BaseAction
    from etiquette_lint.models.action import Comment as Comment
    from etiquette_lint.models.action import Ignore as Ignore
    from etiquette_lint.models.action import Post as Post
    from etiquette_lint.models.timeline import Interview as Interview
    from etiquette_lint.models.timeline import Person as Person
    from etiquette_lint.models.timeline import Timeline as Timeline
else:
    Action = BaseAction = Comment = Ignore = Interview = Person = Post = Timeline = Any


def is_model(value: object) -> bool:
    """Say whether a value is a model, of whatever."""
    return hasattr(type(value), "model_fields")


def is_action(value: object) -> bool:
    """Say whether a value is the model of an act."""
    if type(value) in ACTS:
        return True
    if not is_model(value):
        return False
    from etiquette_lint.models.action import BaseAction

    return isinstance(value, BaseAction)


def is_timeline(value: object) -> bool:
    """Say whether a value is the model of a timeline."""
    if not is_model(value):
        return False
    from etiquette_lint.models.timeline import Timeline

    return isinstance(value, Timeline)
