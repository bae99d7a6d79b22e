"""What is wrong with packs as annotations of GitHub Actions."""

from collections.abc import Iterator, Sequence

from etiquette_lint.models.audit import Audit
from etiquette_lint.reporters.annotations import of_problem
from etiquette_lint.reporters.view import View


def render(audits: Sequence[Audit], view: View, locale: str) -> Iterator[str]:
    """Yield one workflow command a line, pack by pack."""
    for audit in audits:
        for fault in (*audit.unread, *audit.faults):
            yield of_problem(fault, "error", locale, view.root)
        for note in audit.notes:
            yield of_problem(note, "notice", locale, view.root)
