"""A pack with one finished rule, as YAML: block style, quotes, comments that teach."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etiquette_lint.cli.packs.pasted import block_lines
from etiquette_lint.packs.block import quoted
from etiquette_lint.packs.pack import Example, Pack
from etiquette_lint.words.first_pack import first, pack_title

_COLUMN = 34
"""Where comments begin, if the line is not longer."""
_JUST_AFTER = "48h"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pack is to be."""

    name: str
    file: str
    kind: str
    role: str
    phase: str
    level: str
    source_title: str
    publisher: str
    published: str
    basis: str
    messages: dict[str, str]
    """By language; the first is the pack's own."""
    place: str
    """A language whose message is still to be written; empty where there is none."""
    parent: Pack | None
    parent_ref: str
    locale: str
    """The language of the comments."""

    @property
    def rule(self) -> str:
        """The name of the rule."""
        words = f"{self.kind}-{self.role}-{self.phase}".replace("_", "-")
        return words[:64].rstrip("-")

    @property
    def language(self) -> str:
        """The pack's own language."""
        return next(iter(self.messages))

    @property
    def source(self) -> str:
        """The name of the source: one that the parent has not got."""
        words = re.sub(r"[^a-z0-9]+", "-", f"{self.publisher} {self.published}".casefold())
        name = words.strip("-")[:60].rstrip("-") or "source"
        taken = self.parent.sources if self.parent else {}
        return f"my-{name}" if name in taken else name


def text(wanted: Wanted, examples: tuple[Example, ...] = ()) -> str:
    """Return the pack; without examples its rule is a draft."""
    return "".join(f"{line}\n" for line in _lines(wanted, examples))


def _lines(wanted: Wanted, examples: tuple[Example, ...]) -> Iterator[str]:
    def told(line: str, key: str, **values: str) -> str:
        return f"{line:<{_COLUMN}}  # {first(key, wanted.locale, **values)}"

    yield "# yaml-language-server: $schema=pack.schema.json"
    yield f"# {first('head', wanted.locale)}"
    yield f"#   etiquette-lint packs test {wanted.file}"
    yield f"#   etiquette-lint check job-search.yaml --pack {wanted.file}"
    yield from ("format: 1", f"pack: {wanted.name}", "version: 0.1.0")
    if wanted.parent is not None:
        yield "extends:"
        yield told(
            f"  {pack_ref(wanted.parent_ref)}: {quoted(version_range(wanted.parent))}", "extends"
        )
    yield f"title: {quoted(pack_title(wanted.name, wanted.language))}"
    yield f"language: {wanted.language}"
    if wanted.phase == "just_after_interview" and _lacks_just_after(wanted.parent):
        yield "settings:"
        yield told(f"  just_after: {_JUST_AFTER}", "just-after")
        yield from ("not_in_source:", "  - just_after")
        if wanted.parent is not None:
            yield from ("because:", f"  just_after: {quoted(first('because', wanted.locale))}")
    yield from ("sources:", f"  {wanted.source}:")
    yield f"    title: {quoted(wanted.source_title)}"
    yield f"    publisher: {quoted(wanted.publisher)}"
    yield f"    published: {quoted(wanted.published)}"
    yield told("    read: whole", "read")
    yield "rules:"
    yield told(f"  {wanted.rule}:", "rule", pack=wanted.name, rule=wanted.rule)
    yield told(f"    level: {wanted.level}", "level")
    yield f"    source: {wanted.source}"
    yield told(f"    basis: {wanted.basis}", "basis")
    yield told("    when:", "when")
    yield f"      kind: {wanted.kind}"
    yield f"      role: {wanted.role}"
    yield f"      phase: {wanted.phase}"
    yield told("    message:", "message")
    yield from (f"      {tag}: {quoted(said)}" for tag, said in wanted.messages.items())
    if wanted.place:
        yield told(f'      # {wanted.place}: "..."', "place")
    if examples:
        yield told("    examples:", "examples")
        yield from (line for example in examples for line in block_lines(example))


def _lacks_just_after(parent: Pack | None) -> bool:
    return parent is None or parent.settings.just_after == 0


def version_range(pack: Pack) -> str:
    """Return the versions from this one to before the next large one."""
    major, minor, _ = pack.version.split(".")
    return f">={major}.{minor},<{int(major) + 1}"


def pack_ref(ref: str) -> str:
    """Return how `extends` names a pack."""
    return ref if re.fullmatch(r"[a-z][a-z0-9-]*", ref) else quoted(ref)
