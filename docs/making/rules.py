"""The pages of rules: one for each, and one that lists them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from etiquette_lint.cases import Settings
from etiquette_lint.located import PACK, load_yaml
from etiquette_lint.models.verdict import UNDATED, Source
from etiquette_lint.packs.pack import Example, Pack, Rule
from etiquette_lint.words import labels
from making.markdown import label, table

Written = Mapping[str, Any]
"""A pack as it stands in its file."""
CHINESE = "zh-Hans"
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
    """Yield the page that lists all rules."""
    yield f"# Rules of the pack `{pack.name}`"
    yield from ("", f"{pack.title[pack.language]}, version {pack.version}.")
    rows = (
        (f"[{name}]({name}.md)", label("level", rule.level), rule.basis, rule.message["en"])
        for name, rule in pack.rules.items()
    )
    yield from table(("Rule", "Level", "Basis", "Says"), rows)
    yield from ("", "## Sources")
    yield from ("", *(f"- {_source(source)}" for source in pack.sources.values()))
    yield from ("", "## Settings and numbers")
    yield from table(("Name", "Value", ""), _numbers(pack, raw))


def _numbers(pack: Pack, raw: Written) -> Iterator[tuple[str, str, str]]:
    settings = {name: raw.get("settings", {}).get(name) for name in Settings.__slots__}
    for name, value in {**settings, **pack.params}.items():
        ours = name in pack.not_in_source
        yield f"`{name}`", f"`{value}`", "our number; the source gives none" if ours else ""


def page(pack: Pack, name: str, raw: Written) -> Iterator[str]:
    """Yield the page of one rule."""
    rule = pack.rules[name]
    yield f"# {name}"
    yield from ("", f"> {rule.message['en']}", "", f"- Rule: `{rule.id}`")
    yield f"- Level: {_level(rule)}"
    yield f"- Basis: {rule.basis} ({BASES[rule.basis]})"
    yield from (f"- Says who: {_source(pack.sources[source])}" for source in rule.source)
    yield from (f"- Says the contrary: {_source(pack.sources[one])}" for one in rule.against)
    for title, texts in (("Why", rule.why), ("Instead", rule.instead), ("Once done", rule.remedy)):
        yield from _texts(title, texts.get("en", ()))
    yield from _when({key: value for key, value in raw["rules"][name].items() if key in LOGIC})
    yield from _exceptions(pack, rule)
    yield from _examples(rule.examples)
    yield from _chinese(rule)


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
        yield from (f"- Where [{one}]({one}.md) holds, this rule is silent." for one in over)
        yield from (
            f"- Where this rule holds, [{one}]({one}.md) is silent." for one in rule.overrules
        )


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


def _chinese(rule: Rule) -> Iterator[str]:
    yield from ("", "## 中文", "", f"> {rule.message[CHINESE]}")
    if CHINESE in rule.why:
        yield from ("", rule.why[CHINESE])
    if CHINESE in rule.instead:
        yield from ("", "可以改做：", "", *(f"- {one}" for one in rule.instead[CHINESE]))
