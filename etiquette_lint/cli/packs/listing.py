"""`packs list`: the packs that need no path."""

from collections.abc import Iterator, Mapping
from typing import Any

from etiquette_lint.cli import options, output
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.layout import Page
from etiquette_lint.packs.library import available, load_pack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.words import locales
from etiquette_lint.words.pages import plural


def run(locale: str | None, environ: Mapping[str, str]) -> int:
    """Print each pack with its version, title, regions and number of rules."""
    asked = options.locale_of(locale, environ)
    page = Page.on(output.view(environ), asked)
    packs = [load_pack(name) for name in available()]
    output.put(line for pack in packs for line in pack_lines(pack, page, asked))
    return 0


def pack_lines(pack: Pack, page: Page, asked: str) -> Iterator[str]:
    """Yield what a pack is."""
    yield from page.text(title_of(pack, page, asked))
    count = plural("rules-count", len(pack.rules), page.locale)
    regions = ", ".join(pack.regions)
    told = page.say("pack-regions", rules=count, regions=regions) if regions else count
    yield from page.text(told, indent=4)


def title_of(pack: Pack, page: Page, asked: str) -> str:
    """Return name, version and title of a pack."""
    picked = locales.pick(asked, pack.title, pack.language)
    title = pack.title.get(picked, next(iter(pack.title.values()), pack.name))
    return page.say("pack-title", name=pack.name, version=pack.version, title=title)


def _run(**given: Any) -> int:
    return run(**given, environ=environment())


command = Command(
    "list",
    callback=_run,
    help="""\
List the bundled packs: version, title, number of rules, regions.

\b
  etiquette-lint packs list
""",
    params=[options.locale_option()],
)
