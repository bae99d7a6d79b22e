"""One entry of a log as a reader found it, before anything in it is checked."""

from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal

from etiquette_lint.located import Locate, Path

__all__ = ["ELSEWHERE", "Locate", "Loose", "Path", "nowhere"]


class Elsewhere(Enum):
    """What stands for an entry that another process reads."""

    ELSEWHERE = "elsewhere"


ELSEWHERE: Final = Elsewhere.ELSEWHERE


def nowhere(path: Path, key: bool = False) -> None:
    """Tell no place: what was not read from a file stands nowhere."""


@dataclass(slots=True)
class Loose:
    """Plain data, where each part of it stands, and the path of the entry in its file.

    Never changed; made by the million, so not frozen.
    """

    what: Literal["timezone", "timeline", "action"]
    data: object
    """`BROKEN` where the entry could not be read and its problem is told already.

    `ELSEWHERE` where another process reads it.
    """
    path: Path = ()
    """`("actions", 3)`, `("timeline",)`; in JSONL and CSV the number of the line."""
    locate: Locate = nowhere
