"""What is wrong with packs as SARIF: each fault and note a result, its code the rule."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from etiquette_lint.errors import JsonDict, Problem
from etiquette_lint.models.audit import Audit
from etiquette_lint.reporters import plain
from etiquette_lint.reporters.sarif import descriptors, document
from etiquette_lint.reporters.sarif.notices import notices
from etiquette_lint.reporters.sarif.pieces import FINGERPRINT, locations, message
from etiquette_lint.reporters.view import View


def render(audits: Sequence[Audit], view: View, locale: str) -> Iterator[str]:
    """Yield the lines of one SARIF file; why a pack could not be read is a notification."""
    faults = [(fault, "error") for audit in audits for fault in audit.faults]
    notes = [(note, "note") for audit in audits for note in audit.notes]
    levels = {problem.code: level for problem, level in (*notes, *faults)}
    numbers = {code: number for number, code in enumerate(levels)}
    unread = [problem for audit in audits for problem in audit.unread]
    run = document.Run(
        rules=[descriptors.of_problem(code, level, locale) for code, level in levels.items()],
        results=(_result(*one, numbers, locale, view.root) for one in (*faults, *notes)),
        notices=notices(unread, locale, view.root),
        is_whole=not unread,
        locale=locale,
    )
    return document.lines(run)


def _result(
    problem: Problem, level: str, numbers: Mapping[str, int], locale: str, root: str
) -> JsonDict:
    return {
        "ruleId": problem.code,
        "ruleIndex": numbers[problem.code],
        "level": level,
        "message": message(plain.of_problem(problem, locale)),
        "locations": locations(problem.location, root),
        "partialFingerprints": {FINGERPRINT: _fingerprint(problem)},
        "properties": {"path": problem.path},
    }


def _fingerprint(problem: Problem) -> str:
    """Return what stays the same while the line moves within its file: 16 hex digits."""
    line = problem.location.excerpt.strip() if problem.location else ""
    joined = "\x1f".join((problem.code, problem.path, line))
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
