"""How well the text rules find labelled texts: precision and recall, judged through the engine.

`python -m benchmarks.texts FILE [--pack hays] [--errors]`; each line of FILE is a JSON object with
`id`, `lang`, `kind` (comment, note or post), `text` and `labels`.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from math import sqrt
from pathlib import Path
from time import perf_counter
from typing import Any

from etiquette_lint import Linter, Session, load_pack

RULES = {"generic": ("generic-comment", ("comment",)), "pushy": ("pushy-text", ("comment", "note"))}
"""The rule that stands for a label, and the kinds of text it speaks of; other labels have none."""
TIMELINE = {
    "id": "benchmark",
    "timezone": "UTC",
    "people": [{"id": "interviewer", "roles": ["interviewer"]}],
    "interviews": [{"starts_at": "2026-12-01T10:00:00Z", "interviewers": ["interviewer"]}],
}
BEFORE = "2026-11-29T10:00:00Z"
NOTE_LIMIT = 300
"""LinkedIn's bound for the note of a request; what is longer is judged as a message."""
NORMAL_95 = 1.959964


@dataclass(frozen=True, slots=True)
class Item:
    """One labelled text."""

    id: str
    lang: str
    kind: str
    text: str
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """One labelled text, and the rules that spoke of it."""

    item: Item
    rules: frozenset[str]


@dataclass(frozen=True, slots=True)
class Score:
    """How often a rule spoke, how often it should have, and how often both."""

    right: int
    spoken: int
    wanted: int


def read(path: Path) -> Iterator[Item]:
    """Yield the labelled texts of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                labels = frozenset(row["labels"])
                yield Item(row["id"], row["lang"], row["kind"], row["text"], labels)


def judge(items: Iterable[Item], pack: str = "hays") -> Iterator[Judged]:
    """Judge comments and notes as acts towards an interviewer before the interview."""
    session = Linter(load_pack(pack)).session(TIMELINE)
    for item in items:
        if item.kind in _ACTS:
            yield Judged(item, _rules(session, item))


def score(
    judged: Iterable[Judged], label: str, lang: str | None = None, kind: str | None = None
) -> Score:
    """Count over the kinds of text that the label's rule speaks of; `None` is all."""
    rule, kinds = RULES[label]
    counted = [
        (rule in one.rules, label in one.item.labels)
        for one in judged
        if one.item.kind in kinds
        and lang in (None, one.item.lang)
        and kind in (None, one.item.kind)
    ]
    spoken, wanted = (sum(column) for column in zip(*counted, strict=True)) if counted else (0, 0)
    return Score(sum(one and other for one, other in counted), spoken, wanted)


def called_generic(judged: Iterable[Judged]) -> list[Judged]:
    """Return the insightful comments that are called generic."""
    rule, _ = RULES["generic"]
    return [one for one in judged if "insightful" in one.item.labels and rule in one.rules]


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927); of nothing it is 0 to 1."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, NORMAL_95**2
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    spread = sqrt(share * (1 - share) / whole + square / (4 * whole**2))
    half = NORMAL_95 * spread / (1 + square / whole)
    return middle - half, middle + half


def _comment(text: str) -> dict[str, Any]:
    return {"kind": "comment", "post": {"author": "interviewer", "topic": "industry"}, "text": text}


def _note(text: str) -> dict[str, Any]:
    if len(text) > NOTE_LIMIT:
        return {"kind": "message", "to": "interviewer", "topic": "other", "text": text}
    return {"kind": "connect_request", "to": "interviewer", "text": text}


_ACTS = {"comment": _comment, "note": _note}


def _rules(session: Session, item: Item) -> frozenset[str]:
    act = {"at": BEFORE, "platform": "linkedin", **_ACTS[item.kind](item.text)}
    return frozenset(finding.rule.split("/")[-1] for finding in session.check(act).findings)


def _table(judged: list[Judged]) -> Iterator[str]:
    names = f"{'label':8} {'kind':8} {'lang':5}"
    yield f"{names} {'right':>5} {'spoken':>6} {'wanted':>6}   {'precision':17}  recall"
    langs = [*sorted({one.item.lang for one in judged}), None]
    for label, (_, kinds) in RULES.items():
        for kind, lang in product(kinds, langs):
            found = score(judged, label, lang, kind)
            if found.spoken or found.wanted:
                yield _row(label, kind, lang or "all", found)


def _row(label: str, kind: str, lang: str, found: Score) -> str:
    counts = f"{found.right:5} {found.spoken:6} {found.wanted:6}"
    shares = [_share(found.right, whole) for whole in (found.spoken, found.wanted)]
    return f"{label:8} {kind:8} {lang:5} {counts}   {'  '.join(shares)}"


def _share(part: int, whole: int) -> str:
    low, high = wilson(part, whole)
    return f"{part / whole:.2f} [{low:.2f}, {high:.2f}]" if whole else f"{'-':17}"


def _errors(judged: Iterable[Judged]) -> Iterator[str]:
    for one in judged:
        for label, (rule, kinds) in RULES.items():
            wanted, spoken = label in one.item.labels, rule in one.rules
            if one.item.kind in kinds and wanted != spoken:
                what = "missed" if wanted else "wrong"
                labels = ", ".join(sorted(one.item.labels))
                yield f"{what} {label}: {one.item.id} {one.item.lang} ({labels}) {one.item.text!r}"


def report(judged: list[Judged], seconds: float, errors: bool) -> Iterator[str]:
    """Yield the lines that are printed."""
    yield from _table(judged)
    insightful = sum(
        one.item.kind == "comment" and "insightful" in one.item.labels for one in judged
    )
    yield f"insightful comments called generic: {len(called_generic(judged))} of {insightful}"
    each = 1e6 * seconds / max(len(judged), 1)
    yield f"{len(judged)} texts judged, {each:.0f} us each with all rules of the pack"
    if errors:
        yield from _errors(judged)


def main(arguments: list[str] | None = None) -> None:
    """Read the file, judge its texts, print the report."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.texts",
        description="Precision and recall of the text rules on labelled texts.",
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--pack", default="hays", help="name or file of a pack (default: hays)")
    parser.add_argument("--errors", action="store_true", help="print each text judged otherwise")
    given: Mapping[str, Any] = vars(parser.parse_args(arguments))
    items = list(read(given["file"]))
    began = perf_counter()
    judged = list(judge(items, given["pack"]))
    print(*report(judged, perf_counter() - began, given["errors"]), sep="\n")


if __name__ == "__main__":
    main()
