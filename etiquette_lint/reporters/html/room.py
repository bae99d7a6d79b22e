"""How much of a drawing's width a label takes, on a phone and on a desk."""

from typing import Literal

from etiquette_lint.reporters.lines import folded, visible, width

Fit = Literal["all", "wide", ""]
"""Where a label has room: everywhere, on wide drawings alone, nowhere."""
NARROW, WIDE = 328, 660
"""The least width of a drawing in pixels, and the least that counts as wide."""
_COLUMN = 6.5
"""A little more than an average letter takes, in pixels."""
_CUT = "…"


def share(text: str, pixels: int = NARROW) -> float:
    """Return which share of a drawing so many pixels wide a label takes."""
    return width(visible(text)) * _COLUMN / pixels


def cut(text: str, pixels: int) -> str:
    """Return as much of a label as fits in so many pixels."""
    shown = folded(text[:pixels])
    if share(shown, pixels) <= 1:
        return shown
    most = int(pixels / _COLUMN) - 1
    kept = shown[:most]
    while width(kept) > most:
        kept = kept[:-1]
    return kept.rstrip() + _CUT
