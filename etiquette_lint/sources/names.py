"""Cells that name people: one of them or several, with what else is written beside a name."""

import re

from etiquette_lint.sources.who import Who

_BETWEEN = re.compile(r"[;/|、；，]| (?:&|\+|and) |(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff]{2})")
_ADDRESS = re.compile(r"<?\b(?:mailto:)?([^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+)>?")
_PROFILE = re.compile(r"(?:https?://)?(?:[\w-]+\.)*linkedin\.com/in/[^\s,;|)]+", re.IGNORECASE)
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_TITLE = re.compile(r"[A-Z][A-Za-z]?[A-Z.]{1,5}")
"""Letters after a name: PHR, PhD, MBA."""
_LONGEST = 400
"""How much of a cell is looked at, in characters."""
_URL = "\0"
"""Stands for a profile while a cell is divided."""


def people(cell: str) -> tuple[Who, ...]:
    """Return the people of a cell; what stands in brackets beside a name is left out.

    A comma stands between two of them only if each of both has a first and a last name.
    """
    text = " ".join(cell[:_LONGEST].replace("\n", ";").split())
    profiles = iter(_PROFILE.findall(text))
    pieces = (
        part
        for piece in _BETWEEN.split(_PROFILE.sub(_URL, text))
        for part in _between_commas(piece)
    )
    found = (_who(piece, next(profiles, "") if _URL in piece else "") for piece in pieces)
    return tuple(dict.fromkeys(who for who in found if who != Who()))


def _between_commas(text: str) -> list[str]:
    parts: list[str] = []
    for part in text.split(","):
        if parts and _TITLE.fullmatch(part.strip()):
            parts[-1] += "," + part
        else:
            parts.append(part)
    are_full = all(len(part.split()) > 1 or "@" in part or _URL in part for part in parts)
    return parts if are_full or len(parts) > 2 else [text]


def _who(text: str, profile: str) -> Who:
    address = _ADDRESS.search(text)
    name = _ASIDE.sub(" ", _ADDRESS.sub(" ", text.replace(_URL, " ")))
    name = " ".join(name.split()).strip(" ,-–—<>()（）")
    return Who(name, "linkedin" if profile else "", profile, address[1] if address else "")
