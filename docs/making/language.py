"""The page of the rule language: every key of every level."""

from collections.abc import Iterator, Mapping

from etiquette_lint.packs.schema import LEVELS, PLACEHOLDERS
from etiquette_lint.packs.schema.acts import READY
from etiquette_lint.packs.schema.shapes import Key, Keys
from making.markdown import codes, table
from making.schemas import said

LINKS: Mapping[str, str] = {
    "sources": "[source](#source) by name",
    "settings": "[settings](#settings)",
    "questions": "[question](#question) by name",
    "rules": "[rule](#rule) by name",
    "change": "[change](#change) by the inherited rule's name",
    "extends": "range of versions by pack: one pack, by name or path",
    "because": "text; at the top by setting, param or list",
    "params": "number or text by name",
    "phrases": "list of phrases by name and language",
    "changes_examples": "list of examples: `rule/example`; in a change of that rule `example`",
    "when": "[facts](facts.md), or a list of such maps",
    "unless": "[facts](facts.md), or a list of such maps",
    "count": "[count](#count)",
    "text": "[text](#text), or a list of such maps",
    "mostly": "[mostly](#mostly)",
    "examples": "list of [examples](#example)",
    "timeline": "[timeline](#timeline)",
    "do": "list of [acts](kinds.md); `at` is an offset",
    "answers": "`true` or `false` by question",
    "source": "name of a source, or a list of them",
    "against": "name of a source, or a list of them",
    **{
        f"{name}{sign}": "name of a source, or a list of them"
        for name in ("source", "against")
        for sign in "+-"
    },
    "not_in_source": "list of settings and params",
}
"""Keys whose values have a place of their own, or need more than a word."""
OPENINGS: Mapping[str, str] = {
    "pack": "The file as a whole.",
    "source": "One entry under `sources`.",
    "settings": "Two values that the engine reads.",
    "question": "One entry under `questions`: a yes/no fact that only people know. Rules use its\n"
    "name under `when`; logs answer with `answers: {went_well: true}`.",
    "change": "One entry under `change`: what is otherwise of an inherited rule. Its logic\n"
    "(`when`, `unless`, `count`, `text`, `overrules`) stays. `name+` adds, `name-` takes away.",
    "rule": "One entry under `rules`. Its name has lower-case letters, digits and hyphens.",
    "bounds": "What a number fact may be compared with, under `when` and `unless`; all given\n"
    "must hold.",
    "count": "Acts or posts counted, the act itself included. An earlier act is counted if the\n"
    "rule's own `when` and `unless` held for it at its own time.",
    "text": "Tests of the act's text; all given must hold. An act without text passes none.",
    "mostly": "The share of a text that is made of phrases.",
    "example": "One entry under `examples`: exactly one of `applies`, `silent`, `asks`.",
    "timeline": "The process of an example. People are ready-made:\n"
    f"{codes(READY)}.\n`stranger` is somebody nobody introduced.",
}


def lines() -> Iterator[str]:
    """Yield the page."""
    yield "# The rule language: every key"
    yield from (
        "",
        "A rule pack is a YAML file of these keys and no others. Keys mean *and*, lists mean",
        "*any of*. How to write one: [packs](packs.md).",
        "",
        "Durations: `48h`, `2d`, `90m`, `2w`, or ISO 8601 (`P2D`); a day is 24 hours.",
        "Offsets in examples: `-2d`, `0d`, `30m`, from the interview.",
    )
    for level, keys in LEVELS.items():
        yield from ("", f"## {level}", "", OPENINGS[level])
        yield from _level(keys)
    yield from ("", "## Placeholders", "", "In `message`, `why`, `ask`, `instead` and `remedy`:")
    rows = ((f"`{{{name}}}`", meaning) for name, meaning in PLACEHOLDERS.items())
    own = ("`{comment_limit}`", "a param of the pack, by its name")
    yield from table(("Placeholder", "Stands for"), (*rows, own))


def _level(keys: Keys) -> Iterator[str]:
    yield from table(
        ("Key", "", "Value", "Meaning"),
        (
            (f"`{name}`", "required" if key.required else "", _value(name, key), key.meaning)
            for name, key in keys.items()
        ),
    )


def _value(name: str, key: Key) -> str:
    return LINKS.get(name) or said(key.shape.schema)
