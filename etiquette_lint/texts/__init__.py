"""What a rule asks of an act's text: phrases, patterns, word counts."""

from etiquette_lint.texts.asked import Phrases, TextClause, TextOp, TextTest
from etiquette_lint.texts.budget import Budget
from etiquette_lint.texts.compiled import Judge, compile_text
from etiquette_lint.texts.folding import Span
from etiquette_lint.texts.patterns import Pattern, compile_pattern
from etiquette_lint.texts.prepared import Prepared, TextResult, prepare

__all__ = [
    "Budget",
    "Judge",
    "Pattern",
    "Phrases",
    "Prepared",
    "Span",
    "TextClause",
    "TextOp",
    "TextResult",
    "TextTest",
    "compile_pattern",
    "compile_text",
    "prepare",
]
