"""What rules say of no act in particular, for pages and tables."""

from etiquette_lint.messages import render
from etiquette_lint.models.verdict import Said
from etiquette_lint.packs.compiled import CompiledPack, CompiledRule


def in_general(pack: CompiledPack, rule: CompiledRule, asked: str) -> Said:
    """Return a rule's words in a language; what only an act would tell is left open."""
    count = rule.limit.at if rule.limit else None
    return render(rule.wordings, {**pack.pack.params, "count": count}, asked, in_general=True)
