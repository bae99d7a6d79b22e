"""What is made quickly is what its class makes."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, replace
from pickle import dumps, loads

import pytest

from etiquette_lint.models.quick import quickly


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 2
    names: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.x}/{self.y}"


made = quickly(Point)
WAYS: dict[str, Callable[[], Point]] = {
    "defaults filled in": lambda: made(1),
    "in order": lambda: made(1, 2),
    "by name": lambda: made(x=1, names={}),
}


@pytest.mark.parametrize("make", WAYS.values(), ids=WAYS)
def test_it_is_equal_and_of_the_same_class(make: Callable[[], Point]) -> None:
    point = make()
    assert point == Point(1) and type(point) is Point
    assert (str(point), repr(point)) == (str(Point(1)), repr(Point(1)))
    assert replace(point, y=3) == Point(1, 3) and loads(dumps(point)) == point


def test_it_is_frozen_once_it_is_made() -> None:
    with pytest.raises(FrozenInstanceError):
        made(1).x = 2  # type: ignore[misc]


def test_a_field_left_out_is_refused_as_the_class_refuses_it() -> None:
    with pytest.raises(TypeError, match="x"):
        made()  # type: ignore[call-arg]


def test_each_has_a_default_of_its_own() -> None:
    assert made(1).names is not made(1).names
