"""The words of the configuration file: one table."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from etiquette_lint.models.vocabulary import (
    FAIL_ON,
    FORMATS,
    GUARD_DECISIONS,
    GUARD_WORDS,
    SHOW,
)

LEVELS = ("off", "info", "warning", "error")
"""What a rule can be set to."""


class Key(NamedTuple):
    """A word of the file."""

    shape: Literal["text", "texts", "map", "seconds"]
    meaning: str
    example: str
    names: Literal["nothing", "a file", "a pack"] = "nothing"
    """What its text names; a file is looked for from the folder of the configuration."""
    words: tuple[str, ...] = ()
    """All that its values can be; empty: more than can be listed."""
    needs_packs: bool = False
    """Whether only the packs at hand tell if it is right."""
    names_of: tuple[str, ...] = ()
    """All names that a map can have; empty: more than can be listed."""


KEYS: Mapping[str, Key] = {
    "pack": Key("texts", "The packs to judge by: names, or files.", "[hays]", "a pack"),
    "region": Key("text", "Judge by the bundled pack of this region.", "US"),
    "locale": Key("text", "The language of answers.", "zh-CN"),
    "format": Key("text", "How `check` and `ask` write their answers.", "json", words=FORMATS),
    "fail-on": Key("text", "From what on `check` exits with 1.", "warning", words=FAIL_ON),
    "show": Key("text", "All acts, or only those to think about.", "findings", words=SHOW),
    "timeline": Key(
        "text", "A file with interviews and people for logs that have none.", "acme.yaml", "a file"
    ),
    "assume": Key(
        "map",
        "What is so where a log does not say: fact to value, several values as a list.",
        "{post_topic: industry}",
        needs_packs=True,
    ),
    "ignore": Key("texts", "Rules to switch off.", "[hays/pushy-text]", needs_packs=True),
    "rules": Key(
        "map",
        "Rule to level: " + ", ".join(f"`{level}`" for level in LEVELS) + ".",
        "{hays/generic-comment: warning}",
        words=LEVELS,
        needs_packs=True,
    ),
}
"""The words of the file that `check` heeds."""
GUARD: Mapping[str, Key] = {
    "guard.timeline": Key(
        "texts", "The user's own file, or several: interviews, people.", "acme.yaml", "a file"
    ),
    "guard.tools": Key("texts", "Tool maps of the user's own.", "[tools.yaml]", "a file"),
    "guard.memory": Key("text", "Where acts are remembered.", "guard.sqlite3", "a file"),
    "guard.time-out": Key("seconds", "Seconds that an answer may take, 0.1 to 600.", "5"),
    "guard.decisions": Key(
        "map",
        "Case to decision: " + ", ".join(f"`{word}`" for word in GUARD_WORDS) + ".",
        "{warning: deny}",
        words=GUARD_WORDS,
        names_of=tuple(GUARD_DECISIONS),
    ),
}
"""The words that stand under `guard:`."""
SECTION = "guard"
ALL: Mapping[str, Key] = {**KEYS, **GUARD}
"""All words of the file; a table of another feature is one row more."""
SECONDS = (0.1, 600.0)
