"""The rules that decide a verdict."""

from etiquette_lint.models.verdict import Verdict


def deciding(verdict: Verdict) -> tuple[str, ...]:
    """Return the rules of the outcome's level, or those that ask; none where none speaks."""
    if verdict.outcome == "cannot_tell":
        return tuple(dict.fromkeys(question.rule for question in verdict.questions))
    spoken = (*verdict.findings, *verdict.permissions)
    return tuple(one.rule for one in spoken if one.level == verdict.outcome)


def noting(verdict: Verdict) -> tuple[str, ...]:
    """Return the rules that add a note and decide nothing."""
    return tuple(one.rule for one in verdict.findings if one.level == "info")
