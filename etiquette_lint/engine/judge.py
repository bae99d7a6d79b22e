"""Which rules of which packs speak of one act in one process at one instant."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from etiquette_lint.assemble import Entry
from etiquette_lint.cases import Act, Case, FactValue
from etiquette_lint.conditions import Truth, all_of
from etiquette_lint.history import Shelf, View
from etiquette_lint.models.named import Action
from etiquette_lint.models.vocabulary import Outcome
from etiquette_lint.packs.compiled import CompiledPack
from etiquette_lint.packs.rule import CompiledRule, Limit
from etiquette_lint.texts import Budget, Prepared, TextResult, prepare
from etiquette_lint.times import Instant

ShelfKey = tuple[int | None, str, str, str | None]
"""Timeline, judging pack, rule, and the target where each target is counted apart."""
_SILENT = TextResult(True)
_WORDLESS = TextResult(False)
_EMPTY = Shelf()


@dataclass(slots=True)
class History:
    """The shelves of a session: what was recorded, by what counts it."""

    shelves: dict[ShelfKey, Shelf] = field(default_factory=dict)
    stamp: int = 0
    """How many acts were recorded."""

    def shelf(self, key: ShelfKey) -> Shelf:
        """Return what one rule counts together, empty where there is nothing yet."""
        return self.shelves.get(key, _EMPTY)

    def to_add_to(self, key: ShelfKey) -> Shelf:
        """Return the same to add to."""
        shelf = self.shelves.get(key)
        if shelf is None:
            shelf = self.shelves[key] = Shelf()
        return shelf


@dataclass(slots=True)
class Subject:
    """An act to be judged, its text prepared once for all rules."""

    entry: Entry
    budget: Budget | None = None
    """The time that patterns may take, shared by the texts of one log."""
    _text: Prepared | None = None

    @property
    def text(self) -> Prepared | None:
        """The text ready to be tested; `None` where the act has none."""
        if self._text is None:
            words = self.entry.action.own("text")
            self._text = prepare(words, self.budget) if words else None
        return self._text

    @property
    def post(self) -> str:
        """The post it is about; an act without one has a post of its own."""
        post = self.entry.action.own("post")
        return f"={post.id}" if post and post.id else f"#{self.entry.number}"


@dataclass(slots=True, eq=False)
class Circumstances:
    """Everything a judgement depends on. Never changed; made by the million, so not frozen."""

    packs: tuple[CompiledPack, ...]
    subject: Subject
    case: Case
    timeline: int | None
    """Which timeline of the session the case is."""
    at: Instant
    order: Instant
    """The first instant the act may have been done at: its place among the acts."""
    history: History
    stamp: int
    """How many acts were recorded when it was judged; later ones do not count."""
    assumed: Mapping[str, FactValue]
    _acts: tuple[Act, ...] = field(default=(), init=False)
    """The act under the settings of packs that were asked."""

    @property
    def is_introduced(self) -> bool:
        """Whether the act has no target, or one that somebody introduced."""
        action, people = self.subject.entry.action, self.case.people
        to = action.to
        if isinstance(to, str):
            return to in people
        return to is not None or action.target is None or action.target in people

    def to(self, person: str) -> "Circumstances":
        """Return the same with the act addressed to somebody else."""
        entry = self.subject.entry
        meant = replace(entry, action=_readdressed(entry.action, person))
        return replace(self, subject=Subject(meant))

    def act(self, pack: CompiledPack) -> Act:
        """Return the act under one pack's settings."""
        settings = pack.settings
        for known in self._acts:
            if known.settings == settings:
                return known
        action = self.subject.entry.action
        act = Act(action, self.case, self.at, settings, self.assumed)
        self._acts += (act,)
        return act


def _readdressed(action: Action, person: str) -> Action:
    """Return an act with another target, wherever it names its target."""
    changes: dict[str, object] = {"to": person}
    for name in ("post", "in_reply_to"):
        part = action.own(name)
        if part is not None and part.author == action.target:
            changes[name] = part.model_copy(update={"author": person})
    return action.model_copy(update=changes)


@dataclass(slots=True, eq=False)
class Speech:
    """One rule that holds of an act, or may. Never changed; made by the million, so not frozen."""

    pack: CompiledPack
    rule: CompiledRule
    act: Act
    truth: Truth
    """True, or `None` where a fact is lacking."""
    text: TextResult = _SILENT
    counted: int = 0
    key: ShelfKey | None = None
    view: View | None = None
    doubts: tuple["Speech", ...] = ()
    """The undecided rules that would overrule it."""


