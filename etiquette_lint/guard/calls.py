"""What an agent is about to call, and the acts that it comes to."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from etiquette_lint.errors import JsonDict
from etiquette_lint.sources.who import Who


class Call(NamedTuple):
    """A call of a tool, as the agent makes it."""

    tool: str
    """With its server, if known: `mcp__linkedin__send_message`, `Linkedin.get_profile`."""
    arguments: Mapping[str, Any]


class MappedAct(NamedTuple):
    """One act. A call that speaks to several people gives one for each."""

    fields: JsonDict
    """What an entry of a native log says, but for `to`, authors, and what the guard adds."""
    target: Who | None = None
    """Whom the call names; `None` where it names nobody, or only a post."""


class Mapped(NamedTuple):
    """What a call comes to; nothing at all where there is nothing to judge."""

    acts: tuple[MappedAct, ...] = ()
    ask: str = ""
    """Why a person must be asked: a row of `etiquette_lint.words.tool_calls.REASONS`.

    Beside acts it asks in addition: the acts may still be denied.
    """
    about: str = ""
    """What the reason is about: the name of an argument, or of a tool."""
