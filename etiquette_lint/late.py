"""Functions for tables, each loaded with its module when it is first called."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def late(module: str, name: str) -> Callable[..., Any]:
    """Return what calls the function of that name, in a module below `etiquette_lint`."""

    def call(*args: Any) -> Any:
        return getattr(import_module(f"etiquette_lint.{module}"), name)(*args)

    return call
