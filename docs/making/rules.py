"""The pages of rules: one for each, and one that lists them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from etiquette_lint.cases import Settings
from etiquette_lint.located import PACK
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.models.findings import UNDATED, Source
from etiquette_lint.packs.pack import Example, Pack, Rule
from etiquette_lint.words import labels
from making.markdown import label, table

Written = Mapping[str, Any]
"""A pack as it stands in its file."""
LANGUAGES = {
    "zh-Hans": ("中文", "可以改做："),
    "ja": ("日本語", "代わりに："),
    "de": ("Deutsch", "Stattdessen:"),
    "fr": ("Français", "À la place :"),
}
"""Beside English: the heading, and what stands before the alternatives."""
BASES = {
    "stated": "the source says so",
    "derived": "we conclude it from the source",
    "editorial": "we say so",
}
HEADINGS = {"applies": "Speaks of", "asks": "Asks about", "silent": "Silent on"}
LOGIC = ("when", "unless", "count", "text")


def written(pack: Pack) -> Written:
    """Return a pack as it stands in its file, `$names` included."""
    text = Path(pack.file).read_text("utf-8")
    data: Any = load_yaml(text, pack.file, limits=PACK).data
    return dict(data)


def index(pack: Pack, raw: Written) -> Iterator[str]:
    """Yield the page that lists the rules a pack defines, and what it changes."""
    yield f"# Rules of the pack `{pack.name}`"
    yield from ("", f"{pack.title[pack.language]}, version {pack.version}.")
    if pack.parent:
        yield from _building_on(pack, pack.parent)
    rows = (
        (f"[{rule.name}]({rule.name}.md)", label("level", rule.level), rule.basis, _english(rule))
        for rule in pack.own_rules
    )
    yield from table(("Rule", "Level", "Basis", "Says"), rows)
    yield from ("", "## Sources")
    inherited = pack.parent.sources if pack.parent else {}
    sources = (source for name, source in pack.sources.items() if name not in inherited)
    yield from ("", *(f"- {_source(source)}" for source in sources))
    yield from ("", "## Settings and numbers")
    yield from table(("Name", "Value", ""), _numbers(pack, raw))


def _building_on(pack: Pack, parent: Pack) -> Iterator[str]:
    yield from ("", f"It builds on [{parent.name}](../{parent.name}/README.md): what stands there")
    yield "holds here too, unless one of the rules below overrules it."
    changes = [
        f"- [{pack.rules[name].id}]({_path(pack, name)}): {change.because}"
        for name, change in pack.changes.items()
    ]
    if changes:
        yield from ("", "It restates:", "", *changes)


def _english(rule: Rule) -> str:
    return rule.message.get("en") or next(iter(rule.message.values()))


def _path(pack: Pack, name: str) -> str:
    """Return the page of a rule as a page of the pack links to it."""
    rule = pack.rules[name.rpartition("/")[2]]
    return f"{rule.name}.md" if rule.pack == pack.name else f"../{rule.pack}/{rule.name}.md"


def _numbers(pack: Pack, raw: Written) -> Iterator[tuple[str, str, str]]:
    settings = {name: _setting(pack, raw, name) for name in Settings.__slots__}
    for name, value in {**settings, **pack.params}.items():
        ours = name in pack.not_in_source
        yield f"`{name}`", f"`{value}`", "our number; the source gives none" if ours else ""


def _setting(pack: Pack, raw: Written, name: str) -> object:
    """Return a setting as it is written by the pack, or by the one it builds on."""
    own = raw.get("settings", {}).get(name)
    return own if own or not pack.parent else _setting(pack.parent, written(pack.parent), name)


def page(pack: Pack, name: str, raw: Written) -> Iterator[str]:
    """Yield the page of one rule."""
    rule = pack.rules[name]
    yield f"# {name}"
    yield from ("", f"> {_english(rule)}", "", f"- Rule: `{rule.id}`")
    yield f"- Level: {_level(rule)}"
    yield f"- Basis: {rule.basis} ({BASES[rule.basis]})"
    yield from (f"- Says who: {_source(pack.sources[source])}" for source in rule.source)
    yield from (f"- Says the contrary: {_source(pack.sources[one])}" for one in rule.against)
    for title, texts in (("Why", rule.why), ("Instead", rule.instead), ("Once done", rule.remedy)):
        yield from _texts(title, texts.get("en", ()))
    yield from _when({key: value for key, value in raw["rules"][name].items() if key in LOGIC})
    yield from _exceptions(pack, rule)
    yield from _examples(rule.examples)
    yield from _translated(rule)


def _level(rule: Rule) -> str:
    outcome = labels.LABELS["outcome"].get(rule.level)
    return f"{rule.level} ({outcome['en'] if outcome else 'it does not change the verdict'})"


def _source(source: Source) -> str:
    title = f"[{source.title}]({source.url})" if source.url else source.title
    read = "" if source.read == "whole" else "; read in excerpt"
    return f"{source.publisher}, {title}, {_day(source.published)}{read}"


def _day(published: str) -> str:
    if published == UNDATED:
        return "no date given"
    if len(published) < len("2016-04-14"):
        return published
    day = date.fromisoformat(published)
    return f"{day.day} {day:%B %Y}"


def _texts(title: str, said: str | Iterable[str]) -> Iterator[str]:
    if said:
        yield from ("", f"## {title}", "")
        yield from [said] if isinstance(said, str) else (f"- {one}" for one in said)


def _when(logic: Mapping[str, Any]) -> Iterator[str]:
    yield from ("", "## When it speaks", "", "```yaml", *_yaml(logic).splitlines(), "```")
    yield from ("", "Words: [facts](../../facts.md), [keys](../../language.md#rule).")
    if "count" in logic:
        yield "Numbers: [settings and numbers](README.md#settings-and-numbers)."


def _yaml(data: object) -> str:
    return str(
        yaml.safe_dump(data, sort_keys=False, allow_unicode=True, default_flow_style=None, width=96)
    )


def _exceptions(pack: Pack, rule: Rule) -> Iterator[str]:
    over = [one.name for one in pack.rules.values() if rule.name in one.overrules]
    if over or rule.overrules:
        yield from ("", "## Exceptions", "")
        yield from (f"- Where {_link(pack, one)} holds, this rule is silent." for one in over)
        yield from (
            f"- Where this rule holds, {_link(pack, one)} is silent." for one in rule.overrules
        )


def _link(pack: Pack, name: str) -> str:
    return f"[{name}]({_path(pack, name)})"


def _examples(examples: Iterable[Example]) -> Iterator[str]:
    yield from ("", "## Examples", "", "`etiquette-lint packs test` tries every one.")
    by_result: dict[str, list[str]] = {expects: [] for expects in HEADINGS}
    for example in examples:
        by_result[example.expects].append(_title(example))
    for expects, titles in by_result.items():
        if titles:
            yield from ("", f"{HEADINGS[expects]}:", "", *(f"- {title}" for title in titles))


def _title(example: Example) -> str:
    if example.asks:
        return f"{example.id.replace('-', ' ')} (`{example.asks}`)"
    return example.title


def _translated(rule: Rule) -> Iterator[str]:
    for language, (heading, instead) in LANGUAGES.items():
        if language in rule.message:
            yield from ("", f"## {heading}", "", f"> {rule.message[language]}")
            yield from ("", rule.why[language]) if language in rule.why else ()
            items = rule.instead.get(language, ())
            yield from ("", instead, "", *(f"- {one}" for one in items)) if items else ()
