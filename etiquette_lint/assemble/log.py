"""A log once it is checked as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from etiquette_lint.assemble.assembly import Assembly, id_of
from etiquette_lint.assemble.directory import Directory
from etiquette_lint.assemble.entries import Entry, repeated
from etiquette_lint.errors import Problem, pointer
from etiquette_lint.loose import Loose, Path
from etiquette_lint.models.named import Timeline
from etiquette_lint.words.near import near
from etiquette_lint.words.problems import problem


@dataclass(frozen=True, slots=True)
class Log:
    """A checked log: what can be judged, and what could not be understood."""

    timelines: tuple[Timeline, ...] = ()
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    unjudged: int = 0
    """Acts that were understood but whose timeline was not."""
    timezone: str | None = None
    """IANA name of the zone for local times where the timeline has none."""
    file: str | None = None
    directory: Directory = field(default_factory=Directory, repr=False, compare=False)
    """Its timelines prepared, and whom each introduces; nothing is added any more."""


def assemble(
    items: Iterable[Loose | Problem],
    *,
    timezone: str | None = None,
    file: str | None = None,
    plain: bool = False,
) -> Log:
    """Return the log that loose entries make; timelines stand before the acts that need them.

    `plain` values, which are there sooner, will do for models in a log that is handed to nobody.
    """
    draft = _Draft(Assembly(Directory(timezone), plain=plain))
    for item in items:
        draft.take(item)
    draft.drop_dangling_withdrawals()
    assembly = draft.assembly
    return Log(
        timelines=tuple(draft.timelines),
        entries=tuple(draft.entries),
        problems=tuple(assembly.problems),
        unjudged=assembly.unjudged,
        timezone=assembly.directory.timezone,
        file=file,
        directory=assembly.directory,
    )


@dataclass
class _Draft:
    """A log while its entries come in, and what one act says of another."""

    assembly: Assembly
    timelines: list[Timeline] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    met: dict[str, None] = field(default_factory=dict)
    """Ids of all acts, those that were not understood included, in the order of the file."""
    withdrawals: list[tuple[Entry, str, Path]] = field(default_factory=list)
    """Acts that withdraw another, with its id and their own path."""

    def take(self, item: Loose | Problem) -> None:
        taken = self.assembly.take(item)
        if isinstance(item, Problem) or item.what != "action":
            if taken is not None and not isinstance(taken, Entry):
                self.timelines.append(taken)
            return
        self.met[id_of(item.data) or f"#{self.assembly.number}"] = None
        if isinstance(taken, Entry):
            self._keep(taken, item)

    def _keep(self, entry: Entry, loose: Loose) -> None:
        action = entry.action
        if action.id in self.ids:
            self.assembly.tell([repeated("id-repeated", entry.id, loose)])
            return
        self.ids.update([action.id] if action.id else [])
        self.met[entry.id] = None
        self.entries.append(entry)
        if action.kind == "withdraw_request" and action.withdraws is not None:
            self.withdrawals.append((entry, action.withdraws, loose.path))

    def drop_dangling_withdrawals(self) -> None:
        """Refuse what withdraws an act that is nowhere; one not understood is told already."""
        dangling = [one for one in self.withdrawals if one[1] not in self.met]
        self.assembly.tell(
            problem(
                "withdraws-unknown",
                pointer((*path, "withdraws")),
                entry.locate(("withdraws",), False),
                value=withdrawn,
                near=near(withdrawn, self.met),
            )
            for entry, withdrawn, path in dangling
        )
        refused = {entry.number for entry, _, _ in dangling}
        self.entries = [entry for entry in self.entries if entry.number not in refused]
