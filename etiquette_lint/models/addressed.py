"""To whom an act is addressed, whether it is a model or a plain value."""

from typing import Any

from etiquette_lint.models.vocabulary import TARGET_IS_AUTHOR


class Addressed:
    """What an act has besides its fields."""

    __slots__ = ()

    def own(self, field: str, default: Any = None) -> Any:
        """Return a field that not every kind has; pydantic takes long to say that it has none."""
        return self.__dict__.get(field, default)

    @property
    def target(self) -> str | None:
        """The id of the person the act is addressed to."""
        to = self.own("to")
        if to is not None:
            return to if isinstance(to, str) else to.id
        post = self.own("post")
        return post.author if post else None

    @property
    def other_author(self) -> str | None:
        """The author of the post, where that should be the target and is not."""
        if self.own("to") is None or self.own("kind") not in TARGET_IS_AUTHOR:
            return None
        post = self.own("post")
        author: str | None = post.author if post else None
        return None if author == self.target else author
