"""Ordinary values of a log, read without pydantic; whatever is odd is left to the models."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

from etiquette_lint import times

Read = Callable[[Any], Any]
"""A value as it is written to what a model has; raises ValueError where it is not ordinary."""


class OddError(ValueError):
    """A value that is not ordinary."""


def text(most: int, least: int = 0) -> Read:
    def read(value: object) -> str:
        if type(value) is not str or not least <= len(value) <= most:
            raise OddError
        value.encode()  # fails for half a character
        return value

    return read


def like(pattern: str) -> Read:
    form = re.compile(pattern)

    def read(value: object) -> str:
        if type(value) is not str or not form.fullmatch(value):
            raise OddError
        return value

    return read


def one_of(words: object) -> Read:
    known = frozenset(get_args(words))

    def read(value: object) -> str:
        if type(value) is not str or value not in known:
            raise OddError
        return value

    return read


def flag(value: object) -> bool:
    if type(value) is not bool:
        raise OddError
    return value


def zone(value: object) -> str:
    if type(value) is not str:
        raise OddError
    return times.find_zone(value).key


def day(value: object) -> date:
    return value if type(value) is date else date.fromisoformat(str(value))


def said(most: int) -> Read:
    """Return what reads text that says something."""
    read_text = text(most, 1)

    def read(value: object) -> str:
        found: str = read_text(value)
        if not found.strip():
            raise OddError
        return found

    return read


def several(read: Read, most: int) -> Read:
    def read_all(value: object) -> tuple[Any, ...]:
        if type(value) is not list or len(value) > most:
            raise OddError
        return tuple(read(one) for one in value)

    return read_all


def set_of(read: Read) -> Read:
    def read_all(value: object) -> frozenset[Any]:
        if type(value) is not list:
            raise OddError
        return frozenset(read(one) for one in value)

    return read_all


def map_of(read_key: Read, read: Read) -> Read:
    def read_all(value: object) -> dict[Any, Any]:
        if type(value) is not dict:
            raise OddError
        return {read_key(key): read(one) for key, one in value.items()}

    return read_all
