"""A decision table as JSON, version 1: one line a row, so that a diff or a search finds it."""

from collections.abc import Iterator, Sequence

from etiquette_lint.errors import JsonDict
from etiquette_lint.models.matrix import Answer, Matrix, Moment, Row
from etiquette_lint.reporters.json_ import dumps
from etiquette_lint.reporters.view import View
from etiquette_lint.times import HOUR
from etiquette_lint.version import __version__


def render(matrix: Matrix, view: View, locale: str) -> Iterator[str]:
    """Yield the lines of one JSON object; the same whatever view and locale."""
    head = {
        "version": 1,
        "tool": {"name": "etiquette-lint", "version": __version__},
        "packs": [_pack(matrix, index) for index in range(len(matrix.packs))],
        "columns": [_column(moment) for moment in matrix.moments],
    }
    yield "{"
    yield from (f"{dumps(key)}: {dumps(value)}," for key, value in head.items())
    yield '"rows": ['
    rows = [dumps(_row(row, matrix.moments)) for row in matrix.rows]
    yield from (f"{row}{',' if number < len(rows) else ''}" for number, row in enumerate(rows, 1))
    yield "]"
    yield "}"


def _pack(matrix: Matrix, index: int) -> JsonDict:
    return {
        **matrix.packs[index].to_dict(),
        "just_after_hours": matrix.just_after[index] / HOUR,
        "unseen": list(matrix.unseen[index]),
        "timed": list(matrix.timed[index]),
        "impossible": list(matrix.impossible(index)),
    }


def _column(moment: Moment) -> JsonDict:
    return {"phase": moment.phase, "at": moment.at, "timeline": dict(moment.timeline)}


def _row(row: Row, moments: Sequence[Moment]) -> JsonDict:
    return {
        "kind": row.kind,
        "platform": row.platform,
        "role": row.role,
        "facts": dict(row.facts),
        "act": dict(row.act),
        "timeline_answers": dict(row.answers),
        "cells": [
            {
                "phase": moment.phase,
                "differs": cell.differs,
                "answers": [_answer(answer) for answer in cell.answers],
            }
            for moment, cell in zip(moments, row.cells, strict=True)
        ],
    }


def _answer(answer: Answer | None) -> JsonDict | None:
    if answer is None:
        return None
    return {
        "outcome": answer.outcome,
        "rules": list(answer.rules),
        "asks": list(answer.asks),
        "notes": list(answer.notes),
    }
