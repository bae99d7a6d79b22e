"""The formats a report can have: one table, which the command line offers and docs list."""

from collections.abc import Callable, Iterator, Mapping

from etiquette_lint.late import late
from etiquette_lint.models.report import Report
from etiquette_lint.reporters.view import View

Reporter = Callable[[Report, View], Iterator[str]]
"""Lines without line ends."""
JSON = frozenset({"json", "jsonl", "sarif"})
"""The formats in which a character can be written as JSON escapes it."""

REPORTERS: Mapping[str, Reporter] = {
    "text": late("reporters.text", "render"),
    "json": late("reporters.json_", "render"),
    "jsonl": late("reporters.jsonl", "render"),
    "sarif": late("reporters.sarif.report", "render"),
    "github": late("reporters.github", "render"),
    "markdown": late("reporters.markdown", "render"),
    "html": late("reporters.html.report", "render"),
}
