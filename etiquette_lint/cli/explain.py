"""`explain`: the page of a rule, or of the tool's own words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from etiquette_lint import times
from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.judging import rule_names
from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.lists import PAGES
from etiquette_lint.cli.rule_page import rule_page
from etiquette_lint.packs.compiled import CompiledPack, compile_pack
from etiquette_lint.packs.library import available, load_pack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.rule import CompiledRule
from etiquette_lint.reporters.view import View
from etiquette_lint.words import labels
from etiquette_lint.words.near import near


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    name: str | None
    packs: tuple[str, ...]
    locale: str | None
    now: str | None


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Print the page asked for, without a name what pages there are."""
    locale = options.locale_of(request.locale, environ)
    page = Page.on(output.view(environ), locale)
    now = options.instant_of(request.now)
    output.put(_lines(request, page, page.view.asked(locale), now))
    return 0


def text_of(name: str, packs: Sequence[str], locale: str) -> str:
    """Return the page of a rule as text.

    Raises: MisuseError, PackError.
    """
    page = Page.on(View(), locale)
    loaded = tuple(load_pack(one) for one in (*packs, *available()))
    pack, rule = _find(name, loaded)
    return "\n".join(rule_page(pack, rule, page, locale, options.instant_of(None)))


def _lines(request: Request, page: Page, asked: str, now: times.Instant) -> Iterator[str]:
    if request.name is not None and request.name in PAGES:
        return PAGES[request.name](page)
    packs = tuple(load_pack(one) for one in (*request.packs, *available()))
    if request.name is None:
        return _contents(packs, page)
    pack, rule = _find(request.name, packs)
    return rule_page(pack, rule, page, asked, now)


def _contents(packs: Sequence[Pack], page: Page) -> Iterator[str]:
    """Yield what can be explained."""
    yield from page.text(page.say("pages", pages=", ".join(PAGES)))
    for pack in map(compile_pack, packs):
        yield ""
        yield page.say("rules-of", pack=f"{pack.info.name} {pack.info.version}")
        yield from page.table(
            (f"  {rule.id}", [labels.of("level", rule.level, page.locale)])
            for rule in pack.rules.values()
        )


def _find(name: str, packs: Sequence[Pack]) -> tuple[CompiledPack, CompiledRule]:
    """Return the rule that is meant, from the pack that defined it if that is at hand.

    Raises: MisuseError.
    """
    names = rule_names(packs)
    slugs = {rule for rule in names.values() if rule.partition("/")[2] == name}
    full = names.get(name) or (slugs.pop() if len(slugs) == 1 else None)
    if full is None:
        meant = near(name, (*names, *PAGES)) or near(
            name, (one.rpartition("/")[2] for one in names)
        )
        raise fault("page-unknown", value=name, near=meant, options=", ".join(PAGES))
    home = full.partition("/")[0]
    for pack in sorted(packs, key=lambda one: one.name != home):
        rule = compile_pack(pack).rules.get(full)
        if rule is not None:
            return compile_pack(pack), rule
    raise LookupError(full)


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "explain",
    callback=_run,
    help=f"""\
What a rule says, who says so, when it applies, and what it yields to.

Or a page: {", ".join(PAGES)}. Alone it lists all rules and pages.

\b
  etiquette-lint explain hays/no-request-before-interview
  etiquette-lint explain kinds
""",
    params=[
        click.Argument(["name"], required=False, metavar="RULE|PAGE"),
        options.pack_option(),
        options.locale_option(),
        options.now_option("When the age of a source is told. [this computer's clock]"),
    ],
)