def speeches(c: Circumstances) -> list[Speech]:
    """Return the rules of all packs that hold, or may hold, none that is overruled."""
    spoken: list[Speech] = []
    kind = c.subject.entry.action.kind
    for pack in c.packs:
        table = pack.tables[kind]
        if not table.rules:
            continue
        act = c.act(pack)
        heard = [_heard(c, pack, rule, act, own) for rule, own in table.row(act)]
        spoken += _unoverruled([one for one in heard if one.truth is not False])
    return spoken


def outcome(spoken: Iterable[Speech]) -> Outcome:
    """Return what the rules that speak amount to."""
    said = {(speech.rule.level, speech.truth) for speech in spoken}
    if not said:
        return "not_covered"
    if ("error", True) in said:
        return "error"
    if ("warning", True) in said:
        return "warning"
    if said & {("error", None), ("warning", None)}:
        return "cannot_tell"
    return "ok" if ("ok", True) in said else "not_covered"


def remember(c: Circumstances) -> None:
    """Record the act with every rule that counts it; unknown does not count.

    What is recorded from now on came later.
    """
    c.history.stamp += 1
    kind = c.subject.entry.action.kind
    for pack in c.packs:
        table = pack.tables[kind]
        if not table.counts:
            continue
        act = c.act(pack)
        for rule, own in table.row(act):
            if rule.limit and own is True:
                shelf = c.history.to_add_to(shelf_key(c, pack, rule, act))
                shelf.add(c.order, c.stamp, c.subject.entry.id, c.subject.post)


def _unoverruled(heard: Sequence[Speech]) -> Iterator[Speech]:
    by_rule = {speech.rule.id: speech for speech in heard}
    for speech in heard:
        over = [by_rule[name] for name in speech.rule.overruled_by if name in by_rule]
        if any(other.truth is True for other in over):
            continue
        doubts = tuple(other for other in over if other.truth is None)
        yield replace(speech, truth=None, doubts=doubts) if doubts else speech


def hear(c: Circumstances, pack: CompiledPack, rule: CompiledRule, act: Act) -> Speech:
    """Say whether one rule's conditions hold, whatever overrules it."""
    return _heard(c, pack, rule, act, rule.own_truth(act), asks_all=True)


def _heard(
    c: Circumstances,
    pack: CompiledPack,
    rule: CompiledRule,
    act: Act,
    truth: Truth,
    asks_all: bool = False,
) -> Speech:
    """Say whether a rule holds whose conditions do; nothing is counted where its text is not so.

    `asks_all` counts all the same.
    """
    if truth is False or rule.is_plain:
        return Speech(pack, rule, act, truth)
    text = _text(rule, c.subject)
    if text.truth is False and not asks_all:
        return Speech(pack, rule, act, False, text)
    key = shelf_key(c, pack, rule, act)
    view = _view(c, rule.limit)
    counted = _count(c, rule.limit, key, view)
    within = rule.limit.holds(counted) if rule.limit else True
    whole = all_of(iter((truth, text.truth, within)))
    return Speech(pack, rule, act, whole, text, counted, key, view)


def _text(rule: CompiledRule, subject: Subject) -> TextResult:
    if rule.text is None:
        return _SILENT
    return _WORDLESS if subject.text is None else rule.text(subject.text)


def shelf_key(c: Circumstances, pack: CompiledPack, rule: CompiledRule, act: Act) -> ShelfKey:
    """Return under what a rule counts the act."""
    apart = rule.limit is not None and rule.limit.count.per == "target"
    return c.timeline, pack.pack.name, rule.id, act.target if apart else None


def _view(c: Circumstances, limit: Limit | None) -> View:
    within = limit.count.within if limit else None
    return View(None if within is None else c.at - within, c.order, c.stamp)


def _count(c: Circumstances, limit: Limit | None, key: ShelfKey, view: View) -> int:
    """Return how many acts or posts are counted, the act itself included."""
    if limit is None:
        return 0
    shelf = c.history.shelf(key)
    if limit.count.of == "posts":
        return shelf.count_posts(view, c.subject.post)
    return shelf.count_acts(view) + 1
