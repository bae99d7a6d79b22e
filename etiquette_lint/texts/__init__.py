"""What a rule asks of an act's text: phrases, patterns, word counts."""

from etiquette_lint.texts.asked import Phrases, TextClause, TextOp, TextTest
from etiquette_lint.texts.budget import Budget
from etiquette_lint.texts.compiled import Judge, compile_text
from etiquette_lint.texts.folding import Span
from etiquette_lint.texts.prepared import Prepared, TextResult, prepare

__all__ = [
    "Budget",
    "Judge",
    "Phrases",
    "Prepared",
    "Span",
    "TextClause",
    "TextOp",
    "TextResult",
    "TextTest",
    "compile_text",
    "prepare",
]
