"""Acts as entries of a log: to whom, where that can be told, and a question where it cannot."""

from collections.abc import Iterable
from dataclasses import dataclass

from etiquette_lint.errors import JsonDict
from etiquette_lint.importing.moments import moment
from etiquette_lint.importing.people import Somebody
from etiquette_lint.models.vocabulary import TARGET_IS_AUTHOR
from etiquette_lint.sources.found import FoundAct
from etiquette_lint.words.importing import beside
from etiquette_lint.writers.native import Item

ORDER = ("kind", "platform", "at", "to", "post")
"""What stands first in an act."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the owner, and whom it is addressed to."""

    found: FoundAct
    target: Somebody | None = None
    author: str = ""
    """Id of an author nobody knows."""
    is_said: bool = False
    """Whether that id is one that people wrote."""

    @property
    def at(self) -> int | None:
        """When it was done."""
        return moment(self.found.fields.get("at", ""))

    @property
    def is_to_a_stranger(self) -> bool:
        """Whether it is addressed to somebody nobody named."""
        return bool(self.author) or (self.target is not None and not self.target.is_named)


def first_acts(acts: Iterable[Act]) -> dict[tuple[Somebody, str], int]:
    """Return when the first act towards each person was done on each platform."""
    first: dict[tuple[Somebody, str], int] = {}
    for act in acts:
        key = act.target and (act.target, str(act.found.fields.get("platform", "")))
        if key and act.at is not None:
            first[key] = min(act.at, first.get(key, act.at))
    return first


def entry(act: Act, locale: str) -> Item:
    """Return an act as it stands in a log."""
    fields = dict(act.found.fields)
    target = act.target.id if act.target else act.author
    post = fields.get("post")
    if target and isinstance(post, dict) and fields.get("kind") in TARGET_IS_AUTHOR:
        fields["post"] = {**post, "author": target}
    elif target:
        fields["to"] = target
    data = {key: fields[key] for key in ORDER if key in fields}
    data |= {key: value for key, value in fields.items() if key not in data}
    data["status"] = fields.get("status", "done")
    data["meta"] = {**_map(fields.get("meta")), "origin": origin(act.found)}
    asks = act.author and not act.is_said
    notes = (beside("whose-post", locale, id=act.author),) if asks else ()
    return Item(data, notes, act.found.location)


def origin(found: FoundAct) -> JsonDict:
    """Return where an act was found, as its `meta` says it."""
    return {"file": found.location.file, "line": found.location.line}


def post_of(found: FoundAct) -> str:
    """Return the id of the post an act is about, empty where there is none."""
    post = _map(found.fields.get("post"))
    return str(post.get("id") or "")


def _map(value: object) -> JsonDict:
    return value if isinstance(value, dict) else {}
