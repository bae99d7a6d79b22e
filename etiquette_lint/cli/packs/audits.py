"""What `packs validate` and `packs test` say to other programs: all packs in one report."""

from collections.abc import Iterable

import click

from etiquette_lint.cli import options, output
from etiquette_lint.cli.layout import Page
from etiquette_lint.errors import PackError
from etiquette_lint.models.audit import Audit
from etiquette_lint.words.pages import plural

FORMATS = ("text", "sarif", "github", "markdown")
"""Kept here so that `--help` loads no reporter; a test compares it with their table."""
_UNREADABLE = frozenset(
    {"pack-file-missing", "file-is-a-folder", "file-not-permitted", "file-unreadable"}
)
"""Problems that point to a file there is nothing to see in."""


def broken(name: str, error: PackError, page: Page) -> Audit:
    """Return the audit of a pack that cannot be used."""
    unread = [one for one in error.problems if one.location is None or one.code in _UNREADABLE]
    faults = [one for one in error.problems if one not in unread]
    told = plural("faults-count", len(error.problems), page.locale)
    return Audit(name, told, faults=tuple(faults), unread=tuple(unread))


def put(audits: Iterable[Audit], form: str, page: Page) -> None:
    """Write the report on all packs."""
    from etiquette_lint.reporters.audits import AUDIT_REPORTERS
    from etiquette_lint.reporters.table import JSON

    lines = AUDIT_REPORTERS[form](tuple(audits), page.view, page.locale)
    output.put(lines, is_json=form in JSON)


def format_option() -> click.Option:
    """Return `--format` of the commands that look packs over."""
    return click.Option(
        ["--format", "form"],
        metavar="|".join(FORMATS),
        default="text",
        callback=options.listed(FORMATS),
        help="How the faults are written. [text]",
    )
