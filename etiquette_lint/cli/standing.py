"""What a configuration says of rules and facts, checked against the packs at hand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple, TypeVar, cast

from etiquette_lint.cases import FactValue
from etiquette_lint.cli.faults import MisuseError, fault
from etiquette_lint.cli.judging import assumptions, switched_off
from etiquette_lint.config import Config, Entry
from etiquette_lint.errors import InputError, PackError, Problem
from etiquette_lint.located.text import MOST
from etiquette_lint.models.vocabulary import Level
from etiquette_lint.packs.library import available, load_pack
from etiquette_lint.packs.pack import Pack

Packs = tuple[Pack, ...]
_OF_VALUES = frozenset({"fact-value", "fact-not-number"})
"""What is wrong with the value of an entry, not with its name."""
T = TypeVar("T")


class Terms(NamedTuple):
    """On what terms packs judge: levels restated, facts assumed."""

    levels: Mapping[str, Level]
    assumed: Mapping[str, FactValue]


def terms(
    config: Config,
    packs: Iterable[Pack],
    ignore: Iterable[str] = (),
    assume: Iterable[str] = (),
) -> Terms:
    """Return what the command line and the configuration say of rules and facts.

    What a command line ignores or assumes stands in place of what the file does. What the file
    says of a pack that does not judge here changes nothing. Raises: InputError, MisuseError.
    """
    packs = tuple(packs)
    given, facts = switched_off(ignore, packs), assumptions(assume, packs)
    reading = _Reading(config, packs, [])
    restated = reading.known("rules", _restating())
    off = () if given else reading.known("ignore", _ignored)
    said = () if facts else reading.known("assume", _assumed)
    if reading.problems:
        raise InputError(reading.problems)
    return Terms({**_joined(restated), **_joined(off), **given}, {**_joined(said), **facts})


def _joined(parts: Iterable[Mapping[str, T]]) -> dict[str, T]:
    return {name: value for part in parts for name, value in part.items()}


def _ignored(entry: Entry, packs: Packs) -> Mapping[str, Level]:
    return switched_off([entry.text], packs)


def _assumed(entry: Entry, packs: Packs) -> Mapping[str, FactValue]:
    return assumptions([f"{entry.name}={entry.text}"], packs)


def _restating() -> Callable[[Entry, Packs], Mapping[str, Level]]:
    """Return what reads the level of a rule, and refuses another one for the same rule."""
    seen: dict[str, Entry] = {}

    def read(entry: Entry, packs: Packs) -> Mapping[str, Level]:
        (rule,) = switched_off([entry.name], packs)
        before = seen.setdefault(rule, entry)
        if before.text != entry.text:
            raise fault("config-rule-twice", value=entry.name, other=before.name)
        return {rule: cast(Level, entry.text)}

    return read


class _Reading(NamedTuple):
    """A configuration, the packs at hand, and what no pack knows of it so far."""

    config: Config
    packs: Packs
    problems: list[Problem]

    def known(self, key: str, read: Callable[[Entry, Packs], T]) -> list[T]:
        """Return what the entries under a key mean for the packs at hand."""
        found: list[T] = []
        for entry in self.config.entries(key):
            try:
                found.append(read(entry, self.packs))
            except MisuseError:
                if len(self.problems) < MOST:
                    others = _others(self.config, self.packs)
                    self.problems.extend(_unknown(entry, read, (*self.packs, *others)))
        return found


def _unknown(entry: Entry, read: Callable[[Entry, Packs], Any], packs: Packs) -> list[Problem]:
    """Return what is wrong with an entry if no pack at all knows what it speaks of."""
    try:
        read(entry, packs)
    except MisuseError as error:
        place = entry.location if error.problem.code in _OF_VALUES else entry.named
        return [error.problem.at(place or entry.location, entry.path)]
    return []


def _others(config: Config, packs: Packs) -> Iterator[Pack]:
    """Yield the packs that do not judge here: those the file names, and all that have a name."""
    names = dict.fromkeys([*(entry.text for entry in config.entries("pack")), *available()])
    for name in names:
        with suppress(PackError):
            pack = load_pack(name)
            if pack not in packs:
                yield pack
