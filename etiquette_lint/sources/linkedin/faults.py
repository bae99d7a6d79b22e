"""What is wrong with a cell of an archive, and where it stands."""

from etiquette_lint.errors import Problem, pointer
from etiquette_lint.sources.table import Record
from etiquette_lint.words.problems import problem


def fault(code: str, record: Record, column: str, **values: object) -> Problem:
    """Return the problem of that code with what stands in a column, by its folded name."""
    path = pointer((record.location.line, column))
    return problem(code, path, record.locate(column), value=record.get(column), **values)
