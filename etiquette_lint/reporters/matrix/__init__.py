"""The formats a decision table can have: one table, which the command line offers."""

from collections.abc import Callable, Iterator, Mapping

from etiquette_lint.models.matrix import Matrix
from etiquette_lint.reporters.matrix import html, json_, markdown, text
from etiquette_lint.reporters.view import View

MatrixReporter = Callable[[Matrix, View, str], Iterator[str]]
"""The table, how text looks, and the locale asked for: lines without line ends."""

MATRIX_REPORTERS: Mapping[str, MatrixReporter] = {
    "text": text.render,
    "markdown": markdown.render,
    "json": json_.render,
    "html": html.render,
}
