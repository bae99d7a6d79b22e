"""Who set each value of a pack that could be restated, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from etiquette_lint.packs.pack import Change, Pack, Rule

Path = tuple[str, ...]
_FIELDS = ("level", "basis", "source", "against")
_BY_LANGUAGE = ("message", "why", "ask", "instead", "remedy")
_NOWHERE = object()


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a pack, and the pack that set it."""

    path: Path
    """Where it stands: `settings just_after`, `rules comment-quota message en`."""
    value: object
    pack: str
    because: str = ""
    """Why it is not as the parent has it; empty where nobody restated it."""
    reviewed_against: str = ""


def values(pack: Pack) -> Iterator[Value]:
    """Yield the settings, params, phrases and words of a merged pack, each with its origin."""
    chain = [(one, dict(_flat(one))) for one in _lineage(pack)]
    for path, value in chain[0][1].items():
        setter = next(
            one
            for (one, _), above in zip(chain, [*(flat for _, flat in chain[1:]), {}], strict=True)
            if above.get(path, _NOWHERE) != value
        )
        yield Value(path, value, _name(setter, path), *_reason(setter, path))


def _lineage(pack: Pack | None) -> Iterator[Pack]:
    while pack is not None:
        yield pack
        pack = pack.parent


def _flat(pack: Pack) -> Iterator[tuple[Path, object]]:
    for each in fields(pack.settings):
        yield ("settings", each.name), getattr(pack.settings, each.name)
    yield from ((("params", name), value) for name, value in pack.params.items())
    for name, lists in pack.phrases.items():
        yield from ((("phrases", name, language), listed) for language, listed in lists.items())
    for name, rule in pack.rules.items():
        yield from ((("rules", name, *path), value) for path, value in _of_rule(rule))


def _of_rule(rule: Rule) -> Iterator[tuple[Path, object]]:
    yield from (((name,), getattr(rule, name)) for name in _FIELDS)
    for name in _BY_LANGUAGE:
        texts: Mapping[str, object] = getattr(rule, name)
        yield from (((name, language), text) for language, text in texts.items())


def _name(setter: Pack, path: Path) -> str:
    """Return the pack that set a value: of a rule's first values the one that defined it."""
    defined = path[0] == "rules" and path[1] not in setter.changes
    return setter.rules[path[1]].pack if defined else setter.name


def _reason(setter: Pack, path: Path) -> tuple[str, str]:
    section, name = path[:2]
    editing = (
        change
        for change in setter.changes.values()
        if (section == "rules" and change.rule == name)
        or (section == "phrases" and _edits(change, path))
    )
    change = next(editing, None)
    if change is not None:
        return change.because, change.reviewed_against
    return ("" if section == "rules" else setter.because.get(name, "")), ""


def _edits(change: Change, path: Path) -> bool:
    return any((edit.name, edit.language) == path[1:] for edit in change.edits)
