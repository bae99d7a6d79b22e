"""Check social-media acts around a job interview against cited etiquette rules."""

from etiquette_lint.version import __version__

TYPE_CHECKING = False  # type checkers take it for true; to import `typing` would cost the most here
if TYPE_CHECKING:
    from etiquette_lint.assemble import Entry, Log
    from etiquette_lint.engine.checking import check_action, check_log
    from etiquette_lint.engine.linter import Linter, Session
    from etiquette_lint.errors import EtiquetteError, InputError, Location, PackError, Problem
    from etiquette_lint.guard.plan import Change, PlanReport, check_plan
    from etiquette_lint.importing.reading import read_sources
    from etiquette_lint.models.action import (
        AcceptRequest,
        Action,
        Comment,
        ConnectRequest,
        Endorse,
        Follow,
        FriendRequest,
        Ignore,
        Invite,
        Mention,
        Message,
        OwnPost,
        Post,
        React,
        Recommend,
        Reply,
        Research,
        Share,
        WithdrawRequest,
    )
    from etiquette_lint.models.findings import Finding, Question, Source
    from etiquette_lint.models.report import PackInfo, Report
    from etiquette_lint.models.timeline import Interview, Milestone, Person, Timeline
    from etiquette_lint.models.verdict import Earliest, Verdict
    from etiquette_lint.packs.library import load_pack
    from etiquette_lint.packs.pack import Pack
    from etiquette_lint.readers.log import read_log

_HOMES = {
    "assemble": ("Entry", "Log"),
    "engine.checking": ("check_action", "check_log"),
    "engine.linter": ("Linter", "Session"),
    "errors": ("EtiquetteError", "InputError", "Location", "PackError", "Problem"),
    "guard.plan": ("Change", "PlanReport", "check_plan"),
    "importing.reading": ("read_sources",),
    "models.action": (
        "AcceptRequest",
        "Action",
        "Comment",
        "ConnectRequest",
        "Endorse",
        "Follow",
        "FriendRequest",
        "Ignore",
        "Invite",
        "Mention",
        "Message",
        "OwnPost",
        "Post",
        "React",
        "Recommend",
        "Reply",
        "Research",
        "Share",
        "WithdrawRequest",
    ),
    "models.report": ("PackInfo", "Report"),
    "models.timeline": ("Interview", "Milestone", "Person", "Timeline"),
    "models.findings": ("Finding", "Question", "Source"),
    "models.verdict": ("Earliest", "Verdict"),
    "packs.library": ("load_pack",),
    "packs.pack": ("Pack",),
    "readers.log": ("read_log",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "AcceptRequest",
    "Action",
    "Change",
    "Comment",
    "ConnectRequest",
    "Earliest",
    "Endorse",
    "Entry",
    "EtiquetteError",
    "Finding",
    "Follow",
    "FriendRequest",
    "Ignore",
    "InputError",
    "Interview",
    "Invite",
    "Linter",
    "Location",
    "Log",
    "Mention",
    "Message",
    "Milestone",
    "OwnPost",
    "Pack",
    "PackError",
    "PackInfo",
    "Person",
    "PlanReport",
    "Post",
    "Problem",
    "Question",
    "React",
    "Recommend",
    "Reply",
    "Report",
    "Research",
    "Session",
    "Share",
    "Source",
    "Timeline",
    "Verdict",
    "WithdrawRequest",
    "__version__",
    "check_action",
    "check_log",
    "check_plan",
    "load_pack",
    "read_log",
    "read_sources",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for: importing the package costs nothing."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'etiquette_lint' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"etiquette_lint.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
