"""Names and ids: what counts as the same name, and readable ids that nobody else has."""

import re
import unicodedata
from collections.abc import Iterable

_MARKS = re.compile("[\u0300-\u036f]")
_BETWEEN = re.compile(r"[\W_]+")
_LONGEST = 40


def folded(name: str) -> str:
    """Return a name as it is compared: case, spaces and ways of composing letters left out."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def slug(name: str, otherwise: str) -> str:
    """Return a name as a word of letters, digits and hyphens."""
    bare = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFKD", name)))
    word = _BETWEEN.sub("-", bare.casefold()).strip("-")[:_LONGEST].strip("-")
    return word or otherwise


class Ids:
    """Ids that are taken, and new ones that are not."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def take(self, word: str) -> str:
        """Return a word, numbered where it is taken already; it is taken from then on."""
        found, number = word, 1
        while found in self._taken:
            number += 1
            found = f"{word}-{number}"
        self._taken.add(found)
        return found
