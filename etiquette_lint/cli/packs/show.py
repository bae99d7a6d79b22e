"""`packs show`: all rules of a pack, those that are off included, and who set each value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from etiquette_lint import times
from etiquette_lint.cli import options, output
from etiquette_lint.cli.conditions import duration
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.packs import show_json
from etiquette_lint.cli.packs.listing import pack_lines
from etiquette_lint.cli.rule_page import source_lines
from etiquette_lint.packs.compiled import CompiledPack, compile_pack
from etiquette_lint.packs.languages import Untranslated, untranslated
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.origins import Value, values
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.rule import CompiledRule
from etiquette_lint.packs.writing import to_yaml
from etiquette_lint.words import labels, locales
from etiquette_lint.words.pages import plural

_SHOWN = 3
"""So many entries of a list are shown."""
FORMATS = ("text", "yaml", "json")


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    name: str | None
    format: str
    missing: str | None
    locale: str | None
    now: str | None


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Print a pack: its sources, its settings, its rules, and who set each."""
    if request.name is None:
        raise fault("argument-missing", name="NAME", command="etiquette-lint packs show hays")
    view = output.view(environ)
    asked = view.asked(options.locale_of(request.locale, environ))
    page = Page.on(view, asked)
    pack = load_pack(request.name)
    if request.missing is not None:
        _put_missing(pack, request, page)
    elif request.format == "yaml":
        output.put(to_yaml(pack).splitlines())
    elif request.format == "json":
        output.put(show_json.lines(compile_pack(pack)), is_json=True)
    else:
        now = options.instant_of(request.now)
        output.put(_lines(compile_pack(pack), page, asked, now))
    return 0


def _put_missing(pack: Pack, request: Request, page: Page) -> None:
    language = locales.normal(request.missing or "")
    found = list(untranslated(pack, language))
    if request.format == "yaml":
        raise fault("missing-not-yaml")
    if request.format == "json":
        output.put(show_json.missing_lines(pack, language, found), is_json=True)
    else:
        output.put(_missing_lines(found, pack, language, page))


def _missing_lines(
    found: Sequence[Untranslated], pack: Pack, language: str, page: Page
) -> Iterator[str]:
    for one in found:
        yield ".".join(one.path)
        for text in one.text:
            yield from page.text(text, indent=4)
    told = plural("texts-count", len(found), page.locale)
    yield from page.text(page.say("missing", pack=pack.name, language=language, texts=told))


def _lines(pack: CompiledPack, page: Page, asked: str, now: times.Instant) -> Iterator[str]:
    yield from pack_lines(pack.pack, page, asked)
    yield from page.text(page.say("pack-settings", settings=_settings(pack.pack, page)), indent=4)
    set_by = list(values(pack.pack)) if pack.pack.parent else []
    if pack.pack.extends is not None:
        told = page.say("pack-extends", pack=pack.pack.extends.name, range=pack.pack.extends.wanted)
        yield from page.text(told, indent=4)
    for value in set_by:
        if value.path[0] != "rules":
            yield from page.text(_origin(value, page), indent=4)
    for source in pack.pack.sources.values():
        yield ""
        for line in source_lines(source, page, now):
            yield from page.text(line, indent=4)
    for rule in pack.rules.values():
        yield ""
        yield from _rule(pack, rule, page, asked)
        restated = (one for one in set_by if one.path[:2] == ("rules", rule.rule.name))
        for value in restated:
            if value.pack != rule.rule.pack:
                yield from page.text(_origin(value, page), indent=4)


def _origin(value: Value, page: Page) -> str:
    """Return where a value stands, what it is, which pack set it, and why."""
    plain = show_json.plain(value)
    shown = page.joined(map(str, plain[:_SHOWN])) if isinstance(plain, list) else str(plain)
    more = isinstance(plain, list) and len(plain) > _SHOWN
    where = ".".join(value.path[2 if value.path[0] == "rules" else 1 :])
    told = page.say("value-is", fact=where, values=f"{shown}, ..." if more else shown)
    if value.because:
        return page.say("set-because", value=told, pack=value.pack, because=value.because)
    return page.say("set-by", value=told, pack=value.pack)


def _settings(pack: Pack, page: Page) -> str:
    """Return the settings and numbers of a pack, its own marked."""
    told = {
        "just_after": duration(pack.settings.just_after, page),
        "job_obtained": pack.settings.job_obtained,
        **pack.params,
    }
    marked = []
    for name, value in told.items():
        setting = page.say("value-is", fact=name, values=value)
        ours = name in pack.not_in_source
        marked.append(page.say("ours", setting=setting) if ours else setting)
    return page.joined(marked)


def _rule(pack: CompiledPack, rule: CompiledRule, page: Page, asked: str) -> Iterator[str]:
    level = labels.of("level", rule.level, page.locale)
    basis = labels.of("basis", rule.rule.basis, page.locale)
    yield rule.id
    publishers = page.joined(dict.fromkeys(source.publisher for source in rule.sources))
    yield from page.text(page.joined((level, publishers, basis)), indent=4)
    yield from page.text(rule.general(asked).message, indent=4)


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "show",
    callback=_run,
    help="""\
Show all rules of a pack with level, source and basis. Of a pack that builds on
another: which pack set each value, and why. --format yaml writes it out whole.

\b
  etiquette-lint packs show hays
  etiquette-lint packs show coach.yaml --missing ja
  etiquette-lint packs show coach.yaml --format yaml > whole.yaml
""",
    params=[
        click.Argument(["name"], required=False, metavar="NAME|FILE"),
        click.Option(
            ["--format"],
            metavar="|".join(FORMATS),
            default="text",
            callback=options.listed(FORMATS),
            help="How it is written. [text]",
        ),
        click.Option(
            ["--missing"],
            metavar="TAG",
            callback=options.language_tag,
            help="List instead the texts that this language lacks.",
        ),
        options.locale_option(),
        options.now_option("When the age of a source is told. [this computer's clock]"),
    ],
)
