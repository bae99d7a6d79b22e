"""The simple values of a tool map: places in a call, names with wildcards, routes."""

import re
from collections.abc import Callable

from etiquette_lint.guard.names import unmasked
from etiquette_lint.guard.tools import Places, Route
from etiquette_lint.models.vocabulary import PLATFORM_FORM
from etiquette_lint.packs.schema import values
from etiquette_lint.packs.schema.reading import Spot
from etiquette_lint.packs.schema.shapes import Shape, shown

_PATH = r"^[\w-]+(\.[\w-]+)*( \| [\w-]+(\.[\w-]+)*)*$"
GLOB = r"^(?=.*[^\W_])[\w.*?/:-]{1,100}$"
ROUTE = r"^(GET|POST|PUT|PATCH|DELETE) (/([\w.~-]+|\{[a-z_]+\}))+$"


def tool_name(name: str, spot: Spot) -> None:
    """Refuse what cannot be a tool's name, wildcards among it or not."""
    if not values.is_like(GLOB, name):
        raise spot.refuse("tools-name-invalid", key=True, value=name)


def case_name(name: str, spot: Spot) -> None:
    """Refuse a word with nothing in it."""
    if not any(map(str.isalnum, name)):
        raise spot.refuse("tools-name-invalid", key=True, value=name)


def route_name(name: str, spot: Spot) -> None:
    """Refuse what is no method with the end of a path."""
    if not values.is_like(ROUTE, name):
        raise spot.refuse("tools-route-invalid", key=True, value=name)


def route(name: str) -> Route:
    """Return method and pattern of a route; `{name}` stands for one step of the path."""
    method, path = name.split(" ")
    steps = (
        f"(?P<{step[1:-1]}>[^/]+)" if step[0] == "{" else re.escape(step)
        for step in path.split("/")[1:]
    )
    return Route(name, method, "(?:.*/)?" + "/".join(steps))


def is_glob(name: str) -> bool:
    """Say whether a name has wildcards."""
    return "*" in name or "?" in name


def squashed_glob(name: str) -> str:
    """Return a name with wildcards as it is compared with squashed names."""
    return "".join(one for one in unmasked(name).casefold() if one.isalnum() or one in "*?")


def _like(pattern: str, code: str) -> Callable[[object, Spot], str]:
    def read(value: object, spot: Spot) -> str:
        if isinstance(value, str) and values.is_like(pattern, value):
            return value
        raise spot.refuse(code, value=shown(value))

    return read


def _places(value: object, spot: Spot) -> Places:
    written = _like(_PATH, "tools-path-invalid")(value, spot)
    return Places(tuple(tuple(path.split(".")) for path in written.split(" | ")))


def _glob(value: object, spot: Spot) -> str:
    return squashed_glob(_like(GLOB, "tools-name-invalid")(value, spot))


def _host(value: object, spot: Spot) -> str:
    return _like(GLOB, "tools-name-invalid")(value, spot).casefold()


PLACES = Shape(_places, {"type": "string", "pattern": _PATH}, "personUrl | threadId")
PLATFORM = Shape(
    _like(PLATFORM_FORM, "tools-platform-invalid"),
    {"type": "string", "pattern": PLATFORM_FORM},
    "linkedin",
)
GLOBBED = Shape(_glob, {"type": "string", "pattern": GLOB}, '"*linkedin*"')
HOST = Shape(_host, {"type": "string", "pattern": GLOB}, '"*.unipile.com"')
