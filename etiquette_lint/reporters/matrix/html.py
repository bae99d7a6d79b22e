"""A decision table as a page for people: one file, readable on a phone, on paper, read aloud."""

from collections.abc import Iterator

from etiquette_lint.models.findings import Source
from etiquette_lint.models.matrix import Matrix
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.heading import people
from etiquette_lint.reporters.matrix import told
from etiquette_lint.reporters.matrix.legend import Entry
from etiquette_lint.reporters.matrix.sheet import Sheet
from etiquette_lint.reporters.pages.environment import page
from etiquette_lint.reporters.view import View
from etiquette_lint.version import __version__
from etiquette_lint.words import labels, locales
from etiquette_lint.words.tables import table


def render(matrix: Matrix, view: View, locale: str) -> Iterator[str]:
    """Yield the lines of the page."""
    own = locales.pick(locale, locales.OWN)
    sheet = Sheet(matrix, own, locale)

    def say(key: str, **values: object) -> str:
        return table(key, own, **values)

    def basis(entry: Entry) -> str:
        return labels.of("basis", entry.guidance.basis, own)

    def asked(entry: Entry) -> str:
        return told.joined((labels.of("fact", fact, own) for fact in entry.asks), own)

    def published(source: Source) -> str:
        return moments.published(source.published, own)

    yield from page(
        "matrix/sheet.html",
        own,
        encoding=view.encoding,
        styles=("pages/marks.css", "matrix/sheet.css"),
        skip=say("skip"),
        sheet=sheet,
        title=_title(sheet),
        packs=list(told.packs(matrix, own)),
        remarks=list(_remarks(sheet)),
        version=__version__,
        asked=asked,
        say=say,
        basis=basis,
        published=published,
        columns=len(matrix.moments) + 1 + bool(any(sheet.letters)),
    )


def _remarks(sheet: Sheet) -> Iterator[str]:
    """Yield what a reader of the table could take amiss."""
    own = sheet.locale
    yield from told.counted(sheet.matrix, own)
    yield from (table(key, own) for key in ("unlisted", "one-moment"))
    if not all(entry.is_shown for entry in sheet.legend.entries.values()):
        yield table("beyond-means", own)
    yield from told.settings(sheet.matrix, own)


def _title(sheet: Sheet) -> str:
    packs = sheet.matrix.packs
    if len(packs) == 1:
        return packs[0].title or packs[0].name
    names = people([pack.name for pack in packs], sheet.locale)
    return table("page-title", sheet.locale, packs=names)
