"""To whom a message goes: names and addresses of several people, each list in one cell."""

import re
from collections.abc import Sequence

from etiquette_lint.sources.linkedin.told import who
from etiquette_lint.sources.who import Who

_TITLE = re.compile(r"(?=.{2,12}$)(?=.*\.|(?:.*[A-Z]){2})[A-Za-z.®™+/&-]+")
"""`PHR`, `MSc`, `Ph.D.`; a word with one capital is somebody's name."""
_NEXT_URL = re.compile(r",\s*(?=(?:https?:)?//|www\.)", re.IGNORECASE)


def recipients(names: str, urls: str) -> tuple[Who, ...]:
    """Return everybody a message goes to.

    Addresses lead: names are joined by commas and have commas themselves (`Ana Two, PHR`).
    """
    addresses = [url.strip(" ,") for url in _NEXT_URL.split(urls) if url.strip(" ,")]
    if not addresses:
        return tuple(one for name in people(names) if (one := who(name)))
    if len(addresses) == 1:
        return (who(names, addresses[0]) or Who(),)
    called = _paired(names, len(addresses))
    pairs = zip(called, addresses, strict=True)
    return tuple(Who(name, "linkedin", address) for name, address in pairs)


def _paired(names: str, count: int) -> Sequence[str]:
    """Return a name for each of so many addresses; none where it is not clear whose is whose."""
    for told in (people(names), _parts(names)):
        if len(told) == count:
            return told
    return [""] * count


def people(names: str) -> list[str]:
    """Return names that stand in a row; a title after a comma belongs to the name before it."""
    found: list[str] = []
    for part in _parts(names):
        if found and _TITLE.fullmatch(part):
            found[-1] += f", {part}"
        else:
            found.append(part)
    return found


def _parts(names: str) -> list[str]:
    return [part.strip() for part in names.split(",") if part.strip()]
