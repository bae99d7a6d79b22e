"""`--version`: that of the tool, of Python, and of every pack at hand, with its digest."""

import platform
from collections.abc import Iterator

from etiquette_lint.cli.faults import PROGRAM
from etiquette_lint.errors import PackError
from etiquette_lint.packs.library import available, load_pack
from etiquette_lint.version import __version__

_SHORT = 12
"""So many digits of a digest are shown."""


def told() -> Iterator[str]:
    """Yield the versions, a line each; a pack that is broken has none."""
    yield f"{PROGRAM} {__version__}"
    yield f"Python {platform.python_version()}"
    names = available()
    width = max(len(name) for name in names)
    for name in names:
        yield f"{name:<{width}} {_of_pack(name)}"


def _of_pack(name: str) -> str:
    try:
        pack = load_pack(name, examples=False)
    except PackError:
        return "?"
    return f"{pack.version} {pack.digest[: len('sha256:') + _SHORT]}"
