"""Names of posts and comments in LinkedIn's links, and the clock that is inside their numbers."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from etiquette_lint import times

_POST = re.compile(r"urn:li:(?:activity|ugcPost|share|groupPost|article|linkedInArticle):[\w-]+")
_NUMBER = re.compile(r":(\d{18,20})$", re.ASCII)
_FIRST, _LAST = 1_052_000_000_000, 4_102_444_800_000
"""The year LinkedIn opened, and 2100, in milliseconds."""


def post_of(link: str) -> str:
    """Return the URN of the post a link leads to, else the link without its query."""
    found = _POST.search(unquote(link))
    return found[0] if found else link.partition("?")[0]


def answered_by(link: str) -> str:
    """Return the URN of the comment that the comment with this link answers, or nothing."""
    if "commentUrn" not in link:
        return ""
    try:
        return parse_qs(urlsplit(link).query).get("commentUrn", [""])[0]
    except ValueError:
        return ""


def written_at(urn: str) -> str:
    """Return when a post was made, as a log writes it: its number tells; empty if it does not."""
    number = _NUMBER.search(urn)
    milliseconds = int(number[1]) >> 22 if number else 0
    return times.rfc3339(milliseconds * 1000) if _FIRST < milliseconds < _LAST else ""
