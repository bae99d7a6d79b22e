"""A pack and the pack it builds on, as one pack that stands alone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from etiquette_lint.packs.pack import Edit, Pack, Rule
from etiquette_lint.texts import Phrases


def merged(pack: Pack) -> Pack:
    """Return a pack with all it inherits; one that extends no other as it is.

    Inherited rules come first and keep their order; those that are off stay listed.
    """
    parent = pack.parent
    if parent is None:
        return pack
    inherited = {name: _changed(rule, pack) for name, rule in parent.rules.items()}
    edits = [*pack.edits, *(edit for change in pack.changes.values() for edit in change.edits)]
    return replace(
        pack,
        sources={**pack.sources, **parent.sources},
        params={**parent.params, **pack.params},
        not_in_source=_not_in_source(pack, parent),
        phrases={**edited(parent.phrases, edits), **pack.phrases},
        questions={**parent.questions, **pack.questions},
        rules={**inherited, **pack.rules},
    )


def edited(phrases: Mapping[str, Phrases], edits: Iterable[Edit]) -> dict[str, Phrases]:
    """Return lists of phrases after edits, one after the other."""
    lists = dict(phrases)
    for edit in edits:
        before = lists[edit.name].get(edit.language, ())
        kept = (phrase for phrase in before if phrase not in edit.remove)
        after = tuple(dict.fromkeys([*kept, *edit.add]))
        lists[edit.name] = {**lists[edit.name], edit.language: after}
    return lists


def _changed(rule: Rule, pack: Pack) -> Rule:
    change = pack.changes.get(rule.name)
    return replace(rule, **change.restated) if change else rule


def _not_in_source(pack: Pack, parent: Pack) -> tuple[str, ...]:
    """Return whose numbers no source gives: a number restated is judged by who restates it."""
    inherited = (name for name in parent.not_in_source if name not in pack.because)
    return tuple(dict.fromkeys([*inherited, *pack.not_in_source]))
