"""The formats in which other programs take what is wrong with packs: one table."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from etiquette_lint.models.audit import Audit
from etiquette_lint.reporters.audits import github, markdown, sarif
from etiquette_lint.reporters.view import View

AuditReporter = Callable[[Sequence[Audit], View, str], Iterator[str]]
"""The packs, how files are named, and the language of the words: lines without line ends."""

AUDIT_REPORTERS: Mapping[str, AuditReporter] = {
    "sarif": sarif.render,
    "github": github.render,
    "markdown": markdown.render,
}
