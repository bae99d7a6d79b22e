"""`packs show`: all rules of a pack, those that are off included."""

from collections.abc import Iterator, Mapping
from typing import Any

import click

from etiquette_lint import times
from etiquette_lint.cli import options, output
from etiquette_lint.cli.conditions import duration
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.packs.listing import pack_lines
from etiquette_lint.cli.rule_page import source_lines, words_of
from etiquette_lint.packs.compiled import CompiledPack, CompiledRule, compile_pack
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.words import labels


def run(name: str | None, locale: str | None, now: str | None, environ: Mapping[str, str]) -> int:
    """Print a pack: its sources, its settings, its rules."""
    if name is None:
        raise fault("argument-missing", name="NAME", command="etiquette-lint packs show hays")
    view = output.view(environ)
    asked = view.asked(options.locale_of(locale, environ))
    page = Page.on(view, asked)
    pack = compile_pack(load_pack(name))
    output.put(_lines(pack, page, asked, options.instant_of(now)))
    return 0


def _lines(pack: CompiledPack, page: Page, asked: str, now: times.Instant) -> Iterator[str]:
    yield from pack_lines(pack.pack, page, asked)
    yield from page.text(page.say("pack-settings", settings=_settings(pack.pack, page)), indent=4)
    for source in pack.pack.sources.values():
        yield ""
        for line in source_lines(source, page, now):
            yield from page.text(line, indent=4)
    for rule in pack.rules.values():
        yield ""
        yield from _rule(pack, rule, page, asked)


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
    yield from page.text(words_of(pack, rule, asked).message, indent=4)


def _run(**given: Any) -> int:
    return run(**given, environ=environment())


command = Command(
    "show",
    callback=_run,
    help="""\
Show all rules of a pack with level, source and basis.

\b
  etiquette-lint packs show hays
  etiquette-lint packs show coach.yaml
""",
    params=[
        click.Argument(["name"], required=False, metavar="NAME|FILE"),
        options.locale_option(),
        options.now_option("When the age of a source is told. [this computer's clock]"),
    ],
)
