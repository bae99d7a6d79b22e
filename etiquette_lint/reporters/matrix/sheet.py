"""A decision table as a page lays it out: blocks, rows, cells, each told in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from etiquette_lint.models.matrix import Answer, Difference, Matrix
from etiquette_lint.models.vocabulary import OUTCOMES, Outcome
from etiquette_lint.reporters.matrix import told
from etiquette_lint.reporters.matrix.acts import Acts, together
from etiquette_lint.reporters.matrix.grouped import Block, Grouped, Line, grouped, heard
from etiquette_lint.reporters.matrix.legend import Entry, Legend, legend
from etiquette_lint.reporters.matrix.stretches import Stretch, stretches
from etiquette_lint.words import labels
from etiquette_lint.words.tables import table

_FEW = 2
"""Up to so many moments are listed one by one."""


@dataclass(frozen=True, slots=True)
class CellShown:
    """A cell, as wide as the moments it stands for."""

    span: int
    headers: str
    """Ids of all that stands above it and before it."""
    when: str
    outcome: Outcome | None
    """`None` where the phases cannot occur."""
    word: str
    entries: tuple[Entry, ...]
    """The rules that decide, or that add a note."""
    differs: Difference


@dataclass(frozen=True, slots=True)
class RowShown:
    """What one pack says of an act towards people, or several where they agree."""

    pack: str
    """Letters; empty where there is but one pack."""
    id: str
    cells: tuple[CellShown, ...]


@dataclass(frozen=True, slots=True)
class LineShown:
    """People, and what the packs say of an act towards them."""

    id: str
    people: str
    rows: tuple[RowShown, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class BlockShown:
    """Acts of which the same is said."""

    id: str
    acts: tuple[Acts, ...]
    lines: tuple[LineShown, ...]

    @property
    def differs(self) -> bool:
        """Whether the packs differ anywhere in it."""
        return any(line.differs for line in self.lines)


@dataclass(frozen=True)
class Sheet:
    """One table, and the words it is told in."""

    matrix: Matrix
    locale: str
    """The language of the tool's own words."""
    asked: str
    """The locale asked for: rules may have words in it though the tool has none."""

    @cached_property
    def grouped(self) -> Grouped:
        """The acts that rules speak of, and those they do not."""
        return grouped(self.matrix)

    @cached_property
    def legend(self) -> Legend:
        """The rules, numbered."""
        return legend(self.matrix, self.grouped, self.asked)

    @cached_property
    def letters(self) -> Sequence[str]:
        """What stands for each pack; nothing where there is but one."""
        return told.letters(self.matrix)

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return tuple(labels.of("phase", one.phase, self.locale) for one in self.matrix.moments)

    @cached_property
    def key(self) -> tuple[tuple[Outcome, str, str], ...]:
        """Each outcome, its word and what it means."""
        return tuple(
            (one, labels.of("outcome", one, self.locale), table(f"means:{one}", self.locale))
            for one in OUTCOMES
        )

    @cached_property
    def silent(self) -> tuple[Acts, ...]:
        """Acts no rule speaks of."""
        return tuple(together(self.grouped.silent, self.locale))

    @cached_property
    def blocks(self) -> tuple[BlockShown, ...]:
        """The rows of the table."""
        return tuple(self._block(one, f"b{n}") for n, one in enumerate(self.grouped.blocks, 1))

    def letters_of(self, packs: Sequence[int]) -> str:
        """Return the letters of packs."""
        return told.joined((self.letters[pack] for pack in packs), self.locale)

    def _block(self, block: Block, name: str) -> BlockShown:
        lines = (
            self._line(line, self._people(line, block), name, f"{name}l{n}")
            for n, line in enumerate(block.lines, 1)
        )
        return BlockShown(name, tuple(together(block.acts, self.locale)), tuple(lines))

    def _people(self, line: Line, block: Block) -> str:
        """Return whom a line is about; the longest list as all others, where it is that."""
        kind = block.acts[0].kind
        roles = {row.role for row in self.matrix.rows if row.kind == kind}
        named = {role for other in block.lines for role in other.roles}
        if named == roles and len(line.roles) > max(_FEW, len(named) / 2) and len(block.lines) > 1:
            return table("anybody-else", self.locale)
        return told.joined(told.people(line, self.locale), self.locale)

    def _line(self, line: Line, people: str, block: str, name: str) -> LineShown:
        differs = any(cell.differs for cell in line.cells)
        packs = range(len(self.letters))
        sets = [(pack,) for pack in packs] if differs else [tuple(packs)]
        rows = tuple(self._row(line, shown, block, name) for shown in sets)
        return LineShown(name, people, rows, differs)

    def _row(self, line: Line, packs: tuple[int, ...], block: str, name: str) -> RowShown:
        letters = self.letters_of(packs) if any(self.letters) else ""
        row = f"{name}p{packs[0]}" if letters else ""
        before = f"{block} {name} {row}".strip()
        cells = (self._cell(one, packs, before) for one in stretches(line.cells, packs))
        return RowShown(letters, row, tuple(cells))

    def _cell(self, stretch: Stretch, packs: Sequence[int], before: str) -> CellShown:
        places = range(stretch.start, stretch.start + stretch.length)
        answer = stretch.answers[0]
        given = zip(packs, stretch.answers, strict=True)
        entries = dict.fromkeys(one for pack, said in given for one in self._entries(pack, said))
        return CellShown(
            span=stretch.length,
            headers=" ".join((before, *(f"m{place}" for place in places))),
            when=self._when(places),
            outcome=answer.outcome if answer else None,
            word=labels.of("outcome", answer.outcome, self.locale) if answer else "",
            entries=tuple(entries),
            differs=stretch.differs,
        )

    def _entries(self, pack: int, answer: Answer | None) -> Iterator[Entry]:
        for rule in heard(answer) if answer else ():
            yield self.legend.entries[pack, rule]

    def _when(self, places: range) -> str:
        if len(places) == len(self.heads):
            return table("always", self.locale)
        if len(places) <= _FEW:
            return table("acts-joined", self.locale).join(self.heads[place] for place in places)
        first, last = self.heads[places[0]], self.heads[places[-1]]
        return table("first-to-last", self.locale, first=first, last=last)
