"""What is wrong with packs as Markdown: the answer, a table, then pack by pack what is to mend."""

from collections.abc import Iterator, Sequence

from etiquette_lint.models.audit import Audit
from etiquette_lint.reporters import problems
from etiquette_lint.reporters.marked import block, escaped, table
from etiquette_lint.reporters.view import View
from etiquette_lint.words.pages import page, plural


def render(audits: Sequence[Audit], view: View, locale: str) -> Iterator[str]:
    """Yield what came of all packs, and the faults and notes of each as a terminal tells them."""
    yield from (f"## {escaped(_answer(audits, view, locale))}", "")
    rows = ((escaped(audit.name), escaped(audit.told)) for audit in audits)
    yield from table((page("pack-head", locale), page("outcome-head", locale)), rows)
    for audit in audits:
        told = [*audit.unread, *audit.faults, *audit.notes]
        if told:
            lines = (line for one in told for line in problems.lines(one, locale, view))
            yield from ("", f"### {escaped(audit.name)}", "", *block(lines))


def _answer(audits: Sequence[Audit], view: View, locale: str) -> str:
    wrong = sum(bool(audit.faults or audit.unread) for audit in audits)
    packs = plural("packs-count", len(audits), locale)
    told = page("to-mend" if wrong else "nothing-to-mend", locale, count=wrong, packs=packs)
    return f"{view.symbol('error' if wrong else 'ok')} {told}"
