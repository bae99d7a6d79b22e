"""Packs of many rules, few of which concern the kind of an act."""

import tempfile
from pathlib import Path

from benchmarks.single import Figures, mean
from etiquette_lint import Linter, load_pack
from etiquette_lint.models.action import Comment

_FEW = 4
_PLATFORMS = ("linkedin", "xing", "wechat", "facebook", "instagram")
_HEAD = """\
format: 1
pack: many
version: 1.0.0
title: "Many rules"
language: en
sources:
  own: {title: "Notes", publisher: Nobody, published: 2026-01-01, read: whole}
rules:
"""


def few_of_many(rules: int) -> Figures:
    """Measure comments under a pack of so many rules, four of them on comments."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "many.yaml"
        file.write_text(_pack(rules), encoding="utf-8")
        linter = Linter(load_pack(file))
    session = linter.session({"id": "t", "people": [{"id": "p", "roles": ["interviewer"]}]})
    acts = [
        Comment.model_validate(
            {
                "platform": _PLATFORMS[number % 5],
                "at": f"2026-04-01T{number // 60 % 24:02}:{number % 60:02}:00Z",
                "post": {"id": f"x{number}", "author": "p", "topic": "industry"},
            }
        )
        for number in range(5_000)
    ]
    return {"mean_us": mean(session.check, acts), "wrong": 0}


def _pack(rules: int) -> str:
    return _HEAD + "".join(_rule(number) for number in range(rules))


def _rule(number: int) -> str:
    kind = "comment" if number < _FEW else ("share", "react", "message", "mention")[number % 4]
    return (
        f"  rule-{number}:\n    level: warning\n    source: own\n    basis: editorial\n"
        f"    when: {{kind: {kind}, platform: {_PLATFORMS[number % 5]}, role: interviewer}}\n"
        f'    message: {{en: "Rule {number}."}}\n'
    )
