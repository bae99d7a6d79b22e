"""`--redact` on a command line: what is hidden in reports, in accounts, and in faults."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from etiquette_lint.cli import options
from etiquette_lint.cli.request import Request
from etiquette_lint.errors import Problem
from etiquette_lint.redact.problems import of_problem
from etiquette_lint.redact.stand_ins import HIDDEN, StandIns
from etiquette_lint.redact.verdicts import Redaction

if TYPE_CHECKING:
    from etiquette_lint.importing.account import Account


def begun(requests: Iterable[Request], locale: str | None, environ: Mapping[str, str]) -> Redaction:
    """Return a redaction that knows the files by their order on the command line."""
    names = StandIns(options.locale_of(locale, environ))
    for file in (file for one in requests for file in one.inputs if file is not None):
        names.file(file)
    return Redaction(names)


def account(told: "Account") -> "Account":
    """Return what became of the rows of sources, without a word of theirs."""
    names = StandIns()
    remarks = [
        replace(
            one,
            location=replace(one.location, file=names.file(one.location.file)),
            values=dict.fromkeys(one.values, HIDDEN),
        )
        for one in told.remarks
    ]
    return replace(told, unmatched=(HIDDEN,) * len(told.unmatched), remarks=tuple(remarks))


def faults(problems: Sequence[Problem]) -> list[Problem]:
    """Return what is wrong with a command line, or with what it names, without naming it."""
    names = StandIns()
    return [of_problem(one, names) for one in problems]
