"""Lines of JSONL that are ordinary acts, straight to models: what is out of the ordinary is not.

Nothing is refused here. A line that is not read the quick way is read the careful way, which
knows what is wrong with it and where.
"""

import re
from datetime import date, datetime
from types import NoneType

from pydantic import BaseModel, ValidationError

from etiquette_lint.models.action import ACTIONS, Action, Ignore, Post, Reply
from etiquette_lint.models.timeline import Person

_KIND = re.compile(rb'"kind": ?"([a-z_]+)"')
_LEVELS = 8
"""Maps and lists an ordinary act may open."""
_LARGE = 10**18
_HOLDERS = frozenset({"to", "post", "in_reply_to", "answers", "ignore", "meta"})
"""The fields of acts that may hold maps."""
_WITHOUT_KEYS = frozenset({str, bool, NoneType, datetime, date})
_CAREFUL = -1_000_000
"""Stands in a count of keys for something that only the careful way reads."""


def read_act(line: bytes) -> Action | None:
    """Return the act of a line, or `None` where only a careful look can tell."""
    kind = _KIND.search(line)
    model = ACTIONS.get(kind[1].decode()) if kind else None
    if model is None or line.count(b"{") + line.count(b"[") > _LEVELS:
        return None
    if b" :" in line or b"\t:" in line or b"\r:" in line:
        return None
    try:
        act = model.__pydantic_validator__.validate_json(line, strict=True)
    except ValidationError:
        return None
    # Pydantic takes the last of two equal keys. With no blank before a colon every key of JSON
    # ends in `":`, and no text can hold these two without an escape: a key too many shows.
    return act if line.count(b'":') == _keys_of(act) else None


def _keys_of(act: BaseModel) -> int:
    """Return how many keys the JSON of an act must have had."""
    given = act.__pydantic_fields_set__
    holders = given & _HOLDERS
    values = act.__dict__
    return len(given) + (sum([_keys(values[name]) for name in holders]) if holders else 0)


def _keys(part: object) -> int:
    if type(part) in _WITHOUT_KEYS:
        return 0
    if isinstance(part, Post | Reply | Ignore):
        return len(part.__pydantic_fields_set__)
    if isinstance(part, Person):
        given = part.__pydantic_fields_set__
        return len(given) + sum([_keys(part.__dict__[name]) for name in given])
    if isinstance(part, dict):
        return len(part) + sum([_keys(one) for one in part.values()])
    if isinstance(part, list | tuple):
        return sum([_keys(one) for one in part])
    is_odd = isinstance(part, float) or (isinstance(part, int) and abs(part) >= _LARGE)
    return _CAREFUL if is_odd else 0
