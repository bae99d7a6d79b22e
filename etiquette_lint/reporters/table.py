"""The formats a report can have: one table, which the command line offers and docs list."""

from collections.abc import Callable, Iterator, Mapping

from etiquette_lint.models.report import Report
from etiquette_lint.reporters import json_, jsonl, text
from etiquette_lint.reporters.html import report as html
from etiquette_lint.reporters.view import View

Reporter = Callable[[Report, View], Iterator[str]]
"""Lines without line ends."""

REPORTERS: Mapping[str, Reporter] = {
    "text": text.render,
    "json": json_.render,
    "jsonl": jsonl.render,
    "html": html.render,
}
