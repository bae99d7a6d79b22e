r"""What every text has in which a pattern is found, read off the pattern.

For `\b(?:ask|tell)(?:ing)? +me\b` that is one of the words ask, asking, tell, telling, and the
word me. Only what is surely understood is read: a pattern with anything else needs nothing.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from etiquette_lint.texts.prepared import Prepared

if TYPE_CHECKING:
    import regex

Unit = bytes | str
"""A word of ASCII, or any piece of a text."""
Units = frozenset[Unit]
"""Units of which a text must have one."""

_TOKEN = re.compile(
    r"""
      (?P<open> \( (?!\?) | \(\? (?: [:>=!] | s: | <[=!] ) )
    | (?P<bar> \| )
    | (?P<letters> [^][\\(){}|?*+.^$]+ (?![?*+{]) )
    | (?: (?P<close> \) )
        | (?P<edge> \\[bAZ] )
        | (?P<any> [.^$] | \\[BdDsSwW] | \\[pP]\{\w+\} | \[\^? (?: \\. | \w-\w | [^]\\[-] )+ -?\] )
        | (?P<letter> \\[^a-zA-Z0-9] | [^][\\(){}|?*+.^$] )
      )
      (?P<times> [?*+][?+]? | \{\d+(?:,\d*)?\}[?+]? )?
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_OPENING = re.compile(r"\\A(\[\^?(?:\\.|[^]\\[])+\])(?![?*{])", re.DOTALL)
_WORD = re.compile("[a-z0-9]+")
_MOST = 64
"""How many wordings of a stretch are written out."""
_KEPT = 8
"""How many things a pattern may need, or exclude, to be told of them."""
_PIECES = 16
"""How many pieces a text is looked through for at most: it must not take as long as a search."""


class Need(Protocol):
    """Something that a text needs."""

    def is_met(self, prepared: Prepared) -> bool:
        """Say whether the text has it."""


class _OneOf(NamedTuple):
    """Words and pieces of which a text must have one."""

    words: frozenset[bytes]
    pieces: tuple[str, ...]

    def is_met(self, prepared: Prepared) -> bool:
        """Say whether the text has one."""
        if not self.words.isdisjoint(prepared.runs):
            return True
        return any(piece in prepared.folded for piece in self.pieces)


class _Opening(NamedTuple):
    """A set that the first character must be of."""

    characters: "regex.Pattern[str]"

    def is_met(self, prepared: Prepared) -> bool:
        """Say whether it is."""
        return self.characters.match(prepared.folded) is not None


@dataclass(slots=True)
class _Branch:
    """An alternative, as far as it is read."""

    wordings: set[str] = field(default_factory=lambda: {""})
    """Of the stretch that is being read."""
    at_edge: bool = False
    """Whether this began at the edge of a word."""
    is_whole: bool = True
    """Whether this is all there is."""
    needed: list[Units] = field(default_factory=list)
    """By what is before it."""

    def add(self, wordings: set[str]) -> None:
        """Read what has these wordings."""
        longer = {before + after for before in self.wordings for after in wordings}
        if len(longer) > _MOST:
            self.end()
            longer = wordings
        self.wordings = longer

    def end(self, at_edge: bool = False) -> list[Units]:
        """End the stretch, maybe at the edge of a word; return all that is needed so far."""
        units = {_unit(wording, self.at_edge, at_edge) for wording in self.wordings}
        if None not in units:
            self.needed.append(frozenset(unit for unit in units if unit))
        self.wordings, self.at_edge, self.is_whole = {""}, at_edge, False
        return self.needed


@dataclass(slots=True)
class _Group:
    opening: str
    branches: list[_Branch] = field(default_factory=lambda: [_Branch()])


def needs(pattern: str) -> tuple[Need, ...]:
    """Return what a folded text needs for a pattern, one that compiles, to be found in it."""
    tokens = _tokens(pattern)
    groups = [_Group("(")]
    for token in tokens:
        _read(token, groups)
    opening = _OPENING.match(pattern) if tokens and len(groups[0].branches) == 1 else None
    one_of = [_one_of(units) for units in _closed(groups[0]).end()]
    kept = [each for each in one_of if len(each.pieces) <= _PIECES][:_KEPT]
    return (_opening(opening[1]), *kept) if opening else tuple(kept)


def exclusion(pattern: str) -> tuple[list[str], str]:
    r"""Part a pattern that begins like `\A(?!one|other)` into one, other, and what is left."""
    tokens = _tokens(pattern)
    if [token.group() for token in tokens[:2]] != [r"\A", "(?!"]:
        return [], pattern
    depth, begins, excluded = 1, tokens[1].end(), []
    for token in tokens[2:]:
        depth += bool(token["open"]) - bool(token["close"])
        if depth == 0 or (depth == 1 and token["bar"]):
            excluded.append(pattern[begins : token.start()])
            begins = token.end()
        if depth == 0:
            break
    return (excluded, r"\A" + pattern[begins:]) if len(excluded) <= _KEPT else ([], pattern)


def _tokens(pattern: str) -> list[re.Match[str]]:
    """Return the tokens of a pattern, none if one of them is not understood."""
    tokens: list[re.Match[str]] = []
    at = 0
    while at < len(pattern):
        token = _TOKEN.match(pattern, at)
        if token is None:
            return []
        tokens.append(token)
        at = token.end()
    return tokens


def _opening(characters: str) -> _Opening:
    import regex

    return _Opening(regex.compile(characters, regex.VERSION0 | regex.IGNORECASE))


def _read(token: re.Match[str], groups: list[_Group]) -> None:
    """Read a token into the innermost of the groups that are open."""
    if token["open"]:
        groups.append(_Group(token["open"]))
    elif token["bar"]:
        groups[-1].branches.append(_Branch())
    elif token["edge"] and not token["times"]:
        groups[-1].branches[-1].end(at_edge=True)
    elif token["letters"]:
        groups[-1].branches[-1].add({token["letters"].lower()})
    else:
        part = _closed(groups.pop()) if token["close"] else _single(token["letter"])
        _add(groups[-1].branches[-1], part, token["times"] or "")


def _single(letter: str | None) -> _Branch:
    return _Branch({letter[-1].lower()}) if letter else _Branch(is_whole=False)


def _add(branch: _Branch, part: _Branch, times: str) -> None:
    """Add to a branch what stands there once, or so many times."""
    may_lack = times.startswith(("*", "{0"))
    if part.is_whole and not may_lack:
        branch.add(part.wordings | {"" for _ in times if times[0] == "?"})
    if part.is_whole and times[:1] in ("", "?"):
        return
    branch.end()
    if not may_lack and not times.startswith("?"):
        branch.needed += part.end()


def _closed(group: _Group) -> _Branch:
    """Return a group as a part of another."""
    if group.opening.endswith("!"):
        return _Branch(is_whole=False)
    wordings = {wording for branch in group.branches for wording in branch.wordings}
    is_whole = all(branch.is_whole for branch in group.branches) and len(wordings) <= _MOST
    if is_whole and not group.opening.endswith("="):
        return _Branch(wordings)
    needed = [branch.end() for branch in group.branches]
    return _Branch(is_whole=False, needed=needed[0] if len(needed) == 1 else _of_either(needed))


def _of_either(needed: list[list[Units]]) -> list[Units]:
    """Return what is needed whichever of the branches it is: the longest units of each."""
    if not all(needed):
        return []
    longest = (max(each, key=lambda units: min(map(len, units))) for each in needed)
    return [frozenset(unit for units in longest for unit in units)]


def _unit(wording: str, at_edge: bool, to_edge: bool) -> Unit | None:
    """Return the longest word of a wording, of those that are one in any text, or all of it."""
    words = [
        match.group()
        for match in _WORD.finditer(wording)
        if (match.start() or at_edge) and (match.end() < len(wording) or to_edge)
    ]
    if words:
        return max(words, key=len).encode()
    if all(one.lower() == one.upper() for one in wording if not one.isascii()):
        return wording.strip() or None
    return None


def _one_of(units: Units) -> _OneOf:
    words = frozenset(unit for unit in units if isinstance(unit, bytes))
    return _OneOf(words, tuple(unit for unit in units if isinstance(unit, str)))
