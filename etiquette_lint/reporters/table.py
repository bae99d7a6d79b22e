"""The formats a report can have: one table, which the command line offers and docs list."""

from collections.abc import Callable, Iterator, Mapping

from etiquette_lint.models.report import Report
from etiquette_lint.reporters import github, json_, jsonl, markdown, text
from etiquette_lint.reporters.html import report as html
from etiquette_lint.reporters.sarif import report as sarif
from etiquette_lint.reporters.view import View

Reporter = Callable[[Report, View], Iterator[str]]
"""Lines without line ends."""
JSON = frozenset({"json", "jsonl", "sarif"})
"""The formats in which a character can be written as JSON escapes it."""

REPORTERS: Mapping[str, Reporter] = {
    "text": text.render,
    "json": json_.render,
    "jsonl": jsonl.render,
    "sarif": sarif.render,
    "github": github.render,
    "markdown": markdown.render,
    "html": html.render,
}
